import { describe, expect, it } from 'vitest'
import { factsOf, said } from '../support.ts'

const claims = async (text: string) => [...said(await factsOf(text))]

describe('who acts', () => {
  it('is not the one of whom a figure was told before', async () => {
    const got = await claims(
      '广西壮族自治区政府工作报告\n各位代表：\n过去一年，完成国企改革任务，国资委监管企业投资增长12.3%。完成港口资产清查，组建海运集团。',
    )
    expect(got.some((c) => /国有资产监督管理委员会 undertakes/.test(c))).toBe(false)
    expect(got).toContain('广西壮族自治区 undertakes 组建海运集团')
  })

  it('is nobody named where a state is theirs whom it is about', async () => {
    const got = await claims('我省港航工作成效明显。退役军人服务保障水平持续提升。')
    expect(got).toContain('Goal:提升退役军人服务保障水平')
    expect(got.some((c) => c.startsWith('退役军人 '))).toBe(false)
  })

  it('is the whole where a report tells a state that has a theme of its own', async () => {
    const got = await claims(
      '江西省政府工作报告\n各位代表：\n过去一年，南昌获评先进城市，养老服务持续提质扩面。瑞昌园区、永修园区入选国家级零碳园区名单。',
    )
    expect(got).toContain('江西省 pursues 养老服务持续提质扩面')
    expect(got).toContain('江西省 pursues 瑞昌园区、永修园区入选国家级零碳园区名单')
  })

  it('is the country where a meeting tells what has come of what many have done', async () => {
    const got = await claims(
      '国务院常务会议\n国务院总理李强主持召开国务院常务会议。会议指出，今年以来，各地各部门抓好港航建设，我国外贸运输持续恢复，航运市场稳步回升。',
    )
    expect(got).toContain('中国 pursues 航运市场稳步回升')
    expect(got.some((c) => /^各地.* pursues 航运市场稳步回升/.test(c))).toBe(false)
  })

  it('is not the one that a meeting only tells of before it asks', async () => {
    const got = await claims('国务院常务会议\n会议指出，我国已建成港口网，要优化航道结构。')
    expect(got).toContain('国务院常务会议 callsFor 优化航道结构')
    expect(got.some((c) => /^中国 (?:undertakes|pursues) 优化航道结构/.test(c))).toBe(false)
  })

  it('is the place whose name stands after what it is like', async () => {
    const got = await claims('会议指出，不靠海的河南省，要发展内河航运。')
    expect(got).toContain('河南省 undertakes 发展内河航运')
    expect(got.some((c) => c.includes('不靠海'))).toBe(false)
  })

  it('is each of those whom a number of them covers', async () => {
    const got = await claims('会议强调，山西、安徽等中部六省要切实扛起航运安全责任。')
    expect(got).toContain('山西省 undertakes 扛起航运安全责任')
    expect(got).toContain('安徽省 undertakes 扛起航运安全责任')
  })

  it('is who does first what no table knows, and whom one fights is not concerned', async () => {
    const got = await claims('跨国公司争夺港口，扩建码头。各国要反对霸权主义者，团结工人阶级。')
    expect(got).toContain('跨国公司 undertakes 扩建码头')
    expect(got).toContain('团结工人阶级 involves 工人阶级')
    expect(got.some((c) => c.endsWith('involves 霸权主义者'))).toBe(false)
  })

  it('is the country again, after a report has told what the State Council did', async () => {
    const got = await claims(
      '政府工作报告\n各位代表：\n国务院制定了港口条例，公布了航道规划。\n国务院制定了船舶条例。严厉打击走私活动。',
    )
    expect(got).toContain('国务院 undertakes 公布航道规划')
    expect(got).toContain('中国 undertakes 打击走私活动')
    expect(got).not.toContain('国务院 undertakes 打击走私活动')
  })

  it('is who stands before a comma, where nothing else does', async () => {
    const got = await claims('有条件的企业，也可以试办船厂。中央各部门，各地区，都要精简机构。在沿海地区，要发展渔业。')
    expect(got).toContain('有条件的企业 undertakes 试办船厂')
    expect(got).toContain('各地区 undertakes 精简机构')
    expect(await claims('各航运企业、事业单位，要普遍开展安全教育。')).toContain('事业单位 undertakes 开展安全教育')
    expect(got.some((c) => /沿海地区 undertakes/.test(c))).toBe(false)
  })

  it('is whom a clause before the comma names by what they are, and no object of its verb', async () => {
    const got = await claims(
      '条件较差的地区，循序渐进推进渔港改造。无法适应需求的企业，实行转产。可以装备一个年产百艘的造船企业，供应全套设备。',
    )
    expect(got).toContain('条件较差的地区 undertakes 推进渔港改造')
    expect(got).toContain('无法适应需求的企业 undertakes 实行转产')
    expect(got.some((c) => /造船企业 undertakes/.test(c))).toBe(false)
  })

  it('is the body that is named after the end it serves', async () =>
    expect(await claims('为规范航标管理，交通运输部制定了航标技术规范。')).toContain(
      '中华人民共和国交通运输部 undertakes 规范航标管理',
    ))

  it('is the party at the head of a clause, and a congress that passes a law', async () => {
    expect(await claims('党确定了发展海运的战略步骤。')).toContain('中国共产党 undertakes 确定发展海运的战略步骤')
    expect(await claims('全国人民代表大会已经通过了港口法。')).toContain('全国人民代表大会 undertakes 通过港口法')
  })

  it('is the office of the one interviewed, whatever he is charged with', async () => {
    const got = await claims(
      '【权威访谈】发展航运金融\n来看总台记者对中央金融委员会办公室分管日常工作的副主任周海平的专访。\n周海平表示，深化航运金融改革，要完善船舶融资机制。',
    )
    expect(got).toContain('中央金融委员会办公室分管日常工作的副主任 roleIn 中央金融委员会办公室')
    expect(got).toContain('中央金融委员会办公室 undertakes 完善船舶融资机制')
  })

  it('are those a meeting speaks to, until it asks no more, whoever is named by the way', async () => {
    const got = await claims(
      '国务院常务会议研究航运工作\n国务院总理主持召开国务院常务会议。\n会议强调，各地区各部门要落实航运责任。要加强港口巡查，牵头单位要完善台账。要整治渔港隐患。',
    )
    expect(got).toContain('各地区 undertakes 整治渔港隐患')
    expect(got).not.toContain('牵头单位 undertakes 整治渔港隐患')
    const company = await claims(
      '国务院常务会议研究航运工作\n国务院总理主持召开国务院常务会议。\n会议强调，航运企业要更新船舶。要整治渔港隐患。',
    )
    expect(company).not.toContain('航运企业 undertakes 整治渔港隐患')
  })
})

