import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import type { Quad } from '@rdfjs/types'
import { Parser } from 'n3'
import { quads } from '../export/quads.ts'
import { readJson } from '../export/readJson.ts'
import { baseOf, ForeignRdfError, readQuads } from '../export/readTurtle.ts'
import { buildGraph } from '../graph/buildGraph.ts'
import { union } from '../graph/union.ts'
import type { Facts, Graph } from '../model.ts'
import { MissingPackageError, optional } from '../optional.ts'
import { BASE_IRI } from '../resolve/iri.ts'
import type { MessageCode } from './messages.ts'

const oxigraph = () => import('oxigraph')

type Say = (code: MessageCode, ...rest: string[]) => void

/** What a file holds, told by how it begins: our own JSON, JSON-LD, RDF/XML, or one of the N3 family. */
export function formOf(file: string): 'graph' | 'jsonld' | 'rdfxml' | 'n3' {
  const handle = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(512)
    const head = buffer
      .toString('utf8', 0, readSync(handle, buffer))
      .replace(/^\uFEFF/u, '')
      .trimStart()
    if (head.startsWith('{"format":')) return 'graph'
    if (/^[[{]/u.test(head)) return 'jsonld'
    return /^<\?xml|^<rdf:RDF/u.test(head) ? 'rdfxml' : 'n3'
  } finally {
    closeSync(handle)
  }
}

export const OXIGRAPH_FORMATS = { jsonld: 'application/ld+json', rdfxml: 'application/rdf+xml' } as const

/** The quads of a file: RDF of anyone's in any syntax, or our graph.json. @throws {MissingPackageError} and what parsers throw */
export async function readRdf(file: string): Promise<Iterable<Quad>> {
  const form = formOf(file)
  if (form === 'graph') {
    const { graph, baseIri } = readGraphJson(file)
    return quads(graph, baseIri)
  }
  const text = readFileSync(file, 'utf8')
  if (form === 'n3') return new Parser().parse(text)
  const { parse } = await optional('oxigraph', oxigraph)
  return parse(text, { format: OXIGRAPH_FORMATS[form] }) as unknown as Quad[]
}

/** graph.json, or facts.jsonl, whose ids are relative: they get the default base. */
export function readGraphJson(file: string): { graph: Graph; baseIri: string } {
  for (const line of lines(file)) {
    if (line.startsWith('{"format":1,"document":')) return { graph: buildGraph(facts(file)), baseIri: BASE_IRI }
    break
  }
  return readJson(lines(file))
}

/** Says why a file could not be read. */
export function sayWhy(error: unknown, file: string, say: Say): void {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') say('not-found', file)
  else if (error instanceof MissingPackageError) say('missing-package', file, error.packageName)
  else if ((error as NodeJS.ErrnoException).code)
    say('unreadable', file, (error as NodeJS.ErrnoException).code as string)
  else say('bad-graph', file, (error as Error).message.split('\n')[0] as string)
}

/**
 * Reads graphs that were exported before, in any of our interchange formats, and unites them; RDF is united before it is
 * read, for N-Quads have their metrics in a file of their own. Says what is wrong with a file that cannot be read.
 * @returns undefined where one could not
 */
export async function readGraphs(
  files: readonly string[],
  say: Say,
): Promise<{ graph: Graph; baseIri: string } | undefined> {
  const graphs: Graph[] = []
  const rdf: { file: string; quads: Quad[] }[] = []
  let baseIri = ''
  for (const file of files)
    try {
      let base = ''
      if (formOf(file) === 'graph') {
        const read = readGraphJson(file)
        graphs.push(read.graph)
        base = read.baseIri
      } else {
        const found = [...(await readRdf(file))]
        rdf.push({ file, quads: found })
        for (const q of found) base ||= baseOf(q.subject.value)
      }
      if (baseIri && base && baseIri !== base) {
        say('other-base', file, base, baseIri)
        return undefined
      }
      baseIri ||= base
    } catch (error) {
      sayWhy(error, file, say)
      return undefined
    }
  // Without a text of its own, a file must at least speak of the others' things, as metrics.nq does.
  const foreign = rdf.find((r) => !baseIri || !r.quads.some((q) => q.subject.value.startsWith(baseIri)))
  if (foreign) {
    say('bad-graph', foreign.file, new ForeignRdfError().message)
    return undefined
  }
  try {
    if (rdf.length) graphs.push(readQuads(rdf.flatMap((r) => r.quads)).graph)
  } catch (error) {
    sayWhy(error, rdf.map((r) => r.file).join(' '), say)
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
