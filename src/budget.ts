/** A document asked for more work than its length allows: it fails alone. */
export class BudgetError extends Error {
  constructor(
    /** Work done when it was stopped, and what was allowed: words looked at × steps of rules over them. */
    readonly work: number,
    readonly limit: number,
  ) {
    super(`the text asks for too much work (over ${limit} steps)`)
    this.name = 'BudgetError'
  }
}

/** Steps allowed for each character, and for any text; policy texts of all kinds need at most 20 a character. */
const PER_CHARACTER = 400
const AT_LEAST = 2_000_000

/**
 * Counts work, the same on every machine: a clock would fail a text on one and read it on another.
 * @returns a function that is told of steps before they are taken
 */
export function workBudget(length: number): (steps: number) => void {
  const limit = AT_LEAST + PER_CHARACTER * length
  let work = 0
  return (steps) => {
    work += steps
    if (work > limit) throw new BudgetError(work, limit)
  }
}
