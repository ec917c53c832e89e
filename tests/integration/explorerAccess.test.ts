import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, launch, open, SAMPLE, settled } from './explorerPage.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds against WCAG 2.2 AA, and how many rules it could hold against the page. */
async function violations(page: Page): Promise<{ found: string[]; passes: number }> {
  await page.evaluate(AXE)
  return page.evaluate(`axe.run({ runOnly: ${JSON.stringify(TAGS)} }).then((r) => ({
    passes: r.passes.length,
    found: r.violations.flatMap((v) => v.nodes.map((n) => v.id + ' ' + n.target + ' ' + n.failureSummary.split('\\n').slice(1).join(' '))),
  }))`)
}

describe.skipIf(!existsSync(CHROMIUM))('the explorer for everyone', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  }, 60_000)
  afterAll(() => browser?.close())

  for (const colorScheme of ['light', 'dark'] as const)
    for (const [what, hash] of [
      ['picture', ''],
      ['a node', 'node=place/宜昌市&colour=community'],
      ['a claim', 'edge='],
      ['a text', 'panel=text&node=place/宜昌市'],
      ['a path', 'panel=path&from=place/宜昌市&to=place/苏州市&directed=0'],
      ['nodes', 'view=nodes&node=place/宜昌市'],
      ['claims', 'view=edges'],
      ['goals', 'view=goals'],
      ['matrix', 'view=matrix'],
      ['timeline', 'view=time'],
      ['comparison', 'view=compare&lang=en'],
      ['texts', 'view=texts&lang=en'],
    ] as const)
      it(`breaks no rule of WCAG 2.2 AA: ${what}, ${colorScheme}`, async () => {
        const { page } = await open(browser, SAMPLE, hash, { colorScheme })
        if (hash === 'edge=')
          await page.evaluate(`zhengtu.app.set({ edge: zhengtu.app.m.edges.findIndex((e) => e.statedBy) })`)
        await settled(page)
        const { found, passes } = await violations(page)
        expect(found).toEqual([])
        expect(passes).toBeGreaterThan(15)
        await page.close()
      })

  it('breaks none on a phone, with the search open', async () => {
    const { page } = await open(browser, SAMPLE, '', { viewport: { width: 390, height: 844 } })
    await page.locator('header input').fill('市')
    expect((await violations(page)).found).toEqual([])
    await page.close()
  })

  it('is measured by something that can fail', async () => {
    const { page } = await open(browser, SAMPLE)
    await page.evaluate(`document.querySelector('.theme').style.color = '#ddd'`)
    await page.evaluate(`document.querySelector('.theme').style.background = '#fff'`)
    expect((await violations(page)).found.join()).toContain('color-contrast')
    await page.close()
  })
})
