import type { DocumentRecord, Graph, GraphEdge, GraphNode, Quote } from '../model.ts'

/** The text is no graph.json that this version reads. */
export class GraphJsonError extends Error {
  constructor(
    readonly line: number,
    why: string,
  ) {
    super(`line ${line}: ${why}`)
    this.name = 'GraphJsonError'
  }
}

/**
 * Reads a graph.json as `jsonLines` wrote it, one document, node or edge a line, so that a file beyond the longest string can
 * be read too.
 * @returns the graph with relative ids, and the base IRI they are relative to
 * @throws {GraphJsonError}
 */
export function readJson(lines: Iterable<string>): { graph: Graph; baseIri: string } {
  const graph: Graph = { documents: [], nodes: [], edges: [] }
  let part: keyof Graph | undefined
  let baseIri = ''
  let number = 0
  for (const line of lines) {
    number++
    if (number === 1 && !line.startsWith('{"format":1,')) throw new GraphJsonError(1, 'not a graph.json of format 1')
    const head = /^"(documents|nodes|edges)":\[/u.exec(line)?.[1]
    if (head) part = head as keyof Graph
    if (!line.startsWith('{"id"')) continue
    let item: { id: string }
    try {
      item = JSON.parse(line.replace(/,$/u, ''))
    } catch (error) {
      throw new GraphJsonError(number, (error as Error).message)
    }
    baseIri ||= /^(.*\/)[a-z]+\/[^/]+$/u.exec(item.id)?.[1] ?? ''
    const relative = (id: string) => (id.startsWith(baseIri) ? id.slice(baseIri.length) : id)
    item.id = relative(item.id)
    const quotes = (list: (Quote & { document: string })[]) => {
      for (const q of list) q.document = relative(q.document)
    }
    if (part === 'documents') graph.documents.push(item as DocumentRecord)
    else if (part === 'nodes') {
      quotes((item as GraphNode).mentions)
      graph.nodes.push(item as GraphNode)
    } else if (part === 'edges') {
      const edge = item as GraphEdge
      quotes(edge.evidence)
      edge.source = relative(edge.source)
      edge.target = relative(edge.target)
      if (edge.statedBy) edge.statedBy = relative(edge.statedBy)
      if (edge.figure?.indicator) edge.figure.indicator = relative(edge.figure.indicator)
      graph.edges.push(edge)
    }
  }
  if (part !== 'edges') throw new GraphJsonError(number, 'the file ends before its edges; was it cut off?')
  return { graph, baseIri }
}
