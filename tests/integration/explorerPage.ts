import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { addMetrics } from '../../src/analyse/metrics.ts'
import { explorer } from '../../src/explorer/html.ts'
import type { Graph } from '../../src/model.ts'
import { BASE_IRI } from '../../src/resolve/iri.ts'
import { ROOT } from '../support.ts'

export const CHROMIUM = '/usr/bin/chromium'
/** Without them the browser looks for hosts of its maker. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
export const SAMPLE = join(ROOT, 'output', 'sample', 'graph.html')

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, headless: true, args: [...FLAGS, '--disable-3d-apis'] })

/** The page of a graph, as the exporter writes it. */
export function pageOf(
  graph: Graph,
  texts?: ReadonlyMap<string, string>,
  folder = mkdtempSync(join(tmpdir(), 'zhengtu-explorer-')),
): string {
  if (graph.nodes.length) addMetrics(graph)
  const file = join(folder, 'graph.html')
  const options = { baseIri: BASE_IRI, generator: 'test', ...(texts ? { texts } : {}) }
  writeFileSync(file, [...explorer(graph, options)].join(''))
  return file
}

/** A page, and everything that it says or asks for beside itself. */
export interface Opened {
  page: Page
  seen: string[]
}

export async function open(
  browser: Browser,
  file: string,
  hash = '',
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    acceptDownloads: true,
    ...options,
  })
  const seen: string[] = []
  page.on('dialog', (d) => void d.dismiss().then(() => seen.push(`dialog ${d.message()}`)))
  // What Chromium says of our looking at the picture is no word of the page.
  page.on('console', (m) => m.text().includes('willReadFrequently') || seen.push(`console ${m.text()}`))
  page.on('pageerror', (e) => seen.push(`error ${e.message}`))
  page.on('request', (r) => {
    if (!r.url().startsWith(pathToFileURL(file).href) && !/^(data|blob):/u.test(r.url()))
      seen.push(`request ${r.url()}`)
  })
  page.setDefaultTimeout(30_000)
  await page.goto(`${pathToFileURL(file).href}${hash ? `#${hash}` : ''}`)
  await until(page, '!!globalThis.zhengtu')
  await settled(page)
  return { page, seen }
}

/** Waits for an expression to be true. (Playwright's own waiting needs eval, which the page's policy forbids.) */
export async function until(page: { evaluate: (code: string) => Promise<unknown> }, expression: string): Promise<void> {
  const end = Date.now() + 60_000
  while (!(await page.evaluate(expression))) {
    if (Date.now() > end) throw new Error(`never true: ${expression}`)
    await new Promise((done) => setTimeout(done, 25))
  }
}

/** The picture has been drawn and nothing moves. */
export async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(320)
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))')
}

/** An expression on `z`, the page's probe. */
export const ask = <T>(page: Page, expression: string): Promise<T> =>
  page.evaluate<T>(`((z, m, state) => (${expression}))(zhengtu, zhengtu.app.m, zhengtu.app.state)`)

/** Where a node is drawn, in the window. */
export async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const box = await page.locator('canvas').boundingBox()
  const [x, y] = await ask<[number, number]>(page, `z.screenOf(m.indexOf.get(${JSON.stringify(id)}))`)
  return { x: (box?.x ?? 0) + x, y: (box?.y ?? 0) + y }
}

export const search = (page: Page) => page.locator('header input[role=combobox]')
export const heading = (page: Page) => page.locator('.panel h2').first()

/** Presses what saves, and reads what is saved. */
export async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** Uses a page of the samples' export, which must say nothing and ask for nothing beside itself. */
export async function onSample(
  browser: Browser,
  hash: string,
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const { page, seen } = await open(browser, SAMPLE, hash, options)
  await use(page)
  expect(seen).toEqual([])
  await page.close()
}
