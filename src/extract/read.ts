import type { Block, Mention, Metadata, Modality, Sentence, Span, Structure, Token, Trace } from '../model.ts'
import { selfTitle } from '../recognise/documents.ts'
import type { FigureMention } from '../recognise/figures.ts'
import type { DocumentContext, Holder } from '../recognise/index.ts'
import type { Aim, Clause } from './clauses.ts'
import { clauseText, parseClause, pieces } from './clauses.ts'
import { claim, type Draft, type DraftNode, draftNode, entityNode, mentionNode } from './draft.ts'
import { figureClaims } from './figures.ts'
import type { Grammar } from './grammar.ts'
import { lexemes } from './lexemes.ts'

/** All that extraction is told of one document. */
export interface Reading {
  text: string
  structure: Structure
  mentions: Mention[]
  holders: Holder[]
  context: DocumentContext
  metadata: Metadata
  grammar: Grammar
  tokenise: (text: string, start: number, end: number) => Token[]
  /** Figures and times of a sentence. */
  figures: (sentence: Sentence) => FigureMention[]
  times: (span: Span) => import('../model.ts').TimeExpression[]
  quantities: (span: Span) => import('../model.ts').Quantity[]
  trace?: Trace
}

/** A goal or initiative node with the clause that named it. */
interface Placed {
  node: DraftNode
  aim: Aim
  clause: Clause
}

/** What is carried from sentence to sentence of a block. */
interface Flow {
  subject: DraftNode[]
  source?: DraftNode
  modality?: Modality
  heads: Placed[]
  /** Acts of the block before, for a line that only names who is responsible. */
  before?: Placed[]
}

/** Reads all sentences of the document into the draft, in order. */
export function readDocument(reading: Reading, draft: Draft): void {
  const { structure, mentions } = reading
  const byBlock = new Map<number, Sentence[]>()
  for (const s of structure.sentences) byBlock.set(s.block, [...(byBlock.get(s.block) ?? []), s])
  for (const mention of mentions) if (!mention.nested && mention.entity.class !== 'Group') mentionNode(draft, mention)
  roles(reading, draft)
  placesWithin(reading, draft)
  issuing(reading, draft)
  const heads: Placed[][] = []
  let before: Placed[] = []
  /** Subjects of paragraphs that introduce a list: 市科技局…主要职责包括：. */
  const leads: (DraftNode[] | undefined)[] = []
  const modalities: (Modality | undefined)[] = []
  for (const [index, block] of structure.blocks.entries()) {
    heads[index] = []
    modalities[index] = block.parent === undefined ? undefined : modalities[block.parent]
    const own = blockModality(reading.text.slice(block.start, block.end), block)
    if (own) modalities[index] = own
    if (['byline', 'caption', 'addressee', 'signature', 'metadata'].includes(block.kind)) continue
    const flow: Flow = {
      subject: [],
      heads: inherited(structure.blocks, heads, block, reading.context.kind === 'interview'),
    }
    const mod = modalities[index]
    if (mod) flow.modality = mod
    flow.before = before
    const lead = block.parent === undefined ? undefined : leads[block.parent]
    if (lead) flow.subject = lead
    const read = readBlock(reading, draft, block, byBlock.get(index) ?? [], flow)
    heads[index] = read.heads
    if (/[：:]$/u.test(reading.text.slice(block.start, block.end)) && flow.subject.length) leads[index] = flow.subject
    const acts = read.all.filter((p) => p.node.class === 'Initiative')
    if (acts.length) before = acts
  }
}

/** The aims of the nearest enclosing heading, list head or topic sentence that names any. */
function inherited(blocks: Block[], heads: Placed[][], block: Block, interview: boolean): Placed[] {
  let at = block.parent
  // A heading of an interview is about the answer's list, not about every paragraph that follows.
  if (interview && block.kind === 'paragraph') return []
  while (at !== undefined) {
    const found = heads[at]
    if (found?.length) return found
    at = blocks[at]?.parent
  }
  return []
}

/** 去年工作回顾, 过去五年: what stands below was done. */
function blockModality(text: string, block: Block): Modality | undefined {
  if (block.level > 0 && /回顾|过去(一年|五年|的)|去年|成就|取得的|工作情况/u.test(text)) return 'done'
  if (block.level > 0 && /任务|目标|要求|安排|打算|建议|今年工作/u.test(text)) return 'planned'
  if (/^(过去(一年|五年)|五年来|一年来|去年)/u.test(text)) return 'done'
  return undefined
}

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

