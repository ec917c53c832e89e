import type { Sentence } from '../../model.ts'
import type { Clause } from '../clause/clause.ts'
import { alone, goalsOf, paragraphHead } from '../sentence/leads.ts'
import { under } from '../sentence/underHeads.ts'
import type { Placed } from './reading.ts'
import type { BlockReading } from './sentences.ts'
import { hasTopicAbove, LONGEST_TOPIC, leadsItem, SHORT_TOPIC } from './topicSentences.ts'

/* Which sentences of a paragraph head those after them, by what its other sentences and its speaker do. */

/** 要认真搞好土地确权。 alone in a paragraph is one demand among the others; two such sentences or more divide it. */
export const severalShort = ({ reading, sentences }: BlockReading): boolean =>
  sentences.filter(
    ({ start, end }, i) =>
      i > 0 &&
      end - start <= SHORT_TOPIC &&
      /^(?:(?:今年|还|也|同时)?要|[一二三五十几\d]+年来，)/u.test(reading.text.slice(start, end)),
  ).length > 1

/** 要加强救助帮扶。要抓好保供稳价。: each asks for something of its own; the last sentence has none after it. */
export function asksAgain({ reading, sentences }: BlockReading, at: number): boolean {
  const next = sentences[at]
  return !next || /^(?:还|也|同时)?要/u.test(reading.text.slice(next.start, next.end))
}

/** 加强农业。 and right below it 农业是国民经济的基础。…: what is weighed there says why; the heading stays over the paragraph. */
const restates = ({ reading: { structure }, block, flow }: BlockReading): boolean =>
  flow.heads.length > 0 && block.parent !== undefined && structure.blocks[block.parent + 1] === block

/** 构建…新模式，对于…具有重要意义，要搭建…制度: what is weighed heads the paragraph, and what the same sentence goes on to ask for. */
export function weigh(b: BlockReading, clauses: Clause[], weighed: Placed[], placed: Placed[]): void {
  if (restates(b)) return
  b.topic = weighed
  const from = clauses.find((c) => c.strength !== undefined)
  if (!from) return
  const rest = placed.filter((p) => p.clause.start >= from.start)
  under(b.draft, rest, weighed)
}

/** A question is not told on by what follows, nor is a figure, nor what a host says. */
const ASKS_OR_COUNTS = /[？?]|专访|采访|系列报道|^[^。！]*\d[^年月日。！]/u

/** Whether an opening sentence that is not short heads the paragraph: by its one goal, by what a meeting asks, by its one aim. */
export function headed(
  b: BlockReading,
  i: number,
  text: string,
  clauses: Clause[],
  placed: Placed[],
  dealt: boolean,
  anew: boolean,
): void {
  if (b.isHeading || b.topic.length || firstOfSeveral(text, (b.sentences[i] as Sentence).start, placed)) return
  const { kind } = b.reading.context
  const first = i === 0 && b.sentences.length > 1
  // 总体目标是：…，降低损耗。到2027年，…: the goal that the targets after it spell out.
  if (first && /目标[是为][：:]/u.test(text) && alone(goalsOf(placed))) b.topic = goalsOf(placed)
  // 召开会议，研究耕地保护。某某强调，…: what a speaker asks for beside it heads nothing that the meeting says.
  else if (
    kind === 'meeting' &&
    (i < 2 || anew) &&
    !dealt &&
    !(i > 0 && clauses.some((c) => c.source?.entity.class === 'Person'))
  ) {
    b.topic = paragraphHead(placed, clauses, b.flow.agenda, i === 0 || anew, asksAgain(b, i + 1))
    const [head] = b.topic
    if (head)
      under(
        b.draft,
        placed.filter((p) => p.clause.start !== head.clause.start),
        b.topic,
      )
  }
  // 十年来，陕西加速构建…通道。: an opening sentence of one aim, however long.
  // 十年来，共建“一带一路”取得丰硕成果。…: a state that a long sentence tells is no head of what is told after it.
  else if (
    kind === 'interview' &&
    first &&
    !quoted(b, clauses) &&
    !ASKS_OR_COUNTS.test(b.whole) &&
    alone(placed) &&
    !tellsState(text, placed)
  )
    b.topic = placed
}

/** From this length on a sentence of an answer tells how things stand, where it names goals alone. */
const LONG_STATE = 20
const tellsState = (text: string, placed: readonly Placed[]): boolean =>
  text.length > LONG_STATE && placed.every((p) => p.node.class === 'Goal')

/** 全会提出，完善…机制。某某表示，… in an interview: what the speaker says after it is his own answer; 全会对改革作出部署。某某表示，… tells how. */
const quoted = ({ reading, whole }: BlockReading, clauses: readonly Clause[]): boolean =>
  reading.context.kind === 'interview' &&
  clauses.some(
    (c) =>
      c.says &&
      /Meeting|Document/.test(c.source?.entity.class ?? '') &&
      (c.rule !== 'deployed' || ASKS_OR_COUNTS.test(whole)),
  )

/** The first sentence, where it is short, heads those after it. */
export function isTopic(b: BlockReading, i: number, text: string, clauses: Clause[], placed: Placed[]): boolean {
  const { sentences, isHeading, block } = b
  if (i !== 0 || /[？?]$/u.test(text) || quoted(b, clauses)) return false
  if (firstOfSeveral(text, (sentences[0] as Sentence).start, placed)) return false
  if (b.reading.context.kind === 'interview' && !isHeading && !block.marker && tellsState(text, placed)) return false
  const told = attributed(b, clauses)
  const from = told ? told.end - (sentences[0] as Sentence).start + 1 : 0
  return (
    (text.slice(from).replace(/[。！]$/u, '').length <= LONGEST_TOPIC
      ? clauses.length - (told ? 1 : 0) <= 2 || leadsItem(block, text, clauses)
      : leadsItem(block, text, clauses)) &&
    // 会议审议通过《条例（草案）》。会议强调，…: what is asked is no part of passing it.
    !clauses.some((c) => c.convened || presides(c)) &&
    // 改建码头不得占用湿地。新建仓库不得…: what is forbidden stands beside the next.
    !FORBIDS.test(text) &&
    // 第九条 数据主管部门应当保障数据安全。开发的产品应当…: the paragraphs of an article stand beside each other.
    !(block.marker?.endsWith('条') && clauses.some((c) => c.strength !== undefined)) &&
    (sentences.length > 1 || isHeading || block.marker !== undefined) &&
    !hasTopicAbove(b.reading, block, text)
  )
}

const FORBIDS = /不得|禁止|严禁/u
/** 一方面要改进征管。另一方面…; 机构改革主要包括：组建民政局。…: the first of several heads none of the others. */
const FIRST_OF_SEVERAL = /(?:^|，)一方面|(?:主要|具体)包括[：:]/u
function firstOfSeveral(text: string, start: number, placed: readonly Placed[]): boolean {
  const at = text.search(FIRST_OF_SEVERAL)
  return at >= 0 && placed.every((p) => p.aim.start > start + at)
}

/** 省长主持会议: no topic of what the meeting asks. */
export const presides = ({ verb }: Clause): boolean => verb === '主持'

/** 《通知》要求，要关心困难群众，解决急难问题。各级政府要…: who says it is no part of the topic sentence, unless each sentence asks for something of its own. */
const attributed = (b: BlockReading, [first]: readonly Clause[]): Clause | undefined =>
  first?.source && !first.aims.length && !/^(?:meeting|interview)$/u.test(b.reading.context.kind) && !asksAgain(b, 1)
    ? first
    : undefined
