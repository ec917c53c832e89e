import { wordSet } from '../../wordSet.ts'
import { aim, clean } from '../aims/labels.ts'
import { actAfterNoun, type Clause, type Cursor, has, isVerb } from '../clause/clause.ts'
import { unknownSubject } from '../clause/collectives.ts'
import { assigned } from '../states/foreseen.ts'
import { goodStart } from '../states/goodStart.ts'
import { assessed, readAsState, themeStart, trios, withOwners } from '../states/results.ts'
import { stateAim } from '../states/states.ts'
import type { Grammar } from '../words/grammar.ts'
import { type Lexeme, like, textOf } from '../words/lexemes.ts'
import { PLAIN } from '../words/plainVerbs.ts'
import { inAspects } from './aspects.ts'
import { convened, held } from './convened.ts'
import { decided, madePublic, notifies, prohibited, usedAs } from './decisions.ts'
import { demandedTheme, policies } from './demandedThemes.ts'
import { dutyOfThing } from './dutyOfTheme.ts'
import { lastReadings } from './lastReadings.ts'
import { NOMINAL } from './notActs.ts'
import { passive } from './passives.ts'
import { deployed, deployedUntold, sourced } from './sources.ts'
import { included, skipTheme } from './themes.ts'
import { untaken } from './untaken.ts'
import { verbPhrase } from './verbPhrase.ts'

/** Reads the words from the first one; whatever those before it made of the cursor, `lexemes` are those of the clause. */
type PredicateReading = (c: Cursor, first: Lexeme, lexemes: Lexeme[]) => boolean

/** In this order: the first that reads the words as its own ends the search. */
const READINGS: readonly PredicateReading[] = [
  trios,
  deployed,
  assessed,
  readAsState,
  convened,
  held,
  inAspects,
  actOfSubject,
  sourced,
  plainVerb,
  unknownSubject,
  included,
  state,
]

/** What ends the search before any of the readings is tried. */
const FIRST: readonly ((c: Cursor) => boolean)[] = [
  goodStart,
  itemNamed,
  deployedUntold,
  assigned,
  prohibited,
  decided,
  madePublic,
  notifies,
  passive,
  policies,
  demandedTheme,
  dutyOfThing,
]

/** The predicates with their objects: each reading is tried on all clauses before the next one is (see `parseClauses`). */
export function predicates(cursors: readonly Cursor[]): void {
  const starts = cursors.map((c) => ({ c, lexemes: c.lexemes, from: c.i }))
  firstReadings(cursors)
  lastReadings(starts)
}

function firstReadings(cursors: readonly Cursor[]): void {
  for (const c of cursors) unnamedText(c)
  const open = untaken(cursors, FIRST, (reads, c) => reads(c))
  for (const c of open) skipTheme(c)
  const starts = open.flatMap((c) => {
    if (usedAs(c)) return []
    const { lexemes } = c
    const first = lexemes[c.i]
    return first ? [{ c, first, lexemes }] : []
  })
  const unread = untaken(starts, READINGS, (reads, { c, first, lexemes }) => reads(c, first, lexemes))
  for (const { c, lexemes } of unread) {
    laterVerb(c)
    if (c.clause.rule === 'none') upheld(c, lexemes)
    if (c.clause.rule === 'none') striven(c, lexemes)
  }
}

/** 通知指出, 报告强调: a text that no name tells. */
function unnamedText(c: Cursor): void {
  const { lexemes, i } = c
  if (lexemes[i + 1]?.frame === 'say' && /^(通知|意见|报告|决定|公报|纲要|方案|文件)$/u.test(lexemes[i]?.text ?? ''))
    c.i++
}

const OPENERS = wordSet('把 将 让 使 为 对 对于 向 用 在 同 与 给')
/** 深圳打造…, 我们要推进…, 把…: the subject is known, or the first word is a verb of the tables. */
function actOfSubject(c: Cursor, first: Lexeme): boolean {
  const { clause } = c
  return (
    (clause.subject.length > 0 ||
      clause.self ||
      clause.addressed ||
      first.frame !== undefined ||
      OPENERS.test(first.text)) &&
    verbPhrase(c)
  )
}

/** A verb that no table knows, with an object. */
function plainVerb(c: Cursor, first: Lexeme, lexemes: Lexeme[]): boolean {
  if (first.frame || c.i >= lexemes.length - 1) return false
  if (isVerb(first)) return verbPhrase(c)
  if (!asVerb(c, first, lexemes)) return false
  c.lexemes = lexemes.with(c.i, like(first, { tag: 'v' }))
  return verbPhrase(c)
}

