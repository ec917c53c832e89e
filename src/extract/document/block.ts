import type { Block, Sentence } from '../../model.ts'
import type { Clause } from '../clause/clause.ts'
import { readAhead } from '../clause/readClauses.ts'
import { agenda } from '../predicate/convened.ts'
import { namedItem } from '../sentence/leads.ts'
import { type Draft, mentionNode } from './draft.ts'
import { performedIn } from './letters.ts'
import { consistsOf, making } from './making.ts'
import { asksAgain, headed, isTopic, presides, severalShort, weigh } from './paragraphTopics.ts'
import { type Flow, isReportLike, knownAim, type Placed, type Reading } from './reading.ts'
import { responsible } from './responsible.ts'
import { type BlockReading, readConvened, readLed, readUnder } from './sentences.ts'
import { entitled, namesText, readTitle } from './titles.ts'
import { BY_YEAR, leadingTopic, opensTopic, pointsOf, stageOf } from './topicSentences.ts'
import { topicOf } from './topics.ts'
import { ASKS, COURTESY, isGenericHeading, namesChapter, PROBLEMS, RHETORICAL } from './unsaid.ts'

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

/** Reads a block; returns the aims under which later blocks stand. */
export function readBlock(
  reading: Reading,
  draft: Draft,
  block: Block,
  sentences: Sentence[],
  flow: Flow,
  listed: boolean,
): { heads: Placed[]; all: Placed[] } {
  if (namesText(reading, block)) return { heads: [], all: [] }
  // 关于批准…的通知: read with what a letter does.
  if (performedIn(reading.text, block)) return { heads: [], all: [] }
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
    listed,
    whole: reading.text.slice(block.start, block.end),
    topic: [],
    local: [],
    points: pointsOf(reading, block, sentences),
    problems: false,
    byYear: false,
    passing: false,
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
  const { block, all, whole } = b
  if (ANNOUNCES_ALL.test(whole) && /目标|部署|遵守/u.test(whole)) return []
  const topic = fewTopics(b)
  if (topic.length) return topic
  if (block.kind === 'question') return b.flow.heads
  const article = block.kind === 'item' && block.marker?.endsWith('条')
  if ((b.isHeading && !article) || block.kind === 'title') return all
  return leadsList(b) ? all : []
}

/** Longest paragraph of one matter that heads the items after it. */
const SHORT_LEAD = 36

/** 重点抓好几个环节。一是…: says that a list follows, and nothing of its own. */
const ANNOUNCES = /几个|几点|几项|几方面|以下|下列|如下|[两三四五六七八九]个|[两三四五六七八九]项/u

/** 完成全年目标，要贯彻好中央精神，重点抓好十个方面工作：, 持证单位应遵守下列条件：: the list is all that will be done, and no part of what is said before it. */
const ANNOUNCES_ALL =
  /(?:以下|下列|[几\d一二三四五六七八九十]{1,4}[个项]?(?:方面|大))(?:的?(?:重点|主要)?(?:工作|任务|目标任务|(?:许可证?)?条件)?)[：:]$/u

/** 主要预期目标是：…, 推进产业振兴。一是…。二是…: what the paragraph names stands over the items below. */
const leadsList = ({ all, whole, listed }: BlockReading): boolean =>
  all.length <= 2 &&
  (/(?<!如下)[：:]$/u.test(whole) || (listed && whole.length <= SHORT_LEAD && !ANNOUNCES.test(whole)))

