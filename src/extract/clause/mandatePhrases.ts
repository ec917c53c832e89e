import type { Mention } from '../../model.ts'
import { wordSet } from '../../wordSet.ts'
import { aimsOf } from '../aims/aims.ts'
import { aim, clean, trimmed } from '../aims/labels.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { PLAIN } from '../words/plainVerbs.ts'
import { type Aim, actAfterNoun, type Cursor, has, isActing, isMandate, nextContent } from './clause.ts'
import type { Phrase } from './phraseEnds.ts'

/* 按照…, 围绕…: what one goes by or strives for, and where the act begins that is done by it. */

const MANDATE_PREPOSITIONS = new Set([
  '按照',
  '严格按照',
  '严格依照',
  '根据',
  '依据',
  '依照',
  '遵照',
  '按',
  '参照',
  '围绕',
  '紧扣',
  '本着',
  '遵循',
])

/** What one goes by. */
const MEASURES =
  /^(范围|条件|原则|要求|部署|精神|规定|思路|方针|方向|标准|安排|需要|实际|职责|分工|比例|程序|权限|法律法规|法规|办法|约定|规范|规程|章程|合同|协议|公告|通知|计划|规划|方案|情况|特点|结果|需求|职能|意见|规则|规律|惯例|数据|机制|模式|价格?|保护价|状况|可能|变化|承诺|理念|工期|税种|意愿|国情|顺序|用途)$|\d[%％]$/u

/** 按程序向主管部门提交申请, 按照设计要求进行试验: words without a frame of their own that open the act. */
const OPENS_ACT = wordSet('向 对 把 将 为 进行 从事')

/** 按照《…》的要求: what one goes by. */
export function byMandate(p: Phrase): boolean | undefined {
  if (!MANDATE_PREPOSITIONS.has(p.word)) return undefined
  const { c, rest } = p
  c.clause.rule = 'mandate-preposition'
  underMandate(p)
  // 依据普查数据制定《规划》: the text after the verb is its object.
  const act = c.lexemes[c.i]?.start ?? c.clause.end
  for (const l of rest) if (isMandate(l) && l.start < act) c.clause.mandates.push(l.mention as Mention)
  return true
}

/** Steps to the act that is done by it, where the clause tells one. */
function underMandate(p: Phrase): void {
  if (granted(p) || afterMeasure(p) || afterAdverb(p) || afterNoun(p)) return
  const { c, lexemes, word, rest } = p
  // 围绕保障能源安全的目标: what is aimed at is a goal.
  const aimed = (word === '围绕' || word === '紧扣') && !rest.some(isMandate) ? strivenFor(rest, c) : []
  c.clause.aims.push(...aimed)
  if (aimed.length) {
    c.clause.purpose = true
    c.clause.rule = 'focus'
  }
  c.i = lexemes.length
}

/** 按第三条标准的50%给予资助: what is granted. */
function granted({ c, lexemes, start, rest }: Phrase): boolean {
  const { clause } = c
  // 根据资助计划办理资金拨付手续: no grant, but a noun.
  const grant = rest.findIndex((l, k) => /^(给予|予以|拨付|发放|追加)$/u.test(l.text) && rest[k + 1]?.text !== '手续')
  if (grant < 1 || grant === rest.length - 1) return false
  const body = trimmed(lexemes.slice(start))
  const given = /(资助|奖励|补贴|补助|贴息|支持|补偿)$/u.test(textOf(body))
  const act = given ? aim('Initiative', clean(textOf(body)), body, 'act', 'frame-act') : undefined
  if (act) clause.aims.push(act)
  clause.verb = rest[grant]?.text
  c.i = act ? lexemes.length : start + 1 + grant
  return true
}

/** 按照市场化原则规范运作基金: the phrase ends before the act. */
function afterMeasure({ c, lexemes, start, rest }: Phrase): boolean {
  let closes = rest.findIndex((l) => MEASURES.test(l.text))
  // 按照规范要求进行检测: the last of them.
  while (closes >= 0) {
    // 根据有关规定和职权范围开展审批, 按照确认书规定的范围开展业务: joined to another, or qualifying it.
    const joined = /^(?:and|pause|de)$/.test(rest[closes + 1]?.tag ?? '') ? 2 : 1
    const more = rest.slice(closes + joined, closes + joined + 1 + joined).findIndex((l) => MEASURES.test(l.text))
    if (more < 0 || (joined === 1 && more > 0)) break
    closes += joined + more
  }
  // 按照新发展理念做好工作, 依据《办法》开展活动: what is named closes the phrase, where a sure verb follows.
  if (closes < 0) closes = rest.findIndex((l, k) => isMandate(l) && surely(rest, nextContent(rest, k + 1)))
  const act = closes < 0 ? -1 : afterTimes(lexemes, nextContent(lexemes, start + closes + 2))
  // 按程序向主管部门提交申请: the phrase after it opens the act.
  const opens = isActing(lexemes[act]) || OPENS_ACT.test(lexemes[act]?.text ?? '')
  if (act < 1 || act >= lexemes.length - 1 || !opens) return false
  c.i = TIMES.test(lexemes[act - 1]?.text ?? '') ? act : start + closes + 2
  return true
}

