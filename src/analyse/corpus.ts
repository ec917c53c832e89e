import type { DocumentRecord, Graph, GraphEdge, GraphNode, NodeClass, Predicate } from '../model.ts'
import type { Citation, CitedText } from './findings.ts'

/** A text with what it claims. */
export interface CorpusText extends CitedText {
  claims: GraphEdge[]
  /** Year of its date, or nothing. */
  year?: number
  /** Who most of its claims are made of: 广东省 of Guangdong's work report. */
  chief?: GraphNode
}

/** The graph with the ways into it that questions need. */
export interface Corpus {
  graph: Graph
  nodes: ReadonlyMap<string, GraphNode>
  /** In order of date, then name. */
  texts: readonly CorpusText[]
  /** Of a relative IRI of a text. */
  textOf: ReadonlyMap<string, CorpusText>
}

/** What an actor commits itself or others to. */
export const COMMITMENTS: readonly Predicate[] = ['pursues', 'undertakes', 'callsFor']
export const ACTORS: readonly NodeClass[] = ['Person', 'Organization', 'Place', 'Group']

/** The corpus of a graph; a claim belongs to the text of its evidence. */
export function corpusOf(graph: Graph): Corpus {
  const nodes = new Map(graph.nodes.map((n) => [n.id, n]))
  const claims = new Map<string, GraphEdge[]>(graph.documents.map((d) => [d.id, []]))
  for (const edge of graph.edges) claims.get(documentOf(edge))?.push(edge)
  const named = names(graph.documents)
  const texts = graph.documents
    .map((d): CorpusText => {
      const own = claims.get(d.id) as GraphEdge[]
      const chief = chiefOf(own, nodes)
      return {
        id: d.id,
        name: named.get(d.id) as string,
        path: d.paths[0] ?? '',
        claims: own,
        ...(d.title !== undefined ? { title: d.title } : {}),
        ...(d.date !== undefined ? { date: d.date } : {}),
        ...yearOf(d),
        ...(chief ? { chief } : {}),
      }
    })
    .sort(
      (a, b) => (a.year ?? 9999) - (b.year ?? 9999) || compare(a.date ?? '9', b.date ?? '9') || compare(a.name, b.name),
    )
  return { graph, nodes, texts, textOf: new Map(texts.map((t) => [t.id, t])) }
}

export const documentOf = (claim: GraphEdge): string => claim.evidence[0]?.document ?? ''
export const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)

/** Of its date, or of its title where that names a later one: 2026年政府工作报告 may be dated by what it looks back on. */
function yearOf({ date, title }: DocumentRecord): { year?: number } {
  const years = [/^\d{4}/u.exec(date ?? ''), /^\d{4}(?=年)/u.exec(title ?? '')].flatMap((m) => (m ? Number(m[0]) : []))
  return years.length ? { year: Math.max(...years) } : {}
}

/** Names of files without folder and ending; with the folder where two are alike. */
function names(documents: readonly DocumentRecord[]): Map<string, string> {
  const short = (d: DocumentRecord) => (d.paths[0] ?? d.id).replace(/^.*\//u, '').replace(/\.[a-z]{2,8}$/iu, '')
  const counts = count(documents.map(short))
  return new Map(documents.map((d) => [d.id, counts.get(short(d)) === 1 ? short(d) : (d.paths[0] ?? d.id)]))
}

function chiefOf(claims: readonly GraphEdge[], nodes: ReadonlyMap<string, GraphNode>): GraphNode | undefined {
  const counts = count(
    claims.filter((c) => COMMITMENTS.includes(c.predicate) || c.predicate === 'reports').map((c) => c.source),
  )
  const [first] = ranked(counts)
  return first ? nodes.get(first[0]) : undefined
}

/** How texts are called in a list: by the place that each is about, where that tells them apart, else by name. */
export function shortNames(texts: readonly CorpusText[]): Map<string, string> {
  const places = count(texts.map((t) => (t.chief?.class === 'Place' ? t.chief.label : '')))
  const apart = texts.every((t) => t.chief?.class === 'Place' && places.get(t.chief.label) === 1)
  return new Map(texts.map((t) => [t.id, apart ? (t.chief as GraphNode).label : t.name]))
}

export function count(values: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1)
  return counts
}

