import type { Block, Sentence } from '../model.ts'
import type { Clause } from './clause.ts'
import { type Draft, mentionNode } from './draft.ts'
import { responsible } from './issuing.ts'
import { readClauses } from './readClauses.ts'
import { type Flow, knownAim, type Placed, type Reading } from './reading.ts'
import { readSentence } from './sentence.ts'
import { entitled, readTitle } from './titles.ts'
import { topicOf } from './topics.ts'

/** Index of the clause that names the paragraph's topic: aims without 要, before the first clause with 要 or 必须; -1 where there is none. */
function leadingTopic(clauses: readonly Clause[]): number {
  const first = clauses.findIndex((c) => c.aims.length > 0)
  const topic = clauses[first]
  const next = clauses[first + 1]
  if (
    !topic ||
    !next ||
    topic.strength ||
    topic.purpose ||
    topic.modality ||
    topic.subject.length ||
    topic.aims.length > 2
  )
    return -1
  return next.strength === 'should' || next.strength === 'must' ? first : -1
}

/** Acts that the text has named before and that a sentence takes up as its theme: 开展学习教育要联系实际. */
const themes = (draft: Draft, clauses: readonly Clause[]): Placed[] =>
  clauses.flatMap((clause) =>
    (clause.theme ?? []).flatMap((aim) => {
      const node = knownAim(draft, aim)
      return node ? [{ node, aim, clause }] : []
    }),
  )

/** More aims than these make no head: the block is an enumeration. */
const MOST_HEADS = 3

/** 向…表示衷心的感谢: courtesy, no aim. */
const COURTESY =
  /表示(?:最)?(?:诚挚|衷心|崇高|亲切|热烈|由衷|深切)[^。]{0,12}(?:感谢|谢意|敬意|慰问|祝贺|问候|祝福|哀悼)/u
/** 我们也清醒地认识到，还存在不少问题: what follows tells of shortcomings until the text says what is to be done. */
const PROBLEMS =
  /(?:清醒|深刻)(?:地)?(?:认识|看到|意识)[^。]{0,60}(?:问题|困难|挑战|不足|差距|短板)|(?:还|仍然|依然|仍)(?:存在|面临)[^。]{0,30}(?:问题|困难|挑战|不足|差距|短板)/u

/** Longest sentence that heads the ones after it inside a paragraph. */
const SHORT_TOPIC = 16

