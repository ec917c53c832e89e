import { wordSet } from '../../wordSet.ts'
import type { Lexeme } from '../words/lexemes.ts'
import { type Cursor, has, isActing, isActor, isBody, SELF } from './clause.ts'
import { bodies, doneBy, relatives } from './collectives.ts'
import { doers } from './doers.ts'
import { isObjectNext, purposeAt, strivesAt } from './lookAhead.ts'
import { adverb, connective, done, manner, modal } from './modifiers.ts'
import {
  addressee,
  during,
  fromDay,
  guided,
  mannered,
  much,
  needless,
  newly,
  planned,
  session,
  shareOf,
  state,
  times,
} from './openers.ts'
import { prepositional } from './prepositions.ts'
import { described, determines, subjectAt } from './subject.ts'

/** Steps over a word of the opening; false where it does not apply. */
type Step = (c: Cursor, l: Lexeme) => boolean

/** In this order: the first that applies steps on. */
const STEPS: readonly Step[] = [
  ordinal,
  joining,
  mannered,
  guided,
  session,
  planned,
  time,
  thirdPerson,
  wholeCountry,
  treasury,
  newly,
  times,
  shareOf,
  addressee,
  self,
  purpose,
  needless,
  fromDay,
  during,
  state,
  much,
  led,
  doneBy,
  phrase,
  requests,
  modal,
  done,
  adverb,
  connective,
  manner,
  actor,
  described,
  determiner,
  bodies,
  relatives,
  doers,
]

/** A clause of more steps than these is no clause. */
const MOST_STEPS = 60

/** Steps over connectives, times, manner adverbs, modals, prepositional phrases and the subject. */
export function opening(c: Cursor): void {
  for (let guard = 0; c.i < c.lexemes.length && guard < MOST_STEPS; guard++) if (!step(c)) return
}

function step(c: Cursor): boolean {
  const l = c.lexemes[c.i] as Lexeme
  for (const one of STEPS) if (one(c, l)) return true
  return false
}

/** 第二、努力增加生产: which of several it is. */
function ordinal(c: Cursor, l: Lexeme): boolean {
  if (c.i > 0 || c.lexemes[1]?.tag !== 'pause' || !/^第[一二三四五六七八九十]{1,2}$/u.test(l.text)) return false
  if (c.lexemes[2]?.tag === 'm') return false
  c.i = 2
  return true
}

function joining(c: Cursor, l: Lexeme): boolean {
  if (
    l.tag !== 'aside' &&
    l.text !== '地' &&
    !(l.tag === 'and' && c.i === 0 && l.text !== '与') &&
    !(l.tag === 'pause' && c.i > 0 && has(c.lexemes[c.i - 1], 'adverb'))
  )
    return false
  c.i++
  return true
}

function time(c: Cursor, l: Lexeme): boolean {
  const { clause } = c
  // 请于10月9日前反馈意见
  if (l.text === '于' && c.lexemes[c.i + 1]?.time) {
    c.i++
    return true
  }
  if (!l.time && !(clause.time && /^(上午|下午|晚上|晚|凌晨|中午|起|前|底前|期间)$/u.test(l.text))) return false
  if (!clause.time && l.time) clause.time = l.time
  c.i++
  return true
}

function thirdPerson(c: Cursor, l: Lexeme): boolean {
  if (l.text !== '他' && l.text !== '她') return false
  c.clause.pronoun = true
  c.i++
  return true
}

const WHOLES = wordSet('全国 全省 全市 全县 全区 全州 全党')
function wholeCountry(c: Cursor, l: Lexeme): boolean {
  if (!WHOLES.test(l.text)) return false
  const { lexemes, clause } = c
  const next = lexemes[c.i + 1]
  // 全国形成…工作格局: the whole country is the actor that the text speaks for.
  if (l.text !== '全党' && next?.frame && c.i + 2 < lexemes.length) {
    clause.self = true
    c.i++
    return true
  }
  // 全省上下攻坚克难: all who live there.
  if (next?.text !== '上下') return false
  clause.self = true
  c.i += 2
  return true
}

const LEVELS = wordSet('省 市 县 区 州 省级 市级 县级 区级 州级 各级 地方 本级 自治区')
const SPENDS = wordSet('每年 年均 安排 增发 拨付 投入 筹集 下达 拟 拟安排 新增 再 给予 设立 累计')
/** 市财政每年安排专项资金: the treasury is that of the place which the text speaks for. */
function treasury(c: Cursor, l: Lexeme): boolean {
  const { lexemes, clause } = c
  if (l.mention || c.i > 1) return false
  const at = l.text === '财政' ? c.i : LEVELS.test(l.text) && lexemes[c.i + 1]?.text === '财政' ? c.i + 1 : -1
  const alone = at < 0 && /^[省市县区]财政$/u.test(l.text) ? c.i : at
  if (alone < 0 || !SPENDS.test(lexemes[alone + 1]?.text ?? '')) return false
  clause.self = true
  c.i = alone + 1
  return true
}

