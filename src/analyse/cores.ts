import type { Rows } from './network.ts'

/**
 * Core number of each node of an undirected graph: the largest k such that the node stands in a part where everyone has at
 * least k neighbours. Bin sort, O(V + E) (Batagelj and Zaveršnik, 2003).
 */
export function cores({ starts, ends }: Rows): Int32Array {
  const n = starts.length - 1
  const degree = Int32Array.from({ length: n }, (_, i) => (starts[i + 1] as number) - (starts[i] as number))
  const bins = new Int32Array(degree.reduce((a, b) => Math.max(a, b), 0) + 2)
  for (const d of degree) bins[d + 1] = (bins[d + 1] as number) + 1
  for (let d = 1; d < bins.length; d++) bins[d] = (bins[d] as number) + (bins[d - 1] as number)
  const fill = bins.slice()
  const order = new Int32Array(n)
  const place = new Int32Array(n)
  for (let v = 0; v < n; v++) {
    const d = degree[v] as number
    place[v] = fill[d] as number
    order[place[v] as number] = v
    fill[d] = (fill[d] as number) + 1
  }
  for (let at = 0; at < n; at++) {
    const v = order[at] as number
    for (let k = starts[v] as number; k < (starts[v + 1] as number); k++) {
      const u = ends[k] as number
      const d = degree[u] as number
      if (d <= (degree[v] as number)) continue
      // u changes places with the first node of its bin, and the bin gives that place away.
      const first = bins[d] as number
      const w = order[first] as number
      order[place[u] as number] = w
      place[w] = place[u] as number
      order[first] = u
      place[u] = first
      bins[d] = first + 1
      degree[u] = d - 1
    }
  }
  return degree
}
