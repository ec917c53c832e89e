import { layout } from '../analyse/layout.ts'
import type { Graph } from '../model.ts'
import type { WriteOptions } from './index.ts'
import { CLASS_COLOURS, nodeSize } from './picture.ts'
import { EDGE_PROPERTIES, NODE_PROPERTIES, type Property, type PropertyType } from './propertyGraph.ts'
import { xml } from './xml.ts'

/** Lists are JSON arrays in a string: GEXF's own lists have no way to hold their separator. */
const TYPES: Readonly<Record<PropertyType, string>> = {
  string: 'string',
  integer: 'integer',
  double: 'double',
  date: 'string',
  strings: 'string',
  integers: 'string',
}

/** Positions and sizes that are known already: those of the page that shows a part of a graph. */
export interface Picture {
  at: Float64Array
  sizes: readonly number[]
}

/** The graph in GEXF 1.2, in pieces, with positions, colours by class and sizes by degree: Gephi opens it as a picture. */
export function* gexf(graph: Graph, { baseIri, generator }: WriteOptions, picture?: Picture): Generator<string> {
  const iri = (id: string) => `${baseIri}${id}`
  const at = picture?.at ?? layout(graph)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">\n'
  yield `<meta><creator>${xml(generator, 'generator')}</creator></meta>\n`
  yield '<graph mode="static" defaultedgetype="directed">\n'
  yield* attributes('node', NODE_PROPERTIES, ['mentions', 'integer'])
  yield* attributes('edge', EDGE_PROPERTIES, ['predicate', 'string'])
  yield '<nodes>\n'
  for (const [i, n] of graph.nodes.entries()) {
    const [r, g, b] = CLASS_COLOURS[n.class]
    yield `<node id="${xml(iri(n.id), n.id)}" label="${xml(n.label, n.id)}">${values(NODE_PROPERTIES, n, iri, String(n.mentions.length))}<viz:color r="${r}" g="${g}" b="${b}"/><viz:position x="${at[2 * i]}" y="${at[2 * i + 1]}" z="0"/><viz:size value="${picture?.sizes[i] ?? nodeSize(n.degree)}"/></node>\n`
  }
  yield '</nodes>\n<edges>\n'
  for (const e of graph.edges)
    yield `<edge id="${xml(iri(e.id), e.id)}" source="${xml(iri(e.source), e.id)}" target="${xml(iri(e.target), e.id)}" label="${e.predicate}">${values(EDGE_PROPERTIES, e, iri, e.predicate)}</edge>\n`
  yield '</edges>\n</graph>\n</gexf>\n'
}

/** Attribute `own` is what only this format has. */
function* attributes<T>(
  of: string,
  properties: readonly Property<T>[],
  own: readonly [name: string, type: string],
): Generator<string> {
  yield `<attributes class="${of}" mode="static">\n<attribute id="${own[0]}" title="${own[0]}" type="${own[1]}"/>\n`
  // Gephi has a column `label` of its own.
  for (const { name, type } of properties)
    if (name !== 'label') yield `<attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`
  yield '</attributes>\n'
}

function values<T extends { id: string; class?: string }>(
  properties: readonly Property<T>[],
  of: T,
  iri: (id: string) => string,
  own: string,
): string {
  let out = `<attvalue for="${of.class ? 'mentions' : 'predicate'}" value="${own}"/>`
  for (const { name, value } of properties) {
    const found = name === 'label' ? undefined : value(of, iri)
    if (found === undefined) continue
    const text = typeof found === 'object' ? JSON.stringify(found) : String(found)
    out += `<attvalue for="${name}" value="${xml(text, `${name} of ${of.id}`)}"/>`
  }
  return `<attvalues>${out}</attvalues>`
}
