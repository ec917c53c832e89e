import type { Literal, Quad, Term } from '@rdfjs/types'
import type { Graph } from '../model.ts'
import { VOCABULARY, ZT } from '../vocabulary.ts'
import { bySubject } from './bySubject.ts'
import { guard, UnsafeTermError } from './guard.ts'
import { PREFIXES, type QuadOptions, quads } from './quads.ts'

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string'

/** The context: every property of the vocabulary by its local name, with the type of its values; the other namespaces as prefixes. */
export function context(baseIri: string): object {
  const { zt: _, ...prefixes } = PREFIXES
  const terms = Object.entries(VOCABULARY).flatMap(([name, { kind, ...term }]) => {
    const value = 'value' in term ? term.value : undefined
    return kind === 'property' && value === '@id' ? [[name, { '@id': `${ZT}${name}`, '@type': '@id' }]] : []
  })
  return { '@base': baseIri, '@vocab': ZT, ...prefixes, ...Object.fromEntries(terms) }
}

/** The graph as JSON-LD 1.1, one subject a line. @throws {UnsafeTermError} */
export function* jsonld(graph: Graph, baseIri: string, options: QuadOptions = {}): Generator<string> {
  if (options.rdf === '1.2')
    throw new UnsafeTermError('rdf:reifies', 'JSON-LD 1.1 has no triple terms; leave out --rdf 1.2')
  yield `{"@context":${JSON.stringify(context(baseIri))},"@graph":[`
  let first = true
  for (const group of bySubject(quads(graph, baseIri, options))) {
    yield `${first ? '' : ','}\n${JSON.stringify(subject(group, baseIri))}`
    first = false
  }
  yield '\n]}\n'
}

const relative = (iri: string, baseIri: string) => (iri.startsWith(baseIri) ? iri.slice(baseIri.length) : iri)

function compact(iri: string): string {
  if (iri.startsWith(ZT)) return iri.slice(ZT.length)
  for (const [prefix, namespace] of Object.entries(PREFIXES))
    if (iri.startsWith(namespace)) return `${prefix}:${iri.slice(namespace.length)}`
  return iri
}

function subject(group: readonly Quad[], baseIri: string): object {
  const properties = new Map<string, unknown[]>()
  for (const q of group) {
    guard(q)
    const type = q.predicate.value === RDF_TYPE
    const name = type ? '@type' : compact(q.predicate.value)
    const value = type ? compact(q.object.value) : object(q.object, name, baseIri)
    const known = properties.get(name)
    if (known) known.push(value)
    else properties.set(name, [value])
  }
  const one = (values: unknown[]) => (values.length === 1 ? values[0] : values)
  return {
    '@id': relative((group[0] as Quad).subject.value, baseIri),
    ...Object.fromEntries([...properties].map(([name, values]) => [name, one(values)])),
  }
}

function object(term: Term, property: string, baseIri: string): unknown {
  if (term.termType !== 'Literal') {
    const known = VOCABULARY[property as keyof typeof VOCABULARY]
    const typed = known && 'value' in known && known.value === '@id'
    const id = relative(term.value, baseIri)
    return typed ? id : { '@id': id }
  }
  const { value, language, datatype } = term as Literal
  if (language) return { '@value': value, '@language': language }
  return datatype.value === XSD_STRING ? value : { '@value': value, '@type': compact(datatype.value) }
}
