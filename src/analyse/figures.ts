import type { GraphEdge, Measure } from '../model.ts'
import { inOrder } from './commitments.ts'
import { type Corpus, type CorpusText, compare, documentOf, groupBy } from './corpus.ts'
import { indicatorName, isHeadline, measured } from './indicators.ts'

/** A figure with what it is about, ready to be held against others of the same `series`. */
export interface FigurePoint {
  claim: GraphEdge
  text: CorpusText
  indicator: string
  /** What the indicator is compared by: 生产总值 and 地区生产总值 are one. */
  name: string
  measure: Measure
  /** Same indicator, measure and unit: only these may be compared. */
  series: string
  /** For comparison alone; reports show the value as written. */
  number?: number
  /** Year that it is for, by its own time or that of the list it stands in. */
  year?: number
  /** For a time that is longer than a year: 今明两年, “十四五”时期. */
  severalYears: boolean
  /** Whether the indicator falls by it: 下降3%. */
  falling: boolean
}

const FALLING = /下降|降低|减少|缩减|压减|削减|回落|下调/u
const AVERAGE = /年均/u
const SEVERAL_YEARS = /今明两年|[两二三四五]年|[“"]?十[一二三四五]五/u
const OUTPUT = /^(?:地区|国内)生产总值$/u
/** From this many headline indicators a list of targets is the year's. */
const LISTED = 3
/** Characters within which targets belong to one list. */
const NEAR = 400

/** Targets or observations with an indicator, in order of the texts and of their places. */
export function figuresOf(corpus: Corpus, kind: 'target' | 'observation'): FigurePoint[] {
  const points = inOrder(
    corpus,
    corpus.graph.edges.filter((e) => e.figure?.kind === kind),
  ).flatMap((claim): FigurePoint[] => {
    const text = corpus.textOf.get(documentOf(claim))
    const { figure } = claim
    const indicator = figure?.indicator ?? (claim.predicate === 'reports' ? claim.target : undefined)
    if (!text || !figure || indicator === undefined) return []
    const name = indicatorName(corpus, indicator, claim)
    const measure = measured(name, claim)
    const number = numberOf(claim)
    return [
      {
        claim,
        text,
        indicator,
        name,
        measure,
        series: `${name}\u0000${measure}\u0000${figure.unit ?? ''}`,
        ...(number !== undefined ? { number } : {}),
        ...(figure.until ? { year: Number(figure.until.slice(0, 4)) } : {}),
        severalYears:
          SEVERAL_YEARS.test(claim.evidence[0]?.exact ?? '') ||
          (figure.from !== undefined && figure.from.slice(0, 4) !== figure.until?.slice(0, 4)),
        falling: FALLING.test(`${corpus.nodes.get(claim.target)?.label ?? ''} ${near(claim)}`),
      },
    ]
  })
  return kind === 'target' ? withYears(points) : points
}

/** As written exactly, or the middle of a range. */
function numberOf(claim: GraphEdge): number | undefined {
  if (claim.figure?.number !== undefined) return Number(claim.figure.number)
  const range = rangeOf(claim)
  return range ? (range[0] + range[1]) / 2 : undefined
}

/** The ends of a range of per cent: 6%－6.5%. */
export function rangeOf({ value }: GraphEdge): [number, number] | undefined {
  const range = /^(\d+(?:\.\d+)?)%?[—–－~～-]+(\d+(?:\.\d+)?)%$/u.exec(value ?? '')
  return range ? [Number(range[1]), Number(range[2])] : undefined
}

/** What stands between indicator and value in the sentence: the verb that says which way it goes. */
function near({ evidence, value }: GraphEdge): string {
  const words = evidence[0]?.exact ?? ''
  const at = value ? words.indexOf(value) : -1
  return at < 0 ? '' : words.slice(Math.max(0, at - 6), at)
}

/**
 * A list of targets says 今年 once. A target without a time of its own has that of the nearest one before it that has one, or its
 * text's year where it stands near the target for economic growth or among several headline targets; averages over several years
 * have none.
 */
function withYears(points: FigurePoint[]): FigurePoint[] {
  const byText = groupBy(points, (p) => p.text.id)
  return points.map((p) => {
    if (p.year !== undefined || p.text.year === undefined || isAverage(p)) return p
    const others = byText.get(p.text.id) ?? []
    const dated = others.filter((o) => o.year !== undefined || o.severalYears)
    const before = dated.filter((o) => at(o) <= at(p) && at(p) - at(o) <= NEAR).at(-1)
    if (before?.year === undefined && before?.severalYears) return { ...p, severalYears: true }
    if (before?.year !== undefined)
      return isAverage(before) ? p : { ...p, year: before.year, severalYears: before.severalYears }
    // Said twice, it is also for the year of the other place.
    const places = p.claim.evidence.filter((q) => q.document === p.text.id).map((q) => q.start)
    const beside = others.filter((o) =>
      places.some((at) => o.claim.evidence.some((q) => Math.abs(q.start - at) <= NEAR)),
    )
    const ofYear = (o: FigurePoint) => !isAverage(o) && !o.severalYears && (o.year ?? p.text.year) === p.text.year
    const headlines = new Set(beside.flatMap((o) => (isHeadline(o.name) && ofYear(o) ? o.name : [])))
    return beside.some(isGrowthTarget) || headlines.size >= LISTED ? { ...p, year: p.text.year } : p
  })
}

/** 5%左右, 5%以上 or a range: an exact figure is rather what was reached. */
const isGrowthTarget = (p: FigurePoint): boolean =>
  OUTPUT.test(p.name) &&
  p.measure === 'change' &&
  !isAverage(p) &&
  (p.claim.figure?.comparator !== undefined || rangeOf(p.claim) !== undefined)
const at = (p: FigurePoint): number => p.claim.evidence[0]?.start ?? 0
export const isAverage = (p: FigurePoint): boolean => AVERAGE.test(p.claim.evidence[0]?.exact ?? '')

/** Of the text's own actor, one for each text: the first that is for the text's own year. */
export function annual(points: readonly FigurePoint[]): FigurePoint[] {
  const chosen = new Map<string, FigurePoint>()
  for (const p of points) {
    if (p.number === undefined || p.claim.source !== p.text.chief?.id || p.year !== p.text.year || isAverage(p))
      continue
    if (!chosen.has(p.text.id)) chosen.set(p.text.id, p)
  }
  return [...chosen.values()].sort(
    (a, b) => (b.number as number) - (a.number as number) || compare(a.text.name, b.text.name),
  )
}

/** What of the indicator the figure measures; a change that goes down is a fall. */
export const measureOf = ({ measure, falling }: FigurePoint): Measure | 'fall' =>
  falling && measure === 'change' ? 'fall' : measure

/** A value with digits of half width and one kind of dash: 6％－6.5％ and 6%-6.5% are one. */
export const evenly = (value: string): string =>
  value.replace(/[％０-９．]/gu, (ch) => ch.normalize('NFKC')).replace(/[—–－～~-]+/gu, '—')

/** The same aim, however its digits are set. */
export const sameAim = (a: FigurePoint, b: FigurePoint): boolean =>
  evenly(a.claim.value ?? '') === evenly(b.claim.value ?? '') &&
  a.claim.figure?.comparator === b.claim.figure?.comparator
