import type { GraphEdge } from '../model.ts'
import { COMMITMENTS, type CorpusText } from './corpus.ts'

/** Commitments on each side of a claim that tell what stretch of the text it stands in. */
const NEIGHBOURS = 10
/** Above this share of deeds around it, a claim stands where the text looks back. */
const LOOKING_BACK = 0.5

/**
 * The share of what is reported as done among the commitments around each commitment of a text, by claim id. A work report looks
 * back first and ahead afterwards; a single verb without a tense of its own is read by its stretch.
 */
export function deedsAround(text: CorpusText): Map<string, number> {
  const claims = text.claims
    .filter((c) => COMMITMENTS.includes(c.predicate) && c.evidence[0])
    .sort((a, b) => start(a) - start(b) || (a.id < b.id ? -1 : 1))
  const done = [0]
  for (const c of claims) done.push((done.at(-1) as number) + (c.modality === 'done' ? 1 : 0))
  return new Map(
    claims.map((c, i) => {
      const from = Math.max(0, i - NEIGHBOURS)
      const to = Math.min(claims.length, i + NEIGHBOURS + 1)
      return [c.id, ((done[to] as number) - (done[from] as number)) / (to - from)]
    }),
  )
}

/** Neither reported as done nor standing where the text looks back: where more than `most` of what stands around is done. */
export const isAhead = (claim: GraphEdge, around: ReadonlyMap<string, number>, most = LOOKING_BACK): boolean =>
  claim.modality !== 'done' && (around.get(claim.id) ?? 0) <= most

const start = (c: GraphEdge): number => c.evidence[0]?.start ?? 0
