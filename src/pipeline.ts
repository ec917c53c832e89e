import { workBudget } from './budget.ts'
import { newDraft } from './extract/document/draft.ts'
import { finish } from './extract/document/finish.ts'
import { addresseesOf } from './extract/document/letters.ts'
import { readDocument } from './extract/document/read.ts'
import type { Knowledge } from './knowledge/index.ts'
import type { Facts, Notice, Source, Span, Trace } from './model.ts'
import { recogniseFigures } from './recognise/figures.ts'
import { recognise } from './recognise/index.ts'
import { recogniseQuantities } from './recognise/quantities.ts'
import { ranks } from './recognise/ranks.ts'
import { recogniseTimes } from './recognise/times.ts'
import { repair, unrepaired } from './repair/repair.ts'
import { segment } from './segment/segment.ts'

export interface FactsOptions {
  /** Date to resolve 今年 by, where neither the text's head nor its file name tells: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date?: string
  /** False reads a damaged text as it stands. */
  repair?: boolean
  trace?: Trace
}

/**
 * The whole reading of one document, in order: repair → segment → recognise → extract → resolve.
 * Synchronous and pure: the same facts for the same text, wherever the file lies and whoever else is in the corpus.
 * @throws {BudgetError} for a text that asks for more work than its length allows
 */
export function readFacts(source: Source, knowledge: Knowledge, options: FactsOptions = {}): Facts {
  const { trace } = options
  const { metadata } = source.reading ?? source
  const repaired = options.repair === false ? unrepaired(source) : repair(source, trace)
  const structure = segment(repaired.text, metadata, trace)
  const { mentions, holders, context } = recognise(repaired.text, structure, metadata, knowledge, trace)
  const date = metadata.date ?? options.date
  const when = date ? { date, year: Number(date.slice(0, 4)) } : {}
  const spend = workBudget(source.text.length)
  const quantities = remembered((span) => recogniseQuantities(repaired.text, span, knowledge.units))
  const plain = halfWidth(repaired.text)
  const times = remembered((span) =>
    recogniseTimes(plain, span, when, knowledge.times).map((t) => ({
      ...t,
      text: repaired.text.slice(t.start, t.end),
    })),
  )
  const draft = newDraft()
  readDocument(
    {
      text: repaired.text,
      structure,
      mentions,
      holders,
      context,
      metadata,
      grammar: knowledge.grammar,
      tokenise: knowledge.tokenise,
      addressees: addresseesOf(repaired.text, structure, mentions),
      sent: structure.blocks.some((b) => b.kind === 'addressee' && !repaired.text.startsWith('各位', b.start)),
      spend,
      quantities,
      times,
      ahead: { read: new Map(), next: 0 },
      figures: (sentence) => [
        ...(quantities(sentence).length
          ? recogniseFigures(plain, sentence, quantities(sentence), times(sentence))
          : []),
        ...ranks(plain, sentence),
      ],
      ...(trace ? { trace } : {}),
    },
    draft,
  )
  if (trace)
    for (const c of draft.claims.values()) {
      const span = c.evidence[0]
      trace({
        stage: 'resolve',
        kind: 'claim',
        rule: c.rule,
        ...(span ? { span } : {}),
        detail: `${c.source.label} ${c.predicate} ${c.target.label}${c.modality ? ` (${c.modality})` : ''}${c.value ? ` ${c.value}` : ''}`,
      })
    }
  const notices: Notice[] = repaired.mends.map((m) => ({ code: m.kind, span: { start: m.start, end: m.end } }))
  if (!draft.nodes.size) notices.push({ code: 'nothing-found' })
  return finish(source, repaired, draft, notices)
}

/** What was found is kept for a while: sentences are read many at once, and the rules of each ask several times. */
function remembered<T>(find: (span: Span) => T[]): (span: Span) => T[] {
  const known = new Map<number, T[]>()
  return (span) => {
    const key = span.start * LONGEST_TEXT + span.end
    const seen = known.get(key)
    if (seen) return seen
    if (known.size >= MOST_REMEMBERED) known.clear()
    const found = find(span)
    known.set(key, found)
    return found
  }
}
/** Texts are shorter: a start and an end make one number. */
const LONGEST_TEXT = 2 ** 26
/** More stretches than are read at once. */
const MOST_REMEMBERED = 2000

/** The text with half-width digits, character for character: reports of the 1990s write １９９２年. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９％．]/gu, (ch) => String.fromCharCode(ch.charCodeAt(0) - 0xfee0))
