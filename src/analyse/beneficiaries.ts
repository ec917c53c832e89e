import type { GraphEdge } from '../model.ts'
import { COMMITMENTS, type Corpus, cite, compare, documentOf, groupBy, isWhole, labelOf } from './corpus.ts'
import type { Section } from './findings.ts'
import { isTelling } from './telling.ts'
import { deedsAround, isAhead } from './tense.ts'

const SHOWN = 6
/** Characters that an example says beside the group's name: 强化退役军人 is cut short. */
const BESIDE = 5
/** Adverbs before it; where more stands, the example was cut out of it. */
const BEFORE = 4

/** Who is concerned: groups that goals and initiatives involve which a text plans, has under way or asks for. */
export function beneficiaries(corpus: Corpus): Section {
  const ahead = committed(corpus)
  const concerned = [
    ...groupBy(
      corpus.graph.edges.filter(
        (e) =>
          e.predicate === 'involves' &&
          corpus.nodes.get(e.target)?.class === 'Group' &&
          ahead.has(`${documentOf(e)} ${e.source}`),
      ),
      (e) => e.target,
    ),
  ]
    .map(([id, claims]) => {
      const label = labelOf(corpus, id)
      const of = (cls: string) =>
        new Set(claims.map((c) => c.source).filter((s) => corpus.nodes.get(s)?.class === cls)).size
      // For example: what names them in so many words, rather than one of a list that they stand in.
      const plain = (c: GraphEdge) => {
        const source = labelOf(corpus, c.source)
        const verbatim = c.evidence.some((q) => q.exact.endsWith(source) && q.exact.length - source.length <= BEFORE)
        const names = verbatim && isTelling(source) && source.includes(label) && source.length >= label.length + BESIDE
        const before = Math.min(...c.evidence.map((q) => q.exact.indexOf(source)), BEFORE + 1)
        return (names ? 0 : 1) + Math.max(before, 0) / 10 + source.length / 1000
      }
      return {
        id,
        label,
        claims: [...claims].sort((a, b) => plain(a) - plain(b) || compare(a.id, b.id)),
        initiatives: of('Initiative'),
        goals: of('Goal'),
        texts: new Set(claims.map(documentOf)).size,
      }
    })
    .filter((c) => isWhole(c.label))
    .sort((a, b) => b.texts - a.texts || b.claims.length - a.claims.length || compare(a.id, b.id))
  const groups = concerned.slice(0, SHOWN)
  const example = (c: (typeof concerned)[number]) => labelOf(corpus, c.claims[0]?.source ?? '')
  return {
    code: 'beneficiaries',
    statements: groups.map((c) => ({
      code: 'concerned',
      values: [c.label, c.texts, c.initiatives, c.goals, example(c)],
      evidence: cite(corpus, c.claims),
    })),
    charts: groups.length
      ? [
          {
            kind: 'bars',
            code: 'concerned',
            about: '',
            bars: groups.map((c) => ({
              label: c.label,
              value: c.initiatives + c.goals,
              text: String(c.initiatives + c.goals),
            })),
          },
        ]
      : [],
    tables: [
      {
        code: 'concerned',
        columns: ['group', 'texts', 'initiatives', 'goals', 'example'],
        rows: concerned.map((c) => ({
          cells: [c.label, c.texts, c.initiatives, c.goals, example(c)],
          evidence: cite(corpus, c.claims, 1),
        })),
      },
    ],
    notes: [{ code: 'note-concerned', values: [], evidence: [] }],
  }
}

/** Goals and initiatives that a text commits to and has not only done: `text goal`. Shortcomings and results are none. */
function committed(corpus: Corpus): Set<string> {
  return new Set(
    corpus.texts.flatMap((t) => {
      const around = deedsAround(t)
      return t.claims
        .filter((c) => COMMITMENTS.includes(c.predicate) && isAhead(c, around))
        .map((c) => `${t.id} ${c.target}`)
    }),
  )
}
