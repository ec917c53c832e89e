import type { Quad } from '@rdfjs/types'
import { DataFactory } from 'n3'
import type { NearPair } from '../analyse/nearWordings.ts'
import { sha256 } from '../resolve/iri.ts'
import { zt } from '../vocabulary.ts'
import { rdfText } from './rdfText.ts'

const { literal, namedNode, quad } = DataFactory
const RDF_TYPE = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')
const DOUBLE = namedNode('http://www.w3.org/2001/XMLSchema#double')
const CLOSE_MATCH = namedNode('http://www.w3.org/2004/02/skos/core#closeMatch')

/** Near wordings in Turtle: `skos:closeMatch` between the nodes, and a `zt:Match` with likeness and reason. @throws {UnsafeTermError} */
export function matchesTurtle(pairs: readonly NearPair[], baseIri: string): Generator<string> {
  function* all(): Generator<Quad> {
    for (const pair of pairs) yield* pairQuads(pair, baseIri)
  }
  return rdfText(all(), 'Turtle', baseIri)
}

function* pairQuads({ a, b, score, reason }: NearPair, baseIri: string): Generator<Quad> {
  const iri = (id: string) => namedNode(`${baseIri}${id}`)
  yield quad(iri(a), CLOSE_MATCH, iri(b))
  const match = iri(`match/${sha256(`${a}\u0000${b}`).slice(0, 16)}`)
  yield quad(match, RDF_TYPE, namedNode(zt('Match')))
  yield quad(match, namedNode(zt('matches')), iri(a))
  yield quad(match, namedNode(zt('matches')), iri(b))
  yield quad(match, namedNode(zt('likeness')), literal(String(score), DOUBLE))
  yield quad(match, namedNode(zt('matchedBy')), literal(reason.replace('near-', '')))
}
