import type { Graph } from '../model.ts'
import { optional } from '../optional.ts'
import { UnsafeTermError } from './guard.ts'
import type { WriteOptions } from './index.ts'
import type { ColumnType, Table, TableCell } from './tables.ts'

/** What DuckDB may hold in memory; the rest goes to a temporary folder of its own. */
const MEMORY = '512MB'
const DECIMAL = /^-?\d{1,29}(\.\d{1,9})?$/u

/** Columns in which DuckDB reads the text itself: decimals and dates. */
const staged = (type: ColumnType): ColumnType => (type === 'DECIMAL(38,9)' || type === 'DATE' ? 'VARCHAR' : type)

/**
 * Writes one table as Parquet (zstd), rows in their order, lists as lists, numbers as decimals.
 * @param file name to write to; the caller renames it
 * @throws {MissingPackageError} without `@duckdb/node-api`
 * @throws {UnsafeTermError} for what a column cannot hold exactly
 */
export async function parquet(table: Table, graph: Graph, { baseIri }: WriteOptions, file: string): Promise<void> {
  const duckdb = await optional('@duckdb/node-api', () => import('@duckdb/node-api'))
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    // One thread: the same bytes every time.
    threads: '1',
    memory_limit: MEMORY,
    temp_directory: `${file}.spill`,
  })
  try {
    const connection = await instance.connect()
    await connection.run(`CREATE TABLE t (${table.columns.map((c) => `"${c.name}" ${staged(c.type)}`).join(', ')})`)
    const appender = await connection.createAppender('t')
    const strings = duckdb.LIST(duckdb.VARCHAR)
    for (const row of table.rows(graph, baseIri)) {
      for (const [i, { name, type }] of table.columns.entries()) {
        const value = checked(row[i], type, `${name} of ${row[0] ?? row[1]}`)
        if (value === undefined) appender.appendNull()
        else if (typeof value === 'object') appender.appendList(duckdb.listValue([...value]), strings)
        else if (typeof value === 'string') appender.appendVarchar(value)
        else if (type === 'INTEGER') appender.appendInteger(value)
        else appender.appendDouble(value)
      }
      appender.endRow()
    }
    appender.closeSync()
    const columns = table.columns.map((c) => `CAST("${c.name}" AS ${c.type}) AS "${c.name}"`).join(', ')
    await connection.run(
      `COPY (SELECT ${columns} FROM t) TO '${file.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`,
    )
    connection.closeSync()
  } finally {
    instance.closeSync()
  }
}

function checked(value: TableCell, type: ColumnType, where: string): TableCell {
  for (const text of typeof value === 'object' ? value : [value])
    if (typeof text === 'string' && !text.isWellFormed()) throw new UnsafeTermError(text, `a lone surrogate (${where})`)
  if (type === 'DECIMAL(38,9)' && value !== undefined && !DECIMAL.test(String(value)))
    throw new UnsafeTermError(String(value), `it does not fit into ${type} (${where})`)
  return value
}
