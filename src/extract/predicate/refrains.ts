import { wordSet } from '../../wordSet.ts'
import { aim, clean, trimmed } from '../aims/labels.ts'
import { type Cursor, tells } from '../clause/clause.ts'
import { textOf } from '../words/lexemes.ts'

const NOT = wordSet('不 决不 绝不 永不 坚决不')
/** What a policy refrains from; 不解决问题, 不适应形势 tell how things stand. */
const REFRAINS = wordSet(
  '搞 采取 扩大 参加 超发 超 称霸 干涉 增发 谋求 加码 设 设置 新设 新增 收取 加收 走 打 再 首先使用 使用 输出 附加 签署 开征',
)
const BEFORE = wordSet('我们 我国 永远 决 绝 也 既 坚决 今后 一律 原则上 、')

/** 不搞大拆大建, 不扩大赤字: what is not done on purpose is an act, told with the word that denies it. */
export function refrains({ clause, lexemes, i }: Cursor): boolean {
  let at = i
  while (at < i + 2 && BEFORE.test(lexemes[at]?.text ?? '')) at++
  const verb = lexemes[at + 1]
  if (!NOT.test(lexemes[at]?.text ?? '') || !verb || !REFRAINS.test(verb.text)) return false
  const words = trimmed(lexemes.slice(at))
  const said = textOf(words)
  if (said.length < 4 || lexemes.at(-1)?.tag === 'de' || /[了过]|的(?:时候|话|人|问题|情况)|是|就|也|还/u.test(said))
    return false
  const act = aim('Initiative', clean(said), words, 'act', 'refrains')
  if (!tells(clause, act)) return false
  clause.verb = verb.text
  return true
}
