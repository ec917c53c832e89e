import type { Input } from '../cli/inputs.ts'
import { graphBuilder } from '../graph/buildGraph.ts'
import type { Graph } from '../model.ts'
import type { LineFiles } from './lines.ts'
import { pool } from './pool.ts'
import type { Job, Read, Said, Task } from './types.ts'

export interface RunOptions {
  workers: number
  /** Seconds that a document may take, for the first megabyte and for each further one. */
  timeLimit: number
  /** Bytes that the graph may take. */
  memory?: number
  stop?: AbortSignal
  say: (said: Said) => void
  /** After each document: how many were done, failed, and the bytes of their files. */
  progress?: (done: number, failed: number, bytes: number) => void
}

/** What a run has read. */
export interface Corpus {
  /** Documents read, and texts among them: equal texts are one. */
  documents: number
  texts: number
  failed: number
  refused: number
  /** Inputs that were not begun because the run was stopped. */
  left: number
  bytes: number
  characters: number
  claims: Map<string, number>
  notices: Map<string, number>
  /** The union, where the job sends facts. */
  graph?: Graph
}

/** The graph has outgrown the memory that it may take. */
export class MemoryError extends Error {
  constructor(
    readonly bytes: number,
    readonly documents: number,
  ) {
    super(`the graph takes over ${bytes} bytes after ${documents} documents`)
  }
}

/**
 * Reads documents by worker threads: into line formats as they come, in order of path, and into one graph where the job
 * sends facts. The number of workers changes no byte of either.
 * @throws {TablesError | MemoryError}
 */
export async function readCorpus(
  inputs: readonly Input[],
  job: Job,
  lines: LineFiles | undefined,
  options: RunOptions,
): Promise<Corpus> {
  const builder = job.facts ? graphBuilder() : undefined
  const corpus: Corpus = {
    documents: 0,
    texts: 0,
    failed: 0,
    refused: 0,
    left: 0,
    bytes: 0,
    characters: 0,
    claims: new Map(),
    notices: new Map(),
  }
  const texts = new Set<string>()
  const poolOptions = {
    workers: options.workers,
    timeLimit: ({ inputs: [input] }: Task) => options.timeLimit * 1000 * Math.max(1, (input?.size ?? 0) / 1e6),
    ...(options.stop ? { stop: options.stop } : {}),
  }
  let done = 0
  for await (const result of pool(tasksOf(inputs), job, poolOptions)) {
    for (const said of result.said) options.say(said)
    const input = inputs[result.index] as Input
    done++
    if (!result.ok) corpus.failed++
    else {
      await lines?.add(result, input)
      if (result.facts && builder) {
        builder.add(result.facts)
        if (options.memory && builder.size() > options.memory) throw new MemoryError(options.memory, done)
      }
      count(corpus, result, texts)
    }
    options.progress?.(done, corpus.failed, input.size)
  }
  corpus.left = inputs.length - done
  const copies = lines?.copies() ?? []
  if (copies.length && lines) {
    // A stop has been obeyed by now; what is kept must be whole.
    const { stop: _, ...whole } = poolOptions
    for await (const result of pool(copies, { ...job, facts: false }, whole))
      if (result.ok) await lines.unite(result)
      else for (const said of result.said) options.say(said)
  }
  if (builder) corpus.graph = builder.graph()
  return corpus
}

function* tasksOf(inputs: readonly Input[]): Generator<Task> {
  for (const [index, input] of inputs.entries()) yield { index, inputs: [input] }
}

function count(corpus: Corpus, read: Read, texts: Set<string>): void {
  corpus.bytes += read.bytes
  corpus.characters += read.characters
  for (const [code, n] of Object.entries(read.notices)) corpus.notices.set(code, (corpus.notices.get(code) ?? 0) + n)
  corpus.refused += read.refused
  corpus.documents++
  if (texts.has(read.text)) return
  texts.add(read.text)
  corpus.texts++
  for (const [name, n] of Object.entries(read.claims)) corpus.claims.set(name, (corpus.claims.get(name) ?? 0) + n)
}
