import type { NodeMetric } from '../../model.ts'
import type { Model } from './model.ts'

/** Claims between the same two nodes are drawn as one line. */
export interface Pairs {
  of: Int32Array
  a: Int32Array
  b: Int32Array
}

export function pairsOf(m: Model): Pairs {
  const known = new Map<number, number>()
  const a: number[] = []
  const b: number[] = []
  const of = new Int32Array(m.edges.length)
  for (let e = 0; e < of.length; e++) {
    const [s, t] = [m.source[e] as number, m.target[e] as number]
    const [x, y] = s < t ? [s, t] : [t, s]
    const key = x * m.nodes.length + y
    let pair = known.get(key)
    if (pair === undefined) {
      pair = a.length
      known.set(key, pair)
      a.push(x)
      b.push(y)
    }
    of[e] = pair
  }
  return { of, a: Int32Array.from(a), b: Int32Array.from(b) }
}

const SMALLEST = 3.2
const LARGEST = 15

/** Radius of each node in pixels at the scale that fits: its area grows with the metric. */
export function radii(m: Model, metric: NodeMetric): Float64Array {
  const values = m.nodes.map((n) => Math.max(0, Number(n[metric] ?? 0)))
  const most = values.reduce((a, b) => Math.max(a, b), 0) || 1
  return Float64Array.from(values, (v) => SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(v / most))
}

/** Where the camera looks, and how many pixels a unit of the layout has. */
export interface Camera {
  x: number
  y: number
  scale: number
}

/** The camera that shows the nodes given, with room around for names. */
export function fitting(m: Model, nodes: Iterable<number>, width: number, height: number): Camera {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const i of nodes) {
    const [x, y] = [m.at[2 * i] as number, m.at[2 * i + 1] as number]
    left = Math.min(left, x)
    right = Math.max(right, x)
    bottom = Math.min(bottom, y)
    top = Math.max(top, y)
  }
  if (left > right) return { x: 0, y: 0, scale: 1 }
  const room = (size: number) => Math.max(size - Math.min(140, 0.24 * size), 50)
  const scale = Math.min(room(width) / Math.max(right - left, 20), room(height) / Math.max(top - bottom, 20), 12)
  return { x: (left + right) / 2, y: (bottom + top) / 2, scale }
}

/** Names are cut on the picture: the panel has them whole. */
export const shortName = (name: string, most = 14): string => {
  const plain = name.replace(/\s+/gu, ' ').slice(0, 60)
  return [...plain].length > most ? `${[...plain].slice(0, most - 1).join('')}…` : plain
}
