import type { Block, Modality, Sentence, Span } from '../model.ts'
import type { Clause } from './clause.ts'
import { parseClause, pieces } from './clauses.ts'
import { type Draft, type DraftNode, entityNode, mentionNode } from './draft.ts'
import { addressed, issuing, placesWithin, responsible, roles } from './issuing.ts'
import { lexemes } from './lexemes.ts'
import { type Flow, knownAim, type Placed, type Reading, within } from './reading.ts'
import { reporting } from './reporting.ts'
import { readSentence } from './sentence.ts'
import { entitled, lastAct, PERFORMED } from './titles.ts'
import { topicOf } from './topics.ts'

/** Reads all sentences of the document into the draft, in order. */
export function readDocument(reading: Reading, draft: Draft): void {
  const { structure, mentions } = reading
  const byBlock = new Map<number, Sentence[]>()
  for (const s of structure.sentences) {
    const known = byBlock.get(s.block)
    if (known) known.push(s)
    else byBlock.set(s.block, [s])
  }
  for (const mention of mentions) if (!mention.nested && mention.entity.class !== 'Group') mentionNode(draft, mention)
  roles(reading, draft)
  placesWithin(reading, draft)
  issuing(reading, draft)
  reporting(reading, draft)
  const heads: Placed[][] = []
  let before: Placed[] = []
  let person: DraftNode | undefined
  let convener: DraftNode[] | undefined
  /** Subjects of paragraphs that introduce a list: 市科技局…主要职责包括：. */
  const leads: (DraftNode[] | undefined)[] = []
  /** Who demands what the items of a paragraph say: 《措施》提出6个方面。一是…。 */
  const sources: (DraftNode | undefined)[] = []
  const modalities: (Modality | undefined)[] = []
  const conditions: boolean[] = []
  let reviewed = false
  // 国务院日前印发《…措施》。《措施》…: all that follows is what the document sets.
  const about = reading.context.about && entityNode(draft, reading.context.about)
  for (const [index, block] of structure.blocks.entries()) {
    heads[index] = []
    modalities[index] = block.parent === undefined ? undefined : modalities[block.parent]
    const own = blockModality(reading.text.slice(block.start, block.end), block)
    if (own && !(block.level === 0 && modalities[index])) modalities[index] = own
    // 三、一张蓝图绘到底 after 一、工作回顾: what follows the review of a report is its plan.
    if (block.kind === 'heading' && block.marker) {
      if (own === 'done') reviewed = true
      else if (reviewed && !modalities[index] && reading.context.kind === 'report') modalities[index] = 'planned'
    }
    if (['byline', 'caption', 'addressee', 'signature', 'metadata'].includes(block.kind)) continue
    conditions[index] =
      (block.parent !== undefined && conditions[block.parent]) ||
      CONDITIONS.test(reading.text.slice(block.start, block.end))
    if (conditions[index]) continue
    const flow: Flow = {
      subject: [],
      heads: inherited(structure.blocks, heads, block, reading.context.kind === 'interview'),
    }
    const mod = modalities[index]
    if (mod) flow.modality = mod
    flow.before = before
    if (person) flow.person = person
    if (convener) flow.convener = convener
    const lead = block.parent === undefined ? undefined : leads[block.parent]
    if (lead) flow.subject = lead
    if (about) flow.source = about
    const demander = block.parent === undefined ? undefined : sources[block.parent]
    if (demander && block.kind === 'item') flow.source = demander
    const read = readBlock(reading, draft, block, byBlock.get(index) ?? [], flow)
    heads[index] = read.heads
    if (block.kind !== 'heading' && flow.source) sources[index] = flow.source
    person = flow.person
    convener = flow.convener
    if (/[：:]$/u.test(reading.text.slice(block.start, block.end)) && flow.subject.length) leads[index] = flow.subject
    const acts = read.all.filter((p) => p.node.class === 'Initiative')
    if (acts.length) before = acts
  }
  addressed(reading, draft)
}

/** 申请单位应符合以下条件：, 有下列情形之一的：: what stands below says who may apply, not what is done. */
const CONDITIONS = /(条件|情形|情况|行为|之一)(?:之一)?的?[^。：:]{0,16}[：:]$/u

/** The aims of the nearest enclosing heading, list head or topic sentence that names any. */
function inherited(blocks: Block[], heads: Placed[][], block: Block, interview: boolean): Placed[] {
  let at = block.parent
  // A heading of an interview is about the answer's list, not about every paragraph that follows.
  if (interview && (block.kind === 'paragraph' || block.kind === 'answer')) return []
  while (at !== undefined) {
    const found = heads[at]
    if (found?.length) return found
    at = blocks[at]?.parent
  }
  return []
}

/** Longest heading that tells of a time. */
const HEADING_WORDS = 60

