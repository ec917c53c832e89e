import { describe, expect, it } from 'vitest'
import { readFacts, readSource } from '../../src/index.ts'
import { knowledge } from '../support.ts'

/** What explain says the text was taken for. */
async function takenFor(text: string): Promise<string> {
  let detail = ''
  const source = await readSource(new TextEncoder().encode(text))
  readFacts(source, knowledge, {
    trace: (e) => {
      if (e.kind === 'document') detail = e.detail ?? ''
    },
  })
  return detail
}

/** Claims as 源 predicate 的, for those predicates. */
async function claimsOf(text: string, predicate: string): Promise<Set<string>> {
  const facts = readFacts(await readSource(new TextEncoder().encode(text)), knowledge)
  const labels = new Map(facts.nodes.map((n) => [n.id, n.label]))
  const told = facts.claims.filter((c) => c.predicate === predicate)
  return new Set(told.map((c) => `${labels.get(c.source)} ${labels.get(c.target)}`))
}

describe('kinds of document', () => {
  it.each([
    ['国务院办公厅关于同意建立江河保护联席会议制度的函\n水利部：\n你部请示收悉。', /^other .*issuers\[国务院办公厅\]/u],
    [
      '国务院关于《湘江流域国土空间规划》的批复\n湖南省人民政府：\n请示收悉。现批复如下：',
      /^notice .*issuers\[国务院\]/u,
    ],
    [
      '关于做好港口环境保护的意见\n各有关省（区、市）生态环境厅（局）；海关总署上海特派办，上海组合港管理机构：\n港口应当严格管理船舶污染。',
      /^opinion place\[中国\]/u,
    ],
    [
      '关于印发《港口环境管理办法》的通知\n各有关单位：\n现将办法印发给你们，请认真执行。\n生态环境部\n财 政 部\n2026年3月18日\n港口环境管理办法\n第一条 为了加强港口环境管理，防治船舶污染，保障港口可持续发展，保护水域生态，制定本办法。',
      /issuers\[中华人民共和国生态环境部 中华人民共和国财政部\]/u,
    ],
    ['青岛市2024年国民经济和社会发展统计公报\n2024年，全市经济稳中向好。', /^report place\[青岛市\]/u],
    [
      '关于湖南省2024年国民经济和社会发展计划执行情况的报告\n各位代表：\n全省经济稳中有进。',
      /^report place\[湖南省\]/u,
    ],
    ['云溪镇2024年工作总结和2025年工作计划\n我镇将发展生态旅游。', /^report place\[云溪镇\] .*actor\[云溪镇\]/u],
    ['湖南大学2025年工作计划\n学校将建设新型实验平台。', /actor\[湖南大学\]/u],
    [
      '湖南省高级人民法院工作报告\n各位代表：\n现在，我代表湖南省高级人民法院向大会报告工作，请予审议。',
      /actor\[湖南省高级人民法院\]/u,
    ],
  ])('%s', async (text, expected) => expect(await takenFor(text)).toMatch(expected))

  it('where news was written, and where a meeting was held, is no place that it is about', async () => {
    expect(
      await takenFor('四部门推进绿色出行\n新华社北京3月2日电 四部门近日在北京召开会议，推进绿色出行。'),
    ).not.toContain('北京')
  })
  it('市委 of a county-level city is its own', async () =>
    expect(await claimsOf('义乌市工作要点\n市委将选派干部驻村。', 'undertakes')).toEqual(
      new Set(['中共义乌市委员会 选派干部驻村']),
    ))
})

describe('who demands', () => {
  it('a meeting of a provincial government by what it is called', async () => {
    const text =
      '王某主持召开省政府常务会议 研究防汛工作\n6月2日，湖南省省长王某主持召开省政府常务会议，研究防汛工作。\n会议强调，要加强水库监测，推进河道整治。'
    expect(await claimsOf(text, 'callsFor')).toEqual(
      new Set(['湖南省政府常务会议 加强水库监测', '湖南省政府常务会议 推进河道整治']),
    )
  })
  it('a document that the news goes on to tell of, without marks', async () => {
    const text =
      '四部门推进绿色出行\n水利部等四部门近日联合印发《绿色出行行动方案》。\n方案提出，建设公交专用道。\n方案明确，推广新能源公交车。'
    expect(await claimsOf(text, 'callsFor')).toEqual(
      new Set([
        '绿色出行行动方案 推进绿色出行',
        '绿色出行行动方案 建设公交专用道',
        '绿色出行行动方案 推广新能源公交车',
      ]),
    )
  })
  it('a document that is asked about sets what is answered', async () => {
    const text =
      '国家能源局有关负责人就《储能发展指导意见》答记者问\n问：《储能发展指导意见》提出了哪些任务？\n答：建设储能电站，完善调度机制。'
    expect(await claimsOf(text, 'callsFor')).toEqual(
      new Set(['储能发展指导意见 建设储能电站', '储能发展指导意见 完善调度机制']),
    )
  })
})

describe('who is to do it', () => {
  it('bodies in brackets, not the place that the plan is of', async () =>
    expect(await claimsOf('宁波市城市更新行动计划\n1.改造老旧管网。（市财政局、市水利局）', 'undertakes')).toEqual(
      new Set(['宁波市财政局 改造老旧管网', '宁波市水利局 改造老旧管网']),
    ))
  it('a notice that passes a text on without marks', async () =>
    expect(
      await claimsOf(
        '宁波市水利局关于印发宁波市河道整治行动计划的通知\n各区县水利局：\n现印发给你们，请认真执行。',
        'undertakes',
      ),
    ).toContain('宁波市水利局 印发《宁波市河道整治行动计划》'))
})
