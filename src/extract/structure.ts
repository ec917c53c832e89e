import type { Sentence } from '../model.ts'
import { claim, type Draft } from './draft.ts'
import type { Placed } from './reading.ts'

const MOST_ENDS = 2
/** Acts further back than this serve ends of their own, or none that the text names. */
const MOST_MEANS = 6

/** Stretches of the sentence between semicolons, each with means and ends of its own. */
function segments(text: string, placed: Placed[]): Placed[][] {
  const out: Placed[][] = []
  for (const p of placed) {
    const before = out.at(-1)?.at(-1)
    // A space in a heading parts two matters, as a semicolon does in a sentence.
    const between = before && text.slice(before.clause.end, p.clause.start)
    if (between === undefined || /[；;]/u.test(between) || /^[\s\u3000]+$/u.test(between)) out.push([p])
    else out.at(-1)?.push(p)
  }
  return out
}

/** Inside a sentence: acts contribute to the goals that follow them, and to the purposes that open it. */
export function meansAndEnds(text: string, draft: Draft, sentence: Sentence, placed: Placed[]): void {
  const main = placed.filter((p) => !p.clause.purpose)
  for (const end of placed.filter((p) => p.clause.purpose && p.node.class === 'Goal'))
    for (const means of main)
      if (means.node.class === 'Initiative') claim(draft, means.node, 'contributesTo', end.node, 'purpose', sentence)
  // 为鼓励企业加大投入，推动产业升级，提升竞争力，制定本办法: the purposes are means and ends among themselves too.
  closing(
    draft,
    placed.filter((p) => p.clause.purpose),
  )
  for (const segment of segments(text, main)) closing(draft, segment)
}

const BROUGHT_ABOUT = /^(frame-quality|complement|complement-pivot)$/u

/** 收集线索，摧毁团伙，形成震慑声势，遏制…: a state in the middle of a run ends the acts right before it. */
function midway(draft: Draft, main: Placed[], lastAct: number): void {
  for (let i = 1; i < lastAct; i++) {
    const end = main[i] as Placed
    if (end.node.class !== 'Goal' || !/^(build|state)$/u.test(end.aim.frame)) continue
    for (let k = i - 1; k >= 0 && i - k <= MOST_MEANS && main[k]?.node.class === 'Initiative'; k--) {
      const means = main[k] as Placed
      if (means.clause !== end.clause)
        claim(draft, means.node, 'contributesTo', end.node, 'closing-goal', {
          start: means.clause.start,
          end: end.clause.end,
        })
    }
  }
}

function closing(draft: Draft, main: Placed[]): void {
  const lastAct = main.findLastIndex((p) => p.node.class === 'Initiative')
  // 构建系统完备的制度体系，使各方面制度更加成熟: what is built serves what it brings about.
  const final = main.at(-1)
  if (final?.node.class === 'Goal' && BROUGHT_ABOUT.test(final.aim.rule))
    for (const p of main)
      if (
        p.node.class === 'Goal' &&
        p.clause !== final.clause &&
        (/^(status|build)$/u.test(p.aim.frame) ||
          (final.aim.rule.startsWith('complement') && p.aim.frame === 'quality'))
      )
        claim(draft, p.node, 'contributesTo', final.node, 'closing-goal', {
          start: p.clause.start,
          end: final.clause.end,
        })
  if (lastAct < 0) return
  midway(draft, main, lastAct)
  const ends = main.slice(lastAct + 1).filter((p) => p.node.class === 'Goal')
  // Many goals at the end are a list of their own, not the end of the acts before.
  if (ends.length > MOST_ENDS) return
  const means = main
    .slice(Math.max(0, lastAct + 1 - MOST_MEANS), lastAct + 1)
    .filter((p) => p.node.class === 'Initiative')
  for (const end of ends)
    for (const m of means)
      claim(draft, m.node, 'contributesTo', end.node, 'closing-goal', { start: m.clause.start, end: end.clause.end })
}

const oneMatter = (heads: readonly Placed[]): boolean => heads.every((h) => h.clause.start === heads[0]?.clause.start)

/** Head and body: partOf for like classes, contributesTo from act to goal. A double heading takes each under the head of its own class. */
export function under(draft: Draft, aims: Placed[], heads: Placed[]): void {
  if (!heads.length) return
  const goals = heads.filter((h) => h.node.class === 'Goal')
  const acts = heads.filter((h) => h.node.class === 'Initiative')
  // 一、统一思想认识，明确工作责任，加强组织领导: a heading that lists several acts is over none of its text in particular.
  if (!oneMatter(goals) || !oneMatter(acts)) return
  for (const { node, clause } of aims) {
    const over = goals.length && acts.length ? (node.class === 'Goal' ? goals : acts) : heads
    // 转变发展方式和调整经济结构: of what one verb phrase coordinates, the first stands for all.
    const [head] = over
    // 主持召开会议 in a title: what is said there is no part of holding it.
    if (!head || head.node === node || /^(?:主持)?召开/u.test(head.node.label)) continue
    if (head.node.class === node.class) claim(draft, node, 'partOf', head.node, 'under-head', clause)
    else if (node.class === 'Initiative') claim(draft, node, 'contributesTo', head.node, 'under-head', clause)
    else claim(draft, head.node, 'contributesTo', node, 'under-head', clause)
  }
}
