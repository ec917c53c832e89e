import { type DocumentRecord, NODE_CLASSES, PREDICATES } from '../../model.ts'
import { MODALITIES } from '../data.ts'
import { documentName, edgesAt, type Model, otherEnd, yearOf } from './model.ts'

/** What the legend filters by. Class and community are of nodes, the others of claims. */
export const FACETS = ['class', 'predicate', 'modality', 'document', 'community', 'year'] as const
export type Facet = (typeof FACETS)[number]
/** Values switched off, by facet. */
export type Off = Record<Facet, ReadonlySet<string>>
export const nothingOff = (): Off => Object.fromEntries(FACETS.map((f) => [f, new Set<string>()])) as unknown as Off

/** The values of a facet in their order, and the value of each node or claim as an index into them; −1 for none. */
export interface FacetColumn {
  keys: string[]
  of: Int32Array
}
export type Columns = Record<Facet, FacetColumn>

export function facetColumns(m: Model): Columns {
  const column = (keys: string[], values: Iterable<string>): FacetColumn => {
    const at = new Map(keys.map((k, i) => [k, i]))
    return { keys, of: Int32Array.from(values, (v) => at.get(v) ?? -1) }
  }
  const years = m.graph.documents.map((_, i) => yearOf(m, i) || 'none')
  const byNumber = (a: string, b: string) => Number(a) - Number(b)
  const communities = m.nodes.map((n) => String(n.community ?? 0))
  const used = (all: readonly string[], values: readonly string[]) => {
    const there = new Set(values)
    return all.filter((v) => there.has(v))
  }
  const classes = m.nodes.map((n) => n.class)
  const predicates = m.edges.map((e) => e.predicate)
  const modalities = m.edges.map((e) => e.modality ?? 'none')
  return {
    class: column(used(NODE_CLASSES, classes), classes),
    community: column([...new Set(communities)].sort(byNumber), communities),
    predicate: column(used(PREDICATES, predicates), predicates),
    modality: column(used([...MODALITIES, 'none'], modalities), modalities),
    document: column(
      byDate(m).map((d) => d.id),
      m.edges.map((e) => e.evidence[0]?.document ?? ''),
    ),
    year: column(
      [...new Set(years)].sort(),
      [...m.documentOf].map((d) => years[d] ?? 'none'),
    ),
  }
}

