import type { GraphEdge } from '../model.ts'
import { longestChain, type Step } from './chains.ts'
import { inOrder } from './commitments.ts'
import {
  ACTORS,
  type Corpus,
  cite,
  citeAll,
  compare,
  distinct,
  documentOf,
  groupBy,
  isNamed,
  isWhole,
  labelOf,
  saysItself,
  textNameOf,
} from './corpus.ts'
import type { Section, Statement } from './findings.ts'
import { isTelling } from './telling.ts'

const SHOWN = 5
/** Said in one place it may be a slip of the reading. */
const FEWEST_DEMANDS = 2
const OWN = /^(?:Document|Meeting)$/u
const CAMPAIGN = /教育活动|学习教育|主题教育/u
/** Formulas named at once. */
const MOST = 8

export interface MandateOptions {
  /** Chains may pass from one text to another. */
  across?: boolean
}

/**
 * On whose mandate: what texts rest on most (basedOn), who demands most of others (callsFor), and the longest chains: somebody
 * undertakes what another demanded, on the basis of a third thing.
 */
export function mandates(corpus: Corpus, { across = false }: MandateOptions = {}): Section {
  const edges = corpus.graph.edges.filter((e) => e.predicate !== 'callsFor' || isDemand(corpus, e))
  const bases = [
    ...groupBy(
      edges.filter((e) => e.predicate === 'basedOn'),
      (e) => e.target,
    ),
  ].sort(([a, x], [b, y]) => texts(y) - texts(x) || y.length - x.length || compare(a, b))
  // Text by text: 《纲要（草案）》 is another in each.
  const demands = [
    ...groupBy(
      edges.filter((e) => e.predicate === 'callsFor' && isTelling(labelOf(corpus, e.target))),
      (e) => `${e.source}\u0000${documentOf(e)}`,
    ),
  ]
    .map(([key, claims]) => [key, inOrder(corpus, claims)] as const)
    .sort(([a, x], [b, y]) => y.length - x.length || compare(a, b))
  const chains = (
    across
      ? [edges]
      : corpus.texts.map((t) => t.claims.filter((c) => c.predicate !== 'callsFor' || isDemand(corpus, c)))
  )
    .flatMap((claims) => chainsOf(claims))
    .filter((c) => c.steps.length > 1 && eachOfItsOwn(c.steps))
    .sort((a, b) => b.steps.length - a.steps.length || compare(a.from, b.from) || compare(key(a.steps), key(b.steps)))
  const all = corpus.texts.length
  // A campaign's name (学习贯彻…主题教育) rests on what it names, but tells of nobody who acts on it.
  const acting = (claims: readonly GraphEdge[]) =>
    claims.filter((c) => isActor(corpus, c.source) && c.evidence.some((q) => !CAMPAIGN.test(q.exact)))
  const named = bases
    .map(([id, claims]) => [id, acting(claims)] as const)
    .filter(([id, claims]) => isWhole(labelOf(corpus, id)) && claims.length)
    .sort(([a, x], [b, y]) => texts(y) - texts(x) || compare(a, b))
  const everywhere = all > 2 ? named.filter(([, claims]) => texts(claims) === all) : []
  const statements: Statement[] = []
  if (everywhere.length)
    statements.push({
      code: 'rest-all',
      values: [all, everywhere.slice(0, MOST).map(([id]) => labelOf(corpus, id))],
      evidence: everywhere.slice(0, MOST).flatMap(([, claims]) => cite(corpus, claims, 1)),
    })
  for (const [id, claims] of named
    .filter((b) => !everywhere.includes(b) && (all < 3 || texts(b[1]) > 1))
    .slice(0, SHOWN))
    statements.push({
      code: 'rests-on',
      values: [labelOf(corpus, id), texts(claims), all],
      evidence: cite(corpus, claims),
    })
  // What each text has of its own: its laws, plans and meetings.
  // 中央经济工作会议 is another each year, and 中央八项规定精神 is not far from 中央八项规定.
  const apart = ([id, [claim]]: (typeof named)[number]) =>
    !named.some(
      ([other, claims]) =>
        other !== id &&
        claims.some((c) => claim && documentOf(c) !== documentOf(claim)) &&
        alike(labelOf(corpus, id), labelOf(corpus, other)),
    )
  const own = groupBy(
    all < 3 ? [] : named.filter((b) => texts(b[1]) === 1 && OWN.test(corpus.nodes.get(b[0])?.class ?? '') && apart(b)),
    ([, [claim]]) => claim && documentOf(claim),
  )
  const mine = [...own].sort(([a, x], [b, y]) => y.length - x.length || compare(a, b))
  for (const [text, list] of mine.slice(0, SHOWN))
    statements.push({
      code: 'rests-own',
      values: [corpus.textOf.get(text)?.name ?? '', list.slice(0, 3).map(([id]) => labelOf(corpus, id))],
      evidence: list.slice(0, 3).flatMap(([, claims]) => cite(corpus, claims, 1)),
    })
  for (const [key, claims] of demands.filter(([, list]) => places(list) >= FEWEST_DEMANDS).slice(0, SHOWN)) {
    const id = key.split('\u0000')[0] as string
    const [q] = claims
    const clean = [...claims].sort((a, b) => Number(saysItself(corpus, b)) - Number(saysItself(corpus, a)))
    statements.push({
      code: corpus.nodes.get(id)?.class === 'Document' ? 'plan-sets' : 'demands',
      values: [
        labelOf(corpus, id),
        textNameOf(corpus, q),
        claims.length,
        distinct(clean.map((c) => labelOf(corpus, c.target))).slice(0, 3),
      ],
      evidence: cite(corpus, clean),
    })
  }
  for (const chain of chains.slice(0, 3))
    statements.push({
      code: 'mandate-chain',
      values: [wordsOf(corpus, chain)],
      evidence: citeAll(chain.steps.map((s) => s.claim)),
    })
  return {
    code: 'mandates',
    statements,
    tables: [
      {
        code: 'mandates',
        columns: ['mandate', 'class', 'texts', 'claims', 'by'],
        rows: bases.map(([id, claims]) => ({
          cells: [
            labelOf(corpus, id),
            { term: corpus.nodes.get(id)?.class ?? 'Document' },
            texts(claims),
            claims.length,
            distinct(claims.map((c) => labelOf(corpus, c.source))).slice(0, 5),
          ],
          evidence: cite(corpus, claims, 1),
        })),
      },
      {
        code: 'chains',
        columns: ['length', 'chain'],
        rows: chains.map((chain) => ({
          cells: [chain.steps.length, wordsOf(corpus, chain)],
          evidence: citeAll(chain.steps.map((s) => s.claim)),
        })),
      },
    ],
    notes: [{ code: across ? 'note-across' : 'note-within', values: [], evidence: [] }],
  }
}

