import { lastDay } from '../graph/days.ts'
import type { GraphEdge, Modality, Strength } from '../model.ts'
import { COMMITMENTS, type Corpus, cite, compare, labelOf, textNameOf } from './corpus.ts'
import { type Section, type Statement, term } from './findings.ts'
import { isTelling } from './telling.ts'
import { deedsAround, isAhead } from './tense.ts'

const MODALITIES = ['done', 'ongoing', 'planned', 'called'] as const satisfies readonly Modality[]
const STRENGTHS = ['must', 'should', 'encourage', 'explore'] as const satisfies readonly Strength[]
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
    all.filter((c) => c.strength === 'must' && isTelling(labelOf(corpus, c.target))),
  )
  if (must.length >= FEWEST)
    statements.push({
      code: 'must',
      values: [must.length, new Set(must.map((c) => c.evidence[0]?.document)).size],
      evidence: cite(corpus, must, SHOWN),
    })
  const around = new Map(corpus.texts.flatMap((t) => [...deedsAround(t)]))
  const soft = inOrder(
    corpus,
    all.filter((c) => {
      if (!isTelling(labelOf(corpus, c.target))) return false
      const strength = strengthOf(corpus, c)
      return isAhead(c, around) && (strength === 'encourage' || strength === 'explore')
    }),
  )
  if (soft.length >= FEWEST)
    statements.push({
      code: 'soft',
      values: [soft.length, new Set(soft.map((c) => c.evidence[0]?.document)).size],
      evidence: cite(corpus, soft, SHOWN),
    })
  const due = inOrder(corpus, all)
    .filter((c) => isAhead(c, around) && lastDay(c) !== undefined && isTelling(labelOf(corpus, c.target)))
    .sort((a, b) => compare(lastDay(a) ?? '', lastDay(b) ?? ''))
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
        code: 'tone',
        columns: ['text', 'commitments', ...MODALITIES, ...STRENGTHS],
        rows: shares.map((s) => {
          const ahead = s.own.filter((c) => modalityOf(c) !== 'done')
          return {
            cells: [
              s.text.name,
              s.own.length,
              ...s.counts,
              ...STRENGTHS.map((x) => ahead.filter((c) => strengthOf(corpus, c) === x).length),
            ],
            evidence: cite(
              corpus,
              STRENGTHS.flatMap((x) => ahead.find((c) => strengthOf(corpus, c) === x) ?? []),
              1,
            ),
          }
        }),
      },
      {
        code: 'strong',
        columns: ['actor', 'predicate', 'what', 'strength', 'text'],
        rows: [...must, ...soft].map((c) => ({
          cells: [
            labelOf(corpus, c.source),
            term(c.predicate),
            labelOf(corpus, c.target),
            term(strengthOf(corpus, c) ?? 'plain'),
            textNameOf(corpus, c),
          ],
          evidence: cite(corpus, [c], 1),
        })),
      },
      {
        code: 'due',
        columns: ['until', 'period', 'actor', 'predicate', 'what', 'text'],
        rows: due.map((c) => ({
          cells: [
            lastDay(c) ?? '',
            c.time ?? '',
            labelOf(corpus, c.source),
            term(c.predicate),
            labelOf(corpus, c.target),
            textNameOf(corpus, c),
          ],
          evidence: cite(corpus, [c], 1),
        })),
      },
    ],
    notes: [{ code: 'note-commitments', values: [], evidence: [] }],
  }
}

/** Verbs at the head of a commitment that bind less than doing it would. */
const WEAKER: readonly [Strength, RegExp][] = [
  ['explore', /^(?:积极|稳妥|稳步)?(?:探索|试行|研究(?=制定|出台|推出|建立|设立|完善))/u],
  ['encourage', /^(?:积极|大力)?(?:鼓励|支持|引导(?!自身)|倡导|提倡)/u],
]

/** The strength of the verb that a label begins with, where it binds less. */
export const verbStrength = (label: string): Strength | undefined => WEAKER.find(([, verb]) => verb.test(label))?.[0]

/** The strength that a modal gives, else that of the verb itself: 支持企业上市 encourages, 探索建立 explores. */
export function strengthOf(corpus: Corpus, { strength, target, evidence }: GraphEdge): Strength | undefined {
  // 可利用草原: 可 is part of a word.
  const modal =
    strength === 'encourage' && !evidence.some((q) => /鼓励|支持|引导|倡导|提倡|可以/u.test(q.exact))
      ? undefined
      : strength
  return modal ?? verbStrength(labelOf(corpus, target))
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
