import type { Mention } from '../../model.ts'
import { wordSet } from '../../wordSet.ts'
import { aim, clean } from '../aims/labels.ts'
import { actFollows, isNamed, weighedAct, weighs } from '../predicate/copulas.ts'
import { besides, occasion } from '../predicate/occasions.ts'
import { aspect, predicates } from '../predicate/predicate.ts'
import { isConcern, saysBearing, weighedAt } from '../predicate/weighing.ts'
import type { Grammar } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { type Aim, type Clause, type Cursor, isActing, isActor, nextContent } from './clause.ts'
import { yearsAt } from './openers.ts'
import { opening } from './opening.ts'

/** Last words of a phrase of circumstance. */
const CLOSED =
  /^(基础上|同时|前提下|情况下|条件下|过程中|背景下|形势下|推动下|支持下|领导下|帮助下|时候|时|后|之后|以后|前|之前|期满|期间|以来|年来)$|(?:年|月)来$/u

const EACH = /^(?:单|每)[\p{Script=Han}]{1,8}(?<!最高|最多|总额)(?:奖励|补贴|资助|补助)[\d.]+[万亿]?元$/u
const PERIOD =
  /^\S{0,8}(?:期|期限|时间|时限|有效期|周期)(?:一般)?(?:为|不(?:得)?(?:少于|超过|低于|多于|长于)|是)[\d一二三四五六七八九十两半]+个?(?:工作日|[天日年月周]|小时)/u

/** 委托范围为人工繁育的植物, 考核主要内容为下列各项: a term of a rule, and what it is. */
const TERM_IS =
  /^(?!明确|确定|规定|调整|修改|核定|将|把|以|使)[^，。的]{2,10}(?:范围|内容物?|参数|期限|对象|比例|主体|总额|总数)(?:主要)?(?:为|是)(?!了)/u

/** A comma-clause that is being read. */
interface Begun {
  cursor: Cursor
  /** Where 是 stands in it; -1 where it does not. */
  copula: number
  /** Where the act begins that the clause weighs; undefined where it weighs and tells no act. */
  act: number | undefined
}

/** Reads one comma-clause. */
export const parseClause = (lexemes: Lexeme[], grammar: Grammar): Clause =>
  parseClauses([lexemes], grammar)[0] as Clause

/**
 * Reads comma-clauses, each by itself. A rule is tried on all of them before the next one is: the rules are too many for the caches
 * of a processor, and to go through them all for each clause takes a third more time.
 */
export function parseClauses(all: readonly Lexeme[][], grammar: Grammar): Clause[] {
  const begun = all.map((lexemes) => begin(lexemes, grammar))
  for (const { cursor } of begun) opening(cursor)
  const open = begun.flatMap(({ cursor }) => (cursor.i < cursor.lexemes.length ? [cursor] : []))
  for (const { cursor } of begun) if (cursor.i >= cursor.lexemes.length) occasion(cursor)
  predicates(open)
  return begun.map((b) => end(b, grammar))
}

/** The clause with nothing read, and the words to read. */
function begin(lexemes: Lexeme[], grammar: Grammar): Begun {
  const first = lexemes[0] as Lexeme
  const last = lexemes.at(-1) as Lexeme
  const clause: Clause = {
    start: first.start,
    end: last.end,
    subject: [],
    self: false,
    addressed: false,
    pronoun: false,
    negated: false,
    aims: [],
    purpose: false,
    result: false,
    mandates: [],
    source: undefined,
    demands: undefined,
    says: undefined,
    announces: undefined,
    theme: undefined,
    convened: undefined,
    weighs: -1,
    enlisted: [],
    opens: undefined,
    partners: [],
    beside: undefined,
    modality: undefined,
    strength: undefined,
    time: undefined,
    lexemes,
    text: textOf(lexemes),
    verb: undefined,
    rule: 'none',
  }
  const cursor: Cursor = { i: 0, lexemes, clause, grammar }
  // 推进X建设是…的重要任务: what stands before 是 is read; topics are read by their own rule.
  const copula = lexemes.findIndex((l, i) => i > 1 && (l.text === '是' || l.text === '就是'))
  const is = copula < 0 ? weighedAt(lexemes, clause.text) : copula
  clause.weighs = is
  const opener = lexemes[nextContent(lexemes, yearsAt(lexemes, 0))]
  if (is > 0 && (isActing(opener) || isConcern(lexemes[is]))) cursor.lexemes = lexemes.slice(0, is)
  // 最重要的就是完善落实机制, 首要的任务是把工业推向前进: what stands before 是 only weighs the act after it.
  else if (
    is > 0 &&
    !lexemes.slice(0, is).some((l) => l.mention) &&
    weighs(lexemes.slice(0, is)) &&
    actFollows(lexemes, is + 1) &&
    !isNamed(lexemes.slice(is + 1))
  )
    cursor.lexemes = lexemes.slice(is + 1)
  const asked = askedAt(lexemes)
  if (asked > 0) cursor.lexemes = lexemes.slice(asked)
  const act = weighedAct(lexemes)
  if (act && act > 0) cursor.lexemes = lexemes.slice(act)
  return { cursor, copula, act }
}

