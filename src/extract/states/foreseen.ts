import { wordSet } from '../../wordSet.ts'
import { aim, clean, trimmed } from '../aims/labels.ts'
import { type Cursor, has, tells } from '../clause/clause.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { isTheme } from './outcomes.ts'
import { QUALIFYING } from './results.ts'
import { AILS } from './resultWords.ts'
import { harms, UNWANTED } from './stateRefusals.ts'

/* What shall have become of a theme: 水产事业将有较大的发展, 渔民收入将成倍增长. */

const WILL = wordSet('将 会 将会 必将 必然 必定 一定会 定会 就会 也将 都将')
/** 对外贸易要有一个大的发展: asked for, of nobody. */
const OUGHT = wordSet('要 应 应当 应该 必须 须 都要 也要 还要 都应 也应 都应当 都应该')
/** Words between the theme and 将. */
const BETWEEN = wordSet('就 也 都 均 还 又 则 必 必然 一定 便 更')
/** 将有较大的发展, 将会有显著提高. */
const GROWTH =
  /^(?:会|都|也)?有了?(?:一个|一定|更大|更多|更快|较大|较快|很大|巨大|显著|明显|新|进一步|迅速|大|大幅度|较大幅度|大幅|较|更|多|不同程度|所|成倍|的|地|和){0,6}(?:发展|提高|改善|增长|进展|增强|进步|加强|提升|好转|增加|突破|改观|扩大|高涨|飞跃|跃进)$/u
const CHANGES =
  /^(?:会|得到|有所|进一步|大大|更加|更|继续|不断|显著|明显|大幅度?|迅速|稳步|成倍地?|逐步|普遍|较快|全面|明显地|大大地|切实|有效|充分|日益){0,4}(?:发展|提高|改善|增长|增强|加强|提升|好转|增加|扩大|巩固|完善|健全|繁荣|壮大|缩小|优化|美好|富裕|兴旺|强大|形成|实现|改变|解决|保障|成熟|稳定|高涨|满足|体现|发挥)$/u
/** 将取得重大进展, 将居于世界前列, 将达到小康水平: what is reached stands after the verb. */
const REACHES = wordSet('取得 达到 实现 得到 进入 迈上 跃上 跨上 居于 位居 接近 赶上 形成 建成 成为 发生 出现')
const REACHED =
  /(?:进展|进步|发展|突破|成就|成果|成效|胜利|提高|改善|水平|前列|台阶|阶段|现代化|小康|变化|局面|满足|解决|保障|增长|目标|格局|体系)$/u

/** 今后, 五年内, 因此 before a theme. */
const opens = (l: Lexeme): boolean =>
  l.tag === 'time' || /^[内间后]$/u.test(l.text) || has(l, 'connective') || (has(l, 'adverb') && !l.frame)

/** Told with 将, and nobody does it: a state that is planned. */
export function foreseen({ clause }: Cursor, lexemes: Lexeme[], from: number): boolean {
  if (clause.subject.length || clause.self || clause.pronoun) return false
  const ought = clause.strength === 'should' || clause.strength === 'must'
  if (clause.strength && !ought) return false
  const marks = ought ? OUGHT : WILL
  const at = lexemes.findIndex((l, k) => k > 0 && marks.test(l.text) && !l.mention)
  if (at < 0) return false
  // 科学事业将…: the opening took the first word for manner, and stepped over the rest.
  let start = at > from ? from : 0
  while (start < at && opens(lexemes[start] as Lexeme)) start++
  while (start > 0 && QUALIFYING.test(lexemes[start - 1]?.text ?? '')) start--
  let to = at
  while (to > start && BETWEEN.test(lexemes[to - 1]?.text ?? '')) to--
  const theme = lexemes.slice(start, to)
  let told = at + 1
  while (marks.test(lexemes[told]?.text ?? '')) told++
  const tail = lexemes.slice(told)
  const said = textOf(tail)
  if (
    tail.length === 0 ||
    tail.length > MOST ||
    tail.at(-1)?.tag === 'de' ||
    tail.some((l) => l.tag === 'm' && /[\d０-９一二三四五六七八九十百千万亿]{2}|[\d０-９]/u.test(l.text))
  )
    return false
  const reached = REACHES.test(tail[0]?.text ?? '') && tail.length > 1 && REACHED.test(said)
  if (!GROWTH.test(said) && (ought || (!reached && !CHANGES.test(said)))) return false
  const name = textOf(theme)
  if (!isTheme(theme) || AILS.test(`${name}${said}`) || UNWANTED.test(name) || harms(`${name}${said}`)) return false
  const made = aim('Goal', clean(`${name}${said}`), [...theme, ...tail], 'state', 'state-foreseen')
  if (!tells(clause, made)) return false
  clause.modality ??= 'planned'
  return true
}
const MOST = 12

/** 港口碳排放强度完成国家下达任务: a target that others have set, and no figure. */
const ASSIGNED = /(?:完成|达到|控制在)(?:国家|省里?|上级|中央)下达[^，、]{0,8}(?:任务|目标内?)$/u
const MEASURED = /(?:指标|比例|浓度|排放|双控|质量|强度|能耗|降低|下降|降碳|面积|产量)$/u
export function assigned({ clause, lexemes, i }: Cursor): boolean {
  if (!ASSIGNED.test(clause.text) || has(lexemes[i], 'modal') || lexemes[i]?.frame === 'enable') return false
  const words = trimmed(lexemes.slice(i))
  const at = words.findIndex((l, k) => k > 0 && /^(?:完成|达到|控制在?)$/u.test(l.text))
  let to = at
  // 各项指标不折不扣完成…: how.
  while (to > 1 && !MEASURED.test(textOf(words.slice(0, to)))) to--
  const theme = words.slice(0, to)
  if (at < 1 || !MEASURED.test(textOf(theme))) return false
  const target = aim('Goal', clean(textOf([...theme, ...words.slice(at)])), words, 'state', 'state-foreseen')
  return tells(clause, target)
}
