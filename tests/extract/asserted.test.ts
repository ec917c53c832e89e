import { describe, expect, it } from 'vitest'
import { factsOf, said } from '../support.ts'

const claims = async (text: string) => [...said(await factsOf(text))]
const aims = async (text: string) => (await claims(text)).filter((c) => /^(?:Goal|Initiative):/.test(c))

describe('what a text says without saying that it is done', () => {
  it.each([
    ['asks to answer itself', '港口建设难道可以不顾条件而任意扩大码头规模吗？'],
    ['supposes', '修建其他码头，需要占用海域的，应当办理手续。', '修建其他码头'],
    [
      'quotes to change it',
      '删除《港口管理办法》第三条中的“经营者应当提供安全评价报告。经营者应当建立应急队伍，并配备应急人员。”',
      'Initiative:提供安全评价报告',
      'Initiative:建立应急队伍',
      'Initiative:配备应急人员',
    ],
    ['calls a term of a rule', '委托范围为省级部门管理的内河航道。'],
    ['tells to condemn it', '旧港的把头们勾结奸商，妄图控制码头，推翻工人政权。'],
    ['blames on some', '有的港口单位弄虚作假，私分公款，进行走私犯罪活动。'],
    ['tells of the world', '外部环境更趋复杂严峻，航运竞争空前激烈。'],
  ])('%s', async (_, text, ...gone) => {
    const got = await aims(text)
    if (gone.length) for (const label of gone) expect(got.some((c) => c.includes(label))).toBe(false)
    else expect(got).toEqual([])
  })
})

describe('how many', () => {
  it.each([
    ['筛选30家以上优质港口企业，集中资源培育。', '筛选30家以上'],
    ['支持3个港区、2个航运中心开展试点。', '港区、2个'],
    ['将海铁联运试点范围扩大到60%的沿海港口。', '范围扩大到60%'],
  ])('%s cuts no aim at its number', async (text, cut) => {
    const got = await claims(`海南省政府工作报告\n各位代表：\n今年，我们要做好以下工作。${text}`)
    expect(got.some((c) => c.endsWith(cut))).toBe(false)
    expect(got.some((c) => c.includes(' reports '))).toBe(false)
  })
})

describe('clauses that lead to one noun', () => {
  it.each([
    ['弘扬尊重劳动、尊重知识的良好风气。', '弘扬尊重劳动、尊重知识的良好风气'],
    ['发挥引航员和轮机工人的积极性和创造性。', '发挥引航员和轮机工人的积极性和创造性'],
    ['扩大渔港在跨境贸易和投资中的使用。', '扩大渔港在跨境贸易和投资中的使用'],
    ['提高救助和处置海上事故的能力。', '提高救助和处置海上事故的能力'],
    ['充分认识依法保护岸线、严格管理码头的重要意义。', '认识依法保护岸线、严格管理码头的重要意义'],
  ])('%s', async (text, label) => {
    const got = await aims(text)
    expect(got).toHaveLength(1)
    expect(got[0]).toContain(label)
  })
})

it('a person whose words an aim goes by is not involved in it', async () => {
  const got = await claims('我们要牢记毛泽东主席的教导，看望毛泽东主席。')
  expect(got).not.toContain('牢记毛泽东主席的教导 involves 毛泽东')
})
