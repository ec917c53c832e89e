import type { Literal, Quad } from '@rdfjs/types'
import type { Graph } from '../model.ts'
import { bySubject } from './bySubject.ts'
import { guard, UnsafeTermError } from './guard.ts'
import { PREFIXES, type QuadOptions, quads } from './quads.ts'
import { xml } from './xml.ts'

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string'

/** The graph as RDF/XML, an rdf:Description for each subject. @throws {UnsafeTermError} also for what XML 1.0 cannot hold */
export function* rdfxml(graph: Graph, baseIri: string, options: QuadOptions = {}): Generator<string> {
  if (options.rdf === '1.2')
    throw new UnsafeTermError('rdf:reifies', 'RDF/XML here has no triple terms; leave out --rdf 1.2')
  const namespaces = Object.entries(PREFIXES).map(([prefix, iri]) => ` xmlns:${prefix}="${iri}"`)
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${namespaces.join('')}>\n`
  for (const group of bySubject(quads(graph, baseIri, options))) {
    yield `<rdf:Description rdf:about="${xml((group[0] as Quad).subject.value, 'IRI')}">\n`
    for (const q of group) yield `  ${property(guard(q))}\n`
    yield '</rdf:Description>\n'
  }
  yield '</rdf:RDF>\n'
}

function property({ predicate, object }: Quad): string {
  const name = qualified(predicate.value)
  if (object.termType !== 'Literal') return `<${name} rdf:resource="${xml(object.value, 'IRI')}"/>`
  const { value, language, datatype } = object as Literal
  const about = language
    ? ` xml:lang="${xml(language, 'language')}"`
    : datatype.value === XSD_STRING
      ? ''
      : ` rdf:datatype="${xml(datatype.value, 'datatype')}"`
  return `<${name}${about}>${xml(value, name)}</${name}>`
}

function qualified(iri: string): string {
  for (const [prefix, namespace] of Object.entries(PREFIXES))
    if (iri.startsWith(namespace)) return `${prefix}:${iri.slice(namespace.length)}`
  throw new UnsafeTermError(iri, 'no prefix for this property')
}
