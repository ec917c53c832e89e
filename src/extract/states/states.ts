import { wordSet } from '../../wordSet.ts'
import { aim, clean, FRONTED, splitBy, trimmed } from '../aims/labels.ts'
import type { Aim } from '../clause/clause.ts'
import { conjuncts } from '../coordination/conjuncts.ts'
import type { Conjunct } from '../coordination/coordination.ts'
import { type Grammar, headOf } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { refused } from './stateRefusals.ts'

const STATE_ADVERB = wordSet(
  '更加 更 明显 显著 进一步 大幅 大幅度 稳步 基本 全面 持续 逐步 普遍 有效 初步 深入 扎实 不断 总体 较快 逐渐 日益 充分 切实 更为 更趋 更好 平稳 健康 协调 继续 同步 得以 快速 加快 圆满 相互 全域 接连 双双 生动 竞相 相继 日趋 渐趋 空前 愈加 愈发 越来越 愈益 进一步地 迅速 大为 有了 大大 极大 稳中 整体 纵深 如期 全部 加速 高效 蓬勃 成功 顺利 大力 有序 有力有序 有力有效 深度 连年 逐年 年年 正式 首次 趋于',
)

/** Predicates of change; after a word that could be a verb only these make a state: 司法公信力不断提高, not 严格上市公司持续监管. */
const CHANGE =
  /^(提升|提高|增强|改善|缩小|扩大|拓宽|好转|下降|上升|健全|完善|形成|建成|推进|发展|实现|落实|发挥|显现|优化|巩固|壮大|减少|增加|加强|深化|丰富|取得|得到|确立|迈出)/u

const NAMES_ACT = wordSet('工程 行动 计划 方案 项目 活动 机制 政策 措施 试点 任务 规划')

/** 中国特色大国外交取得新成就: what is praised is the theme. */
const PRAISE =
  /^(取得|实现|迈出|呈现|获得)(了)?(新|显著|重大|重要|积极|历史性|明显|可喜|丰硕)?(的)?(新)?(成就|成效|成果|成绩|突破)$/u

/** 相继开工建设, 建成投用, 顺利投产. */
const BUILT =
  /^(相继|先后|顺利|正式|全面|加快|如期|陆续|全部|基本)?(开工|建成|投产|投运|落地|投用|完工|竣工|交付|挂牌|成立|通车|建设|运行|开通|启动){1,2}$/u

/** 正式投用, 正式通水 */
const OPENED = /^(投用|运营|挂牌|交付|开通|通车|通水|启动|启用|成立|投产|开工|运行|投运|上线)/u

/** What is said of an act that goes on or has come to something: 稳步推进, 取得重要进展, 成效显著. */
const PURSUED =
  /^(.{0,10}(推进|展开|深化|实施|开展|完成|铺开|启动|见效|加快)|取得.{0,6}(进展|成果|成效|突破|成就)|迈出.{0,6}步伐)$/u

const isAct = (name: string, grammar: Grammar): boolean =>
  /(改革|建设|开放|合作|工程|行动|计划|战略|调整|转变|治理|整治|大开发|试点|创新|转型|改造|攻坚|开发|外交|交流|保护|修复|工作|实践)$/u.test(
    name,
  ) && headOf(grammar, name) !== undefined

/** A state that a clause tells of, and what decides whether a verb may be read as its theme. */
export interface State {
  aims: Aim[]
  rule: string
  /** The predicate closes the clause: 不断提高, not 提高 with an object. */
  closed: boolean
  /** 迈出…步伐, 取得…: what a whole verb phrase has come to. */
  steps: boolean
  /** An adverb of state opens the predicate. */
  qualified: boolean
}

/** The theme, and what is told of it. */
interface Telling {
  theme: Lexeme[]
  tail: Lexeme[]
  /** The words of the tail. */
  told: string
  /** The first word of the tail that is no adverb of state. */
  pred: Lexeme
}

/**
 * A theme and what becomes of it: 民主制度更加完善, 制度框架基本形成, 对外开放水平进一步提高, 转变经济发展方式取得重大进展.
 */
