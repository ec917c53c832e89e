import type {
  Mention,
  Metadata,
  Modality,
  Quantity,
  Sentence,
  Span,
  Structure,
  TimeExpression,
  Trace,
} from '../../model.ts'
import type { FigureMention } from '../../recognise/figures.ts'
import type { DocumentContext, Holder } from '../../recognise/index.ts'
import type { TypedToken } from '../../recognise/tokenise.ts'
import type { Aim, Clause } from '../clause/clause.ts'
import type { ReadSentence } from '../clause/readClauses.ts'
import type { Grammar } from '../words/grammar.ts'
import type { Word } from '../words/words.ts'
import { type Draft, type DraftNode, draftNode, entityNode } from './draft.ts'
import { coreOf, spokenOf } from './wordings.ts'

/** All that extraction is told of one document. */
export interface Reading {
  text: string
  structure: Structure
  mentions: Mention[]
  holders: Holder[]
  context: DocumentContext
  metadata: Metadata
  grammar: Grammar
  tokenise: (text: string, start: number, end: number) => TypedToken<Word>[]
  /** The bodies that a letter is addressed to: 你公司. */
  addressees: Mention[]
  /** The text is sent to somebody. */
  sent: boolean
  /** Told of steps before they are taken. @throws {BudgetError} */
  spend: (steps: number) => void
  /** Figures and times of a sentence. */
  figures: (sentence: Sentence) => FigureMention[]
  times: (span: Span) => TimeExpression[]
  quantities: (span: Span) => Quantity[]
  /** Sentences that have been read before their turn, and the index of the first that has not. */
  ahead: { read: Map<Sentence, ReadSentence>; next: number }
  trace?: Trace
}

/** A goal or initiative node with the clause that named it. */
export interface Placed {
  node: DraftNode
  aim: Aim
  clause: Clause
  /** Whether it has been done, goes on or is planned, where the sentence that names it tells. */
  mode?: Modality | undefined
}

/** What is carried from sentence to sentence of a block. */
export interface Flow {
  subject: DraftNode[]
  source: DraftNode | undefined
  /** The person named last as a subject: who 他 is. */
  person: DraftNode | undefined
  /** Who has been speaking in this paragraph: 郭某表示，…。同时，还要…. */
  speaker: DraftNode | undefined
  /** Who called the meeting that the text is about: what it dealt with is their act. */
  convener: DraftNode[] | undefined
  /** Who sent the notice of which the text tells: 并发出通知。…通知要求，…. */
  notifier: DraftNode | undefined
  /** What the meeting dealt with, as its opening sentence lists it. */
  agenda: readonly Aim[]
  modality: Modality | undefined
  /** Of what time the section tells. */
  when: TimeExpression | undefined
  /** All of the paragraph tells what was done in a year: 全会指出，2024年…. */
  recalls: boolean
  /** The sentence before told of a time that is past, in the words of a meeting: 五年来，…。 */
  since: Modality | undefined
  /** The sentence before told what a meeting finds: 会议认为，…。; what follows is found too until it asks for something. */
  judged: boolean
  heads: Placed[]
  /** Acts of the block before, for a line that only names who is responsible. */
  before: Placed[] | undefined
}

/** Mentions inside the span; `mentions` is sorted by start. */
export function within(mentions: readonly Mention[], span: Span): Mention[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((mentions[mid] as Mention).start < span.start) low = mid + 1
    else high = mid
  }
  const found: Mention[] = []
  for (let i = low; i < mentions.length && (mentions[i] as Mention).start < span.end; i++)
    if ((mentions[i] as Mention).end <= span.end) found.push(mentions[i] as Mention)
  return found
}

/** Those whom the lines at the head of a notice, opinion or letter name, of whatever kind: of 山西、陕西省水利厅 the departments. */
export const sentTo = ({ structure, mentions }: Reading): Mention[] =>
  structure.blocks
    .filter((b) => b.kind === 'addressee')
    .flatMap((b) => {
      const named = within(mentions, b).filter((m) => !m.nested && /Group|Organization|Place/.test(m.entity.class))
      return named.some((m) => m.entity.label.startsWith('省级'))
        ? named.filter((m) => m.entity.class !== 'Place')
        : named
    })

/** The node of the aim where the document has named it. */
export const knownAim = (draft: Draft, aim: Aim): DraftNode | undefined =>
  draft.nodes.get(`${aim.class}\u0000${aim.label.replace(/\s+/gu, '')}`)

/** Striving verbs and manner words off, so that 打造X and 加快建设X are one node. */
export function aimNode(draft: Draft, aim: Aim): DraftNode {
  const label = spokenOf(aim)
  const core = coreOf(aim, label)
  if (!core) return draftNode(draft, aim.class, label, label, aim)
  // The first wording names the node.
  const key = draft.wordings.get(core) ?? label
  draft.wordings.set(core, key)
  const node = draftNode(draft, aim.class, key, key, aim)
  if (key !== label) node.aliases.add(label)
  return node
}

export function defaultActors(reading: Reading, draft: Draft): DraftNode[] {
  if (reading.context.nobody) return []
  const actor = reading.context.actor ?? reading.context.issuers[0] ?? reading.context.place
  return actor ? [entityNode(draft, actor)] : []
}

/** A report, or a text of no known kind, which may be a part of one. */
export const isReportLike = ({ context }: Reading): boolean => context.kind === 'report' || context.kind === 'other'

export const sentenceAt = ({ structure }: Reading, at: number): Sentence | undefined =>
  structure.sentences.find((s) => s.start <= at && at < s.end)
