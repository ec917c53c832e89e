import type { Metadata, OffsetSegment } from '../model.ts'

/*
 * Markdown is read without its marks; the text stays the file's own. Each pattern is bound to one line and to a few
 * hundred characters, so that a line of any length costs its length.
 */

/** What shows that a text is Markdown: a heading, bold type, or front matter. */
export const isMarkdown = (text: string): boolean =>
  /^#{1,6}[ \t]+\S|\*\*[^*\n]{1,200}\*\*|^\uFEFF?---\r?\n\w+:/mu.test(text)

/** Marks: heading, quotation, list; bold, code, link and picture; rules, fences, and the line under a table's head. */
const MARK =
  /^[ \t]{0,12}(?:#{1,6}[ \t]+|(?:>[ \t]?){1,8}|[-*+][ \t]+|[-*_=]{3,}[ \t]*$|(?:```|~~~).*$|\|?[ \t:|-]{3,500}\|[ \t:|-]{0,500}$)|\*\*|__|~~|`|!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)|\[(?=[^\]\n]{1,300}\]\([^)\n]{0,1000}\))|\]\([^)\n]{0,1000}\)/gmu

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]{0,4000}?)\r?\n---\r?(?:\n|$)/u

/** The text without marks, the way back, and what its front matter says. */
export function readMarkdown(text: string): { text: string; segments: OffsetSegment[]; metadata: Metadata } {
  const front = FRONT_MATTER.exec(text)
  const metadata: Metadata = {}
  for (const key of ['title', 'date', 'issuer', 'number', 'source'] as const) {
    const value = new RegExp(`^${key}:[ \\t]*["']?([^\\n"']{1,200})`, 'mu').exec(front?.[1] ?? '')?.[1]?.trim()
    if (value && (key !== 'date' || /^\d{4}(-\d{2}){0,2}$/u.test(value))) metadata[key] = value
  }
  const segments: OffsetSegment[] = []
  const out: string[] = []
  let length = 0
  let from = front ? front[0].length : 0
  const keep = (to: number) => {
    if (to <= from) return
    segments.push({ start: length, length: to - from, source: from })
    out.push(text.slice(from, to))
    length += to - from
  }
  for (const mark of text.matchAll(MARK)) {
    if (mark.index < from) continue
    keep(mark.index)
    from = mark.index + mark[0].length
  }
  keep(text.length)
  return { text: out.join(''), segments, metadata }
}