/** More aims than these make no head: the block is an enumeration. */
const MOST_HEADS = 3
/** Longest sentence that heads the ones after it inside a paragraph. */
const SHORT_TOPIC = 16

/** Reads a block; returns the aims under which later blocks stand. */
function readBlock(
  reading: Reading,
  draft: Draft,
  block: Block,
  sentences: Sentence[],
  flow: Flow,
): { heads: Placed[]; all: Placed[] } {
  const isHeading = block.level > 0 && block.kind !== 'paragraph'
  let topic: Placed[] = []
  let local: Placed[] = []
  const all: Placed[] = []
  for (const [i, sentence] of sentences.entries()) {
    const text = reading.text.slice(sentence.start, sentence.end)
    if (block.kind === 'question' && /[？?]/u.test(text)) continue
    const short = text.replace(/[。！]$/u, '').length <= 30
    const clauses = readClauses(reading, sentence)
    const isTopic =
      i === 0 && short && clauses.length <= 2 && (sentences.length > 1 || isHeading || block.marker !== undefined)
    const stated = clauses.find((c) => c.source)?.source
    if (stated && stated.entity.class !== 'Person') flow.source = mentionNode(draft, stated)
    const weighed = i === 0 || block.kind === 'answer' ? topicOf(reading, draft, sentence, clauses, flow) : []
    if (isGenericHeading(text)) continue
    // 要大力发展总部经济。巩固壮大…。要大力发展数字经济。落实…: short sentences that head those after them.
    const opens =
      i > 0 &&
      i < sentences.length - 1 &&
      text.length <= SHORT_TOPIC &&
      clauses.length === 1 &&
      clauses[0]?.aims.length === 1 &&
      clauses[0].strength !== undefined
    const over = opens || !local.length ? (topic.length ? topic : flow.heads) : local
    const lead = i === 0 && !isHeading ? leadingTopic(clauses) : -1
    const placed: Placed[] = []
    if (lead >= 0) {
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
    if (isTopic && placed.length && lead < 0) topic = placed
    else if (weighed.length && i === 0) topic = weighed
    all.push(...placed)
  }
  responsible(reading, draft, block, all, flow)
  if (topic.length > MOST_HEADS || all.length > MOST_HEADS + 1)
    topic = topic.slice(0, topic.length > MOST_HEADS ? 0 : MOST_HEADS)
  if (topic.length) return { heads: topic, all }
  if (block.kind === 'question') return { heads: flow.heads, all: [] }
  if (isHeading || block.kind === 'title') return { heads: all, all: [] }
  // 主要预期目标是：… with the items in blocks below: what the head names stands over them.
  const leads = all.length <= 2 && /：$|:$/u.test(reading.text.slice(block.start, block.end))
  return { heads: leads ? all : [], all }
}

function readClauses(reading: Reading, sentence: Sentence): Clause[] {
  const { text, grammar } = reading
  const inside = within(reading.mentions, sentence)
  const times = reading.times(sentence)
  const quantities = reading.quantities(sentence)
  const lexed = lexemes(text, sentence, grammar, reading.tokenise, inside, times, quantities)
  const clauses = pieces(lexed).map((p) => parseClause(p, grammar))
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
      detail: `${clauseText(c)} ⇒ subject[${c.subject.map((m) => m.entity.label).join(' ')}${c.self ? ' self' : ''}] ${c.purpose ? 'purpose ' : ''}${c.source ? `source[${c.source.entity.label}] ` : ''}verb[${c.verb ?? ''}] ${c.aims.map((a) => `${a.class}:${a.label}`).join(' | ')}${c.mandates.length ? ` mandates[${c.mandates.map((m) => m.entity.label).join(' ')}]` : ''} ${c.modality ?? ''} ${c.strength ?? ''}`,
    })
  return clauses
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

