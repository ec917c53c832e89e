import type { Span } from '../../model.ts'
import type { FigureMention } from '../../recognise/figures.ts'
import { wordSet } from '../../wordSet.ts'
import { type Clause, has } from '../clause/clause.ts'
import { type Reading, within } from '../document/reading.ts'
import type { Grammar } from '../words/grammar.ts'
import { textOf } from '../words/lexemes.ts'

/* What the words beside a number name: an indicator, what is counted, or an act. */

/** 开展收运的行政村 of 90%以上的行政村开展收运: those of whom a part is counted, by what they do. */
export function partOf(clause: Clause | undefined, { start }: Span): string | undefined {
  const words = clause?.lexemes.filter((l) => l.start >= start) ?? []
  const at = words.findIndex((l) => l.frame !== undefined || has(l, 'done') || has(l, 'adverb'))
  const who = textOf(words.slice(0, at))
  const does = textOf(words.slice(at)).replace(/^(?:已经|已|均|都|基本|全部)+/u, '')
  const verb = words.slice(at).find((l) => l.frame !== undefined)
  if (at < 1 || who.length < 2 || who.length > 12 || /的/u.test(who) || does.length < 4 || does.length > 24 || !verb)
    return undefined
  return verb.frame === 'background' || verb === words.at(-1) ? undefined : `${does}的${who}`
}

/** Words that no name of a quantity begins with: they belong to a clause about something else. */
const NO_NAME =
  /^(例如|比如|正确执行|必须|下列|以下|一年就|稳居|居(?![民住])|由.{0,4}(?:年代|时期)|虽然?|如果|只要|即使|每年就?|能(?![源耗效力级])|可以|出席|列席|参加|关于|高出|高于|低于|快于|好于|排名|位居|《|的|并|且|或|而且|在(?!.{2,16}占的?(?:比[重例]|份额)$|[建校岗职线研园册库京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼川渝黔滇藏陕甘青宁新])|根据|以及|其中|包括|除了?|经[对结]|由|从(?!业)|把|将|现在|可以|大体|分别|原定|这|那|加上|超过|覆盖|会议|同时|另外|此外|相当于|只|为企业|依法|比(?![重例亚])|了|或|、|再(?![生就])|拟安排|有重点|迅速|持续|连续|国民经济)|部署|设立|聚焦|等$|了$|各$|(?:抓好|做好|以下|还有[几数]|期间)$|第[一二三四五六七八九十]*$|^[一二三四五六七八九][〇○零一二三四五六七八九十]{2,3}$|居全国|解决$|^免费$|(?<!总)和$|[与及几、]$|(?:要求|可能|一个)$|^(?:认真|坚决|赞成|反对|因[为而]|尤其|正在|就(?!业|医|诊|读)|原来|所谓|相应|上升到|下降到|降低到|多出|八字)|(?<!为|公|通|终|末|未)了|也|因此|计算$|^超年度|^“[^”]{1,8}”(?:时期|期间)|“[一二三四五六七八九十]+五”时期$/u
/** 全国农村已办起, 分批次优化和完善, 今年已过去: cut out of what somebody did, or of how long it lasted. */
const CUT_OUT =
  /(?:已经?|还|只|共|又|就)(?:[新修]建|办起?|建立|增加|扩展|建成|过去)$|^(?:必须|应当|第[一二三]批|分批)|下列$|(?:扎实|稳步|有序)推进$|[年月]间$|(?:、|和)(?:完善|优化|推进)$/u
/** What a figure is not told of, though it stand alone before the number. */
const TOO_WIDE =
  /^(方面|领域|地方|首批|同期|仍然|累计|提出|开始|颁布|建设|计划|形成|输出|过去|目前|因素|而且|先后|全国|国家|中国|国民|资金来源|十大类|可|必须|在建|新建|拟建|续建|实增|净增|少支|多收|增收)$/u

