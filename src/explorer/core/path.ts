import { edgesAt, type Model, otherEnd } from './model.ts'

/** One step of a path: all claims that make it. */
export interface Step {
  from: number
  to: number
  edges: number[]
}
export interface PathOptions {
  /** Claims that may be walked. */
  passing: Uint8Array
  /** False also walks claims backwards. */
  directed: boolean
  /** All steps must stand in one text. */
  oneText?: boolean
}

/** A shortest path between two nodes, always the same one; nothing where there is none. */
export function shortestPath(m: Model, from: number, to: number, options: PathOptions): Step[] | undefined {
  if (!options.oneText) return walk(m, from, to, options)
  const texts = (node: number) => new Set([...edgesAt(m, node)].map((e) => m.documentOf[e] as number))
  const there = texts(to)
  let best: Step[] | undefined
  for (const d of [...texts(from)].filter((t) => there.has(t)).sort((a, b) => a - b)) {
    const path = walk(m, from, to, options, d)
    if (path && (!best || path.length < best.length)) best = path
  }
  return best
}

function walk(
  m: Model,
  from: number,
  to: number,
  { passing, directed }: PathOptions,
  text?: number,
): Step[] | undefined {
  const usable = (e: number, node: number) =>
    passing[e] === 1 && (text === undefined || m.documentOf[e] === text) && (!directed || m.source[e] === node)
  const before = new Int32Array(m.nodes.length).fill(-1)
  before[from] = from
  let front = [from]
  while (front.length && before[to] === -1) {
    const next: number[] = []
    for (const i of front)
      for (const e of edgesAt(m, i)) {
        const j = otherEnd(m, e, i)
        if (before[j] !== -1 || !usable(e, i)) continue
        before[j] = i
        next.push(j)
      }
    front = next
  }
  if (before[to] === -1) return undefined
  const steps: Step[] = []
  for (let i = to; i !== from; i = before[i] as number) {
    const above = before[i] as number
    const edges = [...edgesAt(m, above)].filter((e) => otherEnd(m, e, above) === i && usable(e, above))
    steps.unshift({ from: above, to: i, edges: [...new Set(edges)] })
  }
  return steps
}
