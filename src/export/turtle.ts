import type { Graph } from '../model.ts'
import { analysisGraph, dataset, gazetteer, nameOf, textGraph } from './dataset.ts'
import type { GazetteerNode } from './gazetteer.ts'
import { type QuadOptions, quads } from './quads.ts'
import { rdfText } from './rdfText.ts'

/** The graph in Turtle, all in one graph. @throws {UnsafeTermError} */
export const turtle = (graph: Graph, baseIri: string, options: QuadOptions = {}): Generator<string> =>
  rdfText(quads(graph, baseIri, options), 'Turtle', baseIri)

/** The graph in TriG: a named graph for each text, one for the gazetteer and one for the metrics. @throws {UnsafeTermError} */
export function trig(graph: Graph, baseIri: string, generator: string, options: QuadOptions = {}): Generator<string> {
  function* all() {
    yield* dataset(graph, baseIri, generator, options)
    yield* analysisGraph(graph, baseIri)
  }
  return rdfText(all(), 'TriG', baseIri)
}

/** The same graphs as N-Quads, without the metrics, which stand in a file of their own. @throws {UnsafeTermError} */
export const nquads = (
  graph: Graph,
  baseIri: string,
  generator: string,
  options: QuadOptions = {},
): Generator<string> => rdfText(dataset(graph, baseIri, generator, options), 'N-Quads', baseIri)

/** The named graph of one text as N-Quads. @throws {UnsafeTermError} */
export const textNquads = (
  text: Graph,
  baseIri: string,
  generator: string,
  options: QuadOptions = {},
): Generator<string> =>
  rdfText(textGraph(text, baseIri, generator, options), 'N-Quads', baseIri, `${baseIri}${nameOf(text)}`)

/** What the gazetteer says of places and governments as N-Quads, in order of IRI. */
export function gazetteerNquads(nodes: Iterable<GazetteerNode>, baseIri: string): Generator<string> {
  const sorted = [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1))
  return rdfText(gazetteer({ nodes: sorted }, baseIri), 'N-Quads', baseIri, `${baseIri}graph/gazetteer`)
}

/** Metrics of the whole graph as N-Quads. */
export const metricNquads = (graph: Graph, baseIri: string): Generator<string> =>
  rdfText(analysisGraph(graph, baseIri), 'N-Quads', baseIri)
