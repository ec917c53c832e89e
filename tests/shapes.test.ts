import { readFileSync } from 'node:fs'
import type { Quad } from '@rdfjs/types'
import { DataFactory, Parser, Store } from 'n3'
import { Validator } from 'shacl-engine'
import { describe, expect, it } from 'vitest'
import { quads } from '../src/export/quads.ts'
import type { Graph } from '../src/model.ts'
import { FULL } from './export/fixture.ts'
import { ROOT } from './support.ts'

const shapes = new Store(new Parser().parse(readFileSync(`${ROOT}ontology/shapes.ttl`, 'utf8')))
const validator = new Validator(shapes, { factory: DataFactory })
const conforms = async (data: Iterable<Quad>) =>
  (await validator.validate({ dataset: new Store([...data] as never) })).conforms as boolean
const edge = (change: object): Graph => ({
  ...FULL,
  edges: FULL.edges.map((e, i) => (i ? e : { ...e, ...change })) as Graph['edges'],
})

describe('the shapes', () => {
  it('accept a graph that has every field', async () => expect(await conforms(quads(FULL))).toBe(true))
  it.each([
    ['a goal pursued by an indicator', edge({ source: 'indicator/产值' })],
    ['an unknown modality', edge({ modality: 'level' })],
    ['a claim without evidence', edge({ evidence: [] })],
    ['a date that is none', edge({ figure: { kind: 'target', from: '2025' } })],
    ['a number that is none', edge({ figure: { kind: 'target', number: 'viele' } })],
    [
      'a division code of five digits',
      { ...FULL, nodes: FULL.nodes.map((n) => (n.divisionCode ? { ...n, divisionCode: '44030' } : n)) },
    ],
  ])('reject %s', async (_what, graph) => expect(await conforms(quads(graph))).toBe(false))
})
