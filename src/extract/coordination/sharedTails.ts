import { wordSet } from '../../wordSet.ts'
import { splitBy } from '../aims/labels.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { apart, type CoordinationRule, hasDe, isNoun, isProcess, sharing, TOGETHER, whole } from './coordination.ts'
import { ACTS, isThemeAct, NO_ACTS, NOUN_OF_ACT } from './themeActs.ts'

/* Rules for members that share what the last one ends in; `conjuncts` gives their order. */

/** What acts are part of. */
const CONTAINER = /^(行动|工程|计划|项目|改革|试点|战略|活动)$/u
const CONTAINED = /^(?:行动|工程|计划|战略)$/u
const HOW =
  /^(高质量|健康|协调|协同|融合|平稳|绿色|持续|综合|系统|分类|集中|全面|有序|高效|一体化|资源化|规范|打击|排查|提质|创新|转型|联合|划分|快速|较快|稳步|实体化)$/u

const GUARDS = /^(?:防控|防治|监测|追溯|预警|监管|检测|检验|检疫|救治|救助|储备|流通|保护)$/u
const BUILT = /^(?:体系|机制|能力|制度|平台|网络|设施|队伍|系统)$/u

const DONE_TO_EACH = /(?:建设|改造|改革|保护|治理|整治|修复|防治)$/u
/** 西部地区基础设施: what is built or changed, no act itself. */
const isMatter = (p: Lexeme[]): boolean => {
  const l = p.at(-1) as Lexeme
  return (
    textOf(p).length >= 3 &&
    /^(n|nz|ns|j|s|name)$/.test(l.tag) &&
    !p.some((x) => x.frame !== undefined || x.tag === 'm' || x.tag === 'de') &&
    !ACTS.test(l.text.slice(-2)) &&
    !NO_ACTS.test(l.text) &&
    !NOUN_OF_ACT.test(l.text) &&
    !WORKED_OUT.test(l.text)
  )
}
/** 农业规划, 水利工程: what is worked out by itself, though 调研和水利工程 is no list of acts. */
const WORKED_OUT = /(?:决策|规划|设计|工程)$/u

/** 产业园区、生活社区、人文景区建设: the last member alone ends in a noun of process, which all share. */
export const sharedTail: CoordinationRule = (c) => {
  const { parts, last, frame, final, grammar } = c
  const others = parts.slice(0, -1)
  let tailAt = last.findLastIndex((l, i) => i > 0 && isProcess(l, grammar) === false) + 1
  // 西部地区基础设施和生态环境建设: one noun and what is done to it.
  if (tailAt <= 0 && DONE_TO_EACH.test(final) && /^(process|act|status|state)$/.test(frame) && others.every(isMatter))
    tailAt = last.length - 1
  // 文化事业和文化产业发展: a noun in one word and what is told of it.
  if (
    tailAt <= 0 &&
    TOLD.test(last[1]?.text ?? '') &&
    last.length === 2 &&
    parts.every((p) => isLongNoun(p[p === last ? 0 : p.length - 1] as Lexeme))
  )
    tailAt = 1
  if (tailAt <= 0 || tailAt >= last.length) return undefined
  if (others.some((p) => isProcess(p.at(-1) as Lexeme, grammar) && !FIELD.test(textOf(p)))) return undefined
  // 资源节约型、环境友好型社会建设: kinds of one noun.
  if (others.every((p) => /[型位]$/u.test(textOf(p)))) return whole(c)
  // 平台牵引、领域突破: each has an act of its own; 科改示范、企业创建行动 are all 行动.
  if (!CONTAINER.test(last.at(-1)?.text ?? '') && others.some((p) => isThemeAct(p) && !FIELD.test(textOf(p))))
    return undefined
  // 农民工、自由职业者参保工作: the work is what is done for them.
  if (
    last[tailAt]?.text === '工作' &&
    tailAt > 1 &&
    /^vn?$/.test(last[tailAt - 1]?.tag ?? '') &&
    others.every((p) => p.at(-1)?.mention)
  )
    tailAt--
  // 海洋经济、海洋产业高质量发展: how, is said of all; 重点区域和薄弱环节查险排险工作: the work is that act.
  while (tailAt > 1 && (HOW.test(last[tailAt - 1]?.text ?? '') || isActBefore(last, tailAt - 1))) tailAt--
  // 病虫害、疫病防控体系建设: the act on them and the noun that is built.
  if (
    tailAt > 2 &&
    BUILT.test(last[tailAt - 1]?.text ?? '') &&
    GUARDS.test(last[tailAt - 2]?.text ?? '') &&
    !others.some((p) => BUILT.test(p.at(-1)?.text ?? ''))
  )
    tailAt -= 2
  // 重点领域和新兴领域安全能力建设: what follows the noun that both end in.
  const noun = parts[0]?.at(-1)?.text
  // 在发展中固安全、在安全中谋发展; 灵活就业、新就业形态: no noun of both.
  const both =
    parts.length === 2 && noun !== '就业'
      ? last.findIndex((l, i) => i > 0 && i < tailAt - 1 && l.text === noun && last[i + 1]?.tag !== 'f')
      : -1
  const after = textOf(last.slice(both > 0 ? both + 1 : wider(others, last, tailAt)))
  // 内政外交、治党治军各方面工作, 信息采集和监测预报工作: a work that covers all.
  if (after === '工作') return whole(c)
  // 检查体制改革、机构改革: the member has the word itself; 住宅品质提升工程和服务质量提升行动: or another like it.
  const contained = CONTAINED.test(last.at(-1)?.text ?? '')
  return parts.map((lexemes) => ({
    lexemes,
    before: '',
    after: textOf(lexemes).endsWith(after) || (contained && CONTAINED.test(lexemes.at(-1)?.text ?? '')) ? '' : after,
  }))
}

