import { union } from '../graph/union.ts'
import type { Graph } from '../model.ts'
import { BASE_IRI } from '../resolve/iri.ts'
import { readGraphs } from './graphs.ts'
import type { MessageCode } from './messages.ts'
import { readTexts, type TextOptions } from './texts.ts'

/** What export wrote, by its ending; anything else is a text. */
const GRAPH = /\.(json|jsonl|jsonld|ttl|trig|nq|nt|rdf)$/iu

/**
 * One graph of texts, folders and exported graphs; says what is wrong with an input.
 * @returns nothing where nothing could be read; `failed` counts inputs that were left out
 */
export async function graphOf(
  args: readonly string[],
  options: TextOptions,
  say: (code: MessageCode, ...args: string[]) => void,
): Promise<{ graph: Graph; baseIri: string; failed: number } | undefined> {
  const exported = args.filter((a) => GRAPH.test(a))
  const texts = args.filter((a) => !GRAPH.test(a))
  const read = exported.length ? await readGraphs(exported, say) : undefined
  if (exported.length && !read) return undefined
  const made = texts.length ? await readTexts(texts, options, { graph: () => true }, say) : undefined
  if (!read && !made) return undefined
  const graphs = [read?.graph, made?.corpus.graph].filter((g): g is Graph => g !== undefined)
  // Texts of which none could be read count as one input that failed.
  const failed = made ? made.corpus.failed + made.corpus.left : texts.length
  return { graph: union(graphs), baseIri: read?.baseIri || BASE_IRI, failed }
}