/** 深刻剖析问题, 要研制精密机床, not 有效供给能力: after an adverb or a modal, and before an object, a verbal noun is a verb. */
function asVerb({ i }: Cursor, first: Lexeme, lexemes: Lexeme[]): boolean {
  if (first.tag !== 'vn' || first.text.length !== 2) return false
  const before = i > 0 ? lexemes[i - 1] : undefined
  const next = lexemes[i + 1]
  // 审查了你公司提交的申请: 了 makes a verb of it.
  if (next?.text === '了' && i + 3 < lexemes.length) return first.text !== '影响'
  return (
    !NOUNS_TOO.test(first.text) &&
    before !== undefined &&
    (has(before, 'modal') || (has(before, 'adverb') && !QUALIFYING.test(before.text))) &&
    /^(?:n|m|t|s|name|j|l|quote|nz|b)$/.test(next?.tag ?? '')
  )
}
const NOUNS_TOO = wordSet(
  '工作 活动 体育 就业 旅游 经营 挑动 对付 发给 影响 供给 设备 需求 审查 消费 出口 有关 分配 预期 生活 收入 支出 威胁 服务 运行 施工',
)
const QUALIFYING = wordSet(
  '特别是 尤其是 全域 原则上 有效 重点 主要 大规模 高质量 高水平 科学 专门 大量 直接 共同 统一 综合',
)

function state(c: Cursor): boolean {
  const { found, doers } = withOwners(c, themeStart(c), (words) => stateAim(words, c.grammar))
  if (!found) return false
  c.clause.subject = doers
  c.clause.aims.push(...found.aims)
  c.clause.rule = found.rule
  return true
}

const PROGRAMMES = wordSet('行动 工程 计划 专项行动')
/** 一是全民节粮意识提升行动: an item that only names what is done. */
function itemNamed(c: Cursor): boolean {
  const { lexemes, clause } = c
  if (!PROGRAMMES.test(lexemes.at(-1)?.text ?? '') || !/^[一二三四五六七八九十]{1,3}是$/u.test(lexemes[0]?.text ?? ''))
    return false
  const body = lexemes.slice(c.i)
  if (
    body.length < 2 ||
    body.some((l) => /^(de|p|m)$/.test(l.tag)) ||
    (body[0]?.frame && /^(实施|开展|推进|启动|组织|推动|深化|抓好|做好|落实|加快|制定)/u.test(body[0].text))
  )
    return false
  const act = aim('Initiative', clean(textOf(body)), body, 'act', 'aspect')
  if (act) clause.aims.push(act)
  clause.rule = 'aspect'
  return act !== undefined
}

const STRIVES = wordSet('力争 争取 力求')
/** 力争人均预期寿命接近全国平均水平: a clause that tells of no act is what shall be. */
function striven(c: Cursor, lexemes: Lexeme[]): void {
  const at = lexemes.findIndex((l) => STRIVES.test(l.text))
  const body = lexemes.slice(at + 1)
  if (at < 0 || at > 2 || body.length < 3 || body.length > MOST_STRIVEN || body.some((l) => l.tag === 'm')) return
  if (body[0]?.frame || !/^(n|j|name|quote|v)/.test(body[0]?.tag ?? '') || /[》”]/u.test(lexemes[0]?.text ?? '')) return
  const state = aim('Goal', clean(textOf(body)), body, 'state', 'state')
  if (!state) return
  c.clause.aims.push(state)
  c.clause.rule = 'state'
}
const MOST_STRIVEN = 12

/** 坚持科学民主决策: the opening took 坚持 for manner, but no other verb came. */
function upheld(c: Cursor, lexemes: Lexeme[]): void {
  const at = lexemes.slice(0, c.i).findIndex((l) => l.frame === 'uphold')
  if (at < 0 || lexemes.length < at + 3) return
  c.i = at
  c.lexemes = lexemes
  verbPhrase(c)
}

/** Most tokens before a verb that are stepped over for want of a better reading. */
const LONGEST_UNREAD = 5

/** 六个一批 推动 落实重点项目, 5年内 释放 产业空间: words that no rule knows, and then a verb with an object of its own. */
function laterVerb(c: Cursor): void {
  const { lexemes } = c
  const at = actAfterNoun(lexemes, c.i + 1)
  if (at < 0 || at - c.i > LONGEST_UNREAD) return
  const verb = lexemes[at] as Lexeme
  const before = lexemes.slice(c.i, at)
  // 国家集中力量建设水利工程, 中央安排资金支持…: a noun that does what others do.
  const does = at === c.i + 1 && DOERS.test(before[0]?.text ?? '') && DOES.test(verb.text)
  if (
    /^(say|mandate|enable|attain)$/u.test(verb.frame ?? '') ||
    !(PLAIN.test(verb.text) || does || governs(lexemes, at)) ||
    (lexemes[at + 1]?.tag === 'm' && at + 2 >= lexemes.length) ||
    (/^(?:带动|拉动)$/u.test(verb.text) && lexemes.some((l) => l.tag === 'm')) ||
    before.some((l) => l.frame !== undefined || /^(de|pause|and|etc|p)$/.test(l.tag) || UNREAD.test(l.text)) ||
    lexemes.slice(at).some((l) => /^(是|就是)$/u.test(l.text))
  )
    return
  c.i = at
  verbPhrase(c)
}

