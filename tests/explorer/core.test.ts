import { describe, expect, it } from 'vitest'
import { addMetrics } from '../../src/analyse/metrics.ts'
import { citation, citationList } from '../../src/explorer/core/cite.ts'
import { compareSides, ofActor, ofDocument } from '../../src/explorer/core/compare.ts'
import { facetColumns, filter, nothingOff, type Off, type Scope } from '../../src/explorer/core/filter.ts'
import { goalTrees, sizeOf } from '../../src/explorer/core/goals.ts'
import { placer, touch } from '../../src/explorer/core/labels.ts'
import { markedParagraphs, paragraphAt, paragraphs } from '../../src/explorer/core/marks.ts'
import { type Model, makeModel } from '../../src/explorer/core/model.ts'
import { shortestPath } from '../../src/explorer/core/path.ts'
import { search, searchIndex } from '../../src/explorer/core/search.ts'
import { formatState, initialState, parseState } from '../../src/explorer/core/state.ts'
import { rowsOf, timelineOf, yearFraction } from '../../src/explorer/core/timeline.ts'
import { counted, say } from '../../src/explorer/core/words.ts'
import { encode } from '../../src/explorer/encode.ts'
import type { Graph } from '../../src/model.ts'
import { figure, said } from '../analyse/fixture.ts'

const model = (graph: Graph): Model => {
  addMetrics(graph)
  return makeModel(encode(graph, { baseIri: 'https://example.org/id/', generator: 'test' }))
}
const m = model(
  said(
    [
      ['一', '2024-01-10'],
      ['二', '2025-03-01'],
    ],
    [
      ['一', 'place/重庆市', 'pursues', 'goal/强市', { modality: 'planned', words: '重庆要建成强市' }],
      ['一', 'initiative/修路', 'contributesTo', 'goal/强市'],
      ['一', 'place/重庆市', 'undertakes', 'initiative/修路', { modality: 'done' }],
      ['二', 'initiative/建桥', 'partOf', 'initiative/修路'],
      ['二', 'place/成都市', 'undertakes', 'initiative/建桥', { modality: 'called', statedBy: 'place/重庆市' }],
      ['二', 'place/成都市', 'pursues', 'goal/增长', figure('target', 'indicator/产值', '5%', { until: '2026-12-31' })],
    ],
  ),
)
const at = (id: string) => m.indexOf.get(id) as number
const everything: Scope = { depth: 0, top: 0, pinned: [] }
const columns = facetColumns(m)
const shownBy = (off: Partial<Off>, scope: Partial<Scope> = {}) =>
  filter(m, columns, { ...nothingOff(), ...off }, { ...everything, ...scope })
const named = (mask: Uint8Array) => m.nodes.flatMap((n, i) => (mask[i] ? [n.label] : []))

describe('filters', () => {
  it('show all when nothing is off, and count it', () => {
    const all = shownBy({})
    expect([all.nodes, all.edges]).toEqual([m.nodes.length, m.edges.length])
    expect([...all.counts.class].reduce((a, b) => a + b)).toBe(m.nodes.length)
    for (const f of ['predicate', 'modality', 'document', 'year'] as const)
      expect([...all.counts[f]].reduce((a, b) => a + b)).toBe(m.edges.length)
  })
  it('of claims leave the nodes that still have one', () => {
    const shown = shownBy({ predicate: new Set(['pursues', 'undertakes']) })
    expect(named(shown.node).sort()).toEqual(['修路', '建桥', '强市'].sort())
    expect(shown.edges).toBe(2)
  })
  it('of texts and years leave what is named there', () => {
    for (const off of [{ document: new Set(['text/一']) }, { year: new Set(['2024']) }])
      expect(named(shownBy(off).node).sort()).toEqual(['修路', '增长', '建桥', '成都市'].sort())
  })
  it('count a value as if the others of its facet were on', () => {
    const shown = shownBy({ class: new Set(['Place']) })
    expect(shown.counts.class[columns.class.keys.indexOf('Place')]).toBe(2)
    expect(shown.edges).toBe(2)
  })
  it('keep to a neighbourhood, and to the most central', () => {
    expect(named(shownBy({}, { centre: at('place/成都市'), depth: 1 }).node).sort()).toEqual(
      ['增长', '建桥', '成都市'].sort(),
    )
    expect(shownBy({}, { centre: at('place/成都市'), depth: 2 }).nodes).toBe(4)
    const top = shownBy({}, { top: 2, pinned: [at('goal/增长')] })
    expect(top.nodes).toBe(3)
    expect(top.beyondTop).toBe(m.nodes.length - 3)
  })
})

