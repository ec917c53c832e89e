import type { Report } from '../analyse/findings.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import type { ReportOptions } from './render.ts'

/** The report as data, whole: every row of every table, ids relative to the base IRI. */
export function* reportJson(report: Report, baseIri: string): Generator<string> {
  yield `${JSON.stringify({ format: 1, base: baseIri, ...report }, null, 1)}\n`
}

/** The files of a report; `stem` names them (report.md, analysis.json). */
export function reportFiles(
  report: Report,
  { baseIri, ...options }: ReportOptions & { baseIri: string },
): { path: string; pieces: Iterable<string> }[] {
  const data = 'analysis.json'
  return [
    { path: 'report.md', pieces: markdown(report, { ...options, data }) },
    { path: 'report.html', pieces: html(report, { ...options, data }) },
    { path: data, pieces: reportJson(report, baseIri) },
  ]
}
