import type { Citation, Report, Section, Table, Tree } from '../analyse/findings.ts'
import type { Lang } from '../cli/messages.ts'
import { GENERATOR } from '../version.ts'
import {
  BRANCHES,
  firstRows,
  frame,
  numberSources,
  plain,
  type ReportOptions,
  ROWS,
  sentence,
  shown,
} from './render.ts'
import { COLUMNS, SECTIONS, TABLES, words } from './wording.ts'

/** Names of texts and quotes as Markdown that shows them as they are: no markup, no HTML, no cells of their own. */
export const escapeMarkdown = (text: string): string =>
  plain(text)
    .replace(/[\\`*_{}[\]()#+!|~-]/gu, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** The report in GitHub's Markdown. Sources are numbered; each number links to its words at the end. */
export function* markdown(report: Report, options: ReportOptions & { data: string }): Generator<string> {
  const { lang, data } = options
  const rows = options.rows ?? ROWS
  const { sources, number } = numberSources(report, rows)
  const names = new Map(report.texts.map((t) => [t.id, t.name]))
  const links = (list: readonly Citation[]) => list.map((c) => `[\\[${number(c)}\\]](#s${number(c)})`).join(' ')
  const source = (c: Citation) =>
    `「${escapeMarkdown(c.exact)}」 — ${escapeMarkdown(names.get(c.document) ?? c.document)}, ${frame('characters', lang)} ${c.start}–${c.end}`
  yield `# ${words(SECTIONS[report.title], lang)}\n\n`
  for (const section of report.sections) {
    yield `## ${words(SECTIONS[section.code], lang)}\n\n`
    if (isEmpty(section)) yield `${frame('empty', lang)}\n\n`
    for (const s of section.statements) {
      yield `- ${sentence(s, lang, escapeMarkdown)}\n`
      for (const c of s.evidence) yield `  > ${source(c)} ${links([c])}\n${c === s.evidence.at(-1) ? '' : '  >\n'}`
      yield '\n'
    }
    for (const tree of section.trees ?? []) yield `${nested(tree, 0, lang, links)}\n`
    for (const table of section.tables ?? []) if (table.rows.length) yield* tableLines(table, rows, lang, data, links)
    for (const note of section.notes ?? []) yield `_${sentence(note, lang, escapeMarkdown)}_\n\n`
  }
  yield `## ${words(SECTIONS.sources, lang)}\n\n`
  for (const c of sources) yield `${number(c)}. <a id="s${number(c)}"></a>${source(c)}\n`
  yield `\n${frame('generated', lang, { n: GENERATOR })}\n`
}

export const isEmpty = (s: Section): boolean => !s.statements.length && !s.tables?.some((t) => t.rows.length)

function* tableLines(
  table: Table,
  rows: number,
  lang: Lang,
  data: string,
  links: (list: readonly Citation[]) => string,
): Generator<string> {
  yield `### ${words(TABLES[table.code], lang)}\n\n`
  const heads = [...table.columns.map((c) => words(COLUMNS[c], lang)), words(COLUMNS.evidence, lang)]
  yield `| ${heads.join(' | ')} |\n|${' --- |'.repeat(heads.length)}\n`
  for (const row of firstRows(table, rows))
    yield `| ${[...row.cells.map((c) => shown(c, lang, escapeMarkdown)), links(row.evidence)].join(' | ')} |\n`
  const more = table.rows.length - rows
  yield more > 0 ? `\n${frame('more', lang, { n: String(more), file: data })}\n\n` : '\n'
}

function nested(tree: Tree, depth: number, lang: Lang, links: (list: readonly Citation[]) => string): string {
  const indent = '  '.repeat(depth)
  const more = tree.children.length - BRANCHES
  return [
    `${indent}- ${escapeMarkdown(tree.label)} ${links(tree.evidence)}\n`,
    ...tree.children.slice(0, BRANCHES).map((child) => nested(child, depth + 1, lang, links)),
    more > 0 ? `${indent}  - ${frame('branches', lang, { n: String(more) })}\n` : '',
  ].join('')
}
