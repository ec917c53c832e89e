import { wordSet } from '../../wordSet.ts'
import { type Aim, isActing } from '../clause/clause.ts'
import type { Grammar } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { verbAims } from './aims.ts'
import { aim, clean, some, splitBy, trimmed } from './labels.ts'

/* What an act or a thing serves: the end between 为 or 对 and the words that close the phrase. */

/** 提供有力支撑, 打下坚实基础: what is given to a state or a process, and by which verb. */
const GIVES = '提供|奠定|打下|打牢|夯实|筑牢|构筑|铺平|注入|增添|创造|准备|积累'
const GIVEN =
  '支撑|供给|保障|保证|动力|动能|活力|力量|基础|根基|底座|屏障|道路|前提|条件|后劲|(?:智力|的|有力|坚实)支持'
/** 具有重要意义, 发挥积极作用. */
const COUNTS = '具有|有着|有|起到?|发挥'
/** 凝聚合力, 作出贡献: verbs that close such a phrase as well. */
const CLOSES = `${COUNTS}|${GIVES}|凝聚|汇聚|厚植|营造|[作做]出?|确立`
const CLOSE = new RegExp(`^(?:意义|${CLOSES}|[作做]出?贡献|贡献力量)$`, 'u')
/** What closes 对…具有重要意义, 为…提供有力支撑: the acts serve what stands between. */
const SERVES = new RegExp(
  `^(?:${CLOSES}|贡献).{0,20}(?:意义|作用|${GIVEN}|经验|环境|氛围|合力|贡献|方向|工作|努力|斗争|牺牲|遵循|指引|指南|准绳|武器|依据|可行方案)$|^意义.{0,2}(?:重大|深远)(?:而深远)?$`,
  'u',
)

/** 为今后的增产准备条件, 对渔业的发展起了作用: the words tell what comes of what was told before. */
export const GIVES_RISE =
  /(?:为|对|对于)(?![了此]).{3,40}(?:创造|奠定|打下|打好|提供|准备|注入|增添|具有|有着?|起着?到?了?|发挥).{0,14}(?:条件|基础|前提|作用|意义|支撑|保障|保证|动力|活力|动能)$/u

/** 对保护水源、建设美丽乡村具有重要作用; 为推动经济回升向好提供有力支撑: what stands between is what is served. */
export function servedBy(body: Lexeme[], grammar: Grammar): Aim[] {
  const close = body.findLastIndex(
    (l, i) => i > 2 && (l.text !== '意义' || (i < body.length - 1 && body[i + 1]?.tag !== 'de')) && CLOSE.test(l.text),
  )
  if (close < 0 || !SERVES.test(textOf(body.slice(close)))) return []
  // 为改革指明方向、提供遵循: two that close it; 为对外开放探索路径、积累经验: two acts.
  const first = body[close - 1]?.tag === 'pause' ? body.findIndex((l) => CLOSES_TOO.test(l.text)) : close
  if (first < 2) return []
  let to = first
  while (to > 2 && BEFORE_CLOSE.test(body[to - 1]?.text ?? '')) to--
  const inner = withoutActor(withoutMeans(trimmed(body.slice(1, to))))
  const states = body[0]?.text === '为' ? namedStates(inner) : []
  if (states.length) return states
  // 对总结经验、维护公共利益、推进现代化具有重要意义: each by itself.
  const parts = splitBy(inner, 'pause').map(act)
  // 保护水源、复苏河湖生态环境: beside an act a verb that no table knows is one too.
  const each = isActing(parts[0]?.[0]) && parts.every((p) => p.length > 1 && (isActing(p[0]) || isPlain(p[0])))
  const acts = each ? parts : [act(inner)]
  const served = acts.flatMap((body) => {
    const verb = body[0]
    if (!verb || !(isActing(verb) || (each && isPlain(verb))) || body.length < 2 || body[1]?.tag === 'de') return []
    return verbAims(verb, verb.frame ?? 'act', body.slice(1), grammar)
  })
  return served.length || !SUPPORTS.test(textOf(body.slice(close))) ? served : endServed(inner)
}

/** 为稳就业、保民生提供支撑, 为文化强国建设作出贡献: states that need no verb to be ends. */
function namedStates(inner: Lexeme[]): Aim[] {
  const parts = splitBy(inner, 'pause').flatMap((p) => splitBy(p, 'and'))
  // 为推进强国建设作出贡献: an act with an object.
  if ((isActing(inner[0]) && !/^[稳保]/u.test(textOf(inner))) || !parts.every((p) => KEPT_STATE.test(textOf(p))))
    return []
  return parts.flatMap(
    (p) => aim('Goal', textOf(p).replace(/(?<=..强国|中国|现代化)建设$/u, ''), p, 'attain', 'oblique') ?? [],
  )
}
const KEPT_STATE =
  /^[稳保][^障持证留护、]{2,3}$|^(?:.{0,6}强国|(?:美丽|数字|健康|平安|法治)中国|(?:中国式|社会主义)现代化)(?:建设)?$|^(?:中华)?民族(?:伟大)?复兴(?:伟业)?$/u

