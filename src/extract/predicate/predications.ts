import type { Mention } from '../../model.ts'
import { wordSet } from '../../wordSet.ts'
import { aimsOf } from '../aims/aims.ts'
import { complementAims } from '../aims/complements.ts'
import { aim, clean, splitBy, trimmed } from '../aims/labels.ts'
import { isSlogan } from '../aims/refusals.ts'
import { type Aim, type Cursor, has, isActing, isActor, isMandate } from '../clause/clause.ts'
import { unknownEnlisted } from '../clause/collectives.ts'
import type { Frame } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { delegated } from './delegations.ts'

/** The verb at the cursor with what follows it, as the rules look at it. */
export interface Predication {
  c: Cursor
  at: number
  verb: Lexeme
  frame: Frame
  /** Index of the first word of the object. */
  object: number
  /** The object without 了 and 着. */
  rest: Lexeme[]
}

/** Whether the words are a predicate; undefined where the rule does not apply. */
export type VerbRule = (p: Predication) => boolean | undefined

/* Rules for a verb whose object is known; `verbPhrase` gives their order. */

/** Verbs that tell nothing without an object. */
const OBJECTLESS = /^(组织|统筹|督促|推进|贯彻|协调|加快|认真|扎实|抓好)(实施|推进|落实|协调|执行|开展|建设)$/u
/** Most tokens of 在适宜种植范围内. */
const LONGEST_WHERE = 10

/** 可以在适宜种植范围内推广: where belongs to an act that names no object. */
function placed({ lexemes, i }: Cursor, verb: Lexeme): Aim | undefined {
  const from = lexemes.findLastIndex((l, k) => k < i && l.text === '在')
  if (from < 0 || i - from > LONGEST_WHERE || !/[内中上]$|范围$/u.test(lexemes[i - 1]?.text ?? '')) return undefined
  return aim('Initiative', textOf(lexemes.slice(from, i + 1)), [...lexemes.slice(from, i), verb], 'act', 'frame-act')
}

/** 简政放权: verb and object in one word. */
export function verbAlone({ c, verb, frame, rest }: Predication): boolean | undefined {
  if (rest.length) return undefined
  const where = frame === 'act' && (c.clause.strength || /^[并且]/u.test(c.clause.text)) ? placed(c, verb) : undefined
  if (where) {
    c.clause.aims.push(where)
    c.clause.rule = 'frame-act'
    return true
  }
  if (frame !== 'act' || verb.text.length < 4 || isSlogan(verb.text) || OBJECTLESS.test(verb.text)) {
    c.clause.rule = 'bare-verb'
    return true
  }
  const lone = aim('Initiative', verb.text, [verb], 'act', 'frame-act')
  if (lone) c.clause.aims.push(lone)
  c.clause.rule = 'frame-act'
  return true
}

/** 精心组织、周密实施: manner and verbs, of what is not told. */
export function manner({ c, rest }: Predication): boolean | undefined {
  if (
    rest[0]?.tag !== 'pause' ||
    !rest.every(
      (l) => l.tag === 'pause' || l.frame !== undefined || has(l, 'adverb') || /^(d|ad|vd|v|a|z|an|b)$/.test(l.tag),
    )
  )
    return undefined
  c.clause.rule = 'bare-verb'
  return true
}

/** “两个确立”, “四个意识”: a doctrine that is told by how many things it has. */
export const FORMULA = /^“?(?:[一二两三四五六七八九十]个|五位一体)/u
const isFormula = (l: Lexeme | undefined): boolean => l?.mention?.entity.class === 'Doctrine' && FORMULA.test(l.text)

/** 增强“四个意识”, 领悟“两个确立”的决定性意义: the formula is what one acts on. */
const actsOnFormula = (rest: readonly Lexeme[]): boolean =>
  isFormula(rest[0]) &&
  (rest[1]?.tag === 'de'
    ? rest.length <= 4
    : rest.every((l) => isFormula(l) || l.tag === 'pause' || l.tag === 'and' || l.frame !== undefined))

const GOES_BY = wordSet('实行 执行 采取 遵守 遵循 奉行')
/** 实行以钢为纲的方针, 执行按劳分配的原则: the line is what one goes by. */
const goesByLine = (verb: Lexeme, rest: readonly Lexeme[]): boolean =>
  GOES_BY.test(verb.text) &&
  /(方针|原则|路线)$/u.test(textOf(rest)) &&
  rest.some((l) => l.mention?.entity.class === 'Doctrine')

/** 树立宪法意识, 树立节约就是增产的观念: what is to be thought, though a text be named in it. */
const instils = (rest: readonly Lexeme[]): boolean =>
  /(意识|观念|理念|思维|权威|形象|风尚|典型|标杆|作风|导向|榜样|新风)$/u.test(rest.at(-1)?.text ?? '') &&
  rest.length > 1 &&
  !rest.some((l) => l.mention?.entity.class === 'Doctrine')

