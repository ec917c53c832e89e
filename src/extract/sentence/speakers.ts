import type { Mention } from '../../model.ts'
import { CHINA } from '../../recognise/context.ts'
import type { Clause } from '../clause/clause.ts'
import { type Draft, type DraftNode, entityNode, mentionNode } from '../document/draft.ts'
import { making } from '../document/making.ts'
import { defaultActors, type Reading } from '../document/reading.ts'
import { textOf } from '../words/lexemes.ts'
import { countryOf, figureOnly, howThingsStand, ofCountry } from './standing.ts'
import { openerOf, type Telling } from './telling.ts'
import { textAtWork } from './textAtWork.ts'

/* Who speaks and who acts: what each clause adds to what those before it have told. */

/** 为…，: the purpose goes on until somebody or a new act is named. */
export function purposeOf(t: Telling, clause: Clause, before: Clause | undefined): void {
  // 印发《意见》，旨在减轻企业负担: what it is for is not what it asks.
  const meant = clause.text.startsWith('旨在')
  if (meant) t.source = undefined
  // 围绕推进转型，改造…: what is done for it follows at once.
  if (clause.purpose || meant) t.purposeOpen = clause.rule !== 'focus'
  else if (
    t.purposeOpen &&
    // 为贯彻《…法》，践行新发展理念，推动…，我局制定…: what is upheld by the way belongs to the purpose.
    ((clause.mandates.length && !(clause.rule === 'mandate-verb' && before?.mandates.length)) ||
      clause.subject.length ||
      clause.self ||
      /^(现|特|经|结合|制定|提出)/u.test(clause.text))
  )
    t.purposeOpen = false
}

/** 他强调, 他主持…: the person named last. */
export function pronounOf(t: Telling, clause: Clause): void {
  const { flow } = t
  if (!clause.pronoun || !flow.person) return
  if (clause.says && !clause.source) {
    t.source = flow.person
    t.demands = clause.demands ?? false
    if (t.demands && t.reading.context.kind === 'meeting') flow.source = t.source
    t.subject = []
  } else if (!clause.says) t.subject = [flow.person]
}

/** Who 他 of a later clause is. */
export function personOf({ flow, draft }: Telling, clause: Clause): void {
  const person =
    clause.subject.findLast((m) => m.entity.class === 'Person') ??
    (clause.source?.entity.class === 'Person' ? clause.source : undefined)
  if (person) flow.person = mentionNode(draft, person)
}

/** 会议研究…，指出要…: who opened the sentence says what follows. */
export function openerSays(t: Telling, clause: Clause): void {
  const { flow, draft, opener, reading } = t
  if (clause.says && !clause.source && !clause.pronoun && opener) {
    t.source = opener
    t.demands = clause.demands ?? false
    if (opener.class === 'Meeting' || (opener.class === 'Document' && reading.context.kind !== 'interview'))
      flow.source = opener
    t.subject = []
    t.named = false
  }
  t.opener = openerOf(draft, clause) ?? opener
}

/** 通知要求，…: who sent the notice demands it. */
function noticeSays(t: Telling, clause: Clause): void {
  const { notifier } = t.flow
  if (!notifier || !/^通知(?:指出|要求|强调|明确|提出)$/u.test(clause.text)) return
  t.source = notifier
  t.flow.source = notifier
  t.demands = true
  t.named = false
  t.subject = []
}

const SETS_OUT =
  /^(?:共|还|并)?(?:制定|推出|出台|列出|部署|安排|设置|提出|明确)了?(?:[一二三四五六七八九十\d]+|多|若干)(?:大|个|方面|[项条])[^，。；]{0,10}(?:措施|举措|任务|内容|工作|行动|要求)$/u

const LOOKS_BACK = /^(?:总结|回顾)$/u

/** Kinds of text that have one voice, and quote others. */
const QUOTING = /^(?:report|plan|opinion|notice|regulation)$/

