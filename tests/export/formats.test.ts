import { Parser } from 'n3'
import { describe, expect, it } from 'vitest'
import { UnsafeTermError } from '../../src/export/guard.ts'
import { exporterNamed } from '../../src/export/index.ts'
import { readTurtle } from '../../src/export/readTurtle.ts'
import type { Graph } from '../../src/model.ts'
import { EMPTY, FULL } from './fixture.ts'

const options = { baseIri: 'https://w3id.org/zhengtu/id/', generator: 'zhengtu test' }
const written = (name: string, graph: Graph, baseIri = options.baseIri) =>
  [...(exporterNamed(name)?.files[0]?.write(graph, { ...options, baseIri }) ?? [])].join('')

describe('graph.json', () => {
  it('holds one node or edge a line and parses', () => {
    const text = written('json', FULL)
    const parsed = JSON.parse(text)
    expect(parsed.format).toBe(1)
    expect(parsed.nodes).toHaveLength(5)
    expect(text.split('\n').filter((l) => l.startsWith('{"id"'))).toHaveLength(2 + 5 + 3)
    expect(parsed.nodes[4].id).toBe('https://w3id.org/zhengtu/id/place/深圳市')
  })
  it('of nothing is a graph of nothing', () =>
    expect(JSON.parse(written('json', EMPTY))).toMatchObject({ documents: [], nodes: [], edges: [] }))
})

describe('Turtle', () => {
  it('reads back into the same graph.json, byte for byte', () => {
    for (const base of [options.baseIri, 'http://example.org/x/']) {
      const { graph, baseIri } = readTurtle(written('ttl', FULL, base))
      expect(baseIri).toBe(base)
      expect(written('json', graph, baseIri)).toBe(written('json', FULL, base))
    }
  })
  it('counts code points, graph.json UTF-16', () => {
    // The text's characters at UTF-16 3 and 10 lie beyond the BMP: what stands at 12 is the eleventh code point.
    expect(written('ttl', FULL)).toContain('<text/0123456789abcdef#char=10,14>')
  })
  it('states the plain triple, but not for what is only demanded', () => {
    const text = written('ttl', FULL)
    expect(text).toContain('zt:pursues <goal/增长5％>')
    expect(text).not.toContain('zt:undertakes <initiative/修路>')
  })
  it('has no blank node', () =>
    expect(
      new Parser()
        .parse(written('ttl', FULL))
        .some((q) => [q.subject, q.object].some((t) => t.termType === 'BlankNode')),
    ).toBe(false))
  it('lets no label escape', () => {
    const hostile = [
      '> . <x:a> <x:b> <x:c> .',
      '"""',
      'a\\',
      "line\nbreak\r'",
      '\u202Eabc',
      '" . <x:a> <x:b> "c',
      '\u0000',
      '𠮷"@zh',
    ]
    for (const label of hostile) {
      const graph: Graph = { ...EMPTY, nodes: [{ id: 'goal/x', class: 'Goal', label, aliases: [label], mentions: [] }] }
      const parsed = new Parser().parse(written('ttl', graph))
      expect(parsed, label).toHaveLength(3)
      expect(parsed.find((q) => q.predicate.value.endsWith('#label'))?.object.value).toBe(label)
    }
  })
  it('refuses an IRI that would escape, and a lone surrogate', () => {
    for (const id of ['goal/x> . <y:z', 'goal/a b', 'goal/a"b', 'goal/\u0000'])
      expect(() =>
        written('ttl', { ...EMPTY, nodes: [{ id, class: 'Goal', label: 'x', aliases: [], mentions: [] }] }),
      ).toThrow(UnsafeTermError)
    expect(() =>
      written('ttl', {
        ...EMPTY,
        nodes: [{ id: 'goal/x', class: 'Goal', label: 'a\uD800', aliases: [], mentions: [] }],
      }),
    ).toThrow(UnsafeTermError)
  })
})
