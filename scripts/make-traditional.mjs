// Makes ontology/lexicon/traditional.tsv from opencc-js 1.4.2 (MIT; its dictionaries are OpenCC's, Apache-2.0).
// The table is committed; to make it anew: npm install --no-save opencc-js@1.4.2
// Rows are of one length on both sides, so that a converted text has the offsets of the original. Phrases stand only
// where they differ from what their characters give one by one.
import { writeFileSync } from 'node:fs'

// The package exports no single dictionary: they lie beside its entry point.
const dictionaries = new URL('../esm-lib/dict/', import.meta.resolve('opencc-js'))
const read = async (name) => {
  const { default: text } = await import(new URL(`${name}.js`, dictionaries).href)
  return text.split('|').map((row) => {
    const [from, to] = row.split(' ')
    return [from, to.split(/[\s]/u)[0]]
  })
}
const characters = new Map(
  (await read('TSCharacters')).filter(([from, to]) => from.length === 1 && to.length === 1 && from !== to),
)
// Variants of Taiwan and Hong Kong: 裡 as 裏, 説 as 說.
for (const name of ['TWVariantsRev', 'HKVariantsRev'])
  for (const [from, to] of await read(name)) {
    const simple = characters.get(to) ?? to
    if (from.length === 1 && simple.length === 1 && from !== simple && !characters.has(from))
      characters.set(from, simple)
  }
// 「」 are the quotation marks of the same texts.
for (const [from, to] of ['「“', '」”', '『‘', '』’'].map((pair) => [...pair])) characters.set(from, to)
const each = (text) => [...text].map((c) => characters.get(c) ?? c).join('')
// Rare surnames written 於 would break 關於單位; 著 is read 着 but in the words for writing and renown.
const KEPT = '著名 著作 著述 著稱 著書 著者 顯著 卓著 昭著 名著 原著 編著 專著 論著 遺著 巨著 土著 合著'.split(' ')
const phrases = (await read('TSPhrases'))
  .filter(([from, to]) => from.length === to.length && each(from) !== to && !from.includes('於'))
  .concat(KEPT.map((word) => [word, [...word].map((c) => (c === '著' ? c : (characters.get(c) ?? c))).join('')]))
const rows = [...characters, ...phrases].sort((a, b) => (a[0] < b[0] ? -1 : 1))
writeFileSync(
  new URL('../ontology/lexicon/traditional.tsv', import.meta.url),
  [
    '# Traditional characters and words as they are read. Made by scripts/make-traditional.mjs from opencc-js 1.4.2',
    '# (dictionaries of OpenCC, Apache-2.0); both sides have the same length.',
    'traditional\tsimplified',
    ...rows.map((r) => r.join('\t')),
    '',
  ].join('\n'),
)