const CLOSES_TOO = wordSet('指明 探索 提供')
/** 为建成强国打下具有决定性意义的基础: and what the basis is. */
const BEFORE_CLOSE = wordSet('将 都 也 均 已 已经 更 将会 打下 奠定 创造 提供')

/** 二〇三五年基本实现现代化, 以优质服务推动企业成长: when and by what is no part of what is served. */
function withoutMeans(inner: Lexeme[]): Lexeme[] {
  if (!/^(?:time|t|m)$/.test(inner[0]?.tag ?? '') && !/^[以到]$/u.test(inner[0]?.text ?? '')) return inner
  const at = inner.findIndex((l, i) => i > 0 && isActing(l) && inner[i + 1]?.tag !== 'de')
  const acting = inner[at]
  // 今后社会主义建设新的发展: a noun.
  const noun = acting && NOUNLIKE.test(acting.text)
  return acting && !noun && /^(?:process|attain|status|quality)$/.test(acting.frame ?? '') ? inner.slice(at) : inner
}

const NOUNLIKE = wordSet('建设 发展 改革 开放 创新 治理 投资 消费 合作')

/** 为我们战胜困难, 为我市加快建设标杆城市提供支撑: who acts is no part of the act. */
function withoutActor(inner: Lexeme[]): Lexeme[] {
  const first = inner[0]
  if (!first || !(WE.test(first.text) || first.mention?.entity.class === 'Place')) return inner
  const at = inner.findIndex((l, i) => i > 0 && !l.cues?.has('adverb'))
  const verb = inner[at]
  // 为我国改革发展作出贡献: a noun.
  const acts = isActing(verb) && !(at === 1 && NOUNLIKE.test(verb?.text ?? ''))
  return acts && inner[at + 1] && inner[at + 1]?.tag !== 'de' ? inner.slice(at) : inner
}
const WE = wordSet('我们 我国 我省 我市 我区')

/** What a state or a process is given. */
const SUPPORTS = new RegExp(`^(?:${GIVES}).{0,20}(?:${GIVEN})$|^(?:${COUNTS}).{0,14}(?:作用|意义)$`, 'u')
/** Ends of what comes about by itself. */
const COMES_ABOUT =
  /(?:发展|发展壮大|振兴|复兴|复兴伟业|现代化|现代化建设|富裕|向好|好转|平稳运行|增长|增产|回升|稳定|长治久安|转型|升级|繁荣|进步|崛起|统一|和平|腾飞|好步|(?<=的)(?:完成|实现|提高|改善|巩固|贯彻|恢复|高涨|跃进|加强|解决|脱颖而出))$/u

/** 为乡村振兴注入动力, 对渔业的恢复和港口的发展起了重要作用: no verb, the state that is served. */
export function endServed(given: Lexeme[]): Aim[] {
  const inner = given.slice(given.findIndex((l) => l.tag !== 'time' && l.tag !== 't'))
  const parts = splitBy(inner, 'and')
  if (parts.length > 1 && parts.every((p) => comesAbout(clean(textOf(p)))))
    return parts.flatMap((p) => aim('Goal', clean(textOf(p)), p, 'attain', 'oblique') ?? [])
  const label = clean(textOf(inner)).replace(/(?<=(?:中国式|社会主义)现代化)建设$/u, '')
  return comesAbout(label) ? some(aim('Goal', label, inner, 'attain', 'oblique')) : []
}
const comesAbout = (label: string): boolean =>
  label.length >= 4 && label.length <= LONGEST_END && COMES_ABOUT.test(label) && !/^(?:[这那其他它]|我们)/u.test(label)
const LONGEST_END = 24

const isPlain = (l: Lexeme | undefined): boolean => l?.frame === undefined && l?.tag === 'v' && l.text.length > 1

/** Without the words before and after that say how. */
function act(lexemes: Lexeme[]): Lexeme[] {
  const isManner = (l: Lexeme) => !l.frame && (l.cues?.has('adverb') === true || l.cues?.has('modal') === true)
  const from = lexemes.findIndex((l) => !isManner(l))
  return from < 0 ? [] : lexemes.slice(from, lexemes.findLastIndex((l) => !isManner(l) || KEPT.test(l.text)) + 1)
}

/** 为维护人民健康提供保障: at the end what is kept, no manner. */
const KEPT = wordSet('健康 安全 公平 协调')
