import { wordSet } from '../../wordSet.ts'
import { withCopulas } from '../predicate/copulas.ts'
import { type Lexeme, lexeme } from '../words/lexemes.ts'
import { isActing, nextContent, TOWARDS } from './clause.ts'
import { withArrangements, withPhrases } from './partedClauses.ts'
import { atSecondAct } from './serialActs.ts'

/* Where a sentence is cut into the clauses that are read one by one. */

const PARTS = wordSet('comma stop colon dash')

/** Comma-clauses of a sentence, in order. */
export function pieces(lexemes: readonly Lexeme[]): Lexeme[][] {
  const words = withCompounds(lexemes)
  const out: Lexeme[][] = []
  let from = 0
  for (let i = 0; i <= words.length; i++) {
    if (i < words.length && !PARTS.test((words[i] as Lexeme).tag)) continue
    if (i > from) out.push(words.slice(from, i))
    from = i + 1
  }
  return withCopulas(withPhrases(withArrangements(out.flatMap(atFavours).flatMap(atSecondAct))))
}

/** 完善法律有利于筑牢防线, 完善法律对于筑牢防线具有重要意义: an act, and then what it is good for. */
function atFavours(part: Lexeme[]): Lexeme[][] {
  const towards = goodForAt(part)
  if (towards > 0) return [part.slice(0, towards), part.slice(towards)]
  const at = part.findIndex((l, i) => i > 1 && (l.text === '有利于' || l.text === '有助于'))
  if (at < 0 || !part[nextContent(part, 0)]?.frame) return [part]
  let from = at
  while (from > 2 && /^(将|也|都|更|既|不仅|必将|能够|可以)$/u.test(part[from - 1]?.text ?? '')) from--
  const good = part[nextContent(part, at + 1)]
  return !isActing(good) ||
    part[from - 1]?.tag === 'and' ||
    part[from - 1]?.frame ||
    part.some((l, i) => i > at && l.tag === 'de' && i >= part.length - 3)
    ? [part]
    : [part.slice(0, from), part.slice(from)]
}

/** 珠江—西江经济带, 中国—东盟博览会, 研发—样品—产品: one dash between two words makes one of them; two part clauses. */
function withCompounds(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  if (!lexemes.some((l) => l.text === '—')) return lexemes
  const out: Lexeme[] = []
  for (let i = 0; i < lexemes.length; i++) {
    const l = lexemes[i] as Lexeme
    const before = out.at(-1)
    const next = lexemes[i + 1]
    if (
      l.text === '—' &&
      before?.end === l.start &&
      next?.start === l.end &&
      !MARK.test(before.tag) &&
      !MARK.test(next.tag)
    ) {
      out.pop()
      out.push(lexeme(before.start, next.end, `${before.text}—${next.text}`, 'n'))
      i++
    } else out.push(l)
  }
  return out
}
const MARK = /^(comma|stop|colon|dash|pause|and|de|aside|m|time)$/

const isManner = (l: Lexeme | undefined): boolean => l?.frame === undefined && l?.cues?.has('adverb') === true
const WORTH = wordSet('意义 作用')
const IS_OF = wordSet('具有 有着 有 起 起到 发挥')
/** Index of 对于 in 发展支付行业对于活跃交易、繁荣市场有着重要作用; -1 where the words are no such clause. */
function goodForAt(part: readonly Lexeme[]): number {
  if (!WORTH.test(part.at(-1)?.text ?? '') || TOWARDS.test(part[0]?.text ?? '')) return -1
  const at = part.findIndex((l, i) => i > 0 && TOWARDS.test(l.text))
  return at > 0 && part.some((l, i) => i > at + 2 && IS_OF.test(l.text)) && !isManner(part[at - 1]) ? at : -1
}
