/** A weighted undirected graph in compressed rows: the neighbours of node i are `neighbours[rows[i]] … neighbours[rows[i + 1] - 1]`. */
export interface Adjacency {
  order: number
  rows: Int32Array
  neighbours: Int32Array
  weights: Float64Array
  /** How many nodes of the finest graph each node stands for. */
  mass: Float64Array
}

/** A coarser graph, and the node of it that each node of the finer one went into. */
export interface Coarser {
  graph: Adjacency
  parent: Int32Array
}

/** Rows from edges; both directions are made here, parallel edges add up, loops are left out. */
export function adjacency(
  order: number,
  edges: readonly { source: number; target: number; weight: number }[],
  mass: Float64Array = new Float64Array(order).fill(1),
): Adjacency {
  const sums = new Map<number, number>()
  for (const { source, target, weight } of edges) {
    if (source === target) continue
    const key = Math.min(source, target) * order + Math.max(source, target)
    sums.set(key, (sums.get(key) ?? 0) + weight)
  }
  const rows = new Int32Array(order + 1)
  for (const key of sums.keys()) {
    const low = Math.floor(key / order) + 1
    const high = (key % order) + 1
    rows[low] = (rows[low] as number) + 1
    rows[high] = (rows[high] as number) + 1
  }
  for (let i = 0; i < order; i++) rows[i + 1] = (rows[i + 1] as number) + (rows[i] as number)
  const fill = rows.slice(0, order)
  const neighbours = new Int32Array(sums.size * 2)
  const weights = new Float64Array(sums.size * 2)
  const put = (from: number, to: number, weight: number) => {
    const at = fill[from] as number
    neighbours[at] = to
    weights[at] = weight
    fill[from] = at + 1
  }
  for (const [key, weight] of sums) {
    const low = Math.floor(key / order)
    const high = key % order
    put(low, high, weight)
    put(high, low, weight)
  }
  return { order, rows, neighbours, weights, mass }
}

/**
 * Half the graph: each node goes with its heaviest free neighbour; what stays alone goes with another left-over that has the
 * same heaviest neighbour (leaves of one hub, nodes without edges), so that stars shrink too (Hu, 2005, with the second pass
 * for stars). Visited in order of mass, then number: no randomness.
 */
export function coarsen(graph: Adjacency): Coarser {
  const { order, rows, neighbours, weights, mass } = graph
  const parent = new Int32Array(order).fill(-1)
  let count = 0
  const alone = new Map<number, number>()
  const visit = Array.from({ length: order }, (_, i) => i).sort(
    (a, b) => (mass[a] as number) - (mass[b] as number) || a - b,
  )
  for (const i of visit) {
    if (parent[i] !== -1) continue
    let best = -1
    let hub = -1
    let bestWeight = 0
    let hubWeight = 0
    for (let k = rows[i] as number; k < (rows[i + 1] as number); k++) {
      const j = neighbours[k] as number
      // Of equal weights the light neighbour: hubs must not swallow everything.
      const weight = (weights[k] as number) / (mass[j] as number)
      if (parent[j] === -1 && weight > bestWeight) {
        best = j
        bestWeight = weight
      }
      if ((weights[k] as number) > hubWeight) {
        hub = j
        hubWeight = weights[k] as number
      }
    }
    if (best === -1) {
      const other = alone.get(hub)
      if (other !== undefined) {
        parent[i] = parent[other] as number
        alone.delete(hub)
        continue
      }
      alone.set(hub, i)
    } else parent[best] = count
    parent[i] = count++
  }
  const coarseMass = new Float64Array(count)
  const edges: { source: number; target: number; weight: number }[] = []
  for (let i = 0; i < order; i++) {
    const p = parent[i] as number
    coarseMass[p] = (coarseMass[p] as number) + (mass[i] as number)
    for (let k = rows[i] as number; k < (rows[i + 1] as number); k++) {
      const j = neighbours[k] as number
      if (j > i) edges.push({ source: p, target: parent[j] as number, weight: weights[k] as number })
    }
  }
  return { graph: adjacency(count, edges, coarseMass), parent }
}