/** 会议指出, 报告提出: who says what follows, and whether it goes on being said after the sentence. */
export function sourceOf(t: Telling, clause: Clause): void {
  const { flow, draft, reading } = t
  // 《方案》就扩大供给，制定了十二项措施，包括：…: what follows is what the document sets, as if it said 提出.
  const text = t.source ?? t.opener
  if (!clause.source && text?.class === 'Document' && SETS_OUT.test(clause.text)) {
    t.source = text
    if (reading.context.kind !== 'interview') flow.source = text
    clause.aims = []
    clause.modality = undefined
    return
  }
  if (!clause.source) {
    // 我们希望各国加强合作: asked of others by the body that speaks.
    if (clause.says && clause.self && clause.subject.length) {
      t.source = defaultActors(reading, draft)[0]
      t.demands = true
    } else noticeSays(t, clause)
    // 《条例》修订总结经验，完善规定: done by who issues it.
    if (reading.context.about && making([clause])) {
      t.source = undefined
      flow.source = undefined
      t.modality = 'done'
      t.subject = []
    }
    // 《条例》坚持严的基调，完善纪律规范: what the text does, it asks for.
    const acting = textAtWork(clause)
    if (acting && !t.source && reading.context.kind !== 'interview' && !acting.text.startsWith('本'))
      t.source = mentionNode(draft, acting)
    // 全会对改革作出部署，如何深化金融改革？ The question is put to the one who answers.
    if (reading.context.kind === 'interview' && !t.named && HOW.test(clause.text)) t.source = undefined
    return
  }
  const source = mentionNode(draft, clause.source)
  if (clause.rule === 'deployed' && t.spoken && t.source) t.teller = { source: t.source, demands: t.demands }
  // 列宁指出：“…”。党组织要…: whom a report quotes does not go on speaking after the quotation.
  if (clause.says && source.class === 'Person' && !QUOTING.test(reading.context.kind)) flow.speaker = source
  t.source = source
  // 会议指出…。要…: a meeting or document goes on demanding until somebody else is named; a person's words end with the sentence.
  t.demands = clause.demands ?? false
  t.judged = clause.verb === '认为'
  // 会议强调，全会对…作出部署: whom the speech tells of does not go on speaking.
  const told = t.spoken
  t.spoken = !clause.convened
  t.named = false
  const interview = reading.context.kind === 'interview'
  // 全国人大常委会会议审议通过了《决定》。 in a notice: what follows is asked by who issues it.
  const passed = clause.convened && reading.context.demands
  if (
    !told &&
    !passed &&
    ((source.class === 'Meeting' && !/^(?:interview|report|other)$/.test(reading.context.kind)) ||
      (source.class === 'Person' && t.demands && reading.context.kind === 'meeting') ||
      (source.class === 'Document' && !interview))
  )
    // 全会总结了五年来的工作。五年来，…: what follows tells of the past, and demands nothing.
    flow.source = clause.convened && LOOKS_BACK.test(clause.verb ?? '') ? undefined : source
  t.subject = []
}

/** 大连市迈入…。改造…, 中央财政安排…。加快…: a report goes on about the place or the body that it speaks for, not about the one that a sentence names. */
function lasts(reading: Reading, draft: Draft, subject: DraftNode): boolean {
  const { label, class: of } = subject
  const { kind, place } = reading.context
  if (label.endsWith('财政')) return false
  if (!/report|other|interview/.test(kind) || label === place?.label) return true
  if (defaultActors(reading, draft).includes(subject)) return true
  if (kind === 'interview' && of === 'Organization') return true
  // 深圳市科技创新局负责…: in a notice its duties go on.
  if (kind === 'other' && place && label.includes(place.label)) return true
  // 国务院颁布了条例。人民群众的法制观念得到增强。 A report goes on about the country.
  if (kind === 'report') return label === '中国'
  return /^(?:国务院|中国共产党|中共|中国$)|人民政府$/u.test(label)
}

/** 各地区、各级党委: whom a notice or a meeting speaks to; 企业 is one of those that it speaks of. */
const SPOKEN_TO = /(?:部门|地区|地方|单位|党委|党组|党组织|机关)[)）]?$/u

/** 通知要求，各级党委要…。要…: what a notice or a meeting goes on to ask is asked of those it speaks to. */
function dutyLasts({ reading, source, placed }: Telling, { label }: DraftNode): boolean {
  const { kind } = reading.context
  if (kind === 'interview') return false
  // 要加强协调，牵头部门要…: who takes a part of it is spoken of by the way.
  return source || kind === 'meeting' ? SPOKEN_TO.test(label) && !placed.length : true
}

const HOW = /^(?:应该|应当|应|将|该|又)?(?:如何|怎样|怎么)/u

const GOES_BY = /^(?:按照|根据|遵照|贯彻|落实|贯彻落实)$/u
/** What stands after those whose arrangements they are, to the end of the clause. */
const THEIR_ARRANGEMENTS = /^的?(?:战略|重大)?(?:(?:决策|部署|要求|工作要求)[、和]?)+$/u

