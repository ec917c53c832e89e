import { csv } from '../../export/csv.ts'
import { gexf } from '../../export/gexf.ts'
import { TABLES } from '../../export/tables.ts'
import type { Graph, NodeMetric } from '../../model.ts'
import type { Shown } from './filter.ts'
import type { Model } from './model.ts'
import { radii } from './picture.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: what no XML document may hold
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu

/** What is shown as a graph of its own. Characters that files cannot hold are left out: a page has no one to refuse to. */
export function shownGraph(m: Model, shown: Shown): { graph: Graph; at: Float64Array; nodes: number[] } {
  const nodes = m.nodes.flatMap((_, i) => (shown.node[i] ? [i] : []))
  const graph = {
    documents: m.graph.documents,
    nodes: nodes.map((i) => m.nodes[i]),
    edges: m.edges.filter((_, e) => shown.edge[e]),
  }
  const clean = JSON.parse(JSON.stringify(graph), (_, value) =>
    typeof value === 'string' ? value.toWellFormed().replace(FORBIDDEN, '') : value,
  ) as Graph
  const at = Float64Array.from(nodes.flatMap((i) => [m.at[2 * i] as number, m.at[2 * i + 1] as number]))
  return { graph: clean, at, nodes }
}

/** The same GEXF as `--format gexf`, with the sizes chosen here. */
export function gexfOf(m: Model, shown: Shown, size: NodeMetric): Iterable<string> {
  const { graph, at, nodes } = shownGraph(m, shown)
  const radius = radii(m, size)
  const sizes = nodes.map((i) => Math.round((radius[i] as number) * 100) / 100)
  return gexf(graph, { baseIri: m.data.base, generator: m.data.generator }, { at, sizes })
}

/** The same tables as `--format csv`, with a byte order mark for Excel. */
export function csvOf(m: Model, shown: Shown, name: 'nodes' | 'edges' | 'evidence'): Iterable<string> {
  const table = TABLES.find((t) => t.name === name)
  if (!table) throw new Error(`no table ${name}`)
  return csv(table, shownGraph(m, shown).graph, { baseIri: m.data.base, generator: m.data.generator, bom: true })
}
