import { makeModel } from '../core/model.ts'
import type { State } from '../core/state.ts'
import { say } from '../core/words.ts'
import type { ExplorerData } from '../data.ts'
import { type App, makeApp } from './app.ts'
import type { PlacedLabel } from './draw.ts'
import { toScreen } from './draw.ts'
import { build } from './layout.ts'

/** What the tests ask of a page: where things are drawn. */
export interface Probe {
  app: App
  screenOf: (node: number) => [x: number, y: number]
  labels: () => PlacedLabel[]
}

/** The data as the exporter put them in: plain JSON, or packed (gzip in base64) where they are large. */
async function read(): Promise<ExplorerData> {
  const element = document.getElementById('data') as HTMLElement
  const text = element.textContent ?? ''
  if (element.dataset.packed === undefined) return JSON.parse(text)
  const bytes = Uint8Array.from(atob(text.trim()), (c) => c.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).json()
}

const data = await read()
document.getElementById('data')?.remove()
const app = makeApp(makeModel(data))
let page = start()
app.listen((before: State) => {
  if (before.lang !== app.state.lang) page = start()
  else page.update(before)
})
Object.assign(globalThis, {
  zhengtu: {
    app,
    screenOf: (node: number) => toScreen(page.graph.scene(), node),
    labels: () => page.graph.labels(),
  } satisfies Probe,
})

function start(): ReturnType<typeof build> {
  document.documentElement.lang = app.state.lang === 'zh' ? 'zh-Hans' : 'en'
  document.title = say('title', app.state.lang)
  const built = build(app)
  built.update()
  return built
}
