import type { Mend, OffsetSegment, Repaired, Source, Span, Trace } from './model.ts'

/*
 * Input: the source text as it came, often from a damaged scan. Output: paragraphs in their order, one a line, with the
 * way back to the source. Algorithm: cut lines; drop exact repeats; join each open tail to its head; drop repeated
 * clauses. Text that is whole goes through unchanged. Every step is linear but the search for a far head, which only
 * open tails need.
 */

interface Line extends Span {
  /** Stretches of the source that make the line, in order. */
  parts: Span[]
}

const FINAL = /[。！？；：…!?;:”"’）)】》]$/u
const INNER = /[，。；]/u
/** 一、 （一） 第一条 一是 1. —— 孟凡利： what opens a paragraph of its own. */
export const MARKER =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,5}[编章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,2}是|——|--|[①-⑳]|【|[\p{Script=Han}]{2,8}：)/u
/** A line shorter than this may repeat for good reasons: headings, names, forms. */
const SHORTEST_REPEAT = 30
const SHORTEST_CLAUSE = 8

/** Repairs a damaged text; see the head of this file. */
export function repair(source: Source, trace?: Trace): Repaired {
  const { text } = source
  const mends: Mend[] = []
  const note = (mend: Mend) => {
    mends.push(mend)
    trace?.({
      stage: 'repair',
      kind: mend.kind,
      span: { start: mend.start, end: mend.end },
      detail: text.slice(mend.start, Math.min(mend.end, mend.start + 40)),
    })
  }
  const kept = dropRepeats(text, cutLines(text), note)
  const joined = joinTails(text, kept, note)
  for (const line of joined) dropRepeatedClauses(text, line, note)
  return assemble(text, joined, mends)
}

/** Lines without the white space around them; a leading `- ` of a conversion is no part of the line. */
function cutLines(text: string): Line[] {
  const lines: Line[] = []
  const dashes = (text.match(/^- /gmu) ?? []).length >= 2
  let at = 0
  while (at < text.length) {
    let end = text.indexOf('\n', at)
    if (end < 0) end = text.length
    let from = at
    let to = end
    while (from < to && /[\s\u3000\uFEFF]/u.test(text.charAt(from))) from++
    while (to > from && /[\s\u3000]/u.test(text.charAt(to - 1))) to--
    if (dashes && text.startsWith('- ', from)) from += 2
    while (from < to && /[\s\u3000]/u.test(text.charAt(from))) from++
    if (to > from) lines.push({ start: from, end: to, parts: [{ start: from, end: to }] })
    at = end + 1
  }
  return lines
}

