import { type DocumentRecord, type Graph, type GraphEdge, type GraphNode, METRIC_NAMES, type Quote } from '../model.ts'
import { pageAt } from './offsets.ts'

/** The order of fields in graph.json; what is undefined is left out. */
const DOCUMENT = [
  'id',
  'paths',
  'title',
  'date',
  'issuer',
  'number',
  'source',
  'sha256',
  'length',
  'astral',
  'pages',
] as const
const NODE = ['id', 'class', 'label', 'aliases', 'divisionCode', ...METRIC_NAMES, 'mentions'] as const
const EDGE = [
  'id',
  'source',
  'predicate',
  'target',
  'modality',
  'strength',
  'role',
  'value',
  'time',
  'from',
  'until',
  'measure',
  'figure',
  'statedBy',
  'rule',
  'evidence',
] as const
const QUOTE = ['document', 'start', 'end', 'exact', 'piece', 'page'] as const
const FIGURE = ['kind', 'indicator', 'number', 'unit', 'comparator', 'from', 'until', 'baseline'] as const

/** Relative ids made absolute; a graph keeps them relative so that the base is a matter of writing alone. */
type Absolute = (id: string) => string

function pick(from: object, keys: readonly string[]): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  for (const key of keys) {
    const value = (from as Record<string, unknown>)[key]
    if (value !== undefined) out[key] = value
  }
  return out
}

/** A document's record as graph.json has it. */
export const documentJson = (d: DocumentRecord, iri: Absolute) => pick({ ...d, id: iri(d.id) }, DOCUMENT)
type QuoteJson = (q: Quote & { document: string }) => object
/** Quotes of a PDF tell the page on which they begin. */
function quoteJson(graph: Graph, iri: Absolute): QuoteJson {
  const pages = new Map(graph.documents.flatMap((d) => (d.pages ? [[d.id, d.pages] as const] : [])))
  return (q) => {
    const starts = pages.get(q.document)
    return pick({ ...q, document: iri(q.document), page: starts && pageAt(starts, q.start) }, QUOTE)
  }
}
const nodeJson = (n: GraphNode, iri: Absolute, quote: QuoteJson) =>
  pick({ ...n, id: iri(n.id), mentions: n.mentions.map(quote) }, NODE)
function edgeJson(e: GraphEdge, iri: Absolute, quote: QuoteJson) {
  const figure = e.figure
    ? pick({ ...e.figure, indicator: e.figure.indicator ? iri(e.figure.indicator) : undefined }, FIGURE)
    : undefined
  return pick(
    {
      ...e,
      id: iri(e.id),
      source: iri(e.source),
      target: iri(e.target),
      statedBy: e.statedBy ? iri(e.statedBy) : undefined,
      figure,
      evidence: e.evidence.map(quote),
    },
    EDGE,
  )
}

/** graph.json in pieces: one document, node or edge a line, sorted by IRI. */
export function* jsonLines(graph: Graph, options: { baseIri: string; generator: string }): Generator<string> {
  const iri: Absolute = (id) => `${options.baseIri}${id}`
  const quote = quoteJson(graph, iri)
  yield `{"format":1,"generator":${JSON.stringify(options.generator)},\n`
  const parts: [string, Iterable<object>][] = [
    ['documents', graph.documents.map((d) => documentJson(d, iri))],
    ['nodes', graph.nodes.map((n) => nodeJson(n, iri, quote))],
    ['edges', graph.edges.map((e) => edgeJson(e, iri, quote))],
  ]
  for (const [i, [name, items]] of parts.entries()) {
    yield `"${name}":[`
    let first = true
    for (const item of items) {
      yield `${first ? '\n' : ',\n'}${JSON.stringify(item)}`
      first = false
    }
    yield `${first ? '' : '\n'}]${i < parts.length - 1 ? ',\n' : '}\n'}`
  }
}