/** 要大力发展总部经济。 五年来，安全屏障不断巩固。: a short sentence that heads those after it. */
function opensTopic(text: string, clauses: readonly Clause[]): boolean {
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

/** What is known of a block while its sentences are read. */
interface BlockReading {
  reading: Reading
  draft: Draft
  block: Block
  flow: Flow
  isHeading: boolean
  sentences: readonly Sentence[]
  /** Heads of the sentences that follow, and of those after a short sentence of its own. */
  topic: Placed[]
  local: Placed[]
  /** The text tells of shortcomings. */
  problems: boolean
  all: Placed[]
}

/** Reads a block; returns the aims under which later blocks stand. */
export function readBlock(
  reading: Reading,
  draft: Draft,
  block: Block,
  sentences: Sentence[],
  flow: Flow,
): { heads: Placed[]; all: Placed[] } {
  const about = entitled(reading, block)
  if (about) {
    readTitle(reading, draft, { ...about, block: sentences[0]?.block ?? 0 }, flow)
    // 关于印发《…》的通知 is read with the act of issuing; what else a title says is in these words.
    if (!/印发|发布|公布/u.test(reading.text.slice(block.start, about.start))) return { heads: [], all: [] }
  }
  const b: BlockReading = {
    reading,
    draft,
    block,
    flow,
    isHeading: block.level > 0 && block.kind !== 'paragraph',
    sentences,
    topic: [],
    local: [],
    problems: false,
    all: [],
  }
  for (let i = 0; i < sentences.length; i++) readNext(b, i)
  responsible(reading, draft, block, b.all, flow)
  return {
    heads: about ? [] : headsOf(b),
    all: block.kind === 'question' && !about && !fewTopics(b).length ? [] : b.all,
  }
}

/** Topics stand over what follows where they are few; an enumeration does not. */
function fewTopics({ topic, all }: BlockReading): Placed[] {
  if (topic.length <= MOST_HEADS && all.length <= MOST_HEADS + 1) return topic
  return topic.slice(0, topic.length > MOST_HEADS ? 0 : MOST_HEADS)
}

function headsOf(b: BlockReading): Placed[] {
  const { block, reading, all } = b
  const topic = fewTopics(b)
  if (topic.length) return topic
  if (block.kind === 'question') return b.flow.heads
  if (b.isHeading || block.kind === 'title') return all
  // 主要预期目标是：… with the items in blocks below: what the head names stands over them.
  return all.length <= 2 && /[：:]$/u.test(reading.text.slice(block.start, block.end)) ? all : []
}

function readNext(b: BlockReading, i: number): void {
  const { reading, draft, block, flow, sentences } = b
  const sentence = sentences[i] as Sentence
  const text = reading.text.slice(sentence.start, sentence.end)
  if (block.kind === 'question' && /[？?]/u.test(text)) return
  const clauses = readClauses(reading, sentence)
  const stated = clauses.find((c) => c.source)?.source
  if (stated && stated.entity.class !== 'Person') flow.source = mentionNode(draft, stated)
  const weighed =
    i === 0 || block.kind === 'answer' ? [...topicOf(reading, draft, clauses, flow), ...themes(draft, clauses)] : []
  if (isGenericHeading(text) || COURTESY.test(text) || tellsShortcomings(b, text)) return
  // 要大力发展总部经济。巩固壮大…。要大力发展数字经济。落实…: short sentences that head those after them.
  const opens = i > 0 && i < sentences.length - 1 && opensTopic(text, clauses)
  const over = opens || !b.local.length ? (b.topic.length ? b.topic : flow.heads) : b.local
  const dealt = clauses.findLastIndex((c) => c.convened && c.aims.some((a) => a.topic))
  // 会议强调，做好防汛工作，必须…: each thing that is stressed has a topic of its own.
  const lead = (i === 0 || clauses[0]?.source) && !b.isHeading && dealt < 0 ? leadingTopic(clauses) : -1
  const placed =
    dealt >= 0
      ? readConvened(b, sentence, clauses, dealt)
      : lead >= 0
        ? readLed(b, sentence, clauses, lead, over)
        : readSentence(reading, draft, sentence, clauses, { ...flow, heads: over }, flow)
  if (opens) b.local = placed
  if (placed.length && lead < 0 && dealt < 0 && isTopic(b, i, text, clauses)) b.topic = placed
  else if (weighed.length && i === 0) b.topic = weighed
  // 习近平强调，X是…，要…。要…。: each sentence of a speech summed up has a topic of its own.
  if (i === 0 && flow.source?.class === 'Person' && clauses.some((c) => c.strength !== undefined)) b.topic = []
  b.all.push(...placed)
}

/** The first sentence, where it is short, heads those after it. */
const isTopic = ({ sentences, isHeading, block }: BlockReading, i: number, text: string, clauses: Clause[]): boolean =>
  i === 0 &&
  text.replace(/[。！]$/u, '').length <= 30 &&
  !/[？?]$/u.test(text) &&
  clauses.length <= 2 &&
  (sentences.length > 1 || isHeading || block.marker !== undefined)

/** Whether the sentence only tells what is wrong: until one says what is to be done. */
function tellsShortcomings(b: BlockReading, text: string): boolean {
  const told = PROBLEMS.test(text)
  if (told) b.problems = true
  if (b.problems && !/(?:要|将|必须|一定|下一步|为此)/u.test(text)) return true
  if (b.problems && !told) b.problems = false
  return false
}

/** 会议研究促进…，指出要…。要…: the matter heads what the meeting says of it. */
function readConvened(b: BlockReading, sentence: Sentence, clauses: Clause[], dealt: number): Placed[] {
  const { reading, draft, flow } = b
  const opened = readSentence(reading, draft, sentence, clauses.slice(0, dealt + 1), flow, flow)
  b.topic = opened.filter((p) => p.aim.topic)
  const rest = readSentence(reading, draft, sentence, clauses.slice(dealt + 1), { ...flow, heads: b.topic }, flow)
  return [...opened, ...rest]
}

/** 完善现代企业制度，要尊重…，坚持…: what stands before 要 heads the rest of the paragraph. */
function readLed(b: BlockReading, sentence: Sentence, clauses: Clause[], lead: number, over: Placed[]): Placed[] {
  const { reading, draft, flow } = b
  const topic = readSentence(reading, draft, sentence, clauses.slice(0, lead + 1), { ...flow, heads: over }, flow)
  const rest = readSentence(reading, draft, sentence, clauses.slice(lead + 1), { ...flow, heads: topic }, flow)
  // Heads of the other class stay: an act is still part of what the section's heading names.
  const classes = new Set(topic.map((t) => t.node.class))
  b.topic = [...topic, ...flow.heads.filter((h) => !classes.has(h.node.class))]
  return [...topic, ...rest]
}

/** 指导思想, 2019年经济社会发展总体要求和政策取向: headings that every plan and report has and that say nothing of their own. */
const isGenericHeading = (text: string): boolean =>
  text.length <= 40 &&
  /^(指导思想|基本原则|总体要求|主要任务|重点任务|主要措施|保障措施|发展目标|主要目标|总体目标|组织实施|附则|总则|工作目标|目标任务|工作要求|实施步骤|职责分工|工作任务|重点工作|(今年|全年|\d{4}年)?(重点|主要)?(工作|任务|目标任务))[。]?$|(?<!的)(?:总体要求|政策取向|工作安排|工作部署|主要任务|重点任务|重点工作|工作建议|总体部署|工作回顾|主要预期目标|主要目标|工作打算|工作思路|总体思路|有关情况|工作情况|基本思路|组织领导|工作报告|工作任务)$/u.test(
    text,
  )
