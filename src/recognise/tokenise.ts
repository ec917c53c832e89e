import type { Token } from '../model.ts'
import { logarithms } from './logarithms.ts'
import { parseDictionary, readDictionary, withWords } from './wordList.ts'
import { buildWordTrie, childOf, type WordTrie } from './wordTrie.ts'

/** Frequency that makes a table word win against its parts in the dynamic programme, without swallowing its neighbours. */
const FREQUENCY = 20_000

/** So many words are remembered: what a few thousand texts use; a worker must not grow with the corpus. */
const MOST_WORDS = 50_000

/** Longer words are made anew each time: the engine would keep the whole text for a part of it. */
const LONGEST_KEPT = 12

/** Stretches longer than this get arrays of their own, so that one long paragraph is not held for ever. */
const LONGEST = 1 << 16

/** A word and its tag. */
type Tagged = Pick<Token, 'text' | 'tag'>

/** A token, with what else is known of its word wherever it stands. */
export interface TypedToken<T> extends Token {
  word: T
}

/** A word as it was met first, and what is known of it. */
interface Kept<T> extends Tagged {
  word: T
}

/** Kinds of characters, beside 0 for others. Han, and what stands in words beside it: letters and marks of ASCII. */
const WORD = 1
const ALPHANUMERIC = 2
const HIGH = 3
const LOW = 4

/** Kind of each UTF-16 code. */
const KINDS = kinds()

function kinds(): Uint8Array {
  const kinds = new Uint8Array(65536)
  const fill = (kind: number, from: number, to: number) => kinds.fill(kind, from, to + 1)
  fill(WORD, 0x3400, 0x4dbf)
  fill(WORD, 0x4e00, 0x9fff)
  fill(WORD, 0xf900, 0xfaff)
  for (const mark of '+#&._%-') kinds[mark.charCodeAt(0)] = WORD
  fill(ALPHANUMERIC, 0x30, 0x39)
  fill(ALPHANUMERIC, 0x41, 0x5a)
  fill(ALPHANUMERIC, 0x61, 0x7a)
  fill(HIGH, 0xd800, 0xdbff)
  fill(LOW, 0xdc00, 0xdfff)
  return kinds
}

/** Han beyond the Basic Multilingual Plane. */
const isRareHan = (point: number): boolean =>
  (point >= 0x20000 && point <= 0x2a6df) ||
  (point >= 0x2a700 && point <= 0x2ebef) ||
  (point >= 0x2f800 && point <= 0x2fa1f)

/**
 * A segmenter that knows the words of our tables as verbs: what `cut` without a hidden Markov model and `tag` of jieba (MIT) give
 * for its dictionary and these words, character for character.
 * The returned function cuts `text.slice(start, end)`; offsets of the tokens are those of `text`. Feed it clauses, not documents.
 * A word has one tag wherever it stands, and is looked up once: `type` tells what else its tokens carry.
 */
export function createTokeniser<T>(
  verbs: Iterable<string>,
  type: (word: Tagged) => T,
): (text: string, start: number, end: number) => TypedToken<T>[] {
  const words = [...verbs].filter((w) => w.length > 1)
  const trie = buildWordTrie(withWords(parseDictionary(readDictionary()), words, FREQUENCY, 'v'))
  const route = router(trie)
  const wordAt = vocabulary(trie, type)
  return (text, start, end) => {
    const tokens: TypedToken<T>[] = []
    const push = (start: number, end: number, { text, tag, word }: Kept<T>) =>
      tokens.push({ start, end, text, tag, word })
    for (let i = start; i < end; ) {
      const size = wordCharacter(text, i, end)
      if (!size) {
        const to = i + otherCharacter(text, i, end)
        push(i, to, wordAt(text, i, to, trie.first[text.charCodeAt(i)] as number))
        i = to
        continue
      }
      let stop = i + size
      for (let more = wordCharacter(text, stop, end); more; more = wordCharacter(text, stop, end)) stop += more
      const { ends, nodes } = route(text, i, stop)
      // Letters and digits that no word holds together are one word: GDP, 2025.
      let run = -1
      for (let at = i; at < stop; ) {
        const to = at + (ends[at - i] as number)
        if (to === at + 1 && KINDS[text.charCodeAt(at)] === ALPHANUMERIC) {
          if (run < 0) run = at
        } else {
          if (run >= 0) push(run, at, wordAt(text, run, at, -1))
          run = -1
          push(at, to, wordAt(text, at, to, nodes[at - i] as number))
        }
        at = to
      }
      if (run >= 0) push(run, stop, wordAt(text, run, stop, -1))
      i = stop
    }
    return tokens
  }
}

