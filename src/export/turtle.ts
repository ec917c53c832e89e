import type { Quad, Term } from '@rdfjs/types'
import { Writer } from 'n3'
import type { Graph } from '../model.ts'
import { guard } from './guard.ts'
import { PREFIXES, quads } from './quads.ts'

/** n3's writer with our way of shortening: vocabulary as prefixed names, instances relative to the base. Private to n3, hence the narrow type. */
interface OpenWriter {
  addQuad(quad: Quad): void
  end(done: (error: Error | null) => void): void
  _encodeIriOrBlank(term: Term): string
}

const LOCAL = /^[A-Za-z][A-Za-z0-9_-]*$/u

function shorten(iri: string, baseIri: string): string {
  for (const [prefix, namespace] of Object.entries(PREFIXES)) {
    const local = iri.slice(namespace.length)
    if (iri.startsWith(namespace) && LOCAL.test(local)) return `${prefix}:${local}`
  }
  return iri.startsWith(baseIri) ? `<${iri.slice(baseIri.length)}>` : `<${iri}>`
}

/**
 * The graph in Turtle, in pieces: prefixes and base, then a block for each subject, sorted.
 * The base is written here, because n3's own `baseIRI` option relativises before it looks for prefixes.
 * @throws {UnsafeTermError} for a term that would escape its brackets or quotes
 */
export function* turtle(graph: Graph, baseIri: string): Generator<string> {
  let buffer = ''
  const sink = {
    write: (chunk: string, _encoding: string, done?: () => void) => {
      buffer += chunk
      done?.()
    },
    end: (done?: () => void) => done?.(),
  }
  const writer = new Writer(sink as never, { format: 'Turtle' }) as unknown as OpenWriter
  writer._encodeIriOrBlank = (term) => shorten(term.value, baseIri)
  yield `@base <${baseIri}> .\n${Object.entries(PREFIXES)
    .map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`)
    .join('')}\n`
  for (const quad of quads(graph, baseIri)) {
    writer.addQuad(guard(quad))
    if (buffer.length < 65_536) continue
    yield buffer
    buffer = ''
  }
  let failed: Error | null = null
  writer.end((error) => {
    failed = error
  })
  if (failed) throw failed
  yield buffer
}
