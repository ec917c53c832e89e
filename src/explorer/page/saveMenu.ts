import { csvOf, gexfOf } from '../core/files.ts'
import type { App } from './app.ts'
import { h } from './dom.ts'
import type { GraphView } from './graphView.ts'
import { picturePng, pictureSvg } from './pictures.ts'
import { saveFile } from './saving.ts'

/** What is shown, as files. */
export function saveMenu(app: App, graph: GraphView): HTMLElement {
  const table = (name: 'nodes' | 'edges' | 'evidence') =>
    saveFile(`${name}.csv`, 'text/csv', csvOf(app.m, app.shown, name))
  const entries: [Parameters<App['say']>[0], () => void][] = [
    ['save-png', () => void picturePng(graph.scene()).then((blob) => saveFile('graph.png', 'image/png', blob))],
    ['save-svg', () => saveFile('graph.svg', 'image/svg+xml', [pictureSvg(graph.scene())])],
    ['save-gexf', () => saveFile('graph.gexf', 'application/gexf+xml', gexfOf(app.m, app.shown, app.state.size))],
    ['save-csv-nodes', () => table('nodes')],
    ['save-csv-edges', () => table('edges')],
    ['save-csv-evidence', () => table('evidence')],
  ]
  const details: HTMLDetailsElement = h(
    'details',
    { class: 'menu save' },
    h('summary', {}, app.say('save')),
    h(
      'div',
      { class: 'menu-body' },
      h('p', { class: 'soft' }, app.say('save-hint')),
      ...entries.map(([word, act]) =>
        h(
          'button',
          {
            type: 'button',
            'data-save': word,
            onclick: () => {
              details.open = false
              act()
            },
          },
          app.say(word),
        ),
      ),
    ),
  )
  details.addEventListener('focusout', (event) => {
    const to = event.relatedTarget as Node | null
    if (to && !details.contains(to)) details.open = false
  })
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    details.open = false
    details.querySelector('summary')?.focus()
  })
  return details
}
