import { isActing, nextContent } from '../clause/clause.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import {
  apart,
  type CoordinationRule,
  hasDe,
  isAct,
  isProcess,
  isVerbPhrase,
  joinedByAnd,
  sharing,
  whole,
} from './coordination.ts'
import { OPENS_PAIR } from './eachApart.ts'

/* Rules for members that are acts, or that share an act, a theme or a list; `conjuncts` gives their order. */

/** 推进煤矸石、粉煤灰等工业固废源头减量、综合利用: the list that 等 closes is one matter, of which several acts are told. */
export const listBeforeActs: CoordinationRule = (c) => {
  const { parts, lexemes, grammar } = c
  const at = parts.findIndex((p, i) => i < parts.length - 1 && p.some((l) => l.tag === 'etc'))
  if (at < 1) return undefined
  const acts = parts.slice(at)
  // 运用债券、基金等工具支持项目建设和企业发展: both are what the tools serve.
  const first = acts[0] as Lexeme[]
  const serves = first.findIndex((l, i) => i > first.findIndex((x) => x.tag === 'etc') && SERVES.test(l.text))
  if (serves > 0 && serves < first.length - 1 && !acts.slice(1).some((p) => isVerbPhrase(p, grammar))) return whole(c)
  const own = (p: Lexeme[]) => p.length > 1 && (isAct(p.at(-1)) || isProcess(p.at(-1) as Lexeme, grammar))
  if (!acts.every(own)) return whole(c)
  const end = lexemes.indexOf((parts[at] as Lexeme[]).at(-1) as Lexeme)
  return apart([lexemes.slice(0, end + 1), ...acts.slice(1)])
}

const SERVES =
  /^(支持|推动|帮助|引导|鼓励|参与|投入|用于|融入|深度融入|投向|成为|进入|走进|走向|列入|纳入|覆盖|延伸到|扩大到|拓展到)$/u

/** 安排专项资金支持图书馆、文化馆建设, 推动农产品进入商超、社区: the members are objects of the second verb. */
export const underInnerVerb: CoordinationRule = (c) => {
  const first = c.parts[0] as Lexeme[]
  const verb = first.findIndex((l, i) => i > 0 && i < first.length - 1 && SERVES.test(l.text))
  if (verb < 0 || first[verb - 1]?.frame !== undefined || hasDe(first.slice(0, verb + 2))) return undefined
  // 生育支持政策和激励措施: the verb qualifies a noun.
  if (first.length === verb + 2 && /^(?:政策|措施|机制|体系|力度|服务|项目|资金)$/u.test(first[verb + 1]?.text ?? ''))
    return undefined
  return c.parts.slice(1).some((p) => isVerbPhrase(p, c.grammar)) ? undefined : whole(c)
}

/** 推动青云山、白水湖创建5A级景区: the members share the verb and object that the last one ends in. */
export const sharedPredicate: CoordinationRule = ({ frame, parts, last }) => {
  if ((frame !== 'process' && frame !== 'enlist') || parts.length > 5) return undefined
  // 支持企业、高校开展…: whom, is told with the act.
  if (frame === 'enlist' && parts.some((p) => p.some((l) => l.mention?.entity.class === 'Group'))) return undefined
  // 生产性、生活性服务业: qualities of one noun.
  if (parts.slice(0, -1).some((p) => p.some(isActing) || textOf(p).length < 3 || /[性化型]$/u.test(textOf(p))))
    return undefined
  const verb = last.findIndex(
    (l, i) => i > 0 && SHARED.test(l.text) && i < last.length - 1 && last[i + 1]?.tag !== 'de',
  )
  if (verb < 0 || hasDe(last.slice(0, verb)) || last.slice(0, verb).some(isActing)) return undefined
  const after = textOf(last.slice(verb))
  return sharing(parts, after)
}

/** What several shall do or reach alike. */
const SHARED = /^(创建|建设|建成|成为|取得|实现|进入|纳入|列入|落户|投入|达到|争创|申报|开展|加快)$/u

