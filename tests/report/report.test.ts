import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analyse/analyse.ts'
import { diff } from '../../src/analyse/diff.ts'
import { diffReport } from '../../src/report/diffReport.ts'
import { html } from '../../src/report/html.ts'
import { markdown } from '../../src/report/markdown.ts'
import { STATEMENTS } from '../../src/report/statements.ts'
import { terminal, width } from '../../src/report/terminal.ts'
import { HOSTILE, hostileGraph } from '../export/hostile.ts'

const graph = hostileGraph(HOSTILE.filter((t) => t.length < 1000))
const report = analyse(graph)
const other = diffReport(diff({ name: '<b>a</b>', graph }, { name: '\u001b[31mb', graph: hostileGraph(['x']) }))

/** Names of elements and attributes of a page. */
function markup(page: string): { elements: Set<string>; attributes: Set<string> } {
  const elements = new Set<string>()
  const attributes = new Set<string>()
  const parser = new Parser({
    onopentag(name, values) {
      elements.add(name)
      for (const a of Object.keys(values)) attributes.add(a)
    },
  })
  parser.end(page)
  return { elements, attributes }
}

describe.each([
  ['an analysis', report],
  ['a diff', other],
])('%s of hostile texts', (_name, made) => {
  const page = [...html(made, { lang: 'zh', data: 'analysis.json' })].join('')
  it('has no script, no handler and no address that is not of the page', () => {
    const { elements, attributes } = markup(page)
    for (const name of ['script', 'iframe', 'img', 'object', 'link', 'b']) expect(elements).not.toContain(name)
    expect([...attributes].filter((a) => a.startsWith('on') || a === 'src' || a === 'style')).toEqual([])
    for (const [, href] of page.matchAll(/href="([^"]*)"/gu)) expect(href).toMatch(/^#/u)
  })
  it('shows the hostile words as they are', () => {
    expect(page).toContain('&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;')
  })
  it('points every link at something', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]*)"/gu)].map((m) => m[1]))
    for (const [, href] of page.matchAll(/href="#([^"]*)"/gu)) expect(ids).toContain(href)
  })
  it('has Markdown without elements of its own but anchors, and rows of one width', () => {
    const text = [...markdown(made, { lang: 'en', data: 'analysis.json' })].join('')
    expect(text.replace(/<a id="s\d+"><\/a>/gu, '')).not.toContain('<')
    for (const block of text.split('\n\n').filter((b) => b.startsWith('| '))) {
      const columns = block.split('\n').map((row) => row.replaceAll('\\\\', '').replaceAll('\\|', '').split('|').length)
      expect(new Set(columns).size).toBe(1)
    }
  })
  it('sends no control character to a terminal, and fits it', () => {
    const lines = [...terminal(made, { lang: 'en', columns: 100, rows: 50 })].join('').split('\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    for (const line of lines) expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/u)
    // Statements may be longer; rows of tables are cut.
    const rules = lines.filter((l) => l.includes('──'))
    for (const rule of rules) expect(width(rule)).toBeLessThanOrEqual(100)
  })
})

describe('reports', () => {
  it('are the same twice', () => {
    const twice = [0, 1].map(() => [...html(analyse(graph), { lang: 'en', data: 'x' })].join(''))
    expect(twice[0]).toBe(twice[1])
  })
  it('word every statement in both languages with all that it is given', () => {
    const marks = Array.from({ length: 9 }, (_, i) => `«${i}»`)
    for (const [code, say] of Object.entries(STATEMENTS)) {
      const [en, zh] = [say.en, say.zh].map(
        (f) => new Set((f as (...v: string[]) => string)(...marks).match(/«\d»/gu) ?? []),
      )
      expect([...(zh ?? [])].sort(), code).toEqual([...(en ?? [])].sort())
    }
  })
})
