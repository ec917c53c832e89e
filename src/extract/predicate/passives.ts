import type { Mention } from '../../model.ts'
import { wordSet } from '../../wordSet.ts'
import { classOf } from '../aims/classes.ts'
import { aim, clean } from '../aims/labels.ts'
import { eachText } from '../aims/objectRules.ts'
import { type Cursor, has, nextContent, tells, untabled } from '../clause/clause.ts'
import { COLLECTIVE } from '../clause/collectives.ts'
import type { Frame } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'

/** Verbs that leave their object behind them: the theme before them is what they are done to. */
const DONE_TO = new Set(
  '公布 审批 审定 批准 核准 确定 制定 制订 编制 修订 废止 取消 撤销 完成 超额完成 提前完成 胜利完成 圆满完成 克服 解决 纠正 扭转 消灭 消除 追究 拨付 收回 改变'.split(
    ' ',
  ),
)
/** Verbs that could be nouns as well: only 由… shows that something is done. */
const DONE_BY = new Set(
  '发布 公告 审核 修改 组织实施 实施 执行 落实 办理 核发 颁发 管理 负责 处理 清理 承担 发放 提出 监督 安排 指定 解释 主持'.split(
    ' ',
  ),
)
/** Words between the theme and the verb, beside adverbs and modals. */
const BETWEEN = wordSet('也 都 均 仍 已 已经 又 就 才 能 将 同时 另行 应 须 地 负责 统一 一并 分别 共同 组织')
/** Words that no theme holds. */
const NO_THEME = wordSet(
  '是 有 把 将 对 对于 为 以 与 向 从 在 使 让 由 如 如果 凡 因 因为 由于 为了 我们 他们 它 谁 不',
)
/** 尚未解决: it has not been done. */
const NOT = wordSet('未 尚未 没有 没 不 不能 难以 不容易 有待 亟待 无法')
const HOW = wordSet('超额完成 提前完成 胜利完成 圆满完成')
const LONGEST_THEME = 45

/**
 * 疫情由省级主管部门公布, 具体办法另行制定, 运输计划也都超额完成: what stands before is the object of the verb that
 * closes the clause.
 */
export function passive(c: Cursor): boolean {
  const { lexemes, clause, grammar } = c
  let end = lexemes.length
  while (end > 0 && /^(了|过)$/u.test(lexemes[end - 1]?.text ?? '')) end--
  const verb = lexemes[end - 1]
  if (lexemes.some((l) => NOT.test(l.text))) return false
  if (treated(c)) return true
  if (!verb || !(DONE_TO.has(verb.text) || DONE_BY.has(verb.text))) return false
  let at = end - 1
  // 目标任务圆满完成: the verb says how; 保交房任务完成: what else could be said of a task.
  let told =
    (HOW.test(verb.text) && /^(n|vn|quote)$/.test(lexemes[end - 2]?.tag ?? '')) ||
    (verb.text === '完成' && /(?:任务|目标|指标)$/u.test(lexemes[end - 2]?.text ?? ''))
  while (at > 0 && marks(lexemes, at - 1)) {
    at--
    told = true
  }
  // 原《管理办法》废止: a text that is named.
  told ||= verb.text === '废止' && ofText(lexemes.slice(0, at))
  const by = byWhom(lexemes, at)
  if (by) at = by.from
  else if (
    !told ||
    !DONE_TO.has(verb.text) ||
    ((clause.subject.length || clause.self || clause.addressed) && !ofText(lexemes.slice(0, at)))
  )
    return false
  // 应当由…公布: modals stand before 由 too.
  while (at > 0 && marks(lexemes, at - 1)) at--
  const theme = themeOf(lexemes.slice(0, at), by !== undefined, OVER_BODIES.test(verb.text))
  if (!theme) return false
  const texts = by ? undefined : eachText(verb.text, theme, 'passive')
  if (texts) {
    clause.aims.push(...texts)
    clause.rule = 'passive'
    clause.verb = verb.text
    return true
  }
  const name = clean(textOf(theme))
  const frame: Frame = verb.frame ?? 'act'
  const cls = classOf(frame, verb.text, name, grammar) ?? 'Initiative'
  // 超过七十公顷的，由省局审核: a condition, told as it stands.
  const whole = theme.at(-1)?.tag === 'de'
  const done = aim(
    cls,
    whole ? textOf(lexemes.slice(lexemes.indexOf(theme[0] as Lexeme), end)) : `${verb.text}${name}`,
    lexemes.slice(lexemes.indexOf(theme[0] as Lexeme), end),
    frame,
    'passive',
  )
  if (!tells(clause, done)) return false
  clause.verb = verb.text
  if (by) {
    // 由…公布 tells a rule; what has been done says so.
    const happened = verb.text === '主持' && /(?:全会|大会)$/u.test(name)
    if (happened) clause.modality = 'done'
    else if (!lexemes.some((l) => /^(已|已经|了)$/u.test(l.text))) clause.modality ??= 'planned'
    clause.subject = by.who
    clause.self = false
  }
  return true
}

