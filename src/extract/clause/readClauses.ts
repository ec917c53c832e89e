import type { Sentence } from '../../model.ts'
import { wordSet } from '../../wordSet.ts'
import { aimsOf } from '../aims/aims.ts'
import { type Reading, within } from '../document/reading.ts'
import { type Lexeme, lexemes } from '../words/lexemes.ts'
import { withoutAmended } from './amended.ts'
import { attended } from './attended.ts'
import { type Clause, isActing, isActor, TOWARDS } from './clause.ts'
import { parseClause, parseClauses } from './clauses.ts'
import { formulas } from './formulas.ts'
import { frontedObjects } from './frontedObjects.ts'
import { asked, byAdversaries, conditions, defined, inspected, mightBe, scoped } from './noAims.ts'
import { pieces } from './pieces.ts'
import { provision } from './provisions.ts'
import { listedBefore, toldBefore } from './subjectsByRelative.ts'
import { carryTimes } from './timed.ts'
import { withinActs } from './withinActs.ts'

/** A sentence with its words and clauses. */
export interface ReadSentence {
  sentence: Sentence
  words: Lexeme[]
  clauses: Clause[]
}

/** The comma-clauses of a sentence, each with what it says. */
export function readClauses(reading: Reading, sentence: Sentence): Clause[] {
  const [read] = readAll(reading, [sentence])
  return traced(reading, read as ReadSentence)
}

/** So many sentences are read at once; a long text is not held in memory as a whole. */
const MOST_AT_ONCE = 400

/** The same for a sentence of the text, which is read with those after it. */
export function readAhead(reading: Reading, sentence: Sentence): Clause[] {
  const { structure, ahead } = reading
  let read = ahead.read.get(sentence)
  if (!read) {
    const from = structure.sentences.indexOf(sentence, ahead.next)
    if (from < 0) return readClauses(reading, sentence)
    ahead.next = from + MOST_AT_ONCE
    const next = structure.sentences.slice(from, ahead.next)
    ahead.read = new Map(readAll(reading, next).map((r) => [r.sentence, r]))
    read = ahead.read.get(sentence) as ReadSentence
  }
  ahead.read.delete(sentence)
  return traced(reading, read)
}

/** Reads sentences, each by itself; as in `parseClauses`, each rule is tried on all of them before the next one is. */
function readAll(reading: Reading, sentences: readonly Sentence[]): ReadSentence[] {
  const { text, grammar, tokenise } = reading
  const words = sentences.map((s) =>
    lexemes(text, s, grammar, tokenise, within(reading.mentions, s), reading.times(s), reading.quantities(s)),
  )
  const parts = words.map(pieces)
  const flat = parts.flat()
  // Rules look from each word of a clause at the others.
  for (const p of flat) reading.spend(p.length * p.length)
  const parsed = parseClauses(
    flat.map((p) => provision(p) ?? p),
    grammar,
  )
  let at = 0
  const all = parts.map(({ length }) => {
    at += length
    return parsed.slice(at - length, at)
  })
  for (const clauses of all) subjectsApart(clauses, reading)
  for (const clauses of all) conditions(clauses, text)
  for (const clauses of all) mightBe(clauses)
  for (const clauses of all) inspected(clauses)
  for (const clauses of all) defined(clauses)
  for (const clauses of all) scoped(clauses)
  for (const clauses of all) weighedApart(clauses, reading)
  for (const clauses of all) frontedObjects(clauses, grammar)
  for (const clauses of all) withinActs(clauses, grammar)
  for (const clauses of all) attended(clauses)
  for (const clauses of all) formulas(clauses)
  for (const clauses of all) byAdversaries(clauses)
  return sentences.map((sentence, k) => {
    const clauses = all[k] as Clause[]
    withoutAmended(reading, sentence, clauses)
    asked(clauses, text.slice(sentence.start, sentence.end))
    for (let i = 1; i < clauses.length; i++) particular(clauses[i] as Clause, clauses[i - 1] as Clause, reading)
    carryTimes(clauses)
    const lexed = words[k] as Lexeme[]
    reading.spend(lexed.length + clauses.length * clauses.length)
    return { sentence, words: lexed, clauses }
  })
}

function traced(reading: Reading, { sentence, words, clauses }: ReadSentence): Clause[] {
  reading.trace?.({
    stage: 'extract',
    kind: 'sentence',
    span: sentence,
    detail: reading.text.slice(sentence.start, sentence.end),
  })
  reading.trace?.({
    stage: 'extract',
    kind: 'tokens',
    span: sentence,
    detail: words.map((l) => `${l.text}/${l.frame ?? l.tag}`).join(' '),
  })
  for (const c of clauses)
    reading.trace?.({
      stage: 'extract',
      kind: 'clause',
      span: c,
      rule: c.rule,
      detail: `${c.text} ⇒ subject[${c.subject.map((m) => m.entity.label).join(' ')}${c.self ? ' self' : ''}] ${c.purpose ? 'purpose ' : ''}${c.source ? `source[${c.source.entity.label}] ` : ''}verb[${c.verb ?? ''}] ${c.aims.map((a) => `${a.class}:${a.label}`).join(' | ')}${c.mandates.length ? ` mandates[${c.mandates.map((m) => m.entity.label).join(' ')}]` : ''} ${c.modality ?? ''} ${c.strength ?? ''}${c.time ? ` time[${c.time.text}]` : ''}`,
    })
  return clauses
}

