import { buildGraph } from '../graph/buildGraph.ts'
import type { Facts, Graph } from '../model.ts'
import { csv } from './csv.ts'
import { cypher } from './cypher.ts'
import { cytoscape } from './cytoscape.ts'
import type { GazetteerNode } from './gazetteer.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { jsonLines } from './json.ts'
import { factsLine, factsLines } from './jsonl.ts'
import { jsonld } from './jsonld.ts'
import { NEO4J_FILES } from './neo4j.ts'
import { parquet } from './parquet.ts'
import type { QuadOptions } from './quads.ts'
import { rdfxml } from './rdfxml.ts'
import { TABLES } from './tables.ts'
import { gazetteerNquads, metricNquads, nquads, textNquads, trig, turtle } from './turtle.ts'

export interface WriteOptions {
  baseIri: string
  /** Name and version of the program, for formats that say who wrote them. */
  generator: string
  /** CSV begins with a byte order mark, so that Excel takes it for UTF-8. */
  bom?: boolean
  /** How RDF says claims and passages. */
  rdf?: QuadOptions['rdf']
  oa?: QuadOptions['oa']
}

/** One file of a format: where it goes in the output folder, and its contents in pieces; nothing holds it whole. */
export interface OutputFile {
  path: string
  write: (graph: Graph, options: WriteOptions) => Iterable<string>
  /** Given by line formats: they are written text by text as each is read, and need no graph in memory. */
  lines?: LineFormat
  /** Needs the graph, and is left out where nothing else does and the corpus is large. */
  spare?: true
}

/** A file that is a block for each text, in order of path. */
export interface LineFormat {
  block: (facts: Facts, options: WriteOptions) => Iterable<string>
  /** What closes the file: of nodes that the gazetteer may say something of. */
  end?: (places: Iterable<GazetteerNode>, options: WriteOptions) => Iterable<string>
  /** One block for all copies of a text; else a block for each document. */
  united?: true
}

/** A file that is no text: a library writes it to the name that it is given. */
export interface BinaryFile {
  path: string
  save: (graph: Graph, options: WriteOptions, file: string) => Promise<void>
}

/** One output format. A new one is a row here. Formats of one file can be piped (`-o -`). */
export interface Exporter {
  name: string
  mediaType: string
  files: readonly OutputFile[]
  binary?: readonly BinaryFile[]
}

const rdfOptions = ({ rdf = '1.1', oa = 'compact' }: WriteOptions): QuadOptions => ({ rdf, oa })

export const EXPORTERS: readonly Exporter[] = [
  {
    name: 'ttl',
    mediaType: 'text/turtle',
    files: [{ path: 'graph.ttl', write: (graph, options) => turtle(graph, options.baseIri, rdfOptions(options)) }],
  },
  {
    name: 'trig',
    mediaType: 'application/trig',
    files: [
      {
        path: 'graph.trig',
        write: (graph, options) => trig(graph, options.baseIri, options.generator, rdfOptions(options)),
      },
    ],
  },
  {
    name: 'nq',
    mediaType: 'application/n-quads',
    files: [
      {
        path: 'graph.nq',
        write: (graph, options) => nquads(graph, options.baseIri, options.generator, rdfOptions(options)),
        lines: {
          block: (facts, options) =>
            textNquads(buildGraph([facts]), options.baseIri, options.generator, rdfOptions(options)),
          end: (places, options) => gazetteerNquads(places, options.baseIri),
          united: true,
        },
      },
      { path: 'metrics.nq', write: (graph, { baseIri }) => metricNquads(graph, baseIri), spare: true },
    ],
  },
  {
    name: 'jsonld',
    mediaType: 'application/ld+json',
    files: [{ path: 'graph.jsonld', write: (graph, options) => jsonld(graph, options.baseIri, rdfOptions(options)) }],
  },
  {
    name: 'rdfxml',
    mediaType: 'application/rdf+xml',
    files: [{ path: 'graph.rdf', write: (graph, options) => rdfxml(graph, options.baseIri, rdfOptions(options)) }],
  },
  { name: 'json', mediaType: 'application/json', files: [{ path: 'graph.json', write: jsonLines }] },
  {
    name: 'jsonl',
    mediaType: 'application/x-ndjson',
    files: [{ path: 'facts.jsonl', write: factsLines, lines: { block: factsLine } }],
  },
  { name: 'graphml', mediaType: 'application/graphml+xml', files: [{ path: 'graph.graphml', write: graphml }] },
  { name: 'gexf', mediaType: 'application/gexf+xml', files: [{ path: 'graph.gexf', write: gexf }] },
  { name: 'cypher', mediaType: 'application/x-cypher-query', files: [{ path: 'graph.cypher', write: cypher }] },
  { name: 'cytoscape', mediaType: 'application/json', files: [{ path: 'graph.cyjs', write: cytoscape }] },
  { name: 'neo4j', mediaType: 'text/csv', files: NEO4J_FILES },
  {
    name: 'csv',
    mediaType: 'text/csv',
    files: TABLES.map((table) => ({
      path: `csv/${table.name}.csv`,
      write: (graph, options) => csv(table, graph, options),
    })),
  },
  {
    name: 'parquet',
    mediaType: 'application/vnd.apache.parquet',
    files: [],
    binary: TABLES.map((table) => ({
      path: `parquet/${table.name}.parquet`,
      save: (graph, options, file) => parquet(table, graph, options, file),
    })),
  },
]

export const exporterNamed = (name: string): Exporter | undefined => EXPORTERS.find((e) => e.name === name)
