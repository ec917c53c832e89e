import { wordSet } from '../../wordSet.ts'
import { type Lexeme, lexeme, textOf } from '../words/lexemes.ts'

/* Where what is told of a theme begins: 制度框架 | 基本形成. */

export const STATE_ADVERB = wordSet(
  '更加 更 明显 显著 进一步 大幅 大幅度 稳步 基本 全面 持续 逐步 普遍 有效 初步 深入 扎实 不断 总体 较快 逐渐 日益 充分 切实 更为 更趋 更好 平稳 健康 协调 继续 同步 得以 快速 加快 圆满 相互 全域 接连 双双 生动 竞相 相继 日趋 渐趋 空前 愈加 愈发 越来越 愈益 进一步地 迅速 大为 有了 大大 极大 稳中 整体 纵深 如期 全部 加速 高效 蓬勃 成功 顺利 大力 有序 有力有序 有力有效 深度 连年 逐年 年年 正式 首次 趋于',
)

/** 正式投用, 正式通水 */
const OPENED = /^(投用|运营|挂牌|交付|开通|通车|通水|启动|启用|成立|投产|开工|运行|投运|上线)/u

/** Predicates of change; after a word that could be a verb only these make a state: 司法公信力不断提高, not 严格上市公司持续监管. */
export const CHANGE =
  /^(提升|提高|增强|改善|缩小|扩大|拓宽|好转|下降|上升|健全|完善|形成|建成|推进|发展|实现|落实|发挥|显现|优化|巩固|壮大|减少|增加|加强|深化|丰富|取得|得到|确立|迈出)/u

/** The theme, and what is told of it. */
export interface ThemeAndTail {
  theme: Lexeme[]
  tail: Lexeme[]
  /** The words of the tail. */
  told: string
  /** The first word of the tail that is no adverb of state. */
  pred: Lexeme
}

const QUALIFIES = wordSet('基本 总体 整体 普遍 初步 平稳 健康 协调 高效')
/** 交通圈基本成型: what it has come to, though the segmenter takes it for a noun. */
const SHAPED = wordSet('成型 成形 成势 成网 成林 定型 达标 到位 持平 普及 摘帽 平衡 稳定 完工 脱贫 停止 一致')
/** 收入稳定增加: how it grows. */
export const steadily = (body: readonly Lexeme[], at: number): boolean =>
  body[at]?.text === '稳定' &&
  /^(增长|增加|提高|提升|恢复|增收|运行|向好)$/u.test(body[at + 1]?.text ?? '') &&
  !body.slice(0, at).some((l) => l.tag === 'ul' || (l.frame !== undefined && l.frame !== 'act') || l.tag === 'r')

/** 我省, 全市, 湖北 in a text of the province, 荆州市: whose result is told; 郑州 of 郑州港区建设提速 names what has come about. */
export const isOwnPlace = (l: Lexeme | undefined): boolean =>
  l?.mention?.entity.class === 'Place' &&
  (l.mention.own === true || /^[我全本]|^中国$|[省市县]$|自治[区州]$/u.test(l.text))

/** 我省重大项目相继开工, 这五年生态屏障进一步夯实: whose result it is, and when, stands outside. */
export function bodyOf(told: Lexeme[]): Lexeme[] {
  const words = told.some(isGraded) ? told.flatMap((l, i) => graded(l, told[i + 1])) : told
  const when = words.findIndex((l) => l.tag !== 'time' && !/^[这近过]$/u.test(l.text))
  const body = when > 0 && words[when - 1]?.tag === 'time' && words[when]?.tag !== 'de' ? words.slice(when) : words
  return isOwnPlace(body[0]) && body.length > 3 && !/^(de|pause|and|name)$/.test(body[1]?.tag ?? '')
    ? body.slice(1)
    : body
}

const GRADED = /^更[优好强高大快多足稳实美浓旺活广深宽牢准细暖绿畅]$/u
const isGraded = (l: Lexeme): boolean => l.text.startsWith('更') && GRADED.test(l.text)
/** 结构更优、效益更好: one word to the segmenter, and what is told, where the clause or its member ends. */
const graded = (l: Lexeme, next: Lexeme | undefined): Lexeme[] =>
  isGraded(l) && (next === undefined || next.tag === 'pause')
    ? [lexeme(l.start, l.start + 1, '更', 'd'), lexeme(l.start + 1, l.end, l.text.slice(1), 'a')]
    : [l]

const REACHED = wordSet('迈向 得到 形成 成为 迈出 健全 建成 确立 受到 趋于')
/** Index of the adverb or verb that the predicate begins with; -1 where there is none. */
export function stateAt(body: Lexeme[]): number {
  let noun = false
  for (let i = 1; i < body.length; i++) {
    const l = body[i] as Lexeme
    if (l.tag === 'de') continue
    // 公民有序政治参与: the word qualifies a noun.
    const next = body[i + 1]
    if (l.text.includes('有序') && !next?.frame && !next?.tag.startsWith('v')) continue
    // 加工深度, 正式译文: nouns.
    if (l.text === '深度' && next?.text !== '融合') continue
    if (l.text === '正式' && !OPENED.test(next?.text ?? '')) continue
    // 党的基本方略, 国民经济的进一步发展, 治病和健康管理能力: the word belongs to what stands after it.
    if (STATE_ADVERB.test(l.text) && /^(?:and|de)$/.test(body[i - 1]?.tag ?? '')) continue
    // 一项基本经验, 总体形势: the word qualifies a noun.
    if (QUALIFIES.test(l.text) && next && /^n/.test(next.tag) && !next.frame && !SHAPED.test(next.text)) {
      noun = true
      continue
    }
    if (STATE_ADVERB.test(l.text) || steadily(body, i)) {
      if (!qualifies(body, i)) return i
    } else if (l.frame === 'attain' || REACHED.test(l.text)) return i
    // 基本养老金连续增加, 基本经费标准由35元提高到40元: the verb closes the clause, or a figure does.
    else if (noun && CHANGE.test(l.text) && i > 1 && (!next || next.tag === 'm' || next.text === '到')) return i
  }
  return -1
}

