import type { Rows } from './network.ts'

export interface Cuts {
  /** Which connected component each node is in. */
  component: Int32Array
  /** How many more components the graph would have without the node: above 0 it is an articulation point. */
  articulation: Int32Array
  /** Edges whose removal parts the graph, as pairs of node numbers, the smaller first. */
  bridges: [number, number][]
}

/** Connected components, articulation points and bridges of an undirected simple graph, by one depth-first search, O(V + E) (Tarjan, 1974). */
export function cuts({ starts, ends }: Rows): Cuts {
  const n = starts.length - 1
  const component = new Int32Array(n).fill(-1)
  const articulation = new Int32Array(n)
  const bridges: [number, number][] = []
  const entered = new Int32Array(n).fill(-1)
  const low = new Int32Array(n)
  const parent = new Int32Array(n).fill(-1)
  const next = starts.slice(0, n)
  const stack = new Int32Array(n)
  let clock = 0
  let components = 0
  for (let root = 0; root < n; root++) {
    if (entered[root] !== -1) continue
    let top = 1
    stack[0] = root
    entered[root] = low[root] = clock++
    component[root] = components
    while (top) {
      const v = stack[top - 1] as number
      const k = next[v] as number
      if (k < (starts[v + 1] as number)) {
        next[v] = k + 1
        const w = ends[k] as number
        if (entered[w] === -1) {
          parent[w] = v
          entered[w] = low[w] = clock++
          component[w] = components
          stack[top++] = w
        } else if (w !== parent[v]) low[v] = Math.min(low[v] as number, entered[w] as number)
        continue
      }
      top--
      const p = parent[v] as number
      if (p === -1) {
        // A root parts the graph into as many as it has children in the search; without it there is one part fewer.
        articulation[v] = Math.max(0, (articulation[v] as number) - 1)
        continue
      }
      low[p] = Math.min(low[p] as number, low[v] as number)
      if (p === root || (low[v] as number) >= (entered[p] as number)) articulation[p] = (articulation[p] as number) + 1
      if ((low[v] as number) > (entered[p] as number)) bridges.push([Math.min(p, v), Math.max(p, v)])
    }
    components++
  }
  return { component, articulation, bridges: bridges.sort((a, b) => a[0] - b[0] || a[1] - b[1]) }
}

/** Groups renumbered from 0 by size, the largest first, then by their first node. */
export function numberedBySize(group: ArrayLike<number>): Int32Array {
  const sizes = new Map<number, { size: number; first: number }>()
  for (let i = 0; i < group.length; i++) {
    const g = group[i] as number
    const known = sizes.get(g)
    if (known) known.size++
    else sizes.set(g, { size: 1, first: i })
  }
  const order = [...sizes].sort(([, a], [, b]) => b.size - a.size || a.first - b.first)
  const number = new Map(order.map(([g], i) => [g, i]))
  return Int32Array.from(group, (g) => number.get(g) as number)
}
