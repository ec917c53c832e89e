// Speed of readFacts on one core beside the segmenter's own tagging of the same text: node bench/extract.mjs [FOLDER] [MB]
// FOLDER holds plain texts (default ../shared/corpus beside the checkout, else samples/); MB bounds what is read of it (all of it
// by default). Processor time throughout, so that other work on the machine counts little. Needs `npm run build`.
import { spawnSync } from 'node:child_process'
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
const most = Number(process.argv[3] ?? 100) * 1e6
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
const speed = (size, s) => `${(size / 1e6 / s).toFixed(2)} MB/s`

const knowledge = loadKnowledge()
// Start-up: a new process that loads the library and its tables, and has read nothing yet.
const started = spawnSync(
  process.execPath,
  [
    '--input-type=module',
    '--eval',
    `const { loadKnowledge } = await import(${JSON.stringify(new URL('../dist/index.js', import.meta.url).href)})
loadKnowledge()
const { user, system } = process.cpuUsage()
console.log((user + system) / 1e6)`,
  ],
  { encoding: 'utf8' },
)
console.log(
  `${sources.length} texts, ${(bytes / 1e6).toFixed(1)} MB; start-up ${Number(started.stdout).toFixed(2)} s of processor time`,
)

const jieba = Jieba.withDict(dict)
const tag = seconds(() => {
  for (const s of sources) for (const line of s.text.split('\n')) if (line) jieba.tag(line)
})
// The first pass pays for compiling, as a run of the command does; the second tells what a long run comes to.
for (const pass of ['first', 'second']) {
  const read = seconds(() => {
    for (const s of sources) readFacts(s, knowledge)
  })
  console.log(
    `readFacts, ${pass} pass: ${speed(bytes, read)}; the segmenter's tags ${speed(bytes, tag)}; ratio ${(tag / read).toFixed(3)}`,
  )
}

// Linear in the length: one paragraph of 1 and of 5 MB, made of the texts' own sentences.
const sentences = sources.flatMap((s) => s.text.match(/[^。\n]{4,400}。/gu) ?? [])
for (const size of [1, 5]) {
  let text = ''
  for (let i = 0; text.length * 3 < size * 1e6; i = (i + 1) % sentences.length) text += sentences[i]
  const source = await readSource(Buffer.from(text), { path: 'long.txt' })
  const read = seconds(() => readFacts(source, knowledge))
  console.log(
    `one paragraph of ${size} MB: ${read.toFixed(2)} s, ${speed(Buffer.byteLength(text), read)}, ${(read / size).toFixed(2)} s a megabyte`,
  )
}
