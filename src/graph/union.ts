import type { DocumentRecord, Graph, GraphEdge, GraphNode } from '../model.ts'

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * One graph of several by id. Of a text that two of them have, all claims stay; metrics are the first graph's, and no longer
 * true of the union: run `addMetrics` where they matter.
 */
export function union(graphs: readonly Graph[]): Graph {
  if (graphs.length === 1) return graphs[0] as Graph
  const documents = new Map<string, DocumentRecord>()
  const nodes = new Map<string, GraphNode>()
  const edges = new Map<string, GraphEdge>()
  for (const graph of graphs) {
    for (const d of graph.documents) {
      const there = documents.get(d.id)
      documents.set(d.id, there ? { ...d, ...there, paths: [...new Set([...there.paths, ...d.paths])].sort() } : d)
    }
    for (const n of graph.nodes) {
      const there = nodes.get(n.id)
      const aliases = there ? [...new Set([...there.aliases, ...n.aliases])].sort() : n.aliases
      nodes.set(n.id, there ? { ...n, ...there, aliases, mentions: distinct(there.mentions, n.mentions) } : n)
    }
    for (const e of graph.edges) {
      const there = edges.get(e.id)
      edges.set(e.id, there ? { ...there, evidence: distinct(there.evidence, e.evidence) } : e)
    }
  }
  const sorted = <T extends { id: string }>(of: Map<string, T>): T[] => [...of.values()].sort(byId)
  return { documents: sorted(documents), nodes: sorted(nodes), edges: sorted(edges) }
}

function distinct<T extends { document: string; start: number; end: number; piece?: number }>(a: T[], b: T[]): T[] {
  const key = (q: T) => `${q.document} ${q.start} ${q.end} ${q.piece ?? 1}`
  const seen = new Map([...a, ...b].map((q) => [key(q), q]))
  return [...seen.values()].sort((x, y) =>
    x.document === y.document
      ? x.start - y.start || x.end - y.end || (x.piece ?? 1) - (y.piece ?? 1)
      : x.document < y.document
        ? -1
        : 1,
  )
}
