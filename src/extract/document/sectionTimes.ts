import type { Block, TimeExpression } from '../../model.ts'
import type { Passage } from './passage.ts'

/** Longest heading that tells of what time its section is. */
const HEADING_WORDS = 40

/** 二、2026年重点工作, “十五五”时期主要目标任务, 2025年工作回顾: of what time a section of a review or a plan tells; the section's own, else that of the one above it. */
export function timeAt(p: Passage, index: number): TimeExpression | undefined {
  const { structure, times } = p.reading
  const block = structure.blocks[index] as Block
  const above = block.parent === undefined ? undefined : p.times[block.parent]
  if (block.level === 0 || block.kind === 'item' || block.end - block.start > HEADING_WORDS || !p.modalities[index])
    return above
  // 2025年工作回顾和2026年主要目标: each of a part of what follows.
  const told = times(block)
  if (told.length > 1) return undefined
  const [time] = told
  return time?.from || time?.until ? time : above
}
