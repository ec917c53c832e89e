import type { Block, Sentence } from '../../model.ts'
import type { Clause } from '../clause/clause.ts'
import { wideAct } from '../sentence/leads.ts'
import { readSentence } from '../sentence/sentence.ts'
import { under } from '../sentence/underHeads.ts'
import type { Draft } from './draft.ts'
import type { Flow, Placed, Reading } from './reading.ts'

/* A sentence of a block, with what its aims stand under. */

/** What is known of a block while its sentences are read. */
export interface BlockReading {
  reading: Reading
  draft: Draft
  block: Block
  flow: Flow
  isHeading: boolean
  sentences: readonly Sentence[]
  /** Items stand right below it. */
  listed: boolean
  whole: string
  /** Heads of the sentences that follow, and of those after a short sentence of its own. */
  topic: Placed[]
  local: Placed[]
  /** The short sentences that divide it, by their index. */
  points: ReadonlyMap<number, 'heads' | 'ends'>
  /** The text tells of shortcomings. */
  problems: boolean
  /** The topic is what shall be by a year. */
  byYear: boolean
  /** The sentence before says only that a meeting made arrangements. */
  passing: boolean
  all: Placed[]
}

/** Reads a sentence whose aims stand under the heads, the acts after a wide first one under that. */
export function readUnder(b: BlockReading, sentence: Sentence, clauses: Clause[], heads: Placed[]): Placed[] {
  const { reading, draft, flow } = b
  const placed = readSentence(reading, draft, sentence, clauses, flow)
  const wide = wideAct(placed, heads.length === 0)
  const acting = heads.some((h) => h.node.class === 'Initiative')
  const headed = wide ? below(reading, wide, placed) : []
  // What a wide act heads is no part of the paragraph's goal; where the paragraph has an act, the acts are parts of that.
  under(draft, wide && !acting ? placed.filter((p) => !headed.includes(p)) : placed, heads)
  if (wide && (!acting || wide.node.class === 'Goal')) under(draft, headed, [wide])
  return placed
}

/** 促进行业健康发展, 更好服务发展大局: what a run of acts closes with is no way to the goal that it began with. */
const CLOSES = /^(?:促进|助力|服务|赋能|繁荣)/u

/** The acts after a wide one, after a goal the goals too; what stands after a semicolon is beside it. */
function below({ text }: Reading, wide: Placed, placed: readonly Placed[]): Placed[] {
  const after = placed.filter((p) => p.clause.start !== wide.clause.start)
  if (wide.node.class !== 'Goal') return after.filter((p) => p.node.class === 'Initiative')
  const last = placed.at(-1)?.clause.start
  return after.filter(
    (p) =>
      !text.slice(wide.clause.end, p.clause.start).includes('；') &&
      !(p.clause.start === last && CLOSES.test(p.node.label)),
  )
}

/** 会议研究促进…，指出要…。要…: the matter heads what the meeting says of it. */
export function readConvened(b: BlockReading, sentence: Sentence, clauses: Clause[], dealt: number): Placed[] {
  const opened = readUnder(b, sentence, clauses.slice(0, dealt + 1), b.flow.heads)
  b.topic = opened.filter((p) => p.aim.topic)
  return [...opened, ...readUnder(b, sentence, clauses.slice(dealt + 1), b.topic)]
}

/** 完善现代企业制度，要尊重…，坚持…: what stands before 要 heads the rest of the paragraph. */
export function readLed(
  b: BlockReading,
  sentence: Sentence,
  clauses: Clause[],
  lead: number,
  over: Placed[],
  heads: boolean,
): Placed[] {
  const topic = readUnder(b, sentence, clauses.slice(0, lead + 1), over)
  const rest = readUnder(b, sentence, clauses.slice(lead + 1), topic.length ? topic : over)
  // In the middle of a paragraph it is over its own sentence alone.
  if (!heads) return [...topic, ...rest]
  // Heads of the other class stay: an act is still part of what the section's heading names.
  const classes = new Set(topic.map((t) => t.node.class))
  b.topic = [...topic, ...b.flow.heads.filter((h) => !classes.has(h.node.class))]
  return [...topic, ...rest]
}
