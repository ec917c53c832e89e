import { Parser } from 'n3'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analyse/analyse.ts'
import { joinedWordings } from '../../src/analyse/identity.ts'
import { nearWordings } from '../../src/analyse/nearWordings.ts'
import { matchesTurtle } from '../../src/export/matches.ts'
import type { GraphNode } from '../../src/index.ts'
import { graphOf } from '../support.ts'

const goal = (label: string): GraphNode =>
  ({ id: `goal/${label}`, class: 'Goal', label, mentions: [] }) as unknown as GraphNode
const near = (...labels: string[]) => nearWordings(labels.map(goal)).map((p) => [p.a, p.b, p.reason])

describe('wordings that are near', () => {
  it('are found with the reason why', () => {
    expect(near('增强群众获得感、幸福感', '增强群众获得感幸福感')).toEqual([
      ['goal/增强群众获得感、幸福感', 'goal/增强群众获得感幸福感', 'near-contains'],
    ])
    expect(near('提升沿海港口综合服务能力', '增强沿海港口综合服务能力')[0]?.[2]).toBe('near-beginning')
  })
  it('are never those with other numbers or other names in quotation marks', () => {
    expect(near('地区生产总值增长5%左右', '地区生产总值增长6%左右')).toEqual([])
    expect(near('深入实施“千帆竞发”港口行动', '深入实施“百舸争流”港口行动')).toEqual([])
  })
  it('are the same pairs that comparing all with all finds', () => {
    const words = ['港口', '航运', '渔业', '服务', '体系', '建设', '水平', '提升', '完善', '现代', '开放', '能力']
    let seed = 7
    const next = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed / 2147483648
    }
    const labels = [
      ...new Set(
        Array.from({ length: 300 }, () =>
          Array.from({ length: 4 }, () => words[Math.floor(next() * words.length)]).join(''),
        ),
      ),
    ]
    const grams = (s: string) => [...s].slice(1).map((c, i) => s.charAt(i) + c)
    const dice = (a: string, b: string) => {
      const left = grams(b)
      let common = 0
      for (const g of grams(a)) if (left.includes(g)) common += left.splice(left.indexOf(g), 1).length
      return (2 * common) / (grams(a).length + grams(b).length)
    }
    const all = labels.flatMap((a, i) => labels.slice(i + 1).filter((b) => dice(a, b) >= 0.8))
    expect(all.length).toBeGreaterThan(5)
    expect(nearWordings(labels.map(goal))).toHaveLength(all.length)
  })
  it('are written as skos:closeMatch that another reader understands', () => {
    const turtle = [
      ...matchesTurtle(
        nearWordings([goal('增强港口服务能力水平'), goal('增强港口服务能力的水平')]),
        'https://example.org/id/',
      ),
    ].join('')
    const quads = new Parser().parse(turtle)
    expect(quads.filter((q) => q.predicate.value.endsWith('closeMatch'))).toHaveLength(1)
    expect(quads.filter((q) => q.predicate.value.endsWith('#matches'))).toHaveLength(2)
  })
})

describe('the log of what was joined', () => {
  it('says which wordings are one node, how often, and why', async () => {
    const graph = await graphOf('宁波市工作要点\n宁波市要发展海洋经济。我市要扩大开放，宁波要建设港口。')
    const city = joinedWordings(graph.nodes).find((j) => j.node.label === '宁波市')
    expect(city?.wordings.map((w) => [w.text, w.count, w.why])).toEqual([
      ['宁波市', 2, 'by-name'],
      ['宁波', 1, 'by-name'],
      ['我市', 1, 'by-context'],
    ])
    const section = analyse(graph).sections.find((s) => s.code === 'identity')
    expect(section?.tables?.[0]?.rows.map((r) => r.cells[0])).toContain('宁波市')
  })
})