describe('who demands', () => {
  it('is who signs first of many ministries', async () => {
    const got = await claims(
      '关于加快航运业发展的意见\n各省、自治区、直辖市有关部门：\n现提出如下意见。\n一、完善港口规划。\n        交通运输部\n        国家发展改革委\n        财 政 部\n        中国人民银行\n        海关总署\n        2023年5月11日',
    )
    expect(got).toContain('中华人民共和国交通运输部 callsFor 完善港口规划')
  })

  it('is the meeting in the points below its paragraph', async () => {
    const got = await claims(
      '国务院常务会议研究航运工作\n国务院总理主持召开国务院常务会议。\n会议指出，航运十分重要。要狠抓落实。\n一是加快航道整治。\n二是完善港口规划。',
    )
    expect(got).toContain('国务院常务会议 callsFor 完善港口规划')
  })

  it('goes on demanding in the points of a communiqué', async () => {
    const got = await claims(
      '国务院常务会议研究航运工作\n国务院总理主持召开国务院常务会议。\n会议强调，做好航运工作，要狠抓落实。\n第一，加快航道整治。完善港口规划。\n第二，更新船舶装备。',
    )
    expect(got).toContain('国务院常务会议 callsFor 完善港口规划')
    expect(got).toContain('国务院常务会议 callsFor 更新船舶装备')
  })

  it('asks for the aim that a sentence names by the way', async () => {
    const got = await claims(
      '国务院常务会议研究航运工作\n国务院总理主持召开国务院常务会议。\n会议指出，要完善港口规划，聚焦高质量发展，更新船舶装备。',
    )
    expect(got).toContain('国务院常务会议 callsFor 高质量发展')
    expect(got).not.toContain('国务院 pursues 高质量发展')
  })

  it('is not who tells what the making of a text has done', async () => {
    const got = await claims(
      '国务院印发《航运条例》\n近日，国务院印发了修订后的《航运条例》，并发出通知。\n通知指出，《航运条例》修订总结航道整治经验，完善港口管理规定。通知要求，各地区要更新船舶装备。',
    )
    expect(got).toContain('国务院 undertakes 完善港口管理规定')
    expect(got).not.toContain('国务院 callsFor 完善港口管理规定')
    expect(got).toContain('国务院 callsFor 更新船舶装备')
  })

  it('does not ask of itself what it does', async () => {
    const got = await claims(
      '交通运输部关于加强航道管理的通知\n各省、自治区、直辖市交通运输厅（局）：\n我部将加强航道检查，完善港口规划。请抓好落实。\n交通运输部\n2023年5月11日',
    )
    expect(got).toContain('中华人民共和国交通运输部 undertakes 完善港口规划')
    expect(got).not.toContain('中华人民共和国交通运输部 callsFor 完善港口规划')
  })

  it('is nobody in the articles of rules that a notice passes on', async () => {
    const got = await claims(
      '交通运输部关于印发《航道管理办法》的通知\n各省、自治区、直辖市交通运输厅（局）：\n现印发给你们，请遵照执行。\n交通运输部\n2023年5月11日\n航道管理办法\n第一条 为规范航道管理，制定本办法。\n第二条 地方交通运输主管部门应当完善港口规划。',
    )
    expect(got).toContain('地方交通运输主管部门 undertakes 完善港口规划')
    expect(got).not.toContain('中华人民共和国交通运输部 callsFor 完善港口规划')
    expect(got).toContain('中华人民共和国交通运输部 callsFor 遵照执行《航道管理办法》')
  })
})

