import { matches } from '../matches.ts'
import type { Measure, Quantity, Span, TimeExpression } from '../model.ts'
import { BREAK, bareQuantity, nameAfter, nameAhead, nameBefore, objectAfter, wordsAfter, YEAR } from './figureNames.ts'
import { share } from './sharedFigures.ts'

/** A statement of a figure: 地区生产总值增长5%以上. */
export interface FigureMention extends Span {
  /** What is measured, without its verb; two where 分别 shares the figures out. */
  indicator: Span[]
  /** Names where the words of the indicator share a head: 水利、电网投资 → 水利投资, 电网投资. */
  names?: string[]
  quantity: Quantity
  measure: Measure
  time?: TimeExpression
  /** With what it is compared: 上年 of 比上年增长9.9%. */
  baseline?: Span
  /** What is counted is the object of an act: 开通12条航线. */
  counted?: boolean
  /** 29家重点实验室聚力攻关: the indicator is the words after the number, of which what is counted is the first part. */
  open?: boolean
  /** 达到 of 粮食产量、财政收入分别达到…, 均达到…: what is said of each. */
  said?: string
  /** 90%以上的行政村开展收运: the indicator is the whole of what does it, the words after 的. */
  part?: boolean
}

const CHANGE =
  /((?<!稳)增长|下降|降低|上涨|提高|增加(?!值)|减少|(?<!改造|更新|新建|优化|巩固)提升|压[减缩降](?!\p{Script=Han})|回落|涨幅|增幅|增速|同比|环比|翻|扩大|缩小|(?<![新稳])增(?!加值|量)|增产|减产|略减|略降)(?:(?!工程|项目|计划|行动|惠民)[^，。；]){0,6}$/u
const SHARE = /(占|比重|份额|占比)[^，。；]{0,10}$/u
/** 按实际投入的30%给予单个企业最高10万元资助: amounts of a grant and limits of eligibility are no figures of the actor. */
const GRANT =
  /给予|予以|资助(?![^，。；\d]{0,8}提高)|奖励|补助标准(?![^，。；]{0,20}(?:提高|增加|增长|达到|调整))|单个|单家|单项|(?<!平均|标准[由从]|提高到|增加)每[家个户人](?!每[年月])|每年组织|^按|^且|^对(?![^，。；\d]{2,16}(?:出口|进口|进出口|贸易额?|投资额?|贡献率?|依存度|占比|转移支付)[^，。；\d]{0,8}(?:增|下降|达|占|超|提高|上升|均|首次))|^每(?![十百千万\d]{1,3}(?:人|名|常住|平方|张|户|公里))|不超过.{0,8}(万元|元)$|按[\d.]+[%％]征/u
const COUNTED = /^(个|项|家|所|座|条|件|台|套|辆|次|种|名|位|处|户|批|村|县|部|款|场|支|艘)/u
/** 12条, 近百家: things by their counter. */
const countsThings = ({ text }: Quantity): boolean =>
  COUNTED.test(text.replace(/^[\d.,一二三四五六七八九十百千万亿多余两]+/u, ''))
/** Verbs before a number whose object stands after it: 开通12条航线. */
const COUNTS =
  /(开行|开通|新开|新开通|新增|建成|新建|培育|引进|签约|落地|实施|推进|发布|出台|制定|打造|布局|设立|组建|创建|认定|突破|攻克|举办|开展|改造|建设|拥有|获评|获批|解决|办理|化解|完成|建立|新辟|评定|推广|组织|举行|启动|开工|投产|保护|修复|提供|筹集|达成|吸引|形成|推出|优化|完善|完工|投用|签订|签署|承接|汇聚|集聚|聚集|获得|荣获|斩获|修订|颁布|取消|下放|压减|整治|查处|选派|新设|新签|新辟|新认定|新培育|新建成|加装|安装|入库|交付|扩展[至到]|拓展[至到]|覆盖|惠及|联通|通达|开设|设立|布设|建有)了?(?:近|超|约|共|超过)?$/u
const DIVIDES =
  /(?:划?分|区分)[为成]|(?:范围|内容|对象)(?:主要)?(?:包括|为)|(?:^|，)[将把].*(?:作为|纳入|列入|列为|划为|划分|划入)/u
const SIZED = /[元斤吨瓦里亩顷方]$/u
const SIZE_OF =
  /^(?!以[上下内]|左右|多|余|台阶|大关|关口|规模|水平|这|的|和|与|及|或|至|到|增|提|大幅|上下|之)\p{Script=Han}{2}/u
