import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { madeUp } from '../../bench/madeUp.mjs'
import { hostileGraph } from '../export/hostile.ts'
import { pageOf, SAMPLE, until } from './explorerPage.ts'

const FIREFOX = '/usr/bin/firefox-esr'

// Another engine, driven by WebDriver BiDi. Headless it has no WebGL at all.
describe.skipIf(!existsSync(FIREFOX))('the explorer in Firefox', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true })
  }, 120_000)
  afterAll(() => browser?.close())

  const open = async (file: string) => {
    const page = await browser.newPage()
    await page.setViewport({ width: 1440, height: 900 })
    const seen: string[] = []
    page.on('dialog', (d) => void d.dismiss().then(() => seen.push(`dialog ${d.message()}`)))
    page.on('pageerror', (e) => seen.push(`error ${e}`))
    page.on('console', (m) => m.type() === 'error' && seen.push(`console ${m.text()}`))
    page.on('request', (r) => {
      if (!r.url().startsWith(pathToFileURL(file).href) && !/^(data|blob):/u.test(r.url()))
        seen.push(`request ${r.url()}`)
    })
    await page.goto(`${pathToFileURL(file).href}#lang=zh`)
    await until(page, '!!globalThis.zhengtu')
    await new Promise((done) => setTimeout(done, 500))
    const ask = <T>(expression: string) =>
      page.evaluate(`((z, m, state) => (${expression}))(zhengtu, zhengtu.app.m, zhengtu.app.state)`) as Promise<T>
    const text = (selector: string) => page.$eval(selector, (e) => e.textContent ?? '')
    return { page, seen, ask, text }
  }

  it('draws, finds, chooses, shows evidence and reads, without WebGL', async () => {
    const { page, seen, ask, text } = await open(SAMPLE)
    expect(await page.evaluate(`document.createElement('canvas').getContext('webgl')`)).toBeNull()
    const colours = await page.evaluate(
      `new Set(new Uint32Array(document.querySelector('canvas').getContext('2d').getImageData(0, 0, 900, 700).data.buffer)).size`,
    )
    expect(colours).toBeGreaterThan(50)
    await page.type('header input', 'szs')
    expect(await text('[role=option] .name')).toBe('苏州市')
    await page.keyboard.press('Enter')
    expect(await text('.panel h2')).toBe('苏州市')
    const [x, y] = await ask<[number, number]>(`z.screenOf(m.indexOf.get('place/宜昌市'))`)
    const box = await (await page.$('canvas'))?.boundingBox()
    await page.mouse.click((box?.x ?? 0) + x, (box?.y ?? 0) + y)
    expect(await text('.panel h2')).toBe('宜昌市')
    await page.click('.relation .why')
    expect(await text('.evidence mark')).toBe(await ask('m.edges[state.edge].evidence[0].exact'))
    await page.click('.evidence .actions button')
    expect(await text('.reading mark')).toBeTruthy()
    await page.click('.by-class li:nth-child(7) input')
    expect(await ask('z.app.shown.nodes')).toBeLessThan(await ask<number>('m.nodes.length'))
    for (const view of ['nodes', 'edges', 'goals', 'matrix', 'time', 'compare', 'texts']) {
      await page.evaluate(`zhengtu.app.set({ view: '${view}' })`)
      expect(await page.$(`.view.${['nodes', 'edges'].includes(view) ? 'table' : view}`)).not.toBeNull()
    }
    await page.evaluate('history.back()')
    expect(seen).toEqual([])
    await page.close()
  })

  it('opens packed data', async () => {
    const { graph, texts } = madeUp(20_000)
    const { page, seen, ask } = await open(pageOf(graph, texts))
    expect(await ask('m.nodes.length')).toBe(graph.nodes.length)
    expect(await ask('z.app.shown.nodes')).toBe(3000)
    expect(seen).toEqual([])
    await page.close()
  })

  it('stays inert under hostile names', async () => {
    const { page, seen, ask } = await open(
      pageOf(hostileGraph(['</script><script>alert(1)</script>', '<img src=x onerror=alert(1)>', "$'$&"])),
    )
    for (const i of [0, 1, 2]) await page.evaluate(`zhengtu.app.set({ node: ${i}, edge: ${i} })`)
    expect(await ask('m.nodes[0].label')).toBe('</script><script>alert(1)</script>')
    expect(await page.$$('img, script')).toEqual([])
    expect(seen).toEqual([])
    await page.close()
  })
})