/** The entries by number, the greatest first, then by key. */
export const ranked = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))

export function groupBy<T>(items: Iterable<T>, key: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const k = key(item)
    if (k === undefined) continue
    const group = groups.get(k)
    if (group) group.push(item)
    else groups.set(k, [item])
  }
  return groups
}

export const distinct = <T>(items: Iterable<T>): T[] => [...new Set(items)]

/** The name of the text that makes a claim. */
export const textNameOf = (corpus: Corpus, claim: GraphEdge | undefined): string =>
  (claim && corpus.textOf.get(documentOf(claim))?.name) ?? ''

export const labelOf = (corpus: Corpus, id: string): string => corpus.nodes.get(id)?.label ?? id

/** The first evidence of each claim, in the order of the claims: links of a chain. */
export const citeAll = (claims: readonly GraphEdge[]): Citation[] =>
  claims.flatMap((c) => {
    const q = c.evidence[0]
    return q ? [{ document: q.document, start: q.start, end: q.end, exact: q.exact, claim: c.id }] : []
  })

/** The first evidence of each claim, one for each text as far as that goes, at most `limit`, in order of the texts. */
export function cite(corpus: Corpus, claims: readonly GraphEdge[], limit = 3): Citation[] {
  const chosen: Citation[] = []
  const seen = new Set<string>()
  const place = new Set<string>()
  for (const fresh of [true, false])
    for (const claim of claims) {
      const q = claim.evidence[0]
      if (!q || chosen.length >= limit || seen.has(claim.id)) continue
      const where = `${q.document} ${q.start} ${q.end}`
      if (place.has(where) || (fresh && chosen.some((c) => c.document === q.document))) continue
      seen.add(claim.id)
      place.add(where)
      chosen.push({ document: q.document, start: q.start, end: q.end, exact: q.exact, claim: claim.id })
    }
  const order = (c: Citation) => corpus.texts.findIndex((t) => t.id === c.document)
  return chosen.sort((a, b) => order(a) - order(b) || a.start - b.start)
}

/** Whether the text names the claim's subject at the head of its words, or right before them: 云南省人民政府｜编制…. */
export function opensClaim(corpus: Corpus, { source, evidence: [q] }: GraphEdge): boolean {
  if (!q) return false
  const length = (corpus.nodes.get(source)?.mentions ?? []).reduce(
    (most, m) => (m.document === q.document ? Math.max(most, m.end - m.start) : most),
    0,
  )
  return isNamed(corpus, source, q.document, q.start - length - 1, q.start + HEAD)
}
/** Whether a claim's words are its target's label and hardly more (全力激发创新潜能): such a label was not cut out of a longer phrase. */
export const saysItself = (corpus: Corpus, { target, evidence }: GraphEdge): boolean => {
  const label = labelOf(corpus, target)
  return evidence.some(
    (q) =>
      q.exact.endsWith(label) &&
      /^[^以把将对在让使用与和、]*$/u.test(q.exact.slice(0, -label.length)) &&
      q.exact.length - label.length <= HEAD,
  )
}

/** 由, 各, 近日: what may stand before a subject. */
const HEAD = 4

/** Whether a mention of a node begins in a stretch of a text; `end` is exclusive. */
export function isNamed(corpus: Corpus, id: string, document: string, start: number, end: number): boolean {
  // Mentions are in order of text, then place.
  const mentions = corpus.nodes.get(id)?.mentions ?? []
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    const m = mentions[middle] as GraphNode['mentions'][number]
    if (m.document < document || (m.document === document && m.start < start)) low = middle + 1
    else high = middle
  }
  const next = mentions[low]
  return next !== undefined && next.document === document && next.start < end
}

/** Whether a label has all its brackets and quotes: one that was cut through them is no name to speak of. */
export function isWhole(label: string): boolean {
  const open: string[] = []
  for (const ch of label) {
    const pair = PAIRS.find((p) => p.includes(ch))
    if (!pair) continue
    if (ch === pair[0]) open.push(pair)
    else if (open.pop() !== pair) return false
  }
  return !open.length
}
const PAIRS: readonly string[] = ['（）', '()', '“”', '‘’', '《》', '〈〉', '【】']
