import type { Graph } from '../model.ts'
import { UnsafeTermError } from './guard.ts'
import type { WriteOptions } from './index.ts'
import type { Table } from './tables.ts'

/**
 * One cell of RFC 4180: quoted where it must be.
 * @throws {UnsafeTermError} for what no CSV reader gives back: lone surrogates and U+0000
 */
export function cell(text: string, where: string): string {
  if (!text.isWellFormed()) throw new UnsafeTermError(text, `a lone surrogate (${where})`)
  if (text.includes('\u0000')) throw new UnsafeTermError(text, `CSV cannot hold U+0000 (${where})`)
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Text that a spreadsheet does not take for a formula (`=cmd()`, `+1`, `@x`): an apostrophe before it. Text that begins with an
 * apostrophe gets one more, so that taking one leading apostrophe away always gives the original back.
 */
export const formulaSafe = (text: string): string => (/^[=+\-@\t\r']/u.test(text) ? `'${text}` : text)

/** One table as CSV for spreadsheets and data frames, in pieces: header, then a row a line; lists are JSON arrays. */
export function* csv({ name, columns, rows }: Table, graph: Graph, { baseIri, bom }: WriteOptions): Generator<string> {
  yield `${bom ? '\uFEFF' : ''}${columns.map((c) => c.name).join(',')}\n`
  for (const row of rows(graph, baseIri)) {
    const cells = row.map((value, i) => {
      if (value === undefined) return ''
      if (typeof value === 'object') return cell(JSON.stringify(value), `${name} ${row[0]}`)
      return cell(columns[i]?.type === 'VARCHAR' ? formulaSafe(String(value)) : String(value), `${name} ${row[0]}`)
    })
    yield `${cells.join(',')}\n`
  }
}
