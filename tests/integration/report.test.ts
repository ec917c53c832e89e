import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { analyse } from '../../src/analyse/analyse.ts'
import { html } from '../../src/report/html.ts'
import { figure, said } from '../analyse/fixture.ts'
import { HOSTILE, hostileGraph } from '../export/hostile.ts'
import { CHROMIUM, FLAGS } from './explorerPage.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhengtu-report-'))
afterAll(() => rmSync(folder, { recursive: true }))

const YEARS = [2023, 2024, 2025]
/** Every kind of chart: bars, stacked bars, lines, a matrix. */
const plain = said(
  YEARS.flatMap((y): [string, string][] => ['甲', '乙', '丙'].map((n) => [`${n}${y}`, String(y)])),
  YEARS.flatMap((y) =>
    ['甲', '乙', '丙'].flatMap((n, i) => [
      [
        `${n}${y}`,
        `place/${n}`,
        'pursues',
        `goal/增长${i}${y}`,
        figure('target', 'indicator/生产总值', `${4 + i}%`, { from: `${y}-01-01`, until: `${y}-12-31` }),
      ] as const,
      [`${n}${y}`, `place/${n}`, 'undertakes', 'initiative/修路', { modality: 'planned' }] as const,
      [`${n}${y}`, 'initiative/修路', 'involves', 'group/农民'] as const,
    ]),
  ).map((c) => [...c] as never),
)

describe.skipIf(!existsSync(CHROMIUM))('report.html in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS })
  }, 60_000)
  afterAll(() => browser?.close())

  const open = async (name: string, pieces: Iterable<string>, colorScheme: 'light' | 'dark' = 'light') => {
    const file = join(folder, `${name}.html`)
    writeFileSync(file, [...pieces].join(''))
    const page = await browser.newPage({ colorScheme })
    const seen: string[] = []
    page.on('dialog', (d) => void d.dismiss().then(() => seen.push(`dialog ${d.message()}`)))
    page.on('console', (m) => seen.push(`console ${m.text()}`))
    page.on('request', (r) => {
      if (r.url() !== pathToFileURL(file).href) seen.push(`request ${r.url()}`)
    })
    await page.goto(pathToFileURL(file).href)
    return { page, seen }
  }
  const paper = (page: Page) => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')

  it('shows hostile texts and runs none of them', async () => {
    const { page, seen } = await open('hostile', html(analyse(hostileGraph(HOSTILE)), { lang: 'en', data: 'x' }))
    expect(seen).toEqual([])
    expect(await page.locator('script, iframe, img').count()).toBe(0)
    expect(await page.locator('body').textContent()).toContain('</script><script>alert(1)</script>')
    await page.close()
  })
  it('draws every chart and leads from each finding to its source', async () => {
    const { page, seen } = await open('plain', html(analyse(plain), { lang: 'zh', data: 'x' }))
    expect(await page.locator('figure svg').count()).toBeGreaterThanOrEqual(4)
    for (const mark of ['rect.c0', 'rect.s9', 'polyline', 'circle']) {
      const box = await page.locator(`svg ${mark}`).first().boundingBox()
      expect(box?.width, mark).toBeGreaterThan(0)
    }
    await page.locator('.finding a').first().click()
    expect(await page.locator('li:target').textContent()).toContain('%')
    expect(seen).toEqual([])
    await page.close()
  })
  it('follows light and dark, and prints', async () => {
    const light = await open('light', html(analyse(plain), { lang: 'zh', data: 'x' }))
    const dark = await open('dark', html(analyse(plain), { lang: 'zh', data: 'x' }), 'dark')
    expect(await paper(light.page)).toBe('rgb(255, 255, 255)')
    expect(await paper(dark.page)).not.toBe('rgb(255, 255, 255)')
    // On paper dark has no place.
    await dark.page.emulateMedia({ media: 'print' })
    expect(await paper(dark.page)).toBe('rgb(255, 255, 255)')
    expect((await light.page.pdf()).subarray(0, 5).toString()).toBe('%PDF-')
    await light.page.close()
    await dark.page.close()
  })
})
