import type { Model } from './model.ts'

export interface Hit {
  node: number
  /** The name that was found, where it is not the label. */
  alias?: string
  /** Whether the initials were found, not the characters. */
  byInitials: boolean
}

/** What is searched, made once: names in one form of width and case. */
export interface SearchIndex {
  labels: string[]
  aliases: string[]
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

export const searchIndex = (m: Model): SearchIndex => ({
  labels: m.nodes.map((n) => fold(n.label)),
  aliases: m.nodes.map((n) => fold(n.aliases.join('\n'))),
})

/**
 * Nodes by name, alias or pinyin initials, best first: whole names before beginnings before parts, and the more central one
 * before the other. Several words must all be in the name.
 */
export function search(m: Model, index: SearchIndex, query: string, most = 50): { hits: Hit[]; total: number } {
  const words = fold(query).split(/\s+/u).filter(Boolean)
  if (!words.length) return { hits: [], total: 0 }
  const whole = words.join(' ')
  const latin = /^[a-z0-9]+$/u.test(whole)
  const found: { node: number; score: number }[] = []
  for (let i = 0; i < m.nodes.length; i++) {
    const label = index.labels[i] as string
    const aliases = index.aliases[i] as string
    let score = Number.POSITIVE_INFINITY
    if (label === whole) score = 0
    else if (aliases && isLine(aliases, whole)) score = 1
    else if (label.startsWith(whole)) score = 2
    else if (words.every((w) => label.includes(w))) score = 3
    else if (aliases && words.every((w) => aliases.includes(w))) score = 4
    else if (latin) {
      const letters = m.initials[i] as string
      if (isLine(letters, whole)) score = 1
      else if (letters.startsWith(whole) || letters.includes(`\n${whole}`)) score = 5
      else if (whole.length > 1 && letters.includes(whole)) score = 6
    }
    if (score < 9) found.push({ node: i, score })
  }
  found.sort((a, b) => a.score - b.score || (m.rank[a.node] as number) - (m.rank[b.node] as number))
  const hits = found.slice(0, most).map(({ node }): Hit => {
    const label = index.labels[node] as string
    if (words.every((w) => label.includes(w))) return { node, byInitials: false }
    const alias = m.nodes[node]?.aliases.find((a) => words.every((w) => fold(a).includes(w)))
    return alias === undefined ? { node, byInitials: true } : { node, alias, byInitials: false }
  })
  return { hits, total: found.length }
}

const isLine = (lines: string, one: string): boolean => `\n${lines}\n`.includes(`\n${one}\n`)
