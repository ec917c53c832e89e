// Exact-span precision, recall and F1 of PER, LOC, ORG over lines {"text","entities":[{"start","end","type"}]}.
//   npm run score:ner -- FILE.jsonl
import { readFileSync } from 'node:fs'
import { loadKnowledge, tagNames } from '../dist/index.js'

const file = process.argv[2]
if (!file) {
  console.error('usage: npm run score:ner -- FILE.jsonl')
  process.exit(2)
}
const knowledge = loadKnowledge()
const tally = { PER: [0, 0, 0], LOC: [0, 0, 0], ORG: [0, 0, 0] }
for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (!line.trim()) continue
  const { text, entities } = JSON.parse(line)
  const gold = new Set(entities.map((e) => `${e.start} ${e.end} ${e.type}`))
  for (const e of entities) if (tally[e.type]) tally[e.type][2]++
  for (const found of tagNames(text, knowledge)) {
    tally[found.type][1]++
    if (gold.has(`${found.start} ${found.end} ${found.type}`)) tally[found.type][0]++
  }
}
const row = (name, [right, system, all]) => {
  const p = system ? right / system : 0
  const r = all ? right / all : 0
  console.log(
    `${name.padEnd(6)} P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${(p + r ? (2 * p * r) / (p + r) : 0).toFixed(3)}  (right ${right}, system ${system}, gold ${all})`,
  )
}
for (const [name, counts] of Object.entries(tally)) row(name, counts)
row(
  'micro',
  Object.values(tally).reduce((a, b) => a.map((x, i) => x + b[i])),
)
