import type { Report, Table } from '../analyse/findings.ts'
import type { Lang } from '../cli/messages.ts'
import { plain, sentence, shown } from './render.ts'
import { COLUMNS, SECTIONS, words } from './wording.ts'

/** Columns of a terminal that a text takes: East Asian wide and full-width characters take two. */
export const width = (text: string): number =>
  [...text].reduce(
    (sum, ch) =>
      sum +
      (/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
        ch,
      )
        ? 2
        : 1),
    0,
  )

/** The report for a terminal `columns` wide: statements, then tables whose cells are cut to fit. */
export function* terminal(
  report: Report,
  { lang, columns, rows }: { lang: Lang; columns: number; rows: number },
): Generator<string> {
  yield `${words(SECTIONS[report.title], lang)}: ${report.about.map(plain).join(' → ')}\n`
  for (const section of report.sections) {
    yield `\n${words(SECTIONS[section.code], lang)}\n`
    for (const s of section.statements) yield `  ${sentence(s, lang, (t) => t)}\n`
    for (const table of section.tables ?? []) if (table.rows.length) yield* tableLines(table, lang, columns, rows)
  }
}

function* tableLines(table: Table, lang: Lang, columns: number, rows: number): Generator<string> {
  const heads = table.columns.map((c) => words(COLUMNS[c], lang))
  const body = table.rows.slice(0, rows).map((r) => r.cells.map((c) => shown(c, lang, (t) => t)))
  const wanted = heads.map((h, i) => Math.max(width(h), ...body.map((r) => width(r[i] ?? ''))))
  const widths = fitted(wanted, columns - 2 - 2 * (heads.length - 1))
  const line = (cells: readonly string[]) =>
    `  ${cells.map((c, i) => padded(c, widths[i] as number)).join('  ')}`.trimEnd()
  yield `\n${line(heads)}\n${line(widths.map((w) => '─'.repeat(w)))}\n`
  for (const r of body) yield `${line(r)}\n`
  if (table.rows.length > rows) yield `  … ${table.rows.length - rows}\n`
}

/** Narrow columns keep their width; what is left is shared among the wide ones. */
function fitted(wanted: readonly number[], available: number): number[] {
  const widths = [...wanted]
  while (widths.reduce((a, b) => a + b, 0) > available) {
    const widest = widths.indexOf(Math.max(...widths))
    if ((widths[widest] as number) <= 8) break
    widths[widest] = (widths[widest] as number) - 1
  }
  return widths
}

function padded(text: string, to: number): string {
  if (width(text) <= to) return text + ' '.repeat(to - width(text))
  let cut = ''
  let used = 0
  for (const ch of text) {
    if (used + width(ch) > to - 1) break
    cut += ch
    used += width(ch)
  }
  return `${cut}…${' '.repeat(Math.max(0, to - used - 1))}`
}
