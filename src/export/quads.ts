import type { NamedNode, Quad, Quad_Object } from '@rdfjs/types'
import { DataFactory } from 'n3'
import { type Graph, type GraphEdge, METRIC_NAMES, NODE_METRICS, type Quote } from '../model.ts'
import { simplify } from '../read/traditional.ts'
import { BASE_IRI } from '../resolve/iri.ts'
import { zt } from '../vocabulary.ts'
import { type Division, divisions } from './gazetteer.ts'
import { pageAt, toCodePoint } from './offsets.ts'

const { literal, namedNode, quad } = DataFactory

export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'
const SKOS = 'http://www.w3.org/2004/02/skos/core#'
export const OA = 'http://www.w3.org/ns/oa#'
const XSD = 'http://www.w3.org/2001/XMLSchema#'
export const PROV = 'http://www.w3.org/ns/prov#'
export const PREFIXES: Readonly<Record<string, string>> = {
  zt: 'https://w3id.org/zhengtu/ns#',
  oa: OA,
  rdf: RDF,
  rdfs: RDFS,
  skos: SKOS,
  xsd: XSD,
}
const A = namedNode(`${RDF}type`)
const RDF_SUBJECT = namedNode(`${RDF}subject`)
const RDF_PREDICATE = namedNode(`${RDF}predicate`)
const RDF_OBJECT = namedNode(`${RDF}object`)
const LABEL = namedNode(`${RDFS}label`)
const ALT_LABEL = namedNode(`${SKOS}altLabel`)
const HAS_SOURCE = namedNode(`${OA}hasSource`)
const START = namedNode(`${OA}start`)
const END = namedNode(`${OA}end`)
const EXACT = namedNode(`${OA}exact`)
const [INTEGER, DOUBLE] = [namedNode(`${XSD}integer`), namedNode(`${XSD}double`)]
const vocabulary = new Map<string, NamedNode>()
const term = (name: Parameters<typeof zt>[0]): NamedNode => {
  const known = vocabulary.get(name) ?? namedNode(zt(name))
  vocabulary.set(name, known)
  return known
}
const integer = (n: number) => literal(String(n), INTEGER)
const double = (n: number) => literal(String(n), DOUBLE)
const typed = (value: string, type: string) => literal(value, namedNode(`${XSD}${type}`))

/** Terms that are remembered: most come again and again, and a writer knows one that it has seen by the object alone. */
const MEMORY = 100_000
/** Makes the absolute term of a relative IRI, the same object for the same IRI. */
export function terms(baseIri: string): (id: string) => NamedNode {
  const known = new Map<string, NamedNode>()
  return (id) => {
    const there = known.get(id)
    if (there) return there
    if (known.size >= MEMORY) known.clear()
    const made = namedNode(`${baseIri}${id}`)
    known.set(id, made)
    return made
  }
}

type Located = Quote & { document: string }

/** Relative IRI of a passage (RFC 5147 fragment); a torn mention's later pieces say which they are. */
export const passageIri = (q: Located, start: number, end: number): string =>
  `${q.document}#char=${start},${end}${q.piece ? `&piece=${q.piece}` : ''}`

/** What the quads hold and how claims and passages are said. All is left at its default in graph.ttl. */
export interface QuadOptions {
  /** False leaves out the metrics: RDF adds up, a second load would give a node two. */
  metrics?: boolean
  /** False leaves out what the gazetteer says of places. */
  gazetteer?: boolean
  /** `1.2`: `<claim> rdf:reifies <<( s p o )>>` in place of rdf:subject, rdf:predicate and rdf:object. Experimental. */
  rdf?: '1.1' | '1.2'
  /** `strict`: a passage is an oa:SpecificResource with a selector of its own, as the Web Annotation model has it. */
  oa?: 'compact' | 'strict'
}

/**
 * The graph as RDF/JS quads, grouped by subject and in a fixed order: texts, nodes, claims with their figures, passages.
 * Plain triples stand for what some text says is done, ongoing or planned; what is only demanded stands in its claim alone.
 */
