import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { exporterNamed } from '../../src/export/index.ts'
import { ROOT } from '../support.ts'
import { EMPTY, FULL } from './fixture.ts'

const ajv = new Ajv2020({ formats: { date: /^\d{4}-\d{2}-\d{2}$/u } })
const validate = ajv.compile(JSON.parse(readFileSync(join(ROOT, 'docs/graph.schema.json'), 'utf8')))
const json = (graph: typeof FULL) =>
  JSON.parse(
    [
      ...(exporterNamed('json')?.files[0]?.write(graph, {
        baseIri: 'https://w3id.org/zhengtu/id/',
        generator: 'test',
      }) ?? []),
    ].join(''),
  )

describe('the JSON Schema of graph.json', () => {
  it('accepts a full and an empty graph, and the sample export', () => {
    for (const graph of [
      json(FULL),
      json(EMPTY),
      JSON.parse(readFileSync(join(ROOT, 'output/sample/graph.json'), 'utf8')),
    ])
      expect(validate(graph), JSON.stringify(validate.errors)).toBe(true)
  })
  it('rejects an edge without evidence, an unknown class, a field that is not described', () => {
    const graph = json(FULL)
    expect(validate({ ...graph, edges: [{ ...graph.edges[0], evidence: [] }] })).toBe(false)
    expect(validate({ ...graph, nodes: [{ ...graph.nodes[0], class: 'Thing' }] })).toBe(false)
    expect(validate({ ...graph, extra: 1 })).toBe(false)
  })
})
