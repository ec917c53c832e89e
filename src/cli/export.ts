import { join } from 'node:path'
import { addMetrics } from '../analyse/metrics.ts'
import { BudgetError } from '../budget.ts'
import { textKeeper } from '../explorer/texts.ts'
import { writeAtomic } from '../export/atomic.ts'
import { EXPORTERS, exporterNamed, type WriteOptions } from '../export/index.ts'
import { buildGraph } from '../graph/buildGraph.ts'
import { type Knowledge, loadKnowledge } from '../knowledge/index.ts'
import { TableError } from '../knowledge/table.ts'
import type { Facts, Graph } from '../model.ts'
import { readFacts } from '../pipeline.ts'
import { isEncoding } from '../read/encoding.ts'
import { ReadError } from '../read/errors.ts'
import { readSource } from '../read/readSource.ts'
import { BASE_IRI } from '../resolve/iri.ts'
import { GENERATOR } from '../version.ts'
import { findInputs, type Input, readBytes } from './inputs.ts'
import { mendLines } from './mends.ts'
import { type Lang, type MessageCode, message } from './messages.ts'
import { writeStdout } from './stdout.ts'
import { writeFormats } from './write.ts'

export interface ExportOptions {
  output?: string
  format?: string
  baseIri?: string
  date?: string
  encoding?: string
  /** False for `--no-repair`. */
  repair?: boolean
  explainRepair?: boolean
  keepText?: boolean
  lexicon?: string[]
  csvBom?: boolean
  rdf?: WriteOptions['rdf']
  oa?: WriteOptions['oa']
  quiet?: boolean
  verbose?: boolean
  lang: Lang
}

/** Exit codes: 0 done, 1 some inputs failed, 2 wrong usage or nothing done. */
export type ExitCode = 0 | 1 | 2

/** What is written unless one says: data for programs, and the page to look at them. */
export const DEFAULT_FORMATS = 'ttl,json,html'

