import { aimsOf } from '../aims/aims.ts'
import { aim, clean, some, trimmed } from '../aims/labels.ts'
import { eachText } from '../aims/objectRules.ts'
import { type Aim, type Clause, type Cursor, nextContent } from '../clause/clause.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { verbPhrase } from './verbPhrase.ts'

/** What those who meet do with a matter. */
const CONVENED =
  /^(研究|听取|审议|审议通过|讨论|讨论通过|分析|分析研究|研究部署|部署|学习|传达|传达学习|审定|通报|总结|通过|审查|回顾|回顾总结|研究讨论|听取和审议|听取并审议|审计)$/u

/** Words that only say in what form the matter was put before the meeting: 政策举措, 进展情况汇报. */
const FORM =
  /^(政策|举措|政策措施|若干|若干措施|若干意见|指导|指导意见|实施|措施|有关|相关|工作|问题|情况|进展|进展情况|汇报|情况汇报|工作汇报|有关情况汇报|工作情况|报告|事项|意见|有关情况|有关工作|关于|的|等)$/u

/**
 * 会议研究促进投资基金高质量发展政策举措, 会议听取安全生产三年行动进展情况汇报: an act of those who meet; its matter is
 * called for by the meeting and is what the sentences after it are about.
 */
export function convened(c: Cursor): boolean {
  const { lexemes, clause } = c
  const meeting = lexemes[c.i]?.mention
  if (meeting?.entity.class !== 'Meeting') return false
  const at = nextContent(lexemes, c.i + 1)
  const verb = lexemes[at]
  // 全会深入学习贯彻新思想: what those who met go by.
  if (verb?.frame === 'mandate') return verbPhrase(Object.assign(c, { i: at }))
  if (!verb || !CONVENED.test(verb.text)) return false
  // 会议讨论并原则通过《…法（草案）》: that it passed is what came of the discussion.
  const passed = lexemes.findIndex((l, k) => k > at && /^(?:审议|讨论|表决)?通过$/u.test(l.text))
  const from = passed > 0 && lexemes[passed - 1]?.text === '原则' ? passed - 1 : passed
  const said = trimmed(lexemes.slice(from > 0 && /^并且?$/u.test(lexemes[from - 1]?.text ?? '') ? from : at)).filter(
    (l) => l.tag !== 'ul' && l.text !== '了',
  )
  clause.convened = true
  clause.source = meeting
  clause.verb = verb.text
  clause.rule = 'convened'
  if (said.length < 2 || /其他事项$/u.test(textOf(said))) return true
  clause.aims.push(...dealtWith(said))
  if (from < 0) clause.aims.push(...matter(said.slice(1), c).map((a) => ({ ...a, topic: true })))
  return true
}

/** 审议通过《甲条例》和《乙规划》: each text by itself; any other matter is one. */
const dealtWith = (said: Lexeme[]): Aim[] =>
  eachText(said[0]?.text ?? '', said.slice(1), 'convened') ??
  some(aim('Initiative', clean(textOf(said)), said, 'act', 'convened'))

/** 促进投资基金高质量发展 of 促进投资基金高质量发展政策举措; 安全生产三年行动 of 安全生产三年行动进展情况汇报. */
function matter(lexemes: Lexeme[], { grammar }: Cursor): Aim[] {
  let to = lexemes.length
  while (to > 0 && FORM.test((lexemes[to - 1] as Lexeme).text)) to--
  const from = nextContent(lexemes, lexemes[0]?.text === '关于' ? 1 : 0)
  const body = trimmed(lexemes.slice(from, to))
  const verb = body[0]
  if (verb?.frame && body.length > 1 && body[1]?.tag !== 'de')
    return aimsOf.verb(verb, verb.frame, body.slice(1), grammar)
  const name = textOf(body)
  if (!/(行动|工程|计划|战略|改革|建设|发展)$/u.test(name) || body.some((l) => l.mention || l.tag === 'quote'))
    return []
  return some(aim('Initiative', clean(name), body, 'act', 'convened'))
}

/**
 * 主持召开国务院常务会议，听取…汇报，部署…工作，审议通过《…》: each clause that opens with such a verb is an act of those who met,
 * whatever acts and goals stand inside its object. Returns what the meeting dealt with.
 */
