import type { Graph } from '../model.ts'
import { loadBolt } from './bolt.ts'
import type { Loaded, LoadOptions } from './load.ts'
import { loadSparql } from './sparql.ts'

/** One kind of database. A new one is a row here. @throws {LoadError} from `load` */
export interface Loader {
  name: string
  schemes: readonly string[]
  load: (graph: Graph, options: LoadOptions) => Promise<Loaded>
}

export const LOADERS: readonly Loader[] = [
  {
    name: 'Bolt (Neo4j)',
    schemes: ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'],
    load: loadBolt,
  },
  {
    name: 'SPARQL 1.1 Graph Store (Fuseki, Oxigraph, Virtuoso, GraphDB)',
    schemes: ['http', 'https'],
    load: loadSparql,
  },
]

export const loaderFor = (url: URL): Loader | undefined =>
  LOADERS.find((l) => l.schemes.includes(url.protocol.replace(/:$/u, '')))
