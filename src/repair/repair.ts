import type { Mend, OffsetSegment, Reading, Repaired, Source, Trace } from '../model.ts'
import { spanThrough, through } from '../offsets.ts'
import { cutLines, type Line } from './lines.ts'
import { dropNotice, dropRepeatedClauses, dropRepeats, dropRunningHeads } from './repeats.ts'
import { joinTails } from './tails.ts'

/*
 * Input: the source text as it came, often from a damaged scan. Output: paragraphs in their order, one a line, with the
 * way back to the source. Algorithm: cut lines; drop a notice of rights at the end, exact repeats and running heads; join each open tail to its head; drop repeated
 * sentences and clauses. Text that is whole goes through unchanged. Every step is linear but the search for a far head, which only
 * open tails need.
 */

/** Repairs a damaged text; see the head of this file. */
export function repair(source: Source, trace?: Trace): Repaired {
  const { text } = source.reading ?? source
  const mends: Mend[] = []
  const note = (mend: Mend) => {
    mends.push(mend)
    trace?.({
      stage: 'repair',
      kind: mend.kind,
      span: spanOf(mend, source.reading),
      detail: text.slice(mend.start, Math.min(mend.end, mend.start + 40)),
    })
  }
  const lines = dropNotice(text, cutLines(text), note)
  const kept = dropRunningHeads(text, dropRepeats(text, lines, note), note)
  const joined = joinTails(text, kept, note)
  for (const line of joined) dropRepeatedClauses(text, line, note)
  return assemble(source, joined, mends)
}

/** The text as it is, a line for each of its own (`--no-repair`). */
export function unrepaired(source: Source): Repaired {
  return assemble(source, cutLines((source.reading ?? source).text), [])
}

const spanOf = <T extends { start: number; end: number }>(span: T, reading: Reading | undefined) =>
  reading ? spanThrough(reading.segments, span) : { start: span.start, end: span.end }

function assemble(source: Source, lines: Line[], mends: Mend[]): Repaired {
  const { reading } = source
  const { text } = reading ?? source
  const segments: OffsetSegment[] = []
  const out: string[] = []
  let at = 0
  for (const line of lines) {
    if (!line.parts.length) continue
    if (at > 0) {
      out.push('\n')
      at += 1
    }
    for (const part of line.parts) {
      const piece = text.slice(part.start, part.end)
      segments.push({ start: at, length: piece.length, source: part.start })
      out.push(piece)
      at += piece.length
    }
  }
  const placed = reading
    ? mends.map((m) => ({
        ...m,
        ...spanOf(m, reading),
        ...(m.other === undefined ? {} : { other: spanOf({ start: m.other, end: m.other + 1 }, reading).start }),
      }))
    : mends
  return {
    text: out.join(''),
    segments: reading ? through(segments, reading.segments) : segments,
    mends: placed.sort((a, b) => a.start - b.start || a.end - b.end),
  }
}
