import type { Quad } from '@rdfjs/types'
import { Parser } from 'n3'
import {
  type DocumentRecord,
  type Figure,
  type Graph,
  type GraphEdge,
  type GraphNode,
  METRIC_NAMES,
  NODE_CLASSES,
  type NodeClass,
  type Predicate,
  type Quote,
} from '../model.ts'
import { zt } from '../vocabulary.ts'
import { toUtf16 } from './offsets.ts'
import { OA } from './quads.ts'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label'
const ALIAS = 'http://www.w3.org/2004/02/skos/core#altLabel'
const local = (iri: string): string => iri.slice(iri.lastIndexOf('#') + 1)
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The RDF holds no text of ours: nothing is a zt:Text. */
export class ForeignRdfError extends Error {
  constructor() {
    super('no zt:Text in it; is it a graph that zhengtu wrote?')
    this.name = 'ForeignRdfError'
  }
}

/**
 * Reads a graph from Turtle, TriG, N-Triples or N-Quads that we wrote.
 * @returns the graph and the base IRI its ids are relative to
 * @throws {ForeignRdfError}
 */
export const readTurtle = (content: string): { graph: Graph; baseIri: string } => readQuads(new Parser().parse(content))

/** The base IRI that a text of ours tells, or nothing. */
export const baseOf = (iri: string): string => /^(.*\/)text\/[0-9a-f]{16}$/u.exec(iri)?.[1] ?? ''

/** Reads a graph from quads of any named graphs, said either way (RDF 1.1 or 1.2, passages compact or strict). @throws {ForeignRdfError} */
export function readQuads(quads: Iterable<Quad>): { graph: Graph; baseIri: string } {
  const subjects = new Map<string, Map<string, Quad['object'][]>>()
  const add = (id: string, predicate: string, object: Quad['object']) => {
    const about = subjects.get(id) ?? new Map<string, Quad['object'][]>()
    const known = about.get(predicate) ?? []
    if (!known.some((o) => o.equals(object))) known.push(object)
    about.set(predicate, known)
    subjects.set(id, about)
  }
  let baseIri = ''
  for (const q of quads) {
    const id = q.subject.value
    baseIri ||= baseOf(id)
    if (q.predicate.value === `${RDF}reifies` && (q.object.termType as string) === 'Quad') {
      const { subject, predicate, object } = q.object as unknown as Quad
      add(id, `${RDF}subject`, subject as Quad['object'])
      add(id, `${RDF}predicate`, predicate as Quad['object'])
      add(id, `${RDF}object`, object)
    } else add(id, q.predicate.value, q.object)
  }
  if (!baseIri) throw new ForeignRdfError()
  const relative = (iri: string) => (iri.startsWith(baseIri) ? iri.slice(baseIri.length) : iri)
  const all = (id: string, predicate: string): string[] => (subjects.get(id)?.get(predicate) ?? []).map((o) => o.value)
  const one = (id: string, predicate: string): string | undefined => all(id, predicate)[0]
  const type = (id: string) => local(one(id, `${RDF}type`) ?? '')
  const documents: DocumentRecord[] = []
  const astral = new Map<string, number[]>()
  for (const id of subjects.keys()) {
    if (type(id) !== 'Text') continue
    const record: DocumentRecord = {
      id: relative(id),
      paths: all(id, zt('path')).sort(),
      sha256: one(id, zt('sha256')) ?? '',
      length: Number(one(id, zt('length'))),
    }
    for (const [key, name] of [
      ['title', 'title'],
      ['date', 'date'],
      ['issuer', 'issuerName'],
      ['number', 'documentNumber'],
      ['source', 'publisherName'],
    ] as const) {
      const value = one(id, zt(name))
      if (value !== undefined) record[key] = value
    }
    const beyond = one(id, zt('astral'))
    if (beyond) {
      record.astral = beyond.split(' ').map(Number)
      astral.set(record.id, record.astral)
    }
    const pages = one(id, zt('pageStarts'))
    if (pages) record.pages = pages.split(' ').map(Number)
    documents.push(record)
  }
  const quote = (iri: string, label: string): Quote & { document: string } => {
    const m = /^(.*)#char=(\d+),(\d+)(?:&piece=(\d+))?$/u.exec(relative(iri))
    if (!m) throw new Error(`not a passage: ${iri}`)
    const document = m[1] as string
    const offsets = astral.get(document)
    return {
      document,
      start: toUtf16(Number(m[2]), offsets),
      end: toUtf16(Number(m[3]), offsets),
      exact: one(iri, `${OA}exact`) ?? one(one(iri, `${OA}hasSelector`) ?? '', `${OA}exact`) ?? label,
      ...(m[4] ? { piece: Number(m[4]) } : {}),
    }
  }
  const nodes: GraphNode[] = []
  const edges: GraphEdge[] = []
  for (const id of subjects.keys()) {
    const cls = type(id)
    if ((NODE_CLASSES as readonly string[]).includes(cls)) {
      const label = one(id, LABEL) ?? ''
      const node: GraphNode = {
        id: relative(id),
        class: cls as NodeClass,
        label,
        aliases: all(id, ALIAS).sort(),
        mentions: sorted(all(id, zt('mention')).map((m) => quote(m, label))),
      }
      const code = one(id, zt('divisionCode'))
      if (code) node.divisionCode = code
      for (const key of METRIC_NAMES) {
        const value = one(id, zt(key))
        if (value !== undefined) node[key] = Number(value)
      }
      nodes.push(node)
    } else if (cls === 'Claim') edges.push(readClaim(id, one, all, relative, quote))
  }
  return { graph: { documents: documents.sort(byId), nodes: nodes.sort(byId), edges: edges.sort(byId) }, baseIri }
}

