import type { Grammar } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { apart, type CoordinationRule, hasDe, isProcess, isVerbPhrase, whole } from './coordination.ts'

/* A list that 等 and a noun close; `conjuncts` gives the order of the rules. */

/** A、B等C: named things stay apart (国际海洋开发银行、国家深海科学中心等项目), kinds are told by the cover noun. */
export const cover: CoordinationRule = (c) => {
  const { parts, last, grammar } = c
  const etc = last.findIndex((l) => l.tag === 'etc')
  if (etc < 0) return undefined
  const members = [...parts.slice(0, -1), last.slice(0, etc)]
  const named = textOf(last.slice(etc + 1))
  // 改造传统产业、布局未来产业等五项措施: each is an act of its own.
  if (
    /^(?:[\d一二三四五六七八九十]+[项条个])?(举措|措施|做法|办法|方式|方面)/u.test(named) &&
    members.slice(1).every((p) => isVerbPhrase(p, grammar))
  )
    return apart(members)
  // 推行党员到社区报到、支部建在小区上等举措: each is an act of its own.
  if (
    /^(举措|措施|做法|方面)/u.test(named) &&
    members.every((p) => p.length >= 3 && textOf(p).length >= 6 && p.some((l, i) => i > 0 && l.tag.startsWith('v')))
  )
    return apart(members)
  // 举办青禾论坛、稻作博览会等系列活动; 实施天然林保护、沙地治理等重点工程: works and events, each by its name.
  if (!/^(?:state|quality)$/.test(c.frame) && WORKS.test(named) && members.every((p) => isNamedWork(p, grammar)))
    return apart(members)
  const classes = members.map((p) => (p.length === 1 ? p[0]?.mention?.entity.class : undefined))
  if (!classes.every((k) => k && NAMED_CLASS.test(k))) return whole(c)
  // 建设舟山、台州等船舶制造集聚区, 疏浚甲江、乙河等河流重要航段的淤沙: where, and not what is built or dredged.
  const kind = classes.every((k) => k === 'Place') ? KIND_OF_PLACES : KIND_OF_NAMES
  if (classes.every((k) => k === 'Place' || k === 'Organization') && !kind.test(named)) return whole(c)
  const after = named.match(/(建设|发展|改革|工作)$/u)?.[0] ?? ''
  return members.map((lexemes) => ({ lexemes, before: '', after }))
}

const NAMED_CLASS = /^(?:Organization|Meeting|Document|Place)$/u
/** What bodies and texts with a name are called together. */
const KIND_OF_NAMES =
  /^(?:[\d一二三四五六七八九十]+[个家项部])?(?:重[大点要]|一批|高能级|创新|科研|国家级?|相关|有关|国际|多边|周边|友好|沿海|沿线|法律)?(?:国家?|[省市县区州]|地|地区|省[份市区]*|城市|平台|机构|单位|企业|高校|院校|组织|机制|项目|工程|法律|法规|法律法规|规定|文件|规划|会议|大会|活动|媒体|部门|实验室|园区|开发区)?(?:加快)?(?:建设|发展|改革|工作)?$/u
/** What places are called together. */
const KIND_OF_PLACES =
  /^(?:(?:[\d一二三四五六七八九十]+个)?(?:重[大点要]|一批|国家级?|国际|周边|友好|沿海|沿线)?(?:国家?|[省市县区]|地区?|省[份市区]*|城市|平台)(?:建设|发展|改革|工作)?)?$/u

/** What several works or events are called together; 等重大工程建设 is what is done with them. */
const WORKS =
  /^(?:一批)?[^、的]{0,4}(?:重大|重点|系列|标志性|国家)[^、的]{0,6}(?:工程|项目|活动|战略|战略部署|平台|行动)$|^.{2,4}平台$/u
const NAMED =
  /(?:工程|项目|计划|行动|会|论坛|峰会|大会|[节月季赛周]|中心|基地|院|实验室|场|港|园区?|区|机场|铁路|高速|战略|水库|枢纽|电站)["”》]?$/u
/** 天然林保护, 稻作博览会: what is done, or a name; 综合交通 is a kind of work. */
const isNamedWork = (p: readonly Lexeme[], grammar: Grammar): boolean => {
  const end = p.at(-1) as Lexeme
  return (
    textOf(p).length >= 4 &&
    !hasDe(p) &&
    !/^一?大?批/u.test(p[0]?.text ?? '') &&
    ((end.mention !== undefined && end.mention.entity.class !== 'Place') ||
      NAMED.test(end.text) ||
      isProcess(end, grammar))
  )
}
