import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMetrics, type Metrics } from '../../src/analyse/metrics.ts'
import { seeded } from '../../src/analyse/random.ts'
import { jsonLines } from '../../src/export/json.ts'
import { readJson } from '../../src/export/readJson.ts'
import { BASE_IRI } from '../../src/index.ts'
import type { Graph, GraphEdge } from '../../src/model.ts'
import { ROOT } from '../support.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhengtu-metrics-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A random graph with a dense part, a sparse one, isolated nodes, parallel claims, loops and edges in both directions. */
function random(nodes: number, edges: number): Graph {
  const draw = seeded(7)
  const ids = Array.from({ length: nodes }, (_, i) => `goal/${String(i).padStart(5, '0')}`)
  const any = (n: number) => ids[Math.floor(draw() * n)] as string
  const list: GraphEdge[] = Array.from({ length: edges }, (_, i) => ({
    id: `claim/${String(i).padStart(16, '0')}`,
    source: any(i % 3 ? nodes * 0.2 : nodes * 0.9),
    predicate: 'contributesTo',
    target: any(i % 3 ? nodes * 0.2 : nodes * 0.9),
    rule: 'x',
    evidence: [],
  }))
  return {
    documents: [],
    nodes: ids.map((id) => ({ id, class: 'Goal', label: id, aliases: [], mentions: [] })),
    edges: list,
  }
}
const samples = (): Graph => readJson(readFileSync(join(ROOT, 'output/sample/graph.json'), 'utf8').split('\n')).graph

describe.each([
  ['the samples', samples],
  ['a random graph', () => random(1500, 2500)],
])('the metrics of %s', (name, make) => {
  let metrics: Metrics
  let theirs: Record<string, number> & { bridges: string[][] }
  beforeAll(() => {
    const graph = make()
    metrics = addMetrics(graph)
    const file = join(folder, `${name}.json`)
    writeFileSync(file, [...jsonLines(graph, { baseIri: BASE_IRI, generator: 'test' })].join(''))
    theirs = JSON.parse(
      execFileSync('/usr/bin/python3', [join(ROOT, 'tests/integration/networkxMetrics.py'), file], {
        encoding: 'utf8',
      }),
    )
  }, 120_000)
  it.each(['pagerank', 'betweenness', 'degree', 'core', 'hub', 'authority'])('%s is that of networkx to 1e-6', (key) =>
    expect(theirs[key]).toBeLessThan(1e-6),
  )
  it('components are those of networkx, numbered by size', () => {
    expect(theirs.components).toBe(true)
    expect(theirs.componentsBySize).toBe(true)
  })
  it('articulation points and bridges are those of networkx', () => {
    expect(theirs.articulationPoints).toBe(true)
    expect(theirs.articulation).toBe(0)
    const ours = metrics.bridges.map((b) => b.map((id) => `${BASE_IRI}${id}`).sort()).sort()
    expect(ours).toEqual(theirs.bridges.sort())
  })
  it('modularity is measured as networkx does, and its Louvain finds none better by more than 0.01', () => {
    expect(Math.abs(metrics.modularity - (theirs.modularity as number))).toBeLessThan(1e-6)
    expect(metrics.modularity).toBeGreaterThan((theirs.louvain as number) - 0.01)
  })
})
