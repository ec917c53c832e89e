import type { Graph } from '../model.ts'
import type { WriteOptions } from './index.ts'
import { documentJson } from './json.ts'
import { EDGE_PROPERTIES, NODE_PROPERTIES, type Property, type PropertyType } from './propertyGraph.ts'
import { xml } from './xml.ts'

/** GraphML has no lists and no dates: lists are JSON arrays in a string. */
const TYPES: Readonly<Record<PropertyType, string>> = {
  string: 'string',
  integer: 'int',
  double: 'double',
  date: 'string',
  strings: 'string',
  integers: 'string',
}

/** The graph in GraphML, in pieces: attributes as in docs/formats.md, the texts as one JSON array on the graph. */
export function* graphml(graph: Graph, { baseIri, generator }: WriteOptions): Generator<string> {
  const iri = (id: string) => `${baseIri}${id}`
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield `<!-- ${xml(generator, 'generator').replaceAll('--', '- -')} -->\n`
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
  yield '<key id="documents" for="graph" attr.name="documents" attr.type="string"/>\n'
  yield* keys('node', NODE_PROPERTIES)
  yield '<key id="mentions" for="node" attr.name="mentions" attr.type="string"/>\n'
  yield '<key id="predicate" for="edge" attr.name="predicate" attr.type="string"/>\n'
  yield* keys('edge', EDGE_PROPERTIES)
  yield '<graph id="zhengtu" edgedefault="directed">\n'
  yield `<data key="documents">${xml(JSON.stringify(graph.documents.map((d) => documentJson(d, iri))), 'documents')}</data>\n`
  for (const n of graph.nodes) {
    const mentions = n.mentions.map((m) => ({ ...m, document: iri(m.document) }))
    yield `<node id="${xml(iri(n.id), n.id)}">${data(NODE_PROPERTIES, n, iri)}<data key="mentions">${xml(JSON.stringify(mentions), n.id)}</data></node>\n`
  }
  for (const e of graph.edges)
    yield `<edge id="${xml(iri(e.id), e.id)}" source="${xml(iri(e.source), e.id)}" target="${xml(iri(e.target), e.id)}"><data key="predicate">${e.predicate}</data>${data(EDGE_PROPERTIES, e, iri)}</edge>\n`
  yield '</graph>\n</graphml>\n'
}

function* keys<T>(of: string, properties: readonly Property<T>[]): Generator<string> {
  for (const { name, type } of properties)
    yield `<key id="${name}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`
}

function data<T extends { id: string }>(
  properties: readonly Property<T>[],
  of: T,
  iri: (id: string) => string,
): string {
  let out = ''
  for (const { name, value } of properties) {
    const found = value(of, iri)
    if (found === undefined) continue
    const text = typeof found === 'object' ? JSON.stringify(found) : String(found)
    out += `<data key="${name}">${xml(text, `${name} of ${of.id}`)}</data>`
  }
  return out
}
