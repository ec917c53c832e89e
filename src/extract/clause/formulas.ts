import type { Clause } from './clause.ts'

const UNDERSTANDS = /^(?:领悟|认识|理解|把握)/u
/** 领悟“两个确立”的决定性意义，做到“两个维护”，…: the first of the formulas that are upheld is one of them; alone it is something to be done. */
export function formulas(clauses: readonly Clause[]): void {
  for (const [i, clause] of clauses.entries()) {
    const next = clauses[i + 1]
    if (clause.rule !== 'mandate-verb' || next?.rule !== 'mandate-verb' || next.aims.length) continue
    if (next.mandates.every((m) => /^“?[一二两三四五六七八九十]个/u.test(m.entity.label)))
      clause.aims = clause.aims.filter((a) => !UNDERSTANDS.test(a.label))
  }
}
