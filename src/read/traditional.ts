import { readTable } from '../knowledge/table.ts'
import { at } from '../root.ts'

/*
 * Traditional characters are read as simplified ones by ontology/lexicon/traditional.tsv (OpenCC), words before single
 * characters. Both sides of every row have one length, so that each offset of the result is the offset of the original.
 */

interface Conversion {
  characters: ReadonlyMap<string, string>
  /** Words by their first character, longest first. */
  words: ReadonlyMap<string, readonly (readonly [from: string, to: string])[]>
}

let table: Conversion | undefined

function conversion(): Conversion {
  if (table) return table
  const characters = new Map<string, string>()
  const words = new Map<string, (readonly [string, string])[]>()
  const file = at('ontology/lexicon/traditional.tsv')
  for (const { traditional: from = '', simplified: to = '' } of readTable(file, ['traditional', 'simplified'])) {
    if (from.length === 1) characters.set(from, to)
    else words.set(from.charAt(0), [...(words.get(from.charAt(0)) ?? []), [from, to]])
  }
  for (const list of words.values()) list.sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))
  table = { characters, words }
  return table
}

/** The text in simplified characters; offsets stay. */
export function simplify(text: string): string {
  const { characters, words } = conversion()
  let out = ''
  /** End of what has been taken over so far. */
  let done = 0
  for (let at = 0; at < text.length; ) {
    const ch = text.charAt(at)
    const word = wordAt(words.get(ch), text, at)
    const to = word ? word[1] : characters.get(ch)
    const length = word ? word[0].length : 1
    if (to !== undefined) {
      out += text.slice(done, at) + to
      done = at + length
    }
    at += length
  }
  return done ? out + text.slice(done) : text
}

function wordAt(
  words: readonly (readonly [string, string])[] | undefined,
  text: string,
  at: number,
): readonly [string, string] | undefined {
  if (words) for (const word of words) if (text.startsWith(word[0], at)) return word
  return undefined
}

/** The simplified words as a text has them, where one of its quotes holds them; else the words themselves. */
export function asWritten(words: string, quotes: readonly string[]): string {
  for (const quote of quotes) {
    const at = simplify(quote).indexOf(words)
    if (at >= 0) return quote.slice(at, at + words.length)
  }
  return words
}

/**
 * Of a text's Han characters, this share at least is none of simplified writing in a Traditional text (about one in three is)
 * and in one that mixes both, as some of the years of the reform do (社会主义事業的發展); elsewhere hardly one in four hundred is.
 */
const TRADITIONAL_SHARE = 0.01
/** In a text of any length. */
const PURE_SHARE = 0.1
/** So many at least: a name or two tell nothing of a short text. */
const FEWEST_TRADITIONAL = 12
/** As many characters tell what a text is written in. */
const SAMPLE = 20_000

/** Whether the text is written in Traditional characters: more than names or a quotation are. */
export function isTraditional(text: string): boolean {
  const { characters } = conversion()
  let han = 0
  let traditional = 0
  for (const ch of text.slice(0, SAMPLE)) {
    if (ch < '\u3400' || ch > '\u9FFF') continue
    han++
    if (characters.has(ch)) traditional++
  }
  const mixed = traditional >= FEWEST_TRADITIONAL && traditional >= han * TRADITIONAL_SHARE
  return mixed || (traditional > 0 && traditional >= han * PURE_SHARE)
}
