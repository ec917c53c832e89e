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
  isVerbPhrase,
  joinedByAnd,
  sharing,
  TOGETHER,
  whole,
} from './coordination.ts'

/* Rules for members that are one thing, or several, by what they qualify and by their last words; `conjuncts` gives their order. */

/** 固本铸魂的思想政治教育体系、公平优质的基础教育体系: each has its own qualities and the same last word. */
export const ownQualities: CoordinationRule = ({ sameHead, parts, last }) =>
  parts.every(hasDe) && last.length > 1 && (sameHead || (parts.every(actOfMatter) && !nested(parts)))
    ? apart(parts)
    : undefined

/** 广泛的阶级斗争和路线斗争的教育, 群众的生产和斗争的实践: the last 的 is of both. */
function nested(parts: readonly Lexeme[][]): boolean {
  const last = parts.at(-1) as Lexeme[]
  const before = last.at(-3) as Lexeme
  const end = (parts.at(-2) as Lexeme[]).at(-1) as Lexeme
  return before.text.slice(-2) === end.text.slice(-2) || (last.length === 3 && isAct(before))
}

/** 体制的改革、设施的建设: each the act of a matter of its own. */
const actOfMatter = (p: readonly Lexeme[]): boolean =>
  p.at(-2)?.tag === 'de' && p.length <= 5 && isAct(p.at(-1)) && p.filter((l) => l.tag === 'de').length === 1

/** 世界观、人生观、价值观这个总开关: 这个 names all members as one. */
export const namedTogether: CoordinationRule = (c) =>
  c.last.some(names) && !c.parts.slice(0, -1).some((p) => p.some(names)) ? whole(c) : undefined

const names = (l: Lexeme, i: number): boolean => i > 0 && /^这(个|一|些|件|场|项)/u.test(l.text)

/** 维护党中央权威和集中统一领导: both are of one bearer. */
export const oneLeadership: CoordinationRule = (c) => (c.final.startsWith('集中统一领导') ? whole(c) : undefined)

/** 数据专区的建设和运营: two short acts on one matter. */
export const actsOnMatter: CoordinationRule = (c) => {
  const { parts, last, texts } = c
  if (parts.length !== 2 || last.length !== 1 || texts[1]?.length !== 2 || !joinedByAnd(c)) return undefined
  const first = parts[0] as Lexeme[]
  return first.at(-2)?.tag === 'de' && first.at(-1)?.text.length === 2 ? whole(c) : undefined
}

/** 形成改革和发展的合力: the first member alone would be too little. */
export const tooLittleAlone: CoordinationRule = (c) =>
  c.frame !== 'status' &&
  c.de > 0 &&
  c.parts.length === 2 &&
  (c.texts[0] as string).length <= 3 &&
  !c.parts[0]?.[0]?.mention
    ? whole(c)
    : undefined

/** 扶贫同扶志、扶智相结合; 产业和就业协同: what several do together. */
export const joinedWithEachOther: CoordinationRule = (c) => {
  if (/相(结合|统一|衔接|适应|协调|促进)$/u.test(c.final) && c.lexemes.some((l) => /^[与同和]$/u.test(l.text)))
    return whole(c)
  const alone = c.parts.slice(0, -1).every((p) => p.length === 1 && !p[0]?.frame && (p[0]?.text.length ?? 0) <= 3)
  return c.frame === 'act' && alone && c.last.length === 2 && TOGETHER.test(c.final) ? whole(c) : undefined
}

/** 生态效益、经济效益、社会效益相统一: what all members are together. */
const UNITED = /(相统一|相协调|相结合|相促进|相衔接|有机统一|协调统一|相得益彰|互促共进|齐头并进)$/u

/** A and B that work on each other are one matter. */
export const twoTogether: CoordinationRule = (c) =>
  c.frame === 'attain' && ((c.parts.length === 2 && TOGETHER.test(c.final)) || UNITED.test(c.final))
    ? whole(c)
    : undefined