/** Most words of a subject that a comma parts from its verb. */
const LONGEST_SUBJECT = 16
const ALSO = wordSet('也 都 均 也要 都要 都应')

/** 有条件的企业，也可以…; 各级政府，要…: a comma parts those who act from what they shall do. */
function subjectsApart(clauses: readonly Clause[], { grammar, spend }: Reading): void {
  for (let i = 1; i < clauses.length; i++) {
    const clause = clauses[i] as Clause
    const told = toldBefore(clauses[i - 1] as Clause, clause)
    if (told) clause.subject.push(told)
    let at = i - 1
    while (at > 0 && AMONG.test(clauses[at]?.text ?? '')) at--
    const before = clauses[at] as Clause
    if (!at && !owned(clause) && !owned(before) && clause.aims.length) clause.subject.push(...listedBefore(before))
    if (!(clause.strength || ALSO.test(clause.lexemes[0]?.text ?? '')) || owned(clause) || !names(before)) continue
    const joined = [...before.lexemes, ...clause.lexemes]
    spend(joined.length * joined.length)
    const whole = parseClause(joined, grammar)
    if (whole.subject.at(-1)?.end !== before.end || whole.aims.length !== clause.aims.length) continue
    clause.subject.push(...whole.subject)
    // 中央各部门，各地区，都要…: others before them.
    for (let k = at - 1; k >= 0 && clauses[k]?.lexemes.every((l) => isActor(l) || /^(?:pause|and)$/.test(l.tag)); k--)
      clause.subject.unshift(...(clauses[k] as Clause).lexemes.flatMap((l) => l.mention ?? []))
  }
}

/** 所有企业，不论国营的还是集体的，都要…: which of them, told between commas. */
const AMONG = /^(?:不论|无论|不管|不分|包括|特别是|尤其是|首先是|主要是|除)/u

const owned = (c: Clause): boolean => c.subject.length > 0 || c.self || c.source !== undefined || c.addressed

/** Nothing but a name or a noun stands in the clause: 所有企业, 各企业. */
function names(c: Clause): boolean {
  const [first] = c.lexemes
  return (
    // 我们的文艺工作者，必须…: whose they are.
    (!owned(c) || (c.self && !c.subject.length && !c.source && c.lexemes.length > 1)) &&
    !c.aims.length &&
    !c.strength &&
    c.lexemes.length <= LONGEST_SUBJECT &&
    first !== undefined &&
    first.tag !== 'p' &&
    (!first.cues || first.text === '各') &&
    !first.time
  )
}

/** 对于提高效率，改善服务，具有重要意义: what is good for it follows the acts, and 对于 is no word of theirs. */
const MATTERS_FOR = /^(?:也|都|均)?(?:具有|有着|起着|起到)了?[^，。]{0,10}(?:意义|作用)$/u
/** How many clauses may stand between. */
const MOST_WEIGHED = 4
function weighedApart(clauses: readonly Clause[], { grammar, spend }: Reading): void {
  for (const [i, clause] of clauses.entries()) {
    if (i === 0 || !MATTERS_FOR.test(clause.text)) continue
    for (const c of clauses.slice(Math.max(0, i - MOST_WEIGHED), i)) {
      const at = c.lexemes.findIndex((l) => TOWARDS.test(l.text))
      const acts = c.lexemes[at + 1]
      if (at < 0 || at > 1 || !acts || !(isActing(acts) || acts.cues?.has('adverb'))) continue
      const rest = c.lexemes.slice(at + 1)
      spend(rest.length * rest.length)
      const bare = parseClause(rest, grammar)
      if (bare.aims.length) Object.assign(c, { aims: bare.aims, verb: bare.verb, rule: bare.rule })
    }
  }
}

/** Most tokens of what 特别是 names. */
const LONGEST_PARTICULAR = 10

/** 增加居民收入，特别是低收入者收入: the verb of the clause before is said of it. */
function particular(clause: Clause, before: Clause, { grammar }: Reading): void {
  const [opener, first] = clause.lexemes
  if (clause.aims.length || clause.rule !== 'none' || !before.aims.length || !before.rule.startsWith('frame-')) return
  if (!opener || !first || (opener.text !== '特别是' && opener.text !== '尤其是')) return
  const named = clause.lexemes.slice(1)
  const verb = before.lexemes.find((l) => l.text === before.verb)
  if (
    !verb?.frame ||
    named.length > LONGEST_PARTICULAR ||
    first.time ||
    first.tag === 'p' ||
    named.some((l) => l.frame === 'background' || l.tag === 'ul' || l.cues?.has('preposition')) ||
    !/^(n|v|j|l|name|quote)/.test(named.at(-1)?.tag ?? '')
  )
    return
  clause.aims.push(...aimsOf.verb(verb, verb.frame, named, grammar))
  clause.rule = before.rule
  clause.verb = before.verb
}
