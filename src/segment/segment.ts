import { matches } from '../matches.ts'
import type { Block, Metadata, Span, Structure, Trace } from '../model.ts'
import {
  cut,
  DATE,
  FINAL,
  findSpeakers,
  HEADING_LIMIT,
  hasTurns,
  MARKERS,
  newBlock,
  readLine,
  turnAt,
} from './lines.ts'
import { goOn, markerKind, type Open, place } from './nesting.ts'
import { sentencesOf } from './sentences.ts'

/*
 * Input: the repaired text, one paragraph a line. Output: blocks with kind, marker and parent, and the sentences inside.
 * Nesting follows the markers' kinds in order of appearance (第一章 over 第一条 over （一）), not a fixed ranking, because
 * texts differ in what they number how.
 */

/** Cuts the repaired text into blocks and sentences. */
export function segment(text: string, metadata: Metadata, trace?: Trace): Structure {
  const lines = cut(text)
  const speakers = findSpeakers(text, lines)
  const blocks: Block[] = []
  const stack: Open[] = []
  let lastBody = 0
  for (const [i, line] of lines.entries()) {
    const content = text.slice(line.start, line.end)
    // 抄送：甲，乙。 stands below those who sign.
    if ((FINAL.test(content) || line.end - line.start > HEADING_LIMIT) && !/^抄送[：:]/u.test(content)) lastBody = i
  }
  const signing = signedBefore(text, lines)
  let bodySeen = false
  let above = 0
  const turns = hasTurns(text)
  let turn: ReturnType<typeof turnAt>
  for (const [i, line] of lines.entries()) {
    const tail = i > lastBody || signing.has(i)
    const block = readLine(text, line, { first: i - above < 4 && !bodySeen, tail, speakers, metadata })
    const opens = turns ? turnAt(text.slice(line.start, line.end).trim()) : undefined
    if (opens) {
      turn = opens
      block.kind = 'byline'
      block.level = 0
    } else if (turn && block.kind === 'paragraph') {
      // What is answered goes on in plain paragraphs.
      block.kind = turn.kind
      block.speaker = turn.speaker
      if (turn.kind === 'answer') turn = undefined
    }
    if (block.kind === 'metadata') above++
    if (opensSection(text, block, lines[i + 1]) && !closesList(text, block, lines[i - 1], blocks.at(-1))) {
      block.kind = 'heading'
      block.level = Math.max(1, block.level)
    }
    if (block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'answer') bodySeen = true
    place(text, block, blocks, stack)
    const index = blocks.length - 1
    for (const item of splitItems(text, block))
      place(text, item, blocks, stack, item.marker && block.marker ? block.parent : index)
  }
  goOn(blocks)
  const sentences = blocks.flatMap((b, i) => sentencesOf(text, b, i))
  for (const b of blocks)
    trace?.({
      stage: 'segment',
      kind: b.kind,
      span: { start: b.start, end: b.end },
      detail: `level ${b.level}${b.marker ? ` marker ${b.marker}` : ''}${b.parent === undefined ? '' : ` under ${text.slice(blocks[b.parent]?.start, (blocks[b.parent]?.start ?? 0) + 12)}`}`,
    })
  return { blocks, sentences }
}

/** A body that signs, or several on one line: 省教育厅 省财政厅; 财 政 部 is set wide. */
const SIGNER =
  /^(?:(?:\p{Script=Han}{2,24}(?:局|部|委|厅|院|会|署|行|府|室|中心|党组|公司)(?:[ \u3000、]+|$))+|(?:\p{Script=Han}[ \u3000]+){2,3}[部局厅委])$/u

/** 现印发给你们。 省教育厅 2024年3月5日 and then what is issued: the lines that sign a covering notice, above its annex. */
function signedBefore(text: string, lines: readonly Span[]): ReadonlySet<number> {
  const signing = new Set<number>()
  const at = (i: number) => (lines[i] ? text.slice(lines[i].start, lines[i].end).trim() : '')
  for (let i = 1; i < lines.length; i++) {
    if (!DATE.test(at(i)) || !SIGNER.test(at(i - 1))) continue
    signing.add(i)
    for (let j = i - 1; j > 0 && SIGNER.test(at(j)); j--) signing.add(j)
  }
  return signing
}

/** Longest sentence that stands as a heading on a line of its own. */
const RUN_IN_LIMIT = 48

/** 加强农业基础地位，全面发展农村经济。 on a line of its own before a paragraph of several sentences: a heading with a full stop. */
function opensSection(text: string, block: Block, next: Span | undefined): boolean {
  if (!next || !/^(paragraph|item)$/u.test(block.kind) || next.end - next.start < 80) return false
  const content = text.slice(block.start, block.end)
  if (!/^[^。！？；：:\d]{4,}。$/u.test(content) || content.length > RUN_IN_LIMIT) return false
  return (
    // 要集中力量建设…。: asks for one thing, and names no section; ”实现了良好开局。: the end of a sentence.
    !/^(?:要|还|也|必须|这|[”》）])|应当|不得|各位|我们|我代表|谢谢|如下|会议|全会|指出|强调|认为|表示|审议/u.test(
      content,
    ) && /。.*。/u.test(text.slice(next.start, next.end))
  )
}

/** 三、合理利用资源。 after 二、改革产品结构； or right below another item of the list: the last item. */
const closesList = (text: string, block: Block, before: Span | undefined, last: Block | undefined): boolean =>
  block.marker !== undefined &&
  before !== undefined &&
  (/[；;]$/u.test(text.slice(before.start, before.end).trimEnd()) ||
    (last?.kind === 'item' && last.marker !== undefined && markerKind(last.marker) === markerKind(block.marker)))

/** A paragraph with 一是…；二是… inside: the items become blocks of their own under what stands before them. */
function splitItems(text: string, block: Block): Block[] {
  if (!/^(paragraph|answer|item)$/u.test(block.kind)) return []
  const content = text.slice(block.start, block.end)
  if (!/[一二三四五六七八九十][是要]/u.test(content)) return []
  const found = matches(
    content,
    /(?<=^|[。；：:！？]|，(?=一[是要]))([一二三四五六七八九十]{1,2}(?:是|要))(?=[^，。；]{2})/gu,
  )
  const first = found[0]
  if (found.length < 2 || !first || !/^一/u.test(first[1] as string)) {
    // 一是发展贸易。…。二是…: the block is itself the item before them; …力量。六是坚持…: so too in a stitched paragraph.
    if (!first || first.index === 0 || !block.marker || !/^[一二三四五六七八九十]{1,2}[是要]$/u.test(block.marker))
      return []
  }
  const items: Block[] = found.map((m, i) => {
    const marker = m[1] as string
    const start = block.start + m.index + marker.length
    const next = found[i + 1]
    const end = next ? block.start + next.index : block.start + content.length
    return newBlock('item', { start, end }, { level: MARKERS.length, marker })
  })
  const opening = items[0] as Block
  const head = opening.start - (opening.marker?.length ?? 0)
  block.end = Math.max(head, block.start)
  if (block.marker && /[是要]$/u.test(block.marker))
    for (const item of items) if (block.parent !== undefined) item.parent = block.parent
  return items
}
