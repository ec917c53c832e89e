import type { Modality, TimeExpression } from '../../model.ts'
import { wordSet } from '../../wordSet.ts'
import type { Clause } from './clause.ts'

/* When the acts of a sentence have been done, or shall be. */

/** 到2030年，建成…，形成…: a time holds for the clauses that follow it, to the next one. */
export function carryTimes(clauses: readonly Clause[]): void {
  let time: TimeExpression | undefined
  for (const clause of clauses) {
    // “十四五”时期经济增长5%: a state of its own clause.
    const own = clause.time ?? clause.lexemes[0]?.time
    time = own ? bounded(clause, own) : time
    // 3月5日，会议指出，要…: when it was said is not when it shall be done; 会议指出，到2030年…: so it is.
    const said = time && clause.lexemes.findLast((l) => l.frame === 'say')
    if (said && time && time.start < said.start) time = undefined
    clause.time = time
  }
}

/** 前 of 2025年底前完成, 起 of 自5月1日起施行: before or from when. */
function bounded({ lexemes }: Clause, time: TimeExpression): TimeExpression {
  const next = lexemes.find((l) => l.start === time.end)
  if (!next || !(BEFORE.test(next.text) || AFTER.test(next.text))) return time
  const { start, text, from, until } = time
  const days = BEFORE.test(next.text) ? { ...(until ? { until } : {}) } : { ...(from ? { from } : {}) }
  return { start, end: next.end, text: text + next.text, ...days }
}
const BEFORE = wordSet('前 之前 以前')
const AFTER = wordSet('起 之后 以后 后')

/** Times that lie behind whoever speaks: 去年, 近年来; the day on which he spoke: 3月5日; and times ahead of him: 到2030年. */
const PAST = /^(?:去年|上年|前年|过去|近|最近|截至)|(?:以来|来)$|^(?:\d{1,2}月)?\d{1,2}日(?:[至到—－-].*)?$/u
const AHEAD = /^(?:到(?!.*[年月日]底?止)|至|力争到|明年)|世纪中叶$|今后一个时期$/u

/** The time of what has been or shall be done; undefined where it does not fit: 去年粮食增产，要继续… tells of last year before it asks. */
export function timeOf(time: TimeExpression | undefined, modality: Modality | undefined): TimeExpression | undefined {
  if (!time) return undefined
  const told = modality === 'planned' || modality === 'called' ? PAST : modality === 'done' ? AHEAD : undefined
  return told?.test(time.text) ? undefined : time
}

/** How a claim of what has been done is told: that, and when. */
export const doneWhen = ({ time }: Clause): { modality: 'done'; when: TimeExpression | undefined } => ({
  modality: 'done',
  when: timeOf(time, 'done'),
})