const PART = /^(?:以上|左右|多)?的(?=\p{Script=Han}{2})/u
/** What is told, behind a comma, of a quantity that stands before it: when, from what, to what. */
const SAID_OF = new RegExp(`^(?:[比较由从达为共]|合计|已|应该?比|${YEAR}|[今去前上]年|全年)`, 'u')
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
  let from = sentence.start
  const compared = baselines(text, sentence)
  const when = times.filter((t) => !compared.some((b) => t.start < b.end && b.start < t.end))
  for (const [i, q] of quantities.entries()) {
    // 投资超10亿元重大项目14个: the first number qualifies what the second counts.
    const next = quantities[i + 1]
    if (next && qualifies(text, q, next)) continue
    // 百家争鸣, 千家万户, “四人帮”: no numbers.
    if (/^[百千万][家户]$/u.test(q.text) || text.startsWith('四人帮', q.start)) continue
    const since = from
    from = q.end + (tailOf(text, q.end)?.length ?? 0)
    let clauseStart = q.start
    while (clauseStart > sentence.start && !BREAK.test(text.charAt(clauseStart - 1))) clauseStart--
    const near = when.findLast(
      (t) => t.start >= sentence.start && t.end <= q.start && !(startsFrom(text, t) && t.end + 1 < q.start),
    )
    // 由1978年的20%提高到30%: the first year is that of the first number alone.
    const own = near && startsFrom(text, near) ? near : undefined
    clauseTime = own ? clauseTime : (near ?? clauseTime)
    if (GRANT.test(text.slice(clauseStart, q.end + 12).split(BREAK)[0] ?? '')) continue
    const lead = text.slice(Math.max(clauseStart, Math.min(since, q.start)), q.start)
    // 90%的行政村开展收运: a part of what follows; what it does is told by the clause.
    if (/[%％]$|^百分之/u.test(q.text) && PART.test(text.slice(q.end, q.end + 6))) {
      const start = q.end + (PART.exec(text.slice(q.end, q.end + 6))?.[0].length ?? 0)
      const end = clauseEnd(text, start, sentence.end)
      if (
        /^(?:目前|现在|现有|已有|全[国省市县]|我[国省市县]|\p{Script=Han}{2,5}?[省市县区州]|超过?|近|约|有)*$/u.test(
          lead,
        )
      )
        found.push({ start: q.start, end, indicator: [{ start, end }], quantity: q, measure: 'share', part: true })
      continue
    }
    // 划分为3个片区, 范围包括26个省, 将13个省作为重点区域: into what a whole is parted.
    if (DIVIDES.test(text.slice(clauseStart, clauseEnd(text, clauseStart, sentence.end)))) continue
    // 中央财政安排109亿元资金支持…: what is spent, no figure.
    if (/(安排|拨付|下达)$|财政新增$/u.test(lead)) continue
    // 某厂60万吨钾肥项目, 47亿元专项资金: the size of what follows, not a figure of what stands before.
    if (SIZED.test(q.text) && SIZE_OF.test(text.slice(q.end, q.end + 3))) continue
    const counted = countsThings(q)
    let indicator = nameBefore(text, Math.max(clauseStart, since), q.start)
    // 进出口贸易总额，比上年增长4%; 推广面积，一九五九年达到十八亿亩: the quantity stands in the clause before.
    if (!indicator && SAID_OF.test(lead) && clauseStart - 1 > Math.max(since, sentence.start))
      indicator = bareQuantity(text, Math.max(since, sentence.start), clauseStart - 1)
    // 开通12条航线: the verb's object stands after the number.
    // 新建4个区域中心和3个分中心: the words before 和 are of the first number.
    const before = found.at(-1)
    const also = before?.counted === true && before.end === q.start - 1 && /^[和与及、]$/u.test(text.charAt(before.end))
    const counts = counted && (also || COUNTS.test(lead))
    const object = counts ? objectAfter(text, q.end, sentence.end) : undefined
    if (object) indicator = object
    const changed =
      CHANGE.test(lead) && !/(增长|增加|提高|上升|提升|下降|降低|减少|[增升降减])(到|至)[^，。；]{0,12}$/u.test(lead)
    const measure: Measure = SHARE.test(lead) ? 'share' : changed || /倍$/u.test(q.text) ? 'change' : 'level'
    if (!indicator && /^比/u.test(lead)) indicator = nameAhead(text, sentence.start, clauseStart)
    if (!indicator && counted) indicator = nameAfter(text, q.end, sentence.end)
    // 财政收入 and 税收 …，分别增长: named before; 城乡居民收入分别增长 names its own.
    const shared = /分别/u.test(lead) && last.length >= 1 && !indicator
    // 16所高校48个学科入选: what stands between is of the first number.
    const apart = SIZE_OF.test(text.slice(q.end, q.end + 3))
    if (indicator && counted && apart && before?.open && before.quantity.end === indicator.start) indicator = undefined
    // 12家外资企业落户, 16所高校、48个学科入选: what is counted stands after the number, and is not what was named before.
    const open = !indicator && !shared && counted && apart
    if (open) indicator = wordsAfter(text, q.end, sentence.end)
    if (open && !indicator) continue
    // 北线、南线、沿江3条公路通车: so many are named, nothing is measured.
    if (indicator && !object && counted && summed(text, indicator, q)) continue
    const targets = indicator && !shared ? [indicator] : last
    if (!targets.length) continue
    if (indicator && !shared && !open) last = [indicator]
    const end = q.end + (tailOf(text, q.end)?.length ?? 0)
    const start = indicator && indicator.start < q.start ? indicator.start : q.start
    const mention: FigureMention = {
      start,
      end: Math.max(end, indicator?.end ?? 0),
      indicator: targets,
      quantity: q,
      measure,
      ...(object ? { counted: true } : {}),
      ...(open ? { counted: true, open } : {}),
    }
    // 由20%提高到30%: the first number is of no year that is told.
    const time = own ?? (STARTED.test(lead) ? undefined : clauseTime)
    if (time) mention.time = time
    // 同2015年相比，…: of the changes that the sentence goes on to tell; else of its own clause.
    const base = compared.findLast(
      (b) => b.end <= q.start && (b.start >= clauseStart || (b.apart && measure === 'change')),
    )
    if (base) mention.baseline = { start: base.start, end: base.end }
    found.push(mention)
  }
  return share(text, found)
}

