import { citedTexts } from '../analyse/analyse.ts'
import { cite, labelOf } from '../analyse/corpus.ts'
import type { Change, Diff, Outcome } from '../analyse/diff.ts'
import type { Citation, Report, Row, Section, Statement, Value } from '../analyse/findings.ts'
import { term } from '../analyse/findings.ts'
import { isHeadline, isMeasure } from '../analyse/indicators.ts'
import { plain } from './render.ts'
import type { ColumnCode, StatementCode, TermCode } from './wording.ts'

const SHOWN = 6
/** In the order in which a reader wants them. */
const ORDER: readonly Outcome[] = [
  'revised',
  'missed',
  'met',
  'unknown',
  'strengthened',
  'weakened',
  'moved',
  'added',
  'dropped',
  'kept',
]

/** A diff as a report: what an analyst would say of it first, then every pairing with both sentences. */
export function diffReport(diff: Diff): Report {
  const [a, b] = diff.names
  const texts = [...citedTexts(diff.before), ...citedTexts(diff.after)]
  return {
    title: 'comparison',
    about: [a, b],
    texts: texts.filter((t, i) => texts.findIndex((x) => x.id === t.id) === i),
    sections: [itemSection(diff), figureSection(diff), promiseSection(diff)],
  }
}

const of = (diff: Diff, ...kinds: Change['kind'][]): Change[] => diff.changes.filter((c) => kinds.includes(c.kind))
const having = (changes: readonly Change[], outcome: Outcome): Change[] =>
  changes.filter((c) => c.outcomes.includes(outcome))

/** Of several things said in the same words the first: one change of wording is one finding. */
function apartInWords(changes: readonly Change[]): Change[] {
  const place = (c: Change) =>
    [c.before, c.after].map((x) => `${x?.evidence[0]?.document} ${x?.evidence[0]?.start}`).join(' ')
  const seen = new Set<string>()
  return changes.filter((c) => !seen.has(place(c)) && seen.add(place(c)))
}

function itemSection(diff: Diff): Section {
  const changes = of(diff, 'Goal', 'Initiative')
  const wording = changes.filter((c) => c.paired === 'wording')
  const statements: Statement[] = [
    {
      code: diff.apart ? 'diff-counts-apart' : 'diff-counts',
      values: [
        ...diff.names,
        having(changes, 'kept').length,
        having(changes, 'added').length,
        having(changes, 'dropped').length,
      ],
      evidence: [],
    },
  ]
  if (wording.length) statements.push({ code: 'diff-wording', values: [wording.length, diff.threshold], evidence: [] })
  for (const [outcome, code] of [
    ['strengthened', 'diff-stronger'],
    ['weakened', 'diff-weaker'],
    ['moved', 'diff-moved'],
  ] as const)
    for (const c of diff.apart ? [] : apartInWords(having(changes, outcome)).slice(0, SHOWN))
      statements.push(said(diff, code, c, [c.label, ...(outcome === 'moved' ? (c.actors ?? []) : fromTo(c))]))
  return {
    code: 'changes',
    statements,
    charts: [
      {
        kind: 'stacked',
        code: 'changes',
        about: '',
        parts: (['kept', 'added', 'dropped'] as const).map((o) => outcomeOf(diff, o)),
        bars: (['Goal', 'Initiative'] as const).map((kind) => {
          const own = changes.filter((c) => c.kind === kind)
          return {
            label: term(kind),
            values: [having(own, 'kept'), having(own, 'added'), having(own, 'dropped')].map((l) => l.length),
          }
        }),
      },
    ],
    tables: [
      {
        code: 'changes',
        columns: ['outcome', 'what', 'class', ...sides(diff), 'paired'],
        rows: rows(diff, changes),
      },
    ],
    notes: [{ code: 'note-diff', values: [], evidence: [] }],
  }
}

