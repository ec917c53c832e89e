import type { Span } from '../model.ts'

/* The words before and after a number that name what it measures. */

/** 1957年, 一九五七年 */
export const YEAR = '(?:[12]\\d{3}|[一二][〇○零0０一二三四五六七八九]{3})年'
/** 今年一月, 9月份 */
const MONTH = '(?:[今去前当]年)?[一二三四五六七八九十\\d]{1,3}月份?'
/** What stands between the measured quantity and its number. */
const LINK = new RegExp(
  `(?:[比较][“"][^“”"，。；]{1,8}[”"](?:时期|期间|末)?|[同与]${YEAR}(?:同期|末|底)?(?:相比|比较|比)|完成年度计划|完成全年计划|完成计划|(?:比|较)(?:上一?年|去年|前年|同期|年初|上月|原计划|计划)(?:同期|末|底)?只?|比较?${YEAR}(?:同期|末|底)?只?|[由从](?:上一?年|去年|前年|上年同期)的?|扣除物价(?:上涨|变动)?因素|同比|环比|逆势|跃上|迈上|站上|登上|跨[上过越]|迈过|历史性地?|双双|压减|压缩(?!空气|天然气)|压降|超额|累计完成|累计|年均|平均每年|实际|名义|预计|(?<![签公条节])约|近|大约|已经|已|进一步|继续|仍|分别|将|要|力争|争取|扣除价格因素|按|安排|总体|全年|的|，|、|了|则|达到|达|突破|超过|实现|完成|控制在|不到|每[月日]|(?<!税)收到|不过|(?<![人英])才|仍然|迅速|曾经|（(?![市区县旗镇乡街])[^（），。；]{2,16}）|保持在|稳定在|增长到|增加到|提高到|上升到|下降到|降低到|降到|达到了|突破了|超过了|增长|增加|提高|提升|上升|上涨|下降|降低|减少|回落|扩大|缩小|为|是|在|到|至|由|从|增[幅速](?=(?:高于|低于|快于))|(?:高于|低于|快于)全[国省市](?:平均(?:水平)?)?|不低于|不超过|不高于|不少于|高于|低于|涨幅|新增|共|有|每年|平均|翻番|稳步|超|增至|升至|降至|跃升|跃居|攀升|降|升|连续|首次|每人每[年月天]|每人|人均|总计|合计|共计|高达|净增|年均|保持|略增|略减|略降|略升|小幅|增产|减产|[拟预]定|拟|再|又|也|却|都|只|仅|均|应该|应当|至少|节约|先后|日均|接近|(?:可以)?等于|都在|或者?|前?[两三四五]年(?:平均)?|每年递增|递增|(?:去年|今年|到?年|月)[底末]|上半年|前三季度|[一二三四]季度|常态化|计划(?!$)|(?:从|自)?${MONTH}(?:[到至—-]${MONTH})?|从${YEAR}[到至]${YEAR}的?(?:[一二三四五六七八九十百\\d]{1,4}年间)?|${YEAR}的?){1,12}$`,
  'u',
)
export const BREAK = /[，。；：！？\n]/u
/** Trailing time phrases and subjects are no part of the indicator's name. */
const LEADING = new RegExp(
  `^(?:[，、；。：\\s]|（[一二三四五六七八九十]{1,3}）|第[一二三四]是|尽管|单是|原来|本年(?=[将１-９])|而(?!且)|但是?|以[上下内]|左右|(?:到|至|截至|从|自)?${YEAR}(?:末|底|初)?|今年|去年|全年|年末|前三季度|上半年|过去\\d*多?年来|近[一二三四五六七八九十两\\d]{1,3}年来?|目前|其中|预计|努力|力争|争取|力求|确保|要|将|使(?!用)|则|的|全国(?!文明|先进|优秀|重点|百强|示范|性)|全省|全市|我省|我市|我国|[一二两三四五六七八九十]年(?:来|中|间|内|合计|共(?!同))|[一二两三四五六七八九十]年(?=[铁公水工农粮棉钢煤产货]))+`,
  'u',
)
/** Only how much something grew, or came to, or how often, without what: 进出口增长8%，总额突破8000亿元; 增幅比上季度回落2个百分点; 平均每天新增1万户. */
const BARE_CHANGE =
  /^(?:年均|平均|同比)*(?:增速|增幅|涨幅|降幅|增长率|总额|总量|总数|总规模)(?:[比较仍]|仍然)?$|^平均每[天日月年]$/u
/** 占全国: of what the figure is a part, where no 比重 makes it the quantity itself. */
const PART_OF = /占(?:GDP|[\p{Script=Han}]{1,12})$/u
const PROPORTION = /(?:占比|比重|比例|份额)$/u

/** Longest name of one quantity, and of several that 分别 shares figures out to: 吉林省、黑龙江省、广西壮族自治区合格率. */
const LONGEST_NAME = 24
const LONGEST_LIST = 48

