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
    expect(await names('全党全军全国各族人民要加强团结，建设现代化国家。', 'Group')).toEqual(['全国各族人民']))
  it('are told by a word before 人才培养, 人才队伍', async () => {
    expect(await names('宁波市加强港航技能人才培养。', 'Group')).toEqual(['港航技能人才'])
    expect(await names('宁波市加强人才培养。', 'Group')).toEqual([])
  })
  it('are those of a place that is named just before them', async () => {
    expect(await names('要支持东北高校建设港航学科。', 'Group')).toEqual(['东北高校'])
    expect(await names('要支持东北高校建设港航学科。', 'Place')).not.toContain('东北地区')
    expect(await names('要支持大别山革命老区发展林下经济。', 'Place')).toContain('大别山革命老区')
    expect(await names('山东省政府工作报告\n我们紧紧依靠全省人民，推进海港建设。', 'Group')).toEqual(['全省人民'])
  })
  it('are told by a clause where a word before them tells the kind', async () =>
    expect(await names('要鼓励有条件的航运企业建设智慧码头。', 'Group')).toEqual(['有条件的航运企业']))
  it('have each a part in a work that is theirs together', async () =>
    expect(await names('要构建政府主导、企业参与、社会监督的港口治理体系。', 'Group')).toEqual([
      '企业',
      '政府',
      '社会',
    ]))
  it('are those who came, each with their number', async () =>
    expect(await names('出席这次全会的有，省委委员75人，候补委员12人。', 'Group')).toEqual(['候补委员', '省委委员']))
  it('are kinds of region, and the states and regions that one word tells', async () => {
    expect(await names('要创新开发区管理机制。', 'Group')).toEqual(['开发区'])
    expect(await names('要深化与共建“一带一路”国家和地区的海运合作。', 'Group')).toEqual(['共建“一带一路”国家和地区'])
  })
  it('are none in a watchword or a way of proceeding', async () => {
    expect(await names('要牢记为人民服务的宗旨，办好港口。', 'Group')).toEqual([])
    expect(await names('要健全专家评审制度，办好港口。', 'Group')).toEqual([])
  })
  it('are not what a place is chosen for', async () =>
    expect(await names('推进渔港建设，舟山入选国家海洋经济试点城市。', 'Group')).toEqual([]))
  it('are the levels and the public that an act is shared by or told to', async () =>
    expect(await names('要理顺中央和地方财政关系，及时向社会公布结果。', 'Group')).toEqual(['中央', '地方', '社会']))
})

describe('a place of nature', () => {
  it('is a park by its whole name, with its rank', async () => {
    expect(await names('要加强浙江仙居云溪国家湿地公园保护。', 'Place')).toContain('浙江仙居云溪国家湿地公园')
    expect(await names('要加强福建云溪国家级自然保护区管理。', 'Place')).toContain('福建云溪国家级自然保护区')
  })
  it('is the part of a river that is named', async () =>
    expect(await names('要推进长江中上游、黄河下游防护林建设。', 'Place')).toEqual(
      expect.arrayContaining(['长江中上游', '黄河下游']),
    ))
})

describe('the zone of a province', () => {
  it('is its own where its report names no other', async () =>
    expect(await names('浙江省2030年工作计划\n我省将实施自贸试验区提升战略。', 'Place')).toContain(
      '中国（浙江）自由贸易试验区',
    ))
})