function dropRepeats(text: string, lines: Line[], note: (m: Mend) => void): Line[] {
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

/** A line with commas alone that is no longer than this is a heading of two halves: 提高认识，加强领导. */
const LONGEST_HEADING = 45
/** Ends in mid-sentence: running text (it has a stop inside, or is long) without a final mark. */
const isOpen = (content: string): boolean =>
  !FINAL.test(content) &&
  ((INNER.test(content) && (/[。；]/u.test(content) || content.length > LONGEST_HEADING)) ||
    /^[一二三四五六七八九十]{1,2}是/u.test(content))

/** Joins paragraphs that were cut in two: to the next line, or to a far one that the text's own words show to be the other half. */
function joinTails(text: string, lines: Line[], note: (m: Mend) => void): Line[] {
  const content = lines.map((l) => text.slice(l.start, l.end))
  const nextOf = new Map<number, number>()
  const isHead = new Set<number>()
  const open: number[] = []
  for (let i = 0; i < lines.length; i++) {
    if (!isOpen(content[i] as string)) continue
    const next = content[i + 1]
    open.push(i)
    if (
      next !== undefined &&
      !MARKER.test(next) &&
      (INNER.test(next) || FINAL.test(next)) &&
      !indented(text, lines[i + 1] as Line)
    ) {
      nextOf.set(i, i + 1)
      isHead.add(i + 1)
    }
  }
  const moved = new Map<number, number>()
  // The search for far heads compares every open tail with every paragraph: a few tails in a text of a scan's size.
  if (open.length <= MOST_FAR_TAILS && text.length <= LONGEST_FAR_SEARCH)
    for (const i of open) {
      const elsewhere = continuations(text, content[i] as string, (lines[i] as Line).end)
      const j = farHead(elsewhere, content, i, isHead)
      const near = nextOf.get(i)
      if (j === undefined) continue
      if (
        near !== undefined &&
        joinScore(elsewhere, content[near] as string) >= joinScore(elsewhere, content[j] as string)
      )
        continue
      if (near !== undefined) isHead.delete(near)
      nextOf.set(i, j)
      isHead.add(j)
      moved.set(i, j)
    }
  return order(lines, content, nextOf, moved, note)
}

/** Opens a paragraph by its indent (　　). */
const indented = (text: string, line: Line): boolean =>
  /[\u3000 ]{2}$/u.test(text.slice(Math.max(0, line.start - 2), line.start))

const MOST_FAR_TAILS = 40
const LONGEST_FAR_SEARCH = 200_000
/** Fewer characters than these around a join stand together by chance. */
const LEAST_SCORE = 9

/** A place elsewhere in the text where the tail's last words stand: how many of them, and what follows. */
interface Continuation {
  before: number
  after: string
}

/** Where else the last characters of the tail stand. */
function continuations(text: string, tail: string, at: number): Continuation[] {
  const last = tail.slice(-3)
  const found: Continuation[] = []
  if (last.length < 3) return found
  for (let i = text.indexOf(last); i >= 0; i = text.indexOf(last, i + 1)) {
    const end = i + 3
    if (end === at) continue
    let before = 3
    while (
      before < 10 &&
      before < tail.length &&
      text.charAt(end - before - 1) === tail.charAt(tail.length - before - 1)
    )
      before++
    found.push({ before, after: text.slice(end, end + 6) })
  }
  return found
}

/** How many characters around the join of tail and head stand together elsewhere in the text; 0 for too few. */
function joinScore(elsewhere: readonly Continuation[], head: string): number {
  let best = 0
  for (const { before, after } of elsewhere) {
    let m = 0
    while (m < after.length && after.charAt(m) === head.charAt(m) && !INNER.test(head.charAt(m))) m++
    if (m > 0) best = Math.max(best, before + m)
  }
  return best >= LEAST_SCORE ? best : 0
}

/** The paragraph whose beginning, put after this tail, gives words that stand elsewhere in the text: 经济中心城 + 市的提升. */
function farHead(
  elsewhere: readonly Continuation[],
  content: string[],
  tail: number,
  taken: ReadonlySet<number>,
): number | undefined {
  let best: number | undefined
  let bestScore = 0
  if (!elsewhere.length) return undefined
  for (let j = 0; j < content.length; j++) {
    const head = content[j] as string
    if (j === tail || j === tail + 1 || taken.has(j) || head.length < 12 || MARKER.test(head) || !INNER.test(head))
      continue
    const score = joinScore(elsewhere, head)
    if (score <= bestScore || (j > 0 && isOpen(content[j - 1] as string))) continue
    best = j
    bestScore = score
  }
  return best
}

/** Lines in their true order: a lone tail goes to its head; else the head, with the list items that follow it, goes to its tail. */
function order(
  lines: Line[],
  content: string[],
  nextOf: Map<number, number>,
  moved: Map<number, number>,
  note: (m: Mend) => void,
): Line[] {
  const before = new Map<number, number>()
  const followers = new Map<number, number[]>()
  const skip = new Set<number>()
  for (const [tail, head] of moved) {
    const lone =
      tail === lines.length - 1 || (MARKER.test(content[tail] as string) && (content[tail] as string).length < 30)
    if (lone) {
      before.set(head, tail)
      skip.add(tail)
      note({
        kind: 'moved',
        start: (lines[tail] as Line).start,
        end: (lines[tail] as Line).end,
        other: (lines[head] as Line).start,
      })
      continue
    }
    const run = [head]
    for (
      let k = head + 1;
      k < lines.length && /^[一二三四五六七八九十]{1,2}是/u.test(content[k] as string) && !moved.has(k);
      k++
    )
      run.push(k)
    followers.set(tail, run)
    for (const k of run) {
      skip.add(k)
      note({
        kind: 'moved',
        start: (lines[k] as Line).start,
        end: (lines[k] as Line).end,
        other: (lines[tail] as Line).end,
      })
    }
  }
  const out: Line[] = []
  let current: Line | undefined
  const append = (index: number, joins: boolean) => {
    const line = lines[index] as Line
    if (joins && current) {
      note({
        kind: line.start === current.end + 1 ? 'joined-line' : 'stitched',
        start: line.start,
        end: line.end,
        other: current.end,
      })
      current.parts.push(...line.parts)
      current.end = line.end
    } else {
      current = { ...line, parts: [...line.parts] }
      out.push(current)
    }
  }
  for (let i = 0; i < lines.length; i++) {
    if (skip.has(i)) continue
    const tail = before.get(i)
    if (tail !== undefined) {
      append(tail, false)
      append(i, true)
    } else append(i, i > 0 && nextOf.get(i - 1) === i && !skip.has(i - 1))
    for (const [n, k] of (followers.get(i) ?? []).entries()) append(k, n === 0)
  }
  return out
}

/** 与A结合起来，与A结合起来，: the second is dropped. Sentences likewise. */
function dropRepeatedClauses(text: string, line: Line, note: (m: Mend) => void): void {
  const parts: Span[] = []
  let last = ''
  for (const part of line.parts) {
    let from = part.start
    let keptFrom = part.start
    for (let at = part.start; at < part.end; at++) {
      if (!/[，。；！？]/u.test(text.charAt(at)) && at + 1 < part.end) continue
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

function assemble(text: string, lines: Line[], mends: Mend[]): Repaired {
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
  mends.sort((a, b) => a.start - b.start || a.end - b.end)
  return { text: out.join(''), segments, mends }
}