function readClaim(
  id: string,
  one: (id: string, predicate: string) => string | undefined,
  all: (id: string, predicate: string) => string[],
  relative: (iri: string) => string,
  quote: (iri: string, label: string) => Quote & { document: string },
): GraphEdge {
  const edge: GraphEdge = {
    id: relative(id),
    source: relative(one(id, `${RDF}subject`) ?? ''),
    predicate: local(one(id, `${RDF}predicate`) ?? '') as Predicate,
    target: relative(one(id, `${RDF}object`) ?? ''),
    rule: relative(one(id, zt('rule')) ?? '').replace(/^rule\//u, ''),
    evidence: sorted(all(id, zt('evidence')).map((e) => quote(e, ''))),
  }
  const figureId = one(id, zt('figure'))
  const holder = figureId ?? id
  const named = {
    modality: [id, 'modality'],
    strength: [id, 'strength'],
    role: [id, 'responsibility'],
    measure: [holder, 'measure'],
  } as const
  for (const [key, [subject, name]] of Object.entries(named)) {
    const value = one(subject, zt(name))
    if (value) Object.assign(edge, { [key]: local(value) })
  }
  const value = one(holder, zt('valueText'))
  if (value !== undefined) edge.value = value
  const time = one(holder, zt('timeText'))
  if (time !== undefined) edge.time = time
  for (const key of figureId ? [] : (['from', 'until'] as const)) {
    const day = one(id, zt(key))
    if (day !== undefined) edge[key] = day
  }
  const speaker = one(id, zt('statedBy'))
  if (speaker) edge.statedBy = relative(speaker)
  if (figureId) {
    const figure: Figure = { kind: local(one(figureId, `${RDF}type`) ?? '') === 'Target' ? 'target' : 'observation' }
    const indicator = one(figureId, zt('ofIndicator'))
    if (indicator) figure.indicator = relative(indicator)
    const number = one(figureId, zt('number'))
    if (number !== undefined) figure.number = number.replace(/\.0$/u, '')
    const comparator = one(figureId, zt('comparator'))
    if (comparator) Object.assign(figure, { comparator: local(comparator) })
    for (const [key, name] of [
      ['unit', 'unitCode'],
      ['from', 'from'],
      ['until', 'until'],
      ['baseline', 'baseline'],
    ] as const) {
      const text = one(figureId, zt(name))
      if (text !== undefined) figure[key] = text
    }
    edge.figure = figure
  }
  return edge
}

const sorted = (quotes: (Quote & { document: string })[]): (Quote & { document: string })[] =>
  quotes.sort((a, b) =>
    a.document < b.document
      ? -1
      : a.document > b.document
        ? 1
        : a.start - b.start || a.end - b.end || (a.piece ?? 1) - (b.piece ?? 1),
  )
