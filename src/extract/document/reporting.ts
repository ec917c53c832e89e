import { matches } from '../../matches.ts'
import type { Span } from '../../model.ts'
import { named } from '../../recognise/names.ts'
import { claim, type Draft, draftNode, entityNode, mentionNode } from './draft.ts'
import { type Reading, within } from './reading.ts'

const REPORTS = /(?:向大会)?(?:作[^，。；向]{0,30}?报告|报告(?:政府)?工作)/u
const REVIEWED = /请(?:予|各位代表|大会|代表们|与[^，。；]{2,60}?一并)?[^，。；]{0,24}?(?:审议|审查)/u
const COMMENTED =
  /请(各位)?((?:全国|自治区|省|市|区|县)?政协)(?:各位)?(委员)(?:(?:和|、)(?:其他)?(列席(?:会议的?)?(?:人员|同志|代表)))?[^，。；]{0,12}?提出(?:宝贵)?(?:的)?(?:意见和建议|意见|建议)/u

/** 现在，我代表省人民政府，向大会报告工作，请予审议，并请省政协委员和列席人员提出意见: three acts of the body that speaks. */
export function reporting(reading: Reading, draft: Draft): void {
  const { text, mentions } = reading
  congress(reading, draft)
  hearers(reading, draft)
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
  const group = (label: string, start: number, end: number) => entityNode(draft, named('Group', label), { start, end })
  act(report[0], report)
  const reviewed = REVIEWED.exec(opening[0])
  if (reviewed) {
    const matter = /工作/u.test(report[0]) ? '政府工作报告' : report[0].replace(/^(?:向大会)?作/u, '')
    const node = act(`提请${/大会/u.test(opening[0]) ? '大会' : ''}审议${matter}`, reviewed)
    const addressed = text.slice(0, sentence.end).lastIndexOf('代表', sentence.start - 1)
    if (addressed >= 2 && text.slice(addressed - 2, addressed) === '各位')
      claim(draft, node, 'involves', group('代表', addressed, addressed + 2), 'reporting', span(reviewed))
  }
  const commented = COMMENTED.exec(opening[0])
  if (!commented) return
  const members = `${commented[2]}${commented[3]}`
  const others = commented[4]
  const node = act(`请${members}${others ? `和${others}` : ''}提出意见`, commented)
  const from = sentence.start + commented.index + 1 + (commented[1]?.length ?? 0)
  const words = /^[^，。；]*?委员/u.exec(text.slice(from))?.[0] ?? members
  claim(draft, node, 'involves', group(members, from, from + words.length), 'reporting', span(commented))
  if (!others) return
  const at = text.indexOf(others, from)
  claim(draft, node, 'involves', group(others, at, at + others.length), 'reporting', span(commented))
}

/** 向大会报告工作, 提请大会审查: the congress of the place that the text speaks for. */
function congress({ text, context }: Reading, draft: Draft): void {
  const place = context.division?.name ?? (context.place?.label === '中国' ? '全国' : undefined)
  if (!place) return
  const label = `${place}人民代表大会会议`
  for (const m of matches(text, /(?<=[向请])大会(?=报告|作|审)/gu))
    draftNode(draft, 'Meeting', label, label, { start: m.index, end: m.index + 2 })
}

/** 各位代表：, 各位代表！: those that the report turns to. */
function hearers({ text }: Reading, draft: Draft): void {
  for (const m of matches(text, /(?<=各位)代表(?=们?[：:！，])/gu))
    draftNode(draft, 'Group', m[0], m[0], { start: m.index, end: m.index + m[0].length })
}
