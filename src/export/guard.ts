import type { Quad, Term } from '@rdfjs/types'

/** A term that no serialisation could hold safely: the writer must never see it. */
export class UnsafeTermError extends Error {
  constructor(value: string, why: string) {
    super(`refused to write the term ${JSON.stringify(value.slice(0, 120))}: ${why}`)
    this.name = 'UnsafeTermError'
  }
}

// n3's writer validates nothing: an IRI holding `> . <…` would inject triples, a lone surrogate would become U+FFFD.
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const FORBIDDEN = /[\u0000-\u0020<>"{}|^`\\]/u
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:/u
const LANGUAGE = /^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$/u

/** Checks one term. @throws {UnsafeTermError} */
export function guardTerm(term: Term): void {
  if (term.termType === 'Quad') {
    for (const part of [term.subject, term.predicate, term.object]) guardTerm(part)
    return
  }
  if (!term.value.isWellFormed()) throw new UnsafeTermError(term.value, 'a lone surrogate')
  if (term.termType === 'NamedNode') {
    if (!ABSOLUTE.test(term.value)) throw new UnsafeTermError(term.value, 'not an absolute IRI')
    if (FORBIDDEN.test(term.value)) throw new UnsafeTermError(term.value, 'a character that no IRI may hold')
  } else if (term.termType === 'Literal') {
    if (term.language && !LANGUAGE.test(term.language)) throw new UnsafeTermError(term.language, 'no language tag')
    guardTerm(term.datatype)
  } else if (term.termType !== 'DefaultGraph')
    throw new UnsafeTermError(term.value, `a ${term.termType}: graphs here have none`)
}

/** Checks every term of a quad. @throws {UnsafeTermError} */
export function guard(quad: Quad): Quad {
  guardTerm(quad.subject)
  guardTerm(quad.predicate)
  guardTerm(quad.object)
  guardTerm(quad.graph)
  return quad
}
