import type { Model } from './model.ts'

/** What serves a node in one text, and by which claims. */
export interface Branch {
  node: number
  /** Claims by which it serves what it stands under. */
  edges: number[]
  below: Branch[]
}

const DEEPEST = 12

/**
 * Goals and initiatives of one text as trees: under each what contributes to it or is a part of it. Chains stay within the
 * text: another text's means for the same goal are another plan. Where claims run in a circle the tree stops.
 */
export function goalTrees(m: Model, document: number, shown: Uint8Array): Branch[] {
  const below = new Map<number, Map<number, number[]>>()
  const serving = new Set<number>()
  for (let e = 0; e < m.edges.length; e++) {
    const predicate = m.edges[e]?.predicate
    if (!shown[e] || m.documentOf[e] !== document || (predicate !== 'contributesTo' && predicate !== 'partOf')) continue
    const [child, parent] = [m.source[e] as number, m.target[e] as number]
    if (child === parent || !isAim(m, parent)) continue
    const children = below.get(parent) ?? new Map<number, number[]>()
    children.set(child, [...(children.get(child) ?? []), e])
    below.set(parent, children)
    serving.add(child)
  }
  const done = new Set<number>()
  const branch = (node: number, edges: number[], above: readonly number[]): Branch => {
    done.add(node)
    const children = above.length >= DEEPEST ? [] : [...(below.get(node) ?? [])].filter(([c]) => !above.includes(c))
    return { node, edges, below: sorted(children.map(([c, es]) => branch(c, es, [...above, node]))) }
  }
  const parents = [...below.keys()].sort((a, b) => a - b)
  const trees = parents.filter((p) => !serving.has(p)).map((p) => branch(p, [], []))
  // Circles have no top: the first of each stands for it.
  for (const p of parents) if (!done.has(p)) trees.push(branch(p, [], []))
  return sorted(trees)
}

export const sizeOf = (b: Branch): number => b.below.reduce((n, c) => n + 1 + sizeOf(c), 0)
const sorted = (branches: Branch[]): Branch[] => branches.sort((a, b) => sizeOf(b) - sizeOf(a) || a.node - b.node)
const isAim = (m: Model, i: number): boolean => m.nodes[i]?.class === 'Goal' || m.nodes[i]?.class === 'Initiative'
