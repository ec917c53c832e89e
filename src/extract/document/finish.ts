import { matches } from '../../matches.ts'
import type { Claim, DocumentRecord, FactNode, Facts, Notice, Quote, Repaired, Source, Span } from '../../model.ts'
import { sourceQuotes } from '../../offsets.ts'
import { asWritten } from '../../read/traditional.ts'
import { claimId, nodeIri, textIri } from '../../resolve/iri.ts'
import type { Draft, DraftClaim, DraftNode } from './draft.ts'

/** What the parts of a document's facts are made from. */
interface Finishing {
  source: Source
  repaired: Repaired
  notices: Notice[]
  /** IRI of the text. */
  text: string
  /** IRIs of the nodes that have one. */
  ids: Map<DraftNode, string>
  /** Nodes that a claim needs. */
  used: Set<string>
}

/** The draft as Facts: relative IRIs, spans of the source, everything sorted; what cannot have an IRI is counted, not dropped in silence. */
export function finish(source: Source, repaired: Repaired, draft: Draft, notices: Notice[]): Facts {
  const f: Finishing = { source, repaired, notices, text: textIri(source.sha256), ids: new Map(), used: new Set() }
  const nodes = nodesOf(f, draft)
  const claims = claimsOf(f, draft)
  // A node that nothing quotes and no claim needs says nothing.
  const kept = byId(nodes).filter((n) => n.mentions.length > 0 || f.used.has(n.id))
  return { format: 1, document: recordOf(f), nodes: kept, claims: byId(claims), notices }
}

/** The values in the order of their keys, which are sorted as the engine sorts strings: without a call for each comparison. */
function byId<T>(all: ReadonlyMap<string, T>): T[] {
  return [...all.keys()].sort().map((id) => all.get(id) as T)
}

function nodesOf(f: Finishing, draft: Draft): Map<string, FactNode> {
  const nodes = new Map<string, FactNode>()
  for (const node of draft.nodes.values()) {
    const id = iriOf(f, node)
    if (id === undefined) continue
    const mentions = quotes(f, node.spans)
    f.ids.set(node, id)
    if (f.source.reading) {
      // The label is a function of the IRI alone; the text's own characters are another name.
      for (const name of [node.label, ...node.aliases]) node.aliases.add(asWritten(name, exacts(mentions)))
    }
    const known = nodes.get(id)
    if (known) known.mentions = mentions.concat(known.mentions).sort((a, b) => a.start - b.start)
    else nodes.set(id, factNode(id, node, mentions))
  }
  return nodes
}

function iriOf({ notices }: Finishing, node: DraftNode): string | undefined {
  try {
    return nodeIri(node.class, node.key)
  } catch (error) {
    const notice: Notice = { code: 'unusable-name', detail: (error as Error).message }
    if (node.spans[0]) notice.span = node.spans[0]
    notices.push(notice)
    return undefined
  }
}

function factNode(id: string, node: DraftNode, mentions: Quote[]): FactNode {
  const aliases: string[] = []
  for (const a of node.aliases) if (a !== node.label) aliases.push(a)
  aliases.sort()
  return node.divisionCode
    ? { id, class: node.class, label: node.label, aliases, divisionCode: node.divisionCode, mentions }
    : { id, class: node.class, label: node.label, aliases, mentions }
}

function claimsOf(f: Finishing, draft: Draft): Map<string, Claim> {
  const claims = new Map<string, Claim>()
  for (const c of draft.claims.values()) {
    const from = f.ids.get(c.source)
    const to = f.ids.get(c.target)
    if (!from || !to) continue
    const claim = c.predicate === 'cooperatesWith' && to < from ? claimOf(f, c, to, from) : claimOf(f, c, from, to)
    f.used.add(from)
    f.used.add(to)
    const known = claims.get(claim.id)
    if (known) known.evidence = merge(known.evidence, claim.evidence)
    else claims.set(claim.id, claim)
  }
  return claims
}

/** Only the fields that say something, in the order of the schema. */
function claimOf(f: Finishing, c: DraftClaim, source: string, target: string): Claim {
  const evidence = quotes(f, c.evidence)
  const { predicate, modality, strength, role, measure, figure, rule, when } = c
  const value = c.value === undefined ? undefined : asSaid(f, c.value, evidence)
  const time = c.time === undefined ? undefined : asSaid(f, c.time, evidence)
  const statedBy = (c.statedBy && f.ids.get(c.statedBy)) || undefined
  // What is hashed has all its fields: claims as they are given are of many shapes.
  const said = { source, predicate, target, modality, strength, role, value, measure, time, figure, statedBy }
  const claim = { id: claimId(f.text, said), source, predicate, target } as Claim
  if (modality !== undefined) claim.modality = modality
  if (strength !== undefined) claim.strength = strength
  if (role !== undefined) claim.role = role
  if (value !== undefined) claim.value = value
  if (measure !== undefined) claim.measure = measure
  if (time !== undefined) claim.time = time
  else if (when && !figure) {
    // 到2030\n年: a line may break within it.
    claim.time =
      exacts(sourceQuotes(f.repaired, f.source.text, when))
        .join('')
        .replace(/\s+/gu, '') || when.text
    if (when.from) claim.from = when.from
    if (when.until) claim.until = when.until
  }
  if (figure !== undefined) claim.figure = figure
  if (statedBy) claim.statedBy = statedBy
  claim.rule = rule
  claim.evidence = evidence
  return claim
}

/** In the text's own characters, where it was read in others. */
const asSaid = ({ source }: Finishing, words: string, said: readonly Quote[]): string =>
  source.reading ? asWritten(words, exacts(said)) : words

function exacts(all: readonly Quote[]): string[] {
  return all.map((q) => q.exact)
}

/** The spans as quotes of the source, each once, in the order of the text. */
function quotes({ repaired, source }: Finishing, spans: readonly Span[]): Quote[] {
  if (spans.length === 1) return sourceQuotes(repaired, source.text, spans[0] as Span)
  const seen = new Set<string>()
  const out: Quote[] = []
  let last: Span | undefined
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (last?.start === span.start && last.end === span.end) continue
    last = span
    for (const q of sourceQuotes(repaired, source.text, span)) {
      const key = `${q.start}-${q.end}-${q.piece ?? 1}`
      if (seen.has(key)) continue
      seen.add(key)
      out.push(q)
    }
  }
  return out
}

function merge(a: Quote[], b: Quote[]): Quote[] {
  const seen = new Map(a.concat(b).map((q) => [`${q.start}-${q.end}`, q]))
  return [...seen.values()].sort((x, y) => x.start - y.start || x.end - y.end)
}

function recordOf({ source, text }: Finishing): DocumentRecord {
  const { title, date, issuer, number, source: publisher } = source.metadata
  const astral = matches(source.text, /[\u{10000}-\u{10FFFF}]/gu).map((m) => m.index)
  return {
    id: text,
    paths: source.paths,
    ...(title ? { title } : {}),
    ...(date ? { date } : {}),
    ...(issuer ? { issuer } : {}),
    ...(number ? { number } : {}),
    ...(publisher ? { source: publisher } : {}),
    sha256: source.sha256,
    length: source.text.length,
    ...(astral.length ? { astral } : {}),
    ...(source.pages ? { pages: source.pages } : {}),
  }
}
