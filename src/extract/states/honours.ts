import { wordSet } from '../../wordSet.ts'
import { aimsOf } from '../aims/aims.ts'
import { aim, clean, trimmed } from '../aims/labels.ts'
import { type Cursor, has, isActing, tells } from '../clause/clause.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'

/* What somebody was chosen for or won: 高新区入选零碳园区建设名单, 话剧《潮声》获文华剧目奖. */

const CHOSEN = wordSet('入选 获评 荣获 荣膺 入列 蝉联 入围 获批 落户 跻身')
/** Verbs that take other objects too: only a prize, or a title in quotation marks, tells. */
const WON = wordSet('获 获得 斩获 夺得 摘得 捧得')
const PRIZE = /(?:奖|奖项|称号|殊荣|美誉|认证)$/u
/** 对入选…的企业, 如获评…: what is granted to those who are chosen. */
const CONDITION = wordSet('对 对于 凡 凡是 如 如果 若 因 经 每 被 将 把 为 当 未 不 有 没有')
const HOW = wordSet('首次 再次 双双 成功 连续 均 也 全部 已 已经 先后 分别')
const MOST_WORDS = 30

/** 海州入选物流枢纽城市 → 物流枢纽城市 of 海州; 4个集群获评先进集群, whom no name tells, as a whole. */
export function honoured({ clause, grammar }: Cursor, lexemes: Lexeme[], from: number): boolean {
  const at = lexemes.findIndex((l, k) => k >= from && (CHOSEN.test(l.text) || WON.test(l.text)))
  if (at < 0) return false
  const verb = lexemes[at]
  const object = trimmed(lexemes.slice(at + 1))
  const last = object.at(-1)
  if (!verb || !last || lexemes.length > MOST_WORDS || lexemes.at(-1)?.tag === 'de') return false
  const prize = PRIZE.test(last.text) || last.tag === 'quote'
  // 获中央推广, 入选工厂2家: an act of others, a figure.
  if (!(prize || (CHOSEN.test(verb.text) && /^(?:n|nz|nt|ns|j|l|vn|s|a|eng|name)$/.test(last.tag)))) return false
  if (clause.strength || lexemes.some((l) => CONDITION.test(l.text) || has(l, 'modal'))) return false
  let to = at
  while (to > from && HOW.test(lexemes[to - 1]?.text ?? '')) to--
  const theme = lexemes.slice(from, to)
  const words = theme.length ? [...theme, verb, ...object] : object
  // 获批设立海洋大学: what one is allowed to do.
  const [act] = object
  if (verb.text === '获批' && isActing(act) && object.length > 1) {
    clause.aims.push(...aimsOf.verb(act, act.frame, object.slice(1), grammar))
    clause.rule = 'state-honoured'
    clause.modality ??= 'done'
    return clause.aims.length > 0
  }
  const status =
    textOf(object).length > 3 ? aim('Goal', clean(textOf(words)), words, 'state', 'state-honoured') : undefined
  if (!tells(clause, status)) return false
  clause.modality ??= 'done'
  return true
}