describe('search', () => {
  const index = searchIndex(m)
  const first = (query: string) => m.nodes[search(m, index, query).hits[0]?.node ?? -1]?.label
  it('finds names, parts and initials, exact ones first', () => {
    expect(first('重庆市')).toBe('重庆市')
    expect(first('路')).toBe('修路')
    expect(first('cqs')).toBe('重庆市')
    expect(first('CDS')).toBe('成都市')
    expect(search(m, index, '没有')).toEqual({ hits: [], total: 0 })
    expect(search(m, index, '  ').total).toBe(0)
  })
})

describe('paths', () => {
  const passing = shownBy({}).passing
  const labels = (from: string, to: string, directed: boolean, oneText = false) =>
    shortestPath(m, at(from), at(to), { passing, directed, oneText })?.map((s) => m.nodes[s.to]?.label)
  it('follow the direction, or ignore it', () => {
    expect(labels('place/成都市', 'goal/强市', true)).toEqual(['建桥', '修路', '强市'])
    expect(labels('goal/强市', 'place/成都市', true)).toBeUndefined()
    expect(labels('goal/强市', 'place/成都市', false)).toEqual(['修路', '建桥', '成都市'])
  })
  it('stay within one text when told to', () => {
    expect(labels('place/成都市', 'goal/强市', true, true)).toBeUndefined()
    expect(labels('place/成都市', 'initiative/修路', true, true)).toEqual(['建桥', '修路'])
  })
})

describe('citations', () => {
  it('tell interviews and reports from other official texts', () => {
    const types = model(
      said(
        [['港口城市的新航程——专访市长'], ['政府工作报告']],
        [
          ['港口城市的新航程——专访市长', 'place/重庆市', 'undertakes', 'initiative/修路'],
          ['政府工作报告', 'place/成都市', 'undertakes', 'initiative/建桥'],
        ],
      ),
    )
    expect([0, 1].map((e) => /\[(.)\]\. /u.exec(citation(types, e, 'gb', 'zh'))?.[1]).sort()).toEqual(['N', 'R'])
  })

  it('tell who says what where, plainly and by GB/T 7714', () => {
    const edge = m.edges.findIndex((e) => e.predicate === 'pursues' && e.target === 'goal/强市')
    expect(citation(m, edge, 'plain', 'zh')).toBe(
      '重庆市 追求 强市（计划）：“重庆要建成强市”。《一》，2024-01-10，第0–9字符。',
    )
    expect(citation(m, edge, 'gb', 'zh')).toBe('一[Z]. 2024-01-10: 第0–9字符. “重庆要建成强市”')
    expect(
      citationList(m, [edge, edge], 'gb', 'zh')
        .split('\n')
        .map((l) => l.slice(0, 4)),
    ).toEqual(['[1] ', '[2] '])
    const by = m.edges.findIndex((e) => e.statedBy)
    expect(citation(m, by, 'plain', 'zh')).toContain('（重庆市语）')
    expect(citation(m, by, 'plain', 'en')).toContain('(said by 重庆市)')
  })
})

describe('goals, comparison, time', () => {
  const all = shownBy({}).edge
  it('hang means under ends within one text', () => {
    const [tree] = goalTrees(m, m.documentIndex.get('text/一') as number, all)
    expect([m.nodes[tree?.node ?? -1]?.label, tree && sizeOf(tree)]).toEqual(['强市', 1])
    const [other] = goalTrees(m, m.documentIndex.get('text/二') as number, all)
    expect(m.nodes[other?.node ?? -1]?.label).toBe('修路')
  })
  it('end where claims run in a circle', () => {
    const round = model(
      said(
        [['一']],
        [
          ['一', 'initiative/甲', 'partOf', 'initiative/乙'],
          ['一', 'initiative/乙', 'partOf', 'initiative/甲'],
        ],
      ),
    )
    expect(goalTrees(round, 0, new Uint8Array(2).fill(1))).toHaveLength(1)
  })
  it('hold two texts and two actors against each other', () => {
    const { onlyA, both, onlyB } = compareSides(
      ofDocument(m, m.documentIndex.get('text/一') as number, all),
      ofDocument(m, m.documentIndex.get('text/二') as number, all),
    )
    const labels = (list: { node: number }[]) => list.map((x) => m.nodes[x.node]?.label).sort()
    expect(labels(both)).toEqual(['修路'])
    expect(labels(onlyA)).toEqual(['强市', '重庆市'].sort())
    expect(labels(onlyB)).toEqual(['增长', '建桥', '成都市'].sort())
    expect(ofActor(m, at('place/重庆市'), all).size).toBe(2)
  })
  it('put texts and figures on an axis, points beside each other in rows', () => {
    const t = timelineOf(m, all)
    expect([t.from, t.until, t.texts.length, t.lanes.length]).toEqual([2024, 2027, 2, 1])
    expect(t.lanes[0]?.points[0]).toMatchObject({ kind: 'target', value: '5%' })
    expect(yearFraction('2025-07')).toBe(2025.5)
    const point = (from: number) => ({ edge: 0, kind: 'target' as const, from, until: from, value: '' })
    expect(rowsOf([point(1), point(1.1), point(2), point(1)], 0.5)).toEqual([0, 2, 0, 1])
  })
})

