import type { Modality, TimeExpression } from '../../model.ts'
import { aimAt } from '../aims/labels.ts'
import type { Aim, Clause } from '../clause/clause.ts'
import { doneWhen } from '../clause/timed.ts'
import { claim, type DraftNode, draftNode, mentionNode } from '../document/draft.ts'
import { notified, sendTo } from '../document/issuing.ts'
import { carriedOut, inForce, issuedDocument, issuingAim, released } from '../document/ownText.ts'
import { aimNode, defaultActors, type Placed, within } from '../document/reading.ts'
import { attribute, grounded, HEARS, involve } from './attribution.ts'
import { BY_ISSUING, type Telling } from './telling.ts'
import { PLANS_ALL } from './textAtWork.ts'
import { isTold } from './when.ts'

/* The aims of a clause become nodes, and who pursues, undertakes or calls for them is claimed. */

/** From this many results a sentence is a list of them. */
const LISTED_RESULTS = 3

/** Aims that only the sentence shows: the text itself, a result or a target in a list. */
export function addAims({ reading, sentence, results, targets }: Telling, clause: Clause, index: number): void {
  if (!clause.aims.length) clause.aims.push(...issuingAim(clause))
  clause.aims.push(...carriedOut(reading, clause, sentence), ...released(reading, clause, sentence))
  clause.aims.push(...inForce(reading, clause, sentence))
  if (!clause.aims.length && clause.rule === 'none' && results >= LISTED_RESULTS) clause.aims.push(...bareState(clause))
  if (!clause.aims.length && targets && index > 0 && (clause.rule === 'none' || clause.rule === 'frame-quality'))
    clause.aims.push(...listedTarget(clause))
}

/** 聚焦重点领域: how the targets are to be reached. */
const NO_TARGET = /目标|^(?:[在努力以]|聚焦|围绕|坚持|按照|立足|着眼|通过|瞄准|锚定)/u

/** 居民收入增长与经济增长同步 in a list of targets. */
function listedTarget({ lexemes, text: label, start, end, rule }: Clause): Aim[] {
  if (lexemes.length < 2 || label.length < 5 || label.length > 26 || NO_TARGET.test(label)) return []
  // 贫困人口减少1000万以上: a number without a unit, which no figure tells.
  if (rule === 'none' && /\d/u.test(label)) return []
  return [aimAt('Goal', label, start, end, 'state', 'state')]
}

/** 流域水系通畅洁净 in a list of results: a theme and an adjective, without a verb. */
function bareState({ lexemes, text: label, start, end }: Clause): Aim[] {
  const last = lexemes.at(-1)
  if (!last || lexemes.length < 2 || label.length < 4 || label.length > 16 || !/^(a|an|z|i|l)/u.test(last.tag))
    return []
  return [aimAt('Goal', label, start, end, 'state', 'state')]
}

/** 主要目标是：…取得显著成效; 《规划》提出，…: what is told shall be. */
const setAsTarget = (
  { targets, asked, ahead, source, since }: Telling,
  { modality, strength, text }: Clause,
): boolean =>
  modality !== 'done' &&
  since !== 'done' &&
  !/[了已]/u.test(text) &&
  (targets || asked || ahead || strength !== undefined || source?.class === 'Document')

/** 只有深化改革，才能解放生产力; 既能改变面貌，又能…: what will come of the acts before is a state, whatever its verb. */
const COMES_OF =
  /^(?:这样|那么|那末)?，?(?:也|都|又|就|便|既)?(?:才(?:可以|可能|能够?|会)|[就便既又](?:可以|能够?))(?!不)/u

