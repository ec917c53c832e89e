import { splitBy } from '../aims/labels.ts'
import { headOf } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import {
  apart,
  type Coordination,
  type CoordinationRule,
  hasDe,
  headsOf,
  isAct,
  joinedByAnd,
  whole,
} from './coordination.ts'

/* Rules for members that are qualities, of one bearer or of several; `conjuncts` gives their order. */

/** What several qualities before one 的 are said of. */
const BEARER = /(氛围|环境|机制|体系|格局|制度|体制|局面|态势|生态|模式|队伍|办法|关系|作用|轨道)$/u

/** 健全权责一致、激励约束相容的责任机制; 营造鼓励创新、宽容失败的氛围: qualities that lead to one noun. */
export const qualitiesOfBearer: CoordinationRule = (c) => {
  const { last, parts, texts, grammar } = c
  const noun = last.findLastIndex((l) => l.tag === 'de')
  if (noun <= 0 || !BEARER.test(textOf(last.slice(noun + 1)))) return undefined
  const quality = (part: Lexeme[], text: string) => {
    if (hasDe(part) || text.length > 8) return false
    const types = headOf(grammar, text)?.types
    return !types || (types.has('process') && types.size === 1)
  }
  return parts.slice(0, -1).every((p, i) => quality(p, texts[i] as string)) ? whole(c) : undefined
}

const KINDS = /^(?:各种|各个)?(?:不同|多种)(?:类型|层次|规模|形式|特点|程度|地区|行业|阶段|年龄)$/u

/** 系统完备、科学规范、运行有效的制度体系: qualities before one 的, one thing. */
export const qualitiesBeforeDe: CoordinationRule = (c) => {
  const { de, parts, frame } = c
  if (de < 0 || parts.slice(0, -1).some(hasDe)) return undefined
  // 各种不同类型、各有特色的基地: of what kinds.
  if (c.texts.slice(0, -1).every((t) => KINDS.test(t))) return whole(c)
  if (lastAloneQualified(c)) return apart(parts)
  const heads = headsOf(c)
  const first = heads[0]
  const final = heads.at(-1)
  const alike = first && final && first.head === final.head
  // 产业发展平台、集中服务园区、创造…的高地: nouns; 系统完备、科学规范: qualities; 资源节约、环境保护: processes.
  const nouns = frame === 'status' && heads.slice(0, -1).every((h) => h !== undefined && !h.types.has('process'))
  return alike || nouns ? undefined : whole(c)
}

/** 爱国卫生运动和群众性的体育运动: a noun, and another with a quality of its own. */
const lastAloneQualified = ({ parts, last, de, texts }: Coordination): boolean => {
  const end = parts[0]?.at(-1) as Lexeme
  return (
    parts.length === 2 &&
    de === 1 &&
    /(?:性|类型|式)$/u.test(last[0]?.text ?? '') &&
    (texts[0] as string).length > 2 &&
    !parts[0]?.some((l) => l.frame !== undefined) &&
    /^(?:n|nz|vn|j|l)$/.test(end.tag) &&
    !ENDS_IN_QUALITY.test(end.text)
  )
}

const ENDS_IN_QUALITY =
  /((?<![变文转消深强优异])化|性|(?:国家|省|市|县|世界|[十百千万亿])级|(?:世界|人生|价值|历史|民族|国家|文化|宗教|政绩|权力|事业|利益|法治|消费|审美)观)$/u
/** 知识型、技能型劳动者队伍, 岸线节约型和海湾友好型港口, 全链条、全周期监管, 多层次、高品质服务: kinds in three characters. */
const KIND =
  /^(?:.{1,3}[^转典]型|全(?:链条|周期|方位|流程|过程|天候|领域|要素|时段|环节|覆盖)|[多宽][层渠领维角门][次道域度类]|高(?:品质|质量|标准|水平|层次|精度))$/u

/** 新型工业化、信息化、农业现代化: what becomes of a whole country, each by itself. */
export const modernisations: CoordinationRule = ({ texts, parts }) =>
  texts.every((t) => OF_COUNTRY.test(t)) ? apart(parts) : undefined
const OF_COUNTRY = /^(?:新型|农业|农村|农业农村|中国特色)?(?:工业|信息|城镇|城市|现代|城市现代)化$/u

