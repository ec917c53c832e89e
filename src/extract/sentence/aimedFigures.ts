import type { Block, Sentence } from '../../model.ts'
import type { Clause } from '../clause/clause.ts'
import type { Flow, Reading } from '../document/reading.ts'
import { recallsNothing, tellsPlan } from '../document/reviews.ts'

/* Which figures of a sentence are aimed at, and which are reported. */

/** 预期目标, 力争, 到2035年: the figures that follow are aimed at; 比上年, 同比, 完成: they are reported. */
const AIMED =
  /目标|预期|力争|争取|(?<!比原?|完成)计划(?!完成[\d０-９百])|安排|达到.{0,12}以上|控制在|不低于|确保|左右|新集聚/u
/** 将进一步加强: what follows is aimed at; what stood before it, is told. */
const AHEAD = /(?<![主重需首必紧概纲只])要(?![素点闻件塞])|将(?!近|军)|应(?:该|当)?(?:有(?!的)|达)/u
const REPORTED =
  /比(?:[\d０-９]{4}|[一二][〇○零一二三四五六七八九]{3})年|比上一年|比原定?计划|同比|比上年|比去年|去年|过去|已|了|年末|实现了|截至|计划完成[\d０-９百]/u
/** 只占百分之十四, 共损失二千万元, 据国家统计局的材料: what came of something is told, whatever the sentences around it plan. */
const TOLD =
  /只[有占及](?:全|总)?[^，。；]{0,8}[\d０-９一二三四五六七八九百十]|(?<!(?:减少|降低|挽回|避免|防止)[^，。；]{0,6})(?:损失|浪费|积压)[^，。；的]{0,6}[\d０-９一二三四五六七八九]|国家统计局|旧中国|解放前|苏联的?第一个五年计划/u
/** 将比一九五八年增长, 应比上年降低: what shall be is compared as well. */
const AHEAD_OF = /(?:将|要|应|应该|应当|力争|预计)比(?:[\d０-９]{4}|[一二][〇○零一二三四五六七八九]{3}|上一?|去)年/gu
/** Words that a plan uses of what shall be as well: 到2027年，累计建成…. */
const SUMMED = /完成(?:年度|全年|原定)?计划|累计|全年|分别增长|来，/u
/** 到2027年: in a text of plans the figures that follow are aimed at. */
export const UNTIL = /(?:到|至)[\d０-９]{4}年/u

/** 主要预期目标是：…: what is listed after it is aimed at, whatever 全年, 分别增长 or 比去年 stands in the list. */
const LISTED_TARGETS = /(?:预期|主要|总体|奋斗|发展|工作)?目标(?:[是为]?[：:]|[是为](?=[^，。；]{0,14}\d))/u
/** In a section of plans only words that look back make a figure a reported one: 全年 and 累计 are aimed at there. */
export const LOOKS_BACK =
  /比(?:[\d０-９]{4}|[一二][〇○零一二三四五六七八九]{3})年|比上一年|比原定?计划|同比|比上年|比去年|去年|过去|已|(?<!为)了(?!解|望)|实现了/u

/** From where the figures of a sentence are aimed at, and from where a list of targets makes them so whatever else it says. */
export function aimsIn(
  { context, structure, text: whole }: Reading,
  flow: Flow,
  sentence: Sentence,
  text: string,
  clauses: readonly Clause[],
): { aimedFrom: number; listFrom: number } {
  const planned =
    flow.modality === 'planned' ||
    (flow.modality === undefined &&
      ofReport(context) &&
      !IN_YEAR.test(text) &&
      inPlan(structure.blocks[sentence.block], whole))
  const programme =
    /^(plan|notice|opinion|regulation)$/.test(context.kind) || planned || amongPlans(context.kind, flow, text, clauses)
  const mayBe =
    flow.modality !== 'done' &&
    (!TOLD.test(text) || AHEAD.test(text)) &&
    !(planned ? LOOKS_BACK : REPORTED).test(text.replace(AHEAD_OF, '')) &&
    (!SUMMED.test(text) || planned || (programme && UNTIL.test(text)))
  // 投入占比达78%，作用将进一步加强: what comes after a figure does not make it a target.
  const aimed = mayBe && (programme || AIMED.test(text) ? 0 : AHEAD.exec(text)?.index)
  const listed = flow.modality === 'done' ? undefined : LISTED_TARGETS.exec(text)
  return {
    aimedFrom: typeof aimed === 'number' ? sentence.start + aimed : Number.POSITIVE_INFINITY,
    listFrom: listed ? sentence.start + listed.index + listed[0].length : Number.POSITIVE_INFINITY,
  }
}

/** 2024年，全省新增就业32万人: a year by its number opens what is told of it. */
const IN_YEAR = /^\d{4}年(?!要|将|力争|计划|预期)/u

/** A report, or a piece of one that has lost its title. */
const ofReport = ({ kind, title }: Reading['context']): boolean =>
  kind === 'report' || (kind === 'other' && (!title || HEADED.test(title)))
const HEADED = /^[（(]?[一二三四五六七八九十]{1,3}[）)、]/u

/** No head tells, and the words of the paragraph are those of a plan; reports that write 百分之十, １９５６年 tell of the past with fewer words. */
function inPlan(block: Block | undefined, text: string): boolean {
  const words = block && block.level === 0 ? text.slice(block.start, block.end) : ''
  return tellsPlan(words) === true && !OLD_FIGURES.test(words)
}
const OLD_FIGURES = /百分之[一二三四五六七八九十]|一九[〇○零一二三四五六七八九]{2}年|[０-９]|19\d\d年/u

/** 完善港区路网，新增泊位12个: where no head tells, what stands among acts that nothing says to be done is yet to come as they are. */
const amongPlans = (kind: string, flow: Flow, text: string, clauses: readonly Clause[]): boolean =>
  flow.modality === undefined &&
  /^(?:report|other)$/.test(kind) &&
  recallsNothing(text) &&
  !OLD_FIGURES.test(text) &&
  clauses.some((c) => !c.modality && !c.subject.length && c.aims.some((a) => ACTS.test(a.rule) && !/\d/u.test(a.label)))
const ACTS = /^frame-(?:act|process|institution|quality|build|enlist|status)$/
