import type { GraphEdge, Modality } from '../model.ts'
import { COMMITMENTS, type Corpus, cite, compare, labelOf } from './corpus.ts'
import { type Section, type Statement, term } from './findings.ts'

const MODALITIES: readonly Modality[] = ['done', 'ongoing', 'planned', 'called']
const SHOWN = 4
/** Fewer say nothing of a text's tone. */
const FEWEST = 3

/** Commitments by modality and strength: what is reported done, what is planned, what must be. */
export function commitments(corpus: Corpus): Section {
  const isOne = (e: GraphEdge) => COMMITMENTS.includes(e.predicate)
  const all = corpus.graph.edges.filter(isOne)
  const by = (claims: readonly GraphEdge[], modality: Modality) => claims.filter((c) => modalityOf(c) === modality)
  const statements: Statement[] = []
  if (all.length)
    statements.push({
      code: 'modalities',
      values: [all.length, ...MODALITIES.map((m) => by(all, m).length)],
      evidence: cite(corpus, [...by(all, 'done').slice(0, 1), ...by(all, 'planned').slice(0, 1)], 2),
    })
  const must = inOrder(
    corpus,
    all.filter((c) => c.strength === 'must'),
  )
  if (must.length >= FEWEST)
    statements.push({
      code: 'must',
      values: [must.length, new Set(must.map((c) => c.evidence[0]?.document)).size],
      evidence: cite(corpus, must, SHOWN),
    })
  const soft = inOrder(
    corpus,
    all.filter((c) => c.strength === 'encourage' || c.strength === 'explore'),
  )
  if (soft.length >= FEWEST)
    statements.push({
      code: 'soft',
      values: [soft.length, new Set(soft.map((c) => c.evidence[0]?.document)).size],
      evidence: cite(corpus, soft, SHOWN),
    })
  const shares = corpus.texts
    .map((text) => {
      const own = text.claims.filter(isOne)
      return { text, own, counts: MODALITIES.map((m) => by(own, m).length) }
    })
    .filter((s) => s.own.length)
  return {
    code: 'commitments',
    statements,
    charts: shares.length
      ? [
          {
            kind: 'stacked',
            code: 'modalities',
            about: '',
            parts: MODALITIES,
            bars: shares.slice(0, 40).map((s) => ({ label: s.text.name, values: s.counts })),
          },
        ]
      : [],
    tables: [
      {
        code: 'strong',
        columns: ['actor', 'predicate', 'what', 'strength', 'text'],
        rows: [...must, ...soft].map((c) => ({
          cells: [
            labelOf(corpus, c.source),
            term(c.predicate),
            labelOf(corpus, c.target),
            term(c.strength ?? 'must'),
            corpus.textOf.get(c.evidence[0]?.document ?? '')?.name ?? '',
          ],
          evidence: cite(corpus, [c], 1),
        })),
      },
    ],
    notes: [{ code: 'note-commitments', values: [], evidence: [] }],
  }
}

/** What a text calls for without a modality of its own is a demand. */
const modalityOf = (c: GraphEdge): Modality | undefined =>
  c.modality ?? (c.predicate === 'callsFor' ? 'called' : undefined)

/** By text, then by place in it. */
export function inOrder(corpus: Corpus, claims: readonly GraphEdge[]): GraphEdge[] {
  const order = new Map(corpus.texts.map((t, i) => [t.id, i]))
  const key = (c: GraphEdge) => order.get(c.evidence[0]?.document ?? '') ?? 0
  return [...claims].sort(
    (a, b) => key(a) - key(b) || (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0) || compare(a.id, b.id),
  )
}
