import { type Lexeme, textOf } from '../words/lexemes.ts'
import {
  type Conjunct,
  type CoordinationRule,
  hasDe,
  isAct,
  qualifiesNoun,
  sharingBefore,
  whole,
} from './coordination.ts'

/* Rules for members that only qualify the noun at the end, so that all are one thing; `conjuncts` gives their order. */

/** 一个独立的、民主的、爱好和平的国家: what ends in 的 qualifies what follows. */
export const endsInDe: CoordinationRule = (c) =>
  c.parts.slice(0, -1).some((p) => p.at(-1)?.tag === 'de') ? whole(c) : undefined

const WHERE = /^(中|上|下|里|内|方面|领域|过程中|时)$/u

/** 申请文件和申请审查中的承诺; 妇女在政治、社会生活中的作用: the place or matter in which something is, before one 的. */
export const placeBeforeDe: CoordinationRule = (c) => {
  const { last, parts, de } = c
  if (de < 2) return undefined
  const others = parts.slice(0, -1)
  if (WHERE.test(last[de - 1]?.text ?? '')) return others.some((p) => hasDe(p) && !opens(p)) ? undefined : whole(c)
  return !last.slice(0, de).some(isPreposition) && others.some(opens) ? whole(c) : undefined
}
const isPreposition = (l: Lexeme): boolean => l.text === '在' || l.text === '对' || l.text === '对于' || l.text === '向'

/** 党的思想在国防…: a preposition whose phrase the member does not close. */
const opens = (p: Lexeme[]): boolean => {
  const at = p.findLastIndex(isPreposition)
  return at >= 0 && !p.slice(at + 1).some((l) => l.tag === 'de' || WHERE.test(l.text) || l.frame !== undefined)
}

/** How things stand: what is told before it are its marks. */
const STANDS =
  /(?:状况|现象|局面|情形|情况|倾向|偏向|趋势|趋向|弊端|弊病|现状|状态|的矛盾|困境|行为|做法|习气|歪风|言行|势头|信号|借口)$/u
/** Ends of members that stand beside such a noun and not before it. */
const BESIDE = /(?:问题|思想|观念|障碍|主义|作风|之风|活动|犯罪|关系|风险|困难|因素|难题|[难贵])$/u

/** 改变帐目不清、数字不实、信息失真的状况; 惩处制假售假、侵犯权益等 … 行为: marks of one thing. */
export const marksOfState: CoordinationRule = (c) => {
  const noun = c.final
  if (c.last.length < 2 || !STANDS.test(noun)) return undefined
  // 扩大开放、开创共赢局面: the noun is the object of the last verb.
  const verb = c.last[0]?.frame
  if (verb && verb !== 'act' && !hasDe(c.last)) return undefined
  return c.texts.slice(0, -1).some((t) => STANDS.test(t) || BESIDE.test(t)) ? undefined : whole(c)
}

/** Nouns that say nothing without what they are of. */
export const RELATIONAL =
  /^(力度|体系|机制|系统|平台|行动|活动|工作|任务|项目|计划|方案|需求|供给|能力|水平|功能|优势|进程|步伐|作用|成果|成效|职责|主动权|比重|增速|效率|办法|措施|要求|事业|潜力|动力|活力|状况|情况|权限|义务|效应|效果|基地|中心|覆盖面|目标)$/u
/** Ends of members that are things of their own beside such a noun. */
const OF_ITS_OWN =
  /(?:制度|机制|体制|体系|标准|政策|规则|法规|规范|结构|布局|环境|质量|效益|指标|目标|成本|基础|条件|设施|队伍|基金|工程|计划|行动|试点|战略|能力|水平|力|性|度|率|量|权|法|化|[室院所站港区园])$/u

/** 城市低效、闲置资源; 多功能、综合性大港: what the noun at the end is like. */
export const adjectivesBeforeNoun: CoordinationRule = (c) =>
  c.last.length > 1 &&
  !hasDe(c.last) &&
  /^(n|nz|vn|name)$/.test(c.last.at(-1)?.tag ?? '') &&
  c.parts
    .slice(0, -1)
    .every(
      (p) =>
        (p.at(-1)?.tag === 'b' || p.at(-1)?.text === '低效') &&
        !p.at(-1)?.frame &&
        !OF_ITS_OWN.test(p.at(-1)?.text ?? ''),
    )
    ? whole(c)
    : undefined

export const acting = (l: Lexeme | undefined): boolean =>
  isAct(l) && (l?.frame !== undefined || /^vn?$/.test(l?.tag ?? '') || ENDS_IN_ACT.test(l?.text ?? ''))
const ENDS_IN_ACT = /(?:治理|保护|改造|利用|管理|调控|开发|研发|创新|推广|监测|防治|抚育|造林|攻关|建设)$/u

