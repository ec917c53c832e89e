import type { Quad, Term } from '@rdfjs/types'
import { Writer } from 'n3'
import { guard } from './guard.ts'
import { PREFIXES } from './quads.ts'

/** n3's writer with our way of shortening; private to n3, hence the narrow type. */
interface OpenWriter {
  addQuad(quad: Quad): void
  end(done: (error: Error | null) => void): void
  _encodeIriOrBlank(term: Term): string
}

const LOCAL = /^[A-Za-z][A-Za-z0-9_-]*$/u

/** `zt:pursues` for the vocabulary, `<goal/…>` for instances under the base. */
function shorten(iri: string, baseIri: string): string {
  for (const [prefix, namespace] of Object.entries(PREFIXES)) {
    const local = iri.slice(namespace.length)
    if (iri.startsWith(namespace) && LOCAL.test(local)) return `${prefix}:${local}`
  }
  return iri.startsWith(baseIri) ? `<${iri.slice(baseIri.length)}>` : `<${iri}>`
}

const PIECE = 65_536

/**
 * Quads as Turtle or TriG (prefixes and base first, then a block for each subject) or as N-Triples or N-Quads, in pieces.
 * The base is written here, because n3's own `baseIRI` option relativises before it looks for prefixes.
 * @throws {UnsafeTermError} for a term that would escape its brackets or quotes
 */
export function* rdfText(
  quads: Iterable<Quad>,
  format: 'Turtle' | 'TriG' | 'N-Triples' | 'N-Quads',
  baseIri: string,
): Generator<string> {
  let buffer = ''
  const sink = {
    write: (chunk: string, _encoding: string, done?: () => void) => {
      buffer += chunk
      done?.()
    },
    end: (done?: () => void) => done?.(),
  }
  const writer = new Writer(sink as never, {
    format: format === 'TriG' ? 'application/trig' : format,
  }) as unknown as OpenWriter
  if (format === 'Turtle' || format === 'TriG') {
    writer._encodeIriOrBlank = (term) => shorten(term.value, baseIri)
    const prefixes = Object.entries(PREFIXES).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`)
    yield `@base <${baseIri}> .\n${prefixes.join('')}\n`
  }
  for (const quad of quads) {
    writer.addQuad(guard(quad))
    if (buffer.length < PIECE) continue
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
