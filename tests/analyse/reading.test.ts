import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analyse/analyse.ts'
import { diff } from '../../src/analyse/diff.ts'
import type { Section } from '../../src/analyse/findings.ts'
import { buildGraph, type Graph } from '../../src/index.ts'
import { diffReport } from '../../src/report/diffReport.ts'
import { sentence } from '../../src/report/render.ts'
import { factsOf, graphOf } from '../support.ts'

/** Reports as they are read, not graphs put together: what the analysis says must hold of the text. */
const report = (place: string, year: number, plans: string, review = '') =>
  `${year}年${place}政府工作报告\n${review ? `一、${year - 1}年工作回顾\n${review}\n` : ''}二、${year}年工作安排\n${plans}\n`
const corpus = async (texts: readonly [path: string, text: string][]): Promise<Graph> =>
  buildGraph(await Promise.all(texts.map(([path, text]) => factsOf(text, path))))
const sectionOf = (graph: Graph, code: string): Section =>
  analyse(graph).sections.find((s) => s.code === code) as Section
const spoken = (section: Section, code?: string): string[] =>
  section.statements.filter((s) => !code || s.code === code).map((s) => sentence(s, 'zh', (t) => t))

describe('targets of a list', () => {
  const list = (gdp: string, jobless: string, income: string) =>
    `今年全省经济社会发展的主要预期目标是：${gdp}，城镇新增就业30万人以上，城镇调查失业率${jobless}，居民消费价格涨幅2%左右，${income}，力争比去年实现更多增长。`
  it('are read as such, also where the list says 分别增长, 全年 or 比去年', async () => {
    const graph = await graphOf(
      report('江东省', 2026, list('地区生产总值增长5%左右', '全年控制在5%以内', '城乡居民收入分别增长5%左右和6%左右')),
    )
    const of = (kind: string) =>
      graph.edges
        .filter((e) => e.figure?.kind === kind)
        .map((e) => `${e.figure?.indicator?.replace(/^.*\//u, '')} ${e.value}`)
    expect(of('observation')).toEqual([])
    expect(of('target').sort()).toEqual([
      '农村居民收入 6%',
      '地区生产总值 5%',
      '城镇居民收入 5%',
      '城镇新增就业 30万人',
      '城镇调查失业率 5%',
      '居民消费价格 2%',
    ])
  })
  it('are held against each other with their bounds, and by one name', async () => {
    const graph = await corpus([
      ['a.txt', report('贵州省', 2026, list('地区生产总值增长5%左右', '控制在5%以内', '一般公共预算收入增长2%'))],
      ['b.txt', report('湖北省', 2026, list('经济增长5%左右', '5%左右', '地方一般公共预算收入增长3%左右'))],
      ['c.txt', report('广东省', 2026, list('生产总值增长6%以上', '5.5%左右', '一般公共预算收入增长2%'))],
    ])
    const section = sectionOf(graph, 'targets')
    expect(spoken(section, 'target-spread')).toEqual([
      '一般公共预算收入（增长）：2026 年的 3 份文本中有 3 份读出目标：2%（贵州省、广东省）；3%左右（湖北省）。',
      '地区生产总值（增长）：2026 年的 3 份文本中有 3 份读出目标：5%左右（贵州省、湖北省）；6%以上（广东省）。',
      '城镇调查失业率（水平）：2026 年的 3 份文本中有 3 份读出目标：5%以内（贵州省）；5%左右（湖北省）；5.5%左右（广东省）。',
    ])
    expect(spoken(section, 'target-same')).toEqual([
      '城镇新增就业（水平）：2026 年的 3 份文本中有 3 份读出目标，这些均为 30万人以上。',
      '居民消费价格（增长）：2026 年的 3 份文本中有 3 份读出目标，这些均为 2%左右。',
    ])
  })
  it('are for the year also where no target for growth stands among them', async () => {
    const lines = (jobs: string, jobless: string, prices: string) =>
      `今年要优先稳就业保民生，城镇新增就业${jobs}，城镇调查失业率${jobless}，居民消费价格涨幅${prices}。`
    const side = (year: number, text: string) => graphOf(`${year}年国务院政府工作报告\n今年工作安排\n${text}\n`)
    const found = diff(
      { name: 'a', graph: await side(2019, lines('1100万人以上', '5.5%左右', '3%左右')) },
      { name: 'b', graph: await side(2020, lines('900万人以上', '6%左右', '3.5%左右')) },
    )
    expect(found.changes.filter((c) => c.kind === 'target').map((c) => [c.label, c.outcomes[0], c.from, c.to])).toEqual(
      expect.arrayContaining([
        ['城镇新增就业', 'revised', '1100万人以上', '900万人以上'],
        ['城镇调查失业率', 'revised', '5.5%左右', '6%左右'],
        ['居民消费价格', 'revised', '3%左右', '3.5%左右'],
      ]),
    )
  })
  it('are no facts about how many people there are', async () => {
    const graph = await graphOf(report('湖北省', 2026, '今年高校毕业生超过50万人。要促进高校毕业生就业。'))
    expect(graph.edges.filter((e) => e.figure?.kind === 'target')).toEqual([])
  })
})