/** Documents as one looks for them: by date, then by title. */
const byDate = (m: Model): DocumentRecord[] =>
  m.graph.documents
    .map((d, i) => ({ d, key: `${d.date ?? '9999'} ${documentName(m, i)}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ d }) => d)

export interface Scope {
  /** Only what lies so near to a node; depth 0 for all. */
  centre?: number | undefined
  depth: number
  /** Only so many nodes, the most central ones; 0 for all. */
  top: number
  /** Nodes shown whatever `top` says: what is selected, and the path. */
  pinned: readonly number[]
}

/** What is shown, and what each value of the legend would give. */
export interface Shown {
  node: Uint8Array
  edge: Uint8Array
  /** Claims that the filters pass, wherever they lie: paths are looked for among them. */
  passing: Uint8Array
  nodes: number
  edges: number
  counts: Record<Facet, Int32Array>
  /** Nodes that pass the filters but are hidden because only the most central ones are drawn. */
  beyondTop: number
}

const BIT = { predicate: 1, modality: 2, document: 4, year: 8 } as const
const NODE_BIT = { class: 1, community: 2 } as const
const EDGE_FACETS = Object.keys(BIT) as (keyof typeof BIT)[]
const NODE_FACETS = Object.keys(NODE_BIT) as (keyof typeof NODE_BIT)[]

/** One pass over claims, one over nodes: a bit for each facet that excludes a thing. */
export function filter(m: Model, columns: Columns, off: Off, scope: Scope): Shown {
  const counts = {} as Record<Facet, Int32Array>
  const masks = (facets: readonly Facet[], bits: Readonly<Record<string, number>>, size: number): Uint8Array => {
    const mask = new Uint8Array(size)
    for (const facet of facets) {
      const { keys, of } = columns[facet]
      const dead = keys.map((k) => off[facet].has(k))
      const bit = bits[facet] as number
      if (dead.includes(true))
        for (let i = 0; i < size; i++) if (dead[of[i] as number]) mask[i] = (mask[i] as number) | bit
      counts[facet] = new Int32Array(keys.length)
    }
    return mask
  }
  const edgeMask = masks(EDGE_FACETS, BIT, m.edges.length)
  const nodeMask = masks(NODE_FACETS, NODE_BIT, m.nodes.length)
  const alive = livingNodes(m, off, edgeMask)
  const passing = new Uint8Array(m.edges.length)
  for (let e = 0; e < passing.length; e++)
    if (!edgeMask[e] && !nodeMask[m.source[e] as number] && !nodeMask[m.target[e] as number]) passing[e] = 1
  const near = neighbourhood(m, passing, scope)
  const pinned = new Set(scope.pinned)
  const within = (i: number) =>
    near ? near[i] === 1 : !scope.top || (m.rank[i] as number) < scope.top || pinned.has(i)
  const shown: Shown = {
    node: new Uint8Array(m.nodes.length),
    edge: new Uint8Array(m.edges.length),
    passing,
    nodes: 0,
    edges: 0,
    counts,
    beyondTop: 0,
  }
  const scoped = new Uint8Array(m.nodes.length)
  for (let i = 0; i < m.nodes.length; i++) {
    const mask = nodeMask[i] as number
    const inside = within(i)
    if (inside) scoped[i] = 1
    if (!alive[i]) continue
    if (!inside) {
      if (!mask && !near) shown.beyondTop++
      continue
    }
    if (!mask) {
      shown.node[i] = 1
      shown.nodes++
    }
    for (const facet of NODE_FACETS) if (!(mask & ~NODE_BIT[facet])) bump(counts[facet], columns[facet].of[i] as number)
  }
  for (let e = 0; e < m.edges.length; e++) {
    const [s, t] = [m.source[e] as number, m.target[e] as number]
    if (!scoped[s] || !scoped[t] || nodeMask[s] || nodeMask[t]) continue
    const mask = edgeMask[e] as number
    if (!mask) {
      shown.edge[e] = 1
      shown.edges++
    }
    for (const facet of EDGE_FACETS) if (!(mask & ~BIT[facet])) bump(counts[facet], columns[facet].of[e] as number)
  }
  return shown
}

const bump = (counts: Int32Array, i: number): void => {
  if (i >= 0) counts[i] = (counts[i] as number) + 1
}

/** Nodes that the filters of claims leave: with a claim that passes, or, where only texts are chosen, named in one of them. */
function livingNodes(m: Model, off: Off, edgeMask: Uint8Array): Uint8Array {
  const alive = new Uint8Array(m.nodes.length)
  if (EDGE_FACETS.every((f) => !off[f].size)) return alive.fill(1)
  for (let e = 0; e < m.edges.length; e++)
    if (!edgeMask[e]) {
      alive[m.source[e] as number] = 1
      alive[m.target[e] as number] = 1
    }
  if (off.predicate.size || off.modality.size) return alive
  const open = m.graph.documents.map(({ id }, d) => !off.document.has(id) && !off.year.has(yearOf(m, d) || 'none'))
  const { of, at } = m.data.nodes.mentions
  let k = 0
  for (let i = 0; i < of.length; i++)
    for (let last = k + (of[i] as number); k < last; k++) if (open[at[3 * k] as number]) alive[i] = 1
  return alive
}

/** Nodes within `depth` steps of the centre, over claims that pass, in either direction. */
function neighbourhood(m: Model, passing: Uint8Array, { centre, depth, pinned }: Scope): Uint8Array | undefined {
  if (!depth || centre === undefined) return undefined
  const near = new Uint8Array(m.nodes.length)
  near[centre] = 1
  let front = [centre]
  for (let step = 0; step < depth; step++) {
    const next: number[] = []
    for (const i of front)
      for (const e of edgesAt(m, i)) {
        const j = otherEnd(m, e, i)
        if (!passing[e] || near[j]) continue
        near[j] = 1
        next.push(j)
      }
    front = next
  }
  for (const i of pinned) near[i] = 1
  return near
}
