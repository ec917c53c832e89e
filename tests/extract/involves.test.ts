import { describe, expect, it } from 'vitest'
import { factsOf, said } from '../support.ts'

const claims = async (text: string) => [...said(await factsOf(text))]

describe('whom an act concerns', () => {
  it.each([
    ['我们要加强同亚、非、拉国家和人民的团结。', ['亚、非、拉国家', '亚、非、拉人民']],
    ['加强同中亚、东南亚、中东国家港口合作。', ['中亚国家', '东南亚国家', '中东国家']],
    ['充分调动各方面积极性。', ['各方面']],
    ['支持各县集中资源发展海水养殖。', ['县']],
    ['鼓励单位和个人参与护岸造林。', ['单位', '个人']],
    ['会议听取最高人民法院、最高人民检察院工作汇报。', ['最高人民法院', '最高人民检察院']],
    ['听取国务院有关部门意见。', ['国务院有关部门']],
    ['自觉接受人大监督、政协民主监督。', ['中国人民政治协商会议']],
    ['加快渔民转产，支持他们在港区就业。', ['渔民']],
    ['在渔民中开展安全教育。', ['渔民']],
    ['引导人们爱护海洋环境。', ['人们']],
    ['鼓励港口企业建立安全制度，完善内部治理。', ['港口企业']],
    ['深圳市坪山区财政局会同区有关部门开展港口检查。', ['区有关部门']],
    ['在农村地区，要积极推广沼气，种植果树。', ['农村地区']],
    ['我国同周边国家的友好往来继续加强。', ['周边国家']],
  ])('%s', async (text, groups) => {
    const got = await claims(text)
    for (const group of groups) expect(got.some((c) => c.endsWith(` involves ${group}`))).toBe(true)
  })

  it.each([
    ['统筹推进教育、科技、人才一体改革。', '人才'],
    ['提高全社会研发投入。', '全社会'],
    ['完善各方面制度。', '各方面'],
    ['健全社会保障体系。', '全社会'],
  ])('%s is about nobody', async (text, group) =>
    expect((await claims(text)).some((c) => c.endsWith(` involves ${group}`))).toBe(false),
  )

  it('is each partner joined to another', async () => {
    const got = await claims('福建省政府工作报告\n各位代表：\n扩大对外开放，深化与香港、澳门港口合作。')
    const partners = got.filter((c) => c.includes(' cooperatesWith ')).join('\n')
    for (const place of ['香港特别行政区', '澳门特别行政区']) expect(partners).toContain(place)
  })

  it.each([
    ['引导干部深刻领悟“两个确立”的决定性意义。', '“两个确立”'],
    ['坚持以渔民为中心，完善港口服务。', '以渔民为中心'],
    ['坚持依法治港、从严治港有机统一，整顿码头秩序。', '依法治港、从严治港有机统一'],
    ['贯彻新时代党的港口工作方针，完善码头制度。', '新时代党的港口工作方针'],
    ['现向你公司颁发港口危险货物经营许可证。\n你公司应按照许可证规定的范围开展经营活动。', '港口危险货物经营许可证'],
    ['大力弘扬社会主义核心价值观。', '社会主义核心价值观'],
    ['严格落实中央八项规定精神，整治港口收费。', '中央八项规定'],
  ])('%s goes by what it holds', async (text, held) =>
    expect((await claims(text)).some((c) => c.endsWith(` basedOn ${held}`))).toBe(true),
  )

  it('goes by a regulation named as it stands', async () =>
    expect(
      (await claims('认真贯彻港口安全管理条例，完善船舶检查制度。')).some((c) =>
        c.endsWith(' basedOn 港口安全管理条例'),
      ),
    ).toBe(true))

  it('goes on over the comma with what the encouraged do, and ends with what others do', async () => {
    const got = await claims('鼓励港口企业建立安全制度，完善内部治理，加强航运监管。')
    expect(got).toContain('完善内部治理 involves 港口企业')
    expect(got).not.toContain('加强航运监管 involves 港口企业')
  })

  it('names no partner where trade with others is counted', async () =>
    expect((await claims('宁波市与东盟贸易额达到300亿元。')).some((c) => c.includes(' cooperatesWith '))).toBe(false))
})
