import { wordSet } from '../../wordSet.ts'
import { aim, clean } from '../aims/labels.ts'
import { type Cursor, has, tells } from '../clause/clause.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { AILS, told } from './resultWords.ts'
import { harms } from './stateRefusals.ts'

/* 船员的收入将有较大的提高, 修船的任务已经基本完成: what has become of a theme, or shall, told with 有, 得到 or with 将 and 已. */

const AHEAD = wordSet('将 必将 将会 将要 即将')
const PAST = wordSet('已 已经 业已 均已 都已 也已 早已')
const ALSO = wordSet('也 都 均 又 还 就 则 正 正在 今后 今年 近年来 一般 普遍')
const HAS = wordSet('有 有了 有所 得到 得到了 获得 获得了 取得 取得了')
/** 有所发展, 恢复和发展: one word to the segmenter. */
const SOMEWHAT = /^有所/u
const PAIR = /^([\u4e00-\u9fff]{2})[和与]([\u4e00-\u9fff]{2})$/u
const grew = (word: string): boolean => {
  const pair = PAIR.exec(word)
  return GREW.test(pair?.[2] ?? word.replace(SOMEWHAT, ''))
}
const GREW = wordSet(
  '提高 增长 改善 发展 增加 扩大 加强 进步 恢复 巩固 好转 改进 增强 进展 改变 完善 健全 提升 增产 壮大 充实 减轻 缓和 深入 普及 繁荣 加快 改观 协调 保障 保证',
)
/** With 已 or 将 alone. */
const CAME = wordSet(
  '完成 实现 结束 解决 克服 消灭 消除 建立 建立起来 确立 形成 展开 改变 扭转 稳定 强大 富裕 建成 恢复起来 发展起来 完备 废除 纠正 停止 缩小 降低',
)
const NO_OPENING =
  /^(?:如果|如|若|只要|只有|由于|因为|因|随着|虽然|尽管|即使|当|在|从|对|对于|为|为了|除|除了|经过|通过|认为|有人|这|那|它|其(?![他它余])|他们|有的|有些|上述|以上|不)/u
/** How far, how much: 较大的, 不同程度的, 进一步. */
const DEGREE = /^(?:a|ad|d|an|de|m|mq|b|i|l|z|vd|uz|f|and|ul)$/
const DEGREES = wordSet('程度 相应 一定 不同 成倍 很大 进一步 较 更 显著 发展 加以')
const UNWANTED =
  /压力|难度|风险|困难|成本|赤字|逆差|差距|灾害|危机|动荡|污染|犯罪|事故|冲突|亏损|欠账|缺口|短缺|浪费|价格|物价|人口|支出|需求|购买力|失业|资本主义|帝国主义|霸权|敌|反动|资产阶级/u
const LONGEST_THEME = 22

interface Telling {
  /** Where the theme ends. */
  at: number
  /** Where what has become of it begins. */
  from: number
  ahead: boolean
}

/** Where the words tell what has become of something; undefined where they do not. */
function telling(lexemes: readonly Lexeme[], start: number): Telling | undefined {
  let end = lexemes.length
  while (end > start && /^(?:了|起来)$/u.test(lexemes[end - 1]?.text ?? '')) end--
  const last = lexemes[end - 1]
  if (!last || !(grew(last.text) || CAME.test(last.text))) return undefined
  let at = start
  const somewhat = SOMEWHAT.test(last.text)
  while (at < end - 1 && !opens(lexemes[at] as Lexeme)) at++
  if (at >= end - 1 && !(somewhat && at > start)) return undefined
  let from = at
  let marked = false
  let ahead = false
  for (; from < end - 1; from++) {
    const l = lexemes[from] as Lexeme
    if (AHEAD.test(l.text)) ahead = true
    else if (PAST.test(l.text)) marked = true
    else if (l.text === '比') from = compared(lexemes, from)
    else if (!ALSO.test(l.text) && !l.time) break
  }
  const body = lexemes.slice(from, end - 1)
  const hasIt = somewhat || HAS.test(body[0]?.text ?? '')
  if (!hasIt && !marked && !ahead) return undefined
  const degree = hasIt && !somewhat ? body.slice(1) : body
  if (!degree.every((l) => DEGREE.test(l.tag) || DEGREES.test(l.text) || (has(l, 'adverb') && !l.mention)))
    return undefined
  if (hasIt && !grew(last.text)) return undefined
  return { at, from, ahead }
}

const opens = (l: Lexeme): boolean =>
  AHEAD.test(l.text) || PAST.test(l.text) || HAS.test(l.text) || /^(?:都|均|也|又|比|继续)$/u.test(l.text)

/** 比去年, 比一九五五年: index of its last word. */
function compared(lexemes: readonly Lexeme[], at: number): number {
  for (let k = at + 1; k < at + MOST_COMPARED; k++) {
    const next = lexemes[k + 1]
    if (!next || AHEAD.test(next.text) || HAS.test(next.text) || ALSO.test(next.text)) return k
  }
  return at
}
const MOST_COMPARED = 5

