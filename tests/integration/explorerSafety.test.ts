import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { madeUp } from '../../bench/madeUp.mjs'
import { addMetrics } from '../../src/analyse/metrics.ts'
import { EMPTY } from '../export/fixture.ts'
import { HOSTILE, hostileGraph, NUL, SURROGATE } from '../export/hostile.ts'
import { ask, CHROMIUM, launch, open, pageOf, saved, settled } from './explorerPage.ts'

const ATTACKS = [
  ...HOSTILE,
  NUL,
  SURROGATE,
  '<img src=x onerror=alert(1)>',
  '<!--<script>',
  '</script><svg onload=alert(2)>',
  "$'$&$`$1",
  '{{constructor.constructor("alert(3)")()}}',
  'javascript:alert(4)',
]
/** Labels, and the same words as the text itself. */
const TEXT = ATTACKS.join('\n').replace(SURROGATE, '')

describe.skipIf(!existsSync(CHROMIUM))('the explorer under hostile names', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  }, 60_000)
  afterAll(() => browser?.close())

  it('shows them as they are in every view, runs none, asks for nothing', async () => {
    const graph = hostileGraph(ATTACKS)
    const document = graph.documents[0]?.id ?? ''
    const { page, seen } = await open(browser, pageOf(graph, new Map([[document, TEXT]])))
    expect(await ask(page, 'm.nodes.map((n) => n.label)')).toEqual(graph.nodes.map((n) => n.label))
    expect(await ask(page, 'm.nodes.map((n) => n.aliases)')).toEqual(graph.nodes.map((n) => n.aliases))
    expect(await ask(page, 'm.edges.map((e) => [e.value, e.time])')).toEqual(graph.edges.map((e) => [e.value, e.time]))
    expect(await ask(page, 'm.texts[0]')).toBe(TEXT)
    for (const view of ['nodes', 'edges', 'goals', 'matrix', 'time', 'compare', 'texts', 'graph'])
      for (const panel of ['details', 'text', 'path']) {
        await page.evaluate(`zhengtu.app.set({ view: '${view}', panel: '${panel}' })`)
        await settled(page)
      }
    for (let i = 0; i < ATTACKS.length; i++) {
      await page.evaluate(
        `zhengtu.app.set({ view: 'graph', panel: 'details', node: ${i}, edge: undefined, from: ${i}, to: ${graph.nodes.length - 1}, directed: false })`,
      )
      expect(await page.locator('.panel h2').textContent()).toBe(graph.nodes[i]?.label.replace('\r\n', '\r\n'))
      await page.evaluate(`zhengtu.app.set({ edge: ${i} })`)
      await page.evaluate(`zhengtu.app.set({ panel: 'path' })`)
    }
    await page.locator('header input').fill('</script>')
    expect(await page.locator('[role=option]').count()).toBeGreaterThan(0)
    expect(await page.locator('script, img, iframe, svg[onload], object, embed').count()).toBe(0)
    expect(seen).toEqual([])
    await page.close()
  })

  it('saves them in files that hold them', async () => {
    const { page, seen } = await open(browser, pageOf(hostileGraph(ATTACKS)))
    for (const word of ['save-svg', 'save-gexf', 'save-csv-nodes', 'save-csv-edges', 'save-csv-evidence', 'save-png']) {
      const { bytes } = await saved(page, async () => {
        await page.locator('.save summary').click()
        await page.locator(`[data-save=${word}]`).click()
      })
      const text = bytes.toString('utf8')
      if (word === 'save-png') continue
      expect(text).not.toContain('\u0000')
      if (word.startsWith('save-csv')) {
        expect(text).not.toMatch(/(^|[\n,])"?=cmd/u)
      } else {
        expect(text).not.toContain('<script>')
        expect(text).not.toContain('<img')
      }
    }
    expect(seen).toEqual([])
    await page.close()
  })

  it('would be attacked without escaping and policy: the check can fail', async () => {
    const graph = hostileGraph(['</script><script>alert(1)</script>'])
    const folder = mkdtempSync(join(tmpdir(), 'zhengtu-naive-'))
    const file = pageOf(graph, undefined, folder)
    const page = readFileSync(file, 'utf8')
    writeFileSync(
      file,
      page
        .replace(/<meta http-equiv[^>]*>/u, '')
        .replace(/(<script type="application\/json" id="data">)[^<]*/u, (_, head) => head + JSON.stringify(graph)),
    )
    const tab = await browser.newPage()
    const dialogs: string[] = []
    tab.on('dialog', (d) => void d.dismiss().then(() => dialogs.push(d.message())))
    await tab.goto(`file://${file}`)
    await tab.waitForTimeout(500)
    expect(dialogs).toContain('1')
    await tab.close()
  })

  it('forbids what slips in: scripts, styles, requests', async () => {
    const { page, seen } = await open(browser, pageOf(hostileGraph(['x'])))
    expect(await page.evaluate(`fetch('https://example.org/').then(() => 'sent', () => 'refused')`)).toBe('refused')
    expect(
      await page.evaluate(
        `(() => { try { const s = document.createElement('script'); s.textContent = 'globalThis.ran = 1'; document.body.append(s) } catch {} return globalThis.ran ?? 'no' })()`,
      ),
    ).toBe('no')
    expect(
      await page.evaluate(
        `(() => { try { document.body.innerHTML = '<b>x</b>'; return 'set' } catch { return 'refused' } })()`,
      ),
    ).toBe('refused')
    await page.evaluate(
      `{ const s = document.createElement('style'); s.textContent = 'body { display: none }'; document.head.append(s) }`,
    )
    expect(await page.locator('header').isVisible()).toBe(true)
    expect(seen.filter((s) => s.startsWith('request'))).toEqual([])
    await page.close()
  })

  it('says which texts it holds, and quotes the others', async () => {
    const { graph, texts } = madeUp(300)
    const [first] = texts
    if (!first) throw new Error('no text')
    const { page, seen } = await open(browser, pageOf(graph, new Map([first])), 'panel=text')
    expect(await page.locator('.status').textContent()).toContain(`嵌入原文 1 / ${texts.size} 篇，其余只有证据语句`)
    const other = graph.documents.findIndex((d) => d.id !== first[0])
    await page.evaluate(`zhengtu.app.set({ text: ${other} })`)
    expect(await page.locator('.reading').textContent()).toContain('本页没有这篇的原文')
    await page.locator('.reading .quote').first().click()
    expect(await page.locator('.evidence mark').first().textContent()).toContain('将')
    expect(seen).toEqual([])
    await page.close()
  })

  it('opens without nodes, without texts, without metrics', async () => {
    const { page, seen } = await open(browser, pageOf(structuredClone(EMPTY)))
    expect(await page.locator('.status').textContent()).toContain('图中没有内容')
    for (const view of ['nodes', 'edges', 'goals', 'matrix', 'time', 'compare', 'texts', 'graph'])
      await page.evaluate(`zhengtu.app.set({ view: '${view}' })`)
    expect(seen).toEqual([])
    await page.close()
    const bare = hostileGraph(['目标'])
    addMetrics(bare)
    const other = await open(browser, pageOf(bare), 'panel=text')
    expect(await other.page.locator('.status').textContent()).toContain('只有证据语句')
    expect(await other.page.locator('.reading').textContent()).toContain('目标')
    expect(other.seen).toEqual([])
    await other.page.close()
  })
})