/** 不断完善的制度: the adverb belongs to what stands before 的. */
function qualifies(body: Lexeme[], at: number): boolean {
  let attains = (body[at] as Lexeme).frame === 'attain'
  for (let k = at + 1; k < body.length; k++) {
    const l = body[k] as Lexeme
    // 工作取得的成绩: what was reached is named, not told.
    if (l.tag === 'de' && (!attains || k === at + 1)) return true
    if (l.frame === 'attain') attains = true
  }
  return false
}

/** Words between a theme and what is told of it. */
const BEFORE_TELLING = wordSet(
  '将 要 已 正 也 都 正在 已经 必将 必定 一定 一定能 能够 能 定能 早日 虽 虽然 又 还 均 便 就 较 一定会 再 尽快 终于',
)
/** 提前两年达到…, 今年内达到…: when or how soon it is reached is no theme. */
const WHEN = /^(?:[短长高低内外上下多前后]|.{0,6}(?:年|月|时间|期间|年内|日))$/u

/** 纪检机关扎实开展主题教育, 试点学校全面推行新课程: what a body does to an object. */
function isDone(pred: Lexeme, tail: readonly Lexeme[], theme: readonly Lexeme[]): boolean {
  const at = tail.indexOf(pred)
  const object = tail[at + 1]
  return (
    at > 0 &&
    /^(act|institution|process|enlist)$/.test(pred.frame ?? '') &&
    DOES.test(pred.text) &&
    !!object &&
    /^(n|vn|name|j|quote|l|b|nz|ns|v)/.test(object.tag) &&
    /^(n|vn|name|j|nz|nt)/.test(tail.at(-1)?.tag ?? '') &&
    !tail.some((l) => l.frame === 'attain') &&
    theme.length > 0
  )
}
/** Verbs that do not close a result. */
const DOES = wordSet(
  '开展 推进 推动 促进 落实 落实好 推行 实施 加强 强化 健全 完善 建立 建立健全 加大 加快 组织 支持 深化 推广 履行 贯彻 贯彻落实 做好 抓好 供应 免征 取消 开放 启动 执行',
)

export function parted(body: Lexeme[], at: number): ThemeAndTail | undefined {
  let from = at
  while (from > 1 && BEFORE_TELLING.test(body[from - 1]?.text ?? '')) from--
  const tail = body.slice(at)
  // 改革进程更加深入, 步伐明显加快: an adverb is what is told.
  const alone =
    tail.length === 2 && (tail[0]?.text === '更加' || /^加[快速]$/u.test(tail[1]?.text ?? '')) ? tail[1] : undefined
  const pred = tail.find((l, i) => !STATE_ADVERB.test(l.text) && !steadily(tail, i)) ?? alone
  const theme = body.slice(0, from)
  // 收入年均增长7.2%、持续高于…: a figure, of which more is told.
  if (theme.at(-1)?.tag === 'pause' || WHEN.test(textOf(theme)) || noTheme(theme)) return undefined
  // 新时代新征程推动东北全面振兴: the words before 推动 are no theme.
  if (
    pred?.frame !== 'attain' &&
    !theme[0]?.frame &&
    theme.some((l, i) => i > 0 && /^(推动|推进|促进|助推)$/u.test(l.text) && theme[i + 1]?.tag !== 'de')
  )
    return undefined
  if (pred && isDone(pred, tail, theme)) return undefined
  return pred && { theme, tail, told: textOf(tail), pred }
}

const JOINS = wordSet('来 所 为 而 才 才能 之所以 同 与 对 从 向 就 却 如果 以 于 把 将 被 的 和 或')
/** 问题才能解决, 也很难实现: what it hangs on. */
const HANGS = wordSet('之所以 才能 才 很难 难以 不易 为何 虽然 尽管 虽')
const WITHIN = wordSet('下 之下 中 上 里 后 之后 以后 时')
/** 在实践中继续丰富, 依靠艰苦奋斗来实现, 问题才能得到解决: no theme stands before what is told, or it hangs on a condition. */
function noTheme(theme: readonly Lexeme[]): boolean {
  const last = theme.at(-1)?.text ?? ''
  if (
    JOINS.test(last) ||
    theme.some(
      (l, i) => HANGS.test(l.text) || (i > 0 && /^为[了着]?$/u.test(l.text) && !theme.some((x) => x.text === '以')),
    )
  )
    return true
  if (!WITHIN.test(last)) return false
  // 整个工业在调整中持续增长: the theme stands before 在.
  return theme.findIndex((l) => l.text === '在') < 1
}