/** 强化重点时段、重点场所、薄弱环节隐患排查和安全管控: one list of places, two acts. */
export const listWithActs: CoordinationRule = ({ parts, lexemes, cuts, grammar }) => {
  if (parts.length < 4 || lexemes[cuts.at(-1) as number]?.tag !== 'and') return undefined
  if (cuts.slice(0, -1).some((c) => lexemes[c]?.tag !== 'pause')) return undefined
  const endsInAct = (p: Lexeme[]) => {
    const l = p.at(-1) as Lexeme
    return (
      p.length > 1 &&
      (isProcess(l, grammar) || (l.text.length === 2 && (l.frame !== undefined || l.tag.startsWith('v'))))
    )
  }
  if (!parts.slice(-2).every(endsInAct) || parts.slice(0, -2).some(endsInAct)) return undefined
  const last = parts.at(-1) as Lexeme[]
  const from = lexemes.indexOf(last[0] as Lexeme)
  return apart([lexemes.slice(0, from - 1), last])
}

const GOVERNS =
  /^(保障|保护|改善|规范|培育|壮大|巩固|完善|健全|维护|提升|增强|扩大|稳定|加强|支持|引导|鼓励|传承|弘扬|拓展|深化)$/u

/** 在高质量发展中保障和改善民生: both verbs govern what follows the second. */
export const sharedObject: CoordinationRule = (c) => {
  const [first, second] = c.parts as [Lexeme[], Lexeme[]]
  return c.parts.length === 2 &&
    first.length > 1 &&
    second.length > 1 &&
    joinedByAnd(c) &&
    ((GOVERNS.test(first.at(-1)?.text ?? '') && GOVERNS.test(second[0]?.text ?? '')) ||
      (acts(first.at(-1)) && acts(second[0]) && isWho(first.at(-2)) && !first.some((l) => l.tag === 'p'))) &&
    second[1]?.tag !== 'de'
    ? whole(c)
    : undefined
}

const acts = (l: Lexeme | undefined): boolean =>
  l?.tag === 'v' && l.frame !== undefined && l.text.length > 1 && !MATTERS.test(l.text)
/** 支持他们争取和维护独立, 引导干部树立和践行正确政绩观: who does both. */
const isWho = (l: Lexeme | undefined): boolean =>
  l?.tag === 'r' ||
  /^(?:Group|Place|Organization)$/.test(l?.mention?.entity.class ?? '') ||
  /[者员家国]$/u.test(l?.text ?? '')

/** 健全保障和改善民生制度体系: two verbs inside one noun phrase. */
export const verbsInNoun: CoordinationRule = (c) => {
  const { parts } = c
  const first = parts[0] as Lexeme[]
  // 严格遵守和坚决执行规定: how, is no verb.
  const last = c.last.slice(nextContent(c.last, 0))
  return parts.length === 2 &&
    first.length === 1 &&
    (first[0]?.frame !== undefined || /^vn?$/.test(first[0]?.tag ?? '')) &&
    first[0]?.text.length === 2 &&
    last[0]?.frame &&
    // 突出保障和改善民生, 加快选育和推广良种: both hold one short object; 改革 and 开放 are matters of their own.
    (last.length > 2 || (last.length === 2 && !MATTERS.test(first[0].text))) &&
    joinedByAnd(c)
    ? whole(c)
    : undefined
}
const MATTERS = /^(?:改革|开放|就业|生产|投资|消费|贸易|服务贸易|发展)$/u

/** 提高党对深化改革、推进现代化的领导水平: clauses inside one noun phrase. */
export const clausesInNoun: CoordinationRule = (c) => {
  const { parts, last } = c
  const de = last.findLastIndex((l) => l.tag === 'de')
  if (de <= 0 || textOf(last.slice(de + 1)).length > 6) return undefined
  const first = parts[0] as Lexeme[]
  return parts.slice(1).every((p) => p[0]?.frame !== undefined) &&
    first.some((l, i) => i > 0 && l.frame !== undefined) &&
    first.some((l) => l.text === '对' || l.text === '向' || l.text === '在')
    ? whole(c)
    : undefined
}

/** 推进国家治理体系和治理能力现代化: what both shall become. */
export const modernised: CoordinationRule = (c) =>
  c.final.endsWith('现代化') &&
  /^(process|attain|act|state)$/u.test(c.frame) &&
  c.texts.slice(0, -1).every((t) => /(体系|能力|方式)$/u.test(t))
    ? whole(c)
    : undefined