describe('a section', () => {
  it('ends where the speech turns to its hearers', async () => {
    const graph = await graphOf(
      report(
        '湖北省',
        2026,
        '（一）建设海洋强省。发展远洋渔业，建设深水码头，推广海水淡化。\n各位代表！我们要扩大有效投资，完善预算制度，办好学前教育。',
      ),
    )
    const under = graph.edges.filter((e) => e.predicate === 'contributesTo' && e.target.endsWith('海洋强省'))
    expect(under.map((e) => e.source.replace(/^.*\//u, '')).sort()).toEqual([
      '发展远洋渔业',
      '建设深水码头',
      '推广海水淡化',
    ])
  })
  it('gives goals that say something, with the initiatives under them', async () => {
    const graph = await graphOf(
      report(
        '湖北省',
        2026,
        '（一）建设海洋强省。发展远洋渔业，建设深水码头。\n（二）展现新作为。办好学前教育，推广海水淡化，整治河道。',
      ),
    )
    expect(spoken(sectionOf(graph, 'meansEnds'), 'goal-served')).toEqual([
      '在「text」中，读出 2 个列在目标「海洋强省」之下或服务于它的举措，包括：',
    ])
  })
})

describe('a review', () => {
  it('lasts until the next section, whatever short lines a page has left in it', async () => {
    const graph = await graphOf(
      report(
        '湖北省',
        2026,
        '加快建设深水码头。推广海水淡化。',
        '基础设施支撑能力增强。新建\n高速铁路\n投产里程超过100公里。\n一年来，我们主要做了以下工作。\n一是深化改革。\n推进简政放权。实施促进消费措施。',
      ),
    )
    const modality = Object.fromEntries(
      graph.edges.filter((e) => e.predicate === 'undertakes').map((e) => [e.target.replace(/^.*\//u, ''), e.modality]),
    )
    expect(modality).toMatchObject({
      推进简政放权: 'done',
      实施促进消费措施: 'done',
      建设深水码头: 'planned',
      推广海水淡化: 'planned',
    })
  })
})

describe('who is responsible', () => {
  it('bodies of a list are those of the place, also where one has a national namesake', async () => {
    const graph = await graphOf(
      report(
        '湖北省',
        2026,
        '1.建设社区食堂200个，改造老旧管网（牵头单位：民政厅、林草局）。\n2.城镇污水处理率达到九成（牵头单位：住建厅）。',
      ),
    )
    const section = sectionOf(graph, 'responsibility')
    const rows = section.tables?.[0]?.rows.map((r) => [r.cells[0], r.cells[1]])
    expect(rows).toEqual(
      expect.arrayContaining([
        ['湖北省民政厅', 2],
        ['湖北省林草局', 2],
      ]),
    )
    expect(rows?.map(([b]) => b)).not.toContain('国家林业和草原局')
    // 住建厅 stands beside a goal alone; what the line before says is not its task.
    expect(graph.edges.some((e) => e.source.endsWith('湖北省住建厅') && e.role === 'lead')).toBe(false)
  })
  it('says nothing of anyone’s government, of what is done, and of rites', async () => {
    const graph = await graphOf(
      report(
        '湖北省',
        2026,
        '现在，我代表湖北省人民政府，向大会报告工作，请予审议。\n各级政府要带头过紧日子，严控一般性支出。省商务厅要办好博览会，培育外贸新业态，省商务厅要整治市场秩序。',
      ),
    )
    const told = spoken(sectionOf(graph, 'responsibility'), 'carries').join('')
    expect(told).not.toMatch(/报告工作|审议|「各级政府」/u)
  })
})

describe('mandates', () => {
  it('the reasons for a plan are not what the plan sets', async () => {
    const graph = await graphOf(
      report(
        '湖北省',
        2026,
        '《纲要（草案）》提出，要建设内陆开放高地，发展枢纽经济。主要考虑：一是战略机遇叠加。我们要抢占先机，培育新的增长点。二是民生需要。要缩小城乡差距，增加居民收入。',
      ),
    )
    const sets = graph.edges.filter((e) => e.predicate === 'callsFor').map((e) => e.target.replace(/^.*\//u, ''))
    expect(sets).toContain('发展枢纽经济')
    expect(sets).not.toContain('缩小城乡差距')
  })
  it('what the speaker stresses of a plan is his own', async () => {
    const graph = await graphOf(
      report(
        '湖北省',
        2026,
        '《纲要（草案）》明确了今后五年的主要目标，提出了一系列重要举措。要重点把握两个方面：\n一是激发创新潜能，建设实验室。\n二是发展枢纽经济，建设机场。',
      ),
    )
    expect(
      graph.edges.filter((e) => e.predicate === 'callsFor').map((e) => e.target.replace(/^.*\//u, '')),
    ).not.toContain('建设机场')
  })
  it('what a meeting is said to have brought about was not demanded by it', async () => {
    const graph = await graphOf(
      report(
        '湖北省',
        2026,
        '要发展海洋经济，建设港口。',
        '中央政治局常委会会议对抗洪救灾作出部署。我们实现了当年重建、当年入住，建成了安置房2000套。',
      ),
    )
    expect(spoken(sectionOf(graph, 'mandates'), 'demands')).toEqual([])
  })
})

describe('across texts', () => {
  const plans = '要着力稳就业、稳企业、稳市场，持续扩大内需、优化供给。现在，请予审议。'
  it('what is said in one breath is one finding, without rites and results', async () => {
    const graph = await corpus([
      [
        'a.txt',
        report('贵州省', 2026, `${plans}建设算力高地，培育算力企业。`, '城乡面貌持续改善，完成了全年目标任务。'),
      ],
      ['b.txt', report('湖北省', 2026, `${plans}建设光谷。`, '城乡面貌显著改善，完成了全年目标任务。')],
      ['c.txt', report('广东省', 2026, '建设海洋强省，发展远洋渔业。')],
    ])
    const section = sectionOf(graph, 'spread')
    const told = spoken(section)
    expect(told).toContain('目标「稳企业」、「稳就业」、「稳市场」：以此措辞至少见于 3 份文本中的 2 份。')
    expect(told.join('')).not.toMatch(/审议|全年目标任务|城乡面貌/u)
    expect(told.join('')).toContain('「优化供给」')
    expect(told.join('')).not.toContain('扩大优化供给')
  })
})

describe('a diff', () => {
  const sides = async (
    a: string,
    b: string,
    years: readonly [number, number] = [2024, 2025],
    places = ['湖北省', '湖北省'],
  ) =>
    diff(
      { name: 'a', graph: await graphOf(report(places[0] as string, years[0], a)) },
      { name: 'b', graph: await graphOf(report(places[1] as string, years[1], b)) },
    )
  const told = (found: Awaited<ReturnType<typeof sides>>) =>
    diffReport(found).sections.flatMap((s) => s.statements.map((x) => sentence(x, 'zh', (t) => t)))
  it('tells supporting something from doing it, whatever verb supports', async () => {
    const found = await sides(
      '支持发展创业投资。加大基础研究支持力度。各级政府要支持国防建设。',
      '发展创业投资。稳定支持基础研究。支持国防建设。',
    )
    expect(told(found).filter((t) => /措辞(?:加强|减弱)/u.test(t))).toEqual([
      '「支持发展创业投资」的措辞加强：由支持鼓励变为直接表述。',
    ])
  })
  it('takes one aim for one, whatever dash and digits it has', async () => {
    const list = (gdp: string) => `今年主要预期目标是：地区生产总值增长${gdp}，居民消费价格涨幅2%左右。`
    const found = await sides(list('5%—5.5%'), list('5％-5.5％'), [2026, 2026], ['广东省', '湖北省'])
    expect(found.changes.filter((c) => c.kind === 'target').map((c) => [c.label, c.outcomes[0]])).toEqual([
      ['地区生产总值', 'kept'],
      ['居民消费价格', 'kept'],
    ])
  })
  it('says nothing of prices that rise far less than aimed at, and takes 600多万套 for more than 600万套', async () => {
    const found = await sides(
      '今年主要预期目标是：居民消费价格涨幅3%左右，棚户区住房改造600万套，城镇新增就业50万人。',
      '今年要扩大有效投资。\n三、上年情况\n去年居民消费价格上涨0.9%，棚户区住房改造600多万套，城镇新增就业45万人。',
    )
    expect(
      Object.fromEntries(found.changes.filter((c) => c.kind === 'promise').map((c) => [c.label, c.outcomes[0]])),
    ).toEqual({ 居民消费价格: 'unknown', 棚户区住房改造: 'met', 城镇新增就业: 'missed' })
  })
  it('of two places at one time tells what only one has, not what is new', async () => {
    const found = await sides(
      '建设海洋强省。发展职业教育。请予审议。',
      '建设内陆开放高地。发展职业教育。请予审议。',
      [2026, 2026],
      ['广东省', '湖北省'],
    )
    expect(told(found)[0]).toMatch(/仅前者有 \d+ 个，仅后者有 \d+ 个/u)
    expect(told(found).join('')).not.toMatch(/新增|不再出现|主体由/u)
    const [table] = diffReport(found).sections[0]?.tables ?? []
    expect(table?.columns).toContain('sideFirst')
    expect(new Set(table?.rows.map((r) => (r.cells[0] as { term: string }).term))).toEqual(
      new Set(['onlyFirst', 'onlySecond', 'both']),
    )
  })
})
