import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
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
