import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analyse/analyse.ts'
import type { Section } from '../../src/analyse/findings.ts'
import type { Graph } from '../../src/model.ts'
import { figure, said } from './fixture.ts'

const sectionOf = (graph: Graph, code: string, options = {}): Section =>
  analyse(graph, options).sections.find((s) => s.code === code) as Section
const valuesOf = (section: Section, code: string) =>
  section.statements.filter((s) => s.code === code).map((s) => s.values)
const G = 'place/广东省'

describe('means and ends', () => {
  const graph = said(
    [
      ['a', '2026'],
      ['b', '2026'],
    ],
    [
      ['a', G, 'pursues', 'goal/海洋强省', { modality: 'planned' }],
      ['a', 'initiative/建港口', 'contributesTo', 'goal/海洋强省'],
      ['a', 'initiative/修码头', 'partOf', 'initiative/建港口'],
      ['a', G, 'pursues', 'goal/共同富裕', { modality: 'planned' }],
      ['a', G, 'pursues', 'goal/已成之事', { modality: 'done' }],
      ['a', G, 'undertakes', 'initiative/办展会', { modality: 'planned' }],
      ['b', 'initiative/造船', 'contributesTo', 'goal/共同富裕'],
    ],
  )
  const section = sectionOf(graph, 'meansEnds')
  const row = (name: string) => section.tables?.[0]?.rows.find((r) => r.cells[0] === name)?.cells
  it('counts planned goals without an initiative and initiatives without a goal, each in its own text', () => {
    // In a: 海洋强省 is served, 共同富裕 only in b, what is done is not asked for; 办展会 serves nothing, 修码头 serves through 建港口.
    expect(row('a')).toEqual(['a', 2, 1, 3, 1, 2])
    expect(row('b')).toEqual(['b', 1, 0, 1, 0, 1])
  })
  it('tells the longest chain from its means to its end, and never through two texts', () => {
    expect(section.tables?.find((t) => t.code === 'meansChains')?.rows.map((r) => r.cells)).toEqual([
      ['a', 2, ['修码头', '建港口', '海洋强省']],
    ])
  })
})

describe('responsibility', () => {
  const section = sectionOf(
    said(
      [['a', '2026']],
      [
        ['a', G, 'undertakes', 'initiative/一'],
        ['a', G, 'undertakes', 'initiative/二'],
        ['a', 'organization/教育厅', 'undertakes', 'initiative/一', { role: 'lead' }],
        ['a', 'organization/财政厅', 'undertakes', 'initiative/一', { role: 'support' }],
        ['a', 'initiative/三', 'contributesTo', 'goal/甲'],
        ['a', 'initiative/四', 'partOf', 'initiative/一'],
      ],
    ),
    'responsibility',
  )
  it('names lead and supporting bodies and leaves the chief actor out', () => {
    expect(section.tables?.[0]?.rows.map((r) => r.cells.slice(0, 4))).toEqual([
      ['教育厅', 1, 0, 1],
      ['财政厅', 0, 1, 1],
    ])
  })
  it('finds the task that nobody bears; a part is borne with its whole', () => {
    expect(valuesOf(section, 'orphans')).toEqual([[4, 1, 'a', ['三']]])
  })
})

describe('mandates', () => {
  const graph = said(
    [
      ['a', '2026'],
      ['b', '2026'],
    ],
    [
      ['a', 'organization/国务院', 'callsFor', 'initiative/改革', { words: '国务院要求推进改革' }],
      // Reported to, not demanding: 接受人大监督.
      ['a', 'organization/人大', 'callsFor', 'initiative/办展', { words: '接受人大监督', at: 500 }],
      ['a', G, 'undertakes', 'initiative/办展', { at: 700 }],
      ['a', G, 'undertakes', 'initiative/改革'],
      ['b', 'organization/国务院', 'basedOn', 'document/规划'],
    ],
  )
  const chains = (options: object) =>
    sectionOf(graph, 'mandates', options)
      .tables?.find((t) => t.code === 'chains')
      ?.rows.map((r) => r.cells[1])
  it('follow the claims of one text', () => expect(chains({})).toEqual([['广东省', '改革', '国务院']]))
  it('pass through several texts when asked', () =>
    expect(chains({ across: true })).toEqual([['广东省', '改革', '国务院', '规划']]))
})

