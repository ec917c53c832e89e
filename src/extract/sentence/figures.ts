import type { Sentence, Span } from '../../model.ts'
import type { FigureMention } from '../../recognise/figures.ts'
import { aimAt } from '../aims/labels.ts'
import type { Clause } from '../clause/clause.ts'
import { claim, type Draft, type DraftNode, draftNode, mentionNode } from '../document/draft.ts'
import type { Flow, Placed, Reading } from '../document/reading.ts'
import { recallsNothing } from '../document/reviews.ts'
import { aimsIn, LOOKS_BACK, UNTIL } from './aimedFigures.ts'
import { thingCounted } from './countedThings.ts'
import { FROM_TO, isCount, isStart, isTerm } from './figureTerms.ts'
import { actOf, countedAfter, isPopulation, nameIn, partOf, tellsHowMany } from './indicators.ts'
import { measuredPlaces } from './measuredPlaces.ts'
import { figureOf, type Measuring, measuring, observe, observeEach } from './measuring.ts'

/** A stretch of the sentence whose figure has been told, so that no aim is made of the same words. */
export interface ToldFigure extends Span {
  placed: Placed[]
}

/** What a clause says of a quantity named before it. */
const CHANGES =
  /^(?:将|要|应|力争|预计|计划|也|又|再|年均|平均|每年)*(?:比|较|达|增长|增加|提高|下降|降低|减少|上升|递增|占|突破|超过|控制|保持|为)/u
/** 1000元, 六十次 name nothing that is to be reached; 副主任委员不超过5名 tells who sits on a board. */
const NO_AIM =
  /^百分之[一二三四五六七八九十百]+$|^[\d０-９一二三四五六七八九十百千万亿两零.．,，%％—–~～至到点-]+(?:多|余)?\p{Script=Han}{0,4}(?:左右|以上|以内|以下)?$|^(?:因为|也就是|针对|其中|例如|比如|如果|顾问|(?:副?主任)?委员|副?秘书长|每届)|[中里内]\d+天$/u
/** Terms and limits that a rule sets. */
const TERM = /之日起|工作日|不得(?:超过|少于|低于|多于)|期限/u

/** 市财政每年安排专项资金, 发行国债, 各级政府拟投入: of how much the number after it tells. */
const SPENT =
  /(?:安排|拨付|下达|筹集|投入|设立|发行|落实)[^，。；]{0,14}(?:资金|经费|债券|国债|贷款|基金)(?:约|近|超过?)?$|(?:[拟将共已]|财政|政府|累计)投入(?:约|近|超过?)?$/u

/**
 * Figures of a sentence: reported ones become `reports` of an Indicator, targets a Goal with the number in its label.
 * Examples: 财政收入突破3万亿元，增加5232亿元 → reports; 预期目标是：城镇新增就业900万人 → Goal.
 */
