import { type Corpus, cite, compare, documentOf, groupBy, labelOf } from './corpus.ts'
import type { Section } from './findings.ts'

const SHOWN = 6

/** Who is concerned: groups, places and bodies that goals and initiatives involve. */
export function beneficiaries(corpus: Corpus): Section {
  const concerned = [
    ...groupBy(
      corpus.graph.edges.filter((e) => e.predicate === 'involves'),
      (e) => e.target,
    ),
  ]
    .map(([id, claims]) => {
      const of = (cls: string) =>
        new Set(claims.map((c) => c.source).filter((s) => corpus.nodes.get(s)?.class === cls)).size
      return {
        id,
        claims,
        class: corpus.nodes.get(id)?.class ?? 'Group',
        initiatives: of('Initiative'),
        goals: of('Goal'),
        texts: new Set(claims.map(documentOf)).size,
      }
    })
    .sort((a, b) => b.texts - a.texts || b.claims.length - a.claims.length || compare(a.id, b.id))
  const groups = concerned.filter((c) => c.class === 'Group').slice(0, SHOWN)
  return {
    code: 'beneficiaries',
    statements: groups.map((c) => ({
      code: 'concerned',
      values: [labelOf(corpus, c.id), c.texts, c.initiatives, c.goals, labelOf(corpus, c.claims[0]?.source ?? '')],
      evidence: cite(corpus, c.claims),
    })),
    charts: groups.length
      ? [
          {
            kind: 'bars',
            code: 'concerned',
            about: '',
            bars: groups.map((c) => ({
              label: labelOf(corpus, c.id),
              value: c.initiatives + c.goals,
              text: String(c.initiatives + c.goals),
            })),
          },
        ]
      : [],
    tables: [
      {
        code: 'concerned',
        columns: ['group', 'class', 'texts', 'initiatives', 'goals', 'example'],
        rows: concerned.map((c) => ({
          cells: [
            labelOf(corpus, c.id),
            { term: c.class },
            c.texts,
            c.initiatives,
            c.goals,
            labelOf(corpus, c.claims[0]?.source ?? ''),
          ],
          evidence: cite(corpus, c.claims, 1),
        })),
      },
    ],
    notes: [{ code: 'note-concerned', values: [], evidence: [] }],
  }
}
