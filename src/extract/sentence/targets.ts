import { ANNOUNCES_TARGETS } from '../clause/clauses.ts'
import type { Draft } from '../document/draft.ts'
import type { Placed } from '../document/reading.ts'
import { under } from './underHeads.ts'

/** 实施海洋强省战略的主要目标是：海洋经济更加发达，…: what the sentence lists stands under the act whose targets it tells. */
export function announcedTargets(draft: Draft, placed: readonly Placed[]): void {
  const head = placed.find((p) => p.node.class === 'Initiative' && ANNOUNCES_TARGETS.test(p.clause.text))
  if (!head) return
  under(
    draft,
    placed.filter((p) => p.clause.start > head.clause.start),
    [head],
  )
}
