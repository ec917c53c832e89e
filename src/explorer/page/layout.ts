import { type State, VIEWS, type View } from '../core/state.ts'
import { type App, chooseNode } from './app.ts'
import { compareView } from './compareView.ts'
import { h, replace } from './dom.ts'
import { goalsView } from './goalsView.ts'
import { type GraphView, graphView } from './graphView.ts'
import { legend } from './legend.ts'
import { matrixView } from './matrixView.ts'
import { panel } from './panel.ts'
import { saveMenu } from './saveMenu.ts'
import { searchBox } from './searchBox.ts'
import { statusLine } from './status.ts'
import { edgesTable, nodesTable } from './tables.ts'
import { textsView } from './textsView.ts'
import { timeView } from './timeView.ts'
import type { ViewPart, ViewTable } from './views.ts'

const TABLE: ViewTable = {
  nodes: nodesTable,
  edges: edgesTable,
  goals: goalsView,
  matrix: matrixView,
  time: timeView,
  compare: compareView,
  texts: textsView,
}
const THEMES: readonly State['theme'][] = ['auto', 'light', 'dark']

/** The whole page in one language, and how it follows the state. */
export function build(app: App): { graph: GraphView; update: (before?: State) => void } {
  const graph = graphView(app)
  const filters = legend(app)
  const side = panel(app)
  const status = statusLine(app)
  const made = new Map<View, ViewPart>()
  const tabs = VIEWS.map((view) =>
    h('button', { type: 'button', onclick: () => app.set({ view }, 'push') }, app.say(view)),
  )
  const place = h('div', { class: 'place-of-view' })
  const tools = h(
    'div',
    { class: 'tools', role: 'group' },
    h(
      'button',
      { type: 'button', 'aria-label': app.say('zoom-in'), title: app.say('zoom-in'), onclick: () => zoom(graph, 1.5) },
      '+',
    ),
    h(
      'button',
      {
        type: 'button',
        'aria-label': app.say('zoom-out'),
        title: app.say('zoom-out'),
        onclick: () => zoom(graph, 1 / 1.5),
      },
      '−',
    ),
    h('button', { type: 'button', class: 'fit', onclick: () => graph.fit() }, app.say('fit')),
  )
  graph.element.append(tools)
  const toggle = h(
    'button',
    {
      type: 'button',
      class: 'show-legend',
      'aria-expanded': 'false',
      onclick: () => toggle.setAttribute('aria-expanded', String(document.body.classList.toggle('legend-open'))),
    },
    app.say('filters'),
  )
  const announcer = h('div', { class: 'unseen', 'aria-live': 'polite' })
  app.announce = (text) => {
    announcer.textContent = text
  }
  const main = h('main', { id: 'main', tabindex: -1 }, place, status.element)
  const skip = (event: Event) => {
    event.preventDefault()
    main.focus()
  }
  replace(
    document.body,
    h('a', { class: 'skip', href: '#main', onclick: skip }, app.say('skip')),
    h(
      'header',
      {},
      h('h1', {}, h('span', { lang: 'zh-Hans' }, '政图'), h('small', { lang: 'en' }, 'Zhengtu')),
      searchBox(app, app.say('search-label'), (node) => chooseNode(app, node), app.say('search')),
      h('nav', { 'aria-label': app.say('views') }, ...tabs),
      h('div', { class: 'options' }, toggle, saveMenu(app, graph), theme(app), language(app)),
    ),
    h('div', { class: 'columns' }, filters.element, main, side.element),
    announcer,
  )
  const update = (before?: State) => {
    const { view } = app.state
    document.documentElement.dataset.theme = app.state.theme
    document.body.dataset.view = view
    for (const [i, tab] of tabs.entries()) {
      if (VIEWS[i] === view) tab.setAttribute('aria-current', 'page')
      else tab.removeAttribute('aria-current')
    }
    filters.update()
    status.update()
    if (view === 'graph') {
      if (place.firstChild !== graph.element) replace(place, graph.element)
    } else {
      const part = made.get(view) ?? TABLE[view](app)
      made.set(view, part)
      if (place.firstChild !== part.element) replace(place, part.element)
      part.update()
    }
    graph.update()
    side.update(before)
  }
  return { graph, update }
}

function zoom(graph: GraphView, factor: number): void {
  const { camera } = graph.scene()
  graph.look({ ...camera, scale: camera.scale * factor }, { animate: true })
}

function theme(app: App): HTMLElement {
  const button = h('button', { type: 'button', class: 'theme' })
  const name = () => app.say(`theme-${app.state.theme}`)
  const label = () => {
    button.textContent = name()
    button.setAttribute('aria-label', `${app.say('theme')}：${name()}`)
  }
  button.addEventListener('click', () => {
    app.set({ theme: THEMES[(THEMES.indexOf(app.state.theme) + 1) % THEMES.length] as State['theme'] })
    label()
  })
  label()
  return button
}

function language(app: App): HTMLElement {
  const other = app.state.lang === 'zh' ? 'en' : 'zh'
  return h(
    'button',
    {
      type: 'button',
      class: 'language',
      lang: other === 'zh' ? 'zh-Hans' : 'en',
      onclick: () => app.set({ lang: other }),
    },
    app.say('language'),
  )
}
