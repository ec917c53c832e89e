import { describe, expect, it } from 'vitest'
import { factsOf } from '../support.ts'

const modes = async (text: string) =>
  new Set((await factsOf(text)).claims.filter((c) => c.predicate === 'undertakes').map((c) => c.modality))

describe('a passage of a report without its headings', () => {
  it('is a review where it counts what was reached', async () =>
    expect(
      await modes(
        '宁波市深入推进产业升级，实施技术改造项目634个，临港工业产值增长16.9%，新增航线12条，引进重大项目14个。',
      ),
    ).toEqual(new Set(['done'])))
  it('is a plan where it says what will be', async () =>
    expect(await modes('宁波市要深入推进产业升级，实施技术改造项目，临港工业产值增长6%左右，新增航线12条。')).toEqual(
      new Set(['planned']),
    ))
})

describe('an excerpt of a report that has lost its headings', () => {
  const review =
    '船舶工业发展壮大。改造船坞36座，引进配套企业214家，造船完工量增长11.3%，新接订单连续三年居全国第二，2家企业入选智能制造名单。'
  const between = '航运服务提质扩面。完善引航服务机制，培育海事仲裁机构，规范拖轮市场秩序，建设船员之家。'
  const plan =
    '推进港口转型。加快建设智慧码头，力争吞吐量增长5%左右，推动岸电全覆盖，确保重大项目按期开工，支持船企组建创新联合体。'
  it('looks back first, and passages that say nothing of it go with those beside them', async () => {
    const more = '港口吞吐能力提升。开通航线18条，投产泊位7座，吞吐量突破3亿吨、增长8.2%，获评全国绿色港口。'
    expect(await modes(`${review}\n${between}\n${more}`)).toEqual(new Set(['done']))
    expect(await modes(`${between}\n${plan}`)).toEqual(new Set(['planned']))
    expect(await modes(`${review}\n${more}\n${plan}`)).toEqual(new Set(['done', 'planned']))
  })
})

describe('a review whose heading stands above passages from further down', () => {
  const head = '宁波市2026年政府工作报告\n各位代表：\n一、2025年工作回顾\n'
  const plan =
    '推进航运创新。加快建设智慧码头，支持船企组建创新联合体，完善引航服务机制，培育海事仲裁机构，规范拖轮市场秩序。'
  it('is left where nothing is told as reached', async () => {
    expect(await modes(`${head}${plan}`)).toEqual(new Set(['planned']))
    expect(await modes(`${head}（五）着力强化航运创新\n${plan}`)).toEqual(new Set(['planned']))
  })
  it('holds where the passage counts what was reached, and up to the second section', async () => {
    expect(
      await modes(`${head}加快建设智慧码头，吞吐量增长7.3%。完善引航服务机制，效率提高12.5%。培育了一批船企。`),
    ).toEqual(new Set(['done']))
    expect(await modes(`${head}${plan}\n二、2026年工作安排`)).toEqual(new Set(['done']))
  })
})

describe('a heading over a review and a plan', () => {
  it('is left by the review where a passage names the time of the plan', async () => {
    const { claims, nodes } = await factsOf(
      '舟山市2026年政府工作报告\n一、2025年工作回顾\n新增渔船12艘，产值增长6.1%。\n二、“十四五”时期发展成就和“十五五”时期主要目标任务\n五年来，我们建设远洋渔港，整治海岸线。\n“十五五”时期是海洋强市的关键时期。我们编制了规划纲要。\n——提升渔业水平。发展深海养殖，改造渔船。\n三、2026年重点工作\n扩建渔港。',
    )
    const mode = (label: string) =>
      claims.find((c) => nodes.find((n) => n.id === c.target)?.label === label && c.modality)?.modality
    expect([mode('整治海岸线'), mode('发展深海养殖'), mode('改造渔船')]).toEqual(['done', 'planned', 'planned'])
  })
})

describe('how it is said', () => {
  it('is ongoing where the country takes sides in the world', async () =>
    expect(await modes('我们一贯反对海上霸权，支持发展中国家建设自己的港口。')).toEqual(new Set(['ongoing'])))
  it('is done where a meeting tells of what has come about', async () => {
    const { claims, nodes } = await factsOf(
      '中共中央政治局召开会议 研究航运工作\n中共中央政治局10月28日召开会议，研究航运工作。\n会议指出，过去五年，我们有力应对海上风险，如期建成港口体系。要完善船闸调度。',
    )
    const of = (label: string) => claims.filter((c) => nodes.find((n) => n.id === c.target)?.label === label)
    expect(of('应对海上风险').map((c) => [c.predicate, c.modality])).toEqual([['undertakes', 'done']])
    expect(of('完善船闸调度').map((c) => c.predicate)).toContain('callsFor')
  })
  it('is done where a year is told of in an interview and nothing that shall be', async () =>
    expect(
      await modes(
        '【权威访谈】建设海洋强市\n来看记者对宁波市委书记王建国的专访。\n王建国介绍，2022年，宁波市改造码头泊位，发展航运金融。',
      ),
    ).toEqual(new Set(['done'])))
  it('is done where 十年来 closes the time it is told of', async () =>
    expect(
      await modes(
        '【权威访谈】建设贸易通道\n来看记者对宁波市委书记王建国的专访。\n共建倡议提出十年来，宁波市全力推进通道联通，开通国际班列12条。',
      ),
    ).toEqual(new Set(['planned', 'done'])))
  it('is planned where a question asks how it goes on, and where an act of hearing follows 将', async () =>
    expect(
      await modes(
        '【权威访谈】改善营商环境\n未来，宁波市如何持续推进通道联通？来看记者对宁波市委书记王建国的专访。\n王建国表示，宁波市将设立沟通平台，多渠道听取企业诉求，破除准入障碍。',
      ),
    ).toEqual(new Set(['planned'])))
  it('is done where a report recalls a year among its plans', async () =>
    expect(await modes('宁波市2026年政府工作报告\n各位代表：\n一年来，我们大力发展航运金融，繁荣文化市场。')).toEqual(
      new Set(['done']),
    ))
})

