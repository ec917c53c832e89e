import type { GraphNode } from '../model.ts'

/** What the table of divisions says of a node: its code, the division above it, the place that a government governs. */
export interface Division {
  code?: string
  parent?: string
  jurisdiction?: string
}

/** What of a node the table is asked by. */
export type GazetteerNode = Pick<GraphNode, 'id' | 'class' | 'divisionCode'>

const GOVERNMENT = /^organization\/(.+)人民政府$/u

/** Whether the table may say something of a node. */
export const isInGazetteer = ({ id, class: cls, divisionCode }: GazetteerNode): boolean =>
  divisionCode !== undefined || (cls === 'Organization' && GOVERNMENT.test(id))

/**
 * The table's facts about the things of one graph, by relative IRI. Codes nest by their digits (GB/T 2260: 440305 in 440300 in
 * 440000), and a government is named after its place; both are told only of things that the graph has.
 */
export function divisions(graph: { nodes: readonly GazetteerNode[] }): (node: GazetteerNode) => Division {
  const places = new Map(graph.nodes.flatMap((n) => (n.divisionCode ? [[n.divisionCode, n.id] as const] : [])))
  const coded = new Set(places.values())
  return ({ id, class: cls, divisionCode: code }) => {
    if (code) {
      const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].find((c) => c !== code && places.has(c))
      return { code, ...(above ? { parent: places.get(above) as string } : {}) }
    }
    const place = cls === 'Organization' && GOVERNMENT.exec(id)?.[1]
    return place && coded.has(`place/${place}`) ? { jurisdiction: `place/${place}` } : {}
  }
}
