import { layout } from '../analyse/layout.ts'
import type { Graph } from '../model.ts'
import type { WriteOptions } from './index.ts'
import { documentJson } from './json.ts'
import { EDGE_PROPERTIES, NODE_PROPERTIES, type Property } from './propertyGraph.ts'

/**
 * Cytoscape JSON (Cytoscape desktop and cytoscape.js), in pieces: one node or edge a line, positions from the layout (y downwards),
 * `interaction` the predicate, the texts in the network's own data. `<` is escaped, so that it can stand inside a web page.
 */
export function* cytoscape(graph: Graph, { baseIri, generator }: WriteOptions): Generator<string> {
  const iri = (id: string) => `${baseIri}${id}`
  const at = layout(graph)
  const data = { shared_name: 'zhengtu', name: 'zhengtu', documents: graph.documents.map((d) => documentJson(d, iri)) }
  yield `{"format_version":"1.0","generated_by":${json(generator)},"target_cytoscapejs_version":"~3",\n"data":${json(data)},\n"elements":{"nodes":[`
  for (const [i, n] of graph.nodes.entries()) {
    const mentions = n.mentions.map((m) => ({ ...m, document: iri(m.document) }))
    const node = {
      data: { id: iri(n.id), name: n.label, ...properties(NODE_PROPERTIES, n, iri), mentions },
      position: { x: at[2 * i], y: -(at[2 * i + 1] as number) + 0 },
    }
    yield `${i ? ',' : ''}\n${json(node)}`
  }
  yield '\n],\n"edges":['
  for (const [i, e] of graph.edges.entries()) {
    const ends = { id: iri(e.id), source: iri(e.source), target: iri(e.target), interaction: e.predicate }
    yield `${i ? ',' : ''}\n${json({ data: { ...ends, ...properties(EDGE_PROPERTIES, e, iri) } })}`
  }
  yield '\n]}}\n'
}

const json = (value: object | string): string => JSON.stringify(value).replaceAll('<', '\\u003c')

function properties<T>(of: readonly Property<T>[], thing: T, iri: (id: string) => string): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  for (const { name, type, value } of of) {
    const found = value(thing, iri)
    if (found !== undefined) out[name] = type === 'double' ? Number(found) : found
  }
  return out
}
