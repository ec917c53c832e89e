import { describe, expect, it } from 'vitest'
import { factsOf, said } from '../support.ts'

const claims = async (text: string) => [...said(await factsOf(text))]

describe('news of a rule', () => {
  it('tells who shall do what it lays down', async () => {
    const got = await claims(
      '李强签署国务院令 公布《港口条例》\n国务院总理李强日前签署国务院令，公布《港口条例》（以下简称《条例》）。\n《条例》主要规定了以下内容。一是明确工作职责。明确县级以上地方人民政府负责本地区港口监管工作，增加规定港口企业应当公布收费目录。二是加强监管。规定国家对危险货物实行分类管理。',
    )
    expect(got).toContain('县级以上地方人民政府 undertakes 负责本地区港口监管工作')
    expect(got).toContain('港口企业 undertakes 公布收费目录')
    expect(got).toContain('港口条例 callsFor 公布收费目录')
    expect(got).toContain('港口条例 callsFor 对危险货物实行分类管理')
    expect(got.some((c) => /规定港口企业|明确县级/.test(c))).toBe(false)
  })

  it('names the duties that it makes clear', async () => {
    const got = await claims('《港口条例》明确各部门应当履行的职责，完善监管制度。')
    expect(got.some((c) => /undertakes 履行/.test(c))).toBe(false)
  })
})

describe('what is quoted and asked', () => {
  it('is read in a passage as without its marks', async () => {
    const got = await claims(
      '全会提出，“聚焦建设海洋强国，健全港口治理体系，推进航运绿色转型，完善现代航运服务网络，促进港口和城市协调发展”。',
    )
    expect(got).toContain('Initiative:健全港口治理体系')
    expect(got.some((c) => c.includes('”'))).toBe(false)
  })

  it('is no aim where only the question stands', async () => {
    const got = await claims('港口建设要抓住哪些关键环节？要回答“为什么建港口”的重大问题。')
    expect(got.some((c) => c.includes('哪些'))).toBe(false)
  })
})

describe('a figure', () => {
  it('is no target for what its sentence says after it', async () => {
    const got = await claims(
      '【权威访谈】推动港口发展\n来看记者对交通运输部部长李小鹏的专访。\n数据显示，2021年港口投入中，企业投入占比达78%，企业的主体作用将进一步加强。\n2022年，港口吞吐量突破3亿吨，主要指标位居前列。',
    )
    expect(got.some((c) => /pursues .*(?:78%|3亿吨)/.test(c))).toBe(false)
    expect(got.some((c) => c.includes('reports 港口吞吐量'))).toBe(true)
  })
})
