import { aimsOf } from '../aims/aims.ts'
import { aim, clean, trimmed } from '../aims/labels.ts'
import { type Cursor, isActing } from '../clause/clause.ts'
import { textOf } from '../words/lexemes.ts'

const MOVES = /^(?:重要|战略|根本|有力|工作|主要|强大|总)?(?:契机|动力|牵引|抓手|总抓手|总牵引|突破口|驱动|切入点)$/u
const MOST_BEFORE = 4
/** Nouns that name an act by themselves; 应用场景, 科技发展 name none. */
const ACTS = /(?:改革|建设|整改|行动|工程|教育|一体化|修订|整治|普查|试点|高质量发展)$/u
/** 以此次修法为契机, 以改革为动力: named too shortly to be an act of its own. */
const SHORTEST = 4

/** 以实施《条例》为契机, 以机构改革为牵引: what other acts are moved by is done itself; 以人才为重点 only tells how. */
export function occasion({ clause, grammar, lexemes }: Cursor): boolean {
  const at = lexemes.findIndex((l) => l.text === '以')
  const as = lexemes.findLastIndex((l) => l.text === '为')
  if (at < 0 || at > MOST_BEFORE || as < at + 2 || !MOVES.test(textOf(lexemes.slice(as + 1)))) return false
  const words = trimmed(lexemes.slice(at + 1, as))
  const [verb, ...object] = words
  const name = clean(textOf(words)).replace(/^[这此]次/u, '')
  if (isActing(verb) && object.length && object[0]?.tag !== 'de' && verb.frame !== 'say')
    clause.aims.push(...aimsOf.verb(verb, verb.frame, object, grammar))
  else if (name.length >= SHORTEST && ACTS.test(name)) {
    const act = aim('Initiative', name, words, 'act', 'occasion')
    if (act) clause.aims.push(act)
  }
  if (clause.aims.length) clause.rule = 'occasion'
  return clause.aims.length > 0
}