export function* quads(graph: Graph, baseIri: string = BASE_IRI, options: QuadOptions = {}): Generator<Quad> {
  const iri = terms(baseIri)
  const astral = new Map(graph.documents.flatMap((d) => (d.astral ? [[d.id, d.astral] as const] : [])))
  const pages = new Map(graph.documents.flatMap((d) => (d.pages ? [[d.id, d.pages] as const] : [])))
  const locate = (q: Located): Place => {
    const start = toCodePoint(q.start, astral.get(q.document))
    const end = toCodePoint(q.end, astral.get(q.document))
    return { quote: q, start, end, id: passageIri(q, start, end) }
  }
  const divisionOf = divisions(graph)
  for (const d of graph.documents) yield* textQuads(d, iri(d.id))
  const plain = new Map<string, GraphEdge[]>()
  for (const e of graph.edges) if (e.modality !== 'called') listOf(plain, e.source).push(e)
  /** Mentions whose words differ from the node's label: they are told with their text. */
  const spelt = new Map<string, Located[]>()
  for (const n of graph.nodes) {
    const s = iri(n.id)
    yield quad(s, A, term(n.class))
    yield quad(s, LABEL, literal(n.label, 'zh'))
    for (const alias of n.aliases)
      yield quad(s, ALT_LABEL, literal(alias, simplify(alias) === alias ? 'zh' : 'zh-Hant'))
    if (options.gazetteer !== false) yield* divisionQuads(divisionOf(n), s, iri)
    if (options.metrics !== false) yield* metricQuads(n, s)
    const triples = new Set((plain.get(n.id) ?? []).map((e) => `${e.predicate}\u0000${e.target}`))
    for (const triple of [...triples].sort()) {
      const [predicate, target] = triple.split('\u0000') as [GraphEdge['predicate'], string]
      yield quad(s, term(predicate), iri(target))
    }
    for (const m of n.mentions) {
      yield quad(s, term('mention'), iri(locate(m).id))
      if (m.exact !== n.label) listOf(spelt, m.document).push(m)
    }
  }
  // Text by text, so that the passages of only one are held at a time.
  const claims = new Map<string, GraphEdge[]>(graph.documents.map((d) => [d.id, []]))
  for (const e of graph.edges) listOf(claims, e.evidence[0]?.document ?? '').push(e)
  for (const [document, edges] of claims) {
    const passages = new Map<string, Place & { evidence: boolean }>()
    const passage = (q: Located, evidence: boolean): NamedNode => {
      const place = locate(q)
      const known = passages.get(place.id)
      if (known) known.evidence ||= evidence
      else passages.set(place.id, { ...place, evidence })
      return iri(place.id)
    }
    for (const e of edges) yield* claimQuads(e, iri, passage, options.rdf === '1.2')
    for (const m of spelt.get(document) ?? []) passage(m, false)
    for (const place of [...passages.values()].sort((x, y) => (x.id < y.id ? -1 : 1)))
      yield* passageQuads(place, iri, pages.get(document), options.oa === 'strict')
  }
}

/** What the table of divisions says of a node. */
export function* divisionQuads(
  { code, parent, jurisdiction }: Division,
  s: NamedNode,
  iri: (id: string) => NamedNode,
): Generator<Quad> {
  if (code) yield quad(s, term('divisionCode'), literal(code))
  if (parent) yield quad(s, term('parent'), iri(parent))
  if (jurisdiction) yield quad(s, term('jurisdiction'), iri(jurisdiction))
}

/** A quote with its offsets in code points and the relative IRI of its passage. */
interface Place {
  quote: Located
  start: number
  end: number
  id: string
}

function listOf<V>(map: Map<string, V[]>, key: string): V[] {
  const known = map.get(key)
  if (known) return known
  const list: V[] = []
  map.set(key, list)
  return list
}

function* textQuads(d: Graph['documents'][number], s: NamedNode): Generator<Quad> {
  yield quad(s, A, term('Text'))
  if (d.title !== undefined) yield quad(s, term('title'), literal(d.title))
  if (d.date !== undefined) yield quad(s, term('date'), literal(d.date))
  if (d.issuer !== undefined) yield quad(s, term('issuerName'), literal(d.issuer))
  if (d.number !== undefined) yield quad(s, term('documentNumber'), literal(d.number))
  for (const path of d.paths) yield quad(s, term('path'), literal(path))
  yield quad(s, term('sha256'), literal(d.sha256))
  yield quad(s, term('length'), integer(d.length))
  if (d.source !== undefined) yield quad(s, term('publisherName'), literal(d.source))
  if (d.astral?.length) yield quad(s, term('astral'), literal(d.astral.join(' ')))
  if (d.pages?.length) yield quad(s, term('pageStarts'), literal(d.pages.join(' ')))
}

