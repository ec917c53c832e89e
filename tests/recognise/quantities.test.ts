import { describe, expect, it } from 'vitest'
import { recogniseFigures } from '../../src/recognise/figures.ts'
import { recogniseQuantities, shiftDecimal } from '../../src/recognise/quantities.ts'
import { recogniseTimes } from '../../src/recognise/times.ts'
import { knowledge } from '../support.ts'

const all = (text: string) => ({ start: 0, end: text.length })
const quantities = (text: string) => recogniseQuantities(text, all(text), knowledge.units)
const times = (text: string, year?: number) => recogniseTimes(text, all(text), year ? { year } : {}, knowledge.times)
const figures = (text: string) =>
  recogniseFigures(text, all(text), quantities(text), times(text)).map((f) => [
    f.indicator.map((s) => text.slice(s.start, s.end)).join('+'),
    f.quantity.text,
    f.measure,
    f.time?.text,
  ])

describe('quantities', () => {
  it.each([
    ['超过1.5万亿元', '1.5万亿元', '1500000000000', 'CNY', 'moreThan'],
    ['4.35亿美元', '4.35亿美元', '435000000', 'USD', undefined],
    ['增长5%以上', '5%', '5', 'P1', 'atLeast'],
    ['控制在5.5%左右', '5.5%', '5.5', 'P1', 'about'],
    ['不超过50万元', '50万元', '500000', 'CNY', 'atMost'],
    ['12.8万标箱', '12.8万标箱', '128000', undefined, undefined],
    ['3900多亿元', '3900多亿元', undefined, 'CNY', undefined],
    ['6%－6.5%', '6%－6.5%', undefined, 'P1', undefined],
    ['增长三点二倍', '三点二倍', '3.2', undefined, undefined],
    ['节约三、四十亿元', '三、四十亿元', undefined, 'CNY', undefined],
  ])('%s', (text, written, number, unit, comparator) => {
    const [q] = quantities(text)
    expect([q?.text, q?.number, q?.unit, q?.comparator]).toEqual([written, number, unit, comparator])
  })
  it('are no ordinals, years or counts in words', () =>
    expect(quantities('第一个，2025年，一个中心，三大战略')).toEqual([]))
  it('never pass through floats', () => expect(shiftDecimal('4.35', 8)).toBe('435000000'))
})

describe('times', () => {
  it.each([
    ['到2025年', { until: '2025-12-31' }],
    ['2020年', { from: '2020-01-01', until: '2020-12-31' }],
    ['今年前三季度', { from: '2026-01-01', until: '2026-09-30' }],
    ['去年', { from: '2025-01-01', until: '2025-12-31' }],
    ['“十五五”时期', { from: '2026-01-01', until: '2030-12-31' }],
    ['二〇二〇年', { from: '2020-01-01', until: '2020-12-31' }],
    ['2021—2025年', { from: '2021-01-01', until: '2025-12-31' }],
  ])('%s', (text, days) => {
    const [t] = times(text, 2026)
    expect(t?.text).toBe(text)
    expect({ from: t?.from, until: t?.until }).toEqual(Object.assign({ from: undefined, until: undefined }, days))
  })
})