describe('targets', () => {
  const place = (n: number) => `place/${n}`
  const gdp = (value: string, more = {}) =>
    figure('target', 'indicator/地区生产总值', value, { words: `增长${value}左右`, ...more })
  const thisYear = { from: '2026-01-01', until: '2026-12-31' }
  const graph = said(
    [
      ['a', '2026'],
      ['b', '2026'],
      ['c', '2026'],
      ['d', '2026'],
    ],
    [
      ['a', place(1), 'pursues', 'goal/a', { ...gdp('5%', thisYear) }],
      ['b', place(2), 'pursues', 'goal/b', { ...gdp('6%', thisYear) }],
      // Of several years, of another year, of another actor: not to be compared.
      ['b', place(2), 'pursues', 'goal/c', { ...gdp('9%', { words: '年均增长9%' }) }],
      ['c', place(3), 'pursues', 'goal/d', { ...gdp('8%', { from: '2026-01-01', until: '2030-12-31' }) }],
      ['c', place(3), 'pursues', 'goal/e', { ...gdp('4.5%—5%', { ...thisYear, at: 5000 }) }],
      ['d', place(4), 'pursues', 'goal/f', { ...gdp('7%', { from: '2027-01-01', until: '2027-12-31' }) }],
    ],
  )
  const section = sectionOf(graph, 'targets')
  it('are compared for the same year only, each as its text has it, in order of the number', () => {
    expect(valuesOf(section, 'target-spread')).toEqual([
      ['地区生产总值', { term: 'change' }, 3, 2026, 4, ['4.5%—5%左右（3）', '5%左右（1）', '6%左右（2）']],
    ])
  })
  it('stand in a table, those first that several texts set, and in another all of them', () => {
    expect(section.tables?.[0]?.rows).toHaveLength(3)
    expect(section.tables?.[1]?.rows).toHaveLength(6)
    expect(section.tables?.[1]?.rows.slice(0, 3).map((r) => r.cells[8])).toEqual(['a', 'b', 'c'])
  })
})

describe('what spreads', () => {
  const section = sectionOf(
    said(
      [
        ['a', '2019'],
        ['b', '2020'],
        ['c', '2021'],
      ],
      [
        ['b', G, 'undertakes', 'initiative/甲'],
        ['a', G, 'undertakes', 'initiative/甲'],
        ['c', G, 'undertakes', 'initiative/乙'],
        ['b', G, 'undertakes', 'initiative/乙'],
        ['a', G, 'undertakes', 'initiative/丙'],
        ['b', G, 'undertakes', 'initiative/丙'],
        ['c', G, 'undertakes', 'initiative/丙'],
        ['c', G, 'undertakes', 'initiative/丁'],
      ],
    ),
    'spread',
  )
  it('is told with first and last text, with the words of both', () => {
    expect(valuesOf(section, 'spread-from').map((v) => [(v[0] as string[])[0], v[4], v[6]])).toEqual(
      [
        ['乙', 'b', 'c'],
        ['甲', 'a', 'b'],
      ].filter(([w]) => w !== '丙'),
    )
    expect(valuesOf(section, 'in-all')).toEqual([[1, ['丙']]])
  })
})

describe('an empty graph', () => {
  it('has a report that says that nothing was found', () => {
    const report = analyse({ documents: [], nodes: [], edges: [] })
    expect(report.sections.flatMap((s) => s.statements.filter((x) => x.evidence.length))).toEqual([])
  })
})

describe('every statement', () => {
  it('quotes words that stand behind one of its claims', () => {
    const graph = said(
      [['a', '2026']],
      [
        ['a', G, 'pursues', 'goal/甲', { modality: 'planned', strength: 'must' }],
        ['a', 'initiative/乙', 'contributesTo', 'goal/甲'],
        ['a', 'initiative/乙', 'involves', 'group/农民'],
      ],
    )
    const quotes = new Set(graph.edges.flatMap((e) => e.evidence.map((q) => q.exact)))
    const cited = analyse(graph).sections.flatMap((s) => s.statements.flatMap((x) => x.evidence))
    expect(cited.length).toBeGreaterThan(4)
    for (const c of cited) expect(quotes).toContain(c.exact)
  })
})
