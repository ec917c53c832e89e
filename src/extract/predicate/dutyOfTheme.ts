import { wordSet } from '../../wordSet.ts'
import { aimsOf } from '../aims/aims.ts'
import { classOf } from '../aims/classes.ts'
import { aim, clean, trimmed } from '../aims/labels.ts'
import { type Clause, type Cursor, has, isActing, isActor, tells } from '../clause/clause.ts'
import { COLLECTIVE } from '../clause/collectives.ts'
import { type Grammar, strengthOf } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'

/* What ought to be done with a theme, or ought to become of it. */

const OUGHT = wordSet('要 必须 应 应当 应该 须 需 都要 也要 还要 务必')
/** Words between a theme and the modal. */
const BETWEEN = wordSet('也 都 还 就 更 均 同样 一律 今后 首先 同时')
/** Words that no theme holds. */
const NO_THEME = wordSet(
  '是 有 没有 比 则比 把 将 对 对于 为 以 与 同 向 从 在 到 使 让 由 如 如果 若 凡 凡是 因 因为 由于 为了 只有 除 除了 而是 就是 不 未 无论 无 这 那 它 他们 谁 什么 当 据 说 总有一天 总',
)
/** 广大文艺工作者, 各级干部: who ought to is told elsewhere. */
const WHO =
  /(?:时候|主义|领导|儿女|书记处|者|员|人|干部|同志|群众|国家|农民|工人|职工|战士|代表|书记|主任|[市省县局部校院厂]长|家|双方|各国|们|党|军)$/u
const LONGEST_THEME = 12
/** What the predicate of a duty does not open with: 应为单数, 要有准备 tell how things are. */
const NO_DUTY = wordSet('是 有 为 由 到 看到 看 不 没有 能 会 属于 有利于 有助于 成为 说 来 知道 像 求 符合 如何 怎样')
/** 抓紧进行, 按照…的原则: nothing that is done. */
const EMPTY =
  /进行$|^(?:按照|按|根据|依据|依照|围绕|遵循|本着).*(?:原则|要求|部署|精神|规定|方针|方向|思路|需要|条件|情况|实际|特点)$/u
/** Light verbs before the act itself: 加以改造. */
const LIGHT = wordSet('加以 予以 给予 给以 严加 进行')
/** Verbs that take the theme for their object. */
const GOVERNS =
  /^(?:公开|改革|加快|提高|加强|调整|控制|重视|推广|完善|健全|改进|改善|扩大|增加|减少|压缩|节约|整顿|清理|保护|发展|推进|取缔|巩固|增强|强化|优化|落实|改变|改造|坚持|执行|保证|利用|支持|鼓励|纠正|制止|革除|冲破|消除|解决|破除|摒弃|克服|限制|总结|打击|防止|废除|简化|规范|治理|补偿|恢复|保留|降低|加大|缩小|拓宽)$/u

/**
 * 稳健的货币政策要灵活适度 → 稳健的货币政策灵活适度; 外贸体制必须逐步改革 → 改革外贸体制: the theme belongs to what ought to be
 * done, as the object of the verb that closes the clause, or with all that is said of it.
 */
export function dutyOfTheme({ clause, grammar }: Cursor, lexemes: Lexeme[], from: number): boolean {
  if (clause.subject.length || clause.self || clause.addressed || clause.pronoun) return false
  const at = lexemes.findIndex((l, k) => k > from && k <= from + LONGEST_THEME && OUGHT.test(l.text) && has(l, 'modal'))
  if (at < 0) return false
  let end = at
  while (end > from && BETWEEN.test(lexemes[end - 1]?.text ?? '')) end--
  // 稳健的货币政策: the opening took the first word for manner.
  let start = from
  while (start > 0 && (lexemes[start]?.tag === 'de' || (start < from && has(lexemes[start], 'adverb')))) start--
  // 进行价格改革: the noun is the theme.
  if (lexemes[start]?.text === '进行') start++
  const theme = lexemes.slice(start, end)
  const said = plainly(trimmed(lexemes.slice(at + 1)))
  // 加强安全生产必须标本兼治: the theme is an act by itself, read by its own rule.
  if (clause.theme?.length) return false
  if (laidOn(clause, theme, said, grammar)) return true
  if (!isTheme(theme) || !said.length || lexemes.at(-1)?.tag === 'de' || NO_DUTY.test(said[0]?.text ?? '')) return false
  if (said.some((l) => OUGHT.test(l.text) || /^(?:不|是|没有|不能|时|后|有所|做到|以下|下列|几个|先行)$/u.test(l.text)))
    return false
  const acts = said.filter((l) => !LIGHT.test(l.text) && (l.frame !== undefined || !has(l, 'adverb')))
  const verb = acts[0]
  const name = clean(textOf(theme))
  const governs = acts.length === 1 && verb?.frame !== undefined && GOVERNS.test(verb.text)
  const label = governs ? `${verb.text}${name}` : clean(`${name}${textOf(said)}`)
  if (
    !governs &&
    (textOf(said).length < 4 || /^(?:这|那|其他)/u.test(theme[0]?.text ?? '') || EMPTY.test(textOf(said)))
  )
    return false
  // 排放强度要降低3%以上: a target, read with the figures.
  if (said.at(-1)?.tag === 'm' || (said.at(-2)?.tag === 'm' && said.at(-1)?.tag === 'f')) return false
  const cls = governs ? (classOf(verb.frame ?? 'act', verb.text, name, grammar) ?? 'Initiative') : 'Initiative'
  const act = aim(cls, label, [...theme, ...said], 'act', 'theme-duty')
  if (!tells(clause, act)) return false
  clause.modality ??= 'planned'
  return true
}