/** In a list of results an act is a result too: 贫困人口实现脱贫，…，解决区域性整体贫困. */
function asTold(t: Telling, clause: Clause, aim: Aim, mode: Modality): Aim {
  const { results, ahead } = t
  if (aim.class === 'Initiative' && COMES_OF.test(clause.text) && !clause.subject.length)
    return { ...aim, class: 'Goal', rule: 'comes-of' }
  // 过去一年，航运改革取得重大突破: praised, whatever else is listed; among targets it is what shall be.
  if (aim.past && (aim.past.praised || mode === 'done' ? !setAsTarget(t, clause) : results < LISTED_RESULTS && !ahead))
    return { ...aim, class: 'Initiative', label: aim.past.label, end: aim.past.end, rule: 'state-praised' }
  return results >= 3 && aim.class === 'Initiative' && (aim.rule === 'frame-complete' || aim.rule === 'frame-process')
    ? { ...aim, class: 'Goal' }
    : aim
}

export function placeAims(t: Telling, clause: Clause, actors: DraftNode[], mode: Modality): void {
  for (const found of clause.aims) {
    if (t.situation && clause.modality !== 'done' && found.rule !== 'state-assessed') continue
    const aim = asTold(t, clause, found, mode)
    // 今年以来，农业农村发展稳中向好: how it has come to stand.
    const reached = t.since === 'ongoing' && mode === 'ongoing' && !clause.modality && /^state/u.test(aim.rule)
    const how = reached || reviewed(t, aim) || stands(t, clause, aim) || ofLeader(t, clause) ? 'done' : mode
    if (!t.figures.some((f) => f.start < aim.end && aim.start < f.end)) placeAim(t, clause, aim, actors, how)
  }
}

/** 会议指出，…党的建设得到加强，…取得新成效: how things stand, in the words of a meeting that asks for nothing yet. */
const reviewed = ({ source, judged, asked, ahead, reading }: Telling, aim: Aim): boolean =>
  source?.class === 'Meeting' &&
  reading.context.kind === 'meeting' &&
  (judged || (!asked && !ahead)) &&
  /^state/u.test(aim.rule)

/** 会议指出，总书记作出重要指示: what a leader has done, which no meeting asks of him. */
const ofLeader = ({ source, asked, ahead, named, subject }: Telling, { strength, modality }: Clause): boolean =>
  source?.class === 'Meeting' &&
  named &&
  !asked &&
  !ahead &&
  !strength &&
  modality !== 'planned' &&
  subject.length > 0 &&
  subject.every((s) => s.class === 'Person')

/** 国内市场繁荣, 总干渠通水, 金融体系总体稳健, in a report or an answer that says nothing of what shall be: how things stand. */
const stands = (t: Telling, clause: Clause, aim: Aim): boolean =>
  /^state/u.test(aim.rule) &&
  (t.reading.context.kind === 'report' || (t.reading.context.kind === 'interview' && isTold(t))) &&
  !(clause.modality ?? t.modality ?? t.since ?? t.flow.modality) &&
  !clause.strength &&
  !t.asked &&
  !t.ahead &&
  !t.targets &&
  !t.purposeOpen

/** 《意见》就…，完善培训等方面提出了要求: what the text asks for, though it has asked. */
const ASKED = /等[^，。]{0,4}(?:[提作做]出|明确|部署)了[^，。]{0,10}(?:要求|部署|安排|规定|任务|举措|措施)$/u

/** 国务院印发了…; 会议强调，习近平发表了…: what is done is not what the document sets or the meeting asks for. */
const said = (t: Telling, clause: Clause, aim: Aim, mode: Modality): boolean => {
  const { source, judged, asked, since } = t
  return (
    clause.announces === true ||
    judged ||
    reviewed(t, aim) ||
    ofLeader(t, clause) ||
    // 《决定》提出，推动规则统一 in a paragraph that tells of the past: asked for all the same.
    (source?.class === 'Document' &&
      mode === 'done' &&
      (clause.modality ?? t.modality ?? since) === 'done' &&
      clause.rule !== 'deployed' &&
      !ASKED.test(clause.text)) ||
    // 会议指出，过去五年我们…，如期打赢脱贫攻坚战; 便利了群众办事; 近年来，各地持续…: what has been done, or goes on, is asked of nobody.
    // 市长指出，2024年，粮食产量再创新高: so is what a speaker recalls.
    ((source?.class === 'Meeting' || (source?.class === 'Person' && since === 'done')) &&
      !asked &&
      clause.rule !== 'deployed' &&
      ((mode === 'done' && (since === 'done' || clause.modality === 'done' || t.flow.recalls)) ||
        (mode === 'ongoing' && since === 'ongoing')))
  )
}

