import { describe, expect, it } from 'vitest'
import { addMetrics } from '../../src/analyse/metrics.ts'
import type { Graph, GraphNode } from '../../src/model.ts'

const graph = (names: string[], pairs: [string, string][]): Graph => ({
  documents: [],
  nodes: names.map((n): GraphNode => ({ id: n, class: 'Goal', label: n, aliases: [], mentions: [] })),
  edges: pairs.map(([source, target], i) => ({
    id: `claim/${i}`,
    source,
    predicate: 'partOf',
    target,
    rule: 'x',
    evidence: [],
  })),
})
const value = (g: Graph, id: string, key: 'degree' | 'pagerank' | 'betweenness' | 'community') =>
  g.nodes.find((n) => n.id === id)?.[key]

describe('metrics', () => {
  it('of an empty graph are none', () => expect(() => addMetrics(graph([], []))).not.toThrow())
  it('of a graph without edges are even', () => {
    const g = graph(['a', 'b'], [])
    addMetrics(g)
    expect(value(g, 'a', 'pagerank')).toBe(0.5)
    expect(value(g, 'a', 'degree')).toBe(0)
  })
  it('of a path a→b→c: b lies between, by hand 1/((3-1)(3-2))', () => {
    const g = graph(
      ['a', 'b', 'c'],
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
    )
    addMetrics(g)
    expect(value(g, 'b', 'betweenness')).toBe(0.5)
    expect(value(g, 'a', 'betweenness')).toBe(0)
    expect(value(g, 'b', 'degree')).toBe(2)
  })
  it('of a cycle: PageRank is even, by symmetry', () => {
    const g = graph(
      ['a', 'b', 'c', 'd'],
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
        ['d', 'a'],
      ],
    )
    addMetrics(g)
    for (const n of g.nodes) expect(n.pagerank).toBeCloseTo(0.25, 8)
  })
  it('of a star: PageRank by hand, r(hub) = x + 3·0.85·r(leaf), all of the hub spread evenly', () => {
    // leaves l, hub h without out-edges: l = t, h = t + 3·0.85·l where t = (0.15 + 0.85·h)/4.
    const g = graph(
      ['h', 'p', 'q', 'r'],
      [
        ['p', 'h'],
        ['q', 'h'],
        ['r', 'h'],
      ],
    )
    addMetrics(g)
    const leaf = value(g, 'p', 'pagerank') as number
    const hub = value(g, 'h', 'pagerank') as number
    expect(hub).toBeCloseTo(leaf * (1 + 3 * 0.85), 6)
    expect(hub + 3 * leaf).toBeCloseTo(1, 6)
  })
  it('find two communities where there are two, numbered by size', () => {
    const g = graph(
      ['a', 'b', 'c', 'd', 'x', 'y', 'z'],
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
        ['d', 'a'],
        ['a', 'c'],
        ['x', 'y'],
        ['y', 'z'],
        ['z', 'x'],
        ['d', 'x'],
      ],
    )
    addMetrics(g)
    expect(['a', 'b', 'c', 'd'].map((n) => value(g, n, 'community'))).toEqual([0, 0, 0, 0])
    expect(['x', 'y', 'z'].map((n) => value(g, n, 'community'))).toEqual([1, 1, 1])
  })
  it('count claims between the same two nodes as one edge', () => {
    const g = graph(
      ['a', 'b'],
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
    )
    addMetrics(g)
    expect(value(g, 'a', 'degree')).toBe(1)
  })
})
