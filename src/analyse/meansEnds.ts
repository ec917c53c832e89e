import type { GraphEdge } from '../model.ts'
import { longestChain } from './chains.ts'
import {
  COMMITMENTS,
  type Corpus,
  type CorpusText,
  cite,
  citeAll,
  compare,
  groupBy,
  isNamed,
  labelOf,
} from './corpus.ts'
import type { Row, Section, Statement, Tree } from './findings.ts'
import { isTelling } from './telling.ts'
import { deedsAround, isAhead } from './tense.ts'

const SHOWN = 5
/** Goals without means that are shown of each text. */
const GAPS = 3
/** Characters after a goal within which its means would stand. */
const FOLLOWING = 400
const DEEPEST = 6
/** Characters that the section under a goal is long; what stands farther off is seldom meant. */
const SECTION = 800

/** What serves what in one text: a goal's means are what contributes to it or is a part of it. */
interface Means {
  text: CorpusText
  /** Claims `contributesTo` and `partOf` by what they serve. */
  serving: Map<string, GraphEdge[]>
  /** Those of them that stand in the section of what they serve. */
  near: Map<string, GraphEdge[]>
  goals: string[]
  initiatives: string[]
  unserved: string[]
  aimless: string[]
  depth: number
  /** Whether a node's label says something: 抓好以下工作 is no link of a chain. */
  tells: (id: string) => boolean
  /** Whether many initiatives follow a goal without a goal between them: it may stand over them all. */
  opens: (id: string, end: number) => boolean
  /** Whether a claim leads from a means or an end to an end, or within a programme: an end above an act is none of its means. */
  rises: (claim: GraphEdge) => boolean
  /** Whether the words of a claim name what serves: of a heading over a goal they name the goal alone. */
  names: (claim: GraphEdge) => boolean
}

/**
 * Goals and what serves them, text by text: the goals that most initiatives serve, the longest chain, goals for which no
 * initiative was read and initiatives for which no goal was. Chains never pass from one text to another.
 */
export function meansEnds(corpus: Corpus): Section {
  const all = corpus.texts.map((t) => meansOf(corpus, t)).filter((m) => m.goals.length + m.initiatives.length)
  const served = all.flatMap((m) =>
    m.goals
      .map((goal) => ({ m, goal, by: serversOf(corpus, m, goal) }))
      .filter((s) => s.by.length && isTelling(labelOf(corpus, s.goal))),
  )
  served.sort(
    (a, b) =>
      distinctSources(b.by) - distinctSources(a.by) || compare(a.m.text.name, b.m.text.name) || compare(a.goal, b.goal),
  )
  // One goal of each text: a text that is read into one long section would else fill the list.
  const best = [...groupBy(served, (s) => s.m.text.id).values()]
    .map((list) => list[0] as (typeof served)[number])
    .slice(0, SHOWN)
  const statements: Statement[] = best.map(({ m, goal, by }) => ({
    code: 'goal-served',
    values: [m.text.name, labelOf(corpus, goal), distinctSources(by)],
    evidence: cite(corpus, [...naming(m, [goal]), ...by]),
  }))
  const chains = [...all]
    .sort((a, b) => b.depth - a.depth)
    .map((m) => ({ m, chain: deepestChain(m) }))
    .filter(({ chain }) => chain.length > 1 && eachOfItsOwn(chain))
  const sum = (of: (m: Means) => readonly string[]) => all.reduce((n, m) => n + of(m).length, 0)
  if (all.some((m) => m.unserved.length + m.aimless.length))
    statements.push({
      code: 'gaps',
      values: [sum((m) => m.goals), sum((m) => m.unserved), sum((m) => m.initiatives), sum((m) => m.aimless)],
      evidence: [],
    })
  return {
    code: 'meansEnds',
    statements,
    trees: best.slice(0, 3).map(({ m, goal }) => tree(corpus, m, goal, [], [])),
    tables: [
      {
        code: 'meansEnds',
        columns: ['text', 'goals', 'unserved', 'initiatives', 'aimless', 'depth'],
        rows: all.map(
          (m): Row => ({
            cells: [m.text.name, m.goals.length, m.unserved.length, m.initiatives.length, m.aimless.length, m.depth],
            evidence: cite(corpus, naming(m, [...m.unserved.slice(0, 1), ...m.aimless.slice(0, 1)]), 2),
          }),
        ),
      },
      {
        code: 'meansChains',
        columns: ['text', 'length', 'chain'],
        rows: chains.map(({ m, chain }) => ({
          cells: [
            m.text.name,
            chain.length,
            [...chain.map((c) => labelOf(corpus, c.source)).reverse(), labelOf(corpus, chain[0]?.target ?? '')],
          ],
          evidence: citeAll([...chain].reverse()),
        })),
      },
      {
        code: 'gaps',
        columns: ['text', 'what'],
        rows: all.flatMap((m) =>
          m.unserved
            .filter((id) => isTelling(labelOf(corpus, id)) && standsAlone(m, id))
            .slice(0, GAPS)
            .map((id) => ({ cells: [m.text.name, labelOf(corpus, id)], evidence: cite(corpus, naming(m, [id]), 1) })),
        ),
      },
    ],
    notes: [{ code: 'note-means', values: [], evidence: [] }],
  }
}

/** Whether nothing else that is said in the same words serves or is served: 投资和消费 split in two are one thing. */
function standsAlone(m: Means, id: string): boolean {
  const [said] = naming(m, [id])
  const q = said?.evidence[0]
  if (!q) return false
  const means = m.text.claims.filter((c) => c.predicate === 'contributesTo' || c.predicate === 'partOf')
  if (means.some((c) => c.target === id || c.evidence.some((e) => e.start < q.end && q.start < e.end))) return false
  // The sentence that opens a section names goals for which its paragraphs stand.
  return !m.opens(id, q.end)
}