/** The clause as its aim is placed: of the shape that clauses have, which a spread of its fields is not. */
function placedOf(c: Clause, purposeOpen: boolean, time: TimeExpression | undefined): Clause {
  return {
    start: c.start,
    end: c.end,
    subject: c.subject,
    self: c.self,
    addressed: c.addressed,
    pronoun: c.pronoun,
    negated: c.negated,
    aims: c.aims,
    purpose: purposeOpen || c.purpose,
    result: c.result,
    mandates: c.mandates,
    source: c.source,
    demands: c.demands,
    says: c.says,
    announces: c.announces,
    theme: c.theme,
    convened: c.convened,
    weighs: c.weighs,
    enlisted: c.enlisted,
    opens: c.opens,
    partners: c.partners,
    beside: undefined,
    modality: c.modality,
    strength: c.strength,
    time,
    lexemes: c.lexemes,
    text: c.text,
    verb: c.verb,
    rule: c.rule,
  }
}

/** 按照国务院的要求，进一步优化营商环境，现将…公告如下: what stands before the act of issuing is what it is done for. */
const leadsToIssue = ({ issues, clauses }: Telling, clause: Clause): boolean =>
  issues > 0 &&
  !clause.strength &&
  !clause.modality &&
  !clause.subject.length &&
  !clause.says &&
  !BY_ISSUING.has(clause.rule) &&
  clause.start < (clauses[issues] as Clause).start

function placeAim(t: Telling, clause: Clause, aim: Aim, actors: DraftNode[], mode: Modality): void {
  const { reading, draft, flow, source } = t
  const issued = issuedDocument(reading, clause, aim)
  const told = aim.rule === 'notified' ? notified(reading, draft, aim) : undefined
  if (aim.rule === 'notified' && !told) return
  const node = told ?? (issued ? draftNode(draft, 'Initiative', issued, issued, aim) : aimNode(draft, aim))
  // 二、2026年重点工作: what stands below shall be done by then, what it recalls was not.
  const time = clause.time ?? (mode === flow.modality ? flow.when : undefined)
  const entry: Placed = { node, aim, clause: placedOf(clause, t.purposeOpen || leadsToIssue(t, clause), time), mode }
  t.placed.push(entry)
  if (clause.convened) {
    dealtWith(t, entry, flow.convener ?? sitting(t, clause) ?? actors)
    return
  }
  // 自6月1日起施行: whoever signed it, it is the issuer whose text comes into force.
  const comes = aim.rule === 'in-force'
  // 《规划》对教育培训作出系统规划: the issuer has done so.
  const plansAll = reading.context.about !== undefined && PLANS_ALL.test(aim.label)
  const doers = aim.by ? [mentionNode(draft, aim.by)] : comes ? defaultActors(reading, draft) : actors
  // 会议指出，要贯彻省委关于…的部署: asked for by those whose arrangement it is.
  if (!(aim.askedBy && source && !t.named))
    attribute(
      reading,
      draft,
      entry,
      doers,
      comes || said(t, clause, aim, mode) || BY_ISSUING.has(clause.rule) || plansAll ? undefined : source,
      t.named,
      // 为规范管理，制定本办法: the text that one reads has been made.
      issued || plansAll ? 'done' : comes ? 'planned' : mode,
      t.demands && reading.context.kind !== 'interview' && !comes,
      (t.demands || t.asked) && !comes,
      flow.speaker,
      t.asked,
    )
  if (aim.askedBy) claim(draft, mentionNode(draft, aim.askedBy), 'callsFor', node, 'arranged', clause)
  for (const by of node.class === 'Initiative' ? t.arrangers : [])
    claim(draft, mentionNode(draft, by), 'callsFor', node, 'arranged', clause)
  t.arrangers = []
  // 并发出通知，要求各地区各部门…: whom the notice goes to.
  const notice = aim.upon && t.named ? t.placed.find((p) => p.node.label === '发出通知') : undefined
  if (node.label === '发出通知') flow.notifier = doers[0]
  if (notice) for (const d of doers) claim(draft, notice.node, 'involves', d, 'issuing', clause)
  // 各单位：我局编制了《指南》，现予发布: made public for those it is sent to.
  if (aim.rule === 'made-public') sendTo(reading, draft, node, 'issuing')
  // 应向我局报告, said in a letter of whoever it goes to: the issuer asks for it, it is not the one who reports.
  const acting = reading.context.demands && !t.named && clause.strength ? [] : doers
  // 研究增进老年人福祉的举措: the matter is met upon, nobody is mobilised; 听取省检察院党组工作汇报: who reports.
  if (clause.rule !== 'convened' || hears(reading, aim)) involve(reading, draft, entry, acting)
  else heldAt(t, entry)
  grounded(reading, draft, entry)
  decided(t, clause, node, aim)
  // What is delegated goes on being the delegate's: …，组织实施…，建立….
  if (aim.by && clause.rule === 'delegation') {
    t.subject = doers
    flow.subject = doers
  }
}

