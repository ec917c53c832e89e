import pagerankModule from 'graphology-metrics/centrality/pagerank.js'
import type { Graph } from '../model.ts'
import { analysisGraph } from './analysisGraph.ts'
import { betweenness } from './betweenness.ts'
import { cuts, numberedBySize } from './bridges.ts'
import { communities, modularity } from './communities.ts'
import { cores } from './cores.ts'
import { hits } from './hits.ts'
import { type Network, network } from './network.ts'

// This CommonJS package exports the function itself; its types declare a default export that is not there at run time.
const pagerank = pagerankModule as unknown as typeof pagerankModule.default

const DIGITS = 9
/** Rounded to 9 significant digits: the last ones differ between machines. */
export const rounded = (value: number): number => Number(value.toPrecision(DIGITS))

/** What the metrics say of the graph as a whole. */
export interface Metrics {
  network: Network
  sampledBetweenness: boolean
  /** Bridges as pairs of relative IRIs. */
  bridges: [string, string][]
  modularity: number
}

/** Writes all metrics of every node into the graph (`NODE_METRICS`); says whether betweenness is an estimate. */
export function addMetrics(graph: Graph): Metrics {
  const analysed = analysisGraph(graph)
  const net = network(analysed)
  const ranks: Record<string, number> = analysed.size
    ? pagerank(analysed, { alpha: 0.85, tolerance: 1e-12, maxIterations: 1000, getEdgeWeight: 'weight' })
    : {}
  const between = betweenness(net)
  const { hubs, authorities } = hits(net)
  const core = cores(net.both)
  const { component, articulation, bridges } = cuts(net.both)
  const components = numberedBySize(component)
  const community = communities(net)
  // Nodes of the graph are in order of IRI, and so are those of the network.
  for (const [i, node] of graph.nodes.entries()) {
    node.degree = analysed.degree(node.id)
    node.pagerank = rounded(ranks[node.id] ?? 1 / analysed.order)
    node.betweenness = rounded(between.values[i] as number)
    node.hub = rounded(hubs[i] as number)
    node.authority = rounded(authorities[i] as number)
    node.core = core[i] as number
    node.component = components[i] as number
    node.articulation = articulation[i] as number
    node.community = community[i] as number
  }
  return {
    network: net,
    sampledBetweenness: between.sampled,
    bridges: bridges.map(([a, b]) => [net.ids[a] as string, net.ids[b] as string]),
    modularity: rounded(modularity(net, community)),
  }
}