/** 政绩观, 底线思维: how one thinks, which no doctrine tells to be followed. */
const WAY_OF_THINKING = /(?:政绩观|农业观|食物观|思维|系统观念)$/u
/** 树立系统观念、底线思维: each is to be taught, though it has a name. */
function instilsThinking(verb: Lexeme, rest: Lexeme[]): Aim[] {
  if (!verb.text.endsWith('树立') || /发展观/u.test(textOf(rest))) return []
  const parts = splitBy(rest, 'pause')
  if (!parts.every((p) => WAY_OF_THINKING.test(textOf(p)))) return []
  return parts.flatMap(
    (p, i) => aim('Initiative', `树立${clean(textOf(p))}`, i ? p : [verb, ...p], 'act', 'frame-act') ?? [],
  )
}

export const UNDERSTANDS = wordSet('领悟 认识 理解 把握')
const SENSE = wordSet('意义 内涵 要义 实质 要求')
/** 贯彻党的二十大精神: what one goes by. */
export function mandated({ c, verb, frame, rest }: Predication): boolean | undefined {
  if (
    frame !== 'mandate' &&
    frame !== 'uphold' &&
    verb.text !== '落实' &&
    !actsOnFormula(rest) &&
    !goesByLine(verb, rest)
  )
    return undefined
  if (verb.text.endsWith('树立') && instils(rest)) {
    const whole = trimmed([verb, ...rest])
    const act = aim('Initiative', clean(textOf(whole)).replace(/^.{0,4}(?=树立)/u, ''), whole, 'act', 'frame-act')
    if (act) c.clause.aims.push(act)
    c.clause.rule = 'frame-act'
    return true
  }
  const named = rest.filter(isMandate)
  if (!named.length) return undefined
  // 领悟“两个确立”的决定性意义: what is to be understood.
  if (UNDERSTANDS.test(verb.text) && SENSE.test(rest.at(-1)?.text ?? '') && isFormula(rest[0])) {
    const whole = trimmed([verb, ...rest])
    const act = aim('Initiative', textOf(whole), whole, 'act', 'frame-act')
    if (act) c.clause.aims.push(act)
  }
  c.clause.aims.push(...instilsThinking(verb, rest))
  c.clause.mandates.push(...named.map((l) => l.mention as Mention))
  c.clause.rule = 'mandate-verb'
  return true
}

const HEADING_NOUN =
  /^(措施|方案|要求|目标|任务|原则|思路|范围|对象|条件|程序|流程|内容|方式|标准|依据|情况|成效|成果|情形)$/u
/** Names of fields and of parts of a text: 发证机关, 实施部门, 督查范围和主要内容. */
const FIELD =
  /^(?:主要|基本|具体|重点)?(?:机关|部门|单位|主体|日期|时间|期限|时限|地址|地点|区域|布局|材料|范围|内容|对象|条件|程序|流程|方式|标准|依据)(?:[和与及、](?:主要|基本|具体)?(?:机关|部门|单位|时间|期限|时限|地点|材料|范围|内容|对象|条件|程序|流程|方式|标准|依据|方法|要求))?$/u
const SETS =
  /^(?:明确|完善|细化|制定|落实|规范|压缩|延长|拓宽|拓展|健全|优化|压实|缩短|缩小|扩大|提高|降低|放宽|加大|创新|调整|转变|改进|改善|简化|统一|公开|建立|丰富|创造|把握|严格|确定|选择|改变|核定)$/u

/** 保障措施, 支持条件: a heading. */
export function heading({ c, at, rest }: Predication): boolean | undefined {
  if (at === 0 && FIELD.test(textOf(rest)) && !SETS.test(c.lexemes[0]?.text ?? '')) {
    c.clause.rule = 'none'
    return true
  }
  const item = at === 1 && /^[一二三四五六七八九十]{1,3}是$/u.test(c.lexemes[0]?.text ?? '')
  if ((at !== 0 && !item) || c.lexemes.length !== at + 2 || !HEADING_NOUN.test(rest[0]?.text ?? '')) return undefined
  c.clause.rule = 'none'
  return true
}

const COPULA = wordSet('是 就是 也是')
/** 反腐败是最彻底的自我革命: what is said of an act. */
export function saidOfAct({ c, verb, rest }: Predication): boolean | undefined {
  if (!COPULA.test(rest[0]?.text ?? '') && (verb.frame || !rest.slice(0, 3).some((l) => l.text === '是')))
    return undefined
  c.clause.rule = 'background'
  return true
}

