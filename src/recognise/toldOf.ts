import { matches } from '../matches.ts'
import type { Entity, Structure } from '../model.ts'
import { SAYS, shortTitle, titled } from './documents.ts'

/** 《若干措施》政策解读 */
const EXPLAINED = /^《([^《》]{4,120})》[^《》]{0,4}(?:政策|文字|专家)?(?:解读|图解|问答)/u
/** 八部门近日联合印发《…行动方案》。 */
const LEAD = /(?:近日|日前|[日月])[^。《》\n]{0,60}?(?:印发|发布|出台|下发)了?《([^《》\n]{4,120})》/u
/** Blocks at the head of the news that tell of what it is about. */
const LEAD_BLOCKS = 3

/** The document that the text explains or reports, where it goes on to tell what that says: 《方案》提出…, 方案明确…. */
export function toldOf(title: string, text: string, { blocks }: Structure): Entity | undefined {
  const explained = EXPLAINED.exec(title)?.[1]
  if (explained) return titled(explained)
  if (blocks.some((b) => b.kind === 'addressee') || /关于(?:印发|公布|发布)/u.test(title)) return undefined
  const lead = blocks.slice(0, LEAD_BLOCKS).map((b) => text.slice(b.start, b.end))
  const told = LEAD.exec(lead.join('\n'))?.[1]
  const short = told && shortTitle(told)
  if (!short) return undefined
  const says = matches(text, new RegExp(`(?:^|[。，；\n])《?${short}》?${SAYS}`, 'gmu'))
  return says.length > 1 ? titled(told) : undefined
}
