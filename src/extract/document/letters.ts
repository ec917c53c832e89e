import type { Block, Mention, Span, Structure } from '../../model.ts'
import { COPIED } from '../../recognise/addressees.ts'
import { selfTitle } from '../../recognise/documents.ts'
import { claim, type Draft, type DraftNode, draftNode, entityNode, mentionNode } from './draft.ts'
import { type Reading, sentTo, within } from './reading.ts'

/*
 * Letters, licences and announcements of ministries: the title itself says what the body does (关于批准…的通知), the foot
 * whom the letter is copied to and who printed it.
 */

/** Acts that the text itself performs. */
const PERFORMED =
  /^(?:不予)?(?:批准|同意|公布|表彰|废止|修改|设立|成立|撤销|调整|任命|免去|授予|命名|认定|公开|印发|发布|颁发|释放|确认|延续|通报|注销|取消|核准|授权|委托|公告|吊销|解除)/u
/** Acts that the text announces and its author has yet to do. */
const ANNOUNCED = /^(?:举办|召开|征求|征集|评选|招聘|遴选)/u

/** 关于批准《…大纲》的通知, in a title or after the name of the body that issues it. */
const TITLE = /关于((?:(?!关于).){4,180}?)的(?:通知|函|复函|公告|决定|批复|通报)(?:[（(][^（()）]*[）)])?[》]?$/u
const COVERS = /^(?:(?:发布|公布)《|印发|转发)/u

/** The words of a title that say what the text does by being issued: 批准延续…许可证 of 关于批准延续…许可证的通知. */
export function performedIn(text: string, block: Block): Span | undefined {
  if (!/^(title|heading)$/.test(block.kind) || block.marker) return undefined
  const m = TITLE.exec(text.slice(block.start, block.end))
  const words = m?.[1]
  if (!m || !words || COVERS.test(words) || !(PERFORMED.test(words) || ANNOUNCED.test(words))) return undefined
  const start = block.start + m.index + 2
  return { start, end: start + words.length }
}

/** What a letter or announcement does, for whom, to whom it is copied and who printed it. */
export function letters(reading: Reading, draft: Draft): void {
  const words = reading.structure.blocks.map((b) => performedIn(reading.text, b)).find((s) => s)
  const covered = [...draft.nodes.values()].find(
    (n) => n.class === 'Initiative' && /^(?:印发|发布|公布)《/u.test(n.label),
  )
  announced(reading, draft)
  foot(reading, draft, (words && performedAct(reading, draft, words)) ?? covered)
}

/** 特此公告。, where no other words say what is made public: the announcement itself is issued. */
function announced(reading: Reading, draft: Draft): void {
  const { text, context, mentions } = reading
  const here = /特此(?:公告|通告)(?=。)/u.exec(text)
  const [signed] = context.issuers
  if (!here || !signed || /(?:予以|现予?)(?:公告|公布|发布)|(?:公告|公布|通告)如下/u.test(text)) return
  const title = /[\p{Script=Han}]{2,20}(?:公告|通告)(?:[（(][^（()）]{4,16}号[）)])?/u.exec(text)
  if (!title || !mentions.some((m) => m.start === title.index && m.entity.key === signed.key)) return
  const label = `发布${title[0]}`
  const span = { start: here.index, end: here.index + here[0].length }
  const act = draftNode(draft, 'Initiative', label, label, span)
  claim(draft, entityNode(draft, signed), 'undertakes', act, 'performed', span, { modality: 'done' })
}

/** The whole of the words between 关于 and 的通知 is one act, done by who issues the text. */
function performedAct(reading: Reading, draft: Draft, words: Span): DraftNode | undefined {
  const text = reading.text.slice(words.start, words.end)
  const issuer = issuerOf(reading, words)
  if (!issuer) return undefined
  const label = titleLabel(text)
  const act = draftNode(draft, 'Initiative', label, label, words)
  claim(draft, issuer(draft), 'undertakes', act, 'performed', words, {
    modality: ANNOUNCED.test(text) ? 'planned' : 'done',
  })
  const named = within(reading.mentions, words).filter((m) => m.entity.class === 'Organization' && !m.nested)
  const concerned = [...reading.addressees, ...named]
  for (const m of [...sentTo(reading), ...concerned])
    claim(draft, act, 'involves', mentionNode(draft, m), 'performed', words)
  permitted(reading, draft, words, named, concerned)
  return act
}

