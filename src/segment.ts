import { matches } from './matches.ts'
import type { Block, BlockKind, Metadata, Sentence, Span, Structure, Trace } from './model.ts'

/*
 * Input: the repaired text, one paragraph a line. Output: blocks with kind, marker and parent, and the sentences inside.
 * Nesting follows the markers' kinds in order of appearance (第一章 over 第一条 over （一）), not a fixed ranking, because
 * texts differ in what they number how.
 */

const MARKERS: readonly [kind: string, pattern: RegExp][] = [
  ['part', /^第[一二三四五六七八九十百零〇\d]{1,4}[编部]分?[\s\u3000]*/u],
  ['chapter', /^第[一二三四五六七八九十百零〇\d]{1,4}章[\s\u3000]*/u],
  ['section', /^第[一二三四五六七八九十百零〇\d]{1,4}节[\s\u3000]*/u],
  ['article', /^第[一二三四五六七八九十百零〇\d]{1,5}条[\s\u3000]*/u],
  ['han', /^[一二三四五六七八九十]{1,3}、[\s\u3000]*/u],
  ['han-bracket', /^[（(][一二三四五六七八九十]{1,3}[）)][、\s\u3000]*/u],
  ['number', /^\d{1,2}[.．、](?!\d)[\s\u3000]*/u],
  ['number-bracket', /^[（(]\d{1,2}[）)][\s\u3000]*/u],
  ['circled', /^[①-⑳][\s\u3000]*/u],
  ['dash', /^(?:——|--|—)[\s\u3000]*/u],
  ['ordinal', /^[一二三四五六七八九十]{1,2}(?:是|要)(?=[^，。]{2})[\s\u3000]*/u],
  ['first', /^第[一二三四五六七八九十]{1,2}，/u],
]
const FINAL = /[。！？；…]["”’）)]?$/u
const DATE = /^[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月([\d一二三四五六七八九十]{1,3}日)?$/u
const HEADING_LIMIT = 42
const PAGE =
  /^(?:收藏|加大|还原|减小|大|中|小|【?字[号体][：:]?|当前位置[：:]?|首页|>|分享到?[：:]?|(?:阅读量|发表时间)[：:]?)$/u
/** A title that quotes another title is long. */
const TITLE_LIMIT = 200

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
  let bodySeen = false
  let above = 0
  for (const [i, line] of lines.entries()) {
    const block = readLine(text, line, { first: i - above < 4 && !bodySeen, tail: i > lastBody, speakers, metadata })
    if (block.kind === 'metadata') above++
    if (opensSection(text, block, lines[i + 1]) && !closesList(text, block, lines[i - 1])) {
      block.kind = 'heading'
      block.level = Math.max(1, block.level)
    }
    if (block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'answer') bodySeen = true
    place(text, block, blocks, stack)
    for (const item of splitItems(text, block))
      place(text, item, blocks, stack, item.marker && block.marker ? block.parent : blocks.indexOf(block))
  }
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

/** 第五条【支持建设示范工厂】: an article with a title of its own. */
const ARTICLE_TITLE =
  /^(?:[-*•·▪●]\s+)?第[一二三四五六七八九十百零〇\d]{1,5}条[\s\u3000]*[【〔][^】〕\n]{2,40}[】〕][\s\u3000]*/u

/** Lines, further cut where a heading is glued to what follows: 第一章　总则　　第一条 　为规范…, 第五条【标题】对…; bullets are stepped over. */
function cut(text: string): Span[] {
  const out: Span[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const start = at + (/^[-*•·▪●]\s+/u.exec(line)?.[0].length ?? 0)
    const titled = ARTICLE_TITLE.exec(line)
    if (titled && titled[0].length < line.length) {
      out.push({ start, end: at + titled[0].trimEnd().length }, { start: at + titled[0].length, end: at + line.length })
      at += line.length + 1
      continue
    }
    const glued =
      /^第[一二三四五六七八九十百\d]{1,4}章[^\n。，]{0,20}?[\s\u3000]+(?=第[一二三四五六七八九十百\d]{1,4}条)/u.exec(
        line,
      )
    if (glued) {
      out.push({ start, end: start + glued[0].trimEnd().length })
      out.push({ start: start + glued[0].length, end: at + line.length })
    } else if (at + line.length > start) out.push({ start, end: at + line.length })
    at += line.length + 1
  }
  return out
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

/** 三、合理利用资源。 after 二、改革产品结构；: the last item of a list. */
const closesList = (text: string, block: Block, before: Span | undefined): boolean =>
  block.marker !== undefined && before !== undefined && /[；;]$/u.test(text.slice(before.start, before.end).trimEnd())

/** 羊城晚报：… ？ / 孟凡利：…: speakers that come back, one of whom asks. */
function findSpeakers(text: string, lines: Span[]): Map<string, 'question' | 'answer'> {
  const counts = new Map<string, { lines: number; asks: number }>()
  for (const line of lines) {
    const content = text.slice(line.start, line.end)
    const speaker = /^([\p{Script=Han}·A-Za-z]{1,12})[：:](?=.)/u.exec(content)?.[1]
    if (!speaker) continue
    const c = counts.get(speaker) ?? { lines: 0, asks: 0 }
    c.lines++
    if (/[？?]["”]?$/u.test(content)) c.asks++
    counts.set(speaker, c)
  }
  const found = new Map<string, 'question' | 'answer'>()
  const asking = [...counts].filter(
    ([s, c]) => (c.lines >= 2 && c.asks * 2 >= c.lines) || /^(记者|问|主持人)$/u.test(s),
  )
  if (!asking.length) return found
  for (const [s] of asking) found.set(s, 'question')
  for (const [s, c] of counts) if (!found.has(s) && (c.lines >= 2 || s === '答')) found.set(s, 'answer')
  return found
}

/** 甲有限公司，乙研究院：: a list of bodies that a comma parts. */
const BODIES =
  /^(?:[^。，；：、]{4,40}(?:公司|集团|局|厅|委员会|研究院|设计院|研究所|监督站|中心|大学|医院|电厂)[，、])+[^。，；：、]{4,40}(?:公司|集团|局|厅|委员会|研究院|设计院|研究所|监督站|中心|大学|医院|电厂)[：:]$/u

interface Where {
  first: boolean
  tail: boolean
  speakers: Map<string, 'question' | 'answer'>
  metadata: Metadata
}

type Opened = Pick<Partial<Block>, 'level' | 'marker' | 'speaker'>

/** A block with all its fields: objects of one shape are read fastest. */
const newBlock = (kind: BlockKind, { start, end }: Span, { level = 0, marker, speaker }: Opened): Block => ({
  kind,
  level,
  start,
  end,
  marker,
  parent: undefined,
  speaker,
})

function readLine(text: string, line: Span, where: Where): Block {
  let { start } = line
  const end = line.end
  const block = (kind: BlockKind, more: Opened = {}): Block => newBlock(kind, { start, end }, more)
  let content = text.slice(start, end)
  const label = /^【([^】]{1,12})】[\s\u3000]*/u.exec(content)
  if (label) {
    if (/文号|索引|日期|来源|机关|发文|分类|主题|引证|链接|效力|时效/u.test(label[1] ?? '')) return block('metadata')
    start += label[0].length
    content = text.slice(start, end)
  }
  // 名称：关于…的通知 in the table above a document: its title.
  const called = /^(?:名称|标题)[：:][\s\u3000]*(?=\S{6})/u.exec(content)
  if (called && where.first) {
    start += called[0].length
    return block('title')
  }
  const speaker = /^([\p{Script=Han}·A-Za-z]{1,12})[：:](?=.)/u.exec(content)
  const turn = speaker ? where.speakers.get(speaker[1] as string) : undefined
  if (speaker && turn) {
    start += speaker[0].length
    return block(turn, { speaker: speaker[1] as string })
  }
  // Buttons and paths of the page that a text was copied from stand above its title.
  if (where.first && PAGE.test(content)) return block('metadata')
  if (
    /^(索引号|分类|发布机构|发布机关|发文机关|发文机构|发布单位|成文日期|发布日期|生成日期|印发日期|名称|文号|发文字号|主题词|主题分类|有效性|来源|浏览次数|字体|下载|打印|全屏|分享|原文链接|链接|网址)[：:]?/u.test(
      content,
    ) &&
    content.length < 40 &&
    !FINAL.test(content)
  )
    return block('metadata')
  if (
    /^(抄送|附件|附表|附录|联系人|联系电话|地址|邮编|邮政编码|电话|传真|电子邮箱|邮箱|版权所有|主办单位|承办单位)[：:\d]/u.test(
      content,
    ) ||
    /^[（(]此件[^）)]{0,12}公开[^）)]{0,6}[）)]$|^[=+*_.-]{3,}$/u.test(content)
  )
    return block('metadata')
  if (/^图为|(记者|通讯员)[^。]{0,12}摄$|[^。]摄$/u.test(content) || /。图为/u.test(content)) return block('caption')
  if (/^(本报)?(记者|通讯员|编辑|责任编辑|作者)[\s：:]/u.test(content) && content.length < 40) return block('byline')
  if (
    content.length < 120 &&
    /[：:]$/u.test(content) &&
    /^(各|[^。]{0,30}(各(有关)?(单位|部门|委员会|市|州|县|区|省)|人民政府))/u.test(content) &&
    !/[。]/u.test(content) &&
    !/(如下|包括|目标|要求|意见)[：:]$/u.test(content)
  )
    return block('addressee')
  if (
    /^(各省|各市|各区|各县|各有关|各部门)[^。]{0,200}[：:]$/u.test(content) ||
    /^[^。，；：]{3,110}(公司|集团|局|厅|委员会|研究院|设计院|研究所|监督站|中心|大学|医院|电厂|党委|党组)[：:]$/u.test(
      content,
    ) ||
    BODIES.test(content)
  )
    return block('addressee')
  if (DATE.test(content) || /^[（(][\d〇零一二三四五六七八九十]{4}年.{0,40}[）)]$/u.test(content))
    return block(where.first ? 'metadata' : where.tail ? 'signature' : 'metadata')
  if (/^[\p{Script=Han}]{1,8}[〔［[（(]\d{4}[〕］\])）]\s*\d{1,5}号$/u.test(content)) return block('metadata')
  for (const [kind, pattern] of MARKERS) {
    const marker = pattern.exec(content)
    if (!marker) continue
    const after = content.slice(marker[0].length)
    if (!after) return block('metadata')
    start += marker[0].length
    if (kind === 'article' && /^[【〔].+[】〕]$/u.test(after)) {
      const level = MARKERS.findIndex(([k]) => k === kind) + 1
      return newBlock('heading', { start: start + 1, end: end - 1 }, { level, marker: marker[0].trim() })
    }
    const heading = after.length <= HEADING_LIMIT && !/[。！？；]/u.test(after) && kind !== 'ordinal' && kind !== 'dash'
    const level = MARKERS.findIndex(([k]) => k === kind) + 1
    return block(heading && kind !== 'article' ? 'heading' : 'item', { level, marker: marker[0].trim() })
  }
  const short = content.length <= HEADING_LIMIT + 18 && !/[。！？；]/u.test(content) && !/[：:，,]$/u.test(content)
  if (short && where.tail && !where.first) return block('signature')
  const entitled =
    where.first &&
    content.length <= TITLE_LIMIT &&
    /(通知|意见|决定|办法|批复|复函|公告|通报|规定|条例|方案|措施)$/u.test(content) &&
    !/[。！？；]/u.test(content.replace(/《[^《》]*》/gu, ''))
  // 中共中央政治局召开会议 审议《…意见》 中共中央总书记习近平主持会议: lines of a headline, run together.
  const headline =
    where.first &&
    content.length <= TITLE_LIMIT &&
    /(?:会议|会议强调|会强调|全会|公报)[ \u3000]/u.test(content) &&
    !/[。！？；]|[：:，,]$/u.test(content)
  if ((short && where.first) || entitled || headline) return block('title')
  if (short && content.length <= HEADING_LIMIT && content.length >= 4) return block('heading', { level: 1 })
  return block('paragraph')
}

/** A head that later blocks may stand under: the kind of its marker, and its index. */
interface Open {
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
const lesser = (kind: string, than: string): boolean =>
  RANKS.includes(than) && RANKS.indexOf(kind) > RANKS.indexOf(than)

/** 各位代表！…, 一年来，我们…, 回望“十四五”…: looks at the whole again, and is no part of the section it closes. */
const RESUMES =
  /^(?:各位代表|同志们|(?:过去|这)(?:的)?[一五]年(?:来|里|间)?，|[一五]年(?:多)?来，|回望|回顾过去|回首|展望|\d{4}年是[^，。]{0,12}之年)|^[^，。]{0,6}支持国防和军队|^(?:民族|宗教|工会|外事|统计|参事|审计|地方志|档案|港澳台?|妇女|工青妇)、/u

/** What a paragraph that looks at the whole again leaves open: the parts of the text, and a heading right above it. */
const outlasts = ({ kind, index }: Open, next: number): boolean =>
  /^(?:part|chapter|section|article|han|plain)$/u.test(kind) || index === next - 1

/** Puts a block under the nearest enclosing head. */
function place(text: string, block: Block, blocks: Block[], stack: Open[], under?: number): void {
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
    if (RESUMES.test(text.slice(block.start, block.start + 24)))
      while (stack.length && !outlasts(stack.at(-1) as Open, blocks.length)) stack.pop()
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

const markerKind = (marker: string): string => MARKERS.find(([, p]) => p.test(`${marker}甲乙丙`))?.[0] ?? 'plain'

/** A paragraph with 一是…；二是… inside: the items become blocks of their own under what stands before them. */
function splitItems(text: string, block: Block): Block[] {
  if (!/^(paragraph|answer|item)$/u.test(block.kind)) return []
  const content = text.slice(block.start, block.end)
  if (!/[一二三四五六七八九十][是要]/u.test(content)) return []
  const found = [
    ...matches(content, /(?<=^|[。；：:！？]|，(?=一[是要]))([一二三四五六七八九十]{1,2}(?:是|要))(?=[^，。；]{2})/gu),
  ]
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

const TITLE_OPENS = '《'.charCodeAt(0)
const TITLE_CLOSES = '》'.charCodeAt(0)
const ASIDE_OPENS = '（'.charCodeAt(0)
const ASIDE_CLOSES = '）'.charCodeAt(0)
const STOPS: ReadonlySet<number> = new Set([...'。！？!?'].map((ch) => ch.charCodeAt(0)))

/** Sentences of a block: up to 。！？ with the closing quotation mark; not inside 《》 or short quotations. */
function sentencesOf(text: string, block: Block, index: number): Sentence[] {
  const out: Sentence[] = []
  let from = block.start
  let depth = 0
  for (let at = block.start; at < block.end; at++) {
    const code = text.charCodeAt(at)
    if (code === TITLE_OPENS || code === ASIDE_OPENS) depth++
    else if ((code === TITLE_CLOSES || code === ASIDE_CLOSES) && depth > 0) depth--
    if (!STOPS.has(code) || depth > 0) continue
    let end = at + 1
    while (end < block.end && /[”’」』"）]/u.test(text.charAt(end))) end++
    push(from, end)
    from = end
    at = end - 1
  }
  push(from, block.end)
  return out
  function push(start: number, end: number) {
    let s = start
    while (s < end && /[\s\u3000]/u.test(text.charAt(s))) s++
    if (end > s) out.push({ block: index, start: s, end })
  }
}
