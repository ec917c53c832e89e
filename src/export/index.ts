import type { Graph } from '../model.ts'
import { jsonLines } from './json.ts'
import { turtle } from './turtle.ts'

export interface WriteOptions {
  baseIri: string
  /** Name and version of the program, for formats that say who wrote them. */
  generator: string
}

/** One file of a format: where it goes in the output folder, and its contents in pieces; nothing holds it whole. */
export interface OutputFile {
  path: string
  write: (graph: Graph, options: WriteOptions) => Iterable<string>
}

/** One output format. A new one is a row here. Formats of one file can be piped (`-o -`). */
export interface Exporter {
  name: string
  mediaType: string
  files: readonly OutputFile[]
}

export const EXPORTERS: readonly Exporter[] = [
  {
    name: 'ttl',
    mediaType: 'text/turtle',
    files: [{ path: 'graph.ttl', write: (graph, { baseIri }) => turtle(graph, baseIri) }],
  },
  { name: 'json', mediaType: 'application/json', files: [{ path: 'graph.json', write: jsonLines }] },
]

export const exporterNamed = (name: string): Exporter | undefined => EXPORTERS.find((e) => e.name === name)
