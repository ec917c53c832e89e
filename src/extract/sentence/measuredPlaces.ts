import type { Entity, Mention, Sentence, Span } from '../../model.ts'
import { CHINA } from '../../recognise/context.ts'
import type { FigureMention } from '../../recognise/figures.ts'
import type { Clause } from '../clause/clause.ts'
import { type Reading, within } from '../document/reading.ts'

/* 湖北、湖南两省进出口额分别增长5%和6%: a figure of places that its words name is theirs, not of the place that the text is about. */

/** What joins the places of a list. */
const JOINED = /^(?:、|和|与|及|以及)$/u
/** 湖北、湖南两省: what may close the list before the quantity. */
const COUNTED = /^(?:区域|等?[两三四五六七八九十\d]+(?:省区市|省市|省区|省份|省|市|区|县|地))?(?:的)?/u
/** 宁波港吞吐量: of what bears the place's name. */
const FACILITY = /^(?:港|机场|口岸|海关|站|湾|铁路|高铁|大桥)/u
/** 对非洲、拉美出口, 与甲市合作: of those who deal with the places. */
const DEALS_WITH = /[对向与同和从自由往至到在]$/u
/** What is no name of a quantity. */
const UNMEASURED = /^[“‘]|各$/u
/** Furthest that a list of places reaches back. */
const LONGEST_LIST = 60

/** Whose the figures are, where their words begin with other places than the text's own; their names lose those places. */
export function measuredPlaces(reading: Reading, figures: readonly FigureMention[]): Map<FigureMention, Mention[]> {
  const found = new Map<FigureMention, Mention[]>()
  let shared: FigureMention[] = []
  for (const figure of figures) {
    const span = figure.indicator[0]
    if (!span || figure.indicator.length !== 1 || figure.part) continue
    const list = listAt(reading, span.start).filter((m) => m.end <= span.end)
    const last = list.at(-1)
    if (!last || last.start < span.start - LONGEST_LIST || FACILITY.test(reading.text.slice(last.end, last.end + 2))) {
      shared = []
      continue
    }
    const from = last.end + (COUNTED.exec(reading.text.slice(last.end, span.end))?.[0].length ?? 0)
    // 湖北 of 湖北、湖南两省进出口额: it is told with the last of the list what is measured.
    if (figure.names && last.end === span.end) {
      shared.push(figure)
      continue
    }
    const [head] = reading.tokenise(reading.text, from, span.end)
    // 浙江完成投资500亿元: what is done there; 甲市、乙市各1个.
    if (
      !head ||
      span.end - from < 2 ||
      reading.grammar.verbs.has(head.text) ||
      UNMEASURED.test(reading.text.slice(from, span.end))
    ) {
      shared = []
      continue
    }
    const name = reading.text.slice(from, span.end).replace(/\s+/gu, '')
    for (const f of [...shared, figure]) {
      const at = (f.indicator[0] as Span).start
      const own = listAt(reading, at).find((m) => m.start === at)
      f.names = [name]
      found.set(f, shared.length && own ? [own] : list)
    }
    figure.indicator = [{ start: from, end: span.end }]
    shared = []
  }
  return found
}

/** A division or a named zone, which has figures of its own. */
const isRegion = ({ entity }: Mention): boolean =>
  entity.class === 'Place' &&
  (entity.divisionCode !== undefined || /(?:区|经济圈|都市圈|城市群|经济带)$/u.test(entity.label))

/** The places and bodies of the list that the words at `at` stand in, up to the last. */
function listAt({ mentions, text, context }: Reading, at: number): Mention[] {
  const list: Mention[] = []
  let end = -1
  for (const m of within(mentions, { start: Math.max(0, at - LONGEST_LIST), end: at + LONGEST_LIST })) {
    if (m.nested) continue
    const joins = list.length > 0 && JOINED.test(text.slice(end, m.start))
    if (!joins && m.start > at) break
    if (!joins) list.length = 0
    // 河北省和龙江森工集团: a body beside places; by itself it does what the words tell.
    if (!isRegion(m) && !(joins && m.entity.class === 'Organization')) {
      list.length = 0
      continue
    }
    list.push(m)
    end = m.end
  }
  const first = list[0]
  const own = list.length === 1 && first?.entity.key === context.place?.key
  if (!first || end < at || first.start > at || own || first.entity.label === '中国') return []
  return DEALS_WITH.test(text.charAt(first.start - 1)) ? [] : list
}

/** 粮食产量达到1.4万亿斤, told by a minister: the country's figure, not the ministry's, but for what the ministry has done. */
export function ownerOf(reading: Reading, sentence: Sentence, clause: Clause | undefined): Entity | undefined {
  const { kind, place } = reading.context
  return kind === 'interview' && !doesItself(reading, sentence, clause) ? place : undefined
}

/** 某部介绍，今年已发放补贴80亿元: what a ministry has done itself, where nobody speaks of the country. */
function doesItself(
  { context: { actor, place }, text }: Reading,
  sentence: Sentence,
  clause: Clause | undefined,
): boolean {
  if (actor?.class !== 'Organization' || place !== CHINA || !clause || !OF_ACTS.test(clause.rule)) return false
  return (
    !NATION.test(text.slice(sentence.start, sentence.end)) && clause.subject.every((m) => m.entity.key === actor.key)
  )
}
const OF_ACTS = /^frame-(?:act|complete)$/u
const NATION = /我国|全国|中国(?!人民银行|证监)|“一带一路”/u