export function stateAim(lexemes: Lexeme[], grammar: Grammar): State | undefined {
  const body = bodyOf(trimmed(lexemes))
  const no = body.length < 2 || refused(body)
  const series = no ? undefined : stateSeries(body, grammar)
  if (series) return series
  const at = no ? -1 : stateAt(body)
  const t = at < 1 ? undefined : tellingOf(body, at)
  if (!t) return undefined
  const { theme, tail, pred } = t
  const aims = themeAims(t, grammar)
  return aims.length
    ? {
        aims,
        rule: 'state',
        closed:
          (CHANGE.test(pred.text) &&
            // 实施贫困村整体提升工程: the change qualifies a noun.
            (tail.length <= 3 ? !NAMES_ACT.test(tail.at(-1)?.text ?? '') : /^(取得|得到)$/u.test(pred.text))) ||
          (tail.length <= 3 && /^(平稳|稳定|向好|良好|有序|充裕|健康)$/u.test(pred.text)),
        qualified:
          STATE_ADVERB.test(tail[0]?.text ?? '') && tail.length <= 3 && !theme.some((l, i) => i > 1 && l.tag === 'de'),
        steps: /^(迈出|取得|呈现|跃上|迈上)$/u.test(pred.text),
      }
    : undefined
}

/** Shortest theme that stands by itself: 培养体系, not 素质 of the one named before it. */
const SHORTEST_THEME = 3

/** 制度政策更加健全、培养体系更加完善: coordinated clauses make a state each; 人才规模壮大、素质提高: 素质 is of the bearer named first. */
function stateSeries(body: Lexeme[], grammar: Grammar): State | undefined {
  if (!body.some((l) => l.tag === 'pause')) return undefined
  const members = splitBy(body, 'pause')
  if (members.length < 2) return undefined
  const themes: number[] = []
  for (const m of members) {
    const at = m.findIndex((l, i) => i > 0 && (STATE_ADVERB.test(l.text) || steadily(m, i)))
    if (at < 1 || at >= m.length - 1 || m.some((l) => l.tag === 'de')) return undefined
    themes.push(at)
  }
  const first = members[0] as Lexeme[]
  // 宁波市航运人才: whose result it is stands outside.
  const placed = first[0]?.mention?.entity.class === 'Place' && (themes[0] as number) > 2 && first[1]?.tag !== 'de'
  const bearer = first.slice(placed ? 1 : 0, (themes[0] as number) - 1)
  const states: State[] = []
  for (let i = 0; i < members.length; i++) {
    const m = members[i] as Lexeme[]
    const alone = textOf(m.slice(0, themes[i])).length >= SHORTEST_THEME
    if (!alone && (i === 0 || themes[i] !== 1 || textOf(bearer).length < 2)) return undefined
    const state = stateAim(!alone ? [...bearer, ...m] : placed && i === 0 ? m.slice(1) : m, grammar)
    if (!state) return undefined
    if (!alone) for (const a of state.aims) a.start = (m[0] as Lexeme).start
    states.push(state)
  }
  return { ...(states[0] as State), aims: states.flatMap((s) => s.aims) }
}

/** 收入稳定增加: how it grows. */
const steadily = (body: readonly Lexeme[], at: number): boolean =>
  body[at]?.text === '稳定' &&
  /^(增长|增加|提高|提升|恢复|增收|运行|向好)$/u.test(body[at + 1]?.text ?? '') &&
  !body.slice(0, at).some((l) => l.tag === 'ul' || (l.frame !== undefined && l.frame !== 'act') || l.tag === 'r')

/** 我省重大项目相继开工, 这五年生态屏障进一步夯实: whose result it is, and when, stands outside. */
function bodyOf(words: Lexeme[]): Lexeme[] {
  const when = words.findIndex((l) => l.tag !== 'time' && !/^[这近过]$/u.test(l.text))
  const body = when > 0 && words[when - 1]?.tag === 'time' && words[when]?.tag !== 'de' ? words.slice(when) : words
  return body[0]?.mention?.entity.class === 'Place' &&
    body.length > 3 &&
    !/^(de|pause|and|name)$/.test(body[1]?.tag ?? '')
    ? body.slice(1)
    : body
}