describe('places by a place and a suffix', () => {
  it('are harbours, hubs and pairs of cities, no districts', async () => {
    expect(await names('要提升宁波北仑港区能级，加快宁波—舟山都市圈建设。', 'Place')).toEqual(
      expect.arrayContaining(['宁波北仑港区', '宁波—舟山都市圈']),
    )
    expect(await names('在日照市东港区设立试点。', 'Place')).not.toContain('日照市东港区')
  })
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

describe('those of whom nothing is read', () => {
  it('are named where a sentence tells of them, unless it defines a word or gives figures', async () => {
    expect(await names('有些地方的基层干部对市场还不熟悉。', 'Group')).toContain('基层干部')
    expect(await names('本办法所称用人单位，是指各类企业。', 'Group')).toEqual([])
  })
  it('are those that a report turns to', async () =>
    expect(await names('宁波市政府工作报告\n各位代表！\n2025年，我们发展了海洋经济。', 'Group')).toContain('代表'))
  it('are told by who has appointed them', async () =>
    expect(await names('县级人民政府指定的档案管理机构负责档案管理工作。', 'Group')).toContain(
      '县级人民政府指定的档案管理机构',
    ))
  it('are no firms because firms are of many owners', async () => {
    expect(await names('要引导各类所有制企业有序竞争。', 'Group')).toEqual(['企业'])
    expect(await names('要落实党员干部联系企业制度。', 'Group')).toEqual(['企业', '党员干部'])
    expect(await names('要压实被审计单位责任。', 'Group')).toEqual(['被审计单位'])
    expect(await names('要变更法定代表人。', 'Group')).toEqual([])
  })
})

describe('bodies', () => {
  it('are governments of states, courts, branches and offices of the party in a place', async () => {
    expect(await names('我们愿意同日本政府和人民一起努力。', 'Organization')).toEqual(['日本政府'])
    expect(
      await names('宁波市鄞州区工作方案\n区人民法院、区委政法委、市公安局鄞州分局配合做好普法工作。', 'Organization'),
    ).toEqual(['中共宁波市鄞州区委员会政法委员会', '宁波市公安局鄞州分局', '宁波市鄞州区人民法院'])
  })
})

describe('what a list shares or a noun owns', () => {
  it('a party group is had by each body of the list', async () =>
    expect(await names('会议听取国务院、最高人民法院党组工作汇报。', 'Organization')).toEqual(
      expect.arrayContaining(['国务院党组', '最高人民法院党组']),
    ))
  it('a spirit is nobody, the main stream is a part of the river', async () => {
    expect(await names('要弘扬企业家精神、劳模精神。', 'Group')).toEqual([])
    expect(await names('要治理汉江干流，保护长江上游。', 'Place')).toEqual(
      expect.arrayContaining(['汉江干流', '长江上游']),
    )
  })
})

describe('people in a list', () => {
  it('are known by one who is known, or by what they are called', async () => {
    expect(await names('李先念、薄一波两位副总理作了报告。', 'Person')).toEqual(['李先念', '薄一波'])
    expect(await names('要学习老一辈革命家陈毅同志、贺龙同志的事迹。', 'Person')).toEqual(['贺龙', '陈毅'])
    expect(await names('全党同志一定要埋头苦干。', 'Person')).toEqual([])
  })
})

describe('doctrines without marks', () => {
  it('are the line of somebody, what is put first, and what is one in three', async () => {
    expect(await names('要贯彻新时代党的卫生工作方针。', 'Doctrine')).toEqual(['新时代党的卫生工作方针'])
    expect(await names('要坚持以儿童健康为中心，完善服务体系。', 'Doctrine')).toEqual(['以儿童健康为中心'])
    expect(await names('坚持党的领导、人民当家作主、依法治国有机统一，完善制度。', 'Doctrine')).toEqual([
      '党的领导、人民当家作主、依法治国有机统一',
    ])
    expect(await names('要贯彻勤俭办事的方针。', 'Doctrine')).toEqual(['勤俭办事'])
  })
  it('are no arrangement for an act', async () =>
    expect(await names('要贯彻省委关于全面推进新港区建设的部署要求。', 'Doctrine')).toEqual([]))
})

describe('attachments and rules', () => {
  it('are each a document', async () => {
    expect(
      await names('关于发布良种名录的通知\n请遵照执行。\n附件：1.林木良种名录\n　　　2.草种良种名录\n', 'Document'),
    ).toEqual(expect.arrayContaining(['林木良种名录', '草种良种名录']))
    expect(await names('要执行《档案管理条例》及其实施细则。', 'Document')).toEqual([
      '档案管理条例',
      '档案管理条例实施细则',
    ])
  })
})

describe('places and bodies whose name goes on', () => {
  it('a suffix is shared by the places listed before it', async () => {
    expect(await names('要支持徐州、南通、无锡高新区发展。', 'Place')).toEqual(
      expect.arrayContaining(['徐州高新区', '南通高新区', '无锡高新区']),
    )
    expect(await names('推进青塘、鹿湾、松岗等大中型灌区改造。', 'Place')).toEqual(
      expect.arrayContaining(['青塘灌区', '鹿湾灌区', '松岗灌区']),
    )
  })
  it('the stretch of a river is one place, that of a road is none', async () => {
    expect(await names('要治理黄河河南段。', 'Place')).toContain('黄河河南段')
    expect(await names('2026年湖北省政府工作报告\n青云高速河南段通车。', 'Place')).not.toContain('河南省')
  })
  it('a hospital that another runs is one body', async () =>
    expect(await names('武汉大学附属医院宜昌医院开诊。', 'Organization')).toEqual(['武汉大学附属医院宜昌医院']))
  it('those who attend are told by their names alone', async () =>
    expect(await names('会议召开。\n王一鸣、李立、赵达明和钱文、孙以宁等出席。', 'Person')).toEqual(
      expect.arrayContaining(['王一鸣', '李立', '赵达明', '钱文', '孙以宁']),
    ))
})
