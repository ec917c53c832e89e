import { describe, expect, it } from 'vitest'
import { factsOf } from '../support.ts'

const aims = async (text: string) =>
  (await factsOf(text)).nodes
    .filter((n) => n.class === 'Goal' || n.class === 'Initiative')
    .map((n) => n.label)
    .sort()

const CITY = '宁波市要'
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'works and events that 等 closes, each by its name',
    '办好稻作丰收节、渔港文化节等系列活动。',
    ['办好稻作丰收节', '办好渔港文化节'],
  ],
  [
    'a programme for each',
    '实施渔港提升、航线培育、船舶更新行动。',
    ['实施渔港提升行动', '实施航线培育行动', '实施船舶更新行动'],
  ],
  [
    'four programmes counted as one',
    '实施渔港提升、航线培育、船舶更新三大行动。',
    ['实施渔港提升、航线培育、船舶更新三大行动'],
  ],
  [
    'three matters, each with its act',
    '抓好传统航运升级、新兴港区壮大、临港产业布局。',
    ['抓好传统航运升级', '抓好新兴港区壮大', '抓好临港产业布局'],
  ],
  [
    'institutions, each its own',
    '建立船舶运行监测机制、港口风险控制制度和海员权益保障体系。',
    ['建立船舶运行监测机制', '建立港口风险控制制度', '建立海员权益保障体系'],
  ],
  ['bare acts on one matter, one act', '规范码头开采、存放、运输。', ['规范码头开采、存放、运输']],
  ['work that closes a pair', '加强航运廉政建设和反走私工作。', ['加强航运廉政建设和反走私工作']],
  ['acts in a row', '深化航运改革促进渔业健康发展。', ['深化航运改革', '促进渔业健康发展']],
  [
    'places before what 等 closes',
    '疏浚长江、黄河等大江大河重要航段的淤沙。',
    ['疏浚长江、黄河等大江大河重要航段的淤沙'],
  ],
  ['to each of which the act is done', '对渔业码头和临港仓库进行改造。', ['对渔业码头进行改造', '对临港仓库进行改造']],
  ['kinds that 等 closes are one', '发展茶旅、渔旅等新业态。', ['发展茶旅、渔旅等新业态']],
  ['groups that 等 closes are one', '加强对失业、残疾等困难群体的帮扶。', ['加强对失业、残疾等困难群体的帮扶']],
  ['members counted by one figure', '新建乡镇公路和渔港道路30公里以上。', ['新建乡镇公路和渔港道路30公里以上']],
  ['kinds in three characters before an act', '强化全链条、全周期监管。', ['强化全链条、全周期监管']],
  ['two verbs of one object', '加快选育和推广良种。', ['加快选育和推广良种']],
  ['a battle for each', '打好治沙、护林攻坚战。', ['打好治沙攻坚战', '打好护林攻坚战']],
  ['acts of one measure', '推行船员轮训、船舶轮修、航道轮检。', ['推行船员轮训', '推行船舶轮修', '推行航道轮检']],
  ['works told to their own kind', '实施渔村改造工程和渔港提升行动。', ['实施渔村改造工程', '实施渔港提升行动']],
  [
    'where something is done, to what, and how',
    '开展重点流域和区域水污染防治。',
    ['开展重点流域水污染防治', '开展区域水污染防治'],
  ],
  ['two works that are one', '加强立法和监督工作。', ['加强立法和监督工作']],
  [
    'qualities of both institutions',
    '构建优势互补、协同高效的航运布局和港口体系。',
    ['优势互补、协同高效的航运布局', '优势互补、协同高效的港口体系'],
  ],
  ['whom it lets grow', '支持中小企业和个体工商户发展。', ['支持中小企业发展', '支持个体工商户发展']],
  ['two verbs that all members have', '研究编制渔港总体规划和专项方案。', ['研究编制渔港总体规划', '研究编制专项方案']],
  ['whom several are, each told with 对', '增强对企业、对海员的责任感。', ['增强对企业的责任感', '增强对海员的责任感']],
  ['clauses that lead to a noun', '扩大利用外资和引进技术的规模。', ['扩大利用外资和引进技术的规模']],
  ['from where on is no member', '遏制重大及以上事故。', ['遏制重大及以上事故']],
  ['what follows the noun of both', '提升船务公开、港务公开质效。', ['提升船务公开质效', '提升港务公开质效']],
  ['what is weighed against each other', '统筹高质量发展和高水平安全。', ['统筹高质量发展和高水平安全']],
  ['what each is built for', '建设岸线保护和可持续利用样板区。', ['岸线保护和可持续利用样板区']],
  [
    'what is told of every thing',
    '推动海上风电场和滩涂光伏提质扩面。',
    ['推动海上风电场提质扩面', '推动滩涂光伏提质扩面'],
  ],
  [
    'what becomes of one thing',
    '推动渔业科技成果转化应用、推广示范。',
    ['推动渔业科技成果转化应用', '推动渔业科技成果推广示范'],
  ],
  ['two measures of two matters', '提高靠泊效率和引航水平。', ['提高靠泊效率', '提高引航水平']],
  ['a verb for each state of one theme', '推动航运稳定回升、保持在合理区间。', ['航运稳定回升', '航运保持在合理区间']],
]

describe('a coordination', () => {
  for (const [name, words, labels] of cases)
    it(`${name}: ${words}`, async () => expect(await aims(`${CITY}${words}`)).toEqual([...labels].sort()))
  it('of texts that a meeting passes is told text by text', async () =>
    expect(
      await aims('国务院总理李明主持召开国务院常务会议，讨论通过《渔港条例》《灯塔规划》和《引航办法》。'),
    ).toEqual(expect.arrayContaining(['讨论通过《渔港条例》', '讨论通过《灯塔规划》', '讨论通过《引航办法》'])))
  it('of two acts that 并 joins is two', async () =>
    expect(await aims('宁波市市长李明出席会议并讲话。')).toEqual(['出席会议', '讲话']))
})
