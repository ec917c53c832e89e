import { matches } from '../../matches.ts'
import type { Block, Responsibility, Span } from '../../model.ts'
import { selfTitle } from '../../recognise/documents.ts'
import { aimAt } from '../aims/labels.ts'
import type { Aim, Clause } from '../clause/clause.ts'
import { claim, type Draft, type DraftNode, draftNode, entityNode, mentionNode, unclaim } from './draft.ts'
import { performedIn } from './letters.ts'
import { defaultActors, type Flow, type Placed, type Reading, within } from './reading.ts'
import { entitled } from './titles.ts'

/** What bodies are said to do for an act: 牵头 leads, 配合 and 参与 support, 负责 and 责任 tell no rank. */
const roleOf = (word: string): Responsibility | undefined =>
  /牵头|主办/u.test(word) ? 'lead' : /配合|参与|协办|协同/u.test(word) ? 'support' : undefined

/** 责任单位：市财政局, 牵头单位：…；配合单位：…. */
const UNITS = /(牵头|责任|配合|参与|主管)(?:责任)?单位[：:]([^）)；;。]+)/gu
/** 由市大数据局牵头，市财政局、市教育局配合: bodies, and at once what they are for the act before them. */
const BODIES =
  /(?<=[，；（(：:]|^)(?:由)?([^，。；：:（）()]{2,60}?)(?:共同|分别)?(牵头|主办|负责|配合|参与|协办)(?:负责|落实|实施|组织实施)?(?=[，。；;）)]|$)/gu

/** One of which BODIES always holds. */
const DOES = /牵头|主办|负责|配合|参与|协办/u

