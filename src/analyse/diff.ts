import type { Graph, GraphEdge, Measure, Strength } from '../model.ts'
import { strengthOf, verbStrength } from './commitments.ts'
import { COMMITMENTS, type Corpus, compare, corpusOf, count, groupBy, labelOf, opensClaim, ranked } from './corpus.ts'
import { type FigurePoint, figuresOf, isAverage, measureOf, sameAim } from './figures.ts'
import { pairByWording } from './likeness.ts'
import { keptPromises } from './promises.ts'
import { written } from './targets.ts'
import { isTelling } from './telling.ts'
import { deedsAround, isAhead } from './tense.ts'

/** One of the two things that are compared. */
export interface Side {
  name: string
  graph: Graph
}

export type Outcome =
  | 'added'
  | 'dropped'
  | 'kept'
  | 'strengthened'
  | 'weakened'
  | 'moved'
  | 'revised'
  | 'met'
  | 'missed'
  | 'unknown'
export type Pairing = 'iri' | 'indicator' | 'wording'

/** What became of one thing, with the claim of each side that names it. */
export interface Change {
  kind: 'Goal' | 'Initiative' | 'target' | 'promise'
  /** Goal or initiative as the first side calls it, else as the second; the indicator of a figure. */
  label: string
  /** Kept, and beside that strengthened, weakened or moved; all others stand alone. */
  outcomes: readonly Outcome[]
  before?: GraphEdge
  after?: GraphEdge
  paired?: Pairing
  /** Of pairs by wording, up to 1. */
  score?: number
  /** Of figures: what of the indicator they measure. */
  measure?: Measure | 'fall'
  /** Of figures, as written; else the strength where that changed. */
  from?: string
  to?: string
  /** Actors where they changed. */
  actors?: readonly [before: string, after: string]
}

export interface DiffOptions {
  /** Least likeness of two labels that make a pair, above 0 up to 1. */
  threshold?: number
}
export const THRESHOLD = 0.6

/** What is compared: the two corpora and every change between them. */
export interface Diff {
  before: Corpus
  after: Corpus
  names: [string, string]
  threshold: number
  /** Two places at one time: what only one names is neither new nor dropped. */
  apart: boolean
  changes: Change[]
}

/** A goal or initiative of one side with the claims that commit to it. */
interface Item {
  id: string
  label: string
  kind: 'Goal' | 'Initiative'
  claims: GraphEdge[]
  /** Ids of the claims that look ahead. */
  ahead: ReadonlySet<string>
}

/** Goals, initiatives, targets and promises of two sides held against each other. */
export function diff(a: Side, b: Side, { threshold = THRESHOLD }: DiffOptions = {}): Diff {
  const before = corpusOf(a.graph)
  const after = corpusOf(b.graph)
  const chief = new Map([before, after].map((side) => [side, chiefOf(side)]))
  // 广东 and 浙江, each in its own report, play the same part; so do their governments and Party committees.
  const actorOf = (side: Corpus, id: string) => {
    const own = labelOf(side, chief.get(side) ?? '')
    const label = labelOf(side, id)
    return id === chief.get(side) || label === `${own}人民政府` || label === `中共${own}委员会` ? 'chief' : id
  }
  const [first, second] = [before, after].map((side) => labelOf(side, chief.get(side) ?? ''))
  return {
    before,
    after,
    names: [a.name, b.name],
    threshold,
    apart: first !== second && yearsOf(before) === yearsOf(after),
    changes: [
      ...itemChanges(before, after, threshold, actorOf),
      ...targetChanges(before, after, actorOf),
      ...keptPromises(before, after, actorOf).map(
        ({ target, observation, verdict }): Change => ({
          kind: 'promise',
          label: target.name,
          outcomes: [verdict],
          before: target.claim,
          after: observation.claim,
          paired: 'indicator',
          measure: measureOf(target),
          from: written(target),
          to: written(observation),
        }),
      ),
    ],
  }
}

const yearsOf = (side: Corpus): string => side.texts.map((t) => t.year ?? '').join(' ')

const chiefOf = (side: Corpus): string | undefined =>
  ranked(
    count(side.texts.flatMap((t) => t.claims.filter((c) => c.source === t.chief?.id).map((c) => c.source))),
  )[0]?.[0]

