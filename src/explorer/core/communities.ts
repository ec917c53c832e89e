import { type Model, yearOf } from './model.ts'

/** Communities are called after their two most central nodes; the number of each is its place by size. */
export function communityNames(m: Model): Map<string, string> {
  const leaders = new Map<string, string[]>()
  for (const i of m.order) {
    const n = m.nodes[i]
    if (!n) continue
    const key = String(n.community ?? 0)
    const names = leaders.get(key) ?? []
    if (names.length < 2) names.push(n.label)
    leaders.set(key, names)
  }
  return new Map([...leaders].map(([key, names]) => [key, names.join(' · ')]))
}

/** A document with a date, for the axis of time. */
export const datedDocuments = (m: Model): { document: number; date: string }[] =>
  m.graph.documents
    .flatMap((d, document) => (yearOf(m, document) ? [{ document, date: d.date as string }] : []))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.document - b.document))