export function agenda(clauses: readonly Clause[]): Aim[] {
  const at = clauses.findIndex(
    (c) =>
      /(?:召开|举行|主持)/u.test(c.verb ?? '') &&
      (c.lexemes.some((l) => l.mention?.entity.class === 'Meeting') || meets(c)),
  )
  // 会议以新思想为指导，分析形势，部署工作: what those who met go by stands before what they did.
  const goesBy = at < 0 && guided(clauses[0])
  if (at < 0 && !goesBy) return decided(clauses)
  const matters: Aim[] = []
  if (!goesBy) convening(clauses[at] as Clause)
  for (const clause of clauses.slice(Math.max(at, 0) + 1)) {
    const [verb] = clause.lexemes
    if (
      goesBy &&
      !clause.source &&
      /^(?:认真|深入|全面|系统)?(?:贯彻|落实|总结)/u.test(clause.text) &&
      !CONVENED.test(verb?.text ?? '')
    )
      continue
    if (clause.source || !verb || !CONVENED.test(verb.text)) break
    // 部署中国（上海）自由贸易试验区试点措施复制推广工作: whose measures, not who acts.
    clause.subject = []
    const own = clause.aims.length > 0 && clause.aims.every((a) => a.label.startsWith(verb.text))
    if (!own) {
      const body = trimmed(clause.lexemes)
      clause.aims = body.length > 1 ? dealtWith(body) : []
    }
    // 部署…工作 in an agenda: done by those who met, not demanded of others.
    clause.says = undefined
    clause.modality = 'done'
    clause.rule = 'convened'
    matters.push(...clause.aims)
  }
  return matters
}

const guided = (c: Clause | undefined): boolean =>
  c !== undefined &&
  (/^(?:会议|全会|大会)以.+为(?:指导|根本遵循)$/u.test(c.text) ||
    // 全会深入学习贯彻新思想，回顾工作，部署任务
    (c.rule === 'mandate-verb' && /^(?:会议|全会|大会)/u.test(c.text)))

const HELD = /^(?:召开|举行|开幕|举办)$/u
/** 全省农村工作会议于1日在某市召开: the meeting stands before the verb. */
export function held({ lexemes, clause }: Cursor, _first: Lexeme): boolean {
  const [meeting] = lexemes
  const last = lexemes.at(-1)
  const where = lexemes.findIndex((l) => l.text === '在')
  if (meeting?.mention?.entity.class !== 'Meeting' || !last || !HELD.test(last.text) || where < 1) return false
  if (lexemes.slice(1, where).some((l) => !l.time && !/^(?:于|至|—|[mt])$/u.test(l.text) && !/^[mtd]$/.test(l.tag)))
    return false
  const { text, entity } = meeting.mention
  const act = aim('Initiative', `${last.text}${text.length > 4 ? text : entity.label}`, lexemes, 'act', 'convened')
  if (act) clause.aims.push(act)
  clause.verb = '召开'
  clause.rule = 'convened'
  clause.modality ??= 'done'
  clause.time ??= lexemes.find((l) => l.time)?.time
  return act !== undefined
}

/** 中央政治局召开会议: a meeting that only its body names. */
const meets = ({ lexemes, subject }: Clause): boolean =>
  subject.at(-1)?.entity.class === 'Organization' && lexemes.at(-1)?.text === '会议'

/** The act of meeting itself, or of presiding over it. */
function convening(clause: Clause): void {
  if (clause.verb === '主持') presiding(clause)
  if (clause.aims.length || !meets(clause)) return
  const words = clause.lexemes.slice(-2)
  const act = aim('Initiative', `召开${clause.subject.at(-1)?.entity.label}会议`, words, 'act', 'convened')
  if (act && words[0]?.text === '召开') clause.aims.push(act)
}

/** 省长主持会议: which meeting it was, the minutes tell elsewhere. */
function presiding(clause: Clause): void {
  const at = clause.lexemes.findIndex((l) => l.text === '主持')
  const object = clause.lexemes[at + 1]
  if (object?.text !== '会议' || object.mention?.entity.class !== 'Meeting') return
  clause.modality ??= 'done'
  if (clause.aims.length || at + 2 < clause.lexemes.length) return
  const label = `主持${object.mention.entity.label}`
  const act = aim('Initiative', label, clause.lexemes.slice(at, at + 2), 'act', 'convened')
  if (act) clause.aims.push(act)
}

const PASSES = /^并?(?:审议|讨论|听取|传达|审定|表决)/u

/** 会议决定将草案提请审议，审议通过《…条例》: what passed is done by those who met. */
function decided(clauses: readonly Clause[]): Aim[] {
  const met = clauses.findIndex((c) => c.convened)
  // 全会听取了工作报告，审议通过了人选名单: done by those who met, though no text is named.
  if (met >= 0)
    for (const c of clauses.slice(met + 1))
      if (!c.source && !c.subject.length && c.aims.length && PASSES.test(c.text)) c.convened = true
  const at = clauses.findIndex((c) => c.source?.entity.class === 'Meeting' && c.lexemes.some((l) => l.text === '决定'))
  if (at < 0) return []
  for (const clause of clauses.slice(at + 1)) {
    const [verb, object] = clause.lexemes
    if (clause.subject.length || !/^(?:审议)?通过$/u.test(verb?.text ?? '')) continue
    if (object?.mention?.entity.class === 'Document') clause.convened = true
  }
  return []
}
