import type { Facts, Graph, Quote } from '../model.ts'
import { buildGraph } from './buildGraph.ts'

type Placed = Quote & { document: string }
const unplaced = ({ document: _, ...quote }: Placed): Quote => quote

/** The facts of a graph of one text: the way back from `byText`. Notices are of the reading and gone. */
export function factsOf(graph: Graph): Facts {
  const [document] = graph.documents
  if (!document || graph.documents.length > 1) throw new Error(`${graph.documents.length} texts where one was wanted`)
  return {
    format: 1,
    document,
    nodes: graph.nodes.map(({ id, class: cls, label, aliases, divisionCode, mentions }) => ({
      id,
      class: cls,
      label,
      aliases,
      ...(divisionCode ? { divisionCode } : {}),
      mentions: mentions.map(unplaced),
    })),
    claims: graph.edges.map(({ evidence, ...claim }) => ({ ...claim, evidence: evidence.map(unplaced) })),
    notices: [],
  }
}

/** The facts of one text that lies at several paths: what a graph of them would say of it. */
export function unite(copies: readonly Facts[]): Facts {
  const [first] = copies
  if (first && copies.length === 1) return first
  return { ...factsOf(buildGraph(copies)), notices: copies.flatMap((f) => f.notices) }
}
