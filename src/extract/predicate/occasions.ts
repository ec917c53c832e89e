import { wordSet } from '../../wordSet.ts'
import { aimsOf } from '../aims/aims.ts'
import { aim, clean, trimmed } from '../aims/labels.ts'
import { type Aim, type Cursor, has, isActing, nextContent } from '../clause/clause.ts'
import type { Grammar } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'

const MOVES = /^(?:重要|战略|根本|有力|工作|主要|强大|总)?(?:契机|动力|牵引|抓手|总抓手|总牵引|突破口|驱动|切入点)$/u
const MOST_BEFORE = 4
/** Nouns that name an act by themselves; 应用场景, 科技发展 name none. */
const ACTS = /(?:改革|建设|整改|行动|工程|教育|一体化|修订|整治|普查|试点|高质量发展)$/u
/** 以此次修法为契机, 以改革为动力: named too shortly to be an act of its own. */
const SHORTEST = 4

/** 以实施《条例》为契机, 以机构改革为牵引: what other acts are moved by is done itself; 以人才为重点 only tells how. */
export function occasion({ clause, grammar, lexemes }: Cursor): boolean {
  const at = lexemes.findIndex((l) => l.text === '以')
  const as = lexemes.findLastIndex((l) => l.text === '为')
  if (at < 0 || at > MOST_BEFORE || as < at + 2 || !MOVES.test(textOf(lexemes.slice(as + 1)))) return false
  const words = trimmed(lexemes.slice(at + 1, as))
  const [verb, ...object] = words
  const name = clean(textOf(words)).replace(/^[这此]次/u, '')
  if (isActing(verb) && object.length && object[0]?.tag !== 'de' && verb.frame !== 'say')
    clause.aims.push(...aimsOf.verb(verb, verb.frame, object, grammar))
  else if (name.length >= SHORTEST && ACTS.test(name)) {
    const act = aim('Initiative', name, words, 'act', 'occasion')
    if (act) clause.aims.push(act)
  }
  if (clause.aims.length) clause.rule = 'occasion'
  return clause.aims.length > 0
}

/** 在提高效益的基础上, 在控制规模的前提下, 在发展生产的同时: what closes the words that tell beside what else something is done. */
const BESIDE = /(?:基础上|前提下|同时)$/u
/** What has been looked at, tried or gone by first is no aim: 在总结经验的基础上. */
const PREPARES = wordSet(
  '总结 听取 调查 坚持 整理 重视 试点 征求 广泛征求 开展 借鉴 遵守 符合 尊重 保留 继承 认真总结 分析 研究 掌握 学习 讨论 发扬 统一 确定 参加 履行 具备 有 经过 认识 注意 看到 肯定 充分发扬 完成 承认 发展',
)
/** 在提高效益的基础上: the act beside which something else is done; none where it is a noun that is qualified. */
export function besides(words: readonly Lexeme[], grammar: Grammar): Aim[] {
  if (words[0]?.text !== '在' || !BESIDE.test(textOf(words.slice(-2) as Lexeme[]))) return []
  const end = words.findLastIndex((l) => !/^(?:基础|前提|同时|上|下|基础上|前提下|的)$/u.test(l.text))
  const first = nextContent(words as Lexeme[], 1)
  // 在严格控制规模的前提下: how.
  const from = words[first]?.text === '严格' && isActing(words[first + 1]) ? first + 1 : first
  const [verb, ...object] = words.slice(from, end + 1)
  if (!(isActing(verb) || verb?.text === '进行') || !/^v/.test(verb.tag) || PREPARES.test(verb.text)) return []
  if (!object.length || object.some((l) => l.tag === 'de' || l.tag === 'ul' || has(l, 'modal'))) return []
  return aimsOf.verb(verb, verb.frame ?? 'act', object, grammar)
}