/** The part of the words that names an indicator; undefined where none does: a verb, a clause about who attends, a body. */
export function nameIn(reading: Reading, given: Span): Span | undefined {
  // 粮食总产量连续18年: how long is no part of the name.
  const added = ADDED.exec(reading.text.slice(given.start, given.end))?.[0].length ?? 0
  const span = added ? { start: given.start, end: given.end - added } : given
  const name = reading.text.slice(span.start, span.end)
  if (name.length < 2 && added) return undefined
  const { verbs } = reading.grammar
  if (
    NO_NAME.test(name) ||
    CUT_OUT.test(name) ||
    TOO_WIDE.test(name) ||
    verbs.has(name.replace(/^[再又共还]|[了的]$/gu, ''))
  )
    return undefined
  if ((name.match(/[“（]/gu)?.length ?? 0) !== (name.match(/[”）]/gu)?.length ?? 0)) return undefined
  const inside = within(reading.mentions, span)
  const doer = inside.find((m) => m.start === span.start && /Organization|Place|Meeting/.test(m.entity.class))
  if (doer?.end === span.end) return undefined
  const own = doer !== undefined && doer.entity.key === reading.context.place?.key
  const tokens = reading.tokenise(reading.text, span.start, span.end)
  if (tokens.some((t) => t.tag === 'r' && !/^[各本该每]|国$/u.test(t.text))) return undefined
  // 国务院部门办理代表建议892件: who, what is done, and what is counted.
  if (own || (!doer && !/^(?:国家|会议|政府)/u.test(name)) || name.includes('的') || tokens.some((t) => t.tag === 'p'))
    return span
  const at = tokens.findIndex(
    (t, i) => i > 0 && t.tag === 'v' && t.text.length > 1 && verbs.has(t.text) && !NAMING.test(t.text),
  )
  if (at < 0 || (doer && (tokens[at]?.start ?? 0) < doer.end)) return span
  // 中央财政科技投入1163亿元: what is spent.
  if (tokens[at]?.end === span.end && /^(?:投入|支出|补助)$/u.test(tokens[at]?.text ?? '')) return span
  const start = tokens[at]?.end ?? span.end
  return span.end - start >= 2 ? { start, end: span.end } : undefined
}

const ADDED =
  /(?:连续[\d一二三四五六七八九十]{1,3}[年个]月?|从不|一直|长期|就|都|均|已经?|有望|预计|目前|大约|达到或略|较|约|将|仍|在|占|惠及){1,2}$/u

export const isPopulation = ({ text }: Reading, { start, end }: Span): boolean =>
  /(?:毕业生|学生|老年人|老龄人口)$/u.test(text.slice(start, end)) && end - start <= 8

/** Verbs that are part of an indicator's name: 新增就业, 利用外资, 完成投资. */
const NAMING =
  /^(新增|上市|累计|利用|吸引|完成|实现|达到|出口|进口|发电|投资|消费|销售|生产|储备|就业|增长|增加|减少|降低|提高|下降|控制|保持|超过|突破|拥有|实际)/u

/** Nouns of processes that end an indicator's name: 固定资产投资, 社会消费. */
const MEASURED =
  /(投资|消费|出口|进口|就业|增长|生产|销售|储备|发电|服务|贷款|开发|参保|增加|减少|下降|提高|新增|完成|达到|实现|突破|超过|增收|减排|吸引|利用|发放|收入|支出|惠及|受益|覆盖|支持)$/u

/** 386条客货运航线 after 累计开通: what is counted, where the words before the number end in a verb. */
export function countedAfter(
  { grammar, text }: Reading,
  figure: FigureMention,
  name: string,
): (Span & { name: string }) | undefined {
  const own = figure.indicator[0]
  if (!own || !/^了?$/u.test(text.slice(own.end, figure.quantity.start)) || MEASURED.test(name)) return undefined
  const frame = [2, 3, 4].map((n) => grammar.verbs.get(name.slice(-n))).find((f) => f !== undefined)
  if (!frame || !ACTS.test(frame)) return undefined
  const start = figure.quantity.end
  const noun = /^(?!以上|以下|左右|以内|的|余|多)[“”\p{Script=Han}A-Za-z]{2,14}(?=[，。；、和及！])/u.exec(
    text.slice(start, start + 16),
  )?.[0]
  return noun ? { start, end: start + noun.length, name: noun } : undefined
}

