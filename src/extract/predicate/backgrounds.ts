import { wordSet } from '../../wordSet.ts'
import { aimsOf } from '../aims/aims.ts'
import { complementAims } from '../aims/complements.ts'
import { aim, clean, trimmed } from '../aims/labels.ts'
import { type Aim, actAfterNoun, isActing, isActor, nextContent, SELF } from '../clause/clause.ts'
import { textOf } from '../words/lexemes.ts'
import type { Predication } from './predications.ts'
import { verbPhrase } from './verbPhrase.ts'

/* Verbs that only tell how things stand, and what may be an act or an end behind them all the same. */

const FAVOURS = wordSet('有利于 有助于')
/** 有利于稳定市场的政策: of what kind it is. */
const KIND =
  /的[\p{Script=Han}]{0,4}(?:政策|体制|机制|环境|条件|氛围|制度|措施|举措|办法|工作|方向|因素|时机|局面|形势|格局|方式|原则|事|方面)$/u
const WILLS = wordSet('决心 信心 能力 底气 责任 义务 条件')
const WEIGHT = /(任务|举措|抓手|保障|支撑|要求|途径|关键|内容)$/u

/** 来 and 去 before an act, and verbs that only tell how it is done: 去实现现代化, 衔接落实好政策. */
const BEFORE_ACT = wordSet('来 去 衔接')

/** 有利于扩大内需, 有信心办好…, 作为推进改革的重要抓手, 请到某处申办: undefined where the verb is no such one. */
export function background(p: Predication): boolean | undefined {
  const { c, verb, frame } = p
  if (frame !== 'background') return undefined
  if (favours(p) || wills(p) || (BEFORE_ACT.test(verb.text) && actAt(p, p.at + 1))) return true
  if (verb.text === '作为') servesAs(p)
  const act = verb.text === '到' ? goesTo(p) : undefined
  if (act) c.clause.aims.push(act)
  c.clause.rule = act ? 'oblique' : 'background'
  return true
}

const EXPLAINS = wordSet('阐明 阐述 阐释 回答 指明 揭示 坚定')
const RESOLVE = /(?:信心|决心|信念|勇气|底气)$/u
/** 阐明了推进乡村振兴的战略要求, 坚定了打赢防疫战的信心: the act is in the words before 的; 回答“为什么改革”的问题 names none. */
export function explains({ c, at, verb }: Predication): boolean | undefined {
  if (!EXPLAINS.test(verb.text) || (verb.text === '坚定' && !RESOLVE.test(c.lexemes.at(-1)?.text ?? '')))
    return undefined
  const close = c.lexemes.findLastIndex((l) => l.tag === 'de')
  if (close < at + 3) return undefined
  const words = c.lexemes.slice(at + 1, close).filter((l) => l.tag !== 'ul')
  if (verb.text === '回答' && words.at(-1)?.tag === 'quote') return false
  if (words.some((l) => l.tag === 'de' || l.text === '对') || words[0]?.tag === 'and') return undefined
  const from = words.findIndex((l, i) => isActing(l) && l.frame !== 'say' && i < words.length - 1)
  if (words.slice(0, Math.max(from, 0)).some((l) => !isActor(l) && !SELF.test(l.text))) return undefined
  const act = words[from]
  if (!isActing(act) || /^(?:pause|and)$/.test(words[from + 1]?.tag ?? '')) return undefined
  const aims = aimsOf.verb(act, act.frame, words.slice(from + 1), c.grammar)
  if (!aims.length) return undefined
  c.clause.aims.push(...aims)
  c.clause.rule = 'explained'
  return true
}

/** Reads the act that begins at `from`; false where none with an object does. */
function actAt({ c }: Predication, from: number): boolean {
  const act = c.lexemes[from]
  const next = c.lexemes[from + 1]
  if (!isActing(act) || act.frame === 'say' || !next || (next.tag === 'de' && next.text !== '得')) return false
  c.i = from
  return verbPhrase(c)
}

/** 有利于扩大内需、改善民生: what the acts before it are good for; 有利于渔民收入提高: what comes about. */
function favours(p: Predication): boolean {
  const { c, at, verb } = p
  if (!FAVOURS.test(verb.text) || KIND.test(c.clause.text)) return false
  const from = nextContent(c.lexemes, at + 1)
  if (!actAt(p, from)) {
    const ends = c.lexemes.length > from + 1 ? complementAims(c.lexemes.slice(from), c.grammar, 'enable') : []
    if (!ends.length) return false
    c.clause.aims.push(...ends)
    c.clause.rule = 'complement'
  }
  c.clause.result = true
  c.clause.modality ??= 'planned'
  return true
}

/** 我们有信心也有能力办好这件事: what for. */
function wills(p: Predication): boolean {
  const { c, at, verb } = p
  if (verb.text !== '有' || c.lexemes.at(-1)?.tag === 'de') return false
  const will = c.lexemes.findLastIndex(
    (l, i) => i > at && WILLS.test(l.text) && c.lexemes[i - 1]?.frame === 'background',
  )
  if (will < 0 || !actAt(p, nextContent(c.lexemes, will + 1))) return false
  c.clause.modality ??= 'planned'
  return true
}

/** 作为全面推进乡村振兴的底线任务: what something serves is itself an aim. */
function servesAs({ c, at }: Predication): void {
  const rest = c.lexemes.slice(at + 1)
  const de = rest.findLastIndex((l) => l.tag === 'de')
  const from = nextContent(rest, 0)
  const act = rest[from]
  if (de > from + 1 && isActing(act) && WEIGHT.test(textOf(rest.slice(de + 1))))
    c.clause.aims.push(...aimsOf.verb(act, act.frame, rest.slice(from + 1, de), c.grammar))
}

/** 请申请人到受委托机关申办许可: where to, and what is to be done there. */
function goesTo({ c, at }: Predication): Aim | undefined {
  const where = c.lexemes[at + 1]
  if (!c.clause.strength || where?.time || where?.text.startsWith('本') || actAfterNoun(c.lexemes, at + 2) <= 0)
    return undefined
  const words = trimmed(c.lexemes.slice(at))
  return aim('Initiative', clean(textOf(words)), words, 'act', 'oblique')
}