export function figureClaims(
  reading: Reading,
  draft: Draft,
  sentence: Sentence,
  flow: Flow,
  clauses: Clause[],
): ToldFigure[] {
  const figures = reading.figures(sentence)
  const places = measuredPlaces(reading, figures)
  const text = reading.text.slice(sentence.start, sentence.end)
  // 支持3个港区开展试点: an act that nothing says to be done has not counted them yet.
  const past = flow.modality === 'done' || reading.context.kind === 'interview' || !recallsNothing(text)
  // 确定了300多项举措, 出席会议的有203人: a verb is no indicator.
  const found = figures.flatMap((f) => (places.has(f) ? f : (named(reading, f, past) ?? [])))
  if (!found.length) return []
  const { aimedFrom, listFrom } = aimsIn(reading, flow, sentence, text, clauses)
  const counts = isCount(reading, sentence)
  // 今年要再压减产能5000万吨 in a review of what was done: what is asked for is aimed at all the same.
  const asked = clauses[0]?.strength === 'should' && clauses[0].modality === 'planned' && !LOOKS_BACK.test(text)
  let counting: FigureMention | undefined
  return found.flatMap((figure) => {
    const clause = clauses.find((c) => c.start <= figure.start && figure.start < c.end)
    const aimed = asked || (!counts && aimedFrom < (clause?.end ?? sentence.end))
    // 今年高校毕业生超过1000万人: how many there will be is nobody's aim.
    const isTarget = (aimed && !figure.indicator.every((i) => isPopulation(reading, i))) || figure.start >= listFrom
    if (figure.open && isTarget) return []
    // 营业收入超过10亿元的，给予…: a condition; 自受理之日起二十个工作日内: a term.
    if (clause?.lexemes.at(-1)?.tag === 'de' || (clause && TERM.test(clause.text))) return []
    const whole = figure.part ? partOf(clause, figure.indicator[0] as Span) : undefined
    if (figure.part && !whole) return []
    if (whole) figure.names = [whole]
    const m = measuring(reading, draft, sentence, figure, clause, places.get(figure))
    // 两地将推进248个项目, 累计开通386条航线: an act, and what is counted stands after the number.
    const counted = figure.indicator.length === 1 ? countedAfter(reading, figure, m.indicators[0] ?? '') : undefined
    if (counted) {
      if (!aimed) observe(m, counted.name, counted, 'level')
      return []
    }
    if (tellsHowMany(clause, figure)) return []
    // 将推进2000个项目: a verb alone measures nothing.
    if (m.indicators.every((i) => reading.grammar.verbs.has(i))) return []
    // 开通12条航线: the verb stands before the number.
    // 服务贸易增长7%: what grows is no act; 举办展会30场、增长5%: it is one where the number before counted it.
    const isCounted = figure.measure === 'level' || figure.start === figure.quantity.start
    const act = figure.counted
      ? ''
      : figure.indicator.length === 1 && !figure.part && isCounted
        ? actOf(reading, figure, m.indicators[0] ?? '', { listed: counting, isTarget })
        : undefined
    if (act !== undefined) counting = figure
    // 安排专项资金2亿元: what is spent is an act.
    const spent = SPENT.test(reading.text.slice(clause?.start ?? figure.start, figure.quantity.start))
    if ((isTarget && spent) || isTerm(reading, sentence, figure)) return []
    if (isTarget) {
      if (isStart(reading, figure)) return []
      const [own] = figure.indicator
      // 补助标准由20元提高到40元: the target is told from its name on.
      if (own && own.end < figure.start && FROM_TO.test(reading.text.slice(own.end, figure.quantity.start)))
        figure.start = own.start
      // 推进2000个重点项目 is done, not reached: its clause is read as an act; 到2027年，培育龙头企业20家 is reached.
      if (act !== undefined && !UNTIL.test(text)) return []
      return aimFor(m, flow, clauses) ?? []
    }
    observeEach(m, figure, act)
    // 改造老旧小区1002个: counted and done, both an indicator and an act (GUIDELINES: settled cases).
    return act === undefined ? { start: figure.start, end: figure.end, placed: [] } : []
  })
}

/** The figure with the names of its indicators cut to what they name; undefined where one names nothing. */
function named(reading: Reading, figure: FigureMention, past: boolean): FigureMention | undefined {
  const thing = figure.open || figure.counted || past ? thingCounted(reading, figure) : undefined
  if (thing)
    return {
      ...figure,
      indicator: [thing],
      start: figure.quantity.start,
      counted: true,
      open: !figure.counted || figure.open === true,
    }
  if (figure.open) return undefined
  const { indicator, part } = figure
  const names = part ? indicator : indicator.flatMap((i) => nameIn(reading, i) ?? [])
  if (names.length !== indicator.length) return undefined
  return { ...figure, indicator: names, ...(names[0]?.start === indicator[0]?.start ? {} : { counted: true }) }
}

