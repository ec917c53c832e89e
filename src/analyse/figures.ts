import type { GraphEdge, Measure } from '../model.ts'
import { inOrder } from './commitments.ts'
import { type Corpus, type CorpusText, compare, documentOf } from './corpus.ts'

/** A figure with what it is about, ready to be held against others of the same `series`. */
export interface FigurePoint {
  claim: GraphEdge
  text: CorpusText
  indicator: string
  measure: Measure
  /** Same indicator, measure and unit: only these may be compared. */
  series: string
  /** For comparison alone; reports show the value as written. */
  number?: number
  /** Year that it is for: of its own time, else none. */
  year?: number
  /** Whether the indicator falls by it: 下降3%. */
  falling: boolean
}

const FALLING = /下降|降低|减少|缩减|压减|削减|回落|下调/u

/** Targets or observations with an indicator, in order of the texts and of their places. */
export function figuresOf(corpus: Corpus, kind: 'target' | 'observation'): FigurePoint[] {
  return inOrder(
    corpus,
    corpus.graph.edges.filter((e) => e.figure?.kind === kind),
  ).flatMap((claim) => {
    const text = corpus.textOf.get(documentOf(claim))
    const { figure } = claim
    const indicator = figure?.indicator ?? (claim.predicate === 'reports' ? claim.target : undefined)
    if (!text || !figure || indicator === undefined) return []
    const measure = claim.measure ?? 'level'
    const until = figure.until ? Number(figure.until.slice(0, 4)) : undefined
    const label = `${corpus.nodes.get(claim.target)?.label ?? ''} ${near(claim)}`
    return [
      {
        claim,
        text,
        indicator,
        measure,
        series: `${indicator}\u0000${measure}\u0000${figure.unit ?? ''}`,
        ...(figure.number !== undefined ? { number: Number(figure.number) } : {}),
        ...(until !== undefined ? { year: until } : {}),
        falling: FALLING.test(label),
      },
    ]
  })
}

/** What stands between indicator and value in the sentence: the verb that says which way it goes. */
function near({ evidence, value }: GraphEdge): string {
  const words = evidence[0]?.exact ?? ''
  const at = value ? words.indexOf(value) : -1
  return at < 0 ? '' : words.slice(Math.max(0, at - 6), at)
}

/** Of the text's own actor, one for each text: the first that is for the text's own year, or for no year that it says. */
export function annual(points: readonly FigurePoint[]): FigurePoint[] {
  const chosen = new Map<string, FigurePoint>()
  for (const p of points) {
    if (p.number === undefined || (p.text.chief && p.claim.source !== p.text.chief.id)) continue
    if (p.year !== undefined && p.year !== p.text.year) continue
    if (p.claim.figure?.from && p.claim.figure.from.slice(0, 4) !== p.claim.figure.until?.slice(0, 4)) continue
    if (!chosen.has(p.text.id)) chosen.set(p.text.id, p)
  }
  return [...chosen.values()].sort(
    (a, b) => (b.number as number) - (a.number as number) || compare(a.text.name, b.text.name),
  )
}