function figureSection(diff: Diff): Section {
  const changes = of(diff, 'target')
  const statements = having(changes, 'revised')
    .filter((c) => isMeasure(c.label))
    .sort((x, y) => Number(isHeadline(y.label)) - Number(isHeadline(x.label)))
    .slice(0, 2 * SHOWN)
    .map((c) =>
      c.before && c.after && c.before.source !== c.after.source
        ? said(diff, 'diff-apart', c, [
            c.label,
            term(c.measure ?? 'level'),
            c.from ?? '',
            diff.names[0],
            c.to ?? '',
            diff.names[1],
          ])
        : said(diff, 'diff-revised', c, [
            labelOf(diff.before, c.before?.source ?? ''),
            c.label,
            term(c.measure ?? 'level'),
            ...fromTo(c),
          ]),
    )
  return {
    code: 'figures',
    statements,
    tables: [
      {
        code: 'targets',
        columns: ['outcome', 'indicator', 'class', ...sides(diff), 'paired'],
        rows: rows(diff, changes),
      },
    ],
  }
}

function promiseSection(diff: Diff): Section {
  const changes = of(diff, 'promise')
  const statements: Statement[] = []
  if (changes.length)
    statements.push({
      code: 'diff-kept',
      values: [changes.length, ...(['met', 'missed', 'unknown'] as const).map((o) => having(changes, o).length)],
      evidence: [],
    })
  for (const c of changes.slice(0, 2 * SHOWN))
    statements.push(
      said(diff, 'diff-met', c, [
        labelOf(diff.before, c.before?.source ?? ''),
        c.label,
        term(c.measure ?? 'level'),
        ...fromTo(c),
        term(c.outcomes[0] ?? 'unknown'),
      ]),
    )
  return {
    code: 'kept',
    statements,
    tables: [
      {
        code: 'kept',
        columns: ['outcome', 'indicator', 'class', ...sides(diff), 'paired'],
        rows: rows(diff, changes),
      },
    ],
    notes: [{ code: 'note-kept', values: [], evidence: [] }],
  }
}

const STRENGTHS: readonly string[] = ['must', 'should', 'encourage', 'explore', 'plain']
const fromTo = (c: Change): Value[] =>
  [c.from ?? '', c.to ?? ''].map((v) => (STRENGTHS.includes(v) ? term(v as 'must') : v))
const said = (diff: Diff, code: StatementCode, change: Change, values: Value[]): Statement => ({
  code,
  values,
  evidence: evidence(diff, change),
})

/** Both sentences. */
function evidence(diff: Diff, { before, after }: Change): Citation[] {
  return [...(before ? cite(diff.before, [before], 1) : []), ...(after ? cite(diff.after, [after], 1) : [])]
}

/** Between two places at one time nothing is new or dropped, and nothing grows firmer: they differ. */
const APART: Readonly<Partial<Record<Outcome, TermCode>>> = {
  added: 'onlySecond',
  dropped: 'onlyFirst',
  kept: 'both',
  strengthened: 'firmerSecond',
  weakened: 'firmerFirst',
  moved: 'otherActor',
  revised: 'differs',
}
const outcomeOf = ({ apart }: Diff, outcome: Outcome): TermCode => (apart && APART[outcome]) || outcome
const sides = ({ apart }: Diff): [ColumnCode, ColumnCode] => (apart ? ['sideFirst', 'sideSecond'] : ['before', 'after'])

function rows(diff: Diff, changes: readonly Change[]): Row[] {
  const rank = (c: Change) => ORDER.findIndex((o) => c.outcomes.includes(o))
  return [...changes]
    .sort((x, y) => rank(x) - rank(y) || (x.label < y.label ? -1 : x.label > y.label ? 1 : 0))
    .map((c) => ({
      cells: [
        term(outcomeOf(diff, ORDER[rank(c)] as Outcome)),
        c.label,
        c.kind === 'Goal' || c.kind === 'Initiative' ? term(c.kind) : term(c.measure ?? 'level'),
        plain(c.before?.evidence[0]?.exact ?? ''),
        plain(c.after?.evidence[0]?.exact ?? ''),
        c.paired ? (c.score === undefined ? term(c.paired) : `${c.score}`) : '',
      ],
      evidence: evidence(diff, c),
    }))
}