/** 加大污染治理和环境保护力度, 建立市场监管和价格调控体系: what several acts have in common. */
export const nounOfSeveralActs: CoordinationRule = (c) => {
  const { last, parts, texts } = c
  if (last.length < 2 || !RELATIONAL.test(last.at(-1)?.text ?? '') || hasDe(last)) return undefined
  if (!acting(last.at(-2)) || parts.some((p) => p.some((l) => l.tag === 'm'))) return undefined
  const others = parts.slice(0, -1)
  return others.every((p, i) => p.length > 1 && acting(p.at(-1)) && !OF_ITS_OWN.test(texts[i] as string))
    ? whole(c)
    : undefined
}

/** 改善产品和服务供给, 增加公共产品和公共服务供给: as long as the members are, so far goes the last; what follows is said of all. */
export const nounAfterEqual: CoordinationRule = (c) => {
  const { last, parts, texts } = c
  if (last.length < 2 || !RELATIONAL.test(last.at(-1)?.text ?? '') || hasDe(last)) return undefined
  const size = texts[0]?.length as number
  if (size + (last.at(-1)?.text.length as number) !== textOf(last).length) return undefined
  const others = parts.slice(0, -1)
  return others.every(
    (p, i) => texts[i]?.length === size && !hasDe(p) && !p.at(-1)?.mention && !OF_ITS_OWN.test(texts[i] as string),
  )
    ? whole(c)
    : undefined
}

/** 创新国际交流与合作机制, 压实安全生产和产品质量主体责任: an act, and one with a noun that says nothing without both. */
export const nounOfLastAct: CoordinationRule = (c) => {
  const { frame, last, parts, final } = c
  const first = parts[0] as Lexeme[]
  return parts.length === 2 &&
    /^(?:act|process|complete)$/u.test(frame) &&
    last.length > 1 &&
    OF_ACT.test(final) &&
    !hasDe(last) &&
    !last[0]?.frame?.match(/^(?:institution|quality)$/u) &&
    acting(first.at(-1)) &&
    !parts.some((p) => p.some((l) => l.tag === 'm'))
    ? whole(c)
    : undefined
}
const OF_ACT = /(?:机制|制度|责任制?|进程|优势|目标)$/u

/** 提高残疾预防和康复服务水平, 国有资本投资、运营公司: acts that qualify one noun; 制度安排和激励政策 are two. */
export const nounOfQualifiers: CoordinationRule = (c) => {
  const { last, parts, texts } = c
  if (parts.length > 3 || !qualifiesNoun(last)) return undefined
  const others = parts.slice(0, -1)
  const relational = OF_ACTS.test(c.final)
  if (others.every((_, i) => (relational ? OF_ACTS : THING).test(texts[i] as string))) return eachQualified(parts)
  return others.every(
    (p, i) =>
      !hasDe(p) &&
      !p.some((l) => l.tag === 'm') &&
      !OF_ITS_OWN.test(texts[i] as string) &&
      !p[0]?.frame &&
      (relational || acting(p.at(-1))),
  )
    ? whole(c)
    : undefined
}
const OF_ACTS = /(?:水平|能力|力度|规划|方式|效率|素质|质量|价值|效益)$/u
/** 有利于转化的制度安排和激励政策: what stands before 的 is said of both. */
function eachQualified(parts: Lexeme[][]): Conjunct[] {
  const first = parts[0] as Lexeme[]
  return sharingBefore(parts, textOf(first.slice(0, first.findLastIndex((l) => l.tag === 'de') + 1)))
}
const THING =
  /(?:安排|人员|范围|布局|协议|合同|资料|办法|公司|企业|政策|措施|方案|机构|标准|平台|产品|设备|设施|项目|工程|基地|制度|机制|体系|系统|市场|资金|经费|成本|费用|条件|力度|技术|装备|服务)$/u

/** What a place, a body or a sector becomes. */
const RANK =
  /(?:基地|中心|高地|平台|枢纽|策源地|目的地|集散地|示范区|样板区|集聚区|试验区|先行区|引领区|城市|大港|灌区|公园|集群)$/u
/** Ends of members that name what is built or become by themselves. */
const BUILT =
  /(?:[地区园城省市县镇村街馆院校所站港场厂库室路桥线网带廊圈群台湾国家]|中心|枢纽|标杆|典范|样板|窗口|企业|品牌|体系|机制|格局|产业|队伍|项目|工程|机构|公司|设施|系统|模式|环境|社区|大厦|广场|模型|入口|公共产品)["”]?$/u

/** 全国自主创新和原始创新重要策源地, 概念验证、中试服务平台: what each is for, and what they are. */
export const rankOfAll: CoordinationRule = (c) => {
  const { frame, last, parts, texts, final } = c
  if (!/^(?:status|build)$/.test(frame) || last.length < 2 || !RANK.test(final)) return undefined
  return parts
    .slice(0, -1)
    .every((p, i) => !BUILT.test(texts[i] as string) && !p.some((l) => l.tag === 'm' && l.text !== '一批'))
    ? whole(c)
    : undefined
}
