import type { Mend, Span } from '../model.ts'

/** Tells what was mended. */
export type Note = (mend: Mend) => void

/** A paragraph as it is put together. */
export interface Line extends Span {
  /** Stretches of the source that make the line, in order. */
  parts: Span[]
}

/** What ends a paragraph, and what stands inside running text. */
export const FINAL = /[。！？；：…!?;:”"’）)】》]$/u
export const INNER = /[，。；]/u
/** 一、 （一） 第一条 一是 1. —— 孟凡利： what opens a paragraph of its own. */
export const MARKER =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,5}[编章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,2}是|——|--|[①-⑳]|【|[\p{Script=Han}]{2,8}：)/u

/** Whether the text was converted, so that its items stand behind a `- `. */
export const hasDashes = (text: string): boolean => (text.match(/^- /gmu) ?? []).length >= 2

/** Lines without the white space around them; a leading `- ` of a conversion is no part of the line. */
export function cutLines(text: string): Line[] {
  const lines: Line[] = []
  const dashes = hasDashes(text)
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

/** A line with commas alone that is no longer than this is a heading of two halves: 提高认识，加强领导. */
const LONGEST_HEADING = 45
/** Ends in mid-sentence: running text (it has a stop inside, or is long) without a final mark. */
export const isOpen = (content: string): boolean =>
  !FINAL.test(content) &&
  ((INNER.test(content) && (/[。；]/u.test(content) || content.length > LONGEST_HEADING)) ||
    /^[一二三四五六七八九十]{1,2}是/u.test(content))

/** Opens a paragraph by its indent (　　). */
export const indented = (text: string, line: Line): boolean =>
  /[\u3000 ]{2}$/u.test(text.slice(Math.max(0, line.start - 2), line.start))
