import { firstDay, lastDay } from '../graph/days.ts'
import { type Graph, type GraphEdge, type GraphNode, METRIC_NAMES, NODE_METRICS, type Quote } from '../model.ts'
import { toCodePoint } from './offsets.ts'

/** SQL type of a column, as DuckDB names it. CSV has lists as JSON arrays. */
export type ColumnType = 'VARCHAR' | 'VARCHAR[]' | 'INTEGER' | 'DOUBLE' | 'DECIMAL(38,9)' | 'DATE'
export type TableCell = string | number | readonly string[] | undefined

export interface Column<T> {
  name: string
  type: ColumnType
  value: (row: T) => TableCell
}

/** A table of the relational form of the graph, with its rows as cells in the order of the columns. */
export interface Table {
  name: 'documents' | 'nodes' | 'edges' | 'evidence'
  columns: readonly { name: string; type: ColumnType }[]
  rows: (graph: Graph, baseIri: string) => Generator<TableCell[]>
}

/** `iri` columns are absolute. */
type Iri = (id: string) => string
/** A quote of an edge's evidence or of a node's mentions: exactly one of `edge` and `node` is set. */
interface Evidence extends Quote {
  document: string
  edge?: string
  node?: string
  /** Offsets in code points, beside those in UTF-16. */
  points: readonly [number, number]
}

export const TABLES: readonly Table[] = [
  table(
    'documents',
    (graph) => graph.documents,
    (iri) => [
      { name: 'id', type: 'VARCHAR', value: (d) => iri(d.id) },
      { name: 'paths', type: 'VARCHAR[]', value: (d) => d.paths },
      { name: 'title', type: 'VARCHAR', value: (d) => d.title },
      { name: 'issuer', type: 'VARCHAR', value: (d) => d.issuer },
      { name: 'number', type: 'VARCHAR', value: (d) => d.number },
      { name: 'date', type: 'VARCHAR', value: (d) => d.date },
      { name: 'sha256', type: 'VARCHAR', value: (d) => d.sha256 },
      { name: 'length', type: 'INTEGER', value: (d) => d.length },
    ],
  ),
  table<GraphNode>(
    'nodes',
    (graph) => graph.nodes,
    (iri) => [
      { name: 'id', type: 'VARCHAR', value: (n) => iri(n.id) },
      { name: 'class', type: 'VARCHAR', value: (n) => n.class },
      { name: 'label', type: 'VARCHAR', value: (n) => n.label },
      { name: 'aliases', type: 'VARCHAR[]', value: (n) => n.aliases },
      { name: 'divisionCode', type: 'VARCHAR', value: (n) => n.divisionCode },
      ...METRIC_NAMES.map((name) => ({
        name,
        type: NODE_METRICS[name] === 'integer' ? ('INTEGER' as const) : ('DOUBLE' as const),
        value: (n: GraphNode) => n[name],
      })),
    ],
  ),
  table<GraphEdge>(
    'edges',
    (graph) => graph.edges,
    (iri) => [
      { name: 'id', type: 'VARCHAR', value: (e) => iri(e.id) },
      { name: 'source', type: 'VARCHAR', value: (e) => iri(e.source) },
      { name: 'predicate', type: 'VARCHAR', value: (e) => e.predicate },
      { name: 'target', type: 'VARCHAR', value: (e) => iri(e.target) },
      { name: 'modality', type: 'VARCHAR', value: (e) => e.modality },
      { name: 'strength', type: 'VARCHAR', value: (e) => e.strength },
      { name: 'responsibility', type: 'VARCHAR', value: (e) => e.role },
      { name: 'statedBy', type: 'VARCHAR', value: (e) => (e.statedBy ? iri(e.statedBy) : undefined) },
      { name: 'rule', type: 'VARCHAR', value: (e) => e.rule },
      { name: 'value', type: 'VARCHAR', value: (e) => e.value },
      { name: 'figure', type: 'VARCHAR', value: (e) => e.figure?.kind },
      { name: 'indicator', type: 'VARCHAR', value: (e) => (e.figure?.indicator ? iri(e.figure.indicator) : undefined) },
      { name: 'number', type: 'DECIMAL(38,9)', value: (e) => e.figure?.number },
      { name: 'comparator', type: 'VARCHAR', value: (e) => e.figure?.comparator },
      { name: 'unit', type: 'VARCHAR', value: (e) => e.figure?.unit },
      { name: 'time', type: 'VARCHAR', value: (e) => e.time },
      { name: 'from_date', type: 'DATE', value: firstDay },
      { name: 'until_date', type: 'DATE', value: lastDay },
      { name: 'baseline', type: 'VARCHAR', value: (e) => e.figure?.baseline },
      { name: 'measure', type: 'VARCHAR', value: (e) => e.measure },
      { name: 'document', type: 'VARCHAR', value: (e) => (e.evidence[0] ? iri(e.evidence[0].document) : undefined) },
    ],
  ),
  table<Evidence>('evidence', evidence, (iri) => [
    { name: 'edge', type: 'VARCHAR', value: (q) => (q.edge ? iri(q.edge) : undefined) },
    { name: 'node', type: 'VARCHAR', value: (q) => (q.node ? iri(q.node) : undefined) },
    { name: 'document', type: 'VARCHAR', value: (q) => iri(q.document) },
    { name: 'piece', type: 'INTEGER', value: (q) => q.piece ?? 1 },
    { name: 'start_utf16', type: 'INTEGER', value: (q) => q.start },
    { name: 'end_utf16', type: 'INTEGER', value: (q) => q.end },
    { name: 'start_cp', type: 'INTEGER', value: (q) => q.points[0] },
    { name: 'end_cp', type: 'INTEGER', value: (q) => q.points[1] },
    { name: 'exact', type: 'VARCHAR', value: (q) => q.exact },
  ]),
]

function table<T>(
  name: Table['name'],
  things: (graph: Graph) => Iterable<T>,
  columns: (iri: Iri) => readonly Column<T>[],
): Table {
  return {
    name,
    columns: columns((id) => id).map(({ name, type }) => ({ name, type })),
    *rows(graph, baseIri) {
      const of = columns((id) => `${baseIri}${id}`)
      for (const thing of things(graph)) yield of.map((column) => column.value(thing))
    },
  }
}

function* evidence(graph: Graph): Generator<Evidence> {
  const astral = new Map(graph.documents.flatMap((d) => (d.astral ? [[d.id, d.astral] as const] : [])))
  const located = (q: Quote & { document: string }) => {
    const beyond = astral.get(q.document)
    return { ...q, points: [toCodePoint(q.start, beyond), toCodePoint(q.end, beyond)] as const }
  }
  for (const e of graph.edges) for (const q of e.evidence) yield { ...located(q), edge: e.id }
  for (const n of graph.nodes) for (const q of n.mentions) yield { ...located(q), node: n.id }
}
