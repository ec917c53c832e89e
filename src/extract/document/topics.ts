import type { Mention } from '../../model.ts'
import { wordSet } from '../../wordSet.ts'
import { aimAt } from '../aims/labels.ts'
import type { Aim, Clause } from '../clause/clause.ts'
import { parseClause } from '../clause/clauses.ts'
import { grounded, involve } from '../sentence/attribution.ts'
import { PLANS_ALL } from '../sentence/textAtWork.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { claim, type Draft, mentionNode } from './draft.ts'
import { aimNode, defaultActors, type Flow, type Placed, type Reading } from './reading.ts'

/** What weight is given to: 提振消费是扩大内需、做大做强国内大循环的重中之重. */
const WEIGHT =
  /(?:重中之重|(?:首要|重要|重大|根本|中心|紧迫|长期|战略|主要|关键|硬)的?(?:政治|战略|历史|现实)?任务|重点|关键|抓手|主战场|(?:必然|内在|本质|客观|根本|基本|重要|现实|题中)要求|(?:客观|迫切|现实|内在)需要|之[路策举要]|(?:重要|有力|坚实|根本|坚强|可靠|重大|基本)(?:保障|保证|支撑)|着力点|立足点|出发点|落脚点|压舱石|突破口|(?:重要|根本|有效|主要|基本|关键|必由|必然|现实|重大|中心)(?:途径|路径|手段|方面|内容|环节|力量|支柱|动力|标志|载体|条件|引擎|方向|选择|方式|使命|一环|一招|一步)|应有之义|(?<=的)(?:需要|根基|基石|关键所在|保证|法宝)|历史任务|艰巨的?任务|迫切任务|(?:重大|战略)(?:战略)?决策|(?<=是(?:一项|一场|国家)[^，]{0,10})(?:改革|战略|革命|事业)|制度安排|新使命|(?:基础|民生|战略|系统)性?(?:工程|工作)|根本(?:大计|目的)|组成部分|头等大事|支撑|基础|前提|举措|措施|部署|(?:指导性|纲领性|标志性)文件|(?:开局|收官|起步|关键|重要|攻坚|决胜)(?:之年|一年|五年|时期|阶段|窗口期|机遇期|之战|之仗)|(?:第一|头一)年|根本遵循|行动指南|第一道防线|(?:必要|先决)(?:条件|途径)|最大动力)$/u

/** What may stand before 是 where the topic stands before the comma. */
const BARE = wordSet('这 这些 此举 也 既 又 更 都 正 还 就 不仅 不仅仅 仍 仍然')

const MAKES_TEXT = /^(?:制定|修订|出台|颁布)(?:和)?(?:实施)?《/u

const AIMED_AT = /(?:出发点|落脚点)$/u

/** 会议指出，加强监管，有利于…: what is good for much is the topic of what the meeting says. */
const FAVOURS = /^(?:既|都|不仅|也)?(?:有利于|有助于|事关|关乎)/u

/** A sentence names no more topics than these before 是. */
const MOST_TOPICS = 3

const isCopula = (l: Lexeme): boolean => l.text === '是' || l.text === '就是'

/** Index of the word from which a clause finds important what stands before it; -1 where it does not. */
const foundAt = ({ context }: Reading, clause: Clause): number =>
  context.kind === 'meeting' && FAVOURS.test(clause.text) ? 0 : clause.weighs

