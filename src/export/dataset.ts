import type { Quad } from '@rdfjs/types'
import { DataFactory } from 'n3'
import { byText } from '../graph/byText.ts'
import type { DocumentRecord, Graph } from '../model.ts'
import { divisions, type GazetteerNode } from './gazetteer.ts'
import { divisionQuads, metricQuads, PROV, type QuadOptions, quads, RDF } from './quads.ts'

const { namedNode, quad } = DataFactory

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

/** The graph text by text, in order of path. */
export const inOrderOfPath = (graph: Graph): Graph[] =>
  [...byText(graph)].sort((a, b) => byPath(a.documents[0] as DocumentRecord, b.documents[0] as DocumentRecord))

/** The named graph of the one text of a graph, relative. */
export const nameOf = (text: Graph): string => graphOf((text.documents[0] as DocumentRecord).id)

/** What stands in the named graph of one text: where it comes from, which run made it (PROV-O), and what the text says. */
export function* textGraph(
  text: Graph,
  baseIri: string,
  generator: string,
  options: QuadOptions = {},
): Generator<Quad> {
  const iri = (id: string) => namedNode(`${baseIri}${id}`)
  const id = (text.documents[0] as DocumentRecord).id
  const [name, run] = [iri(nameOf(text)), iri(runIri(generator))]
  yield quad(name, namedNode(`${PROV}wasDerivedFrom`), iri(id))
  yield quad(name, namedNode(`${PROV}wasGeneratedBy`), run)
  yield quad(run, namedNode(`${RDF}type`), namedNode(`${PROV}Activity`))
  yield* quads(text, baseIri, { ...options, metrics: false, gazetteer: false })
}

/** What the gazetteer says of the graph's places; stands in `graph/gazetteer`. */
export function* gazetteer(graph: { nodes: readonly GazetteerNode[] }, baseIri: string): Generator<Quad> {
  const iri = (id: string) => namedNode(`${baseIri}${id}`)
  const divisionOf = divisions(graph)
  for (const n of graph.nodes) yield* divisionQuads(divisionOf(n), iri(n.id), iri)
}

/** Metrics of the whole graph; stand in `graph/analysis`, alone: RDF adds up, a second load would give a node two. */
export function* analysis(graph: Graph, baseIri: string): Generator<Quad> {
  for (const n of graph.nodes) yield* metricQuads(n, namedNode(`${baseIri}${n.id}`))
}

function* named(name: string, all: Iterable<Quad>): Generator<Quad> {
  const graph = namedNode(name)
  for (const q of all) yield quad(q.subject, q.predicate, q.object, graph)
}

/** The graph as a dataset: a named graph for each text, in order of path, and one for the gazetteer. */
export function* dataset(graph: Graph, baseIri: string, generator: string, options: QuadOptions): Generator<Quad> {
  for (const text of inOrderOfPath(graph))
    yield* named(`${baseIri}${nameOf(text)}`, textGraph(text, baseIri, generator, options))
  yield* named(`${baseIri}graph/gazetteer`, gazetteer(graph, baseIri))
}

/** The metrics in their named graph. */
export const analysisGraph = (graph: Graph, baseIri: string): Generator<Quad> =>
  named(`${baseIri}graph/analysis`, analysis(graph, baseIri))
