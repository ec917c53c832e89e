import { aimsOf } from '../aims/aims.ts'
import { aim, membersOf } from '../aims/labels.ts'
import { claim, type Draft } from '../document/draft.ts'
import type { Placed } from '../document/reading.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { has, isActing, nextContent } from './clause.ts'
import type { Phrase } from './phraseEnds.ts'

/* 以…促…: a means and what it serves, told in one clause. */

/** Verbs between a means and an end that make one act of both, where both are short. */
const PAIRS = /^(促|促进|带动|引领|牵引|支撑|倒逼|换|换取|赋能|反哺|撬动|推动)$/u

/** Verbs that tell what a means brings about. */
const ENDS =
  /^(推动|促进|提升|增强|提高|激发|创造|保障|扩大|带动|引领|牵引|引导|壮大|改善|优化|破解|撬动|支撑|赢得|实现|释放|确保|保证|助力|拉动|夯实|筑牢|助推|催生|护航)$/u

/** Longest means of such a pair, and longest end, in characters. */
const LONGEST_MEANS = 8
const LONGEST_END = 8

/** 以优化消费环境增强消费意愿: two acts; 以科技创新引领产业创新: one. Undefined where 以 tells a manner. */
export function byMeans({ c, lexemes, start, word, rest, as }: Phrase): boolean | undefined {
  // 通过深化改革进一步健全服务体系: the way is an act of its own.
  if (word === '通过') return actForEnd(c, start, rest)
  // 以规范管理为主线: a manner.
  if (word !== '以' || as >= 0 || /(?<![行作认])为/u.test(textOf(rest))) return undefined
  return (
    namedForEnd(c, lexemes, start, rest) ??
    stateForEnd(c, lexemes, start, rest) ??
    actForEnd(c, start, rest) ??
    pair(c, lexemes, start, rest) ??
    nounForEnd(c, start, rest)
  )
}

/** 以推进改革的力度, 以建设强国的成效: how, not what. */
const MANNER =
  /(?:成效|实效|成果|力度|办法|方式|方法|手段|要求|步伐|精神|姿态|速度|作风|勇气|决心|信心|热情|干劲|劲头|态度|行动|实绩|成绩|优势|担当|智慧|自觉|定力|思路|理念|意识|标准|确定性|主动|举措|措施|效果|业绩)$/u

/** Whether the word at `k` is the verb of the end, with an object of its own. */
const isEnd = (rest: readonly Lexeme[], k: number): boolean =>
  (rest[k]?.frame === 'quality' || ENDS.test(rest[k]?.text ?? '')) &&
  !/^(pause|and|de)$/.test(rest[k - 1]?.tag ?? '') &&
  rest[k + 1] !== undefined &&
  !/^(de|pause|and)$/.test(rest[k + 1]?.tag ?? '') &&
  rest[k + 1]?.text.length !== 1

/** 深化改革进一步健全体系: an adverb parts the two acts. */
const partedByAdverb = (rest: readonly Lexeme[], k: number): boolean =>
  isActing(rest[k]) &&
  has(rest[k - 1], 'adverb') &&
  !/^(pause|and|de)$/.test(rest[k - 2]?.tag ?? '') &&
  rest[k + 1] !== undefined &&
  !/^(de|pause|and)$/.test(rest[k + 1]?.tag ?? '')

/** 全省高质量发展, 新发展格局: what means are to bring about that needs no verb to be an end. */
const STATE =
  /^[^，。、的]{0,8}(?:高质量发展|高水平安全|新?发展格局|全面转型|充分就业|共同富裕|[国式]现代化|全面振兴)$/u

/** 以高水平安全护航渔业发展: the means is a state that its name says. */
const NAMED_STATE =
  /^(?:[、和]?(?:更高水平|高水平|高质量|高品质|高效能|新)[^，。、的和]{0,4}(?:安全(?:格局)?|法治|供给|治理|生态环境|保护|自立自强))+/u

function namedForEnd(c: Phrase['c'], lexemes: Lexeme[], start: number, rest: Lexeme[]): boolean | undefined {
  const [named] = NAMED_STATE.exec(textOf(rest)) ?? []
  const end = named ? rest.findIndex((l) => l.end === (rest[0] as Lexeme).start + named.length) + 1 : 0
  // 以高水平安全环境护航…: the name goes on.
  if (end < 1 || !(isActing(rest[end]) || rest[end]?.tag === 'v')) return undefined
  for (const member of membersOf(rest.slice(0, end))) {
    const state = aim('Goal', textOf(member), member, 'attain', 'by-means')
    if (state) c.clause.aims.push({ ...state, means: true })
  }
  if (stateForEnd(c, lexemes, start, rest)) return true
  c.i = start + 1 + end
  return true
}