/** 制度化、规范化、程序化; 积极性、主动性: several words for one quality of one bearer. */
export const wordsForQuality: CoordinationRule = (c) =>
  ENDS_IN_QUALITY.test(c.texts[0] as string) &&
  c.texts.slice(1).every((t) => (t.length <= 4 || /^..的...?$/u.test(t)) && ENDS_IN_QUALITY.test(t))
    ? whole(c)
    : undefined

/** 2个千亿级、10个百亿级产业集群: by what they are counted. */
const RANKED = /^(?:[\d一二三四五六七八九十]+[家个条座])?[百千万]亿级$/u

/** 沿海中小修造船企业数字化、智能化转型: with whose it is. */
const LONGEST_BEARER = 14
const TURNS = /^..化(?:发展|转型|改造|升级|建设)$/u

/** 市场化、法治化、国际化一流营商环境; 一大批标志性、引领性成果: qualities before one noun. */
export const qualitiesBeforeNoun: CoordinationRule = (c) => {
  // 人民军队的革命化、现代化、正规化建设: whose it is.
  const led = ENDS_IN_QUALITY.test(c.last[0]?.text ?? '') && !hasDe(c.last)
  return c.texts.slice(0, -1).every((t, i) => {
    const own = i || !led ? t : t.slice(t.lastIndexOf('的') + 1)
    return (
      (own.length <= (i ? 4 : TURNS.test(c.final) ? LONGEST_BEARER : 8) &&
        (ENDS_IN_QUALITY.test(own) || RANKED.test(own)) &&
        !own.includes('的')) ||
      KIND.test(own)
    )
  })
    ? whole(c)
    : undefined
}

const WAY = /^.{2,3}[化式]$/u
/** 推动大宗农产品规模化、品牌化经营, 加快试验区首创式、集成式探索: ways of one act, of what the first member names. */
export const waysOfBearer: CoordinationRule = (c) => {
  const { frame, parts, texts, last, cuts, lexemes } = c
  const way = textOf(last.slice(0, -1))
  return (frame === 'process' || frame === 'act') &&
    isAct(last.at(-1)) &&
    WAY.test(way) &&
    texts.slice(1, -1).every((t) => WAY.test(t)) &&
    texts[0]?.at(-1) === way.at(-1) &&
    !hasDe(parts[0] as Lexeme[]) &&
    !OF_WHOLE.test(texts[0] as string) &&
    cuts.every((i) => lexemes[i]?.tag === 'pause')
    ? whole(c)
    : undefined
}
/** 农业现代化、工业化建设: each a matter by itself. */
const OF_WHOLE = /(?:现代|工业|信息|城镇|城市)化$/u

/** How something develops. */
const MANNER =
  /^(?:生态优先|节约集约|集约节约|绿色|低碳|创新驱动|创新|协调|循环|安全|清洁|智能|优势互补|错位|特色|差异化|内涵式|持续|健康|稳定|高质量|高效|有序|均衡|共同|融合|开放|共享|可持续|平稳|快速|良性|互利|普惠|集聚|集群|联动|智慧|文明|科学|和谐|和平){1,3}$/u

/** 推进生态优先、节约集约、绿色低碳发展: one way to develop. */
export const oneWay: CoordinationRule = (c) =>
  c.final.endsWith('发展') &&
  MANNER.test(c.final.slice(0, -2)) &&
  c.texts.slice(1, -1).every((t) => MANNER.test(t)) &&
  MANNER.test(textOf((c.parts[0] as Lexeme[]).slice(-2)))
    ? whole(c)
    : undefined

/** What qualifies a noun and is none. */
const ADJECTIVE =
  /^(直接|间接|线上|线下|国内|国际|长期|短期|固定|变动|显性|隐性|在建|续建|拟建|主要|重要|公益性|经营性)$/u

/** 群众高品质、多样化需求; 中国特色、世界一流大学: no noun before the last. */
const OF_NOUN =
  /(?:高(?:品质|质量|标准|水平|层次|效能)|(?:有|中国|浙江|时代|地方|民族|自身)特色|(?:世界|国际|国内)一流)$/u

/** 食物直接和间接来源: qualities of one noun. */
export const adjectives: CoordinationRule = (c) =>
  c.parts.slice(0, -1).some((p) => p.length > 1 && ADJECTIVE.test(p.at(-1)?.text ?? '')) ||
  (c.frame !== 'state' &&
    c.texts.slice(0, -1).every((t) => OF_NOUN.test(t)) &&
    !OF_NOUN.test(c.final) &&
    !/(?:先进|领先)$/u.test(c.final))
    ? whole(c)
    : undefined

