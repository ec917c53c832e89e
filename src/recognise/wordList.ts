import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Words with frequency and tag, as UTF-16 codes one after the other: objects for 350,000 rows would take longer than all else. */
export interface WordList {
  codes: Uint16Array
  /** Word k is `codes[starts[k]] … codes[starts[k + 1] - 1]`. */
  starts: Int32Array
  frequencies: Int32Array
  /** Places in `tagNames`. */
  tags: Uint8Array
  tagNames: string[]
  count: number
}

/** The dictionary of jieba (MIT) as it is shipped: `word frequency tag`, a row a line. */
export const readDictionary = (): Buffer =>
  readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'))

const SPACE = 0x20
const NEWLINE = 0x0a
const ZERO = 0x30

/**
 * Reads such a dictionary from its UTF-8 bytes.
 * @throws {RangeError} for a character beyond the Basic Multilingual Plane, which it does not have
 */
export function parseDictionary(data: Uint8Array): WordList {
  let rows = 1
  for (let i = 0; i < data.length; i++) if (data[i] === NEWLINE) rows++
  const codes = new Uint16Array(data.length)
  const starts = new Int32Array(rows + 1)
  const frequencies = new Int32Array(rows)
  const tags = new Uint8Array(rows)
  const tagNames: string[] = []
  // A tag is a few letters: their bytes as one number.
  const known = new Map<number, number>()
  let count = 0
  let length = 0
  let at = 0
  while (at < data.length) {
    for (let byte = data[at] as number; byte > SPACE; byte = data[at] as number) {
      if (byte < 0x80) {
        codes[length++] = byte
        at++
      } else if (byte < 0xe0) {
        codes[length++] = ((byte & 0x1f) << 6) | ((data[at + 1] as number) & 0x3f)
        at += 2
      } else if (byte < 0xf0) {
        codes[length++] =
          ((byte & 0x0f) << 12) | (((data[at + 1] as number) & 0x3f) << 6) | ((data[at + 2] as number) & 0x3f)
        at += 3
      } else throw new RangeError('the dictionary has a character beyond the Basic Multilingual Plane')
    }
    at++
    let frequency = 0
    for (let byte = data[at] as number; byte > SPACE; byte = data[++at] as number)
      frequency = frequency * 10 + byte - ZERO
    const tagAt = ++at
    let letters = 0
    for (let byte = data[at] as number; byte > SPACE; byte = data[++at] as number) letters = (letters << 8) | byte
    let tag = known.get(letters)
    if (tag === undefined) {
      tag = tagNames.push(String.fromCharCode(...data.subarray(tagAt, at))) - 1
      known.set(letters, tag)
    }
    while (at < data.length && (data[at] as number) <= SPACE) at++
    frequencies[count] = frequency
    tags[count++] = tag
    starts[count] = length
  }
  return { codes: codes.subarray(0, length), starts, frequencies, tags, tagNames, count }
}

/** The list with further words in their places; one that it has keeps its tag and takes the frequency. Both are sorted by UTF-16 code. */
export function withWords(list: WordList, words: Iterable<string>, frequency: number, tagName: string): WordList {
  const tagNames = list.tagNames.includes(tagName) ? list.tagNames : [...list.tagNames, tagName]
  const tag = tagNames.indexOf(tagName)
  const frequencies = list.frequencies.slice(0, list.count)
  const added: { at: number; word: string }[] = []
  let letters = 0
  for (const word of [...words].sort()) {
    const at = placeOf(list, word)
    if (at < list.count && compare(list, at, word) === 0) frequencies[at] = frequency
    else {
      added.push({ at, word })
      letters += word.length
    }
  }
  const count = list.count + added.length
  const out: WordList = {
    codes: new Uint16Array(list.codes.length + letters),
    starts: new Int32Array(count + 1),
    frequencies: new Int32Array(count),
    tags: new Uint8Array(count),
    tagNames,
    count,
  }
  let from = 0
  let k = 0
  /** The words of the list up to this one. */
  const copy = (to: number): void => {
    const start = list.starts[from] as number
    const move = (out.starts[k] as number) - start
    out.codes.set(list.codes.subarray(start, list.starts[to]), out.starts[k])
    out.frequencies.set(frequencies.subarray(from, to), k)
    out.tags.set(list.tags.subarray(from, to), k)
    while (from < to) out.starts[++k] = (list.starts[++from] as number) + move
  }
  for (const { at, word } of added) {
    copy(at)
    const start = out.starts[k] as number
    for (let i = 0; i < word.length; i++) out.codes[start + i] = word.charCodeAt(i)
    out.frequencies[k] = frequency
    out.tags[k] = tag
    out.starts[++k] = start + word.length
  }
  copy(list.count)
  return out
}

/** Less than zero where word k of the list comes before this one, zero where it is this one. */
function compare({ codes, starts }: WordList, k: number, word: string): number {
  const start = starts[k] as number
  const length = (starts[k + 1] as number) - start
  for (let i = 0; i < length && i < word.length; i++) {
    const order = (codes[start + i] as number) - word.charCodeAt(i)
    if (order) return order
  }
  return length - word.length
}

/** Place of the first word of the list that does not come before this one. */
function placeOf(list: WordList, word: string): number {
  let low = 0
  let high = list.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(list, middle, word) < 0) low = middle + 1
    else high = middle
  }
  return low
}
