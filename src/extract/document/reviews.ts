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
  /\d\.\d+[%％]|(?<!为)了(?!解|望)|取得|获(?!取|得感)|居全国|位居|分别(?:增长|达|下降|提高)|入选|成功|年来|年间|顺利|连续|累计|首[次个条座批家艘](?!制)|圆满|已|增至|比上年|去年|年均|跃[升居上]|稳居|突破\d|超额|提前(?!布局|谋划)|投[产运]|通车|(?:推进|提升|增强|优化|改善|显现|见效|加快|落地|提高|夯实|彰显|向好|稳定|深化|恢复|增多|扩大|拓展|迸发|凸显)(?=[。；])/gu
/** No word of it says that something has been reached. */
export const recallsNothing = (text: string): boolean => text.match(PAST) === null

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
