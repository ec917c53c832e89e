import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import type { Quad } from '@rdfjs/types'
import { GraphJsonError, readJson } from '../export/readJson.ts'
import { ForeignRdfError, readQuads, readTurtle } from '../export/readTurtle.ts'
import { buildGraph } from '../graph/buildGraph.ts'
import { union } from '../graph/union.ts'
import type { Facts, Graph } from '../model.ts'
import { MissingPackageError, optional } from '../optional.ts'
import { BASE_IRI } from '../resolve/iri.ts'
import type { MessageCode } from './messages.ts'

const oxigraph = () => import('oxigraph')

/** What a file holds, told by how it begins: graph.json, facts.jsonl, JSON-LD, RDF/XML, or one of the N3 family. */
function formOf(file: string): 'graph' | 'facts' | 'jsonld' | 'rdfxml' | 'n3' {
  const handle = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(512)
    const head = buffer.toString('utf8', 0, readSync(handle, buffer)).trimStart()
    if (head.startsWith('{"format":1,"document":')) return 'facts'
    if (head.startsWith('{"format":')) return 'graph'
    if (/^[[{]/u.test(head)) return 'jsonld'
    return /^<\?xml|^<rdf:RDF/u.test(head) ? 'rdfxml' : 'n3'
  } finally {
    closeSync(handle)
  }
}

/**
 * Reads a graph that was exported before, in any of our interchange formats.
 * @throws {GraphJsonError | ForeignRdfError | MissingPackageError} and what the parsers throw
 */
export async function readGraph(file: string): Promise<{ graph: Graph; baseIri: string }> {
  const form = formOf(file)
  if (form === 'graph') return readJson(lines(file))
  if (form === 'facts') return { graph: buildGraph(facts(file)), baseIri: BASE_IRI }
  if (form === 'n3') return readTurtle(readFileSync(file, 'utf8'))
  const { parse } = await optional('oxigraph', oxigraph)
  const format = form === 'jsonld' ? 'application/ld+json' : 'application/rdf+xml'
  return readQuads(parse(readFileSync(file, 'utf8'), { format }) as unknown as Quad[])
}

/** Reads graphs and unites them; says what is wrong with a file that cannot be read. @returns undefined where one could not */
export async function readGraphs(
  files: readonly string[],
  say: (code: MessageCode, ...rest: string[]) => void,
): Promise<{ graph: Graph; baseIri: string } | undefined> {
  const graphs: Graph[] = []
  let baseIri = ''
  for (const file of files)
    try {
      const read = await readGraph(file)
      if (baseIri && read.baseIri && baseIri !== read.baseIri) {
        say('other-base', file, read.baseIri, baseIri)
        return undefined
      }
      baseIri ||= read.baseIri
      graphs.push(read.graph)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') say('not-found', file)
      else if (error instanceof MissingPackageError) say('missing-package', file, error.packageName)
      else if (error instanceof GraphJsonError || error instanceof ForeignRdfError)
        say('bad-graph', file, error.message)
      else say('bad-graph', file, (error as Error).message.split('\n')[0] as string)
      return undefined
    }
  return { graph: union(graphs), baseIri }
}

/** The documents of facts.jsonl. */
function* facts(file: string): Generator<Facts> {
  for (const line of lines(file)) if (line) yield JSON.parse(line) as Facts
}

/** The lines of a file, which may be longer than the longest string. */
function* lines(file: string): Generator<string> {
  const handle = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(1 << 20)
    const decoder = new StringDecoder('utf8')
    let rest = ''
    for (;;) {
      const size = readSync(handle, buffer)
      if (!size) break
      const parts = (rest + decoder.write(buffer.subarray(0, size))).split('\n')
      rest = parts.pop() as string
      yield* parts
    }
    if (rest) yield rest
  } finally {
    closeSync(handle)
  }
}