/** `zhengtu export`: reads the inputs, writes one graph over all of them, tells what it did. */
export async function exportCommand(args: readonly string[], options: ExportOptions): Promise<ExitCode> {
  const { lang } = options
  const say = (code: MessageCode, ...rest: string[]) =>
    process.stderr.write(`zhengtu: ${message(lang, code, ...rest)}\n`)
  const info = (code: MessageCode, ...rest: string[]) => {
    if (!options.quiet) process.stderr.write(`${message(lang, code, ...rest)}\n`)
  }
  const started = performance.now()
  const formats = (options.format ?? DEFAULT_FORMATS)
    .split(',')
    .map((f) => f.trim())
    .filter(Boolean)
  for (const name of formats)
    if (!exporterNamed(name)) {
      say('unknown-format', name, EXPORTERS.map((e) => e.name).join(', '))
      return 2
    }
  const baseIri = options.baseIri ?? BASE_IRI
  if (!/^[a-z][a-z0-9+.-]*:[^\s<>"{}|^`\\]*\/$/iu.test(baseIri)) {
    say('bad-base', baseIri)
    return 2
  }
  if (options.date && !/^\d{4}(-\d{2}){0,2}$/u.test(options.date)) {
    say('bad-date', options.date)
    return 2
  }
  const toStdout = options.output === '-'
  if (toStdout && formats.flatMap((name) => filesOf(name)).length !== 1) {
    say('one-format')
    return 2
  }
  if (toStdout && options.keepText) {
    say('keep-text')
    return 2
  }
  if (options.encoding && !isEncoding(options.encoding)) {
    say('unknown-encoding', '--encoding', options.encoding)
    return 2
  }
  if (!args.length) {
    say('no-input')
    return 2
  }
  let knowledge: Knowledge
  try {
    knowledge = loadKnowledge(options.lexicon ? { lexicon: options.lexicon } : {})
  } catch (error) {
    if (!(error instanceof TableError) && (error as NodeJS.ErrnoException).code === undefined) throw error
    say('bad-lexicon', (error as Error).message)
    return 2
  }
  const { inputs, problems } = findInputs(args)
  for (const p of problems) say(p.code, ...p.args)
  let failed = problems.length
  const all: Facts[] = []
  const keeper = formats.includes('html') ? textKeeper() : undefined
  let characters = 0
  let bytes = 0
  for (const [i, input] of inputs.entries()) {
    if (!options.quiet && process.stderr.isTTY)
      process.stderr.write(
        `\r${message(lang, 'progress', String(i + 1), String(inputs.length))} ${input.path.slice(-40)}\u001b[K`,
      )
    const read = await readOne(input, knowledge, options, say)
    if (!read) {
      failed++
      continue
    }
    all.push(read.facts)
    keeper?.addFacts(read.facts, read.text)
    bytes += read.bytes
    characters += read.facts.document.length
  }
  if (!options.quiet && process.stderr.isTTY && inputs.length) process.stderr.write('\r\u001b[K')
  if (!all.length) return 2
  const graph = buildGraph(all)
  const { sampledBetweenness } = addMetrics(graph)
  let formatsFailed = 0
  const written: WriteOptions = {
    baseIri,
    generator: GENERATOR,
    bom: options.csvBom === true,
    ...(options.rdf ? { rdf: options.rdf } : {}),
    ...(options.oa ? { oa: options.oa } : {}),
    ...(keeper ? { texts: keeper.texts() } : {}),
  }
  if (toStdout) {
    const [file] = formats.flatMap((name) => exporterNamed(name)?.files ?? [])
    if (file && !(await writeStdout(file.write(graph, written)))) return 0
  } else {
    const refused = await writeFormats(graph, formats, options.output ?? 'output', written, { say, info })
    if (refused === undefined) return 2
    formatsFailed = refused
  }
  if (sampledBetweenness) info('sampled')
  summarise(graph, all, { characters, bytes, failed, seconds: (performance.now() - started) / 1000 }, info)
  return failed || formatsFailed ? 1 : 0
}

/** Reads one input; says what is wrong where that fails, and gives nothing. */
export async function readOne(
  input: Input,
  knowledge: Knowledge,
  options: ExportOptions,
  say: (code: MessageCode, ...args: string[]) => void,
): Promise<{ facts: Facts; bytes: number; text: string } | undefined> {
  try {
    const bytes = readBytes(input)
    const dated = options.date ? { date: options.date } : {}
    const encoded = options.encoding ? { encoding: options.encoding } : {}
    const source = await readSource(bytes, { path: input.path, ...dated, ...encoded })
    const facts = readFacts(source, knowledge, { repair: options.repair !== false, ...dated })
    if (options.keepText)
      writeAtomic(join(options.output ?? 'output', 'texts', `${source.sha256.slice(0, 16)}.txt`), [source.text])
    if (options.explainRepair)
      for (const line of mendLines(input.path, source, facts.notices, options.lang)) process.stderr.write(`${line}\n`)
    if (!facts.nodes.length) say('nothing-found', input.path)
    if (options.verbose)
      for (const n of facts.notices)
        process.stderr.write(
          `${input.path}: ${n.code}${n.span ? ` ${n.span.start}-${n.span.end}` : ''}${n.detail ? ` ${n.detail}` : ''}\n`,
        )
    return { facts, bytes: bytes.length, text: source.text }
  } catch (error) {
    if (error instanceof BudgetError) say('over-budget', input.path, String(error.limit))
    else if (error instanceof ReadError) say(error.code, input.path, ...error.args)
    else if ((error as NodeJS.ErrnoException).code)
      say('unreadable', input.path, (error as NodeJS.ErrnoException).code as string)
    else say('failed', input.path, (error as Error).message)
    return undefined
  }
}

/** A format of binary files cannot be piped, and counts as several. */
const filesOf = (name: string): readonly object[] => {
  const exporter = exporterNamed(name)
  return exporter?.binary ? [exporter, ...exporter.binary] : (exporter?.files ?? [])
}

function counted(values: Iterable<string>): string {
  const counts = new Map<string, number>()
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name, n]) => `${name} ${n}`)
    .join(', ')
}

function summarise(
  graph: Graph,
  all: readonly Facts[],
  run: { characters: number; bytes: number; failed: number; seconds: number },
  info: (code: MessageCode, ...args: string[]) => void,
): void {
  info('sum-documents', String(graph.documents.length), String(run.characters), String(run.failed))
  info('sum-nodes', String(graph.nodes.length), counted(graph.nodes.map((n) => n.class)))
  info('sum-edges', String(graph.edges.length), counted(graph.edges.map((e) => e.predicate)))
  const notices = counted(all.flatMap((f) => f.notices.map((n) => n.code)))
  if (notices) info('sum-notices', notices)
  info('sum-time', run.seconds.toFixed(2), (run.bytes / 1e6 / run.seconds).toFixed(2))
}
