import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Graph } from '../../src/index.ts'
import { ROOT } from '../support.ts'
import { has } from './written.ts'

// The Spark job on two cores of this machine: the graph of the single-machine run, whatever happens to its workers.
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-spark-'))
afterAll(() => rmSync(folder, { recursive: true }))
const CLI = join(ROOT, 'dist/cli.js')
const corpus = join(folder, 'corpus')
const out = join(folder, 'spark')
const BASE = 'https://w3id.org/zhengtu/id/'
const BAD = ['poison.txt', '坏.pdf']
const env = { ...process.env, LC_ALL: 'C.UTF-8', ZHENGTU_NO_CACHE: '1', SPARK_LOCAL_IP: '127.0.0.1' }

const files = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((f) => /(?:^|\/)part-[^/]*$/u.test(f))
    .map((f) => join(dir, f))
const lines = (...from: string[]): string[] =>
  [...new Set(from.flatMap((f) => readFileSync(f, 'utf8').split('\n')))].filter(Boolean).sort()
const graphLines = (...from: string[]) => lines(...from).filter((l) => !l.includes('/id/run/'))
const metric = (name: string, from: readonly string[]): Map<string, number> =>
  new Map(
    from.flatMap((line) => {
      const [, id, value] = new RegExp(`^<${BASE}([^>]*)> <[^>]*#${name}> "([^"]*)"`, 'u').exec(line) ?? []
      return id === undefined ? [] : [[id, Number(value)] as const]
    }),
  )

/** Fifty documents of the samples: some equal, one of these with a date in its path, one in another encoding; and two that are bad. */
function makeCorpus(): void {
  mkdirSync(join(corpus, '2024年'), { recursive: true })
  const samples = readdirSync(join(ROOT, 'samples')).sort()
  const paragraphs = samples
    .flatMap((f) => readFileSync(join(ROOT, 'samples', f), 'utf8').split('\n'))
    .filter((p) => p.length > 20)
  for (let i = 0; i < 41; i++)
    writeFileSync(join(corpus, `${i}.txt`), `${paragraphs[i % paragraphs.length]}\n${i < paragraphs.length ? '' : i}\n`)
  for (const f of samples) writeFileSync(join(corpus, f), readFileSync(join(ROOT, 'samples', f)))
  writeFileSync(join(corpus, 'killed.txt'), `${paragraphs[0]}\n`)
  writeFileSync(join(corpus, '2024年', '副本 1.txt'), `${paragraphs[1]}\n`)
  writeFileSync(join(corpus, 'utf16.txt'), Buffer.from(`\uFEFF${paragraphs[2]}𠮷\n`, 'utf16le'))
  writeFileSync(join(corpus, 'poison.txt'), '深圳市发展海洋经济。\n')
  writeFileSync(join(corpus, '坏.pdf'), '%PDF-1.7 broken')
}

describe.skipIf(!has('java'))('the Spark job', () => {
  let report = ''
  beforeAll(() => {
    makeCorpus()
    const python = execFileSync(join(ROOT, 'tests/servers/spark'), ['python'], { encoding: 'utf8' }).trim()
    const worker = `${process.execPath} ${join(ROOT, 'tests/integration/fragileWorker.mjs')} ${join(folder, 'memory')} worker`
    const job = spawnSync(
      python,
      [join(ROOT, 'deploy/spark/job.py'), '--input', corpus, '--output', out, '--worker', worker],
      {
        encoding: 'utf8',
        env: {
          ...env,
          PYSPARK_PYTHON: python,
          PYSPARK_SUBMIT_ARGS:
            '--master local[2,4] --conf spark.ui.enabled=false --conf spark.ui.showConsoleProgress=false --conf spark.sql.shuffle.partitions=2 --conf spark.driver.bindAddress=127.0.0.1 pyspark-shell',
        },
      },
    )
    expect(job.status, job.stderr.slice(-3000)).toBe(0)
    report = job.stdout
    const bad = BAD.map((f) => join(corpus, f))
    for (const f of bad) rmSync(f)
    execFileSync(
      process.execPath,
      [CLI, 'export', corpus, '-o', join(folder, 'one'), '--format', 'nq,json', '--quiet'],
      {
        env,
      },
    )
  }, 900_000)

  it('gives the graph of the single-machine run', () => {
    const one = graphLines(join(folder, 'one/graph.nq'))
    expect(one.length).toBeGreaterThan(1000)
    expect(graphLines(...files(join(out, 'graph.nq')))).toEqual(one)
  })
  it('measures it alike', () => {
    const ours = lines(join(folder, 'one/metrics.nq'))
    const theirs = lines(...files(join(out, 'metrics.nq')))
    expect(metric('component', theirs)).toEqual(metric('component', ours))
    const ranks = metric('pagerank', theirs)
    const wanted = metric('pagerank', ours)
    expect(ranks.size).toBe(wanted.size)
    for (const [id, rank] of wanted) expect(Math.abs((ranks.get(id) ?? 1) - rank), id).toBeLessThan(1e-6)
  })
  it('restarts a worker that was killed, and leaves out what kills every worker, with a report', () => {
    expect(existsSync(join(folder, 'memory'))).toBe(true)
    const problems = lines(...files(join(out, 'problems'))).map((l) => JSON.parse(l) as { id: string; code: string })
    expect(problems.map((p) => p.id).sort()).toEqual([...BAD].sort())
    expect(problems.find((p) => p.id === 'poison.txt')?.code).toBe('worker-died')
    expect(report).toContain('documents 50, left out 2')
    expect(report).toContain('left out, worker-died: 1')
  })
  it('writes tables with as many rows as the graph has documents, nodes and claims', () => {
    const { documents, nodes, edges } = JSON.parse(readFileSync(join(folder, 'one/graph.json'), 'utf8')) as Graph
    expect(report).toContain(`texts ${documents.length}, nodes ${nodes.length}, edges ${edges.length}`)
  })
  it('writes the same rows of Parquet as the single-machine run', async () => {
    const { DuckDBInstance } = await import('@duckdb/node-api')
    const one = join(folder, 'one')
    execFileSync(process.execPath, [
      CLI,
      'convert',
      join(one, 'graph.json'),
      '-o',
      one,
      '--format',
      'parquet',
      '--quiet',
    ])
    const db = await (await DuckDBInstance.create(':memory:')).connect()
    for (const table of ['documents', 'nodes', 'edges', 'evidence']) {
      const columns = (await db.runAndReadAll(`DESCRIBE SELECT * FROM '${out}/${table}/*.parquet'`)).getRows()
      const names = columns.map(([name]) => String(name)).filter((n) => n !== 'pagerank')
      const rows = async (from: string) =>
        (
          await db.runAndReadAll(
            `SELECT ${names.map((n) => `CAST("${n}" AS VARCHAR)`).join(', ')} FROM '${from}' ORDER BY ALL`,
          )
        ).getRows()
      const theirs = await rows(`${out}/${table}/*.parquet`)
      expect(theirs.length).toBeGreaterThan(0)
      expect(theirs, table).toEqual(await rows(`${one}/parquet/${table}.parquet`))
    }
  })
})
