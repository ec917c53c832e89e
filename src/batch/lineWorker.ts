import type { GazetteerNode } from '../export/gazetteer.ts'
import type { WriteOptions } from '../export/index.ts'
import { gazetteerNquads, textNquads } from '../export/turtle.ts'
import { buildGraph } from '../graph/buildGraph.ts'
import { unite } from '../graph/oneText.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Facts } from '../model.ts'
import { readFacts } from '../pipeline.ts'
import { readSource } from '../read/readSource.ts'
import { problem } from './document.ts'
import type { Said } from './types.ts'

/** A line that asks for nothing we know. */
class LineError extends Error {}

/** What a line asks: facts of a document, or the N-Quads of a text whose facts were read before. */
interface Request {
  /** Its path, told in the facts; anything that names it to the asker. */
  id: string
  text?: string
  /** A file of any kind that can be read, in base64, in place of `text`. */
  bytes?: string
  /** Where neither head nor path tells it. */
  date?: string
  /** Who published it, where the text does not tell. */
  source?: string
  /** Facts of all copies of one text. */
  facts?: Facts[]
  /** Nodes of the whole graph that the gazetteer may say something of. */
  places?: GazetteerNode[]
}

export interface LineOptions {
  date?: string
  repair: boolean
  write: WriteOptions
}

/** Words of a problem, in the language of the messages. */
export type Wording = (said: Extract<Said, { code: unknown }>) => string

/**
 * The answer to one line, as a line of JSON: `{"id","facts"}`, `{"id","nq"}` for facts or places, or
 * `{"id","problem":{"code","message"}}`. Never throws: a bad line costs itself alone.
 */
export async function answerLine(
  line: string,
  knowledge: Knowledge,
  options: LineOptions,
  wording: Wording,
): Promise<string> {
  let id: string | null = null
  try {
    const request = requestOf(line)
    id = request.id
    const { facts, places } = request
    if (facts) return JSON.stringify({ id, nq: nquadsOf(unite(facts), options.write) })
    if (places) return JSON.stringify({ id, nq: [...gazetteerNquads(places, options.write.baseIri)].join('') })
    return JSON.stringify({ id, facts: await factsOf(request, knowledge, options) })
  } catch (error) {
    const said = error instanceof LineError ? badLine(error.message) : problem(error, id ?? '')
    return JSON.stringify({ id, problem: { code: said.code, message: wording(said) } })
  }
}

/** The problem of a line that cannot be used. */
export const badLine = (why: string) => ({ code: 'bad-line' as const, args: [why] })

function requestOf(line: string): Request {
  let request: unknown
  try {
    request = JSON.parse(line)
  } catch (error) {
    throw new LineError((error as Error).message)
  }
  if (typeof request !== 'object' || request === null) throw new LineError('not an object')
  const { id, text, bytes, facts, places, date, source } = request as Record<string, unknown>
  if (typeof id !== 'string') throw new LineError('no "id"')
  if ([text, bytes, facts, places].filter((x) => x !== undefined).length !== 1)
    throw new LineError('one of "text", "bytes", "facts" and "places" is needed')
  for (const [name, value] of Object.entries({ text, bytes, date, source }))
    if (value !== undefined && value !== null && typeof value !== 'string')
      throw new LineError(`"${name}" is no string`)
  if (facts !== undefined && !(Array.isArray(facts) && facts.length && facts.every(areFacts)))
    throw new LineError('"facts" is no list of facts')
  if (places !== undefined && !(Array.isArray(places) && places.every((p) => typeof p?.id === 'string')))
    throw new LineError('"places" is no list of nodes')
  return request as Request
}

const areFacts = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (value as Facts).format === 1 && Array.isArray((value as Facts).claims)

async function factsOf(request: Request, knowledge: Knowledge, options: LineOptions): Promise<Facts> {
  const { id, text, bytes, source: publisher } = request
  const date = request.date ?? options.date
  const dated = date ? { date } : {}
  const data = bytes === undefined ? Buffer.from(text as string, 'utf8') : Buffer.from(bytes, 'base64')
  const source = await readSource(data, { path: id, ...dated, ...(publisher ? { source: publisher } : {}) })
  return readFacts(source, knowledge, { repair: options.repair, ...dated })
}

/** The named graph of a text. What the gazetteer says hangs on the whole graph: ask for it by `places`. */
const nquadsOf = (facts: Facts, { baseIri, generator }: WriteOptions): string =>
  [...textNquads(buildGraph([facts]), baseIri, generator)].join('')
