import { basename } from 'node:path'
import { type Corpus, type CorpusText, corpusOf, documentOf } from '../analyse/corpus.ts'
import { diff, type Side, THRESHOLD } from '../analyse/diff.ts'
import { writeAtomic } from '../export/atomic.ts'
import { comparisonsTurtle } from '../export/comparisons.ts'
import { subgraph } from '../graph/subgraph.ts'
import type { Graph } from '../model.ts'
import { diffReport } from '../report/diffReport.ts'
import { html } from '../report/html.ts'
import { reportJson } from '../report/index.ts'
import { markdown } from '../report/markdown.ts'
import { terminal } from '../report/terminal.ts'
import type { ExitCode } from './export.ts'
import { graphOf } from './graphOf.ts'
import { type MessageCode, message } from './messages.ts'
import { writeStdout } from './stdout.ts'
import type { TextOptions } from './texts.ts'

export interface DiffCommandOptions extends TextOptions {
  output: string
  format: string
  years?: string
  places?: string
  threshold?: string
  rows: string
}

export const DIFF_FORMATS = ['text', 'md', 'html', 'json', 'ttl'] as const

/** `zhengtu diff`: two texts, years, places or graphs held against each other. */
export async function diffCommand(args: readonly string[], options: DiffCommandOptions): Promise<ExitCode> {
  const { lang } = options
  const say = (code: MessageCode, ...rest: string[]) =>
    process.stderr.write(`zhengtu: ${message(lang, code, ...rest)}\n`)
  const threshold = Number(options.threshold ?? THRESHOLD)
  if (!(threshold > 0 && threshold <= 1)) {
    say('bad-threshold', options.threshold ?? '')
    return 2
  }
  const rows = Number(options.rows)
  if (!Number.isInteger(rows) || rows < 1) {
    say('bad-rows', options.rows)
    return 2
  }
  const read = await sides(args, options, say)
  if (!read) return 2
  const found = diff(read.sides[0], read.sides[1], { threshold })
  const report = diffReport(found)
  const data = '--format json'
  const write = (): Iterable<string> => {
    switch (options.format) {
      case 'md':
        return markdown(report, { lang, rows, data })
      case 'html':
        return html(report, { lang, rows, data })
      case 'json':
        return reportJson(report, read.baseIri)
      case 'ttl':
        return comparisonsTurtle(found, read.baseIri)
      default:
        return terminal(report, { lang, rows, columns: process.stdout.columns ?? 120 })
    }
  }
  if (options.output === '-') await writeStdout(write())
  else
    try {
      const size = writeAtomic(options.output, write())
      if (!options.quiet)
        process.stderr.write(`${message(lang, 'written', options.output, `${(size / 1e6).toFixed(2)} MB`)}\n`)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error
      say('not-written', options.output, (error as NodeJS.ErrnoException).code as string)
      return 2
    }
  return read.failed ? 1 : 0
}

type Say = (code: MessageCode, ...args: string[]) => void
interface Sides {
  sides: [Side, Side]
  baseIri: string
  failed: number
}

async function sides(args: readonly string[], options: DiffCommandOptions, say: Say): Promise<Sides | undefined> {
  const wanted = (options.years ?? options.places)
    ?.split(',')
    .map((s) => s.trim())
    .filter(Boolean)
  if (options.years && options.places ? true : wanted ? wanted.length !== 2 || !args.length : args.length !== 2)
    return void say('two-sides')
  if (!wanted) {
    const [a, b] = args as [string, string]
    const first = await graphOf([a], options, say)
    const second = await graphOf([b], options, say)
    if (!first || !second) return undefined
    if (first.baseIri !== second.baseIri) return void say('other-base', b, second.baseIri, first.baseIri)
    return {
      sides: [
        { name: nameOf(a, first.graph), graph: first.graph },
        { name: nameOf(b, second.graph), graph: second.graph },
      ],
      baseIri: first.baseIri,
      failed: first.failed + second.failed,
    }
  }
  const read = await graphOf(args, options, say)
  if (!read) return undefined
  const corpus = corpusOf(read.graph)
  const labels = (t: CorpusText) => (options.years ? [String(t.year ?? '')] : placesOf(t))
  const isOf = (t: CorpusText, name: string) =>
    labels(t).includes(name) || (!options.years && `${t.name} ${t.title ?? ''}`.includes(name))
  const found: Side[] = []
  for (const name of wanted) {
    const ids = new Set(corpus.texts.filter((t) => isOf(t, name)).map((t) => t.id))
    if (!ids.size) return void say('no-such-side', name, known(corpus, labels))
    found.push({ name, graph: subgraph(read.graph, (claim) => ids.has(documentOf(claim))) })
  }
  return { sides: found as [Side, Side], baseIri: read.baseIri, failed: read.failed }
}

/** A text is of the place that it is chiefly about, or that its name or title names. */
const placesOf = ({ chief }: CorpusText): string[] => (chief ? [chief.label, ...chief.aliases] : [])
const known = (corpus: Corpus, labels: (t: CorpusText) => string[]): string =>
  [...new Set(corpus.texts.flatMap((t) => labels(t).slice(0, 1)))].sort().join(', ')

/** The one text's name, else the argument's last part. */
function nameOf(arg: string, graph: Graph): string {
  const { texts } = corpusOf(graph)
  return texts.length === 1 && texts[0] ? texts[0].name : basename(arg)
}
