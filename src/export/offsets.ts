/*
 * graph.json counts UTF-16 code units, RDF code points (OA asks for them). The offsets of characters beyond the Basic
 * Multilingual Plane, which a text's record lists, are all that is needed to go from one to the other and back.
 */

/** Code-point offset of a UTF-16 offset. */
export function toCodePoint(utf16: number, astral: readonly number[] = []): number {
  let before = 0
  while (before < astral.length && (astral[before] as number) < utf16) before++
  return utf16 - before
}

/** Page (from 1) of a PDF on which an offset lies; `pages` are the offsets at which they begin. An empty page has no text. */
export function pageAt(pages: readonly number[], offset: number): number {
  let low = 0
  let high = pages.length - 1
  while (low < high) {
    const mid = (low + high + 1) >> 1
    if ((pages[mid] as number) <= offset) low = mid
    else high = mid - 1
  }
  return low + 1
}

/** UTF-16 offset of a code-point offset. */
export function toUtf16(codePoint: number, astral: readonly number[] = []): number {
  let before = 0
  while (before < astral.length && (astral[before] as number) - before < codePoint) before++
  return codePoint + before
}
