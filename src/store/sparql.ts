import type { Quad } from '@rdfjs/types'
import { DataFactory } from 'n3'
import { analysis, gazetteer, graphOf, textGraph } from '../export/dataset.ts'
import { guard, UnsafeTermError } from '../export/guard.ts'
import { PROV, quads } from '../export/quads.ts'
import { rdfText } from '../export/rdfText.ts'
import { byText } from '../graph/byText.ts'
import { type Graph, METRIC_NAMES } from '../model.ts'
import { GENERATOR } from '../version.ts'
import { zt } from '../vocabulary.ts'
import { HttpError, httpClient } from './http.ts'
import { LoadError, type Loaded, type LoadOptions } from './load.ts'

const { namedNode, quad } = DataFactory

/** Characters of N-Triples in one request: each request is a transaction of the server. */
const REQUEST = 8_000_000

/** Where a store takes graphs (SPARQL 1.1 Graph Store HTTP Protocol) and answers queries. */
interface Endpoints {
  store: URL
  query: URL
  update: URL
}

/**
 * Endpoints by the URL that the user names:
 * Oxigraph `…/store` (beside `/query`, `/update`), Virtuoso `…/sparql-graph-crud-auth` (beside `/sparql`), GraphDB and RDF4J
 * `…/repositories/NAME`, anything else a dataset as Fuseki has it: `…/ds`, with `/ds/query` and `/ds/update`.
 */
export function endpointsOf(url: string): Endpoints {
  const at = (path: string) => new URL(path, url)
  const { pathname } = new URL(url)
  const plain = pathname.replace(/\/$/u, '')
  if (/\/store$/u.test(plain))
    return {
      store: at(plain),
      query: at(plain.replace(/store$/u, 'query')),
      update: at(plain.replace(/store$/u, 'update')),
    }
  if (/\/sparql-graph-crud(-auth)?$/u.test(plain))
    return { store: at(plain), query: at('/sparql'), update: at('/sparql-auth') }
  if (/\/repositories\/[^/]+$/u.test(plain))
    return { store: at(`${plain}/rdf-graphs/service`), query: at(plain), update: at(`${plain}/statements`) }
  return { store: at(plain || '/'), query: at(`${plain}/query`), update: at(`${plain}/update`) }
}

/** Virtuoso has no default graph of its own over the protocol: this one stands for it. */
const isVirtuoso = ({ store }: Endpoints): boolean => store.pathname.includes('sparql-graph-crud')

/**
 * Loads a graph into a store that speaks the Graph Store Protocol. By default everything is added to the default graph, so that
 * any query finds it, and only our metrics are replaced; with `graphs` each text is put into a named graph of its own, whole,
 * beside one for the gazetteer and one for the metrics, and the graphs of texts that are gone are dropped. Loading twice changes nothing.
 * @throws {LoadError}
 */
