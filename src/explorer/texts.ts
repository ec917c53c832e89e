import type { Graph } from '../model.ts'

/** Bytes of UTF-8 that a page embeds of texts, all together. */
export const MOST_BYTES = 5_000_000

interface Ranked {
  id: string
  claims: number
  text: string
  bytes: number
}
/** Texts in which most is said come first. */
const before = (a: { id: string; claims: number }, b: { id: string; claims: number }): number =>
  b.claims - a.claims || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Which of the texts the page embeds: by number of claims, until the limit is reached. */
export function chooseTexts(graph: Graph, texts: ReadonlyMap<string, string>): Map<string, string> {
  const claims = new Map<string, number>()
  for (const e of graph.edges)
    for (const document of new Set(e.evidence.map((q) => q.document)))
      claims.set(document, (claims.get(document) ?? 0) + 1)
  const keeper = textKeeper()
  for (const { id } of graph.documents) {
    const text = texts.get(id)
    if (text !== undefined) keeper.add(id, claims.get(id) ?? 0, text)
  }
  return keeper.texts()
}

/**
 * Keeps the texts that a page will embed while a corpus is read, and never more than the limit: of texts in any order, those
 * that come first by number of claims and fit.
 */
export function textKeeper(limit = MOST_BYTES) {
  const kept: Ranked[] = []
  let total = 0
  /** The first that did not fit: what comes after it stays out too, whatever the order of reading. */
  let bar: Ranked | undefined
  const add = (id: string, claims: number, text: string): void => {
    const one = { id, claims, text, bytes: Buffer.byteLength(text, 'utf8') }
    if (kept.some((k) => k.id === id) || (bar && before(one, bar) > 0)) return
    kept.push(one)
    total += one.bytes
    if (total <= limit) return
    kept.sort(before)
    while (total > limit) {
      bar = kept.pop() as Ranked
      total -= bar.bytes
    }
  }
  return {
    add,
    texts: () => new Map(kept.sort((a, b) => (a.id < b.id ? -1 : 1)).map((k) => [k.id, k.text])),
  }
}
