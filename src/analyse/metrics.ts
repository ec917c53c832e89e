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

/** Brandes' accumulation from a seeded sample of sources, scaled to all; directed, unweighted, normalised. */
function sampledBetweenness(graph: DirectedGraph): Record<string, number> {
  const nodes = graph.nodes()
  const rng = seeded(2)
  const sources = nodes
    .map((node) => ({ node, at: rng() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, SAMPLED_SOURCES)
    .map((s) => s.node)
  const total = new Map<string, number>()
  for (const source of sources) {
    const stack: string[] = []
    const predecessors = new Map<string, string[]>()
    const paths = new Map<string, number>([[source, 1]])
    const distance = new Map<string, number>([[source, 0]])
    const queue = [source]
    for (let head = 0; head < queue.length; head++) {
      const v = queue[head] as string
      stack.push(v)
      graph.forEachOutNeighbor(v, (w) => {
        if (!distance.has(w)) {
          distance.set(w, (distance.get(v) as number) + 1)
          queue.push(w)
        }
        if (distance.get(w) === (distance.get(v) as number) + 1) {
          paths.set(w, (paths.get(w) ?? 0) + (paths.get(v) as number))
          predecessors.set(w, [...(predecessors.get(w) ?? []), v])
        }
      })
    }
    const delta = new Map<string, number>()
    while (stack.length) {
      const w = stack.pop() as string
      for (const v of predecessors.get(w) ?? [])
        delta.set(
          v,
          (delta.get(v) ?? 0) + ((paths.get(v) as number) / (paths.get(w) as number)) * (1 + (delta.get(w) ?? 0)),
        )
      if (w !== source) total.set(w, (total.get(w) ?? 0) + (delta.get(w) ?? 0))
    }
  }
  const n = nodes.length
  const scale = n / sources.length / ((n - 1) * (n - 2))
  return Object.fromEntries([...total].map(([node, value]) => [node, value * scale]))
}
