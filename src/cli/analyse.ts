import { join } from 'node:path'
import { analyse } from '../analyse/analyse.ts'
import { nearWordings } from '../analyse/nearWordings.ts'
import { writeAtomic } from '../export/atomic.ts'
import { matchesTurtle } from '../export/matches.ts'
import { reportFiles } from '../report/index.ts'
import type { ExitCode } from './export.ts'
import { graphOf } from './graphOf.ts'
import { type MessageCode, message } from './messages.ts'
import type { TextOptions } from './texts.ts'

export interface AnalyseCommandOptions extends TextOptions {
  output: string
  across?: boolean
  rows: string
}

/** `zhengtu analyse`: a report on texts or an exported graph. */
export async function analyseCommand(args: readonly string[], options: AnalyseCommandOptions): Promise<ExitCode> {
  const { lang, output } = options
  const say = (code: MessageCode, ...rest: string[]) =>
    process.stderr.write(`zhengtu: ${message(lang, code, ...rest)}\n`)
  const info = (code: MessageCode, ...rest: string[]) => {
    if (!options.quiet) process.stderr.write(`${message(lang, code, ...rest)}\n`)
  }
  const rows = Number(options.rows)
  if (!Number.isInteger(rows) || rows < 1) {
    say('bad-rows', options.rows)
    return 2
  }
  const read = await graphOf(args, options, say)
  if (!read) return 2
  const { baseIri, graph } = read
  const near = nearWordings(graph.nodes)
  const report = analyse(graph, { across: options.across === true, near })
  const files = [
    ...reportFiles(report, { lang, rows, baseIri }),
    { path: 'identity.ttl', pieces: matchesTurtle(near, baseIri) },
  ]
  for (const { path, pieces } of files) {
    const file = join(output, path)
    try {
      info('written', file, `${(writeAtomic(file, pieces) / 1e6).toFixed(2)} MB`)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error
      say('not-written', file, (error as NodeJS.ErrnoException).code as string)
      return 2
    }
  }
  const statements = report.sections.flatMap((s) => s.statements)
  info('report-says', String(statements.length), String(statements.reduce((n, s) => n + s.evidence.length, 0)))
  return read.failed ? 1 : 0
}
