import type { DocumentRecord, Facts, Graph, GraphEdge, GraphNode } from '../model.ts'

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
const least = (values: readonly string[]): string | undefined => [...values].sort()[0]

/** A graph that grows by one document at a time, so that no document has to be kept beside it. */
export interface GraphBuilder {
  add: (facts: Facts) => void
  /** Bytes that the graph takes so far: an estimate that is the same on every machine. */
  size: () => number
  /** The graph, sorted. Nothing may be added afterwards. @throws when a claim's end is no node: an error of the program */
  graph: () => Graph
}

// What V8 takes for an object of each kind and its place in maps and lists: within a tenth on graphs of 6 to 57 MB.
const NODE_BYTES = 400
const CLAIM_BYTES = 500
const QUOTE_BYTES = 65

/**
 * The union of documents' facts by IRI, nothing else: no node depends on another document.
 * Ids stay relative to the base IRI. The same text under two paths is one document; the order of the facts changes nothing.
 */
export function buildGraph(all: Iterable<Facts>): Graph {
  const builder = graphBuilder()
  for (const facts of all) builder.add(facts)
  return builder.graph()
}

/** An empty graph to add documents to. */
export function graphBuilder(): GraphBuilder {
  let bytes = 0
  const documents = new Map<string, DocumentRecord>()
  const nodes = new Map<string, GraphNode>()
  const labels = new Map<string, Set<string>>()
  const edges = new Map<string, GraphEdge>()
  const add = (facts: Facts): void => {
    const known = documents.get(facts.document.id)
    if (known) {
      known.paths = [...new Set([...known.paths, ...facts.document.paths])].sort()
      // Metadata may come from a file's name: the least wins, whichever was read first.
      for (const key of ['title', 'date', 'issuer', 'number', 'source'] as const) {
        const value = least([known[key], facts.document[key]].flatMap((v) => v ?? []))
        if (value) known[key] = value
      }
      const pages = least([known.pages, facts.document.pages].flatMap((p) => (p ? [p.join(' ')] : [])))
      if (pages !== undefined) known.pages = pages.split(' ').map(Number)
    } else documents.set(facts.document.id, { ...facts.document, paths: [...facts.document.paths].sort() })
    const document = facts.document.id
    for (const node of facts.nodes) {
      const mentions = node.mentions.map((m) => ({ document, ...m }))
      const there = nodes.get(node.id)
      const names = labels.get(node.id) ?? new Set()
      names.add(node.label)
      for (const alias of node.aliases) names.add(alias)
      labels.set(node.id, names)
      bytes += mentions.length * QUOTE_BYTES
      if (!there) {
        nodes.set(node.id, { ...node, mentions })
        bytes += NODE_BYTES
      } else {
        if (node.label < there.label) there.label = node.label
        for (const mention of mentions) there.mentions.push(mention)
        if (node.divisionCode && !there.divisionCode) there.divisionCode = node.divisionCode
      }
    }
    for (const { evidence, ...claim } of facts.claims) {
      const quotes = evidence.map((e) => ({ document, ...e }))
      const there = edges.get(claim.id)
      bytes += quotes.length * QUOTE_BYTES
      if (there) for (const quote of quotes) there.evidence.push(quote)
      else {
        edges.set(claim.id, { ...claim, evidence: quotes })
        bytes += CLAIM_BYTES
      }
      for (const { exact } of quotes) bytes += exact.length
    }
  }
  const graph = (): Graph => {
    for (const node of nodes.values()) {
      node.aliases = [...(labels.get(node.id) ?? [])].filter((l) => l !== node.label).sort()
      node.mentions = unique(node.mentions)
    }
    for (const edge of edges.values()) {
      edge.evidence = unique(edge.evidence)
      for (const end of [edge.source, edge.target])
        if (!nodes.has(end)) throw new Error(`claim ${edge.id} names ${end}, which is no node`)
    }
    return {
      documents: [...documents.values()].sort(byId),
      nodes: [...nodes.values()].sort(byId),
      edges: [...edges.values()].sort(byId),
    }
  }
  return { add, size: () => bytes, graph }
}

function unique<T extends { document: string; start: number; end: number; piece?: number }>(quotes: T[]): T[] {
  const seen = new Set<string>()
  return quotes
    .sort((a, b) =>
      a.document < b.document
        ? -1
        : a.document > b.document
          ? 1
          : a.start - b.start || a.end - b.end || (a.piece ?? 1) - (b.piece ?? 1),
    )
    .filter((q) => {
      const key = `${q.document} ${q.start} ${q.end} ${q.piece ?? 1}`
      return !seen.has(key) && seen.add(key)
    })
}