/** What is told of the clause when its words have been read. */
function end({ cursor: { clause }, copula, act }: Begun, grammar: Grammar): Clause {
  const { lexemes } = clause
  const first = lexemes[0] as Lexeme
  const last = lexemes.at(-1) as Lexeme
  clause.aims = withWhom(clause)
  // 单条产线奖励80万元: so much for each.
  if (!clause.aims.length && EACH.test(clause.text)) {
    const grant = aim('Initiative', clean(clause.text), lexemes, 'act', 'frame-act')
    if (grant) clause.aims.push(grant)
    clause.rule = 'frame-act'
  }
  aspect(clause, grammar)
  // 不能…: no aim; …达到五级的，: a condition of what follows.
  // 广泛征求意见的基础上: the end of a phrase that the comma parted.
  // 公示期不少于5个工作日: a term; 申报主体必须是企业: a condition.
  if (
    PERIOD.test(clause.text) ||
    TERM_IS.test(clause.text) ||
    (copula > 0 && /^(?:必须|应|应当|须|原则上)$/u.test(lexemes[copula - 1]?.text ?? '') && clause.subject.length === 0)
  )
    clause.aims = []
  // 每引进一家企业，给予10万元奖励: what is counted, and then what is given for it.
  if (
    clause.negated ||
    (first.text === '每' && lexemes[1]?.frame !== undefined) ||
    (last.tag === 'de' && lexemes.length > 2) ||
    CLOSED.test(last.text) ||
    // 根本在于制度不健全: what weighs, and no act.
    act === undefined ||
    saysBearing(clause.text)
  )
    clause.aims = []
  if (!clause.aims.length && BESIDE.test(last.text)) beside(clause, grammar)
  // 长江经济带发展战略是…的重大决策: no act runs over 是.
  const equals = copula < 0 ? undefined : lexemes[copula]
  if (equals && clause.aims.length)
    clause.aims = clause.aims.filter((a) => a.end <= equals.start || a.start >= equals.end)
  if (clause.rule === 'none' && !clause.subject.length && !clause.self) clause.subject.push(...actorAhead(lexemes))
  if (ANNOUNCES_TARGETS.test(clause.text)) clause.aims = clause.aims.map(untargeted)
  // 深化改革的总目标是完善制度: of what the target is told.
  else if (equals)
    clause.aims = clause.aims.map((a) =>
      a.end === equals.start && !/^(?:明确|确定|提出|规定)/u.test(a.label) ? untargeted(a) : a,
    )
  return clause
}

/** 港航政策如何加大对企业的支持, 新时期如何推进改革: where the act begins that is asked about, whatever it is asked of; 0 where nothing is, or who does it is named. */
function askedAt(lexemes: readonly Lexeme[]): number {
  const at = lexemes.findIndex((l) => l.text === '如何' || l.text === '怎样')
  if (
    at < 1 ||
    at > MOST_ASKED ||
    lexemes.slice(0, at).some((l) => isActor(l) || isActing(l) || l.tag === 'de' || /^(?:是|就是|这|那)$/u.test(l.text))
  )
    return 0
  return lexemes.slice(at + 1).some(isActing) ? at : 0
}
const MOST_ASKED = 5

/** What somebody has or does with another only. */
const RELATION =
  /(?:关系|合作|往来|来往|交流|团结|联系|友谊|友好|协商|谈判|会谈|对话|访问|互访|贸易|协[定议]|条约|公报|合同|协作|交往|邦交|伙伴)[\p{Script=Han}]{0,2}$/u
