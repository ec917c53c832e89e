import { describe, expect, it } from 'vitest'
import { factsOf } from '../support.ts'

const names = async (text: string, cls: string) =>
  (await factsOf(text)).nodes.filter((n) => n.class === cls).map((n) => n.label)

describe('collectives', () => {
  it('have in their name all that tells their kind', async () => {
    expect(await names('要吸引海内外知名企业落户。', 'Group')).toEqual(['海内外知名企业'])
    expect(await names('要支持大中专院校发展。', 'Group')).toEqual(['大中专院校'])
  })
  it('are none where a number or a whole stands before them, or the verb 组织', async () => {
    expect(await names('要为三岁以下婴幼儿提供照护服务。', 'Group')).toEqual(['婴幼儿'])
    expect(await names('要按合理工期组织施工。', 'Group')).toEqual([])
  })
  it('are not what somebody is', async () => {
    expect(await names('作为制造业大省，我们将发展海洋经济。', 'Group')).toEqual([])
    expect(await names('要推动企业成为创新主体。', 'Group')).toEqual(['企业'])
  })
  it('are not what a figure is told of', async () =>
    expect(await names('去年推进城镇化建设，常住人口城镇化率达到60%。', 'Group')).toEqual([]))
  it('are told by a clause of its own after 对', async () =>
    expect(await names('要稳定就业。对受影响较大的企业，提高返还比例。', 'Group')).toContain('受影响较大的企业'))
  it('are each by themselves in 全党全军全国各族人民', async () =>
    expect(await names('全党全军全国各族人民要加强团结，建设现代化国家。', 'Group')).toEqual(['全军', '全国各族人民']))
})

describe('gatherings of a field', () => {
  it('are meetings by their ends, from the verb or the mark before them', async () =>
    expect(await names('要办好世界纺织产业大会、第九届宁波洽谈会、“海上丝路”国际合作论坛。', 'Meeting')).toEqual([
      '“海上丝路”国际合作论坛',
      '世界纺织产业大会',
      '第九届宁波洽谈会',
    ]))
  it('are none where only their kind is named', async () =>
    expect(await names('要压减节庆论坛，举办3场专题论坛。', 'Meeting')).toEqual([]))
})

describe('documents without marks', () => {
  it('are agreements and plans by their whole names', async () => {
    expect(await names('要落实两岸经济合作框架协议。', 'Document')).toEqual(['两岸经济合作框架协议'])
    expect(await names('要全面落实全国森林经营规划。', 'Document')).toEqual(['全国森林经营规划'])
    expect(await names('要落实国家有关规划。', 'Document')).toEqual([])
  })
})