/** Claims of one sentence: who, what, why, on whose mandate. */
function readSentence(
  reading: Reading,
  draft: Draft,
  sentence: Sentence,
  clauses: Clause[],
  flow: Flow,
  carry: Flow,
): Placed[] {
  const placed: Placed[] = []
  const figures = figureClaims(reading, draft, sentence, flow, clauses)
  let subject = flow.subject
  let source = flow.source
  const results = clauses.flatMap((c) => c.aims).filter((a) => a.rule === 'state').length
  let modality: Modality | undefined
  let lastingSubject: DraftNode[] | undefined
  let demands = source?.class === 'Person'
  let purposeOpen = false
  let beneficiaries: Mention[] = []
  for (const clause of clauses) {
    // 对…的企业，给予…奖励: whom the next act is for.
    if (!clause.aims.length && /^(对|对于|针对)$/u.test(clause.lexemes[0]?.text ?? ''))
      beneficiaries = clause.lexemes.flatMap((l) => (l.mention?.entity.class === 'Group' ? l.mention : []))
    else if (beneficiaries.length && clause.aims.length) clause.enlisted.push(...beneficiaries)
    if (clause.purpose) purposeOpen = true
    else if (
      purposeOpen &&
      (clause.mandates.length ||
        clause.subject.length ||
        clause.self ||
        /^(现|特|经|结合|制定|提出)/u.test(clauseText(clause)))
    )
      purposeOpen = false
    if (clause.source) {
      source = mentionNode(draft, clause.source)
      // 会议指出…。要…: a meeting or document goes on demanding until somebody else is named; a person's words end with the sentence.
      demands = clause.demands ?? false
      if (
        source.class === 'Meeting' ||
        (source.class === 'Person' && demands && reading.context.kind === 'meeting') ||
        (source.class === 'Document' && reading.context.kind !== 'interview')
      )
        carry.source = source
      subject = []
    }
    if (clause.subject.length) {
      subject = clause.subject.map((m) => mentionNode(draft, m))
      const lasting = subject.filter((s) => s.class === 'Organization' || s.class === 'Place' || s.class === 'Person')
      if (lasting.length) lastingSubject = lasting
    } else if (clause.self) {
      subject = []
      delete carry.source
    }
    if (clause.modality && clause.modality !== 'ongoing') modality = clause.modality
    const actors =
      clause.subject.length || !clause.self
        ? subject.length
          ? subject
          : defaultActors(reading, draft)
        : defaultActors(reading, draft)
    const mode: Modality = purposeOpen ? 'planned' : (clause.modality ?? modality ?? flow.modality ?? 'planned')
    mandates(draft, clause, actors)
    for (const found of clause.aims) {
      // In a list of results an act is a result too: 贫困人口实现脱贫，…，解决区域性整体贫困.
      const aim: Aim =
        results >= 3 && found.class === 'Initiative' && /^frame-(complete|process)$/u.test(found.rule)
          ? { ...found, class: 'Goal' }
          : found
      if (figures.some((f) => f.start < aim.end && aim.start < f.end)) continue
      const issued = issuedDocument(reading, clause, aim)
      const node = issued ? draftNode(draft, 'Initiative', issued, issued, aim) : aimNode(draft, aim)
      const entry: Placed = { node, aim, clause: { ...clause, purpose: purposeOpen || clause.purpose } }
      placed.push(entry)
      attribute(
        reading,
        draft,
        entry,
        actors,
        source,
        clause.subject.length > 0,
        mode,
        demands && reading.context.kind !== 'interview',
      )
      involve(reading, draft, entry, actors)
    }
    for (const partner of clause.partners)
      for (const a of actors) claim(draft, a, 'cooperatesWith', mentionNode(draft, partner), 'partner', clause)
  }
  if (lastingSubject && (placed.length > 0 || clauses.at(-1)?.lexemes.at(-1)?.text === '包括')) {
    carry.subject = lastingSubject
    delete carry.source
  }
  for (const part of placed)
    if (part.aim.under) {
      const whole = placed.find((p) => p.aim.label === part.aim.under)
      if (whole) claim(draft, part.node, 'partOf', whole.node, 'programme-part', part.clause)
    }
  const aims = [...placed.filter((p) => !p.aim.under), ...figures.flatMap((f) => f.placed)]
  meansAndEnds(draft, sentence, placed)
  under(draft, sentence, aims, flow.heads)
  return aims
}

/** 指导思想, 保障措施: headings that every plan has and that say nothing of their own. */
const isGenericHeading = (text: string): boolean =>
  /^(指导思想|基本原则|总体要求|主要任务|重点任务|主要措施|保障措施|发展目标|主要目标|总体目标|组织实施|附则|总则|工作目标|目标任务|工作要求|实施步骤|职责分工|工作任务|重点工作|(今年|全年|\d{4}年)?(重点|主要)?(工作|任务|目标任务))[。]?$/u.test(
    text,
  )

