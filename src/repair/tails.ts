import { continuations, farHead, joinScore } from './farHeads.ts'
import { FINAL, hasDashes, INNER, indented, isOpen, type Line, MARKER, type Note } from './lines.ts'
import { order } from './order.ts'

// The search for far heads compares every open tail with every paragraph: a few tails in a text of a scan's size.
const MOST_FAR_TAILS = 40
const LONGEST_FAR_SEARCH = 200_000

const KIND =
  /^的?(?:若干|暂行|实施|管理|行动|操作)(?:细则|办法|措施|方案|规定|意见|计划|规程|指引)(?:[（(][^（()）]{1,8}[)）])?$/u
const ABOUT = /^[\p{Script=Han}“”"]{2,8}[省市区县州][\p{Script=Han}“”"]{4,40}$/u

/** From this share of blank lines between the lines on, a paragraph ends with one, and a single break is a break inside. */
const PARTED_BY_BLANKS = 0.6

/** Whether the text parts its paragraphs by blank lines. */
function blankLines(text: string, lines: readonly Line[]): boolean {
  let parted = 0
  for (let i = 1; i < lines.length; i++) if (breaks(text, lines, i - 1) > 1) parted++
  return parted >= (lines.length - 1) * PARTED_BY_BLANKS
}

/** Line breaks after the line. */
function breaks(text: string, lines: readonly Line[], i: number): number {
  const next = lines[i + 1]
  return next ? text.slice((lines[i] as Line).end, next.start).split('\n').length - 1 : 2
}

/** Longest words that stood in a link. */
const LONGEST_LINK = 30

/** 发表了《 / 关于正确处理人民内部矛盾的问题 / 》这部著作: a title or quotation that stood in a link has been put on a line of its own. */
function torn(line: string, next: string, afterNext: string): boolean {
  // 修订了 / 港口管理条例 / ，完善…: so has what stood in a link without any mark.
  if (/^[，。、；]/u.test(next)) return !/[。！？；：]$/u.test(line)
  if (/^[，。、；]/u.test(afterNext) && next.length <= LONGEST_LINK && !FINAL.test(next)) return isOpen(line)
  if (/^(?:》(?!》)|”)./u.test(next)) return !/[。！？]$/u.test(line)
  if (/[《“]$/u.test(line)) return next.length < 200 && /^[》”]/u.test(afterNext)
  // 甲局关于印发 / 《港口管理办法》的通知
  if (/关于(?:印发|转发|发布|公布)$/u.test(line)) return /^《[^》]+》的(?:通知|函|公告)$/u.test(next)
  // 宁波市促进海洋经济发展 / 实施细则: the kind of document below what it is about.
  if (KIND.test(next)) return ABOUT.test(line) && !KIND.test(line.slice(-4))
  // 关于印发《宁波市 / 港口管理办法》的通知: a title that the page has no room for.
  return /《[^《》]{1,40}$/u.test(line) && /^[^《》。]{1,60}》/u.test(next)
}

/** 第一、, （三）: a marker, and nothing that it marks. */
const LONE_MARKER =
  /^(?:第[一二三四五六七八九十]{1,3}[，、：]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])$/u

/** 第一、 / 控制投资规模。…; 港口管理条例 / 经过试行，…: bold words or a link that open a paragraph, on a line of their own. */
function opensParagraph(text: string, lines: readonly Line[], content: readonly string[], i: number): boolean {
  const line = content[i] as string
  const next = lines[i + 1]
  if (!next || MARKER.test(content[i + 1] as string) || LONE_MARKER.test(content[i + 1] as string)) return false
  if (LONE_MARKER.test(line)) return true
  if (line.length > LONGEST_LINK || /[。！？；：…]$/u.test(line) || indented(text, next) || breaks(text, lines, i) > 1)
    return false
  const { start } = lines[i] as Line
  // The indent of the paragraph has been left on the line before.
  return /\n[\u3000 ]{2,6}\n$/u.test(text.slice(Math.max(0, start - 8), start)) && INNER.test(content[i + 1] as string)
}

/** 就业压力加大， / 企业困难凸显。: a comma ends no paragraph, though each phrase has a line of its own. */
const runsOn = (line: string, next: string): boolean => /[，、]$/u.test(line) && !MARKER.test(next)

/** From this length on an item without a final mark fills its line. */
const FULL_LINE = 18
/** （一）对承租厂房且合同未 / 到期的企业，给予补贴。: an item of a conversion, or the line it goes on in, that the page has cut. */
const cutItem = (line: string, goesOn: boolean): boolean =>
  line.length >= FULL_LINE && !FINAL.test(line) && (goesOn || /^[（(][一二三四五六七八九十\d]{1,3}[）)]/u.test(line))

/** Joins paragraphs that were cut in two: to the next line, or to a far one that the text's own words show to be the other half. */
export function joinTails(text: string, lines: Line[], note: Note): Line[] {
  const content = lines.map((l) => text.slice(l.start, l.end))
  const nextOf = new Map<number, number>()
  const isHead = new Set<number>()
  const open: number[] = []
  const blanks = blankLines(text, lines)
  const dashes = hasDashes(text)
  const inItem = new Set<number>()
  for (let i = 0; i < lines.length; i++) {
    const next = content[i + 1]
    // 针对 / 收费公路 / 管理中的问题，制定…: a line inside a paragraph, where blank lines part the paragraphs.
    const inside = (next: string): boolean =>
      blanks &&
      breaks(text, lines, i) === 1 &&
      !MARKER.test(next) &&
      !FINAL.test(content[i] as string) &&
      (isHead.has(i) || content[i] === '——' || isOpen(content[i] as string))
    if (
      next !== undefined &&
      (torn(content[i] as string, next, content[i + 2] ?? '') ||
        inside(next) ||
        runsOn(content[i] as string, next) ||
        opensParagraph(text, lines, content, i))
    ) {
      nextOf.set(i, i + 1)
      isHead.add(i + 1)
      continue
    }
    const cut = dashes && cutItem(content[i] as string, inItem.has(i))
    if (!cut && !isOpen(content[i] as string)) continue
    if (!cut) open.push(i)
    if (
      next !== undefined &&
      !MARKER.test(next) &&
      (INNER.test(next) || FINAL.test(next)) &&
      !indented(text, lines[i + 1] as Line)
    ) {
      nextOf.set(i, i + 1)
      isHead.add(i + 1)
      if (cut) inItem.add(i + 1)
    }
  }
  const moved = new Map<number, number>()
  if (open.length <= MOST_FAR_TAILS && text.length <= LONGEST_FAR_SEARCH)
    for (const i of open) {
      const elsewhere = continuations(text, content[i] as string, (lines[i] as Line).end)
      const j = farHead(elsewhere, content, i, isHead)
      const near = nextOf.get(i)
      if (j === undefined) continue
      if (
        near !== undefined &&
        joinScore(elsewhere, content[near] as string) >= joinScore(elsewhere, content[j] as string)
      )
        continue
      if (near !== undefined) isHead.delete(near)
      nextOf.set(i, j)
      isHead.add(j)
      moved.set(i, j)
    }
  return order(lines, content, nextOf, moved, note)
}