const STARTED = /[由从](?:原来|过去|原先)?的?(?:平均)?$/u
/** 由1978年的20%: from what a quantity has changed. */
const startsFrom = (text: string, { start, end }: Span): boolean =>
  /[由从]/u.test(text.charAt(start - 1)) && text.charAt(end) === '的'

/** Where the comma-clause that holds `from` ends, at `to` at the latest. */
function clauseEnd(text: string, from: number, to: number): number {
  let end = from
  while (end < to && !BREAK.test(text.charAt(end))) end++
  return end
}

/** What figures are compared with; `apart` where the comparison is a clause of its own. */
interface Baseline extends Span {
  apart: boolean
}

const COMPARED = new RegExp(
  `(?<=(比|较|同|与|和))(?:${YEAR}(?:同期|末|底|初)?|(?:上一?|去|前|当)年(?:同期|年?[末底初])?|年初|[一二三四上]季度|上半?年|上月|[同上]期|“[一二三四五六七八九十]+五”(?:末|时期|期间)?|解放[前初]|建国初期?)(?!来)(?=(.{0,16}))`,
  'gu',
)

/** 比上年增长, 较2020年下降, 同一九七八年相比: what the sentence compares with, in order. */
function baselines(text: string, sentence: Span): Baseline[] {
  const part = text.slice(sentence.start, sentence.end)
  return matches(part, COMPARED).flatMap(({ 0: words, 1: by = '', 2: after = '', index }) => {
    const ratio = /^[^，。；]{0,9}(?:相?比|比较)/u.exec(after)?.[0]
    if (/[同与和]/u.test(by) && !ratio) return []
    const start = sentence.start + index
    const behind = ratio ? after.charAt(ratio.length) : ''
    return [{ start, end: start + words.length, apart: behind === '，' }]
  })
}

/** 甲、乙、丙3个集群: the number sums up the names before it, and what they are follows. */
const summed = (text: string, name: Span, q: Quantity): boolean =>
  name.end === q.start && SIZE_OF.test(text.slice(q.end, q.end + 3)) && text.slice(name.start, name.end).includes('、')

/** 5%左右: the words of comparison after a number. */
const tailOf = (text: string, at: number): string | undefined =>
  /^(以上|左右|以内|以下|上下)/u.exec(text.slice(at, at + 3))?.[0]

/** 超10亿元重大项目14个, 10亿元以上项目5个: whether the number only qualifies the noun before the next. */
function qualifies(text: string, q: Quantity, next: Quantity): boolean {
  const between = text.slice(q.end, next.start)
  return (
    /^(?:以上|以下)?的?[\p{Script=Han}“”]{2,10}$/u.test(between) &&
    !/^(?:以上|以下)?(?:增|降|提|达|超|和|，)|(?:增长|下降|提高|达到?|超过?|为|到|和|及)$/u.test(between) &&
    (/^以上|^以下/u.test(between) || /(?:超过?|达到?|不低于|不足)$/u.test(text.slice(q.start - 3, q.start))) &&
    /元|亩|平方/u.test(q.text) &&
    countsThings(next)
  )
}
