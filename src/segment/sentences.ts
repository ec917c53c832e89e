import type { Block, Sentence } from '../model.ts'

const TITLE_OPENS = '《'.charCodeAt(0)
const TITLE_CLOSES = '》'.charCodeAt(0)
const ASIDE_OPENS = '（'.charCodeAt(0)
const ASIDE_CLOSES = '）'.charCodeAt(0)
const STOPS: ReadonlySet<number> = new Set([...'。！？!?'].map((ch) => ch.charCodeAt(0)))

/** Sentences of a block: up to 。！？ with the closing quotation mark; not inside 《》 or short quotations. */
export function sentencesOf(text: string, block: Block, index: number): Sentence[] {
  const out: Sentence[] = []
  let from = block.start
  let depth = 0
  for (let at = block.start; at < block.end; at++) {
    const code = text.charCodeAt(at)
    if (code === TITLE_OPENS || code === ASIDE_OPENS) depth++
    else if ((code === TITLE_CLOSES || code === ASIDE_CLOSES) && depth > 0) depth--
    if (!STOPS.has(code) || depth > 0) continue
    let end = at + 1
    while (end < block.end && /[”’」』"）]/u.test(text.charAt(end))) end++
    push(from, end)
    from = end
    at = end - 1
  }
  push(from, block.end)
  return out
  function push(start: number, end: number) {
    let s = start
    while (s < end && /[\s\u3000]/u.test(text.charAt(s))) s++
    if (end > s) out.push({ block: index, start: s, end })
  }
}
