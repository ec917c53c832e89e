import { wordSet } from '../../wordSet.ts'
import { classOf } from '../aims/classes.ts'
import { aim, clean } from '../aims/labels.ts'
import { isAskable } from '../predicate/demandedThemes.ts'
import type { Grammar } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { type Clause, has, isActor, SELF } from './clause.ts'

/* 对先进的科学技术，我们必须认真学习: what is done, without its object, which stands before the comma. */

const TOWARDS = wordSet('对 对于 针对')
/** Verbs that do no more than carry the one after them. */
const CARRIES = wordSet('加以 予以 给予 给以 进行 作 作出 做出 严加')
/** Verbs without an object, and those that tell how things stand. */
const NO_OBJECT = wordSet(
  '是 有 工作 努力 前进 奋斗 斗争 合作 配合 参加 服从 发展 进步 动手 行动 指出 认为 看到 说明 变化 增长 上升 下降 存在 开始 结束 就业 竞争 讲 成为 到 起来 示范 带头 牵头 出发 表现 体现 反映 作为 相互 结合 进行 经过 衔接 到位 落后 加力 发力 负责 说 做 办 知道 懂得 可能 需要 抓 承担 肯定 明确 熟悉 分工 协同 通力',
)
/** Of a noun alone these say what it does: 工会要参与. */
const DOES = wordSet(
  '领导 支持 协助 帮助 重视 服务 学习 研究 注意 组织 准备 生产 消费 投资 保护 照顾 尊重 参与 指导 关心 团结',
)

/** The verb that closes the clause, where nothing but who, when, how and what is asked stands before it. */
function bareVerb({ lexemes }: Clause): Lexeme | undefined {
  const verb = lexemes.at(-1)
  if (!verb || verb.text.length < 2 || !(verb.frame || /^v/.test(verb.tag)) || NO_OBJECT.test(verb.text))
    return undefined
  if (verb.frame === 'say' || verb.frame === 'background' || verb.frame === 'mandate') return undefined
  if (lexemes.some((l) => NOT.test(l.text))) return undefined
  return lexemes.slice(0, -1).every((l, i) => isSaid(l) || (CARRIES.test(l.text) && i > 0)) ? verb : undefined
}

const NOT = wordSet('不 没有 未 尚未 很不 不能 不要')

const isSaid = (l: Lexeme): boolean =>
  isActor(l) ||
  SELF.test(l.text) ||
  l.time !== undefined ||
  has(l, 'modal') ||
  has(l, 'connective') ||
  (has(l, 'adverb') && l.frame === undefined) ||
  /^(?:d|ad|vd|c|t|time|pause|and)$/.test(l.tag) ||
  /^(?:地|一定|有计划|有步骤|适当|必要|相应|严肃|有效|切实|逐步)$/u.test(l.text)

const LONGEST_THEME = 24

/** What stands before the comma, where it is no more than what is dealt with. */
function themeOf({ lexemes, aims, subject, self, source, strength, modality }: Clause): Lexeme[] | undefined {
  if (aims.length || self || source || strength || modality || lexemes.length > LONGEST_THEME) return undefined
  const at = lexemes.findIndex((l) => !(has(l, 'connective') || (has(l, 'adverb') && !l.frame) || l.tag === 'c'))
  const first = lexemes[at]
  if (!first) return undefined
  if (TOWARDS.test(first.text)) {
    const theme = lexemes.slice(at + 1)
    return theme.length && !theme.some((l) => WITHIN.test(l.text)) ? theme : undefined
  }
  const theme = lexemes.slice(at)
  // 通力合作，务必完成: what is done beside it.
  return !subject.length && theme.length > 1 && isAskable(theme) ? theme : undefined
}
/** 对…来说, 对…有利: no object. */
const WITHIN = wordSet('来说 来讲 说来 而言 是 有 具有 方面 如何 这些 这类 这种 这个 此')

/** Gives the bare verbs that are asked for the object that the clause before names. */
export function frontedObjects(clauses: readonly Clause[], grammar: Grammar): void {
  for (let i = 1; i < clauses.length; i++) {
    const clause = clauses[i] as Clause
    const { strength, negated, purpose, says, mandates } = clause
    if (clause.aims.length || purpose || says || mandates.length || negated) continue
    const before = clauses[i - 1] as Clause
    const verb = bareVerb(clause)
    const theme = verb && themeOf(before)
    if (!verb || !theme) continue
    const towards = before.lexemes.some((l, k) => TOWARDS.test(l.text) && before.lexemes[k + 1] === theme[0])
    if (!towards && (DOES.test(verb.text) || (strength !== 'should' && strength !== 'must'))) continue
    const name = clean(textOf(theme))
    const frame = verb.frame ?? 'act'
    const label = theme.at(-1)?.tag === 'de' ? `对${name}${verb.text}` : `${verb.text}${name}`
    const made = aim(
      classOf(frame, verb.text, name, grammar) ?? 'Initiative',
      label,
      [...theme, ...clause.lexemes],
      frame,
      'fronted-object',
    )
    if (!made) continue
    clause.aims.push(made)
    clause.verb = verb.text
    clause.rule = made.rule
  }
}
