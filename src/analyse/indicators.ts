import type { GraphEdge, Measure } from '../model.ts'
import { type Corpus, isWhole, labelOf } from './corpus.ts'

/** Whose it is goes without saying in that body's own text; a verb that was read along says nothing. */
const PREFIX = /^(?:提出|其中|全(?:国|省|市|区|县|州)|我(?:国|省|市|区)|本(?:省|市|区))+(?=.{3})/u

/**
 * Indicators that go by several names, with the one they are compared by. A wording of one report (经济增长5%) is thus held
 * against that of another (地区生产总值增长5%); nodes and IRIs stay apart.
 */
const NAMES: readonly [name: string, pattern: RegExp][] = [
  ['地区生产总值', /^地区(?:生产总值|GDP)$/iu],
  ['国内生产总值', /^国内生产总值$/u],
  ['一般公共预算收入', /^(?:地方)?一般公共预算收入(?:同口径)?$/u],
  ['居民消费价格', /^(?:居民消费价格|CPI)(?:指数|总水平)?(?:上涨幅度|涨幅)?$/iu],
  ['规模以上工业增加值', /^(?:规模以上|规上|规模)工业增加值$/u],
  ['固定资产投资', /^(?:全社会)?固定资产投资(?:总额)?$/u],
  ['社会消费品零售总额', /^(?:社会消费品零售总额|社零总额)$/u],
  ['进出口总额', /^(?:外贸)?进出口(?:总额|总值)?$/u],
  ['城镇新增就业', /^(?:新增城镇就业|城镇新增就业)(?:人数|人员)?$/u],
  ['城镇调查失业率', /^(?:城镇)?调查失业率$/u],
  ['粮食产量', /^粮食(?:总)?产量$/u],
  ['居民人均可支配收入', /^(?:全体)?居民人均可支配收入$/u],
]
/** Of a place or of the country, as whose text says so. */
const OUTPUT = /^(?:生产总值|GDP)$/iu
/** What grows by it is output. */
const ECONOMY = /^经济(?:总量|增速)?$/u
/** Rises and falls of it are what is aimed at, never its height. */
const RATES = /^居民消费价格$/u
/** Counted anew each year: as many as that, not so many more than before. */
const COUNTED = /新增|净增/u

/** The name that a figure's indicator is compared by. */
export function indicatorName(corpus: Corpus, id: string, claim: GraphEdge): string {
  const label = labelOf(corpus, id).replace(PREFIX, '')
  if (OUTPUT.test(label) || (claim.measure === 'change' && ECONOMY.test(label)))
    return nationwide(corpus, claim) ? '国内生产总值' : '地区生产总值'
  // 调查 is a verb, too, and may be missing from the name.
  if (label === '失业率' && claim.evidence.some((q) => q.exact.includes('调查失业率'))) return '城镇调查失业率'
  return NAMES.find(([, pattern]) => pattern.test(label))?.[0] ?? label
}

/** Of these most reports set a target; where several stand together, they are the year's list. */
export const isHeadline = (name: string): boolean => NAMES.some(([known]) => known === name)

/** Whether a name says what is measured: 预期 of 广义货币预期增长 does not. */
export const isMeasure = (name: string): boolean =>
  name.length > 2 &&
  isWhole(name) &&
  !/^(?:预期|预计|规模|总量|总额|其中|平均|目标)+$|^[、，和与及将把的]|[和与及将把的、，]$/u.test(name)

const nationwide = (corpus: Corpus, claim: GraphEdge): boolean => labelOf(corpus, claim.source) === '中国'

/** What of the indicator the figure measures, as all texts mean it. */
export function measured(name: string, { measure = 'level', figure }: GraphEdge): Measure {
  if (RATES.test(name)) return 'change'
  if (measure === 'change' && COUNTED.test(name) && figure?.unit !== 'P1') return 'level'
  return measure
}