/** 新动能正在改变生活方式: a verb that is hardly a noun, between a noun or a word of manner and an object without 的. */
const governs = (lexemes: readonly Lexeme[], at: number): boolean => {
  const verb = lexemes[at] as Lexeme
  const object = lexemes.slice(at + 1)
  return (
    verb.tag === 'v' &&
    /^(?:act|institution|complete|quality)$/.test(verb.frame ?? '') &&
    verb.text.length > 1 &&
    // 集中整治提升效能, 发行和新增规模: a noun.
    !object[0]?.frame &&
    object[0]?.tag !== 'and' &&
    !object.some((l) => PLAIN.test(l.text)) &&
    !FIELD.test(object.at(-1)?.text ?? '') &&
    !NOMINAL.test(verb.text) &&
    !NOUN_TOO.test(verb.text) &&
    /^(?:n|nz|vn|s|d|ad|t|j|b|name)$/.test(lexemes[at - 1]?.tag ?? '') &&
    /^(?:n|nz|j|quote)$/.test(object.at(-1)?.tag ?? '') &&
    !object.some((l) => /^(?:de|m|p|f|r|d|ad|zg)$/.test(l.tag) || l.frame === 'background') &&
    !/(?:力图|妄图|企图|就)/u.test(lexemes[0]?.text ?? '')
  )
}

/** 受理中心, 申报标准, 播种面积: verb and noun name one thing. */
const FIELD =
  /(?:情况|标准|中心|面积|事项|程序|机构|单位|部门|系统|流程|条件|范围|材料|树木|植物|动物|人员|日期|时间|主体|对象|内容|规模|数量|总额|指标|过程|结果|水平|种类|工程|行动)$/u
const NOUN_TOO = wordSet(
  '恢复 振兴 应用 注册 抢险 联动 给予 加入 视察 落地 突出 相关 登记 救援 服务 认定 审批 繁荣 引育 加力 发力 评审 申报',
)

const DOERS = wordSet('国家 中央 财政 银行 双方 各地 社会 全国 全省 全市 全区 省里 市里')
const DOES = wordSet(
  '安排 集中 组织 增加 增发 投入 采取 设立 取消 重视 扶持 帮助 拨出 拿出 拨付 下达 统筹 动员 举办 加大 免除 停止 新建 修建 改造 调整 确定 规定 批准 选派 派出 培养 兴办',
)
/** Words that make of what follows them something else than an act. */
const UNREAD = wordSet('是 为 有 没有 不 未 尚未 没 所 被 比 于 如 若 因 由 这 那 什么 怎么 为什么 如何')

/** 研究推动外贸稳规模的政策措施: what a meeting dealt with. */
const DEALT = /(?:措施|举措|工作|问题|事项|情况|等)$/u
/** Frames of what is studied with a view to doing it. */
const INTENDED: ReadonlySet<string> = new Set(['act', 'say', 'quality', 'institution', 'build', 'enlist', 'process'])

const AHEAD = /^(?:筹备|筹划|谋划|准备|适时|定期|不定期|每年|每月|每季度|按期|按时|提请|拟|尽快|尽早|及早|抓紧)$/u

const PREPARED = /^(?:也|而且|并且?|从而)?为.*[定下造备供]了/u
/** 已, 了, 取得…: done; 正在, 持续: ongoing. */
export function aspect(clause: Clause, grammar: Grammar): void {
  if (clause.modality) return
  // 为今后的增产准备了条件: the conditions are there, the end is yet to come.
  if (clause.rule === 'oblique' && clause.aims[0]?.frame === 'attain' && PREPARED.test(clause.text)) {
    clause.modality = 'planned'
    return
  }
  const texts = clause.lexemes.map((l) => l.text)
  const verb = clause.verb ? texts.indexOf(clause.verb) : -1
  // 研究制定政策, 研究支持开展业务: studied with a view to doing it.
  const intends =
    clause.verb === '研究' &&
    !DEALT.test(clause.text) &&
    INTENDED.has(clause.lexemes[verb + 1]?.frame ?? '') &&
    texts[verb + 1] !== '部署'
  // 筹备召开会议, 适时召开: it has not been held.
  const ahead = verb > 0 && AHEAD.test(texts[verb - 1] ?? '')
  if (clause.verb && grammar.events.has(clause.verb) && !clause.strength && !intends && !ahead) clause.modality = 'done'
  // 已建成, but 推进已出让土地的开发 is yet to come.
  const already = texts.findIndex((t) => t === '已' || t === '已经')
  // 已编制规划的地方要…: what they have done tells who they are.
  const told = verb > already && clause.lexemes.slice(already, verb).some((l) => l.tag === 'de')
  if (texts.includes('了') || (already >= 0 && (verb < 0 || already < verb) && !told)) clause.modality = 'done'
  else if (clause.verb === '坚持' && !clause.strength) clause.modality = 'ongoing'
}
