import { wordSet } from '../../wordSet.ts'
import { aim, clean, trimmed } from '../aims/labels.ts'
import { type Cursor, tells } from '../clause/clause.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'

const NOT = wordSet('不 决不 绝不 永不 坚决不')
/** What a policy refrains from; 不解决问题, 不适应形势 tell how things stand. */
const REFRAINS = wordSet(
  '搞 采取 扩大 参加 超发 超 称霸 干涉 增发 谋求 加码 设 设置 新设 新增 收取 加收 走 打 再 首先使用 使用 输出 附加 签署 开征',
)
const BEFORE = wordSet('我们 我国 永远 决 绝 也 既 坚决 今后 一律 原则上 、')

/** Words by which a text binds itself never to do something, and how its label denies it. */
const NEVER: Readonly<Record<string, string>> = { 决不: '不', 绝不: '不', 永不: '不', 决不能: '不能', 绝不能: '不能' }
const ABLE = wordSet('能 能够 可 可以 再')
/** 决不是偶然的, 决不因此停步, 决不动摇: how things are, a reason, a slogan. */
const NO_DEED =
  /^(?:是|会|等于|意味|因|由于|只|仅|以|为|在|与|同|对|把|将|说|认为|怕|害怕|可能|许|允许|有|够|应|要|愿|足|限于|只限|动摇|自满|停步|例外|辜负|再|一|不)/u
const LONGEST_NEVER = 40

/** 我们决不谋求霸权, 决不能忽视质量: what is ruled out for good. */
export function never({ clause, lexemes, i }: Cursor): boolean {
  if (!clause.negated || clause.source || clause.says || clause.purpose) return false
  const at = lexemes.findIndex((l, k) => k <= i && NEVER[l.text] !== undefined)
  if (at < 0) return false
  let from = at + 1
  while (from < lexemes.length - 1 && ABLE.test(lexemes[from]?.text ?? '')) from++
  const verb = lexemes[from]
  const words = trimmed(lexemes.slice(from))
  const said = textOf(words)
  if (!verb || !(verb.frame || /^v/.test(verb.tag)) || NO_DEED.test(said) || words.length < 2) return false
  if (
    said.length < 4 ||
    said.length > LONGEST_NEVER ||
    lexemes.at(-1)?.tag === 'de' ||
    /了|时候|是|[吗呢]$/u.test(said)
  )
    return false
  const act = aim('Initiative', clean(`${NEVER[lexemes[at]?.text ?? '']}${said}`), words, 'act', 'refrains')
  if (!act) return false
  clause.aims = [act]
  clause.rule = act.rule
  clause.negated = false
  clause.verb = verb.text
  return true
}

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

const AVERTED = /(?:未|没有)发生[^，的了]{0,14}(?:事故|案件|事件|风险|疫情|灾害|火灾)$/u
const SUPPOSED = /[如若凡]|因为|由于|[的了]$/u
/** 连续五年未发生重大海上事故: what was kept from happening is a state that was reached. */
export function averted({ clause }: Cursor, lexemes: readonly Lexeme[]): boolean {
  const text = textOf(lexemes)
  const said = AVERTED.exec(text)
  if (!said || SUPPOSED.test(text.slice(0, said.index))) return false
  const from = (lexemes.at(-1) as Lexeme).end - said[0].length
  const words = lexemes.filter((l) => l.start >= from)
  const state = aim('Goal', clean(textOf(words)), words, 'state', 'state-reached')
  if (words[0]?.start !== from || !tells(clause, state)) return false
  clause.modality ??= 'done'
  return true
}
