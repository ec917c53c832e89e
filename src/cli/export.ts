import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { addMetrics } from '../analyse/metrics.ts'
import type { Corpus } from '../batch/corpus.ts'
import { atomicFile } from '../export/atomic.ts'
import { EXPORTERS, exporterNamed, type OutputFile, type WriteOptions } from '../export/index.ts'
import type { Graph } from '../model.ts'
import { BASE_IRI } from '../resolve/iri.ts'
import { GENERATOR } from '../version.ts'
import { type MessageCode, message } from './messages.ts'
import { stdoutSink, writeStdout } from './stdout.ts'
import { readTexts, type Say, type TextOptions } from './texts.ts'
import { writeFormats } from './write.ts'

export interface ExportOptions extends TextOptions {
  output?: string
  format?: string
  baseIri?: string
  explainRepair?: boolean
  keepText?: boolean
  csvBom?: boolean
  rdf?: WriteOptions['rdf']
  oa?: WriteOptions['oa']
  verbose?: boolean
}

/** Exit codes: 0 done, 1 some inputs failed, 2 wrong usage or nothing done. */
export type ExitCode = 0 | 1 | 2

/** Files that only a graph in memory gives are made beside line formats for corpora of up to so many bytes. */
const SPARE_UP_TO = 2_000_000

/** `zhengtu export`: reads the inputs, writes one graph over all of them, tells what it did. */
export async function exportCommand(args: readonly string[], options: ExportOptions): Promise<ExitCode> {
  const { lang } = options
  const say: Say = (code, ...rest) => process.stderr.write(`zhengtu: ${message(lang, code, ...rest)}\n`)
  const info: Say = (code, ...rest) => {
    if (!options.quiet) process.stderr.write(`${message(lang, code, ...rest)}\n`)
  }
  const started = performance.now()
  const formats = (options.format ?? 'ttl,json')
    .split(',')
    .map((f) => f.trim())
    .filter(Boolean)
  const baseIri = options.baseIri ?? BASE_IRI
  const problem = wrongUsage(args, formats, baseIri, options)
  if (problem) {
    say(...problem)
    return 2
  }
  const toStdout = options.output === '-'
  const folder = options.output ?? 'output'
  const written: WriteOptions = {
    baseIri,
    generator: GENERATOR,
    bom: options.csvBom === true,
    ...(options.rdf ? { rdf: options.rdf } : {}),
    ...(options.oa ? { oa: options.oa } : {}),
  }
  const files = formats.flatMap((name): readonly Pick<OutputFile, 'path' | 'lines' | 'spare'>[] => {
    const exporter = exporterNamed(name)
    return [...(exporter?.files ?? []), ...(exporter?.binary ?? [])]
  })
  const lined = new Set(files.flatMap((f) => (f.lines ? [f.path] : [])))
  const spare = files.filter((f) => f.spare)
  let file = folder
  try {
    const read = await readTexts(
      args,
      options,
      {
        lines: {
          paths: [...lined],
          open: (path) => {
            file = join(folder, path)
            return toStdout ? stdoutSink() : atomicFile(file)
          },
          write: written,
        },
        graph: (bytes) => files.some((f) => !f.lines && !f.spare) || (spare.length > 0 && bytes <= SPARE_UP_TO),
        ...(options.keepText ? { keepText: join(folder, 'texts') } : {}),
        mends: options.explainRepair === true,
        notices: options.verbose === true,
      },
      say,
    )
    if (!read) return 2
    const { corpus } = read
    const sizes = (await read.lines?.commit()) ?? []
    if (!toStdout)
      for (const { path, size } of sizes) info('written', join(folder, path), `${(size / 1e6).toFixed(2)} MB`)
    let refused = corpus.refused
    const { graph } = corpus
    if (graph) {
      const { sampledBetweenness } = addMetrics(graph)
      if (!toStdout) {
        const failed = await writeFormats(graph, formats, folder, written, { say, info }, lined)
        if (failed === undefined) return 2
        refused += failed
      } else if (!lined.size) {
        const [one] = formats.flatMap((name) => exporterNamed(name)?.files ?? [])
        if (one && !(await writeStdout(one.write(graph, written)))) return 0
      }
      if (sampledBetweenness) info('sampled')
    } else for (const { path } of spare) leaveOut(join(folder, path), info)
    summarise(corpus, graph, (performance.now() - started) / 1000, info)
    return corpus.failed || corpus.left || refused ? 1 : 0
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined || code.startsWith('ERR_')) throw error
    say('not-written', file, code)
    return 2
  }
}

/** What is wrong with the command, as a message with its arguments. */
function wrongUsage(
  args: readonly string[],
  formats: readonly string[],
  baseIri: string,
  options: ExportOptions,
): [MessageCode, ...string[]] | undefined {
  for (const name of formats)
    if (!exporterNamed(name)) return ['unknown-format', name, EXPORTERS.map((e) => e.name).join(', ')]
  if (!/^[a-z][a-z0-9+.-]*:[^\s<>"{}|^`\\]*\/$/iu.test(baseIri)) return ['bad-base', baseIri]
  if (options.output === '-') {
    // A format of binary files cannot be piped, and counts as several.
    const files = formats.flatMap((name): readonly object[] => {
      const exporter = exporterNamed(name)
      return exporter?.binary ? [exporter, ...exporter.binary] : (exporter?.files ?? [])
    })
    if (files.length !== 1) return ['one-format']
    if (options.keepText) return ['keep-text']
  }
  return args.length ? undefined : ['no-input']
}

/** A file that this run does not write must not stay from another beside those that it does. */
function leaveOut(file: string, info: Say): void {
  rmSync(file, { force: true })
  info('no-metrics', file)
}

const counted = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name, n]) => `${name} ${n}`)
    .join(', ')

function summarise(corpus: Corpus, graph: Graph | undefined, seconds: number, info: Say): void {
  const { characters, failed, bytes, claims, notices } = corpus
  info('sum-documents', String(corpus.texts), String(characters), String(failed))
  if (graph) {
    const classes = new Map<string, number>()
    for (const n of graph.nodes) classes.set(n.class, (classes.get(n.class) ?? 0) + 1)
    info('sum-nodes', String(graph.nodes.length), counted(classes))
  }
  const edges = [...claims.values()].reduce((n, m) => n + m, 0)
  info('sum-edges', String(edges), counted(claims))
  if (notices.size) info('sum-notices', counted(notices))
  info('sum-time', seconds.toFixed(2), (bytes / 1e6 / seconds).toFixed(2))
}