/** 政策透明度和执行一致性: two qualities, though a verb qualifies the second. */
export const qualityOfAct: CoordinationRule = (c) =>
  c.frame === 'quality' &&
  c.parts.length === 2 &&
  c.last.length === 2 &&
  QUALITY.test(c.texts[0] as string) &&
  /(?:性|度|率)$/u.test(c.final) &&
  !c.last[1]?.frame
    ? whole(c)
    : undefined

/** 推进仿制药质量和疗效一致性评价: one act on two qualities. */
export const qualitiesOfAct: CoordinationRule = (c) =>
  c.frame === 'process' &&
  c.parts.length === 2 &&
  c.last.length > 2 &&
  QUALITY.test(c.texts[0] as string) &&
  isAct(c.last.at(-1))
    ? whole(c)
    : undefined

/** Qualities that several words say of one bearer: 创新力、竞争力 of 农业. */
const QUALITY =
  /(力|性|感|度|率|能力|水平|功能|质量|素质|意识|觉悟|本领|效率|效益|效能|精神|自觉|作用|作风|气质|规模)["”]?$/u

/** 质量和水平 of one bearer, and objects whose qualities are improved one by one. */
export const improved: CoordinationRule = (c) => {
  const { frame, texts, parts, last, sameHead } = c
  if (frame !== 'quality' && frame !== 'enable' && frame !== 'state') return undefined
  if (ownMeasures(c)) return apart(parts)
  const same = texts.every((t) => QUALITY.test(t))
  if (same && new Set(texts.map((t) => t.replace(/["”]$/u, '').slice(-1))).size === 1) return whole(c)
  const heads = headsOf(c)
  // 净化市场环境和网络空间: two objects, no quality.
  if (
    parts.length === 2 &&
    texts.every((t) => t.length === 4 && !QUALITY.test(t)) &&
    heads[0] &&
    heads[1] &&
    heads[0].head !== heads[1].head
  )
    return apart(parts)
  // 能源成本、物流成本、融资成本: the same thing of several matters.
  const tail = last.at(-1)?.text ?? ''
  if (sameHead && tail.length >= 2 && !QUALITY.test(tail) && parts.every((p) => p.length === 2)) return apart(parts)
  // 鞍钢、本钢实现重组, 法庭、检察院相继设立: things, no qualities.
  if (frame === 'state' && things(c) && !headsOf(c).some((h) => h?.types.has('process'))) return apart(parts)
  // 资源节约和环境保护取得进展, 外贸、外汇储备稳步增长: matters of their own, though told of together.
  if (frame === 'state' && !same && matters(c)) return apart(parts)
  if (texts.every((t) => t.length <= 4) || (same && texts.length > 2)) return whole(c)
  // 人均地区生产总值、全员劳动生产率: the first is measured by itself.
  if (
    frame === 'state' &&
    MEASURED.test(texts[0] as string) &&
    /[率度力]$|水平$/u.test(c.final) &&
    texts.every((t) => t.length > 3)
  )
    return apart(parts)
  return !QUALITY.test(texts[0] as string) && QUALITY.test(c.final) ? whole(c) : undefined
}
/** 提高决策水平和工作效率, 服务质量和办事体验: two matters in two words each, and what is measured of each. */
const ownMeasures = (c: Coordination): boolean =>
  c.parts.length === 2 &&
  joinedByAnd(c) &&
  c.parts.every(
    (p, i) =>
      p.length < 3 && (c.texts[i] as string).length > 3 && OWN_MEASURE.test(c.texts[i] as string) && p[0]?.tag !== 'r',
  ) &&
  c.texts[0]?.slice(-2) !== c.final.slice(-2)
const OWN_MEASURE =
  /(?:[力度率量]|水平|质量|效益|效能|规模|层次|素养|素质|收入|税收|积累|寿命|伤亡|损失|[起人]数|体验|形象|气质|能级|待遇|实力)$/u
/** 职业教育, 资源节约: four characters and more that name a matter by themselves, none of them a sentence nor a quality. */
const matters = ({ parts, texts, final, last }: Coordination): boolean =>
  // 精神文明建设 beside 物质文明: the last has what is said of both.
  last.length <= (parts[0] as Lexeme[]).length &&
  texts.every((t) => t.length >= 4 && t.length <= final.length + 2 && !QUALITY.test(t)) &&
  !OF_ALL.test(final) &&
  !(final.endsWith('发展') && !texts[0]?.endsWith('发展')) &&
  parts.every(
    (p) =>
      /^(?:n|nz|vn|j|v)$/.test(p.at(-1)?.tag ?? '') &&
      !p.some((l) => /^(?:de|m|c|d|r|a)$/.test(l.tag) || l.mention) &&
      !TAKES.test(p[0]?.text ?? ''),
  )
const TAKES = /^(?:实现|推动|促进|支持|推进|保持|利用|恢复|外在|清廉)/u
const MEASURED = /(?:总值|增加值|产值|收入|[额量]|面积|利润|价格|成本|人数|户数|比重|占比)$/u
/** Whether all members name things: names and nouns, no quality, no noun that the last alone has for all. */
function things({ parts, texts, final, lexemes, cuts }: Coordination): boolean {
  return (
    parts.every((p) => textOf(p).length > 2 && isThing(p.at(-1) as Lexeme) && !hasDe(p) && !p.some((l) => l.frame)) &&
    !texts.some((t) => QUALITY.test(t) || ENDS_IN_QUALITY.test(t)) &&
    !(OF_ALL.test(final) && texts.some((t) => !OF_ALL.test(t))) &&
    !lexemes.some((l) => l.text.startsWith('这')) &&
    // 国际葡萄与葡萄酒中心: one name.
    !cuts.some((i) => lexemes[i]?.text === '与')
  )
}
const OF_ALL = /(?:项目|试点|工程|行动|标准|制度|机制|体系|计划|中心|基地|活动|工作|系统|馆|改革|事业|面积|规模)$/u
const isThing = (l: Lexeme): boolean => l.mention !== undefined || /^(?:n|nz|nt|nr|ns|j)$/.test(l.tag)

/** 结构合理、协同高效的教育体系和研究体系: qualities that lead to the first of two nouns are said of both. */
export const qualitiesOfBoth: CoordinationRule = ({ lexemes, cuts, parts, last }) => {
  const at = cuts.at(-1) as number
  const first = parts.at(-2) as Lexeme[]
  if (parts.length < 3 || lexemes[at]?.tag !== 'and' || hasDe(last) || parts.slice(0, -2).some(hasDe)) return undefined
  const de = first.findLastIndex((l) => l.tag === 'de')
  const [a, b] = [first, last].map((p) => p.at(-1)?.text ?? '') as [string, string]
  // 优势互补的产业布局和创新体系
  const alike = a === b || (WHOLE.test(a) && WHOLE.test(b))
  if (de < 1 || last.length < 2 || !alike || first.length - de < 3) return undefined
  if (parts.slice(0, -2).some((p) => p[0]?.frame !== undefined || textOf(p).length > 8)) return undefined
  const noun = lexemes.indexOf(first[de] as Lexeme)
  return [
    { lexemes: lexemes.slice(0, at), before: '', after: '' },
    { lexemes: last, before: textOf(lexemes.slice(0, noun + 1)), after: '' },
  ]
}

const WHOLE = /(?:布局|体系|格局|机制|制度|体制|模式|框架|环境|生态)$/u

/** 当前与长远、发展与安全的关系: a relation each; 速度、结构和效益的关系 is one among all of them. */
export const relations: CoordinationRule = (c) => {
  const { lexemes, final, last } = c
  const de = last.findLastIndex((l) => l.tag === 'de')
  if (!final.endsWith('关系') || de < 0) return undefined
  const pairs = splitBy(lexemes, 'pause')
  if (pairs.length < 2) return undefined
  const joined = pairs.map((p) => p.some((l) => l.tag === 'and' || l.text === '同'))
  if (joined.at(-1) && !joined[0] && !/关系$/u.test(textOf(pairs[0] as Lexeme[]))) return whole(c)
  if (!pairs.every((p) => p.filter((l) => l.tag === 'and').length === 1)) return undefined
  const after = textOf(last.slice(de))
  const size = last.length - de
  return pairs.map((p, i) => ({ lexemes: i === pairs.length - 1 ? p.slice(0, -size) : p, before: '', after }))
}
