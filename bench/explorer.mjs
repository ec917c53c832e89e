// The explorer on made-up graphs, in headless Chromium without a graphics card: how long until it is drawn, and until a search
// or a filter has answered and the picture is drawn anew.
//   npm run build && node bench/explorer.mjs [NODES,…]
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { addMetrics } from '../dist/analyse/metrics.js'
import { explorer } from '../dist/explorer/html.js'
import { madeUp } from './madeUp.mjs'

const SIZES = (process.argv[2] ?? '300,5000,50000').split(',').map(Number)
const TIMES = 7
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-bench-'))
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
})
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]
const told = (list) => `${median(list).toFixed(0)} (${Math.max(...list).toFixed(0)})`

/** Milliseconds until what `act` starts has been drawn. */
const drawn = (act) => `new Promise((done) => {
  const start = performance.now();
  (${act})();
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
})`

try {
  for (const size of SIZES) {
    const { graph, texts } = madeUp(size)
    addMetrics(graph)
    const file = join(folder, `${size}.html`)
    const started = performance.now()
    writeFileSync(file, [...explorer(graph, { baseIri: 'https://example.org/', generator: 'bench', texts })].join(''))
    const written = performance.now() - started
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const opened = []
    for (let i = 0; i < 3; i++) {
      await page.goto('about:blank')
      const start = performance.now()
      await page.goto(pathToFileURL(file).href)
      // Not Playwright's own waiting: it needs eval, which the page forbids.
      while (!(await page.evaluate('globalThis.zhengtu?.labels().length > 0')))
        await new Promise((r) => setTimeout(r, 10))
      opened.push(performance.now() - start)
    }
    const run = async (acts) => {
      const out = []
      for (let i = 0; i < TIMES; i++) for (const act of acts) out.push(await page.evaluate(drawn(act(i))))
      return out
    }
    const type = (text) => () =>
      `() => { const i = document.querySelector('header input'); i.value = '${text}'; i.dispatchEvent(new InputEvent('input')) }`
    const searched = await run(['体系', '某地1', 'md2s', 'tjcy', '体系第29项'].map(type))
    await page.evaluate(`document.querySelector('header input').value = ''`)
    const tick = (facet, n) => () => `() => document.querySelectorAll('.by-${facet} input')[${n}].click()`
    const filtered = await run([
      tick('class', 1),
      tick('class', 1),
      tick('predicate', 0),
      tick('predicate', 0),
      tick('year', 1),
      tick('year', 1),
    ])
    const chosen = await run([(i) => `() => zhengtu.app.set({ node: zhengtu.app.m.order[${i}] })`])
    console.log(
      `${size} nodes, ${graph.edges.length} claims: file ${(statSync(file).size / 1e6).toFixed(2)} MB, written in ${(written / 1000).toFixed(1)} s, ` +
        `opened and drawn in ${(median(opened) / 1000).toFixed(2)} s; until drawn anew, median (most) in ms: ` +
        `search ${told(searched)}, filter ${told(filtered)}, choosing a node ${told(chosen)}; ${await page.evaluate('zhengtu.app.shown.nodes')} nodes drawn`,
    )
    await page.close()
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}
