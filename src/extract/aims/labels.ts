import { wordSet } from '../../wordSet.ts'
import type { Aim } from '../clause/clause.ts'
import type { Lexeme } from '../words/lexemes.ts'

/** Words before a noun that the guidelines drop from labels. */
const DROPPED =
  /^(一批又一批|一大批|一批|一系列|一些|更多的?|各种形式的|各种(?!所有制)|各类(?!所有制)|各级|广大|一切(?!形式的)|本(?![次轮届土地级科质领行系部省市来能金着职位国色息])|其(?!他|它|中|余)|有关的?|相关的|目前的?|当前的?(?![和与及、]|利益)|现在的?(?!这))(?=.{2,})/u

/** Complements that a verb leaves before its object: 建设好, 建设成. */
export const AFTER_VERB = wordSet('好 成 为 到 起 出 于 成为')

/** Verbs of change that the label puts in front: 农业综合生产能力稳步提升 → 提升农业综合生产能力. */
export const FRONTED: Readonly<Record<string, string>> = {
  提升: '提升',
  提高: '提高',
  增强: '增强',
  改善: '改善',
  缩小: '缩小',
  扩大: '扩大',
  拓宽: '拓宽',
  好转: '改善',
  下降: '降低',
}

/** Tags of words that no label begins with. */
const OPENS = wordSet('de etc aside uj ul')
/** Tags of words that no label ends with. */
const CLOSES = wordSet('pause and de etc aside ul y')
export function trimmed(lexemes: Lexeme[]): Lexeme[] {
  let from = 0
  let to = lexemes.length
  while (from < to && OPENS.test((lexemes[from] as Lexeme).tag)) from++
  while (to > from && CLOSES.test((lexemes[to - 1] as Lexeme).tag)) to--
  return lexemes.slice(from, to)
}

/** `whole`: what is set is told whole, with 的战略目标 at its end. */
export const clean = (label: string, whole = false): string => {
  // What stands in brackets is left out, but belongs to a title: 《航运条例（草案）》.
  const open = /[（(]/u.test(label)
    ? label.replace(/《[^《》]*》|（[^（）]*）|\([^()]*\)/gu, (m) => (m.startsWith('《') ? m : ''))
    : label
  let s = open
    .trim()
    .replace(/(?:上来|两手抓)$(?<=.{6}(?:上来|两手抓))/u, '')
    .replace(/等(?<=.{6}等)[\d一二三四五六七八九十]+[项个大](?:重点|主要)?(?:任务|举措|措施)$/u, '')
    .replace(/^(印发|公布|发布|出台)(?:新?修订后?|修改后)的?(?=《)/u, '$1')
  // 经济运行有望回升: how likely it is, is no part of it.
  if (s.includes('望')) s = s.replace(/(?<=.{2})[有可]望(?=.{2})/u, '')
  for (let i = 0; i < 3 && DROPPED.test(s); i++) s = s.replace(DROPPED, '')
  if (whole) return s
  return s.replace(
    /的(?<=.{4}的)(总体要求|目标任务|主要目标|重大意义|基本原则|总要求|主要任务|战略目标|奋斗目标|宏伟目标|总体目标|发展目标|目标|意义|思路举措)$/u,
    '',
  )
}

/** 确定经济建设的战略目标: which goal it is belongs to what is set. */
export const SETS = wordSet('确定 制定 制订 规定 提出 明确 确立 修订 编制 设定 阐明 描绘')

/** 之发挥出效益, 应自变更之日起, 打破形式的, 进行批判, 予以印发, 委托范围如下, 单位代码为B05, 争取在三年内: cut out of something, or no more than a light verb. */
const TORN =
  /^(?:之|现予|应自|方面工作|自[^主觉身救治愿力强信]|(?:审批|审定|审议|表决|评审|认定)通过的)|的$|(?:如下|朝着)$|为[A-Z\d]+$|^(?:争取|力争|力求)在.+[内前里中间]$|^负责(?:同志|人员)|^(?:进行|予以|给予|加以|作出|做出)(?!资助|奖励|补贴|补助|贴息|补偿).{1,2}$|^请予|^(?:作出|做出)(?:重大|重要|全面|新的)?(?:决定|部署|安排|决策|贡献|努力|规定)(?:[和、](?:部署|安排|决定))?$|^(?:开展|进行|做好|符合|具备|提交|提供|满足|包括|履行|承担|遵守|按照|落实|采取|有|存在|抓好|完成)(?:以下|下列|如下)\p{Script=Han}{2,6}$|^.{1,3}(?:以下|下列|如下)?[一二三四五六七八九几两]个?(?:点|方面|条)$/u

/** 生产、建设、流通领域中浪费严重, 研究、教育等环节: where it is; 生产、销售的仪器: which one it is. */
const FIELDS =
  /^(?:生产|建设|研究|分配|开发|加工)(?:、[^，、的]{2,6}){0,3}(?:[、和及]|等)[^，、的]{0,6}(?:领域|环节)|^(?:生产|销售|进口)(?:[、和](?:生产|销售|进口|使用))+的/u

/** 在渔港统一管理的前提下, 组织各县在调查的基础上, 就远洋渔业来说: what only frames the act that follows; 建立在调查的基础上 tells of it. */
const FRAMES = /(?:前提下|过程中|来说|来讲|的基础上)$/u
const framing = (said: string): boolean => FRAMES.test(said) && !said.includes('建立在')

export function aim(
  cls: Aim['class'],
  label: string,
  lexemes: Lexeme[],
  frame: Aim['frame'],
  rule: string,
): Aim | undefined {
  const first = lexemes[0]
  const last = lexemes.at(-1)
  const said = closed(label)
  if (!first || !last || said.length < 2 || said.length > 140 || TORN.test(said) || FIELDS.test(said) || framing(said))
    return undefined
  return aimAt(cls, said, first.start, last.end, frame, rule)
}

/** 人与自然和谐共生”: without the mark of a quotation that began or ends outside. */
function closed(label: string): string {
  if (!/^[“”]|[“”《]$/u.test(label)) return label
  const opened = label.split('“').length
  const ended = label.split('”').length
  const from = opened > ended && label.startsWith('“') ? 1 : label.startsWith('”') ? 1 : 0
  const to = /[“《]$/u.test(label) || (ended > opened && label.endsWith('”') && from === 0) ? -1 : undefined
  return label.slice(from, to)
}

/** Every aim has every field, in one order. */
export const aimAt = (
  cls: Aim['class'],
  label: string,
  start: number,
  end: number,
  frame: Aim['frame'],
  rule: string,
): Aim => ({
  class: cls,
  label,
  start,
  end,
  frame,
  rule,
  past: undefined,
  under: undefined,
  by: undefined,
  topic: undefined,
  means: undefined,
  askedBy: undefined,
  upon: undefined,
})

export const splitBy = (lexemes: Lexeme[], tag: string): Lexeme[][] => {
  const parts: Lexeme[][] = [[]]
  for (const l of lexemes) {
    if (l.tag === tag) parts.push([])
    else parts.at(-1)?.push(l)
  }
  return parts.filter((p) => p.length)
}

/** The members of a list, whether 、 or 和 parts them. */
export const membersOf = (lexemes: Lexeme[]): Lexeme[][] => splitBy(lexemes, 'pause').flatMap((p) => splitBy(p, 'and'))

/** The aim as a list; of none an empty one. */
export const some = (a: Aim | undefined): Aim[] => (a ? [a] : [])

export const isPredicate = (l: Lexeme): boolean =>
  l.frame !== undefined || l.cues?.has('adverb') === true || /^(v|a|i|l|z)/.test(l.tag)