/** 去年工作回顾, 过去五年: what stands below was done. */
function blockModality(text: string, block: Block): Modality | undefined {
  // ——人民生活实现新跃升。…安排资金…: an item has a marker too, but tells nothing of what stands below.
  const heads = block.level > 0 && text.length <= HEADING_WORDS
  if (heads && /回顾|过去(一年|五年|的)|去年|成就|取得的|工作情况/u.test(text)) return 'done'
  if (
    heads &&
    /任务|目标|要求|安排|打算|建议|今年工作|重点工作|主要工作|工作部署|主要考虑|重大举措|自身建设/u.test(text)
  )
    return 'planned'
  if (
    /^(?:过去(?:一年|五年)|五年来|一年来|去年)|^.{0,30}(?:这五年|五年来|一年来|这一年|过去五年|过去一年|时期是)/u.test(
      text.slice(0, 60),
    )
  )
    return 'done'
  if (block.level === 0 && RETOLD.test(text) && !INTENDED.test(text)) return 'done'
  return undefined
}

/** 经济结构调整取得成效，财政收入不断增长: a paragraph that tells what was reached and plans nothing. */
const RETOLD =
  /取得[^，。；]{0,8}(?:成效|成果|成就|进展|成绩|进步|胜利)|(?<!为)了(?!解|望)|(?:胜利|超额|圆满)完成|比(?:上年|去年|\d{4}年)|(?:五|三|几|多)年来/u
const INTENDED =
  /(?<![主需重紧首必只纲摘简概扼])要(?![求素闻点塞害件职领么因])|将|必须|应当|力争|争取|到20\d\d年|目标|今后|下一步|进一步(?:加强|推进|深化|完善)/u

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

/** Reads a block; returns the aims under which later blocks stand. */
function readBlock(
  reading: Reading,
  draft: Draft,
  block: Block,
  sentences: Sentence[],
  flow: Flow,
): { heads: Placed[]; all: Placed[] } {
  const isHeading = block.level > 0 && block.kind !== 'paragraph'
  const about = entitled(reading, block)
  if (about) {
    readTitle(reading, draft, { ...about, block: sentences[0]?.block ?? 0 }, flow)
    // 关于印发《…》的通知 is read with the act of issuing; what else a title says is in these words.
    if (!/印发|发布|公布/u.test(reading.text.slice(block.start, about.start))) return { heads: [], all: [] }
  }
  const covers = about !== undefined
  let topic: Placed[] = []
  let local: Placed[] = []
  let problems = false
  const all: Placed[] = []
  for (const [i, sentence] of sentences.entries()) {
    const text = reading.text.slice(sentence.start, sentence.end)
    if (block.kind === 'question' && /[？?]/u.test(text)) continue
    const short = text.replace(/[。！]$/u, '').length <= 30
    const clauses = readClauses(reading, sentence)
    const isTopic =
      i === 0 &&
      short &&
      !/[？?]$/u.test(text) &&
      clauses.length <= 2 &&
      (sentences.length > 1 || isHeading || block.marker !== undefined)
    const stated = clauses.find((c) => c.source)?.source
    if (stated && stated.entity.class !== 'Person') flow.source = mentionNode(draft, stated)
    const weighed =
      i === 0 || block.kind === 'answer' ? [...topicOf(reading, draft, clauses, flow), ...themes(draft, clauses)] : []
    if (isGenericHeading(text) || COURTESY.test(text)) continue
    if (PROBLEMS.test(text)) problems = true
    if (problems && !/(?:要|将|必须|一定|下一步|为此)/u.test(text)) continue
    if (problems && !PROBLEMS.test(text)) problems = false
    // 要大力发展总部经济。巩固壮大…。要大力发展数字经济。落实…: short sentences that head those after them.
    const opens = i > 0 && i < sentences.length - 1 && opensTopic(text, clauses)
    const over = opens || !local.length ? (topic.length ? topic : flow.heads) : local
    const dealt = clauses.findLastIndex((c) => c.convened && c.aims.some((a) => a.topic))
    // 会议强调，做好防汛工作，必须…: each thing that is stressed has a topic of its own.
    const lead = (i === 0 || clauses[0]?.source) && !isHeading && dealt < 0 ? leadingTopic(clauses) : -1
    const placed: Placed[] = []
    if (dealt >= 0) {
      // 会议研究促进…，指出要…。要…: the matter heads what the meeting says of it.
      const opened = readSentence(reading, draft, sentence, clauses.slice(0, dealt + 1), flow, flow)
      topic = opened.filter((p) => p.aim.topic)
      placed.push(
        ...opened,
        ...readSentence(reading, draft, sentence, clauses.slice(dealt + 1), { ...flow, heads: topic }, flow),
      )
    } else if (lead >= 0) {
      // 完善现代企业制度，要尊重…，坚持…: what stands before 要 heads the rest of the paragraph.
      topic = readSentence(reading, draft, sentence, clauses.slice(0, lead + 1), { ...flow, heads: over }, flow)
      placed.push(
        ...topic,
        ...readSentence(reading, draft, sentence, clauses.slice(lead + 1), { ...flow, heads: topic }, flow),
      )
      // Heads of the other class stay: an act is still part of what the section's heading names.
      const classes = new Set(topic.map((t) => t.node.class))
      topic = [...topic, ...flow.heads.filter((h) => !classes.has(h.node.class))]
    } else placed.push(...readSentence(reading, draft, sentence, clauses, { ...flow, heads: over }, flow))
    if (opens) local = placed
    if (isTopic && placed.length && lead < 0 && dealt < 0) topic = placed
    else if (weighed.length && i === 0) topic = weighed
    // 习近平强调，X是…，要…。要…。: each sentence of a speech summed up has a topic of its own.
    if (i === 0 && flow.source?.class === 'Person' && clauses.some((c) => c.strength !== undefined)) topic = []
    all.push(...placed)
  }
  responsible(reading, draft, block, all, flow)
  if (topic.length > MOST_HEADS || all.length > MOST_HEADS + 1)
    topic = topic.slice(0, topic.length > MOST_HEADS ? 0 : MOST_HEADS)
  if (covers) return { heads: [], all }
  if (topic.length) return { heads: topic, all }
  if (block.kind === 'question') return { heads: flow.heads, all: [] }
  if (isHeading || block.kind === 'title') return { heads: all, all: [] }
  // 主要预期目标是：… with the items in blocks below: what the head names stands over them.
  const leads = all.length <= 2 && /：$|:$/u.test(reading.text.slice(block.start, block.end))
  return { heads: leads ? all : [], all }
}

