import { matches } from '../../matches.ts'
import type { Block, Responsibility, Span } from '../../model.ts'
import { claim, type Draft, type DraftNode, mentionNode, unclaim } from './draft.ts'
import { defaultActors, type Flow, type Placed, type Reading, within } from './reading.ts'

/* Bodies that a text names as responsible for acts. */

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
    // 鼓励社会力量参与, 加强与有关部门配合: who is to be won for it is told by the act itself.
    const named = { start: block.start + m.index, end: block.start + m.index + m[0].lastIndexOf(m[2] as string) }
    if (!aside && !/^[由、，,；;\s和及各等按职责分工共同别要]*$/u.test(besideBodies(reading, named))) continue
    const own = acts.filter(
      (p) => p.aim.end <= span.start && (aside || !/。/u.test(reading.text.slice(p.aim.end, span.start))),
    )
    assign(span, m[2] as string, own, aside)
  }
}

/** 改造老旧管网。（市住房城乡建设局、各区人民政府）: bodies alone in brackets at the end are those who are to do it. */
function asideBodies(reading: Reading, block: Block, text: string): Span | undefined {
  const m = /[（(]([^（()）。；：]{3,120})[）)][。；]?$/u.exec(text)
  if (!m || block.kind === 'heading' || block.kind === 'title') return undefined
  const start = block.start + m.index + 1
  const span = { start, end: start + (m[1] as string).length }
  const beside = within(reading.mentions, block)
  const named = within(beside, span).filter((x) => !x.nested && /Organization|Group/.test(x.entity.class))
  // 生态环境部（国家核安全局）: another name of the body before it.
  if (!named.some((x) => x.entity.class === 'Organization') || beside.some((x) => x.end === start - 1)) return undefined
  return /^[、，,；;\s和及各等]*$/u.test(besideBodies(reading, span)) ? span : undefined
}

/** The words of a span that name nobody. */
function besideBodies({ text, mentions }: Reading, span: Span): string {
  let rest = text.slice(span.start, span.end)
  for (const x of within(mentions, span).reverse())
    if (!x.nested && /Organization|Group/.test(x.entity.class))
      rest = rest.slice(0, x.start - span.start) + rest.slice(x.end - span.start)
  return rest
}
