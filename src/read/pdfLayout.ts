/*
 * Input: the pieces of text of one page with their places. Output: its lines in reading order, column by column.
 * A page has columns where a blank gutter parts running text (as in the XY-cut of Nagy & Seth, 1984); short cells on
 * both sides of a gap are the row of a table.
 */

/** A piece of text; x and y (of the baseline, upwards) in points from the page's lower left corner. */
export interface Item {
  text: string
  x: number
  y: number
  width: number
  size: number
}

export interface PageLine {
  text: string
  x: number
  right: number
  y: number
  size: number
  /** Which column of how many: `0/1`. */
  column: string
  /** Cells of a table's row, joined by tabs in `text`. */
  cells: number
}

export interface PageLines {
  lines: PageLine[]
  width: number
  height: number
}

/** A gap wider than these em parts cells or columns; one wider than a quarter is a space between Latin words. */
const CELL_GAP = 1.8
const WORD_GAP = 0.2
/** Lines on each side of a gutter, and how much of the column's width they fill. */
const LEAST_COLUMN_LINES = 4
const COLUMN_FILL = 0.55
/** Lines wider than this share of the page are headings over all columns; of the others, this share may cross a gutter. */
const FULL_WIDTH = 0.6
const CROSSING = 0.05
/** Points. */
const GUTTER = 8

/** The lines of a page in reading order. */
export function orderPage(items: readonly Item[], size: { width: number; height: number }): PageLines {
  const segments = segmentsOf(items)
  const gutter = gutterOf(segments)
  if (gutter === undefined) return { ...size, lines: rowsOf(segments, '0/1') }
  const lines: PageLine[] = []
  let band: Item[] = []
  const endBand = () => {
    lines.push(
      ...rowsOf(
        band.filter((s) => s.x + s.width / 2 < gutter),
        '0/2',
      ),
    )
    lines.push(
      ...rowsOf(
        band.filter((s) => s.x + s.width / 2 >= gutter),
        '1/2',
      ),
    )
    band = []
  }
  for (const segment of segments) {
    // What crosses the gutter parts the bands above and below it.
    if (segment.x < gutter && segment.x + segment.width > gutter) {
      endBand()
      lines.push(...rowsOf([segment], '0/1'))
    } else band.push(segment)
  }
  endBand()
  return { ...size, lines }
}

/** Pieces that stand close together on one baseline, as one; from top to bottom, left to right. */
function segmentsOf(items: readonly Item[]): Item[] {
  const out: Item[] = []
  for (const row of byBaseline(items)) {
    let last: Item | undefined
    for (const item of row.sort((a, b) => a.x - b.x)) {
      const gap = last ? item.x - (last.x + last.width) : 0
      // Bold type may be the same letters drawn twice.
      if (last && item.text === last.text && Math.abs(item.x - last.x) < item.size * 0.3) continue
      if (last && gap < Math.max(item.size, last.size) * CELL_GAP) {
        last.text += `${gap > item.size * WORD_GAP && !/\s$/u.test(last.text) ? ' ' : ''}${item.text}`
        last.width = Math.max(last.width, item.x + item.width - last.x)
        last.size = Math.max(last.size, item.size)
      } else {
        last = { ...item }
        out.push(last)
      }
    }
  }
  return out
}

/** Items by baseline, from the top; raised and lowered letters stand with their line. */
function byBaseline(items: readonly Item[]): Item[][] {
  const rows: Item[][] = []
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.y - item.y) <= Math.min(first.size, item.size) * 0.45) row.push(item)
    else rows.push([item])
  }
  return rows
}

/** The x of a gutter between two columns of running text: what next to nothing crosses in the middle of the page. */
function gutterOf(segments: readonly Item[]): number | undefined {
  if (segments.length < LEAST_COLUMN_LINES * 2) return undefined
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const s of segments) {
    from = Math.min(from, s.x)
    to = Math.max(to, s.x + s.width)
  }
  const edges = segments
    .filter((s) => s.width < (to - from) * FULL_WIDTH)
    .flatMap((s) => [
      { x: s.x, step: 1 },
      { x: s.x + s.width, step: -1 },
    ])
    .sort((a, b) => a.x - b.x || a.step - b.step)
  const few = Math.max(1, segments.length * CROSSING)
  let open = 0
  for (const [i, edge] of edges.entries()) {
    open += edge.step
    const next = edges[i + 1]
    if (!next || open > few || next.x - edge.x < GUTTER || edge.x < from + (to - from) / 4) continue
    const middle = (edge.x + next.x) / 2
    if (middle > to - (to - from) / 4) return undefined
    const left = segments.filter((s) => s.x + s.width <= middle)
    const right = segments.filter((s) => s.x >= middle)
    if (isColumn(left) && isColumn(right)) return middle
  }
  return undefined
}

function isColumn(lines: readonly Item[]): boolean {
  if (lines.length < LEAST_COLUMN_LINES) return false
  const widest = lines.reduce((w, l) => Math.max(w, l.width), 0)
  const long = lines.filter((l) => l.width >= widest * COLUMN_FILL && l.text.length >= 8)
  return long.length * 2 >= lines.length
}

/** Segments of one column as lines; several on one baseline are the cells of a table's row. */
function rowsOf(segments: readonly Item[], column: string): PageLine[] {
  return byBaseline(segments).map((row) => {
    const cells = row.sort((a, b) => a.x - b.x)
    const first = cells[0] as Item
    const last = cells.at(-1) as Item
    return {
      text: cells.map((c) => c.text.trim()).join('\t'),
      x: first.x,
      right: last.x + last.width,
      y: first.y,
      size: Math.max(...cells.map((c) => c.size)),
      column,
      cells: cells.length,
    }
  })
}
