import type { Network } from './network.ts'
import { seeded } from './random.ts'

/** Above this number of nodes betweenness is estimated from sampled sources (Brandes and Pich, 2007). */
export const EXACT_BETWEENNESS = 5000
export const SAMPLED_SOURCES = 500

/**
 * Betweenness of each node: directed, unweighted, normalised by (n − 1)(n − 2). Brandes' accumulation (2001), from every node,
 * or above `EXACT_BETWEENNESS` nodes from a seeded sample of them, scaled to all.
 */
export function betweenness({ ids, out }: Network): { values: Float64Array; sampled: boolean } {
  const n = ids.length
  const sampled = n > EXACT_BETWEENNESS
  const values = new Float64Array(n)
  if (n < 3) return { values, sampled: false }
  const sources = sampled ? sample(n) : ids.map((_, i) => i)
  const distance = new Int32Array(n).fill(-1)
  const paths = new Float64Array(n)
  const delta = new Float64Array(n)
  const queue = new Int32Array(n)
  for (const source of sources) {
    let tail = 1
    queue[0] = source
    distance[source] = 0
    paths[source] = 1
    for (let head = 0; head < tail; head++) {
      const v = queue[head] as number
      for (let k = out.starts[v] as number; k < (out.starts[v + 1] as number); k++) {
        const w = out.ends[k] as number
        if (distance[w] === -1) {
          distance[w] = (distance[v] as number) + 1
          queue[tail++] = w
        }
        if (distance[w] === (distance[v] as number) + 1) paths[w] = (paths[w] as number) + (paths[v] as number)
      }
    }
    for (let at = tail - 1; at >= 0; at--) {
      const v = queue[at] as number
      for (let k = out.starts[v] as number; k < (out.starts[v + 1] as number); k++) {
        const w = out.ends[k] as number
        if (distance[w] === (distance[v] as number) + 1)
          delta[v] = (delta[v] as number) + ((paths[v] as number) / (paths[w] as number)) * (1 + (delta[w] as number))
      }
      if (v !== source) values[v] = (values[v] as number) + (delta[v] as number)
    }
    for (let at = 0; at < tail; at++) {
      const v = queue[at] as number
      distance[v] = -1
      paths[v] = 0
      delta[v] = 0
    }
  }
  const scale = n / sources.length / ((n - 1) * (n - 2))
  return { values: values.map((v) => v * scale), sampled }
}

function sample(n: number): number[] {
  const random = seeded(2)
  return Array.from({ length: n }, (_, i) => ({ i, at: random() }))
    .sort((a, b) => a.at - b.at || a.i - b.i)
    .slice(0, SAMPLED_SOURCES)
    .map(({ i }) => i)
}