function self(c: Cursor, l: Lexeme): boolean {
  if (l.mention || !SELF.test(l.text)) return false
  const { lexemes, i } = c
  const owned = l.text === '我们' ? i + (lexemes[i + 1]?.tag === 'de' ? 2 : 1) : i
  // 我们的船员, 我们各级机关: they are who acts.
  if (owned > i && isActor(lexemes[owned]) && lexemes[owned]?.mention?.entity.class === 'Group') {
    c.i = owned
    if (subjectAt(c)) return true
    c.i = i
  }
  c.clause.self = true
  c.i++
  return true
}

/** 为积极适应…, 为了…, 既便于…: an end of what follows; 为完成任务而斗争: how one strives is no part of it. */
function purpose(c: Cursor, l: Lexeme): boolean {
  const eases = l.text === '便于' || l.text === '以便于'
  if (!(eases || /^为[了着]?$/u.test(l.text))) return false
  const strives = strivesAt(c.lexemes, c.i + 2)
  if (!purposeAt(c, strives > 0)) return false
  if (strives > 0) c.lexemes = c.lexemes.slice(0, strives)
  c.clause.purpose = true
  // 为了既便于加强监督，又便于…: each end has its own word.
  c.i += c.lexemes[c.i + 1]?.text === '既' ? 2 : 1
  return true
}

/** 以习近平同志为核心的 党中央: by whom the body is led. */
function led(c: Cursor, l: Lexeme): boolean {
  if (l.text !== '以') return false
  const { lexemes, i } = c
  const of = lexemes.findIndex((x, k) => k > i && k < i + MOST_LED && x.tag === 'de')
  if (of < 0 || lexemes[of - 1]?.text !== '核心' || !isActor(lexemes[of + 1])) return false
  c.i = of + 1
  if (actor(c, lexemes[of + 1] as Lexeme)) return true
  c.i = i
  return false
}

/** 以, 习近平, 同志, 为, 核心, 的. */
const MOST_LED = 8

/** 配合市财政局核查数据: the act is the checking; 配合财政局的检查, 配合海关、海事等部门打击走私 are acts as they stand. */
function assists({ lexemes, i }: Cursor): boolean {
  const [whom, act, what] = lexemes.slice(i + 1, i + 4)
  return isBody(whom) && isActing(act) && what !== undefined && !/^(?:de|pause|and)$/.test(what.tag)
}

function phrase(c: Cursor, l: Lexeme): boolean {
  if (l.text === '配合') return assists(c) && prepositional(c)
  return has(l, 'preposition') && !(l.frame && isObjectNext(c)) && prepositional(c)
}

/** 请各地认真推广…, 请及时向我局报告: a letter asks, and whom stands behind the word. */
function requests(c: Cursor, l: Lexeme): boolean {
  if (l.text !== '请') return false
  const { clause, lexemes, i } = c
  c.i = i + 1
  const next = lexemes[c.i]
  if (!next) return false
  const opens =
    actor(c, next) ||
    determiner(c) ||
    bodies(c) ||
    relatives(c) ||
    qualified(c) ||
    has(next, 'adverb') ||
    has(next, 'preposition')
  if (!opens) {
    c.i = i
    return false
  }
  clause.strength ??= 'should'
  clause.modality ??= 'planned'
  return true
}

/** Most tokens that tell which 申请人 of 符合本公告适用范围的申请人 are meant. */
const LONGEST_QUALIFIER = 14

/** 请符合本公告适用范围的申请人到受委托机关申办: whom a relative clause qualifies. */
function qualified(c: Cursor): boolean {
  const { lexemes, i } = c
  const at = lexemes.findIndex(
    (l, k) => k > i + 1 && k <= i + LONGEST_QUALIFIER && lexemes[k - 1]?.tag === 'de' && isActor(l),
  )
  if (at < 0) return false
  c.i = at
  if (subjectAt(c)) return true
  c.i = i
  return false
}

/** 各类企业都要…: which of them is stepped over where they are the subject. */
function determiner(c: Cursor): boolean {
  const from = c.i
  // 地方各级水利部门负责…
  const level = c.lexemes[from]?.text === '地方' ? 1 : 0
  if (!determines(c.lexemes, from + level)) return false
  c.i = from + level + 1
  if (subjectAt(c)) return true
  c.i = from
  return false
}

/** Most tokens of a chain of titles before a name. */
const LONGEST_TITLES = 14

/** The subject; 中共中央总书记、国家主席习近平: bodies and titles before the holder are stepped over. */
function actor(c: Cursor, l: Lexeme): boolean {
  if (!l.mention) return false
  const { lexemes } = c
  const cls = l.mention.entity.class
  if (cls === 'Role' || cls === 'Organization' || cls === 'Place') {
    const holder = holderAfter(lexemes, c.i)
    if (holder > 0) c.i += holder
    else if (cls === 'Role') return false
  }
  return isActor(lexemes[c.i]) && subjectAt(c)
}

/** How many words after `at` the person stands whose titles begin there; 0 where none does. */
function holderAfter(lexemes: Lexeme[], at: number): number {
  const person = lexemes.slice(at, at + LONGEST_TITLES).findIndex((x) => x.mention?.entity.class === 'Person')
  if (person <= 0) return 0
  const before = lexemes.slice(at, at + person)
  return before.some((x) => x.mention?.entity.class === 'Role') &&
    before.every((x) => x.mention || x.tag === 'pause' || (/^[nj]/.test(x.tag) && !x.frame))
    ? person
    : 0
}
