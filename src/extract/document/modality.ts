import type { Block, Modality } from '../../model.ts'
import type { Passage } from './passage.ts'
import { isReportLike } from './reading.ts'
import { isExcerpt, looksBack, reviewEnds, tellsPlan } from './reviews.ts'

/* Whether a block of a report or an answer tells of what was done, goes on or is planned. */

/** Whether the block tells of what was done or is planned: by its own words, or by the head above it. */
export function modalityAt(p: Passage, index: number, text: string): Modality | undefined {
  const block = p.reading.structure.blocks[index] as Block
  // 二、工作部署 below a short line that a page left in the review is not under it.
  const stray = SECTION.test(block.marker ?? '') && !p.reading.structure.blocks[block.parent ?? -1]?.marker
  const over = block.parent === undefined || stray ? undefined : p.modalities[block.parent]
  const above = over === 'done' && inSecondPart(p, block, text) ? 'planned' : over
  const own = blockModality(text, block) ?? (opensReview(p, index, text) ? 'done' : undefined)
  const told = own && !(block.level === 0 && above) ? own : above
  if (block.kind === 'question') {
    const asking = text.trim().split('。').at(-1) ?? ''
    p.asked = ASKS_PRESENT.test(asking) && !ASKS_AHEAD.test(asking) ? 'ongoing' : undefined
    return told
  }
  if (told === 'done' && own !== 'done' && plannedBelow(p, index, block)) return 'planned'
  if (block.kind !== 'heading' || !block.marker) {
    const mode =
      told ??
      side(p, index) ??
      (p.reviewing || (isReportLike(p.reading) && looksBack(text)) ? 'done' : p.asked) ??
      (ofPractice(p.reading.text) ? 'ongoing' : undefined)
    return mode === 'done' && cutFromReview(p, index, text) ? 'planned' : mode
  }
  // 三、一张蓝图绘到底 after 一、工作回顾: what follows the review of a report is its plan.
  if (SECTION.test(block.marker)) p.reviewing = own === 'done' && p.reading.context.kind === 'report'
  if (own === 'done') p.reviewed = true
  else if (p.reviewed && !told && p.reading.context.kind === 'report') return 'planned'
  return told
}

/** Where an excerpt of a report that has lost its headings begins to look ahead. */
export function aheadAt({ reading }: Passage): number | undefined {
  const { text, structure } = reading
  if (!isReportLike(reading) || ofPractice(text)) return undefined
  // A few sentences tell too little.
  if (text.length > LONGEST_EXCERPT || text.length < SHORTEST_EXCERPT) return undefined
  const { blocks } = structure
  if (blocks.some((b) => SECTION.test(b.marker ?? '') || b.kind === 'question')) return undefined
  const told = blocks.flatMap((b, index) => {
    const words = text.slice(b.start, b.end)
    return b.kind === 'paragraph' || b.kind === 'item' || b.kind === 'heading'
      ? { index, text: words, done: blockModality(words, b) === 'done' }
      : []
  })
  if (!told.length) return undefined
  const ends = reviewEnds(told)
  return told[ends]?.index ?? blocks.length
}
const LONGEST_EXCERPT = 3000
const SHORTEST_EXCERPT = 120
const side = ({ ahead }: Passage, index: number): Modality | undefined =>
  ahead === undefined ? undefined : index < ahead ? 'done' : 'planned'

/** 二、“十四五”时期发展成就和“十五五”时期主要目标任务: over what was reached, and over what shall be from the passage on that names the second time. */
function inSecondPart(p: Passage, block: Block, text: string): boolean {
  const { blocks } = p.reading.structure
  let head = block.parent
  let time: string | undefined
  while (head !== undefined && !time) {
    const { start, end, parent } = blocks[head] as Block
    if (end - start <= HEADING_WORDS) time = SECOND_PART.exec(p.reading.text.slice(start, end))?.[1]
    if (!time) head = parent
  }
  if (!time) return false
  if (p.secondPart === head) return true
  const plan = time.replace(/“(.{1,2})五”/u, '第$1个五年')
  const opening = text.slice(0, OPENING)
  if (!opening.includes(time) && !opening.includes(plan)) return false
  p.secondPart = head
  return true
}
/** The time of which the second part of a heading tells: 1998年工作回顾和1999年工作的总体要求. */
const SECOND_PART =
  /(?:回顾|成就|成绩)[和及与、](“.{1,2}五”|\d{4}年)(?=[^，。；]{0,12}(?:目标|任务|要求|安排|考虑|部署))/u
/** Characters of a passage that say of which time it tells. */
const OPENING = 60

/** 一、2025年工作回顾 and then 今年要…，要…。 in an excerpt: from there on the passages stood under a plan, until one counts what was reached. */
function cutFromReview(p: Passage, at: number, text: string): boolean {
  if (!isExcerpt(p.reading) || closedReview(p, at)) return false
  const planning = tellsPlan(text)
  if (planning !== undefined) p.planning = planning
  return p.planning
}

