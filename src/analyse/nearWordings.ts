import type { GraphNode } from '../model.ts'
import { compare } from './corpus.ts'
import { bigrams, dice } from './likeness.ts'

/** Dice's coefficient of character bigrams from which two labels are near. */
export const NEAR = 0.8

/** What two near labels have in common: one has all characters of the other, both have the same ones in another order, the same words but for the beginning, or most pairs of characters. */
export type NearReason = 'near-contains' | 'near-order' | 'near-beginning' | 'near-words'

/** Two nodes of one class whose labels the normal form does not join. */
export interface NearPair {
  /** The smaller id. */
  a: string
  b: string
  /** Dice's coefficient of character bigrams, from {@link NEAR} to 1. */
  score: number
  reason: NearReason
}

const COMPARED = new Set(['Goal', 'Initiative', 'Doctrine', 'Indicator'])
/** Characters at most that the beginnings have. */
const LONGEST_BEGINNING = 4

/**
 * Pairs of near wordings, nearest first. Labels with different numbers, quoted names or years are never near: 增长5% and 增长6%.
 * Candidates share one of the rarest bigrams of both (prefix filtering, Chaudhuri et al. 2006: exact, and far from quadratic).
 */
export function nearWordings(nodes: readonly GraphNode[], threshold = NEAR): NearPair[] {
  const items = nodes
    .filter((n) => COMPARED.has(n.class))
    .map(({ id, class: kind, label }) => ({
      id,
      kind,
      label,
      grams: bigrams(label.replace(MARKS, '')),
      marks: marksOf(label),
    }))
  const frequency = new Map<string, number>()
  for (const { grams } of items) for (const g of grams) frequency.set(g, (frequency.get(g) ?? 0) + 1)
  const rare = (a: string, b: string) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || compare(a, b)
  const holding = new Map<string, number[]>()
  const found: NearPair[] = []
  for (const [i, item] of items.entries()) {
    const sorted = [...item.grams].sort(rare)
    // Whom it is near to shares so many bigrams at least; one of the rarest is among them.
    const least = Math.ceil((threshold / (2 - threshold)) * sorted.length - 1e-9)
    const prefix = new Set(sorted.slice(0, sorted.length - least + 1))
    const key = (gram: string) => `${item.kind} ${item.marks} ${gram}`
    const candidates = new Set([...prefix].flatMap((g) => holding.get(key(g)) ?? []))
    for (const j of candidates) {
      const other = items[j] as (typeof items)[number]
      const score = dice(item.grams, other.grams)
      if (score < threshold) continue
      const [a, b] = compare(item.id, other.id) < 0 ? [item, other] : [other, item]
      found.push({ a: a.id, b: b.id, score, reason: reasonOf(a.label, b.label) })
    }
    for (const g of prefix) {
      const known = holding.get(key(g))
      if (known) known.push(i)
      else holding.set(key(g), [i])
    }
  }
  return found.sort((x, y) => y.score - x.score || compare(x.a, y.a) || compare(x.b, y.b))
}

/** What never tells two things apart. */
const MARKS = /[\s“”"《》、，]+/gu

/** Numbers and quoted names: what tells two things with like names apart. */
const marksOf = (label: string): string =>
  [...label.matchAll(/[\d.]|[一二三四五六七八九十百千万亿两]|“[^”“]{0,60}”|《[^》《]{0,120}》/gu)]
    .map((m) => m[0])
    .join(' ')

function reasonOf(a: string, b: string): NearReason {
  const [x, y] = [[...a].sort().join(''), [...b].sort().join('')]
  if (x === y) return 'near-order'
  const tail = commonTail(a, b)
  if (Math.max(a.length, b.length) - tail <= LONGEST_BEGINNING) return 'near-beginning'
  return within(a, b) || within(b, a) ? 'near-contains' : 'near-words'
}

function commonTail(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++
  return n
}

/** All characters of `short` stand in `long`, in this order. */
function within(short: string, long: string): boolean {
  let at = 0
  for (const ch of long) if (ch === short.charAt(at)) at++
  return at === short.length
}
