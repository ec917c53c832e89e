import { PANELS, type State } from '../core/state.ts'
import type { App } from './app.ts'
import { h, replace } from './dom.ts'
import { edgePanel } from './edgePanel.ts'
import { nodePanel } from './nodePanel.ts'
import { pathPanel } from './pathPanel.ts'
import { readingPane } from './reading.ts'

const DEPENDS: readonly (keyof State)[] = [
  'node',
  'edge',
  'panel',
  'off',
  'centre',
  'depth',
  'from',
  'to',
  'directed',
  'oneText',
  'view',
  'a',
]

/** The pane beside the picture: what is chosen, its text, a path. */
export function panel(app: App): { element: HTMLElement; update: (before?: State) => void } {
  const tabs = PANELS.map((name) =>
    h('button', { type: 'button', onclick: () => app.set({ panel: name }, 'push') }, app.say(name)),
  )
  const close = h(
    'button',
    {
      type: 'button',
      class: 'close',
      'aria-label': app.say('close'),
      onclick: () => app.set({ node: undefined, edge: undefined, panel: 'details' }, 'push'),
    },
    '×',
  )
  const body = h('div', { class: 'panel-body' })
  const reading = readingPane(app)
  const element = h(
    'aside',
    { class: 'panel', 'aria-label': app.say('panel') },
    h('div', { class: 'panel-head' }, h('div', { class: 'tabs', role: 'group' }, ...tabs), close),
    body,
  )
  const update = (before?: State) => {
    const { state } = app
    for (const [i, tab] of tabs.entries()) tab.setAttribute('aria-pressed', String(PANELS[i] === state.panel))
    element.dataset.panel = state.panel
    element.classList.toggle('empty', state.panel === 'details' && state.node === undefined && state.edge === undefined)
    if (state.panel === 'text') {
      if (body.firstChild !== reading.element) replace(body, reading.element)
      reading.update()
      return
    }
    if (before && DEPENDS.every((key) => before[key] === state[key])) return
    const inside = body.contains(document.activeElement)
    if (state.panel === 'path') replace(body, pathPanel(app))
    else if (state.edge !== undefined) replace(body, edgePanel(app, state.edge))
    else if (state.node !== undefined) replace(body, nodePanel(app, state.node))
    else
      replace(
        body,
        h('div', { class: 'hint' }, h('p', {}, app.say('pick-hint')), h('p', { class: 'soft' }, app.say('key-hint'))),
      )
    body.scrollTop = 0
    // Who pressed a button of the pane goes on reading in it.
    if (inside) body.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
  }
  return { element, update }
}
