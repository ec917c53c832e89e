import { answerLine, badLine } from '../batch/lineWorker.ts'
import { type Line, splitLines } from '../batch/splitLines.ts'
import { type Knowledge, loadKnowledge } from '../knowledge/index.ts'
import { TableError } from '../knowledge/table.ts'
import { BASE_IRI } from '../resolve/iri.ts'
import { GENERATOR } from '../version.ts'
import type { ExitCode } from './export.ts'
import { type Lang, type MessageCode, message } from './messages.ts'

/** Longest line that is read: a file of 256 MB in base64, which is the longest that is read anywhere. */
const LONGEST = 350 * 1024 * 1024

/**
 * `zhengtu worker`: a document a line on standard input, its facts a line on standard output, in the same order; one line
 * out for every line in, whatever is in it.
 */
export async function workerCommand(options: {
  date?: string
  repair?: boolean
  baseIri?: string
  lexicon?: string[]
  lang: Lang
}): Promise<ExitCode> {
  let knowledge: Knowledge
  try {
    knowledge = loadKnowledge(options.lexicon ? { lexicon: options.lexicon } : {})
  } catch (error) {
    if (!(error instanceof TableError) && (error as NodeJS.ErrnoException).code === undefined) throw error
    process.stderr.write(`zhengtu: ${message(options.lang, 'bad-lexicon', (error as Error).message)}\n`)
    return 2
  }
  const wording = ({ code, args }: { code: MessageCode; args: string[] }) => message(options.lang, code, ...args)
  const read = {
    repair: options.repair !== false,
    ...(options.date ? { date: options.date } : {}),
    write: { baseIri: options.baseIri ?? BASE_IRI, generator: GENERATOR },
  }
  const tooLong = badLine(`longer than ${LONGEST} bytes`)
  const answer = ({ text }: Line) =>
    text === undefined
      ? JSON.stringify({ id: null, problem: { code: tooLong.code, message: wording(tooLong) } })
      : answerLine(text, knowledge, read, wording)
  // One write a line; the next line is not read before the reader has room for the answer.
  for await (const line of splitLines(process.stdin, LONGEST))
    if (!process.stdout.write(`${await answer(line)}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve))
  return 0
}
