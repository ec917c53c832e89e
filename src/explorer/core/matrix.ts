import type { NodeClass } from '../../model.ts'
import type { Model } from './model.ts'

export interface Matrix {
  rows: number[]
  columns: number[]
  /** Claims of a cell by `row node × column node`. */
  cells: Map<string, number[]>
  allRows: number
  allColumns: number
}

export const ACTOR_CLASSES: readonly NodeClass[] = ['Person', 'Organization', 'Place', 'Group']
const DEEDS: readonly string[] = ['pursues', 'undertakes', 'callsFor', 'involves', 'reports', 'basedOn']
export const cellKey = (row: number, column: number): string => `${row} ${column}`

/** Actors against what they pursue, undertake or call for, the fullest rows and columns. */
export function matrixOf(m: Model, aims: NodeClass, shown: Uint8Array, most = { rows: 40, columns: 60 }): Matrix {
  const cells = new Map<string, number[]>()
  const count = { rows: new Map<number, number>(), columns: new Map<number, number>() }
  for (let e = 0; e < m.edges.length; e++) {
    const [s, t] = [m.source[e] as number, m.target[e] as number]
    const cls = m.nodes[s]?.class
    if (!shown[e] || !cls || !ACTOR_CLASSES.includes(cls) || m.nodes[t]?.class !== aims) continue
    if (!DEEDS.includes(m.edges[e]?.predicate ?? '')) continue
    const there = cells.get(cellKey(s, t))
    if (there) there.push(e)
    else cells.set(cellKey(s, t), [e])
    count.rows.set(s, (count.rows.get(s) ?? 0) + 1)
    count.columns.set(t, (count.columns.get(t) ?? 0) + 1)
  }
  const fullest = (of: Map<number, number>, n: number) =>
    [...of]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, n)
      .map(([i]) => i)
  const rows = fullest(count.rows, most.rows)
  const place = new Map(rows.map((r, i) => [r, i]))
  // Columns by the actors that share them, then by the first row that has them: blocks of one actor stand together.
  const actors = new Map<number, number[]>()
  for (const key of cells.keys()) {
    const [r, c] = key.split(' ').map(Number) as [number, number]
    const at = place.get(r)
    if (at !== undefined) actors.set(c, [...(actors.get(c) ?? []), at])
  }
  const columns = [...actors]
    .sort(
      ([a, x], [b, y]) =>
        y.length - x.length ||
        (count.columns.get(b) ?? 0) - (count.columns.get(a) ?? 0) ||
        Math.min(...x) - Math.min(...y) ||
        a - b,
    )
    .slice(0, most.columns)
    .sort(([a, x], [b, y]) => y.length - x.length || Math.min(...x) - Math.min(...y) || a - b)
    .map(([c]) => c)
  return { rows, columns, cells, allRows: count.rows.size, allColumns: count.columns.size }
}
