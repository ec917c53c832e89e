import { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import { numberedBySize } from './bridges.ts'
import type { Network } from './network.ts'
import { seeded } from './random.ts'

// This CommonJS package exports the function itself; its types declare a default export that is not there at run time.
const louvain = louvainModule as unknown as typeof louvainModule.default

/** Louvain communities (Blondel et al., 2008) of the undirected projection, seeded, numbered from 0 by size, then by smallest IRI. */
export function communities({ ids, both }: Network): Int32Array {
  if (!both.ends.length) return Int32Array.from(ids, (_, i) => i)
  const graph = new UndirectedGraph({ allowSelfLoops: false })
  for (const id of ids) graph.addNode(id)
  for (let i = 0; i < ids.length; i++)
    for (let k = both.starts[i] as number; k < (both.starts[i + 1] as number); k++) {
      const j = both.ends[k] as number
      if (j > i) graph.addUndirectedEdge(ids[i], ids[j], { weight: both.weights[k] as number })
    }
  const found: Record<string, number> = louvain(graph, { getEdgeWeight: 'weight', rng: seeded(1) })
  return numberedBySize(ids.map((id) => found[id] as number))
}

/** Newman's modularity of a partition of the weighted undirected projection; 0 where there are no edges. */
export function modularity({ both }: Network, community: ArrayLike<number>): number {
  const total = both.weights.reduce((a, b) => a + b, 0)
  if (!total) return 0
  const strength = new Map<number, number>()
  let inside = 0
  for (let i = 0; i < both.starts.length - 1; i++) {
    const c = community[i] as number
    for (let k = both.starts[i] as number; k < (both.starts[i + 1] as number); k++) {
      const weight = both.weights[k] as number
      strength.set(c, (strength.get(c) ?? 0) + weight)
      if (community[both.ends[k] as number] === c) inside += weight
    }
  }
  let expected = 0
  for (const s of strength.values()) expected += (s / total) ** 2
  return inside / total - expected
}
