import { matches } from '../../matches.ts'
import type { Mention, Span } from '../../model.ts'
import { claim, type Draft, draftNode, mentionNode } from './draft.ts'
import { type Reading, within } from './reading.ts'

/* Who has agreed to what a text issues, or has examined what it grants. */

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
    done(draft, by, label, { start: span.end - (m[3] as string).length, end: span.end }, 'approved', span)
  }
}

/** 经国家林业和草原局评审委员会审查，“绿叶”等20项申请符合条件: who examined what. */
export function examined({ text, mentions }: Reading, draft: Draft): void {
  for (const m of matches(
    text,
    /经([^，。；《》]{4,30})(审查|审核|评审|审定|核准|复核)，([^，。；：]{4,40}?)(?:均|已|都)?(?:符合|达到|通过)/gu,
  )) {
    const span = { start: m.index, end: m.index + m[0].length }
    const end = span.start + 1 + (m[1] as string).length
    const by = within(mentions, { start: span.start + 1, end }).find(
      (x) => x.entity.class === 'Organization' && !x.nested && x.start === span.start + 1 && x.end === end,
    )
    if (!by) continue
    done(draft, by, `${m[2]}${m[3]}`, { start: end, end: end + (m[2] as string).length }, 'examined', span)
  }
}

/** What the body has done, as the words at `at` name it. */
function done(draft: Draft, by: Mention, label: string, at: Span, rule: string, evidence: Span): void {
  const act = draftNode(draft, 'Initiative', label, label, at)
  claim(draft, mentionNode(draft, by), 'undertakes', act, rule, evidence, { modality: 'done' })
}
