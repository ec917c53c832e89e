import type { NamedNode, Quad } from '@rdfjs/types'
import { DataFactory } from 'n3'
import { byText } from '../graph/byText.ts'
import type { DocumentRecord, Graph } from '../model.ts'
import { zt } from '../vocabulary.ts'
import { metricQuads, PROV, type QuadOptions, quads } from './quads.ts'

const { literal, namedNode, quad } = DataFactory

/** The named graph of a text, relative: `graph/` and the digits of `text/…`. */
export const graphOf = (document: string): string => document.replace(/^text\//u, 'graph/')

/** The run that made the graphs: name and version, no clock, so that the same input gives the same bytes. */
export const runIri = (generator: string): string =>
  `run/${generator
    .normalize('NFKC')
    .trim()
    .replace(/[^A-Za-z0-9._-]+/gu, '-')}`

const byPath = (a: DocumentRecord, b: DocumentRecord): number =>
  (a.paths[0] ?? a.id) < (b.paths[0] ?? b.id) ? -1 : (a.paths[0] ?? a.id) > (b.paths[0] ?? b.id) ? 1 : 0

/**
 * The graph as a dataset: a named graph for each text, in order of path, with its derivation (PROV-O), and what the
 * gazetteer says of places in `graph/gazetteer`. Metrics stand apart: see `analysisGraph`.
 */
export function* dataset(graph: Graph, baseIri: string, generator: string, options: QuadOptions): Generator<Quad> {
  for (const text of inOrderOfPath(graph)) {
    const { name, quads } = textGraph(text, baseIri, generator, options)
    for (const q of quads) yield quad(q.subject, q.predicate, q.object, name)
  }
  yield* gazetteer(
    graph.nodes.flatMap((n) => (n.divisionCode ? [[n.id, n.divisionCode] as const] : [])),
    baseIri,
  )
}

/** The graph text by text, in order of path. */
export const inOrderOfPath = (graph: Graph): Graph[] =>
  [...byText(graph)].sort((a, b) => byPath(a.documents[0] as DocumentRecord, b.documents[0] as DocumentRecord))

/** The name of a text's graph, and what it holds: its derivation (PROV-O) first. */
export function textGraph(
  text: Graph,
  baseIri: string,
  generator: string,
  options: QuadOptions,
): { name: NamedNode; quads: Generator<Quad> } {
  const iri = (id: string) => namedNode(`${baseIri}${id}`)
  const { id } = text.documents[0] as DocumentRecord
  const name = iri(graphOf(id))
  function* all() {
    yield quad(name, namedNode(`${PROV}wasDerivedFrom`), iri(id))
    yield quad(name, namedNode(`${PROV}wasGeneratedBy`), iri(runIri(generator)))
    yield* quads(text, baseIri, { ...options, metrics: false, gazetteer: false })
  }
  return { name, quads: all() }
}

/** What the gazetteer says of places: pairs of relative IRI and division code, in order of IRI. */
export function* gazetteer(codes: Iterable<readonly [string, string]>, baseIri: string): Generator<Quad> {
  const name = namedNode(`${baseIri}graph/gazetteer`)
  for (const [id, code] of codes)
    yield quad(namedNode(`${baseIri}${id}`), namedNode(zt('divisionCode')), literal(code), name)
}

/** Metrics of the whole graph, in `graph/analysis`. */
export function* analysisGraph(graph: Graph, baseIri: string): Generator<Quad> {
  const name = namedNode(`${baseIri}graph/analysis`)
  for (const n of graph.nodes)
    for (const q of metricQuads(n, namedNode(`${baseIri}${n.id}`))) yield quad(q.subject, q.predicate, q.object, name)
}