/** Who does the acts of the paragraph (or of the one before where the line stands alone), as lead or in support. */
export function responsible(reading: Reading, draft: Draft, block: Block, placed: Placed[], flow: Flow): void {
  const text = reading.text.slice(block.start, block.end)
  const acts = placed.filter((p) => p.node.class === 'Initiative')
  const assign = (span: Span, word: string, to: readonly Placed[], sole = true) => {
    const role = roleOf(word)
    const doers = new Set<DraftNode>()
    for (const mention of within(reading.mentions, span)) {
      if (mention.nested || !/Organization|Group|Place/.test(mention.entity.class)) continue
      if (/(?:牵头|责任|配合|参与|主管)(?:责任)?单位$/u.test(mention.text)) continue
      for (const p of to)
        claim(draft, mentionNode(draft, mention), 'undertakes', p.node, 'responsible-unit', span, {
          modality: 'planned',
          role,
        })
      doers.add(mentionNode(draft, mention))
    }
    // （责任单位：市财政局）: they are to do it, not the place that the plan is of.
    if (sole && doers.size)
      for (const actor of defaultActors(reading, draft))
        if (!doers.has(actor)) for (const p of to) unclaim(draft, actor, 'undertakes', p.node, block)
  }
  const spanOf = (m: RegExpExecArray): Span => ({
    start: block.start + m.index,
    end: block.start + m.index + m[0].length,
  })
  for (const m of text.includes('单位') ? matches(text, UNITS) : [])
    assign(spanOf(m), m[1] as string, acts.length || placed.length ? acts : (flow.before ?? []))
  const bodies = acts.length ? asideBodies(reading, block, text) : undefined
  if (bodies) assign(bodies, '责任', acts)
  for (const m of DOES.test(text) ? matches(text, BODIES) : []) {
    const span = spanOf(m)
    // In brackets for the paragraph, else for the acts of the sentence that stand before.
    const aside = /[（(]/u.test(text.slice(text.lastIndexOf('。', m.index) + 1, m.index))
    const own = acts.filter(
      (p) => p.aim.end <= span.start && (aside || !/。/u.test(reading.text.slice(p.aim.end, span.start))),
    )
    assign(span, m[2] as string, own, aside)
  }
}

/** 改造老旧管网。（市住房城乡建设局、各区人民政府）: bodies alone in brackets at the end are those who are to do it. */
function asideBodies({ mentions }: Reading, block: Block, text: string): Span | undefined {
  const m = /[（(]([^（()）。；：]{3,120})[）)][。；]?$/u.exec(text)
  if (!m || block.kind === 'heading' || block.kind === 'title') return undefined
  const start = block.start + m.index + 1
  const span = { start, end: start + (m[1] as string).length }
  const beside = within(mentions, block)
  const named = within(beside, span).filter((x) => !x.nested && /Organization|Group/.test(x.entity.class))
  // 生态环境部（国家核安全局）: another name of the body before it.
  if (!named.some((x) => x.entity.class === 'Organization') || beside.some((x) => x.end === start - 1)) return undefined
  let rest = m[1] as string
  for (const x of [...named].reverse()) rest = rest.slice(0, x.start - start) + rest.slice(x.end - start)
  return /^[、，,；;\s和及各等]*$/u.test(rest) ? span : undefined
}

/** 关于印发《…》的通知, 甲局印发《…》的通知: a notice that passes another text on; 甲局印发《…》 alone is news. */
const COVERING =
  /关于(?:印发|发布|公布)《|(?:印发|发布|公布)《[^》]+》的(?:通知|函|公告)|关于(?:印发|转发)[^《》\n]{6,80}的通知$/u
/** 印发《…》, and 关于印发城市更新行动计划的通知, whose marks are left out. */
const PASSED_ON = /(印发|发布|公布)《([^》]+)》|关于(印发|转发)([^《》\n]{6,80})的通知$/u

const ISSUED =
  /(制定|提出|出台|编制)了?(?:如下|以下|本)(?:若干)?[\p{Script=Han}]{0,4}(?:意见|措施|办法|规定|方案|细则|条例|通知|决定|规划|纲要|计划)/u

/** 制定本办法, 提出如下意见: the act of issuing this very text. */
export function issuedDocument(reading: Reading, clause: Clause, aim: Aim): string | undefined {
  const m = ISSUED.exec(clause.text)
  if (!m) return undefined
  const title = selfTitle(reading.text, reading.context.title)
  return title && aim.label.startsWith(m[1] as string) ? `${m[1]}《${title}》` : undefined
}

/** 现提出如下意见, where 提出 was taken for a verb of speech. */
export function issuingAim(clause: Clause): Aim[] {
  const text = clause.text
  const m = ISSUED.exec(text)
  if (!m) return []
  const first = clause.lexemes.find((l) => l.text === m[1]) ?? clause.lexemes[0]
  return [aimAt('Initiative', m[0], first?.start ?? clause.start, clause.end, 'act', 'frame-act')]
}

/** 要求各地区认真遵照执行: the document that the sentence or the text is about is what is to be carried out. */
export function carriedOut(reading: Reading, clause: Clause, sentence: Span): Aim[] {
  const m = /(?:遵照执行|贯彻执行|贯彻落实|(?<![强加做抓推][化强好进])组织实施)$|提请[^，]{2,12}(?:审查|审议)$/u.exec(
    clause.text,
  )
  if (clause.aims.length || clause.mandates.length || !m) return []
  // 现印发给你们，请认真贯彻落实: told with the covering notice.
  if (
    clause.text.includes('请') &&
    reading.structure.blocks.some((b) => COVERING.test(reading.text.slice(b.start, b.end)))
  )
    return []
  const document =
    within(reading.mentions, { start: sentence.start, end: clause.start }).findLast(
      (x) => x.entity.class === 'Document' && !x.nested,
    )?.entity ?? reading.context.about
  if (!document) return []
  const label = `${m[0]}《${document.label}》`
  const aim = aimAt('Initiative', label, clause.end - m[0].length, clause.end, 'act', 'carries-out')
  return [m[0].startsWith('提请') ? aim : { ...aim, upon: document }]
}

const IN_FORCE = /^(?:《[^》]+》)?(?:[（(][^（()）]{1,20}[)）])?自[^，。]{2,16}起(?:正式)?(施行|实施|执行)$/u

/** 公布《港口条例》，自2025年6月1日起施行: from when on the document that the sentence has named is in force. */
export function inForce(reading: Reading, clause: Clause, sentence: Span): Aim[] {
  const verb = IN_FORCE.exec(clause.text)?.[1]
  if (!verb || clause.aims.length) return []
  const document = within(reading.mentions, { start: sentence.start, end: clause.end }).findLast(
    (m) => m.entity.class === 'Document' && !m.nested,
  )
  if (!document) return []
  const label = `${verb}《${document.entity.label}》`
  clause.mandates.length = 0
  clause.rule = 'in-force'
  return [
    { ...aimAt('Initiative', label, clause.end - verb.length, clause.end, 'act', 'in-force'), upon: document.entity },
  ]
}

const RELEASED = /^现(?:予以?)?(发布|公布|公告)$/u

/** 我局编制了《产业发展指南》，现予发布: the texts that the sentence has named are made public. */
export function released(reading: Reading, clause: Clause, sentence: Span): Aim[] {
  const verb = RELEASED.exec(clause.text)?.[1]
  if (!verb || clause.aims.length) return []
  const { text, structure, mentions } = reading
  if (structure.blocks.some((b) => COVERING.test(text.slice(b.start, b.end)) || performedIn(text, b))) return []
  const named = within(mentions, { start: sentence.start, end: clause.start }).filter(
    (m) => m.entity.class === 'Document' && !m.nested,
  )
  // 《名录》经国务院批准，现予以公布: what the sentence begins with.
  const made = named.filter(
    (m) =>
      m.start <= sentence.start + 1 ||
      /(?:制定|编制|编写|修订|修改|制订|起草|形成)了?《?$|[》、和]《?$/u.test(text.slice(m.start - 5, m.start)),
  )
  clause.rule = 'made-public'
  clause.modality = 'done'
  return made.map((m) =>
    aimAt('Initiative', `${verb}《${m.entity.label}》`, clause.end - verb.length, clause.end, 'act', 'made-public'),
  )
}

/** 深圳市坪山区: a place named with the one above it. */
export function placesWithin(reading: Reading, draft: Draft): void {
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

/** 江西省：九江市湖口县、彭泽县，赣州市赣县区。: a list of places under the one that opens the line. */
export function placesListed(reading: Reading, draft: Draft): void {
  for (const block of reading.structure.blocks) {
    const places = within(reading.mentions, block).filter((m) => m.entity.class === 'Place' && m.entity.divisionCode)
    const [first] = places
    const before = first && reading.text.slice(block.start, first.start)
    if (!first || before?.trim() || !/[：:]/u.test(reading.text.charAt(first.end))) continue
    for (const [i, inner] of places.entries()) {
      const code = inner.entity.divisionCode as string
      const outer = places.findLast((p, k) => k < i && lies(code, p.entity.divisionCode as string))
      if (outer) claim(draft, mentionNode(draft, inner), 'partOf', mentionNode(draft, outer), 'place-within', block)
    }
  }
}

/** 360429 lies in 360400 and in 360000. */
const lies = (inner: string, outer: string): boolean =>
  inner !== outer && /00$/u.test(outer) && inner.startsWith(outer.replace(/(?:00){1,2}$/u, ''))

/** A notice that issues a document: 印发《X》 by the issuer, which involves the addressees; 请遵照执行: what it asks of them. */
export function issuing(reading: Reading, draft: Draft): void {
  const { text, structure, mentions } = reading
  const head = structure.blocks.find((b) => COVERING.test(text.slice(b.start, b.end)))
  if (!head) return
  const title = text.slice(head.start, head.end)
  const m = PASSED_ON.exec(title)
  const named =
    within(mentions, head).find((x) => x.entity.class === 'Organization' && x.start === head.start) ??
    within(mentions, head).find((x) => x.entity.class === 'Organization')
  const [signed] = reading.context.issuers
  const issuer = named ? mentionNode(draft, named) : signed && entityNode(draft, signed)
  if (!m || !issuer) return
  const span = { start: head.start + m.index, end: head.start + m.index + m[0].length }
  const passed = m[2] ?? (m[4] as string)
  const label = `${m[1] ?? m[3]}《${passed}》`
  const act = draftNode(draft, 'Initiative', label, label, span)
  claim(draft, issuer, 'undertakes', act, 'issuing', head, { modality: 'done' })
  const addressees = structure.blocks
    .filter((b) => b.kind === 'addressee')
    .flatMap((b) => within(mentions, b).filter((x) => !x.nested && /Group|Organization|Place/.test(x.entity.class)))
  for (const a of addressees) claim(draft, act, 'involves', mentionNode(draft, a), 'issuing', a)
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
  for (const a of addressees) {
    claim(draft, mentionNode(draft, a), 'undertakes', duty, 'issuing', demand, {
      modality: 'called',
      strength: 'should',
    })
  }
  claim(draft, duty, 'basedOn', document, 'issuing', demand)
}

/** 《管理办法》已经市政府同意，现印发给你们; 《名录》（见附件）于5月6日经国务院批准，现予公布: who agreed to what is issued. */
export function approved({ text, mentions }: Reading, draft: Draft): void {
  for (const m of matches(
    text,
    /《([^《》]{4,80})》(?:[（(][^（()）]{0,24}[）)])?(?:于[\d年月日]{4,12})?(?:业经|已经|已报经|已报|报经|经)([^，。；《》]{2,24}?)(?:研究)?(同意|批准|审议通过|审定|通过)(?=[，。])/gu,
  )) {
    const span = { start: m.index + (m[1] as string).length + 2, end: m.index + m[0].length }
    const by = within(mentions, span).find((x) => x.entity.class === 'Organization' && !x.nested)
    if (!by) continue
    const label = `${m[3]}《${(m[1] as string).replace(/\s+/gu, '')}》`
    const act = draftNode(draft, 'Initiative', label, label, {
      start: span.end - (m[3] as string).length,
      end: span.end,
    })
    claim(draft, mentionNode(draft, by), 'undertakes', act, 'approved', span, { modality: 'done' })
  }
}

/** 现就有关要求通知如下: of what, and whom it is told to. Undefined where the title itself says what is done. */
export function notified(reading: Reading, draft: Draft, aim: Aim): DraftNode | undefined {
  const { text, structure } = reading
  const blocks = structure.blocks
  if (blocks.some((b) => COVERING.test(text.slice(b.start, b.end)) || performedIn(text, b))) return undefined
  // 通知做好防汛工作有关要求: the title tells of what.
  const about = blocks.map((b) => entitled(reading, b)).find((s) => s)
  const matter = about && text.slice(about.start, about.end)
  const label = matter ? aim.label.replace(/^(..)(?=有关|相关)/u, `$1${matter}`) : aim.label
  const node = draftNode(draft, 'Initiative', label, label, aim)
  sentTo(reading, draft, node, 'notified')
  return node
}

/** The act by which a text is issued involves those the text is addressed to. */
export function sentTo({ structure, mentions }: Reading, draft: Draft, act: DraftNode, rule: string): void {
  for (const b of structure.blocks)
    if (b.kind === 'addressee')
      for (const m of within(mentions, b))
        if (!m.nested && /Group|Organization|Place/.test(m.entity.class))
          claim(draft, act, 'involves', mentionNode(draft, m), rule, b)
}

/** Those a text is sent to are named in it, whatever it asks of them. */
export function addressedTo({ structure, mentions }: Reading, draft: Draft): void {
  for (const b of structure.blocks)
    if (b.kind === 'addressee')
      for (const m of within(mentions, b))
        if (!m.nested && /Group|Organization|Place/.test(m.entity.class)) mentionNode(draft, m)
}

/** 提出《…意见》 without a covering notice: the act of issuing involves those the text is addressed to. */
export function addressed(reading: Reading, draft: Draft): void {
  const { text, structure } = reading
  const title = selfTitle(text, reading.context.title)
  const act = title
    ? ['提出', '制定', '出台', '编制'].map((v) => draft.nodes.get(`Initiative\u0000${v}《${title}》`)).find((n) => n)
    : undefined
  // A covering notice has told whom it is sent to.
  if (!act || structure.blocks.some((b) => COVERING.test(text.slice(b.start, b.end)))) return
  sentTo(reading, draft, act, 'issuing')
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
