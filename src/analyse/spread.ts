import type { GraphEdge, GraphNode } from '../model.ts'
import { ACTORS, COMMITMENTS, type Corpus, type CorpusText, cite, compare, documentOf, groupBy } from './corpus.ts'
import type { Section, Statement } from './findings.ts'

const SHOWN = 8

/** A goal or initiative with the texts that commit to it, in order of date. */
interface Shared {
  node: GraphNode
  claims: GraphEdge[]
  texts: CorpusText[]
}

/** Which goals and initiatives spread: who took them up, and, where dates tell, who said them first. */
export function spread(corpus: Corpus): Section {
  const shared = sharedBy(corpus)
  const wide = shared.filter((s) => s.texts.length > 1)
  const everywhere = wide.filter((s) => s.texts.length === corpus.texts.length && corpus.texts.length > 2)
  const statements: Statement[] = []
  if (everywhere.length)
    statements.push({
      code: 'in-all',
      values: [everywhere.length, everywhere.slice(0, SHOWN).map((s) => s.node.label)],
      evidence: everywhere.slice(0, 3).flatMap((s) => cite(corpus, s.claims.slice(0, 1), 1)),
    })
  const taken = wide.filter((s) => !everywhere.includes(s)).slice(0, SHOWN)
  for (const s of taken) {
    const first = s.texts[0] as CorpusText
    const alone = first.year !== undefined && s.texts.every((t) => t === first || (t.year ?? 0) > (first.year ?? 0))
    const last = s.texts.at(-1) as CorpusText
    const ends = [first, last].flatMap((t) => s.claims.find((c) => documentOf(c) === t.id) ?? [])
    statements.push({
      code: alone ? 'spread-from' : 'spread',
      values: alone
        ? [
            s.node.label,
            { term: s.node.class },
            s.texts.length,
            corpus.texts.length,
            first.name,
            String(first.year ?? ''),
            last.name,
          ]
        : [s.node.label, { term: s.node.class }, s.texts.length, corpus.texts.length],
      evidence: cite(corpus, alone ? ends : s.claims),
    })
  }
  const unique = shared.length - wide.length
  if (shared.length && corpus.texts.length > 1)
    statements.push({ code: 'unique', values: [shared.length, unique, wide.length], evidence: [] })
  return {
    code: 'spread',
    statements,
    tables: [
      {
        code: 'spread',
        columns: ['what', 'class', 'texts', 'first', 'by'],
        rows: wide.map((s) => ({
          cells: [
            s.node.label,
            { term: s.node.class },
            s.texts.length,
            `${s.texts[0]?.name}${s.texts[0]?.year ? ` (${s.texts[0].year})` : ''}`,
            s.texts.map((t) => t.name),
          ],
          evidence: cite(corpus, s.claims, 2),
        })),
      },
    ],
    notes: [{ code: 'note-wording', values: [], evidence: [] }],
  }
}

/** Goals and initiatives that some text commits to, those of most texts first. */
export function sharedBy(corpus: Corpus): Shared[] {
  // 中国 in 建设中国—东盟合作中心 is cut from a longer name.
  const actors = new Set(corpus.graph.nodes.filter((n) => ACTORS.includes(n.class)).map((n) => n.label))
  const order = new Map(corpus.texts.map((t, i) => [t, i]))
  return [
    ...groupBy(
      corpus.graph.edges.filter(
        (e) => COMMITMENTS.includes(e.predicate) && !actors.has(corpus.nodes.get(e.target)?.label ?? ''),
      ),
      (e) => e.target,
    ),
  ]
    .map(([id, claims]): Shared => {
      const texts = [...new Set(claims.flatMap((c) => corpus.textOf.get(documentOf(c)) ?? []))]
      texts.sort((a, b) => (order.get(a) as number) - (order.get(b) as number))
      const rank = new Map(texts.map((t, i) => [t.id, i]))
      claims.sort(
        (a, b) => (rank.get(documentOf(a)) as number) - (rank.get(documentOf(b)) as number) || compare(a.id, b.id),
      )
      return { node: corpus.nodes.get(id) as GraphNode, claims, texts }
    })
    .sort((a, b) => b.texts.length - a.texts.length || compare(a.node.id, b.node.id))
}
