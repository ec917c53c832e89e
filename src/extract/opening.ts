import { wordSet } from '../wordSet.ts'
import { type Cursor, has, isActor, QUALIFIERS, SELF } from './clause.ts'
import { bodies, doneBy, relatives } from './collectives.ts'
import { strengthOf } from './grammar.ts'
import type { Lexeme } from './lexemes.ts'
import { disposes, followedByVerb, isObjectNext, purposeAt } from './lookAhead.ts'
import { prepositional } from './prepositions.ts'
import { determines, subjectAt } from './subject.ts'

/** Steps over a word of the opening; false where it does not apply. */
type Step = (c: Cursor, l: Lexeme) => boolean

/** In this order: the first that applies steps on. */
const STEPS: readonly Step[] = [
  joining,
  mannered,
  session,
  time,
  thirdPerson,
  wholeCountry,
  newly,
  times,
  shareOf,
  addressee,
  self,
  purpose,
  needless,
  fromDay,
  led,
  doneBy,
  phrase,
  modal,
  done,
  adverb,
  connective,
  manner,
  actor,
  determiner,
  bodies,
  relatives,
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

/** 企业无需提供材料: what need not be done. */
function needless(c: Cursor, l: Lexeme): boolean {
  if (l.text !== '无需' && l.text !== '无须' && l.text !== '不必' && l.text !== '不需') return false
  c.clause.negated = true
  c.i++
  return true
}

/** Most tokens of 自受理申请之日起二十个工作日内. */
const LONGEST_TERM = 16

/** 自受理申请之日起二十个工作日内: when, before the act. */
function fromDay(c: Cursor, l: Lexeme): boolean {
  if (l.text !== '自' && l.text !== '从') return false
  const { lexemes, i } = c
  const since = lexemes.findIndex((x, k) => k > i && k <= i + LONGEST_TERM && /^(起|日起|之日起)$/u.test(x.text))
  if (
    since < 0 ||
    !/日/u.test(
      lexemes
        .slice(i, since + 1)
        .map((x) => x.text)
        .join(''),
    )
  )
    return false
  const within = lexemes.findIndex((x, k) => k > since && k <= since + 4 && /内$/u.test(x.text))
  c.i = (within < 0 ? since : within) + 1
  return true
}

/** Most tokens of 任劳任怨、废寝忘食地. */
const LONGEST_MANNER = 6

/** 有计划有步骤地, 任劳任怨、废寝忘食地, 从上至下地: how, however many words tell it. */
function mannered(c: Cursor): boolean {
  const { lexemes, i } = c
  const last = Math.min(i + LONGEST_MANNER, lexemes.length - 2)
  let end = i + 1
  while (end <= last && lexemes[end]?.text !== '地') end++
  if (end > last) return false
  for (let k = i; k < end; k++) {
    const l = lexemes[k] as Lexeme
    const tells =
      /^(a|ad|an|d|i|l|z|f|p|vd|pause|and)$/.test(l.tag) ||
      /^(有|无|成|分|按|一)/u.test(l.text) ||
      /^(有|无|按)$/u.test(lexemes[k - 1]?.text ?? '')
    // 农业生产迅速地恢复, 引种地: a theme stands before the manner, or a place is named.
    if (!tells || l.mention || l.frame || has(l, 'modal')) return false
  }
  c.i = end + 1
  return true
}

/** 二十届中央政治局召开会议, 第十四届人大常委会通过… */
function session(c: Cursor, l: Lexeme): boolean {
  if (c.i !== 0 || l.text.length > 6) return false
  const own = l.text.endsWith('届')
  const next = l.tag === 'm' ? (c.lexemes[1]?.text ?? '') : ''
  if (!(next ? next.endsWith('届') : own)) return false
  c.i += own ? 1 : 2
  return true
}

function time(c: Cursor, l: Lexeme): boolean {
  const { clause } = c
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

/** 新认定专精特新企业90家: what is counted was done of late. */
function newly(c: Cursor, l: Lexeme): boolean {
  const { lexemes, i } = c
  const verb = lexemes[i + 1]
  if (l.text !== '新' || !/^(act|build|status|institution)$/.test(verb?.frame ?? '') || verb?.text.length !== 2)
    return false
  if (
    lexemes[i + 2]?.tag === 'de' ||
    !lexemes.some(
      (x, k) =>
        k > i + 1 &&
        x.tag === 'm' &&
        !x.text.startsWith('第') &&
        !/^(增长|下降|达|达到|占|超|超过|突破)$/u.test(lexemes[k - 1]?.text ?? ''),
    )
  )
    return false
  c.i++
  return true
}

/** 先后三次实施…: how often. */
function times(c: Cursor, l: Lexeme): boolean {
  // 每年度按标准给予奖励
  if (l.text === '每' && /^(?:年度?|季度|月|学年|周)$/u.test(c.lexemes[c.i + 1]?.text ?? '')) {
    c.i += 2
    return true
  }
  if (c.i === 0 || !l.text.endsWith('次') || !/^[一二三四五六七八九十两多]{1,3}次$/u.test(l.text)) return false
  c.i++
  return true
}

/** 九成以上的村推广…, 50%左右的行政村…: of how many it is told. */
function shareOf(c: Cursor, l: Lexeme): boolean {
  if (!/[%％成]$/u.test(l.text) || !/^[\d一二三四五六七八九]/u.test(l.text)) return false
  const at = /^(以上|左右|多)$/u.test(c.lexemes[c.i + 1]?.text ?? '') ? 2 : 1
  if (c.lexemes[c.i + at]?.tag !== 'de' || c.lexemes.some((x) => x.frame === 'attain')) return false
  c.i += at + 1
  return true
}

/** 你公司应当…: those to whom the letter is sent. */
function addressee(c: Cursor, l: Lexeme): boolean {
  if (!l.text.startsWith('你') || !/^你(公司|单位|局|院|厂|厅|委|司|省|市)?$/u.test(l.text)) return false
  c.clause.addressed = true
  c.i += l.text === '你' && /^(公司|单位|局|院|厂|厅|委|司|省|市)$/u.test(c.lexemes[c.i + 1]?.text ?? '') ? 2 : 1
  return true
}

function self(c: Cursor, l: Lexeme): boolean {
  if (l.mention || !SELF.test(l.text)) return false
  c.clause.self = true
  c.i++
  return true
}

/** 为积极适应…, 为了…: an end of what follows. */
function purpose(c: Cursor, l: Lexeme): boolean {
  if (!/^为[了着]?$/u.test(l.text) || !purposeAt(c)) return false
  c.clause.purpose = true
  c.i++
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

function phrase(c: Cursor, l: Lexeme): boolean {
  return has(l, 'preposition') && !(l.frame && isObjectNext(c)) && prepositional(c)
}

function modal(c: Cursor, l: Lexeme): boolean {
  if (!has(l, 'modal') || (l.frame && !followedByVerb(c)) || (l.text === '将' && disposes(c))) return false
  const { clause } = c
  const strength = strengthOf(c.grammar, l.text)
  if (strength) clause.strength ??= strength
  if (/^[决绝]?不/u.test(l.text)) clause.negated = true
  clause.modality ??= 'planned'
  c.i++
  return true
}

function done(c: Cursor, l: Lexeme): boolean {
  if (!has(l, 'done') || l.frame) return false
  c.clause.modality ??= 'done'
  c.i++
  return true
}

function adverb(c: Cursor, l: Lexeme): boolean {
  const goesOn = has(l, 'ongoing') || l.frame === 'uphold'
  if ((!goesOn && !has(l, 'adverb')) || (l.frame && !followedByVerb(c))) return false
  if (goesOn) c.clause.modality ??= 'ongoing'
  c.i++
  return true
}

function connective(c: Cursor, l: Lexeme): boolean {
  if (!has(l, 'connective') || l.frame) return false
  c.i++
  return true
}

/** 沉着 应对挑战, 热情 拥抱: a word of manner that no table has. */
function manner(c: Cursor, l: Lexeme): boolean {
  const { lexemes } = c
  const follower = lexemes[c.i + 1]
  if (
    l.frame ||
    l.mention ||
    !follower?.frame ||
    l.text.length < 2 ||
    follower.text.length < 2 ||
    follower.frame === 'background' ||
    c.i + 2 >= lexemes.length ||
    !/^(a|ad|d|vd|v|z|i|l|b|an)$/.test(l.tag) ||
    QUALIFIERS.test(l.text) ||
    (follower.frame === 'attain' && /^[li]$/.test(l.tag)) ||
    /^(de|pause|and)$/.test(lexemes[c.i + 2]?.tag ?? '')
  )
    return false
  c.i++
  return true
}

/** 各类企业都要…: which of them is stepped over where they are the subject. */
function determiner(c: Cursor): boolean {
  if (!determines(c.lexemes, c.i)) return false
  c.i++
  if (subjectAt(c)) return true
  c.i--
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
