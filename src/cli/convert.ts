import { addMetrics } from '../analyse/metrics.ts'
import { EXPORTERS, exporterNamed, type WriteOptions } from '../export/index.ts'
import { GENERATOR } from '../version.ts'
import type { ExitCode } from './export.ts'
import { readGraphs } from './graphs.ts'
import { type Lang, type MessageCode, message } from './messages.ts'
import { textsBeside } from './textsBeside.ts'
import { writeFormats } from './write.ts'

/** `zhengtu convert`: graphs that were exported before, in other formats. */
export async function convertCommand(
  files: readonly string[],
  options: {
    output: string
    format: string
    csvBom?: boolean
    rdf?: WriteOptions['rdf']
    oa?: WriteOptions['oa']
    quiet?: boolean
    lang: Lang
  },
): Promise<ExitCode> {
  const say = (code: MessageCode, ...rest: string[]) =>
    process.stderr.write(`zhengtu: ${message(options.lang, code, ...rest)}\n`)
  const info = (code: MessageCode, ...rest: string[]) => {
    if (!options.quiet) process.stderr.write(`${message(options.lang, code, ...rest)}\n`)
  }
  const formats = options.format
    .split(',')
    .map((f) => f.trim())
    .filter(Boolean)
  for (const name of formats)
    if (!exporterNamed(name)) {
      say('unknown-format', name, EXPORTERS.map((e) => e.name).join(', '))
      return 2
    }
  const read = await readGraphs(files, say)
  if (!read) return 2
  // N-Quads have their metrics in a file of their own.
  if (read.graph.nodes.some((n) => n.degree === undefined)) addMetrics(read.graph)
  const { rdf, oa } = options
  const written: WriteOptions = {
    baseIri: read.baseIri,
    generator: GENERATOR,
    bom: options.csvBom === true,
    ...(rdf ? { rdf } : {}),
    ...(oa ? { oa } : {}),
    ...(formats.includes('html') ? { texts: textsBeside(read.graph, files) } : {}),
  }
  const refused = await writeFormats(read.graph, formats, options.output, written, { say, info })
  return refused === undefined ? 2 : refused ? 1 : 0
}
