import { wordSet } from '../../wordSet.ts'
import { aim, clean, FRONTED, splitBy, trimmed } from '../aims/labels.ts'
import type { Aim } from '../clause/clause.ts'
import { conjuncts } from '../coordination/conjuncts.ts'
import type { Conjunct } from '../coordination/coordination.ts'
import { type Grammar, headOf } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { namesAct } from './resultWords.ts'
import { refused } from './stateRefusals.ts'
import {
  bodyOf,
  CHANGE,
  isOwnPlace,
  parted,
  STATE_ADVERB,
  stateAt,
  steadily,
  type ThemeAndTail,
} from './themeAndTail.ts'

const NAMES_ACT = wordSet('工程 行动 计划 方案 项目 活动 机制 政策 措施 试点 任务 规划')

/** 中国特色大国外交取得新成就: what is praised is the theme. */
const PRAISE =
  /^(取得|实现|迈出|呈现|获得)(了)?(新|显著|重大|重要|积极|历史性|明显|可喜|丰硕)?(的)?(新)?(成就|成效|成果|成绩|突破)$/u

/** 相继, 顺利: when and how a work was finished. */
const FINISHED_HOW = '相继|先后|顺利|正式|全面|加快|如期|陆续|全部|基本|成功|连续|提前|首次|圆满|率先|同步|已|已经'
/** 相继开工建设, 建成投用, 顺利投产. */
const BUILT = new RegExp(
  `^(?:${FINISHED_HOW})*(?:开工|建成|投产|投运|落地|投用|完工|竣工|交付|挂牌|成立|通车|建设|运行|开通|启动){1,2}$`,
  'u',
)
/** 渔博会成功举办, 滨海公园全面建成开放, 首颗渔业卫星成功升空: such words tell of an act whatever its noun. */
const DONE = new RegExp(
  `^(?!基本建成$)(?:${FINISHED_HOW})*(?:举办|举行|召开|组建|揭牌|挂牌|启动|开工|投产|投运|投用|通车|通航|开通|完工|竣工|落成|交付|亮相|升空|入轨|发射|建成|(?:建成|开工|启动)(?:开放|运行|运营|通车|投用|投运|投产|使用|建设|交付|亮相|实施))$`,
  'u',
)
/** 小康社会全面建成, 新机制正式启动: such become, and are not worked on. */
const NO_WORK = /(?:社会|国家|强国|政府|格局|局面|体系|体制|机制|制度|框架|高质量发展)$/u
/** 实验网率先 + 建成: how, left with the noun. */
const HOW_SOON = /(?:率先|首次|成功|提前|同步|正式)$/u

/** What is said of an act that goes on or has come to something: 稳步推进, 取得重要进展, 成效显著. */
const PURSUED =
  /^(.{0,10}(推进|展开|深化|实施|开展|完成|铺开|启动|见效|加快|推行|推广|推开|打造)|取得.{0,6}(进展|成果|成效|突破|成就)|迈出.{0,6}步伐)$/u

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
  theme: Lexeme[]
  tail: Lexeme[]
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
  const t = at < 1 ? undefined : parted(body, at)
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
        steps: /^(迈出|取得|呈现|跃上|迈上|跨上|再上)$/u.test(pred.text),
        theme,
        tail,
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
    const at = m.findIndex((l, i) => i > 0 && (STATE_ADVERB.test(l.text) || steadily(m, i) || SOMEWHAT.test(l.text)))
    // 信心有所改善: one word to the segmenter.
    if (at > 0 && at === m.length - 1 && SOMEWHAT.test((m[at] as Lexeme).text)) {
      themes.push(at)
      continue
    }
    if (at < 1 || at >= m.length - 1 || m.some((l) => l.tag === 'de')) return undefined
    themes.push(at)
  }
  const first = members[0] as Lexeme[]
  // 宁波市航运人才: whose result it is stands outside.
  const placed = isOwnPlace(first[0]) && (themes[0] as number) > 2 && first[1]?.tag !== 'de'
  const bearer = first.slice(placed ? 1 : 0, (themes[0] as number) - 1)
  const states: State[] = []
  for (let i = 0; i < members.length; i++) {
    const m = members[i] as Lexeme[]
    const alone = textOf(m.slice(0, themes[i])).length >= SHORTEST_THEME
    if (!alone && (i === 0 || themes[i] !== 1 || textOf(bearer).length < 2)) return undefined
    const words = !alone ? [...bearer, ...m] : placed && i === 0 ? m.slice(1) : m
    const state = SOMEWHAT.test(m.at(-1)?.text ?? '') ? somewhat(words) : stateAim(words, grammar)
    if (!state) return undefined
    if (!alone) for (const a of state.aims) a.start = (m[0] as Lexeme).start
    states.push(state)
  }
  return { ...(states[0] as State), aims: states.flatMap((s) => s.aims) }
}