export function nameBefore(text: string, from: number, to: number): Span | undefined {
  let lead = text.slice(from, to)
  for (let before = ''; before !== lead; ) {
    before = lead
    const link = LINK.exec(lead)
    if (link) lead = lead.slice(0, link.index)
    // 优质粮占全国30%; 高技术制造业占工业增加值比重 is a quantity itself.
    if (!PROPORTION.test(lead)) lead = lead.replace(PART_OF, '')
  }
  const cut = Math.max(...['，', '。', '；', '：', '\n'].map((c) => lead.lastIndexOf(c)))
  let start = from + cut + 1
  let name = lead.slice(cut + 1)
  // 旅居人数超550万、平均居住83天: what was counted before, without a unit.
  const counted = /^.*\d[万亿]?、(?=\p{Script=Han}{2})/u.exec(name)
  if (counted) {
    start += counted[0].length
    name = name.slice(counted[0].length)
  }
  const leading = LEADING.exec(name)
  if (leading) {
    start += leading[0].length
    name = name.slice(leading[0].length)
  }
  // 、占GDP比重: a share of what was named before.
  if (/^占/u.test(name) || PROPORTION.test(name.slice(0, 2)) || BARE_CHANGE.test(name)) return undefined
  // 每千人拥有3岁以下婴幼儿托位4个: the verb is cut in two.
  if (/^[是有使把]|以后|之后|以前|拥$/u.test(name)) return undefined
  const longest = text.slice(start, to).includes('分别') ? LONGEST_LIST : LONGEST_NAME
  if (
    (name.length < 2 && !GOODS.test(name)) ||
    name.length > longest ||
    (name.length > 1 && !/[\p{Script=Han}A-Za-z]{2}/u.test(name)) ||
    // 专精特新“小巨人”450家: what is quoted is named; half a quotation is no name.
    !/^[^“”]*(?:“[^“”]*”[^“”]*)*$/u.test(name)
  )
    return undefined
  // 农业所占比重: the share is what is measured.
  const whole = name.endsWith('所')
    ? name.length + (/^占(?:的)?(?:比重|比例|份额)/u.exec(text.slice(start + name.length))?.[0].length ?? 0)
    : name.length
  return { start, end: start + whole }
}

/** 煤增长１７％: goods of one character. */
const GOODS = /^[煤钢铁棉糖盐纱布]$/u

/** 社会商品零售总额，比上年增加五亿元: the comma parts the quantity from how it changed. */
export function nameAhead(text: string, from: number, to: number): Span | undefined {
  const m =
    /(?:^|[，。；：])([^，。；：]{3,28}(?:额|产量|数量|总量|总数|产值|[率值]|价格|收入|面积|人口|库存))，$/u.exec(
      text.slice(from, to),
    )
  const name = m && (m[1] as string).replace(LEADING, '')
  if (!name || name.length < 3) return undefined
  return { start: to - 1 - name.length, end: to - 1 }
}

/** Words that quantities end in. */
const QUANTITY_END = /[率值额量数度重价积例]$|收入$|支出$|投资$|贷款$|库存$|人口$/u

const SHARE_END = /所?占的?(?:比重|比例|份额)$/u

/** The clause before, where it is nothing but a quantity: 社会商品零售总额，. */
export function bareQuantity(text: string, from: number, to: number): Span | undefined {
  let start = to
  while (start > from && !BREAK.test(text.charAt(start - 1))) start--
  const lead = LEADING.exec(text.slice(start, to))?.[0].length ?? 0
  // 能源消耗总量（按标准煤计算），: what stands in brackets is no part of the name.
  const words = text.slice(start + lead, to)
  const name = words.replace(/（[^（）]{2,20}）$/u, '')
  // 某业在某地所占的比重，由…上升到: a share is named with whose and of what.
  const longest = SHARE_END.test(name) ? 30 : 16
  return name.length >= 3 && name.length <= longest && QUANTITY_END.test(name) && /^\p{Script=Han}+$/u.test(name)
    ? { start: start + lead, end: to - words.length + name.length }
    : undefined
}

/** 12条国际航线，: the words after a counter, to the end of the clause. */
export function objectAfter(text: string, from: number, to: number): Span | undefined {
  // 4个区域中心和3个分中心: each number has its noun.
  const m = /^[“”\p{Script=Han}A-Za-z]{2,14}?(?=[，。；、\n]|[和与及]\d|$)/u.exec(
    text.slice(from, Math.min(to, from + 16)),
  )
  return m && !/^(?:以上|左右|多|余|次|的|和|及)|[了着过的]/u.test(m[0])
    ? { start: from, end: from + m[0].length }
    : undefined
}

/** 160个重大合作项目滚动推进 → 重大合作项目; 311项“川渝通办”事项落地见效 → “川渝通办”事项. */
export function nameAfter(text: string, from: number, to: number): Span | undefined {
  const m =
    /^[“”\p{Script=Han}A-Za-z]{2,16}?(?:项目|工程|事项|企业|平台|任务|课题|措施|园区|机构|学校|医院|社区|村|人才|就业|岗位)/u.exec(
      text.slice(from, Math.min(to, from + 20)),
    )
  return m ? { start: from, end: from + m[0].length } : undefined
}

/** 29家重点实验室聚力攻关: the words after the counter, as far as they run. */
export function wordsAfter(text: string, from: number, to: number): Span | undefined {
  const m = /^[“”\p{Script=Han}A-Za-z\d]{2,22}/u.exec(text.slice(from, Math.min(to, from + 24)))
  return m ? { start: from, end: from + m[0].length } : undefined
}
