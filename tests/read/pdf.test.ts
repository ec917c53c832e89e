import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildGraph, EXPORTERS, readFacts, readSource, readTurtle } from '../../src/index.ts'
import { type Item, orderPage } from '../../src/read/pdfLayout.ts'
import { paragraphs } from '../../src/read/pdfParagraphs.ts'
import { tidy } from '../../src/read/tidy.ts'
import { knowledge, ROOT } from '../support.ts'

const read = (name: string) =>
  readSource(new Uint8Array(readFileSync(join(ROOT, 'tests/read/fixtures', name))), { path: name })
const A4 = { width: 595, height: 842 }
/** Lines of 12 points from the top of a page, a character 12 points wide. */
const lines = (texts: readonly string[], x = 80, top = 700): Item[] =>
  texts.map((text, i) => ({ text, x, y: top - i * 20, width: text.length * 12, size: 12 }))
const paragraphsOf = (...pages: Item[][]): string[] =>
  paragraphs(pages.map((items) => orderPage(items, A4)))
    .text.trimEnd()
    .split('\n')

describe('a PDF', () => {
  it.each(['notice.chromium.pdf', 'notice.libreoffice.pdf'])(
    '%s: paragraphs whole, no heads, no page numbers, pages known',
    async (name) => {
      const { text, pages = [] } = await read(name)
      expect(text).not.toContain('公报')
      expect(text).not.toMatch(/—\s*\d+\s*—/u)
      expect(text).toContain('激发中小企业创新活力，增强产业链供应链韧性，根据《云南省数字经济发展规划》')
      expect(text).toContain('专项资金2亿元')
      expect(text).toContain('人民政府')
      expect(pages[0]).toBe(0)
      expect(pages.length).toBe(name.includes('chromium') ? 2 : 3)
    },
  )
  it('begins its second page where a reader sees it begin', async () => {
    const { text, pages = [] } = await read('notice.chromium.pdf')
    // pdftotext shows the same words first on page 2 (after the running head).
    expect(text.slice(pages[1], (pages[1] ?? 0) + 12)).toBe('（一）支持平台企业开放算')
  })
  it('of two columns is read column by column', async () => {
    const { text } = await read('notice.columns.pdf')
    expect(text).toContain(
      '《昆明市支持中小企业数字化转型若干措施》已经市人民政府同意，现印发给你们，请认真贯彻执行。\n',
    )
    expect(text.indexOf('二、培育')).toBeGreaterThan(text.indexOf('一、加大'))
    expect(text.indexOf('五、加强')).toBeGreaterThan(text.indexOf('四、强化'))
    expect(text).toContain('（二）组织行业协会编制数字化转型指南，开展供需对接活动。到2028年，培育')
  })
  it('gives each quote its page, in graph.json and, the same, by way of Turtle', async () => {
    const source = await read('notice.libreoffice.pdf')
    const graph = buildGraph([readFacts(source, knowledge)])
    const json = EXPORTERS.find((e) => e.name === 'json')?.files[0]
    const turtle = EXPORTERS.find((e) => e.name === 'ttl')?.files[0]
    const options = { baseIri: 'https://example.org/id/', generator: 'test' }
    const written = [...(json?.write(graph, options) ?? [])].join('')
    type Quote = { page?: number; start: number }
    const { documents, edges } = JSON.parse(written) as {
      documents: { pages: number[] }[]
      edges: { evidence: Quote[] }[]
    }
    const starts = documents[0]?.pages ?? []
    expect(starts).toHaveLength(3)
    const quotes = edges.flatMap((e) => e.evidence)
    expect(new Set(quotes.map((q) => q.page))).toEqual(new Set([1, 2, 3]))
    for (const q of quotes) expect(q.page).toBe(starts.filter((s) => s <= q.start).length)
    const { graph: back } = readTurtle([...(turtle?.write(graph, options) ?? [])].join(''))
    expect([...(json?.write(back, options) ?? [])].join('')).toBe(written)
  })
})

describe('lines of a page', () => {
  const FULL = '推动传统产业高端化智能化绿色化转型，培育壮大新兴产业，前瞻布局'
  it('go on where they are full, and end at an indent', () =>
    expect(
      paragraphsOf([
        ...lines([FULL, '未来产业。'], 80, 700),
        ...lines(['另起一段。'], 104, 660),
        ...lines([FULL], 80, 640),
      ]),
    ).toEqual([`${FULL}未来产业。`, '另起一段。', FULL]))
  it('go on over the end of a page, past its number and head', () => {
    const head = (n: number): Item[] => [...lines(['某市政府公报'], 250, 800), ...lines([`- ${n} -`], 280, 40)]
    const body = Array.from({ length: 5 }, () => FULL)
    expect(paragraphsOf([...head(1), ...lines(body)], [...head(2), ...lines(['未来产业。'])])).toEqual([
      `${body.join('')}未来产业。`,
    ])
  })
  it('of a table keep their cells apart and never join', () =>
    expect(paragraphsOf([...lines(['指标', '产值'], 80), ...lines(['2025年', '100亿元'], 300)])).toEqual([
      '指标\t2025年',
      '产值\t100亿元',
    ]))
  it('drawn twice for bold type are read once', () =>
    expect(paragraphsOf([...lines(['加粗的标题']), ...lines(['加粗的标题'], 80.4)])).toEqual(['加粗的标题']))
})

it('Han characters stand for their look-alikes, and no spaces between Han and Latin', () =>
  expect(tidy('⼈⺠政府 第 1 章 GDP 增长 5% 以上 ，open source 社区 ⻓⻔⻢')).toBe(
    '人民政府第1章GDP增长5% 以上，open source社区长门马',
  ))