const SOMEWHAT = /^有所(?:改善|提高|提升|增强|增长|好转|回升|恢复|缓解|巩固|扩大|下降|优化)$/u
function somewhat(words: Lexeme[]): State | undefined {
  const made = aim('Goal', clean(textOf(words)), words, 'state', 'state')
  return (
    made && {
      aims: [made],
      rule: 'state',
      closed: true,
      steps: false,
      qualified: false,
      theme: words.slice(0, -1),
      tail: words.slice(-1),
    }
  )
}

/** 水土资源利用与经济社会发展更相适配: what two things are to each other. */
const mutual = ({ theme, told }: ThemeAndTail): boolean =>
  /(适配|适应|匹配|同步|融合|衔接|协调|联动|结合|平衡|贯通|互动)/u.test(told) && theme.some((l) => l.tag === 'and')

/** 制度框架和政策体系基本形成: one predicate, several themes. */
function themeAims(t: ThemeAndTail, grammar: Grammar): Aim[] {
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

/** 情况正在好转: whatever was told before. */
const NO_BEARER = /^[这那]?[种一些]{0,2}(?:情况|局面|形势|比重|状况)$/u

function themeAim(t: ThemeAndTail, part: Conjunct, last: boolean, grammar: Grammar): Aim | undefined {
  const { tail, told } = t
  const own = trimmed(part.lexemes)
  const said = clean(`${part.before}${textOf(own)}${part.after}`)
  const name = told.startsWith('建成') ? said.replace(HOW_SOON, '') : said
  if (PRAISE.test(told)) {
    const theme = praised(name, own, grammar)
    // 航运改革取得重大突破 among targets is what shall be; told of the past the reform alone is the node.
    if (theme?.class === 'Initiative') {
      const result = aim('Goal', `${theme.label}${told}`, last ? [...own, ...tail] : own, 'state', 'state')
      if (result) result.past = { label: theme.label, end: theme.end, praised: true }
      return result
    }
    // 航运规模实现新突破: of what is no act, how far it has come is the state.
    if (!theme || !told.endsWith('突破')) return theme
  }
  // 重大项目相继开工建设: a work that was begun or finished is an act.
  if ((BUILT.test(told) && WORK.test(name)) || (DONE.test(told) && !NO_WORK.test(name)))
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
  if (made && !front) made.past = pastOf(told, name, own, made.end, grammar)
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
  return aim(
    act ? 'Initiative' : 'Goal',
    name.replace(/(?<!等|各项|类|社会|主义)事业$/u, ''),
    own,
    'state',
    'state-praised',
  )
}

/** 惠农政策有序实施, 免费教育逐步推行: such verbs tell of an act whatever its noun. */
const CARRIED_OUT = /(?<!和)(?:推进|实施|推行|开展|推广|铺开|推开|深化)$/u
/** 国有企业改革稳步推进: an act that goes on, told of the past; 惠农政策有序实施: with its verb. */
function pastOf(told: string, name: string, own: Lexeme[], whole: number, grammar: Grammar): Aim['past'] {
  const end = own.at(-1)?.end
  if (end === undefined || (own[0]?.frame && !own.every((l) => l.frame !== undefined || l.tag.startsWith('v'))))
    return undefined
  if (PURSUED.test(told) && namesAct(name, grammar)) return { label: name, end }
  const [verb] = CARRIED_OUT.exec(told) ?? []
  return verb && told.length <= LONGEST_CARRIED && !NO_WORK.test(name)
    ? { label: `${verb}${name}`, end: whole }
    : undefined
}
/** 在各地全面推开. */
const LONGEST_CARRIED = 8