/** 以港口建设助力全省高质量发展: after such means the state is the end; a means that is an act is told too. */
function stateForEnd(c: Phrase['c'], lexemes: Lexeme[], start: number, rest: Lexeme[]): boolean | undefined {
  const at = rest.findLastIndex((l, k) => k > 0 && (PAIRS.test(l.text) || ENDS.test(l.text) || l.text === '服务'))
  const end = rest.slice(at + 1)
  // 以开放促进改革、推动高质量发展: beside an act.
  if (at < 1 || /^(?:pause|and)$/.test(rest[at - 1]?.tag ?? '') || !STATE.test(textOf(end))) return undefined
  const goal = aim('Goal', textOf(end), end, 'attain', 'by-means')
  if (!goal) return undefined
  actForEnd(c, start, rest)
  c.clause.aims.push(goal)
  c.clause.rule = 'by-means'
  c.i = lexemes.length
  return true
}

/** 以优化消费环境增强消费意愿: the means is an act of its own. */
function actForEnd(c: Phrase['c'], start: number, rest: Lexeme[]): boolean | undefined {
  const at = nextContent(rest, 0)
  const verb = rest[at]
  if (!isActing(verb) || isEnd(rest, at + 1)) return undefined
  // 以完善保障制度持续激发活力: the adverb tells where the end begins, whatever verbs the name of the means holds.
  const parted = rest.findIndex((_, k) => k >= at + 2 && partedByAdverb(rest, k))
  const end = parted > 0 ? parted : rest.findIndex((_, k) => k >= at + 2 && isEnd(rest, k))
  if (end < 0) return undefined
  const object = rest.slice(at + 1, end)
  while (has(object.at(-1), 'adverb')) object.pop()
  if (!object.length) return undefined
  // 以建设的成效推动…, 以推进改革的力度…: the verb qualifies a noun.
  if (object.some((l) => has(l, 'preposition')) || /^(?:pause|and|de)$/.test(object[0]?.tag ?? '')) return undefined
  if (object.some((l) => l.tag === 'de') && MANNER.test(object.at(-1)?.text ?? '')) return undefined
  const means = aimsOf.verb(verb, verb.frame, object, c.grammar)
  if (!means.length) return undefined
  for (const one of means) c.clause.aims.push({ ...one, means: true })
  c.i = start + 1 + end
  return true
}

/** 以开放促改革、促发展: neither is told alone. */
function pair(c: Phrase['c'], lexemes: Lexeme[], start: number, rest: Lexeme[]): boolean | undefined {
  const at = rest.findIndex((l, k) => k > 0 && PAIRS.test(l.text))
  if (at < 0) return undefined
  const means = rest.slice(0, at)
  const end = rest.slice(at + 1)
  if (means.some((l) => /^(de|pause|and|aside)$/.test(l.tag)) || textOf(means).length > LONGEST_MEANS) return undefined
  if (
    !end.length ||
    end.some((l, k) => l.tag === 'de' || (/^(pause|and)$/.test(l.tag) && !end[k + 1]?.text.startsWith('促')))
  )
    return undefined
  if (textOf(end).length > LONGEST_END) return undefined
  const whole = lexemes.slice(start)
  const act = aim('Initiative', textOf(whole), whole, 'act', 'by-means')
  if (!act) return undefined
  c.clause.aims.push(act)
  c.clause.rule = 'by-means'
  c.i = lexemes.length
  return true
}

/** 以改革开放创新激发市场活力: the means is a noun that ends in an act; only the end is told. */
function nounForEnd(c: Phrase['c'], start: number, rest: Lexeme[]): boolean | undefined {
  const end = rest.findIndex((_, k) => k >= 1 && isEnd(rest, k))
  if (end < 0 || !isActing(rest[end - 1])) return undefined
  if (rest.slice(0, end).some((l) => l.tag === 'de' || has(l, 'preposition'))) return undefined
  c.i = start + 1 + end
  return true
}

/** What something is taken as: 把发展海运作为推动高质量发展的重要抓手. */
const LEVER = /(?:抓手|着力点|举措|支撑|引擎|动力|突破口|途径|切入点|保障|任务|主线|重中之重)$/u

/** What is taken as a lever of something serves that. */
function takenAs(draft: Draft, placed: readonly Placed[]): void {
  for (const lever of placed) {
    const { clause } = lever
    const at = clause.rule === 'disposal' ? clause.text.lastIndexOf('作为') : -1
    if (at < 0 || !LEVER.test(clause.text)) continue
    const as = clause.start + at
    for (const end of placed)
      if (lever.aim.start < as && end.clause.start === clause.start && end.aim.start > as)
        claim(draft, lever.node, end.node.class === 'Goal' ? 'contributesTo' : 'partOf', end.node, 'by-means', clause)
  }
}

/** What a clause tells as means serves the goals that it tells after them. */
export function servedByMeans(draft: Draft, placed: readonly Placed[]): void {
  takenAs(draft, placed)
  for (const means of placed)
    if (means.aim.means)
      for (const end of placed)
        if (end.clause.start === means.clause.start && !end.aim.means && end.node.class === 'Goal')
          claim(draft, means.node, 'contributesTo', end.node, 'by-means', end.clause)
}
