import { matches } from '../../matches.ts'
import type { Block, Sentence, Span } from '../../model.ts'
import { genreOf } from '../../recognise/kinds.ts'
import { type Clause, has, isActing } from '../clause/clause.ts'
import { readClauses } from '../clause/readClauses.ts'
import { readSentence } from '../sentence/sentence.ts'
import type { Lexeme } from '../words/lexemes.ts'
import { PLAIN } from '../words/plainVerbs.ts'
import type { Draft } from './draft.ts'
import type { Flow, Reading } from './reading.ts'

/** 关于支持实体经济发展的若干措施, innermost where a notice passes another text on. */
const ENTITLED =
  /关于([^《》，。；：]{4,60}?)的?(?:若干|实施|指导|紧急|补充|暂行|试行|联合|具体|专项|工作(?=方案|计划|办法|规则|规定))?(?:意见|措施|通知|办法|决定|决议|指示|方案|计划|规定|条例|批复|复函|函|公告|通报|政策|细则)(?:》|$|[（(])/u
/** The words of a title that say what the text is about: 支持实体经济发展 of 关于支持实体经济发展的若干措施. */
export function entitled(reading: Reading, block: Block): Span | undefined {
  if (!/^(title|heading)$/.test(block.kind) || block.marker) return undefined
  const text = reading.text.slice(block.start, block.end)
  // 关于印发《关于推进…的意见》的通知: the text that is passed on.
  // 关于贯彻《关于…的决定》的通知: the words of the text that is carried out are not its own.
  const told = /(?:印发|转发|发布|公布)[^《]{0,6}《/u.test(text)
    ? text
    : text.replace(/《[^《》]*》/gu, (m) => '《'.repeat(m.length))
  const inner = matches(told, /关于/gu).at(-1)
  const m = inner && ENTITLED.exec(told.slice(inner.index))
  if (!m || m.index > 0) return undefined
  const start = block.start + inner.index + 2
  return { start, end: start + (m[1] as string).length }
}

/** 东湖区促进现代物流业发展若干政策, 城市更新行动计划（2024—2026年）: a line that is the name of a text says nothing beside what 关于 tells. */
export function namesText(reading: Reading, block: Block): boolean {
  if (!/^(title|heading)$/.test(block.kind) || block.marker || block.parent !== undefined) return false
  const line = reading.text.slice(block.start, block.end).trim()
  // 某区政府关于印发某区城市更新行动计划的通知: read with the act of issuing.
  if (/关于(?:印发|转发)(?!《)[^。]*的通知$/u.test(line)) return true
  if (/^在[^，。]{4,40}[上时]的讲话$/u.test(line)) return true
  if (/关于|《|[，。：；]|强调|讲话$/u.test(line)) return false
  // 培育海洋科技企业行动方案, 云岭市支持企业转型若干措施: a name that opens with an act, or a place's act, tells it.
  let at = block.start
  for (const m of reading.mentions) if (m.entity.class === 'Place' && !m.nested && m.start === at) at = m.end
  if (reading.grammar.verbs.has(reading.text.slice(at, at + 2)) && !/政策/u.test(line)) return false
  return line.length >= SHORTEST_NAME && genreOf(line) !== undefined
}
/** 制定实施方案 is what is done; a name says of what. */
const SHORTEST_NAME = 8

/** Where the last act of a title begins: 推动 in 加强监管防范风险推动资本市场高质量发展. */
function lastAct(lexemes: readonly Lexeme[]): number {
  // 做好台风防范应对工作: what the work is, is told by all before it.
  const work = lexemes.at(-1)?.text === '工作' ? lexemes.findIndex(isActing) : -1
  for (let i = lexemes.length - 2; i >= 0; i--) {
    const l = lexemes[i] as Lexeme
    if (work >= 0 && i > work) continue
    const before = lexemes[i - 1]
    if (!isActing(l) || l.text.length < 2) continue
    if (lexemes[i + 1]?.tag === 'de' || before?.tag === 'de' || /^(pause|and)$/.test(before?.tag ?? '')) continue
    if (before && !/[nrmxj]|name|quote|time|aside/u.test(before.tag) && !has(before, 'adverb') && !before.mention)
      continue
    if (before?.frame !== undefined && !has(before, 'adverb')) continue
    // 加强行政执法协调监督体系建设: a verb that is as often a noun opens no second act.
    if (!PLAIN.test(l.text) && lexemes.slice(0, i).some((b) => b.frame !== undefined && !has(b, 'adverb'))) continue
    // 实体经济 发展: a noun of process that ends the title is no act.
    if (lexemes.slice(i + 1).reduce((n, x) => n + x.text.length, 0) < 3) continue
    return i
  }
  return -1
}

/** 关于支持实体经济发展的若干措施: what the text is about is itself an act, or asked for by who issues the text. */
export function readTitle(reading: Reading, draft: Draft, sentence: Sentence, flow: Flow): void {
  const clauses = readClauses(reading, sentence)
  // 关于深化改革促进航运发展的意见: several acts in a row.
  if (clauses.length > 1 && clauses.every((c) => c.aims.length && c.rule.startsWith('frame-'))) {
    readSentence(reading, draft, sentence, clauses, flow)
    return
  }
  const lexemes = clauses.length === 1 ? (clauses[0] as Clause).lexemes : []
  const at = lastAct(lexemes)
  if (at < 0) return
  const act = { ...sentence, start: (lexemes[at] as Span).start }
  const fromAct = at === 0 ? clauses : readClauses(reading, act)
  for (const clause of fromAct) {
    const [one] = clause.aims
    // 关于建立党内法规和国家法律清单制度的意见: a title names one matter.
    if (one && clause.aims.length > 1) {
      const label = reading.text.slice(act.start, act.end).replace(/\s+/gu, '')
      clause.aims = [{ ...one, class: 'Initiative', label, start: act.start, end: act.end }]
    }
  }
  readSentence(reading, draft, act, fromAct, flow)
}
