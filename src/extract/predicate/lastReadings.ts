import { wordSet } from '../../wordSet.ts'
import { complementAims } from '../aims/complements.ts'
import { trimmed } from '../aims/labels.ts'
import { endServed, GIVES_RISE, servedBy } from '../aims/served.ts'
import { type Clause, type Cursor, has, isActing, isActor } from '../clause/clause.ts'
import { becoming } from '../states/becoming.ts'
import { foreseen } from '../states/foreseen.ts'
import { honoured } from '../states/honours.ts'
import { outcome } from '../states/outcomes.ts'
import { reached } from '../states/reached.ts'
import { stateAim } from '../states/states.ts'
import type { Lexeme } from '../words/lexemes.ts'
import { duty } from './duties.ts'
import { dutyOfTheme } from './dutyOfTheme.ts'
import { averted, never, refrains } from './refrains.ts'
import { appropriated, capped, keptAt, practised, qualifiedTheme, shown } from './toldOfThemes.ts'
import { untaken } from './untaken.ts'
import { urged } from './urged.ts'
import { verbPhrase } from './verbPhrase.ts'

/* What is tried where no other reading has found an aim: only the form of the predicate tells that something is done. */

/** Whether the clause still tells of nothing. */
const silent = (clause: Clause): boolean =>
  clause.aims.length === 0 &&
  clause.mandates.length === 0 &&
  !clause.source &&
  !clause.says &&
  !clause.negated &&
  !clause.purpose &&
  clause.convened === undefined

/** A clause, and its words and the first to read as they stood before the other readings were tried. */
export interface Start {
  c: Cursor
  lexemes: Lexeme[]
  from: number
}

/** Whether the reading takes the words as its own, or tells that no other may. */
type LastReading = (c: Cursor, lexemes: Lexeme[], from: number) => boolean

const FIRST: readonly LastReading[] = [
  (c, lexemes, from) => never({ ...c, lexemes, i: from }),
  (c) => !silent(c.clause),
  honoured,
  (c, lexemes, from) => refrains({ ...c, lexemes, i: from }),
  averted,
  appropriated,
]
/** Where three words or more are left. */
const OF_SEVERAL: readonly LastReading[] = [
  capped,
  shown,
  asked,
  treatsOf,
  practised,
  dutyOfTheme,
  completed,
  foretold,
  foreseen,
  keptAt,
  outcome,
  reached,
  qualifiedTheme,
  becoming,
  givesRise,
  easing,
]
const OF_FEW: readonly LastReading[] = [becoming]
const LAST: readonly LastReading[] = [urged, duty]

/** Tries the last readings on the words from where each starts (in turn: see `parseClauses`). */
export function lastReadings(starts: readonly Start[]): void {
  const open = left(starts, FIRST)
  const isLong = ({ lexemes, from }: Start) => lexemes.length - from >= 3
  const long = left(open.filter(isLong), OF_SEVERAL)
  const short = left(
    open.filter((s) => !isLong(s)),
    OF_FEW,
  )
  left([...long, ...short], LAST)
}

const left = (starts: readonly Start[], readings: readonly LastReading[]): readonly Start[] =>
  untaken(starts, readings, (reads, { c, lexemes, from }) => reads(c, lexemes, from))

/** Most words before 为 or 对: 这一切就, 体制的改革. */
const LONGEST_CAUSE = 5
/** 这为今后的发展打下了基础, 体制改革为渔业的增产准备了条件: what stands between is what comes of it. */
function givesRise(c: Cursor, lexemes: Lexeme[]): boolean {
  const { clause, grammar } = c
  if (clause.strength || !GIVES_RISE.test(clause.text)) return false
  const at = lexemes.findIndex((l, k) => k > 0 && k <= LONGEST_CAUSE && /^(?:为|对|对于)$/u.test(l.text))
  if (at < 0 || lexemes.slice(0, at).some((l) => l.tag === 'p' || /^(?:是|有|不|没有)$/u.test(l.text))) return false
  const ends = servedBy(lexemes.slice(at), grammar)
  if (!ends.length) return false
  clause.aims.push(...ends)
  clause.rule = 'oblique'
  clause.modality ??= 'planned'
  return true
}

