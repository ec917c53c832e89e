import type { Block, Modality, Sentence } from '../../model.ts'
import { treated } from '../sentence/leads.ts'
import { under } from '../sentence/underHeads.ts'
import { approved, examined } from './approved.ts'
import { readBlock } from './block.ts'
import { courtesies } from './courtesies.ts'
import { type Draft, type DraftNode, entityNode, mentionNode } from './draft.ts'
import { addressed, addressedTo, issuing, roles } from './issuing.ts'
import { knownAims } from './knownAims.ts'
import { letters } from './letters.ts'
import { aheadAt, modalityAt, recallsYear } from './modality.ts'
import type { Passage } from './passage.ts'
import { placesAnnounced, placesListed, placesSituated, placesWithin } from './placesNamed.ts'
import { type Flow, type Placed, type Reading, within } from './reading.ts'
import { reporting } from './reporting.ts'
import { timeAt } from './sectionTimes.ts'
import { ofOneParagraph } from './topicSentences.ts'

/** Reads all sentences of the document into the draft, in order. */
export function readDocument(reading: Reading, draft: Draft): void {
  const { structure, mentions } = reading
  for (const mention of mentions) if (!mention.nested && mention.entity.class !== 'Group') mentionNode(draft, mention)
  roles(reading, draft)
  placesWithin(reading, draft)
  placesSituated(reading, draft)
  placesListed(reading, draft)
  issuing(reading, draft)
  approved(reading, draft)
  examined(reading, draft)
  letters(reading, draft)
  reporting(reading, draft)
  courtesies(reading, draft)
  const p: Passage = {
    reading,
    draft,
    sentences: byBlock(structure.sentences),
    heads: [],
    before: [],
    person: undefined,
    speaker: undefined,
    convener: undefined,
    notifier: undefined,
    agenda: [],
    leads: [],
    sources: [],
    modalities: [],
    times: [],
    conditions: [],
    turned: undefined,
    beforeItems: -1,
    reviewed: false,
    planning: false,
    ahead: undefined,
    secondPart: undefined,
    reviewing: false,
    asked: undefined,
    askedOf: undefined,
    about: reading.context.about && entityNode(draft, reading.context.about),
    told: [],
    treated: { one: undefined, shared: 0, seen: 0 },
  }
  p.ahead = aheadAt(p)
  for (let i = 0; i < structure.blocks.length; i++) readAt(p, i)
  placesAnnounced(reading, draft)
  addressed(reading, draft)
  addressedTo(reading, draft)
  knownAims(reading, draft)
}

const DUTIES = /(?:职责|职能|任务|职权)(?:是|为|包括|有|如下)?[：:]$/u

function byBlock(sentences: readonly Sentence[]): Map<number, Sentence[]> {
  const found = new Map<number, Sentence[]>()
  for (const s of sentences) {
    const known = found.get(s.block)
    if (known) known.push(s)
    else found.set(s.block, [s])
  }
  return found
}

const UNREAD = new Set(['byline', 'caption', 'addressee', 'signature', 'metadata'])

