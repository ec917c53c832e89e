import { NODE_CLASSES } from '../../model.ts'
import { byClass, compareSides, type Had, ofActor, ofDocument } from '../core/compare.ts'
import { ACTOR_CLASSES } from '../core/matrix.ts'
import { type App, labelOf } from './app.ts'
import { choice, h, replace } from './dom.ts'
import { modality, nodeButton, quoteButton } from './parts.ts'
import type { ViewPart } from './views.ts'

const MOST = 40
const MOST_ACTORS = 300

/** Two texts or two actors side by side: what only one has, and what both have with the words of each. */
export function compareView(app: App): ViewPart {
  const { m } = app
  const element = h('div', { class: 'view compare' })
  const actors = [...m.order].filter((i) => ACTOR_CLASSES.includes(m.nodes[i]?.class ?? 'Goal')).slice(0, MOST_ACTORS)
  const texts = m.graph.documents.map((d, i) => [d.id, app.documents[i] ?? d.id] as const)
  const people = actors.map((i) => [m.nodes[i]?.id ?? '', labelOf(app, i)] as const)
  const side = (id: string | undefined) => {
    if (id === undefined) return undefined
    const document = m.documentIndex.get(id)
    if (document !== undefined)
      return { name: app.documents[document] ?? '', has: ofDocument(m, document, app.shown.edge) }
    const node = m.indexOf.get(id)
    return node === undefined ? undefined : { name: labelOf(app, node), has: ofActor(m, node, app.shown.edge) }
  }
  const update = () => {
    const { state } = app
    const isText = (id: string | undefined) => id === undefined || m.documentIndex.has(id)
    const ofTexts = isText(state.a) && isText(state.b)
    const options = (chosen: string | undefined) => {
      const list = ofTexts ? texts : people
      const node = chosen === undefined ? undefined : m.indexOf.get(chosen)
      // What is compared may be no actor, or one of the less central.
      return node !== undefined && !list.some(([id]) => id === chosen)
        ? [...list, [chosen as string, labelOf(app, node)] as const]
        : list
    }
    const a = state.a ?? (ofTexts ? texts[0]?.[0] : undefined)
    const b = state.b ?? (ofTexts ? texts.find(([id]) => id !== a)?.[0] : people.find(([id]) => id !== a)?.[0])
    const [left, right] = [side(a), side(b)]
    const kind = choice(
      app.say('compare-of'),
      [
        ['texts', app.say('texts')],
        ['actors', app.say('actors')],
      ],
      ofTexts ? 'texts' : 'actors',
      (value) => {
        const list = value === 'texts' ? texts : people
        app.set({ a: list[0]?.[0], b: list[1]?.[0] }, 'push')
      },
    )
    const inside = element.contains(document.activeElement)
      ? document.activeElement?.getAttribute('aria-label')
      : undefined
    replace(
      element,
      h('p', { class: 'soft' }, app.say('compare-hint')),
      h(
        'div',
        { class: 'actions' },
        kind,
        choice(app.say('left'), options(a), a, (id) => app.set({ a: id, b }, 'push')),
        choice(app.say('right'), options(b), b, (id) => app.set({ a, b: id }, 'push')),
      ),
      left && right && a !== b && sides(app, left, right),
    )
    for (const el of element.querySelectorAll('select'))
      if (inside && el.getAttribute('aria-label') === inside) el.focus()
  }
  return { element, update }
}

type Side = { name: string; has: Map<number, number[]> }
function sides(app: App, left: Side, right: Side): HTMLElement {
  const { onlyA, both, onlyB } = compareSides(left.has, right.has)
  const claims = (edges: readonly number[]) =>
    edges
      .slice(0, 2)
      .flatMap((e) => [
        h('span', { class: 'says' }, app.term(app.m.edges[e]?.predicate ?? 'involves')),
        modality(app, e),
        quoteButton(app, e),
      ])
  const column = <T extends { node: number }>(title: string, things: T[], row: (t: T) => HTMLElement) =>
    h(
      'section',
      {},
      h('h3', {}, title, h('span', { class: 'count' }, String(things.length))),
      ...byClass(app.m, things, NODE_CLASSES).flatMap(({ cls, things: some }) => [
        h('h4', {}, app.term(cls)),
        h('ul', { class: 'rows' }, ...some.slice(0, MOST).map(row)),
        some.length > MOST && h('p', { class: 'soft' }, app.say('more-values', { n: some.length - MOST })),
      ]),
      !things.length && h('p', { class: 'soft' }, app.say('nothing')),
    )
  const alone = (t: Had) => h('li', {}, nodeButton(app, t.node), h('div', { class: 'claims' }, ...claims(t.edges)))
  return h(
    'div',
    { class: 'sides' },
    column(app.say('only-in', { v: left.name }), onlyA, alone),
    column(app.say('both'), both, (t) =>
      h(
        'li',
        {},
        nodeButton(app, t.node),
        h(
          'div',
          { class: 'two' },
          h('div', { class: 'claims' }, ...claims(t.a)),
          h('div', { class: 'claims' }, ...claims(t.b)),
        ),
      ),
    ),
    column(app.say('only-in', { v: right.name }), onlyB, alone),
  )
}
