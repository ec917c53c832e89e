import type { Modality, Sentence, TimeExpression } from '../../model.ts'
import type { Aim } from '../clause/clause.ts'
import type { Treated } from '../sentence/leads.ts'
import type { Draft, DraftNode } from './draft.ts'
import type { Placed, Reading } from './reading.ts'

/** What the blocks read so far leave to those after and below them; lists go by the index of the block. */
export interface Passage {
  reading: Reading
  draft: Draft
  sentences: ReadonlyMap<number, Sentence[]>
  heads: Placed[][]
  before: Placed[]
  person: DraftNode | undefined
  speaker: DraftNode | undefined
  convener: DraftNode[] | undefined
  notifier: DraftNode | undefined
  agenda: readonly Aim[]
  /** Subjects of paragraphs that introduce a list: 市科技局…主要职责包括：. */
  leads: (DraftNode[] | undefined)[]
  /** Who demands what the items of a paragraph say: 《措施》提出6个方面。一是…。 */
  sources: (DraftNode | undefined)[]
  modalities: (Modality | undefined)[]
  /** Of what time the sections tell: 2026年重点工作. */
  times: (TimeExpression | undefined)[]
  conditions: boolean[]
  /** Index of the head under which the speech has turned to its hearers and no longer speaks of what heads it; -1 where none is over it. */
  turned: number | undefined
  /** Index of the last block that is no item of a list; -1 before any. */
  beforeItems: number
  /** A review has been read: what follows it is the plan. */
  reviewed: boolean
  /** 一、2016年工作回顾 is open, whatever short lines stand in it: it lasts until 二、. */
  reviewing: boolean
  /** A passage of an excerpt has left the review whose heading stands above it. */
  planning: boolean
  /** Index of the first block that looks ahead in an excerpt of a report without headings; undefined where headings tell, or nothing has been asked yet. */
  ahead: number | undefined
  /** Index of the heading over a review and a plan whose second part has been reached. */
  secondPart: number | undefined
  /** 有哪些举措？ was asked: what is answered goes on. */
  asked: Modality | undefined
  /** 《方案》提出了哪些任务？ was asked. */
  askedOf: DraftNode | undefined
  /** 国务院日前印发《…措施》。《措施》…: all that follows is what the document sets. */
  about: DraftNode | undefined
  /** Aims that the news of a document has told so far. */
  told: Placed[]
  /** Which of them says what the document's title says. */
  treated: Treated
}
