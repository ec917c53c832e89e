import { METRIC_NAMES, type Predicate } from '../../model.ts'
import { edgesAt, otherEnd } from '../core/model.ts'
import { type App, chooseEdge, labelOf, readAt } from './app.ts'
import { h } from './dom.ts'
import { glyph } from './glyphs.ts'
import { modality, nodeButton, section } from './parts.ts'

/** Lists longer than this are cut until one asks for the rest. */
const SHORT = 12

/** What is known of a node: names, figures, neighbours by relation, metrics, places in the texts. */
export function nodePanel(app: App, node: number): HTMLElement {
  const { m } = app
  const n = m.nodes[node]
  if (!n) return h('div')
  return h(
    'article',
    { class: 'of-node' },
    h('p', { class: 'kind' }, glyph(n.class), app.term(n.class), n.divisionCode ? ` · ${n.divisionCode}` : ''),
    h('h2', { tabindex: -1, lang: 'zh-Hans' }, n.label),
    n.aliases.length > 0 &&
      h(
        'p',
        { class: 'aliases' },
        h('span', { class: 'soft' }, app.say('aliases')),
        ' ',
        h('span', { lang: 'zh-Hans' }, n.aliases.join('、')),
      ),
    actions(app, node),
    figures(app, node),
    neighbours(app, node),
    mentions(app, node),
    metrics(app, node),
    h('p', { class: 'iri' }, h('span', { class: 'soft' }, app.say('iri')), ' ', h('code', {}, `${m.data.base}${n.id}`)),
  )
}

function actions(app: App, node: number): HTMLElement {
  const { state } = app
  const depths = [0, 1, 2, 3].map((d) =>
    h(
      'button',
      {
        type: 'button',
        'aria-pressed': String(d === (state.centre === node ? state.depth : 0)),
        onclick: () => app.set({ centre: d ? node : undefined, depth: d, view: 'graph' }, 'push'),
      },
      d === 0 ? app.say('off') : String(d),
    ),
  )
  const compare = (id: string) =>
    app.set(
      state.a && state.view === 'compare' && state.a !== id ? { b: id } : { a: id, b: undefined, view: 'compare' },
      'push',
    )
  return h(
    'div',
    { class: 'actions' },
    h(
      'div',
      { class: 'segments', role: 'group', 'aria-label': app.say('neighbourhood') },
      h('span', { class: 'soft' }, app.say('neighbourhood')),
      ...depths,
    ),
    h(
      'button',
      { type: 'button', onclick: () => app.set({ from: node, panel: 'path' }, 'push') },
      app.say('path-from'),
    ),
    h('button', { type: 'button', onclick: () => app.set({ to: node, panel: 'path' }, 'push') }, app.say('path-to')),
    h('button', { type: 'button', onclick: () => compare(app.m.nodes[node]?.id ?? '') }, app.say('compare-this')),
  )
}

function figures(app: App, node: number): HTMLElement | undefined {
  const { m } = app
  const told = [...edgesAt(m, node)].filter((e) => m.edges[e]?.value !== undefined)
  const rows = told.map((e) => {
    const claim = m.edges[e]
    const about = claim?.figure?.indicator ? m.nodes[m.indexOf.get(claim.figure.indicator) ?? -1]?.label : undefined
    return h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'figure', onclick: () => chooseEdge(app, e) },
        h('span', { class: 'about', lang: 'zh-Hans' }, about ?? labelOf(app, otherEnd(m, e, node))),
        h('span', { class: 'value', lang: 'zh-Hans' }, claim?.value ?? ''),
        h(
          'small',
          {},
          [claim?.figure ? app.say(claim.figure.kind) : '', claim?.time ?? ''].filter(Boolean).join(' · '),
        ),
      ),
    )
  })
  return rows.length ? section(app.say('figures'), cut(app, rows, 'ul')) : undefined
}

function neighbours(app: App, node: number): HTMLElement | undefined {
  const { m } = app
  const groups = new Map<string, number[]>()
  for (const e of edgesAt(m, node)) {
    if (!app.shown.passing[e]) continue
    const out = m.source[e] === node
    const key = `${m.edges[e]?.predicate} ${out ? 'out' : 'in'}`
    groups.set(key, [...(groups.get(key) ?? []), e])
  }
  const parts = [...groups]
    .sort(([a, x], [b, y]) =>
      a.endsWith('out') === b.endsWith('out') ? y.length - x.length || (a < b ? -1 : 1) : a.endsWith('out') ? -1 : 1,
    )
    .map(([key, edges]) => {
      const [predicate, way] = key.split(' ') as [Predicate, string]
      const rows = edges.map((e) =>
        h(
          'li',
          {},
          nodeButton(app, otherEnd(m, e, node)),
          modality(app, e),
          h(
            'button',
            {
              type: 'button',
              class: 'why',
              title: app.say('evidence'),
              'aria-label': `${app.say('evidence')}: ${labelOf(app, otherEnd(m, e, node))}`,
              onclick: () => chooseEdge(app, e),
            },
            '“ ”',
          ),
        ),
      )
      return h(
        'div',
        { class: 'relation' },
        h(
          'h4',
          {},
          way === 'out' ? `${app.term(predicate)} →` : `← ${app.term(predicate)}`,
          h('span', { class: 'count' }, String(edges.length)),
        ),
        cut(app, rows, 'ul'),
      )
    })
  return parts.length ? section(app.say('neighbours'), ...parts) : undefined
}

function mentions(app: App, node: number): HTMLElement | undefined {
  const { m } = app
  const byText = new Map<number, [number, number][]>()
  for (const q of m.nodes[node]?.mentions ?? []) {
    const d = m.documentIndex.get(q.document) ?? -1
    byText.set(d, [...(byText.get(d) ?? []), [q.start, q.end]])
  }
  const rows = [...byText].map(([d, spans]) =>
    h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'line', onclick: () => readAt(app, d, spans[0]) },
        h('span', { lang: 'zh-Hans' }, app.documents[d] ?? ''),
        h('small', {}, app.say('n-mentions', { n: spans.length })),
      ),
    ),
  )
  return rows.length ? section(app.say('mentions'), cut(app, rows, 'ul')) : undefined
}

function metrics(app: App, node: number): HTMLElement {
  const n = app.m.nodes[node]
  const rows = METRIC_NAMES.filter((name) => n?.[name] !== undefined).flatMap((name) => [
    h('dt', {}, app.term(name)),
    h(
      'dd',
      {},
      name === 'community' ? (app.communities.get(String(n?.community)) ?? '') : shortNumber(n?.[name] as number),
    ),
  ])
  return h('details', {}, h('summary', {}, app.say('metrics')), h('dl', { class: 'pairs' }, ...rows))
}

const shortNumber = (v: number): string => (Number.isInteger(v) ? String(v) : v.toPrecision(3))

/** A list that shows its beginning and a button for the rest. */
export function cut(app: App, rows: HTMLElement[], tag: 'ul' | 'ol', most = SHORT): HTMLElement {
  const list = h(tag, { class: 'rows' }, ...rows.slice(0, most))
  if (rows.length <= most) return list
  const more = h(
    'button',
    {
      type: 'button',
      class: 'plain',
      onclick: () => {
        list.append(...rows.slice(most))
        more.remove()
        rows[most]?.querySelector('button')?.focus()
      },
    },
    app.say('more-values', { n: rows.length - most }),
  )
  return h('div', {}, list, more)
}
