import { availableParallelism } from 'node:os'
import { getHeapStatistics } from 'node:v8'
import { CACHE, openCache } from '../batch/cache.ts'
import { type Corpus, MemoryError, readCorpus } from '../batch/corpus.ts'
import { type LineFiles, lineFiles, type Sink } from '../batch/lines.ts'
import { TablesError } from '../batch/pool.ts'
import type { Said } from '../batch/types.ts'
import type { WriteOptions } from '../export/index.ts'
import { isEncoding } from '../read/encoding.ts'
import { findInputs } from './inputs.ts'
import type { Lang, MessageCode } from './messages.ts'
import { progress } from './progress.ts'

/** How texts are read, by every command that reads some. */
export interface TextOptions {
  date?: string
  encoding?: string
  /** False for `--no-repair`. */
  repair?: boolean
  lexicon?: string[]
  workers?: string
  /** False for `--no-cache`. */
  cache?: boolean
  memory?: string
  timeLimit?: string
  progress?: boolean
  quiet?: boolean
  lang: Lang
}

/** What is made of the texts. */
export interface Wanted {
  /** Files of line formats to write as the texts are read, and where their bytes go. */
  lines?: { paths: readonly string[]; open: (path: string) => Sink; write: WriteOptions }
  /** Whether the graph is kept in memory, which may hang on the size of the inputs. */
  graph: (bytes: number) => boolean
  keepText?: string
  mends?: boolean
  notices?: boolean
}

export type Say = (code: MessageCode, ...args: string[]) => void

/** Half of the heap: analysis and formats need the other half. */
const SHARE_OF_HEAP = 0.5
const TIME_LIMIT = 300
/** A worker needs a third of a second to load its tables: as long as it takes to read this. */
const WORTH_A_WORKER = 200_000

/** What the options mean; nothing, and said why, where one of them means nothing. */
function settings(options: TextOptions, say: Say) {
  const bad = (code: MessageCode, ...args: string[]): undefined => void say(code, ...args)
  if (options.date && !/^\d{4}(-\d{2}){0,2}$/u.test(options.date)) return bad('bad-date', options.date)
  if (options.encoding && !isEncoding(options.encoding)) return bad('unknown-encoding', '--encoding', options.encoding)
  const workers = Number(options.workers ?? availableParallelism())
  if (!Number.isInteger(workers) || workers < 1 || workers > 1024) return bad('bad-workers', options.workers ?? '')
  const timeLimit = Number(options.timeLimit ?? TIME_LIMIT)
  if (!(timeLimit > 0)) return bad('bad-time-limit', options.timeLimit ?? '')
  const most = getHeapStatistics().heap_size_limit * SHARE_OF_HEAP
  const memory = options.memory === undefined ? most : bytesOf(options.memory)
  if (!memory) return bad('bad-memory', options.memory ?? '')
  if (memory > most)
    return bad('memory-over-heap', options.memory ?? '', String(Math.ceil(memory / SHARE_OF_HEAP / 2 ** 20)))
  return { workers, timeLimit, memory }
}

/** `600M`, `4G` in bytes. */
function bytesOf(text: string): number | undefined {
  const [, number, unit] = /^(\d+(?:\.\d+)?)([KMG])B?$/iu.exec(text) ?? []
  return number && unit
    ? Number(number) * { K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 }[unit.toUpperCase() as 'K' | 'M' | 'G']
    : undefined
}

/**
 * Reads texts and folders of texts; says what is wrong with an input. The first interrupt stops the run and keeps what is done.
 * @returns nothing where nothing could be read; else what was, and the line files that still have to be committed
 */
export async function readTexts(
  args: readonly string[],
  options: TextOptions,
  wanted: Wanted,
  say: Say,
): Promise<{ corpus: Corpus; lines?: LineFiles } | undefined> {
  const set = settings(options, say)
  if (!set) return undefined
  const { inputs, problems } = findInputs(args)
  for (const p of problems) say(p.code, ...p.args)
  if (!inputs.length) return undefined
  const bytes = inputs.reduce((n, input) => n + input.size, 0)
  const stop = new AbortController()
  const lines = wanted.lines?.paths.length
    ? lineFiles(wanted.lines.paths, wanted.lines.open, wanted.lines.write)
    : undefined
  const terminal = process.stderr.isTTY === true
  const bar =
    !options.quiet && (terminal || options.progress)
      ? progress(inputs.length, bytes, options.lang, terminal)
      : undefined
  const onSignal = () => {
    bar?.clear()
    say('stopping')
    stop.abort()
  }
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  try {
    const corpus = await readCorpus(inputs, jobOf(options, wanted, bytes), lines, {
      workers: options.workers ? set.workers : Math.min(set.workers, Math.ceil(bytes / WORTH_A_WORKER) || 1),
      timeLimit: set.timeLimit,
      memory: set.memory,
      stop: stop.signal,
      say: (said) => {
        bar?.clear()
        tell(said, say)
      },
      ...(bar ? { progress: bar.step } : {}),
    })
    bar?.clear()
    corpus.failed += problems.length
    if (corpus.left) say('stopped', String(inputs.length - corpus.left), String(inputs.length))
    if (corpus.documents) return { corpus, ...(lines ? { lines } : {}) }
  } catch (error) {
    bar?.clear()
    lines?.abort()
    if (error instanceof TablesError) say('bad-lexicon', error.message)
    else if (error instanceof MemoryError)
      say('over-memory', megabytes(error.bytes), String(error.documents), String(inputs.length))
    else throw error
    return undefined
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
  lines?.abort()
  return undefined
}

function jobOf(options: TextOptions, wanted: Wanted, bytes: number) {
  const cache = options.cache !== false && !process.env.ZHENGTU_NO_CACHE ? cacheOf(options.lexicon) : undefined
  return {
    repair: options.repair !== false,
    lang: options.lang,
    blocks: wanted.lines?.paths ?? [],
    facts: wanted.graph(bytes),
    write: wanted.lines?.write ?? { baseIri: '', generator: '' },
    ...(options.lexicon ? { lexicon: options.lexicon } : {}),
    ...(options.date ? { date: options.date } : {}),
    ...(options.encoding ? { encoding: options.encoding } : {}),
    ...(wanted.keepText ? { keepText: wanted.keepText } : {}),
    ...(wanted.mends ? { mends: true } : {}),
    ...(wanted.notices ? { notices: true } : {}),
    ...(cache ? { cache } : {}),
  }
}

/** Tables that cannot be read are the workers' to complain of. */
function cacheOf(lexicon: readonly string[] | undefined) {
  try {
    return openCache(CACHE, lexicon)
  } catch {
    return undefined
  }
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`

function tell(said: Said, say: Say): void {
  if ('line' in said) process.stderr.write(`${said.line}\n`)
  else say(said.code, ...said.args)
}
