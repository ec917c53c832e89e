import { lastDay } from '../../graph/days.ts'
import { METRIC_NAMES } from '../../model.ts'
import type { Word } from '../core/words.ts'
import { type App, labelOf } from './app.ts'
import { h, replace } from './dom.ts'
import { modality, nodeButton, quoteButton } from './parts.ts'
import type { ViewPart } from './views.ts'

/** Rows of a page: pages, not an endless scroll, so that a keyboard and a screen reader get to the end. */
const PAGE = 100

interface Column {
  name: string
  key?: string
  /** What it is sorted by; numbers go down first. */
  value?: (i: number) => string | number
  cell: (i: number) => Node | string | undefined
}

/** All nodes that the filters show. */
export function nodesTable(app: App): ViewPart {
  const { m } = app
  const metric = METRIC_NAMES.filter((n) => ['degree', 'pagerank', 'betweenness', 'core'].includes(n))
  const text = new Intl.Collator('zh-Hans')
  return table(
    app,
    'nodes',
    text,
    () => [...m.order].filter((i) => app.shown.node[i]),
    [
      { name: app.say('label'), value: (i) => labelOf(app, i), cell: (i) => nodeButton(app, i) },
      {
        name: app.say('class'),
        value: (i) => app.term(m.nodes[i]?.class ?? 'Actor'),
        cell: (i) => app.term(m.nodes[i]?.class ?? 'Actor'),
      },
      { name: app.say('aliases'), cell: (i) => h('span', { lang: 'zh-Hans' }, (m.nodes[i]?.aliases ?? []).join('、')) },
      ...metric.map((name) => ({
        name: app.term(name),
        value: (i: number) => m.nodes[i]?.[name] ?? 0,
        cell: (i: number) => number(m.nodes[i]?.[name]),
      })),
      {
        name: app.say('mentions'),
        value: (i) => m.nodes[i]?.mentions.length ?? 0,
        cell: (i) => String(m.nodes[i]?.mentions.length ?? 0),
      },
    ],
    (i) => app.state.node === i,
  )
}

/** All claims that the filters show. */
export function edgesTable(app: App): ViewPart {
  const { m } = app
  const text = new Intl.Collator('zh-Hans')
  const end = (of: Int32Array) => (i: number) => labelOf(app, of[i] as number)
  return table(
    app,
    'edges',
    text,
    () => m.edges.flatMap((_, e) => (app.shown.edge[e] ? [e] : [])),
    [
      { name: app.say('source'), value: end(m.source), cell: (i) => nodeButton(app, m.source[i] as number) },
      {
        name: app.say('predicate'),
        value: (i) => app.term(m.edges[i]?.predicate ?? 'involves'),
        cell: (i) => app.term(m.edges[i]?.predicate ?? 'involves'),
      },
      { name: app.say('object'), value: end(m.target), cell: (i) => nodeButton(app, m.target[i] as number) },
      { name: app.say('modality'), value: (i) => m.edges[i]?.modality ?? '', cell: (i) => modality(app, i) },
      {
        name: app.say('value'),
        value: (i) => m.edges[i]?.value ?? '',
        cell: (i) => h('span', { lang: 'zh-Hans' }, m.edges[i]?.value ?? ''),
      },
      {
        name: app.say('when'),
        value: (i) => {
          const claim = m.edges[i]
          return (claim && (lastDay(claim) ?? claim.time)) ?? ''
        },
        cell: (i) => h('span', { lang: 'zh-Hans' }, m.edges[i]?.time ?? ''),
      },
      { name: app.say('sentence'), cell: (i) => quoteButton(app, i) },
      {
        name: app.say('document'),
        value: (i) => app.documents[m.documentOf[i] as number] ?? '',
        cell: (i) => {
          const name = app.documents[m.documentOf[i] as number] ?? ''
          return h('span', { class: 'brief', lang: 'zh-Hans', title: name }, name)
        },
      },
    ],
    (i) => app.state.edge === i,
  )
}

const number = (v: number | undefined): string =>
  v === undefined ? '' : Number.isInteger(v) ? String(v) : v.toPrecision(3)

function table(
  app: App,
  name: Word,
  text: Intl.Collator,
  rows: () => number[],
  columns: readonly Column[],
  chosen: (i: number) => boolean,
): ViewPart {
  let sorted: number[] = []
  let by: Column | undefined
  let down = false
  let page = 0
  let seen: unknown
  const body = h('tbody')
  const info = h('p', { class: 'soft', role: 'status' })
  const heads = columns.map((c) => {
    if (!c.value) return h('th', { scope: 'col' }, c.name)
    const sort = () => {
      down = by === c ? !down : typeof c.value?.(sorted[0] ?? 0) === 'number'
      by = c
      page = 0
      order()
      show()
    }
    return h(
      'th',
      { scope: 'col' },
      h('button', { type: 'button', 'aria-label': app.say('sort-by', { c: c.name }), onclick: sort }, c.name),
    )
  })
  const turn = (step: number) => {
    page += step
    show()
    scroll.scrollTop = 0
  }
  const previous = h('button', { type: 'button', onclick: () => turn(-1) }, app.say('previous'))
  const next = h('button', { type: 'button', onclick: () => turn(1) }, app.say('next'))
  const scroll = h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': app.say(name) },
    h(
      'table',
      { class: name },
      h('caption', { class: 'unseen' }, app.say(name)),
      h('thead', {}, h('tr', {}, ...heads)),
      body,
    ),
  )
  const order = () => {
    const value = by?.value
    if (!value) return
    const keys = new Map(sorted.map((i) => [i, value(i)]))
    sorted.sort((a, b) => {
      const [x, y] = [keys.get(a) ?? '', keys.get(b) ?? '']
      const d = typeof x === 'number' && typeof y === 'number' ? x - y : text.compare(String(x), String(y))
      return (down ? -d : d) || a - b
    })
    for (const [k, head] of heads.entries()) {
      if (columns[k] === by) head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
      else head.removeAttribute('aria-sort')
    }
  }
  const show = () => {
    const last = Math.max(0, Math.ceil(sorted.length / PAGE) - 1)
    page = Math.min(Math.max(page, 0), last)
    const part = sorted.slice(page * PAGE, (page + 1) * PAGE)
    replace(
      body,
      ...part.map((i) =>
        h(
          'tr',
          chosen(i) ? { class: 'chosen' } : {},
          ...columns.map((c, k) => {
            const cell = c.cell(i)
            return k
              ? h('td', typeof c.value?.(i) === 'number' ? { class: 'n' } : {}, cell)
              : h('th', { scope: 'row' }, cell)
          }),
        ),
      ),
    )
    info.textContent = sorted.length
      ? app.say('rows', { a: page * PAGE + 1, b: page * PAGE + part.length, n: sorted.length })
      : app.say('nothing-shown')
    previous.disabled = page === 0
    next.disabled = page === last
  }
  const update = () => {
    if (seen !== app.shown) {
      sorted = rows()
      page = 0
      order()
    }
    seen = app.shown
    show()
  }
  return {
    element: h('div', { class: 'view table' }, scroll, h('div', { class: 'pager' }, previous, info, next)),
    update,
  }
}
