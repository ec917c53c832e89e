import type { Modality, Sentence, Span } from '../../model.ts'
import { covered } from '../../recognise/index.ts'
import { servedByMeans } from '../clause/byMeans.ts'
import type { Clause } from '../clause/clause.ts'
import { namedEnds } from '../clause/namedEnds.ts'
import { SIGNS } from '../clause/subject.ts'
import { claim, type Draft, type DraftNode, entityNode, mentionNode } from '../document/draft.ts'
import { defaultActors, type Flow, isReportLike, type Placed, type Reading, within } from '../document/reading.ts'
import { mandates } from './attribution.ts'
import { beneficiariesOf } from './enlisting.ts'
import type { ToldFigure } from './figures.ts'
import { addAims, placeAims } from './placing.ts'
import * as who from './speakers.ts'
import { guided, standsAlone, wholeOf } from './standing.ts'
import { headline, meansAndEnds } from './structure.ts'
import { announcedTargets } from './targets.ts'
import { BY_ISSUING, type Telling, telling } from './telling.ts'
import { modalityOf, opensPast, situationOf } from './when.ts'

/** 以…为指导，坚持公益性，健全制度: the act goes by it, rather than what is only upheld on the way. */
const ON_THE_WAY = /^(?:坚持|适应|把握|认识|领悟|保持|牢记|在思想上|[把将].{2,}放在|(?:统筹|协调)推进[“"]|保障人民)/u
const onTheWay = ({ node, clause }: Placed): boolean => ON_THE_WAY.test(node.label) || /^要?适应/u.test(clause.text)

/** Claims of one sentence: who, what, why, on whose mandate. */
export function readSentence(
  reading: Reading,
  draft: Draft,
  sentence: Sentence,
  clauses: Clause[],
  flow: Flow,
): Placed[] {
  const t = telling(reading, draft, sentence, clauses, flow)
  for (let index = 0; index < clauses.length; index++) readClause(t, clauses[index] as Clause, index)
  for (const clause of t.unclaimed) {
    const after = t.placed.filter((p) => p.aim.start >= clause.start)
    // 要以…为指导，领悟“两个确立”…，完善制度: what is carried out on the way goes by them least.
    const free = after.filter((p) => p.clause.start === clause.start || !p.clause.mandates.length)
    const act = free.find((p) => !onTheWay(p)) ?? free[0] ?? after[0] ?? t.placed.at(-1)
    mandates(draft, clause, act ? [act.node] : t.subject.length ? t.subject : defaultActors(reading, draft).slice(0, 1))
  }
  carryOn(t)
  namedEnds(t)
  return joinAims(t)
}

/** What a clause adds to what is told: in this order, since each step goes by those before it. */
function readClause(t: Telling, clause: Clause, index: number): void {
  const { draft, flow } = t
  beneficiariesOf(t, clause, index)
  who.purposeOf(t, clause, t.clauses[index - 1])
  who.pronounOf(t, clause)
  who.personOf(t, clause)
  who.openerSays(t, clause)
  who.sourceOf(t, clause)
  who.subjectOf(t, clause)
  modalityOf(t, clause)
  const leads = guided(t, clause)
  const actors = doersOf(t, clause, index, leads)
  if (clause.mandates.length) {
    const ahead = t.subject.length || clause.self ? undefined : who.subjectAhead(t, index + 1)
    // 会议指出，要坚持人民至上，做好…: no doer is named, the acts go by it.
    const demanded = t.source?.class === 'Meeting' || t.source?.class === 'Document'
    if (demanded && !t.subject.length && !clause.self && !ahead) t.unclaimed.push(clause)
    else mandates(draft, clause, ahead ?? whoGoBy(t, actors))
  }
  if (clause.subject.length && clause.verb?.includes('召开')) flow.convener = who.bodyOf(t, clause) ?? actors
  addAims(t, clause, index)
  const mode: Modality =
    t.purposeOpen || leads ? 'planned' : (clause.modality ?? t.modality ?? t.since ?? t.flow.modality ?? 'planned')
  situationOf(t, clause)
  const { named, source } = t
  // 总书记作出重要指示，为救灾工作提供了遵循, in the words of a meeting: the meeting asks for it, of nobody named.
  if (leads) Object.assign(t, { named: false, source: flow.source })
  placeAims(t, clause, actors, mode)
  if (leads) Object.assign(t, { named, source })
  who.arrangersOf(t, clause)
  if (t.teller) {
    Object.assign(t, t.teller)
    t.teller = undefined
  }
  // 习近平主持召开会议强调，…: he demands what follows, he does not do it.
  if (clause.announces) {
    t.named = false
    t.subject = []
  }
  workTogether(t, clause, actors)
}

/** Who does what the clause tells; an end that somebody named later acts for is not the source's. */
function doersOf(t: Telling, clause: Clause, index: number, leads: boolean): DraftNode[] {
  const { reading, draft } = t
  const own = t.subject.length > 0 && (clause.subject.length > 0 || !clause.self)
  const [signed] = reading.context.issuers
  // 现将…予以公布: done by who signs, whatever place the text is about.
  const issues = signed && BY_ISSUING.has(clause.rule) && !clause.subject.length
  // 现印发给你们，请认真执行: asked of those it is sent to, not done by the issuer.
  const asked = !clause.subject.length && clause.text.startsWith('请') && reading.sent
  // 为优化营商环境，国家发展改革委制定了…: the end is theirs who act for it.
  const ahead = t.purposeOpen && !own && !clause.self ? who.subjectAhead(t, index + 1) : undefined
  const serves = ahead?.every((a) => a.class === 'Organization') ? ahead : undefined
  // 为规范市场，应对风险，某部印发了《方案》, in the news of it: what the issuer acts for, before the text asks for anything.
  if (serves && !t.spoken && t.source?.class === 'Document') t.source = undefined
  if (asked) return []
  if (issues) return [entityNode(draft, signed)]
  if (own && standsAlone(t, clause)) return wholeOf(t)
  return own && !leads ? t.subject : (serves ?? defaultActors(reading, draft))
}

/** 会同有关部门…: those with whom it is done. */
function workTogether({ draft }: Telling, clause: Clause, actors: DraftNode[]): void {
  for (const partner of clause.partners) {
    // 与施工单位签订合同: whom the act involves; they do not work together.
    if (SIGNS.test(clause.verb ?? '') && partner.entity.class === 'Group') continue
    for (const a of actors) claim(draft, a, 'cooperatesWith', mentionNode(draft, partner), 'partner', clause)
  }
}

/** Who goes by what is named: each whom the text joins; of those who sign it together, or whom nobody names, one stands for all. */
function whoGoBy({ reading, draft, subject }: Telling, actors: DraftNode[]): DraftNode[] {
  const [signed] = reading.context.issuers
  const sign = signed !== undefined && actors[0] === entityNode(draft, signed)
  return actors === subject && !sign ? actors : actors.slice(0, 1)
}

/** Whether the sentences after it tell of the same past time. */
function timeGoesOn(t: Telling): boolean {
  const { kind } = t.reading.context
  const { since } = t.flow
  // 五年来，党加强了领导。完成…任务，实现…目标, in the words of a meeting: until it asks for something.
  if (kind === 'meeting') return t.since === 'done' && (since === 'done' || opensPast(t))
  // “一带一路”倡议提出十年来，某省深化江海联动。建成大港10个, in an answer: until it looks ahead.
  return kind === 'interview' && t.since !== undefined && (since !== undefined || opensPast(t))
}

/** What the next sentence is told: of what time, who acts, and who goes on demanding. */
function carryOn(t: Telling): void {
  const { clauses, flow, lastingSubject, placed, source } = t
  flow.since = timeGoesOn(t) ? t.since : undefined
  flow.judged = t.judged
  // 全党必须领悟“两个确立”，做到“两个维护”。要坚持…: who goes by it is spoken of on.
  const upholds = clauses.some((c) => c.subject.length > 0 && c.strength !== undefined && c.mandates.length > 0)
  const goesOn = placed.length > 0 || upholds || clauses.at(-1)?.lexemes.at(-1)?.text === '包括' || who.listsDuties(t)
  if (!lastingSubject || !goesOn) return
  flow.subject = lastingSubject
  // 会议强调，国务院必须…: the meeting goes on demanding.
  if (!source || source !== flow.source) flow.source = undefined
}

const NUMBER =
  /^(?:总?[人户家]?数量?)?(?:已|共|新|净|累计|总计|约|近|超|超过|突破|达|达到|增|增加|增长|发展|有|为|至|到)*[\d０-９一二三四五六七八九十百千万]/u

/** Figures that acts are for; more are a list of targets. */
const MOST_REACHED = 2

/** Parts of programmes, means and ends. */
function joinAims({ reading, draft, sentence, figures, placed }: Telling): Placed[] {
  for (const part of placed)
    if (part.aim.under) {
      const whole = placed.find((p) => p.aim.label === part.aim.under)
      if (whole) claim(draft, part.node, 'partOf', whole.node, 'programme-part', part.clause)
    }
  nameCollectives(reading, draft, sentence, placed.length > 0, figures)
  // 贯彻省委关于发展海洋经济的部署，完善港口规划: what somebody else has asked for is told by the way.
  const own = placed.filter((p) => !p.aim.under && !p.aim.askedBy)
  const aims = [...own]
  for (const f of figures) aims.push(...f.placed)
  // 引进算力中心项目，算力规模突破4万P: a target that acts come before is what they are for; more are a list.
  const figured = figures.flatMap((f) => f.placed).filter((p) => p.node.class === 'Goal' && !COUNTED.test(p.node.label))
  const reached =
    figured.length <= MOST_REACHED || /，力争/u.test(reading.text.slice(sentence.start, sentence.end)) ? figured : []
  servedByMeans(draft, placed)
  announcedTargets(draft, own)
  if (reading.context.kind === 'interview' && reading.structure.blocks[sentence.block]?.kind === 'title')
    headline(draft, own)
  // 就业、教育等“民生十大工程”: the programme is the means, not each of its parts.
  meansAndEnds(
    reading.text,
    draft,
    sentence,
    [...own, ...reached].sort((a, b) => a.aim.start - b.aim.start),
    isReportLike(reading),
  )
  return aims
}

/** The collectives of a sentence: 一些地方的干部对市场不熟悉 tells of them too, though nothing is read of what they do. */
function nameCollectives(
  { text, mentions, structure }: Reading,
  draft: Draft,
  sentence: Sentence,
  acts: boolean,
  figures: readonly ToldFigure[],
): void {
  const { start, end, block } = sentence
  const tells = !figures.length && !structure.blocks[block]?.level && ENDED.test(text.charAt(end - 1))
  if (!acts && (!tells || NOT_TOLD.test(text.slice(start, end)))) return
  for (const mention of within(mentions, sentence)) {
    if (mention.nested || mention.entity.class !== 'Group' || isFigured(text, mention)) continue
    // 上市公司增至88家: how many there are, which the indicator tells.
    if (covered(figures, mention) && NUMBER.test(text.slice(mention.end, mention.end + 10))) continue
    if (acts || !ANYBODY.test(mention.text)) mentionNode(draft, mention)
  }
}

/** What ends a sentence, and no heading. */
const ENDED = /[。！？；]/u
/** 本规定所称企业，是指…: what a word means; 职工增加百分之三、约二十万人: figures in words. */
const NOT_TOLD = /所称|所指|是指|百分之[一二三四五六七八九十]|[十百千万亿][多余]?[人名元吨户亩]/u
/** 各国经济受到冲击: of no one in particular, where nothing is done. */
const ANYBODY = /^(?:各国|直属机构)$/u

/** 常住人口城镇化率达60%, 集聚骨干企业超50家, 接待游客80万人次: what a figure is told of, who does nothing. */
const MEASURED =
  /^(?:的?\p{Script=Han}{0,8}(?:率|比重|占比|比例|总量|数量|人数|总数|周转量|病床|增速|指数|水平|人次|收入|支出|总额)(?:达|超|从|由|比|年均|增长|提高|下降|上升|为|稳定|突破|首次|约|近|分别)|(?:达|超|近|约)?\d)/u
const COUNTED_BEFORE = /(?:接待|占)$/u
const isFigured = (text: string, { start, end }: Span): boolean =>
  MEASURED.test(text.slice(end, end + 14)) || COUNTED_BEFORE.test(text.slice(start - 2, start))

/** 新增泊位12个: what is added is counted, not brought about by the acts before; 成员不少于7人 is a condition. */
const COUNTED = /^(?:新增|新建|新开工?)|不(?:超过|少于)/u
