import type { Mention } from '../../model.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { actAfterNoun, type Clause, type Cursor, has, isActor, isMandate, isVerb, nextContent } from './clause.ts'

/* Where a prepositional phrase ends: at its closer, before the act, or with the clause. */

/** 在…方面, 以…为指导: what closes a prepositional phrase. */
export const CLOSERS =
  /(方面|中|上|下|时|后|前|里|内|间|期间|过程|基础|领域|情况|前提|同时|以来|之际|之后|之前|方式|精神|态度|手段|原则|要求|部署|精神|指导|重点|核心|依托|抓手|主线|导向|目标|载体|契机|引领|牵引|统领|引擎|支点|突破口|切入点|落脚点|着力点|出发点|保障|关键|基调|遵循|指引|动力|支撑|根本|主题|中心|起点|层次|更高目标|高度|角度|入手|范围)$/u

/** Most tokens between a closer and the 为 that it may not close. */
const LONGEST_AS = 6

/** Words that only end like a closer: 国内需求, 线上消费. */
const NO_CLOSER =
  /^(国内|省内|市内|海内|国内外|上下|以上|以下|线上|线下|地下|地上|天下|目前|当前|民间|空间|时间|人间|房间|车间|提前|超前|空前)$/u

/** A preposition with the words after it, as the rules look at them. */
export interface Phrase {
  c: Cursor
  lexemes: Lexeme[]
  /** Index of the preposition. */
  start: number
  word: string
  rest: Lexeme[]
  /** Index in `rest` of the last 为 of 以…为…; -1 where there is none. */
  as: number
}

/** Whether the phrase is stepped over; undefined where the rule does not apply. */
export type PhraseRule = (p: Phrase) => boolean | undefined

/** The phrase ends at its closer; without one it may run to the end of the clause (a manner clause of its own). */
export function closed(p: Phrase): boolean | undefined {
  const { c, lexemes, start, word, rest, as } = p
  for (let k = 0; k < rest.length; k++) {
    const l = rest[k] as Lexeme
    if (l.tag === 'quote' || !CLOSERS.test(l.text) || NO_CLOSER.test(l.text)) continue
    // 以开展…精神学习教育为动力: the phrase goes on to what follows 为.
    if (word === '以' && as > k && as <= k + LONGEST_AS) continue
    const next = rest[k + 1]
    // 以新发展理念为根本遵循: the last of them closes it.
    if (next && (goesOn(p, next, k) || (word === '以' && CLOSERS.test(next.text)))) continue
    if (!next) {
      takeMandates(c.clause, word, rest)
      c.i = lexemes.length
      return true
    }
    if (isVerb(next) || has(next, 'adverb') || has(next, 'modal') || isActor(next) || has(next, 'preposition')) {
      takeMandates(c.clause, word, rest.slice(0, k + 1))
      c.i = start + 1 + k + 1
      return true
    }
  }
  return undefined
}

/** Whether the phrase goes on with `next`, after a closer at `k`. */
const goesOn = ({ word, rest }: Phrase, next: Lexeme, k: number): boolean =>
  next.tag === 'de' ||
  next.tag === 'pause' ||
  next.tag === 'and' ||
  (next.tag.startsWith('n') && !next.frame && !has(next, 'adverb')) ||
  (word === '以' &&
    next.text === '为' &&
    !rest.slice(0, k + 1).some((x) => x.text === '为' || x.text === '的' || x.tag === 'de'))

/** 以…, 通过…, 随着…: how, up to the act. */
export function byWay({ c, lexemes, start, word, rest }: Phrase): boolean | undefined {
  if (word !== '以' && word !== '通过' && word !== '随着' && word !== '由于') return undefined
  takeMandates(c.clause, word, rest)
  // 通过广泛开展学习培训: the way is itself an act.
  if (word === '通过' && lexemes[nextContent(lexemes, start + 1)]?.frame) {
    c.i = start + 1
    return true
  }
  const j = rest.findIndex((l, k) => k > 0 && has(l, 'adverb') && !l.frame && rest[k + 1]?.frame !== undefined)
  const act = word === '通过' || word === '以' ? wayToAct(lexemes, start, word, rest) : 0
  // 通过多种措施促进收入持续增长: the first of the two.
  c.i = act > 0 && (j < 1 || act < start + 1 + j) ? act : j > 0 ? start + 1 + j : lexemes.length
  return true
}

