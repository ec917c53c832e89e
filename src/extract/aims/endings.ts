import { wordSet } from '../../wordSet.ts'
import type { Frame } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { trimmed } from './labels.ts'

/* What closes an object and is no part of it. */

/** 为推进伟大复兴而团结奋斗: how one strives. 改造小区20个、惠及3万户: whom it reaches is told of the act. */
export function ended(said: Lexeme[], frame: Frame): Lexeme[] {
  // 为实现全面振兴新突破开好局起好步: how it begins is told of the end.
  const last = said.at(-1)
  const begins = frame === 'attain' && /[局步]$/u.test(last?.text ?? '') ? BEGINS.exec(textOf(said)) : undefined
  const from = begins ? (last?.end ?? 0) - begins[0].length : 0
  if (begins && said.some((l) => l.start === from)) return trimmed(said.filter((l) => l.start < from))
  // 为实现四个现代化贡献力量: what one gives to it.
  if (last && GIVEN.test(last.text) && said.length > 1) return trimmed(said.slice(0, -1))
  if (last && STRIVES.test(last.text)) {
    let to = said.length - 1
    while (to > 1 && /^(而|不懈|共同|团结|努力|接续|持续|继续)$/u.test(said[to - 1]?.text ?? '')) to--
    if (
      to > 0 &&
      said[to - 1]?.tag !== 'de' &&
      frame !== 'process' &&
      frame !== 'enlist' &&
      (to < said.length - 1 || last.text.length > 2)
    )
      return trimmed(said.slice(0, to))
  }
  // 打击电信网络诈骗成效显著, 应对连阴雨有力有效: how it went.
  const went =
    last && WELL.test(last.text)
      ? said.length - (GOES.test(said.at(-2)?.text ?? '') ? 2 : last.text.length > 3 ? 1 : 0)
      : 0
  if (went > 1 && went < said.length) return trimmed(said.slice(0, went))
  if (last?.tag !== 'm') return said
  const reach = said.findIndex(
    (l, i) => i > 1 && said[i - 1]?.tag === 'pause' && REACHES.test(l.text) && said.slice(i).length <= MOST_REACHED,
  )
  return reach > 1 ? trimmed(said.slice(0, reach)) : said
}
const WELL = wordSet('显著 明显 突出 有效 有序 顺利 成效显著 成效明显 有力有效 有力有序')
const GOES = wordSet('成效 成果 效果 进展 有力')
const GIVEN = wordSet('贡献力量 贡献智慧')
const BEGINS = /(?<=[^”]{4})开好局[、，]?(?:起好步)?$/u
const STRIVES = /^(不懈|团结|共同|努力|接续)?(奋斗|努力)$/u
const REACHES = /^(惠及|受益|覆盖|服务|增长|下降|增幅|居|位居|占|同比|占比)$/u
/** Most tokens of 惠及各族群众461万人次. */
const MOST_REACHED = 5
