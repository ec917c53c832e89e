import type { Span } from '../model.ts'
import { INNER, type Line, type Note } from './lines.ts'

/** A line shorter than this may repeat for good reasons: headings, names, forms. */
const SHORTEST_REPEAT = 30
const SHORTEST_CLAUSE = 8

/** Lines without exact repeats of long ones and without page numbers. */
export function dropRepeats(text: string, lines: Line[], note: Note): Line[] {
  const seen = new Map<string, number>()
  const kept: Line[] = []
  for (const line of lines) {
    const content = text.slice(line.start, line.end)
    const first = seen.get(content)
    if (first !== undefined && content.length >= SHORTEST_REPEAT && INNER.test(content)) {
      note({ kind: 'repeated-paragraph', start: line.start, end: line.end, other: first })
      continue
    }
    if (
      /^[-—\s]*(第\s*)?\d{1,4}(\s*页)?[-—\s]*$/u.test(content) &&
      content.length > 2 &&
      kept.length > 3 &&
      /[-—页]/u.test(content)
    ) {
      note({ kind: 'running-head', start: line.start, end: line.end })
      continue
    }
    if (first === undefined) seen.set(content, line.start)
    kept.push(line)
  }
  return kept
}

/** Marks between clauses, by character code. */
const PARTING: ReadonlySet<number> = new Set([...'，。；！？'].map((ch) => ch.charCodeAt(0)))

/** 与A结合起来，与A结合起来，: the second is dropped. Sentences likewise. */
export function dropRepeatedClauses(text: string, line: Line, note: Note): void {
  const parts: Span[] = []
  let last = ''
  for (const part of line.parts) {
    let from = part.start
    let keptFrom = part.start
    for (let at = part.start; at < part.end; at++) {
      if (!PARTING.has(text.charCodeAt(at)) && at + 1 < part.end) continue
      const clause = text.slice(from, at + 1)
      const bare = clause.replace(/[，。；！？]$/u, '')
      if (bare.length >= SHORTEST_CLAUSE && bare === last) {
        note({ kind: 'repeated-clause', start: from, end: at + 1 })
        if (from > keptFrom) parts.push({ start: keptFrom, end: from })
        keptFrom = at + 1
      }
      last = bare
      from = at + 1
    }
    if (part.end > keptFrom) parts.push({ start: keptFrom, end: part.end })
  }
  line.parts = parts
}
