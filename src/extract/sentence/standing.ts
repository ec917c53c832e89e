import { CHINA } from '../../recognise/context.ts'
import type { Clause } from '../clause/clause.ts'
import { type DraftNode, entityNode } from '../document/draft.ts'
import { defaultActors } from '../document/reading.ts'
import { NOMINAL } from '../states/resultWords.ts'
import type { Lexeme } from '../words/lexemes.ts'
import type { Telling } from './telling.ts'

/* Clauses that tell how things stand, and not what the one named or speaking does. */

/** Most that stands after a figure in the clause that it is the point of: 达874万人左右. */
const AFTER_FIGURE = 5

/** 国资委监管企业投资增长19.6%，完成清查…: a figure of theirs is told; what is done next is not theirs. */
export function figureOnly({ figures }: Telling, { subject, aims, strength, start, end }: Clause): boolean {
  return (
    subject.length > 0 &&
    !aims.length &&
    !strength &&
    subject.every((m) => m.entity.class === 'Group' || m.entity.class === 'Organization') &&
    figures.some((f) => f.start >= start && f.end <= end && f.end >= end - AFTER_FIGURE)
  )
}

/** 市场供求总体稳定, 互联互通架构基本形成, told by a minister: what has come about is the country's. */
export function howThingsStand({ reading: { context, text }, sentence, modality }: Telling, clause: Clause): boolean {
  const { aims, strength } = clause
  return (
    // A headline tells what the one interviewed will do.
    /[。；]/u.test(text.slice(sentence.end - 1, sentence.end + 1)) &&
    (clause.modality ?? modality) !== 'planned' &&
    context.kind === 'interview' &&
    context.actor?.class === 'Organization' &&
    context.place === CHINA &&
    !strength &&
    aims.length > 0 &&
    aims.every((a) => a.rule.startsWith('state'))
  )
}

/** The word that a clause begins with, after times. */
export const countryOf = (lexemes: readonly Lexeme[]) => lexemes.find((l) => !l.time && l.tag !== 'aside')

/** 我国金融体系总体稳健, told by a minister: how the country stands. */
export function ofCountry({ reading: { context } }: Telling, { lexemes, strength }: Clause): boolean {
  // 【权威访谈】2023年中国经济…: after the name of the programme and the year.
  const first = countryOf(lexemes)?.mention?.entity
  return (
    context.kind === 'interview' &&
    context.actor?.class === 'Organization' &&
    !strength &&
    first !== undefined &&
    first.class === 'Place' &&
    first.key === context.place?.key
  )
}

/** Words that tell of the subject that is carried on, not of a theme of their own: 获评示范区. */
const OF_SUBJECT = /^(?:获|入选|荣|跻身|入围|入列|蝉联|成功)/u

/** 福州获评先进城市，养老服务扩面提质; 松原园区、辽源园区入选名单: the state has a theme of its own, and in a report it is the whole that has come to it. */
export const standsAlone = (t: Telling, { subject, aims, lexemes, text }: Clause): boolean =>
  (t.reading.context.kind === 'report' || (carriesGroup(t) && !subject.length)) &&
  aims.length > 0 &&
  aims.every((a) => /^state/u.test(a.rule)) &&
  (subject[0] ? (aims[0]?.start ?? 0) <= subject[0].start : !OF_SUBJECT.test(text) && !opensWithVerb(lexemes[0]))

/** The whole to which a state has come: of a meeting of the centre, the country. */
export function wholeOf({ reading, draft }: Telling): DraftNode[] {
  const { kind, place } = reading.context
  return kind === 'meeting' && place ? [entityNode(draft, place)] : defaultActors(reading, draft)
}

/** 各地各部门统筹发展和安全，市场需求稳步恢复, in the words of a meeting or a minister: what comes of what some have done. */
const carriesGroup = ({ reading, subject }: Telling): boolean =>
  /^(?:meeting|interview)$/u.test(reading.context.kind ?? '') &&
  subject.length > 0 &&
  subject.every((s) => s.class === 'Group')

/** 总书记发表重要讲话，为我省推进改革指明了方向: what a leader's words serve is done by those whom the text speaks for. */
export const guided = ({ subject, source }: Telling, clause: Clause): boolean => {
  const who = subject.length || !source ? subject : [source]
  return who.length > 0 && !clause.subject.length && who.every((s) => s.class === 'Person') && GUIDED.test(clause.text)
}
const GUIDED =
  /^[^，]{0,6}为.{4,}(?:提供|指明|注入|明确|确立)了?[^，]{0,12}(?:遵循|方向|指引|指南|动力|武器|航向|信心)$/u

/** 转到搞好服务上来, 在思想上保持一致: what somebody does. */
const opensWithVerb = (l: Lexeme | undefined): boolean =>
  l !== undefined && (/^[pdr]$/.test(l.tag) || (l.tag === 'v' && !NOMINAL.test(l.text)))
