import { DirectedGraph } from 'graphology'
import type { Graph } from '../model.ts'

/**
 * The graph that analysis works on: directed, simple, without self-loops; one edge for each (source, target) with the number
 * of its claims as `weight`. Nodes and edges are inserted in order of IRI, so that every algorithm sees them alike.
 */
export function analysisGraph(graph: Graph): DirectedGraph {
  const result = new DirectedGraph({ allowSelfLoops: false })
  for (const { id, class: cls, label } of graph.nodes) result.addNode(id, { class: cls, label })
  const weights = new Map<string, { source: string; target: string; weight: number }>()
  for (const { source, target } of graph.edges) {
    if (source === target) continue
    const key = `${source}\u0000${target}`
    const known = weights.get(key)
    if (known) known.weight++
    else weights.set(key, { source, target, weight: 1 })
  }
  for (const key of [...weights.keys()].sort()) {
    const { source, target, weight } = weights.get(key) as { source: string; target: string; weight: number }
    result.addDirectedEdge(source, target, { weight })
  }
  return result
}
