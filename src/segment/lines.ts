import type { Block, BlockKind, Metadata, Span } from '../model.ts'

/* What a line of the text is by itself: its kind, its marker and who speaks. */

export const MARKERS: readonly [kind: string, pattern: RegExp][] = [
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
  ['first', /^第[一二三四五六七八九十]{1,2}(?:，|、(?!第?[一二三四五六七八九十]))/u],
]
export const FINAL = /[。！？；…]["”’）)]?$/u
export const DATE =
  /^[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月([\d一二三四五六七八九十]{1,3}日)?$/u
export const HEADING_LIMIT = 42
/** 第八条　市人民政府设立组织机构，主要任务是：, 第九条　各市应当提交以下材料：: what a list is told of, and nobody who is addressed. */
const LEADS_LIST = /^第[一二三四五六七八九十百\d]{1,5}条|应当|(?:以下|下列)|主要(?:任务|职责)?是[：:]$/u
const PAGE =
  /^(?:收藏|加大|还原|减小|大|中|小|【?字[号体][：:]?|当前位置[：:]?|首页|>|分享到?[：:]?|(?:阅读量|发表时间)[：:]?)$/u
/** A title that quotes another title is long. */
const TITLE_LIMIT = 200

/** 第五条【支持建设示范工厂】: an article with a title of its own. */
const ARTICLE_TITLE =
  /^(?:[-*•·▪●]\s+)?第[一二三四五六七八九十百零〇\d]{1,5}条[\s\u3000]*[【〔][^】〕\n]{2,40}[】〕][\s\u3000]*/u

/** Lines, further cut where a heading is glued to what follows: 第一章　总则　　第一条 　为规范…, 第五条【标题】对…; bullets are stepped over. */
export function cut(text: string): Span[] {
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

/** 羊城晚报：… ？ / 孟凡利：…: speakers that come back, one of whom asks. */
export function findSpeakers(text: string, lines: Span[]): Map<string, 'question' | 'answer'> {
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

/** 晚报记者： on a line of its own, what is asked on the next; 水利部副部长 江河：, what is answered. */
const TURN_LINE =
  /^(?!各|同志|朋友)[\p{Script=Han}A-Za-z·、（）“”]{2,36}(?:[ \u3000]{1,3}[\p{Script=Han}·]{2,8})?[：:]$/u
const ASKING_LINE = /记者[：:]$/mu

/** Whether the text is a record whose speakers stand on lines of their own. */
export const hasTurns = (text: string): boolean => ASKING_LINE.test(text)

/** The speaker of a line that names nobody else, and whether they ask. */
export function turnAt(line: string): { kind: 'question' | 'answer' | 'byline'; speaker: string } | undefined {
  if (!TURN_LINE.test(line) || /(?:如下|包括|代表|委员)[：:]$/u.test(line)) return undefined
  const speaker = line
    .slice(0, -1)
    .trim()
    .split(/[ \u3000]+/u)
    .at(-1) as string
  // The host opens, thanks and passes the word on.
  if (/新闻办|新闻局|主持人/u.test(line)) return { kind: 'byline', speaker }
  return { kind: /记者$/u.test(speaker) ? 'question' : 'answer', speaker }
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
export const newBlock = (kind: BlockKind, { start, end }: Span, { level = 0, marker, speaker }: Opened): Block => ({
  kind,
  level,
  start,
  end,
  marker,
  parent: undefined,
  speaker,
})

export function readLine(text: string, line: Span, where: Where): Block {
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
  // 分　　类：, 标　　题：: a name of two characters set as wide as the others.
  const field = content.replace(/^(\p{Script=Han})[ \u3000]+(?=\p{Script=Han}[：:])/u, '$1')
  if (
    /^(索引号|分类|发布机构|发布机关|发文机关|发文机构|发布单位|成文日期|发布日期|生成日期|印发日期|名称|文号|发文字号|主题词|主题分类|有效性|来源|浏览次数|字体|下载|打印|全屏|分享|原文链接|链接|网址)[：:]?/u.test(
      field,
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
    !/(如下|包括|目标|要求|意见)[：:]$/u.test(content) &&
    !LEADS_LIST.test(content)
  )
    return block('addressee')
  if (
    !LEADS_LIST.test(content) &&
    (/^(各省|各市|各区|各县|各有关|各部门|有关省|(?:\p{Script=Han}{2,3}、)+\p{Script=Han}{2,3}?等?省(?:（|、自治区))[^。]{0,200}[：:]$/u.test(
      content,
    ) ||
      /^[^。，；：]{3,110}(公司|集团|局|厅|委员会|研究院|设计院|研究所|监督站|中心|大学|医院|电厂|党委|党组)[：:]$/u.test(
        content,
      ) ||
      BODIES.test(content))
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