function meansOf(corpus: Corpus, text: CorpusText): Means {
  const serving = groupBy(
    text.claims.filter((c) => c.predicate === 'contributesTo' || c.predicate === 'partOf'),
    (c) => c.target,
  )
  const named = new Set(text.claims.flatMap((c) => [c.source, c.target]))
  const of = (cls: string) => [...named].filter((id) => corpus.nodes.get(id)?.class === cls).sort(compare)
  const all = { goals: of('Goal'), initiatives: of('Initiative') }
  // What is reported as done needs no means any more, and a figure has none of its own.
  const held = groupBy(
    text.claims.filter((c) => COMMITMENTS.includes(c.predicate)),
    (c) => c.target,
  )
  const around = deedsAround(text)
  const planned = (id: string) => {
    const claims = held.get(id) ?? []
    return !claims.length || claims.some((c) => isAhead(c, around) && !c.figure)
  }
  // Examples: what stands deepest in a stretch of plans.
  const deeds = (id: string) => Math.min(...(held.get(id) ?? []).map((c) => around.get(c.id) ?? 1), 1)
  const plainest = (ids: string[]) => ids.sort((a, b) => deeds(a) - deeds(b) || compare(a, b))
  const goals = all.goals.filter(planned)
  const initiatives = all.initiatives.filter(planned)
  // Downwards from every goal: what is reached serves one. Upwards from every initiative: what is reached is served.
  const below = reach(all.goals, (id) => (serving.get(id) ?? []).map((c) => c.source))
  const serves = groupBy([...serving.values()].flat(), (c) => c.source)
  const above = reach(all.initiatives, (id) => (serves.get(id) ?? []).map((c) => c.target))
  const figures = new Set(text.claims.flatMap((c) => (c.figure ? c.target : [])))
  const means: Means = {
    text,
    serving,
    near: groupBy(
      [...serving.values()].flat().filter((c) => isNear(corpus, c)),
      (c) => c.target,
    ),
    goals,
    initiatives,
    unserved: plainest(goals.filter((g) => !above.has(g))),
    aimless: plainest(initiatives.filter((i) => !below.has(i))),
    depth: 0,
    // A figure has no means of its own, and serves none.
    tells: (id) => !figures.has(id) && isTelling(labelOf(corpus, id)),
    opens: (id, end) =>
      corpus.nodes.get(id)?.class === 'Goal' &&
      text.claims.filter(
        (c) =>
          c.predicate === 'undertakes' &&
          (c.evidence[0]?.start ?? 0) >= end &&
          (c.evidence[0]?.start ?? 0) < end + FOLLOWING,
      ).length >= SHOWN,
    rises: ({ source, target }) =>
      corpus.nodes.get(target)?.class === 'Goal' || corpus.nodes.get(source)?.class === 'Initiative',
    names: ({ source, evidence }) => evidence.some((q) => isNamed(corpus, source, q.document, q.start, q.end)),
  }
  means.depth = deepestChain(means).length
  return means
}

/** Two steps of the same words are two readings of them rather than a chain. */
const eachOfItsOwn = (chain: readonly GraphEdge[]): boolean =>
  new Set(chain.map((c) => c.evidence[0]?.start)).size === chain.length

function reach(from: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const seen = new Set<string>()
  const queue = [...from]
  const started = new Set(from)
  while (queue.length)
    for (const id of next(queue.pop() as string)) {
      if (!seen.has(id)) seen.add(id)
      if (started.has(id)) continue
      started.add(id)
      queue.push(id)
    }
  return seen
}

const serversOf = (corpus: Corpus, m: Means, goal: string): GraphEdge[] =>
  (m.near.get(goal) ?? []).filter(
    (c) => c.predicate === 'contributesTo' && corpus.nodes.get(c.source)?.class === 'Initiative',
  )
/** Whether the claim stands near a place where its text names what is served. */
const isNear = (corpus: Corpus, { target, evidence }: GraphEdge): boolean =>
  evidence.some((q) => isNamed(corpus, target, q.document, q.start - SECTION, q.start + SECTION))
const distinctSources = (claims: readonly GraphEdge[]): number => new Set(claims.map((c) => c.source)).size
const naming = (m: Means, ids: readonly string[]): GraphEdge[] =>
  ids.flatMap(
    (id) =>
      m.text.claims.find((c) => c.target === id && COMMITMENTS.includes(c.predicate)) ??
      m.text.claims.find((c) => c.target === id || c.source === id) ??
      [],
  )

/** The longest chain of claims down from a goal, top first. */
const deepestChain = (m: Means): GraphEdge[] =>
  longestChain(m.goals, (id) =>
    (m.near.get(id) ?? [])
      .filter((c) => m.tells(c.source) && m.tells(c.target) && m.names(c) && m.rises(c))
      .map((claim) => ({ to: claim.source, claim })),
  ).map((s) => s.claim)

function tree(corpus: Corpus, m: Means, id: string, why: readonly GraphEdge[], above: readonly string[]): Tree {
  const groups = groupBy(
    (m.near.get(id) ?? []).filter((c) => !above.includes(c.source) && c.source !== id && m.tells(c.source)),
    (c) => c.source,
  )
  const children =
    above.length >= DEEPEST
      ? []
      : [...groups].map(([source, claims]) => tree(corpus, m, source, claims, [...above, id]))
  return {
    label: labelOf(corpus, id),
    class: corpus.nodes.get(id)?.class ?? '',
    evidence: cite(corpus, why.length ? why : naming(m, [id]), 1),
    children,
  }
}
