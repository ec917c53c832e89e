import type { Graph, GraphEdge } from '../model.ts'

/** The part of a graph that some claims need: the claims, the nodes that they name, and the texts they stand in. Metrics are left out: they are of the whole. */
export function subgraph(graph: Graph, keep: (claim: GraphEdge) => boolean): Graph {
  const edges = graph.edges.filter(keep)
  const ids = new Set(edges.flatMap((e) => [e.source, e.target, e.statedBy ?? '', e.figure?.indicator ?? '']))
  const texts = new Set(edges.flatMap((e) => e.evidence.map((q) => q.document)))
  return {
    documents: graph.documents.filter((d) => texts.has(d.id)),
    nodes: graph.nodes
      .filter((n) => ids.has(n.id))
      .map(({ id, class: cls, label, aliases, divisionCode, mentions }) => ({
        id,
        class: cls,
        label,
        aliases,
        ...(divisionCode ? { divisionCode } : {}),
        mentions: mentions.filter((m) => texts.has(m.document)),
      })),
    edges,
  }
}
