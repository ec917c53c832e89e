import type { Corpus } from './corpus.ts'
import { type FigurePoint, figuresOf, isAverage, rangeOf } from './figures.ts'

export type Verdict = 'met' | 'missed' | 'unknown'

/** A target of the first side with the figure that the second reports for the same year. */
export interface Kept {
  target: FigurePoint
  observation: FigurePoint
  verdict: Verdict
}

/** Indicators of which less is better, whatever the words around the figure. */
const CEILING = /失业率|消费价格|物价|赤字|死亡率|发病率/u
const PRICES = /消费价格|物价/u
/** 约 and 左右 are met within this share of the target, and missed beyond the other. */
const ABOUT = 0.05
const DOUBT = 0.1
const SEVERAL_YEARS = /五年|5年|[“"]?十[一二三四五]五|年均|累计/u

/**
 * Promised on the first side, reported on the second: same actor, indicator, measure and unit, and the target's year. Where the
 * report gives no year it is the one before its date, as work reports have it; figures over several years are left out.
 * @param actorOf tells an actor's part, so that chief actors of two sides are the same
 */
export function keptPromises(before: Corpus, after: Corpus, actorOf: (side: Corpus, id: string) => string): Kept[] {
  const reported = figuresOf(after, 'observation').filter((o) => !SEVERAL_YEARS.test(o.claim.evidence[0]?.exact ?? ''))
  const found = new Map<string, FigurePoint>()
  for (const o of reported) {
    const year = o.year ?? (o.text.year === undefined ? undefined : o.text.year - 1)
    const key = `${actorOf(after, o.claim.source)} ${o.series} ${year}`
    if (year !== undefined && !found.has(key)) found.set(key, o)
  }
  const done = new Set<string>()
  return figuresOf(before, 'target').flatMap((target) => {
    if (target.year === undefined || target.severalYears || isAverage(target)) return []
    const key = `${actorOf(before, target.claim.source)} ${target.series} ${target.year}`
    const observation = found.get(key)
    if (!observation || done.has(key)) return []
    done.add(key)
    return [{ target, observation, verdict: judge(target, observation) }]
  })
}

/** A count as written: its number, whether it is said to be more, and what is counted. */
function counted({ value }: FigurePoint['claim']): { number: number; more: boolean; unit: string } | undefined {
  const m = /^(\d+(?:\.\d+)?)([多余]?)(\D+)$/u.exec((value ?? '').normalize('NFKC'))
  return m ? { number: Number(m[1]), more: m[2] !== '', unit: m[3] as string } : undefined
}

/** Whether the figure keeps the target, by the target's bound and by which way the indicator should go. */
export function judge(target: FigurePoint, observation: FigurePoint): Verdict {
  const { number: reached, falling } = observation
  const range = rangeOf(target.claim)
  const aim = target.number
  // 600多万套 of 600万套: more than was aimed at, whatever it is exactly.
  const [least, wanted] = [counted(observation.claim), counted(target.claim)]
  if (reached === undefined && least?.more && wanted && least.unit === wanted.unit && falling === target.falling)
    if (least.number >= wanted.number && !CEILING.test(target.name)) return 'met'
  if (reached === undefined || aim === undefined || falling !== target.falling) return 'unknown'
  const ceiling = CEILING.test(target.name)
  const verdict = (kept: boolean): Verdict => (kept ? 'met' : 'missed')
  if (range) return verdict(ceiling ? reached <= range[1] : reached >= range[0])
  switch (target.claim.figure?.comparator) {
    case 'atMost':
      return verdict(reached <= aim)
    case 'lessThan':
      return verdict(reached < aim)
    case 'moreThan':
      return verdict(reached > aim)
    case 'atLeast':
      return verdict(reached >= aim)
    case 'about':
      if (Math.abs(reached - aim) <= ABOUT * Math.abs(aim)) return 'met'
      if (Math.abs(reached - aim) <= DOUBT * Math.abs(aim) && (ceiling ? reached > aim : reached < aim))
        return 'unknown'
      // Prices that rise far less than aimed at keep the ceiling, and miss what demand was to do: not for a rule to say.
      if (PRICES.test(target.name) && reached < aim) return 'unknown'
      return verdict(ceiling ? reached < aim : reached > aim)
    default:
      return verdict(ceiling ? reached <= aim : reached >= aim)
  }
}
