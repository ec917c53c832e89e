import { type Lexeme, textOf } from '../words/lexemes.ts'
import {
  apart,
  type CoordinationRule,
  hasDe,
  isAct,
  isNoun,
  isProcess,
  joinedByAnd,
  sharing,
  sharingBefore,
  TOGETHER,
  whole,
} from './coordination.ts'

/* Rules for members that have one act each, or one act for all; `conjuncts` gives their order. */

/** Verbs that with an object of two characters say an act: 稳规模, 拓市场. */
export const OPENS_PAIR = '[稳调促防惠扩去降补强优增减控保转拓提育引抢抓聚活树创]'
const PAIR = new RegExp(`^${OPENS_PAIR}[\\u4e00-\\u9fff]{2}$`, 'u')

/** What the first member alone names, and the act of each. */
interface SharedTheme {
  theme: Lexeme[]
  acts: Lexeme[][]
}

/** 外贸稳规模、优结构: whom or what the first names, and verb and object in three characters for each; where they begin. */
export function pairsOf(parts: readonly Lexeme[][]): SharedTheme | undefined {
  const first = parts[0] as Lexeme[]
  if (parts.length < 2 || !parts.slice(1).every((p) => PAIR.test(textOf(p)))) return undefined
  const at = first.findIndex((_, i) => i > 0 && PAIR.test(textOf(first.slice(i))))
  const theme = first.slice(0, at)
  return at > 0 && !hasDe(theme) && textOf(theme).length > 1 && !theme[0]?.frame
    ? { theme, acts: [first.slice(at), ...parts.slice(1)] }
    : undefined
}

/** 各展其长, 应享尽享, 四通八达: how, in one figure of speech. */
const FIGURE =
  /^(?:各.其.|[应能免即先未].[尽则即后先].|[一三四五六七八百千万].[一二四五八百千万].|.[而之于]..|..[而之].)$/u
/** 有序流动, 深度融合: words that tell how, though the segmenter takes them for nouns. */
const HOW = /^(?:转型|实质|有序|深度|双向|高效|良性|连锁化|多点|特色|组团|健康|平稳|共同|联动|梯次)$/u

const inFour = (p: readonly Lexeme[]): boolean => {
  const [first] = p
  const end = p.at(-1)
  return (
    first !== undefined &&
    end !== undefined &&
    p.length > 1 &&
    textOf(p).length === 4 &&
    (HOW.test(first.text) || /^(?:[vdaz]|ad|vd|vn)$/.test(first.tag)) &&
    (end.frame !== undefined || /^vn?$/.test(end.tag) || end.text === '转型') &&
    !FIGURE.test(textOf(p))
  )
}

/** 外贸企业兼并重组、破产清算: what the first member names, and what it does or becomes in four characters for each. */
export function foursOf(parts: readonly Lexeme[][]): SharedTheme | undefined {
  const first = parts[0] as Lexeme[]
  if (parts.length < 2 || parts.length > 3 || !parts.slice(1).every(inFour)) return undefined
  const at = first.findIndex((_, i) => i > 0 && textOf(first.slice(i)).length === 4)
  const act = first.slice(at)
  const theme = first.slice(0, at)
  const bearer = theme.at(-1)
  if (at < 1 || !bearer || !(inFour(act) || (act[0]?.frame !== undefined && act.length > 1))) return undefined
  // 走进基层、走进群众, 主动服务、靠前服务: one thing said twice.
  const words = new Set([act, ...parts.slice(1)].flatMap((p) => p.map((l) => l.text)))
  const count = act.length + parts.slice(1).reduce((n, p) => n + p.length, 0)
  return words.size === count &&
    (isNoun(bearer) || /^(?:l|quote|vn)$/.test(bearer.tag)) &&
    textOf(theme).length > 1 &&
    !theme.some((l) => l.frame === 'enlist')
    ? { theme, acts: [act, ...parts.slice(1)] }
    : undefined
}

/** 推动产业补链延链、优化升级: what one bearer, whom the first alone names, does or becomes. */
export const fourEach: CoordinationRule = ({ frame, parts, lexemes, cuts }) => {
  if (frame !== 'process' || cuts.some((i) => lexemes[i]?.tag !== 'pause')) return undefined
  const fours = foursOf(parts)
  return fours && sharingBefore(parts, textOf(fours.theme))
}

/** 推动科技成果转化落地、推广应用: what becomes of one thing that the first member names, each by itself. */
export const whatBecomes: CoordinationRule = (c) => {
  const { frame, final, last, parts, texts, sameHead } = c
  if (
    frame !== 'process' ||
    final.length !== 4 ||
    !last.every((l) => l.frame !== undefined || /^(v|l|i)/.test(l.tag)) ||
    texts.slice(0, -1).join('').length <= 4
  )
    return undefined
  // 技术创新、产品创新、管理创新; 产业结构调整和自主创新: acts on matters of their own.
  if (sameHead || OWN_MATTER.test(final)) return apart(parts)
  const first = parts[0] as Lexeme[]
  const theme = textOf(first.slice(0, first.slice(0, -1).findLastIndex(isBearer) + 1))
  return theme.length < 2 || !parts.slice(1).every((p) => p === last || p.every((l) => isAct(l) || l.tag === 'v'))
    ? whole(c)
    : sharingBefore(parts, theme)
}
/** 科技成果, 人才的: no act, nor how it is done. */
const isBearer = (l: Lexeme): boolean =>
  l.mention !== undefined || (l.frame === undefined && (isNoun(l) || l.tag === 'quote' || l.tag === 'de'))
