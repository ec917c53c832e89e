import { wordSet } from '../../wordSet.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'

/* What a theme comes to, as a whole clause after 推动, 引导 or 促: no noun of process, but a result. */

/** Adverbs of what one does or is by then: 更好服务大局, 自觉遵守纪律, 明显高于去年. */
const HOW = wordSet('更好 更好地 自觉 真正 切实 始终 明显 显著 便利 普遍 基本')
/** Processes that with such an adverb are still processes: 更好结合, 普遍推广. */
const PROCESS = wordSet(
  '发展 结合 融合 衔接 协调 协同 合作 应用 推广 实施 落实 联动 转化 对接 互动 流动 建设 运用 共享 服务 集聚 匹配 适应 相适应',
)
/** Verbs of what is reached or had, which no table of attaining names. */
const REACHES = wordSet(
  '走出 建成 得到 获得 赢得 变成 跑出 焕发 享有 享受 掌握 摆脱 告别 迸发 展现 呈现 跻身 高于 低于 快于',
)
/** What a theme comes to, in four characters. */
const IDIOM =
  /(?:行稳致远|告捷|焕然一新|合作共赢|互利共赢|(?:竞相|大量|不断)涌现|落地落实|落实落地|强筋壮体|见行见效|由大(?:向|到)强转变)$/u
/** Quantities that are led up or down. */
const QUANTITY = /(?:利率|成本|价格|增速|规模|比重|占比|水平|供应量|中枢|费率|负担)$/u
const MOVES = /^(?:稳中有降|稳步下行|持续下行|下行|下降|降低|走低|回落|回升|上升|高于|低于|保持)/u

/** 产业 of 产业迈向高端: a noun that something is told of. */
const isTheme = (theme: readonly Lexeme[]): boolean => {
  const last = theme.at(-1)
  return (
    last !== undefined &&
    theme[0]?.frame !== 'attain' &&
    textOf(theme).length > 1 &&
    (/^(?:n|vn|j|l|nz|nt|ns|name|quote|eng|an)$/.test(last.tag) || last.frame === 'act') &&
    !theme.some((l) => /^(?:pause|p|c)$/.test(l.tag))
  )
}

/** 东北走出一条新路, 改革行稳致远, 企业更好服务大局, 利率稳步下行. */
export function comesTo(clause: readonly Lexeme[]): boolean {
  const last = clause.at(-1)
  if (clause.length < 2 || last === undefined) return false
  const text = textOf(clause)
  if (IDIOM.test(text) && text.length > 5) return true
  for (let i = 1; i < clause.length; i++) {
    const l = clause[i] as Lexeme
    const next = clause[i + 1]
    if (next === undefined || next.tag === 'de' || clause[i - 1]?.tag === 'de' || clause[i - 1]?.tag === 'and') continue
    const theme = clause.slice(0, i)
    if (REACHES.test(l.text)) return isTheme(theme) && (next.tag !== 'v' || l.text !== '建成')
    // 便利化: a quality.
    if (HOW.test(l.text) && !next.text.startsWith('化'))
      return (
        isTheme(theme) &&
        last.tag !== 'de' &&
        (next.frame !== undefined || !/^(?:n|nz|c|and|pause|etc)$/.test(next.tag)) &&
        !PROCESS.test(last.text)
      )
  }
  return false
}

/** 港航企业 of 港航企业更好服务大局. */
export const themeBefore = (clause: readonly Lexeme[]): string => {
  const at = clause.findIndex((l, i) => i > 0 && HOW.test(l.text))
  return at > 0 && isTheme(clause.slice(0, at)) ? textOf(clause.slice(0, at) as Lexeme[]) : ''
}

/** 有力支持建设 after 港航企业更好服务大局: told of the theme of the member before. */
export const untoldOf = ([first, second]: readonly Lexeme[]): boolean =>
  first !== undefined && second?.frame !== undefined && (HOW.test(first.text) || MORE.test(first.text))
const MORE = wordSet('有力 有效 积极 主动 充分 深度 全面')

/** 贷款利率稳步下行, 货币供应量增速高于去年: a quantity, and how it moves. */
export function quantityMoves(clause: readonly Lexeme[]): boolean {
  const at = clause.findIndex((l, i) => i > 0 && MOVES.test(l.text))
  const from = clause.findLastIndex((l, i) => i < at && /^(?:n|vn|j|l|nz)$/.test(l.tag))
  return from >= 0 && QUANTITY.test(textOf(clause.slice(0, from + 1) as Lexeme[]))
}
