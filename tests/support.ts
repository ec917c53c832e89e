import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildGraph, type Facts, type Graph, loadKnowledge, readFacts, readSource, type Trace } from '../src/index.ts'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** Annotated texts and a corpus beside the project; tests that need them are skipped where they are not. */
export const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url))
export const hasShared = existsSync(SHARED)
export const knowledge = loadKnowledge()

export async function factsOf(text: string, path = 'text.txt', trace?: Trace): Promise<Facts> {
  const source = await readSource(new TextEncoder().encode(text), { path })
  return readFacts(source, knowledge, trace ? { trace } : {})
}

export const graphOf = async (text: string): Promise<Graph> => buildGraph([await factsOf(text)])

/** `source predicate target` by label, and `Class:label`, of everything in the facts. */
export function said(facts: Facts): Set<string> {
  const label = new Map(facts.nodes.map((n) => [n.id, n.label]))
  return new Set([
    ...facts.nodes.map((n) => `${n.class}:${n.label}`),
    ...facts.claims.map((c) => `${label.get(c.source)} ${c.predicate} ${label.get(c.target)}`),
  ])
}
