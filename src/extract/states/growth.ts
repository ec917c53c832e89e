import { wordSet } from '../../wordSet.ts'
import { aim, clean, FRONTED, trimmed } from '../aims/labels.ts'
import type { Aim } from '../clause/clause.ts'
import { conjuncts } from '../coordination/conjuncts.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { AILS, assessed, NOMINAL, NOT_THEMES, type Result, told } from './resultWords.ts'

/* What has grown, where it stands among others, and acts that go on. */

/** 事业有了很大发展, 结构有了改善: growth told with 有. */
const GREW =
  /^有了?(?:很大|较大|较快|新|进一步|显著|明显|一定|所|长足|重大|可喜|更大|巨大|较多|不同程度|较大幅度|大幅度|较|多|的){0,4}(?:发展|提高|改善|增长|进展|增强|进步|加强|提升|好转|增加|突破|恢复|改观|变化|缓解|回升)$/u

export function grown(r: Result): Aim[] | undefined {
  const { body, last } = r
  const has = body.findIndex((l, i) => i > 0 && (l.text === '有' || l.text === '有了'))
  // 经济效益有所提高, which the segmenter takes for one word.
  const joined = has < 0 && last.text.startsWith('有所') && GREW.test(last.text)
  if (!joined && (has <= 0 || !GREW.test(textOf(body.slice(has))))) return undefined
  let to = joined ? body.length - 1 : has
  // 产量都有增加: of each of them.
  while (to > 1 && ALL.test(body[to - 1]?.text ?? '')) to--
  const theme = body.slice(0, to)
  if (
    theme.some((l) => told(l) || l.tag === 'p' || l.text === '使') ||
    !/^(n|v|a|j|name|quote|etc)/.test(theme.at(-1)?.tag ?? '')
  )
    return []
  if (
    AILS.test(textOf(theme)) ||
    theme.some((l) => HARDLY.test(l.text)) ||
    (theme.length === 1 && theme[0]?.tag === 'v' && !NOMINAL.test(theme[0].text))
  )
    return []
  const grew = GREW_BY.exec(last.text)?.[0]
  if (!grew) return assessed(r)
  // 经济效益有所提高: the verb says what has become of it; how much is no part of the name.
  const verb = FRONTED[grew]
  const name = clean(textOf(theme))
  return assessed(r).map((a) => ({ ...a, label: verb ? `${verb}${name}` : `${name}${grew}` }))
}
const GREW_BY = /(?:发展|提高|改善|增长|增强|进步|加强|提升|好转|增加|恢复|缓解|回升)$/u
const HARDLY = wordSet('很难 难以 不会 不再 没 没有 不 未')
const ALL = wordSet('都 也 均 已 已经 又 还 继续')

/** 经济增长好于预期, 企业活跃度超全国水平: told by comparison. */
export function compared(r: Result): Aim[] | undefined {
  return /[于超出]/u.test(r.all) && BETTER.test(r.all) && !r.body.some((l) => l.tag === 'm' || l.frame === 'say')
    ? assessed(r)
    : undefined
}

/** 损失率控制在国际平均水平以下: within which bounds a quantity is kept, where no number tells. */
export function kept(r: Result): Aim[] | undefined {
  const at = r.body.findIndex((l, i) => i > 0 && l.text === '控制')
  if (at < 1 || r.body[at + 1]?.text !== '在' || !BOUNDS.test(r.all)) return undefined
  const theme = r.body.slice(0, at)
  return theme.some((l) => told(l) || /^(?:p|c|ul|r|m)$/.test(l.tag)) || r.body.some((l) => l.tag === 'm')
    ? undefined
    : assessed(r)
}
const BOUNDS = /控制在[^，]{2,12}(?:以内|之内|范围内|以下|水平|区间)$/u

/** 居民收入与经济增长同步: what two things are to each other; 与国力相适应 names one of them only. */
export function paired(r: Result): Aim[] | undefined {
  const { body, all } = r
  if (!PAIRED.test(all)) return undefined
  const at = body.findIndex((l, i) => i > 0 && l.tag === 'and')
  if (at < 1 || body[0]?.frame || AILS.test(all)) return undefined
  return body.some((l) => (told(l) && l.text !== '增长') || /^(m|p|de|ul|c|time)$/.test(l.tag) || DENIED.test(l.text))
    ? undefined
    : assessed(r)
}
const PAIRED = /(?<!不)(?:同步|相适应|相协调|相匹配|相衔接|相适配)$/u
const DENIED = wordSet('不 未 没有 不能 使 让 使之')