/** Where something is done, so that what is done and to what is said of all. */
const DOMAIN = /(?:区域|领域|行业|时段|环节|部位|场所|周边|流域)$/u
/** 重点行业和领域安全专项整治, 商业银行和信用社在改革中发展, 青龙山、白鹿山国家公园建设: how far before its end the last has words of all. */
function wider(others: readonly Lexeme[][], last: readonly Lexeme[], tailAt: number): number {
  const first = (from: number, holds: (l: Lexeme) => boolean) => {
    const at = last.findIndex((l, i) => i >= from && i < tailAt && holds(l))
    return at < 0 ? tailAt : at
  }
  if (others.every((p) => DOMAIN.test(p.at(-1)?.text ?? ''))) {
    const at = first(0, (l) => DOMAIN.test(l.text))
    return at < tailAt ? at + 1 : tailAt
  }
  const isPlace = (l: Lexeme | undefined) => l?.mention?.entity.class === 'Place'
  if (isPlace(last[0]) && tailAt > 1 && others.every((p) => p.length === 1 && isPlace(p[0])))
    return last[1]?.tag === 'm' ? tailAt : 1
  return first(1, (l) => /^[在向由对]$/u.test(l.text) || (l.tag === 'd' && l.frame === undefined && l.text.length > 1))
}

const TOLD = /^(?:发展|建设|改革)$/u
/** 文化产业: a noun of three characters and more that is told nothing by itself. */
const isLongNoun = (l: Lexeme): boolean =>
  (l.text.length > 2 || FIELD.test(l.text)) &&
  (/^(?:n|nz|nt|j)$/.test(l.tag) || FIELD.test(l.text) || /(?:装备|设施)$/u.test(l.text)) &&
  !l.frame &&
  !l.mention &&
  !/(?:建设|发展|改革|工作|化)$/u.test(l.text)

/** 国防科技, 文化事业, 精神文明: fields, of which 发展 or 建设 is told. */
const FIELD = /(?:科技|事业|文明|经济)$/u

/** 查险排险 of 薄弱环节查险排险工作. */
const isActBefore = (last: readonly Lexeme[], at: number): boolean => {
  const l = last[at] as Lexeme
  return (
    (l.tag === 'v' || l.tag === 'vn' || (l.tag === 'l' && l.text.length === 4)) &&
    l.text.length > 1 &&
    !l.mention &&
    last[at + 1]?.text === '工作' &&
    !NO_ACTS.test(l.text) &&
    !MATTERS.test(l.text) &&
    /^(?:n|nz|j|s|l|name)$/.test(last[at - 1]?.tag ?? '')
  )
}
/** Acts that are matters of their own: 公共服务 in 公共服务提升. */
const MATTERS = /(?:服务|消费|保险|保障|生产|工作|就业|生态|规划|需求|出口|进口|旅游|运输|物流|应急|科研|金融|活动)$/u

