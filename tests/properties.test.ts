import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTurtle } from '../src/export/readTurtle.ts'
import { turtle } from '../src/export/turtle.ts'
import { BASE_IRI, buildGraph, readFacts, readSource } from '../src/index.ts'
import { knowledge, ROOT } from './support.ts'

const texts = readdirSync(join(ROOT, 'samples')).map((n) => readFileSync(join(ROOT, 'samples', n), 'utf8'))
const RUNS = { numRuns: 60, seed: 20_261_124 }

/** Sample texts with stretches cut out, said twice, moved, broken by line ends, or with foreign characters put in. */
const damaged = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(
      fc.record({
        kind: fc.constantFrom('cut', 'twice', 'move', 'break', 'insert'),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        to: fc.double({ min: 0, max: 1, noNaN: true }),
        size: fc.nat(200),
        words: fc.constantFrom('𠮷', '\r\n', '“', '《', '　', '\u0000', '5%', '会议强调', '１２', '\\'),
      }),
      { maxLength: 6 },
    ),
  )
  .map(([text, damage]) => {
    let out = text
    for (const { kind, at, to, size, words } of damage) {
      const i = Math.floor(at * out.length)
      const part = out.slice(i, i + size)
      if (kind === 'cut') out = out.slice(0, i) + out.slice(i + size)
      else if (kind === 'twice') out = out.slice(0, i) + part + out.slice(i)
      else if (kind === 'break') out = `${out.slice(0, i)}\n${out.slice(i)}`
      else if (kind === 'insert') out = out.slice(0, i) + words + out.slice(i)
      else {
        const rest = out.slice(0, i) + out.slice(i + size)
        const j = Math.floor(to * rest.length)
        out = rest.slice(0, j) + part + rest.slice(j)
      }
    }
    return out.replaceAll('\u0000', '')
  })

const facts = async (text: string, path = 'a.txt') =>
  readFacts(await readSource(Buffer.from(text, 'utf8'), { path }), knowledge)

describe('whatever the damage', () => {
  it(
    'every span quotes its text, every claim has evidence and names nodes that are there',
    () =>
      fc.assert(
        fc.asyncProperty(damaged, async (text) => {
          const source = await readSource(Buffer.from(text, 'utf8'), { path: 'a.txt' })
          const { nodes, claims } = readFacts(source, knowledge)
          const ids = new Set(nodes.map((n) => n.id))
          for (const q of [...nodes.flatMap((n) => n.mentions), ...claims.flatMap((c) => c.evidence)])
            expect(source.text.slice(q.start, q.end)).toBe(q.exact)
          for (const c of claims) {
            expect(c.evidence.length).toBeGreaterThan(0)
            expect(ids.has(c.source) && ids.has(c.target)).toBe(true)
          }
        }),
        RUNS,
      ),
    60_000,
  )

  it(
    'the same text gives the same facts, under whatever name',
    () =>
      fc.assert(
        fc.asyncProperty(damaged, async (text) => {
          const one = await facts(text)
          const other = await facts(text, 'folder/b.txt')
          expect(JSON.stringify({ ...one, document: { ...one.document, paths: [] } })).toBe(
            JSON.stringify({ ...other, document: { ...other.document, paths: [] } }),
          )
          expect(JSON.parse(JSON.stringify(one))).toEqual(one)
        }),
        RUNS,
      ),
    60_000,
  )

  it(
    'graph → Turtle → graph is the same graph',
    () =>
      fc.assert(
        fc.asyncProperty(damaged, async (text) => {
          const graph = buildGraph([await facts(text)])
          fc.pre(graph.nodes.length > 0)
          expect(readTurtle([...turtle(graph, BASE_IRI)].join(''))).toEqual({ graph, baseIri: BASE_IRI })
        }),
        RUNS,
      ),
    60_000,
  )

  it(
    'the union of graphs does not depend on the order of the texts',
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(damaged, { minLength: 2, maxLength: 4 }), async (list) => {
          const all = await Promise.all(list.map((t, i) => facts(t, `${i}.txt`)))
          expect(buildGraph([...all].reverse())).toEqual(buildGraph(all))
        }),
        { ...RUNS, numRuns: 20 },
      ),
    60_000,
  )
})
