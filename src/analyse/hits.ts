import type { Network, Rows } from './network.ts'

const TOLERANCE = 1e-12
const ITERATIONS = 1000

/**
 * Hubs and authorities (Kleinberg, 1999), weighted, each adding up to 1: a good hub points to good authorities, a good authority
 * is pointed to by good hubs. Of our own, because graphology's throws where two parts of a graph are equally strong and the
 * iteration turns round slowly; here it ends after 1,000 rounds.
 */
export function hits({ ids, out, in: into }: Network): { hubs: Float64Array; authorities: Float64Array } {
  const n = ids.length
  let hubs: Float64Array = new Float64Array(n).fill(1 / n)
  let authorities: Float64Array = new Float64Array(n)
  if (!out.ends.length) return { hubs: new Float64Array(n), authorities }
  for (let round = 0; round < ITERATIONS; round++) {
    authorities = normalised(sums(into, hubs))
    const next = normalised(sums(out, authorities))
    let change = 0
    for (let i = 0; i < n; i++) change += Math.abs((next[i] as number) - (hubs[i] as number))
    hubs = next
    if (change < TOLERANCE) break
  }
  return { hubs, authorities }
}

/** For each node the weighted sum over its row. */
function sums(rows: Rows, values: Float64Array): Float64Array {
  return values.map((_, i) => {
    let sum = 0
    for (let k = rows.starts[i] as number; k < (rows.starts[i + 1] as number); k++)
      sum += (rows.weights[k] as number) * (values[rows.ends[k] as number] as number)
    return sum
  })
}

function normalised(values: Float64Array): Float64Array {
  const sum = values.reduce((a, b) => a + b, 0)
  return values.map((v) => v / sum)
}
