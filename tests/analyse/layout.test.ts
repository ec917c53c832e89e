import { describe, expect, it } from 'vitest'
import { repel } from '../../src/analyse/barnesHut.ts'
import { adjacency, coarsen } from '../../src/analyse/coarsen.ts'
import { layout } from '../../src/analyse/layout.ts'
import { seeded } from '../../src/analyse/random.ts'
import type { Graph } from '../../src/model.ts'

const name = (i: number) => `goal/${String(i).padStart(6, '0')}`

function graphOf(order: number, pairs: readonly (readonly [number, number])[]): Graph {
  return {
    documents: [],
    nodes: Array.from({ length: order }, (_, i) => ({
      id: name(i),
      class: 'Goal' as const,
      label: name(i),
      aliases: [],
      mentions: [],
    })),
    edges: pairs.map(([a, b], i) => ({
      id: `claim/${i}`,
      source: name(a),
      predicate: 'partOf' as const,
      target: name(b),
      rule: 'r',
      evidence: [],
    })),
  }
}

/** A square lattice of `side` × `side` nodes. */
function lattice(side: number): Graph {
  const pairs: [number, number][] = []
  for (let i = 0; i < side * side; i++) {
    if (i % side < side - 1) pairs.push([i, i + 1])
    if (i + side < side * side) pairs.push([i, i + side])
  }
  return graphOf(side * side, pairs)
}

const distance = (at: Float64Array, i: number, j: number) =>
  Math.hypot((at[2 * i] as number) - (at[2 * j] as number), (at[2 * i + 1] as number) - (at[2 * j + 1] as number))

describe('layout', () => {
  it('of the same graph is the same, of another seed another', () => {
    expect(layout(lattice(12))).toEqual(layout(lattice(12)))
    expect(layout(lattice(12), { seed: 2 })).not.toEqual(layout(lattice(12)))
  })
  it('unfolds a lattice: distance in the plane follows distance in the graph', () => {
    const side = 15
    const at = layout(lattice(side))
    const [xs, ys]: [number[], number[]] = [[], []]
    for (let i = 0; i < side * side; i++)
      for (let j = 0; j < i; j++) {
        xs.push(Math.abs((i % side) - (j % side)) + Math.abs(Math.floor(i / side) - Math.floor(j / side)))
        ys.push(distance(at, i, j))
      }
    expect(correlation(xs, ys)).toBeGreaterThan(0.9)
  })
  it('keeps two groups apart that one edge joins', () => {
    const pairs: [number, number][] = [[0, 10]]
    for (const first of [0, 10])
      for (let i = 0; i < 10; i++) for (let j = 0; j < i; j++) pairs.push([first + i, first + j])
    const at = layout(graphOf(20, pairs))
    for (let i = 1; i < 10; i++)
      for (let j = 1; j < 10; j++) if (i !== j) expect(distance(at, i, j)).toBeLessThan(distance(at, i, 10 + j))
  })
  it('gives every node a place of its own, also leaves of one hub, pairs, loops and nodes without edges', () => {
    const pairs: [number, number][] = [
      [300, 301],
      [302, 302],
    ]
    for (let i = 1; i < 300; i++) pairs.push([0, i])
    const at = layout(graphOf(320, pairs))
    expect(at.every(Number.isFinite)).toBe(true)
    const places = new Set(Array.from({ length: 320 }, (_, i) => `${at[2 * i]} ${at[2 * i + 1]}`))
    expect(places.size).toBe(320)
  })
  it('of no node, of one, and of nodes without edges', () => {
    expect(layout(graphOf(0, []))).toHaveLength(0)
    expect(layout(graphOf(1, []))).toHaveLength(2)
    expect(new Set(layout(graphOf(9, []))).size).toBeGreaterThan(3)
  })
})

describe('repulsion', () => {
  it('is that of all pairs, to some percent', () => {
    const random = seeded(7)
    const n = 500
    const at = Float64Array.from({ length: 2 * n }, () => random() * 100)
    const mass = Float64Array.from({ length: n }, () => 1 + Math.floor(random() * 3))
    const force = new Float64Array(2 * n)
    repel(at, mass, 2, force)
    let [error, size] = [0, 0]
    for (let i = 0; i < n; i++) {
      let [fx, fy] = [0, 0]
      for (let j = 0; j < n; j++) {
        if (i === j) continue
        const f = (2 * (mass[i] as number) * (mass[j] as number)) / distance(at, i, j) ** 2
        fx += f * ((at[2 * i] as number) - (at[2 * j] as number))
        fy += f * ((at[2 * i + 1] as number) - (at[2 * j + 1] as number))
      }
      error += Math.hypot((force[2 * i] as number) - fx, (force[2 * i + 1] as number) - fy)
      size += Math.hypot(fx, fy)
    }
    expect(error / size).toBeLessThan(0.05)
  })
})

describe('coarsening', () => {
  it('halves stars and lattices and keeps all mass and the weight of what stays apart', () => {
    const star = adjacency(
      101,
      Array.from({ length: 100 }, (_, i) => ({ source: 0, target: i + 1, weight: 1 })),
    )
    expect(coarsen(star).graph.order).toBeLessThan(60)
    const { graph, parent } = coarsen(star)
    expect(graph.mass.reduce((a, b) => a + b)).toBe(101)
    const kept = Array.from({ length: 100 }, (_, i) => i + 1).filter((i) => parent[i] !== parent[0])
    expect(graph.weights.reduce((a, b) => a + b) / 2).toBe(kept.length)
  })
})

function correlation(xs: readonly number[], ys: readonly number[]): number {
  const mean = (v: readonly number[]) => v.reduce((a, b) => a + b, 0) / v.length
  const [mx, my] = [mean(xs), mean(ys)]
  let [xy, xx, yy] = [0, 0, 0]
  for (const [i, x] of xs.entries()) {
    const [dx, dy] = [x - mx, (ys[i] as number) - my]
    xy += dx * dy
    xx += dx * dx
    yy += dy * dy
  }
  return xy / Math.sqrt(xx * yy)
}