function readNext(b: BlockReading, i: number): void {
  const { reading, draft, block, flow, sentences } = b
  const sentence = sentences[i] as Sentence
  const text = reading.text.slice(sentence.start, sentence.end)
  if (block.kind === 'question' && /[？?]/u.test(text)) return
  if (reading.context.kind !== 'interview' && RHETORICAL.test(text)) return
  const clauses = readAhead(reading, sentence)
  if (i === 0 && block.marker?.endsWith('是')) namedItem(clauses)
  const matters = reading.context.kind === 'meeting' ? agenda(clauses) : []
  if (matters.length) flow.agenda = matters
  // 会议审议通过了《决定》。 in a notice: what follows is not what the meeting asks.
  const stating = clauses.find((c) => c.source && !(c.convened && reading.context.demands))
  const stated = stating?.source
  // 党的二十大对…作出部署。党中央对《条例》作了修订。: told in passing; it demands no more unless the text goes on with 要.
  if (b.passing && !stated && !/^(?:要|必须|应)/u.test(text)) flow.source = undefined
  b.passing = stating?.rule === 'deployed' && stated?.entity.class === 'Meeting'
  // 党的十二大提出…。为此，要…: a report goes on to speak for itself; what a document sets it goes on to tell.
  const lasting = isReportLike(reading) ? ['Document'] : ['Document', 'Meeting', 'Organization']
  // 某某在会上强调，发展海洋经济是强国的重要举措，要…: he asks for it as for all that follows.
  const urges = stated?.entity.class === 'Person' && stating?.demands && reading.context.kind === 'meeting'
  if (stated && (urges || lasting.includes(stated.entity.class))) flow.source = mentionNode(draft, stated)
  // 全会提出…。工业和信息化部将…: in an interview what is demanded ends where somebody acts, speaks or is asked.
  else if (
    reading.context.kind === 'interview' &&
    (stated || /[？?]$/u.test(text) || clauses.some((c) => c.subject.length > 0 || c.self))
  )
    flow.source = undefined
  // 通知指出，《条例》修订总结经验，完善规定: what the issuer has done, before the text goes on to ask.
  const made = reading.context.about ? making(clauses) : undefined
  const demander = flow.source
  if (made) flow.source = undefined
  // 会议强调，医保基金是…。加强…监管，对…具有重要意义。要…: the second sentence where the first names nothing.
  // 会议听取…汇报。会议强调，机构改革是重大任务。要…: so is one that a meeting says anew, while nothing heads the paragraph.
  const anew = reading.context.kind === 'meeting' && clauses[0]?.source?.entity.class === 'Meeting' && !b.topic.length
  const named = topicOf(reading, draft, clauses, flow)
  // 规划提出，…。航运强国是海洋强国的根基。要完善港口。要…: what is weighed right before the demands, while nothing heads the paragraph.
  const bare = named.length > 0 && i > 0 && !b.topic.length && !flow.heads.length
  const asked = bare && reading.text.charAt(sentences[i + 1]?.start ?? sentence.end) === '要'
  const opening = i === 0 || (i === 1 && !b.all.length && reading.context.kind === 'meeting') || anew || asked
  const themed = opening || block.kind === 'answer' ? [...named, ...themes(draft, clauses)] : []
  // 会议审议通过《条例》。会议指出，制定专门法规是…: what is asked is no part of making it.
  const weighed = anew && i > 0 ? themed.filter((t) => !/^(?:修订|制定|出台)/u.test(t.node.label)) : themed
  // 省长主持会议, a line of the headline: heads nothing, and is told again.
  if (
    isGenericHeading(text) ||
    (b.isHeading && clauses.every(presides)) ||
    namesChapter(block, text) ||
    COURTESY.test(text) ||
    tellsShortcomings(b, text)
  )
    return
  const point = b.points.get(i)
  if (point === 'ends') b.local = []
  // 要大力发展总部经济。巩固壮大…。要大力发展数字经济。落实…: short sentences that head those after them.
  const opens =
    (point === 'heads' && clauses.length === 1 && clauses[0]?.aims.length === 1) ||
    (i > 0 && opensTopic(text, clauses) && !asksAgain(b, i + 1) && severalShort(b))
  // 会议审议通过《条例》，…。会议审议通过《决定》。: one matter is no part of the other.
  const another = i > 0 && clauses[0]?.convened
  // 到2027年，…取得进展。…。到2035年，…: what shall be by another year is no part of what shall be before.
  const year = BY_YEAR.test(text)
  if (year && b.byYear) b.topic = []
  const over = another ? [] : opens || !b.local.length ? (b.topic.length ? b.topic : flow.heads) : b.local
  const dealt = clauses.findLastIndex((c) => c.convened && c.aims.some((a) => a.topic))
  // 会议强调，做好防汛工作，必须…: each thing that is stressed has a topic of its own.
  const heads = i === 0 || clauses[0]?.source !== undefined
  const lead = block.kind !== 'heading' && dealt < 0 ? leadingTopic(clauses, heads) : -1
  const placed =
    dealt >= 0
      ? readConvened(b, sentence, clauses, dealt)
      : lead >= 0
        ? readLed(b, sentence, clauses, lead, over, heads)
        : readUnder(b, sentence, clauses, over)
  if (opens) b.local = placed
  const stage = stageOf(text, placed)
  b.byYear ||= stage !== undefined
  if (stage) {
    b.topic = stage
    b.all.push(...placed)
    return
  }
  if (placed.length && lead < 0 && dealt < 0 && isTopic(b, i, text, clauses, placed)) b.topic = placed
  else if (weighed.length && opening) weigh(b, clauses, weighed, placed)
  else headed(b, i, text, clauses, placed, matters.length > 0 || dealt >= 0 || clauses.some(presides), anew)
  // 习近平强调，X是…，要…。要…。: each sentence of a speech summed up has a topic of its own.
  if (i === 0 && flow.source?.class === 'Person' && clauses.some((c) => c.strength !== undefined)) b.topic = []
  if (made) {
    consistsOf(reading, draft, made, clauses, placed)
    flow.source ??= demander
  }
  b.all.push(...placed)
}

/** Whether the sentence only tells what is wrong: until one says what is to be done. */
function tellsShortcomings(b: BlockReading, text: string): boolean {
  const told = PROBLEMS.test(text)
  if (told) b.problems = true
  if (b.problems && !ASKS.test(text)) return true
  if (b.problems && !told) b.problems = false
  return false
}
