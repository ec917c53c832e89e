import { places } from '../core/cite.ts'
import { type App, chooseEdge, chooseNode, classOf, labelOf } from './app.ts'
import { h } from './dom.ts'
import { glyph } from './glyphs.ts'

/** A node as a button that chooses it. */
export const nodeButton = (app: App, node: number, more: Record<string, string> = {}): HTMLButtonElement =>
  h(
    'button',
    { type: 'button', class: 'node', ...more, onclick: () => chooseNode(app, node) },
    glyph(classOf(app, node)),
    h('span', { lang: 'zh-Hans' }, labelOf(app, node)),
  )

/** A claim's modality (and strength) as a small mark. */
export function modality(app: App, edge: number): HTMLElement | undefined {
  const e = app.m.edges[edge]
  if (!e?.modality && !e?.strength) return undefined
  const words = [e.modality, e.strength].filter((w) => w !== undefined).map((w) => app.term(w))
  return h('span', { class: `modality ${e.modality ?? ''}` }, words.join(' · '))
}

/** The quote of a claim as a button that shows it in its paragraph. */
export function quoteButton(app: App, edge: number): HTMLButtonElement {
  const e = app.m.edges[edge]
  const words = (e?.evidence ?? []).map((q) => q.exact).join('……')
  return h(
    'button',
    { type: 'button', class: 'quote', lang: 'zh-Hans', onclick: () => chooseEdge(app, edge) },
    `“${words}”`,
  )
}

/** Where a claim's words stand. */
export function placeOf(app: App, edge: number): string {
  const d = app.m.documentOf[edge] as number
  return `${app.documents[d] ?? ''} · ${places(app.m.graph.documents[d], app.m.edges[edge]?.evidence ?? [], app.state.lang)}`
}

/** A section with a heading, left out where it holds nothing. */
export const section = (title: string, ...children: (Node | string | undefined)[]): HTMLElement | undefined =>
  children.some((c) => c !== undefined) ? h('section', {}, h('h3', {}, title), ...children) : undefined
