import { INNER, isOpen, MARKER } from './lines.ts'

/** Fewer characters than these around a join stand together by chance. */
const LEAST_SCORE = 9

/** A place elsewhere in the text where the tail's last words stand: how many of them, and what follows. */
export interface Continuation {
  before: number
  after: string
}

/** Where else the last characters of the tail stand. */
export function continuations(text: string, tail: string, at: number): Continuation[] {
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
export function joinScore(elsewhere: readonly Continuation[], head: string): number {
  let best = 0
  for (const { before, after } of elsewhere) {
    let m = 0
    while (m < after.length && after.charAt(m) === head.charAt(m) && !INNER.test(head.charAt(m))) m++
    if (m > 0) best = Math.max(best, before + m)
  }
  return best >= LEAST_SCORE ? best : 0
}

/** The paragraph whose beginning, put after this tail, gives words that stand elsewhere in the text: 经济中心城 + 市的提升. */
export function farHead(
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
