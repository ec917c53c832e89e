import type { Literal, Quad, Term } from '@rdfjs/types'
import { DataFactory } from 'n3'
import { guardTerm } from './guard.ts'
import { PREFIXES } from './quads.ts'

const { namedNode } = DataFactory

const LOCAL = /^[A-Za-z][A-Za-z0-9_-]*$/u
const XSD = 'http://www.w3.org/2001/XMLSchema#'
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const PIECE = 65_536
/** Terms whose spelling is remembered: most come again and again. */
const MEMORY = 200_000

/** `zt:pursues` for the vocabulary, `<goal/…>` for instances under the base. */
function shorten(iri: string, baseIri: string): string {
  for (const [prefix, namespace] of Object.entries(PREFIXES)) {
    const local = iri.slice(namespace.length)
    if (iri.startsWith(namespace) && LOCAL.test(local)) return `${prefix}:${local}`
  }
  return iri.startsWith(baseIri) ? `<${iri.slice(baseIri.length)}>` : `<${iri}>`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must be escaped
const ESCAPED = /["\\\u0000-\u001F\u007F]/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must be escaped
const EVERY_ESCAPED = /["\\\u0000-\u001F\u007F]/gu
const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const escapeOne = (ch: string): string =>
  ESCAPES[ch] ?? `\\u${ch.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
const quoted = (value: string): string => `"${ESCAPED.test(value) ? value.replace(EVERY_ESCAPED, escapeOne) : value}"`

/** Numbers that Turtle takes without quotes. */
const BARE: Readonly<Record<string, RegExp>> = {
  [`${XSD}integer`]: /^[+-]?\d+$/u,
  [`${XSD}decimal`]: /^[+-]?\d*\.\d+$/u,
}

/** How terms are spelt. Each passes the guard, an IRI that comes again only once. */
function speller(iri: (value: string) => string, bareNumbers: boolean) {
  // By the object: a string that was just put together would have to be hashed each time.
  const known = new Map<Term, string>()
  const name = (term: Term): string => {
    const hit = known.get(term)
    if (hit !== undefined) return hit
    guardTerm(term)
    const spelt = iri(term.value)
    if (known.size >= MEMORY) known.clear()
    known.set(term, spelt)
    return spelt
  }
  const spell = (term: Term): string => {
    if (term.termType === 'Quad') return `<<( ${spell(term.subject)} ${spell(term.predicate)} ${spell(term.object)} )>>`
    if (term.termType !== 'Literal') return name(term)
    if (!term.value.isWellFormed() || term.language) guardTerm(term)
    const { value, language, datatype } = term as Literal
    if (language) return `${quoted(value)}@${language}`
    if (bareNumbers && BARE[datatype.value]?.test(value)) return value
    return datatype.value === `${XSD}string` ? quoted(value) : `${quoted(value)}^^${name(datatype)}`
  }
  return spell
}

/**
 * Quads as Turtle or TriG (prefixes and base first, then a block for each subject) or as N-Triples or N-Quads, in pieces.
 * Written here and not by n3, whose writer would have to be taught our prefixes and base by overriding a private method, and
 * takes several times as long; n3, oxigraph, rapper and Jena read what comes out.
 * @param within the named graph of all of them, for lines, where the quads do not say it
 * @throws {UnsafeTermError} for a term that would escape its brackets or quotes
 */
export function rdfText(
  quads: Iterable<Quad>,
  format: 'Turtle' | 'TriG' | 'N-Triples' | 'N-Quads',
  baseIri: string,
  within?: string,
): Generator<string> {
  return format === 'Turtle' || format === 'TriG' ? blocks(quads, baseIri) : lines(quads, within)
}

function* lines(quads: Iterable<Quad>, within: string | undefined): Generator<string> {
  const spell = speller((iri) => `<${iri}>`, false)
  let buffer = ''
  let last: Term | undefined
  let graph = within === undefined ? '' : ` ${spell(namedNode(within))}`
  for (const quad of quads) {
    if (within === undefined && quad.graph !== last) {
      last = quad.graph
      graph = last.termType === 'DefaultGraph' ? '' : ` ${spell(last)}`
    }
    buffer += `${spell(quad.subject)} ${spell(quad.predicate)} ${spell(quad.object)}${graph} .\n`
    if (buffer.length < PIECE) continue
    yield buffer
    buffer = ''
  }
  yield buffer
}

function* blocks(quads: Iterable<Quad>, baseIri: string): Generator<string> {
  const spell = speller((iri) => (iri === RDF_TYPE ? 'a' : shorten(iri, baseIri)), true)
  const prefixes = Object.entries(PREFIXES).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`)
  let buffer = `@base <${baseIri}> .\n${prefixes.join('')}\n`
  let last: Quad | undefined
  for (const quad of quads) {
    const sameGraph = last?.graph.value === quad.graph.value
    if (sameGraph && last?.subject.value === quad.subject.value) {
      buffer +=
        last.predicate.value === quad.predicate.value
          ? `, ${spell(quad.object)}`
          : `;\n    ${spell(quad.predicate)} ${spell(quad.object)}`
    } else {
      if (last) buffer += '.\n'
      if (!sameGraph) {
        if (last && last.graph.termType !== 'DefaultGraph') buffer += '}\n'
        if (quad.graph.termType !== 'DefaultGraph') buffer += `${spell(quad.graph)} {\n`
      }
      if (buffer.length >= PIECE) {
        yield buffer
        buffer = ''
      }
      buffer += `${spell(quad.subject)} ${spell(quad.predicate)} ${spell(quad.object)}`
    }
    last = quad
  }
  if (last) buffer += '.\n'
  if (last && last.graph.termType !== 'DefaultGraph') buffer += '}\n'
  yield buffer
}
