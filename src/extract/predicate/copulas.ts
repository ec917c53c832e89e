import { wordSet } from '../../wordSet.ts'
import { has, isActing, nextContent } from '../clause/clause.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'

/* What 是 joins: 解决粮食问题的根本途径，是提高劳动生产率. The words before it weigh the act after it. */

const IS = wordSet('是 就是 就在于 在于')
const RELIES = wordSet('靠 依靠 要靠 得靠')

/** Last words of what only weighs the act that 是 joins to it. */
const WEIGHED_BY =
  /(?:关键|目标|重点|核心|根本|首要|首位|目的|要害|出路|途径|办法|方法|方针|道路|方向|措施|任务|步骤|要求|环节|着眼点|落脚点|出发点|的)(?:一点|任务|方面|一条|工作|问题|内容)?$/u

/** 最重要的, 解决问题的根本途径: what stands before 是 only weighs the act after it. */
export const weighs = (before: readonly Lexeme[]): boolean => WEIGHED_BY.test(textOf(before))

const WEIGHTS = wordSet(
  '目标 总目标 目的 总任务 根本任务 根本目的 最终目的 关键 重点 核心 根本 首要 要害 当务之急 重中之重 中心 最 重要 主要 紧迫 迫切 首先 的 任务 环节 一点 一条 问题 其',
)
const JOINS = wordSet('关键在于 是 就是 还是 在于 就在于 仍是 仍然是')
/** Most words before 是 that only weigh: 最 根本 的 一条. */
const MOST_WEIGHTS = 5
/** 重点是推进改革, 关键在于转换机制: where the act begins; -1 where the clause does not open so, undefined where it does and no act follows. */
export function weighedAct(lexemes: readonly Lexeme[]): number | undefined {
  let at = 0
  while (at < MOST_WEIGHTS && WEIGHTS.test(lexemes[at]?.text ?? '')) at++
  // 重点仍是加大支持力度
  if (at > 0 && /^(?:仍|仍然|还|就|依然)$/u.test(lexemes[at]?.text ?? '') && lexemes[at + 1]?.text === '是') at++
  // 主要是: how much of it, in reports of what is wrong too.
  if (lexemes[0]?.text === '关键在于') at = 0
  else if (!at || (at === 1 && lexemes[0]?.text === '主要') || !JOINS.test(lexemes[at]?.text ?? '')) return -1
  return actFollows(lexemes, at + 1) && !isNamed(lexemes.slice(at + 1)) ? at + 1 : undefined
}

const PHRASES = wordSet('把 使 让 将 用')
/** Whether an act follows, behind adverbs, modals and connectives. */
export function actFollows(lexemes: readonly Lexeme[], from: number): boolean {
  let at = from
  for (;;) {
    const next = nextContent(lexemes as Lexeme[], at)
    const l = lexemes[next]
    if (!l) return false
    if (PHRASES.test(l.text)) return next < lexemes.length - 2
    if (l.frame !== undefined) return l.frame !== 'background' && next < lexemes.length - 1
    if (!has(l, 'modal') && !has(l, 'connective')) return false
    at = next + 1
  }
}

/** 是使经济走上新阶段的主要支柱: the verb belongs to a noun that tells what something is. */
const NAMED =
  /的(?:[^的]{0,6})(?:途径|支柱|标志|关键|力量|表现|任务|条件|大事|原因|结果|内容|保证|手段|阶段|过程|年|时期|基础|环节|源泉|所在|成果|产物|斗争|计划|问题|政策|方针|原则|国家|人|东西|办法|方法|抓手|举措|工作|要求|事|事情|事业|意义|前提|体现|象征|选择|需要|保障|理论)$|之[策路举义]$|[一二三四五六七八九\d]年$/u
export const isNamed = (lexemes: readonly Lexeme[]): boolean => {
  const text = textOf(lexemes)
  return NAMED.test(text) && !/^(?:要)?(?:解决|做好|完成|抓好)/u.test(text)
}

/** The act before 的根本途径; the words as they are where they name no act. */
function topic(before: Lexeme[]): Lexeme[] {
  const opener = before[nextContent(before, 0)]
  const de = before.findLastIndex((l) => l.tag === 'de')
  return isActing(opener) &&
    de > 1 &&
    before.length - de <= LONGEST_WEIGHT &&
    BRINGS.test(textOf(before.slice(de + 1))) &&
    !TELLS.test(opener.text)
    ? before.slice(0, de)
    : before
}
/** What an act has, told of it by 的: 解决问题的办法. */
const BRINGS = /(?:关键|核心|根本|目的|要害|出路|途径|办法|方法|道路|措施|步骤|环节)(?:一点|所在|问题)?$/u
/** 明确新时代的目标是…: the verb governs all that follows. */
const TELLS = wordSet('明确 提出 确定 规定 说明 指出 认识 强调')
/** 的 and 最 根本 的 途径. */
const LONGEST_WEIGHT = 4

/**
 * The same clauses, where 是 joins an act to what weighs it: topic and act each by itself.
 * 解决粮食问题的根本途径，是提高劳动生产率 → 解决粮食问题 | 提高劳动生产率; 扩大生产主要靠建设新厂 → 扩大生产 | 建设新厂.
 */
export function withCopulas(parts: Lexeme[][]): Lexeme[][] {
  if (!parts.some((p) => p.some((l) => IS.test(l.text) || RELIES.test(l.text)))) return parts
  const out: Lexeme[][] = []
  let told = false
  for (const part of parts) {
    const at = part.findIndex((l) => IS.test(l.text) || RELIES.test(l.text))
    const before = out.at(-1)
    const act = at >= 0 && actFollows(part, at + 1) && !isNamed(part.slice(at + 1)) ? part.slice(at + 1) : undefined
    const opens = at === 0 || (at === 1 && has(part[0], 'connective'))
    if (
      act &&
      opens &&
      before &&
      IS.test(part[at]?.text ?? '') &&
      (told || (weighs(before) && !before.some((l) => IS.test(l.text))))
    ) {
      if (!told) out[out.length - 1] = topic(before)
      out.push(act)
      told = true
      continue
    }
    told = false
    const cut = at > 1 ? cutTopic(part.slice(0, at), part[at] as Lexeme) : undefined
    if (act && cut) out.push(cut, act)
    else out.push(part)
  }
  return out
}

/** 解决粮食问题 of 解决粮食问题的根本途径是…: an act before 是, which the words after it weigh or bring about. */
function cutTopic(before: Lexeme[], joins: Lexeme): Lexeme[] | undefined {
  let end = before.length
  while (
    end > 0 &&
    (has(before[end - 1], 'modal') || has(before[end - 1], 'adverb') || has(before[end - 1], 'connective'))
  )
    end--
  const words = before.slice(0, end)
  const opener = words[nextContent(words, 0)]
  if (!isActing(opener) || words.length < 2) return undefined
  if (RELIES.test(joins.text))
    return words.some((l) => l.tag === 'ul' || has(l, 'modal')) || !/^[nv]/.test(words.at(-1)?.tag ?? '')
      ? undefined
      : words
  const act = topic(words)
  return weighs(words) && act.length > 1 && act.length < words.length ? act : undefined
}