/** 按照党中央、国务院决策部署，实施…: they call for what is done next; a report says so of all it tells. */
export function arrangersOf(t: Telling, { lexemes, aims }: Clause): void {
  if (aims.length || !/^(?:meeting|interview|opinion|plan|notice|regulation)$/.test(t.reading.context.kind)) return
  const at = lexemes.findIndex((l) => GOES_BY.test(l.text))
  if (at < 0) return
  const rest = lexemes.slice(at + 1)
  const end = rest.findIndex((l) => !l.mention && !/^(?:and|pause)$/.test(l.tag))
  const by = rest
    .slice(0, Math.max(end, 0))
    .flatMap((l) => (l.mention?.entity.class === 'Organization' ? l.mention : []))
  if (by.length && THEIR_ARRANGEMENTS.test(textOf(rest.slice(end)))) t.arrangers = by
}

/** The subject of the clause, or whom it addresses or speaks for. */
export function subjectOf(t: Telling, clause: Clause): void {
  const { flow, draft, reading } = t
  if (figureOnly(t, clause)) {
    t.named = false
    t.subject = flow.subject
  } else if (clause.subject.length) {
    t.named = true
    // 你公司及下属子公司应…: those whom the letter is addressed to are among them.
    const also = clause.addressed ? reading.addressees : []
    t.subject = [...also, ...clause.subject].map((m) => mentionNode(draft, m))
    // 习近平主席…出席…峰会 in a report: the next sentence is about the country again.
    const dutiful =
      clause.strength === 'should' || clause.strength === 'must' || clause.verb === '负责' || listsDuties(t)
    const lasting = t.subject.filter(
      (s) =>
        ((s.class === 'Organization' || s.class === 'Place') && lasts(reading, draft, s)) ||
        // 某公司必须遵守下列条件：一、…: each of them is its duty.
        (s.class === 'Organization' && clause.strength !== undefined && listsDuties(t)) ||
        // 各级主管部门要…。要…: the duty goes on being theirs; how long, `telling` says.
        (s.class === 'Group' && dutiful && dutyLasts(t, s)) ||
        (s.class === 'Person' && /meeting|interview/.test(reading.context.kind)),
    )
    if (lasting.length) t.lastingSubject = lasting
  } else if (onlyTold(t, clause)) {
    t.named = false
    t.subject = []
  } else if (clause.addressed && reading.addressees.length) {
    t.named = true
    t.subject = reading.addressees.map((m) => mentionNode(draft, m))
    t.lastingSubject = t.subject
  } else if (clause.self) {
    t.named = false
    t.subject = []
    if (reading.context.kind !== 'meeting') flow.source = undefined
  } else if (!t.named && ofCountry(t, clause))
    t.subject = [mentionNode(draft, countryOf(clause.lexemes)?.mention as Mention)]
  else if (!t.named && !t.source && howThingsStand(t, clause)) t.subject = [entityNode(draft, CHINA)]
}

/** 会议指出，我国已建成保障网，要优化结构; 外资企业发挥着作用，要支持…: who was only told of is not asked. */
const onlyTold = ({ source, named, asked, subject, clauses }: Telling, { strength, start }: Clause): boolean =>
  strength !== undefined &&
  named &&
  !asked &&
  source?.class === 'Meeting' &&
  subject.every((s) => s.class === 'Group' || s.class === 'Place') &&
  clauses.some((c) => c.start < start && c.subject.length > 0)

/** 组委会办公室承担相关具体工作，主要是：（一）…: the list that follows tells what the one named does. */
export const listsDuties = ({ reading: { text }, sentence }: Telling): boolean =>
  LISTS_DUTIES.test(text.slice(Math.max(sentence.start, sentence.end - 9), sentence.end + 1))
const LISTS_DUTIES = /(?:职责|义务|任务|工作|事项|主要|条件|要求)[^，。；：]{0,4}[：:]\s*$/u

/** 根据…规划，省政府编制了…: the subject that follows the mandate. */
export function subjectAhead({ draft, clauses }: Telling, from: number): DraftNode[] | undefined {
  for (let i = from; i < clauses.length; i++) {
    const { subject, self, source } = clauses[i] as Clause
    if (subject.length) return subject.map((m) => mentionNode(draft, m))
    if (self || source) return undefined
  }
  return undefined
}

/** 国务院 of 主持召开国务院常务会议: the body that met, whose decisions are its own. */
export function bodyOf({ reading, draft }: Telling, { lexemes }: Clause): DraftNode[] | undefined {
  const meeting = lexemes.find((l) => l.mention?.entity.class === 'Meeting')?.mention
  const body =
    meeting &&
    reading.mentions.find(
      (m) =>
        m.entity.class === 'Organization' &&
        // 省政府 of 省政府常务会议
        (m.start === meeting.start || meeting.entity.label.startsWith(m.entity.label)),
    )
  return body && [mentionNode(draft, body)]
}
