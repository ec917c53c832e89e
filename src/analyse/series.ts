import type { GraphEdge, GraphNode } from '../model.ts'
import { type Corpus, cite, compare, count, distinct, documentOf, groupBy, labelOf } from './corpus.ts'
import { annual, type FigurePoint, figuresOf, measureOf } from './figures.ts'
import { type Chart, type Citation, type Section, type Statement, term } from './findings.ts'
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
  // Years without a text keep their place on the axis.
  const axis = Array.from({ length: (years.at(-1) ?? 0) - (years[0] ?? 0) + 1 }, (_, i) => (years[0] ?? 0) + i)
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
      x: axis.map(String),
      lines: [
        {
          label: term('target'),
          points: axis.map((year) => {
            const p = points.find((q) => q.text.year === year)
            return p ? { value: p.number as number, text: written(p) } : null
          }),
        },
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
  const claims = groupBy(corpus.graph.edges, (e) => String(yearOf.get(documentOf(e))))
  // A formula that was read as something else in another year is none that came or went. There are few of them.
  const naming = ({ class: cls, label }: GraphNode, year: number): GraphEdge | undefined =>
    cls === 'Doctrine'
      ? claims.get(String(year))?.find((e) => e.evidence.some((q) => q.exact.includes(label)))
      : undefined
  const terms = corpus.graph.nodes.flatMap((n) => {
    if (n.class !== 'Doctrine' && n.class !== 'Initiative') return []
    const counts = count(n.mentions.flatMap((m) => (m.piece ? [] : String(yearOf.get(m.document) ?? ''))))
    if (counts.size < 2) return []
    const named = years.filter((y) => counts.has(String(y)) || naming(n, y))
    const said = (year: number): Citation[] => {
      const own = (saying.get(n.id) ?? []).filter((e) => yearOf.get(documentOf(e)) === year)
      return cite(corpus, own.length ? own : [naming(n, year) ?? []].flat(), 1)
    }
    const [since, last] = [named[0] ?? 0, named.at(-1) ?? 0]
    return [
      {
        label: n.label,
        class: n.class,
        since,
        last,
        years: named.length,
        counts: named.map((y) => `${y}: ${counts.get(String(y)) ?? '+'}`),
        first: said(since),
        lastSaid: said(last),
      },
    ]
  })
  return terms
    .filter((t) => t.years > 1 && t.first.length && t.lastSaid.length)
    .sort((a, b) => b.years - a.years || compare(a.class, b.class) || compare(a.label, b.label))
}
