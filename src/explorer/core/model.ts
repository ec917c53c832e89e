import type { GraphEdge, GraphNode } from '../../model.ts'
import { type Decoded, decode, type ExplorerData } from '../data.ts'

/** The graph with what the page looks up all the time. Nodes, claims and documents are told by their index. */
export interface Model extends Decoded {
  data: ExplorerData
  nodes: GraphNode[]
  edges: GraphEdge[]
  indexOf: Map<string, number>
  edgeIndex: Map<string, number>
  source: Int32Array
  target: Int32Array
  /** The document that a claim stands in. */
  documentOf: Int32Array
  documentIndex: Map<string, number>
  /** Claims of node i: `list` from `rows[i]` to `rows[i + 1]`, both directions. */
  rows: Int32Array
  list: Int32Array
  /** Nodes by centrality, and the place of each in that order. */
  order: Int32Array
  rank: Int32Array
}

export function makeModel(data: ExplorerData): Model {
  const decoded = decode(data)
  const { nodes, edges, documents } = decoded.graph
  const indexOf = new Map(nodes.map((n, i) => [n.id, i]))
  const documentIndex = new Map(documents.map((d, i) => [d.id, i]))
  const source = Int32Array.from(data.edges.source)
  const target = Int32Array.from(data.edges.target)
  const rows = new Int32Array(nodes.length + 1)
  for (const ends of [source, target]) for (const i of ends) rows[i + 1] = (rows[i + 1] as number) + 1
  for (let i = 0; i < nodes.length; i++) rows[i + 1] = (rows[i + 1] as number) + (rows[i] as number)
  const next = rows.slice()
  const list = new Int32Array(2 * edges.length)
  for (let e = 0; e < edges.length; e++)
    for (const i of [source[e] as number, target[e] as number]) {
      list[next[i] as number] = e
      next[i] = (next[i] as number) + 1
    }
  const order = Int32Array.from(nodes.keys())
  // Degree before PageRank: who acts has many claims and no rank, which gathers at what is aimed at.
  const degree = nodes.map((n) => n.degree ?? 0)
  const pagerank = nodes.map((n) => n.pagerank ?? 0)
  const more = (of: readonly number[], a: number, b: number) => (of[b] as number) - (of[a] as number)
  order.sort((a, b) => more(degree, a, b) || more(pagerank, a, b) || a - b)
  const rank = new Int32Array(nodes.length)
  for (const [place, i] of order.entries()) rank[i] = place
  return {
    ...decoded,
    data,
    nodes,
    edges,
    indexOf,
    edgeIndex: new Map(edges.map((e, i) => [e.id, i])),
    source,
    target,
    documentOf: Int32Array.from(edges, (e) => documentIndex.get(e.evidence[0]?.document ?? '') ?? -1),
    documentIndex,
    rows,
    list,
    order,
    rank,
  }
}

/** Claims at a node, in both directions. */
export const edgesAt = (m: Model, node: number): Int32Array =>
  m.list.subarray(m.rows[node] as number, m.rows[node + 1] as number)

export const otherEnd = (m: Model, edge: number, node: number): number =>
  m.source[edge] === node ? (m.target[edge] as number) : (m.source[edge] as number)

/** How a document is called where there is little room: its title, else its file's name. */
export function documentName(m: Model, document: number): string {
  const d = m.graph.documents[document]
  const path = d?.paths[0] ?? ''
  return d?.title || path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]{2,5}$/iu, '') || d?.id || '?'
}

/** Names of documents that several bear get their issuer, date or file beside them. */
export function documentNames(m: Model): string[] {
  const names = m.graph.documents.map((_, i) => documentName(m, i))
  const count = new Map<string, number>()
  for (const n of names) count.set(n, (count.get(n) ?? 0) + 1)
  return names.map((name, i) => {
    const d = m.graph.documents[i]
    const more = [d?.issuer, d?.date ?? d?.paths[0]].filter(Boolean).join(' ')
    return (count.get(name) ?? 0) > 1 && more ? `${name}（${more}）` : name
  })
}

/** The year of a document, or nothing. */
export const yearOf = (m: Model, document: number): string => m.graph.documents[document]?.date?.slice(0, 4) ?? ''
