import type { Sentence } from '../../model.ts'
import type { FigureMention } from '../../recognise/figures.ts'
import type { Reading } from '../document/reading.ts'

/* Figures of notices and rules that nobody aims at: conditions of a grant, limits, and how much there is. */

/** 产值达到1亿元的企业, 坡度35度以上林地: which of them is meant. */
const QUALIFIES =
  /^(?:[（(]含[）)])?(?:(?:及|和)?以[上下内]|左右)?(?:[（(]含[）)])?(?:的(?=\p{Script=Han})|(?<=以[上下内])(?!水平|增长|增速|目标|的?比例|且|并|和|或|到|至)\p{Script=Han}{2})/u
/** …，给予100万元奖励: what the figure before it is the condition of. */
const GRANTS = /给予|(?:予以|按).{0,24}(?:奖励|资助|补贴|补助|贴息)/u
/** 人员应当不少于三人, 推荐不超过5个, 设秘书长1名: how many a rule lets there be. */
const LIMITS =
  /应当?(?:不少于|不超过|有)|不(?:超过|少于|多于)|最[高多低]|每(?:次|人|家|年)最|可(?:以)?委托|设(?!区)[^，。]{0,6}$|控制在|推荐$|小时$|全文共?$/u
const COUNTED = /[个人名家次项年月日天位条时]$/u
/** What makes a figure of a notice one that is aimed at; without any it tells how many there are. */
const AIMS =
  /目标|力争|争取|任务|[到至](?:２０|20)[\d０-９]{2}年|以上|左右|以内|不低于|达到|突破|超过|建成|建设|新增|增长|提高|增加|降低|下降|减少|安排|确保|完成|实现|推进/u

const isRule = ({ context: { kind } }: Reading): boolean => kind === 'notice' || kind === 'regulation'

/** Whether a figure of a notice or a rule is a condition or a limit: nobody aims at it, and it measures nothing. */
export function isTerm(reading: Reading, sentence: Sentence, { quantity }: FigureMention): boolean {
  if (!isRule(reading)) return false
  const { text } = reading
  const after = text.slice(quantity.end, sentence.end)
  if (QUALIFIES.test(after) || GRANTS.test(after)) return true
  const before = text.slice(sentence.start, quantity.start)
  const clause = before.slice(Math.max(...['，', '；', '：', '\n'].map((c) => before.lastIndexOf(c))) + 1)
  return (LIMITS.test(clause) && COUNTED.test(quantity.text)) || /最[高多]|每达到$|上一?年度|的$/u.test(clause)
}

/** Whether a sentence of a notice or a rule only tells how many there are: 昆虫类五百种. */
export const isCount = (reading: Reading, sentence: Sentence): boolean =>
  isRule(reading) && !AIMS.test(reading.text.slice(sentence.start, sentence.end))

const RISES = '(?:提高|增加|上升|提升|上调|降低|下降|减少|扩大|延长|缩短|调整|增|升|降)[到至为]'
/** Between a name and the number that it is to reach: 由20元提高到. */
export const FROM_TO = new RegExp(`^[^，。；]{0,4}[由从][^，。；]{1,16}${RISES}(?:人均|每人每[年月]|每人)?$`, 'u')
const STARTS = /[由从](?:人均|每人每[年月天]|每人|目前的?|现行的?|上年的?)?$/u
const ON = new RegExp(`^(?:左右|以上)?(?:的)?${RISES}`, 'u')
/** 由20元提高到40元: the first number is what it was. */
export const isStart = ({ text }: Reading, { quantity: { start, end } }: FigureMention): boolean =>
  STARTS.test(text.slice(Math.max(0, start - 8), start)) && ON.test(text.slice(end, end + 12))
