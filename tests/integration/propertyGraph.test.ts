import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Graph } from '../../src/index.ts'
import { FULL } from '../export/fixture.ts'
import { HOSTILE, hostileGraph, NUL, SURROGATE } from '../export/hostile.ts'
import { ROOT } from '../support.ts'
import { counts, has, iri, samplesGraph, written } from './written.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhengtu-formats-'))
const FORMATS = ['graphml', 'gexf', 'cytoscape', 'csv', 'parquet']
const hostile = hostileGraph(HOSTILE)
let samples: Graph
beforeAll(async () => {
  samples = await samplesGraph()
  for (const [name, graph] of Object.entries({ samples, hostile, full: FULL }))
    expect(await written(graph, FORMATS, join(folder, name))).toEqual([])
})
afterAll(() => rmSync(folder, { recursive: true }))

interface NetworkxGraph {
  directed: boolean
  documents: { id: string; title?: string }[]
  nodes: Record<string, Record<string, unknown> & { aliases: string[] }>
  edges: Record<string, Record<string, unknown> & { quotes: string[] }>
}
const networkx = (file: string): NetworkxGraph =>
  JSON.parse(
    execFileSync('/usr/bin/python3', [join(ROOT, 'tests/integration/networkxRead.py'), file], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    }),
  )

describe.each(['graphml', 'gexf'])('%s, read by networkx', (format) => {
  it('has the nodes, edges and evidence of graph.json', () => {
    const read = networkx(join(folder, 'samples', `graph.${format}`))
    expect(read.directed).toBe(true)
    expect({
      nodes: Object.keys(read.nodes).length,
      edges: Object.keys(read.edges).length,
      evidence: Object.values(read.edges).reduce((n, e) => n + e.quotes.length, 0),
    }).toEqual(counts(samples))
  })
  it('keeps class, figure, modality and metrics', () => {
    const read = networkx(join(folder, 'full', `graph.${format}`))
    expect(read.nodes[iri('place/深圳市')]).toMatchObject({
      class: 'Place',
      label: '深圳市',
      aliases: ['深圳'],
      divisionCode: '440300',
      degree: 2,
      pagerank: 1.2e-7,
    })
    expect(read.edges[iri('claim/0000000000000001')]).toMatchObject({
      predicate: 'pursues',
      modality: 'planned',
      strength: 'must',
      figure: 'target',
      number: 1500000000000,
      unit: 'CNY',
      until: '2025-12-31',
      statedBy: iri('person/李明'),
      quotes: ['深圳市…'],
      starts: '[0]',
      ends: '[16]',
    })
    expect(read.edges[iri('claim/0000000000000003')]).toMatchObject({ responsibility: 'lead', pieces: '[1,2]' })
  })
  it('keeps hostile texts', () => {
    const read = networkx(join(folder, 'hostile', `graph.${format}`))
    for (const n of hostile.nodes) {
      expect(read.nodes[iri(n.id)]?.label).toBe(n.label)
      expect(read.nodes[iri(n.id)]?.aliases).toEqual(n.aliases)
    }
    for (const e of hostile.edges) {
      expect(read.edges[iri(e.id)]?.value).toBe(e.value)
      expect(read.edges[iri(e.id)]?.quotes).toEqual(e.evidence.map((q) => q.exact))
    }
  })
})

describe('GEXF, read by networkx', () => {
  it('places every node, coloured and sized', () => {
    const { nodes } = networkx(join(folder, 'samples', 'graph.gexf'))
    const drawn = Object.values(nodes).map((n) => n.viz as { position: object; color: object; size: number })
    expect(drawn.every((v) => v.color && v.size >= 2)).toBe(true)
    expect(new Set(drawn.map((v) => JSON.stringify(v.position))).size).toBe(samples.nodes.length)
  })
})

describe.skipIf(!has('mvn') || !has('java', '-version'))('Gephi', () => {
  it.each(['gexf', 'graphml'])('reads %s without complaint', (format) => {
    for (const [name, graph] of Object.entries({ samples, hostile })) {
      const { stdout, stderr } = spawnSync(join(ROOT, 'tests/readers/gephi'), [join(folder, name, `graph.${format}`)], {
        encoding: 'utf8',
      })
      const { nodes, edges } = counts(graph)
      const [n, e, , coloured, placed, quoted] = stdout.trim().split(' ').map(Number)
      expect([n, e, quoted], stderr).toEqual([nodes, edges, edges])
      expect(stderr).not.toMatch(/SEVERE|CRITICAL|level=SEVERE/u)
      // GraphML has no picture: Gephi scatters its nodes.
      if (format === 'gexf') expect([coloured, placed]).toEqual([nodes, nodes])
    }
  })
})

describe('Cytoscape JSON', () => {
  it('has the counts of graph.json, hostile texts, and no markup', () => {
    const read = (name: string) => JSON.parse(readFileSync(join(folder, name, 'graph.cyjs'), 'utf8'))
    const { elements } = read('samples')
    expect({
      nodes: elements.nodes.length,
      edges: elements.edges.length,
      evidence: elements.edges.reduce((n: number, e: { data: { quotes: string[] } }) => n + e.data.quotes.length, 0),
    }).toEqual(counts(samples))
    expect(read('hostile').elements.nodes.map((n: { data: { label: string } }) => n.data.label)).toEqual(
      hostile.nodes.map((n) => n.label),
    )
    expect(readFileSync(join(folder, 'hostile', 'graph.cyjs'), 'utf8')).not.toContain('</script')
  })
})

