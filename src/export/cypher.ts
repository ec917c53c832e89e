import type { Graph } from '../model.ts'
import { UnsafeTermError } from './guard.ts'
import type { WriteOptions } from './index.ts'
import { CONSTRAINTS, type MergeRow, mergeBatches, type TypedProperties } from './merges.ts'

/** Rows of one statement. */
const BATCH = 200

/**
 * The graph as a Cypher script for Neo4j, in pieces: constraints, then batches of UNWIND and MERGE, so that running it twice
 * changes nothing. Without parameters, each statement ended by `;`: `cypher-shell --file graph.cypher`.
 */
export function* cypher(graph: Graph, { baseIri, generator }: WriteOptions): Generator<string> {
  yield `// ${generator.replace(/[\r\n]/gu, ' ')}\n`
  for (const statement of CONSTRAINTS) yield `${statement};\n`
  for (const { statement, rows } of mergeBatches(graph, baseIri, BATCH)) {
    yield 'UNWIND [\n'
    for (const [i, row] of rows.entries()) yield `${i ? ',\n' : ''}${rowLiteral(row)}`
    yield `\n] AS row ${statement};\n`
  }
}

function rowLiteral({ iri, source, target, properties }: MergeRow): string {
  const ends = source === undefined ? '' : `, source: ${quote(source)}, target: ${quote(target ?? '')}`
  return `{iri: ${quote(iri)}${ends}, p: {${properties.map((p) => `${p.name}: ${literal(p)}`).join(', ')}}}`
}

function literal({ type, value }: TypedProperties[number]): string {
  if (typeof value === 'object')
    return `[${value.map((v) => (typeof v === 'string' ? quote(v) : String(v))).join(', ')}]`
  if (type === 'date') return `date(${quote(String(value))})`
  // With a point or exponent, or Cypher would read a whole number and refuse one beyond 64 bits.
  if (type === 'double') return /[.e]/iu.test(String(value)) ? String(value) : `${value}.0`
  return typeof value === 'number' ? String(value) : quote(value)
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/**
 * A Cypher string. Some parsers replace `\uXXXX` before they look for quotes, even behind an escaped backslash, so that the
 * text `\u0027` would end the string: no `u` stands behind a backslash of ours, the string is put together from two.
 * @throws {UnsafeTermError} for a lone surrogate
 */
export function quote(text: string): string {
  if (!text.isWellFormed()) throw new UnsafeTermError(text, 'a lone surrogate')
  const escaped = text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is escaped
    /\\u|[\\'\u0000-\u001F\u007F\u2028\u2029]/giu,
    (found) =>
      ESCAPES[found] ??
      (found.length > 1
        ? `\\\\' + '${found.charAt(1)}`
        : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`),
  )
  return `'${escaped}'`
}
