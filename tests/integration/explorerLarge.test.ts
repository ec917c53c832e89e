import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { madeUp } from '../../bench/madeUp.mjs'
import {
  ask,
  CHROMIUM,
  heading,
  launch,
  type Opened,
  open,
  pageOf,
  placeOf,
  saved,
  search,
  settled,
} from './explorerPage.ts'

// The same actions on 5,000 nodes. How long they take is measured by bench/explorer.mjs.
describe.skipIf(!existsSync(CHROMIUM))('the explorer of 5,000 nodes', () => {
  const { graph, texts } = madeUp(5000)
  let browser: Browser
  let at: Opened
  beforeAll(async () => {
    browser = await launch()
    at = await open(browser, pageOf(graph, texts))
  }, 120_000)
  afterAll(() => browser?.close())
  const shown = () => ask<[number, number]>(at.page, '[z.app.shown.nodes, z.app.shown.edges]')
  const fresh = async () => {
    await at.page.evaluate(`location.hash = ''`)
    await settled(at.page)
  }

  it('opens whole, and finds any node', async () => {
    expect(await shown()).toEqual([graph.nodes.length, graph.edges.length])
    for (const typed of ['某地17市', '某地17', 'md17s']) {
      await search(at.page).fill(typed)
      expect(await at.page.locator('[role=option] .name').first().textContent()).toBe('某地17市')
    }
    await search(at.page).fill('体系第4321项')
    await at.page.keyboard.press('Enter')
    expect(await heading(at.page).textContent()).toContain('体系第4321项')
  })

  it('filters, and shows neighbourhoods', async () => {
    await fresh()
    const row = at.page.locator('.by-class li', { hasText: '举措' })
    const told = Number((await row.locator('.count').textContent())?.replace(',', ''))
    await row.locator('input').uncheck()
    expect((await shown())[0]).toBe(graph.nodes.length - told)
    await row.locator('input').check()
    await at.page.evaluate(`zhengtu.app.set({ node: zhengtu.app.m.indexOf.get('place/某地17市') })`)
    await at.page.locator('.segments').first().getByRole('button', { name: '1', exact: true }).click()
    const near = new Set(
      graph.edges
        .filter((e) => e.source === 'place/某地17市' || e.target === 'place/某地17市')
        .flatMap((e) => [e.source, e.target]),
    )
    expect((await shown())[0]).toBe(near.size)
  })

  it('chooses nodes and lines where they are drawn', async () => {
    await fresh()
    await at.page.evaluate(
      `zhengtu.app.set({ node: zhengtu.app.m.indexOf.get('place/某地40市'), centre: zhengtu.app.m.indexOf.get('place/某地40市'), depth: 1 })`,
    )
    await settled(at.page)
    const target = graph.edges.find((e) => e.source === 'place/某地40市')?.target ?? ''
    const [a, b] = [await placeOf(at.page, 'place/某地40市'), await placeOf(at.page, target)]
    // Names stand on some points of the line: they mean their node.
    let ends: string[] = []
    for (let t = 0.3; t < 0.85 && !ends.includes(target); t += 0.05) {
      await at.page.mouse.click(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t)
      ends = await ask(
        at.page,
        'state.edge === undefined ? [] : [m.edges[state.edge].source, m.edges[state.edge].target]',
      )
    }
    expect(ends).toEqual(['place/某地40市', target])
    expect(await at.page.locator('.evidence mark').first().textContent()).toContain('将')
    await at.page.mouse.click(b.x, b.y)
    expect(await ask(at.page, 'm.nodes[state.node].id')).toBe(target)
    await at.page.getByRole('button', { name: '原文', exact: true }).last().click()
    expect(await at.page.locator('.reading .here').count()).toBeGreaterThan(0)
  })

  it('finds a path, lists citations, fills every view, saves', async () => {
    await fresh()
    await at.page.evaluate(
      `zhengtu.app.set({ panel: 'path', from: zhengtu.app.m.indexOf.get('place/某地1市'), to: zhengtu.app.m.indexOf.get('place/某地90市'), directed: false })`,
    )
    const steps = await ask<number>(at.page, 'z.app.path.length')
    expect((await at.page.locator('.cite pre').textContent())?.split('\n')).toHaveLength(steps)
    for (const [view, part] of [
      ['nodes', 'tbody tr'],
      ['edges', 'tbody tr'],
      ['goals', '.leaf'],
      ['matrix', '.cell'],
      ['time', '.point'],
      ['compare', '.sides li'],
      ['texts', '.texts li'],
    ]) {
      await at.page.evaluate(`zhengtu.app.set({ view: '${view}' })`)
      expect(await at.page.locator(`.view ${part}`).count(), view).toBeGreaterThan(8)
    }
    await at.page.evaluate(`zhengtu.app.set({ view: 'graph' })`)
    const { bytes } = await saved(at.page, async () => {
      await at.page.locator('.save summary').click()
      await at.page.locator('[data-save=save-csv-edges]').click()
    })
    expect(bytes.toString('utf8').trimEnd().split('\n')).toHaveLength(graph.edges.length + 1)
    expect(at.seen).toEqual([])
  })

  it('opens 12,000 nodes on the most central ones, says what it hides, and searches all', async () => {
    const { graph: large } = madeUp(12_000)
    const { page, seen } = await open(browser, pageOf(large))
    expect(await ask(page, 'z.app.shown.nodes')).toBe(3000)
    expect(await page.locator('.status').textContent()).toContain('只画最重要的 3,000 个节点，另有 9,000 个未画')
    await search(page).fill('体系第9321项')
    await page.keyboard.press('Enter')
    expect(await heading(page).textContent()).toContain('体系第9321项')
    // What is found is drawn, with what it touches.
    expect(await ask(page, 'z.app.shown.node[state.node]')).toBe(1)
    await page.getByRole('button', { name: '多画一些' }).click()
    expect(await ask(page, 'z.app.shown.nodes')).toBeGreaterThanOrEqual(9000)
    expect(seen).toEqual([])
    await page.close()
  })
})