describe('what a document is', () => {
  it('is one, whatever the dash of its years and however short it is named', async () => {
    const got = await claims(
      '国务院印发《航运发展规划纲要（2022-2035年）》\n国务院近日印发《航运发展规划纲要（2022—2035年）》。\n《规划纲要（2022—2035年）》提出，完善港口规划。',
    )
    expect(got.filter((c) => c.startsWith('Document:'))).toEqual(['Document:航运发展规划纲要（2022—2035年）'])
    expect(got).toContain('航运发展规划纲要（2022—2035年） callsFor 完善港口规划')
  })

  it('is the notice, not the sending of it', async () =>
    expect(
      await claims(
        '交通运输部发出关于做好汛期航运安全的通知\n近日，交通运输部发出关于做好汛期航运安全的通知。《通知》要求，加强巡查。',
      ),
    ).toContain('关于做好汛期航运安全的通知 callsFor 加强巡查'))

  it('is a report, wherever it was given', async () => {
    const got = await claims(
      '政府工作报告\n――2024年1月20日在青海省第十四届人民代表大会第二次会议上\n省长 周海平\n各位代表：\n西宁获批国家级航空口岸，西宁加快建设机场，开通国际航线。完善机场集疏运体系。',
    )
    expect(got).toContain('青海省 undertakes 完善机场集疏运体系')
  })
  it('is not the one whom a report quotes, after the quotation', async () => {
    const facts = await factsOf('浙江省人民政府工作报告\n各位代表：\n列宁指出：“要精简机构。”我们必须压缩各类会议。')
    const stated = facts.claims.filter((c) => c.statedBy?.startsWith('person/'))
    expect(stated.map((c) => c.target)).not.toContain('initiative/压缩会议')
    const got = said(facts)
    expect(got).toContain('浙江省 undertakes 压缩会议')
    expect(got).not.toContain('列宁 callsFor 压缩会议')
  })
})

describe('figures of a notice', () => {
  const notice = async (line: string) =>
    claims(`国家林业和草原局关于航道绿化工作的通知\n各省级林业主管部门：\n现将有关事项通知如下：\n一、${line}`)
  it('are targets where it sets some', async () =>
    expect(await notice('到2030年，航道绿化率达到95%以上。')).toContain(
      '国家林业和草原局 callsFor 航道绿化率达到95%以上',
    ))
  it('are none where they are conditions, limits or counts', async () => {
    for (const line of [
      '年产值达到3亿元的企业，给予80万元奖励。',
      '坡度30度以上林地上的林木不得采挖。',
      '每省推荐不超过4个。',
      '全国现有害虫类480种，真菌类72种。',
    ])
      expect((await notice(line)).filter((c) => /^Goal:.*\d/.test(c))).toEqual([])
    expect(await notice('全国现有害虫类480种，真菌类72种。')).toContain('国家林业和草原局 reports 真菌类')
  })
})