/** 指导领域类和区域类数据专区的建设: each kind has what stands after the last. */
export const kinds: CoordinationRule = ({ parts, lexemes }) => {
  const at = parts.findIndex((p) => p.at(-1)?.text !== '类')
  if (at < 1 || parts.slice(0, at).some((p) => p.length < 2 || p.length > 3)) return undefined
  const kind = (parts[at] as Lexeme[]).findIndex((l) => l.text === '类')
  if (kind < 1 || kind > 2 || hasDe((parts[at] as Lexeme[]).slice(0, kind))) return undefined
  const tail = (parts[at] as Lexeme[])[kind + 1]
  if (!tail || tail.tag === 'm' || tail.tag === 'etc') return undefined
  const from = lexemes.indexOf((parts[at] as Lexeme[])[0] as Lexeme)
  const after = textOf(lexemes.slice(from + kind + 1))
  return [
    ...parts.slice(0, at).map((p) => ({ lexemes: p, before: '', after })),
    { lexemes: lexemes.slice(from), before: '', after: '' },
  ]
}

/** 建立数据安全监测和应急处置体系: what two acts have in common. */
export const nounOfActs: CoordinationRule = (c) => {
  const { parts, last, frame } = c
  const first = parts[0]?.at(-1)
  return parts.length === 2 &&
    /^(institution|build|status|quality|act)$/u.test(frame) &&
    last.length > 1 &&
    joinedByAnd(c) &&
    !hasDe(last) &&
    (/^(体系|机制|制度|系统|平台|网络|能力|队伍)$/u.test(last.at(-1)?.text ?? '') ||
      (last.length === 2 && WORK.test(c.final))) &&
    ACTING.test(first?.text ?? '') &&
    ACTING.test(last.at(-2)?.text ?? '')
    ? whole(c)
    : undefined
}

/** 优化文化服务和文化产品供给机制: an institution for both, where the first member alone names a process. */
export const institutionOfBoth: CoordinationRule = (c) => {
  const { parts, last, frame, grammar } = c
  if (parts.length !== 2 || !/^(institution|quality)$/.test(frame) || !joinedByAnd(c) || hasDe(last) || last.length < 3)
    return undefined
  if (!/^(机制|制度|政策|措施|办法)$/u.test(last.at(-1)?.text ?? '')) return undefined
  const first = parts[0] as Lexeme[]
  const types = headOf(grammar, c.texts[0] as string)?.types
  return !hasDe(first) && textOf(first).length >= 4 && (!types || types.has('process') || types.has('activity'))
    ? whole(c)
    : undefined
}
/** 实施生态系统保护和修复工程: the second act alone names no work. */
const WORK =
  /^..(?:重大)?(?:工程|项目|计划|规划|方案|行动|办法|标准|规范|规程|任务|工作|政策|措施|条例|名录|场所|基地|设施|资金|经费)$/u
const ACTING =
  /(监管|监测|管理|治理|防控|保护|服务|处置|预警|救助|监督|调度|保障|统计|评价|交易|培养|培训|修复|恢复|整治|改造|利用|救护|繁育|检测|检验|检疫|防治|巡护|执法|调查|收集|保存|采集|推广|示范)$/u

/** 部署廉政建设和反腐败工作, not 冬奥会、冬残奥会筹办工作: an act, and the last alone ends in 工作. */
const ownWork = ({ parts: [first, ...others], last, texts }: Coordination): boolean =>
  others.length === 1 &&
  last.at(-1)?.text === '工作' &&
  last.length > 1 &&
  !last[0]?.frame &&
  (!first?.[0]?.frame || first[0].frame === 'say') &&
  isAct(first?.at(-1)) &&
  !texts[0]?.endsWith('工作')

/** 新增甲寺、乙沟、丙关3家5A级景区; 落实粮食安全和耕地保护责任: what closes the list is said of all. */
export const closedBy: CoordinationRule = (c) => {
  const { parts, last, frame } = c
  const count = last.findIndex((l) => l.tag === 'm')
  const others = parts.slice(0, -1)
  // 发挥统筹协调、规范管理、指导监督作用
  if (parts.length > 2 && c.final.endsWith('作用') && !hasDe(last) && !others.some((p) => textOf(p).endsWith('作用')))
    return whole(c)
  // 实行用水总量和强度双控
  if (/双控(?:制度|行动|管理|体系)?$/u.test(c.final)) return whole(c)
  // 落实防范风险、促进发展各项任务; 统筹研发、转化、应用各环节: all that was listed.
  if (/各项(?:任务|工作|举措|措施|政策|要求|部署|制度|规定)$/u.test(c.final)) return whole(c)
  // 部署廉政建设和反腐败工作
  if (frame === 'act' && ownWork(c)) return whole(c)
  if (/各个?(?:环节|方面|领域)$/u.test(c.final) && !others.some((p) => /各个?..$/u.test(textOf(p)))) return whole(c)
  // 整改环保督察、审计交办问题; 抓住科技革命和产业变革历史机遇: what is one and the same of all.
  if (
    /(问题|机遇|短板|弱项|大局|优势)$/u.test(c.final) &&
    !hasDe(last) &&
    last.length > 1 &&
    !last[0]?.frame &&
    !others.some((p) => /(问题|机遇|难|贵|短板|弱项|优势)$/u.test(textOf(p)))
  )
    return whole(c)
  if (others.some((p) => p.some((l) => l.tag === 'm' || l.frame !== undefined))) return undefined
  const counted =
    count > 0 && count < last.length - 1 && parts.length > 2 && !last.slice(0, -1).some((l) => l.frame !== undefined)
  const duty =
    frame === 'act' && !last[0]?.frame && /责任$/u.test(c.final) && others.every((p) => !/责任$/u.test(textOf(p)))
  return counted || duty ? whole(c) : undefined
}

