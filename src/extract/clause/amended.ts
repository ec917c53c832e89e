import type { Block, Sentence, Span } from '../../model.ts'
import type { Reading } from '../document/reading.ts'
import type { Aim, Clause } from './clause.ts'

/* 将“…，应当提供证明”修改为“…”: wording that a text quotes in order to change it. */

const AMENDS = /修改为|修改成|改为“|删除|删去/u
/** Shorter ones name something: “放管服”. */
const LONGEST_NAME = 12
const found = new WeakMap<Block, readonly Span[]>()

/** The wordings that a block quotes; none where it amends nothing. */
function quotedIn({ text }: Reading, block: Block): readonly Span[] {
  const known = found.get(block)
  if (known) return known
  const spans: Span[] = []
  if (AMENDS.test(text.slice(block.start, block.end))) {
    const open: number[] = []
    for (let i = block.start; i < block.end; i++) {
      if (text[i] === '“') open.push(i)
      else if (text[i] === '”' && open.length) spans.push({ start: open.pop() as number, end: i })
    }
    // A wording of several paragraphs.
    for (const start of open) spans.push({ start, end: block.end })
  }
  const long = spans.filter((s) => s.end - s.start > LONGEST_NAME)
  found.set(block, long)
  return long
}

/** Without the aims of the wording that is changed, and those cut out at its marks. */
export function withoutAmended(reading: Reading, sentence: Sentence, clauses: readonly Clause[]): void {
  const block = reading.structure.blocks[sentence.block]
  const quoted = block ? quotedIn(reading, block) : []
  if (!quoted.length) return
  const within = (a: Aim) => quoted.some((q) => a.start > q.start && a.start < q.end)
  const cutAt = (a: Aim) => /^修改为/u.test(a.label) && quoted.some((q) => a.start < q.start && a.end > q.start)
  for (const c of clauses) c.aims = c.aims.filter((a) => !within(a) && !cutAt(a))
}