/** 发挥存量政策和增量政策集成效应, 完善养老服务和托育服务体系: what follows the noun that both end in is said of both. */
export const afterSharedNoun: CoordinationRule = ({ frame, parts, last }) => {
  if (!/^(act|process|institution|complete|build|quality)$/.test(frame) || parts.length !== 2) return undefined
  const [first] = parts as [Lexeme[], Lexeme[]]
  const noun = first.at(-1) as Lexeme
  const at = last.findIndex(
    (l, i) => (i > 0 && l.text === noun.text) || (l.text.length === 4 && l.text.endsWith(noun.text)),
  )
  const tail = last.slice(at + 1)
  if (at < 0 || !tail.length || noun.text.length !== 2 || first.length < 2 || hasDe(first) || hasDe(last))
    return undefined
  // 政策 is shared as the noun of both; a member with figures or a verb of its own is told apart.
  if (
    [...first.slice(0, -1), ...last.slice(0, at), ...tail.slice(0, -1)].some(
      (l) => /^(m|p|c|d|r|f)$/.test(l.tag) || OWN.test(l.frame ?? ''),
    )
  )
    return undefined
  if (tail[0]?.tag === 'and' || TOGETHER.test(textOf(tail)) || !/^(n|vn|v|an|l|j)$/.test(tail.at(-1)?.tag ?? ''))
    return undefined
  const after = textOf(tail)
  // 社会治理和公共安全治理水平: one quality.
  return frame === 'quality' && /(?:水平|能力)$/u.test(after) ? undefined : sharing(parts, after)
}
const OWN = /^(quality|process|institution|enable|enlist|attain|mandate)$/

/** Acts that are nothing without what they are done to. */
const DONE_TO =
  /(处理|处置|整治|化解|资助|救助|修复|防控|防治|防范|监管|排查|清理|回收|消纳|管控|管护|采购|调控|恢复|打击|查处|审查|审批|销售|储备|供应|保供|检测|监测|评估|培养|培训|引进|研发|转化|推广|应用|利用|盘活|整改|创建|淘汰|更新|抚育|养护|统筹|..改革)$/u

/** 传统村落、传统建筑保护传承利用: acts in a run before the last. */
const RUN = wordSet('保护 传承 开发 修复 挖掘 整理 展示 监测 预警 预防 治理 活化 回收 收集')

/** 加强生活垃圾和污水处理, 推进地方债务和金融风险化解: the members share the act that the last one ends in. */
export const sharedAct: CoordinationRule = ({ frame, parts, last }) => {
  if (!/^(process|act|complete|institution)$/u.test(frame) || parts.length > 4 || parts.some(hasDe)) return undefined
  const end = last.at(-1) as Lexeme
  if (end.mention || !DONE_TO.test(end.text)) return undefined
  const lone = (p: Lexeme[]) => {
    const l = p.at(-1) as Lexeme
    return (
      textOf(p).length >= 3 &&
      (isNoun(l) || l.tag === 'l') &&
      !p.some((x) => x.frame !== undefined || x.tag === 'm') &&
      !DONE_TO.test(l.text) &&
      !ACTS.test(l.text.slice(-2)) &&
      !/(改造|改革|升级|转型|提升|科研|科普|宣传|调研|研究|执法|改厕|改水)$/u.test(l.text) &&
      !NO_ACTS.test(l.text)
    )
  }
  if (!parts.slice(0, -1).every(lone)) return undefined
  let at = last.length - 1
  if (end.text.length === 2)
    while (at > 1 && (HOW.test(last[at - 1]?.text ?? '') || (at > 2 && RUN.test(last[at - 1]?.text ?? '')))) at--
  const own = last[at - 1]
  if (end.text.length === 2 && !(own && (own.mention || /^(n|l|j|nz|s|vn)$/.test(own.tag)) && !own.frame))
    return undefined
  const after = end.text.length === 2 ? textOf(last.slice(at)) : end.text.slice(-2)
  return sharing(parts, after)
}

/** What is told of every member that is a thing and no act. */
const TOLD_OF_ALL =
  /(?:管制|立法|设立|安置|运用|研究|落地(?:见效)?|落户|替代|招引|编制|认证|担保|通航|投产|扩面|兴起|畅通|均等化|下沉|延伸|改善|加固|改扩建|工程建设|发展壮大|培养|使用|贷款|保障)$/u
/** What several do with each other. */
const WITH_EACH_OTHER =
  /(?:深度融合|融合发展|精准匹配|协同发力|同向发力|共同进步|共同提升|有效衔接|良性互动|并举|并重)$/u