/** 推动资源向农村和基层倾斜: where to, of one thing. */
export const towards: CoordinationRule = (c) => {
  const first = c.parts[0] as Lexeme[]
  const to = first.findIndex((l) => l.text === '向')
  return to >= 0 &&
    /^(延伸|倾斜|集聚|集中|转变|转型|拓展|下沉|覆盖|发展|迈进|流动|转移|聚集|攀升|升级)$/u.test(
      c.last.at(-1)?.text ?? '',
    ) &&
    c.parts.slice(1).every((p) => !p.some((l) => l.text === '向')) &&
    !first.slice(to).some((l) => l.frame !== undefined)
    ? whole(c)
    : undefined
}

/** 节能降耗: verbs and objects in four characters. */
export const isFour = (p: readonly Lexeme[]): boolean =>
  textOf(p).length === 4 &&
  p.length <= 2 &&
  !p[0]?.mention &&
  /^[增提降减节防控促扩强稳补][\u4e00-\u9fff][增提降减节防控促扩强稳补]/u.test(textOf(p))

/** 产业体系、生产体系、经营体系 have one head: 生产 qualifies there, it is no verb. */
export const verbPhrases: CoordinationRule = ({ sameHead, parts, grammar, frame, texts, last, de }) =>
  !sameHead &&
  // 建设一个持久和平、共同繁荣的世界: four characters each, before one 的.
  !(
    /^(?:status|build|attain)$/.test(frame) &&
    de > 0 &&
    textOf(last.slice(0, de)).length === 4 &&
    texts.slice(0, -1).every((t) => /^(?:一个)?.{4}$/u.test(t))
  ) &&
  parts.slice(1).every((p) => isVerbPhrase(p, grammar) || (parts.length > 2 && isFour(p))) &&
  !parts.slice(1).every(isFour)
    ? apart(parts)
    : undefined

/** 农业强、农村美、农民富 */
export const threeCharacters: CoordinationRule = ({ frame, texts, parts }) =>
  texts.every((t) => t.length === 3) &&
  new Set(texts.map((t) => t.slice(-1))).size === texts.length &&
  // 促进稳增长、调结构、防风险: verb and object each.
  (frame === 'state' || (/^(process|act|attain)$/.test(frame) && texts.every((t) => VERB_OBJECT.test(t))))
    ? apart(parts)
    : undefined
const VERB_OBJECT = new RegExp(
  `^${OPENS_PAIR}(?:增长|就业|结构|风险|民生|消费|投资|外贸|外资|企业|市场|预期|需求|内需|杠杆|成本|库存|产能|短板|改革|主体|供给|动能|方式|岗位|订单|规模|质量|效率|安全|稳定|运转|工资)$`,
  'u',
)

/** 推动事项能减则减、应放尽放: how, of one thing. */
export const slogan: CoordinationRule = (c) =>
  c.texts.slice(1).some((t) => t.length === 4 && /^(能.则.|应.尽.|先.后.|即.即.|免.即.)$/u.test(t))
    ? whole(c)
    : undefined

/** 推动收购商品房用作保障性住房、安置房: the nouns that follow belong to the first member's verb. */
export const nounsOfVerb: CoordinationRule = (c) => {
  const first = c.parts[0] as Lexeme[]
  return c.frame === 'process' &&
    first[0]?.frame &&
    first.length > 2 &&
    first.slice(2, -1).some((l) => l.tag.startsWith('v')) &&
    c.parts.slice(1).every((p) => !p.some((l) => l.frame !== undefined || l.tag.startsWith('v')))
    ? whole(c)
    : undefined
}

/** 推动产品上平台、上商超: what becomes of the first, whom it alone names. */
export const whereTo: CoordinationRule = (c) =>
  c.frame === 'process' && c.texts.slice(1).every((t) => t.length <= 5 && /^(上|进|入|走进|下)/u.test(t))
    ? whole(c)
    : undefined

/** 提高应对处置突发事件、防范化解重大风险的能力: clauses that lead to one 的 and a short noun. */
export const clausesBeforeDe: CoordinationRule = (c) =>
  c.de > 0 &&
  c.last[0]?.frame !== undefined &&
  textOf(c.last.slice(c.de + 1)).length <= 4 &&
  c.parts.slice(0, -1).every((p) => p[0]?.frame !== undefined && !hasDe(p))
    ? whole(c)
    : undefined