/** A passage: its words, and where it stands if it is evidence. */
function* passageQuads(
  { quote, start, end, id, evidence }: Place & { evidence: boolean },
  iri: (id: string) => NamedNode,
  pages: readonly number[] | undefined,
  strict: boolean,
): Generator<Quad> {
  const s = iri(id)
  // A strict annotation names the stretch and, apart from it, how to find it.
  const selector = evidence && strict ? iri(`${id}&selector`) : s
  if (evidence) {
    if (selector === s) yield quad(s, A, term('Passage'))
    else yield quad(s, A, namedNode(`${OA}SpecificResource`))
    yield quad(s, HAS_SOURCE, iri(quote.document))
    if (quote.piece) yield quad(s, term('piece'), integer(quote.piece))
    if (pages) yield quad(s, term('page'), integer(pageAt(pages, quote.start)))
    if (selector !== s) {
      yield quad(s, namedNode(`${OA}hasSelector`), selector)
      yield quad(selector, A, namedNode(`${OA}TextPositionSelector`))
      yield quad(selector, A, namedNode(`${OA}TextQuoteSelector`))
    }
    yield quad(selector, START, integer(start))
    yield quad(selector, END, integer(end))
  }
  yield quad(selector, EXACT, literal(quote.exact))
}

/** All metrics of a node. */
export function* metricQuads(n: Graph['nodes'][number], s: NamedNode): Generator<Quad> {
  for (const name of METRIC_NAMES) {
    const value = n[name]
    if (value !== undefined)
      yield quad(s, term(name), NODE_METRICS[name] === 'integer' ? integer(value) : double(value))
  }
}

function* claimQuads(
  e: GraphEdge,
  iri: (id: string) => NamedNode,
  passage: (q: Located, evidence: boolean) => NamedNode,
  reifies: boolean,
): Generator<Quad> {
  const s = iri(e.id)
  yield quad(s, A, term('Claim'))
  if (reifies)
    yield quad(
      s,
      namedNode(`${RDF}reifies`),
      quad(iri(e.source), term(e.predicate), iri(e.target)) as unknown as NamedNode,
    )
  else {
    yield quad(s, RDF_SUBJECT, iri(e.source))
    yield quad(s, RDF_PREDICATE, term(e.predicate))
    yield quad(s, RDF_OBJECT, iri(e.target))
  }
  if (e.modality) yield quad(s, term('modality'), term(e.modality))
  if (e.strength) yield quad(s, term('strength'), term(e.strength))
  if (e.role) yield quad(s, term('responsibility'), term(e.role))
  if (e.statedBy) yield quad(s, term('statedBy'), iri(e.statedBy))
  yield quad(s, term('rule'), iri(`rule/${e.rule}`))
  const spoken: [Parameters<typeof zt>[0], Quad_Object][] = []
  if (e.measure) spoken.push(['measure', term(e.measure)])
  if (e.value !== undefined) spoken.push(['valueText', literal(e.value)])
  if (e.time !== undefined) spoken.push(['timeText', literal(e.time)])
  const figure = e.figure ? iri(`figure/${e.id.replace(/^claim\//u, '')}`) : undefined
  // Value, time and measure stand on the figure where there is one, else on the claim itself.
  if (figure) yield quad(s, term('figure'), figure)
  else {
    for (const [name, object] of spoken) yield quad(s, term(name), object)
    yield* daysOf(s, e)
  }
  for (const q of e.evidence) yield quad(s, term('evidence'), passage(q, true))
  if (!figure || !e.figure) return
  const f = e.figure
  yield quad(figure, A, term(f.kind === 'target' ? 'Target' : 'Observation'))
  yield quad(figure, term('ofActor'), iri(e.source))
  if (f.indicator) yield quad(figure, term('ofIndicator'), iri(f.indicator))
  for (const [name, object] of spoken) yield quad(figure, term(name), object)
  if (f.comparator) yield quad(figure, term('comparator'), term(f.comparator))
  if (f.number !== undefined)
    yield quad(figure, term('number'), typed(f.number.includes('.') ? f.number : `${f.number}.0`, 'decimal'))
  if (f.unit) yield quad(figure, term('unitCode'), literal(f.unit))
  yield* daysOf(figure, f)
  if (f.baseline) yield quad(figure, term('baseline'), literal(f.baseline))
}

/** First and last day of the time told. */
function* daysOf(s: NamedNode, { from, until }: { from?: string; until?: string }): Generator<Quad> {
  if (from) yield quad(s, term('from'), typed(from, 'date'))
  if (until) yield quad(s, term('until'), typed(until, 'date'))
}
