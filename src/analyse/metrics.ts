import type { DirectedGraph } from 'graphology'
import { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import betweennessModule from 'graphology-metrics/centrality/betweenness.js'
import pagerankModule from 'graphology-metrics/centrality/pagerank.js'
import type { Graph } from '../model.ts'
import { analysisGraph } from './analysisGraph.ts'

// These CommonJS packages export the function itself; their types declare a default export that is not there at run time.
const louvain = louvainModule as unknown as typeof louvainModule.default
const betweennessCentrality = betweennessModule as unknown as typeof betweennessModule.default
const pagerank = pagerankModule as unknown as typeof pagerankModule.default

/** Above this number of nodes betweenness is estimated from sampled sources (Brandes and Pich, 2007). */
export const EXACT_BETWEENNESS = 5000
const SAMPLED_SOURCES = 500
const DIGITS = 9

/** mulberry32: a small seeded generator, so that the same graph always gives the same communities. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = a
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const rounded = (value: number): number => Number(value.toPrecision(DIGITS))

/** Degree, PageRank, betweenness and community of every node, written into the graph; says whether betweenness is an estimate. */
export function addMetrics(graph: Graph): { sampledBetweenness: boolean } {
  const analysed = analysisGraph(graph)
  const sampled = analysed.order > EXACT_BETWEENNESS
  if (!analysed.order) return { sampledBetweenness: false }
  const ranks = analysed.size
    ? pagerank(analysed, { alpha: 0.85, tolerance: 1e-12, maxIterations: 1000, getEdgeWeight: 'weight' })
    : {}
  const between = analysed.size
    ? sampled
      ? sampledBetweenness(analysed)
      : betweennessCentrality(analysed, { getEdgeWeight: null, normalized: true })
    : {}
  const communities = communitiesOf(analysed)
  for (const node of graph.nodes) {
    node.degree = analysed.degree(node.id)
    node.pagerank = rounded(ranks[node.id] ?? 1 / analysed.order)
    node.betweenness = rounded(between[node.id] ?? 0)
    node.community = communities.get(node.id) ?? 0
  }
  return { sampledBetweenness: sampled }
}

/** Louvain on the undirected projection, numbered from 0 by size, then by smallest IRI. */
function communitiesOf(directed: DirectedGraph): Map<string, number> {
  const undirected = new UndirectedGraph({ allowSelfLoops: false })
  for (const node of directed.nodes()) undirected.addNode(node)
  directed.forEachEdge((_edge, { weight }, source, target) => {
    undirected.updateEdge(source, target, (known) => ({ weight: (known.weight ?? 0) + (weight as number) }))
  })
  const raw: Record<string, number> = undirected.size
    ? louvain(undirected, { getEdgeWeight: 'weight', rng: seeded(1) })
    : Object.fromEntries(directed.nodes().map((n, i) => [n, i]))
  const members = new Map<number, string[]>()
  for (const [node, community] of Object.entries(raw)) members.set(community, [...(members.get(community) ?? []), node])
  const order = [...members.values()]
    .map((nodes) => nodes.sort())
    .sort((a, b) => b.length - a.length || ((a[0] as string) < (b[0] as string) ? -1 : 1))
  const numbered = new Map<string, number>()
  for (const [i, nodes] of order.entries()) for (const node of nodes) numbered.set(node, i)
  return numbered
}

/** Brandes' accumulation (2001) from a seeded sample of sources, scaled to all; directed, unweighted, normalised. */
function sampledBetweenness(graph: DirectedGraph): Record<string, number> {
  const nodes = graph.nodes()
  const index = new Map(nodes.map((node, i) => [node, i]))
  const out = nodes.map((node) => graph.outNeighbors(node).map((w) => index.get(w) as number))
  const rng = seeded(2)
  const sources = nodes
    .map((_node, i) => ({ i, at: rng() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, SAMPLED_SOURCES)
  const n = nodes.length
  const total = new Float64Array(n)
  const distance = new Int32Array(n).fill(-1)
  const paths = new Float64Array(n)
  const delta = new Float64Array(n)
  for (const { i: source } of sources) {
    const queue = [source]
    distance[source] = 0
    paths[source] = 1
    for (let head = 0; head < queue.length; head++) {
      const v = queue[head] as number
      for (const w of out[v] as number[]) {
        if (distance[w] === -1) {
          distance[w] = (distance[v] as number) + 1
          queue.push(w)
        }
        if (distance[w] === (distance[v] as number) + 1) paths[w] = (paths[w] as number) + (paths[v] as number)
      }
    }
    for (let at = queue.length - 1; at >= 0; at--) {
      const v = queue[at] as number
      for (const w of out[v] as number[])
        if (distance[w] === (distance[v] as number) + 1)
          delta[v] = (delta[v] as number) + ((paths[v] as number) / (paths[w] as number)) * (1 + (delta[w] as number))
      if (v !== source) total[v] = (total[v] as number) + (delta[v] as number)
    }
    for (const v of queue) {
      distance[v] = -1
      paths[v] = 0
      delta[v] = 0
    }
  }
  const scale = n / sources.length / ((n - 1) * (n - 2))
  return Object.fromEntries(nodes.map((node, i) => [node, (total[i] as number) * scale]))
}
