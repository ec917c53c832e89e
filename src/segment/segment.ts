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
  const headed = headsParagraphs(text, lines)
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
    const leads = headed || (blocks.at(-1)?.kind === 'heading' && !NARRATES.test(text.slice(block.start, block.end)))
    if (leads && opensSection(text, block, lines, i) && !closesList(text, block, lines[i - 1], blocks.at(-1))) {
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

/** A sentence on a line of its own that names one thing. */
const RUN_IN = /^[^。！？；：:\d]{4,}。$/u
/** 要集中力量建设…。: asks for one thing, and names no section; ”实现了良好开局。: the end of a sentence. */
const NO_SECTION =
  /^(?:要|还|也|必须|这|[”》）])|应当|不得|各位|我们|我代表|谢谢|如下|会议|全会|指出|强调|认为|表示|审议/u
/** 现在我来说明国际援助的情况。 生产计划不仅注意了产量。: tells or argues, in a paragraph of one sentence. */
const NARRATES =
  /^(?:现在|这里|下面|目前|显然|当然|首先|其次|再次|最后|总之|因此|所以|但|而|由于|随着|从|对|跟|除|通观|全党|党内|中国一|[０-９〔]|一九|第.个|他|你|它)|[我了已]|将|不仅|说明|报告|出现|可以|没有|不是|有着|达到|必须|一定|是(?![^。]{0,46}(?:保证|大计|必由之路|要求|工作|重点|任务|关键|途径|根本|前提|基础|事业))/u
/** The paragraph below it has this many characters at least, and more than one sentence. */
const HEADED = 70
/** 一是加强监测。: the first item of a list. */
const FIRST_ITEM = /^\s*(?:一[是要]|第一[，、])/u
/** 二是健全机制。 三、改革价格。 （四）: any item, which is no lead over a list. */
const MARKED = /^\s*(?:[一二三四五六七八九十]{1,2}[是要、]|第.，|（)/u
const lineAt = (text: string, line: Span | undefined): string => (line ? text.slice(line.start, line.end) : '')
/** 加快产业结构升级。 and below it the first item of a list, with a short lead before it or not. */
const isOverList = (text: string, lines: readonly Span[], at: number): boolean => {
  const next = lineAt(text, lines[at + 1])
  return (
    FIRST_ITEM.test(next) ||
    (next.length < HEADED && !MARKED.test(next) && FIRST_ITEM.test(lineAt(text, lines[at + 2])))
  )
}
/** Whether a paragraph of several sentences stands right below. */
const isOverText = (text: string, lines: readonly Span[], at: number): boolean => {
  const next = lineAt(text, lines[at + 1])
  return next.length >= HEADED && /。.*。/u.test(next)
}
/** 近几年，改革取得了很大进展，必须继续推进。: leads to the list and heads no section. */
const LOOKS_BACK = /^(?:近|当前|今后|目前|过去|今年|[一二三四五六七八九十（第])|[了已]|必须/u
/** 今年要着重做好以下几个方面的工作。: says that a list follows. */
const ANNOUNCES = /(?:以下|下列|如下|几[个项]|[一二三四五六七八九十]个?方面).{0,12}。$/u
const runsIn = (content: string): boolean =>
  content.length <= RUN_IN_LIMIT && RUN_IN.test(content) && !NO_SECTION.test(content) && !ANNOUNCES.test(content)

/** Of the paragraphs of a text that heads them with sentences, at least one in so many is headed. */
const ONE_IN = 10
/** Whether the text heads its paragraphs with sentences on lines of their own; in one that does not, such a sentence is a short paragraph. */
function headsParagraphs(text: string, lines: readonly Span[]): boolean {
  let heads = 0
  let paragraphs = 0
  for (const [i, line] of lines.entries()) {
    if (line.end - line.start >= HEADED) paragraphs++
    else {
      const content = text.slice(line.start, line.end).trim()
      if (runsIn(content) && !NARRATES.test(content) && isOverText(text, lines, i)) heads++
    }
  }
  return heads * ONE_IN >= paragraphs && heads > 0
}

/** 加强农业基础地位，全面发展农村经济。 on a line of its own before a paragraph of several sentences: a heading with a full stop. */
function opensSection(text: string, block: Block, lines: readonly Span[], at: number): boolean {
  const content = text.slice(block.start, block.end)
  return (
    /^(?:paragraph|item)$/u.test(block.kind) &&
    runsIn(content) &&
    (isOverText(text, lines, at) || (!LOOKS_BACK.test(content) && isOverList(text, lines, at)))
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
