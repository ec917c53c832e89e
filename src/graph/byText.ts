import type { Graph, GraphEdge, GraphNode } from '../model.ts'

/**
 * The graph text by text, in order: each with its own claims, the nodes that it names or uses, and their mentions there alone.
 * Their union is the graph again, but for what no text names.
 */
export function* byText(graph: Graph): Generator<Graph> {
  const edges = new Map<string, GraphEdge[]>(graph.documents.map((d) => [d.id, []]))
  const nodes = new Map<string, Map<string, GraphNode>>(graph.documents.map((d) => [d.id, new Map()]))
  const all = new Map(graph.nodes.map((n) => [n.id, n]))
  const use = (document: string, id: string | undefined) => {
    const node = id === undefined ? undefined : all.get(id)
    const there = nodes.get(document)
    if (node && there && !there.has(node.id)) there.set(node.id, { ...node, mentions: [] })
  }
  for (const e of graph.edges) {
    const document = e.evidence[0]?.document ?? ''
    edges.get(document)?.push(e)
    for (const id of [e.source, e.target, e.statedBy, e.figure?.indicator]) use(document, id)
  }
  for (const n of graph.nodes)
    for (const m of n.mentions) {
      use(m.document, n.id)
      nodes.get(m.document)?.get(n.id)?.mentions.push(m)
    }
  for (const d of graph.documents) {
    const named = [...(nodes.get(d.id)?.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1))
    yield { documents: [d], nodes: named, edges: edges.get(d.id) ?? [] }
  }
}
