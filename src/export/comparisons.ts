import type { Quad } from '@rdfjs/types'
import { DataFactory } from 'n3'
import type { Change, Diff } from '../analyse/diff.ts'
import { subgraph } from '../graph/subgraph.ts'
import { union } from '../graph/union.ts'
import { sha256 } from '../resolve/iri.ts'
import { zt } from '../vocabulary.ts'
import { quads } from './quads.ts'
import { rdfText } from './rdfText.ts'

const { literal, namedNode, quad } = DataFactory
const RDF_TYPE = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')
const DOUBLE = namedNode('http://www.w3.org/2001/XMLSchema#double')

/** A diff in Turtle: a `zt:Comparison` for each change, with the claims of both sides, their nodes and evidence. @throws {UnsafeTermError} */
export function comparisonsTurtle(diff: Diff, baseIri: string): Generator<string> {
  const named = new Set(diff.changes.flatMap((c) => [c.before?.id ?? '', c.after?.id ?? '']))
  const parts = [diff.before, diff.after].map((side) => subgraph(side.graph, (claim) => named.has(claim.id)))
  function* all(): Generator<Quad> {
    yield* quads(union(parts), baseIri, { metrics: false })
    for (const change of [...diff.changes].sort((a, b) => (comparisonIri(a) < comparisonIri(b) ? -1 : 1)))
      yield* changeQuads(change, baseIri)
  }
  return rdfText(all(), 'Turtle', baseIri)
}

/** Relative IRI of a change, from what it is made of. */
const comparisonIri = (c: Change): string =>
  `comparison/${sha256([c.kind, c.before?.id ?? '', c.after?.id ?? ''].join('\u0000')).slice(0, 16)}`

function* changeQuads(change: Change, baseIri: string): Generator<Quad> {
  const iri = (id: string) => namedNode(`${baseIri}${id}`)
  const s = iri(comparisonIri(change))
  yield quad(s, RDF_TYPE, namedNode(zt('Comparison')))
  for (const outcome of change.outcomes) yield quad(s, namedNode(zt('outcome')), namedNode(zt(outcome)))
  if (change.before) yield quad(s, namedNode(zt('before')), iri(change.before.id))
  if (change.after) yield quad(s, namedNode(zt('after')), iri(change.after.id))
  if (change.paired) yield quad(s, namedNode(zt('pairedBy')), literal(change.paired))
  if (change.score !== undefined) yield quad(s, namedNode(zt('likeness')), literal(String(change.score), DOUBLE))
}