/** The goal that a figure aimed at makes; undefined where its words name none, or stand in no clause. */
function aimFor(m: Measuring, flow: Flow, clauses: readonly Clause[]): ToldFigure | undefined {
  const { reading, draft, figure, clause, indicators } = m
  const [first = ''] = indicators
  // 钢产量定为六百万吨，将比上年增长百分之五: what was named before the comma belongs to the target.
  const [before] = figure.indicator
  const behind = clause && before && before.end <= clause.start && CHANGES.test(reading.text.slice(clause.start))
  const ahead = behind ? first : ''
  const said = reading.text.slice(ahead ? clause?.start : figure.start, figure.end).replace(/\s+/gu, '')
  // 城乡居民收入分别增长5%和6%: each number is that of its own indicator.
  const shared = clause?.text.includes('分别') && NO_AIM.test(said) ? first : ''
  const whole = `${ahead || shared}${ahead ? said.replace(/^(?:，|将|要|应|力争)+/u, '') : said.replace(MODAL, '')}`
  const { start: from, end } = figure.quantity
  const each =
    figure.said === undefined
      ? undefined
      : figure.said.replace(/^(?:要|将|应|力争)+/u, '') + reading.text.slice(from, Math.max(end, figure.end))
  const labels = each === undefined ? [whole] : indicators.map((name) => `${name}${each}`.replace(/\s+/gu, ''))
  if (labels.some((l) => NO_AIM.test(l)) || /^[十百千万亿]+[家户人]$/u.test(figure.quantity.text)) return undefined
  for (const name of indicators) if (name) draftNode(draft, 'Indicator', name, name, before)
  const asks = m.places || reading.context.kind === 'report' ? undefined : askedBy(m, clauses, flow)
  const placed = labels.map((label, i) => {
    const own = figure.indicator[i]
    const span = own && i < labels.length - 1 ? own : { start: (i && own?.start) || figure.start, end: figure.end }
    const node = draftNode(draft, 'Goal', label, label, span)
    for (const actor of asks ? [asks] : (m.places ?? m.actors))
      claim(draft, actor, asks ? 'callsFor' : 'pursues', node, 'goal-figure', m.evidence, {
        ...(asks ? {} : { modality: 'planned' }),
        value: figure.quantity.text,
        measure: figure.measure,
        ...(figure.time ? { time: figure.time.text } : {}),
        figure: figureOf(reading, 'target', figure, indicators[i]),
      })
    return { node, aim: aimAt('Goal', label, span.start, span.end, 'figure', 'goal-figure') }
  })
  return (
    clause && {
      start: figure.start,
      end: figure.end,
      placed: placed.map((p) => ({ ...p, clause, mode: 'planned' as const })),
    }
  )
}

/** 周转量将达到…, 要再减少…, 排放量要降低…: the modal is no part of the target. */
const MODAL =
  /^(?:提出|计划规定|规定)(?=\p{Script=Han}{4})|^(?:和|及|也|还|都){0,2}(?:将|要|应|应当|力争)?(?:再|继续|还)?(?=[增新减完建改提降超达].{3})|^[和求](?=.{4})|(?<=.{2})(?:将|应该|(?<![主重需])要)(?=达|增|超|突破|提高|提升|保持|控制|稳定|下降|减少|降低|上升|高于|低于|分别|比上年|比去年|为[\d一二三四五六七八九])/gu

/** 《意见》提出，到2035年，森林覆盖率达到26%: the text or meeting that sets it, where nobody is named who shall reach it. */
function askedBy(
  { reading, draft, clause, actors }: Measuring,
  clauses: readonly Clause[],
  flow: Flow,
): DraftNode | undefined {
  const before = clause ? clauses.slice(0, clauses.indexOf(clause) + 1) : []
  const said = before.findLast((c) => c.source)?.source
  const named = before.some((c) => c.subject.length)
  const source = said ? mentionNode(draft, said) : named ? undefined : flow.source
  if (source && /^(?:Document|Meeting)$/.test(source.class)) return source
  // 完成造林1亿亩 in a notice of a ministry: asked for by who issues it.
  return reading.context.demands && !said && !named ? actors[0] : undefined
}
