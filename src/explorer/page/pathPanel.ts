import { citationList } from '../core/cite.ts'
import { type App, labelOf } from './app.ts'
import { citeBox } from './citeBox.ts'
import { h } from './dom.ts'
import { modality, nodeButton, placeOf, quoteButton } from './parts.ts'
import { searchBox } from './searchBox.ts'

/** A path between two nodes, with the sentence of each step. */
export function pathPanel(app: App): HTMLElement {
  const { state, path } = app
  const end = (key: 'from' | 'to') => {
    const node = state[key]
    const title = app.say(key === 'from' ? 'start' : 'end')
    return h(
      'div',
      { class: 'end' },
      h('span', { class: 'soft' }, title),
      searchBox(
        app,
        title,
        (found) => app.set({ [key]: found }, 'push'),
        node === undefined ? app.say('search') : labelOf(app, node),
      ),
    )
  }
  const box = (key: 'directed' | 'oneText') => {
    const input = h('input', { type: 'checkbox', onchange: () => app.set({ [key]: !state[key] }, 'push') })
    input.checked = key === 'directed' ? !state.directed : state.oneText
    return h('label', { class: 'check' }, input, app.say(key === 'directed' ? 'ignore-direction' : 'one-text'))
  }
  return h(
    'article',
    { class: 'of-path' },
    h('h2', { tabindex: -1, class: 'unseen' }, app.say('path')),
    end('from'),
    end('to'),
    h(
      'div',
      { class: 'actions' },
      box('directed'),
      box('oneText'),
      h(
        'button',
        { type: 'button', onclick: () => app.set({ from: state.to, to: state.from }, 'push') },
        app.say('swap'),
      ),
    ),
    found(app),
    path &&
      citeBox(app, 'cite', (style) =>
        citationList(
          app.m,
          path.map((step) => step.edges[0] as number),
          style,
          state.lang,
        ),
      ),
  )
}

function found(app: App): HTMLElement {
  const { state, path, m } = app
  if (state.from === undefined || state.to === undefined || state.from === state.to)
    return h('p', { class: 'soft' }, app.say('choose-two'))
  if (!path)
    return h(
      'div',
      { role: 'status' },
      h('p', {}, app.say('no-path')),
      state.directed &&
        h('button', { type: 'button', onclick: () => app.set({ directed: false }, 'push') }, app.say('try-undirected')),
    )
  return h(
    'div',
    {},
    h('p', { class: 'soft', role: 'status' }, app.say(path.length === 1 ? 'step-1' : 'n-steps', { n: path.length })),
    h(
      'ol',
      { class: 'steps' },
      h('li', {}, nodeButton(app, path[0]?.from as number)),
      ...path.map((step) =>
        h(
          'li',
          {},
          ...step.edges
            .slice(0, 4)
            .map((e) =>
              h(
                'div',
                { class: 'step' },
                h(
                  'p',
                  { class: 'says' },
                  h(
                    'span',
                    {},
                    `${m.source[e] === step.from ? '↓' : '↑'} ${app.term(m.edges[e]?.predicate ?? 'involves')}`,
                  ),
                  modality(app, e),
                  m.source[e] !== step.from && h('small', {}, app.say('backwards')),
                ),
                quoteButton(app, e),
                h('p', { class: 'place' }, placeOf(app, e)),
              ),
            ),
          nodeButton(app, step.to),
        ),
      ),
    ),
  )
}
