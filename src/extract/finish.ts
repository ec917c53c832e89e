import type { Claim, FactNode, Facts, Notice, Quote, Repaired, Source, Span } from '../model.ts'
import { sourceQuotes } from '../offsets.ts'
import { asWritten } from '../read/traditional.ts'
import { claimId, nodeIri, textIri } from '../resolve/iri.ts'
import type { Draft, DraftNode } from './draft.ts'

/** The draft as Facts: relative IRIs, spans of the source, everything sorted; what cannot have an IRI is counted, not dropped in silence. */
export function finish(source: Source, repaired: Repaired, draft: Draft, notices: Notice[]): Facts {
  const text = textIri(source.sha256)
  const quotes = (spans: readonly Span[]): Quote[] => {
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
  const exacts = (all: readonly Quote[]) => all.map((q) => q.exact)
  const ids = new Map<DraftNode, string>()
  const nodes = new Map<string, FactNode>()
  for (const node of draft.nodes.values()) {
    let id: string
    try {
      id = nodeIri(node.class, node.key)
    } catch (error) {
      notices.push({
        code: 'unusable-name',
        detail: (error as Error).message,
        ...(node.spans[0] ? { span: node.spans[0] } : {}),
      })
      continue
    }
    const mentions = quotes(node.spans)
    ids.set(node, id)
    if (source.reading) {
      // The label is a function of the IRI alone; the text's own characters are another name.
      for (const name of [node.label, ...node.aliases]) node.aliases.add(asWritten(name, exacts(mentions)))
    }
    const known = nodes.get(id)
    if (known) {
      known.mentions = quotes(node.spans)
        .concat(known.mentions)
        .sort((a, b) => a.start - b.start)
      continue
    }
    nodes.set(id, {
      id,
      class: node.class,
      label: node.label,
      aliases: [...node.aliases].filter((a) => a !== node.label).sort(),
      ...(node.divisionCode ? { divisionCode: node.divisionCode } : {}),
      mentions,
    })
  }
  const claims = new Map<string, Claim>()
  const used = new Set<string>()
  for (const c of draft.claims.values()) {
    let from = ids.get(c.source)
    let to = ids.get(c.target)
    if (!from || !to) continue
    if (c.predicate === 'cooperatesWith' && to < from) [from, to] = [to, from]
    const { source: _s, target: _t, predicate, rule, evidence, statedBy, ...details } = c
    const speaker = statedBy ? ids.get(statedBy) : undefined
    const body = { source: from, predicate, target: to, ...details, ...(speaker ? { statedBy: speaker } : {}) }
    const said = quotes(evidence)
    if (source.reading)
      for (const key of ['value', 'time'] as const) {
        const words = body[key]
        if (words !== undefined) body[key] = asWritten(words, exacts(said))
      }
    const id = claimId(text, body)
    used.add(from)
    used.add(to)
    const known = claims.get(id)
    if (known) known.evidence = merge(known.evidence, said)
    else claims.set(id, { id, ...body, rule, evidence: said })
  }
  // A node that nothing quotes and no claim needs says nothing.
  const kept = [...nodes.values()].filter((n) => n.mentions.length > 0 || used.has(n.id))
  const { title, date, issuer, number, source: publisher } = source.metadata
  const astral = [...source.text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map((m) => m.index)
  const by = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  return {
    format: 1,
    document: {
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
    },
    nodes: kept.sort(by),
    claims: [...claims.values()].sort(by),
    notices,
  }
}

function merge(a: Quote[], b: Quote[]): Quote[] {
  const seen = new Map(a.concat(b).map((q) => [`${q.start}-${q.end}`, q]))
  return [...seen.values()].sort((x, y) => x.start - y.start || x.end - y.end)
}