function readAt(p: Passage, index: number): void {
  const { reading, draft } = p
  const block = reading.structure.blocks[index] as Block
  const text = reading.text.slice(block.start, block.end)
  p.heads[index] = []
  if (block.kind !== 'item') p.beforeItems = index
  p.modalities[index] = modalityAt(p, index, text)
  p.times[index] = timeAt(p, index)
  if (UNREAD.has(block.kind)) return
  const below = block.parent !== undefined && p.conditions[block.parent]
  p.conditions[index] = below || (CONDITIONS.test(text) && !KEPT_TO.test(text))
  // 有下列情形之一的，由甲撤销资格：, 甲设秘书处。秘书处应符合以下条件：: what is done is told before the list.
  if (below || (p.conditions[index] && !CONSEQUENCE.test(text) && !ENDS_SENTENCE.test(text))) return
  p.turned = turnedAt(p, block, text)
  if (block.kind === 'question') p.askedOf = askedOf(p, block, text)
  const flow = flowAt(p, block, text, p.modalities[index])
  const next = reading.structure.blocks[index + 1]
  // The paragraphs of an article stand beside its first one; the items that it lists stand below it.
  const listed = next?.parent === index && (next.marker !== undefined || !block.marker?.endsWith('条'))
  const read = readBlock(reading, draft, block, p.sentences.get(index) ?? [], flow, listed)
  p.heads[index] = read.heads
  if (block.kind !== 'heading' && flow.source && (!REASONS.test(text) || DEMANDS_LIST.test(text)))
    p.sources[index] = flow.source
  p.person = flow.person
  p.speaker = flow.speaker
  p.convener = flow.convener
  p.notifier = flow.notifier
  p.agenda = flow.agenda
  // 区财政局是监督部门，其职责是：: whose duties the items tell.
  if (!flow.subject.length && DUTIES.test(text)) {
    const bearer = within(reading.mentions, block).find(
      (m) => m.start === block.start && /Organization|Group/.test(m.entity.class),
    )
    if (bearer) flow.subject = [mentionNode(draft, bearer)]
  }
  if (flow.subject.length && /[：:]$/u.test(text)) p.leads[index] = flow.subject
  underMatter(p, block, read.all)
  if (p.about) for (const one of read.all) p.told.push(one)
  const acts = read.all.filter((x) => x.node.class === 'Initiative')
  if (acts.length) p.before = acts
}

/** Plain paragraphs after 各位代表！ speak of the whole again, until a head or an item stands between. */
function turnedAt({ turned }: Passage, block: Block, text: string): number | undefined {
  if (block.level > 0 || block.kind !== 'paragraph') return undefined
  return TURNS.test(text) ? (block.parent ?? -1) : turned
}

/** Words that take up what was said before. */
const GOES_ON = /^(?:同时|此外|另外|与此同时|下一步|接下来|为此)，/u

/** What is carried into the block. */
function flowAt(p: Passage, block: Block, text: string, modality: Modality | undefined): Flow {
  const { reading, about } = p
  const lead = block.parent === undefined ? undefined : p.leads[block.parent]
  const demander = block.parent === undefined || block.kind !== 'item' ? undefined : p.sources[block.parent]
  return {
    subject: lead ?? [],
    source: demander ?? demanderAbove(p, block) ?? (block.kind === 'question' ? undefined : p.askedOf) ?? about,
    person: p.person,
    // 同时，还要…: who spoke in the paragraph before goes on.
    speaker: reading.context.kind === 'interview' && GOES_ON.test(text) ? p.speaker : undefined,
    convener: p.convener,
    notifier: p.notifier,
    agenda: p.agenda,
    modality,
    when: block.parent === undefined ? undefined : p.times[block.parent],
    recalls: modality === 'done' && recallsYear(text),
    since: undefined,
    judged: false,
    heads: p.turned === (block.parent ?? -1) ? [] : inherited(reading, p.heads, block),
    before: p.before,
  }
}

/** 一是, 三要 */
const POINT = /^[一二三四五六七八九十]+[是要]$/u
/** So are 第一， and 第二， in the news of a meeting. */
const COUNTED_POINT = /^第[一二三四五六七八九十]+[，、]$/u

/** 会议指出，…要继续狠抓落实。 and a new line 一是… or 第一，…: the points of a meeting's news stand under no lead, and who demands goes on demanding. */
function demanderAbove(p: Passage, block: Block): DraftNode | undefined {
  if (p.reading.context.kind !== 'meeting' || block.kind !== 'item' || block.parent !== undefined) return undefined
  if (!POINT.test(block.marker ?? '') && !COUNTED_POINT.test(block.marker ?? '')) return undefined
  return p.reading.structure.blocks[p.beforeItems]?.kind === 'paragraph' ? p.sources[p.beforeItems] : undefined
}

