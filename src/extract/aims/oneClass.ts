import type { Aim } from '../clause/clause.ts'
import type { Conjunct } from '../coordination/coordination.ts'
import { headOf } from '../words/grammar.ts'
import { contentStart } from './actingVerbs.ts'
import type { VerbObject } from './verbObject.ts'

/** 打造潮汐数据集和航运语料库: what is built in one breath is of one class; undefined where it is so already. */
export function oneClass(o: VerbObject, parts: readonly Conjunct[], aims: readonly Aim[]): Aim['class'] | undefined {
  if ((o.frame !== 'status' && o.frame !== 'build') || aims.every((a) => a.class === aims[0]?.class)) return undefined
  // 建设平台、打造高地, 建成强省和全面深化改革, 建成基站、覆盖乡村: a verb of its own.
  const ownVerb = ({ lexemes }: Conjunct) => contentStart(lexemes)?.frame || contentStart(lexemes)?.tag === 'v'
  if (parts.slice(1).some(ownVerb)) return undefined
  // The more decide; of as many the heads that the tables know, as 语料库 does for 数据集.
  const known = aims.filter((a) => headOf(o.grammar, a.label))
  return moreOf(aims) ?? moreOf(known) ?? 'Initiative'
}

function moreOf(aims: readonly Aim[]): Aim['class'] | undefined {
  const goals = aims.filter((a) => a.class === 'Goal').length * 2
  return goals === aims.length ? undefined : goals > aims.length ? 'Goal' : 'Initiative'
}
