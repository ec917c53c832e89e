import type { Graph } from '../model.ts'
import { cell } from './csv.ts'
import { UnsafeTermError } from './guard.ts'
import type { OutputFile, WriteOptions } from './index.ts'
import { CONSTRAINTS } from './merges.ts'
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

/** Separator inside lists: quotes and aliases may hold every printable character. */
const UNIT = '\u001F'
const TYPES: Readonly<Record<PropertyType, string>> = {
  string: 'string',
  integer: 'long',
  double: 'double',
  date: 'date',
  strings: 'string[]',
  integers: 'long[]',
}

/** `neo4j-admin database import full`: typed headers in the files, lists and labels split by U+001F. */
export const NEO4J_FILES: readonly OutputFile[] = [
  {
    path: 'neo4j/nodes.csv',
    write: (graph, { baseIri }) =>
      csv(['iri:ID', ':LABEL'], NODE_PROPERTIES, baseIri, graph.nodes, (n, iri) => [
        iri(n.id),
        nodeLabels(n.class).join(UNIT),
      ]),
  },
  {
    path: 'neo4j/texts.csv',
    write: (graph, { baseIri }) =>
      csv(['iri:ID', ':LABEL'], TEXT_PROPERTIES, baseIri, graph.documents, (d, iri) => [iri(d.id), 'Text']),
  },
  {
    path: 'neo4j/claims.csv',
    write: (graph, { baseIri }) =>
      csv([...ENDS, 'claim:string'], EDGE_PROPERTIES, baseIri, graph.edges, (e, iri) => [
        iri(e.source),
        iri(e.target),
        relationshipType(e.predicate),
        iri(e.id),
      ]),
  },
  {
    path: 'neo4j/mentions.csv',
    write: (graph, { baseIri }) =>
      csv(ENDS, MENTION_PROPERTIES, baseIri, mentionedIn(graph), (m, iri) => [
        iri(m.node),
        iri(m.document),
        MENTIONED_IN,
      ]),
  },
  {
    path: 'neo4j/stated.csv',
    write: (graph, { baseIri }) =>
      csv(
        [...ENDS, 'claim:string'],
        STATED_PROPERTIES,
        baseIri,
        graph.edges.filter((e) => e.statedBy),
        (e, iri) => [iri(e.statedBy ?? ''), iri(e.target), STATED, iri(e.id)],
      ),
  },
  { path: 'neo4j/constraints.cypher', write: () => CONSTRAINTS.map((c) => `${c};\n`) },
  { path: 'neo4j/README.md', write: readme },
]

const ENDS = [':START_ID', ':END_ID', ':TYPE']

/** Header, then a line for each thing: its own cells, then its properties. */
function* csv<T>(
  own: readonly string[],
  properties: readonly Property<T>[],
  baseIri: string,
  things: Iterable<T>,
  cells: (thing: T, iri: (id: string) => string) => string[],
): Generator<string> {
  const iri = (id: string) => `${baseIri}${id}`
  yield `${[...own, ...properties.map((p) => `${p.name}:${TYPES[p.type]}`)].join(',')}\n`
  for (const thing of things) {
    const first = cells(thing, iri)
    const values = properties.map((p) => text(p.value(thing, iri), `${p.name} of ${first[0]}`))
    yield `${[...first, ...values].map((value) => cell(value, first[0] ?? '')).join(',')}\n`
  }
}

function text(value: PropertyValue | undefined, where: string): string {
  if (typeof value !== 'object') return String(value ?? '')
  const items = value.map(String)
  const bad = items.find((item) => item.includes(UNIT))
  if (bad !== undefined) throw new UnsafeTermError(bad, `U+001F separates the lists of Neo4j's files (${where})`)
  return items.join(UNIT)
}

function readme(graph: Graph, { generator }: WriteOptions): string[] {
  return [
    `# Bulk import into Neo4j

Written by ${generator}: ${graph.nodes.length} nodes, ${graph.edges.length} claims from ${graph.documents.length} texts.

Stop the database, then, in this folder:

\`\`\`sh
neo4j-admin database import full neo4j \\
  --nodes=nodes.csv --nodes=texts.csv \\
  --relationships=claims.csv --relationships=mentions.csv --relationships=stated.csv \\
  --array-delimiter=U+001F --multiline-fields=true --overwrite-destination=true
\`\`\`

**This replaces the whole database named \`neo4j\`.** Start it again, then make the constraints, so that later loads update
what is there:

\`\`\`sh
cypher-shell -u neo4j --file constraints.cypher
\`\`\`

Nodes have the labels \`Entity\`, \`Actor\` where they act, and their class, and are known by \`iri\`. Each claim is one
relationship, of the type of its predicate (\`PURSUES\`, \`CALLS_FOR\` …), known by \`claim\`, with its words in \`quotes\`
and where they stand in \`starts\` and \`ends\` (UTF-16 code units of the text \`document\`). \`MENTIONED_IN\` leads from a node to each
\`Text\` that names it, \`STATED\` from a speaker to the target of each claim that this speaker made.
`,
  ]
}
