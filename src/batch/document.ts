import { join } from 'node:path'
import { BudgetError } from '../budget.ts'
import { type Input, readBytes } from '../cli/inputs.ts'
import { mendLines } from '../cli/mends.ts'
import { writeAtomic } from '../export/atomic.ts'
import { type GazetteerNode, isInGazetteer } from '../export/gazetteer.ts'
import { UnsafeTermError } from '../export/guard.ts'
import { EXPORTERS, type LineFormat } from '../export/index.ts'
import { unite } from '../graph/oneText.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Facts, Source } from '../model.ts'
import { readFacts } from '../pipeline.ts'
import { ReadError } from '../read/errors.ts'
import { readSource } from '../read/readSource.ts'
import { cached, factsKey, keep } from './cache.ts'
import type { Job, Read, Result, Said, Task } from './types.ts'

/** The line format whose file has this path. */
export function lineFormat(path: string): LineFormat {
  const file = EXPORTERS.flatMap((e) => e.files).find((f) => f.path === path)
  if (!file?.lines) throw new Error(`${path} is no line format`)
  return file.lines
}

/** A task done: the document read, its facts made or found in the cache, its blocks written. Never throws. */
export async function readTask(task: Task, job: Job, knowledge: Knowledge): Promise<Result> {
  const said: Said[] = []
  let path = ''
  try {
    const all: Facts[] = []
    let bytes = 0
    let key = ''
    for (const input of task.inputs) {
      path = input.path
      const one = await readDocument(input, input.bytes ?? readBytes(input), job, knowledge)
      tell(one.source, one.facts, path, job, said)
      all.push(one.facts)
      bytes += one.bytes
      key ||= one.key
    }
    const facts = unite(all)
    if (task.paths) facts.document.paths = [...task.paths].sort()
    const made = blocks(facts, path, job, said)
    return {
      index: task.index,
      ok: true,
      said,
      refused: made.filter((b) => !b).length,
      text: facts.document.id,
      key,
      bytes,
      characters: facts.document.length,
      claims: counts(facts.claims.map((c) => c.predicate)),
      notices: counts(facts.notices.map((n) => n.code)),
      places: placesOf(facts),
      blocks: made,
      ...(job.facts ? { facts } : {}),
    }
  } catch (error) {
    return { index: task.index, ok: false, said: [...said, problem(error, path)] }
  }
}

/** What an error says of a document, as a message with its arguments. */
export function problem(error: unknown, path: string): Extract<Said, { code: unknown }> {
  if (error instanceof BudgetError) return { code: 'over-budget', args: [path, String(error.limit)] }
  if (error instanceof ReadError) return { code: error.code, args: [path, ...error.args] }
  const { code, message } = error as NodeJS.ErrnoException
  // Of node's own errors only those of the file system are about the file.
  if (code && !code.startsWith('ERR_')) return { code: 'unreadable', args: [path, code] }
  return { code: 'failed', args: [path, message ?? String(error)] }
}

async function readDocument(
  input: Input,
  bytes: Uint8Array,
  job: Job,
  knowledge: Knowledge,
): Promise<{ facts: Facts; source: Source; key: string; bytes: number }> {
  const dated = job.date ? { date: job.date } : {}
  const source = await readSource(bytes, {
    path: input.path,
    ...dated,
    ...(job.encoding ? { encoding: job.encoding } : {}),
  })
  const options = { repair: job.repair, ...dated }
  const key = factsKey(source, options, job.cache?.generation ?? '')
  const known = job.cache && cached(job.cache, key, source)
  const facts = known ?? readFacts(source, knowledge, options)
  if (job.cache && !known) keep(job.cache, key, facts)
  return { facts, source, key, bytes: bytes.length }
}

function tell(source: Source, facts: Facts, path: string, job: Job, said: Said[]): void {
  if (job.keepText) writeAtomic(join(job.keepText, `${source.sha256.slice(0, 16)}.txt`), [source.text])
  if (job.mends) for (const line of mendLines(path, source, facts.notices, job.lang)) said.push({ line })
  if (!facts.nodes.length) said.push({ code: 'nothing-found', args: [path] })
  if (job.notices)
    for (const { code, span, detail } of facts.notices)
      said.push({ line: `${path}: ${code}${span ? ` ${span.start}-${span.end}` : ''}${detail ? ` ${detail}` : ''}` })
}

/** Nodes that the gazetteer may say something of, with what it is asked by. */
const placesOf = (facts: Facts): GazetteerNode[] =>
  facts.nodes
    .filter(isInGazetteer)
    .map(({ id, class: cls, divisionCode }) => ({ id, class: cls, ...(divisionCode ? { divisionCode } : {}) }))

const encoder = new TextEncoder()

function blocks(facts: Facts, path: string, job: Job, said: Said[]): Read['blocks'] {
  return job.blocks.map((name) => {
    try {
      return Array.from(lineFormat(name).block(facts, job.write), (piece) => encoder.encode(piece))
    } catch (error) {
      if (!(error instanceof UnsafeTermError)) throw error
      said.push({ code: 'refused-text', args: [path, name, error.message] })
      return undefined
    }
  })
}

function counts(values: readonly string[]): Record<string, number> {
  const out: Record<string, number> = {}
  for (const v of values) out[v] = (out[v] ?? 0) + 1
  return out
}
