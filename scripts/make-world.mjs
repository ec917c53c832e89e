// Makes ontology/lexicon/world-places.tsv: countries of the world with their full names, capitals and great cities, from
// jionlp 1.5.31 (Apache-2.0, PyPI), its file dictionary/world_location.txt. Names that places-extra.tsv has keep their row there.
//   node scripts/make-world.mjs .../jionlp/dictionary/world_location.txt
import { readFileSync, writeFileSync } from 'node:fs'

const LEXICON = new URL('../ontology/lexicon/', import.meta.url)
const known = new Set(
  readFileSync(new URL('places-extra.tsv', LEXICON), 'utf8')
    .split('\n')
    .flatMap((l) =>
      l.startsWith('#')
        ? []
        : l
            .split('\t')
            .slice(0, 2)
            .flatMap((c) => c.split('|')),
    ),
)
/** Words, people and our own cities that share a name with a place abroad. */
const WORDS = new Set([
  '亚伦',
  '中国',
  '和平',
  '维多利亚',
  '金斯敦',
  '乔治敦',
  '圣乔治',
  '拉各斯',
  '香港',
  '澳门',
  '台湾',
])
const rows = new Map()
const HAN = /^\p{Script=Han}{2,}$/u
const add = (label, aliases, kind) => {
  if (!HAN.test(label) || known.has(label) || WORDS.has(label) || rows.has(label)) return
  rows.set(label, [label, aliases.filter((a) => HAN.test(a) && a !== label && !known.has(a)).join('|'), kind])
}
let domestic = false
for (const line of readFileSync(process.argv[2], 'utf8').split(/\r?\n/)) {
  const [name, full, capital, cities] = line.split('\t').map((c) => c.trim())
  if (!full) continue
  domestic = name === '中国'
  if (domestic) continue
  add(name, [full], 'country')
  if (capital) add(capital.replace(/市$/u, ''), [], 'city')
  for (const city of (cities ?? '').split('/')) add(city, [], 'city')
}
const table = [...rows.values()].sort((a, b) => (a[0] < b[0] ? -1 : 1))
writeFileSync(
  new URL('world-places.tsv', LEXICON),
  `# Countries and cities of the world beside those of places-extra.tsv. Made by scripts/make-world.mjs; do not edit by hand.
label\taliases\tkind
${table.map((r) => r.join('\t')).join('\n')}
`,
)
console.log(`${table.length} places`)
