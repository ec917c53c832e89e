import { readdirSync, readFileSync } from 'node:fs'
import { Jieba } from '@node-rs/jieba'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTokeniser } from '../../src/recognise/tokenise.ts'
import { parseDictionary, readDictionary, withWords } from '../../src/recognise/wordList.ts'
import { knowledge } from '../support.ts'

// The library is the reference: its cut without a hidden Markov model, and its tag of each word alone.
const verbs = [...knowledge.grammar.verbs.keys()]
const tokenise = createTokeniser(verbs, () => undefined)
const dictionary = readDictionary()
const jieba = Jieba.withDict(dictionary)
jieba.loadDict(
  Buffer.from(
    verbs
      .filter((w) => w.length > 1)
      .map((w) => `${w} 20000 v`)
      .join('\n'),
  ),
)
const reference = (text: string, start: number) =>
  jieba.cut(text, false).map((word) => {
    const token = { start, end: start + word.length, text: word, tag: jieba.tag(word)[0]?.tag ?? 'x' }
    start = token.end
    return token
  })
const same = (text: string): void => {
  expect(tokenise(`前${text}后`, 1, 1 + text.length)).toEqual(reference(text, 1))
}

const rows = dictionary.toString('utf8').split('\n')
const words = rows.flatMap((row) => row.split(' ')[0] || [])

describe('the segmenter', () => {
  test('cuts the samples as jieba does', () => {
    const folder = new URL('../../samples/', import.meta.url)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.txt')) for (const line of readFileSync(new URL(name, folder), 'utf8').split('\n')) same(line)
  })

  test('cuts strings of words, parts of words and other characters as jieba does', () => {
    const piece = fc.oneof(
      fc.constantFrom(...words.filter((_, i) => i % 50 === 0)),
      fc.constantFrom(...verbs),
      fc.constantFrom(...words.filter((_, i) => i % 50 === 1)).map((w) => w.slice(1)),
      fc.constantFrom(
        '，',
        '。',
        '“',
        '\r\n',
        '\n',
        ' ',
        '\u3000',
        '\u0000',
        '１',
        'Ａ',
        'é',
        '-',
        '.',
        '%',
        '+',
        '#',
        '_',
      ),
      fc.constantFrom('𠀀', '𦡦', '😀', '\ud840', '\udc00', '㐀', '豈', 'GDP', 'AT&T', '5G', '2025', 'T', '0'),
      fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => same(pieces.join(''))),
      { numRuns: 5000 },
    )
  })

  test('cuts words of the dictionary as jieba does', () => {
    for (const [i, word] of words.entries()) if (i % 37 === 0) same(word)
  })

  test('cuts a paragraph longer than its arrays', () => same('建设现代化产业体系AB'.repeat(7000)))

  test('a word of the tables keeps the tag of the dictionary', () => {
    const list = parseDictionary(Buffer.from('发展 300 vn\n发展中 2 x\n展 5 v\n'))
    const { frequencies, tags, tagNames, count } = withWords(list, ['发展', '发展成', '一'], 7, 'v')
    expect([...frequencies]).toEqual([7, 7, 2, 7, 5])
    expect([...tags].map((t) => tagNames[t])).toEqual(['v', 'vn', 'x', 'v', 'v'])
    expect(count).toBe(5)
  })
})
