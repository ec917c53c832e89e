import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Quad } from '@rdfjs/types'
import * as oxigraph from 'oxigraph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exporterNamed } from '../../src/export/index.ts'
import { readQuads } from '../../src/export/readTurtle.ts'
import { BASE_IRI, type Graph } from '../../src/index.ts'
import { HOSTILE, hostileGraph, NUL, SURROGATE } from '../export/hostile.ts'
import { ROOT } from '../support.ts'
import { counts, has, samplesGraph, written } from './written.ts'

const FILES = {
  ttl: ['graph.ttl', 'text/turtle'],
  trig: ['graph.trig', 'application/trig'],
  nq: ['graph.nq', 'application/n-quads'],
  jsonld: ['graph.jsonld', 'application/ld+json'],
  rdfxml: ['graph.rdf', 'application/rdf+xml'],
} as const
const FORMATS = Object.keys(FILES) as (keyof typeof FILES)[]
const FUSEKI = join(ROOT, 'tests/servers/fuseki')
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-formats-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Oxigraph's parsers, which did not write the files. */
const parse = (file: string, format: string) =>
  oxigraph.parse(readFileSync(file, 'utf8'), { format }) as unknown as Quad[]

const NODE = /#(Person|Organization|Place|Group|Role|Goal|Initiative|Doctrine|Document|Meeting|Indicator)$/u

/** Nodes, claims and links to passages in what a reader found. */
function counted(quads: readonly Quad[]) {
  const distinct = (of: Quad[]) => new Set(of.map((q) => `${q.subject.value} ${q.object.value}`)).size
  const typed = (pattern: RegExp) =>
    quads.filter((q) => q.predicate.value.endsWith('#type') && pattern.test(q.object.value))
  return {
    nodes: distinct(typed(NODE)),
    edges: distinct(typed(/#Claim$/u)),
    evidence: distinct(quads.filter((q) => q.predicate.value.endsWith('#evidence'))),
  }
}

describe('RDF formats of the samples', () => {
  let graph: Graph
  beforeAll(async () => {
    graph = await samplesGraph()
    expect(await written(graph, FORMATS, folder)).toEqual([])
  })

  it.each(FORMATS)('%s: oxigraph counts the nodes, edges and evidence of graph.json', (name) => {
    const [file, type] = FILES[name]
    expect(counted(parse(join(folder, file), type))).toEqual(counts(graph))
  })

  it.skipIf(!has('rapper')).each([
    ['turtle', 'graph.ttl'],
    ['trig', 'graph.trig'],
    ['nquads', 'graph.nq'],
    ['rdfxml', 'graph.rdf'],
  ])('%s: rapper reads it without a complaint', (syntax, file) => {
    const { status, stderr } = spawnSync('rapper', ['-q', '-c', '-i', syntax, join(folder, file)], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it.skipIf(!has('mvn'))('all: Jena reads them and counts as many triples as oxigraph', () => {
    for (const name of FORMATS) {
      const [file, type] = FILES[name]
      const { stdout, stderr, status } = spawnSync(FUSEKI, ['riot', '--count', join(folder, file)], {
        encoding: 'utf8',
      })
      const out = stdout + stderr
      expect(status, out).toBe(0)
      expect(out, file).toContain(parse(join(folder, file), type).length.toLocaleString('en'))
    }
  })

  it.each(['ttl', 'trig', 'jsonld', 'rdfxml'] as const)('%s reads back into the same graph', (name) => {
    const [file, type] = FILES[name]
    expect(readQuads(parse(join(folder, file), type))).toEqual({ graph, baseIri: BASE_IRI })
  })

  it('N-Quads stand in one named graph for each text, derived from it, and hold no metrics', () => {
    const quads = parse(join(folder, 'graph.nq'), 'application/n-quads')
    const names = new Set(quads.map((q) => q.graph.value))
    const derived = quads.filter((q) => q.predicate.value.endsWith('#wasDerivedFrom'))
    expect(derived.map((q) => q.object.value).sort()).toEqual(graph.documents.map((d) => BASE_IRI + d.id).sort())
    expect(derived.every((q) => q.graph.equals(q.subject))).toBe(true)
    expect([...names].sort()).toEqual([...derived.map((q) => q.subject.value), `${BASE_IRI}graph/gazetteer`].sort())
    expect(quads.some((q) => q.predicate.value.endsWith('#pagerank'))).toBe(false)
  })

  it.each([
    { rdf: '1.2' as const, oa: 'compact' as const },
    { rdf: '1.1' as const, oa: 'strict' as const },
  ])('said otherwise ($rdf, $oa) it is the same graph', async (style) => {
    const text = [
      ...(exporterNamed('ttl')?.files[0]?.write(graph, { baseIri: BASE_IRI, generator: 'test', ...style }) ?? []),
    ].join('')
    const quads = oxigraph.parse(text, { format: 'text/turtle' }) as unknown as Quad[]
    expect(readQuads(quads)).toEqual({ graph, baseIri: BASE_IRI })
    expect(quads.some((q) => q.predicate.value.endsWith('#reifies'))).toBe(style.rdf === '1.2')
    expect(quads.some((q) => q.predicate.value.endsWith('#hasSelector'))).toBe(style.oa === 'strict')
  })
})

describe('hostile labels', () => {
  const texts = [...HOSTILE, NUL]
  it.each(['ttl', 'trig', 'nq', 'jsonld'] as const)('%s: come back unchanged', async (name) => {
    const [file, type] = FILES[name]
    expect(await written(hostileGraph(texts), [name], folder)).toEqual([])
    const labels = parse(join(folder, file), type).filter((q) => q.predicate.value.endsWith('#label'))
    expect(new Set(labels.map((q) => q.object.value))).toEqual(new Set([...texts, '深圳市']))
  })
  it('rdfxml: come back unchanged, but for U+0000, which XML cannot hold and which is refused by name', async () => {
    expect(await written(hostileGraph(HOSTILE), ['rdfxml'], folder)).toEqual([])
    const labels = parse(join(folder, 'graph.rdf'), 'application/rdf+xml').filter((q) =>
      q.predicate.value.endsWith('#label'),
    )
    expect(new Set(labels.map((q) => q.object.value))).toEqual(new Set([...HOSTILE, '深圳市']))
    expect((await written(hostileGraph([NUL]), ['rdfxml'], folder)).join()).toContain('U+0000')
  })
  it.each(FORMATS)('%s: a lone surrogate is refused by name', async (name) => {
    expect((await written(hostileGraph([SURROGATE]), [name], folder)).join()).toContain('lone surrogate')
  })
})