/** 同意甲公司开展试运行工作, 同意甲公司等2家单位许可证信息变更: what is agreed to is an act of those who asked. */
function permitted(reading: Reading, draft: Draft, words: Span, named: Mention[], concerned: Mention[]): void {
  const first = named[0]
  const text = reading.text.slice(words.start, words.end)
  const agreed = /^(?:同意|批准)/u.exec(text)
  if (!agreed || !first || first.start !== words.start + agreed[0].length) return
  const rest = text.slice(first.end - words.start)
  const others = /^等\d+家[\p{Script=Han}]{0,6}?(?:单位|企业|公司|机构)/u.exec(rest)?.[0] ?? ''
  const label = titleLabel(rest.slice(others.length))
  if (
    !/^(?:变更|开展|调整|增加|延续|扩大|使用|建设|设立|承担|实施)|(?:变更|调整|延续|使用)$/u.test(label) ||
    label.length < 4
  )
    return
  const act = draftNode(draft, 'Initiative', label, label, { start: first.end + others.length, end: words.end })
  for (const m of others ? concerned : [first])
    claim(draft, mentionNode(draft, m), 'undertakes', act, 'performed', words, { modality: 'planned' })
}

const titleLabel = (text: string): string => text.replace(/\s+/gu, '')

/** The body that the title begins with, or who signs. */
function issuerOf({ text, mentions, context }: Reading, words: Span): ((draft: Draft) => DraftNode) | undefined {
  const before = within(mentions, { start: Math.max(0, words.start - 60), end: words.start }).find(
    (m) => m.entity.class === 'Organization' && !m.nested && !text.slice(m.end, words.start).includes('\n'),
  )
  if (before) return (draft) => mentionNode(draft, before)
  const [signed] = context.issuers
  return signed && ((draft) => entityNode(draft, signed))
}

/** The bodies that a letter is addressed to: 你公司; without a line for them those that its title names. */
export function addresseesOf(text: string, structure: Structure, mentions: readonly Mention[]): Mention[] {
  const bodies = (span: Span) => within(mentions, span).filter((m) => !m.nested && m.entity.class === 'Organization')
  const told = structure.blocks.filter((b) => b.kind === 'addressee').flatMap(bodies)
  if (told.length || !/你(?:公司|单位|院|局|厂|所|中心)/u.test(text)) return told
  const title = structure.blocks.map((b) => performedIn(text, b)).find((s) => s)
  return title ? bodies(title).slice(0, 1) : []
}

const PRINTED = /^[\s\u3000]*([\p{Script=Han}]{3,24})\d{4}年\d{1,2}月\d{1,2}日?印发[。]?$/u

/** 经研究，通知如下。 of a letter that nobody has printed: telling those it is addressed to is issuing it. */
function told(reading: Reading, draft: Draft, title: string): DraftNode | undefined {
  const { text, structure, context, addressees } = reading
  const here = /(?<=[。，]|经研究，?)(?:现)?((?:通知|函告|函复|批复)如下)(?=[：。])/u.exec(text)
  const [signed] = context.issuers
  if (!here || !signed || !addressees.length) return undefined
  if (!structure.blocks.some((b) => performedIn(text, b))) return undefined
  const end = here.index + here[0].length
  const span = { start: end - (here[1] as string).length, end }
  const label = `印发《${title}》`
  const node = draftNode(draft, 'Initiative', label, label, span)
  claim(draft, entityNode(draft, signed), 'undertakes', node, 'told', span, { modality: 'done' })
  for (const m of addressees) claim(draft, node, 'involves', mentionNode(draft, m), 'told', span)
  return node
}

/** The foot of a letter: 抄送：甲，乙。 市财政局办公室2024年5月6日印发. */
function foot(reading: Reading, draft: Draft, act: DraftNode | undefined): void {
  const { text, structure, mentions, context } = reading
  const title = selfTitle(text, context.title?.replace(/《([^》《]{1,200})》/gu, '〈$1〉'))
  let issued = act
  for (const block of structure.blocks) {
    const printed = PRINTED.exec(text.slice(block.start, block.end))
    const body = printed && within(mentions, block).find((m) => m.entity.class === 'Organization' && !m.nested)
    if (!body || !title) continue
    const label = `印发《${title}》`
    const start = block.start + (printed?.[0].lastIndexOf('印发') ?? 0)
    const node = draftNode(draft, 'Initiative', label, label, { start, end: start + 2 })
    claim(draft, mentionNode(draft, body), 'undertakes', node, 'printed', block, { modality: 'done' })
    for (const m of reading.addressees) claim(draft, node, 'involves', mentionNode(draft, m), 'printed', block)
    // The copies are of the paper that was printed: it, not the licence, goes to them.
    issued = node
  }
  if (title && issued === act) issued = told(reading, draft, title) ?? act
  if (!issued) return
  for (const block of structure.blocks)
    if (COPIED.test(text.slice(block.start, block.end)))
      for (const m of within(mentions, block))
        if (!m.nested && /Organization|Group/.test(m.entity.class))
          claim(draft, issued, 'involves', mentionNode(draft, m), 'printed', block)
}
