import type { Block, Sentence } from '../../model.ts'
import type { Clause } from '../clause/clause.ts'
import { isReportLike, type Placed, type Reading } from './reading.ts'

/* Sentences that say what a paragraph, an item of a list or the rest of a sentence is about. */

/** Index of the clause that names the paragraph's topic: aims without 要, before the first clause with 要 or 必须; -1 where there is none. */
export function leadingTopic(clauses: readonly Clause[], heads: boolean): number {
  const first = clauses.findIndex((c) => c.aims.length > 0)
  if (first < 0) return -1
  const topic = clauses[first]
  const next = clauses[first + 1]
  if (!topic || !next) return -1
  // 加强管理，严禁浪费: in the middle of a paragraph only what 要 or 必须 follows right after is a topic.
  // 国债资金，要重点支持农业: what is told of a thing is no act of its own.
  if (!heads && (first > 0 || !(ASKED.test(next.text) || TAKES.test(next.text)) || !topic.rule.startsWith('frame-')))
    return -1
  // 要完成今年任务，必须转变作风; 搞好企业，关键要加强班子: what it takes.
  const takes = next.strength === 'must' || TAKES.test(next.text)
  if (
    (topic.strength && !(takes && WISHES.test(topic.text))) ||
    topic.purpose ||
    (topic.modality && !topic.strength) ||
    // 运营单位作为主体，负责…，须…: one doer of both.
    clauses.slice(0, first + 1).some((c) => c.subject.length > 0) ||
    topic.aims.length > 2
  )
    return -1
  // 一是粮食节约减损行动，要求强化…，减少…: the item names what the sentence goes on to set out.
  return next.strength === 'should' || takes || next.text.startsWith('要求') ? first : -1
}
const ASKED = /^(?:就|还|也)?(?:必须|要|需要|一定要|首先要)/u
/** 要保持稳定发展，必须…: what is wished for, and then what it takes. */
const WISHES = /^(?:因此|所以|从根本上说|总之|但是?)?(?:我们|全党)?要(?!坚持)/u
const TAKES =
  /^(?:最?根本的?|关键|龙头|核心|重点|当务之急|中心环节|首先|最?重要的?|首要的?)(?:一条|任务)?(?:还?是要?|就?在于|还?[要应必])/u

/** Longest topic sentence of a paragraph, and of an item of a list. */
export const LONGEST_TOPIC = 30
const LONGEST_ITEM_TOPIC = 46

/** 一是锚定产业强，构建现代化产业体系，夯实物质技术基础。…: the first sentence of an item says what it is about. */
export const leadsItem = ({ marker }: Block, text: string, clauses: readonly Clause[]): boolean =>
  marker !== undefined &&
  !marker.endsWith('条') &&
  text.length <= LONGEST_ITEM_TOPIC &&
  clauses.length <= 3 &&
  !/[\d：；]/u.test(text) &&
  !clauses.some((c) => c.strength !== undefined || c.subject.length > 0 || c.modality === 'done')

/** Longest sentence that heads the ones after it inside a paragraph. */
export const SHORT_TOPIC = 16

/** 要大力发展总部经济。 五年来，安全屏障不断巩固。: a short sentence that heads those after it. */
export function opensTopic(text: string, clauses: readonly Clause[]): boolean {
  const aims = clauses.flatMap((c) => c.aims)
  if (text.length > SHORT_TOPIC || aims.length !== 1) return false
  if (/^[一二三五十几\d]+年来，/u.test(text)) return clauses.length === 2
  return (
    clauses.length === 1 &&
    aims[0]?.class === 'Initiative' &&
    clauses[0]?.strength !== undefined &&
    // 地方财政也要增加投入: about somebody else.
    /^(?:今年|还|也|同时)?要/u.test(text)
  )
}

/** 坚持以人为本，扩大服务供给，解决民生问题。: a heading of so many clauses is over a whole section. */
const SECTION_CLAUSES = 3

/** Longest of the even short sentences that divide a paragraph, and longest that ends what one of them heads. */
const SHORT_POINT = 10
const LONGER_POINT = 13
/** How much their lengths differ; how many there are at least, in so many sentences, and one of how many in more. */
const EVEN = 2
const POINTS = 2
const FEW = 8
/** 深化污染防治。…。加强生态修复。…。推进碳达峰。…, in a province's report, which says no more than it has to. */
const FEW_OF_PROVINCE = 17
const MORE_POINTS = 3
const ONE_OF = 5
/** Sentences that make a paragraph long enough to be divided. */
const DIVIDED = 6
const POINT_LIKE = /^[^，；：、。\d“—]{4,}。$/u

