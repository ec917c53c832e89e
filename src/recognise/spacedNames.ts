import type { Span } from '../model.ts'

/* 总理　王　明: a name of two characters, drawn apart to the width of three where it signs a text. */

const SPACED = /^([ \u3000]{1,3})(\p{Script=Han})[ \u3000]{1,2}\p{Script=Han}(?=[ \u3000]*(?:\n|$))/u

/** Where such a name stands after the office that ends at `at`. */
export function spacedName(text: string, at: number, surnames: ReadonlySet<string>): Span | undefined {
  const m = SPACED.exec(text.slice(at, at + 12))
  if (!m || !surnames.has(m[2] as string)) return undefined
  return { start: at + (m[1] as string).length, end: at + m[0].length }
}

/** The name without its spaces. */
export const bareName = (name: string): string => name.replace(/[ \u3000]+/gu, '')
