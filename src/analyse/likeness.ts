/** Pairs of characters that stand side by side; a single character is its own. */
export function bigrams(text: string): string[] {
  const characters = [...text]
  if (characters.length < 2) return characters
  return characters.slice(1).map((ch, i) => `${characters[i]}${ch}`)
}

/** Which lists hold a bigram, by their index. */
function holders(grams: readonly (readonly string[])[]): Map<string, number[]> {
  const holding = new Map<string, number[]>()
  for (const [i, list] of grams.entries())
    for (const gram of new Set(list)) {
      const known = holding.get(gram)
      if (known) known.push(i)
      else holding.set(gram, [i])
    }
  return holding
}

/** Bigrams in more labels than this tell nothing, and would make every pair a candidate. */
const COMMON = 300

/** An item to pair, by its label. */
export interface Labelled {
  id: string
  label: string
  /** Only items of one kind are paired. */
  kind: string
}

export interface Likeness {
  before: string
  after: string
  score: number
}

/**
 * One-to-one pairs by wording: Dice's coefficient of character bigrams (Dice, 1945) of at least `threshold`, best first. Labels
 * that differ only in what many others have too are still compared, through the bigrams that they share and others do not.
 */
export function pairByWording(before: readonly Labelled[], after: readonly Labelled[], threshold: number): Likeness[] {
  const grams = after.map((item) => bigrams(item.label))
  const holding = holders(grams)
  const candidates: Likeness[] = []
  for (const item of before) {
    const own = bigrams(item.label)
    const near = new Set<number>()
    for (const gram of own) {
      const list = holding.get(gram) ?? []
      if (list.length <= COMMON) for (const i of list) near.add(i)
    }
    for (const i of near) {
      const other = after[i] as Labelled
      if (other.kind !== item.kind) continue
      const score = dice(own, grams[i] as string[])
      if (score >= threshold) candidates.push({ before: item.id, after: other.id, score })
    }
  }
  candidates.sort(
    (a, b) => b.score - a.score || (a.before < b.before ? -1 : a.before > b.before ? 1 : a.after < b.after ? -1 : 1),
  )
  const taken = new Set<string>()
  return candidates.filter(({ before: a, after: b }) => {
    if (taken.has(`a ${a}`) || taken.has(`b ${b}`)) return false
    taken.add(`a ${a}`)
    taken.add(`b ${b}`)
    return true
  })
}

/** Asks how alike a label is at most to those of another kind: Dice's coefficient of bigrams, looked for among labels that share a bigram which is not common. */
export function likenessIndex(items: readonly Labelled[]): (label: string, kind: string) => number {
  const grams = items.map((item) => bigrams(item.label))
  const holding = holders(grams)
  return (label, kind) => {
    const own = bigrams(label)
    const near = new Set(
      own.flatMap((gram) => ((holding.get(gram)?.length ?? 0) <= COMMON ? (holding.get(gram) ?? []) : [])),
    )
    let most = 0
    for (const i of near) if (items[i]?.kind !== kind) most = Math.max(most, dice(own, grams[i] as string[]))
    return most
  }
}

/** 2 × common ÷ all, counting repeated bigrams as often as both have them. */
export function dice(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const gram of a) left.set(gram, (left.get(gram) ?? 0) + 1)
  let common = 0
  for (const gram of b) {
    const n = left.get(gram) ?? 0
    if (n) {
      common++
      left.set(gram, n - 1)
    }
  }
  return a.length + b.length ? (2 * common) / (a.length + b.length) : 0
}
