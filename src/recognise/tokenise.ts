import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { Token } from '../model.ts'

/** Frequency that makes a table word win against its parts in jieba's dynamic programme, without swallowing its neighbours. */
const FREQUENCY = 20_000

/**
 * A segmenter (jieba, MIT) that knows the words of our tables as verbs.
 * The returned function cuts `text.slice(start, end)`; offsets of the tokens are those of `text`. Feed it clauses, not documents.
 */
export function createTokeniser(verbs: Iterable<string>): (text: string, start: number, end: number) => Token[] {
  const jieba = Jieba.withDict(dict)
  const rows = [...verbs].filter((w) => w.length > 1).map((w) => `${w} ${FREQUENCY} v`)
  jieba.loadDict(Buffer.from(rows.join('\n'), 'utf8'))
  return (text, start, end) => {
    const words = jieba.tag(text.slice(start, end))
    const tokens = new Array<Token>(words.length)
    let at = start
    for (let i = 0; i < words.length; i++) {
      const { word, tag } = words[i] as { word: string; tag: string }
      const stop = at + word.length
      tokens[i] = { start: at, end: stop, text: word, tag }
      at = stop
    }
    return tokens
  }
}
