import type { NodeClass } from '../../model.ts'
import type { TermName } from '../../vocabulary.ts'
import { communityNames } from '../core/communities.ts'
import { type Columns, facetColumns, filter, type Shown } from '../core/filter.ts'
import { documentNames, edgesAt, type Model, otherEnd } from '../core/model.ts'
import { type Step, shortestPath } from '../core/path.ts'
import { type SearchIndex, searchIndex } from '../core/search.ts'
import { formatState, initialState, parseState, type State } from '../core/state.ts'
import { say, term, type Word } from '../core/words.ts'

/** What all parts of the page share. Parts read it, and change it by `set` alone. */
export interface App {
  m: Model
  columns: Columns
  search: SearchIndex
  communities: Map<string, string>
  documents: string[]
  state: State
  shown: Shown
  path: Step[] | undefined
  /** Changes the state, filters anew where that matters, tells all parts. Steps that a reader would want back are pushed. */
  set: (patch: Partial<State>, how?: 'push' | 'replace') => void
  listen: (part: (before: State) => void) => void
  say: (word: Word, values?: Readonly<Record<string, string | number>>) => string
  term: (name: TermName) => string
  /** Names of values of the legend. */
  valueName: (facet: keyof Columns, key: string) => string
  /** Told to screen readers. */
  announce: (text: string) => void
}

const LANGUAGE = (): State['lang'] => (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en')
/** Neighbours of a chosen node that are drawn though they are not among the most central. */
const MOST_PINNED = 200

export function makeApp(m: Model): App {
  const columns = facetColumns(m)
  const initial = initialState(m, LANGUAGE())
  const parts: ((before: State) => void)[] = []
  const fromAddress = () => parseState(m, columns, location.hash, initial)
  const app: App = {
    m,
    columns,
    search: searchIndex(m),
    communities: communityNames(m),
    documents: documentNames(m),
    state: fromAddress(),
    shown: undefined as unknown as Shown,
    path: undefined,
    set(patch, how = 'replace') {
      const before = app.state
      app.state = { ...before, ...patch }
      refresh(before)
      // A move of the camera is no step to go back to.
      const hash = `#${formatState(m, columns, app.state, initial)}`
      if (hash !== location.hash)
        if (how === 'push') history.pushState(null, '', hash)
        else history.replaceState(null, '', hash)
    },
    listen: (part) => void parts.push(part),
    say: (word, values) => say(word, app.state.lang, values),
    term: (name) => term(name, app.state.lang),
    valueName(facet, key) {
      if (key === 'none') return app.say(facet === 'year' ? 'undated' : 'none')
      if (facet === 'community') return app.communities.get(key) ?? key
      if (facet === 'document') return app.documents[m.documentIndex.get(key) ?? -1] ?? key
      return facet === 'year' ? key : app.term(key as TermName)
    },
    announce: () => {},
  }
  const refresh = (before: State) => {
    update(app, before)
    for (const part of parts) part(before)
  }
  const onAddress = () => {
    const before = app.state
    app.state = fromAddress()
    refresh(before)
  }
  addEventListener('popstate', onAddress)
  addEventListener('hashchange', onAddress)
  update(app)
  return app
}

/** Filters and looks for the path where what they depend on has changed. */
function update(app: App, before?: State): void {
  const { m, state } = app
  const changed = (...keys: (keyof State)[]) => !before || keys.some((k) => before[k] !== state[k])
  const run = () => {
    app.shown = filter(m, app.columns, state.off, {
      centre: state.centre,
      depth: state.depth,
      top: state.top,
      pinned: pinned(app),
    })
  }
  const filters = changed('off', 'centre', 'depth', 'top')
  if (filters || ((state.top || state.depth) && changed('node', 'edge'))) run()
  if (filters || changed('from', 'to', 'directed', 'oneText')) {
    const { from, to, directed, oneText } = state
    app.path =
      from !== undefined && to !== undefined && from !== to
        ? shortestPath(m, from, to, { passing: app.shown.passing, directed, oneText })
        : undefined
    if (app.path && (state.top || state.depth)) run()
  }
}

function pinned({ m, state, path }: App): number[] {
  const out = (path ?? []).flatMap((step) => [step.from, step.to])
  if (state.node !== undefined) {
    out.push(state.node)
    if (!state.depth)
      for (const e of edgesAt(m, state.node).subarray(0, MOST_PINNED)) out.push(otherEnd(m, e, state.node))
  }
  if (state.edge !== undefined) out.push(m.source[state.edge] as number, m.target[state.edge] as number)
  return out
}

/** Steps that several parts offer. */
export const chooseNode = (app: App, node: number, more: Partial<State> = {}): void =>
  app.set({ node, edge: undefined, panel: 'details', ...more }, 'push')
export const chooseEdge = (app: App, edge: number): void => app.set({ edge, panel: 'details' }, 'push')
/** Opens a text at a span. */
export const readAt = (app: App, document: number, at?: readonly [number, number]): void =>
  app.set({ panel: 'text', text: document, at }, 'push')

export const classOf = (app: App, node: number): NodeClass => app.m.nodes[node]?.class as NodeClass
export const labelOf = (app: App, node: number): string => app.m.nodes[node]?.label ?? ''
