import { createRequire } from 'node:module'

// Its dictionary is loaded where a page is written, not by every command and worker thread.
const load = (): typeof import('pinyin-pro') => createRequire(import.meta.url)('pinyin-pro')

/** Longer names are found by their beginning. */
const LONGEST = 40

/**
 * The first letters of the pinyin of each name, other letters and digits as they are, in lower case, one name a line:
 * 重庆市, 渝 → `cqs\ny`. Readings of words, not of characters: 重 is c in 重庆 and z in 重要.
 */
export function initials(names: readonly string[]): string {
  const { pinyin } = load()
  const lines = names.map((name) =>
    pinyin(name.slice(0, LONGEST).toWellFormed(), { pattern: 'first', toneType: 'none', type: 'array' })
      .join('')
      .toLowerCase()
      .replace(/[^a-z0-9]/gu, ''),
  )
  return [...new Set(lines)].filter(Boolean).join('\n')
}