/** 各种农药的产量，也都将有相当的增加: the words tell what becomes of what stands before the comma. */
export const tellsOnly = (part: readonly Lexeme[]): boolean => {
  const t = telling(part, 0)
  return t !== undefined && t.at === 0
}

/** What has become of the theme that the words from `start` on name. */
export function becoming({ clause }: Cursor, lexemes: Lexeme[], start: number): boolean {
  if (clause.strength || NO_OPENING.test(clause.text)) return false
  const t = telling(lexemes, start)
  const from = themeFrom(lexemes, start)
  if (!t || t.at <= from) return false
  const theme = lexemes.slice(ofCountry(lexemes, from, t.at), whenFrom(lexemes, from, t.at))
  const said = lexemes.slice(t.from).filter((l) => l.tag !== 'ul' && l.text !== '了')
  const words = [...theme, ...said]
  const text = textOf(words)
  if (!isTheme(theme) || AILS.test(text.replaceAll('社会主义', '')) || UNWANTED.test(textOf(theme)) || harms(text))
    return false
  const state = aim('Goal', clean(text), lexemes.slice(from), 'state', 'state-becoming')
  if (!tells(clause, state)) return false
  clause.subject = clause.subject.filter((m) => m.entity.class !== 'Group')
  clause.modality = t.ahead || clause.modality === 'planned' ? 'planned' : 'done'
  return true
}

/** 我国 | 对外贸易: whose it is, the edge tells. */
const ofCountry = (lexemes: readonly Lexeme[], from: number, to: number): number =>
  /^[我中]国$/u.test(lexemes[from]?.text ?? '') &&
  to > from + 1 &&
  !/^(?:de|p|and|pause)$/.test(lexemes[from + 1]?.tag ?? '')
    ? from + 1
    : from

/** 技术水平 | 在一九五五年, 对外贸易 | 逐年, 军队的素质 | 在新的条件下: when and where are no part of the theme. */
function whenFrom(lexemes: readonly Lexeme[], from: number, to: number): number {
  let end = to
  while (end > from + 1 && isHow(lexemes[end - 1] as Lexeme)) end--
  const last = lexemes[end - 1] as Lexeme
  const at = lexemes.findLastIndex((l, k) => k > from && k < end - 1 && k >= end - LONGEST_WHEN && l.text === '在')
  if (at > 0 && /^(?:f|s|t|time)$/.test(last.tag)) return at
  while (end > from + 1 && isWhen(lexemes[end - 1] as Lexeme)) end--
  return end
}
const isHow = (l: Lexeme): boolean => ALSO.test(l.text) || /^(?:逐年|每年|连年|历年|年年)$/u.test(l.text)
const isWhen = (l: Lexeme): boolean => /^(?:t|time)$/.test(l.tag) || isHow(l)
const LONGEST_WHEN = 7

/** 人民 | 的生活, 我国 | 同各国的关系, 五年 | 内科研事业: where the theme begins that the opening has cut. */
function themeFrom(lexemes: readonly Lexeme[], start: number): number {
  let from = start
  // 我国同各国 | 的关系: with whom.
  if (lexemes[start]?.tag === 'de' && start > 1 && /^[同与]$/u.test(lexemes[start - 2]?.text ?? '')) return start - 2
  while (lexemes[from]?.tag === 'de' || /^[内中]$/u.test(lexemes[from]?.text ?? '')) from++
  if (from > start) return from
  if (/^[同与和]$/u.test(lexemes[from - 1]?.text ?? '')) from--
  while (from > 0 && lexemes[from - 1]?.mention?.entity.class === 'Group') from--
  return from
}

const NO_THEME =
  /^(?:是|不|未|使|让|把|将|以|为|对|向|在|从|由|于|比|因|如果|这|那|这种|那种|这个|这些|那些|它|他们|我们|推动|促进|要|应|必须|能|能够|可能|可以|会|才能|被|受|无法|只|却|说|认为|人们|大家|有|了)$/u

function isTheme(theme: readonly Lexeme[]): boolean {
  const last = theme.at(-1)
  return (
    last !== undefined &&
    theme.length <= LONGEST_THEME &&
    textOf(theme).length > 2 &&
    (/^(?:n|nz|nt|ns|nr|vn|an|l|j|s|quote|etc|name)$/.test(last.tag) ||
      (last.frame !== undefined && theme.length > 1) ||
      (last.tag === 'v' && theme.at(-2)?.tag === 'de') ||
      theme.at(-3)?.tag === 'de') &&
    !theme.some(
      (l) =>
        NO_THEME.test(l.text) ||
        (told(l) && l.text.length > 1 && l.tag !== 'n') ||
        /^(?:ul|uz)$/.test(l.tag) ||
        l.tag === 'time',
    )
  )
}
