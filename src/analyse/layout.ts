import type { Graph } from '../model.ts'
import { bounds, repel } from './barnesHut.ts'
import { type Adjacency, adjacency, coarsen } from './coarsen.ts'
import { seeded } from './random.ts'

/** Natural length of an edge, in the units of the positions. */
const EDGE_LENGTH = 10
const REPULSION = 0.2
const GRAVITY = 0.5
/** Graphs are not made coarser than this, nor where a pass would keep more than this share of the nodes. */
const COARSEST = 16
const LEAST_GAIN = 0.9
/** Passes at the coarsest and at the finest level, and how much shorter each step is than the one before. */
const PASSES = { coarsest: 200, finest: 40 }
const COOLING = 0.93

export interface LayoutOptions {
  /** Another seed gives another picture of the same graph; the same seed always the same. Default 1. */
  seed?: number
}

const laidOut = new WeakMap<Graph, Map<number, Float64Array>>()

/**
 * A position in the plane for each node: x and y of `graph.nodes[i]` at `2i` and `2i + 1`, rounded to 0.01, y upwards, the picture
 * around 0,0; single edges of a tree are about 10 long. Nodes without edges stand in rows below the others.
 * Deterministic: no clock, no unseeded randomness, and only arithmetic that every machine rounds alike. Computed once for each
 * graph and seed, so that all formats show the same picture; do not add nodes or edges afterwards.
 *
 * Multilevel spring-electrical layout (Hu, *Efficient and high quality force-directed graph drawing*, 2005): the graph is
 * halved until it is small, laid out there, and each finer level starts from the coarser one's places. Edges between the same
 * two nodes count as one with their number as weight. 50,000 nodes take some seconds (bench/README.md).
 */
export function layout(graph: Graph, { seed = 1 }: LayoutOptions = {}): Float64Array {
  const known = laidOut.get(graph)?.get(seed)
  if (known) return known
  const linked = new Set(graph.edges.flatMap((e) => (e.source === e.target ? [] : [e.source, e.target])))
  const index = new Map(graph.nodes.filter((n) => linked.has(n.id)).map((n, i) => [n.id, i]))
  const edges = graph.edges
    .filter((e) => e.source !== e.target)
    .map((e) => ({ source: index.get(e.source) as number, target: index.get(e.target) as number, weight: 1 }))
  const body = place(adjacency(index.size, edges), seeded(seed), true)
  const single = singles(graph.nodes.length - index.size, body)
  const at = new Float64Array(2 * graph.nodes.length)
  let next = 0
  for (const [i, node] of graph.nodes.entries()) {
    const k = index.get(node.id)
    const [from, slot] = k === undefined ? [single, next++] : [body, k]
    // `+ 0` makes −0 plain: it would be written as another text.
    for (const axis of [0, 1]) at[2 * i + axis] = Math.round((from[2 * slot + axis] as number) * 100) / 100 + 0
  }
  laidOut.set(graph, (laidOut.get(graph) ?? new Map()).set(seed, at))
  return at
}

/** Rows below the picture, as wide as it, for nodes that nothing holds. */
function singles(count: number, body: Float64Array): Float64Array {
  const [left, bottom, side] = body.length ? bounds(body) : [0, 0, 0]
  const columns = Math.max(Math.ceil(Math.sqrt(count)), Math.floor(side / EDGE_LENGTH))
  const at = new Float64Array(2 * count)
  for (let i = 0; i < count; i++) {
    at[2 * i] = left + (i % columns) * EDGE_LENGTH
    at[2 * i + 1] = bottom - (3 + Math.floor(i / columns)) * EDGE_LENGTH
  }
  return at
}

/** Coarser level first, then this one from its places. */
function place(graph: Adjacency, random: () => number, finest: boolean): Float64Array {
  const at = new Float64Array(2 * graph.order)
  const coarser = graph.order > COARSEST ? coarsen(graph) : undefined
  const step = EDGE_LENGTH
  if (!coarser || coarser.graph.order > LEAST_GAIN * graph.order) {
    const side = EDGE_LENGTH * Math.sqrt(graph.mass.reduce((a, b) => a + b, 0))
    for (let k = 0; k < at.length; k++) at[k] = (random() - 0.5) * side
    relax(graph, at, PASSES.coarsest, side / 4)
    return at
  }
  const above = place(coarser.graph, random, false)
  for (let i = 0; i < graph.order; i++) {
    const p = coarser.parent[i] as number
    // Beside the place it was merged at, not on it: bodies at one place do not repel each other.
    at[2 * i] = (above[2 * p] as number) + (random() - 0.5) * step
    at[2 * i + 1] = (above[2 * p + 1] as number) + (random() - 0.5) * step
  }
  relax(graph, at, finest ? PASSES.finest : PASSES.finest * 1.5, 2 * step)
  return at
}

/** Moves every node along the force on it, by steps that grow shorter. */
function relax(graph: Adjacency, at: Float64Array, passes: number, firstStep: number): void {
  const { order, rows, neighbours, weights, mass } = graph
  const force = new Float64Array(2 * order)
  const strength = REPULSION * EDGE_LENGTH * EDGE_LENGTH
  let step = firstStep
  for (let pass = 0; pass < passes; pass++) {
    force.fill(0)
    repel(at, mass, strength, force)
    for (let i = 0; i < order; i++) {
      const x = at[2 * i] as number
      const y = at[2 * i + 1] as number
      const pull = GRAVITY * (mass[i] as number)
      let fx = (force[2 * i] as number) - pull * x
      let fy = (force[2 * i + 1] as number) - pull * y
      for (let k = rows[i] as number; k < (rows[i + 1] as number); k++) {
        const j = neighbours[k] as number
        const dx = (at[2 * j] as number) - x
        const dy = (at[2 * j + 1] as number) - y
        const f = ((weights[k] as number) * Math.sqrt(dx * dx + dy * dy)) / EDGE_LENGTH
        fx += f * dx
        fy += f * dy
      }
      force[2 * i] = fx
      force[2 * i + 1] = fy
    }
    for (let i = 0; i < order; i++) {
      const fx = force[2 * i] as number
      const fy = force[2 * i + 1] as number
      const size = Math.sqrt(fx * fx + fy * fy)
      if (!size) continue
      at[2 * i] = (at[2 * i] as number) + (step * fx) / size
      at[2 * i + 1] = (at[2 * i + 1] as number) + (step * fy) / size
    }
    step *= COOLING
  }
}
