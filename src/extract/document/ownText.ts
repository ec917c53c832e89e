import type { Block, Span } from '../../model.ts'
import { selfTitle } from '../../recognise/documents.ts'
import { aimAt } from '../aims/labels.ts'
import type { Aim, Clause } from '../clause/clause.ts'
import { performedIn } from './letters.ts'
import { type Reading, within } from './reading.ts'

/* What a clause says of the text itself, or of the texts that it issues: made, carried out, in force, made public. */

/** 关于印发《…》的通知, 甲局印发《…》的通知: a notice that passes another text on; 甲局印发《…》 alone is news. */
const COVERING =
  /关于(?:印发|发布|公布)《|(?:印发|发布|公布)《[^》]+》的(?:通知|函|公告)|关于(?:印发|转发)[^《》\n]{6,80}的通知$/u

/** The line that says so, undefined in a text that passes none on. */
export const coveringLine = ({ text, structure }: Reading): Block | undefined =>
  structure.blocks.find((b) => COVERING.test(text.slice(b.start, b.end)))

const ISSUED =
  /(制定|提出|出台|编制)了?(?:如下|以下|本)(?:若干)?[\p{Script=Han}]{0,4}(?:意见|措施|办法|规定|方案|细则|条例|通知|决定|规划|纲要|计划)/u

/** 制定本办法, 提出如下意见: the act of issuing this very text. */
export function issuedDocument(reading: Reading, clause: Clause, aim: Aim): string | undefined {
  const m = ISSUED.exec(clause.text)
  if (!m) return undefined
  const title = selfTitle(reading.text, reading.context.title)
  return title && aim.label.startsWith(m[1] as string) ? `${m[1]}《${title}》` : undefined
}

/** 现提出如下意见, where 提出 was taken for a verb of speech. */
export function issuingAim(clause: Clause): Aim[] {
  const text = clause.text
  const m = ISSUED.exec(text)
  if (!m) return []
  const first = clause.lexemes.find((l) => l.text === m[1]) ?? clause.lexemes[0]
  return [aimAt('Initiative', m[0], first?.start ?? clause.start, clause.end, 'act', 'frame-act')]
}

/** 要求各地区认真遵照执行: the document that the sentence or the text is about is what is to be carried out. */
export function carriedOut(reading: Reading, clause: Clause, sentence: Span): Aim[] {
  const m = /(?:遵照执行|贯彻执行|贯彻落实|(?<![强加做抓推][化强好进])组织实施)$|提请[^，]{2,12}(?:审查|审议)$/u.exec(
    clause.text,
  )
  if (clause.aims.length || clause.mandates.length || !m) return []
  // 现印发给你们，请认真贯彻落实: told with the covering notice.
  if (clause.text.includes('请') && coveringLine(reading)) return []
  const document =
    within(reading.mentions, { start: sentence.start, end: clause.start }).findLast(
      (x) => x.entity.class === 'Document' && !x.nested,
    )?.entity ?? reading.context.about
  if (!document) return []
  const label = `${m[0]}《${document.label}》`
  const aim = aimAt('Initiative', label, clause.end - m[0].length, clause.end, 'act', 'carries-out')
  return [m[0].startsWith('提请') ? aim : { ...aim, upon: document }]
}

const IN_FORCE = /^(?:《[^》]+》)?(?:[（(][^（()）]{1,20}[)）])?自[^，。]{2,16}起(?:正式)?(施行|实施|执行)$/u

/** 等9项行业标准 after the name of the first. */
const OTHERS = /^》?(等\d+[项件部个份]\p{Script=Han}{1,12})/u

/** 公布《港口条例》，自2025年6月1日起施行: from when on the document that the sentence has named is in force. */
export function inForce(reading: Reading, clause: Clause, sentence: Span): Aim[] {
  const verb = IN_FORCE.exec(clause.text)?.[1]
  if (!verb || clause.aims.length) return []
  const document = within(reading.mentions, { start: sentence.start, end: clause.end }).findLast(
    (m) => m.entity.class === 'Document' && !m.nested,
  )
  if (!document) return []
  // 批准发布《检验规程》等9项行业标准，自2025年6月1日起实施: all of them.
  const others = OTHERS.exec(reading.text.slice(document.end, clause.start))?.[1] ?? ''
  const label = `${verb}《${document.entity.label}》${others}`
  clause.mandates.length = 0
  clause.rule = 'in-force'
  return [
    { ...aimAt('Initiative', label, clause.end - verb.length, clause.end, 'act', 'in-force'), upon: document.entity },
  ]
}

/** 我局组织编写了《指南》，: what the sentence tells to have been made. */
const MADE = /(?:制定|编制|编写|修订|修改|制订|起草|形成)了?([^，；。]{3,120})，[^，]*$/u
const ASIDE = /[（(](?:以下|见|详见|附)[^（()）]*[）)]/gu

const RELEASED = /^现(?:予以?)?(发布|公布|公告)$/u

/** 我局编制了《产业发展指南》，现予发布: the texts that the sentence has named are made public. */
export function released(reading: Reading, clause: Clause, sentence: Span): Aim[] {
  const verb = RELEASED.exec(clause.text)?.[1]
  if (!verb || clause.aims.length) return []
  const { text, structure, mentions } = reading
  if (coveringLine(reading) || structure.blocks.some((b) => performedIn(text, b))) return []
  clause.rule = 'made-public'
  clause.modality = 'done'
  const publish = (what: string) =>
    aimAt('Initiative', `${verb}${what}`, clause.end - verb.length, clause.end, 'act', 'made-public')
  const before = text.slice(sentence.start, clause.start).replace(ASIDE, '')
  // 编制了《甲指南》、《乙指南》，现予发布: each; 编制了《甲证》《乙证》2个标准, 编制了办事指南: what was made, as it is told.
  const object = MADE.exec(before)?.[1]
  if (object && !/^(?:《[^《》]+》[、和与及]?)+$/u.test(object)) return [publish(object)]
  const made = within(mentions, { start: sentence.start, end: clause.start }).filter(
    (m) =>
      m.entity.class === 'Document' &&
      !m.nested &&
      // 《名录》经国务院批准，现予以公布: what the sentence begins with.
      (object?.includes(m.text) || m.start <= sentence.start + 1),
  )
  return made.map((m) => publish(`《${m.entity.label}》`))
}
