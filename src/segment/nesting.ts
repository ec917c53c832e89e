import type { Block } from '../model.ts'
import { FINAL, MARKERS } from './lines.ts'

/* Which head a block stands under, by the kinds of markers in their order of appearance. */

/** A head that later blocks may stand under: the kind of its marker, and its index. */
export interface Open {
  kind: string
  index: number
}

/** A list item ends where plain text follows; one that is a heading does not. */
const closes = ({ kind, index }: Open, blocks: readonly Block[]): boolean =>
  /^(ordinal|first|dash|lead)$/u.test(kind) && blocks[index]?.kind !== 'heading'

/** 从以下几个方面进行：, 一、…；, 二、…。: items right below each other are the whole list, and what stands after them is under none. */
function listed({ index }: Open, text: string, blocks: readonly Block[]): boolean {
  const { kind, parent } = blocks[index] as Block
  if (kind !== 'item' || parent === undefined || index !== blocks.length - 1 || index < parent + 2) return false
  const lead = blocks[parent] as Block
  if (lead.kind !== 'paragraph' || !/[：:]$/u.test(text.slice(lead.start, lead.end))) return false
  for (let i = parent + 1; i < index; i++) if (blocks[i]?.parent !== parent) return false
  return true
}

const RANKS = ['part', 'chapter', 'section', 'article', 'han', 'han-bracket', 'number', 'number-bracket', 'circled']
/** 城乡生活继续改善。 and then 一、扩大内需: so is a sentence on a line of its own. */
const lesser = (kind: string, than: string): boolean =>
  RANKS.includes(than) && (RANKS.indexOf(kind) > RANKS.indexOf(than) || (kind === 'run-in' && SECTIONS.test(than)))
const SECTIONS = /^(?:part|chapter|section|han)$/u

/** 各位代表！…, 一年来，我们…, 回望“十四五”…, 这些成绩的取得，是…, 我们也清醒地看到…: looks at the whole again, and is no part of the section it closes. */
const RESUMES =
  /^(?:各位代表|同志们|(?:过去|这)(?:的)?[一五]年(?:来|里|间)?，|[一五]年(?:多)?来，|回望|回顾过去|回首|展望|\d{4}年是[^，。]{0,12}之年)|^[^，。]{0,6}支持国防和军队|^[^，。]{0,24}(?:成绩|成就)(?:的取得)?，?(?:确实|实在)?(?:来之不易|也?是)|^(?:应当|必须|但是?，?|我们)?[也还]?(?:应当|必须)?清醒地?(?:看到|认识)|^在(?:充分)?(?:看到|肯定)[^，。]{0,6}成[绩就]|^总之，|^(?:以上|上述)[一二三四五六七八九十几]{1,2}[条个项点]|^[^，。]{0,12}，?今年(?:政府)?工作的总体要求|^(?:今|[\d０-９]{4})年是|^(?:民族|宗教|工会|外事|统计|参事|审计|地方志|档案|港澳台?|妇女|工青妇)、/u

/** As much of a paragraph tells what it looks at. */
const OPENING = 40

/** What a paragraph that looks at the whole again leaves open: the parts of the text, and a heading right above it. */
const outlasts = ({ kind, index }: Open, next: number, blocks: readonly Block[]): boolean =>
  /^(?:part|chapter|section|article|han|plain)$/u.test(kind) ||
  (index === next - 1 && blocks[index]?.kind === 'heading')

/** Puts a block under the nearest enclosing head. */
export function place(text: string, block: Block, blocks: Block[], stack: Open[], under?: number): void {
  const kind = block.marker
    ? markerKind(block.marker)
    : block.kind === 'heading'
      ? FINAL.test(text.slice(block.start, block.end))
        ? 'run-in'
        : 'plain'
      : undefined
  if (under !== undefined) block.parent = under
  else if (kind) {
    const known = stack.findIndex((s) => s.kind === kind)
    if (known >= 0) stack.length = known
    else if (kind === 'plain') stack.length = 0
    // A text that begins with （二） goes on with 三、: the greater numeral is over the lesser, whichever came first.
    else while (stack.length && lesser((stack.at(-1) as Open).kind, kind)) stack.pop()
    const top = stack.at(-1)
    if (top) block.parent = top.index
  } else {
    // Plain text after list items stands under what the list stood under, except that an article goes on.
    if (stack.length && listed(stack.at(-1) as Open, text, blocks)) stack.pop()
    while (stack.length && closes(stack.at(-1) as Open, blocks)) stack.pop()
    if (RESUMES.test(text.slice(block.start, block.start + OPENING)))
      while (stack.length && !outlasts(stack.at(-1) as Open, blocks.length, blocks)) stack.pop()
    if (block.kind === 'question') while (stack.length && stack.at(-1)?.kind !== 'plain') stack.pop()
    const top = stack.at(-1)
    if (top) block.parent = top.index
  }
  const index = blocks.push(block) - 1
  if (under !== undefined) return
  if (kind) stack.push({ kind, index })
  else if (/[：:]$/u.test(text.slice(block.start, block.end)) && block.kind === 'paragraph')
    stack.push({ kind: 'lead', index })
}

const ORDINAL = /^(?:第)?([一二三四五六七八九十]{1,3})(是|要|，|、)$|^[（(]([一二三四五六七八九十]{1,3})[）)]$/u
const NUMERALS = '一二三四五六七八九十'

/** 三是: the third of those with 是; beyond ten none needs telling. */
function numbered({ marker, kind }: Block): { form: string; at: number } | undefined {
  const found = kind === 'item' && marker ? ORDINAL.exec(marker) : null
  const at = NUMERALS.indexOf(found?.[1] ?? found?.[3] ?? '无')
  return found && at >= 0 ? { form: found[2] ?? '（', at } : undefined
}

/** 一是深化改革。…, plain paragraphs, 二是…: while the list goes on, what stands between two items belongs to the first of them, and the second to the list. */
export function goOn(blocks: readonly Block[]): void {
  for (let i = 0; i < blocks.length; i++) {
    const item = blocks[i] as Block
    const own = numbered(item)
    if (!own) continue
    const lead = item.parent === undefined ? undefined : blocks[item.parent]
    // 做了以下工作： ends with the first plain paragraph, though the list goes on.
    const beside = (b: Block | undefined): boolean =>
      b !== undefined && (b.parent === item.parent || (lead?.kind === 'paragraph' && b.parent === lead.parent))
    const follows = (b: Block | undefined): boolean => b?.kind === 'paragraph' && !b.marker && beside(b)
    let next = i + 1
    while (blocks[next]?.parent === i || follows(blocks[next])) next++
    const following = blocks[next]
    const after = following && numbered(following)
    if (!after || after.form !== own.form || after.at !== own.at + 1 || !beside(following)) continue
    for (let k = i + 1; k < next; k++) if (follows(blocks[k])) (blocks[k] as Block).parent = i
    following.parent = item.parent
  }
}

/** Which of the kinds of markers it is; `plain` for none of them. */
export const markerKind = (marker: string): string => MARKERS.find(([, p]) => p.test(`${marker}甲乙丙`))?.[0] ?? 'plain'
