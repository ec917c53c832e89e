import type { Graph } from '../model.ts'
import { jsonLines } from './json.ts'
import { turtle } from './turtle.ts'

export interface WriteOptions {
  baseIri: string
  /** Name and version of the program, for formats that say who wrote them. */
  generator: string
}

/** One output format. A new one is a row here. */
export interface Exporter {
  name: string
  file: string
  mediaType: string
  /** The file in pieces; nothing holds it whole. */
  write: (graph: Graph, options: WriteOptions) => Iterable<string>
}

export const EXPORTERS: readonly Exporter[] = [
  { name: 'ttl', file: 'graph.ttl', mediaType: 'text/turtle', write: (graph, { baseIri }) => turtle(graph, baseIri) },
  { name: 'json', file: 'graph.json', mediaType: 'application/json', write: jsonLines },
]

export const exporterNamed = (name: string): Exporter | undefined => EXPORTERS.find((e) => e.name === name)
