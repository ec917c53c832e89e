import type { Clause } from '../clause/clause.ts'
import { claim, type Draft } from '../document/draft.ts'
import type { Placed } from '../document/reading.ts'

/* 为建设法治国家提供保障: what a run of acts and goals closes with, told to be served by them. */

/** 确保河湖水质达标、水量稳定在…; 让市场活起来: what the verb brings about, whatever is told of it. */
export const governed = ({ clause }: Placed): boolean => /^(?:推动|促进|确保|保证|使|让)$/u.test(clause.verb ?? '')

/** 确保水质达标, 让市场活起来: told as what comes of all before, unlike what is promoted. */
const ENSURED = /^(?:确保|保证|使|让)$/u

/** 为航运发展提供支撑, 为“十五五”开好局起好步: told to be served by what stands before it. */
const servedEnd = ({ clause, aim }: Placed): boolean =>
  clause.text.startsWith('为') &&
  ((clause.rule === 'oblique' && aim.rule !== 'oblique') || (clause.result === true && clause.text.includes('开好局')))

/** The clause with 为 that a run closes with. */
export const closesFor = (run: readonly Placed[]): Clause | undefined => {
  const last = run.at(-1)
  return last?.clause.text.startsWith('为') && (last.clause.rule === 'oblique' || servedEnd(last))
    ? last.clause
    : undefined
}

/** 为建设法治国家、推动公正司法提供保障: what the acts and states before it serve, whatever their number. */
export function served(draft: Draft, told: Placed[]): Placed[] {
  const ends = told.filter(servedEnd)
  if (!ends.length) return told
  for (const end of ends)
    for (const means of end.node.class === 'Goal' ? told : [])
      if (means.clause.start < end.clause.start && means.aim.rule !== 'trio' && !ends.includes(means))
        claim(draft, means.node, 'contributesTo', end.node, 'closing-goal', {
          start: means.clause.start,
          end: end.clause.end,
        })
  return told.filter((p) => !ends.includes(p))
}

/**
 * 深化改革，…，提高生活水平，保持社会稳定，为良好开局打牢基础: what else such a run comes to stands beside its acts, but for what
 * 确保 or 让 tells, or 推动 tells alone.
 */
export function besideServed(
  main: readonly Placed[],
  lastAct: number,
  forWhat: Clause | undefined,
): (p: Placed) => boolean {
  if (!forWhat || main.filter((p) => p.node.class === 'Initiative').length < 2) return () => false
  const ends = main.slice(lastAct + 1).filter((p) => p.clause !== forWhat)
  const alone = ends.every((p) => p.clause === ends[0]?.clause)
  return (p) =>
    p.node.class === 'Goal' && p.clause !== forWhat && !ENSURED.test(p.clause.verb ?? '') && !(alone && governed(p))
}
