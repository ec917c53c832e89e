import { claim, type Draft } from '../document/draft.ts'
import type { Placed } from '../document/reading.ts'

/** 加强生态保护，促进绿色发展: of two matters the first stands for both; more are a list. */
const fewMatters = (heads: readonly Placed[]): boolean => new Set(heads.map((h) => h.clause.start)).size < 3

/** Characters of the label without its verb. */
const matterOf = ({ node }: Placed): Set<string> => new Set(node.label.slice(2))

/**
 * 推进深层次改革和高水平开放 over 扩大制度型开放: of what one head coordinates, that whose own characters the sentence has most of;
 * the first stands for all where none is named.
 */
function nearestHead(over: readonly Placed[], aims: readonly Placed[]): Placed | undefined {
  const heads = over.filter((h) => h.clause.start === over[0]?.clause.start)
  if (heads.length < 2) return heads[0]
  const matters = heads.map(matterOf)
  let best = heads[0]
  let most = 0
  for (const [i, head] of heads.entries()) {
    let named = 0
    for (const { node } of aims)
      for (const ch of node.label)
        if (matters[i]?.has(ch) && matters.every((other, k) => k === i || !other.has(ch))) named++
    if (named > most) {
      best = head
      most = named
    }
  }
  return best
}

/** 为稳外贸提供支撑, 推动中国制造向中国创造转变, 使城市成为乐园: what acts serve or bring about is no part of the goal that heads them. */
const BROUGHT_ABOUT = /^(?:oblique|complement-(?:series|pivot))$/u
/** 主持召开会议, 印发《…》 in a title: what is said there is no part of it. */
const APART = /^(?:(?:主持)?召开|主持|出席|列席|印发|发布|公布)/u

/** Head and body: partOf for like classes, contributesTo from act to goal. A double heading takes each under the head of its own class. */
export function under(draft: Draft, aims: Placed[], heads: Placed[]): void {
  if (!heads.length) return
  // 围绕激发市场活力，加大改革力度: the act is the head, not what it is for.
  const main = heads.some((h) => h.clause.rule !== 'focus') ? heads.filter((h) => h.clause.rule !== 'focus') : heads
  const goals = main.filter((h) => h.node.class === 'Goal')
  const acts = main.filter((h) => h.node.class === 'Initiative')
  // 一、统一思想认识，明确工作责任，加强组织领导: a heading that lists several acts is over none of its text in particular.
  if (!fewMatters(main)) return
  for (const { node, aim, clause, mode } of aims) {
    const over = goals.length && acts.length ? (node.class === 'Goal' ? goals : acts) : main
    const head = nearestHead(over, aims)
    // 对外贸易迅速发展。要扩大出口: what shall be done is no part of what has been reached.
    if (head?.mode === 'done' && mode === 'planned' && head.node.class === 'Goal') continue
    // 副省长出席会议: part of nothing that the meeting dealt with.
    if (!head || head.node === node || APART.test(head.node.label) || clause.rule === 'attended') continue
    if (node.class === 'Goal' && head.node.class === 'Goal' && BROUGHT_ABOUT.test(aim.rule)) continue
    if (head.node.class === node.class) claim(draft, node, 'partOf', head.node, 'under-head', clause)
    else if (node.class === 'Initiative') claim(draft, node, 'contributesTo', head.node, 'under-head', clause)
    else claim(draft, head.node, 'contributesTo', node, 'under-head', clause)
  }
}