const OWN_MATTER = /^(?:自主创新|对外开放|技术改造|技术创新|长治久安|扶贫攻坚|祖国统一|工作落实|合作办学)$/u

/** 推进经济结构调整和增长方式转变: each has an act of its own. */
export const ownTurns: CoordinationRule = (c) => {
  const { frame, parts, final, texts } = c
  if (frame !== 'process' || parts.length !== 2 || !joinedByAnd(c) || !OWN_TURN.test(final)) return undefined
  const first = parts[0] as Lexeme[]
  return first.length > 1 &&
    texts.every((t) => t.length >= 4) &&
    !parts.some(hasDe) &&
    isAct(first.at(-1)) &&
    isProcess(first.at(-1) as Lexeme, c.grammar)
    ? apart(parts)
    : undefined
}
const OWN_TURN = /(?:转变|转化|循环|合作|交流|对接)$/u

/** 抓好重点行业、重点企业的调整改造: one act for each of them. */
export const actOfEach: CoordinationRule = ({ frame, parts, last, de, final, grammar, lexemes, cuts }) => {
  if (!/^(?:act|process|quality)$/u.test(frame) || de < 1 || TOGETHER.test(final)) return undefined
  // 做好甲、乙、丙、丁的就业工作: the work covers a long list; 接受我局及派出机构的监督: one body with its own.
  if (parts.length > (final.endsWith('工作') ? 3 : 4) || cuts.some((i) => lexemes[i]?.text.startsWith('及')))
    return undefined
  // 发挥甲和乙在防灾中的作用: where, is said of both.
  const where = last.findIndex((l, i) => i > 0 && l.text === '在')
  const to = where > 0 && where < de ? where : de
  const act = last.slice(last.findLastIndex((l) => l.tag === 'de') + 1)
  if (!act.length || act.some((l) => l.tag === 'de' || l.tag === 'and' || l.tag === 'm')) return undefined
  const end = act.at(-1) as Lexeme
  if (!(isProcess(end, grammar) || ACT.test(end.text)) || end.text.endsWith('变化') || act.length > 3) return undefined
  const size = textOf(parts[0] as Lexeme[]).length
  const noun = (p: readonly Lexeme[]) => {
    const l = p.at(-1) as Lexeme
    return (
      (textOf(p).length > 2 || textOf(p).length === size || l.mention?.entity.class === 'Group') &&
      p.length <= 4 &&
      (l.mention !== undefined || /^(?:n|nz|nt|s|j|l)$/.test(l.tag)) &&
      !p.some(
        (x) =>
          x.frame !== undefined || x.tag === 'm' || x.tag === 'de' || x.tag === 'p' || x.tag === 'v' || x.tag === 'etc',
      )
    )
  }
  if (!noun(last.slice(0, to)) || !parts.slice(0, -1).every(noun)) return undefined
  const after = textOf(last.slice(to))
  return sharing(parts, after)
}
/** Acts that the tables have no head for. */
const ACT =
  /^(?:调整|改造|治理|管理|监管|监督|保护|支持|扶持|培养|培训|整治|防治|建设|改革|宣传|教育|领导|指导|检查|研究|开发|利用|作用)$/u

/** Heads of what is an institution by itself. */
const INSTITUTION =
  /(?:体系|机制|制度|体制|政策|法规|法律|规则|标准|办法|规范|条例|平台|网络|设施|队伍|结构|布局|功能|格局|方案|规划|预案|措施|条件|机构|环境|方式|流程|程序|手段|模式|工具|清单|目录|[库链法制网]|系统|章程|规定|指标|基础|规程|细则|规矩|纲要|计划|组织|职能|职责|机能|举措|生态|阵地|工程|场所|市场|产业|基地|中心|战略|安排)["”]?$/u

/** 健全资源总量管理和全面节约制度: an institution for acts that are none by themselves. */
export const oneInstitution: CoordinationRule = (c) =>
  c.frame === 'institution' &&
  ONE.test(c.final) &&
  c.parts.length <= 4 &&
  (c.last.length > 1 || c.final.length > 2) &&
  c.texts.slice(0, -1).every((t) => !(LISTED.test(c.final) ? LISTED : INSTITUTION).test(t)) &&
  !c.parts.some((p) => p.some((l) => l.tag === 'm'))
    ? whole(c)
    : undefined
/** 党内法规和国家法律清单制度: a list of both. */
const LISTED = /清单(?:制度|机制)?$/u
const ONE = /(?:体系|机制|制度|体制|网络|清单|政策|标准|办法|机构)$/u
