import type { Mention } from '../../model.ts'
import { wordSet } from '../../wordSet.ts'
import { aim } from '../aims/labels.ts'
import { type Lexeme, spokenName, textOf } from '../words/lexemes.ts'
import { type Clause, has, tells, untabled } from './clause.ts'

/* Who was at a meeting, who led it and who spoke: the closing lines of its record. */

/** 列席会议 may be one word. */
const ATTENDS = wordSet('出席 列席 参加 出席会议 列席会议 参加会议 出席大会 列席大会')
/** What is attended. */
const WHAT = /^(?:(?:这次|本次|此次|了)*(?:会议|全会|大会|会见|座谈会|仪式|活动))?$/u
const ONE_WORD = /^(出席|列席|参加)(会议|大会)$/u
const SPEECH = /^(?:重要讲话|讲话|报告|工作报告|说明|总结讲话|动员讲话)$/u
/** The last word of those who are told by their office: 中央政治局委员, 有关部门负责同志. */
const BY_OFFICE = /(?:负责人|负责同志|领导人|领导同志|领导|委员|代表|书记|主任|部长|成员|同志|人士|干部)$/u

/** 陈明、李华出席会议; 有关部门负责同志列席会议. */
export function attended(clauses: readonly Clause[]): void {
  for (const [i, clause] of clauses.entries()) {
    if (clause.aims.length || clause.strength || clause.source || clause.negated) continue
    const told = presence(clause) ?? speech(clause) ?? counted(clause, clauses.slice(i + 1))
    if (!told) continue
    for (let k = i - 1; k >= 0 && onlyNames(clauses[k] as Clause); k--)
      told.unshift(...people(clauses[k]?.lexemes ?? []))
    clause.subject = told
    clause.self = false
    clause.modality = 'done'
  }
}

/** 陈明、李华 of 陈明、李华出席会议: those who were there. */
function presence(clause: Clause): Mention[] | undefined {
  const { lexemes } = clause
  const at = lexemes.findIndex((l) => ATTENDS.test(l.text))
  const verb = lexemes[at]
  if (!verb || at < 1) return undefined
  const [, whole, object] = ONE_WORD.exec(verb.text) ?? []
  const after = lexemes.slice(at + 1)
  const meeting = after.at(-1)?.mention
  const named = meeting?.entity.class === 'Meeting'
  if (!WHAT.test(textOf(named ? after.slice(0, -1) : after))) return undefined
  const who = present(lexemes.slice(0, at))
  if (!who.length || (!after.length && !object && !who.some(isPerson))) return undefined
  const what = object ?? spokenName(after.slice(-1))
  return acts(clause, `${whole ?? verb.text}${what || '会议'}`, lexemes.slice(at)) ? who : undefined
}

/** 书记陈明作了重要讲话. */
function speech(clause: Clause): Mention[] | undefined {
  const { lexemes } = clause
  const at = lexemes.findIndex((l) => l.text === '作' || l.text === '做')
  const said = lexemes.at(-1)
  if (at < 1 || !said || lexemes.length - at > 3 || !SPEECH.test(said.text)) return undefined
  const who = present(lexemes.slice(0, at)).filter(isPerson)
  return who.length && acts(clause, `${lexemes[at]?.text}${said.text}`, lexemes.slice(at)) ? who : undefined
}

/** 出席这次全会的有省委委员75人，候补委员12人: those who came stand after, each with their number. */
function counted(clause: Clause, rest: readonly Clause[]): Mention[] | undefined {
  const { lexemes } = clause
  const at = lexemes.findIndex((l) => l.tag === 'de')
  const verb = lexemes[0]?.text ?? ''
  if (at < 2 || !ATTENDS.test(verb) || !WHAT.test(textOf(lexemes.slice(1, at)))) return undefined
  if (lexemes[at + 1]?.text !== '有') return undefined
  const who = numbered(lexemes.slice(at + 2))
  // 出席全会的有，省委委员75人.
  if (!who.length && lexemes.length > at + 2) return undefined
  for (const next of rest) {
    const more = next.aims.length || next.lexemes.at(-1)?.tag !== 'm' ? [] : numbered(next.lexemes)
    if (!more.length) break
    who.push(...more)
  }
  return who.length && acts(clause, `${verb}${spokenName(lexemes.slice(at - 1, at))}`, lexemes.slice(0, at))
    ? who
    : undefined
}

/** 候补委员12人: those before the number. */
function numbered(lexemes: readonly Lexeme[]): Mention[] {
  const number = lexemes.findIndex((l) => l.tag === 'm')
  return officers(lexemes.slice(0, number < 0 ? undefined : number))
}

function acts(clause: Clause, label: string, words: Lexeme[]): boolean {
  if (!tells(clause, aim('Initiative', label, words, 'act', 'attended'))) return false
  clause.verb = words[0]?.text
  return true
}

const isPerson = (m: Mention): boolean => m.entity.class === 'Person'

/** The named, and those whom only their office tells; none where more than names and nouns stands there. */
function present(lexemes: readonly Lexeme[]): Mention[] {
  if (lexemes.some(tellsMore)) return []
  const found = people(lexemes)
  const last = found.at(-1)
  const rest = lexemes.filter((l) => l.start >= (last?.end ?? 0))
  return [...found, ...officers(rest)]
}

const tellsMore = (l: Lexeme): boolean =>
  l.text !== '各' &&
  (l.frame !== undefined ||
    /^(?:p|v|d|m|de|r|comma)$/.test(l.tag) ||
    has(l, 'modal') ||
    (has(l, 'adverb') && l.tag !== 'n') ||
    (has(l, 'preposition') && l.tag !== 'and'))

const people = (lexemes: readonly Lexeme[]): Mention[] =>
  lexemes.flatMap((l) => (l.mention && isPerson(l.mention) ? l.mention : []))

const JOINS = /^(?:pause|and|etc)$/
/** 中央政治局委员、书记处书记; 党 of 党和国家领导人 is no office by itself. */
function officers(lexemes: readonly Lexeme[]): Mention[] {
  const found: Mention[] = []
  let words: Lexeme[] = []
  for (const [i, l] of lexemes.entries()) {
    if (/^(?:pause|etc)$/.test(l.tag)) words = []
    else if (l.tag !== 'and' || words.length) words.push(l)
    if (!JOINS.test(lexemes[i + 1]?.tag ?? 'and') || JOINS.test(l.tag)) continue
    const mention = l.mention?.entity.class === 'Group' && words.length === 1 ? l.mention : undefined
    if (mention) found.push(mention)
    else if (BY_OFFICE.test(l.text)) found.push(untabled(textOf(words).replace(/^各(?=.{4})/u, ''), l.end))
    else continue
    words = []
  }
  return found
}

/** 总理陈明，副总理李华: names with their offices, and no more. */
const onlyNames = ({ lexemes, aims, source, strength }: Clause): boolean =>
  !aims.length && !source && !strength && lexemes.at(-1)?.mention?.entity.class === 'Person' && !lexemes.some(tellsMore)
