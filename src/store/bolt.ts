import type { Driver, ManagedTransaction, Session } from 'neo4j-driver'
import { UnsafeTermError } from '../export/guard.ts'
import { CONSTRAINTS, type MergeBatch, type MergeRow, mergeBatches, type TypedProperties } from '../export/merges.ts'
import { relationshipType, STATED } from '../export/propertyGraph.ts'
import { byText } from '../graph/byText.ts'
import { type Graph, PREDICATES } from '../model.ts'
import { optional } from '../optional.ts'
import { LoadError, type Loaded, type LoadOptions } from './load.ts'

/** Rows of one UNWIND. */
const BATCH = 2000

const driverPackage = async () => (await import('neo4j-driver')).default
type Neo4j = Awaited<ReturnType<typeof driverPackage>>

/**
 * Loads a graph over Bolt: constraints, then batches of UNWIND and MERGE, nodes before relationships. Each batch is a
 * transaction (with `graphs`, each text), so that an interrupted load can be repeated; loading twice changes nothing.
 * Without `graphs` nothing is ever removed.
 * @throws {LoadError}
 * @throws {MissingPackageError} without `neo4j-driver`
 */
export async function loadBolt(graph: Graph, options: LoadOptions): Promise<Loaded> {
  const neo4j = await optional('neo4j-driver', driverPackage)
  const loaded: Loaded = { texts: 0, nodes: 0, claims: 0, removed: 0 }
  const auth =
    options.credentials && neo4j.auth.basic(options.credentials.user ?? 'neo4j', options.credentials.password)
  const driver: Driver = neo4j.driver(options.url, auth, { userAgent: 'zhengtu', maxTransactionRetryTime: 15_000 })
  const session = driver.session()
  try {
    await driver.verifyConnectivity()
    const dialect = await prepare((statement) => session.run(statement), options.graphs === true)
    if (options.graphs) await replaceTexts(neo4j, session, graph, options, loaded, dialect)
    else
      for (const batch of mergeBatches(graph, options.baseIri, BATCH)) {
        await session.executeWrite((tx) => run(neo4j, tx, batch))
        count(loaded, batch)
        options.progress?.({ ...loaded })
      }
    return loaded
  } catch (error) {
    if (error instanceof UnsafeTermError) throw error
    const { code = '', message } = error as { code?: string; message: string }
    throw new LoadError(reason(code), code && code !== 'N/A' ? `${code}: ${message}` : message, loaded, error)
  } finally {
    await session.close().catch(() => undefined)
    await driver.close()
  }
}

/** The server's codes: https://neo4j.com/docs/status-codes/current/errors/all-errors/ */
function reason(code: string): LoadError['code'] {
  if (/^Neo\.ClientError\.Security\.|^Memgraph\.ClientError\.Security\./u.test(code)) return 'unauthorized'
  return code === 'ServiceUnavailable' ? 'refused' : 'failed'
}

const TYPES = [...PREDICATES.map(relationshipType), STATED]
const DOCUMENT_INDEXES = TYPES.map(
  (type) => `CREATE INDEX ${type.toLowerCase()}_document IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.document)`,
)

/** Statements that differ between the databases that speak Bolt. */
interface Dialect {
  indexes: readonly string[]
  textIndexes: readonly string[]
  /** Removes nodes under `$base` that nothing holds. */
  sweep: string
}

const NEO4J: Dialect = {
  indexes: CONSTRAINTS,
  textIndexes: DOCUMENT_INDEXES,
  sweep:
    'MATCH (n:Entity) WHERE n.iri STARTS WITH $base AND NOT (n)--() CALL (n) { DELETE n } IN TRANSACTIONS OF 1000 ROWS',
}
/** Memgraph has the older form of constraints, unnamed and only of nodes; one that is there already is no error. */
const MEMGRAPH: Dialect = {
  indexes: ['Entity', 'Text'].flatMap((label) => [
    `CREATE INDEX ON :${label}(iri)`,
    `CREATE CONSTRAINT ON (n:${label}) ASSERT n.iri IS UNIQUE`,
  ]),
  textIndexes: [],
  sweep:
    'MATCH (n:Entity) WHERE n.iri STARTS WITH $base OPTIONAL MATCH (n)-[r]-() WITH n, count(r) AS held WHERE held = 0 DELETE n',
}