/** Length of the character of a word that stands here; 0 where none does. */
function wordCharacter(text: string, at: number, end: number): number {
  if (at >= end) return 0
  const kind = KINDS[text.charCodeAt(at)] as number
  if (kind === WORD || kind === ALPHANUMERIC) return 1
  return kind === HIGH && at + 1 < end && isRareHan(text.codePointAt(at) as number) ? 2 : 0
}

/** Length of another character: \r\n is one, and so is a pair of surrogates. */
function otherCharacter(text: string, at: number, end: number): number {
  if (at + 1 >= end) return 1
  const code = text.charCodeAt(at)
  const next = text.charCodeAt(at + 1)
  return (code === 0x0d && next === 0x0a) || (KINDS[code] === HIGH && KINDS[next] === LOW) ? 2 : 1
}

/** Where the likeliest words of a stretch end. */
interface Route {
  /** Length of the word that begins at each place. */
  ends: Int32Array
  /** Its node; 0 for a character that is no word. */
  nodes: Int32Array
}

/** Finds the likeliest words of a stretch, by the frequencies of the dictionary alone: from its end, the best way on at each place. */
function router(trie: WordTrie): (text: string, start: number, end: number) => Route {
  const { first, frequency } = trie
  const { scores, unknown } = scoresOf(trie)
  const make = (length: number) => ({
    best: new Float64Array(length + 1),
    ends: new Int32Array(length),
    nodes: new Int32Array(length),
  })
  const usual = make(LONGEST)
  return (text, start, end) => {
    const length = end - start
    const { best, ends, nodes } = length > LONGEST ? make(length) : usual
    best[length] = 0
    for (let i = length - 1; i >= 0; i--) {
      const code = text.charCodeAt(start + i)
      let node = first[code] as number
      let most = Number.NEGATIVE_INFINITY
      let size = 0
      let word = 0
      for (let k = i + 1; node; k++) {
        const place = frequency[node] as number
        if (place) {
          const sum = (scores[place] as number) + (best[k] as number)
          // Of two that are equally likely, the longer.
          if (sum >= most) {
            most = sum
            size = k - i
            word = node
          }
        }
        if (k >= length) break
        node = childOf(trie, node, text.charCodeAt(start + k))
      }
      if (!size) {
        size = KINDS[code] === HIGH ? 2 : 1
        most = unknown + (best[i + size] as number)
      }
      best[i] = most
      ends[i] = size
      nodes[i] = word
    }
    return { ends, nodes }
  }
}

/** Logarithm of the share that words of each frequency have of all, and that of a character that is no word. */
function scoresOf({ frequencies, total }: WordTrie): { scores: Float64Array; unknown: number } {
  const numbers = [...new Set([...frequencies.subarray(1), total])].sort((a, b) => a - b)
  const logs = logarithms(numbers)
  const log = new Map(numbers.map((n, i) => [n, logs[i] as number]))
  const all = log.get(total) as number
  return { scores: frequencies.map((n) => (n ? (log.get(n) as number) - all : 0)), unknown: 0 - all }
}

/**
 * Words with their tags, each made once.
 * The node is the word's own, 0 for a character that is no word, -1 where it is to be looked up: a run of letters and digits.
 */
function vocabulary<T>(
  trie: WordTrie,
  type: (word: Tagged) => T,
): (text: string, start: number, end: number, node: number) => Kept<T> {
  const { first, frequency, tag: tags, tagNames } = trie
  /** Place of a node's word in `kept`. */
  const places = new Uint16Array(frequency.length)
  let kept: Kept<T>[] = []
  const others = new Map<string, Kept<T>>()
  const nodeOf = (word: string): number => {
    let node = first[word.charCodeAt(0)] as number
    for (let i = 1; node && i < word.length; i++) node = childOf(trie, node, word.charCodeAt(i))
    return node
  }
  const tagOf = (word: string, node: number): string => {
    if (frequency[node]) return tagNames[tags[node] as number] as string
    return /^[0-9]+$/.test(word) ? 'm' : /[0-9A-Za-z]/.test(word) ? 'eng' : 'x'
  }
  return (text, start, end, node) => {
    const place = node > 0 && frequency[node] ? (places[node] as number) : 0
    if (place) return kept[place - 1] as Kept<T>
    const part = text.slice(start, end)
    const known = others.get(part)
    if (known) return known
    // Half of a pair of surrogates stands for no character.
    const word = end === start + 1 && (KINDS[text.charCodeAt(start)] as number) >= HIGH ? '\ufffd' : part
    const tag = tagOf(word, node < 0 ? nodeOf(word) : node)
    const made = { text: word, tag, word: type({ text: word, tag }) }
    if (part.length > LONGEST_KEPT) return made
    if (kept.length + others.size >= MOST_WORDS) {
      kept = []
      places.fill(0)
      others.clear()
    }
    if (node > 0 && frequency[node]) places[node] = kept.push(made)
    else others.set(part, made)
    return made
  }
}
