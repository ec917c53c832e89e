import { Parser } from 'n3'
import { describe, expect, it } from 'vitest'
import { UnsafeTermError } from '../../src/export/guard.ts'
import { exporterNamed } from '../../src/export/index.ts'
import { quads } from '../../src/export/quads.ts'
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

describe('the gazetteer in RDF', () => {
  const node = (id: string, cls: 'Place' | 'Organization', divisionCode?: string) => ({
    id,
    class: cls,
    label: id.split('/')[1] as string,
    aliases: [],
    ...(divisionCode ? { divisionCode } : {}),
    mentions: [],
  })
  const graph: Graph = {
    ...EMPTY,
    nodes: [
      node('organization/深圳市人民政府', 'Organization'),
      node('organization/珠海市人民政府', 'Organization'),
      node('place/北京市', 'Place', '110000'),
      node('place/广东省', 'Place', '440000'),
      node('place/广东省深圳市南山区', 'Place', '440305'),
      node('place/广东省韶关市武江区', 'Place', '440203'),
      node('place/深圳市', 'Place', '440300'),
    ],
  }
  const told = (name: string) =>
    [...quads(graph)]
      .filter((q) => q.predicate.value.endsWith(`#${name}`))
      .map((q) => [q.subject.value, q.object.value].map((v) => v.split('/').at(-1)))
  it('nests places by their codes, the nearest that the graph has', () =>
    expect(told('parent')).toEqual([
      ['广东省深圳市南山区', '深圳市'],
      ['广东省韶关市武江区', '广东省'],
      ['深圳市', '广东省'],
    ]))
  it('tells which place a government governs, where the graph has the place', () =>
    expect(told('jurisdiction')).toEqual([['深圳市人民政府', '深圳市']]))
  it('stands in a graph of its own in TriG', () => {
    const all = new Parser()
      .parse(written('trig', graph))
      .filter((q) => /#(parent|jurisdiction|divisionCode)$/u.test(q.predicate.value))
    expect(all).toHaveLength(9)
    expect(new Set(all.map((q) => q.graph.value))).toEqual(new Set([`${options.baseIri}graph/gazetteer`]))
  })
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
