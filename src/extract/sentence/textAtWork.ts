import type { Mention } from '../../model.ts'
import { type Clause, isActing } from '../clause/clause.ts'

/** The document that a clause begins with and whose acts it tells: 《条例》全面贯彻…. */
export function textAtWork({ lexemes, subject, text, modality }: Clause): Mention | undefined {
  const [first, second] = lexemes
  if (first?.mention?.entity.class !== 'Document' || !second || subject.length || modality === 'done') return undefined
  const acts = isActing(second) || second.cues?.has('adverb')
  return acts && !HAPPENS.test(text) ? first.mention : undefined
}

/** What becomes of a text. */
const HAPPENS =
  /旨在|施行|实施|印发|发布|出台|公布|通过|废止|修订|印送|制定|是|有|共|分为|包括|由|涉及|落地|落实到|学习|宣传|规定的|办法|生效|执行/u

/** 《规划》对教育培训作出系统规划: so is what the text lays down as a whole. */
export const PLANS_ALL = /^对.{3,}(?:[作做]出|进行)了?(?:系统|整体|全面|总体)?(?:规划|设计|顶层设计)$/u
