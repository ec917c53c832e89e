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
  isWhole,
  labelOf,
} from './corpus.ts'
import type { Row, Section, Statement, Tree } from './findings.ts'
import { deedsAround, isAhead } from './tense.ts'

const SHOWN = 5
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
}

/**
 * Goals and what serves them, text by text: the goals that most initiatives serve, the longest chain, goals that no initiative
 * serves and initiatives that serve no goal. Chains never pass from one text to another.
 */
export function meansEnds(corpus: Corpus): Section {
  const all = corpus.texts.map((t) => meansOf(corpus, t)).filter((m) => m.goals.length + m.initiatives.length)
  const served = all.flatMap((m) =>
    m.goals
      .map((goal) => ({ m, goal, by: serversOf(corpus, m, goal) }))
      .filter((s) => s.by.length && isWhole(labelOf(corpus, s.goal))),
  )
  served.sort(
    (a, b) =>
      distinctSources(b.by) - distinctSources(a.by) || compare(a.m.text.name, b.m.text.name) || compare(a.goal, b.goal),
  )
  const best = served.slice(0, SHOWN)
  const statements: Statement[] = best.map(({ m, goal, by }) => ({
    code: 'goal-served',
    values: [m.text.name, labelOf(corpus, goal), distinctSources(by)],
    evidence: cite(corpus, [...naming(m, [goal]), ...by]),
  }))
  const longest = [...all].sort((a, b) => b.depth - a.depth)[0]
  if (longest && longest.depth > 1) {
    const chain = deepestChain(longest)
    const [top] = chain
    if (top)
      statements.push({
        code: 'goal-chain',
        values: [
          longest.text.name,
          chain.length,
          [...chain.map((c) => labelOf(corpus, c.source)).reverse(), labelOf(corpus, top.target)],
        ],
        evidence: citeAll([...chain].reverse()),
      })
  }
  const gaps = [...all].filter((m) => m.goals.length >= SHOWN)
  gaps.sort(
    (a, b) =>
      b.unserved.length / b.goals.length - a.unserved.length / a.goals.length || compare(a.text.name, b.text.name),
  )
  for (const m of gaps.slice(0, 1))
    if (m.unserved.length)
      statements.push({
        code: 'goal-gap',
        values: [m.text.name, m.goals.length, m.unserved.length, m.unserved.slice(0, 3).map((g) => labelOf(corpus, g))],
        evidence: cite(corpus, naming(m, m.unserved.slice(0, 3))),
      })
  const aimless = [...all].filter((m) => m.initiatives.length >= SHOWN)
  aimless.sort(
    (a, b) =>
      b.aimless.length / b.initiatives.length - a.aimless.length / a.initiatives.length ||
      compare(a.text.name, b.text.name),
  )
  for (const m of aimless.slice(0, 1))
    if (m.aimless.length)
      statements.push({
        code: 'initiative-gap',
        values: [
          m.text.name,
          m.initiatives.length,
          m.aimless.length,
          m.aimless.slice(0, 3).map((g) => labelOf(corpus, g)),
        ],
        evidence: cite(corpus, naming(m, m.aimless.slice(0, 3))),
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
    ],
    notes: [{ code: 'note-means', values: [], evidence: [] }],
  }
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
  }
  means.depth = deepestChain(means).length
  return means
}

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
  longestChain(m.goals, (id) => (m.near.get(id) ?? []).map((claim) => ({ to: claim.source, claim }))).map(
    (s) => s.claim,
  )

function tree(corpus: Corpus, m: Means, id: string, why: readonly GraphEdge[], above: readonly string[]): Tree {
  const groups = groupBy(
    (m.near.get(id) ?? []).filter((c) => !above.includes(c.source) && c.source !== id),
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
