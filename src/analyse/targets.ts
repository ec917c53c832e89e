import { type Corpus, cite, compare, groupBy, labelOf, shortNames } from './corpus.ts'
import { annual, evenly, type FigurePoint, figuresOf, measureOf } from './figures.ts'
import { type Chart, type Section, type Statement, term, type Value } from './findings.ts'
import { isMeasure } from './indicators.ts'

const SHOWN = 8
const FEWEST_TEXTS = 3

/** An indicator for which several texts of one year set a target, with what each sets. */
interface Compared {
  key: string
  points: FigurePoint[]
  /** By what is written, in order of the number. */
  values: { value: string; points: FigurePoint[] }[]
  /** Texts of that year. */
  all: number
}

/** Quantified targets in a table, and indicators for which several texts of one year set one, held against each other. */
export function targets(corpus: Corpus): Section {
  const points = figuresOf(corpus, 'target')
  const compared = comparedBy(corpus, points)
  const short = shortNames(corpus.texts)
  const namesOf = (list: readonly FigurePoint[]) => list.map((p) => short.get(p.text.id) as string)
  const statements: Statement[] = []
  if (points.length)
    statements.push({
      code: 'targets-count',
      values: [
        points.length,
        new Set(points.map((p) => p.name)).size,
        points.filter((p) => p.year !== undefined).length,
      ],
      evidence: [],
    })
  const charts: Chart[] = []
  for (const { points: list, values, all } of compared.slice(0, SHOWN)) {
    const first = list[0] as FigurePoint
    const about = [first.name, term(measureOf(first)), list.length, first.text.year ?? '', all]
    statements.push({
      code: values.length === 1 ? 'target-same' : 'target-spread',
      values:
        values.length === 1
          ? [...about, values[0]?.value ?? '']
          : [...about, values.map((v) => `${v.value}（${namesOf(v.points).join('、')}）`)],
      evidence: values.flatMap((v) => cite(corpus, [(v.points[0] as FigurePoint).claim], 1)),
    })
    if (charts.length < 3)
      charts.push({
        kind: 'bars',
        code: 'targets',
        about: first.name,
        bars: list
          .slice(0, 40)
          .map((p) => ({ label: short.get(p.text.id) as string, value: p.number as number, text: written(p) })),
      })
  }
  // What several texts set stands first: it can be held against something.
  const shared = new Map(compared.flatMap((c, i) => c.points.map((p) => [p.claim.id, i] as const)))
  const rank = (p: FigurePoint) => shared.get(p.claim.id) ?? compared.length
  return {
    code: 'targets',
    statements,
    charts,
    tables: [
      {
        code: 'compared',
        columns: ['indicator', 'measure', 'date', 'value', 'texts', 'by'],
        rows: compared.flatMap((c) =>
          c.values.map((v) => ({
            cells: [
              (c.points[0] as FigurePoint).name,
              term(measureOf(c.points[0] as FigurePoint)),
              c.points[0]?.text.year ?? '',
              v.value,
              v.points.length,
              namesOf(v.points),
            ],
            evidence: cite(corpus, [(v.points[0] as FigurePoint).claim], 1),
          })),
        ),
      },
      {
        code: 'targets',
        columns: ['actor', 'indicator', 'measure', 'comparator', 'value', 'unit', 'baseline', 'period', 'text'],
        rows: [...points]
          .map((p, i) => ({ p, i }))
          .sort((a, b) => rank(a.p) - rank(b.p) || a.i - b.i)
          .map(({ p }) => ({ cells: targetCells(corpus, p), evidence: cite(corpus, [p.claim], 1) })),
      },
    ],
    notes: [{ code: 'note-targets', values: [], evidence: [] }],
  }
}

function comparedBy(corpus: Corpus, points: readonly FigurePoint[]): Compared[] {
  return [...groupBy(points, (p) => (p.text.year === undefined ? undefined : `${p.series}\u0000${p.text.year}`))]
    .map(([key, all]): Compared => {
      const list = annual(all)
      const values = [...groupBy(list, written)].map(([value, those]) => ({ value, points: those }))
      const number = (v: Compared['values'][number]) => v.points[0]?.number as number
      values.sort((a, b) => number(a) - number(b) || compare(a.value, b.value))
      const year = list[0]?.text.year
      return { key, points: list, values, all: corpus.texts.filter((t) => t.year === year).length }
    })
    .filter((g) => g.points.length >= FEWEST_TEXTS && isMeasure((g.points[0] as FigurePoint).name))
    .sort((a, b) => b.points.length - a.points.length || compare(a.key, b.key))
}

function targetCells(corpus: Corpus, point: FigurePoint): Value[] {
  const { claim, name, text } = point
  const { figure } = claim
  return [
    labelOf(corpus, claim.source),
    name,
    term(measureOf(point)),
    figure?.comparator ? term(figure.comparator) : '',
    claim.value ?? '',
    figure?.unit ?? '',
    figure?.baseline ?? '',
    claim.time ?? period(figure?.from, figure?.until),
    text.name,
  ]
}

/** The value as its text has it, with the words of comparison that make it a floor or a ceiling; width and dashes of digits aside. */
export const written = ({ claim }: FigurePoint): string => {
  const value = claim.value ?? ''
  const words = claim.evidence[0]?.exact ?? ''
  const at = words.indexOf(value)
  const after = at < 0 ? '' : (/^(?:左右|以上|以内|以下|上下)/u.exec(words.slice(at + value.length))?.[0] ?? '')
  const before =
    at < 0 ? '' : (/(?:不低于|不超过|不少于|高于|低于|超过|突破|力争|约|近)$/u.exec(words.slice(0, at))?.[0] ?? '')
  return evenly(`${before}${value}${after}`)
}

const period = (from?: string, until?: string): string =>
  from && until
    ? from.slice(0, 4) === until.slice(0, 4)
      ? until.slice(0, 4)
      : `${from}–${until}`
    : (until ?? from ?? '')
