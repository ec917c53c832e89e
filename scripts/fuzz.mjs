// Mutated policy texts through the whole program; every invariant must hold, nothing may crash.
//   npm run build && node scripts/fuzz.mjs [SECONDS=60] [SEED=1]
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readTurtle } from '../dist/export/readTurtle.js'
import { turtle } from '../dist/export/turtle.js'
import {
  addMetrics,
  BudgetError,
  buildGraph,
  exporterNamed,
  loadKnowledge,
  ReadError,
  readFacts,
  readSource,
} from '../dist/index.js'

const seconds = Number(process.argv[2] ?? 60)
let seed = Number(process.argv[3] ?? 1)
const root = fileURLToPath(new URL('..', import.meta.url))
/** Mulberry32: small, seeded, the same everywhere. */
const random = () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const below = (n) => Math.floor(random() * n)
const pick = (list) => list[below(list.length)]

const folders = [
  join(root, 'samples'),
  ...['gwr_national', 'central_docs', 'meetings_news', 'shenzhen', 'official'].map((f) =>
    join(root, '../shared/corpus', f),
  ),
]
const texts = folders
  .filter((f) => existsSync(f))
  .flatMap((f) =>
    readdirSync(f)
      .sort()
      .map((n) => readFileSync(join(f, n), 'utf8').slice(0, 6000)),
  )

const SPLINTERS = [
  '\u0000',
  '\uFEFF',
  '\u2028',
  '𠮷',
  '\r',
  '\r\n',
  '\t',
  '　',
  '“',
  '”',
  '《',
  '》',
  '（',
  '【',
  '\\',
  '"',
  '<',
  '>',
  '&',
  '{',
  '%',
  '１２',
  '5%',
  '。',
  '，',
  '；',
  '、',
  '一是',
  '第一条',
  '的',
  '和',
  '等',
  '会议强调',
  '深圳市',
  '\u200B',
  '\u0301',
  '\u202E',
  '=cmd()',
]
const MUTATIONS = [
  (t) => t.slice(0, below(t.length)) + pick(SPLINTERS) + t.slice(below(t.length)),
  (t) => {
    const i = below(t.length)
    return t.slice(0, i) + t.slice(i + below(40))
  },
  (t) => {
    const i = below(t.length)
    const part = t.slice(i, i + below(300))
    return t.slice(0, i) + part + part + t.slice(i)
  },
  (t) => {
    const lines = t.split('\n')
    lines.splice(below(lines.length), 0, pick(lines))
    return lines.join('\n')
  },
  (t) => {
    const lines = t.split('\n')
    const [l] = lines.splice(below(lines.length), 1)
    lines.splice(below(lines.length + 1), 0, l ?? '')
    return lines.join('\n')
  },
  (t) => {
    const i = below(t.length)
    return `${t.slice(0, i)}\n${t.slice(i)}`
  },
  (t) => t.replaceAll('\n', pick(['', '\r\n', '\n\n', ' '])),
  (t) => t + pick(texts).slice(0, 800),
  (t) => {
    const i = below(t.length)
    return t.slice(0, i) + pick(SPLINTERS).repeat(1 + below(60)) + t.slice(i)
  },
]

const knowledge = loadKnowledge()
const must = (ok, what) => {
  if (!ok) throw new Error(what)
}

async function check(text) {
  let source
  try {
    source = await readSource(Buffer.from(text, 'utf8'), { path: 'fuzz.txt' })
  } catch (error) {
    if (error instanceof ReadError) return 'refused'
    throw error
  }
  let facts
  try {
    facts = readFacts(source, knowledge)
  } catch (error) {
    if (error instanceof BudgetError) return 'over budget'
    throw error
  }
  const again = JSON.stringify(readFacts(source, knowledge))
  must(JSON.stringify(facts) === again, 'two readings differ')
  must(JSON.stringify(JSON.parse(again)) === again, 'Facts are not plain JSON')
  const ids = new Set(facts.nodes.map((n) => n.id))
  for (const q of [...facts.nodes.flatMap((n) => n.mentions), ...facts.claims.flatMap((c) => c.evidence)])
    must(
      q.start < q.end && source.text.slice(q.start, q.end) === q.exact,
      `span ${q.start}-${q.end} does not quote its text`,
    )
  for (const c of facts.claims) {
    must(ids.has(c.source) && ids.has(c.target), `claim ${c.id} names a node that is not there`)
    must(c.evidence.length > 0, `claim ${c.id} has no evidence`)
  }
  const graph = buildGraph([facts])
  addMetrics(graph)
  const base = 'https://w3id.org/zhengtu/id/'
  const json = [...exporterNamed('json').files[0].write(graph, { baseIri: base, generator: 'fuzz' })].join('')
  if (facts.nodes.length) {
    const read = readTurtle([...turtle(graph, base)].join(''))
    must(
      [...exporterNamed('json').files[0].write(read.graph, { baseIri: base, generator: 'fuzz' })].join('') === json,
      'Turtle does not read back into the same graph',
    )
  }
  return 'read'
}

const counts = { read: 0, refused: 0, 'over budget': 0 }
let slowest = 0
const end = performance.now() + seconds * 1000
let runs = 0
while (performance.now() < end) {
  let text = pick(texts)
  for (let n = 1 + below(8); n > 0 && text.length; n--) text = pick(MUTATIONS)(text)
  const started = performance.now()
  try {
    counts[await check(text)]++
  } catch (error) {
    writeFileSync(join(root, 'fuzz-failure.txt'), text)
    console.error(`run ${runs}, seed ${process.argv[3] ?? 1}: ${error.stack}\nthe text is in fuzz-failure.txt`)
    process.exit(1)
  }
  slowest = Math.max(slowest, performance.now() - started)
  runs++
}
console.log(
  `${runs} texts in ${seconds} s: ${counts.read} read, ${counts.refused} refused, ${counts['over budget']} over budget; slowest ${(slowest / 1000).toFixed(2)} s`,
)
