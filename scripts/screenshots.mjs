// Pictures of the explorer as it is now: docs/explorer.png, and with a folder one of each theme, width and view to look at.
//   npm run sample && node scripts/screenshots.mjs [FOLDER]
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = new URL('../output/sample/graph.html', import.meta.url).href
const folder = process.argv[2]
const CITY = 'node=place/苏州市'
const CLAIM = `zhengtu.app.set({ edge: zhengtu.app.m.edges.findIndex((e) => e.statedBy && e.modality) })`
const PHONE = { width: 390, height: 844 }
/** Name, address, and what differs from a light window of a desktop. */
const VIEWS = [
  ['light', ''],
  ['dark', '', { colorScheme: 'dark' }],
  ['node', CITY],
  ['claim', '', { act: CLAIM }],
  ['reading', `${CITY}&panel=text&colour=community`],
  ['path', 'panel=path&from=place/宜昌市&to=place/苏州市&directed=0'],
  ['nodes', 'view=nodes'],
  ['claims', 'view=edges', { colorScheme: 'dark' }],
  ['goals', 'view=goals'],
  ['matrix', 'view=matrix'],
  ['time', 'view=time'],
  ['compare', 'view=compare&lang=en'],
  ['texts', 'view=texts'],
  ['phone', '', { viewport: PHONE }],
  ['phone-node', CITY, { viewport: PHONE }],
  ['phone-table', 'view=edges', { viewport: PHONE }],
  ['phone-reading', `${CITY}&panel=text`, { viewport: PHONE, colorScheme: 'dark' }],
]

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const take = async (file, hash, { act, ...options } = {}) => {
  const tab = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', ...options })
  await tab.goto(`${page}${hash ? `#${hash}` : ''}`)
  while (!(await tab.evaluate('!!globalThis.zhengtu'))) await tab.waitForTimeout(20)
  if (act) await tab.evaluate(`void (${act})`)
  await tab.waitForTimeout(900)
  await tab.screenshot({ path: file })
  await tab.close()
}
try {
  const interview = `zhengtu.app.set({ panel: 'text', text: zhengtu.app.documents.findIndex((d) => d.includes('访')) })`
  await take(join(root, 'docs', 'explorer.png'), '', { act: interview })
  if (folder) mkdirSync(folder, { recursive: true })
  if (folder) for (const [name, hash, options] of VIEWS) await take(join(folder, `${name}.png`), hash, options)
} finally {
  await browser.close()
}
