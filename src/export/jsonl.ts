import { factsOf } from '../graph/oneText.ts'
import type { Facts, Graph } from '../model.ts'
import { inOrderOfPath } from './dataset.ts'

/** One document a line: its Facts, with ids relative to the base. */
export function* factsLine(facts: Facts): Generator<string> {
  yield `${JSON.stringify(facts)}\n`
}

/** A graph as the facts of its texts, in order of path. */
export function* factsLines(graph: Graph): Generator<string> {
  for (const text of inOrderOfPath(graph)) yield* factsLine(factsOf(text))
}
