import { continuations, farHead, joinScore } from './farHeads.ts'
import { FINAL, INNER, indented, isOpen, type Line, MARKER, type Note } from './lines.ts'
import { order } from './order.ts'

// The search for far heads compares every open tail with every paragraph: a few tails in a text of a scan's size.
const MOST_FAR_TAILS = 40
const LONGEST_FAR_SEARCH = 200_000

/** Joins paragraphs that were cut in two: to the next line, or to a far one that the text's own words show to be the other half. */
export function joinTails(text: string, lines: Line[], note: Note): Line[] {
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
