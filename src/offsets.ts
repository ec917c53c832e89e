import type { OffsetSegment, Quote, Repaired, Span } from './model.ts'

/** Index of the last segment that begins at or before `at`. */
function segmentAt(segments: readonly OffsetSegment[], at: number): number {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const mid = (low + high + 1) >> 1
    if ((segments[mid] as OffsetSegment).start <= at) low = mid
    else high = mid - 1
  }
  return low
}

/** The way back to the source through a text in between: segments of the outer text, cut at the inner one's. */
export function through(outer: readonly OffsetSegment[], inner: readonly OffsetSegment[]): OffsetSegment[] {
  const out: OffsetSegment[] = []
  for (const o of outer)
    for (let i = segmentAt(inner, o.source); i < inner.length; i++) {
      const s = inner[i] as OffsetSegment
      if (s.start >= o.source + o.length) break
      const from = Math.max(o.source, s.start)
      const to = Math.min(o.source + o.length, s.start + s.length)
      if (to > from)
        out.push({ start: o.start + from - o.source, length: to - from, source: s.source + from - s.start })
    }
  return out
}

/** The span of the source that a span of the text in between comes from. */
export function spanThrough(inner: readonly OffsetSegment[], span: Span): Span {
  const of = (at: number): number => {
    const s = inner[segmentAt(inner, at)]
    return s ? s.source + Math.min(Math.max(at - s.start, 0), s.length) : at
  }
  return { start: of(span.start), end: span.end > span.start ? of(span.end - 1) + 1 : of(span.start) }
}

/** What may lie between two pieces of one quote: line breaks, white space, marks of Markdown, and the dash that a conversion puts before a wrapped line. */
const ONLY_BREAK = /^[\s\u3000*_~`]*(?:-\s*)?$/u

/**
 * A span of the repaired text as quotes of the source: one where only a line break lies between its halves,
 * else one for each piece, the later ones numbered from 2.
 */
export function sourceQuotes(repaired: Repaired, source: string, span: Span): Quote[] {
  const first = segmentAt(repaired.segments, span.start)
  const only = repaired.segments[first]
  // Nearly always the text stands in the source as it is.
  if (only && only.start <= span.start && span.start < span.end && span.end <= only.start + only.length) {
    const start = only.source + (span.start - only.start)
    const end = start + (span.end - span.start)
    return [{ start, end, exact: source.slice(start, end) }]
  }
  const pieces: Span[] = []
  for (let i = first; i < repaired.segments.length; i++) {
    const segment = repaired.segments[i] as OffsetSegment
    if (segment.start >= span.end) break
    const from = Math.max(span.start, segment.start)
    const to = Math.min(span.end, segment.start + segment.length)
    if (to <= from) continue
    const start = segment.source + (from - segment.start)
    const end = start + (to - from)
    const last = pieces.at(-1)
    if (last && start >= last.end && start - last.end < 40 && ONLY_BREAK.test(source.slice(last.end, start)))
      last.end = end
    else pieces.push({ start, end })
  }
  return pieces.map((p, i) => ({ ...p, exact: source.slice(p.start, p.end), ...(i > 0 ? { piece: i + 1 } : {}) }))
}

/** Whether all of the second span lies in the first. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