const FIGURE = /[\d０-９一二两三四五六七八九十百千万亿]/u
/** 新建普通公路和农村道路30公里, 用好政府和市场两个手段: counted together, where no other member has a figure. */
export const countedTogether: CoordinationRule = (c) => {
  const { parts, last, frame } = c
  // 产业园、特色小镇各1个: each has its own figure.
  const at = last.findIndex(
    (l, i) => i > 0 && l.tag === 'm' && FIGURE.test(l.text[0] as string) && last[i - 1]?.text !== '各',
  )
  if (at < 1 || frame === 'say' || last[0]?.frame || last[0]?.tag === 'p' || isVerbPhrase(last, c.grammar))
    return undefined
  return parts.slice(0, -1).some((p) => p.some((l) => l.tag === 'm' || FIGURE.test(l.text))) ? undefined : whole(c)
}

/** 做好立法和监督工作, 执法和司法工作: two acts in two characters each, and what they are. */
export const twoWorks: CoordinationRule = (c) => {
  const first = c.parts[0]?.at(-1)
  return c.parts.length === 2 &&
    c.last.length === 2 &&
    c.last[1]?.text === '工作' &&
    c.last[0]?.text.length === 2 &&
    isAct(c.last[0]) &&
    first?.text.length === 2 &&
    (first.frame !== undefined || /^vn?$/.test(first.tag)) &&
    first.text !== '建设' &&
    joinedByAnd(c)
    ? whole(c)
    : undefined
}

/** What is said of every member: 能源和矿产资源安全. */
const ATTRIBUTE = /^(安全|作用|权益|职责|合法权益|利益|需求|秩序|稳定)$/u

/** 保障能源和矿产资源安全, 发挥经营主体和社会组织作用: the last noun is said of all. */
export const sharedNoun: CoordinationRule = ({ parts, last, frame, texts, final }) => {
  const noun = last.at(-1) as Lexeme
  if ((frame !== 'act' && frame !== 'process') || last.length < 2 || last.length > 3 || !ATTRIBUTE.test(noun.text))
    return undefined
  if (parts.some((p) => p.some((l) => l.tag === 'de' || (l.frame !== undefined && l !== noun)))) return undefined
  // 民族团结和边疆稳定: each has its own.
  if (texts.every((t) => t.length === final.length)) return undefined
  if (parts.slice(0, -1).some((p) => /权$/u.test(p.at(-1)?.text ?? '') || ATTRIBUTE.test(p.at(-1)?.text ?? '')))
    return undefined
  return sharing(parts, noun.text)
}

/** 工业化和城镇化良性互动 is one; 信息化和工业化深度融合、工业化和城镇化良性互动 are two. */
export const processesTogether: CoordinationRule = (c) => {
  if (!/^(process|uphold)$/.test(c.frame) || !TOGETHER.test(c.final)) return undefined
  const pauses = splitBy(c.lexemes, 'pause')
  // 城乡融合和区域协调发展, 经贸合作和人文交流: each goes together by itself.
  if (!hasDe(c.parts[0] as Lexeme[]) && c.texts.every((t) => t.length >= 4 && TOGETHER.test(t))) {
    const after = c.final.endsWith('发展') ? '发展' : ''
    return c.parts.map((lexemes, i) => ({ lexemes, before: '', after: c.texts[i]?.endsWith(after) ? '' : after }))
  }
  if (
    c.frame === 'process' &&
    pauses.length > 1 &&
    pauses.every((p) => TOGETHER.test(textOf(p)) || p.some((l) => l.tag === 'and'))
  )
    return apart(pauses)
  return whole(c)
}

