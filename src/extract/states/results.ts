import type { Mention } from '../../model.ts'
import { wordSet } from '../../wordSet.ts'
import { aimAt } from '../aims/labels.ts'
import { type Aim, type Cursor, has, isVerb } from '../clause/clause.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { assessedAims } from './assessed.ts'
import { NOMINAL } from './resultWords.ts'
import { type State, stateAim } from './states.ts'

/** Where the theme of a state begins: before what the opening took for manner. */
export function themeStart(c: Cursor): number {
  return beforeManner(c.lexemes, c.i)
}

/** 基本公共服务, 紧密型医联体: what qualifies the noun that the theme begins with, where the opening took it for manner. */
export function beforeManner(lexemes: readonly Lexeme[], at: number): number {
  let from = at
  while (
    from > 0 &&
    (QUALIFYING.test(lexemes[from - 1]?.text ?? '') ||
      (OF_NOUNS.test(lexemes[from - 1]?.text ?? '') && qualified(lexemes[from])))
  )
    from--
  return from
}

const OF_NOUNS = wordSet('基本 免费 紧密 一般 完整 高标准 优质 先进 规范')
const qualified = (l: Lexeme | undefined): boolean =>
  !!l && !l.frame && (/^(?:n|nz|j|b|vn|k)$/.test(l.tag) || l.text === '型')

/**
 * 退役军人服务保障水平持续提升: those named before the theme are whose the state is, and nobody does it. What `read` gives
 * from before them, where it gives something without them too, and who then is left as the doer.
 */
export function withOwners<T extends { aims: Aim[] }>(
  c: Cursor,
  from: number,
  read: (lexemes: Lexeme[]) => T | undefined,
): { found: T | undefined; doers: Mention[] } {
  const { lexemes, clause } = c
  const bare = read(lexemes.slice(from))
  let at = from
  while (bare && !clause.strength && at > 0 && ownedBy(c, lexemes[at - 1] as Lexeme)) at--
  const owned = at < from ? read(lexemes.slice(at)) : undefined
  const first = lexemes[at]?.text ?? ''
  return owned?.aims[0]?.label.includes(first) ? { found: owned, doers: [] } : { found: bare, doers: clause.subject }
}

function ownedBy({ clause: { subject } }: Cursor, { mention, tag }: Lexeme): boolean {
  if (!subject.every((m) => m.entity.class === 'Group')) return false
  return mention ? subject.includes(mention) : subject.length > 1 && (tag === 'pause' || tag === 'and')
}

/** Adverbs that before a noun of process qualify it. */
export const QUALIFYING = wordSet(
  '科学 高质量 高水平 安全 综合 协调 公平 绿色 自主 健康 系统 共同 统一 重点 主要 各项事业',
)

/** 稳就业、稳预期, 强信心: a verb and its object in three characters, each for itself. */
export function trios(c: Cursor): boolean {
  const { lexemes, clause } = c
  const opener = lexemes.find((l, i) => i >= c.i && l.tag !== 'pause' && l.tag !== 'and')
  if (!opener || !(TRIO.test(opener.text) || MAY_OPEN.test(opener.text))) return false
  const words = lexemes.slice(c.i).filter((l) => l.tag !== 'pause' && l.tag !== 'and')
  const text = textOf(words)
  if (
    text.length % 3 ||
    !(TRIOS.test(text) || eachOfThree(lexemes.slice(c.i))) ||
    words.some((l) => (l.mention && l.mention.entity.class !== 'Group') || l.tag === 'quote')
  )
    return false
  // 优化参保结构: the words must end where the trios do.
  let length = 0
  const ends = new Set<number>()
  for (const l of words) {
    length += l.text.length
    ends.add(length)
  }
  for (let k = 3; k < text.length; k += 3) if (!ends.has(k)) return false
  const start = words[0] as Lexeme
  let at = 0
  const whole = lexemes.slice(c.i).map((l) => ({ l, from: l.start }))
  for (const { l } of whole) {
    if (l.tag === 'pause' || l.tag === 'and') continue
    for (let k = 0; k < l.text.length; k++, at++) {
      if (at % 3) continue
      const label = text.slice(at, at + 3)
      const from = l.start + k
      const cls = /^(?:[稳强扩增提优降减开]|保(?:就业|民生))/u.test(label) ? 'Goal' : 'Initiative'
      clause.aims.push(aimAt(cls, label, from, from + 3, 'state', 'trio'))
    }
  }
  clause.verb = start.text
  clause.rule = 'trio'
  return true
}

const OPENS_TRIO = '[稳强扩增提优降减防促调惠保补控化抓治开应育转破拓去盘活畅]'
const TRIO = new RegExp(`^${OPENS_TRIO}`, 'u')
const TRIOS = new RegExp(`^(?:${OPENS_TRIO}[\\u4e00-\\u9fff]{2}){1,8}$`, 'u')

/** Verbs that open one of several trios, beside those that open any. */
const MAY_OPEN = /^[兜建护创成聚求见拉树推守添走]/u
/** 保基本、兜底线、建机制: pauses between them show that each has three characters. */
function eachOfThree(words: readonly Lexeme[]): boolean {
  const members = textOf(words).split(/[、和]/u)
  return (
    members.length > 1 &&
    members.every((m) => m.length === 3 && (TRIO.test(m) || MAY_OPEN.test(m))) &&
    members.some((m) => TRIO.test(m))
  )
}

