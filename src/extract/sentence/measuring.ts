import type { Figure, Mention, Sentence, Span } from '../../model.ts'
import type { FigureMention } from '../../recognise/figures.ts'
import { nodeIri } from '../../resolve/iri.ts'
import type { Clause } from '../clause/clause.ts'
import { claim, type Draft, type DraftNode, draftNode, entityNode, mentionNode } from '../document/draft.ts'
import { defaultActors, type Reading } from '../document/reading.ts'
import { leadingAct } from './indicators.ts'
import { ownerOf } from './measuredPlaces.ts'

/* What a figure measures and whose it is: 宁波市粮食产量达到60万吨, and the report that is made of it. */

/** A figure with all that its claims are made from. */
export interface Measuring {
  reading: Reading
  draft: Draft
  figure: FigureMention
  clause: Clause | undefined
  evidence: Span
  /** Names of its indicators as labels. */
  indicators: readonly string[]
  /** Who does what nobody is named for. */
  actors: readonly DraftNode[]
  /** The places that the sentence lists figures of. */
  places: readonly DraftNode[] | undefined
  /** Whose figure it is. */
  measured: readonly DraftNode[]
}

export function measuring(
  reading: Reading,
  draft: Draft,
  sentence: Sentence,
  figure: FigureMention,
  clause: Clause | undefined,
  listed: readonly Mention[] | undefined,
): Measuring {
  const indicators = figure.indicator.map((span, i) => labelOf(reading, span, figure.names?.[i]))
  const actors = defaultActors(reading, draft)
  const owner = ownerOf(reading, sentence, clause)
  const places = listed?.map((m) => mentionNode(draft, m))
  return {
    reading,
    draft,
    figure,
    clause,
    evidence: clause
      ? { start: Math.min(clause.start, figure.start), end: Math.max(clause.end, figure.end) }
      : sentence,
    indicators,
    actors,
    places,
    measured: places ?? (owner ? [entityNode(draft, owner)] : actors),
  }
}

/** Label of an indicator: without the text's own place and the words that say when. */
function labelOf({ text, context: { place } }: Reading, span: Span, given: string | undefined): string {
  const name = (given ?? text.slice(span.start, span.end)).replace(/\s+/gu, '')
  const own = place ? [place.label, ...place.aliases].sort((a, b) => b.length - a.length) : []
  // 大连港吞吐量: of the port.
  const prefix = own.find(
    (o) => name.startsWith(o) && name.length > o.length + 1 && !/^[港站湾]/u.test(name.slice(o.length)),
  )
  return (prefix ? name.slice(prefix.length) : name).replace(BEFORE_NAME, '')
}
const BEFORE_NAME =
  /^(?:、|，|和|及|将|要求?|求|已|共(?!建|享|有|同)|还|又|并|仅|力争|争取|预计|计划|全年|当年的?|同年|(?:本年)?[１-９]——[１-９]月份|今年|去年|累计|总计|接着)+(?=.{2})/u

/** Those measured report the figure under each of its names, `act` being the verb that counted it. */
export function observeEach(m: Measuring, figure: FigureMention, act: string | undefined): void {
  for (const [i, words] of m.indicators.entries()) {
    const name =
      act !== undefined ? withoutActs(m.reading, words, act) : words.replace(/^(?:完成|实现|达到)的?(?=.{2})/u, '')
    // 制定和颁布了59项法规: a verb is left, which measures nothing.
    const joined = act !== undefined && /^[、和及]/u.test(words.slice(act.length))
    // 形成8方面、30项课题: another number.
    if (name && !/^\d+个?方面$/u.test(name) && !(joined && m.reading.grammar.verbs.has(name)))
      observe(m, name, figure.indicator[i])
  }
}

/** 农村学校 of 新建、改建、扩建农村学校: without the verbs that share it. */
function withoutActs(reading: Reading, words: string, act: string): string {
  const name = words.slice(act.length)
  const rest = name.replace(/^(?:[、，和及]+|的(?=.{2}))/u, '')
  const more = act && rest !== name ? leadingAct(reading, rest) : undefined
  return more === undefined ? rest : withoutActs(reading, rest, more)
}

/** Those measured report the figure. */
export function observe(
  { reading, draft, figure, measured, evidence }: Measuring,
  name: string,
  span: Span | undefined,
  measure = figure.measure,
): void {
  const node = draftNode(draft, 'Indicator', name, name, span)
  for (const actor of measured)
    claim(draft, actor, 'reports', node, 'figure', evidence, {
      value: figure.quantity.text,
      measure,
      ...(figure.time ? { time: figure.time.text } : {}),
      figure: figureOf(reading, 'observation', figure, name),
    })
}

/** The figure as data: exact number, unit, bounds and period, where the text gives them. */
export function figureOf(
  { text }: Reading,
  kind: Figure['kind'],
  { quantity, time, baseline }: FigureMention,
  indicator: string | undefined,
): Figure {
  const figure: Figure = { kind }
  if (indicator) {
    try {
      figure.indicator = nodeIri('Indicator', indicator)
    } catch {
      // A name that no IRI can hold is reported where its node is made.
    }
  }
  if (quantity.number !== undefined) figure.number = quantity.number
  if (quantity.unit) figure.unit = quantity.unit
  if (quantity.comparator) figure.comparator = quantity.comparator
  if (time?.from) figure.from = time.from
  if (time?.until) figure.until = time.until
  if (baseline) figure.baseline = text.slice(baseline.start, baseline.end)
  return figure
}
