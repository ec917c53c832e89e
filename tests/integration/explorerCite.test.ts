import { existsSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, CHROMIUM, heading, launch, onSample, saved, search, settled, until } from './explorerPage.ts'

// Paths, citations, the other views and the files that are saved, on the committed export of the samples.
describe.skipIf(!existsSync(CHROMIUM))('the explorer cites, compares and saves', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  }, 60_000)
  afterAll(() => browser?.close())
  const at = (hash: string, use: (page: Page) => Promise<void>, options = {}) => onSample(browser, hash, use, options)

  it('finds a path with the evidence of each step, and ignores direction when asked to', () =>
    at('', async (page) => {
      await search(page).fill('湖州市')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: '以此为起点' }).click()
      await page.locator('.panel').getByRole('combobox', { name: '终点' }).fill('szs')
      await page.keyboard.press('Enter')
      expect(await page.locator('.of-path').textContent()).toContain('没有路径')
      await page.getByRole('button', { name: '忽略方向再找' }).click()
      const steps = await ask<{ from: number; to: number; edges: number[] }[]>(page, 'z.app.path')
      expect(steps.length).toBeGreaterThan(1)
      const all = await ask<[number, number][]>(page, 'm.edges.map((_, e) => [m.source[e], m.target[e]])')
      for (const [i, step] of steps.entries()) {
        if (i) expect(step.from).toBe(steps[i - 1]?.to)
        for (const e of step.edges) expect(new Set(all[e])).toEqual(new Set([step.from, step.to]))
      }
      const quotes = await page.locator('.step .quote').allTextContents()
      expect(quotes.length).toBeGreaterThanOrEqual(steps.length)
      for (const q of quotes) expect(q).toMatch(/^“.+”$/u)
      // Both cities share no text.
      await page.getByLabel('限同一篇文本').check()
      expect(await page.locator('.of-path').textContent()).toContain('没有路径')
    }))

  it('copies and saves the path as a list of citations, GB/T 7714 and plain', () =>
    at(
      'panel=path&from=place/湖州市&to=place/苏州市&directed=0',
      async (page) => {
        const steps = await ask<number>(page, 'z.app.path.length')
        const list = page.locator('.cite pre')
        const gb = (await list.textContent()) ?? ''
        expect(gb.split('\n')).toHaveLength(steps)
        expect(gb).toMatch(/^\[1\] .+\[Z\]\. 第\d+–\d+字符\. “.+”$/mu)
        expect(gb).toMatch(/政府工作报告\[R\]\. 2026-01-12: 第\d+–\d+字符/u)
        await page.locator('.cite').getByRole('button', { name: '普通格式' }).click()
        const plain = (await list.textContent()) ?? ''
        expect(plain).toMatch(/^\[1\] 湖州市 .+：“.+”/u)
        await page.locator('.copy').click()
        await until(page, `document.querySelector('.cite [role=status]').textContent === '已复制'`)
        expect(await page.evaluate('navigator.clipboard.readText()')).toBe(plain)
        const file = await saved(page, () => page.locator('.cite').getByRole('button', { name: '保存' }).click())
        expect(file.name).toBe('citations.txt')
        expect(file.bytes.toString('utf8')).toBe(`${plain}\n`)
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ))

  it('shows goals as trees, text by text, and opens the sentence of a step', () =>
    at('view=goals', async (page) => {
      const plans = page.locator('.plan')
      expect(await plans.count()).toBe(await ask(page, `m.graph.documents.length`))
      const serving = await ask<number>(
        page,
        `m.edges.filter((e) => ['contributesTo', 'partOf'].includes(e.predicate)).length`,
      )
      expect(await page.locator('.tree .leaf .quote').count()).toBeGreaterThan(serving * 0.6)
      await page.locator('.tree .tree ul .quote, .tree ul .quote').first().click()
      expect(['contributesTo', 'partOf']).toContain(await ask(page, 'm.edges[state.edge].predicate'))
      expect(await page.locator('.evidence mark').count()).toBeGreaterThan(0)
    }))

  it('shows actors against goals, and other aims', () =>
    at('view=matrix', async (page) => {
      const cells = page.locator('.matrix .cell')
      const goals = await cells.count()
      expect(goals).toBeGreaterThan(10)
      await cells.first().click()
      expect(await ask(page, `m.nodes[m.target[state.edge]].class`)).toBe('Goal')
      await page.getByRole('combobox', { name: '列' }).selectOption('Initiative')
      expect(await cells.count()).toBeGreaterThan(goals)
      // Filters hold here too.
      await page.locator('.by-predicate li', { hasText: '采取' }).hover()
      await page.locator('.by-predicate li', { hasText: '采取' }).locator('input').uncheck()
      expect(await cells.count()).toBeLessThan(10)
    }))

  it('puts dated texts and figures on an axis of time', () =>
    at('view=time', async (page) => {
      expect(await page.locator('.point.text').count()).toBe(
        await ask(page, 'm.graph.documents.filter((d) => d.date).length'),
      )
      const place = async (words: string) =>
        (await page.locator('.point', { hasText: words }).first().boundingBox())?.x ?? 0
      expect(await place('1200亿元')).toBeLessThan(await place('2026-01-12'))
      expect(await place('2026-01-12')).toBeLessThan(await place('15万人'))
      await page.locator('.point.target').first().click()
      expect(await ask(page, 'm.edges[state.edge].figure.kind')).toBe('target')
      await page.locator('.point.text').first().click()
      expect(await page.locator('.reading').isVisible()).toBe(true)
    }))

  it('compares two texts, and two actors', () =>
    at('view=compare', async (page) => {
      const columns = page.locator('.sides > section')
      expect(await columns.count()).toBe(3)
      const of = async (i: number) => Number(await columns.nth(i).locator('h3 .count').textContent())
      const [a, both, b] = [await of(0), await of(1), await of(2)]
      expect(a).toBeGreaterThan(0)
      expect(both).toBeGreaterThan(0)
      const expected = await ask<number[]>(
        page,
        `((ends) => [[...ends[0]].filter((x) => !ends[1].has(x)).length, [...ends[0]].filter((x) => ends[1].has(x)).length, [...ends[1]].filter((x) => !ends[0].has(x)).length])(
          [...document.querySelectorAll('.compare select')].slice(1).map((s) => new Set(m.edges.filter((e) => e.evidence[0].document === s.value).flatMap((e) => [e.source, e.target]))))`,
      )
      expect([a, both, b]).toEqual(expected)
      await page.getByRole('combobox', { name: '对比对象' }).selectOption('actors')
      await page.getByRole('combobox', { name: '甲' }).selectOption('place/苏州市')
      await page.getByRole('combobox', { name: '乙' }).selectOption('place/宜昌市')
      expect(await columns.first().locator('h3').textContent()).toContain('苏州市')
      await columns.first().locator('.quote').first().click()
      expect(await page.locator('.evidence mark').count()).toBeGreaterThan(0)
    }))

  it('lists nodes and claims in tables under the same filters, sorted and paged', () =>
    at('view=edges', async (page) => {
      const rows = page.locator('tbody tr')
      expect(await rows.count()).toBe(100)
      await page.getByRole('button', { name: '下一页' }).click()
      expect(await page.locator('.pager').textContent()).toContain('第 101–200 行')
      await page.locator('.by-predicate li', { hasText: '合作' }).hover()
      await page.locator('.by-predicate li', { hasText: '合作' }).locator('.only').click()
      expect(await rows.count()).toBe(await ask(page, 'z.app.shown.edges'))
      await rows.first().locator('.quote').click()
      expect(await page.locator('.evidence mark').count()).toBeGreaterThan(0)
      await page.locator('.reset button').click()
      await page.getByRole('navigation').getByRole('button', { name: '节点' }).click()
      await page.getByRole('button', { name: '按“度”排序' }).click()
      const degrees = (await rows.locator('td.n:nth-of-type(3)').allTextContents()).map(Number)
      expect(degrees).toEqual([...degrees].sort((a, b) => b - a))
      await rows.first().locator('button.node').click()
      expect(await heading(page).textContent()).toBe(await ask(page, 'm.nodes[m.order[0]].label'))
    }))

  it('saves what is shown as PNG, SVG, GEXF and CSV', () =>
    at('predicate=pursues.reports', async (page) => {
      await settled(page)
      const file = (word: string) =>
        saved(page, async () => {
          await page.locator('.save summary').click()
          await page.locator(`[data-save=${word}]`).click()
        })
      const [nodes, edges] = [
        await ask<number>(page, 'z.app.shown.nodes'),
        await ask<number>(page, 'z.app.shown.edges'),
      ]
      const png = await file('save-png')
      expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
      expect(png.bytes.readUInt32BE(16)).toBe(
        2 * (await ask<number>(page, `document.querySelector('canvas').clientWidth`)),
      )
      const svg = (await file('save-svg')).bytes.toString('utf8')
      expect(svg.match(/<(?:circle|polygon) /gu)).toHaveLength(nodes)
      expect(svg.match(/<text /gu)?.length).toBe(await ask(page, 'z.labels().length'))
      const gexf = (await file('save-gexf')).bytes.toString('utf8')
      expect(gexf.match(/<node id=/gu)).toHaveLength(nodes)
      expect(gexf.match(/<edge id=/gu)).toHaveLength(edges)
      expect(gexf).toContain('<viz:position')
      for (const [name, count] of [
        ['nodes', nodes],
        ['edges', edges],
      ] as const) {
        const { name: called, bytes } = await file(`save-csv-${name}`)
        expect(called).toBe(`${name}.csv`)
        const lines = bytes.toString('utf8').trimEnd().split('\n')
        expect(lines[0]).toMatch(/^\uFEFFid,/u)
        expect(lines).toHaveLength(count + 1)
      }
    }))
})
