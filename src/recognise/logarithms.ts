/** Binary digits after the point: some 60 more than a double has, so that the last rounding is the only one. */
const DIGITS = 112n
const SCALE = 2 ** Number(DIGITS)

/**
 * Natural logarithms of whole numbers, each the double nearest to the true value. `Math.log` is one unit in the last place off now
 * and then, in its own way in each engine: enough to part two equally likely cuts of a text in another way.
 * @param numbers in ascending order, from 1
 */
export function logarithms(numbers: readonly number[]): Float64Array {
  const out = new Float64Array(numbers.length)
  let number = 1
  let log = 0n
  // ln(to) = ln(from) + 2 artanh((to - from) / (to + from)): a few terms where they are near each other.
  const go = (to: number): void => {
    const x = (BigInt(to - number) << DIGITS) / BigInt(to + number)
    const square = (x * x) >> DIGITS
    let sum = 0n
    for (let power = x, k = 1n; power > 0n; power = (power * square) >> DIGITS, k += 2n) sum += power / k
    log += 2n * sum
    number = to
  }
  for (const [i, to] of numbers.entries()) {
    while (to > 2 * number) go(2 * number)
    if (to > number) go(to)
    out[i] = Number(log) / SCALE
  }
  return out
}