const EASES = wordSet('以利于 以利 便于 以便 以便于')
/** 合理安排航班，以利于运输的发展: what the acts before it are good for, where no verb tells. */
function easing({ clause, grammar }: Cursor, lexemes: Lexeme[]): boolean {
  if (!EASES.test(lexemes[0]?.text ?? '')) return false
  const ends = complementAims(lexemes.slice(1), grammar, 'enable')
  clause.aims.push(...(ends.length ? ends : endServed(trimmed(lexemes.slice(1)))))
  if (!clause.aims.length) return false
  clause.rule = 'complement'
  clause.result = true
  clause.modality ??= 'planned'
  return true
}

/** 新起点如何持续推进对外开放: what is asked about is the act, whatever time or theme stands before 如何. */
function asked(c: Cursor, lexemes: Lexeme[], from: number): boolean {
  const at = lexemes.findIndex((l) => l.text === '如何')
  if (at < 0 || at > from + LONGEST_ASKED || lexemes.slice(0, at).some((l) => NOT_ASKED.test(l.text))) return false
  const verb = lexemes.findIndex((l, k) => k > at && !(has(l, 'adverb') && !l.frame))
  if (!(isActing(lexemes[verb]) || lexemes[verb]?.text === '把') || lexemes[verb + 1] === undefined) return false
  verbPhrase(Object.assign(c, { lexemes, i: verb }))
  return c.clause.aims.length > 0
}
/** Most words before 如何. */
const LONGEST_ASKED = 6
const NOT_ASKED = wordSet('不管 不论 无论 是 就是 对 对于 围绕 针对 不谈 讨论 研究 懂得 的')

const NO_BEFORE = wordSet('是 有 不 未 没有 所 如 若 如果 凡 因 由于 被 比 使 让 记者 的')
const NO_TREATMENT = /^(?:专访|采访|报道|解读|访问|表示)$/u
/** 省厅派督导组对落实情况进行督导, 针对包装问题对条例进行修改: what is treated stands after 对, whatever stands before. */
function treatsOf(c: Cursor, lexemes: Lexeme[], from: number): boolean {
  const at = lexemes.findIndex((l, k) => k > from && l.text === '对')
  const last = lexemes.at(-1)
  if (at < 0 || at > from + LONGEST_BEFORE || !last || !/^v/.test(last.tag) || NO_TREATMENT.test(last.text))
    return false
  const treats = lexemes.findIndex((l, k) => k > at + 1 && l.text === '进行')
  if (treats < 0 || treats < lexemes.length - 4 || lexemes.slice(from, at).some((l) => NO_BEFORE.test(l.text)))
    return false
  verbPhrase(Object.assign(c, { lexemes, i: at }))
  return c.clause.aims.length > 0
}
/** Most words before 对. */
const LONGEST_BEFORE = 7

const FORETELLS = wordSet('将 必将 还将 也将 将会 已 已经 均已 都已 正在 正')
/** 如何将…, 预计将为 5 万吨: asked, expected, a figure. */
const UNREACHED = /^(?:如何|怎样|怎么|为什么|是否|如果|若|如|凡|随着|当|因|由于|为|需要|如下|世界|全球|国际)$/u
/** 生活水平将进一步提高, 以甲为核心的体制已经基本建立: the opening or the modal has parted the theme from what becomes of it. */
function foretold({ clause, grammar }: Cursor, lexemes: Lexeme[]): boolean {
  const framed = lexemes[0]?.text === '以' && lexemes[2]?.text === '为' && lexemes.some((l) => l.tag === 'de')
  if (!framed && !lexemes.some((l, i) => i > 1 && FORETELLS.test(l.text))) return false
  if (clause.strength || clause.self || !/^(?:bare-verb|none|frame-attain)$/u.test(clause.rule)) return false
  if (
    lexemes.some((l, i) => l.tag === 'm' || (UNREACHED.test(l.text) && !(framed && i < 3))) ||
    lexemes.at(-1)?.tag === 'de'
  )
    return false
  const words = lexemes.filter((l) => !FORETELLS.test(l.text))
  const state = stateAim(words, grammar)
  if (!state) return false
  clause.aims.push(...state.aims)
  if (lexemes.some((l) => l.text.includes('将'))) clause.modality ??= 'planned'
  clause.subject = clause.subject.filter((m) => !state.aims.some((a) => a.label.includes(m.text)))
  clause.rule = state.rule
  return true
}

