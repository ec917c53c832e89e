import type { ChartCode, ColumnCode, SectionCode, StatementCode, TableCode, TermCode } from '../report/wording.ts'

/** Where something is said: a stretch of a text (UTF-16 offsets), and the claim that was read from it. */
export interface Citation {
  /** Relative IRI of the text. */
  document: string
  start: number
  end: number
  exact: string
  /** Relative IRI. */
  claim?: string
}

/** A word of the vocabulary of reports, which has its name in each language (`planned`, `atLeast`). */
export interface Term {
  term: TermCode
}
/** What a statement or a table's cell is about: names and figures as written, numbers, terms, lists. */
export type Value = string | number | Term | readonly (string | Term)[]

/** A sentence of the report as data: a code, worded by src/report/wording.ts in the report's language, with its evidence. */
export interface Statement {
  code: StatementCode
  values: readonly Value[]
  evidence: readonly Citation[]
}

export interface Row {
  cells: readonly Value[]
  evidence: readonly Citation[]
}

/** A table of which reports show the first rows, and analysis.json all. */
export interface Table {
  code: TableCode
  columns: readonly ColumnCode[]
  rows: readonly Row[]
}

/** A tree of means and ends; `evidence` says why the node hangs where it hangs. */
export interface Tree {
  label: string
  class: string
  evidence: readonly Citation[]
  children: readonly Tree[]
}

export type Chart =
  | { kind: 'bars'; code: ChartCode; about: string; bars: readonly { label: string; value: number; text: string }[] }
  | {
      kind: 'stacked'
      code: ChartCode
      about: string
      parts: readonly TermCode[]
      bars: readonly { label: string | Term; values: readonly number[] }[]
    }
  | {
      kind: 'lines'
      code: ChartCode
      about: string
      x: readonly string[]
      lines: readonly { label: string | Term; points: readonly ({ value: number; text: string } | null)[] }[]
    }
  | {
      kind: 'matrix'
      code: ChartCode
      about: string
      labels: readonly string[]
      values: readonly (readonly number[])[]
    }

/** One question with its answer. */
export interface Section {
  code: SectionCode
  statements: readonly Statement[]
  tables?: readonly Table[]
  charts?: readonly Chart[]
  trees?: readonly Tree[]
  /** How to read it, and what it cannot tell. */
  notes?: readonly Statement[]
}

/** What reports cite by name. */
export interface CitedText {
  id: string
  name: string
  title?: string
  date?: string
  path: string
}

/** A report as data: what `analysis.json` and `diff --format json` hold, and all that the writers see. */
export interface Report {
  title: SectionCode
  /** What was read: names of texts or sides. */
  about: readonly string[]
  texts: readonly CitedText[]
  sections: readonly Section[]
}

export const term = (name: TermCode): Term => ({ term: name })