/** 创新实力日益彰显, 协调发展步伐稳健: a state, though its first word be a verb or an adverb. */
export function assessed(c: Cursor): boolean {
  const { lexemes, clause, grammar } = c
  const from = themeStart(c)
  const before = from > 0 ? lexemes[from - 1] : undefined
  if (before && (has(before, 'modal') || (has(before, 'adverb') && !before.time))) return false
  const { found, doers } = withOwners(c, from, (words) => ({ aims: assessedAims(words, grammar) }))
  if (!found?.aims.length) return false
  clause.subject = doers
  clause.aims.push(...found.aims)
  clause.rule = 'state-assessed'
  return true
}

/** 二是高质量发展迈上新台阶 */
const ORDINAL = wordSet('一是 二是 三是 四是 五是 六是 七是 八是 九是 十是')
const PUSHES = wordSet('推动 促进 助推 带动')
/** 司法公信力不断提高, 转变经济发展方式取得重大进展: the word that could be a verb opens a theme. */
export function readAsState(c: Cursor): boolean {
  const { lexemes, clause, grammar } = c
  const l = lexemes[c.i] as Lexeme
  if (!isVerb(l)) return false
  // 高质量发展明显进位, 安全治理效能明显增强: what the opening took for manner belongs to the theme.
  const from = themeStart(c)
  const { found: state, doers } = withOwners(c, from, (words) => stateAim(words, grammar))
  // 科技人员创新活力不断释放: whose it is tells that the word is of a noun.
  const owned = doers.length < clause.subject.length
  // 共同推动卫生事业健康发展: an act, however it is done.
  if (
    state &&
    ((from < c.i && !PUSHES.test(l.text)) || owned) &&
    // 企业用能成本处于较低水平: where it stands.
    (state.qualified || (owned && /^(?:处于|位居|稳居|居)$/u.test(state.tail[0]?.text ?? '')))
  ) {
    clause.subject = doers
    clause.aims.push(...state.aims)
    clause.rule = state.rule
    return true
  }
  // 推动经贸合作迈上新台阶: what shall come about is read with its verb.
  if (PUSHES.test(l.text)) return false
  const manner = c.i > 0 && (has(lexemes[c.i - 1], 'adverb') || has(lexemes[c.i - 1], 'modal'))
  if (manner && !state?.steps) return false
  if (state && !manner && crowned(l, state)) {
    clause.subject = doers
    clause.aims.push(...state.aims)
    clause.rule = state.rule
    return true
  }
  // 建设社会主义现代化国家新征程迈出坚实步伐: the whole verb phrase is the theme.
  // 各项事业发展迈上新台阶: the verb is a noun, and no other stands before it.
  const before = from > 0 ? c.lexemes[from - 1] : undefined
  const begins = !before || before.mention !== undefined || has(before, 'adverb') || ORDINAL.test(before.text)
  if (
    l.frame !== undefined && l.frame !== 'act'
      ? !state?.steps
      : !state?.closed && !(state?.steps && begins && NOMINAL.test(l.text))
  )
    return false
  if (!state) return false
  clause.subject = doers
  clause.aims.push(...state.aims)
  clause.rule = state.rule
  return true
}

/** Verbs whose object is a clause: 推动市场更加活跃, 引导群众更加自觉. */
const OF_CLAUSES = /^(?:enable|process|attain|say|uphold|background)$/u
/** 贯彻上级决策更加坚定, 服务企业发展的机制更加健全, 保供稳价任务全面完成: the verb that opens the theme, and what is told of it all. */
function crowned(verb: Lexeme, { tail, theme, qualified }: State): boolean {
  const [how] = tail
  if (!how || tail.length < 2 || tail.length > 3 || OF_CLAUSES.test(verb.frame ?? '') || verb.text.endsWith('得'))
    return false
  // 保供任务更加艰巨, 规模能否扩大: nothing reached.
  if (BURDENS.test(textOf(tail)) || textOf(theme).endsWith('能否')) return false
  const told = tail.slice(1)
  if (told.some((l) => /^(?:n|m|p|de|ul|name|quote|and|pause|etc)$/.test(l.tag) && !/[力效序]$/u.test(l.text)))
    return false
  const bearer = theme.at(-1)
  if (DEGREE.test(how.text)) return bearer !== undefined && theme.length > 1
  return qualified && bearer !== undefined && (NOMINAL.test(verb.text) ? theme.length > 1 : MATTER.test(bearer.text))
}
const BURDENS = /(?:艰巨|繁重|严峻|复杂|激烈|迫切|紧迫|凸显|沉重|尖锐)$/u
const DEGREE = wordSet('更加 更为 更趋 愈加 愈发 日益 日趋 越来越')
/** What acts are told of by: nouns that verbs before them qualify. */
const MATTER = wordSet('任务 行动 工程 战略 力度 清单 机制 体系 作用 效能 模式 步伐 优势')

/** “两个确立”, “四个自信”. */