/** 关于支持实体经济发展的若干措施: what the text is about is itself an act, or asked for by who issues the text. */
function readTitle(reading: Reading, draft: Draft, sentence: Sentence, flow: Flow): void {
  const words = readClauses(reading, sentence)
  const lexemes = words.length === 1 ? (words[0] as Clause).lexemes : []
  const at = lastAct(lexemes)
  if (at < 0) return
  const act = { ...sentence, start: (lexemes[at] as Span).start }
  const clauses = at === 0 ? words : readClauses(reading, act)
  for (const clause of clauses) {
    const [one] = clause.aims
    // 关于建立党内法规和国家法律清单制度的意见: a title names one matter.
    if (one && clause.aims.length > 1) {
      const label = reading.text.slice(act.start, act.end).replace(/\s+/gu, '')
      clause.aims = [{ ...one, class: 'Initiative', label, start: act.start, end: act.end }]
    }
    if (PERFORMED.test(clause.verb ?? '')) {
      clause.modality = 'done'
      clause.subject = within(reading.mentions, { start: act.start - 60, end: act.start })
        .filter((m) => m.entity.class === 'Organization')
        .slice(-1)
    }
  }
  readSentence(reading, draft, act, clauses, { ...flow, heads: [] }, flow)
}

function readClauses(reading: Reading, sentence: Sentence): Clause[] {
  const { text, grammar } = reading
  const inside = within(reading.mentions, sentence)
  const times = reading.times(sentence)
  const quantities = reading.quantities(sentence)
  const lexed = lexemes(text, sentence, grammar, reading.tokenise, inside, times, quantities)
  const clauses = pieces(lexed).map((p) => {
    // Rules look from each word of a clause at the others.
    reading.spend(p.length * p.length)
    return parseClause(p, grammar)
  })
  reading.spend(lexed.length + clauses.length * clauses.length)
  reading.trace?.({
    stage: 'extract',
    kind: 'sentence',
    span: sentence,
    detail: text.slice(sentence.start, sentence.end),
  })
  reading.trace?.({
    stage: 'extract',
    kind: 'tokens',
    span: sentence,
    detail: lexed.map((l) => `${l.text}/${l.frame ?? l.tag}`).join(' '),
  })
  for (const c of clauses)
    reading.trace?.({
      stage: 'extract',
      kind: 'clause',
      span: c,
      rule: c.rule,
      detail: `${c.text} ⇒ subject[${c.subject.map((m) => m.entity.label).join(' ')}${c.self ? ' self' : ''}] ${c.purpose ? 'purpose ' : ''}${c.source ? `source[${c.source.entity.label}] ` : ''}verb[${c.verb ?? ''}] ${c.aims.map((a) => `${a.class}:${a.label}`).join(' | ')}${c.mandates.length ? ` mandates[${c.mandates.map((m) => m.entity.label).join(' ')}]` : ''} ${c.modality ?? ''} ${c.strength ?? ''}`,
    })
  return clauses
}

/** 指导思想, 2019年经济社会发展总体要求和政策取向: headings that every plan and report has and that say nothing of their own. */
const isGenericHeading = (text: string): boolean =>
  text.length <= 40 &&
  /^(指导思想|基本原则|总体要求|主要任务|重点任务|主要措施|保障措施|发展目标|主要目标|总体目标|组织实施|附则|总则|工作目标|目标任务|工作要求|实施步骤|职责分工|工作任务|重点工作|(今年|全年|\d{4}年)?(重点|主要)?(工作|任务|目标任务))[。]?$|(?<!的)(?:总体要求|政策取向|工作安排|工作部署|主要任务|重点任务|重点工作|工作建议|总体部署|工作回顾|主要预期目标|主要目标|工作打算|工作思路|总体思路|有关情况|工作情况|基本思路|组织领导|工作报告|工作任务)$/u.test(
    text,
  )