describe('marks in a text', () => {
  const text = '第一段甲乙。\r\n\n第二段甲。'
  it('cut paragraphs so that nothing is lost and inner names win', () => {
    const marks = [
      { start: 3, end: 5, node: 1 },
      { start: 3, end: 4, node: 2 },
      { start: 12, end: 13, node: 2 },
    ]
    const cut = markedParagraphs(paragraphs(text), marks, [{ start: 4, end: 6 }])
    expect(cut.map((p) => p.stretches.map((s) => text.slice(s.start, s.end)).join(''))).toEqual([
      '第一段甲乙。',
      '',
      '第二段甲。',
    ])
    expect(cut[0]?.stretches.map((s) => [text.slice(s.start, s.end), s.node, s.lit])).toEqual([
      ['第一段', undefined, false],
      ['甲', 2, false],
      ['乙', 1, true],
      ['。', undefined, true],
    ])
  })
  it('mark the whole of what is chosen, inner names too', () => {
    const marks = [
      { start: 3, end: 5, node: 1 },
      { start: 3, end: 4, node: 2 },
    ]
    const [cut] = markedParagraphs(paragraphs(text), marks, [], 1)
    expect(cut?.stretches.map((s) => [text.slice(s.start, s.end), s.node, s.here])).toEqual([
      ['第一段', undefined, false],
      ['甲', 2, true],
      ['乙', 1, true],
      ['。', undefined, false],
    ])
  })
  it('find the paragraph of an offset', () => {
    for (const [offset, words] of [
      [0, '第一段甲乙。'],
      [5, '第一段甲乙。'],
      [9, '第二段甲。'],
      [13, '第二段甲。'],
    ] as const) {
      const { start, end } = paragraphAt(text, offset)
      expect(text.slice(start, end)).toBe(words)
    }
  })
})

describe('names on the picture', () => {
  it('never touch', () => {
    const { free, take } = placer()
    const kept: { x: number; y: number; width: number; height: number }[] = []
    for (let i = 0; i < 400; i++) {
      const box = { x: (i * 37) % 700, y: (i * 91) % 500, width: 40 + (i % 90), height: 16 }
      if (!free(box)) continue
      take(box)
      kept.push(box)
    }
    expect(kept.length).toBeGreaterThan(50)
    for (const [i, a] of kept.entries()) for (const b of kept.slice(i + 1)) expect(touch(a, b)).toBe(false)
  })
})

describe('the address', () => {
  const initial = initialState(m, 'zh')
  it('says the state, and gives it back', () => {
    const state = {
      ...initial,
      view: 'edges' as const,
      node: at('goal/强市'),
      edge: 2,
      text: 1,
      at: [3, 9] as const,
      off: {
        ...nothingOff(),
        predicate: new Set(['pursues']),
        document: new Set(['text/一']),
        modality: new Set(['done', 'planned', 'none']),
      },
      centre: at('place/成都市'),
      depth: 2,
      from: 0,
      to: 1,
      directed: false,
      lang: 'en' as const,
      camera: [1.5, -2, 0.25] as const,
    }
    expect(parseState(m, columns, `#${formatState(m, columns, state, initial)}`, initial)).toEqual(state)
    expect(formatState(m, columns, initial, initial)).toBe('')
  })
  it('of another page or made by hand does no harm', () => {
    for (const hash of [
      '#node=x&edge=y&view=z&depth=7&camera=a_b_c&class=-&top=-1',
      '#%',
      '#class=Goal&class=',
      '#at=9-&theme=blue',
    ])
      expect(parseState(m, columns, hash, initial)).toMatchObject({
        view: 'graph',
        depth: 0,
        node: undefined,
        camera: undefined,
      })
  })
})

describe('words', () => {
  it('are there in both languages, values put in', () => {
    expect(say('shown', 'zh', { n: 1234, N: 5678, e: 1, E: 2 })).toBe('显示 1,234 / 5,678 个节点，1 / 2 条关系')
    expect(say('no-hits', 'en', { q: '{n}$&' })).toBe('Nothing found for “{n}$&”')
    expect(counted(1234567)).toBe('1,234,567')
  })
})
