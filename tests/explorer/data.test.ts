import { describe, expect, it } from 'vitest'
import { madeUp } from '../../bench/madeUp.mjs'
import { addMetrics } from '../../src/analyse/metrics.ts'
import { decode } from '../../src/explorer/data.ts'
import { encode } from '../../src/explorer/encode.ts'
import { explorer, safeJson } from '../../src/explorer/html.ts'
import { initials } from '../../src/explorer/pinyin.ts'
import { chooseTexts, textKeeper } from '../../src/explorer/texts.ts'
import type { Graph } from '../../src/model.ts'
import { EMPTY, FULL } from '../export/fixture.ts'
import { HOSTILE, hostileGraph, NUL, SURROGATE } from '../export/hostile.ts'

const options = { baseIri: 'https://example.org/id/', generator: 'test' }
const again = (graph: Graph, texts?: ReadonlyMap<string, string>): Graph =>
  decode(JSON.parse(safeJson(encode(graph, { ...options, ...(texts ? { texts } : {}) })))).graph

describe('the data of the page', () => {
  it('give the graph back as it was, with and without texts', () => {
    for (const graph of [FULL, EMPTY, hostileGraph([...HOSTILE, NUL, SURROGATE])]) expect(again(graph)).toEqual(graph)
    const { graph, texts } = madeUp(300)
    addMetrics(graph)
    expect(again(graph, texts)).toEqual(graph)
    expect(again(graph)).toEqual(graph)
    // Words that the text does not have at their offsets stay what they are.
    const other = new Map([...texts].map(([id, text]) => [id, `x${text}`]))
    expect(again(graph, other)).toEqual(graph)
  })

  it('keep the most central nodes where there are too many, and count the others', () => {
    const { graph } = madeUp(300)
    addMetrics(graph)
    const data = encode(graph, { ...options, mostNodes: 40 })
    const { graph: part } = decode(data)
    expect(part.nodes).toHaveLength(40)
    expect(data.left).toEqual({ nodes: 260, edges: graph.edges.length - part.edges.length })
    const least = Math.min(...part.nodes.map((n) => n.degree ?? 0))
    const kept = new Set(part.nodes.map((n) => n.id))
    for (const n of graph.nodes) if (!kept.has(n.id)) expect(n.degree).toBeLessThanOrEqual(least)
    for (const e of part.edges) expect(kept.has(e.source) && kept.has(e.target)).toBe(true)
  })

  it('are inert in a script element, and the same every time', () => {
    const graph = hostileGraph([...HOSTILE, '<!--<script>'])
    const json = safeJson(encode(graph, options))
    expect(json).not.toMatch(/[<>&\u2028\u2029]/u)
    const page = () => [...explorer(graph, options)].join('')
    expect(page()).toBe(page())
    // The program is spliced by position: a label with $& is no pattern of a replacement.
    expect([...explorer(hostileGraph(["$'$&$`"]), options)].join('')).toContain(`"$'$\\u0026$\``)
  })

  it('are packed where they are large, to the same bytes', () => {
    const { graph, texts } = madeUp(20_000)
    const write = () => [...explorer(graph, { ...options, texts })]
    const page = write().join('')
    expect(page).toBe(write().join(''))
    const base64 = /data-packed>([A-Za-z0-9+/=]+)<\/script>/u.exec(page)?.[1] ?? ''
    expect(base64.indexOf('=')).toBeGreaterThan(base64.length - 3)
  }, 120_000)
})

describe('texts of a page', () => {
  it('are those in which most is said, up to a limit, in whatever order they come', () => {
    const texts = Array.from({ length: 30 }, (_, i) => ({
      id: `text/${String(i).padStart(2, '0')}`,
      claims: (i * 7) % 11,
      text: '字'.repeat(10 + ((i * 13) % 40)),
    }))
    const keep = (list: typeof texts) => {
      const keeper = textKeeper(900)
      for (const { id, claims, text } of list) keeper.add(id, claims, text)
      return keeper.texts()
    }
    const kept = keep(texts)
    expect(keep([...texts].reverse())).toEqual(kept)
    expect(keep([...texts].sort((a, b) => a.text.length - b.text.length))).toEqual(kept)
    // They are the longest beginning of the order that fits.
    const order = [...texts].sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))
    expect(new Set(kept.keys())).toEqual(new Set(order.slice(0, kept.size).map((t) => t.id)))
    const bytes = (n: number) => order.slice(0, n).reduce((sum, t) => sum + 3 * t.text.length, 0)
    expect(bytes(kept.size)).toBeLessThanOrEqual(900)
    expect(bytes(kept.size + 1)).toBeGreaterThan(900)
  })

  it('of documents that are not in the graph are left out', () => {
    expect([
      ...chooseTexts(
        FULL,
        new Map([
          ['text/none', 'x'],
          ['text/0123456789abcdef', 'y'],
        ]),
      ).keys(),
    ]).toEqual(['text/0123456789abcdef'])
  })
})

describe('pinyin initials', () => {
  it('follow the word, not the character', () => {
    expect(initials(['重庆市'])).toBe('cqs')
    expect(initials(['重要举措'])).toBe('zyjc')
    expect(initials(['长江经济带', '银行'])).toBe('cjjjd\nyh')
    expect(initials(['5G基站', 'GDP增长5%'])).toBe('5gjz\ngdpzz5')
  })
  it('are nothing for what has none', () => {
    expect(initials(['《》', ''])).toBe('')
    expect(initials([SURROGATE])).toBe('ab')
  })
})