const REACHED = wordSet('得到 形成 成为 迈出 健全 建成 确立 受到 趋于')
/** Index of the adverb or verb that the predicate begins with; -1 where there is none. */
function stateAt(body: Lexeme[]): number {
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

function tellingOf(body: Lexeme[], at: number): Telling | undefined {
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

/** 水土资源利用与经济社会发展更相适配: what two things are to each other. */
const mutual = ({ theme, told }: Telling): boolean =>
  /(适配|适应|匹配|同步|融合|衔接|协调|联动|结合|平衡|贯通|互动)/u.test(told) && theme.some((l) => l.tag === 'and')

/** 制度框架和政策体系基本形成: one predicate, several themes. */
function themeAims(t: Telling, grammar: Grammar): Aim[] {
  const all = mutual(t) ? [{ lexemes: t.theme, before: '', after: '' }] : conjuncts(t.theme, 'state', grammar)
  // 城镇新增就业522万人、零就业家庭实现动态消除: what has a figure of its own is told by that.
  const parts = all.some((p, i) => i < all.length - 1 && p.lexemes.at(-1)?.tag === 'm') ? all.slice(-1) : all
  const aims: Aim[] = []
  for (let i = 0; i < parts.length; i++) {
    const found = themeAim(t, parts[i] as Conjunct, i === parts.length - 1, grammar)
    if (found) aims.push(found)
  }
  return aims
}

/** 交通圈基本成型: what it has come to, though the segmenter takes it for a noun. */
const SHAPED = wordSet('成型 成形 成势 成网 成林 定型 达标 到位 持平 普及 摘帽 平衡 稳定 完工 脱贫 停止 一致')
const QUALIFIES = wordSet('基本 总体 整体 普遍 初步 平稳 健康 协调 高效')
/** 情况正在好转: whatever was told before. */
const NO_BEARER = /^[这那]?[种一些]{0,2}(?:情况|局面|形势|比重|状况)$/u

function themeAim(t: Telling, part: Conjunct, last: boolean, grammar: Grammar): Aim | undefined {
  const { tail, told } = t
  const own = trimmed(part.lexemes)
  const name = clean(`${part.before}${textOf(own)}${part.after}`)
  if (PRAISE.test(told)) return praised(name, own, grammar)
  // 重大项目相继开工建设: a work that was begun or finished is an act.
  if (BUILT.test(told) && WORK.test(name))
    return aim('Initiative', `${name}${told}`, last ? [...own, ...tail] : own, 'act', 'state-built')
  // 基础更牢、势头更强: each with a predicate of its own.
  if (!last && OWN_PREDICATE.test(name)) return aim('Goal', name, own, 'state', 'state')
  const front = tail.length <= 2 ? FRONTED[t.pred.text] : undefined
  if (front && NO_BEARER.test(name)) return undefined
  const label = front
    ? `${front}${name}`
    : /^(基本|初步)?(形成|建成|实现)$/u.test(told) && !/[年月天]$/u.test(name)
      ? name
      : `${name}${told}`
  const made = aim('Goal', label, last ? [...own, ...tail] : own, 'state', 'state')
  const end = own.at(-1)?.end
  if (made && end !== undefined && !front && pursued(told, name, own, grammar)) made.past = { label: name, end }
  return made
}

const OWN_PREDICATE = /.{2}(?:更加?|日益|日趋|越来越|不断)[\u4e00-\u9fff]{1,2}$/u
const WORK = /(项目|工程|中心|园区|基地|机场|铁路|高铁|公路|高速|电站|医院|学校|码头|平台|地铁|管道|水库|线路)$/u

function praised(told: string, own: Lexeme[], grammar: Grammar): Aim | undefined {
  // 在重点领域和关键环节取得突破: where, not what.
  if ((told.includes('在') && /(?:方面|领域|环节|[上中下里])$/u.test(told)) || /^各(?:项|方面)?工作$/u.test(told))
    return undefined
  const name = told.replace(/(?<=建设|工作|发展|改革)中$/u, '')
  const act =
    headOf(grammar, name)?.types.has('process') ||
    /(外交|改革|开放|建设|创新|合作|斗争|活动|行动|处置|工作|治理|保卫战|攻坚战)$/u.test(name) ||
    (own.length > 1 && own[0]?.frame !== undefined && !own.some((l) => l.tag === 'de'))
  return aim(act ? 'Initiative' : 'Goal', name.replace(/(?<!等|各项|类)事业$/u, ''), own, 'state', 'state-praised')
}

/** 国有企业改革稳步推进: an act that goes on, told of the past. */
const pursued = (told: string, name: string, own: Lexeme[], grammar: Grammar): boolean =>
  PURSUED.test(told) &&
  isAct(name, grammar) &&
  (!own[0]?.frame || own.every((l) => l.frame !== undefined || l.tag.startsWith('v')))
