// Export of a large made-up graph: seconds, size and highest memory of each format, each in a process of its own whose
// heap may not grow over 1.6 GB.
//   npm run build && node bench/export.mjs [EDGES=1000000] [FORMAT,…]
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeFormats } from '../dist/cli/write.js'
import { EXPORTERS } from '../dist/export/index.js'

const EDGES = Number(process.argv[2] ?? 1_000_000)
const names = process.argv[3]?.split(',') ?? EXPORTERS.map((e) => e.name)

/** As many nodes, quotes and mentions for each edge as a corpus of policy texts has; degrees as skewed. */
function madeUpGraph(edges) {
  const text = (i) => `text/${String(i).padStart(16, '0')}`
  const nodes = Math.round(edges * 0.4)
  const documents = Math.ceil(edges / 350)
  const places = 300
  const id = (i) =>
    i < places ? `place/某地${String(i).padStart(7, '0')}` : `initiative/推进某项工作${String(i).padStart(7, '0')}`
  const order = Array.from({ length: nodes }, (_, i) => i).sort((a, b) => (id(a) < id(b) ? -1 : 1))
  const quote = (i, exact) => ({
    document: text(i % documents),
    start: (i * 37) % 5000,
    end: ((i * 37) % 5000) + exact.length,
    exact,
  })
  return {
    documents: Array.from({ length: documents }, (_, i) => ({
      id: text(i),
      paths: [`${i}.txt`],
      title: `某地${i}政府工作报告`,
      sha256: String(i).padStart(64, '0'),
      length: 6000,
    })),
    nodes: order.map((i) => ({
      id: id(i),
      class: i < places ? 'Place' : 'Initiative',
      label: id(i).split('/')[1],
      aliases: [],
      degree: 2,
      pagerank: 1e-6,
      betweenness: 0,
      community: i % 50,
      mentions: [quote(i, id(i).split('/')[1]), quote(i + 1, id(i).split('/')[1])],
    })),
    edges: Array.from({ length: edges }, (_, i) => ({
      id: `claim/${i.toString(16).padStart(16, '0')}`,
      source: id(i % 3 ? i % nodes : (i * i) % places),
      predicate: i % 3 ? 'partOf' : 'undertakes',
      target: id(places + ((i * 7919) % (nodes - places))),
      modality: 'planned',
      ...(i % 25 ? {} : { value: '7%', figure: { kind: 'target', number: '7', unit: 'P1', until: '2030-12-31' } }),
      rule: 'bench',
      evidence: [quote(i, `加快推进某项工作第${i}号，着力提升某项水平，努力实现某项目标`)],
    })),
  }
}

if (process.env.BENCH_FORMAT) {
  const folder = mkdtempSync(join(tmpdir(), 'zhengtu-bench-'))
  try {
    const graph = madeUpGraph(EDGES)
    const before = process.resourceUsage().maxRSS / 1024
    const started = performance.now()
    const say = (...why) => console.error(...why)
    const failed = await writeFormats(
      graph,
      [process.env.BENCH_FORMAT],
      folder,
      { baseIri: 'https://w3id.org/zhengtu/id/', generator: 'bench' },
      { say, info: () => {} },
    )
    const seconds = (performance.now() - started) / 1000
    const bytes = readdirSync(folder, { recursive: true }).reduce(
      (n, f) => n + (statSync(join(folder, f)).isFile() ? statSync(join(folder, f)).size : 0),
      0,
    )
    console.log(
      `| ${process.env.BENCH_FORMAT} | ${failed ? 'failed' : seconds.toFixed(1)} | ${(bytes / 1e6).toFixed(0)} | ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} | ${before.toFixed(0)} |`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
} else {
  console.log(
    `${EDGES} edges\n\n| format | s | MB written | highest MB of memory | of it the graph |\n| --- | --- | --- | --- | --- |`,
  )
  for (const name of names)
    process.stdout.write(
      execFileSync(process.execPath, ['--max-old-space-size=1600', fileURLToPath(import.meta.url), String(EDGES)], {
        env: { ...process.env, BENCH_FORMAT: name },
      }),
    )
}
