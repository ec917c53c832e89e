import type { GraphEdge, GraphNode } from '../model.ts'
import {
  ACTORS,
  COMMITMENTS,
  type Corpus,
  type CorpusText,
  cite,
  compare,
  documentOf,
  groupBy,
  labelOf,
  shortNames,
} from './corpus.ts'
import type { Section, Statement } from './findings.ts'
import { likenessIndex } from './likeness.ts'
import { isTelling } from './telling.ts'
import { deedsAround, isAhead } from './tense.ts'

const SHOWN = 8
/** What each text has alone. */
const OWN = 5
/** Labels that are as alike as this say the same in other words. */
const ALIKE = 0.5
/** What is said in one breath may be read in this many texts fewer. */
const TOGETHER = 2
/** What is read as planned among so many deeds is one of them; the paragraph that opens the plans stands beside some. */
const DEEDS = 0.8
/** Goals looked at for each text, those with most means first. */
const CANDIDATES = 60
const SHORTEST = 5
const LONGEST = 20
const IMPROVING =
  /^(?:提升|提高|增强|增进|改善|确保|减轻|满足|夯实|扩大|优化|丰富|深化|壮大|激活|稳住|坚持|支持|强化|做强|保持|聚力|从|在|使|让|把)|(?:水平|能力|质效|效能|效率|作用)$/u

/** A goal or initiative with the texts that commit to it, in order of date. */
interface Shared {
  node: GraphNode
  claims: GraphEdge[]
  texts: CorpusText[]
}

/** Which goals and initiatives spread: who took them up, and, where dates tell, who said them first; and what each text has alone. */
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
  // 稳就业、稳企业、稳市场、稳预期, said in one breath by the same texts, are one finding.
  const together = groupBy(
    wide.filter((s) => !everywhere.includes(s)),
    (s) => `${s.node.class} ${placeOf(s)}`,
  )
  for (const group of [...together.values()].slice(0, SHOWN)) {
    const near = group.filter((g) => g.texts.length >= (group[0]?.texts.length ?? 0) - TOGETHER)
    const s = near.at(-1) as Shared
    const labels = near.map((g) => g.node.label)
    const first = s.texts[0] as CorpusText
    const alone = first.year !== undefined && s.texts.every((t) => t === first || (t.year ?? 0) > (first.year ?? 0))
    const last = s.texts.at(-1) as CorpusText
    const ends = [first, last].flatMap((t) => s.claims.find((c) => documentOf(c) === t.id) ?? [])
    const about = [labels, { term: s.node.class }, s.texts.length, corpus.texts.length]
    statements.push({
      code: alone ? 'spread-from' : 'spread',
      values: alone ? [...about, first.name, String(first.year ?? ''), last.name] : about,
      evidence: cite(corpus, alone ? ends : s.claims),
    })
  }
  const own = corpus.texts.length > 1 ? ownOf(corpus, shared) : []
  const short = shortNames(corpus.texts)
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
            firstOf(s),
            s.texts.map((t) => short.get(t.id) as string),
          ],
          evidence: cite(corpus, s.claims, 2),
        })),
      },
      {
        code: 'own',
        columns: ['text', 'what'],
        rows: own.map(({ text, items }) => ({
          cells: [text.name, items.map((s) => s.node.label)],
          evidence: items.flatMap((s) => cite(corpus, s.claims, 1)),
        })),
      },
    ],
    notes: [{ code: 'note-wording', values: [], evidence: [] }],
  }
}

const placeOf = ({ claims }: Shared): string => `${claims[0]?.evidence[0]?.document} ${claims[0]?.evidence[0]?.start}`
/** Where dates tell. */
function firstOf({ texts }: Shared): string {
  const [first, second] = texts
  return first?.year !== undefined && (second?.year ?? 0) > first.year ? `${first.name} (${first.year})` : ''
}

/** For each text, the goals that only it has, also in other words, those with most means first. */
function ownOf(corpus: Corpus, shared: readonly Shared[]): { text: CorpusText; items: Shared[] }[] {
  const words = new Map(
    corpus.texts.map((t) => [t.id, [...new Set(t.claims.map((c) => c.evidence[0]?.exact))].join('\n')] as const),
  )
  const saidElsewhere = (label: string, id: string) => [...words].some(([t, w]) => t !== id && w.includes(label))
  /** 健康四川 is 健康辽宁 elsewhere, and to improve something says nothing of one's own. */
  const isOwn = (label: string, place: string) =>
    label.length >= SHORTEST &&
    label.length <= LONGEST &&
    !IMPROVING.test(label) &&
    !(place && label.includes(place.replace(/(?:壮族|回族|维吾尔)?自治区$|[省市]$/u, '')))
  const likeness = likenessIndex(
    shared.map((s) => ({ id: s.node.id, label: s.node.label, kind: s.texts[0]?.id ?? '' })),
  )
  const single = groupBy(
    shared.filter((s) => s.texts.length === 1 && s.node.class === 'Goal' && !s.claims.some((c) => c.figure)),
    (s) => s.texts[0]?.id,
  )
  return corpus.texts.flatMap((text) => {
    const means = groupBy(
      text.claims.filter((c) => c.predicate === 'contributesTo' || c.predicate === 'partOf'),
      (c) => c.target,
    )
    const size = (s: Shared) => means.get(s.node.id)?.length ?? 0
    const items = (single.get(text.id) ?? [])
      .filter((s) => size(s) > 0 && isOwn(s.node.label, text.chief?.label ?? ''))
      .sort((a, b) => size(b) - size(a) || compare(a.node.id, b.node.id))
      .slice(0, CANDIDATES)
      .filter((s) => likeness(s.node.label, text.id) < ALIKE && !saidElsewhere(s.node.label, text.id))
      .slice(0, OWN)
    return items.length ? [{ text, items }] : []
  })
}

/** Goals and initiatives that some text commits to and that say something, not what it reports as done; those of most texts first. */
export function sharedBy(corpus: Corpus): Shared[] {
  // 中国 in 建设中国—东盟合作中心 is cut from a longer name.
  const actors = new Set(corpus.graph.nodes.filter((n) => ACTORS.includes(n.class)).map((n) => n.label))
  const around = new Map(corpus.texts.flatMap((t) => [...deedsAround(t)]))
  const order = new Map(corpus.texts.map((t, i) => [t, i]))
  return [
    ...groupBy(
      corpus.graph.edges.filter(
        (e) =>
          COMMITMENTS.includes(e.predicate) &&
          isAhead(e, around, DEEDS) &&
          !actors.has(labelOf(corpus, e.target)) &&
          isTelling(labelOf(corpus, e.target)),
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
