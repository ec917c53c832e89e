import { createHash } from 'node:crypto'
import type { Citation, Report, Section, Statement, Table, Tree } from '../analyse/findings.ts'
import { GENERATOR } from '../version.ts'
import { svg } from './charts.ts'
import { escapeHtml } from './escape.ts'
import { isEmpty } from './markdown.ts'
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
import { STYLE } from './style.ts'
import { COLUMNS, SECTIONS, TABLES, words } from './wording.ts'

/**
 * The report as one page that needs nothing else: no script, style by its hash, charts as inline SVG. Everything from texts is
 * escaped; the policy in the head forbids whatever should slip through.
 */
export function* html(report: Report, options: ReportOptions & { data: string }): Generator<string> {
  const { lang, data } = options
  const rows = options.rows ?? ROWS
  const { sources, number } = numberSources(report, rows)
  const names = new Map(report.texts.map((t) => [t.id, t.name]))
  const link = (c: Citation) => `<a href="#s${number(c)}">[${number(c)}]</a>`
  const links = (list: readonly Citation[]) => list.map(link).join(' ')
  const place = (c: Citation) =>
    `<cite>${escapeHtml(plain(names.get(c.document) ?? c.document))}, ${frame('characters', lang)} ${c.start}–${c.end}</cite>`
  const finding = (s: Statement) =>
    `<div class="finding"><p>${sentence(s, lang, escapeHtml)}</p>${s.evidence
      .map((c) => `<blockquote>「${escapeHtml(plain(c.exact))}」 ${place(c)} ${link(c)}</blockquote>`)
      .join('')}</div>\n`
  const tableHtml = (t: Table) => {
    const more = t.rows.length - rows
    const heads = [...t.columns.map((c) => words(COLUMNS[c], lang)), words(COLUMNS.evidence, lang)]
    const body = firstRows(t, rows).map(
      (row) =>
        `<tr>${row.cells.map((c) => `<td${typeof c === 'number' ? ' class="n"' : ''}>${shown(c, lang, escapeHtml)}</td>`).join('')}<td>${links(row.evidence)}</td></tr>\n`,
    )
    return `<h3>${escapeHtml(words(TABLES[t.code], lang))}</h3><div class="scroll"><table><thead><tr>${heads
      .map((h) => `<th scope="col">${escapeHtml(h)}</th>`)
      .join(
        '',
      )}</tr></thead><tbody>${body.join('')}</tbody></table></div>${more > 0 ? `<p class="more">${escapeHtml(frame('more', lang, { n: String(more), file: data }))}</p>` : ''}\n`
  }
  const branch = (t: Tree): string => {
    const more = t.children.length - BRANCHES
    const below = [
      ...t.children.slice(0, BRANCHES).map(branch),
      more > 0 ? `<li class="more">${escapeHtml(frame('branches', lang, { n: String(more) }))}</li>` : '',
    ].join('')
    return `<li><span class="${t.class === 'Goal' ? 'Goal' : 'other'}">${escapeHtml(plain(t.label))}</span> ${links(t.evidence)}${below ? `<ul>${below}</ul>` : ''}</li>`
  }
  const sectionHtml = function* (s: Section): Generator<string> {
    yield `<section id="${s.code}"><h2>${escapeHtml(words(SECTIONS[s.code], lang))}</h2>\n`
    if (isEmpty(s)) yield `<p>${escapeHtml(frame('empty', lang))}</p>\n`
    for (const x of s.statements) yield finding(x)
    for (const c of s.charts ?? []) yield `${svg(c, lang)}\n`
    for (const t of s.trees ?? []) yield `<div class="tree"><ul>${branch(t)}</ul></div>\n`
    for (const t of s.tables ?? []) if (t.rows.length) yield tableHtml(t)
    for (const n of s.notes ?? []) yield `<p class="note">${sentence(n, lang, escapeHtml)}</p>\n`
    yield '</section>\n'
  }
  const title = escapeHtml(words(SECTIONS[report.title], lang))
  const hash = createHash('sha256').update(STYLE, 'utf8').digest('base64')
  yield `<!doctype html>\n<html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}"><head><meta charset="utf-8">`
  yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">`
  yield `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head><body><main>\n<h1>${title}</h1>\n`
  yield `<nav aria-label="${escapeHtml(frame('contents', lang))}"><ol>${report.sections.map((s) => `<li><a href="#${s.code}">${escapeHtml(words(SECTIONS[s.code], lang))}</a></li>`).join('')}</ol></nav>\n`
  for (const s of report.sections) yield* sectionHtml(s)
  yield `<section id="sources"><h2>${escapeHtml(words(SECTIONS.sources, lang))}</h2><ol class="sources">\n`
  for (const c of sources) yield `<li id="s${number(c)}">「${escapeHtml(plain(c.exact))}」 ${place(c)}</li>\n`
  yield `</ol></section></main><footer>${escapeHtml(frame('generated', lang, { n: GENERATOR }))}</footer></body></html>\n`
}
