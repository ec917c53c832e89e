import { datedDocuments } from './communities.ts'
import type { Model } from './model.ts'

/** A figure of a claim at a time, in years with a fraction. */
export interface Point {
  edge: number
  kind: 'target' | 'observation'
  from: number
  until: number
  value: string
}
export interface Lane {
  actor: number
  indicator: string
  points: Point[]
}
export interface Timeline {
  texts: { document: number; at: number; date: string }[]
  lanes: Lane[]
  /** Whole years that hold all of it. */
  from: number
  until: number
}

/** Years with a fraction: 2025-07-01 → 2025.5. */
export function yearFraction(date: string): number {
  const [year, month = 1, day = 1] = date.split('-').map(Number)
  return (year ?? 0) + (month - 1) / 12 + (day - 1) / 372
}

/** Texts by their dates, and a lane for each actor and indicator of which figures with a time are told. */
export function timelineOf(m: Model, shown: Uint8Array): Timeline {
  const texts = datedDocuments(m).map(({ document, date }) => ({ document, date, at: yearFraction(date) }))
  const lanes = new Map<string, Lane>()
  for (let e = 0; e < m.edges.length; e++) {
    const claim = m.edges[e]
    const figure = claim?.figure
    const when = figure?.from ?? figure?.until
    if (!shown[e] || !claim || !figure || !when) continue
    const named = figure.indicator ? m.indexOf.get(figure.indicator) : undefined
    const indicator = m.nodes[named ?? (m.target[e] as number)]?.label ?? ''
    const key = `${m.source[e]} ${indicator} ${claim.measure ?? ''}`
    const lane = lanes.get(key) ?? { actor: m.source[e] as number, indicator, points: [] }
    lane.points.push({
      edge: e,
      kind: figure.kind,
      from: yearFraction(when),
      until: yearFraction(figure.until ?? when),
      value: claim.value ?? figure.number ?? '',
    })
    lanes.set(key, lane)
  }
  for (const lane of lanes.values()) lane.points.sort((a, b) => a.until - b.until || a.edge - b.edge)
  const times = [
    ...texts.map((t) => t.at),
    ...[...lanes.values()].flatMap((l) => l.points.flatMap((p) => [p.from, p.until])),
  ]
  return {
    texts,
    lanes: [...lanes.values()].sort(
      (a, b) => b.points.length - a.points.length || a.actor - b.actor || (a.indicator < b.indicator ? -1 : 1),
    ),
    from: Math.floor(Math.min(...times, Number.POSITIVE_INFINITY)),
    until: Math.floor(Math.max(...times, Number.NEGATIVE_INFINITY)) + 1,
  }
}

/** The row of each point of a lane, so that none stands on another: the first row whose last point is far enough off. */
export function rowsOf(points: readonly Point[], apart: number): number[] {
  const last: number[] = []
  const sorted = points.map((p, i) => ({ i, at: (p.from + p.until) / 2 })).sort((a, b) => a.at - b.at || a.i - b.i)
  const rows: number[] = []
  for (const { i, at } of sorted) {
    const free = last.findIndex((l) => at - l >= apart)
    const row = free < 0 ? last.length : free
    last[row] = at
    rows[i] = row
  }
  return rows
}
