import { type Corpus, cite, compare, count, distinct, groupBy, labelOf } from './corpus.ts'
import { annual, type FigurePoint, figuresOf, measureOf } from './figures.ts'
import { type Chart, type Section, type Statement, term } from './findings.ts'
import { written } from './targets.ts'

const FEWEST_YEARS = 3
const SHOWN = 5

/** Figures and terms over the years of the texts: targets year by year, and guiding thoughts that come and go. */
export function series(corpus: Corpus): Section {
  const years = distinct(corpus.texts.flatMap((t) => t.year ?? [])).sort((a, b) => a - b)
  if (years.length < FEWEST_YEARS)
    return { code: 'series', statements: [], notes: [{ code: 'note-few-years', values: [years.length], evidence: [] }] }
  const statements: Statement[] = []
  const charts: Chart[] = []
  const lines = [...groupBy(figuresOf(corpus, 'target'), (p) => `${p.claim.source}\u0000${p.series}`)]
    .map(([key, all]) => ({ key, points: yearly(all) }))
    .filter((l) => l.points.length >= FEWEST_YEARS)
    .sort((a, b) => b.points.length - a.points.length || compare(a.key, b.key))
  for (const { points } of lines.slice(0, SHOWN)) {
    const first = points[0] as FigurePoint
    statements.push({
      code: 'figure-series',
      values: [
        labelOf(corpus, first.claim.source),
        labelOf(corpus, first.indicator),
        term(measureOf(first)),
        points.map((p) => `${p.text.year} ${written(p)}`),
      ],
      evidence: cite(
        corpus,
        points.map((p) => p.claim),
        points.length,
      ),
    })
    charts.push({
      kind: 'lines',
      code: 'series',
      about: labelOf(corpus, first.indicator),
      x: years.map(String),
      lines: [
        { label: term('target'), values: years.map((y) => points.find((p) => p.text.year === y)?.number ?? null) },
      ],
    })
  }
  const terms = termsByYear(corpus, years)
  const formulas = terms.filter((x) => x.class === 'Doctrine')
  for (const t of formulas.filter((x) => x.since > (years[0] as number) && x.last === years.at(-1)).slice(0, SHOWN))
    statements.push({ code: 'term-since', values: [t.label, t.since, t.years], evidence: t.first })
  for (const t of formulas.filter((x) => x.last < (years.at(-1) as number) && x.years > 1).slice(0, SHOWN))
    statements.push({ code: 'term-until', values: [t.label, t.last, t.years], evidence: t.lastSaid })
  return {
    code: 'series',
    statements,
    charts,
    tables: [
      {
        code: 'terms',
        columns: ['what', 'class', 'since', 'until', 'years', 'mentions'],
        rows: terms.map((t) => ({
          cells: [t.label, { term: t.class }, t.since, t.last, t.years, t.counts],
          evidence: t.first,
        })),
      },
    ],
    notes: [{ code: 'note-series', values: [], evidence: [] }],
  }
}

/** One figure for each year, in order of the years; where a year has several texts, the first. */
function yearly(points: readonly FigurePoint[]): FigurePoint[] {
  const byYear = groupBy(annual(points), (p) => String(p.text.year))
  return [...byYear.values()]
    .map((list) => list[0] as FigurePoint)
    .sort((a, b) => (a.text.year ?? 0) - (b.text.year ?? 0))
}

/** Doctrines and initiatives that several years name: since when, until when, how often. */
function termsByYear(corpus: Corpus, years: readonly number[]) {
  const yearOf = new Map(corpus.texts.map((t) => [t.id, t.year]))
  const saying = groupBy(corpus.graph.edges, (e) => e.target)
  // What was read as something else in another year is no term that came or went.
  const words = new Map(
    years.map((y) => [
      y,
      corpus.texts
        .filter((t) => t.year === y)
        .flatMap((t) => t.claims.flatMap((c) => c.evidence.map((q) => q.exact)))
        .join('\n'),
    ]),
  )
  return corpus.graph.nodes
    .filter((n) => n.class === 'Doctrine' || n.class === 'Initiative')
    .map((n) => {
      const counts = count(n.mentions.flatMap((m) => (m.piece ? [] : String(yearOf.get(m.document) ?? ''))))
      const named = years.filter((y) => counts.has(String(y)) || (counts.size > 1 && words.get(y)?.includes(n.label)))
      const said = (year: number | undefined) =>
        cite(
          corpus,
          (saying.get(n.id) ?? []).filter((e) => yearOf.get(e.evidence[0]?.document ?? '') === year),
          1,
        )
      return {
        label: n.label,
        class: n.class,
        since: named[0] ?? 0,
        last: named.at(-1) ?? 0,
        years: named.length,
        counts: named.map((y) => `${y}: ${counts.get(String(y)) ?? '+'}`),
        first: said(named[0]),
        lastSaid: said(named.at(-1)),
      }
    })
    .filter((t) => t.years > 1 && t.first.length)
    .sort((a, b) => b.years - a.years || compare(a.class, b.class) || compare(a.label, b.label))
}
