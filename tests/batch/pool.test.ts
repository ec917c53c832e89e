import { describe, expect, it } from 'vitest'
import { pool, TablesError } from '../../src/batch/pool.ts'
import type { Job, Result, Task } from '../../src/batch/types.ts'

const job: Job = { repair: true, lang: 'en', blocks: [], facts: false, write: { baseIri: '', generator: '' } }
const thread = new URL('stubborn.mjs', import.meta.url)
const tasks = (...paths: string[]): Task[] =>
  paths.map((path, index) => ({ index, inputs: [{ file: path, path, size: 1 }] }))
const told = (r: Result) => (r.ok ? r.text : r.said.map((s) => ('code' in s ? s.code : s.line)).join())

async function run(paths: string[], workers: number, more: { stop?: AbortSignal; limit?: number } = {}) {
  const out: string[] = []
  const { stop, limit = 60_000 } = more
  for await (const r of pool(tasks(...paths), job, {
    workers,
    timeLimit: () => limit,
    thread,
    ...(stop ? { stop } : {}),
  }))
    out.push(told(r))
  return out
}

describe('worker threads', { timeout: 120_000 }, () => {
  it.each([1, 2, 5])('give the results in the order of the tasks, %i of them', async (workers) => {
    const paths = ['slow', ...Array.from({ length: 40 }, (_, i) => `${i}`), 'slow', 'last']
    expect(await run(paths, workers)).toEqual(paths)
  })
  it('that are stuck, crash or leave cost their document alone', async () => {
    const paths = ['a', 'stuck', 'b', 'crash', 'c', 'exit', 'd', 'stuck', 'e']
    const want = ['a', 'timed-out', 'b', 'failed', 'c', 'failed', 'd', 'timed-out', 'e']
    for (const workers of [1, 2]) expect(await run(paths, workers, { limit: 700 })).toEqual(want)
  })
  it('are told to stop: what is begun is finished, nothing more is begun', async () => {
    const stop = new AbortController()
    const out: string[] = []
    const paths = Array.from({ length: 500 }, (_, i) => `${i}`)
    for await (const r of pool(tasks(...paths), job, {
      workers: 2,
      timeLimit: () => 60_000,
      thread,
      stop: stop.signal,
    })) {
      out.push(told(r))
      if (out.length === 20) stop.abort()
    }
    expect(out.length).toBeGreaterThanOrEqual(20)
    expect(out.length).toBeLessThan(100)
    expect(out).toEqual(paths.slice(0, out.length))
  })
  it('say that their tables are bad', async () => {
    const bad = { ...job, lexicon: ['/no/such/folder'] }
    const run = async () => {
      for await (const _ of pool(tasks('a'), bad, {
        workers: 2,
        timeLimit: () => 60_000,
      }));
    }
    await expect(run()).rejects.toThrow(TablesError)
  })
})
