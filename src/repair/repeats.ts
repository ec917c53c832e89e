import type { Mend, Span } from '../model.ts'
import { INNER, isOpen, type Line, MARKER, type Note } from './lines.ts'

/** A line shorter than this may repeat for good reasons: headings, names, forms. */
const SHORTEST_REPEAT = 30
const SHORTEST_SENTENCE = 12
const SHORTEST_CLAUSE = 8
/** A running head stands on some pages at least, and has the length of a title. */
const FEWEST_HEADS = 3
const SHORTEST_HEAD = 6
const LONGEST_HEAD = 40
/** Items and articles may say the same of different things (the terms of several licences); again at once they are repeats. */
const NUMBERED = /^(?:第.{1,5}[编章节条]|[一二三四五六七八九十]{1,3}、|[（(].{1,3}[）)]|\d{1,2}[.．、])/u

/** Lines without exact repeats of long ones and without page numbers. */
export function dropRepeats(text: string, lines: Line[], note: Note): Line[] {
  const seen = new Map<string, number>()
  const kept: Line[] = []
  for (const line of lines) {
    const content = text.slice(line.start, line.end)
    const first = seen.get(content)
    if (first !== undefined && content.length >= SHORTEST_REPEAT && INNER.test(content)) {
      if (!NUMBERED.test(content) || kept.at(-1)?.start === first) {
        note({ kind: 'repeated-paragraph', start: line.start, end: line.end, other: first })
        continue
      }
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

/**
 * Lines without running heads: a short line that comes again and again, alike but for its numbers, and breaks into sentences
 * at half of its places or more. Where its first place breaks into none, it is the title, and stays there.
 */
export function dropRunningHeads(text: string, lines: Line[], note: Note): Line[] {
  const forms = new Map<string, number[]>()
  for (const [i, { start, end }] of lines.entries()) {
    const content = text.slice(start, end)
    if (content.length > LONGEST_HEAD || INNER.test(content) || MARKER.test(content)) continue
    const form = content.replace(/[\d\s—-]+/gu, '')
    if (form.length < SHORTEST_HEAD) continue
    const places = forms.get(form)
    if (places) places.push(i)
    else forms.set(form, [i])
  }
  const often = [...forms.values()].filter((places) => places.length >= FEWEST_HEADS)
  // The line before each, and before those right above it.
  const lineBefore = new Map<number, number>()
  for (const i of often.flat().sort((a, b) => a - b)) lineBefore.set(i, lineBefore.get(i - 1) ?? i - 1)
  const breaks = (i: number): boolean => {
    const [head, tail] = [lines[lineBefore.get(i) as number], lines[i + 1]]
    if (!head || !tail) return false
    // 《 ⏎ 纲要 ⏎ 》: words that a conversion set on a line of their own, and no head.
    if (/[《“（【]$/u.test(text.slice(head.start, head.end)) || /^\p{P}/u.test(text.charAt(tail.start))) return false
    return isOpen(text.slice(head.start, head.end))
  }
  const dropped = new Set<number>()
  for (const places of often) {
    const breaking = places.filter(breaks).length
    if (breaking < 2 || breaking * 2 < places.length) continue
    const [first = 0] = places
    for (const i of breaks(first) ? places : places.slice(1)) dropped.add(i)
  }
  for (const i of [...dropped].sort((a, b) => a - b)) {
    const { start, end } = lines[i] as Line
    note({ kind: 'running-head', start, end })
  }
  return dropped.size ? lines.filter((_, i) => !dropped.has(i)) : lines
}

/** A notice of rights at the end of a text is as long as this at most, and stands in its last lines. */
const MOST_NOTICE_LINES = 24
const OPENS_NOTICE = /^本作品(?:是|来自|在|原文|由|的)/u
const NAMES_RIGHTS = /著作权法|公有领域|公有領域|知识共享|版权|Public domain/u

/** Lines without the notice of rights that a library puts below a text (本作品是…，属于公有领域。): it is none of its words. */
export function dropNotice(text: string, lines: Line[], note: Note): Line[] {
  const from = lines.findIndex(
    ({ start, end }, i) =>
      i > 0 && i >= lines.length - MOST_NOTICE_LINES && OPENS_NOTICE.test(text.slice(start, Math.min(end, start + 8))),
  )
  if (from < 0) return lines
  const last = lines.at(-1) as Line
  const { start } = lines[from] as Line
  if (!NAMES_RIGHTS.test(text.slice(start, last.end))) return lines
  note({ kind: 'rights-notice', start, end: last.end })
  return lines.slice(0, from)
}

/** 1 at the code of each mark: asked of every character of a text. */
function codes(marks: string): Uint8Array {
  const found = new Uint8Array(65536)
  for (const mark of marks) found[mark.charCodeAt(0)] = 1
  return found
}
/** Marks after sentences and after clauses, by character code. */
const SENTENCE_ENDS = codes('。！？')
const CLAUSE_ENDS = codes('，。；！？')

/** A sentence said again at once is dropped, and so is a clause: 与A结合起来，与A结合起来，. */
export function dropRepeatedClauses(text: string, line: Line, note: Note): void {
  dropSaidAgain(text, line, SENTENCE_ENDS, SHORTEST_SENTENCE, 'repeated-sentence', note)
  dropSaidAgain(text, line, CLAUSE_ENDS, SHORTEST_CLAUSE, 'repeated-clause', note)
}

/** Drops each stretch between ends that says what the one before it says. */
function dropSaidAgain(
  text: string,
  line: Line,
  ends: Uint8Array,
  shortest: number,
  kind: Mend['kind'],
  note: Note,
): void {
  const parts: Span[] = []
  let last = ''
  for (const part of line.parts) {
    let from = part.start
    let keptFrom = part.start
    for (let at = part.start; at < part.end; at++) {
      const final = ends[text.charCodeAt(at)] === 1
      if (!final && at + 1 < part.end) continue
      const bare = text.slice(from, final ? at : at + 1)
      if (bare.length >= shortest && bare === last) {
        note({ kind, start: from, end: at + 1 })
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
