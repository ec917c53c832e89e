import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DataFactory, Parser, Store } from 'n3'
import * as oxigraph from 'oxigraph'
import { Validator } from 'shacl-engine'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTurtle } from '../../src/export/readTurtle.ts'
import { exporterNamed } from '../../src/index.ts'
import { GENERATOR } from '../../src/version.ts'
import { hasShared, ROOT, SHARED } from '../support.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhengtu-rdf-'))
afterAll(() => rmSync(folder, { recursive: true }))
const shapes = new Store(new Parser().parse(readFileSync(join(ROOT, 'ontology/shapes.ttl'), 'utf8')))

/** Texts to export: our samples, and where they lie beside the project, the annotated texts and some of the corpus. */
function inputs(): [string, string][] {
  const list: [string, string][] = [['samples', join(ROOT, 'samples')]]
  if (!hasShared) return list
  for (const f of readdirSync(join(SHARED, 'annotation/gold'))
    .filter((n) => n.endsWith('.txt'))
    .sort())
    list.push([f, join(SHARED, 'annotation/gold', f)])
  list.push(
    ['corpus/shenzhen', join(SHARED, 'corpus/shenzhen')],
    ['corpus/opinions_plans', join(SHARED, 'corpus/opinions_plans')],
  )
  return list
}

describe.each(inputs())('the Turtle of %s', (_name, path) => {
  let turtle = ''
  beforeAll(() => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'dist/cli.js'), 'export', path, '-o', folder, '--quiet'],
      { encoding: 'utf8' },
    )
    expect(status, stderr).toBe(0)
    turtle = readFileSync(join(folder, 'graph.ttl'), 'utf8')
  })
  it('parses with rapper and oxigraph to as many triples as with n3', () => {
    const triples = new Parser().parse(turtle).length
    const rapper = spawnSync('rapper', ['-q', '-i', 'turtle', '-o', 'ntriples', join(folder, 'graph.ttl')], {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    })
    expect(rapper.stderr).toBe('')
    expect(rapper.stdout.split('\n').filter(Boolean)).toHaveLength(triples)
    const store = new oxigraph.Store()
    store.load(turtle, { format: 'text/turtle' })
    expect(store.size).toBe(triples)
  })
  it('conforms to the shapes', async () => {
    const report = await new Validator(shapes, { factory: DataFactory }).validate({
      dataset: new Store(new Parser().parse(turtle)),
    })
    expect(report.results.slice(0, 3)).toEqual([])
    expect(report.conforms).toBe(true)
  })
  it('reads back into the same graph.json, byte for byte', () => {
    const { graph, baseIri } = readTurtle(turtle)
    expect(
      [...(exporterNamed('json')?.files[0]?.write(graph, { baseIri, generator: GENERATOR }) ?? [])].join('') ===
        readFileSync(join(folder, 'graph.json'), 'utf8'),
    ).toBe(true)
  })
})

describe('metrics', () => {
  it('equal those of networkx on the samples', () => {
    spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'export', join(ROOT, 'samples'), '-o', folder, '--quiet'])
    writeFileSync(
      join(folder, 'check.py'),
      `
import json, networkx as nx
g = json.load(open('${join(folder, 'graph.json')}'))
d = nx.DiGraph()
d.add_nodes_from(n['id'] for n in g['nodes'])
for e in g['edges']:
    if e['source'] == e['target']: continue
    if d.has_edge(e['source'], e['target']): d[e['source']][e['target']]['weight'] += 1
    else: d.add_edge(e['source'], e['target'], weight=1)
pr = nx.pagerank(d, alpha=0.85, tol=1e-13, max_iter=1000, weight='weight')
bc = nx.betweenness_centrality(d, normalized=True)
print(max(abs(pr[n['id']] - n['pagerank']) for n in g['nodes']), max(abs(bc[n['id']] - n['betweenness']) for n in g['nodes']), max(abs(d.degree(n['id']) - n['degree']) for n in g['nodes']))
`,
    )
    const [rank, between, degree] = execFileSync('/usr/bin/python3', [join(folder, 'check.py')], { encoding: 'utf8' })
      .trim()
      .split(' ')
      .map(Number)
    expect(rank).toBeLessThan(1e-6)
    expect(between).toBeLessThan(1e-6)
    expect(degree).toBe(0)
  })
})
