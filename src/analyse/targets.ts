import { type Corpus, cite, compare, groupBy, labelOf } from './corpus.ts'
import { annual, type FigurePoint, figuresOf, measureOf } from './figures.ts'
import { type Chart, type Section, type Statement, term, type Value } from './findings.ts'

const SHOWN = 6
const FEWEST_TEXTS = 3

/** Quantified targets in a table, and indicators for which several texts of one year set one, held against each other. */
export function targets(corpus: Corpus): Section {
  const points = figuresOf(corpus, 'target')
  const groups = [
    ...groupBy(points, (p) => (p.text.year === undefined ? undefined : `${p.series}\u0000${p.text.year}`)),
  ]
    .map(([key, all]) => ({ key, points: annual(all) }))
    .filter((g) => g.points.length >= FEWEST_TEXTS)
    .sort((a, b) => b.points.length - a.points.length || compare(a.key, b.key))
  const statements: Statement[] = []
  if (points.length)
    statements.push({
      code: 'targets-count',
      values: [
        points.length,
        new Set(points.map((p) => p.indicator)).size,
        points.filter((p) => p.year !== undefined).length,
        points.filter((p) => p.claim.figure?.baseline).length,
      ],
      evidence: [],
    })
  const charts: Chart[] = []
  for (const { points: list } of groups.slice(0, SHOWN)) {
    const high = list[0] as FigurePoint
    const low = list.at(-1) as FigurePoint
    const { year } = high.text
    const all = corpus.texts.filter((t) => t.year === year).length
    const about = [labelOf(corpus, high.indicator), term(measureOf(high)), list.length, year ?? '', all]
    const same = list.every((p) => written(p) === written(high))
    statements.push({
      code: same ? 'target-same' : 'target-range',
      values: same
        ? [...about, written(high)]
        : [...about, written(low), namesOf(list, low), written(high), namesOf(list, high)],
      evidence: cite(corpus, [low.claim, high.claim], 2),
    })
    if (charts.length < 3)
      charts.push({
        kind: 'bars',
        code: 'targets',
        about: labelOf(corpus, high.indicator),
        bars: list.slice(0, 40).map((p) => ({ label: p.text.name, value: p.number as number, text: written(p) })),
      })
  }
  return {
    code: 'targets',
    statements,
    charts,
    tables: [
      {
        code: 'targets',
        columns: ['actor', 'indicator', 'measure', 'comparator', 'value', 'unit', 'baseline', 'period', 'text'],
        rows: points.map((p) => ({ cells: targetCells(corpus, p), evidence: cite(corpus, [p.claim], 1) })),
      },
    ],
    notes: [{ code: 'note-targets', values: [], evidence: [] }],
  }
}

/** The texts whose target is as high. */
const namesOf = (list: readonly FigurePoint[], { number }: FigurePoint): string[] =>
  list.filter((p) => p.number === number).map((p) => p.text.name)

function targetCells(corpus: Corpus, point: FigurePoint): Value[] {
  const { claim, indicator, text } = point
  const { figure } = claim
  return [
    labelOf(corpus, claim.source),
    labelOf(corpus, indicator),
    term(measureOf(point)),
    figure?.comparator ? term(figure.comparator) : '',
    claim.value ?? '',
    figure?.unit ?? '',
    figure?.baseline ?? '',
    claim.time ?? period(figure?.from, figure?.until),
    text.name,
  ]
}

/** The value as its text has it, with the words of comparison that make it a floor or a ceiling. */
export const written = ({ claim }: FigurePoint): string => {
  const value = claim.value ?? ''
  const words = claim.evidence[0]?.exact ?? ''
  const at = words.indexOf(value)
  const after = at < 0 ? '' : (/^(?:左右|以上|以内|以下|上下)/u.exec(words.slice(at + value.length))?.[0] ?? '')
  const before =
    at < 0 ? '' : (/(?:不低于|不超过|不少于|高于|低于|超过|突破|力争|达到|约|近)$/u.exec(words.slice(0, at))?.[0] ?? '')
  return `${before}${value}${after}`
}

const period = (from?: string, until?: string): string =>
  from && until
    ? from.slice(0, 4) === until.slice(0, 4)
      ? until.slice(0, 4)
      : `${from}–${until}`
    : (until ?? from ?? '')
