import {
  type DocumentRecord,
  type Graph,
  type GraphEdge,
  type GraphNode,
  METRIC_NAMES,
  type Modality,
  NODE_CLASSES,
  type NodeMetric,
  PREDICATES,
  type Quote,
} from '../model.ts'

/** What few things have: index and value. */
export type Sparse<T> = [index: number, value: T][]
/** A claim's fields that most claims lack. */
export type Details = Omit<
  GraphEdge,
  'id' | 'source' | 'target' | 'predicate' | 'modality' | 'statedBy' | 'rule' | 'evidence'
>

/** Spans of many things in one list: `of[i]` is how many thing i has; three numbers for each: document, start, length. */
export interface Spans {
  of: number[]
  at: number[]
  pieces: Sparse<number>
  /** Words that neither the embedded text nor the label gives. */
  words: Sparse<string>
}

/**
 * What the page holds: the graph by columns (a third of the size of graph.json), with positions and pinyin initials.
 * `decode` gives the graph back as it was.
 */
export interface ExplorerData {
  format: 1
  generator: string
  base: string
  documents: (DocumentRecord & { text?: string })[]
  /** How much of the graph was too much for a page. */
  left: { nodes: number; edges: number }
  nodes: {
    /** Empty where it is class and label. */
    id: string[]
    class: number[]
    label: string[]
    aliases: Sparse<string[]>
    division: Sparse<string>
    initials: string[]
    x: number[]
    y: number[]
    metrics: Partial<Record<NodeMetric, (number | null)[]>>
    mentions: Spans
  }
  edges: {
    id: string[]
    source: number[]
    target: number[]
    predicate: number[]
    /** 0 where the claim has none. */
    modality: number[]
    statedBy: Sparse<number>
    rules: string[]
    rule: number[]
    more: Sparse<Details>
    evidence: Spans
  }
}

export const MODALITIES: readonly Modality[] = ['done', 'ongoing', 'planned', 'called']

/** The id of a node whose key is its label, and of which nothing is written. */
export const plainId = (cls: string, label: string): string => `${cls.toLowerCase()}/${label}`

/** The graph as the page's data hold it, texts by document, and what the page knows beside. */
export interface Decoded {
  graph: Graph
  texts: (string | undefined)[]
  initials: string[]
  /** x and y of node i at 2i and 2i + 1, y upwards. */
  at: Float64Array
}

export function decode(data: ExplorerData): Decoded {
  const texts = data.documents.map((d) => d.text)
  const documents = data.documents.map(({ text: _, ...record }) => record)
  const { nodes: n, edges: e } = data
  const mentions = spans(n.mentions, documents, texts, (i) => n.label[i] as string)
  const nodes = n.id.map((id, i): GraphNode => {
    const cls = NODE_CLASSES[n.class[i] as number] as GraphNode['class']
    const label = n.label[i] as string
    return { id: id || plainId(cls, label), class: cls, label, aliases: [], mentions: mentions[i] ?? [] }
  })
  for (const [i, aliases] of n.aliases) (nodes[i] as GraphNode).aliases = aliases
  for (const [i, code] of n.division) (nodes[i] as GraphNode).divisionCode = code
  for (const name of METRIC_NAMES)
    for (const [i, value] of (n.metrics[name] ?? []).entries())
      if (value !== null) (nodes[i] as GraphNode)[name] = value
  const evidence = spans(e.evidence, documents, texts, () => '')
  const idOf = (i: number) => (nodes[i] as GraphNode).id
  const edges = e.id.map((id, i): GraphEdge => {
    const modality = MODALITIES[(e.modality[i] as number) - 1]
    return {
      id: `claim/${id}`,
      source: idOf(e.source[i] as number),
      predicate: PREDICATES[e.predicate[i] as number] as GraphEdge['predicate'],
      target: idOf(e.target[i] as number),
      ...(modality ? { modality } : {}),
      rule: e.rules[e.rule[i] as number] as string,
      evidence: evidence[i] ?? [],
    }
  })
  for (const [i, node] of e.statedBy) (edges[i] as GraphEdge).statedBy = idOf(node)
  for (const [i, details] of e.more) Object.assign(edges[i] as GraphEdge, details)
  const at = new Float64Array(2 * nodes.length)
  for (let i = 0; i < nodes.length; i++) {
    at[2 * i] = n.x[i] as number
    at[2 * i + 1] = n.y[i] as number
  }
  return { graph: { documents, nodes, edges }, texts, initials: n.initials, at }
}

/** The quotes of each thing. */
function spans(
  { of, at, pieces, words }: Spans,
  documents: readonly DocumentRecord[],
  texts: readonly (string | undefined)[],
  otherwise: (thing: number) => string,
): (Quote & { document: string })[][] {
  const said = new Map(words)
  const piece = new Map(pieces)
  let k = 0
  return of.map((count, thing) =>
    Array.from({ length: count }, () => {
      const [document, start, length] = [at[3 * k] as number, at[3 * k + 1] as number, at[3 * k + 2] as number]
      const end = start + length
      const part = piece.get(k)
      const exact = said.get(k) ?? texts[document]?.slice(start, end) ?? otherwise(thing)
      k++
      const id = (documents[document] as DocumentRecord).id
      return { document: id, start, end, exact, ...(part === undefined ? {} : { piece: part }) }
    }),
  )
}