export async function loadSparql(graph: Graph, options: LoadOptions): Promise<Loaded> {
  const loaded: Loaded = { texts: 0, nodes: 0, claims: 0, removed: 0 }
  // The base goes into queries: it must be an IRI and nothing else.
  guard(quad(namedNode(options.baseIri), namedNode(options.baseIri), namedNode(options.baseIri)))
  const endpoints = endpointsOf(options.url)
  const request = httpClient(options.credentials, isVirtuoso(endpoints) ? 'dba' : 'admin')
  const { baseIri } = options
  const target = (name?: string): URL => {
    const url = new URL(endpoints.store)
    if (name !== undefined) url.searchParams.set('graph', name)
    else if (isVirtuoso(endpoints)) url.searchParams.set('graph', `${baseIri}graph/all`)
    else url.search = '?default'
    return url
  }
  const send = (method: 'PUT' | 'POST', name: string | undefined, body: string) =>
    request(method, target(name), body, isVirtuoso(endpoints) ? 'text/turtle' : 'application/n-triples')
  const update = (text: string) => request('POST', endpoints.update, text, 'application/sparql-update')
  try {
    /** Puts a named graph in the place of what is there, in as many requests as it takes. */
    const replace = async (name: string, all: Iterable<Quad>): Promise<void> => {
      let method: 'PUT' | 'POST' = 'PUT'
      for (const body of bodies(all, baseIri)) {
        await send(method, name, body)
        method = 'POST'
      }
      if (method === 'PUT') await send(method, name, '')
    }
    if (options.graphs) {
      const present = new Set<string>()
      const nodes = new Set<string>()
      for (const text of byText(graph)) {
        const name = `${baseIri}${graphOf(text.documents[0]?.id ?? '')}`
        present.add(name)
        await replace(name, textGraph(text, baseIri, GENERATOR))
        loaded.texts++
        for (const n of text.nodes) nodes.add(n.id)
        loaded.nodes = nodes.size
        loaded.claims += text.edges.length
        options.progress?.({ ...loaded })
      }
      await replace(`${baseIri}graph/gazetteer`, gazetteer(graph, baseIri))
      await replace(`${baseIri}graph/analysis`, analysis(graph, baseIri))
      for (const gone of await ours(request, endpoints.query, baseIri))
        if (!present.has(gone)) {
          await request('DELETE', target(gone))
          loaded.removed++
          options.progress?.({ ...loaded })
        }
      return loaded
    }
    // RDF adds up: the metrics of an earlier load would stand beside the new ones.
    const apart = isVirtuoso(endpoints)
    for (const name of apart ? [] : METRIC_NAMES)
      await update(
        `DELETE { ?s <${zt(name)}> ?o } WHERE { ?s <${zt(name)}> ?o . FILTER(STRSTARTS(STR(?s), "${baseIri}")) }`,
      )
    for (const body of bodies(quads(graph, baseIri, { metrics: !apart }), baseIri)) await send('POST', undefined, body)
    // Virtuoso's queries see all named graphs as one: there the metrics have a graph that can be replaced.
    if (apart) await replace(`${baseIri}graph/analysis`, analysis(graph, baseIri))
    loaded.texts = graph.documents.length
    loaded.nodes = graph.nodes.length
    loaded.claims = graph.edges.length
    options.progress?.({ ...loaded })
    return loaded
  } catch (error) {
    if (error instanceof UnsafeTermError) throw error
    if (error instanceof HttpError)
      throw new LoadError(
        error.status === 401 || error.status === 403 ? 'unauthorized' : 'failed',
        `HTTP ${error.status}: ${error.message}`,
        loaded,
        error,
      )
    const { cause, message } = error as { cause?: { code?: string }; message: string }
    throw new LoadError('refused', cause?.code ?? message, loaded, error)
  }
}

/** N-Triples, cut between lines into bodies of requests. */
function* bodies(all: Iterable<Quad>, baseIri: string): Generator<string> {
  let body = ''
  for (const piece of rdfText(all, 'N-Triples', baseIri)) {
    body += piece
    if (body.length < REQUEST) continue
    const cut = body.lastIndexOf('\n') + 1
    yield body.slice(0, cut)
    body = body.slice(cut)
  }
  if (body) yield body
}

/** Named graphs of texts under our base that the store holds. */
async function ours(request: ReturnType<typeof httpClient>, query: URL, baseIri: string): Promise<string[]> {
  const text = `SELECT DISTINCT ?g WHERE { GRAPH ?g { ?g <${PROV}wasDerivedFrom> ?text } FILTER(STRSTARTS(STR(?g), "${baseIri}graph/")) } ORDER BY ?g`
  const url = new URL(query)
  url.searchParams.set('query', text)
  const answer = await request('GET', url, undefined, undefined, 'application/sparql-results+json')
  const { results } = JSON.parse(answer) as { results: { bindings: { g: { value: string } }[] } }
  return results.bindings.map((b) => b.g.value)
}