describe('figures', () => {
  it('level and change of one indicator', () =>
    expect(figures('2025年，全市生产总值达到2.8万亿元，比上年增长5.6%。')).toEqual([
      ['生产总值', '2.8万亿元', 'level', '2025年'],
      ['生产总值', '5.6%', 'change', '2025年'],
    ]))
  it('told behind the comma', () =>
    expect(figures('牧草的改良面积，一九六二年达到三千万亩，煤增长９％。')).toEqual([
      ['牧草的改良面积', '三千万亩', 'level', '一九六二年'],
      ['煤', '９％', 'change', '一九六二年'],
    ]))
  it('from what to what: the first year is that of the first number alone', () => {
    expect(figures('财政补贴的比重，由去年的百分之八下降到百分之六。')).toEqual([
      ['财政补贴的比重', '百分之八', 'level', '去年'],
      ['财政补贴的比重', '百分之六', 'level', undefined],
    ])
    expect(figures('到1985年，绿化率由1978年的20%提高到30%，灌溉面积由2万亩增加到3万亩。')).toEqual([
      ['绿化率', '20%', 'level', '1978年'],
      ['绿化率', '30%', 'level', '到1985年'],
      ['灌溉面积', '2万亩', 'level', undefined],
      ['灌溉面积', '3万亩', 'level', '到1985年'],
    ])
  })
  it('how much, or how often, of what was named before', () =>
    expect(figures('2025年，全市投资增长12%，增幅比一季度回落3个百分点；登记企业增长8%，平均每天新增90户。')).toEqual([
      ['投资', '12%', 'change', '2025年'],
      ['投资', '3个百分点', 'change', '2025年'],
      ['登记企业', '8%', 'change', '2025年'],
      ['登记企业', '90户', 'level', '2025年'],
    ]))
  it('a share', () => expect(figures('高技术产业增加值占比达到18.5%。')[0]?.slice(1, 3)).toEqual(['18.5%', 'share']))
  it('what is counted', () =>
    expect(figures('120个重点项目建成投产。')).toEqual([['重点项目', '120个', 'level', undefined]]))
  it('分别 shares the figures out', () =>
    expect(
      figures('城镇居民收入达到5万元，农村居民收入达到3万元，分别增长4.6%和6.2%。').map((f) => f.slice(0, 3)),
    ).toEqual([
      ['城镇居民收入', '5万元', 'level'],
      ['农村居民收入', '3万元', 'level'],
      ['城镇居民收入', '4.6%', 'change'],
      ['农村居民收入', '6.2%', 'change'],
    ]))
  it('分别: the members share what the last ends in', () => {
    const text = '城镇、农村居民人均可支配收入分别增长4.3%、5.7%。汽车产业、电子行业增加值分别增长8%、9%。'
    const found = recogniseFigures(text, all(text), quantities(text), [])
    expect(found.flatMap((f) => f.names ?? [])).toEqual([
      '城镇居民人均可支配收入',
      '农村居民人均可支配收入',
      '汽车产业增加值',
      '电子行业增加值',
    ])
  })
  it('均, 双双: each of those named has the figure; what is only counted is one', () => {
    const text =
      '生活垃圾、建筑垃圾利用率均达60%。铁路、航空客运量双双超过千万人次。城乡居民养老金、低保标准分别提高25元、50元。'
    const found = recogniseFigures(text, all(text), quantities(text), [])
    expect(found.flatMap((f) => f.names ?? [])).toEqual([
      '生活垃圾利用率',
      '建筑垃圾利用率',
      '铁路客运量',
      '航空客运量',
      '城乡居民养老金标准',
      '城乡居民低保标准',
    ])
    expect(figures('资格互认、一事通办事项均超200项。').map((f) => f.slice(0, 2))).toEqual([
      ['资格互认、一事通办事项', '200项'],
    ])
  })
  it('what is counted twice, joined by 和', () =>
    expect(figures('建成4个区域医疗中心和3个县级分中心。').map((f) => f.slice(0, 2))).toEqual([
      ['区域医疗中心', '4个'],
      ['县级分中心', '3个'],
    ]))
  it('from … to …', () =>
    expect(figures('工业增加值从2010年的1亿元增长到2020年的5亿元。').map((f) => f.slice(0, 3))).toEqual([
      ['工业增加值', '1亿元', 'level'],
      ['工业增加值', '5亿元', 'level'],
    ]))
  it('what is quoted is named, a list summed up is not measured', () => {
    expect(figures('全国“样板车间”12家。').map((f) => f.slice(0, 2))).toEqual([['“样板车间”', '12家']])
    expect(figures('东线、西线、沿江3条公路提前通车。')).toEqual([])
  })
  it('what stands after a number is not what was named before', () =>
    expect(figures('绿色工厂20家，15条内河航道全线贯通。').map((f) => f.slice(0, 2))).toEqual([
      ['绿色工厂', '20家'],
      ['内河航道全线贯通', '15条'],
    ]))
  it('when and of what years is no name', () =>
    expect(
      figures('水产品产量从一九六一年至一九七○年的十年间平均每年增长百分之四，耕地面积计划达到二十万亩。').map((f) =>
        f.slice(0, 3),
      ),
    ).toEqual([
      ['水产品产量', '百分之四', 'change'],
      ['耕地面积', '二十万亩', 'level'],
    ]))
  it('levels that something rose to, and additions', () =>
    expect(figures('港口泊位由60个增至85个，科技服务业增加值从3亿元增至5亿元。').map((f) => f.slice(0, 3))).toEqual([
      ['港口泊位', '60个', 'level'],
      ['港口泊位', '85个', 'level'],
      ['科技服务业增加值', '3亿元', 'level'],
      ['科技服务业增加值', '5亿元', 'level'],
    ]))
  it('no figures: 红十字, a step, so many people that something is counted for', () => {
    expect(quantities('残疾人、红十字事业').map((q) => q.text)).toEqual([])
    expect(quantities('地区生产总值迈上3万亿台阶').map((q) => q.text)).toEqual(['3万亿'])
    expect(quantities('每千人口床位数达到7张').map((q) => q.text)).toEqual(['7张'])
  })
  it('a year that is compared with is the base, not the time', () => {
    const text = '一九六二年，水产品产量比一九五八年增长两倍。同2015年相比，港口吞吐量增长8%，外贸额下降3%。'
    const told = recogniseFigures(text, all(text), quantities(text), times(text))
    expect(
      told.map((f) => [
        f.time?.text,
        f.baseline && text.slice(f.baseline.start, f.baseline.end),
        text.slice(f.indicator[0]?.start, f.indicator[0]?.end),
      ]),
    ).toEqual([
      ['一九六二年', '一九五八年', '水产品产量'],
      ['一九六二年', '2015年', '港口吞吐量'],
      ['一九六二年', '2015年', '外贸额'],
    ])
  })
})
