import type { Aim, Clause } from './clause.ts'
import { parseClause, weighedAt } from './clauses.ts'
import { claim, type Draft, mentionNode } from './draft.ts'
import { aimAt } from './labels.ts'
import { aimNode, defaultActors, type Flow, type Placed, type Reading } from './reading.ts'

/** What weight is given to: 提振消费是扩大内需、做大做强国内大循环的重中之重. */
const WEIGHT =
  /(重中之重|(?:首要|重要|重大|根本|中心|紧迫|长期|战略)的?(?:政治|战略|历史|现实)?任务|重点|关键|总抓手|抓手|主战场|必然要求|必由之路|内在要求|(?:重要|有力|坚实|根本|坚强)保障|着力点|出发点和落脚点|压舱石|突破口|根本途径|应有之义|历史任务|战略任务|重大任务|支撑|基础|前提|(?:重要|重大|战略|关键|有力)举措|战略部署|重大决策部署|决策部署)$/u

const AIMED_AT = /(?:出发点|落脚点)$/u

/** 会议指出，加强监管，有利于…: what is good for much is the topic of what the meeting says. */
const FAVOURS = /^(?:既|都|不仅|也)?(?:有利于|有助于|事关|关乎)/u

/** A sentence names no more topics than these before 是. */
const MOST_TOPICS = 3

/** X是Y的重中之重: X is the topic of the paragraph and a means to Y; X是M作出的决策部署: M calls for X. */
export function topicOf(reading: Reading, draft: Draft, clauses: Clause[], flow: Flow): Placed[] {
  const { grammar } = reading
  let theme: Placed[] = []
  let weighed = false
  /** Aims of the clauses so far; nodes are made of them only where 是 follows. */
  let opened: { aim: Aim; clause: Clause }[] = []
  for (const clause of clauses) {
    const at = clause.lexemes.findIndex((l) => l.text === '是' || l.text === '就是')
    if (at < 0) {
      // 完善防洪体系意义重大; 构建发展新模式，对于促进…具有重要意义: what is found important is the topic.
      const found =
        FAVOURS.test(clause.text) && reading.context.kind === 'meeting' ? 0 : weighedAt(clause.lexemes, clause.text)
      if (found >= 0 && !theme.length) {
        const named = found > 0 && !/^(?:这|对|对于)$/u.test(clause.lexemes[0]?.text ?? '') ? clause.aims : []
        theme = (named.length ? named.map((aim) => ({ aim, clause })) : opened).map((o) => ({
          ...o,
          node: aimNode(draft, o.aim),
        }))
        if (theme.length) weighed = true
        continue
      }
      const before = clauses.slice(0, clauses.indexOf(clause) + 1)
      const named = before.flatMap((c) => c.aims.map((aim) => ({ aim, clause: c })))
      if (clauses.length > 1 && named.length <= MOST_TOPICS) opened = named
      continue
    }
    // 发展教育事业，提高全民族素质，是…的根本大计: whatever it is said to be, what stands before 是 is the topic.
    if (at === 0 && opened.length) {
      theme = opened.map((o) => ({ ...o, node: aimNode(draft, o.aim) }))
      weighed = true
    }
    const weight = WEIGHT.exec(clause.text.replace(/[”"]$/u, ''))
    if (!weight) continue
    weighed = true
    if (at > 0) {
      const left = parseClause(clause.lexemes.slice(0, at), grammar)
      const text = left.lexemes.map((l) => l.text).join('')
      const aim =
        left.aims[0] ??
        (/(发展|改革|创新|振兴|现代化|建设|安全|稳定|消费|开放)$/u.test(text) &&
        text.length <= 16 &&
        left.subject.length === 0
          ? aimAt(
              /(改革|建设|开放|创新)$/u.test(text) ? 'Initiative' : 'Goal',
              text,
              left.start,
              left.end,
              'state',
              'topic',
            )
          : undefined)
      if (aim) theme = [{ node: aimNode(draft, aim), aim, clause }]
    }
    const head = theme.length === 1 || at > 0 ? theme[0] : undefined
    serves(reading, draft, clause, at, theme, flow)
    if (!head) continue
    if (flow.source) claim(draft, flow.source, 'callsFor', head.node, 'topic', clause)
    const right = clause.lexemes.slice(at + 1)
    const de = right.findLastIndex((l) => l.tag === 'de')
    if (de < 1) continue
    const inner = right.slice(0, de)
    const maker = inner[0]?.mention
    if (
      maker &&
      /Meeting|Document|Organization/.test(maker.entity.class) &&
      inner.some((l) => /^(作出|提出|确定|部署|赋予)$/u.test(l.text))
    ) {
      claim(draft, mentionNode(draft, maker), 'callsFor', head.node, 'topic', clause)
      continue
    }
    if (!flow.source && at > 0)
      for (const actor of defaultActors(reading, draft))
        claim(draft, actor, head.node.class === 'Goal' ? 'pursues' : 'undertakes', head.node, 'topic', clause, {
          modality: flow.modality ?? 'planned',
        })
    clause.aims = []
  }
  return weighed ? theme : []
}

/** 是积极应对人口老龄化、推动高质量发展的重要举措; 是中国式现代化的必然要求: what the topic serves is itself an aim. */
function serves(reading: Reading, draft: Draft, clause: Clause, at: number, heads: Placed[], flow: Flow): void {
  const right = clause.lexemes.slice(at + 1)
  const de = right.findLastIndex((l) => l.tag === 'de')
  if (de < 1) return
  const inner = right.slice(0, de)
  for (const end of endsOf(inner, reading)) {
    const node = aimNode(draft, end)
    for (const head of heads) {
      // 满足人民需要是改革的出发点: the end of what stands after 是.
      if (AIMED_AT.test(clause.text)) claim(draft, node, 'contributesTo', head.node, 'topic', clause)
      else if (end.class === 'Goal') claim(draft, head.node, 'contributesTo', node, 'topic', clause)
      else if (head.node.class === 'Initiative') claim(draft, head.node, 'partOf', node, 'topic', clause)
    }
    if (flow.source) claim(draft, flow.source, 'callsFor', node, 'topic', clause)
    else
      for (const actor of defaultActors(reading, draft))
        claim(draft, actor, end.class === 'Goal' ? 'pursues' : 'undertakes', node, 'topic', clause, {
          modality: flow.modality ?? 'planned',
        })
  }
}

/** A state that needs no verb to be an end. */
const STATE_NAMED = /^(?:.{0,4}式现代化|高质量发展|共同富裕|.{0,8}(?:伟大复兴|现代化强国|全面振兴))$/u

function endsOf(inner: Clause['lexemes'], { grammar }: Reading): Aim[] {
  const text = inner.map((l) => l.text).join('')
  const first = inner[0]
  const last = inner.at(-1)
  if (!first || !last) return []
  if (STATE_NAMED.test(text)) return [aimAt('Goal', text, first.start, last.end, 'attain', 'topic')]
  const read = parseClause(inner, grammar)
  return read.subject.length || read.source ? [] : read.aims
}
