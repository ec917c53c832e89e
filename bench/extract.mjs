// Speed of readFacts on one core beside the segmenter's own tagging of the same text: node bench/extract.mjs [FOLDER] [MB]
// FOLDER holds plain texts (default ../shared/corpus beside the checkout, else samples/); MB bounds what is read of it. Needs `npm run build`.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { loadKnowledge, readFacts, readSource } from '../dist/index.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const beside = join(root, '..', 'shared', 'corpus')
const exists = (path) => {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
const folder = process.argv[2] ?? (exists(beside) ? beside : join(root, 'samples'))
const most = Number(process.argv[3] ?? 3) * 1e6
const files = readdirSync(folder, { recursive: true })
  .filter((f) => /\.txt$/.test(f))
  .sort()
// Every genre: each file of every fifth, then the others, until there is enough.
const order = [0, 1, 2, 3, 4].flatMap((r) => files.filter((_, i) => i % 5 === r))
const sources = []
let bytes = 0
for (const file of order) {
  if (bytes > most) break
  const data = readFileSync(join(folder, file))
  sources.push(await readSource(data, { path: file }))
  bytes += data.length
}
const seconds = (work) => {
  const from = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1e6
}
let knowledge
const load = seconds(() => {
  knowledge = loadKnowledge()
})
const jieba = Jieba.withDict(dict)
for (const s of sources.slice(0, 5)) readFacts(s, knowledge)
const read = seconds(() => {
  for (const s of sources) readFacts(s, knowledge)
})
const tag = seconds(() => {
  for (const s of sources) for (const line of s.text.split('\n')) if (line) jieba.tag(line)
})
const speed = (s) => `${(bytes / 1e6 / s).toFixed(2)} MB/s`
console.log(
  `${sources.length} texts, ${(bytes / 1e6).toFixed(1)} MB; tables loaded in ${load.toFixed(2)} s of processor time`,
)
console.log(`readFacts ${speed(read)}; the segmenter's tags ${speed(tag)}; ratio ${(tag / read).toFixed(3)}`)
