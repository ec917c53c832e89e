import { describe, expect, it } from 'vitest'
import { byText } from '../../src/graph/byText.ts'
import { union } from '../../src/graph/union.ts'
import { buildGraph, type Graph } from '../../src/index.ts'
import { FULL } from '../export/fixture.ts'
import { factsOf } from '../support.ts'

const TEXTS = ['深圳市将建设全球海洋中心城市。', '广州市和深圳市将建设全球海洋中心城市。', '武汉市推进长江大保护。']

describe('a graph text by text', () => {
  it('is the whole again when put together, and like each text alone', async () => {
    const facts = await Promise.all(TEXTS.map((text, i) => factsOf(text, `${i}.txt`)))
    const whole = buildGraph(facts)
    const parts = [...byText(whole)]
    expect(parts).toHaveLength(3)
    expect(union(parts)).toEqual(whole)
    for (const part of parts) {
      const alone = buildGraph(facts.filter((f) => f.document.id === part.documents[0]?.id))
      expect(part.edges).toEqual(alone.edges)
      expect(part.nodes.map((n) => n.mentions)).toEqual(alone.nodes.map((n) => n.mentions))
    }
  })
  it('keeps speakers and indicators with the text that needs them', () => {
    const unmentioned: Graph = { ...FULL, nodes: FULL.nodes.map((n) => ({ ...n, mentions: [] })) }
    const [first, second] = [...byText(unmentioned)]
    expect(first?.nodes.map((n) => n.id)).toEqual(FULL.nodes.map((n) => n.id))
    expect(second?.nodes).toEqual([])
  })
})

describe('the union of graphs', () => {
  it('adds nothing where they are the same', () => expect(union([FULL, FULL])).toEqual(FULL))
})
