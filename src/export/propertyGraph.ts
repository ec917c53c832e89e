import { firstDay, lastDay } from '../graph/days.ts'
import {
  type DocumentRecord,
  type Graph,
  type GraphEdge,
  type GraphNode,
  METRIC_NAMES,
  NODE_METRICS,
  type NodeClass,
  type Predicate,
} from '../model.ts'

/** A value of a property; lists hold one kind. */
export type PropertyValue = string | number | readonly string[] | readonly number[]
export type PropertyType = 'string' | 'integer' | 'double' | 'date' | 'strings' | 'integers'

/** One property of nodes or relationships; `value` gives nothing where a thing does not have it. */
export interface Property<T> {
  name: string
  type: PropertyType
  /** @param iri makes a relative id absolute */
  value: (of: T, iri: (id: string) => string) => PropertyValue | undefined
}

/**
 * The projection on property graphs that GraphML, GEXF, Cypher, Bolt, Neo4j CSV and Cytoscape share: a node for each node,
 * a relationship for each claim, evidence as parallel lists. Offsets are UTF-16 code units, as in graph.json.
 */
export const NODE_PROPERTIES: readonly Property<GraphNode>[] = [
  { name: 'class', type: 'string', value: (n) => n.class },
  { name: 'label', type: 'string', value: (n) => n.label },
  { name: 'aliases', type: 'strings', value: (n) => some(n.aliases) },
  { name: 'divisionCode', type: 'string', value: (n) => n.divisionCode },
  ...METRIC_NAMES.map((name) => ({ name, type: NODE_METRICS[name], value: (n: GraphNode) => n[name] })),
]

export const EDGE_PROPERTIES: readonly Property<GraphEdge>[] = [
  { name: 'modality', type: 'string', value: (e) => e.modality },
  { name: 'strength', type: 'string', value: (e) => e.strength },
  { name: 'responsibility', type: 'string', value: (e) => e.role },
  { name: 'value', type: 'string', value: (e) => e.value },
  { name: 'time', type: 'string', value: (e) => e.time },
  { name: 'measure', type: 'string', value: (e) => e.measure },
  { name: 'figure', type: 'string', value: (e) => e.figure?.kind },
  { name: 'indicator', type: 'string', value: (e, iri) => (e.figure?.indicator ? iri(e.figure.indicator) : undefined) },
  { name: 'number', type: 'double', value: (e) => e.figure?.number },
  { name: 'unit', type: 'string', value: (e) => e.figure?.unit },
  { name: 'comparator', type: 'string', value: (e) => e.figure?.comparator },
  { name: 'from', type: 'date', value: firstDay },
  { name: 'until', type: 'date', value: lastDay },
  { name: 'baseline', type: 'string', value: (e) => e.figure?.baseline },
  { name: 'statedBy', type: 'string', value: (e, iri) => (e.statedBy ? iri(e.statedBy) : undefined) },
  { name: 'rule', type: 'string', value: (e) => e.rule },
  { name: 'document', type: 'string', value: (e, iri) => (e.evidence[0] ? iri(e.evidence[0].document) : undefined) },
  { name: 'quotes', type: 'strings', value: (e) => e.evidence.map((q) => q.exact) },
  { name: 'starts', type: 'integers', value: (e) => e.evidence.map((q) => q.start) },
  { name: 'ends', type: 'integers', value: (e) => e.evidence.map((q) => q.end) },
  { name: 'pieces', type: 'integers', value: (e) => pieces(e.evidence) },
]

/** Of the nodes `Text` that stand beside the graph's own: what was read, and who named it so. */
export const TEXT_PROPERTIES: readonly Property<DocumentRecord>[] = [
  { name: 'paths', type: 'strings', value: (d) => d.paths },
  { name: 'title', type: 'string', value: (d) => d.title },
  { name: 'issuer', type: 'string', value: (d) => d.issuer },
  { name: 'documentNumber', type: 'string', value: (d) => d.number },
  { name: 'date', type: 'string', value: (d) => d.date },
  { name: 'sha256', type: 'string', value: (d) => d.sha256 },
  { name: 'length', type: 'integer', value: (d) => d.length },
]

/** Of `MENTIONED_IN`. */
export const MENTION_PROPERTIES: readonly Property<MentionedIn>[] = [
  { name: 'quotes', type: 'strings', value: (m) => some(m.quotes) },
  { name: 'starts', type: 'integers', value: (m) => some(m.starts) },
  { name: 'ends', type: 'integers', value: (m) => some(m.ends) },
  { name: 'pieces', type: 'integers', value: (m) => m.pieces },
]

/** Of `STATED`, beside `claim`. */
export const STATED_PROPERTIES: readonly Property<GraphEdge>[] = EDGE_PROPERTIES.filter((p) => p.name === 'document')

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length ? list : undefined)

/** Which piece each quote is, from 1; left out where no quote is a later piece. */
export const pieces = (quotes: readonly { piece?: number }[]): number[] | undefined =>
  quotes.some((q) => q.piece) ? quotes.map((q) => q.piece ?? 1) : undefined

const ACTORS: readonly NodeClass[] = ['Person', 'Organization', 'Place', 'Group']

/** Labels of a node in Neo4j, general ones first: `Entity`, `Actor` for its leaves, the class. */
export const nodeLabels = (cls: NodeClass): string[] => ['Entity', ...(ACTORS.includes(cls) ? ['Actor'] : []), cls]

/** Relationship type of a predicate: `callsFor` → `CALLS_FOR`. */
export const relationshipType = (predicate: Predicate): string =>
  predicate.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase()

/** Beside the claims: a speaker's relationship to the target of what was said, with the `claim`; and a node's to each text that names it. */
export const STATED = 'STATED'
export const MENTIONED_IN = 'MENTIONED_IN'

/** Mentions of one node in one text, as the parallel lists of its `MENTIONED_IN`. */
export interface MentionedIn {
  node: string
  document: string
  quotes: string[]
  starts: number[]
  ends: number[]
  pieces?: number[]
}

/**
 * Which texts name which nodes, sorted by node, then text. Nodes that a text's claims use without a quote of their own
 * (an office made from a title) are there with empty lists: they belong to that text too.
 */
export function* mentionedIn(graph: Graph): Generator<MentionedIn> {
  const used = new Map<string, Set<string>>()
  for (const e of graph.edges) {
    const document = e.evidence[0]?.document
    if (document === undefined) continue
    for (const id of [e.source, e.target, e.statedBy, e.figure?.indicator]) {
      if (id === undefined) continue
      const documents = used.get(id)
      if (documents) documents.add(document)
      else used.set(id, new Set([document]))
    }
  }
  for (const n of graph.nodes) {
    const byDocument = new Map<string, GraphNode['mentions']>()
    for (const document of used.get(n.id) ?? []) byDocument.set(document, [])
    for (const m of n.mentions) {
      const known = byDocument.get(m.document)
      if (known) known.push(m)
      else byDocument.set(m.document, [m])
    }
    for (const document of [...byDocument.keys()].sort()) {
      const mentions = byDocument.get(document) ?? []
      const later = pieces(mentions)
      yield {
        node: n.id,
        document,
        quotes: mentions.map((m) => m.exact),
        starts: mentions.map((m) => m.start),
        ends: mentions.map((m) => m.end),
        ...(later ? { pieces: later } : {}),
      }
    }
  }
}
