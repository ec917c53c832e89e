import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A row of a table under ontology/, with the place it stands at, for messages and for `rule` ids. */
export type Row = Readonly<Record<string, string>> & { readonly at: string }

/** A table that cannot be used; the message begins with `file:line:`. */
export class TableError extends Error {
  constructor(at: string, message: string) {
    super(`${at}: ${message}`)
    this.name = 'TableError'
  }
}

/**
 * Reads a tab-separated table: UTF-8, one header line, `#` lines are comments, no quoting.
 * @param required columns that every row must fill
 * @throws {TableError} for an unreadable file, an unknown number of cells, an empty required cell
 */
export function readTable(file: string, required: readonly string[] = []): Row[] {
  const name = basename(file)
  let content: string
  try {
    content = readFileSync(file, 'utf8')
  } catch (error) {
    throw new TableError(name, `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`)
  }
  const rows: Row[] = []
  let header: string[] | undefined
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string
    if (!line.trim() || line.startsWith('#')) continue
    const cells = line.split('\t')
    const at = `${name}:${i + 1}`
    if (!header) {
      header = cells.map((c) => c.trim())
      for (const column of required) if (!header.includes(column)) throw new TableError(at, `no column "${column}"`)
      continue
    }
    if (cells.length > header.length) throw new TableError(at, `${cells.length} cells, but ${header.length} columns`)
    const row: Record<string, string> = {}
    for (let j = 0; j < header.length; j++) row[header[j] as string] = cells[j]?.trim() ?? ''
    for (const column of required) if (!row[column]) throw new TableError(at, `"${column}" is empty`)
    row.at = at
    rows.push(row as Row)
  }
  return rows
}

/** The file of that name in each directory that has it: our own first, then the user's (`--lexicon DIR`). */
export function tableFiles(dirs: readonly string[], name: string): string[] {
  return dirs.flatMap((dir) => (readdirSync(dir).includes(name) ? [join(dir, name)] : []))
}

/** Splits a cell that lists several values with `|`. */
export const list = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split('|')
    .map((s) => s.trim())
    .filter(Boolean)
