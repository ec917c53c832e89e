import { METRIC_NAMES, type NodeClass, type NodeMetric } from '../../model.ts'
import { FACETS, type Facet, nothingOff } from '../core/filter.ts'
import { counted } from '../core/words.ts'
import type { App } from './app.ts'
import { choice, h } from './dom.ts'
import { COMMUNITY_COLOURS, glyph } from './glyphs.ts'

/** Values shown of a long list before it is opened. */
const SHORT = 12
const SIZES: readonly NodeMetric[] = METRIC_NAMES.filter((n) => !['component', 'articulation', 'community'].includes(n))

/** The legend: every value with its count, a box to switch it, a button to have it alone. */
export function legend(app: App): { element: HTMLElement; update: () => void } {
  const groups = FACETS.map((facet) => group(app, facet))
  const reset = h(
    'button',
    { type: 'button', class: 'plain', onclick: () => app.set({ off: nothingOff() }, 'push') },
    app.say('reset'),
  )
  const colour = choice(
    app.say('colour'),
    [
      ['class', app.say('class')],
      ['community', app.say('community')],
    ],
    app.state.colour,
    (value) => app.set({ colour: value }),
  )
  const size = choice(
    app.say('size'),
    SIZES.map((name) => [name, app.term(name)] as const),
    app.state.size,
    (value) => app.set({ size: value }),
  )
  const element = h(
    'aside',
    { class: 'legend', 'aria-label': app.say('filters') },
    h('div', { class: 'drawn' }, h('label', {}, app.say('colour'), colour), h('label', {}, app.say('size'), size)),
    ...groups.map((g) => g.element),
    h('p', { class: 'reset' }, reset),
  )
  const update = () => {
    for (const g of groups) g.update()
    colour.value = app.state.colour
    size.value = app.state.size
    reset.hidden = FACETS.every((f) => !app.state.off[f].size)
  }
  return { element, update }
}

function group(app: App, facet: Facet): { element: HTMLElement; update: () => void } {
  const { keys } = app.columns[facet]
  const list = h('ul', {})
  const all = h(
    'button',
    {
      type: 'button',
      class: 'plain',
      'aria-label': app.say('show-all', { f: app.say(facet) }),
      onclick: () => put(new Set()),
    },
    app.say('all'),
  )
  const put = (off: Set<string>) => app.set({ off: { ...app.state.off, [facet]: off } }, 'push')
  const toggle = (key: string) => {
    const off = new Set(app.state.off[facet])
    if (!off.delete(key)) off.add(key)
    put(off)
  }
  const rows = keys.map((key, i) => {
    const name = app.valueName(facet, key)
    const box = h('input', { type: 'checkbox', onchange: () => toggle(key) })
    const count = h('span', { class: 'count' })
    const only = h(
      'button',
      {
        type: 'button',
        class: 'only',
        'aria-label': app.say('only-this', { v: name }),
        onclick: () => put(new Set(keys.filter((k) => k !== key))),
      },
      app.say('only'),
    )
    const mark =
      facet === 'class'
        ? glyph(key as NodeClass)
        : facet === 'community'
          ? h('span', { class: `dot k${i < COMMUNITY_COLOURS ? i : 'x'}`, 'aria-hidden': 'true' })
          : undefined
    const element = h(
      'li',
      { 'data-key': key },
      h('label', { title: name }, box, mark, h('span', { class: 'name' }, name), count),
      only,
    )
    return { element, key, box, count }
  })
  let open = keys.length <= SHORT
  const more = h('button', {
    type: 'button',
    class: 'plain',
    onclick: () => {
      open = true
      update()
    },
  })
  const element = h(
    'fieldset',
    { class: `facet by-${facet}`, hidden: keys.length < 2 && facet !== 'class' },
    h('legend', {}, app.say(facet)),
    all,
    list,
    more,
  )
  list.append(...rows.map((r) => r.element))
  more.textContent = app.say('more-values', { n: keys.length - SHORT })
  const update = () => {
    const counts = app.shown.counts[facet]
    const off = app.state.off[facet]
    for (const [i, row] of rows.entries()) {
      row.element.hidden = !open && i >= SHORT && !off.has(row.key)
      row.box.checked = !off.has(row.key)
      const n = counted(counts[i] ?? 0)
      if (row.count.textContent !== n) row.count.textContent = n
      row.element.classList.toggle('zero', !counts[i])
    }
    more.hidden = open
    all.hidden = !off.size
  }
  return { element, update }
}
