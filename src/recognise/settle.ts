import type { Entity, Mention } from '../model.ts'
import type { Candidate } from './index.ts'

/** All that a pattern matched, as a name. */
export const matched = (m: RegExpExecArray, entity: Entity, rule: string, rank: number): Candidate => ({
  start: m.index,
  end: m.index + m[0].length,
  text: m[0],
  entity,
  rule,
  rank,
})

/** The winners in a text of that length, by rank and length; what lies inside a winner is nested, what crosses one is dropped. */
export function settle(found: Candidate[], length: number): Mention[] {
  const sorted = [...found].sort(
    (a, b) => b.rank - a.rank || b.end - b.start - (a.end - a.start) || a.start - b.start || (a.rule < b.rule ? -1 : 1),
  )
  const top: Candidate[] = []
  const nested: Mention[] = []
  /** The winner at each character of the text, counted from 1. */
  const owner = new Int32Array(length)
  for (const c of sorted) {
    let inside: Candidate | undefined
    let crosses = false
    for (let i = c.start; i < c.end; i++) {
      const number = owner[i]
      if (!number) continue
      const o = top[number - 1] as Candidate
      if (o.start <= c.start && c.end <= o.end) inside = o
      else crosses = true
      break
    }
    if (!inside && !crosses && owner[c.end - 1]) crosses = true
    if (crosses) continue
    if (inside) {
      if (inside.start === c.start && inside.end === c.end) continue
      nested.push(strip({ ...c, nested: true }))
      continue
    }
    top.push(c)
    owner.fill(top.length, c.start, c.end)
  }
  return [...top.map(strip), ...nested].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Every mention has every field: objects of one shape are read fastest. */
const strip = ({ start, end, text, entity, rule, nested }: Mention): Mention => ({
  start,
  end,
  text,
  entity,
  rule,
  nested,
})