/** 以乡镇为基本单位推进融合, 以企业为主实施改造: the act comes after what 为 says. */
function wayToAct(lexemes: Lexeme[], start: number, word: string, rest: readonly Lexeme[]): number {
  const as = word === '以' ? rest.findLastIndex((l) => l.text === '为' || l.text === '为主') : -1
  if (as < 0) return actAfterNoun(lexemes, start + 2)
  const from = start + 1 + as + (rest[as]?.text === '为主' ? 1 : 2)
  // 企业贷款要以信用为条件发放: the theme stands before it.
  if (lexemes.slice(0, start).some((l) => l.tag.startsWith('n') && !l.mention)) return 0
  const act = lexemes[from]?.frame ? from : actAfterNoun(lexemes, from)
  // 以实际行动为全局作出贡献: 为 says whom the act serves.
  if (/^(?:作出|做出|提供|贡献|奠定|创造|营造|注入)$/u.test(lexemes[act]?.text ?? '')) return 0
  // 以国有企业为主、民营企业参与的机制: more members, and what they qualify.
  return lexemes.slice(start + 1 + as, act).some((l) => /^(pause|and|de)$/.test(l.tag)) ? 0 : act
}

/** 从各层次各领域扩大公民有序政治参与: no closer; the phrase ends before a verb that has an object. */
export function uptoAct({ c, lexemes, start, word }: Phrase): boolean | undefined {
  if (!/^(从|随着|经|针对|由于|面对|面向|立足|立足于|依托|借助|凭借|聚焦|瞄准|锚定|紧盯|结合)$/u.test(word))
    return undefined
  const j = actAfterNoun(lexemes, start + (/^(立足|立足于|聚焦|瞄准|依托|面向)$/u.test(word) ? 3 : 2))
  if (j <= 0 || lexemes[j]?.frame === 'attain') return undefined
  // 依托基础设施为各专区建设提供支持: the act begins with whom it serves.
  const whom = lexemes.findIndex((l, k) => k > start + 1 && k < j && l.text === '为')
  c.i = whom > 0 && lexemes.slice(j).some((l) => /^(?:提供|创造|营造|奠定|搭建|注入)$/u.test(l.text)) ? whom : j
  return true
}

/** 在全社会营造浓厚氛围: where, and then the act. */
export function placeThenAct({ c, lexemes, start, word }: Phrase): boolean | undefined {
  if (word !== '在') return undefined
  const act = actAfterNoun(lexemes, start + 2)
  if (act <= 0 || !lexemes.slice(start + 1, act).every((l) => l.tag !== 'pause' && l.frame === undefined))
    return undefined
  c.i = act
  return true
}

/** 依托长三角一体化的叠加优势: how, to the end of the clause. */
export function toTheEnd({ c, lexemes, word }: Phrase): boolean | undefined {
  if (!/^(依托|借助|凭借|聚焦|瞄准|锚定|紧盯|结合|立足|立足于|面向)$/u.test(word)) return undefined
  c.i = lexemes.length
  return true
}

/** 在优先发展重工业的方针下, 在总路线的指引下. */
const UNDER_LINE = /(?:方针|原则|路线|思想|精神|理念|理论).{0,3}(?:下|基础上)$/u

function takeMandates(clause: Clause, preposition: string, lexemes: Lexeme[]): void {
  if (preposition === '在' && UNDER_LINE.test(textOf(lexemes))) {
    for (const l of lexemes) if (l.mention?.entity.class === 'Doctrine') clause.mandates.push(l.mention)
    clause.rule = 'mandate-preposition'
    return
  }
  if (preposition === '以' && lexemes.some((l) => /指导|遵循|统领|指引/u.test(l.text))) {
    for (const l of lexemes) if (isMandate(l)) clause.mandates.push(l.mention as Mention)
    clause.rule = 'mandate-guidance'
  }
}
