import { layout } from '../analyse/layout.ts'
import {
  type DocumentRecord,
  type Graph,
  type GraphEdge,
  type GraphNode,
  METRIC_NAMES,
  NODE_CLASSES,
  PREDICATES,
  type Quote,
} from '../model.ts'
import { type Details, type ExplorerData, MODALITIES, plainId, type Spans, type Sparse } from './data.ts'
import { initials } from './pinyin.ts'
import { chooseTexts } from './texts.ts'

/** A page holds no more nodes than this, the most central ones; it says how many it lacks. */
export const MOST_NODES = 50_000

export interface EncodeOptions {
  baseIri: string
  generator: string
  /** Texts of documents by id, as many as are known. */
  texts?: ReadonlyMap<string, string>
  mostNodes?: number
}

/** The graph as the page holds it: the same for the same graph and texts. */
export function encode(whole: Graph, options: EncodeOptions): ExplorerData {
  const graph = mostCentral(whole, options.mostNodes ?? MOST_NODES)
  const texts = chooseTexts(graph, options.texts ?? new Map())
  const at = layout(graph)
  const index = new Map(graph.nodes.map((n, i) => [n.id, i]))
  const number = (id: string) => index.get(id) as number
  const rules = [...new Set(graph.edges.map((e) => e.rule))].sort()
  const ruleNumber = new Map(rules.map((r, i) => [r, i]))
  const { nodes, edges } = graph
  return {
    format: 1,
    generator: options.generator,
    base: options.baseIri,
    documents: graph.documents.map((d) => {
      const text = texts.get(d.id)
      return text === undefined ? d : { ...d, text }
    }),
    left: { nodes: whole.nodes.length - nodes.length, edges: whole.edges.length - edges.length },
    nodes: {
      id: nodes.map((n) => (n.id === plainId(n.class, n.label) ? '' : n.id)),
      class: nodes.map((n) => NODE_CLASSES.indexOf(n.class)),
      label: nodes.map((n) => n.label),
      aliases: sparse(nodes, (n) => (n.aliases.length ? n.aliases : undefined)),
      division: sparse(nodes, (n) => n.divisionCode),
      initials: nodes.map((n) => initials([n.label, ...n.aliases])),
      x: nodes.map((_, i) => at[2 * i] as number),
      y: nodes.map((_, i) => at[2 * i + 1] as number),
      metrics: Object.fromEntries(
        METRIC_NAMES.filter((m) => nodes.some((n) => n[m] !== undefined)).map((m) => [
          m,
          nodes.map((n) => n[m] ?? null),
        ]),
      ),
      mentions: spans(graph, texts, nodes, (n: GraphNode) => [n.mentions, n.label]),
    },
    edges: {
      id: edges.map((e) => e.id.slice('claim/'.length)),
      source: edges.map((e) => number(e.source)),
      target: edges.map((e) => number(e.target)),
      predicate: edges.map((e) => PREDICATES.indexOf(e.predicate)),
      modality: edges.map((e) => (e.modality ? MODALITIES.indexOf(e.modality) + 1 : 0)),
      statedBy: sparse(edges, (e) => (e.statedBy === undefined ? undefined : index.get(e.statedBy))),
      rules,
      rule: edges.map((e) => ruleNumber.get(e.rule) as number),
      more: sparse(edges, details),
      evidence: spans(graph, texts, edges, (e: GraphEdge) => [e.evidence, '']),
    },
  }
}

function details(e: GraphEdge): Details | undefined {
  const out: Record<string, unknown> = {}
  for (const key of ['strength', 'role', 'value', 'time', 'from', 'until', 'measure', 'figure'] as const)
    if (e[key] !== undefined) out[key] = e[key]
  return Object.keys(out).length ? (out as Details) : undefined
}

function sparse<T, V>(things: readonly T[], value: (thing: T) => V | undefined): Sparse<V> {
  return things.flatMap((thing, i): Sparse<V> => {
    const found = value(thing)
    return found === undefined ? [] : [[i, found]]
  })
}

function spans<T>(
  graph: Graph,
  texts: ReadonlyMap<string, string>,
  things: readonly T[],
  quotesOf: (thing: T) => [quotes: (Quote & { document: string })[], otherwise: string],
): Spans {
  const number = new Map(graph.documents.map((d, i) => [d.id, i]))
  const out: Spans = { of: [], at: [], pieces: [], words: [] }
  for (const thing of things) {
    const [quotes, otherwise] = quotesOf(thing)
    const known = quotes.filter((q) => number.has(q.document))
    out.of.push(known.length)
    for (const q of known) {
      const k = out.at.length / 3
      out.at.push(number.get(q.document) as number, q.start, q.end - q.start)
      if (q.piece !== undefined) out.pieces.push([k, q.piece])
      if (q.exact !== (texts.get(q.document)?.slice(q.start, q.end) ?? otherwise)) out.words.push([k, q.exact])
    }
  }
  return out
}

/** The nodes of the most claims with the edges among them; the graph itself where it is no larger. */
function mostCentral(graph: Graph, most: number): Graph {
  if (graph.nodes.length <= most) return graph
  const more = (key: 'degree' | 'pagerank', a: number, b: number) =>
    (graph.nodes[b]?.[key] ?? 0) - (graph.nodes[a]?.[key] ?? 0)
  const order = graph.nodes.map((_, i) => i)
  order.sort((a, b) => more('degree', a, b) || more('pagerank', a, b) || a - b)
  const kept = new Set(order.slice(0, most).map((i) => (graph.nodes[i] as GraphNode).id))
  const edges = graph.edges.filter((e) => kept.has(e.source) && kept.has(e.target))
  const used = new Set(edges.flatMap((e) => e.evidence.map((q) => q.document)))
  const documents: DocumentRecord[] = graph.documents.filter((d) => used.has(d.id))
  return {
    documents,
    edges,
    nodes: graph.nodes
      .filter((n) => kept.has(n.id))
      .map((n) => ({ ...n, mentions: n.mentions.filter((m) => used.has(m.document)) })),
  }
}
