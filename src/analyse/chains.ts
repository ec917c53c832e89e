import type { GraphEdge } from '../model.ts'

/** A step along a claim, in whichever direction the question goes. */
export interface Step {
  to: string
  claim: GraphEdge
}

/** Real chains of means or mandates have fewer than ten steps. */
const LONGEST = 100

/**
 * The longest chain of steps from the first of `starts` that has one so long; every node is gone through once, O(V + E).
 * A chain that comes back to itself is cut where it does.
 */
export function longestChain(starts: readonly string[], next: (id: string) => readonly Step[]): Step[] {
  const known = new Map<string, { length: number; step?: Step }>()
  const open = new Set<string>()
  const below = (id: string): number => {
    const done = known.get(id)
    if (done) return done.length
    const longest: { length: number; step?: Step } = { length: 0 }
    open.add(id)
    if (open.size < LONGEST)
      for (const step of next(id)) {
        if (open.has(step.to)) continue
        const length = below(step.to) + 1
        if (length > longest.length) Object.assign(longest, { length, step })
      }
    open.delete(id)
    known.set(id, longest)
    return longest.length
  }
  let top: string | undefined
  let most = 0
  for (const id of starts)
    if (below(id) > most) {
      most = below(id)
      top = id
    }
  const chain: Step[] = []
  for (let at = top; at !== undefined && chain.length < LONGEST; ) {
    const step: Step | undefined = known.get(at)?.step
    if (!step) break
    chain.push(step)
    at = step.to
  }
  return chain
}
