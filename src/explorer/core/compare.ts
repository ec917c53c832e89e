import type { NodeClass } from '../../model.ts'
import { edgesAt, type Model, otherEnd } from './model.ts'

/** A thing that one side has, with the claims that say so. */
export interface Had {
  node: number
  edges: number[]
}
export interface Comparison {
  onlyA: Had[]
  both: { node: number; a: number[]; b: number[] }[]
  onlyB: Had[]
}

/** What two sides have, side by side: what one text's claims name, or what an actor is claimed to pursue, do or report. */
export function compareSides(a: Map<number, number[]>, b: Map<number, number[]>): Comparison {
  const only = (x: Map<number, number[]>, y: Map<number, number[]>): Had[] =>
    [...x].filter(([node]) => !y.has(node)).map(([node, edges]) => ({ node, edges }))
  return {
    onlyA: only(a, b),
    both: [...a]
      .filter(([node]) => b.has(node))
      .map(([node, edges]) => ({ node, a: edges, b: b.get(node) as number[] })),
    onlyB: only(b, a),
  }
}

export function ofDocument(m: Model, document: number, shown: Uint8Array): Map<number, number[]> {
  const out = new Map<number, number[]>()
  for (let e = 0; e < m.edges.length; e++)
    if (shown[e] && m.documentOf[e] === document)
      for (const i of [m.source[e] as number, m.target[e] as number]) out.set(i, [...(out.get(i) ?? []), e])
  return byRank(m, out)
}

export function ofActor(m: Model, actor: number, shown: Uint8Array): Map<number, number[]> {
  const out = new Map<number, number[]>()
  for (const e of edgesAt(m, actor)) {
    const i = otherEnd(m, e, actor)
    if (shown[e]) out.set(i, [...(out.get(i) ?? []), e])
  }
  return byRank(m, out)
}

const byRank = (m: Model, of: Map<number, number[]>): Map<number, number[]> =>
  new Map([...of].sort((a, b) => (m.rank[a[0]] as number) - (m.rank[b[0]] as number)))

/** Things by class, in the order of the classes. */
export function byClass<T extends { node: number }>(m: Model, things: readonly T[], classes: readonly NodeClass[]) {
  return classes
    .map((cls) => ({ cls, things: things.filter((t) => m.nodes[t.node]?.class === cls) }))
    .filter((g) => g.things.length)
}