/** X是Y的重中之重: X is the topic of the paragraph and a means to Y; X是M作出的决策部署: M calls for X. */
export function topicOf(reading: Reading, draft: Draft, clauses: Clause[], flow: Flow): Placed[] {
  // Most sentences have no such word, and are not looked at again.
  if (!clauses.some((c) => c.lexemes.slice(0, 2).some(isCopula) || foundAt(reading, c) >= 0)) return []
  const { grammar } = reading
  let theme: Placed[] = []
  let weighed = false
  /** Aims of the clauses so far; nodes are made of them only where 是 follows. */
  let opened: { aim: Aim; clause: Clause }[] = []
  for (const clause of clauses) {
    const copula = clause.lexemes.findIndex(isCopula)
    // 这是, 也是, 既是: the topic stands before the comma.
    const at = copula > 0 && clause.lexemes.slice(0, copula).every((l) => BARE.test(l.text)) ? 0 : copula
    if (at < 0) {
      // 完善防洪体系意义重大; 构建发展新模式，对于促进…具有重要意义: what is found important is the topic.
      const found = foundAt(reading, clause)
      if (found >= 0 && !theme.length) {
        const named = found > 0 && !/^(?:这|对|对于)$/u.test(clause.lexemes[0]?.text ?? '') ? clause.aims : []
        theme = (named.length ? named.map((aim) => ({ aim, clause })) : opened).map((o) => ({
          ...o,
          node: aimNode(draft, o.aim),
        }))
        if (theme.length) weighed = true
        // 推进标准升级，对于满足群众需要具有重要意义: what it is good for is an aim.
        if (theme.length && found === 0 && clause.rule === 'oblique') {
          serves(reading, draft, clause, clause.aims, theme, flow)
          clause.aims = []
        }
        continue
      }
      const before = clauses.slice(0, clauses.indexOf(clause) + 1)
      // 对今后五年作出系统规划，是…的指导性文件: what the text is, not what it asks for.
      const named = before.flatMap((c) =>
        c.aims.filter((a) => !PLANS_ALL.test(a.label)).map((aim) => ({ aim, clause: c })),
      )
      if (clauses.length > 1 && named.length <= MOST_TOPICS) opened = named
      continue
    }
    // 发展教育事业，提高全民族素质，是…的根本大计: whatever it is said to be, what stands before 是 is the topic.
    // 听取工作汇报，是…的制度安排: what is done in passing.
    const weight =
      !(at === 0 && clause.text.endsWith('制度安排')) && WEIGHT.test(clause.text.replace(/(?:之一|[”"])$/u, ''))
    if (at === 0 && opened.length && (copula === 0 || weight)) {
      theme = opened.map((o) => ({ ...o, node: aimNode(draft, o.aim) }))
      weighed = true
    }
    if (!weight) {
      // 行政复议是解决争议的制度，是建设法治政府的重要抓手: what the second 是 says is said of the same.
      const left = at > 0 && !opened.length ? parseClause(clause.lexemes.slice(0, at), grammar) : undefined
      const aim = left && topicNamed(left, reading, flow)
      if (aim?.class === 'Initiative') opened = [{ aim, clause }]
      continue
    }
    weighed = true
    if (at > 0) {
      const left = parseClause(clause.lexemes.slice(0, at), grammar)
      // 党中央集中统一领导是…的根本保证: who leads, not what is done.
      const leads = textOf(left.lexemes).endsWith('领导')
      const aim = (leads ? undefined : left.aims[0]) ?? topicNamed(left, reading, flow)
      if (aim) theme = [{ node: aimNode(draft, aim), aim, clause }]
    }
    const head = theme.length === 1 || at > 0 ? theme[0] : undefined
    // 加强找矿、提升保障能力，是会议部署的重要任务之一: each of them is.
    const said = setOff(clause, copula)
    const maker = makerOf(said)
    // 制定实施《规划》是党中央作出的重要部署: done by who decided it, and no head of what the text asks for.
    if (maker && MAKES_TEXT.test(head?.node.label ?? '') && head) {
      claim(draft, mentionNode(draft, maker), 'undertakes', head.node, 'topic', clause, { modality: 'done' })
      clause.aims = []
      return []
    }
    if (maker) {
      const source = mentionNode(draft, maker)
      const before = at > 0 ? opened.filter((o) => o.clause !== clause) : []
      for (const o of before) claim(draft, source, 'callsFor', aimNode(draft, o.aim), 'topic', clause)
      for (const t of theme) claim(draft, source, 'callsFor', t.node, 'topic', clause)
    }
    serves(reading, draft, clause, endsOf(said, reading), theme, flow)
    if (!head) continue
    if (flow.source) claim(draft, flow.source, 'callsFor', head.node, 'topic', clause)
    if (!said.length || maker) continue
    if (!flow.source && at > 0)
      for (const actor of defaultActors(reading, draft))
        claim(draft, actor, head.node.class === 'Goal' ? 'pursues' : 'undertakes', head.node, 'topic', clause, {
          modality: flow.modality ?? 'planned',
        })
    clause.aims = []
  }
  if (!weighed) return []
  // 助力中小企业发展是…的重要举措: whom the topic is for.
  for (const t of theme) involve(reading, draft, t, defaultActors(reading, draft))
  return theme
}

/** 城乡融合发展是…, 审计整改是…: a topic named by a noun alone; not where the text goes on to say what is done about it. */
function topicNamed({ subject, start, end }: Clause, { text }: Reading, flow: Flow): Aim | undefined {
  const named = text.slice(start, end)
  if (subject.length || named.length > LONGEST_NAME) return undefined
  const act = REFORM.test(named) || (!flow.heads.length && ACT_NAMED.test(named))
  if (!act && !STATE_TOPIC.test(named)) return undefined
  // 行政检查是…的重要方式。要规范行政检查…: with the verb it is told better.
  const on = text.slice(end, end + SOON)
  const again = on.indexOf(named)
  if (act && again > 0 && DONE_ABOUT.test(on.slice(0, again))) return undefined
  return aimAt(act ? 'Initiative' : 'Goal', named, start, end, 'state', 'topic')
}

/** So many characters on, a text tells what shall be done about what it has named. */
const SOON = 100
/** 规范 of 规范行政检查: what shall be done about it. */
const DONE_ABOUT = /(?:规范|开展|加强|推进|推动|做好|抓好|深化|完善|实施|强化|加快|搞好|促进|改进)$/u
const LONGEST_NAME = 16
/** 机构改革, 法治建设: an act, whatever heads the paragraph. */
const REFORM = /(?:改革|建设|开放|创新)$/u
/** 湿地保护, 海事复议: an act where nothing else heads it. */
const ACT_NAMED =
  /^[^的、]{2,}(?:保护|治理|整改|改造|利用|开发|转型|升级|监管|督[察查]|复议|救助|通办|培训|检查|普查)$/u
/** 城乡融合发展, 航运强国: what there shall be. */
const STATE_TOPIC = /(?:发展|振兴|复兴|现代化|强国|富裕|脱贫|安全|稳定|消费)$/u

/** 推动高质量发展 of 是推动高质量发展的重要举措: what stands between 是 and the last 的. */
function setOff({ lexemes }: Clause, copula: number): Lexeme[] {
  const de = lexemes.findLastIndex((l) => l.tag === 'de')
  return lexemes.slice(copula + 1, Math.max(copula + 1, de))
}

/** 中央经济工作会议 of 是中央经济工作会议部署的重要任务: who set it. */
function makerOf(inner: readonly Lexeme[]): Mention | undefined {
  const maker = inner[0]?.mention
  return maker &&
    /Meeting|Document|Organization/.test(maker.entity.class) &&
    inner.some((l) => /^(作出|提出|确定|部署|赋予)$/u.test(l.text))
    ? maker
    : undefined
}

/** 是积极应对人口老龄化、推动高质量发展的重要举措; 是中国式现代化的必然要求: what the topic serves is itself an aim. */
function serves(
  reading: Reading,
  draft: Draft,
  clause: Clause,
  ends: readonly Aim[],
  heads: Placed[],
  flow: Flow,
): void {
  for (const end of ends) {
    const node = aimNode(draft, end)
    const told = { node, aim: end, clause }
    involve(reading, draft, told, defaultActors(reading, draft))
    grounded(reading, draft, told)
    for (const head of heads) {
      // 满足人民需要是改革的出发点: the end of what stands after 是.
      if (AIMED_AT.test(clause.text)) claim(draft, node, 'contributesTo', head.node, 'topic', clause)
      else if (end.class === 'Goal') claim(draft, head.node, 'contributesTo', node, 'topic', clause)
    }
    // 今年是实现规划目标任务的关键一年: what the year is for is not asked for.
    if (flow.source && !YEAR.test(clause.text)) claim(draft, flow.source, 'callsFor', node, 'topic', clause)
    else
      for (const actor of defaultActors(reading, draft))
        claim(draft, actor, end.class === 'Goal' ? 'pursues' : 'undertakes', node, 'topic', clause, {
          modality: 'planned',
        })
  }
}

const YEAR = /(?:一年|之年|阶段|时期)$/u

/** A state that needs no verb to be an end. */
const STATE_NAMED = /^(?:.{0,4}式现代化|高质量发展|共同富裕|.{0,8}(?:伟大复兴|现代化强国|全面振兴))$/u

function endsOf(inner: Lexeme[], { grammar }: Reading): Aim[] {
  const lays = inner.findIndex((l, i) => i > 1 && l.text === '夯实')
  // 是基本实现现代化夯实基础、全面发力的关键时期: how the time is used.
  const words = lays > 0 && /^夯实基础、?全面发力$/u.test(textOf(inner.slice(lays))) ? inner.slice(0, lays) : inner
  const text = textOf(words)
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) return []
  if (STATE_NAMED.test(text)) return [aimAt('Goal', text, first.start, last.end, 'attain', 'topic')]
  const read = parseClause(words, grammar)
  // 是西藏同全国一道基本实现现代化的关键时期: the place that the text speaks for may be named.
  return read.source || read.subject.some((m) => m.entity.class !== 'Place') ? [] : read.aims
}
