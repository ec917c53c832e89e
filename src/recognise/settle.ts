import type { Mention } from '../model.ts'
import type { Candidate } from './index.ts'

/** The winners by rank and length; what lies inside a winner is nested, what crosses one is dropped. */
export function settle(found: Candidate[]): Mention[] {
  const sorted = [...found].sort(
    (a, b) => b.rank - a.rank || b.end - b.start - (a.end - a.start) || a.start - b.start || (a.rule < b.rule ? -1 : 1),
  )
  const top: Candidate[] = []
  const nested: Mention[] = []
  const owner = new Map<number, Candidate>()
  for (const c of sorted) {
    let inside: Candidate | undefined
    let crosses = false
    for (let i = c.start; i < c.end; i++) {
      const o = owner.get(i)
      if (!o) continue
      if (o.start <= c.start && c.end <= o.end) inside = o
      else crosses = true
      break
    }
    if (!inside && !crosses && owner.get(c.end - 1)) crosses = true
    if (crosses) continue
    if (inside) {
      if (inside.start === c.start && inside.end === c.end) continue
      nested.push(strip({ ...c, nested: true }))
      continue
    }
    top.push(c)
    for (let i = c.start; i < c.end; i++) owner.set(i, c)
  }
  return [...top.map(strip), ...nested].sort((a, b) => a.start - b.start || b.end - a.end)
}

const strip = ({ start, end, text, entity, rule, nested }: Mention): Mention => ({
  start,
  end,
  text,
  entity,
  rule,
  ...(nested ? { nested } : {}),
})
