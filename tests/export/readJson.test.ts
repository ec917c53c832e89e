import { describe, expect, it } from 'vitest'
import { jsonLines } from '../../src/export/json.ts'
import { GraphJsonError, readJson } from '../../src/export/readJson.ts'
import { EMPTY, FULL } from './fixture.ts'
import { HOSTILE, hostileGraph, NUL, SURROGATE } from './hostile.ts'

const lines = (graph: typeof FULL, baseIri = 'https://w3id.org/zhengtu/id/') =>
  [...jsonLines(graph, { baseIri, generator: 'test' })].join('').split('\n')

describe('reading graph.json', () => {
  it('gives back what was written, whatever the base and the texts', () => {
    for (const graph of [FULL, hostileGraph([...HOSTILE, NUL, SURROGATE]), EMPTY])
      for (const base of ['https://w3id.org/zhengtu/id/', 'http://example.org/a/b/']) {
        const read = readJson(lines(graph, base))
        expect(lines(read.graph, read.baseIri || base)).toEqual(lines(graph, base))
        if (graph.nodes.length) expect(read.baseIri).toBe(base)
      }
  })
  it('names the line of what it cannot read', () => {
    expect(() => readJson(['{"a": 1}'])).toThrow(GraphJsonError)
    expect(() => readJson(lines(FULL).slice(0, 6))).toThrow(/cut off/u)
    const broken = lines(FULL)
    broken[2] = (broken[2] as string).slice(0, 40)
    expect(() => readJson(broken)).toThrow(/^line 3:/u)
  })
})
