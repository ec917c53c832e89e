import { METRIC_NAMES, type NodeMetric } from '../../model.ts'
import { type Columns, FACETS, nothingOff, type Off } from './filter.ts'
import type { Model } from './model.ts'

export const VIEWS = ['graph', 'nodes', 'edges', 'goals', 'matrix', 'time', 'compare', 'texts'] as const
export type View = (typeof VIEWS)[number]
export const PANELS = ['details', 'text', 'path'] as const
export type Panel = (typeof PANELS)[number]
export const AIMS = ['Goal', 'Initiative', 'Doctrine', 'Group', 'Indicator'] as const
export type Aim = (typeof AIMS)[number]

/** All that the page shows, as plain values; the address after `#` says the same. Nodes, claims and documents by index. */
export interface State {
  view: View
  panel: Panel
  node: number | undefined
  edge: number | undefined
  /** The document that is read, and the span that is lit in it. */
  text: number | undefined
  at: readonly [start: number, end: number] | undefined
  off: Off
  centre: number | undefined
  depth: number
  top: number
  colour: 'class' | 'community'
  size: NodeMetric
  from: number | undefined
  to: number | undefined
  directed: boolean
  oneText: boolean
  /** Two documents or two nodes to compare. */
  a: string | undefined
  b: string | undefined
  aims: Aim
  lang: 'zh' | 'en'
  theme: 'auto' | 'light' | 'dark'
  camera: readonly [x: number, y: number, scale: number] | undefined
}

/** Above so many nodes the page opens with the most central ones. */
const LARGE = 10_000
const TOP = 3000

export const initialState = (m: Model, lang: State['lang']): State => ({
  view: 'graph',
  panel: 'details',
  node: undefined,
  edge: undefined,
  text: undefined,
  at: undefined,
  off: nothingOff(),
  centre: undefined,
  depth: 0,
  top: m.nodes.length > LARGE ? TOP : 0,
  colour: 'class',
  size: 'degree',
  from: undefined,
  to: undefined,
  directed: true,
  oneText: false,
  a: undefined,
  b: undefined,
  aims: 'Goal',
  lang,
  theme: 'auto',
  camera: undefined,
})

const NODE_KEYS = ['node', 'centre', 'from', 'to'] as const

/** The state as what stands after `#`: only what differs from how the page opens. */
export function formatState(m: Model, columns: Columns, state: State, initial: State): string {
  const out = new URLSearchParams()
  for (const key of ['view', 'panel', 'colour', 'size', 'depth', 'top', 'aims', 'lang', 'theme', 'a', 'b'] as const)
    if (state[key] !== initial[key]) out.set(key, String(state[key]))
  for (const key of NODE_KEYS) {
    const node = state[key]
    if (node !== undefined) out.set(key, m.nodes[node]?.id ?? '')
  }
  if (state.edge !== undefined) out.set('edge', (m.edges[state.edge]?.id ?? '').slice('claim/'.length))
  if (state.text !== undefined) out.set('text', (m.graph.documents[state.text]?.id ?? '').slice('text/'.length))
  if (state.at) out.set('at', state.at.join('-'))
  if (!state.directed) out.set('directed', '0')
  if (state.oneText) out.set('oneText', '1')
  if (state.camera) out.set('camera', state.camera.map((v) => String(Math.round(v * 1000) / 1000)).join('_'))
  for (const facet of FACETS) {
    const { keys } = columns[facet]
    const off = keys.filter((k) => state.off[facet].has(k))
    if (!off.length) continue
    // Whichever list is shorter: what is hidden (with a minus) or what is shown.
    const on = keys.filter((k) => !state.off[facet].has(k))
    const short = (list: string[]) => list.map((k) => (facet === 'document' ? k.slice('text/'.length) : k)).join('.')
    out.set(facet, off.length <= on.length ? `-${short(off)}` : short(on))
  }
  return out.toString()
}

/** The state that an address tells; what it does not tell, or what is not there, is as the page opens. */
export function parseState(m: Model, columns: Columns, hash: string, initial: State): State {
  const from = new URLSearchParams(hash.replace(/^#/u, ''))
  const state: State = { ...initial, off: nothingOff() }
  const one = <T extends string>(key: string, allowed: readonly T[], otherwise: T): T => {
    const value = from.get(key)
    return allowed.includes(value as T) ? (value as T) : otherwise
  }
  state.view = one('view', VIEWS, initial.view)
  state.panel = one('panel', PANELS, initial.panel)
  state.colour = one('colour', ['class', 'community'], initial.colour)
  state.size = one('size', METRIC_NAMES, initial.size)
  state.aims = one('aims', AIMS, initial.aims)
  state.lang = one('lang', ['zh', 'en'], initial.lang)
  state.theme = one('theme', ['auto', 'light', 'dark'], initial.theme)
  for (const key of NODE_KEYS) {
    const id = from.get(key)
    if (id !== null) state[key] = m.indexOf.get(id)
  }
  const edge = from.get('edge')
  if (edge !== null) state.edge = m.edgeIndex.get(`claim/${edge}`)
  const text = from.get('text')
  if (text !== null) state.text = m.documentIndex.get(`text/${text}`)
  const at = /^(\d{1,9})-(\d{1,9})$/u.exec(from.get('at') ?? '')
  if (at) state.at = [Number(at[1]), Number(at[2])]
  const depth = Number(from.get('depth'))
  if (Number.isInteger(depth) && depth >= 0 && depth <= 3) state.depth = depth
  const top = from.get('top')
  if (top !== null && /^\d{1,7}$/u.test(top)) state.top = Number(top)
  state.directed = from.get('directed') !== '0'
  state.oneText = from.get('oneText') === '1'
  state.a = from.get('a') ?? undefined
  state.b = from.get('b') ?? undefined
  const camera = (from.get('camera') ?? '').split('_').map(Number)
  const [x, y, scale] = camera
  if (camera.length === 3 && camera.every(Number.isFinite) && x !== undefined && y !== undefined && scale && scale > 0)
    state.camera = [x, y, scale]
  const off = { ...state.off }
  for (const facet of FACETS) {
    const value = from.get(facet)
    if (value === null) continue
    const hidden = value.startsWith('-')
    const named = new Set(
      (hidden ? value.slice(1) : value).split('.').map((k) => (facet === 'document' ? `text/${k}` : k)),
    )
    off[facet] = new Set(columns[facet].keys.filter((k) => named.has(k) === hidden))
  }
  state.off = off
  return state
}
