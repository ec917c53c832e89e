import { MARKER } from '../repair/lines.ts'
import type { PageLine, PageLines } from './pdfLayout.ts'
import { tidy } from './tidy.ts'

/*
 * Input: lines page by page. Output: paragraphs, a line each, and the offset at which each page begins. Running heads
 * and page numbers go; a line goes on with the next if it is full and the next is not indented, also over a page's end.
 */

/** Heads and page numbers stand in this share of the page at its top and bottom. */
const MARGIN = 0.13
/** What stands at the margin of this share of the pages is a running head. */
const LEAST_PAGES = 0.3
const PAGE_NUMBER =
  /^[-—–·―\s]{0,12}(?:第\s{0,3})?\d{1,5}(?:\s{0,3}页)?(?:\s{0,3}[/／,，共]\s{0,3}(?:共\s{0,3})?\d{1,5}\s{0,3}页?)?[-—–·―\s]{0,12}$/u
/** A gap to the next line over this many usual ones ends a paragraph. */
const WIDE_GAP = 1.25
/** Heads of several lines are set larger than the text, centred, at most as far apart. */
const LARGE = 1.15
const TITLE_GAP = 2.7

interface Line extends PageLine {
  page: number
  /** Edges of the column it stands in. */
  left: number
  edge: number
}

/** Joins lines to paragraphs; `starts[n]` is the offset at which page n+1 begins. */
export function paragraphs(pages: readonly PageLines[]): { text: string; starts: number[] } {
  const heads = runningHeads(pages)
  const lines = pages.flatMap((page, n) => {
    const kept = page.lines.filter((l) => !(atMargin(l, page) && (heads.has(pattern(l)) || PAGE_NUMBER.test(l.text))))
    return withEdges(kept).map((l) => ({ ...l, page: n }))
  })
  const bodySize = usual(
    lines.map((l) => Math.round(l.size * 2) / 2),
    lines.map((l) => l.text.length),
  )
  const pitch = pitchOf(lines)
  const starts: number[] = []
  let text = ''
  for (const [i, line] of lines.entries()) {
    const previous = lines[i - 1]
    const content = tidy(line.text)
    const joins = previous !== undefined && goesOn(previous, line, pitch, bodySize)
    if (previous && !joins) text += '\n'
    // A word of two Latin lines keeps its space; Han needs none.
    else if (joins && /[A-Za-z0-9]$/u.test(text) && /^[A-Za-z]/u.test(content)) text += ' '
    while (starts.length <= line.page) starts.push(text.length)
    text += content
  }
  while (starts.length < pages.length) starts.push(text.length)
  return { text: text ? `${text}\n` : '', starts }
}

const atMargin = (line: PageLine, page: PageLines): boolean =>
  line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN)
const pattern = (line: PageLine): string => line.text.replace(/\d+/gu, '#').replace(/\s+/gu, '')

function runningHeads(pages: readonly PageLines[]): Set<string> {
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const p of new Set(page.lines.filter((l) => atMargin(l, page)).map(pattern)))
      counts.set(p, (counts.get(p) ?? 0) + 1)
  return new Set([...counts].filter(([, n]) => n >= Math.max(2, pages.length * LEAST_PAGES)).map(([p]) => p))
}

/** The edges of a column: the outermost that at least two lines share, else the outermost. */
function withEdges(lines: readonly PageLine[]): (PageLine & { left: number; edge: number })[] {
  const edges = new Map<string, { left: number; edge: number }>()
  for (const column of new Set(lines.map((l) => l.column))) {
    const own = lines.filter((l) => l.column === column)
    edges.set(column, {
      left: shared(own.map((l) => l.x).sort((a, b) => a - b)),
      edge: shared(own.map((l) => l.right).sort((a, b) => b - a)),
    })
  }
  return lines.map((l) => ({ ...l, ...(edges.get(l.column) as { left: number; edge: number }) }))
}

const shared = (sorted: readonly number[]): number =>
  sorted.find((v, i) => i + 1 < sorted.length && Math.abs((sorted[i + 1] as number) - v) < 3) ?? sorted[0] ?? 0

/** The value with the greatest weight. */
function usual(values: readonly number[], weights: readonly number[]): number {
  const sums = new Map<number, number>()
  for (const [i, v] of values.entries()) sums.set(v, (sums.get(v) ?? 0) + (weights[i] ?? 0))
  return [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

/** The usual distance of two lines: the least that a quarter of them keep. */
function pitchOf(lines: readonly Line[]): number {
  const gaps: number[] = []
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    if (next && next.page === line.page && next.column === line.column && next.y < line.y) gaps.push(line.y - next.y)
  }
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0
}

function goesOn(line: Line, next: Line, pitch: number, bodySize: number): boolean {
  if (line.cells > 1 || next.cells > 1 || Math.abs(line.size - next.size) > line.size * 0.1) return false
  const together = line.page === next.page && line.column === next.column
  const gap = line.y - next.y
  if (together && line.size >= bodySize * LARGE)
    return gap <= line.size * TITLE_GAP && !MARKER.test(next.text) && !/[。！？：]$/u.test(line.text)
  if (together && gap > pitch * WIDE_GAP) return false
  const full = line.right >= line.edge - line.size * 1.6
  const indented = next.x > next.left + next.size * 0.6
  if (!full || indented) return false
  return !(/[。！？；：]$/u.test(line.text) && MARKER.test(next.text))
}