/** 二、2026年工作安排 comes next: all that stands before it is of the first section. */
const closedReview = (p: Passage, at: number): boolean =>
  p.reading.structure.blocks.slice(at + 1).find((b) => SECTION.test(b.marker ?? ''))?.marker === '二、'

/** （五）着力强化创新驱动 below 一、工作回顾 in an excerpt, and under it what has not been done yet: a head of the plan. */
function plannedBelow(p: Passage, at: number, block: Block): boolean {
  if (block.kind !== 'heading' || !isExcerpt(p.reading) || closedReview(p, at)) return false
  const { blocks } = p.reading.structure
  const next = blocks.slice(at + 1).find((b) => b.kind !== 'heading')
  return next?.parent !== undefined && tellsPlan(p.reading.text.slice(next.start, next.end)) === true
}

/** 深圳在这方面有哪些举措？ asks what is being done; 下一步将有哪些举措？, 有哪些思路举措？ what is planned. */
const ASKS_PRESENT =
  /(?:有哪些|采取了?哪些|做了哪些|有何|有什么)[^。，]{0,6}(?:举措|措施|做法|行动|经验|探索|实践)|是(?:如何|怎样|怎么)/u
const ASKS_AHEAD = /将|下一步|未来|今后|接下来|打算|思路|计划|规划|新的一年/u

/** 一、新宁波建设取得新进展 over 一年来，我们…: the first section of a report, though its heading does not say that it looks back. */
function opensReview({ reading }: Passage, at: number, text: string): boolean {
  const { blocks } = reading.structure
  const block = blocks[at] as Block
  if (reading.context.kind !== 'report' || block.kind !== 'heading' || block.marker !== '一、') return false
  if (/要求|任务|目标|安排/u.test(text)) return false
  return blocks
    .slice(at + 1, at + 3)
    .some((b) => b.level === 0 && blockModality(reading.text.slice(b.start, b.end), b) === 'done')
}

/** 《中国的海洋法治体系与实践》白皮书 tells of what the country does and has done. */
const PRACTICE = /^[^\n]{4,60}白皮书\n/u
const ofPractice = (text: string): boolean => PRACTICE.test(text)

/** The marker of a section of a report. */
const SECTION = /^[一二三四五六七八九十]{1,3}、/u

/** Longest heading that tells of a time. */
const HEADING_WORDS = 60

/** 去年工作回顾, 过去五年: what stands below was done. */
function blockModality(text: string, block: Block): Modality | undefined {
  // ——人民生活实现新跃升。…安排资金…: an item has a marker too, but tells nothing of what stands below.
  const heads = block.level > 0 && text.length <= HEADING_WORDS
  if (heads && /回顾|过去(一年|五年|的)|去年|成就|取得的|工作情况/u.test(text)) return 'done'
  if (
    heads &&
    // 打好三大攻坚战，主要目标任务如期完成: reached.
    !/(?:任务|目标)[^，。]{0,4}(?:完成|实现)/u.test(text) &&
    /任务|目标|要求|安排|打算|建议|今年工作|重点工作|主要工作|工作部署|主要考虑|重大举措|自身建设/u.test(text)
  )
    return 'planned'
  if (
    /^(?:过去(?:一年|五年)|五年来|一年来|去年)|^.{0,30}(?:这五年|五年来|一年来|这一年|过去五年|过去一年|时期是)/u.test(
      text.slice(0, 60),
    )
  )
    return 'done'
  if (block.level === 0 && RETOLD.test(text) && !INTENDED.test(text)) return 'done'
  if (block.level === 0 && recallsYear(text)) return 'done'
  return undefined
}

/** 经济结构调整取得成效，财政收入不断增长: a paragraph that tells what was reached and plans nothing. */
const RETOLD =
  /取得[^，。；]{0,8}(?:成效|成果|成就|进展|成绩|进步|胜利)|(?<!为)了(?!解|望)|(?:胜利|超额|圆满)完成|比(?:上年|去年|\d{4}年)|(?:五|三|几|多)年来/u
/** 全会指出，2024年是开局之年。…健全机制，推动…: what was done in that year, where nothing is asked for. */
const YEAR_TOLD = /^(?:全会|会议)(?:指出|认为)，20\d\d年(?:，|是)/u
export const recallsYear = (text: string): boolean => YEAR_TOLD.test(text) && !ASKED.test(text)
/** 要 that asks for something, not 主要, 要求. */
const WANTS = '(?<![主需重紧首必只纲摘简概扼])要(?![求素闻点塞害件职领么因])'
const ASKED = new RegExp(`${WANTS}|必须|应当|力争`, 'u')
const INTENDED = new RegExp(
  `${WANTS}|将|必须|应当|力争|争取|到20\\d\\d年|目标(?=[是为：:]|任务|要求)|今后|下一步|进一步(?:加强|推进|深化|完善)`,
  'u',
)
