import { wordSet } from '../wordSet.ts'
import { type Cursor, has } from './clause.ts'
import type { Lexeme } from './lexemes.ts'

/* Steps over what opens a clause and names nobody: since when, how often, how, of how many, to whom a letter is sent. */

const NEEDLESS = wordSet('无需 无须 不必 不需 免于 免予')
/** 企业无需提供材料: what need not be done. */
export function needless(c: Cursor, l: Lexeme): boolean {
  if (!NEEDLESS.test(l.text)) return false
  c.clause.negated = true
  c.i++
  return true
}

/** Most tokens of 自受理申请之日起二十个工作日内. */
const LONGEST_TERM = 16

/** 自受理申请之日起二十个工作日内: when, before the act. */
export function fromDay(c: Cursor, l: Lexeme): boolean {
  if (l.text !== '自' && l.text !== '从') return false
  const { lexemes, i } = c
  const since = lexemes.findIndex((x, k) => k > i && k <= i + LONGEST_TERM && /^(起|日起|之日起)$/u.test(x.text))
  if (
    since < 0 ||
    !/日/u.test(
      lexemes
        .slice(i, since + 1)
        .map((x) => x.text)
        .join(''),
    )
  )
    return false
  const within = lexemes.findIndex((x, k) => k > since && k <= since + 4 && /内$/u.test(x.text))
  c.i = (within < 0 ? since : within) + 1
  return true
}

/** Most tokens of 任劳任怨、废寝忘食地. */
const LONGEST_MANNER = 6

/** 有计划有步骤地, 任劳任怨、废寝忘食地, 从上至下地: how, however many words tell it. */
export function mannered(c: Cursor): boolean {
  const { lexemes, i } = c
  const last = Math.min(i + LONGEST_MANNER, lexemes.length - 2)
  let end = i + 1
  while (end <= last && lexemes[end]?.text !== '地') end++
  if (end > last) return false
  for (let k = i; k < end; k++) {
    const l = lexemes[k] as Lexeme
    const tells =
      /^(a|ad|an|d|i|l|z|f|p|vd|pause|and)$/.test(l.tag) ||
      /^(有|无|成|分|按|一)/u.test(l.text) ||
      /^(有|无|按)$/u.test(lexemes[k - 1]?.text ?? '')
    // 农业生产迅速地恢复, 引种地: a theme stands before the manner, or a place is named.
    if (!tells || l.mention || l.frame || has(l, 'modal')) return false
  }
  c.i = end + 1
  return true
}

/** 二十届中央政治局召开会议, 第十四届人大常委会通过… */
export function session(c: Cursor, l: Lexeme): boolean {
  if (c.i !== 0 || l.text.length > 6) return false
  const own = l.text.endsWith('届')
  const next = l.tag === 'm' ? (c.lexemes[1]?.text ?? '') : ''
  if (!(next ? next.endsWith('届') : own)) return false
  c.i += own ? 1 : 2
  return true
}

/** 新认定专精特新企业90家: what is counted was done of late. */
export function newly(c: Cursor, l: Lexeme): boolean {
  const { lexemes, i } = c
  const verb = lexemes[i + 1]
  if (l.text !== '新' || !/^(act|build|status|institution)$/.test(verb?.frame ?? '') || verb?.text.length !== 2)
    return false
  if (
    lexemes[i + 2]?.tag === 'de' ||
    !lexemes.some(
      (x, k) =>
        k > i + 1 &&
        x.tag === 'm' &&
        !x.text.startsWith('第') &&
        !/^(增长|下降|达|达到|占|超|超过|突破)$/u.test(lexemes[k - 1]?.text ?? ''),
    )
  )
    return false
  c.i++
  return true
}

/** 先后三次实施…: how often. */
export function times(c: Cursor, l: Lexeme): boolean {
  // 每年度按标准给予奖励
  if (l.text === '每' && /^(?:年度?|季度|月|学年|周)$/u.test(c.lexemes[c.i + 1]?.text ?? '')) {
    c.i += 2
    return true
  }
  if (c.i === 0 || !l.text.endsWith('次') || !/^[一二三四五六七八九十两多]{1,3}次$/u.test(l.text)) return false
  c.i++
  return true
}

/** 九成以上的村推广…, 50%左右的行政村…: of how many it is told. */
export function shareOf(c: Cursor, l: Lexeme): boolean {
  if (!/[%％成]$/u.test(l.text) || !/^[\d一二三四五六七八九]/u.test(l.text)) return false
  const at = /^(以上|左右|多)$/u.test(c.lexemes[c.i + 1]?.text ?? '') ? 2 : 1
  if (c.lexemes[c.i + at]?.tag !== 'de' || c.lexemes.some((x) => x.frame === 'attain')) return false
  c.i += at + 1
  return true
}

/** 你公司应当…: those to whom the letter is sent. */
export function addressee(c: Cursor, l: Lexeme): boolean {
  if (!l.text.startsWith('你') || !/^你(公司|单位|局|院|厂|厅|委|司|省|市)?$/u.test(l.text)) return false
  c.clause.addressed = true
  c.i += l.text === '你' && /^(公司|单位|局|院|厂|厅|委|司|省|市)$/u.test(c.lexemes[c.i + 1]?.text ?? '') ? 2 : 1
  return true
}
