import type { DirectedGraph } from 'graphology'

/** Neighbours in compressed rows: those of node i are `ends[starts[i]] … ends[starts[i + 1] - 1]`, in order of number. */
export interface Rows {
  starts: Int32Array
  ends: Int32Array
  weights: Float64Array
}

/** The analysis graph in arrays, which the algorithms of our own run on; nodes are numbered in order of IRI. */
export interface Network {
  ids: string[]
  out: Rows
  in: Rows
  /** The undirected projection: the weights of both directions added up. */
  both: Rows
}

/** Arrays of the analysis graph. Both it and they are simple and have no self-loops. */
export function network(graph: DirectedGraph): Network {
  const ids = graph.nodes()
  const index = new Map(ids.map((id, i) => [id, i]))
  const sources: number[] = []
  const targets: number[] = []
  const weights: number[] = []
  graph.forEachEdge((_edge, { weight }, source, target) => {
    sources.push(index.get(source) as number)
    targets.push(index.get(target) as number)
    weights.push(weight as number)
  })
  const undirected = new Map<number, number>()
  for (let e = 0; e < sources.length; e++) {
    const [a, b] = [sources[e] as number, targets[e] as number]
    const key = Math.min(a, b) * ids.length + Math.max(a, b)
    undirected.set(key, (undirected.get(key) ?? 0) + (weights[e] as number))
  }
  const low: number[] = []
  const high: number[] = []
  const sums: number[] = []
  for (const [key, weight] of undirected) {
    low.push(Math.floor(key / ids.length))
    high.push(key % ids.length)
    sums.push(weight)
  }
  return {
    ids,
    out: rows(ids.length, sources, targets, weights),
    in: rows(ids.length, targets, sources, weights),
    both: rows(ids.length, [...low, ...high], [...high, ...low], [...sums, ...sums]),
  }
}

/** Counting sort by end, then by start: each row is in order of number. */
function rows(order: number, from: readonly number[], to: readonly number[], weights: readonly number[]): Rows {
  const byEnd = sortedBy(
    order,
    Int32Array.from(from, (_, e) => e),
    to,
  )
  const edges = sortedBy(order, byEnd, from)
  const starts = new Int32Array(order + 1)
  for (const i of from) starts[i + 1] = (starts[i + 1] as number) + 1
  for (let i = 0; i < order; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number)
  return {
    starts,
    ends: Int32Array.from(edges, (e) => to[e] as number),
    weights: Float64Array.from(edges, (e) => weights[e] as number),
  }
}

function sortedBy(order: number, edges: Int32Array, key: readonly number[]): Int32Array {
  const next = new Int32Array(order + 1)
  for (const e of edges) next[(key[e] as number) + 1] = (next[(key[e] as number) + 1] as number) + 1
  for (let i = 0; i < order; i++) next[i + 1] = (next[i + 1] as number) + (next[i] as number)
  const out = new Int32Array(edges.length)
  for (const e of edges) {
    const k = key[e] as number
    out[next[k] as number] = e
    next[k] = (next[k] as number) + 1
  }
  return out
}