/** What nobody undertakes, told of the past: 遭受了水灾, 引发了冲突. */
const BEFALLS =
  /^(?:遭受|遭到|受到|失去|败坏|引发|引起|造成|导致|带来|产生|发生|出现|存在|具有|说明|证明|表明|回答|阐明|阐述|指明|揭示|表现|体现|反映|显示|考虑|否定|掩盖|暴露|面临|涉及|意味|标志|占|达|超过|看|听|想|说|是|有|到|作|做|影响|破坏|妨碍|损害|违反|侵占|认识|知道|忘记|经历|处于|决定|发表|成为|变成|开始|增长|减弱|结束|经过|缺乏|背叛|抛出|删去|代替|脱离|专访|采访|报道|访问|陷入|涵盖|包含|包括|探索|激发|丧失|加剧|加重|给|来|去|起|宣告|吸取|接受)$/u
/** Words that make of a told act something else. */
const UNTOLD =
  /^(?:如果|如|若|只要|由于|因为|因|虽然|尽管|即使|为了|当|在|比|比较|把|将|被|为|对|向|从|自|不仅|是|有|没有|不|未|否|是否|像|好像|凡|凡是|除了|这|这种|那种|这些|那些|那|它|他|她|他们|它们|谁|就在于|有些|有人|某些|假如|要是|随着|仍然|仍|又比|只|之所以)$/u

/** 这些措施促进了稳定, 由于采取了有力措施, 不仅改善了环境: words that stand before what has been done. */
const TELLS_OF = wordSet('这 这些 这种 这次 这样 它 由于 因为 不仅 不但 既 又 也 都 就 还')

/** 国家提高了退休人员养老金水平, 集中整治提升了行政效能: 了 shows the verb, whatever stands before it. */
function completed(c: Cursor, lexemes: Lexeme[], from: number): boolean {
  const { clause } = c
  const mark = lexemes.findIndex((l, k) => k > from + 1 && (l.tag === 'ul' || l.text === '了'))
  if (mark < 0) return false
  const at = mark - 1
  const verb = lexemes[at]
  const object = lexemes.slice(mark + 1)
  if (!verb || !object.length || lexemes.at(-1)?.tag === 'de') return false
  if (!verb.frame ? verb.tag !== 'v' || verb.text.length < 2 : verb.frame === 'background' || verb.frame === 'say')
    return false
  const unsaid = (l: Lexeme): boolean => UNTOLD.test(l.text) && !TELLS_OF.test(l.text)
  if (BEFALLS.test(verb.text) || (lexemes[0] && unsaid(lexemes[0]))) return false
  const before = lexemes.slice(from, at)
  if (before.some((l) => unsaid(l) || l.tag === 'comma' || l.frame === 'background')) return false
  // 增加了一百亿元: a figure.
  if (object.every((l) => /^[mqf]$/.test(l.tag)) || (object[0]?.tag === 'm' && object.length < 3)) return false
  if (object.some((l) => /^(?:是|的话|时|时候|以后|之后|后|缘故|原因)$/u.test(l.text))) return false
  const first = lexemes[from]
  if (isActor(first) && first?.mention && !clause.subject.length && /^[vd]/.test(lexemes[from + 1]?.tag ?? ''))
    clause.subject.push(first.mention)
  c.lexemes = lexemes
  c.i = at
  verbPhrase(c)
  clause.modality = 'done'
  return clause.aims.length > 0
}
