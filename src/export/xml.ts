import { UnsafeTermError } from './guard.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: what no XML 1.0 document may hold, not even as a reference
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // As references: a parser would turn them into spaces in attributes, and a return into a line feed.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/**
 * Text for an XML element or a double-quoted attribute.
 * @param where whose text it is, for the error
 * @throws {UnsafeTermError} for characters that XML cannot hold
 */
export function xml(text: string, where: string): string {
  if (!text.isWellFormed()) throw new UnsafeTermError(text, `a lone surrogate (${where})`)
  const bad = FORBIDDEN.exec(text)?.[0]
  if (bad !== undefined) {
    const code = bad.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    throw new UnsafeTermError(text, `XML cannot hold U+${code} (${where})`)
  }
  return text.replace(/[&<>"\t\n\r]/gu, (ch) => ESCAPES[ch] as string)
}