const COUNTED = /[个家项条所处座件种批户套台艘名级]$/u
const ROUGHLY = wordSet('以上 以下 左右 余 多')
const NOUN = wordSet('n nt nz b name quote j vn l nr ns')
const LEVEL = wordSet('水平 目标 速度 增速 规模 比例 增长')
const REACHING = /[到至达为占居列超过近第]$/u
/** 筛选30家以上企业, 支持3个产业园、2个基地开展试点, 范围扩大到60%的县: the number tells how many of what stands after it, and nothing is measured. */
export function tellsHowMany(clause: Clause | undefined, { quantity, counted, part }: FigureMention): boolean {
  if (!clause || counted || part) return false
  const words = clause.lexemes
  let at = words.findIndex((l) => l.start >= quantity.end)
  const before = words.findLast((l) => l.end <= quantity.start)
  while (at > 0 && ROUGHLY.test(words[at]?.text ?? '')) at++
  const next = words[at]
  const noun = words[at + 1]
  if (next?.tag === 'de') return !!noun && !noun.frame && !/^(?:v|d|ad|p|c)$/.test(noun.tag) && !LEVEL.test(noun.text)
  return (
    COUNTED.test(quantity.text) &&
    !!next &&
    NOUN.test(next.tag) &&
    !next.frame &&
    !!before &&
    !REACHING.test(before.text)
  )
}

/** The verb of a counted act, empty where the words before the number do not begin with it: one of a list (新建学院7个、共同体8个), or works that are added. */
export function actOf(
  reading: Reading,
  figure: FigureMention,
  name: string,
  { listed, isTarget }: { listed: FigureMention | undefined; isTarget: boolean },
): string | undefined {
  const act = leadingAct(reading, name)
  if (act !== undefined) return act
  const goesOn =
    listed && /^[、和]$/u.test(reading.text.slice(listed.end, figure.start)) && COUNTERS.test(figure.quantity.text)
  return (goesOn && !QUANTITY.test(name)) || (!isTarget && ADDED_WORKS.test(name)) ? '' : undefined
}
/** Counters of what is made, done or handed out. */
const COUNTERS = /(?:[个家项条所座处件种批户套台艘名级宗部场]|公里|千米|平方米|万?亩)$/u
/** 通车里程超400公里, 参保人数: what is measured, whatever the list before it counts. */
const QUANTITY = /(?:[率值额量数度重价]|里程|面积|规模|人次|就业|收入)$|^其中/u
/** 新增托位9万个, 增设学位2万个: somebody has made them; 新增企业, 新增院士 come by themselves. */
const ADDED_WORKS =
  /^(?:新增|增设).*(?:[托学床车泊]位|床|桩|园|绿道|路|线|航线|高校|医院|学校|中心|站点?|机构|设施|专业|平台|场所)$/u

/** The verb that a counted act begins with: 改造 of 改造老旧小区. */
export function leadingAct({ grammar }: Reading, whole: string): string | undefined {
  const name = whole.replace(
    /^(?:再|还|共(?!建|享)|新(?=培育|认证|认定|改造|改扩建|创建|开通|引进|布局|组建|开工|筹集|建成|评定))/u,
    '',
  )
  if (NAMING.test(name)) return undefined
  for (let length = Math.min(4, name.length - 2); length > 1; length--) {
    const verb = name.slice(0, length)
    // 服务业增加值, 造林地合格率: the verb is part of a noun.
    if (/^(?:[业者率费]|地(?![方质区下铁面级]))/u.test(name.slice(length))) continue
    const frame = grammar.verbs.get(verb)
    if (frame && ACTS.test(frame))
      return whole.slice(0, whole.length - name.length) + verb + secondVerb(grammar, name.slice(length))
  }
  return undefined
}
const ACTS = /^(act|build|status|institution|process|complete|enlist)$/u

/** 改造 of 新建改造农田: two verbs of one object. */
function secondVerb({ verbs }: Grammar, rest: string): string {
  const verb = rest.slice(0, 2)
  return rest.length > 3 && SECOND.test(verb) && ACTS.test(verbs.get(verb) ?? '') ? verb : ''
}
const SECOND = wordSet('改造 改建 扩建 更新 修订 认定 引进 提升 修复 升级 维修 重建 修缮 完善 实施 投用 建设 布局 培训')