describe('a work that has come to something', () => {
  const nodes = async (text: string) => (await factsOf(text)).nodes.map((n) => `${n.class}:${n.label}`)
  it('is what was done in a review, and what shall be among targets', async () => {
    expect(await nodes('宁波市政府工作报告\n各位代表：\n过去一年，航运改革取得重大突破。')).toContain(
      'Initiative:航运改革',
    )
    expect(await nodes('宁波市航运规划\n主要目标是：到2030年，航运改革取得重大突破，港口更加繁荣。')).toContain(
      'Goal:航运改革取得重大突破',
    )
  })
})

describe('what an issuer does by saying so', () => {
  it('is done, and not asked of those it writes to', async () => {
    const claims = async (text: string) => {
      const { nodes, claims } = await factsOf(text)
      const label = (id: string) => nodes.find((n) => n.id === id)?.label
      return claims.map((c) => `${label(c.source)} ${c.predicate} ${c.modality ?? ''} ${label(c.target)}`)
    }
    const repealed = await claims(
      '国家林业和草原局公告\n我局决定清理下列文件：\n一、停止执行《关于航运林场的通知》。\n二、删除《护岸林办法》第三条。',
    )
    expect(repealed).toContain('国家林业和草原局 undertakes done 停止执行《关于航运林场的通知》')
    expect(repealed).toContain('国家林业和草原局 undertakes done 删除《护岸林办法》第三条')
    expect(repealed.filter((c) => c.includes('callsFor'))).toEqual([])
    expect(await claims('国务院关于命名航运英雄的决定\n国务院决定，授予宁波引航站“航运英雄”称号。')).toContain(
      '国务院 undertakes done 授予宁波引航站“航运英雄”称号',
    )
  })
})

describe('the news of a white paper', () => {
  it('tells of what the country goes on doing', async () => {
    const text =
      '国务院新闻办发布《中国的海洋观测体系与实践》白皮书\n国务院新闻办公室今天发布《中国的海洋观测体系与实践》白皮书。\n白皮书指出，中国广泛开展国际海洋合作，深度参与海洋观测计划，有力维护海洋安全。'
    const { claims, nodes } = await factsOf(text)
    const act = nodes.find((n) => n.label === '维护海洋安全')
    expect(claims.find((c) => c.target === act?.id && c.predicate === 'undertakes')?.modality).toBe('ongoing')
  })
})

describe('the record of a meeting', () => {
  it('goes on telling of the years it names until it asks for something', async () => {
    const { claims, nodes } = await factsOf(
      '中共中央政治局召开会议\n中共中央政治局3月1日召开会议。会议指出，五年来，各地区加强港口建设，海运事业取得重大进展。完成港口改造任务，建立海上搜救体系。要深化港口改革。',
    )
    const of = (label: string) => {
      const node = nodes.find((n) => n.label === label)
      return claims
        .filter((c) => c.target === node?.id && /undertakes|callsFor/.test(c.predicate))
        .map((c) => c.predicate)
    }
    expect(of('建立海上搜救体系')).toEqual(['undertakes'])
    expect(of('深化港口改革')).toEqual(['callsFor'])
  })
})

describe('the plans of a report', () => {
  it('hold meetings and fairs that are yet to be held', async () => {
    const modes = async (text: string, label: string) => {
      const { claims, nodes } = await factsOf(text)
      const node = nodes.find((n) => n.label === label)
      return claims.filter((c) => c.target === node?.id && c.predicate === 'undertakes').map((c) => c.modality)
    }
    const head = '青川省2026年政府工作报告\n各位代表：\n二、2026年重点工作\n深化航运改革。'
    expect(await modes(`${head}举办航运博览会，带动港口消费。`, '举办航运博览会')).toEqual(['planned'])
    expect(await modes(`${head}举办航运博览会，带动港口消费。`, '带动港口消费')).toEqual(['planned'])
  })
})

describe('an answer', () => {
  it('that tells of ten years goes on telling of them', async () => {
    const { claims, nodes } = await factsOf(
      '【权威访谈】青川打造航运枢纽\n来看记者对青川省副省长陈国明的专访。\n十年来，青川省深化江海联动。建成大港10个，开通航线89条。下一步，青川省将建设航运中心。',
    )
    const port = nodes.find((n) => n.label === '建成大港10个')
    expect(claims.find((c) => c.target === port?.id && c.predicate === 'undertakes')?.modality).toMatch(/done|ongoing/)
  })
})

describe('what words of manner and of demand tell', () => {
  it('坚定 says how, not that it goes on', async () =>
    expect(await modes('会议认为，过去一年，国务院党组坚定维护港航安全。')).toEqual(new Set(['done'])))
  it('就是要 asks for what follows', async () =>
    expect(await modes('宁波市推进航运改革，就是要完善引航制度。')).toEqual(new Set(['planned'])))
})
