import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFormats } from '../../src/cli/write.ts'
import { addMetrics, BASE_IRI, buildGraph, type Graph } from '../../src/index.ts'
import { factsOf, ROOT } from '../support.ts'

/** The graph of the sample texts; without those whose name holds `without`. */
export async function samplesGraph(without?: string): Promise<Graph> {
  const names = readdirSync(join(ROOT, 'samples')).filter((n) => !without || !n.includes(without))
  const graph = buildGraph(
    await Promise.all(names.map((n) => factsOf(readFileSync(join(ROOT, 'samples', n), 'utf8'), n))),
  )
  addMetrics(graph)
  return graph
}

/** Writes formats into a folder. @returns what could not be written, and why */
export async function written(graph: Graph, formats: string[], folder: string): Promise<string[]> {
  const problems: string[] = []
  const options = { baseIri: BASE_IRI, generator: 'zhengtu test' }
  const say = (_code: string, ...args: string[]) => problems.push(args.join(' '))
  await writeFormats(graph, formats, folder, options, { say, info: () => undefined })
  return problems
}

/** What every format must show as many of. */
export const counts = (graph: Graph) => ({
  nodes: graph.nodes.length,
  edges: graph.edges.length,
  evidence: graph.edges.reduce((n, e) => n + e.evidence.length, 0),
})

/** Whether a program answers to `--version` or the like. */
export const has = (program: string, argument = '--version'): boolean =>
  spawnSync(program, [argument], { stdio: 'ignore' }).status === 0

export const iri = (id: string): string => `${BASE_IRI}${id}`