const NO_THING =
  /(?:保护|治理|管理|建设|监管|监察|科研|改革|创新|发展|服务|教育|规划|工程|投资|卫生|外交|主义|工作|活动|消费|合作|转型|升级|斗争|行动|监督|保障|制度|机制|政策|培训|宣传|执法|动员|研发|改厕|能力|水平|安全|战备|[率化碳])$/u

/** 推动海上风电场和滩涂光伏提质扩面, 强化湿地用途和主导功能管制: things, of which the act that the last one ends in is told. */
export const toldOfAll: CoordinationRule = (c) => {
  const { frame, parts, last, texts, final } = c
  if (!/^(?:process|act|complete|enlist|attain)$/u.test(frame) || parts.some(hasDe) || last.length < 2) return undefined
  const thing = (p: Lexeme[], i: number) => {
    const l = p.at(-1) as Lexeme
    return (
      (texts[i] as string).length > 2 &&
      (isNoun(l) || l.tag === 'quote') &&
      (!l.frame || l.frame === 'say') &&
      !NO_THING.test(texts[i] as string) &&
      !p.some((x) => x.tag === 'm' || x.tag === 'p')
    )
  }
  if (!parts.slice(0, -1).every(thing)) return undefined
  if (WITH_EACH_OTHER.test(final)) return frame === 'act' ? undefined : whole(c)
  const named = parts.every((p) => p.some((l) => /^(?:Group|Organization)$/.test(l.mention?.entity.class ?? '')))
  if (!TOLD_OF_ALL.test(final) && !DONE_TO.test(final)) return undefined
  // 鼓励渔民、船东更新渔船: who does it.
  if (frame === 'enlist' && named && last.some((l, i) => i > 0 && l.frame)) return whole(c)
  let at = last.length - 1
  const towards = last.findIndex((l, i) => i > 0 && l.text === '向')
  if (towards > 0) at = towards
  else while (at > 1 && (HOW.test(last[at - 1]?.text ?? '') || told(last[at - 1] as Lexeme))) at--
  // 失业保险, 公共服务 before it: what the last is by itself.
  const own = last[at - 1] as Lexeme
  return own.mention || /^(?:n|nz|j|s|l|quote|vn|ns|i)$/.test(own.tag) || own.text === '保险'
    ? sharing(parts, textOf(last.slice(at)))
    : undefined
}
/** 蓬勃, 盘活: how, or an act that goes with the one that follows. */
const told = (l: Lexeme): boolean =>
  !l.mention &&
  (l.tag === 'd' ||
    l.tag === 'ad' ||
    l.text === '蓬勃' ||
    l.text === '省级' ||
    RUN.test(l.text) ||
    DONE_TO.test(l.text))

/** 实现渔民和船东在港区落户, 保持港口费率和航次数量总体稳定: one clause; 收支平衡和汇率稳定 tell one thing each. */
export const oneState: CoordinationRule = (c) => {
  const { frame, parts, last, lexemes, final } = c
  if (frame !== 'attain') return undefined
  const members = splitBy(lexemes, 'pause')
  // 实现收入增长和经济发展同步、产量提高和价格上涨同步
  const mutual = (p: Lexeme[]) => p.some((l) => l.tag === 'and') && MUTUAL.test(textOf(p))
  if (members.every(mutual)) return apart(members)
  const others = parts.slice(0, -1)
  // 市场主体按照市场规则和市场价格平等使用岸线: where or how, is told of both.
  const placed = others[0]?.findIndex((l) => l.tag === 'p') ?? -1
  const open = placed > 0 && !others[0]?.slice(placed + 1).some((l) => l.tag === 'de' || l.frame !== undefined)
  const end = last.at(-1) as Lexeme
  // 生产总值和人均收入比上年翻一番: a figure for each.
  if (last.length < 2 || hasDe(last) || last.some((l, i) => l.text === '比' && last[i - 1]?.text !== '占'))
    return undefined
  const told = !isNoun(end) && last.slice(0, -1).some(isNoun) && final.length > 4
  return told && (open || others.every((p) => isNoun(p.at(-1) as Lexeme) && !hasDe(p))) ? whole(c) : undefined
}
/** What two are to each other. */
const MUTUAL = /.{4}(?:相互[^、]{2}|相[^、互]{2}|同步|并轨|匹配|有效衔接|良性互动|共映|齐升)$/u
