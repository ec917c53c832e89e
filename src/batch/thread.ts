import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { type Knowledge, loadKnowledge } from '../knowledge/index.ts'
import { TableError } from '../knowledge/table.ts'
import { readTask } from './document.ts'
import type { Job, Result, Task } from './types.ts'

/** What a worker thread says to its parent. */
export type FromThread = { kind: 'ready' } | { kind: 'bad-tables'; why: string } | { kind: 'result'; result: Result }

/** A worker thread: loads the tables once, then reads the document of each message, one after the other. */
function serve(parent: MessagePort, job: Job): void {
  const say = (message: FromThread, give: ArrayBuffer[] = []) => parent.postMessage(message, give)
  let knowledge: Knowledge
  try {
    knowledge = loadKnowledge(job.lexicon ? { lexicon: job.lexicon } : {})
  } catch (error) {
    if (!(error instanceof TableError) && (error as NodeJS.ErrnoException).code === undefined) throw error
    say({ kind: 'bad-tables', why: (error as Error).message })
    return
  }
  const read = async (task: Task): Promise<void> => {
    const result = await readTask(task, job, knowledge)
    const given = result.ok ? result.blocks.flatMap((b) => (b ?? []).map((piece) => piece.buffer as ArrayBuffer)) : []
    say({ kind: 'result', result }, given)
  }
  // One at a time: the next may have come before the last is done.
  let last = Promise.resolve()
  parent.on('message', (task: Task) => {
    last = last.then(() => read(task))
  })
  say({ kind: 'ready' })
}

if (parentPort) serve(parentPort, workerData as Job)
