import { wordSet } from '../../wordSet.ts'
import { aim, clean, trimmed } from '../aims/labels.ts'
import { type Cursor, has, isActor, tells } from '../clause/clause.ts'
import { assessedAims } from '../states/assessed.ts'
import { stateAim } from '../states/states.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'

/* What is told of a theme that is no actor: 专项资金实行总额控制, 名单在网站公示, 投资拟安排150亿元. */

/** What is paid, at most, or at most so much of it. */
const CAPPED = /^.{2,40}总额(?:原则上)?不(?:超过|高于).{0,30}[%％元]$/u
/** 对单个企业的资助总额原则上不超过上年度投入的30%: a level to be kept to. */
export function capped({ clause }: Cursor, lexemes: Lexeme[], from: number): boolean {
  if (!clause.text.includes('总额') || !CAPPED.test(clause.text)) return false
  const words = trimmed(lexemes.slice(from).filter((l) => l.text !== '原则上'))
  const cap = aim('Goal', clean(textOf(words)), words, 'state', 'state-capped')
  return tells(clause, cap)
}

const SHOWN = wordSet('公示 公布 公告')
/** 拟资助名单在市政府网站公示: what is made public stands before where. */
export function shown({ clause }: Cursor, lexemes: Lexeme[], from: number): boolean {
  const last = lexemes.at(-1)
  if (!last || !SHOWN.test(last.text)) return false
  const at = lexemes.findIndex((l, k) => k > from && l.text === '在')
  const theme = trimmed(lexemes.slice(from, at))
  if (at < 0 || !theme.length || !theme.every((l) => OF_NOUNS.test(l.tag))) return false
  const act = aim('Initiative', `${last.text}${clean(textOf(theme))}`, lexemes.slice(from), 'act', 'made-known')
  return tells(clause, act)
}
/** Tags of the words of what is made public. */
const OF_NOUNS = /^(?:n|nz|vn|b|l|de|and|pause)$/

/** Tags of the words of a theme. */
const OF_THEME = /^(?:n|nz|vn|b|j|l|quote|eng|name|f|de|and|pause|aside|an)$/
/** 专项资金实行总额控制, 渔港节实行信息公开制度: what holds of a theme that is no actor. */
export function practised({ clause }: Cursor, lexemes: Lexeme[], from: number): boolean {
  const at = lexemes.findIndex((l, k) => k > from && l.text === '实行')
  const theme = lexemes.slice(from, at)
  if (at < 0 || at > from + LONGEST_PRACTISED || clause.subject.length || clause.self || lexemes[at + 1]?.text === '了')
    return false
  if (!theme.every((l) => OF_THEME.test(l.tag) && l.frame !== 'background' && !l.time) || isActor(theme.at(-1)))
    return false
  const words = trimmed(lexemes.slice(from))
  if (at === lexemes.length - 1 || /^(?:de|ul)$/.test(lexemes.at(-1)?.tag ?? '')) return false
  return tells(clause, aim('Initiative', clean(textOf(words)), words, 'act', 'frame-act'))
}
/** Most words of the theme. */
const LONGEST_PRACTISED = 9

const OF_WHAT_KIND = wordSet('具有 体现 涉及 用于 反映 适应 符合 关系 关乎')
/** 具有地方特色的产业体系加速构建, 用于渔业的投入高于上年: what the first words tell is which theme is meant. */
export function qualifiedTheme({ clause, grammar }: Cursor, lexemes: Lexeme[], from: number): boolean {
  const de = lexemes.findIndex((l, k) => k > from && l.tag === 'de')
  if (de < 0 || clause.strength || !OF_WHAT_KIND.test(lexemes[from]?.text ?? '') || lexemes[from + 1]?.tag === 'ul')
    return false
  const rest = lexemes.slice(de + 1)
  const told = stateAim(rest, grammar)?.aims ?? assessedAims(rest, grammar)
  const words = trimmed(lexemes.slice(from))
  const state = told.length ? aim('Goal', clean(textOf(words)), words, 'state', 'state') : undefined
  return tells(clause, state)
}

const ALLOTS = wordSet('安排 拟安排 下达 拨付 投入')
/** 地方水利投资拟安排150亿元: what is to be spent; a deficit is a level to be kept. */
export function appropriated({ clause }: Cursor, lexemes: Lexeme[], from: number): boolean {
  const amount = lexemes.at(-1)
  const verb = lexemes.at(-2)
  if (amount?.tag !== 'm' || !amount.text.endsWith('元') || !verb || !ALLOTS.test(verb.text)) return false
  const before = lexemes
    .slice(from, -2)
    .filter((l) => !l.time && !has(l, 'adverb') && !has(l, 'modal') && l.text !== '拟')
  const theme = before.every((l) => isActor(l)) ? [] : before
  const name = textOf(theme)
  if (theme.length ? !/(?:投资|资金|投入|支出|赤字|国债|债券|预算|补助|经费)$/u.test(name) : !clause.subject.length)
    return false
  const words = theme.length ? [...theme, verb, amount] : [verb, amount]
  const act = aim(name.endsWith('赤字') ? 'Goal' : 'Initiative', clean(textOf(words)), words, 'act', 'appropriated')
  return tells(clause, act)
}

const KEEPS = wordSet('控制在 稳定在 保持在 维持在')
/** 财政赤字控制在预算范围内, 干流水质稳定在Ⅱ类: where a theme is kept; one that a number tells is read with the figures. */
export function keptAt({ clause }: Cursor, lexemes: Lexeme[], from: number): boolean {
  const at = lexemes.findIndex(
    (l, i) => i > from && (KEEPS.test(l.text) || KEEPS.test(`${l.text}${lexemes[i + 1]?.text}`)),
  )
  if (at < 0 || at === lexemes.length - 1) return false
  const words = trimmed(lexemes.slice(from))
  if (words.some((l) => l.tag === 'm' || (l.tag === 'p' && l.text !== '在'))) return false
  if (lexemes.at(-1)?.tag === 'de' || lexemes[from]?.frame) return false
  const state = aim('Goal', clean(textOf(words)), words, 'state', 'state')
  return tells(clause, state)
}