const wordsOf = (corpus: Corpus, chain: { from: string; steps: readonly Step[] }): string[] =>
  [chain.from, ...chain.steps.map((s) => s.to)].map((id) => labelOf(corpus, id))
const alike = (a: string, b: string): boolean => a.includes(b) || b.includes(a)
const isActor = (corpus: Corpus, id: string): boolean => ACTORS.includes(corpus.nodes.get(id)?.class ?? 'Goal')
/** Characters that the list of a document's or meeting's demands may be long. */
const LIST = 600
/** 省委要求， and the like. */
const SPEAKING = 12
/** What a meeting asks for stands in the sentence that names it. */
const SAID = 60
/** 实现了, 已完成: told of, not asked for. */
const TOLD = /(?<!为)了(?!解|望)|已(?!有)|荣获/u
const DEMANDING = /要求|提出|强调|指出|部署|明确|指示|规定|号召|责成|印发/u
/** A document or meeting demands what follows its name; a body needs a word that says so: or to speak right before: it may only be reported to. */
const isDemand = (corpus: Corpus, claim: GraphEdge): boolean => {
  const cls = corpus.nodes.get(claim.source)?.class
  if (claim.modality === 'done' || claim.evidence.every((e) => TOLD.test(e.exact))) return false
  const [q] = claim.evidence
  const before = (distance: number) =>
    q !== undefined && isNamed(corpus, claim.source, q.document, q.start - distance, q.start + 1)
  if (cls === 'Document') return before(LIST)
  if (cls === 'Meeting') return before(SAID)
  return claim.evidence.some((q) => DEMANDING.test(q.exact)) || before(SPEAKING)
}
/** Two steps of one sentence are two readings of it rather than a chain. */
const eachOfItsOwn = (steps: readonly Step[]): boolean =>
  new Set(steps.map(({ claim: { evidence } }) => `${evidence[0]?.document} ${evidence[0]?.start}`)).size ===
  steps.length
const places = (claims: readonly GraphEdge[]): number => new Set(claims.map((c) => c.evidence[0]?.start)).size
const texts = (claims: readonly GraphEdge[]): number => new Set(claims.map(documentOf)).size
const key = (chain: readonly Step[]): string => chain.map((s) => s.claim.id).join(' ')

/** From every start that nothing leads to, the longest chain. */
function chainsOf(claims: readonly GraphEdge[]): { from: string; steps: Step[] }[] {
  const steps = new Map<string, Step[]>()
  const led = new Set<string>()
  const add = (from: string, to: string, claim: GraphEdge) => {
    steps.set(from, [...(steps.get(from) ?? []), { to, claim }])
    led.add(to)
  }
  const demanded = new Set(claims.filter((c) => c.predicate === 'callsFor').map((c) => c.target))
  for (const claim of claims)
    if (claim.predicate === 'basedOn') add(claim.source, claim.target, claim)
    else if (claim.predicate === 'callsFor') add(claim.target, claim.source, claim)
    // What was done before is no answer to the demand.
    else if (claim.predicate === 'undertakes' && claim.modality !== 'done' && demanded.has(claim.target))
      add(claim.source, claim.target, claim)
  return [...steps.keys()]
    .filter((id) => !led.has(id))
    .sort(compare)
    .map((from) => ({ from, steps: longestChain([from], (id) => steps.get(id) ?? []) }))
}
