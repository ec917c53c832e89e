import { readFileSync } from 'node:fs'
import type { Store } from 'oxigraph'
import { cell } from '../export/csv.ts'
import { quads } from '../export/quads.ts'
import { rdfText } from '../export/rdfText.ts'
import { MissingPackageError, optional } from '../optional.ts'
import type { ExitCode } from './export.ts'
import { formOf, OXIGRAPH_FORMATS, readGraphJson, sayWhy } from './graphs.ts'
import { type Lang, type MessageCode, message } from './messages.ts'
import { readyQueries } from './ready.ts'

const oxigraph = () => import('oxigraph')

export const RESULT_FORMATS = ['table', 'csv', 'json', 'turtle'] as const
export type ResultFormat = (typeof RESULT_FORMATS)[number]

/** One row of a SELECT: the value of each variable, or nothing. */
type Row = Map<string, { value: string }>

/** `zhengtu query`: SPARQL over an exported graph, in this process. */
export async function queryCommand(
  args: readonly string[],
  options: { file?: string; ready?: string; list?: boolean; format: ResultFormat; lang: Lang },
): Promise<ExitCode> {
  const say = (code: MessageCode, ...rest: string[]) =>
    process.stderr.write(`zhengtu: ${message(options.lang, code, ...rest)}\n`)
  const ready = readyQueries('.rq')
  if (options.list) {
    for (const q of ready) process.stdout.write(`${q.name.padEnd(26)}${q.about}\n`)
    return 0
  }
  const [graphFile, inline] = args
  const given = [inline, options.file, options.ready].filter((x) => x !== undefined)
  if (!graphFile || given.length !== 1) {
    say('query-usage')
    return 2
  }
  let text = inline
  if (options.ready !== undefined) {
    text = ready.find((q) => q.name === options.ready)?.text
    if (text === undefined) {
      say('unknown-query', options.ready, ready.map((q) => q.name).join(', '))
      return 2
    }
  }
  if (options.file !== undefined)
    try {
      text = readFileSync(options.file === '-' ? 0 : options.file, 'utf8')
    } catch (error) {
      say('unreadable', options.file, (error as NodeJS.ErrnoException).code ?? '')
      return 2
    }
  try {
    const { Store } = await optional('oxigraph', oxigraph)
    const store = new Store()
    try {
      load(store, graphFile)
    } catch (error) {
      sayWhy(error, graphFile, say)
      return 2
    }
    // As a store that keeps texts apart: a query finds all of them, and may also ask GRAPH by GRAPH.
    const ask = (more: object) => store.query(text as string, { use_default_graph_as_union: true, ...more })
    const result = ask({})
    const empty = Array.isArray(result) && !result.length
    print(result, options.format, empty ? variablesOf(ask) : [])
    if (empty && options.format === 'table') say('no-rows')
    return 0
  } catch (error) {
    if (error instanceof MissingPackageError) say('missing-package', 'query', error.packageName)
    else say('bad-query', (error as Error).message ?? String(error))
    return 2
  }
}

/** Loads RDF of anyone's as it stands, or our graph.json. @throws what parsers throw */
function load(store: Store, file: string): void {
  const form = formOf(file)
  if (form === 'graph') {
    const { graph, baseIri } = readGraphJson(file)
    store.load(rdfText(quads(graph, baseIri), 'N-Triples', baseIri), { format: 'application/n-triples' })
    return
  }
  const n3 = /\.n[qt]$/iu.test(file) ? 'application/n-quads' : 'application/trig'
  const format = form === 'n3' ? n3 : OXIGRAPH_FORMATS[form]
  store.load(readFileSync(file, 'utf8'), { format })
}

/** The variables of a SELECT without rows, which tells them nowhere else. */
function variablesOf(ask: (more: object) => unknown): string[] {
  try {
    const { head } = JSON.parse(ask({ results_format: 'json' }) as string) as { head: { vars: string[] } }
    return head.vars
  } catch {
    return [] // A CONSTRUCT has none.
  }
}

function print(result: unknown, format: ResultFormat, variables: readonly string[]): void {
  const out = (line: string) => process.stdout.write(`${line}\n`)
  if (typeof result === 'boolean') return void out(format === 'json' ? JSON.stringify(result) : String(result))
  const rows = result as (Row | { toString(): string })[]
  const first = rows[0]
  if (format === 'turtle' || (first && !(first instanceof Map))) {
    for (const quad of rows) out(`${quad.toString()} .`)
    return
  }
  const names = first instanceof Map ? [...first.keys()] : [...variables]
  if (!names.length && format !== 'json') return // a CONSTRUCT of nothing
  const table = (rows as Row[]).map((row) => names.map((n) => row.get(n)?.value ?? ''))
  if (format === 'json')
    return void out(
      JSON.stringify(
        table.map((row) => Object.fromEntries(names.map((n, i) => [n, row[i]]))),
        null,
        1,
      ),
    )
  if (format === 'csv') {
    for (const row of [names, ...table]) process.stdout.write(`${row.map((v) => cell(v, 'query')).join(',')}\r\n`)
    return
  }
  const widths = names.map((n, i) => Math.min(40, Math.max(width(n), ...table.map((row) => width(row[i] ?? '')))))
  for (const row of [names, ...table])
    out(
      row
        .map((cell, i) => padded(cell, widths[i] as number))
        .join('  ')
        .trimEnd(),
    )
}

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/u
/** Columns that a terminal gives the text: two for a Han character. */
const width = (text: string): number => [...text].reduce((n, ch) => n + (WIDE.test(ch) ? 2 : 1), 0)

/** The text cut or padded to so many columns, on one line, without control characters. */
function padded(cell: string, columns: number): string {
  let out = ''
  let used = 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a label must not steer the terminal
  for (const ch of cell.replace(/[\u0000-\u001F\u007F-\u009F]/gu, ' ')) {
    const w = WIDE.test(ch) ? 2 : 1
    if (used + w > columns) return `${out.slice(0, -1)}…`
    out += ch
    used += w
  }
  return out + ' '.repeat(columns - used)
}
