import { Worker } from 'node:worker_threads'
import { ROOT } from '../root.ts'
import type { FromThread } from './thread.ts'
import type { Failed, Job, Result, Said, Task } from './types.ts'

/** The tables cannot be used: every document would fail alike. */
export class TablesError extends Error {}

export interface PoolOptions {
  workers: number
  /** Milliseconds that a document may take before its worker is ended. */
  timeLimit: (task: Task) => number
  /** Aborted: what is being read is finished, nothing more is begun. */
  stop?: AbortSignal
  /** The script of a worker, for tests. */
  thread?: URL
}

/** How far reading may run ahead of a slow document: results that wait for it, by number and by bytes. */
const AHEAD = 16
const AHEAD_BYTES = 64 * 1024 * 1024

/** A worker with a document up to this size is given the next such one beside it, so that it need not wait for us. */
const SMALL = 100_000

/**
 * V8 lets a heap whose limit is 2 GB or more grow to four times what lives in it before it is collected, a smaller one to less than twice
 * (`MemoryController::MaxGrowingFactor`): 40 MB live in a worker, so the limit is what keeps it small. Twenty megabytes in one paragraph
 * need 0.7 GB.
 */
const MEMORY = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 2000 }

const isSmall = (task: Task): boolean => task.inputs.reduce((n, input) => n + input.size, 0) <= SMALL

interface Slot {
  worker: Worker
  ready: boolean
  /** What it reads, and what it reads next. */
  tasks: Task[]
  timer?: NodeJS.Timeout
}

/**
 * Reads documents in worker threads, each one after the other, and gives the results in the order of the tasks, however many workers there
 * are. A worker that dies, runs out of memory or takes too long costs the document that it had, and is replaced.
 * @throws {TablesError}
 */
export async function* pool(tasks: Iterable<Task>, job: Job, options: PoolOptions): AsyncGenerator<Result> {
  const queue = tasks[Symbol.iterator]()
  const slots = new Set<Slot>()
  const waiting = new Map<number, Result>()
  /** Tasks to be given out: the next one, and those that a lost worker had not begun. */
  const open: Task[] = []
  /** Tasks of a worker that died with two: which of them it was, and whether the first was done, nobody can tell. Each is given out alone. */
  const suspects = new Set<number>()
  let held = 0
  let sent = 0
  let next = 0
  let finished = false
  let broken: Error | undefined
  let wake = () => {}

  const settle = (result: Result): void => {
    waiting.set(result.index, result)
    held += sizeOf(result)
    wake()
  }
  const lose = (slot: Slot, late: boolean, said: (path: string) => Said): void => {
    if (!slots.delete(slot)) return
    clearTimeout(slot.timer)
    slot.worker.unref()
    void slot.worker.terminate()
    const [task, ...others] = slot.tasks
    if (others.length && !late) {
      for (const suspect of slot.tasks) suspects.add(suspect.index)
      open.unshift(...slot.tasks)
      return
    }
    open.unshift(...others)
    if (task) settle({ index: task.index, ok: false, said: [said(task.inputs[0]?.path ?? '')] } satisfies Failed)
  }
  const guard = (slot: Slot): void => {
    const [task] = slot.tasks
    if (!task) return
    const limit = options.timeLimit(task)
    const late = () =>
      lose(slot, true, (path) => ({ code: 'timed-out', args: [path, String(Math.round(limit) / 1000)] }))
    slot.timer = setTimeout(late, Math.min(limit, 2 ** 31 - 1))
  }
  const start = (): Slot => {
    const worker = new Worker(options.thread ?? new URL('dist/batch/thread.js', ROOT), {
      workerData: job,
      resourceLimits: MEMORY,
    })
    const slot: Slot = { worker, ready: false, tasks: [] }
    slots.add(slot)
    worker.on('message', (message: FromThread) => {
      if (!slots.has(slot)) return
      if (message.kind === 'bad-tables') broken = new TablesError(message.why)
      else if (message.kind === 'ready') {
        // Not before: what a worker says of itself is lost where the first task ends it.
        slot.ready = true
        for (const task of slot.tasks) slot.worker.postMessage(task)
        guard(slot)
      } else {
        clearTimeout(slot.timer)
        slot.tasks = slot.tasks.filter((task) => task.index !== message.result.index)
        guard(slot)
        settle(message.result)
        // Not only when the result is taken: who takes it may be busy with another.
        if (!broken) dispatch()
      }
      wake()
    })
    const died = (why: string) => {
      // A worker that cannot even start would die again and again.
      if (!slot.ready && slots.has(slot)) broken ??= new Error(why)
      lose(slot, false, (path) => ({ code: 'failed', args: [path, why] }))
      if (!broken) dispatch()
      wake()
    }
    worker.on('error', (error) => died(error.message))
    worker.on('exit', (code) => died(`its worker ended (${code})`))
    return slot
  }
  const upcoming = (): Task | undefined => {
    if (options.stop?.aborted) {
      finished = true
      if (open[0] && open[0].index >= sent) open.length = 0
    }
    if (!open.length && !finished) {
      const { value: task, done } = queue.next()
      if (done || !task) finished = true
      else open.push(task)
    }
    return open[0]
  }
  const takesSecond = (task: Task | undefined): boolean =>
    task !== undefined && isSmall(task) && !suspects.has(task.index)
  const slotFor = (task: Task): Slot | undefined => {
    let second: Slot | undefined
    for (const slot of slots) {
      if (!slot.tasks.length) return slot
      if (slot.tasks.length === 1 && takesSecond(slot.tasks[0]) && takesSecond(task)) second ??= slot
    }
    return slots.size < options.workers ? start() : second
  }
  const dispatch = (): void => {
    for (let task = upcoming(); task; task = upcoming()) {
      const isNew = task.index >= sent
      if (isNew && (sent - next >= Math.max(AHEAD, 4 * options.workers) || held >= AHEAD_BYTES)) return
      const slot = slotFor(task)
      if (!slot) return
      open.shift()
      if (isNew) sent = task.index + 1
      slot.tasks.push(task)
      if (!slot.ready) continue
      slot.worker.postMessage(task)
      if (slot.tasks.length === 1) guard(slot)
    }
  }

  const stopped = () => wake()
  options.stop?.addEventListener('abort', stopped)
  try {
    for (;;) {
      if (broken) throw broken
      dispatch()
      const result = waiting.get(next)
      if (result) {
        waiting.delete(next++)
        held -= sizeOf(result)
        yield result
      } else if (finished && next === sent) return
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    options.stop?.removeEventListener('abort', stopped)
    for (const { worker, timer } of slots) {
      clearTimeout(timer)
      worker.removeAllListeners()
      void worker.terminate()
    }
    slots.clear()
  }
}

const sizeOf = (result: Result): number =>
  result.ok ? result.blocks.reduce((n, b) => n + (b ?? []).reduce((m, piece) => m + piece.length, 0), 0) : 0
