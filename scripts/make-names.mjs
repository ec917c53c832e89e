// Makes ontology/lexicon/name-characters.tsv and not-names.tsv: how often each character stands in which place of a personal
// name, of a name in transliteration and of a place's name, and the dictionary's names that are ordinary words. From two
// dictionaries: that of @node-rs/jieba (MIT, a dependency) and that of segment 0.1.3 (MIT). The tables are committed; to make
// them anew: npm install --no-save segment@0.1.3
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { dict } from '@node-rs/jieba/dict.js'

const LEXICON = new URL('../ontology/lexicon/', import.meta.url)
const second = join(dirname(createRequire(import.meta.url).resolve('segment/package.json')), 'dicts')
const column = (file) =>
  readFileSync(new URL(file, LEXICON), 'utf8')
    .split('\n')
    .filter((l) => l && !l.startsWith('#'))
    .slice(1)
    .map((l) => l.split('\t')[0])
const surnames = new Set(column('surnames.tsv'))
const rows = dict
  .toString()
  .split('\n')
  .map((l) => l.split(' '))
  .filter((r) => r.length === 3)
  .map(([word, n, tag]) => ({ word, n: Number(n), tag }))

/** Tags of the second dictionary: bits for the name of a person, a place, a body, another thing. */
const PERSON = 0x80
const NAME = 0x80 | 0x40 | 0x20 | 0x10 | 0x08
const other = new Map()
for (const file of ['dict.txt', 'names.txt'])
  for (const line of readFileSync(join(second, file), 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)) {
    const [word, tag] = line.split('|')
    // A word without a tag says nothing.
    if (word && Number(tag)) other.set(word, (other.get(word) ?? 0) | Number(tag))
  }

const HAN = /^\p{Script=Han}+$/u
/** Characters that only transliterations use often: two of three in a word tell one. */
const FOREIGN = new Set(
  '阿埃艾奥巴贝比彼博布查达戴德迪蒂杜多厄恩尔法菲费弗夫盖戈格哈赫霍基吉加杰卡科克库拉莱劳勒雷里利莉林卢鲁伦罗洛马玛迈曼梅米莫默姆穆内尼涅诺欧帕佩皮普齐契乔切瑞萨塞瑟森沙斯司索塔泰坦特廷图托瓦韦维沃西希亚延耶伊扎詹',
)
const isForeign = (word) =>
  word.length >= 3 && word.length <= 8 && [...word].filter((c) => FOREIGN.has(c)).length >= word.length * 0.65
const count = () => new Map()
const add = (map, key, n = 1) => map.set(key, (map.get(key) ?? 0) + n)
const tally = { surname: count(), first: count(), last: count(), only: count(), foreign: count(), place: count() }

const people = new Map()
for (const { word, n, tag } of rows) if (/^nr/.test(tag)) people.set(word, Math.min(n, 1000))
for (const [word, tag] of other) if (tag & PERSON && !people.has(word)) people.set(word, 10)
for (const [word, n] of people) {
  if (!HAN.test(word) || isForeign(word)) continue
  // What the second dictionary knows as a word is no witness for names.
  if (other.has(word) && !(other.get(word) & NAME)) continue
  const size = surnames.has(word.slice(0, 2)) && word.length > 2 ? 2 : 1
  const surname = word.slice(0, size)
  const given = word.slice(size)
  if (!surnames.has(surname) || given.length < 1 || given.length > 2) continue
  const weight = Math.log(n + 1)
  add(tally.surname, surname, weight)
  if (given.length === 1) add(tally.only, given, weight)
  else {
    add(tally.first, given[0], weight)
    add(tally.last, given[1], weight)
  }
}
const PLACE = /^(.+)[省市县区州旗盟乡镇村屯庄寨堡坝河江湖海山岭岛港湾峡沟滩桥关寺店桥站营集]$/u
for (const { word, tag } of rows) {
  if (!HAN.test(word)) continue
  if (/^(nr|ns)/.test(tag) && isForeign(word)) for (const c of word) add(tally.foreign, c)
  const stem = tag === 'ns' && PLACE.exec(word)?.[1]
  if (stem) for (const c of stem) add(tally.place, c)
}
// A character of two-character given names may stand alone as well, only less often.
for (const part of [tally.first, tally.last]) for (const [c, n] of [...part]) add(tally.only, c, n * 0.1)

const LEAST = { surname: 1, first: 2, last: 2, only: 0.5, foreign: 2, place: 2 }
const names = Object.keys(tally)
const totals = Object.fromEntries(names.map((k) => [k, [...tally[k].values()].reduce((a, b) => a + b, 0)]))
const cost = (k, c) => {
  const n = tally[k].get(c) ?? 0
  return n < LEAST[k] ? '' : String(Math.round(-10 * Math.log(n / totals[k])))
}
const characters = [...new Set(names.flatMap((k) => [...tally[k].keys()]))].sort()
const table = characters.map((c) => [c, ...names.map((k) => cost(k, c))].join('\t')).filter((l) => /\d/.test(l))
writeFileSync(
  new URL('name-characters.tsv', LEXICON),
  `# How rare a character is in each place of a name: ten times the negative natural logarithm of its share; empty where it does not stand. Made by scripts/make-names.mjs; do not edit by hand.
character\t${names.join('\t')}
${table.join('\n')}
`,
)

const NOUN = 0x100000
/** A noun of the second dictionary that the first knows well as a person: 叶利钦. */
const wellKnown = ({ word, n, tag }) =>
  /^nr/.test(tag) && word.length > 2 && n > 20 && other.get(word) === NOUN && (isForeign(word) || surnames.has(word[0]))
const ordinary = rows
  .filter(
    (r) =>
      /^(nr|nrt|nrfg|ns|nt|nz)$/.test(r.tag) &&
      HAN.test(r.word) &&
      other.has(r.word) &&
      !(other.get(r.word) & NAME) &&
      !wellKnown(r),
  )
  .map(({ word }) => word)
  .sort()
writeFileSync(
  new URL('not-names.tsv', LEXICON),
  `# Words that the segmenter's dictionary tags as names, and another dictionary knows as ordinary words. Made by scripts/make-names.mjs; do not edit by hand.
word
${ordinary.join('\n')}
`,
)
const KINDS = { 128: 'person', 64: 'place' }
const tags = new Map(rows.map(({ word, tag }) => [word, tag]))
const missing = [...other]
  .filter(
    ([word, tag]) =>
      KINDS[tag] &&
      HAN.test(word) &&
      word.length > 2 &&
      word.length < 8 &&
      !/^n[rs]/.test(tags.get(word) ?? '') &&
      (tag === 0x40 || isForeign(word) || (tags.has(word) && surnames.has(word[0]))),
  )
  .map(([word, tag]) => `${word}\t${KINDS[tag]}`)
  .sort()
writeFileSync(
  new URL('known-names.tsv', LEXICON),
  `# Names that the segmenter's dictionary does not know as such. Made by scripts/make-names.mjs; do not edit by hand.
word\tkind
${missing.join('\n')}
`,
)
console.log(`${table.length} characters, ${ordinary.length} ordinary words, ${missing.length} further names`)