function itemsOf(corpus: Corpus): Map<string, Item> {
  const groups = groupBy(
    corpus.graph.edges.filter((e) => COMMITMENTS.includes(e.predicate) && !e.figure),
    (e) => e.target,
  )
  const around = new Map(corpus.texts.flatMap((t) => [...deedsAround(t)]))
  const ahead = new Set(corpus.graph.edges.filter((c) => isAhead(c, around, DEEDS)).map((c) => c.id))
  const items = new Map<string, Item>()
  for (const [id, claims] of [...groups].sort(([x], [y]) => compare(x, y))) {
    const node = corpus.nodes.get(id)
    if (node?.class === 'Goal' || node?.class === 'Initiative')
      items.set(id, {
        id,
        label: node.label,
        kind: node.class,
        // The plainest plan first: it speaks for the others.
        claims: claims.sort((x, y) => (around.get(x.id) ?? 0) - (around.get(y.id) ?? 0) || compare(x.id, y.id)),
        ahead,
      })
  }
  return items
}

/** Beside more deeds than this the wording may be a report's of what was done. */
const DEEDS = 0.3

type ActorOf = (side: Corpus, id: string) => string

function itemChanges(before: Corpus, after: Corpus, threshold: number, actorOf: ActorOf): Change[] {
  const left = itemsOf(before)
  const right = itemsOf(after)
  const pairs: { a: Item; b: Item; paired: Pairing; score?: number }[] = []
  for (const [id, a] of left) {
    const b = right.get(id)
    if (b) pairs.push({ a, b, paired: 'iri' })
  }
  const rest = (from: Map<string, Item>, other: Map<string, Item>) => [...from.values()].filter((i) => !other.has(i.id))
  const alike = pairByWording(rest(left, right), rest(right, left), threshold)
  for (const p of alike)
    pairs.push({
      a: left.get(p.before) as Item,
      b: right.get(p.after) as Item,
      paired: 'wording',
      score: Math.round(p.score * 1000) / 1000,
    })
  const paired = new Set(pairs.flatMap(({ a, b }) => [`a ${a.id}`, `b ${b.id}`]))
  const alone = (items: Map<string, Item>, side: 'a' | 'b') =>
    [...items.values()].filter((i) => !paired.has(`${side} ${i.id}`))
  return [
    ...pairs.map(({ a, b, paired: how, score }): Change => {
      const change = compared(before, after, a, b, actorOf)
      return { kind: a.kind, label: a.label, paired: how, ...(score !== undefined ? { score } : {}), ...change }
    }),
    ...alone(left, 'a').map((a): Change => ({ ...only(a), outcomes: ['dropped'], before: firmest(before, a.claims) })),
    ...alone(right, 'b').map((b): Change => ({ ...only(b), outcomes: ['added'], after: firmest(after, b.claims) })),
  ]
}

const only = ({ kind, label }: Item) => ({ kind, label })

/** Below what somebody does himself. */
const VERBS: readonly Strength[] = ['explore', 'encourage']
/** 稳定支持…, 加大支持力度: support, whatever verb says it. */
const SUPPORTS = /支持|鼓励|引导|倡导|提倡|扶持/u

/** How a claim binds: its verb first (探索 < 支持 < to do it), then whether it must be. 要 and 应 bind as a report's plain verb does. */
interface Binding {
  rank: number
  shown: Strength | 'plain'
}
function binding(corpus: Corpus, claim: GraphEdge): Binding {
  const label = labelOf(corpus, claim.target)
  const own = strengthOf(corpus, claim)
  const modal = own === 'encourage' || own === 'explore' ? own : undefined
  const weak =
    modal ?? verbStrength(label) ?? (SUPPORTS.test(`${label} ${claim.evidence[0]?.exact}`) ? 'encourage' : undefined)
  if (weak) return { rank: VERBS.indexOf(weak), shown: weak }
  return claim.strength === 'must' ? { rank: VERBS.length + 1, shown: 'must' } : { rank: VERBS.length, shown: 'plain' }
}
const firmest = (corpus: Corpus, claims: readonly GraphEdge[]): GraphEdge =>
  [...claims].sort((x, y) => binding(corpus, y).rank - binding(corpus, x).rank)[0] as GraphEdge

/** What a text says oftener (深化改革) is of many things, here firmer and there softer. */
const OFTEN = 2
/** Characters that a 必须 is taken to reach on. */
const REACH = 80

function isBound(corpus: Corpus, claim: GraphEdge | undefined): boolean {
  const q = claim?.evidence[0]
  if (!q) return false
  const claims = corpus.textOf.get(q.document)?.claims ?? []
  return claims.some(
    (c) => c.strength === 'must' && c.evidence.some((e) => e.start < q.start && e.end > q.start - REACH),
  )
}