const STATE = /^state/u
/** 友好往来继续加强, 合作保持良好势头: how it stands between two. */
const RELATED =
  /^[\p{Script=Han}、]{0,6}(?:关系|合作|往来|来往|团结|联系|友谊|贸易|交往|协调|纽带|对话)(?=[更越不继总全有得保深日进持取加])/u

/** 发展友好关系 → 同邻国发展友好关系: without the other it is nothing. */
function withWhom(clause: Clause): Aim[] {
  const { beside, lexemes, aims, verb } = clause
  const between = (a: Aim) => RELATION.test(a.label) || (STATE.test(a.rule) && RELATED.test(a.label))
  if (!beside || !aims.some((a) => a.start >= beside.end && between(a))) return aims
  const from = lexemes.findIndex((l) => l.start === beside.start)
  let to = lexemes.findIndex((l) => l.start >= beside.end)
  // 同东欧其他国家, 与俄罗斯和中亚有关国家: more of them.
  while (to > 0 && (lexemes[to]?.mention || MORE.test(lexemes[to]?.text ?? ''))) to++
  const partners = lexemes.slice(from, to)
  const owned = lexemes[to]?.tag === 'de'
  return aims.map((a) => {
    if (a.start < beside.end) return a
    const words = clean(textOf(partners.filter((l) => l.end <= a.start || owned))).replace(/[、和]$/u, '')
    const front = owned ? FRONT.exec(a.label)?.[0] : undefined
    // 同邻国保持传统友谊: the verb tells what is kept.
    const kept = a.class === 'Goal' && a.frame === 'attain' && verb && !a.label.startsWith(verb) ? verb : ''
    const label = front
      ? `${front}${words}的${a.label.slice(front.length)}`
      : `${words}${owned && !a.label.includes('的') ? '的' : ''}${kept}${a.label}`
    return { ...a, start: beside.start, label }
  })
}
const MORE = wordSet('许多 一些 其他 其它 有关 等 国 国家 地区 等国 各国 和 、 大多数 多数 部分 各')
const FRONT = /^(?:扩大|提高|增强|改善|提升|加强)/u

/** 跨国公司争夺港口，: who does what no table knows goes on to act in the clauses after it. */
function actorAhead(lexemes: readonly Lexeme[]): Mention[] {
  const [who, does, what] = lexemes
  // 书记处履职尽责、积极作为，: how they act, and what they do follows.
  const rest = lexemes.slice(1)
  if (
    who &&
    isActor(who) &&
    rest.length &&
    rest.every((l) => HOW_THEY_ACT.test(l.tag)) &&
    rest.some((l) => l.tag !== 'd')
  )
    return [who.mention as Mention]
  if (!who || !isActor(who) || does?.tag !== 'v' || does.text.length < 2 || does.frame) return []
  return what && (what.mention || /^(?:n|ns|nz|b|a|r|m|ul|ug|uz)$/.test(what.tag)) && lexemes[3]?.tag !== 'de'
    ? [who.mention as Mention]
    : []
}

const HOW_THEY_ACT = /^(?:v|vd|i|l|d|ad|pause|and)$/

const BESIDE = wordSet('上 下 基础上 前提下 同时')
/** 要在提高效益的基础上，…: the act beside which something else is done. */
function beside(clause: Clause, grammar: Grammar): void {
  const at = clause.lexemes.findIndex((l) => l.text === '在')
  if (at < 0 || at > 2) return
  clause.aims = besides(clause.lexemes.slice(at), grammar)
  if (!clause.aims.length) return
  clause.rule = 'beside'
}

/** 实施海洋强省战略的主要目标是：, 推进航运改革的重点任务是，: the targets or tasks of an act are told next. */
export const ANNOUNCES_TARGETS = /的\p{Script=Han}{0,4}(?:目标|任务)(?:任务)?是$/u

/** 实施海洋强省战略 of 实施海洋强省战略的主要目标. */
function untargeted(a: Aim): Aim {
  const label = a.label.replace(/的(?<=.{4}的)\p{Script=Han}{0,4}(?:目标|任务|方针|方向|原则)(?:任务)?$/u, '')
  return label === a.label ? a : { ...a, label, end: a.end - (a.label.length - label.length) }
}