/** 服务优先理念: an attitude that no doctrine names. */
const ATTITUDE = /.{2}(?:理念|意识|观念|观|思维)(?:$|、)/u
const TAKES_UP = wordSet('牢固树立 树立 树牢 践行 秉持')
export function unnamedMandate({ c, verb, frame, rest }: Predication): boolean | undefined {
  if (frame !== 'mandate') return undefined
  // 树牢改革意识、扛牢改革责任; 践行“大侨务”观念: what is to be thought.
  if (TAKES_UP.test(verb.text) && ATTITUDE.test(textOf(rest))) return undefined
  // 领会全国两会精神, 领悟党中央的分析研判: what no name tells is studied.
  if (/^(学习领会|领会|领悟|深刻领会|深刻领悟)$/u.test(verb.text) && rest.length > 1) return undefined
  c.clause.rule = 'mandate-unnamed'
  return true
}

/** 保障和改善民生: the second verb holds the object of both. */
export function sharedObject({ c, verb, rest }: Predication): boolean | undefined {
  const joins = rest[0]?.tag
  if ((joins !== 'and' && joins !== 'pause') || !rest[1]?.frame) return undefined
  const whole = trimmed([verb, ...rest])
  const both = aim('Initiative', textOf(whole), whole, 'act', 'frame-act')
  if (both) c.clause.aims.push(both)
  c.clause.rule = 'frame-act'
  return true
}

/** 保障数据依法有序自由流动: what becomes of the theme, not what is secured. */
const FLOWS =
  /.{2}(有序|平稳|安全|顺畅|高效|正常|稳定|自由|及时|足额|按时|按期|可靠){1,3}(流动|运[行转]|供应|发放|到位|推进|开展|实施|衔接|过渡)$/u

/** 确保…, 使…: what shall come about. */
export function enabling({ c, at, verb, frame, object, rest }: Predication): boolean | undefined {
  // 保障和改善民生: two verbs of one object, an act.
  if (frame !== 'enable' || object !== at + 1) return undefined
  const inner = rest.findIndex((x) => !x.time && !(has(x, 'adverb') && !x.frame) && !/^(到|在)$/u.test(x.text))
  const next = rest[inner]
  const result =
    next?.frame && /^(attain|status|build|quality|complete)$/.test(next.frame) && inner < rest.length - 1
      ? aimsOf.verb(next, next.frame, rest.slice(inner + 1), c.grammar)
      : verb.text.startsWith('保障') &&
          !rest.some((x) => x.frame === 'attain' || /^(更|更加|得到|有力|充分)$/u.test(x.text)) &&
          !/(长治久安|安居乐业)$/u.test(textOf(rest)) &&
          !FLOWS.test(textOf(rest))
        ? aimsOf.verb(verb, 'act', rest, c.grammar)
        : complementAims(rest, c.grammar, 'enable', verb)
  c.clause.aims.push(...result)
  c.clause.result = true
  c.clause.rule = 'enable'
  return true
}

/** 授权州数据局负责统筹…, 委托第三方机构对项目进行初审. */
export function delegation({ c, verb, rest }: Predication): boolean | undefined {
  const aims = delegated(verb, rest, c.grammar)
  if (!aims) return undefined
  c.clause.aims.push(...aims)
  c.clause.rule = 'delegation'
  return true
}

const BY_MEANS = /^(基于|围绕|依托|利用|结合|按照|根据|通过|以|在)$/u

/** 鼓励产业园区基于…技术，…打造…: whom the verb mobilises; their act may stand in the clause that follows. */
export function groupOpens({ c, frame, rest }: Predication): boolean | undefined {
  if (frame !== 'enlist') return undefined
  const { clause } = c
  const group = rest.findIndex(isActor)
  const unknown = group === 0 ? undefined : unknownEnlisted(rest)
  if (unknown) clause.enlisted.push(unknown)
  if (group < 0 || group >= rest.length - 1) return undefined
  for (const l of rest.slice(0, group + 1)) if (isActor(l)) clause.enlisted.push(l.mention as Mention)
  // 引导企业以品牌、服务为重点，…: the verbs inside are what is stressed.
  const stressed =
    rest[group + 1]?.text === '以' && /为(重点|主|主体|核心|导向|抓手|依托|中心|目标)$/u.test(textOf(rest))
  if (!BY_MEANS.test(rest[group + 1]?.text ?? '') || (!stressed && rest.slice(group + 2).some(actInside)))
    return undefined
  clause.opens = true
  clause.rule = 'frame-enlist'
  return true
}

const actInside = (l: Lexeme, k: number, all: readonly Lexeme[]): boolean =>
  isActing(l) && all[k + 1] !== undefined && all[k + 1]?.tag !== 'de' && k > 0 && all[k - 1]?.tag !== 'de'