function compared(before: Corpus, after: Corpus, a: Item, b: Item, actorOf: ActorOf) {
  // What is reported as done is worded as a fact, neither firmly nor softly.
  const [ahead, later] = [a, b].map((item) => item.claims.filter((c) => item.ahead.has(c.id))) as [
    GraphEdge[],
    GraphEdge[],
  ]
  const told =
    ahead.length &&
    later.length &&
    [a, b].every((i) => isTelling(i.label) && i.claims.every((c) => c.evidence.length <= OFTEN))
  const [firm, firmer] = told ? [firmest(before, ahead), firmest(after, later)] : []
  const [was, is] = [firm && binding(before, firm), firmer && binding(after, firmer)]
  // 必须…，坚持…，推动…: what stands right after must is bound by it as well.
  // So is a part of a longer phrase: 推动科学发展 of 依靠改革推动科学发展.
  const part = a.label !== b.label && (a.label.includes(b.label) || b.label.includes(a.label))
  const must = was?.shown === 'must' || is?.shown === 'must'
  const bound =
    (must && part) ||
    (was?.shown === 'must' && isBound(after, firmer)) ||
    (is?.shown === 'must' && isBound(before, firm))
  const step = was && is && !bound ? is.rank - was.rank : 0
  const x = firmest(before, step ? ahead : a.claims)
  const y = firmest(after, step ? later : b.claims)
  const moved = step ? undefined : movedBetween(before, after, a, b, actorOf)
  return {
    outcomes: [
      'kept',
      ...(step ? [step > 0 ? 'strengthened' : 'weakened'] : []),
      ...(moved ? ['moved'] : []),
    ] as Outcome[],
    before: moved?.[0] ?? x,
    after: moved?.[1] ?? y,
    ...(step ? { from: binding(before, x).shown, to: binding(after, y).shown } : {}),
    ...(moved ? { actors: [labelOf(before, moved[0].source), labelOf(after, moved[1].source)] as const } : {}),
  }
}

/**
 * The claims of both sides that show that others bear it now: no actor in common, and both are named where it is said. Who only demands something bears nothing.
 */
function movedBetween(
  before: Corpus,
  after: Corpus,
  a: Item,
  b: Item,
  actorOf: ActorOf,
): [GraphEdge, GraphEdge] | undefined {
  // 向大会报告工作 is borne by nobody but who speaks.
  if (!isTelling(a.label)) return undefined
  const borne = (item: Item) => item.claims.filter((c) => c.predicate !== 'callsFor')
  const [left, right] = [borne(a), borne(b)]
  const [x] = left.filter((c) => c.modality !== 'done' && opensClaim(before, c))
  const [y] = right.filter((c) => c.modality !== 'done' && opensClaim(after, c))
  const theirs = new Set(right.map((c) => actorOf(after, c.source)))
  return x && y && !left.some((c) => theirs.has(actorOf(before, c.source))) ? [x, y] : undefined
}

/** Targets by actor, indicator, measure, unit and what time they are for: this year, an average, a year ahead, none. */
function targetChanges(before: Corpus, after: Corpus, actorOf: ActorOf): Change[] {
  const keyed = (side: Corpus) => {
    const first = new Map<string, FigurePoint>()
    for (const p of figuresOf(side, 'target')) {
      const key = `${actorOf(side, p.claim.source)} ${p.series} ${when(p)}`
      if (!first.has(key)) first.set(key, p)
    }
    return first
  }
  const left = keyed(before)
  const right = keyed(after)
  const changes: Change[] = []
  for (const key of [...new Set([...left.keys(), ...right.keys()])].sort(compare)) {
    const a = left.get(key)
    const b = right.get(key)
    const point = a ?? (b as FigurePoint)
    const same = a && b && sameAim(a, b)
    changes.push({
      kind: 'target',
      label: point.name,
      outcomes: [a && b ? (same ? 'kept' : 'revised') : a ? 'dropped' : 'added'],
      measure: measureOf(point),
      ...(a ? { before: a.claim, from: written(a) } : {}),
      ...(b ? { after: b.claim, to: written(b) } : {}),
      ...(a && b ? { paired: 'indicator' as const } : {}),
    })
  }
  return changes
}

function when(p: FigurePoint): string {
  if (isAverage(p)) return 'average'
  if (p.year === undefined) return 'undated'
  return p.year === p.text.year && !p.severalYears ? 'annual' : `until ${p.year}`
}
