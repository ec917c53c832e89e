import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { factsOf, hasShared, SHARED, said } from './support.ts'

describe.skipIf(!hasShared)('the damaged interview (skipped where it does not lie beside the project)', () => {
  const read = async () => {
    const text = readFileSync(join(SHARED, 'annotation/gold/interview-shenzhen.txt'), 'utf8')
    return { text, facts: await factsOf(text, 'interview-shenzhen.txt') }
  }
  it('has the actors, goals, initiatives and figures that it must show', async () => {
    const { facts } = await read()
    const got = said(facts)
    for (const wanted of [
      'Place:深圳市',
      'Organization:中共广东省委员会',
      'Place:粤港澳大湾区',
      '孟凡利 holdsRole 广东省委副书记',
      '孟凡利 holdsRole 深圳市委书记',
      '深圳市 pursues 更具全球影响力的经济中心城市',
      '深圳市 pursues 中国特色社会主义先行示范区',
      ...['总部', '数字', '平台', '绿色', '服务', '飞地', '楼宇', '海洋'].map((k) => `深圳市 undertakes 发展${k}经济`),
      'Initiative:民生十大工程',
      ...['就业', '教育', '医疗', '住房', '养老', '育儿', '交通', '食安', '消保', '平安'].map(
        (p) => `${p}工程 partOf 民生十大工程`,
      ),
    ])
      expect([...got]).toContain(wanted)
    const figures = facts.claims
      .filter((c) => c.predicate === 'reports' && c.target === 'indicator/工业增加值')
      .map((c) => c.value)
    expect(figures.sort()).toEqual(['0.23亿元', '1万亿元', '2.3万倍'])
  })
  it('quotes the file behind every node and edge', async () => {
    const { text, facts } = await read()
    for (const q of [...facts.nodes.flatMap((n) => n.mentions), ...facts.claims.flatMap((c) => c.evidence)])
      expect(text.slice(q.start, q.end)).toBe(q.exact)
    for (const n of facts.nodes) expect(n.mentions.length, n.id).toBeGreaterThan(0)
  })
})

describe('when an answer speaks of', () => {
  const answered = async (question: string) => {
    const facts = await factsOf(
      `宁波市市长访谈\n记者：建设海洋强市是宁波今后的大事。${question}\n李明海：宁波市深入推进港口改革，大力发展海洋经济。\n记者：谢谢。\n李明海：谢谢。`,
    )
    return [...new Set(facts.claims.filter((c) => c.predicate === 'undertakes').map((c) => c.modality))]
  }
  it('is the present where the question asks what is being done', async () =>
    expect(await answered('宁波在这方面有哪些举措？')).toEqual(['ongoing']))
  it('is the plan where the question asks what comes next', async () =>
    expect(await answered('下一步宁波有哪些举措？')).toEqual(['planned']))
})
