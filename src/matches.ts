const NONE: readonly RegExpExecArray[] = []

/**
 * All matches of a global pattern, each of which has a character at least. `matchAll` makes the pattern anew for every text; here texts
 * without a match cost nothing beside the search.
 */
export function matches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let m = pattern.exec(text)
  if (!m) return NONE
  const found: RegExpExecArray[] = []
  for (; m; m = pattern.exec(text)) {
    found.push(m)
    if (!m[0]) pattern.lastIndex++
  }
  return found
}
