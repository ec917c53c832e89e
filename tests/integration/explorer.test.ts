import { existsSync, statSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, CHROMIUM, heading, launch, onSample, placeOf, SAMPLE, search, settled } from './explorerPage.ts'

// What a user does, on the committed export of the samples, in a browser without WebGL.
describe.skipIf(!existsSync(CHROMIUM))('the explorer of the samples', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  }, 60_000)
  afterAll(() => browser?.close())
  const at = (hash: string, use: (page: Page) => Promise<void>, options = {}) => onSample(browser, hash, use, options)
  const count = (page: Page, kind: 'node' | 'edge') => ask<number>(page, `z.app.shown.${kind}s`)

  it('is small, and draws without WebGL', async () => {
    expect(statSync(SAMPLE).size).toBeLessThan(500_000)
    await at('', async (page) => {
      expect(await page.evaluate('document.createElement("canvas").getContext("webgl2")')).toBeNull()
      const colours = await page.evaluate<number>(
        `new Set(new Uint32Array(document.querySelector('canvas').getContext('2d').getImageData(0, 0, 900, 700).data.buffer)).size`,
      )
      expect(colours).toBeGreaterThan(50)
      expect(await page.locator('.status').textContent()).toContain(`${await ask(page, 'm.nodes.length')} 个节点`)
    })
  })

  it('finds by characters, alias and pinyin initials, and opens with Enter', () =>
    at('', async (page) => {
      for (const [typed, label] of [
        ['宜昌市', '宜昌市'],
        ['szs', '苏州市'],
        ['湖州', '湖州市'],
      ] as const) {
        await search(page).fill(typed)
        expect(await page.locator('[role=option] .name').first().textContent()).toBe(label)
      }
      await search(page).fill('宜昌市')
      await page.keyboard.press('Enter')
      expect(await heading(page).textContent()).toBe('宜昌市')
      await search(page).fill('没有这个节点')
      expect(await page.locator('header [role=status]').textContent()).toContain('没有找到')
    }))

  it('leaves an input method alone while it composes', () =>
    at('', async (page) => {
      await search(page).focus()
      const compose = (kind: string, data: string) => search(page).dispatchEvent(kind, { data, bubbles: true })
      await compose('compositionstart', '')
      await page.evaluate(
        `{ const i = document.querySelector('header input'); i.value = 'kun'; i.dispatchEvent(new InputEvent('input', { isComposing: true })) }`,
      )
      expect(await page.locator('[role=option]').count()).toBe(0)
      await page.keyboard.press('Enter')
      expect(await ask(page, 'state.node')).toBeUndefined()
      await page.evaluate(`document.querySelector('header input').value = '昆明市'`)
      await compose('compositionend', '昆明市')
      expect(await page.locator('[role=option] .name').first().textContent()).toBe('昆明市')
    }))

  it('shows a node with class, aliases, figures, neighbours and modality, and goes from one to the next', () =>
    at('', async (page) => {
      const { x, y } = await placeOf(page, 'place/宜昌市')
      await page.mouse.click(x, y)
      expect(await heading(page).textContent()).toBe('宜昌市')
      const panel = page.locator('.panel-body')
      expect(await panel.locator('.kind').textContent()).toContain('地方')
      expect(await panel.locator('.aliases').textContent()).toContain('宜昌')
      expect(await panel.locator('.figure .value').allTextContents()).toContain('1200亿元')
      expect(await panel.locator('.relation h4').first().textContent()).toMatch(/→/u)
      expect(await panel.locator('.modality').first().textContent()).toMatch(/^(计划|进行中)$/u)
      await panel.locator('.relation button.node').first().click()
      expect(await heading(page).textContent()).not.toBe('宜昌市')
      await page.goBack()
      expect(await heading(page).textContent()).toBe('宜昌市')
    }))

  it('leads from a line to the sentence, lit in its paragraph, with document, speaker and offsets', () =>
    at('', async (page) => {
      // A claim alone between its two nodes, of which one has no other: their line can mean nothing else.
      const edge = await ask<number>(
        page,
        `m.edges.findIndex((e) => e.statedBy && e.evidence[0].exact.length < 20 &&
          m.edges.every((o) => o === e || (o.source !== e.target && o.target !== e.target)))`,
      )
      const [source, target] = await ask<[string, string]>(page, `[m.edges[${edge}].source, m.edges[${edge}].target]`)
      await page.evaluate(
        `zhengtu.app.set({ node: zhengtu.app.m.target[${edge}], centre: zhengtu.app.m.target[${edge}], depth: 1 })`,
      )
      await settled(page)
      const [a, b] = [await placeOf(page, source), await placeOf(page, target)]
      await page.mouse.click(a.x * 0.4 + b.x * 0.6, a.y * 0.4 + b.y * 0.6)
      const chosen = await ask<{ source: string; target: string; exact: string; start: number; end: number }>(
        page,
        `((e) => ({ source: e.source, target: e.target, ...e.evidence[0] }))(m.edges[state.edge])`,
      )
      expect([chosen.source, chosen.target].sort()).toEqual([source, target].sort())
      const mark = page.locator('.evidence mark')
      expect(await mark.first().textContent()).toBe(chosen.exact)
      expect((await page.locator('.evidence blockquote').textContent())?.length).toBeGreaterThan(chosen.exact.length)
      const facts = await page.locator('.panel .pairs').textContent()
      expect(facts).toContain(`第${chosen.start}–${chosen.end}字符`)
      expect(facts).toContain('林望舒')
      expect(await page.locator('.evidence figcaption').textContent()).toContain('访宜昌市市长林望舒')
    }))

  it('reads the whole text, every mention marked, from text to graph and back', () =>
    at('view=texts', async (page) => {
      await page.locator('.view button.line', { hasText: '访宜昌市市长' }).click()
      const reading = page.locator('.reading')
      const [text, mentions] = await ask<[string, number]>(
        page,
        `[m.texts[state.text].replace(/\\s/g, ''), m.nodes.reduce((n, x) => n + x.mentions.filter((q) => q.document === m.graph.documents[state.text].id).length, 0)]`,
      )
      expect((await reading.textContent())?.replace(/\s/gu, '')).toBe(text)
      expect(await reading.locator('a.mention').count()).toBeGreaterThanOrEqual(mentions * 0.8)
      await reading.locator('a.mention', { hasText: '长江经济带' }).first().click()
      const label = await ask<string>(page, 'm.nodes[state.node].label')
      expect(label).toContain('长江')
      expect(await page.locator('.reading .here').count()).toBeGreaterThan(0)
      // Back again: the mentions of the node lead to the text, lit and in sight.
      await page.getByRole('button', { name: '详情' }).click()
      await page.locator('section', { hasText: '原文提及' }).locator('button.line').first().click()
      expect(await page.locator('.reading mark').first().isVisible()).toBe(true)
      const [mark, pane] = [await page.locator('.reading mark').first().boundingBox(), await reading.boundingBox()]
      expect(mark?.y).toBeGreaterThan(pane?.y ?? 0)
      expect(mark?.y).toBeLessThan((pane?.y ?? 0) + (pane?.height ?? 0))
    }))

  it('filters by class, predicate, modality, document, community and year, with counts', () =>
    at('', async (page) => {
      const [nodes, edges] = [await count(page, 'node'), await count(page, 'edge')]
      for (const facet of ['class', 'predicate', 'modality', 'document', 'community', 'year']) {
        const row = page.locator(`.by-${facet} li`).first()
        const told = Number(await row.locator('.count').textContent())
        await row.locator('input').uncheck()
        const gone =
          facet === 'class' || facet === 'community'
            ? nodes - (await count(page, 'node'))
            : edges - (await count(page, 'edge'))
        expect(gone, facet).toBe(told)
        await row.locator('input').check()
        expect(await count(page, 'edge')).toBe(edges)
        // Alone: what is left is what the count said.
        await row.hover()
        await row.locator('.only').click()
        expect(await count(page, facet === 'class' || facet === 'community' ? 'node' : 'edge'), facet).toBe(told)
        await page.locator('.reset button').click()
        expect([await count(page, 'node'), await count(page, 'edge')]).toEqual([nodes, edges])
      }
    }))

  it('shows a neighbourhood of one to three steps and says so', () =>
    at('node=group/企业', async (page) => {
      const sizes: number[] = []
      for (const depth of ['1', '2', '3']) {
        await page.locator('.segments').first().getByRole('button', { name: depth, exact: true }).click()
        sizes.push(await count(page, 'node'))
        expect(await page.locator('.status').textContent()).toContain(`只显示“企业”${depth} 步以内`)
      }
      expect(sizes[0]).toBe(
        await ask<number>(
          page,
          `new Set(m.edges.filter((e) => e.source === 'group/企业' || e.target === 'group/企业').flatMap((e) => [e.source, e.target])).size`,
        ),
      )
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
      await page.getByRole('button', { name: '显示全图' }).click()
      expect(await count(page, 'node')).toBe(await ask(page, 'm.nodes.length'))
    }))

  it('keeps names apart, sizes by a metric, colours by community, and names communities by their leaders', () =>
    at('', async (page) => {
      type Box = { x: number; y: number; width: number; height: number }
      for (const scheme of ['degree', 'pagerank', 'betweenness']) {
        await page.getByRole('combobox', { name: '大小' }).selectOption(scheme)
        await settled(page)
        const labels = await ask<Box[]>(page, 'z.labels()')
        expect(labels.length).toBeGreaterThan(25)
        for (const [i, a] of labels.entries())
          for (const b of labels.slice(i + 1))
            expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(
              false,
            )
      }
      await page.getByRole('combobox', { name: '着色' }).selectOption('community')
      const names = await page.locator('.by-community .name').allTextContents()
      expect(names[0]).toMatch(/(苏州|宜昌|湖州|昆明)市 · /u)
    }))

  it('fits its room until it is moved', () =>
    at('', async (page) => {
      const inside = async () => {
        const box = await page.locator('canvas').boundingBox()
        const places = await ask<[number, number][]>(page, 'm.nodes.map((_, i) => z.screenOf(i))')
        return places.every(([x, y]) => x > 0 && y > 0 && x < (box?.width ?? 0) && y < (box?.height ?? 0))
      }
      expect(await inside()).toBe(true)
      await page.locator('.tabs').getByRole('button', { name: '原文' }).click()
      await settled(page)
      expect(await inside()).toBe(true)
      const { x, y } = await placeOf(page, 'place/苏州市')
      await page.mouse.move(x, y)
      await page.mouse.wheel(0, -400)
      await settled(page)
      const held = await placeOf(page, 'place/苏州市')
      expect(Math.hypot(held.x - x, held.y - y)).toBeLessThan(3)
      expect(await inside()).toBe(false)
      await page.mouse.down()
      await page.mouse.move(x + 50, y + 30, { steps: 4 })
      await page.mouse.up()
      const dragged = await placeOf(page, 'place/苏州市')
      expect([Math.round(dragged.x - held.x), Math.round(dragged.y - held.y)]).toEqual([50, 30])
    }))

  it('keeps its state in the address', async () => {
    let address = ''
    await at('', async (page) => {
      await search(page).fill('苏州市')
      await page.keyboard.press('Enter')
      await page.locator('.by-predicate li').first().locator('input').uncheck()
      await page.getByRole('combobox', { name: '着色' }).selectOption('community')
      await settled(page)
      address = await page.evaluate<string>('location.hash.slice(1)')
    })
    await at(address, async (page) => {
      expect(await heading(page).textContent()).toBe('苏州市')
      expect(await page.locator('.by-predicate li input').first().isChecked()).toBe(false)
      expect(await ask(page, 'state.colour')).toBe('community')
    })
    await at('node=place/nowhere&edge=zz&view=x&depth=9&camera=1_2_-3&class=', async (page) => {
      expect(await ask(page, 'state.view')).toBe('graph')
    })
  })

  it('speaks English, follows light and dark, and takes a choice of one', () =>
    at(
      '',
      async (page) => {
        const paper = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
        const corner = () =>
          page.evaluate<string>(
            `[...document.querySelector('canvas').getContext('2d').getImageData(2, 2, 1, 1).data].join()`,
          )
        const [dark, darkCorner] = [await paper(), await corner()]
        await page.locator('.theme').click()
        await settled(page)
        expect(await paper()).not.toBe(dark)
        expect(await corner()).not.toBe(darkCorner)
        await page.locator('.language').click()
        expect(await page.locator('nav button').first().textContent()).toBe('Graph')
        expect(await page.evaluate('document.documentElement.lang')).toBe('en')
        expect(await page.locator('.by-class .name').allTextContents()).toContain('Initiative')
      },
      { colorScheme: 'dark' },
    ))

  it('fits a phone: nothing runs out of the window, filters and panel open and close', () =>
    at(
      '',
      async (page) => {
        const wide = () => page.evaluate<number>('document.documentElement.scrollWidth')
        expect(await wide()).toBeLessThanOrEqual(390)
        expect(await page.locator('.legend').isVisible()).toBe(false)
        await page.getByRole('button', { name: '图例与筛选' }).tap()
        expect(await page.locator('.legend').isVisible()).toBe(true)
        await page.getByRole('button', { name: '图例与筛选' }).tap()
        const { x, y } = await placeOf(page, 'place/苏州市')
        await page.touchscreen.tap(x, y)
        expect(await heading(page).textContent()).toBe('苏州市')
        for (const view of ['节点', '关系', '目标树', '矩阵', '时间', '对比']) {
          await page.getByRole('navigation').getByRole('button', { name: view }).tap()
          expect(await wide(), view).toBeLessThanOrEqual(390)
        }
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    ))

  it('is walked by keyboard alone, and moves nothing for who wants no motion', () =>
    at(
      '',
      async (page) => {
        await page.keyboard.press('Tab')
        expect(await page.evaluate('document.activeElement.className')).toBe('skip')
        await page.locator('canvas').focus()
        await page.keyboard.press('ArrowRight')
        const first = await ask<number>(page, 'state.node')
        expect(first).toBe(await ask(page, 'm.order[0]'))
        await page.keyboard.press('ArrowRight')
        expect(await ask(page, 'state.node')).not.toBe(first)
        expect(await page.locator('[aria-live]').textContent()).toContain('条关系')
        const before = await ask<number>(page, 'state.camera?.[2] ?? 0')
        await page.keyboard.press('+')
        await settled(page)
        expect(await ask(page, 'state.camera[2]')).toBeGreaterThan(before)
        await page.keyboard.press('0')
        // Without motion the picture is where it goes at once.
        const places = await page.evaluate<boolean>(
          `(() => { const a = zhengtu.screenOf(0).join(); return new Promise((r) => setTimeout(() => r(zhengtu.screenOf(0).join() === a), 120)) })()`,
        )
        expect(places).toBe(true)
        await page.keyboard.press('Enter')
        expect(await page.evaluate('document.activeElement.tagName')).toBe('H2')
        await page.keyboard.press('Tab')
        expect(await page.evaluate(`document.activeElement.closest('.panel') !== null`)).toBe(true)
      },
      { reducedMotion: 'reduce' },
    ))
})
