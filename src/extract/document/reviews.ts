import type { Reading } from './reading.ts'

/* Whether a passage of a report looks back or ahead, where its own words must tell. */

/** 推进工程22项、技改项目634个，产值增长16.9%: a paragraph of a report that counts what has been reached, and says nothing of what will be. */
export const looksBack = (text: string): boolean => (text.match(REACHED)?.length ?? 0) >= 2 && !AHEAD.test(text)
const REACHED =
  /(?:增长|提高|下降|提升|完成|达到?|突破|新增|实现|增至|建成|开工|超)[^，。；、\d]{0,8}[\d.]+(?:[%％]|个百分点|[万亿]?元|[个家项户条座件人倍]|公里|万)(?!以上|左右|以内)/gu
const AHEAD =
  /(?<![必需重主首]|只)要(?!素|件|点|求|闻)|将|力争|争取|计划|预期|目标|左右|以内|不低于|到20\d\d年|确保|努力|(?:新增|增长|新建|建成|改造|培育|引进)[^，。；]{0,12}\d[^，。；]{0,4}以上/u

/** A report shorter than this is an excerpt: its passages may have lost the headings they stood under. */
const EXCERPT = 3000
export const isExcerpt = ({ text, context }: Reading): boolean => text.length <= EXCERPT && context.kind === 'report'

/** What a plan alone says: 今年要压减产能, 要扎实推进…. */
const PLANS = /今年[^。，]{0,6}(?:要|将|再|计划|拟)(?!求)|(?:^|。)(?:我们)?要(?!清醒|看到|求|素|闻)/u
/** What a review says: 增长5.1%, 了, 取得, 居全国第三, 圆满完成, 规模持续扩大。. */
const PAST =
  /\d\.\d+[%％]|(?<!为)了(?!解|望)|取得|获(?!取|得感)|居全国|位居|分别(?:增长|达|下降|提高)|入选|成功|年来|年间|顺利|连续|累计|首[次个条座批家艘](?!制)|圆满|已|增至|比上年|去年|年均|跃[升居上]|稳居|突破[\d百千万亿]|超额|提前(?!布局|谋划)|投[产运]|通车|(?:推进|提升|增强|优化|改善|显现|见效|加快|落地|提高|夯实|彰显|向好|稳定|深化|恢复|增多|扩大|拓展|迸发|凸显)(?=[。；])/gu
/** No word of it says that something has been reached. */
export const recallsNothing = (text: string): boolean => text.match(PAST) === null

/** What each word of a passage adds to the odds that it is of a plan, and what a passage without any has; fitted to 1400 paragraphs of reports. */
const UNTOLD = 2
const OF_PAST = 1.9
const OF_AHEAD = 1.6
/** 比一九五二年增长, 共增加三百万人, 从27%提高到45%, 比上年: figures of what was. */
const COMPARES =
  /[比较同]一九[〇○零一二三四五六七八九]{2}年|[由从][^，。；]{0,10}[\d.]+[^，。；]{0,4}(?:提高|增加|上升|扩大|提升|增|升|下降|降)[到至]|共(?:增|减|完成|实现|建成|投入)|(?:增长|增加|提高|上升|下降)了?百分之/gu
const EVERY_AHEAD = new RegExp(AHEAD.source, 'gu')
/** 五年来, 今年我们要: the passage itself says it. */
const SAYS_SO = 6
/** How seldom an excerpt holds the end of the review and the beginning of the plan. */
const SELDOM = 2.5
/** Plans are more than twice as long as reviews. */
const LONGER = 0.8

/** How many of the first passages of an excerpt without headings look back: a report tells first what was reached, and then what shall be. */
export function reviewEnds(passages: readonly { text: string; done: boolean }[]): number {
  const plans = passages.map(({ text, done }) => {
    const past = (text.match(PAST)?.length ?? 0) + (text.match(COMPARES)?.length ?? 0)
    const ahead = text.match(EVERY_AHEAD)?.length ?? 0
    const odds = UNTOLD * Math.min(1, text.length / SHORTEST_TELLING) - OF_PAST * past + OF_AHEAD * ahead
    const sure = done ? -SAYS_SO : PLANS.test(text) ? SAYS_SO : 0
    return Math.max(-SAYS_SO, Math.min(SAYS_SO, sure + odds))
  })
  let sum = plans.reduce((a, b) => a + b, LONGER)
  let best = 0
  let most = sum
  for (let i = 1; i <= plans.length; i++) {
    sum -= 2 * (plans[i - 1] as number)
    const worth = sum - (i < plans.length ? SELDOM : 2 * LONGER)
    if (worth <= most) continue
    most = worth
    best = i
  }
  return best
}

/** 取得显著成效, 五年来: no plan says so, whatever it counts on. */
const REVIEWS = /取得(?:了|[^，。]{0,6}(?:成[就效果绩]|进展|胜利))|年来|圆满/u
const SHORTEST_TELLING = 40

/** Of 2600 paragraphs of reports three in four of a plan have no word of what was reached, one in eight of a review; undefined where the words leave it open. */
export function tellsPlan(text: string): boolean | undefined {
  if (PLANS.test(text)) return true
  if (text.length < SHORTEST_TELLING) return undefined
  const past = text.match(PAST)?.length ?? 0
  if (past === 0 || (past <= 2 && AHEAD.test(text) && !REVIEWS.test(text))) return true
  return looksBack(text) || past > 2 ? false : undefined
}
