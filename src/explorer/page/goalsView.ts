import { type Branch, goalTrees, sizeOf } from '../core/goals.ts'
import type { App } from './app.ts'
import { h, replace } from './dom.ts'
import { modality, nodeButton, quoteButton } from './parts.ts'
import type { ViewPart } from './views.ts'

/** Branches built before one opens them: deeper ones are made when asked for. */
const OPEN_DEPTH = 2

/** What serves what, text by text. */
export function goalsView(app: App): ViewPart {
  const element = h('div', { class: 'view goals' })
  let seen: unknown
  const update = () => {
    if (seen === app.shown) return
    seen = app.shown
    const sections = app.documents
      .map((name, d) => ({ name, trees: goalTrees(app.m, d, app.shown.edge) }))
      .filter((s) => s.trees.length)
    replace(
      element,
      h('p', { class: 'soft' }, sections.length ? app.say('goals-hint') : app.say('no-goals')),
      ...sections.map(({ name, trees }, i) =>
        h(
          'details',
          { class: 'plan', open: i < 12 },
          h('summary', { lang: 'zh-Hans' }, name, h('span', { class: 'count' }, String(trees.length))),
          h('ul', { class: 'tree' }, ...trees.map((t) => branch(app, t, 0))),
        ),
      ),
    )
  }
  return { element, update }
}

function branch(app: App, b: Branch, depth: number): HTMLElement {
  const own = [
    nodeButton(app, b.node),
    ...b.edges
      .slice(0, 2)
      .flatMap((e) => [
        h('small', { class: 'says' }, app.term(app.m.edges[e]?.predicate ?? 'partOf')),
        modality(app, e),
        quoteButton(app, e),
      ]),
  ]
  if (!b.below.length) return h('li', {}, h('div', { class: 'leaf' }, ...own))
  const list = h('ul', {})
  const make = () => list.childElementCount || list.append(...b.below.map((c) => branch(app, c, depth + 1)))
  const open = depth < OPEN_DEPTH
  if (open) make()
  return h(
    'li',
    {},
    h('div', { class: 'leaf' }, ...own),
    h('details', { open, ontoggle: () => make() }, h('summary', {}, app.say('means-of', { n: sizeOf(b) })), list),
  )
}
