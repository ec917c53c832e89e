import { cellKey, matrixOf } from '../core/matrix.ts'
import { AIMS } from '../core/state.ts'
import { type App, chooseEdge, chooseNode, labelOf } from './app.ts'
import { choice, h, replace } from './dom.ts'
import { nodeButton } from './parts.ts'
import type { ViewPart } from './views.ts'

/** Actors against goals (or initiatives, doctrines …): a dot for claims, larger for more. */
export function matrixView(app: App): ViewPart {
  const select = choice(
    app.say('columns'),
    AIMS.map((a) => [a, app.term(a)] as const),
    app.state.aims,
    (aims) => app.set({ aims }, 'push'),
  )
  const note = h('p', { class: 'soft' })
  const scroll = h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': app.say('matrix') })
  const key = h(
    'span',
    { class: 'key' },
    ...(['planned', 'done', 'called'] as const).flatMap((m) => [h('span', { class: `blob ${m}` }), app.term(m)]),
  )
  const element = h(
    'div',
    { class: 'view matrix' },
    h('p', { class: 'soft' }, app.say('matrix-hint'), key),
    h('div', { class: 'actions' }, h('label', {}, app.say('columns'), ' ', select), note),
    scroll,
  )
  let seen = ''
  let last: unknown
  const update = () => {
    const { aims, edge } = app.state
    if (last === app.shown && seen === `${aims} ${edge}`) return
    last = app.shown
    seen = `${aims} ${edge}`
    select.value = aims
    const { rows, columns, cells, allRows, allColumns } = matrixOf(app.m, aims, app.shown.edge)
    note.textContent =
      allRows > rows.length || allColumns > columns.length
        ? app.say('matrix-more', { r: rows.length, c: columns.length, R: allRows, C: allColumns })
        : ''
    const cell = (r: number, c: number) => {
      const edges = cells.get(cellKey(r, c))
      const first = edges?.[0]
      if (!edges || first === undefined) return h('td')
      const label = `${labelOf(app, r)} – ${labelOf(app, c)}: ${app.say('n-claims', { n: edges.length })}`
      return h(
        'td',
        edges.includes(edge ?? -1) ? { class: 'chosen' } : {},
        h(
          'button',
          {
            type: 'button',
            class: `cell m${Math.min(edges.length, 4)} ${app.m.edges[first]?.modality ?? ''}`,
            'aria-label': label,
            title: label,
            onclick: () => chooseEdge(app, first),
          },
          h('span', { class: 'blob' }),
        ),
      )
    }
    replace(
      scroll,
      rows.length
        ? h(
            'table',
            {},
            h('caption', { class: 'unseen' }, app.say('matrix')),
            h(
              'thead',
              {},
              h(
                'tr',
                {},
                h('th', { scope: 'col', class: 'corner' }, app.say('actor')),
                ...columns.map((c) =>
                  h(
                    'th',
                    { scope: 'col' },
                    h(
                      'button',
                      {
                        type: 'button',
                        class: 'upright',
                        lang: 'zh-Hans',
                        title: labelOf(app, c),
                        onclick: () => chooseNode(app, c),
                      },
                      labelOf(app, c),
                    ),
                  ),
                ),
              ),
            ),
            h(
              'tbody',
              {},
              ...rows.map((r) =>
                h('tr', {}, h('th', { scope: 'row' }, nodeButton(app, r)), ...columns.map((c) => cell(r, c))),
              ),
            ),
          )
        : h('p', {}, app.say('nothing-shown')),
    )
  }
  return { element, update }
}
