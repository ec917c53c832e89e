import { type Knowledge, loadKnowledge } from '../knowledge/index.ts'
import { TableError } from '../knowledge/table.ts'
import type { TraceEvent } from '../model.ts'
import { readFacts } from '../pipeline.ts'
import { ReadError } from '../read/errors.ts'
import { readSource } from '../read/readSource.ts'
import type { ExitCode } from './export.ts'
import { readBytes } from './inputs.ts'
import { type Lang, type MessageCode, message } from './messages.ts'

/**
 * `zhengtu explain`: for each sentence its tokens, mentions, clause records with the rules that read them, and the claims.
 * @param options.at only the sentences that hold these words
 */
export async function explainCommand(
  path: string,
  options: { at?: string; date?: string; encoding?: string; repair?: boolean; lexicon?: string[]; lang: Lang },
): Promise<ExitCode> {
  const say = (code: MessageCode, ...rest: string[]) =>
    process.stderr.write(`zhengtu: ${message(options.lang, code, ...rest)}\n`)
  const events: TraceEvent[] = []
  let knowledge: Knowledge
  try {
    knowledge = loadKnowledge(options.lexicon ? { lexicon: options.lexicon } : {})
  } catch (error) {
    if (!(error instanceof TableError) && (error as NodeJS.ErrnoException).code === undefined) throw error
    say('bad-lexicon', (error as Error).message)
    return 2
  }
  try {
    const source = await readSource(readBytes({ file: path, path }), {
      path,
      ...(options.encoding ? { encoding: options.encoding } : {}),
    })
    readFacts(source, knowledge, {
      ...(options.date ? { date: options.date } : {}),
      repair: options.repair !== false,
      trace: (e) => events.push(e),
    })
  } catch (error) {
    if (error instanceof ReadError) say(error.code, path, ...error.args)
    else if ((error as NodeJS.ErrnoException).code === 'ENOENT') say('not-found', path)
    else say('failed', path, (error as Error).message)
    return 2
  }
  const sentences = events.filter((e) => e.kind === 'sentence' && (!options.at || e.detail?.includes(options.at)))
  if (options.at && !sentences.length) {
    say('not-in-text', path, options.at)
    return 1
  }
  const within = bySentence(sentences, events)
  const out = events.filter((e) => e.kind === 'document').map((e) => `document ${e.detail ?? ''}`)
  if (!options.at)
    for (const e of events)
      if (e.stage === 'repair') out.push(`repair   ${e.kind} ${e.span?.start}-${e.span?.end} ${e.detail ?? ''}`)
  for (const sentence of sentences) {
    out.push('', `§ ${sentence.detail}`)
    for (const e of within.get(sentence) ?? [])
      out.push(`  ${e.kind.padEnd(12)} ${e.rule ? `[${e.rule}] ` : ''}${e.detail ?? ''}`)
  }
  process.stdout.write(`${out.join('\n')}\n`)
  return 0
}

/** What happened inside each sentence, in the order in which it happened. */
function bySentence(sentences: readonly TraceEvent[], events: readonly TraceEvent[]): Map<TraceEvent, TraceEvent[]> {
  const inOrder = sentences.filter((s) => s.span).sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0))
  const within = new Map<TraceEvent, TraceEvent[]>(inOrder.map((s) => [s, []]))
  for (const e of events) {
    if (!e.span || e.kind === 'sentence' || e.stage === 'repair' || e.stage === 'segment') continue
    let low = 0
    let high = inOrder.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((inOrder[middle]?.span?.start ?? 0) <= e.span.start) low = middle + 1
      else high = middle
    }
    const sentence = inOrder[low - 1]
    if (sentence?.span && e.span.end <= sentence.span.end) within.get(sentence)?.push(e)
  }
  return within
}
