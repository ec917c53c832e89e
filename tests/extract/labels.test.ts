import { describe, expect, it } from 'vitest'
import { factsOf } from '../support.ts'

const aims = async (text: string) =>
  (await factsOf(text)).nodes.filter((n) => /Goal|Initiative/.test(n.class)).map((n) => `${n.class}:${n.label}`)

describe('what an aim is called', () => {
  it('leaves out how many and how likely', async () => {
    expect(await aims('要打破各种形式的准入限制。')).toContain('Initiative:打破准入限制')
    expect(await aims('宁波航运市场有望总体回升。')).toContain('Goal:航运市场总体回升')
  })
  it('takes no verb that is part of a noun for its head', async () => {
    expect(await aims('发展结构更优、效益更好。')).toContain('Goal:发展结构更优')
    expect(await aims('要以先行区建设牵引全港高质量发展。')).toContain('Goal:全港高质量发展')
    expect(await aims('要使基本建设保持必要的规模。')).toContain('Goal:基本建设保持必要的规模')
    expect(await aims('固定资产投资增速保持在全市平均水平以上。')).toContain(
      'Goal:固定资产投资增速保持在全市平均水平以上',
    )
  })
  it('leaves out that one strives, and keeps a theme that looks like a manner', async () => {
    expect(await aims('我们要为提前实现渔港电气化的任务而斗争。')).toContain('Goal:渔港电气化')
    expect(await aims('为在本世纪内把我国建设成为航运强国而奋斗。')).toContain('Goal:我国建设成为航运强国')
    expect(await aims('船员队伍的精神文明建设进一步加强。精神文明建设进一步加强。')).toContain(
      'Goal:精神文明建设进一步加强',
    )
    expect(await aims('要克服本位主义的作风。')).toContain('Initiative:克服本位主义的作风')
  })
  it('names a quantity without number, time or brackets', async () => {
    const measured = async (text: string) =>
      (await factsOf(text)).nodes.filter((n) => n.class === 'Indicator').map((n) => n.label)
    expect(await measured('（一）渔业支出（包括渔港修建）为８，５４４，０００元，比上年增长４６％。')).toEqual([
      '渔业支出',
    ])
    expect(
      await measured('第一是机动船在船舶总数中所占的比重，已由一九五二年的百分之二十六上升到百分之三十三。'),
    ).toEqual(['机动船在船舶总数中所占的比重'])
    expect(await measured('今年１——５月份江海货运量计划完成１０５％。')).toEqual(['江海货运量'])
    expect(await measured('我省新增航运人才2745人。')).toEqual(['新增航运人才'])
  })
  it('leaves out the word by which a later clause weighs it', async () => {
    expect(await aims('整治航道对于提高通航效率，繁荣内河市场，具有重要意义。')).not.toContain(
      'Initiative:对于提高通航效率',
    )
    expect(await aims('这对于改善通航条件，繁荣内河市场，具有重要意义。')).toContain('Goal:改善通航条件')
  })
  it('tells what is made public or repealed as verb and object', async () => {
    const notice = (what: string) => aims(`宁波市港航局公告\n${what}`)
    expect(await notice('现将由市航标委员会审定通过的六座灯塔予以公告。')).toContain(
      'Initiative:公告市航标委员会审定通过的六座灯塔',
    )
    expect(await notice('我局对《关于航运示范港的复函》等三件文件予以废止。')).toContain(
      'Initiative:废止《关于航运示范港的复函》等三件文件',
    )
    // When and to whom, and nothing that is made public; a list, and a code.
    for (const none of ['结果将及时向社会公告。', '委托范围如下：', '制造单位代码为B05。'])
      expect(await notice(none), none).toEqual([])
  })
  it('keeps 确保 before a noun, which is no end without it', async () => {
    expect(await aims('要确保船舶设计和制造质量。')).toContain('Goal:确保船舶设计和制造质量')
    expect(await aims('要确保船企获得合理收入。')).toContain('Goal:船企获得合理收入')
  })
  it('takes what is good for all for the act, and how the world goes for nothing', async () => {
    expect(await aims('发展海运贸易符合各国的根本利益。')).toEqual(['Initiative:发展海运贸易'])
    expect(await aims('当前国际形势总体缓和，新一轮科技革命深入发展。')).toEqual([])
  })
  it('takes no term, field or office for an act', async () => {
    expect(await aims('要争取在不太长的时期内，把宁波建成航运强市。')).toEqual(['Goal:宁波建成航运强市'])
    expect(await aims('生产、建设、流通领域中的浪费现象十分惊人。')).toEqual([])
    expect(await aims('要建立各种不同类型、各有特色的渔业基地。')).toEqual([
      'Initiative:建立不同类型、各有特色的渔业基地',
    ])
  })
  it('takes no verb before 性 for one', async () => {
    expect(await aims('针对规模大、带动性强的渔业园区，分类研究政策。')).toEqual(['Initiative:研究政策'])
  })
  it('leaves out the mark of a quotation that began or ends elsewhere', async () => {
    expect(await aims('要建设航运强市，促进渔业和谐发展”。')).toEqual(['Goal:航运强市', 'Initiative:促进渔业和谐发展'])
    expect(await aims('要实施“蓝色粮仓”。')).toEqual(['Initiative:实施“蓝色粮仓”'])
  })
  it('keeps the verb whose object is the pace of others', async () => {
    expect(await aims('要加快出台实施的节奏。')).toEqual(['Initiative:加快出台实施的节奏'])
    expect(await aims('要加快制定航运办法。')).toEqual(['Initiative:制定航运办法'])
  })
  it('takes what is jointly driven for an act', async () => {
    expect(await aims('宁波愿共同推动世界航运事业健康发展。')).toEqual(['Initiative:推动世界航运事业健康发展'])
  })
})