/** 全会于10月9日至12日在北京举行: where it was held. */
function heldAt({ reading, draft }: Telling, { node, clause }: Placed): void {
  for (const m of within(reading.mentions, clause))
    if (
      m.entity.class === 'Place' &&
      reading.text.charAt(m.start - 1) === '在' &&
      /^(?:市|隆重|胜利)?(?:举行|召开|举办)/u.test(reading.text.slice(m.end, m.end + 5))
    )
      claim(draft, node, 'involves', mentionNode(draft, m), 'convened', clause)
}

/** 会议讨论…，决定将草案提请审议: they who met will do it. */
function decided({ reading, draft, flow, source, named }: Telling, clause: Clause, node: DraftNode, aim: Aim): void {
  if (source?.class !== 'Meeting' || !flow.convener || named || !/^(并|会议)?决定/u.test(clause.text)) return
  const body = reading.context.actor?.class === 'Organization' ? defaultActors(reading, draft) : flow.convener
  for (const by of body)
    claim(draft, by, node.class === 'Goal' ? 'pursues' : 'undertakes', node, aim.rule, clause, { modality: 'planned' })
}

/** 全国人大常委会会议审议通过…, told outside the minutes: the body whose meeting it was. */
function sitting({ reading, draft }: Telling, clause: Clause): DraftNode[] | undefined {
  if (reading.context.kind === 'meeting' || !clause.source) return undefined
  const body = within(reading.mentions, clause.source).find((m) => m.nested && m.entity.class === 'Organization')
  return body && [mentionNode(draft, body)]
}

/** 听取省检察院党组工作汇报: those who report are heard. */
function hears({ text, mentions }: Telling['reading'], aim: Aim): boolean {
  const verb = HEARS.exec(text.slice(aim.start, aim.start + 3))?.[0]
  return verb !== undefined && within(mentions, aim).some((m) => m.start === aim.start + verb.length)
}

/** 会议研究X: done by those who called the meeting; X is what the meeting calls for. */
function dealtWith({ reading, draft, flow, source }: Telling, entry: Placed, by: DraftNode[]): void {
  const { node, aim, clause } = entry
  if (hears(reading, aim)) involve(reading, draft, entry, by)
  if (aim.topic) {
    if (source) claim(draft, source, 'callsFor', node, 'convened', clause)
    return
  }
  // 总理主持召开…，审议通过《条例》。…会议审议通过《条例》: said again of what the agenda told of the one who presided.
  if (flow.agenda.some((a) => a.label === aim.label)) return
  for (const actor of by) claim(draft, actor, 'undertakes', node, 'convened', clause, doneWhen(clause))
}
