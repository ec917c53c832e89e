import { describe, expect, it } from 'vitest'
import { readFacts, readSource } from '../../src/index.ts'
import { knowledge } from '../support.ts'

const read = (text: string) => readSource(new TextEncoder().encode(text), { path: 'a.txt' })
const MARKED = `---
title: 某市海洋经济规划
date: 2025-03-01
---
# 某市海洋经济规划

> 深圳市将加快打造**全球海洋中心城市**，大力发展[海洋经济](https://example.invalid/a)。

| 指标 | 2025年 |
| --- | ---: |
| 产值 | 100亿元 |

- 建设\`深水\`码头。
`

describe('Markdown', () => {
  it('is read without its marks; the text stays as it is', async () => {
    const source = await read(MARKED)
    expect(source.text).toBe(MARKED)
    expect(source.reading?.text.split('\n').filter((l) => l.trim())).toEqual([
      '某市海洋经济规划',
      '深圳市将加快打造全球海洋中心城市，大力发展海洋经济。',
      '| 指标 | 2025年 |',
      '| 产值 | 100亿元 |',
      '建设深水码头。',
    ])
    for (const s of source.reading?.segments ?? [])
      expect(source.reading?.text.slice(s.start, s.start + s.length)).toBe(MARKED.slice(s.source, s.source + s.length))
    expect(source.metadata).toMatchObject({ title: '某市海洋经济规划', date: '2025-03-01' })
  })
  it('quotes the file, marks between the words included', async () => {
    const facts = readFacts(await read(MARKED), knowledge)
    const goal = facts.nodes.find((n) => n.label === '全球海洋中心城市')
    expect(goal?.mentions.map((m) => MARKED.slice(m.start, m.end))).toEqual(['全球海洋中心城市'])
    const act = facts.nodes.find((n) => n.label === '发展海洋经济')
    expect(act?.mentions.map((m) => m.exact).join('')).toContain('海洋经济')
    for (const q of facts.nodes.flatMap((n) => n.mentions)) expect(MARKED.slice(q.start, q.end)).toBe(q.exact)
  })
  it('is told by its content: a text without marks is read as it is', async () =>
    expect((await read('一、总体要求\n- 发展数字经济。\n* 注：2*3')).reading).toBeUndefined())
})