/** What nobody is, so that what ought to be done is of it: 教育经费要突出重点. */
const THINGS = /(?:(?:财政|货币|产业|区域|结构|社会|科技|微观|宏观|开放)政策|经费|资金|支出|配置|检查|布局|耕地|贷款)$/u
/** Most words before the modal. */
const FURTHEST = 8
/** 财政支出要突出重点: the modal follows a thing, with nobody between who ought to; tried before who acts is looked for. */
export function dutyOfThing(c: Cursor): boolean {
  const { lexemes } = c
  const at = lexemes.findIndex((l) => OUGHT.test(l.text) && has(l, 'modal'))
  if (at < 1 || at > FURTHEST) return false
  let end = at
  while (end > 1 && BETWEEN.test(lexemes[end - 1]?.text ?? '')) end--
  if (!THINGS.test(lexemes[end - 1]?.text ?? '') || lexemes.some((l) => l.tag === 'pause')) return false
  if (!dutyOfTheme(c, lexemes, 0)) return false
  c.clause.strength ??= strengthOf(c.grammar, (lexemes[at] as Lexeme).text)
  return true
}

const STRIVING = wordSet('努力 切实 认真 积极 坚决 牢牢 紧紧 继续 进一步 着力 务必 自觉')
/** 努力反映新成就, 严格执行程序: how, before an act with an object, is left out. */
function plainly(said: Lexeme[]): Lexeme[] {
  let from = 0
  while (from < said.length - 1 && STRIVING.test(said[from]?.text ?? '')) from++
  while (from < said.length - 2 && has(said[from], 'adverb') && !said[from]?.frame) from++
  const verb = said[from]
  if (isActing(verb) && from < said.length - 1) return said.slice(from)
  const told = said.findIndex((l) => !STRIVING.test(l.text))
  return told > 0 ? said.slice(told) : said
}

/** 进口的重点要放在引进先进技术上: what weight is laid on is the act. */
function laidOn(clause: Clause, theme: readonly Lexeme[], said: readonly Lexeme[], grammar: Grammar): boolean {
  if (!/(?:重点|重心|着力点|立足点|基点)$/u.test(theme.at(-1)?.text ?? '') || !/^放[在到]$/u.test(said[0]?.text ?? ''))
    return false
  const act = trimmed(said.slice(1, /^[上中]$/u.test(said.at(-1)?.text ?? '') ? -1 : undefined))
  const verb = act[0]
  if (!isActing(verb) || act.length < 2 || act[1]?.tag === 'de') return false
  clause.aims.push(...aimsOf.verb(verb, verb.frame, act.slice(1), grammar))
  clause.rule = 'theme-duty'
  return clause.aims.length > 0
}

function isTheme(theme: readonly Lexeme[]): boolean {
  const last = theme.at(-1)
  const text = textOf(theme)
  return (
    last !== undefined &&
    text.length > 2 &&
    !isActor(last) &&
    (/^(?:n|nz|nt|ns|vn|an|l|j|s|quote|aside)$/.test(last.tag) || last.frame !== undefined) &&
    !WHO.test(text) &&
    !COLLECTIVE.test(text) &&
    !theme.some(
      (l, i) =>
        NO_THEME.test(l.text) ||
        (i === 0 && /^(?:规定|明确|提出|所谓)$/u.test(l.text)) ||
        l.frame === 'say' ||
        l.tag === 'ul' ||
        (has(l, 'modal') && l.text !== '计划') ||
        (l.frame === 'background' && l.tag !== 'n' && i === 0),
    )
  )
}
