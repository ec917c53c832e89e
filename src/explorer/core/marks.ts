/** A node's mention in a text. */
export interface Mark {
  start: number
  end: number
  node: number
}
/** A stretch of text: which node it names, if any; whether it is the evidence shown, or names the node that is chosen. */
export interface Stretch {
  start: number
  end: number
  node?: number
  lit: boolean
  here: boolean
}
export interface Paragraph {
  start: number
  end: number
  stretches: Stretch[]
}

/** Where lines begin and end. Returns are left out. */
export function paragraphs(text: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    out.push({ start, end: line.endsWith('\r') ? end - 1 : end })
    start += line.length + 1
  }
  return out
}

/** The paragraph at an offset. */
export const paragraphAt = (text: string, offset: number): { start: number; end: number } => {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', Math.max(offset, start))
  const last = end < 0 ? text.length : end
  return { start, end: text[last - 1] === '\r' && last - 1 > start ? last - 1 : last }
}

/**
 * Cuts paragraphs so that marks do not overlap: where one name stands inside another, the shorter one is marked.
 * @param lit spans that are highlighted
 */
export function markedParagraphs(
  lines: readonly { start: number; end: number }[],
  marks: readonly Mark[],
  lit: readonly { start: number; end: number }[],
  chosen?: number,
): Paragraph[] {
  // Longest first, so that shorter ones are painted over them.
  const sorted = [...marks].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || a.node - b.node)
  const first = lines[0]?.start ?? 0
  const size = (lines.at(-1)?.end ?? first) - first
  const node = new Int32Array(size).fill(-1)
  // One mark may follow another of the same node at once: they must not melt into one.
  const which = new Int32Array(size).fill(-1)
  for (const [k, mark] of sorted.entries()) {
    node.fill(mark.node, Math.max(0, mark.start - first), Math.max(0, mark.end - first))
    which.fill(k, Math.max(0, mark.start - first), Math.max(0, mark.end - first))
  }
  const paint = (spans: readonly { start: number; end: number }[]): Uint8Array => {
    const on = new Uint8Array(size)
    for (const span of spans) on.fill(1, Math.max(0, span.start - first), Math.max(0, span.end - first))
    return on
  }
  const light = paint(lit)
  const here = paint(chosen === undefined ? [] : marks.filter((mark) => mark.node === chosen))
  return lines.map(({ start, end }) => {
    const stretches: Stretch[] = []
    for (let i = start; i < end; ) {
      let j = i + 1
      const at = i - first
      while (
        j < end &&
        which[j - first] === which[at] &&
        light[j - first] === light[at] &&
        here[j - first] === here[at]
      )
        j++
      const named = node[at] as number
      stretches.push({
        start: i,
        end: j,
        lit: light[at] === 1,
        here: here[at] === 1,
        ...(named >= 0 ? { node: named } : {}),
      })
      i = j
    }
    return { start, end, stretches }
  })
}
