import { FORMULA, UNDERSTANDS } from '../predicate/predications.ts'
import type { Clause } from './clause.ts'

/** 领悟“两个确立”的决定性意义，做到“两个维护”，…: the first of the formulas that are upheld is one of them; alone it is something to be done. */
export function formulas(clauses: readonly Clause[]): void {
  for (const [i, clause] of clauses.entries()) {
    const next = clauses[i + 1]
    if (clause.rule !== 'mandate-verb' || next?.rule !== 'mandate-verb' || next.aims.length) continue
    if (UNDERSTANDS.test(clause.verb ?? '') && next.mandates.every((m) => FORMULA.test(m.entity.label)))
      clause.aims = []
  }
}
