// Mutation testing of the core stages: changes one place of a source at a time and looks whether a test fails.
//   node scripts/mutate.mjs [MUTANTS=120] [SEED=1]
// Mutants are drawn by seed, as many of each stage as it has of all. Prints those that no test noticed, and the score.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const wanted = Number(process.argv[2] ?? 120)
let seed = Number(process.argv[3] ?? 1)
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) | 0
  return (seed >>> 0) / 4294967296
}

const within = (folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)
/** A stage: its sources, and the tests nearest to it, which are run first. */
const STAGES = {
  repair: { files: within('src/repair'), tests: ['tests/repair'] },
  offsets: { files: ['src/offsets.ts'], tests: ['tests/repair', 'tests/properties.test.ts'] },
  segment: { files: within('src/segment'), tests: ['tests/segment.test.ts'] },
  resolve: { files: within('src/resolve'), tests: ['tests/resolve'] },
}
/** What else would notice: the whole line over examples. */
const WIDER = [
  'tests/extract',
  'tests/interview.test.ts',
  'tests/samples.test.ts',
  'tests/properties.test.ts',
  'tests/read/sameGraph.test.ts',
]

const SWAPS = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '&&': '||',
  '||': '&&',
}

/** Every change that can be made to one source. */
function mutants(file) {
  const source = readFileSync(join(root, file), 'utf8')
  const found = []
  const add = (node, text, from = node.start, to = node.end) => found.push({ file, start: from, end: to, text })
  const visit = (node) => {
    if (Array.isArray(node)) return void node.forEach(visit)
    if (!node || typeof node !== 'object' || /^(TS|Import|Export(All|Named)Declaration$)/.test(node.type ?? '')) {
      if (node?.type === 'ExportNamedDeclaration') visit(node.declaration)
      return
    }
    if ((node.type === 'BinaryExpression' || node.type === 'LogicalExpression') && SWAPS[node.operator]) {
      const at = source.indexOf(node.operator, node.left.end)
      add(node, SWAPS[node.operator], at, at + node.operator.length)
    }
    if (node.type === 'UnaryExpression' && node.operator === '!') add(node, '', node.start, node.start + 1)
    if (node.type === 'IfStatement' || node.type === 'ConditionalExpression')
      for (const text of ['true', 'false']) add(node.test, text)
    if (node.type === 'Literal' && node.regex) add(node, '/(?!)/u')
    else if (node.type === 'Literal' && typeof node.value === 'number') add(node, String(node.value + 1))
    else if (node.type === 'Literal' && typeof node.value === 'string' && node.value) add(node, "''")
    if (node.type === 'ExpressionStatement') add(node, ';')
    if (node.type === 'ContinueStatement' || node.type === 'BreakStatement') add(node, ';')
    for (const [key, value] of Object.entries(node))
      if (key !== 'typeAnnotation' && typeof value === 'object') visit(value)
  }
  visit(parseAst(source, { lang: 'ts' }).body)
  return found
}

/** Whether a test fails (or does not end) over this mutant. Threads, for processes would outlive the one that is ended. */
function noticed(mutant, tests) {
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--config',
      'scripts/mutate.config.mjs',
      '--pool',
      'threads',
      '--bail',
      '1',
      '--reporter',
      'dot',
      ...tests,
    ],
    { cwd: root, stdio: 'ignore', timeout: 90_000, env: { ...process.env, ZHENGTU_MUTANT: JSON.stringify(mutant) } },
  )
  return status !== 0
}

const all = Object.entries(STAGES).flatMap(([stage, { files }]) => files.flatMap(mutants).map((m) => ({ stage, ...m })))
// Every so manieth of each stage, from a place that the seed tells.
const step = Math.max(1, all.length / wanted)
const drawn = []
for (let at = random() * step; at < all.length; at += step) drawn.push(all[Math.floor(at)])
const untouched = noticed({ file: '' }, [...new Set([...Object.values(STAGES).flatMap((s) => s.tests), ...WIDER])])
if (untouched) {
  console.error('the tests fail without any change')
  process.exit(2)
}
const score = new Map(Object.keys(STAGES).map((stage) => [stage, { killed: 0, all: 0 }]))
for (const { stage, ...mutant } of drawn) {
  const of = score.get(stage)
  of.all++
  if (noticed(mutant, STAGES[stage].tests) || noticed(mutant, WIDER)) of.killed++
  else {
    const source = readFileSync(join(root, mutant.file), 'utf8')
    const line = source.slice(0, mutant.start).split('\n').length
    const context = source.slice(mutant.start - 20, mutant.end + 20).replace(/\s+/g, ' ')
    console.log(
      `survived ${mutant.file}:${line} "${source.slice(mutant.start, mutant.end).replace(/\s+/g, ' ').slice(0, 60)}" → "${mutant.text}" in …${context.slice(0, 100)}…`,
    )
  }
}
const rows = [
  ...score,
  ['all', [...score.values()].reduce((a, b) => ({ killed: a.killed + b.killed, all: a.all + b.all }))],
]
console.log(
  `\n${all.length} mutants, ${drawn.length} drawn\n\n| stage | drawn | noticed | score |\n| --- | --- | --- | --- |`,
)
for (const [stage, { killed, all: n }] of rows)
  console.log(`| ${stage} | ${n} | ${killed} | ${n ? (killed / n).toFixed(2) : '–'} |`)