async function duckdb(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson()
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
/** A table as DuckDB reads it, whichever format; CSV all as text. */
const from = (format: string, name: string, table: string) => {
  const file = join(folder, name, format, `${table}.${format}`)
  return format === 'csv'
    ? `read_csv('${file}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', max_line_size = 10000000)`
    : `read_parquet('${file}')`
}

describe.each(['csv', 'parquet'])('%s, read by DuckDB', (format) => {
  it('has the counts of graph.json, and every reference leads somewhere', async () => {
    const t = (table: string) => from(format, 'samples', table)
    const [row] =
      await duckdb(`SELECT (SELECT count(*) FROM ${t('nodes')})::INT AS nodes, (SELECT count(*) FROM ${t('edges')})::INT AS edges,
      (SELECT count(*) FROM ${t('evidence')} WHERE edge IS NOT NULL)::INT AS evidence,
      (SELECT count(*) FROM ${t('evidence')} WHERE node IS NOT NULL)::INT AS mentions,
      (SELECT count(*) FROM ${t('evidence')} WHERE (edge IS NULL) = (node IS NULL))::INT AS neither,
      (SELECT count(*) FROM ${t('edges')} e ANTI JOIN ${t('nodes')} n ON e.source = n.id)::INT AS dangling,
      (SELECT count(*) FROM ${t('evidence')} e ANTI JOIN ${t('documents')} d ON e.document = d.id)::INT AS lost`)
    expect(row).toEqual({
      ...counts(samples),
      mentions: samples.nodes.reduce((n, node) => n + node.mentions.length, 0),
      neither: 0,
      dangling: 0,
      lost: 0,
    })
  })
  it('keeps figures, dates and both kinds of offsets', async () => {
    const [edge] = await duckdb(`SELECT * FROM ${from(format, 'full', 'edges')} ORDER BY id LIMIT 1`)
    expect(edge).toMatchObject({
      predicate: 'pursues',
      modality: 'planned',
      figure: 'target',
      number: format === 'csv' ? '1500000000000' : '1500000000000.000000000',
      from_date: '2025-01-01',
      until_date: '2025-12-31',
      baseline: '2020年',
    })
    const [mention] = await duckdb(
      `SELECT start_utf16::INT AS a, end_utf16::INT AS b, start_cp::INT AS c, end_cp::INT AS d FROM ${from(format, 'full', 'evidence')} WHERE exact = '增长5%'`,
    )
    expect(mention).toEqual({ a: 12, b: 16, c: 10, d: 14 })
  })
  it('keeps hostile texts, which no spreadsheet takes for formulas', async () => {
    const rows = await duckdb(`SELECT id, label, aliases FROM ${from(format, 'hostile', 'nodes')} ORDER BY id`)
    const given = (text: unknown) => (format === 'csv' ? String(text).replace(/^'/u, '') : text)
    expect(rows.map((r) => given(r.label))).toEqual(hostile.nodes.map((n) => n.label))
    const lists = rows.map((r) => (format === 'csv' ? JSON.parse(r.aliases as string) : r.aliases))
    expect(lists).toEqual(hostile.nodes.map((n) => n.aliases))
    if (format === 'csv') expect(rows.filter((r) => /^[=+\-@\t\r]/u.test(String(r.label)))).toEqual([])
  })
})

it('Parquet is typed', async () => {
  const rows = await duckdb(`DESCRIBE SELECT * FROM ${from('parquet', 'full', 'edges')}`)
  const types = Object.fromEntries(rows.map((r) => [r.column_name, r.column_type]))
  expect(types).toMatchObject({ number: 'DECIMAL(38,9)', until_date: 'DATE', predicate: 'VARCHAR' })
})

describe('what a format cannot hold', () => {
  it.each([...FORMATS, 'cypher', 'neo4j'])('%s keeps or refuses by name', async (format) => {
    for (const text of [SURROGATE, NUL]) {
      const there = join(folder, 'refused', format, text === NUL ? 'nul' : 'surrogate')
      const problems = await written(hostileGraph([text]), [format], there)
      if (problems.length) {
        expect(problems.join(' ')).toMatch(text === NUL ? /U\+0000/u : /lone surrogate/u)
        for (const file of ['graph.graphml', 'graph.gexf', 'graph.cypher'])
          expect(existsSync(join(there, file))).toBe(false)
      } else if (format === 'parquet') {
        const [row] = await duckdb(
          `SELECT label FROM read_parquet('${there}/parquet/nodes.parquet') ORDER BY id LIMIT 1`,
        )
        expect(row?.label).toBe(text)
      } else if (format === 'cytoscape')
        expect(JSON.parse(readFileSync(join(there, 'graph.cyjs'), 'utf8')).elements.nodes[0].data.label).toBe(text)
      // The Cypher script's U+0000 is read back by Neo4j itself, in neo4j.test.ts.
      else expect([format, text]).toEqual(['cypher', NUL])
    }
  })
})
