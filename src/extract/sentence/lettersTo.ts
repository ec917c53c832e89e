import type { Mention } from '../../model.ts'
import type { Aim } from '../clause/clause.ts'
import { doneWhen } from '../clause/timed.ts'
import { claim, type Draft, type DraftNode, mentionNode } from '../document/draft.ts'
import { defaultActors, type Placed, type Reading } from '../document/reading.ts'

/* What a letter grants to those it is sent to, and what it says of them. */

/** What a letter grants by its own words, whoever its sentence was about before: 认为你公司具备能力，同意…, 决定向你公司颁发…. */
const GRANTED = /^(?:批准|同意|准予|不予|授予|颁发|换发|向你(?:公司|单位|院|所|厂|局)颁发)/u

export function granted(
  reading: Reading,
  draft: Draft,
  { node, aim, clause }: Placed,
  actors: readonly DraftNode[],
): boolean {
  const issuer = defaultActors(reading, draft)[0]
  if (!issuer || !GRANTED.test(node.label) || node.class !== 'Initiative' || !reading.addressees.length) return false
  const addressees = reading.addressees.map((m) => mentionNode(draft, m))
  if (!actors.every((a) => a === issuer || addressees.includes(a))) return false
  claim(draft, issuer, 'undertakes', node, aim.rule, clause, doneWhen(clause))
  // 一、同意容器增加内容物: granted to those who asked, and part of what the letter is about.
  if (!YOU.test(reading.text)) return true
  for (const a of addressees) claim(draft, node, 'involves', a, 'granted', clause)
  const whole = node.label.startsWith('同意') && performed(draft)
  if (whole && whole !== node && whole.label.startsWith('批准')) claim(draft, node, 'partOf', whole, 'granted', clause)
  return true
}

/** What the title of a letter says that it does: 批准甲公司变更许可范围. */
function performed(draft: Draft): DraftNode | undefined {
  for (const c of draft.claims.values()) if (c.rule === 'performed' && c.predicate === 'undertakes') return c.target
  return undefined
}

/** 对你公司的申请进行审查: those to whom the letter is sent. */
export const spokenTo = ({ text, addressees }: Reading, { start, end }: Aim): Mention[] =>
  addressees.length > 0 && YOU.test(text.slice(start, end)) ? addressees : []
/** How a letter speaks to whom it is sent. */
const YOU = /你(?:公司|单位|院|局|厂|所|中心)/u
