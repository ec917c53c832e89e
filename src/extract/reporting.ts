import type { Span } from '../model.ts'
import { named } from '../recognise/names.ts'
import { claim, type Draft, draftNode, entityNode, mentionNode } from './draft.ts'
import { type Reading, within } from './reading.ts'

const REPORTS = /作[^，。；向]{0,30}?报告|报告政府工作/u
const REVIEWED = /请(?:予|各位代表|大会|代表们)?[^，。；]{0,24}?(?:审议|审查)/u
const COMMENTED =
  /请(全国政协|自治区政协|省政协|市政协|区政协|县政协|各位政协|政协)(?:各位)?(委员)[^，。；]{0,12}?提出(?:宝贵)?(?:的)?(?:意见和建议|意见|建议)/u

/** 现在，我代表国务院，向大会作政府工作报告，请予审议，并请全国政协委员提出意见: three acts of the body that speaks. */
export function reporting(reading: Reading, draft: Draft): void {
  const { text, mentions } = reading
  const opening = /我代表[^。\n]{2,160}。/u.exec(text.slice(0, 3000))
  if (!opening) return
  const sentence: Span = { start: opening.index, end: opening.index + opening[0].length }
  const body = within(mentions, sentence).find(
    (m) => m.entity.class === 'Organization' && m.start <= sentence.start + 4 && !m.nested,
  )
  const report = REPORTS.exec(opening[0])
  if (!body || !report) return
  const actor = mentionNode(draft, body)
  const span = (m: RegExpExecArray): Span => ({
    start: sentence.start + m.index,
    end: sentence.start + m.index + m[0].length,
  })
  const act = (label: string, m: RegExpExecArray) => {
    const node = draftNode(draft, 'Initiative', label, label, span(m))
    claim(draft, actor, 'undertakes', node, 'reporting', span(m), { modality: 'ongoing' })
    return node
  }
  act(report[0], report)
  const reviewed = REVIEWED.exec(opening[0])
  if (reviewed) {
    const node = act(`提请审议${/政府工作/u.test(report[0]) ? '政府工作报告' : report[0].slice(1)}`, reviewed)
    const addressed = text.slice(0, sentence.end).lastIndexOf('代表', sentence.start - 1)
    if (addressed >= 2 && text.slice(addressed - 2, addressed) === '各位')
      claim(
        draft,
        node,
        'involves',
        entityNode(draft, named('Group', '代表'), { start: addressed, end: addressed + 2 }),
        'reporting',
        span(reviewed),
      )
  }
  const commented = COMMENTED.exec(opening[0])
  if (!commented) return
  const group = `${(commented[1] as string).replace(/^各位/u, '')}${commented[2]}`
  const node = act(`请${group}提出意见`, commented)
  const from = sentence.start + commented.index + 1
  const words = /^[^，。；]*?委员/u.exec(commented[0].slice(1))?.[0] ?? group
  claim(
    draft,
    node,
    'involves',
    entityNode(draft, named('Group', group), { start: from, end: from + words.length }),
    'reporting',
    span(commented),
  )
}
