// Exports every annotated text, each alone, and prints the annotation's score for both groups.
//   npm run score [-- --errors] [-- --json] [-- --check] [-- --record]
// The texts of the blind group are scored but their errors are never printed, whatever is asked.
// --check fails below the floor recorded in bench/floor.json; --record raises that floor (it never falls).
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addMetrics, buildGraph, exporterNamed, loadKnowledge, readFacts, readSource } from '../dist/index.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const annotation = join(root, '..', 'shared', 'annotation')
const flags = new Set(process.argv.slice(2))
if (!existsSync(annotation)) {
  console.log('score: skipped, the annotated texts are not here')
  process.exit(0)
}
const knowledge = loadKnowledge()
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-score-'))
const floorFile = join(root, 'bench', 'floor.json')
const floor = existsSync(floorFile) ? JSON.parse(readFileSync(floorFile, 'utf8')) : {}
const measured = {}
try {
  for (const group of ['gold', 'blind']) {
    const jobs = []
    for (const name of readdirSync(join(annotation, group))
      .filter((f) => f.endsWith('.json'))
      .sort()) {
      const text = name.replace(/\.json$/, '.txt')
      const source = await readSource(readFileSync(join(annotation, group, text)), { path: text })
      const graph = buildGraph([readFacts(source, knowledge)])
      addMetrics(graph)
      const file = join(folder, `${group}-${name}`)
      writeFileSync(
        file,
        [
          ...exporterNamed('json').files[0].write(graph, {
            baseIri: 'https://w3id.org/zhengtu/id/',
            generator: 'score',
          }),
        ].join(''),
      )
      jobs.push(`${join(annotation, group, name)}=${file}`)
    }
    const run = (...more) =>
      execFileSync(process.execPath, [join(annotation, 'score.mjs'), ...jobs, ...more], {
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      })
    const report = JSON.parse(run('--json'))
    measured[group] = { nodes: report.nodes.f1, edges: report.edges.f1, actors: report.actors.f1 }
    if (flags.has('--json')) console.log(JSON.stringify({ group, ...report }, null, 1))
    else {
      console.log(`== ${group}`)
      console.log(run(...(flags.has('--errors') && group === 'gold' ? ['--errors'] : [])))
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (flags.has('--record')) {
  for (const [group, values] of Object.entries(measured))
    for (const [key, value] of Object.entries(values)) {
      floor[group] ??= {}
      floor[group][key] = Math.max(floor[group][key] ?? 0, Math.floor(value * 1000) / 1000)
    }
  writeFileSync(floorFile, `${JSON.stringify(floor, null, 2)}\n`)
}
if (flags.has('--check'))
  for (const [group, values] of Object.entries(floor))
    for (const [key, least] of Object.entries(values))
      if (measured[group][key] < least - 1e-9) {
        console.error(`${group} ${key} F1 ${measured[group][key].toFixed(3)} is below the recorded floor ${least}`)
        process.exitCode = 1
      }
