import { type Graph, NODE_CLASSES, PREDICATES } from '../model.ts'
import {
  EDGE_PROPERTIES,
  MENTION_PROPERTIES,
  MENTIONED_IN,
  mentionedIn,
  NODE_PROPERTIES,
  nodeLabels,
  type Property,
  type PropertyType,
  type PropertyValue,
  relationshipType,
  STATED,
  STATED_PROPERTIES,
  TEXT_PROPERTIES,
} from './propertyGraph.ts'

/** Properties with their types, in a fixed order; what a thing does not have is left out. */
export type TypedProperties = { name: string; type: PropertyType; value: PropertyValue }[]

/** One thing to merge: `iri` of the node or claim, for relationships also the IRIs of their ends. */
export interface MergeRow {
  iri: string
  source?: string
  target?: string
  properties: TypedProperties
}

/** A Cypher statement over `row` (`iri`, `source`, `target`, `p`), and the rows to run it on. Idempotent. */
export interface MergeBatch {
  kind: 'texts' | 'nodes' | 'mentions' | 'claims' | 'stated'
  statement: string
  rows: MergeRow[]
}

/** Uniqueness constraints of Neo4j (community edition too): what makes MERGE quick and a second load harmless. */
export const CONSTRAINTS: readonly string[] = [
  'CREATE CONSTRAINT entity_iri IF NOT EXISTS FOR (n:Entity) REQUIRE n.iri IS UNIQUE',
  'CREATE CONSTRAINT text_iri IF NOT EXISTS FOR (t:Text) REQUIRE t.iri IS UNIQUE',
  ...[...PREDICATES.map(relationshipType), STATED].map(
    (type) =>
      `CREATE CONSTRAINT ${type.toLowerCase()}_claim IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.claim IS UNIQUE`,
  ),
]

const BETWEEN = (source: string, target: string, relationship: string) =>
  `MATCH (a:${source} {iri: row.source}) MATCH (b:${target} {iri: row.target}) MERGE (a)-[r:${relationship}]->(b) SET r += row.p`

/** Everything that loads a graph into a property-graph database, nodes before relationships, in batches of at most `size` rows. */
export function* mergeBatches(graph: Graph, baseIri: string, size: number): Generator<MergeBatch> {
  const iri = (id: string) => `${baseIri}${id}`
  yield* batched('texts', 'MERGE (t:Text {iri: row.iri}) SET t += row.p', size, function* () {
    for (const d of graph.documents) yield { iri: iri(d.id), properties: typed(TEXT_PROPERTIES, d, iri) }
  })
  for (const cls of NODE_CLASSES)
    yield* batched(
      'nodes',
      `MERGE (n:Entity {iri: row.iri}) SET n:${nodeLabels(cls).slice(1).join(':')} SET n += row.p`,
      size,
      function* () {
        for (const n of graph.nodes)
          if (n.class === cls) yield { iri: iri(n.id), properties: typed(NODE_PROPERTIES, n, iri) }
      },
    )
  yield* batched('mentions', BETWEEN('Entity', 'Text', MENTIONED_IN), size, function* () {
    for (const m of mentionedIn(graph))
      yield { iri: '', source: iri(m.node), target: iri(m.document), properties: typed(MENTION_PROPERTIES, m, iri) }
  })
  for (const predicate of PREDICATES)
    yield* batched(
      'claims',
      BETWEEN('Entity', 'Entity', `${relationshipType(predicate)} {claim: row.iri}`),
      size,
      function* () {
        for (const e of graph.edges)
          if (e.predicate === predicate)
            yield {
              iri: iri(e.id),
              source: iri(e.source),
              target: iri(e.target),
              properties: typed(EDGE_PROPERTIES, e, iri),
            }
      },
    )
  yield* batched('stated', BETWEEN('Entity', 'Entity', `${STATED} {claim: row.iri}`), size, function* () {
    for (const e of graph.edges)
      if (e.statedBy)
        yield {
          iri: iri(e.id),
          source: iri(e.statedBy),
          target: iri(e.target),
          properties: typed(STATED_PROPERTIES, e, iri),
        }
  })
}

function* batched(
  kind: MergeBatch['kind'],
  statement: string,
  size: number,
  rows: () => Iterable<MergeRow>,
): Generator<MergeBatch> {
  let batch: MergeRow[] = []
  for (const row of rows()) {
    batch.push(row)
    if (batch.length < size) continue
    yield { kind, statement, rows: batch }
    batch = []
  }
  if (batch.length) yield { kind, statement, rows: batch }
}

/** The properties that a thing has. */
export function typed<T>(of: readonly Property<T>[], thing: T, iri: (id: string) => string): TypedProperties {
  return of.flatMap(({ name, type, value }) => {
    const found = value(thing, iri)
    return found === undefined ? [] : [{ name, type, value: found }]
  })
}
