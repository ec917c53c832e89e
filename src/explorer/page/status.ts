import type { App } from './app.ts'
import { labelOf } from './app.ts'
import { h, replace } from './dom.ts'

const MORE = 3

/** How much of the graph is shown, and in plain words what is not. */
export function statusLine(app: App): { element: HTMLElement; update: () => void } {
  const element = h('div', { class: 'status', role: 'status' })
  const update = () => {
    const { m, shown, state } = app
    const { left } = m.data
    const near = state.depth > 0 && state.centre !== undefined
    const embedded = m.texts.filter((t) => t !== undefined).length
    replace(
      element,
      h(
        'p',
        {},
        m.nodes.length
          ? app.say('shown', { n: shown.nodes, N: m.nodes.length, e: shown.edges, E: m.edges.length })
          : app.say('empty'),
      ),
      shown.beyondTop > 0 &&
        h(
          'p',
          {},
          app.say('hidden-top', { t: state.top, n: shown.beyondTop }),
          ' ',
          h(
            'button',
            {
              type: 'button',
              class: 'plain',
              onclick: () => app.set({ top: state.top * MORE >= m.nodes.length ? 0 : state.top * MORE }, 'push'),
            },
            app.say('draw-more'),
          ),
        ),
      near &&
        h(
          'p',
          {},
          app.say('hidden-near', { v: labelOf(app, state.centre as number), d: state.depth }),
          ' ',
          h(
            'button',
            { type: 'button', class: 'plain', onclick: () => app.set({ depth: 0, centre: undefined }, 'push') },
            app.say('show-whole'),
          ),
        ),
      left.nodes > 0 && h('p', {}, app.say('hidden-left', { n: left.nodes, e: left.edges })),
      embedded < m.texts.length &&
        h('p', {}, embedded ? app.say('known-texts', { n: embedded, N: m.texts.length }) : app.say('no-texts')),
      m.nodes.length > 0 && !shown.nodes && h('p', {}, app.say('nothing-shown')),
    )
  }
  return { element, update }
}
