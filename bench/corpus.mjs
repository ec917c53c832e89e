// Reading a corpus: throughput by wall clock and by processor time, bytes written per byte read, peak memory, by size.
//   npm run build && node bench/corpus.mjs [MB …] [--formats jsonl,nq] [--workers 1,2]
// The corpus is made of texts of a folder (../shared/corpus, else samples/), each copy with a line of its own, so that no two
// are equal. Runs: one worker pinned to one core, two workers on two, for each format. Figures go to standard output.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CLI = join(ROOT, 'dist/cli.js')
const SHARED = join(ROOT, '../shared/corpus')
const args = process.argv.slice(2)
const sizes = args.filter((a, i) => /^\d+$/.test(a) && args[i - 1] !== '--workers').map(Number)
const counts = (args[args.indexOf('--workers') + 1 || -1] ?? '1,2').split(',')
const formats = (args[args.indexOf('--formats') + 1 || -1] ?? 'jsonl,nq').split(',')
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-bench-'))

function makeCorpus(megabytes) {
  const from = existsSync(SHARED) ? SHARED : join(ROOT, 'samples')
  const texts = readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.txt'))
    .sort()
    .map((f) => readFileSync(join(from, f), 'utf8'))
  const to = join(folder, `corpus-${megabytes}`)
  let bytes = 0
  let count = 0
  for (let copy = 0; bytes < megabytes * 1e6; copy++) {
    mkdirSync(join(to, String(copy)), { recursive: true })
    for (const [i, text] of texts.entries()) {
      if (bytes >= megabytes * 1e6) break
      const own = `${text}\n本文为第${copy + 1}次印本。\n`
      writeFileSync(join(to, String(copy), `${i}.txt`), own)
      bytes += Buffer.byteLength(own)
      count++
    }
  }
  return { to, bytes, count }
}

/** Clock ticks of a process and all its threads, and its resident memory, as Linux tells them. */
function look(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const kilobytes = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0)
  return { seconds: (Number(fields[11]) + Number(fields[12])) / 100, rss: kilobytes('VmRSS'), peak: kilobytes('VmHWM') }
}

async function run(corpus, format, workers, pinned) {
  const out = join(folder, 'out')
  const command = [
    CLI,
    'export',
    corpus.to,
    '-o',
    out,
    '--format',
    format,
    '--no-cache',
    '--quiet',
    '--workers',
    String(workers),
  ]
  const started = performance.now()
  const child = pinned
    ? spawn('taskset', ['-c', '0', process.execPath, ...command], { stdio: ['ignore', 'ignore', 'inherit'] })
    : spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] })
  let last = { seconds: 0, rss: 0, peak: 0 }
  const course = []
  const timer = setInterval(() => {
    try {
      const now = look(child.pid)
      // A process that has just ended has no memory any more.
      if (!now.rss) return
      last = now
      course.push(now.rss)
    } catch {}
  }, 100)
  const code = await new Promise((done) => child.once('exit', done))
  clearInterval(timer)
  const wall = (performance.now() - started) / 1000
  const written = readdirSync(out).reduce((n, f) => n + statSync(join(out, f)).size, 0)
  rmSync(out, { recursive: true })
  const quarter = (i) => Math.max(0, ...course.slice((i * course.length) / 4, ((i + 1) * course.length) / 4))
  return {
    MB: (corpus.bytes / 1e6).toFixed(1),
    texts: corpus.count,
    format,
    workers: pinned ? `${workers}, one core` : workers,
    code,
    wall: wall.toFixed(1),
    'MB/s': (corpus.bytes / 1e6 / wall).toFixed(3),
    cpu: last.seconds.toFixed(1),
    'MB/cpu s': (corpus.bytes / 1e6 / last.seconds).toFixed(3),
    'out/in': (written / corpus.bytes).toFixed(1),
    'peak MB': Math.round(last.peak / 1024),
    'by quarter': [0, 1, 2, 3].map((i) => Math.round(quarter(i) / 1024)).join(' '),
    load: loadavg()[0].toFixed(1),
  }
}

try {
  let header = false
  for (const size of sizes.length ? sizes : [5, 20, 60]) {
    const corpus = makeCorpus(size)
    for (const format of formats)
      for (const [workers, pinned] of [
        [1, true],
        [2, false],
      ].filter(([n]) => counts.includes(String(n)))) {
        const row = await run(corpus, format, workers, pinned)
        if (!header) console.log(Object.keys(row).join(' | '))
        header = true
        console.log(Object.values(row).join(' | '))
      }
    rmSync(corpus.to, { recursive: true })
  }
} finally {
  rmSync(folder, { recursive: true })
}