/** Makes constraints and indexes; which database it is, its answer to the first statement tells. */
export async function prepare(run: (statement: string) => PromiseLike<unknown>, texts: boolean): Promise<Dialect> {
  const all = (dialect: Dialect) => [...dialect.indexes, ...(texts ? dialect.textIndexes : [])]
  const [first = '', ...rest] = all(NEO4J)
  try {
    await run(first)
  } catch (error) {
    if (!(error as { code?: string }).code?.startsWith('Memgraph.')) throw error
    for (const statement of all(MEMGRAPH)) await run(statement)
    return MEMGRAPH
  }
  for (const statement of [...rest, 'CALL db.awaitIndexes(300)']) await run(statement)
  return NEO4J
}

async function replaceTexts(
  neo4j: Neo4j,
  session: Session,
  graph: Graph,
  { baseIri, progress }: LoadOptions,
  loaded: Loaded,
  { sweep }: Dialect,
): Promise<void> {
  const nodes = new Set<string>()
  for (const text of byText(graph)) {
    await session.executeWrite(async (tx) => {
      await clear(tx, `${baseIri}${text.documents[0]?.id}`)
      for (const batch of mergeBatches(text, baseIri, BATCH)) await run(neo4j, tx, batch)
    })
    loaded.texts++
    for (const n of text.nodes) nodes.add(n.id)
    loaded.nodes = nodes.size
    loaded.claims += text.edges.length
    progress?.({ ...loaded })
  }
  const present = graph.documents.map((d) => `${baseIri}${d.id}`)
  const gone = await session.run(
    'MATCH (t:Text) WHERE t.iri STARTS WITH $base AND NOT t.iri IN $present RETURN t.iri AS iri ORDER BY iri',
    { base: `${baseIri}text/`, present },
  )
  for (const record of gone.records) {
    await session.executeWrite(async (tx) => {
      await clear(tx, record.get('iri') as string)
      await tx.run('MATCH (t:Text {iri: $iri}) DETACH DELETE t', { iri: record.get('iri') })
    })
    loaded.removed++
    progress?.({ ...loaded })
  }
  // What nothing holds any more. A node that somebody else's relationships lead to stays.
  await session.run(sweep, { base: baseIri })
}

/** Takes a text's claims, statements and mentions away; its nodes stay, others may use them. */
async function clear(tx: ManagedTransaction, iri: string): Promise<void> {
  for (const type of TYPES) await tx.run(`MATCH ()-[r:${type} {document: $iri}]->() DELETE r`, { iri })
  await tx.run('MATCH (:Text {iri: $iri})<-[r:MENTIONED_IN]-() DELETE r', { iri })
}

const run = (neo4j: Neo4j, tx: ManagedTransaction, { statement, rows }: MergeBatch) =>
  tx.run(`UNWIND $rows AS row ${statement}`, {
    rows: rows.map(({ properties, ...ends }: MergeRow) => ({
      ...ends,
      p: Object.fromEntries(properties.map((p) => [p.name, parameter(neo4j, p)])),
    })),
  })

/** A value as the driver sends it: whole numbers would arrive as doubles, and lone surrogates as U+FFFD. */
function parameter(neo4j: Neo4j, { name, type, value }: TypedProperties[number]): unknown {
  for (const text of typeof value === 'object' ? value : [value])
    if (typeof text === 'string' && !text.isWellFormed()) throw new UnsafeTermError(text, `a lone surrogate (${name})`)
  if (type === 'integers') return (value as readonly number[]).map((n) => neo4j.int(n))
  if (type === 'integer') return neo4j.int(value as number)
  if (type === 'double') return Number(value)
  if (type !== 'date') return value
  const [year, month, day] = String(value).split('-').map(Number) as [number, number, number]
  return new neo4j.types.Date(year, month, day)
}

function count(loaded: Loaded, { kind, rows }: MergeBatch): void {
  if (kind === 'texts' || kind === 'nodes' || kind === 'claims') loaded[kind] += rows.length
}
