/** Cells whose side is below this share of their distance count as one body. */
const OPENING = 0.9
/** Bodies in a cell that is not split any more. */
const LEAF = 8
/** Cells are not split beyond this depth: bodies at the same place share one. */
const DEEPEST = 32

/** Cells of a quadtree; the four children of a cell lie in a row. */
interface Quadtree {
  /** Centre of mass. */
  x: number[]
  y: number[]
  mass: number[]
  side: number[]
  /** First of the four children; 0 for a leaf. */
  first: number[]
  /** The cell's bodies are `bodies[from] … bodies[to - 1]`. */
  from: number[]
  to: number[]
  bodies: Int32Array
}

/**
 * Adds to `force` the repulsion of every body from all others, strength × mass × mass / distance, in O(n log n) by a quadtree
 * (Barnes and Hut, 1986). Only + − × ÷, which every machine rounds alike.
 * @param at x and y of body i at 2i and 2i + 1; `force` has the same shape
 */
export function repel(at: Float64Array, mass: Float64Array, strength: number, force: Float64Array): void {
  const tree = quadtree(at, mass)
  const { first, side, x, y, bodies } = tree
  const stack = new Int32Array(4 * (DEEPEST + 2))
  for (let n = 0; n < bodies.length; n++) {
    // In the tree's order: neighbours in space read the same cells.
    const i = bodies[n] as number
    const px = at[2 * i] as number
    const py = at[2 * i + 1] as number
    let fx = 0
    let fy = 0
    let top = 1
    stack[0] = 0
    while (top) {
      const cell = stack[--top] as number
      const dx = px - (x[cell] as number)
      const dy = py - (y[cell] as number)
      const square = dx * dx + dy * dy
      const width = side[cell] as number
      if (width * width < OPENING * OPENING * square) {
        const f = (tree.mass[cell] as number) / square
        fx += f * dx
        fy += f * dy
      } else if (first[cell]) {
        for (let q = 0; q < 4; q++) {
          const child = (first[cell] as number) + q
          if (tree.mass[child]) stack[top++] = child
        }
      } else {
        for (let k = tree.from[cell] as number; k < (tree.to[cell] as number); k++) {
          const j = bodies[k] as number
          const ex = px - (at[2 * j] as number)
          const ey = py - (at[2 * j + 1] as number)
          const d = ex * ex + ey * ey
          if (d === 0) continue
          const f = (mass[j] as number) / d
          fx += f * ex
          fy += f * ey
        }
      }
    }
    const m = strength * (mass[i] as number)
    force[2 * i] = (force[2 * i] as number) + m * fx
    force[2 * i + 1] = (force[2 * i + 1] as number) + m * fy
  }
}

function quadtree(at: Float64Array, mass: Float64Array): Quadtree {
  const bodies = Int32Array.from(mass, (_, i) => i)
  const spare = new Int32Array(bodies.length)
  const tree: Quadtree = { x: [], y: [], mass: [], side: [], first: [], from: [], to: [], bodies }
  const corners: number[] = []
  const depth: number[] = []
  const add = (from: number, to: number, left: number, bottom: number, side: number, level: number) => {
    let x = 0
    let y = 0
    let m = 0
    for (let k = from; k < to; k++) {
      const i = bodies[k] as number
      const mi = mass[i] as number
      x += mi * (at[2 * i] as number)
      y += mi * (at[2 * i + 1] as number)
      m += mi
    }
    tree.x.push(m ? x / m : 0)
    tree.y.push(m ? y / m : 0)
    tree.mass.push(m)
    tree.side.push(side)
    tree.first.push(0)
    tree.from.push(from)
    tree.to.push(to)
    corners.push(left, bottom)
    depth.push(level)
  }
  const [left, bottom, side] = bounds(at)
  add(0, bodies.length, left, bottom, side, 0)
  for (let cell = 0; cell < tree.from.length; cell++) {
    const from = tree.from[cell] as number
    const to = tree.to[cell] as number
    const level = depth[cell] as number
    if (to - from <= LEAF || level === DEEPEST) continue
    const half = (tree.side[cell] as number) / 2
    const cx = (corners[2 * cell] as number) + half
    const cy = (corners[2 * cell + 1] as number) + half
    const quadrant = (i: number) => ((at[2 * i] as number) >= cx ? 1 : 0) + ((at[2 * i + 1] as number) >= cy ? 2 : 0)
    const ends = [0, 0, 0, 0]
    for (let k = from; k < to; k++) {
      const q = quadrant(bodies[k] as number)
      ends[q] = (ends[q] as number) + 1
    }
    const starts: number[] = []
    let sum = from
    for (const n of ends) {
      starts.push(sum)
      sum += n
    }
    const put = [...starts]
    for (let k = from; k < to; k++) {
      const i = bodies[k] as number
      const q = quadrant(i)
      const slot = put[q] as number
      spare[slot] = i
      put[q] = slot + 1
    }
    for (let k = from; k < to; k++) bodies[k] = spare[k] as number
    tree.first[cell] = tree.from.length
    for (let q = 0; q < 4; q++)
      add(starts[q] as number, put[q] as number, q & 1 ? cx : cx - half, q & 2 ? cy : cy - half, half, level + 1)
  }
  return tree
}

/** Left, bottom and side of the least square around all bodies; x and y alternate. */
export function bounds(at: Float64Array): [number, number, number] {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let k = 0; k < at.length; k += 2) {
    left = Math.min(left, at[k] as number)
    right = Math.max(right, at[k] as number)
    bottom = Math.min(bottom, at[k + 1] as number)
    top = Math.max(top, at[k + 1] as number)
  }
  return [left, bottom, Math.max(right - left, top - bottom)]
}