/** 《纲要》提出…。主要考虑：一是…, 要重点把握三个方面：: the items give the speaker's reasons and stresses, not what the document sets. */
const REASONS =
  /(?:考虑|原因|理由|背景|意义)(?:是|有)?[：:]$|(?<=。|，)(?:我们|落实中|工作中)?要?[^。，]{0,6}(?:把握|抓好|做好)[^。，]{0,14}[：:]$/u

/** 会议强调，要重点做好以下工作：一是…: the items are what the meeting demands. */
const DEMANDS_LIST = /(?:^|[。；])[^。；，]{1,12}(?:强调|指出|要求|提出|明确)[，：][^。]{0,60}[：:]$/u

/** 《方案》的主要目标是什么？, 《意见》提出了哪些任务？: what is answered is what the document sets. */
const ASKS_OF_TEXT =
  /》[^，。？?]{0,12}(?:目标|任务|内容|规定|举措|措施|要求|安排|部署)[^，。？?]{0,6}(?:是什么|有哪些|是哪些)|》[^，。？?《]{0,12}(?:提出|明确|作出|部署|规定|包括|推出)了?(?:哪些|什么|怎样)/u

/** The document that a question asks about, until the next is asked. */
function askedOf({ reading, draft, about }: Passage, block: Block, text: string): DraftNode | undefined {
  if (!ASKS_OF_TEXT.test(text)) return undefined
  const asked = within(reading.mentions, block).findLast((m) => m.entity.class === 'Document' && !m.nested)
  return asked ? mentionNode(draft, asked) : about
}

/** 各位代表！站在新的起点上，我们一定…: after the last item of a section the speech turns to its hearers. */
const TURNS = /^(?:各位(?:代表|委员|同志|来宾)|同志们|朋友们)[^。]{0,8}[！!]/u

/** 申请单位应符合以下条件：, 有下列情形之一的，由甲撤销资格：, 提交以下材料：: what stands below says who may apply, what is forbidden or handed in, not what is done; 现将抽查情况通报如下： tells. */
const CONDITIONS =
  /(条件|情形|情况(?!.{0,4}如下|是)|行为|之一)(?:之一)?的?[^。：:]{0,16}[：:]$|(?:情形|行为|情况|条件)之一的?[^。]{0,60}[：:]$|是指[：:]$|(?:提交|提供|附|报送|递交)[^。；]{0,30}(?:以下|下列)[^。：，]{0,6}(?:材料|文件|资料|证明)[：:]$|材料(?:应当)?包括[：:]$/u

/** 持证单位应遵守下列许可证条件：: what a permit binds its holder to is done. */
const KEPT_TO = /(?:遵守|履行|落实|执行)(?:以下|下列)[^。，：:]{0,6}条件[：:]$/u
/** 甲设秘书处。秘书处应符合以下条件：: another sentence stands before. */
const ENDS_SENTENCE = /。[^。]{6,}$/u
/** 有下列情形之一的，由甲撤销资格：: what comes of it. */
const CONSEQUENCE = /之一的[^，。]{0,20}，[^。]{4,}[：:]$/u

/** The aims of the nearest enclosing heading, list head or topic sentence that names any. */
function inherited(reading: Reading, heads: Placed[][], block: Block): Placed[] {
  const { blocks } = reading.structure
  let at = block.parent
  // A heading of an interview is about the answer's list, not about every paragraph that follows.
  if (reading.context.kind === 'interview' && (block.kind === 'paragraph' || block.kind === 'answer')) return []
  while (at !== undefined) {
    const found = heads[at]
    if (found?.length && !ofOneParagraph(reading, at, block)) return found
    at = blocks[at]?.parent
  }
  return []
}

/** 一是…。二是… in the news of 《提振消费专项行动方案》: what the document is for heads its points, where the text names it and nothing else does. */
function underMatter(p: Passage, block: Block, own: readonly Placed[]): void {
  const [first] = own
  if (!p.about || !first || !POINT.test(block.marker ?? '')) return
  if (inherited(p.reading, p.heads, block).length) return
  const head = treated(p.about.label, p.told, p.treated)
  if (!head) return
  under(
    p.draft,
    own.filter((o) => o.clause.start === first.clause.start),
    [head],
  )
}
