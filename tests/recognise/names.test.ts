import { describe, expect, it } from 'vitest'
import { readFacts, readSource } from '../../src/index.ts'
import { factsOf, knowledge } from '../support.ts'

const names = async (text: string, cls: string) =>
  (await factsOf(text)).nodes.filter((n) => n.class === cls).map((n) => n.label)

describe('names by context', () => {
  it('省委 and 省政府 are those of the province that the text is about', async () =>
    expect(await names('广东省要加快发展。省委要求，省政府落实发展规划。', 'Organization')).toEqual([
      '中共广东省委员会',
      '广东省人民政府',
    ]))
  it('我市 and 全市 are the city', async () =>
    expect(await names('宁波市工作要点\n我市将发展海洋经济，全市要推进改革。', 'Place')).toEqual(['宁波市']))
  it('a title that stands beside the text tells of which place it speaks', async () => {
    const source = await readSource(new TextEncoder().encode('我们将发展海洋经济，推进改革。'))
    const facts = readFacts({ ...source, metadata: { title: '宁波市2026年政府工作报告' } }, knowledge)
    const doers = facts.claims.filter((c) => c.predicate === 'undertakes').map((c) => c.source)
    expect(new Set(doers)).toEqual(new Set(['place/宁波市']))
  })
  it('the name of the file tells it where the text has no head', async () => {
    const bytes = new TextEncoder().encode('我们将发展海洋经济，推进改革。')
    const facts = readFacts(await readSource(bytes, { path: 'reports/2026_宁波市.txt' }), knowledge)
    expect(new Set(facts.claims.filter((c) => c.predicate === 'undertakes').map((c) => c.source))).toEqual(
      new Set(['place/宁波市']),
    )
  })
  it('a file named for a province is about it, however often the country is named', async () => {
    const bytes = new TextEncoder().encode(
      '港口改革进一步深化，集装箱吞吐量居全国首位。3家船厂入选全国智能制造典型，5条航线列入全国试点。加快建设全国航运中心，完善引航服务机制，培育海事仲裁机构。',
    )
    const facts = readFacts(await readSource(bytes, { path: '2026_福建省.txt' }), knowledge)
    expect(new Set(facts.claims.filter((c) => c.predicate === 'undertakes').map((c) => c.source))).toEqual(
      new Set(['place/福建省']),
    )
  })
  it('places listed in a passage on the whole country do not make it theirs', async () => {
    const { claims } = await factsOf(
      '今年新建铁路两千公里，重点建设兰州至西宁、昆明至贵阳等线路，改造大连、青岛港口，扩建武汉船厂，勘探西藏、青海、西藏北部的航道。',
    )
    expect(new Set(claims.filter((c) => c.predicate === 'undertakes').map((c) => c.source))).toEqual(
      new Set(['place/中国']),
    )
  })
  it('a file named for a province is about it, however often a city of it is named', async () => {
    const bytes = new TextEncoder().encode(
      '支持宁波建设港口。发展宁波海洋经济。推进宁波开放。扩大宁波试点。办好宁波展会。',
    )
    const facts = readFacts(await readSource(bytes, { path: '2026_浙江省.txt' }), knowledge)
    expect(new Set(facts.claims.filter((c) => c.predicate === 'undertakes').map((c) => c.source))).toEqual(
      new Set(['place/浙江省']),
    )
  })
  it('a county has its chain in its IRI', async () => {
    const facts = await factsOf('深圳市坪山区关于支持发展的若干措施\n坪山区要支持企业发展。')
    expect(facts.nodes.map((n) => n.id)).toContain('place/广东省深圳市坪山区')
    expect(facts.nodes.find((n) => n.label === '坪山区')?.divisionCode).toBe('440310')
  })
  it('of one name takes the one under the document’s place', async () => {
    const facts = await factsOf('南京市工作报告\n南京市要支持鼓楼区加快发展，推进南京市鼓楼区改革。')
    expect(facts.nodes.filter((n) => n.label === '鼓楼区').map((n) => n.id)).toEqual(['place/江苏省南京市鼓楼区'])
  })
  it('two titles before a name are two roles; the second takes the first’s place', async () =>
    expect(await names('重庆市委副书记、市长胡一明表示，要加快发展。', 'Role')).toEqual([
      '重庆市委副书记',
      '重庆市市长',
    ]))
  it('the government of the first title’s place is that of the second; names of minorities follow their title', async () =>
    expect(await names('来看对西藏自治区党委常委、人民政府副主席艾力·吐尔逊的专访。', 'Role')).toEqual([
      '西藏自治区人民政府副主席',
      '西藏自治区党委常委',
    ]))
  it('the holder of an office may stand on the next line', async () =>
    expect(await names('政府工作报告\n国务院总理\n　胡一明\n各位代表：\n要发展海洋经济。', 'Role')).toEqual([
      '国务院总理',
    ]))
  it('towns of the document’s province go by their short names, and parks by their place', async () =>
    expect(
      await names('江苏省政府工作报告\n我们要支持昆山建设试验田，办好苏州绿色算力示范园，推进昆山机场扩建。', 'Place'),
    ).toEqual(expect.arrayContaining(['昆山市', '苏州绿色算力示范园'])))
  it('a body named after a place ends before what is done for it', async () =>
    expect(await names('宁波市要支持宁波海洋研究院建设，推动宁波港口集团和高校合作。', 'Organization')).toEqual([
      '宁波海洋研究院',
      '宁波港口集团',
    ]))
  it('a kind told by one character is part of the group; how far an act goes is none', async () =>
    expect(
      await names('宁波市要支持茶企业发展，引导支付机构让利，跨部门共享数据，引导广大企业创新。', 'Group'),
    ).toEqual(['企业', '支付机构', '茶企业']))
  it('a text may have more names than a call takes arguments', { timeout: 60_000 }, async () =>
    expect(await names(`宁波市工作方案\n${'支持企业。'.repeat(130_000)}`, 'Group')).toEqual(['企业']),
  )
  it('several plenums in one phrase are several meetings', async () =>
    expect(await names('宁波市全面贯彻党的十六届三中、四中全会精神。', 'Meeting')).toEqual([
      '党的十六届三中全会',
      '党的十六届四中全会',
    ]))
  it('a short title means the full one', async () => {
    const facts = await factsOf(
      '国务院印发《关于促进服务业发展的若干意见》（以下简称《意见》）。《意见》要求，加强行业监管。',
    )
    expect(facts.nodes.filter((n) => n.class === 'Document').map((n) => n.label)).toEqual([
      '关于促进服务业发展的若干意见',
    ])
  })
  it('companies and institutes by the end of their names', async () =>
    expect(
      await names('工业和信息化部支持江苏远帆阀门有限公司、中国泵业研究院开展试点，要求加强监管。', 'Organization'),
    ).toEqual(expect.arrayContaining(['江苏远帆阀门有限公司', '中国泵业研究院'])))
  it('an office of a body is a body', async () =>
    expect(await names('水利部办公厅负责日常工作，要推进流域治理。', 'Organization')).toContain('水利部办公厅'))
  it('a list of those who get a copy is a list of bodies', async () =>
    expect(
      await names(
        '关于开展检查的通知\n各单位要开展检查。\n抄送：华南核与辐射安全监督站，机械促进中心。',
        'Organization',
      ),
    ).toEqual(expect.arrayContaining(['华南核与辐射安全监督站', '机械促进中心'])))
  it('formulas that a verb holds are doctrines', async () =>
    expect(
      await names('宁波市要坚持系统观念、底线思维，落实“六个不放松”重大要求，坚持速度和效益并重。', 'Doctrine'),
    ).toEqual(expect.arrayContaining(['系统观念', '底线思维', '“六个不放松”', '速度和效益并重'])))
  it('a determiner that two share belongs to both', async () =>
    expect(await names('有关地方和部门要加强监管，支持受灾群众，规范单位和个人的行为。', 'Group')).toEqual(
      expect.arrayContaining(['有关地方', '有关部门', '受灾群众', '个人']),
    ))
  it('a part of a body’s name is not its end: 决策部署', async () =>
    expect(await names('宁波市要落实省第十五次党代会部署，推进改革。', 'Organization')).toEqual([]))
  it('a leader by the form of address', async () =>
    expect(await names('周总理强调，要发展农业。', 'Person')).toEqual(['周恩来']))
  it('departments by their fields, each one', async () =>
    expect(await names('宁波市要支持财政、民政等部门开展救助。', 'Group')).toEqual(
      expect.arrayContaining(['财政部门', '民政部门']),
    ))
  it('kinds of enterprises that share their noun', async () =>
    expect(await names('宁波市支持个体、私营和外资企业发展。', 'Group')).toEqual(
      expect.arrayContaining(['个体企业', '私营企业', '外资企业']),
    ))
  it('各级 stays outside', async () =>
    expect(await names('各级政府要支持企业发展。', 'Group')).toEqual(expect.arrayContaining(['政府', '企业'])))
  it('a group told by a clause has the clause in its name', async () =>
    expect(await names('宁波市鼓励承担重点任务的企业开放场景。库存压力大的城市要减少供地。', 'Group')).toEqual(
      expect.arrayContaining(['承担重点任务的企业', '库存压力大的城市']),
    ))
  it('a country or city that is built is no group', async () =>
    expect(await names('宁波市要建设现代化人民城市，把我国建设成为强大的社会主义国家。', 'Group')).toEqual([]))
  it('a place in a quoted name is none by itself', async () =>
    expect(await names('宁波市要擦亮“清新福建”品牌，加强与上海合作。', 'Place')).toEqual(['上海市', '宁波市']))
  it('a university keeps the short name of its place', async () =>
    expect(await names('云南省要支持昆明理工大学发展，建设教育部云南高等研究院。', 'Organization')).toEqual(
      expect.arrayContaining(['昆明理工大学', '教育部云南高等研究院']),
    ))
  it('群众 is 人民群众 only where the text says so', async () => {
    expect(await names('宁波市要保障群众用水。', 'Group')).toEqual(['群众'])
    expect(await names('宁波市要依靠人民群众，保障群众用水。', 'Group')).toEqual(['人民群众'])
  })
  it('the people of a place is a group, the bank is none', async () => {
    expect(await names('宁波市要支持越南人民发展经济。', 'Group')).toContain('越南人民')
    expect(await names('中国人民银行要支持企业发展。', 'Group')).not.toContain('中国人民')
  })
  it('党 is the party, but not in 党员 or 党校', async () => {
    expect(await names('宁波市要坚持党的领导。', 'Organization')).toEqual(['中国共产党'])
    expect(await names('宁波市要教育党员，办好党校。', 'Organization')).toEqual([])
  })
})
