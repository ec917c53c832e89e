import type { Citation, Report, Statement, Table, Term, Tree, Value } from '../analyse/findings.ts'
import type { Lang } from '../cli/messages.ts'
import { STATEMENTS, termWords } from './wording.ts'

/** How a report is written out. */
export interface ReportOptions {
  lang: Lang
  /** Rows shown of each table; analysis.json has all. Default 20. */
  rows?: number
}

export const ROWS = 20
/** Means shown of each end in a tree. */
export const BRANCHES = 12

type Escape = (text: string) => string

/** A value in words: terms in the report's language, lists joined, line breaks and controls gone. */
export function shown(value: Value, lang: Lang, safe: Escape): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return safe(plain(value))
  if (Array.isArray(value))
    return value.map((v: string | Term) => shown(v, lang, safe)).join(lang === 'zh' ? '、' : '; ')
  return safe(termWords((value as Term).term, lang))
}

/** The sentence of a statement. */
export function sentence(statement: Statement, lang: Lang, safe: Escape): string {
  const say: (...values: string[]) => string = STATEMENTS[statement.code][lang]
  return say(
    ...statement.values.map((value) =>
      Array.isArray(value) ? listed(statement, value as (string | Term)[], lang, safe) : shown(value, lang, safe),
    ),
  )
}

const AS_THEY_STAND: ReadonlySet<string> = new Set(['figure-series', 'target-spread'])
const quoted = (text: string, safe: Escape): string => `「${safe(plain(text))}」`
/** Lists of names are quoted, chains have arrows, figures stand as they are. */
function listed({ code }: Statement, values: readonly (string | Term)[], lang: Lang, safe: Escape): string {
  const list = values.map((v) => (typeof v === 'string' ? v : termWords(v.term, lang)))
  if (code.startsWith('top-') && list.every((v) => /^\d+$/u.test(v))) return list.join(', ')
  const mark = lang === 'zh' ? '、' : ', '
  if (AS_THEY_STAND.has(code))
    return list
      .map((v) => safe(plain(v)))
      .join(code === 'target-spread' && lang === 'zh' ? '；' : lang === 'zh' ? '、' : '; ')
  return list.map((v) => quoted(v, safe)).join(code === 'mandate-chain' ? ' → ' : mark)
}

/** One line, without control characters: names come from texts that anyone may have written. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .trim()

/** Every citation that the report shows, numbered from 1 in order of use; the same words are one source. */
export function numberSources(report: Report, rows: number): { sources: Citation[]; number: (c: Citation) => number } {
  const numbers = new Map<string, number>()
  const sources: Citation[] = []
  const key = (c: Citation) => `${c.document} ${c.start} ${c.end}`
  const add = (list: readonly Citation[]) => {
    for (const c of list)
      if (!numbers.has(key(c))) {
        sources.push(c)
        numbers.set(key(c), sources.length)
      }
  }
  const addTree = (tree: Tree): void => {
    add(tree.evidence)
    for (const child of tree.children.slice(0, BRANCHES)) addTree(child)
  }
  for (const section of report.sections) {
    for (const s of section.statements) add(s.evidence)
    for (const t of section.trees ?? []) addTree(t)
    for (const t of section.tables ?? []) for (const row of firstRows(t, rows)) add(row.evidence)
  }
  return { sources, number: (c) => numbers.get(key(c)) ?? 0 }
}

export const firstRows = (table: Table, rows: number): Table['rows'] => table.rows.slice(0, rows)

/** Words that stand around the findings. */
const FRAME = {
  more: ['… and {n} more in {file}', '…… 其余 {n} 行见 {file}'],
  branches: ['… and {n} more', '…… 另有 {n} 项'],
  characters: ['characters', '字符'],
  empty: ['Nothing was found on this question.', '未发现相关内容。'],
  howToRead: ['How to read it', '说明'],
  contents: ['Contents', '目录'],
  generated: ['Written by {n}.', '由 {n} 生成。'],
} as const
export const frame = (code: keyof typeof FRAME, lang: Lang, values: Record<string, string> = {}): string =>
  FRAME[code][lang === 'zh' ? 1 : 0].replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '')
