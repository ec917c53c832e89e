// Throughput of the RDF writers against a plain string join of the same quads, in one run.
//   npm run build && node bench/rdf.mjs [FOLDER=samples] [ROUNDS=5]
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataset } from '../dist/export/dataset.js'
import { quads } from '../dist/export/quads.js'
import { rdfText } from '../dist/export/rdfText.js'
import { addMetrics, buildGraph, loadKnowledge, readFacts, readSource } from '../dist/index.js'

const folder = process.argv[2] ?? 'samples'
const rounds = Number(process.argv[3] ?? 5)
const base = 'https://w3id.org/zhengtu/id/'
const knowledge = loadKnowledge()
const facts = []
for (const name of readdirSync(folder)
  .filter((n) => n.endsWith('.txt'))
  .sort())
  facts.push(readFacts(await readSource(readFileSync(join(folder, name)), { path: name }), knowledge))
const graph = buildGraph(facts)
addMetrics(graph)

/** What N-Quads cost at least: terms joined by spaces, quotes and backslashes escaped. */
function join4(all) {
  let length = 0
  const term = (t) => (t.termType === 'Literal' ? `"${t.value.replace(/["\\\n\r]/g, '\\$&')}"` : `<${t.value}>`)
  let piece = ''
  for (const q of all) {
    piece += `${term(q.subject)} ${term(q.predicate)} ${term(q.object)} ${term(q.graph)} .\n`
    if (piece.length < 65_536) continue
    length += Buffer.from(piece, 'utf8').length
    piece = ''
  }
  return length
}
const written = (format) => (all) => {
  let length = 0
  for (const piece of rdfText(all, format, base)) length += Buffer.from(piece, 'utf8').length
  return length
}
const all = { flat: [...quads(graph, base)], named: [...dataset(graph, base, 'bench', {})] }
const cases = [
  ['string join', all.named, join4],
  ['N-Quads', all.named, written('N-Quads')],
  ['TriG', all.named, written('TriG')],
  ['Turtle', all.flat, written('Turtle')],
]
const best = new Map()
for (let round = 0; round <= rounds; round++)
  for (const [name, list, write] of cases) {
    const started = performance.now()
    write(list)
    const speed = list.length / (performance.now() - started)
    if (round) best.set(name, Math.max(best.get(name) ?? 0, speed))
  }
console.log(
  `${all.named.length} quads, best of ${rounds}\n\n| writer | thousand quads/s | share of the join |\n| --- | --- | --- |`,
)
for (const [name, speed] of best)
  console.log(`| ${name} | ${speed.toFixed(0)} | ${(speed / best.get('string join')).toFixed(2)} |`)