/** 人工造林规模居全国前列, 营商环境跻身第一方阵: where it stands among others. */
export function ranked(r: Result): Aim[] | undefined {
  const { body, all } = r
  const [said] = RANKED.exec(all) ?? []
  if (!said || all.length < said.length + 3) return undefined
  const from = (body.at(-1) as Lexeme).end - said.length
  const place = body.findIndex((l) => l.start >= from)
  const theme = body.slice(0, sinceWhen(body, place))
  // 就业服务满意率等5项指标居全国前列: a list under its cover noun.
  if (COVERED.test(textOf(theme)) && !theme.some((l) => told(l) || l.tag === 'p')) return assessed(r)
  if (
    !theme.length ||
    theme.some((l) => told(l) || (/^(m|p|time|etc|ul|r)$/.test(l.tag) && l.text !== '比')) ||
    (theme[0]?.frame && !NOMINAL.test(theme[0].text)) ||
    AILS.test(all)
  )
    return undefined
  // 增速连续4年居全国前六: since when belongs to no name.
  const ranking = place > theme.length ? { ...r, body: [...theme, ...body.slice(place)] } : r
  return eachTheme(ranking, theme).map((a) => ({ ...a, past: undefined }))
}

const COVERED =
  /.{3}等(?:多|[\d一二三四五六七八九十两]+)(?:项|个)(?:主要|重要|核心|关键|经济)?(?:指标|数据)(?:增[速幅]|总量|水平)?$/u

/** Where the words 将, 连续4年 before the predicate begin. */
function sinceWhen(body: readonly Lexeme[], place: number): number {
  const since = body.findIndex((l, i) => i > 0 && i < place && l.text === '连续')
  let to = since > 0 ? since : place
  while (to > 1 && HOW_LONG.test(body[to - 1]?.text ?? '')) to--
  return to
}
const HOW_LONG = wordSet('将 也 均 都 仍 持续 已 连年')

/** 林草改革、金融改革积极推进: one predicate, several themes. */
function eachTheme({ body, grammar }: Result, theme: Lexeme[]): Aim[] {
  const how = body.slice(theme.length)
  const parts = conjuncts(theme, 'state', grammar)
  return parts.flatMap((p, i) => {
    const own = trimmed(p.lexemes)
    const name = clean(`${p.before}${textOf(own)}${p.after}`)
    const last = i === parts.length - 1
    const made = aim('Goal', `${name}${textOf(how)}`, last ? [...own, ...how] : own, 'state', 'state-assessed')
    return made ? [{ ...made, past: { label: name, end: (own.at(-1) as Lexeme).end } }] : []
  })
}
const RANKED =
  /(?:(?:稳|均|仍)?居|位居|居于|位列|名列|跃居|稳居)(?:全国|世界|全球|全省|全区|全市|东部|中部|西部|东北|西北|西南|中西部|同类|副省级|省|各|市|区|地区|城市){0,5}(?:前列|首位|前茅|第一方阵|第一梯队|前位|领先地位|[第前][\d一二三四五六七八九十]{1,3}位?)$/u

/** 乡村振兴战略有力实施, 创业创新广泛开展, 西部大开发起步顺利: an act that goes on. */
export function advancing(r: Result): Aim[] | undefined {
  const { body, all } = r
  const [said] = ADVANCES.exec(all) ?? []
  if (!said || all.length < said.length + 4) return undefined
  const from = (body.at(-1) as Lexeme).end - said.length
  const at = body.findIndex((l) => l.start === from)
  const theme = body.slice(0, at)
  const bearer = theme.at(-1)
  if (
    at < 1 ||
    !bearer ||
    theme[0]?.frame === 'say' ||
    (theme[0]?.frame && !NOMINAL.test(theme[0].text)) ||
    !/^(n|nz|nt|vn|v|j|l|i|name|quote|etc)/.test(bearer.tag) ||
    AILS.test(all) ||
    theme.some((l) => (told(l) && l.text.length > 1) || /^(p|c|ul|time|r|m)$/.test(l.tag) || NOT_THEMES.test(l.text))
  )
    return undefined
  return eachTheme(r, theme)
}
const ADVANCES =
  /(?:(?:有力|广泛|协同|积极|集成|高质量|一体|加快|加速|有力有序|深度|接续|集中|扎实有力|靠前|靠前协同)(?:推进|实施|开展|展开|铺开|发力|加强|突破|落实)|(?:开始|启动|接续)实施|(?:起步|进展|推进|总体|运行|进行)顺利|(?:改革|建设|改造|整治|转型|调整|合作|融合|转化|恢复|振兴|协同)(?:加快|加速|提速)|力度(?:进一步|持续|不断)?加大)$/u

/** 好于预期, 高于全国平均水平. */
const BETTER =
  /.{2}(?:(好于|高于|快于|优于|超|超过|高出)(预期|全国|全省|全市|同期)?(平均)?(水平|预期|目标|同期)?|(?:好于|高于|快于|优于)[^，、]{2,8}(?:增长|增速|增幅|城镇|居民|贸易|水平))$/u