/** 提高消费能力。…。丰富消费业态。…。优化消费环境。…: the short sentences of a long paragraph, as long as each other and each with longer ones behind it, divide it; one that is somewhat longer heads nothing. */
export function pointsOf(
  reading: Reading,
  block: Block,
  sentences: readonly Sentence[],
): ReadonlyMap<number, 'heads' | 'ends'> {
  const { text } = reading
  const none = new Map<number, 'heads' | 'ends'>()
  if (sentences.length < DIVIDED || !isReportLike(reading)) return none
  const lengths = sentences.map(({ start, end }) => (POINT_LIKE.test(text.slice(start, end)) ? end - start : 0))
  if (!lengths[0]) return none
  const short = (i: number): boolean => (lengths[i] ?? 0) > 0 && (lengths[i] as number) <= SHORT_POINT
  const at = lengths.flatMap((_, i) => (i > 0 && i < lengths.length - 1 && short(i) ? [i] : []))
  const own = at.map((i) => lengths[i] as number)
  const few = block.marker || !reading.context.place?.divisionCode ? FEW : FEW_OF_PROVINCE
  const least = lengths.length <= few ? POINTS : Math.max(MORE_POINTS, lengths.length / ONE_OF)
  if (at.length < least || Math.max(...own) - Math.min(...own) > EVEN) return none
  if (at.some((i) => i === 1 || short(i + 1))) return none
  const found = new Map<number, 'heads' | 'ends'>()
  for (const [i, n] of lengths.entries())
    if (at.includes(i)) found.set(i, 'heads')
    else if (n > 0 && n <= LONGER_POINT) found.set(i, 'ends')
  return found
}

/**
 * 进一步整顿市场秩序。 on a line of its own over one paragraph is its topic sentence: the one after it, however short, is the first point.
 * 坚持以人为本，扩大服务供给，解决民生问题。 heads a section, of which an excerpt may have kept one paragraph: 促进教育公平。 below it heads that.
 */
export const hasTopicAbove = (reading: Reading, block: Block, first: string): boolean => {
  const { blocks } = reading.structure
  // 要把握好三点。 and then 第一，…: what stands over a list.
  const above = block.parent === undefined || block.marker ? undefined : blocks[block.parent]
  if (above?.kind !== 'heading' || reading.text.charAt(above.end - 1) !== '。') return false
  const section = reading.text.slice(above.start, above.end).split('，').length >= SECTION_CLAUSES
  if (section && first.length <= SHORT_TOPIC) return false
  const at = (block.parent as number) + 1
  return blocks[at] === block && blocks[at + 1]?.parent !== block.parent
}

/** 到2035年，…; …；到2035年，建设取得显著成效。: the one goal of the last year that the sentence names heads the sentences after it. */
export const BY_YEAR = /^(?:力争|展望)?到(?:20\d\d年|“\p{Script=Han}{1,3}五”末)/u
const ONE_STAGE = /(?:^|[：；，。])(?:力争)?到(?:20\d\d年|“\p{Script=Han}{1,3}五”末)[底末]?，[^，；。]{4,40}。?$/u
export function stageOf(text: string, placed: readonly Placed[]): Placed[] | undefined {
  const last = placed.at(-1)
  if (!last || !ONE_STAGE.test(text)) return undefined
  const goals = placed.filter((p) => p.clause.start === last.clause.start)
  return goals.length === 1 && last.node.class === 'Goal' ? goals : undefined
}

/** 促进服务业发展。 on a line of its own is the topic of the paragraph right below it, not of the one after that. */
export function ofOneParagraph({ text, structure: { blocks } }: Reading, at: number, block: Block): boolean {
  const line = blocks[at] as Block
  return (
    line.kind === 'heading' &&
    block.kind === 'paragraph' &&
    blocks[at + 1] !== block &&
    text.charAt(line.end - 1) === '。' &&
    /[。！？]\s*$/u.test(text.slice(block.start - 4, block.start)) &&
    text.slice(line.start, line.end).split('，').length < SECTION_CLAUSES
  )
}
