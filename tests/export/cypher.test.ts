import { describe, expect, it } from 'vitest'
import { formulaSafe } from '../../src/export/csv.ts'
import { cypher, quote } from '../../src/export/cypher.ts'
import { UnsafeTermError } from '../../src/export/guard.ts'
import { relationshipType } from '../../src/export/propertyGraph.ts'
import { xml } from '../../src/export/xml.ts'
import { PREDICATES } from '../../src/model.ts'
import { FULL } from './fixture.ts'
import { HOSTILE, hostileGraph } from './hostile.ts'

describe('a Cypher string', () => {
  it('has no line end, no bare quote, and no backslash before a u of the text', () => {
    for (const text of [...HOSTILE, '\u0000', '\\\\u0041', '\\U0041']) {
      const literal = quote(text)
      expect(literal).not.toMatch(/[\r\n\u2028]/u)
      expect(literal).not.toMatch(/\\\\u/iu)
      // The pieces between plus signs, read as JavaScript reads them, are the text.
      expect(
        literal
          .split("' + '")
          .join('')
          .slice(1, -1)
          .replace(/\\(u(....)|.)/gu, unescaped),
      ).toBe(text)
    }
    expect(() => quote('\uDC00')).toThrow(UnsafeTermError)
  })
})
const unescaped = (_: string, ch: string, code?: string) =>
  code ? String.fromCharCode(Number.parseInt(code, 16)) : ({ n: '\n', r: '\r', t: '\t' }[ch] ?? ch)

describe('the Cypher script', () => {
  const script = (graph: typeof FULL) =>
    [...cypher(graph, { baseIri: 'https://x.example/', generator: 'test' })].join('')
  it('ends statements at line ends only', () => {
    const statements = script(hostileGraph(HOSTILE)).split(/;\n/u)
    for (const s of statements.slice(0, -1)) expect(s).toMatch(/^(\/\/ .*\n)?(CREATE CONSTRAINT|UNWIND \[\n)/u)
  })
  it('writes dates, decimals and whole numbers as such', () => {
    const text = script(FULL)
    expect(text).toContain("until: date('2025-12-31')")
    expect(text).toContain('number: 1500000000000.0')
    expect(text).toContain('starts: [0], ends: [16]')
    expect(text).toContain('pagerank: 1.2e-7')
  })
})

it('names relationships after their predicates', () =>
  expect(PREDICATES.map(relationshipType)).toEqual(
    'PURSUES UNDERTAKES CALLS_FOR CONTRIBUTES_TO PART_OF BASED_ON INVOLVES COOPERATES_WITH HOLDS_ROLE ROLE_IN REPORTS'.split(
      ' ',
    ),
  ))

it('guards spreadsheets, and the guard can be taken off', () => {
  for (const text of ['=cmd()', '+1', '-1', '@x', '\tx', "'x", "''=x", 'x', ''])
    expect(formulaSafe(text).replace(/^'/u, '')).toBe(text)
  expect(formulaSafe('=cmd()')).toBe("'=cmd()")
})

it('refuses what XML cannot hold, and names it', () => {
  expect(() => xml('a\u000Cb', 'label of goal/x')).toThrow(/U\+000C \(label of goal\/x\)/u)
  expect(xml('<a href="x">&\n', 'x')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#10;')
})