export const tooShort: CoordinationRule = (c) => {
  const { texts } = c
  return texts.some((t) => t.length < 2) ||
    (texts.length > 2 && texts.slice(0, -1).some((t) => t.length <= 2)) ||
    // 文化和科技融合发展试验区: the first alone names no rank.
    (texts.length === 2 && texts[0]?.length === 2 && c.last.length > 2) ||
    texts.every((t) => t.length <= 3)
    ? whole(c)
    : undefined
}

/** 发展和减排关系: the members share the last word. */
export const relation: CoordinationRule = (c) => (c.final.endsWith('关系') ? whole(c) : undefined)

/** 应急和调节能力, 改革和建设: the members are too short to stand alone. */
export const unlikePair: CoordinationRule = (c) => {
  if (c.frame === 'status' || c.texts.length !== 2 || !joinedByAnd(c)) return undefined
  const [a, b] = c.texts as [string, string]
  const own = a.slice(a.lastIndexOf('的') + 1)
  if (own.length <= 2 || b.length <= 2) return whole(c)
  const [first, second] = headsOf(c)
  const like = first && second && [...first.types].some((t) => second.types.has(t))
  return !like && b.length <= 4 && a.length >= b.length + 3 ? whole(c) : undefined
}

/** 激发高等学校、科研院所创新活力: names that share what follows the last. */
export const namesWithTail: CoordinationRule = (c) => {
  if (!c.last[0]?.mention || c.last.length < 2) return undefined
  if (!c.parts.slice(0, -1).every((p) => p.length === 1 && p[0]?.mention)) return undefined
  const tail = textOf(c.last.slice(1))
  if (TOGETHER.test(tail)) return whole(c)
  // 支持中小企业和个体工商户发展: whom, each for itself.
  if (c.frame === 'enlist') return GROWS.test(tail) ? sharing(c.parts, tail) : whole(c)
  // 办好航海节、宁波国际论坛: the last is a thing by itself; 推进甲港、乙港航道建设: what is done for each.
  if (NAMED_ITSELF.test(tail) && c.texts.slice(0, -1).every((t) => NAMED_ITSELF.test(t))) return apart(c.parts)
  return /^(?:process|act|status)$/u.test(c.frame) && DONE_FOR_EACH.test(tail) ? sharing(c.parts, tail) : whole(c)
}
/** 加快发展: what those who are helped do. */
export const GROWS = /^(?:加快|转型|高质量|健康|创新|更快|更好|绿色)?(?:发展|建设|就业|增收)$/u
const NAMED_ITSELF =
  /(?:论坛|大会|会议|博览会|交易会|年会|[赛展节]|马拉松|运动会|园|平台|中心|基地|实验室|[港桥路站厂馆院]|》)$/u
/** Acts of which one is done for each that is named. */
const DONE_FOR_EACH =
  /^(?!合作)(?:灌区|现代化|改造|提升|航道|基础设施|升级|高质量|生态|保护|修复|规划|服务|引导|帮扶)*(?:建设|改造|事业|改革|治理|修复|发展|服务引导)$/u

/** 加强科研机构、设备制造企业联合攻关: what several kinds of bodies do. */
export const bodiesTogether: CoordinationRule = (c) =>
  c.frame === 'act' &&
  c.parts.slice(0, -1).every((p) => p.length === 1 && p[0]?.mention?.entity.class === 'Group') &&
  c.last.length > 1 &&
  c.last.slice(0, -1).some((l) => l.mention?.entity.class === 'Group') &&
  /^(?:联合攻关|合作|协作|联合|交流|对接|联动|沟通协调|协调|衔接)$/u.test(c.last.at(-1)?.text ?? '')
    ? whole(c)
    : undefined

/** 走新型工业化、信息化道路: the last word is said of all. */
export const oneRoad: CoordinationRule = (c) => (/(?:道路|之路)$/u.test(c.final) ? whole(c) : undefined)

/** 狠抓落实的任务书、路线图、时间表: what is drawn up together. */
export const drawnUp: CoordinationRule = (c) =>
  c.frame === 'build' && c.texts.length > 2 && headsOf(c).at(-1)?.types.has('deliverable') ? whole(c) : undefined