const marks = (lexemes: readonly Lexeme[], i: number): boolean => {
  const l = lexemes[i] as Lexeme
  return (
    (has(l, 'modal') && l.text !== '计划') ||
    BETWEEN.test(l.text) ||
    (has(l, 'adverb') && l.tag !== 'n') ||
    (/^(a|ad|d)$/.test(l.tag) && lexemes[i + 1]?.text === '地')
  )
}

/** 由国家林业和草原局, 由省级以上主管部门: who does it, right before the verb. */
function byWhom(lexemes: readonly Lexeme[], to: number): { who: Mention[]; from: number } | undefined {
  const from = lexemes.findLastIndex((l, i) => i < to && l.text === '由')
  if (from < 0) return undefined
  const words = lexemes.slice(from + 1, to)
  const who = words.flatMap((l) =>
    l.mention && /Organization|Group|Place/.test(l.mention.entity.class) ? l.mention : [],
  )
  if (who.length) return { who, from }
  const name = textOf(words).replace(/^(?:各级|各类|各有关|各|有关)(?=.{2})/u, '')
  const last = words.at(-1)
  if (!last || name.length > 20 || name.length < 2 || !COLLECTIVE.test(name)) return undefined
  return { who: [untabled(name, last.end)], from }
}

const isText = (l: Lexeme): boolean => l.mention?.entity.class === 'Document'

/** 我局2014年印发的《核安全设备管理要求》, 原《种子管理办法》（林发〔2001〕9号）: which text is meant. */
function ofText(words: readonly Lexeme[]): boolean {
  const at = words.findLastIndex((l) => l.tag !== 'aside')
  return (
    at >= 0 &&
    isText(words[at] as Lexeme) &&
    (at < 1 || /^(?:de|pause)$/.test(words[at - 1]?.tag ?? '') || words[at - 1]?.text === '原')
  )
}

const SELF_NAMED = /^(?:办法|规定|条例|细则|意见|规程|规则|方案|通知|制度|措施|指南|政策)$/u

const BY_RULE = /^(?:按|按照|依|依照|根据|依据)$/u
/** 开展标准制修订工作的程序按规定执行: how a procedure runs. */
const LONGEST_EXECUTED = 16
const TREATS = /^(?:进行|予以|给予|加以)$/u
/** 其余项目按比例进行核减, 贷款贴息按相关规定执行: what is done to a theme by a rule, whoever does it. */
function treated({ lexemes, clause, i }: Cursor): boolean {
  const by = lexemes.findIndex((l, k) => k > i && BY_RULE.test(l.text))
  const last = lexemes.at(-1)
  if (by < 0 || by + 2 >= lexemes.length || !last || clause.subject.length || clause.self || clause.addressed)
    return false
  const treats = TREATS.test(lexemes.at(-2)?.text ?? '') && last.text.length === 2 && /^v/.test(last.tag)
  if (!treats && last.text !== '执行') return false
  let to = by
  while (to > i && (has(lexemes[to - 1], 'adverb') || BETWEEN.test(lexemes[to - 1]?.text ?? ''))) to--
  const theme = themeOf(lexemes.slice(i, to), false)
  if (!theme || (!treats && textOf(theme).length > LONGEST_EXECUTED)) return false
  const words = lexemes.slice(lexemes.indexOf(theme[0] as Lexeme))
  const act = aim('Initiative', clean(textOf(words)), words, 'act', 'passive')
  if (!tells(clause, act)) return false
  clause.verb = last.text
  return true
}

/** 气象局由水利部管理: what is done to a body. */
const OVER_BODIES = wordSet('管理 代管 主管 领导')
/** The noun phrase before, without what opens the clause. */
function themeOf(before: readonly Lexeme[], by: boolean, overBody = false): Lexeme[] | undefined {
  let from = 0
  while (
    from < before.length &&
    ((before[from]?.time && !ofText(before)) ||
      has(before[from], 'connective') ||
      /^(其中|并|且|而)$/u.test(before[from]?.text ?? ''))
  )
    from++
  const theme = before.slice(from)
  // 本办法由省财政厅负责解释: the text itself; no other 本 begins a theme.
  if (theme.some((l) => l.text === '本') && !(by && theme.length === 2 && SELF_NAMED.test(theme[1]?.text ?? '')))
    return undefined
  const last = theme.at(-1)
  const text = textOf(theme)
  if (!last || text.length < 2 || (text.length > LONGEST_THEME && !theme.some(isText))) return undefined
  if (
    theme.some(
      (l) =>
        NO_THEME.test(l.text) ||
        l.frame === 'say' ||
        l.tag === 'ul' ||
        (has(l, 'modal') && l.text !== '计划') ||
        (has(l, 'preposition') && l.tag !== 'and'),
    )
  )
    return undefined
  // 全会由中央政治局主持: who led it.
  const led = by && last.mention?.entity.class === 'Meeting'
  if (theme.length === 1 && last.mention && !isText(last) && !led && !(by && overBody)) return undefined
  if (by) return theme
  // 加强领导，严格执行: a verb with its object is no theme.
  const plain =
    (ofText(theme) || theme[nextContent(theme, 0)]?.frame === undefined) &&
    /^(n|vn|name|quote|j|l|an|aside|etc)/.test(last.tag) &&
    !last.frame
  return plain ? theme : undefined
}