/** 根据新形势不断提高针对性: an adverb opens the act. */
function afterAdverb({ c, lexemes, start, rest }: Phrase): boolean {
  const opens = rest.findIndex(
    (l, k) =>
      k > 0 &&
      has(l, 'adverb') &&
      !l.frame &&
      isActing(rest[k + 1]) &&
      rest[k + 2] !== undefined &&
      !/^(de|pause|and)$/.test(rest[k + 2]?.tag ?? '') &&
      !/^(pause|and)$/.test(rest[k - 1]?.tag ?? ''),
  )
  if (
    opens < 1 ||
    lexemes.at(-1)?.tag === 'de' ||
    rest.slice(listEnd(rest, opens), opens).some((l) => l.frame !== undefined || l.text === '将' || l.text === '把')
  )
    return false
  c.i = start + 1 + opens
  return true
}

/** 围绕产业链优化支持政策, 按保护价收购余粮: what the act is about or goes by, and then the act. */
function afterNoun({ c, lexemes, start, word }: Phrase): boolean {
  const about = MEASURES.test(lexemes.at(-1)?.text ?? '') ? -1 : actAfterNoun(lexemes, start + 2)
  if (about < 1 || lexemes.at(-1)?.tag === 'de') return false
  const before = lexemes[about - 1]
  const ends =
    word === '围绕' || word === '紧扣'
      ? !/^(pause|and)$/.test(before?.tag ?? '')
      : lexemes[about]?.tag !== 'vn' && !before?.mention && /^(n|nz|quote|vn)$/.test(before?.tag ?? '')
  if (!ends) return false
  c.i = about
  return true
}

/** 做好工作, not 管理规定: a verb that is no noun, with its object. */
const surely = (rest: readonly Lexeme[], at: number): boolean =>
  PLAIN.test(rest[at]?.text ?? '') && rest[at + 1] !== undefined && !/^(?:de|pause|and)$/.test(rest[at + 1]?.tag ?? '')

const TIMES = wordSet('一次 一次性 分次 多次 逐次')
/** 按照规定权限一次申请办理手续: how often. */
const afterTimes = (lexemes: Lexeme[], at: number): number =>
  at > 0 && TIMES.test(lexemes[at]?.text ?? '') ? nextContent(lexemes, at + 1) : at

/** 围绕科技创新、税费减免等政策深入开展调查: index after the list that 等 and its noun close right before `to`; 0 where none does. */
const listEnd = (rest: readonly Lexeme[], to: number): number => (rest[to - 2]?.tag === 'etc' ? to - 2 : 0)

/** Words between an end and 目标: 建成农业强国这个战略目标. */
const WHICH = wordSet('这个 这一 奋斗 战略 远景 宏伟 总')
/** 提升能源安全保障能力 of 提升能源安全保障能力的目标: the ends that a phrase closes with 目标. */
export function strivenFor(lexemes: Lexeme[], { grammar }: Cursor): Aim[] {
  const close = lexemes.findLastIndex((l) => /(目标|愿景|目的)$/u.test(l.text))
  let end = close < 1 ? lexemes.length : close
  while (close > 1 && WHICH.test(lexemes[end - 1]?.text ?? '')) end--
  if (close > 1 && lexemes[end - 1]?.tag === 'de') end--
  const body = lexemes.slice(0, end)
  // 2035年建成科技强国的目标: by when.
  const from = nextContent(body, body[0]?.time ? 1 : 0)
  const verb = body[from]
  if (!isActing(verb) || verb.frame === 'say') return []
  if (body.length < from + 2 || body[from + 1]?.tag === 'de') return []
  // 围绕发展生产力这个根本任务, 围绕缩短工期来进行: a name or a way of acting, not an aim.
  if (close < 1 && body.some((l) => l.text === '这个' || l.text === '这一' || l.text === '来')) return []
  const aims = aimsOf.verb(verb, verb.frame, body.slice(from + 1), grammar)
  // 围绕推进新型工业化、发展新质生产力，改造…: without 目标 an act too is what all is done for.
  return close < 1 ? aims : aims.filter((a) => a.class === 'Goal')
}
