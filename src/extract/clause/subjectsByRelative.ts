import type { Mention } from '../../model.ts'
import { wordSet } from '../../wordSet.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { type Clause, has, isActor, untabled } from './clause.ts'

/* 条件较差的地区，循序渐进推进绿化: who acts is named before the comma, by what they are or do. */

/** Last words of those who act. */
const WHO =
  /(?:企业|单位|地区|地方|部门|机构|学校|院校|医院|银行|公司|合作社|工厂|农场|林场|矿山|厂矿|省份|省区|市县|县市|区县|[县乡镇村]|城市|组织|支部|党委|干部|人员|党员|团员|职工|工人|农民|社员|公社|学生|教师|青年|妇女|群众|同志|代表|委员|专家|学者|[业农商]户|家庭|个人|公民|[业作者利任]者)$/u
/** What opens a phrase of place, of whom it is about, or a condition. */
const NO_NAME = wordSet(
  '对 对于 在 把 将 作为 每 为 为了 从 向 通过 给 除 除了 像 象 如 同 与 和 由 按 按照 根据 随着 关于 至于 针对 尤其是 特别是 其中 包括 就是 例如 比如 如果 即使 虽然 只有 只要 凡 要 应 应当 必须 不是 不把 于 经 因 比 以 以及 依靠 来 靠 使 且 并 并且 而且 以便',
)
/** Between subject and object, so that the noun is an object: 我国是多民族的国家, 全国已有不少的县. */
const TOLD_OF = wordSet('是 有 已有 没有 成为 作为 使 让 把 将 对 对于 以 要求 叫做 称为 就是 都是 不是 而是 等于 属于')
const LONGEST_NOUN = 3
const LONGEST_NAME = 30
/** How many of them, and that they are all: no part of the name. */
const HOW_MANY =
  /^(?:现在|目前|当前|近年来|同时|但是?|而|一些|许多|不少|大量|广大|所有|一切|全体|一批|大批|各级|各类|绝大多数的?|大多数|凡是?|少数|个别|部分|我们(?:的|各级)?)+(?=.{4,})/u

/** 县财政局、县统计局等部门，按照各自职责核查数据: those who open a sentence, where nothing stands beside them but what says which of them. */
export function listedBefore({ lexemes }: Clause): Mention[] {
  const found = lexemes.flatMap((l) => (isActor(l) && l.mention) || [])
  const only = lexemes.every((l) => isActor(l) || JOINS.test(l.tag) || WHICH.test(l.text))
  return only && (found.length > 1 || found[0]?.entity.class !== 'Place') ? found : []
}
const JOINS = /^(?:pause|and|etc|ns)$/
const WHICH = wordSet('各 各级 各有关 有关 相关 广大 区 市 县 省 州 部门 单位 地区')

/** Those whom the clause names and nothing more; undefined where it tells something else. */
function named(before: Clause): Mention | undefined {
  const { lexemes, aims, source, subject, addressed, purpose } = before
  const [first] = lexemes
  if (!first || aims.length || source || subject.length || addressed || purpose) return undefined
  const de = lexemes.findLastIndex((l) => l.tag === 'de')
  const noun = lexemes.slice(de + 1)
  const last = noun.at(-1)
  if (de < 1 || !last || noun.length > LONGEST_NOUN || !isWho(last)) return undefined
  if (noun.some((l) => l.tag === 'and' || l.tag === 'pause' || l.frame !== undefined || l.time)) return undefined
  if (NO_NAME.test(first.text) || has(first, 'modal') || lexemes.some(tellsOf)) return undefined
  if (governs(lexemes.slice(0, de))) return undefined
  const name = textOf(lexemes).replace(HOW_MANY, '')
  return name.length > LONGEST_NAME ? undefined : untabled(name, last.end)
}

/** 凡是有条件附设工场的学校: what they have tells which. */
const tellsOf = (l: Lexeme, i: number, all: readonly Lexeme[]): boolean =>
  (TOLD_OF.test(l.text) && !(l.text === '有' && all[i + 1]?.text === '条件')) || l.tag === 'ul' || l.frame === 'say'

const isWho = (l: Lexeme): boolean => (l.mention ? l.mention.entity.class === 'Group' : WHO.test(l.text))

/** 政府支持的企业 and 装备一个联合企业: somebody else acts, or a number tells that the noun is an object. */
const governs = (words: readonly Lexeme[]): boolean =>
  (isActor(words[0]) && words[1]?.tag !== 'de' && words.length > 1) ||
  words.some(
    (l, i) =>
      l.tag === 'r' || (i > 0 && l.tag === 'm' && (words[i - 1]?.frame !== undefined || words[i - 1]?.tag === 'v')),
  )

/** The clause begins with what they do. */
function beginsWithAct({ lexemes, aims, rule, verb, subject, self, source, addressed, purpose }: Clause): boolean {
  const [first] = lexemes
  if (!first || !aims.length || !verb || rule.startsWith('state') || first.text === '使') return false
  if (subject.length || self || source || addressed || purpose) return false
  return (
    first.frame !== undefined || first.time !== undefined || first.cues !== undefined || /^(?:d|p)$/.test(first.tag)
  )
}

/** Who acts in the clause, where the one before it names them. */
export const toldBefore = (before: Clause, clause: Clause): Mention | undefined =>
  beginsWithAct(clause) ? named(before) : undefined
