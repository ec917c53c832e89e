import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { factsOf } from '../support.ts'

const A = '深圳市将打造全球海洋中心城市。'
const B = '深圳市要发展海洋经济，与广州市紧密协作。'

describe('the union of documents', () => {
  it('does not depend on their order', async () => {
    const facts = [await factsOf(A, 'a.txt'), await factsOf(B, 'b.txt')]
    expect(JSON.stringify(buildGraph(facts))).toBe(JSON.stringify(buildGraph([...facts].reverse())))
  })
  it('joins nodes by IRI and keeps the mentions of each text', async () => {
    const graph = buildGraph([await factsOf(A, 'a.txt'), await factsOf(B, 'b.txt')])
    const shenzhen = graph.nodes.filter((n) => n.label === '深圳市')
    expect(shenzhen).toHaveLength(1)
    expect(new Set(shenzhen[0]?.mentions.map((m) => m.document)).size).toBe(2)
  })
  it('knows a text that came under two paths as one', async () => {
    const graph = buildGraph([await factsOf(A, 'b.txt'), await factsOf(A, 'a.txt')])
    expect(graph.documents.map((d) => d.paths)).toEqual([['a.txt', 'b.txt']])
    expect(JSON.stringify(graph.edges)).toBe(JSON.stringify(buildGraph([await factsOf(A, 'a.txt')]).edges))
  })
  it('takes facts that went through JSON', async () => {
    const facts = await factsOf(B)
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts)
  })
})