/** What weight is given to: 提振消费是扩大内需、做大做强国内大循环的重中之重. */
const WEIGHT =
  /(重中之重|首要任务|重要任务|重点|关键|总抓手|抓手|主战场|必然要求|必由之路|内在要求|重要保障|根本途径|应有之义|历史任务|战略任务|重大任务|支撑|基础|前提|战略部署|重大决策部署|决策部署)$/u

/** X是Y的重中之重: X is the topic of the paragraph and a means to Y; X是M作出的决策部署: M calls for X. */
function topicOf(reading: Reading, draft: Draft, sentence: Sentence, clauses: Clause[], flow: Flow): Placed[] {
  const { grammar } = reading
  let theme: Placed[] = []
  let weighed = false
  for (const clause of clauses) {
    const at = clause.lexemes.findIndex((l) => l.text === '是' || l.text === '就是')
    if (at < 0) {
      const only = clause.aims[0]
      if (clauses.length > 1 && clause === clauses.find((c) => c.aims.length) && clause.aims.length === 1 && only)
        theme = [{ node: aimNode(draft, only), aim: only, clause }]
      continue
    }
    const weight = WEIGHT.exec(clauseText(clause).replace(/[”"]$/u, ''))
    if (!weight) continue
    weighed = true
    if (at > 0) {
      const left = parseClause(clause.lexemes.slice(0, at), grammar)
      const text = left.lexemes.map((l) => l.text).join('')
      const aim =
        left.aims[0] ??
        (/(发展|改革|创新|振兴|现代化|建设|安全|稳定|消费|开放)$/u.test(text) &&
        text.length <= 16 &&
        left.subject.length === 0
          ? {
              class: 'Goal' as const,
              label: text,
              start: left.start,
              end: left.end,
              frame: 'state' as const,
              rule: 'topic',
            }
          : undefined)
      if (aim) theme = [{ node: aimNode(draft, aim), aim, clause }]
    }
    const head = theme[0]
    if (!head) continue
    if (flow.source) claim(draft, flow.source, 'callsFor', head.node, 'topic', clause)
    const right = clause.lexemes.slice(at + 1)
    const de = right.findLastIndex((l) => l.tag === 'de')
    if (de < 1) continue
    const inner = right.slice(0, de)
    const maker = inner[0]?.mention
    if (
      maker &&
      /Meeting|Document|Organization/.test(maker.entity.class) &&
      inner.some((l) => /^(作出|提出|确定|部署|赋予)$/u.test(l.text))
    ) {
      claim(draft, mentionNode(draft, maker), 'callsFor', head.node, 'topic', clause)
      continue
    }
    for (const end of parseClause(inner, grammar).aims) {
      if (end.class !== 'Goal') continue
      const node = aimNode(draft, end)
      claim(draft, head.node, 'contributesTo', node, 'topic', clause)
      if (flow.source) claim(draft, flow.source, 'callsFor', node, 'topic', clause)
      else
        for (const actor of defaultActors(reading, draft))
          claim(draft, actor, 'pursues', node, 'topic', clause, { modality: flow.modality ?? 'planned' })
    }
    if (!flow.source && at > 0)
      for (const actor of defaultActors(reading, draft))
        claim(draft, actor, head.node.class === 'Goal' ? 'pursues' : 'undertakes', head.node, 'topic', clause, {
          modality: flow.modality ?? 'planned',
        })
    clause.aims = []
  }
  void sentence
  return weighed ? theme : []
}

/** Striving verbs and manner words off, so that 打造X and 加快建设X are one node. */
function aimNode(draft: Draft, aim: Aim): DraftNode {
  const key = aim.label.replace(/\s+/gu, '')
  return draftNode(draft, aim.class, key, key, aim)
}

export function defaultActors(reading: Reading, draft: Draft): DraftNode[] {
  const actor = reading.context.actor ?? reading.context.issuers[0] ?? reading.context.place
  return actor ? [entityNode(draft, actor)] : []
}

/** pursues, undertakes, callsFor. */
function attribute(
  reading: Reading,
  draft: Draft,
  entry: Placed,
  actors: DraftNode[],
  source: DraftNode | undefined,
  named: boolean,
  mode: Modality,
  demands: boolean,
): void {
  const { node, clause } = entry
  const predicate = node.class === 'Goal' ? 'pursues' : 'undertakes'
  // An opinion of ministries: what stands in it is asked of those it addresses, not done by the issuer.
  const demander = reading.context.demands && !clause.purpose ? defaultActors(reading, draft)[0] : undefined
  if (demander && !source && !node.label.includes('《')) {
    claim(draft, demander, 'callsFor', node, 'demanded', clause)
    if (!named || actors.includes(demander)) {
      if (!named) return
    } else mode = 'called'
  }
  const details = { modality: mode, ...(clause.strength ? { strength: clause.strength } : {}) }
  if (source) {
    claim(draft, source, 'callsFor', node, 'called-for', clause)
    if ((source.class !== 'Person' || demands) && !named) return
    if (named) details.modality = 'called'
  }
  for (const actor of actors)
    claim(
      draft,
      actor,
      predicate,
      node,
      entry.aim.rule,
      clause,
      source && source.class === 'Person' ? { ...details, statedBy: source } : details,
    )
}

/** Whom an aim mobilises, supports or benefits: the groups and bodies that its words name. */
function involve(reading: Reading, draft: Draft, entry: Placed, actors: DraftNode[]): void {
  const { node, aim, clause } = entry
  const place = reading.context.place
  const inside = within(reading.mentions, aim).filter((m) => /Group|Organization|Place|Person/.test(m.entity.class))
  for (const mention of [...inside, ...clause.enlisted]) {
    if (mention.nested && mention.entity.class !== 'Group') continue
    if (place && mention.entity.key === place.key && mention.entity.class === 'Place') continue
    const target = mentionNode(draft, mention)
    if (actors.includes(target)) continue
    claim(draft, node, 'involves', target, 'named-in-aim', clause)
  }
}

function mandates(draft: Draft, clause: Clause, actors: DraftNode[]): void {
  const actor = actors[0]
  if (!actor) return
  for (const mandate of clause.mandates)
    claim(draft, actor, 'basedOn', mentionNode(draft, mandate), clause.rule, clause)
}

const MOST_ENDS = 2

/** Inside a sentence: acts contribute to the goals that close it, and to the purposes that open it. */
function meansAndEnds(draft: Draft, sentence: Sentence, placed: Placed[]): void {
  const main = placed.filter((p) => !p.clause.purpose)
  for (const end of placed.filter((p) => p.clause.purpose && p.node.class === 'Goal'))
    for (const means of main)
      if (means.node.class === 'Initiative') claim(draft, means.node, 'contributesTo', end.node, 'purpose', sentence)
  const lastAct = main.findLastIndex((p) => p.node.class === 'Initiative')
  if (lastAct < 0) return
  const ends = main.slice(lastAct + 1).filter((p) => p.node.class === 'Goal')
  // Many goals at the end are a list of their own, not the end of the acts before.
  if (ends.length > MOST_ENDS) return
  const means = main.slice(0, lastAct + 1).filter((p) => p.node.class === 'Initiative')
  for (const end of ends)
    for (const m of means)
      claim(draft, m.node, 'contributesTo', end.node, 'closing-goal', { start: m.clause.start, end: end.clause.end })
}

/** Head and body: partOf for like classes, contributesTo from act to goal. A double heading takes each under the head of its own class. */
function under(draft: Draft, sentence: Sentence, aims: Placed[], heads: Placed[]): void {
  if (!heads.length) return
  const goals = heads.filter((h) => h.node.class === 'Goal')
  const acts = heads.filter((h) => h.node.class === 'Initiative')
  for (const { node, clause } of aims) {
    const over = goals.length && acts.length ? (node.class === 'Goal' ? goals : acts) : heads
    for (const head of over) {
      if (head.node === node) continue
      if (head.node.class === node.class) claim(draft, node, 'partOf', head.node, 'under-head', clause)
      else if (node.class === 'Initiative') claim(draft, node, 'contributesTo', head.node, 'under-head', clause)
      else claim(draft, head.node, 'contributesTo', node, 'under-head', clause)
    }
  }
  void sentence
}

/** （责任单位：市财政局）, 牵头单位：…；配合单位：…: who does the acts of the paragraph, or of the one before where it stands alone. */
function responsible(reading: Reading, draft: Draft, block: Block, placed: Placed[], flow: Flow): void {
  const text = reading.text.slice(block.start, block.end)
  const acts = placed.filter((p) => p.node.class === 'Initiative')
  const done = acts.length ? acts : (flow.before ?? [])
  for (const m of text.matchAll(/(牵头|责任|配合|参与|主管)(?:责任)?单位[：:]([^）)；;。]+)/gu)) {
    const at = block.start + m.index
    const span = { start: at, end: at + m[0].length }
    const role = m[1] === '牵头' ? 'lead' : m[1] === '配合' || m[1] === '参与' ? 'support' : undefined
    for (const mention of within(reading.mentions, span)) {
      if (mention.nested || !/Organization|Group|Place/.test(mention.entity.class)) continue
      for (const p of done)
        claim(draft, mentionNode(draft, mention), 'undertakes', p.node, 'responsible-unit', span, {
          modality: 'planned',
          ...(role ? { role } : {}),
        })
    }
  }
}

/** 制定本办法, 提出如下意见: the act of issuing this very text. */
function issuedDocument(reading: Reading, clause: Clause, aim: Aim): string | undefined {
  const m =
    /(制定|提出|出台|编制)了?(?:如下|以下|本)(?:若干)?[\p{Script=Han}]{0,4}(?:意见|措施|办法|规定|方案|细则|条例|通知|决定|规划|纲要|计划)/u.exec(
      clauseText(clause),
    )
  const title = selfTitle(reading.text, reading.context.title)
  return m && title && aim.label.startsWith(m[1] as string) ? `${m[1]}《${title}》` : undefined
}

/** 深圳市坪山区: a place named with the one above it. */
function placesWithin(reading: Reading, draft: Draft): void {
  const places = reading.mentions.filter((m) => m.entity.class === 'Place')
  for (const [i, inner] of places.entries()) {
    const outer = places[i - 1]
    if (!outer || outer.end !== inner.start || !inner.entity.key.endsWith(`${outer.entity.label}${inner.entity.label}`))
      continue
    if (outer.nested || inner.nested) continue
    claim(draft, mentionNode(draft, inner), 'partOf', mentionNode(draft, outer), 'place-within', {
      start: outer.start,
      end: inner.end,
    })
  }
}

/** A notice that issues a document: 印发《X》 by the issuer, which involves the addressees; 请遵照执行: what it asks of them. */
function issuing(reading: Reading, draft: Draft): void {
  const { text, structure, mentions } = reading
  const head = structure.blocks.find((b) => /关于(印发|发布|公布)《/u.test(text.slice(b.start, b.end)))
  if (!head) return
  const title = text.slice(head.start, head.end)
  const m = /(印发|发布|公布)《([^》]+)》/u.exec(title)
  const issuer =
    within(mentions, head).find((x) => x.entity.class === 'Organization' && x.start === head.start) ??
    within(mentions, head).find((x) => x.entity.class === 'Organization')
  if (!m || !issuer) return
  const span = { start: head.start + m.index, end: head.start + m.index + m[0].length }
  const act = draftNode(draft, 'Initiative', m[0], m[0], span)
  claim(draft, mentionNode(draft, issuer), 'undertakes', act, 'issuing', head, { modality: 'done' })
  const addressees = structure.blocks
    .filter((b) => b.kind === 'addressee')
    .flatMap((b) => within(mentions, b).filter((x) => !x.nested && /Group|Organization|Place/.test(x.entity.class)))
  for (const a of addressees) claim(draft, act, 'involves', mentionNode(draft, a), 'issuing', a)
  const asked =
    /请(?:认真|遵照|严格|结合实际|抓好|切实|组织|贯彻|一并)*(?:遵照执行|贯彻执行|贯彻落实|组织实施|执行|落实)/u.exec(
      text,
    )
  if (!asked) return
  const demand = { start: asked.index, end: asked.index + asked[0].length }
  const words = asked[0].replace(/^请(认真|严格|切实|结合实际)*/u, '')
  const duty = draftNode(draft, 'Initiative', `${words}《${m[2]}》`, `${words}《${m[2]}》`, {
    start: demand.end - words.length,
    end: demand.end,
  })
  claim(draft, mentionNode(draft, issuer), 'callsFor', duty, 'issuing', demand)
  const document = draftNode(draft, 'Document', m[2] as string, m[2] as string)
  for (const a of addressees) {
    claim(draft, mentionNode(draft, a), 'undertakes', duty, 'issuing', demand, {
      modality: 'called',
      strength: 'should',
    })
  }
  claim(draft, duty, 'basedOn', document, 'issuing', demand)
}

/** holdsRole and roleIn from the titles that recognise found with their holders. */
function roles(reading: Reading, draft: Draft): void {
  for (const { person, role, organization, span } of reading.holders) {
    const holder = entityNode(draft, person)
    const office = entityNode(draft, role)
    claim(draft, holder, 'holdsRole', office, 'title', span)
    if (organization) claim(draft, office, 'roleIn', entityNode(draft, organization), 'title', span)
  }
}

export type { Flow, Placed }
