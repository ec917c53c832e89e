import type { Measure, Quantity, Span, TimeExpression } from '../model.ts'

/** A statement of a figure: 地区生产总值增长5%以上. */
export interface FigureMention extends Span {
  /** What is measured, without its verb; two where 分别 shares the figures out. */
  indicator: Span[]
  /** Names where the words of the indicator share a head: 水利、电网投资 → 水利投资, 电网投资. */
  names?: string[]
  quantity: Quantity
  measure: Measure
  time?: TimeExpression
}

const CHANGE = /(增长|下降|降低|上涨|提高|增加|减少|提升|回落|涨幅|增幅|增速|同比|环比|翻|扩大|缩小|增)[^，。；]{0,6}$/u
const SHARE = /(占|比重|份额|占比)[^，。；]{0,10}$/u
/** What stands between the measured quantity and its number. */
const LINK =
  /(?:比[“"][^“”"，。；]{1,8}[”"](?:时期|期间|末)?|完成年度计划|完成全年计划|完成计划|比上年|比去年|比\d{4}年只?|较上年|同比|环比|逆势|跃上|迈上|站上|登上|跨上|历史性地?|累计完成|累计|年均|平均每年|实际|名义|预计|约|近|大约|已经|已|进一步|继续|仍|分别|将|要|力争|争取|扣除价格因素|按|安排|总体|全年|的|，|、|了|则|达到|达|突破|超过|实现|完成|控制在|保持在|稳定在|增长到|增加到|提高到|上升到|下降到|降低到|降到|达到了|突破了|超过了|增长|增加|提高|提升|上升|上涨|下降|降低|减少|回落|扩大|缩小|为|是|在|到|至|由|从|不低于|不超过|不高于|不少于|高于|低于|占GDP|占全国|占比|比重|占|涨幅|新增|共|有|每年|平均|翻番|稳步|超|增至|升至|降至|跃升|跃居|攀升|降|升|连续|首次|总计|合计|共计|高达|净增|年均){1,12}$/u
/** 按实际投入的30%给予单个企业最高10万元资助: amounts of a grant and limits of eligibility are no figures of the actor. */
const GRANT =
  /给予|予以|资助|奖励|补助标准|单个|单家|单项|每家|每个|每户|每人|每年组织|^按|^且|^对|^每|不超过.{0,8}(万元|元)$/u
const BREAK = /[，。；：！？\n]/u
const COUNTED = /^(个|项|家|所|座|条|件|台|套|辆|次|种|名|位|处|户|批|村|县)/u
/** Trailing time phrases and subjects are no part of the indicator's name. */
const LEADING =
  /^(?:[，、；。：\s]|(?:到|至|截至|从|自)?\d{4}年(?:末|底|初)?|今年|去年|全年|年末|前三季度|上半年|过去\d*多?年来|其中|预计|努力|力争|争取|力求|确保|要|将|使|全国|全省|全市|我省|我市|我国|三年来|五年来)+/u

/**
 * Figures of a sentence: the statement, what it measures, how (level, change, share) and when.
 * Examples: 全年国内生产总值达到18.23万亿元，比上年增长9.9% → 国内生产总值 level, change;
 * 城镇新增就业110万人以上; 占GDP比重40.9% → share; 160个重大合作项目 → 重大合作项目, level.
 */
export function recogniseFigures(
  text: string,
  sentence: Span,
  quantities: readonly Quantity[],
  times: readonly TimeExpression[],
): FigureMention[] {
  const found: FigureMention[] = []
  let last: Span[] = []
  let clauseTime: TimeExpression | undefined
  for (const [i, q] of quantities.entries()) {
    const from = Math.max(
      sentence.start,
      ...quantities.slice(0, i).map((p) => p.end + (tailOf(text, p.end)?.length ?? 0)),
    )
    let clauseStart = q.start
    while (clauseStart > sentence.start && !BREAK.test(text.charAt(clauseStart - 1))) clauseStart--
    const time = times.findLast((t) => t.end <= q.start && (t.start >= clauseStart || t.start >= sentence.start))
    clauseTime = time ?? clauseTime
    if (GRANT.test(text.slice(clauseStart, q.end + 12).split(BREAK)[0] ?? '')) continue
    const lead = text.slice(Math.max(clauseStart, Math.min(from, q.start)), q.start)
    // 中央财政安排109亿元资金支持…: what is spent, no figure.
    if (/(安排|拨付|下达)$/u.test(lead)) continue
    const counted = COUNTED.test(q.text.replace(/^[\d.,一二三四五六七八九十百千万亿多余两]+/u, ''))
    let indicator = nameBefore(text, Math.max(clauseStart, from), q.start)
    const changed = CHANGE.test(lead) && !/(增长|增加|提高|上升|提升|下降|降低|减少)(到|至)[^，。；]{0,12}$/u.test(lead)
    const measure: Measure = SHARE.test(lead) ? 'share' : changed || /倍$/u.test(q.text) ? 'change' : 'level'
    if (!indicator && counted) indicator = nameAfter(text, q.end, sentence.end)
    // 财政收入 and 税收 …，分别增长: named before; 城乡居民收入分别增长 names its own.
    const shared = /分别/u.test(lead) && last.length >= 1 && !indicator
    const targets = indicator && !shared ? [indicator] : last
    if (!targets.length) continue
    if (indicator && !shared) last = [indicator]
    const end = q.end + (tailOf(text, q.end)?.length ?? 0)
    const start = indicator && indicator.start < q.start ? indicator.start : q.start
    const mention: FigureMention = {
      start,
      end: Math.max(end, indicator?.end ?? 0),
      indicator: targets,
      quantity: q,
      measure,
    }
    if (clauseTime) mention.time = clauseTime
    found.push(mention)
  }
  return share(text, found)
}

/** 5%左右: the words of comparison after a number. */
const tailOf = (text: string, at: number): string | undefined =>
  /^(以上|左右|以内|以下|上下)/u.exec(text.slice(at, at + 3))?.[0]

/** A、B 分别增长9.6%和6.2%: the figures go to the indicators in order. */
function share(text: string, found: FigureMention[]): FigureMention[] {
  for (let i = 0; i < found.length; i++) {
    const first = found[i] as FigureMention
    const own = first.indicator[0]
    const lead = text.slice(Math.max(own?.end ?? 0, first.quantity.start - 24), first.quantity.start)
    if (!/分别/u.test(lead)) continue
    const run = [first]
    for (let j = i + 1; j < found.length; j++) {
      const before = run.at(-1) as FigureMention
      const next = found[j] as FigureMention
      if (!/^(?:左右|以上|以内|以下|上下)?[和、与]$/u.test(text.slice(before.quantity.end, next.quantity.start))) break
      run.push(next)
    }
    if (run.length < 2) continue
    // 高速公路、水利、电网投资分别增长…: named together, before 分别.
    const parts = own && own.end <= first.quantity.start ? together(text, own, run.length) : undefined
    if (parts) {
      for (const [k, figure] of run.entries()) {
        const part = parts[k] as { span: Span; name: string }
        figure.indicator = [part.span]
        figure.names = [part.name]
        figure.measure = first.measure
      }
      i += run.length - 1
      continue
    }
    // Nothing tells which is whose: both are of what the clause names, never of the clause before it.
    if (own && own.end <= first.quantity.start && own.start >= first.start) {
      for (const figure of run.slice(1)) {
        figure.indicator = [own]
        figure.measure = first.measure
      }
      i += run.length - 1
      continue
    }
    const second = run[1] as FigureMention
    const names: Span[] = []
    for (let j = i - 1; j >= 0 && names.length < 2; j--) {
      const name = found[j]?.indicator[0]
      if (name && !names.some((n) => n.start === name.start)) names.unshift(name)
    }
    if (names.length < 2) continue
    first.indicator = [names[0] as Span]
    second.indicator = [names[1] as Span]
    second.measure = first.measure
  }
  return found
}

/** What the last member of a list of indicators may lend to the others. */
const SHARED_HEAD =
  /(人均可支配收入|可支配收入|固定资产投资|总产值|增加值|产值|产量|投资|出口额?|进口额?|收入|支出|占比|覆盖率|普及率|增速|总额|余额|人数|数量|销售额|销量|贷款)$/u

/** The members of 水利、电网投资, each with the head that the last names; undefined where they are not as many as the figures. */
function together(text: string, span: Span, count: number): { span: Span; name: string }[] | undefined {
  const name = text.slice(span.start, span.end)
  // 城乡居民人均可支配收入: of the towns first, then of the villages.
  const both = count === 2 ? /^(?:全[国省市区])?城乡(?=居民|常住居民)/u.exec(name) : null
  if (both) {
    const of = name.slice(both[0].length)
    return [`城镇${of}`, `农村${of}`].map((n) => ({ span, name: n }))
  }
  const parts: { span: Span; name: string }[] = []
  let at = span.start
  for (const piece of name.split(/(、|以及|和(?![谐平])|与|及(?!率))/u)) {
    if (!/^(、|以及|和|与|及)$/u.test(piece)) parts.push({ span: { start: at, end: at + piece.length }, name: piece })
    at += piece.length
  }
  if (parts.length !== count || parts.some((p) => p.name.length < 2)) return undefined
  const head = SHARED_HEAD.exec(parts.at(-1)?.name ?? '')?.[0]
  const lone = (n: string) => !SHARED_HEAD.test(n) && !/[率值额量数度重价]$/u.test(n)
  if (head) for (const p of parts.slice(0, -1)) if (lone(p.name)) p.name += head
  return parts
}

function nameBefore(text: string, from: number, to: number): Span | undefined {
  let lead = text.slice(from, to)
  for (let before = ''; before !== lead; ) {
    before = lead
    lead = lead.replace(/(从|自|到|至)?\d{4}年的?$/u, '')
    const link = LINK.exec(lead)
    if (link) lead = lead.slice(0, link.index)
  }
  const cut = Math.max(...['，', '。', '；', '：', '\n'].map((c) => lead.lastIndexOf(c)))
  let start = from + cut + 1
  let name = lead.slice(cut + 1)
  const leading = LEADING.exec(name)
  if (leading) {
    start += leading[0].length
    name = name.slice(leading[0].length)
  }
  if (name.length < 2 || name.length > 24 || !/[\p{Script=Han}A-Za-z]{2}/u.test(name) || /[“”]$/u.test(name))
    return undefined
  return { start, end: start + name.length }
}

/** 160个重大合作项目滚动推进 → 重大合作项目; 311项“川渝通办”事项落地见效 → “川渝通办”事项. */
function nameAfter(text: string, from: number, to: number): Span | undefined {
  const m =
    /^[“”\p{Script=Han}A-Za-z]{2,16}?(?:项目|工程|事项|企业|平台|任务|课题|措施|园区|机构|学校|医院|社区|村|人才|就业|岗位)/u.exec(
      text.slice(from, Math.min(to, from + 20)),
    )
  return m ? { start: from, end: from + m[0].length } : undefined
}
