import { buildGraph } from '../graph/buildGraph.ts'
import { union } from '../graph/union.ts'
import { type Knowledge, loadKnowledge } from '../knowledge/index.ts'
import { TableError } from '../knowledge/table.ts'
import type { Facts, Graph } from '../model.ts'
import { isEncoding } from '../read/encoding.ts'
import { BASE_IRI } from '../resolve/iri.ts'
import { readOne } from './export.ts'
import { readGraphs } from './graphs.ts'
import { findInputs } from './inputs.ts'
import { type Lang, type MessageCode, message } from './messages.ts'

/** How texts are read, as `export` reads them. */
export interface TextOptions {
  date?: string
  encoding?: string
  /** False for `--no-repair`. */
  repair?: boolean
  lexicon?: string[]
  quiet?: boolean
  lang: Lang
}

/** What export wrote, by its ending; anything else is a text. */
export const GRAPH = /\.(json|jsonld|ttl|trig|nq|nt|rdf)$/iu

/**
 * One graph of texts, folders and exported graphs; says what is wrong with an input.
 * @param onText gets each text as it is read
 * @returns nothing where nothing could be read; `failed` counts inputs that were left out
 */
export async function graphOf(
  args: readonly string[],
  options: TextOptions,
  say: (code: MessageCode, ...args: string[]) => void,
  onText?: (facts: Facts, text: string) => void,
): Promise<{ graph: Graph; baseIri: string; failed: number } | undefined> {
  if (options.date && !/^\d{4}(-\d{2}){0,2}$/u.test(options.date)) return void say('bad-date', options.date)
  if (options.encoding && !isEncoding(options.encoding))
    return void say('unknown-encoding', '--encoding', options.encoding)
  const exported = args.filter((a) => GRAPH.test(a))
  const texts = args.filter((a) => !GRAPH.test(a))
  const read = exported.length ? await readGraphs(exported, say) : undefined
  if (exported.length && !read) return undefined
  const facts: Facts[] = []
  let failed = 0
  if (texts.length) {
    let knowledge: Knowledge
    try {
      knowledge = loadKnowledge(options.lexicon ? { lexicon: options.lexicon } : {})
    } catch (error) {
      if (!(error instanceof TableError) && (error as NodeJS.ErrnoException).code === undefined) throw error
      return void say('bad-lexicon', (error as Error).message)
    }
    const { inputs, problems } = findInputs(texts)
    for (const p of problems) say(p.code, ...p.args)
    failed = problems.length
    const showing = !options.quiet && process.stderr.isTTY
    for (const [i, input] of inputs.entries()) {
      if (showing)
        process.stderr.write(
          `\r${message(options.lang, 'progress', String(i + 1), String(inputs.length))} ${input.path.slice(-40)}\u001b[K`,
        )
      const one = await readOne(input, knowledge, options, say)
      if (one) {
        facts.push(one.facts)
        onText?.(one.facts, one.text)
      } else failed++
    }
    if (showing) process.stderr.write('\r\u001b[K')
  }
  if (!read && !facts.length) return undefined
  const graphs = [...(read ? [read.graph] : []), ...(facts.length ? [buildGraph(facts)] : [])]
  return { graph: union(graphs), baseIri: read?.baseIri || BASE_IRI, failed }
}
