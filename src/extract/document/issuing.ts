import { selfTitle } from '../../recognise/documents.ts'
import type { Aim } from '../clause/clause.ts'
import { claim, type Draft, type DraftNode, draftNode, entityNode, mentionNode } from './draft.ts'
import { performedIn } from './letters.ts'
import { coveringLine } from './ownText.ts'
import { type Reading, sentTo, within } from './reading.ts'
import { entitled } from './titles.ts'

/** 印发《…》, and 关于印发城市更新行动计划的通知, whose marks are left out. */
const PASSED_ON = /(印发|发布|公布)《([^》]+)》|关于(印发|转发)([^《》\n]{6,80})的通知$/u

/** A notice that issues a document: 印发《X》 by the issuer, which involves the addressees; 请遵照执行: what it asks of them. */
export function issuing(reading: Reading, draft: Draft): void {
  const { text, mentions } = reading
  const head = coveringLine(reading)
  if (!head) return
  const title = text.slice(head.start, head.end)
  const m = PASSED_ON.exec(title)
  // 关于印发《中央财政资金管理办法》的通知: a body that only the title of the text names issues nothing.
  const outside = within(mentions, head).filter(
    (x) =>
      x.entity.class === 'Organization' &&
      text.lastIndexOf('《', x.start) <= Math.max(text.lastIndexOf('》', x.start), head.start - 1),
  )
  const named = outside.find((x) => x.start === head.start) ?? outside[0]
  const [signed] = reading.context.issuers
  const issuer = named ? mentionNode(draft, named) : signed && entityNode(draft, signed)
  if (!m || !issuer) return
  const span = { start: head.start + m.index, end: head.start + m.index + m[0].length }
  const passed = m[2] ?? (m[4] as string)
  const label = `${m[1] ?? m[3]}《${passed}》`
  const act = draftNode(draft, 'Initiative', label, label, span)
  claim(draft, issuer, 'undertakes', act, 'issuing', head, { modality: 'done' })
  sendTo(reading, draft, act, 'issuing')
  const asked =
    /请(?:认真|遵照|严格|结合(?:本?(?:地|地区|部门|单位)?(?:、(?:本?(?:地|地区|部门|单位)))?的?)?(?:工作)?实际，?|抓好|切实|组织|贯彻|一并)*(?:遵照执行|贯彻执行|贯彻落实|贯彻实施|组织实施|执行|落实|实施)/u.exec(
      text,
    )
  if (!asked) return
  const demand = { start: asked.index, end: asked.index + asked[0].length }
  const words = asked[0].replace(/^请(?:结合.{0,10}?实际，?|认真|严格|切实)*/u, '')
  const duty = draftNode(draft, 'Initiative', `${words}《${passed}》`, `${words}《${passed}》`, {
    start: demand.end - words.length,
    end: demand.end,
  })
  claim(draft, issuer, 'callsFor', duty, 'issuing', demand)
  const document = draftNode(draft, 'Document', passed, passed)
  for (const a of sentTo(reading)) {
    claim(draft, mentionNode(draft, a), 'undertakes', duty, 'issuing', demand, {
      modality: 'called',
      strength: 'should',
    })
  }
  claim(draft, duty, 'basedOn', document, 'issuing', demand)
}

/** 现就有关要求通知如下: of what, and whom it is told to. Undefined where the title itself says what is done. */
export function notified(reading: Reading, draft: Draft, aim: Aim): DraftNode | undefined {
  const { text, structure } = reading
  const blocks = structure.blocks
  if (coveringLine(reading) || blocks.some((b) => performedIn(text, b))) return undefined
  // 通知做好防汛工作有关要求: the title tells of what.
  const about = blocks.map((b) => entitled(reading, b)).find((s) => s)
  const matter = about && text.slice(about.start, about.end)
  const label = matter ? aim.label.replace(/^(..)(?=有关|相关)/u, `$1${matter}`) : aim.label
  const node = draftNode(draft, 'Initiative', label, label, aim)
  sendTo(reading, draft, node, 'notified')
  return node
}

/** The act by which a text is issued involves those the text is addressed to. */
export function sendTo(reading: Reading, draft: Draft, act: DraftNode, rule: string): void {
  for (const m of sentTo(reading)) claim(draft, act, 'involves', mentionNode(draft, m), rule, m)
}

/** Those a text is sent to are named in it, whatever it asks of them. */
export function addressedTo(reading: Reading, draft: Draft): void {
  for (const m of sentTo(reading)) mentionNode(draft, m)
}

/** 提出《…意见》 without a covering notice: the act of issuing involves those the text is addressed to. */
export function addressed(reading: Reading, draft: Draft): void {
  const { text } = reading
  const title = selfTitle(text, reading.context.title)
  const act = title
    ? ['提出', '制定', '出台', '编制'].map((v) => draft.nodes.get(`Initiative\u0000${v}《${title}》`)).find((n) => n)
    : undefined
  // A covering notice has told whom it is sent to.
  if (!act || coveringLine(reading)) return
  sendTo(reading, draft, act, 'issuing')
}

/** holdsRole and roleIn from the titles that recognise found with their holders. */
export function roles(reading: Reading, draft: Draft): void {
  for (const { person, role, organization, span } of reading.holders) {
    const holder = entityNode(draft, person)
    const office = entityNode(draft, role)
    claim(draft, holder, 'holdsRole', office, 'title', span)
    if (organization) claim(draft, office, 'roleIn', entityNode(draft, organization), 'title', span)
  }
}
