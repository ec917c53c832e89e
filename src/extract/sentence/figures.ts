import type { Figure, Sentence, Span } from '../../model.ts'
import type { FigureMention } from '../../recognise/figures.ts'
import { nodeIri } from '../../resolve/iri.ts'
import { aimAt } from '../aims/labels.ts'
import { type Clause, has } from '../clause/clause.ts'
import { claim, type Draft, type DraftNode, draftNode, entityNode, mentionNode } from '../document/draft.ts'
import { defaultActors, type Flow, type Placed, type Reading, within } from '../document/reading.ts'
import { textOf } from '../words/lexemes.ts'
import { measuredPlaces } from './measuredPlaces.ts'

/** A stretch of the sentence whose figure has been told, so that no aim is made of the same words. */
export interface ToldFigure extends Span {
  placed: Placed[]
}

/** 预期目标, 力争, 到2035年: the figures that follow are aimed at; 比上年, 同比, 完成: they are reported. */
const AIMED = /目标|预期|力争|争取|(?<!比原?|完成)计划|安排|达到.{0,12}以上|控制在|不低于|确保|左右|新集聚|要|将/u
const REPORTED =
  /比(?:[\d０-９]{4}|[一二][〇○零一二三四五六七八九]{3})年|比上一年|比原定?计划|同比|比上年|比去年|去年|过去|已|了|年末|实现了|截至/u
/** 将比一九五八年增长, 应比上年降低: what shall be is compared as well. */
const AHEAD_OF = /(?:将|要|应|应该|应当|力争|预计)比(?:[\d０-９]{4}|[一二][〇○零一二三四五六七八九]{3}|上一?|去)年/gu
/** What a clause says of a quantity named before it. */
const CHANGES =
  /^(?:将|要|应|力争|预计|计划|也|又|再|年均|平均|每年)*(?:比|较|达|增长|增加|提高|下降|降低|减少|上升|递增|占|突破|超过|控制|保持|为)/u
/** Words that a plan uses of what shall be as well: 到2027年，累计建成…. */
const SUMMED = /完成(?:年度|全年|原定)?计划|累计|全年|分别增长|来，/u
/** 到2027年: in a text of plans the figures that follow are aimed at. */
const UNTIL = /(?:到|至)[\d０-９]{4}年/u

/** 主要预期目标是：…: what is listed after it is aimed at, whatever 全年, 分别增长 or 比去年 stands in the list. */
const LISTED_TARGETS = /(?:预期|主要|总体|奋斗|发展|工作)?目标(?:[是为]?[：:]|[是为](?=[^，。；]{0,14}\d))/u
/** 1000元, 六十次 name nothing that is to be reached; 副主任委员不超过5名 tells who sits on a board. */
const NO_AIM =
  /^[\d０-９一二三四五六七八九十百千万亿两零.．,，%％—–~～至到点-]+(?:多|余)?\p{Script=Han}{0,4}(?:左右|以上|以内|以下)?$|^(?:因为|也就是|针对|其中|例如|比如|如果|顾问|(?:副?主任)?委员|副?秘书长|每届)/u
/** Terms and limits that a rule sets. */
const TERM = /之日起|工作日|不得(?:超过|少于|低于|多于)|期限/u

/** In a section of plans only words that look back make a figure a reported one: 全年 and 累计 are aimed at there. */
const LOOKS_BACK =
  /比(?:[\d０-９]{4}|[一二][〇○零一二三四五六七八九]{3})年|比上一年|比原定?计划|同比|比上年|比去年|去年|过去|已|(?<!为)了(?!解|望)|实现了/u

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
  const told: ToldFigure[] = []
  // 确定了300多项举措, 出席会议的有203人: a verb is no indicator.
  const found: FigureMention[] = []
  const figures = reading.figures(sentence)
  const places = measuredPlaces(reading, figures)
  for (const f of figures) {
    if (places.has(f)) {
      found.push(f)
      continue
    }
    const names = f.part ? f.indicator : f.indicator.flatMap((i) => nameIn(reading, i) ?? [])
    if (names.length === f.indicator.length)
      found.push({ ...f, indicator: names, ...(names[0]?.start === f.indicator[0]?.start ? {} : { counted: true }) })
  }
  if (!found.length) return told
  const text = reading.text.slice(sentence.start, sentence.end)
  const programme = /^(plan|notice|opinion|regulation)$/.test(reading.context.kind) || flow.modality === 'planned'
  const aimed =
    flow.modality !== 'done' &&
    !(flow.modality === 'planned' ? LOOKS_BACK : REPORTED).test(text.replace(AHEAD_OF, '')) &&
    (!SUMMED.test(text) || (programme && UNTIL.test(text))) &&
    (programme || AIMED.test(text))
  const listed = flow.modality === 'done' ? undefined : LISTED_TARGETS.exec(text)
  const listFrom = listed ? sentence.start + listed.index + listed[0].length : Number.POSITIVE_INFINITY
  for (const figure of found) {
    // 今年高校毕业生超过1000万人: how many there will be is nobody's aim.
    const isTarget = (aimed && !figure.indicator.every((i) => isPopulation(reading, i))) || figure.start >= listFrom
    const clause = clauses.find((c) => c.start <= figure.start && figure.start < c.end)
    // 营业收入超过10亿元的，给予…: a condition; 自受理之日起二十个工作日内: a term.
    if (clause?.lexemes.at(-1)?.tag === 'de' || (clause && TERM.test(clause.text))) continue
    const whole = figure.part ? partOf(clause, figure.indicator[0] as Span) : undefined
    if (figure.part && !whole) continue
    if (whole) figure.names = [whole]
    const evidence: Span = clause
      ? { start: Math.min(clause.start, figure.start), end: Math.max(clause.end, figure.end) }
      : sentence
    const place = reading.context.place
    const own = place ? [place.label, ...place.aliases].sort((a, b) => b.length - a.length) : []
    const indicators = figure.indicator.map((s, k) => {
      const name = (figure.names?.[k] ?? reading.text.slice(s.start, s.end)).replace(/\s+/gu, '')
      // 大连港吞吐量: of the port.
      const prefix = own.find(
        (o) => name.startsWith(o) && name.length > o.length + 1 && !/^[港站湾]/u.test(name.slice(o.length)),
      )
      return (prefix ? name.slice(prefix.length) : name).replace(
        /^(?:、|，|和|及|将|要|已|共|还|又|力争|争取|预计|计划|全年|今年|去年|累计)+(?=.{2})/u,
        '',
      )
    })
    const actors = defaultActors(reading, draft)
    // 粮食产量达到1.4万亿斤, told by a minister: the country's figure, not the ministry's.
    const { kind, place: of } = reading.context
    const listed = places.get(figure)?.map((m) => mentionNode(draft, m))
    const measured = listed ?? (kind === 'interview' && of ? [entityNode(draft, of)] : actors)
    // 两地将推进248个项目, 累计开通386条航线: an act, and what is counted stands after the number.
    const counted = figure.indicator.length === 1 ? countedAfter(reading, figure, indicators[0] ?? '') : undefined
    if (counted) {
      if (aimed) continue
      const node = draftNode(draft, 'Indicator', counted.name, counted.name, counted)
      for (const actor of measured)
        claim(draft, actor, 'reports', node, 'figure', evidence, {
          value: figure.quantity.text,
          measure: 'level',
          ...(figure.time ? { time: figure.time.text } : {}),
          figure: figureOf('observation', figure, counted.name),
        })
      continue
    }
    // 将推进2000个项目: a verb alone measures nothing.
    if (indicators.every((i) => reading.grammar.verbs.has(i))) continue
    // 开通12条航线: the verb stands before the number.
    const act = figure.counted
      ? ''
      : figure.indicator.length === 1 && !figure.part
        ? leadingAct(reading, indicators[0] ?? '')
        : undefined
    // 推进2000个重点项目 is done, not reached: its clause is read as an act; 到2027年，培育龙头企业20家 is reached.
    if (isTarget && act !== undefined && !UNTIL.test(text)) continue
    if (isTarget) {
      // 钢产量定为六百万吨，将比上年增长百分之五: what was named before the comma belongs to the target.
      const [named] = figure.indicator
      const behind = clause && named && named.end <= clause.start && CHANGES.test(reading.text.slice(clause.start))
      const ahead = behind ? (indicators[0] ?? '') : ''
      const said = reading.text.slice(ahead ? clause?.start : figure.start, figure.end).replace(/\s+/gu, '')
      // 城乡居民收入分别增长5%和6%: the second number is that of its own indicator.
      const shared = clause?.text.includes('分别') && NO_AIM.test(said) ? (indicators[0] ?? '') : ''
      const label = `${ahead || shared}${ahead ? said.replace(/^(?:，|将|要|应|力争)+/u, '') : said}`
      if (NO_AIM.test(label) || /^[十百千万亿]+[家户人]$/u.test(figure.quantity.text)) continue
      const node = draftNode(draft, 'Goal', label, label, figure)
      for (const name of indicators) if (name) draftNode(draft, 'Indicator', name, name, figure.indicator[0])
      const asks = listed || kind === 'report' ? undefined : askedBy(draft, clauses, clause, flow)
      for (const actor of asks ? [asks] : (listed ?? actors))
        claim(draft, actor, asks ? 'callsFor' : 'pursues', node, 'goal-figure', evidence, {
          ...(asks ? {} : { modality: 'planned' }),
          value: figure.quantity.text,
          measure: figure.measure,
          ...(figure.time ? { time: figure.time.text } : {}),
          figure: figureOf('target', figure, indicators[0]),
        })
      if (clause)
        told.push({
          start: figure.start,
          end: figure.end,
          placed: [
            {
              node,
              clause,
              aim: aimAt('Goal', label, figure.start, figure.end, 'figure', 'goal-figure'),
            },
          ],
        })
      continue
    }
    for (const [i, whole] of indicators.entries()) {
      const name =
        act !== undefined
          ? whole.slice(act.length).replace(/^[、，和及]+/u, '')
          : whole.replace(/^(完成|实现|达到)(?=.{2})/u, '')
      if (!name) continue
      const node = draftNode(draft, 'Indicator', name, name, figure.indicator[i])
      for (const actor of measured)
        claim(draft, actor, 'reports', node, 'figure', evidence, {
          value: figure.quantity.text,
          measure: figure.measure,
          ...(figure.time ? { time: figure.time.text } : {}),
          figure: figureOf('observation', figure, name),
        })
    }
    // 改造老旧小区1002个: counted and done, both an indicator and an act (GUIDELINES: settled cases).
    if (act === undefined) told.push({ start: figure.start, end: figure.end, placed: [] })
  }
  return told
}

/** 《意见》提出，到2035年，森林覆盖率达到26%: the text or meeting that sets it, where nobody is named who shall reach it. */
function askedBy(draft: Draft, clauses: readonly Clause[], at: Clause | undefined, flow: Flow): DraftNode | undefined {
  const before = at ? clauses.slice(0, clauses.indexOf(at) + 1) : []
  const said = before.findLast((c) => c.source)?.source
  const source = said ? mentionNode(draft, said) : before.some((c) => c.subject.length) ? undefined : flow.source
  return source && /^(?:Document|Meeting)$/.test(source.class) ? source : undefined
}

/** 开展收运的行政村 of 90%以上的行政村开展收运: those of whom a part is counted, by what they do. */
function partOf(clause: Clause | undefined, { start }: Span): string | undefined {
  const words = clause?.lexemes.filter((l) => l.start >= start) ?? []
  const at = words.findIndex((l) => l.frame !== undefined || has(l, 'done') || has(l, 'adverb'))
  const who = textOf(words.slice(0, at))
  const does = textOf(words.slice(at)).replace(/^(?:已经|已|均|都|基本|全部)+/u, '')
  const verb = words.slice(at).find((l) => l.frame !== undefined)
  if (at < 1 || who.length < 2 || who.length > 12 || /的/u.test(who) || does.length < 4 || does.length > 24 || !verb)
    return undefined
  return verb.frame === 'background' || verb === words.at(-1) ? undefined : `${does}的${who}`
}

/** Words that no name of a quantity begins with: they belong to a clause about something else. */
const NO_NAME =
  /^(例如|比如|一年就|稳居|居(?![民住])|由.{0,4}(?:年代|时期)|虽然?|如果|只要|即使|每年就?|能|可以|出席|列席|参加|关于|高出|高于|低于|快于|好于|排名|位居|《|的|并|且|或|而且|在(?![建校岗职线研园册库京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼川渝黔滇藏陕甘青宁新])|根据|以及|其中|包括|除了?|经[对结]|由|从(?!业)|把|将|现在|可以|大体|分别|原定|这|那|加上|超过|覆盖|会议|同时|另外|此外|相当于|只|为企业|依法|比(?![重例亚])|了|或|、|再(?![生就])|拟安排|有重点|迅速|持续|连续|国民经济)|部署|设立|聚焦|等$|了$|各$|(?:抓好|做好|以下)$/u
/** What a figure is not told of, though it stand alone before the number. */
const TOO_WIDE = /^(方面|领域|计划|形成|输出|过去|目前|因素|而且|先后|全国|国家|中国|国民|资金来源|十大类|可)$/u

/** The part of the words that names an indicator; undefined where none does: a verb, a clause about who attends, a body. */
function nameIn(reading: Reading, given: Span): Span | undefined {
  // 粮食总产量连续18年: how long is no part of the name.
  const added = ADDED.exec(reading.text.slice(given.start, given.end))?.[0].length ?? 0
  const span = added ? { start: given.start, end: given.end - added } : given
  const name = reading.text.slice(span.start, span.end)
  if (name.length < 2 && added) return undefined
  const { verbs } = reading.grammar
  if (NO_NAME.test(name) || TOO_WIDE.test(name) || verbs.has(name.replace(/^[再又共还]|[了的]$/gu, '')))
    return undefined
  if ((name.match(/[“（]/gu)?.length ?? 0) !== (name.match(/[”）]/gu)?.length ?? 0)) return undefined
  const inside = within(reading.mentions, span)
  const doer = inside.find((m) => m.start === span.start && /Organization|Place|Meeting/.test(m.entity.class))
  if (doer?.end === span.end) return undefined
  const own = doer !== undefined && doer.entity.key === reading.context.place?.key
  const tokens = reading.tokenise(reading.text, span.start, span.end)
  if (tokens.some((t) => t.tag === 'r' && !/^[各本该每]|国$/u.test(t.text))) return undefined
  // 国务院部门办理代表建议892件: who, what is done, and what is counted.
  if (own || (!doer && !/^(?:国家|会议|政府)/u.test(name)) || name.includes('的') || tokens.some((t) => t.tag === 'p'))
    return span
  const at = tokens.findIndex(
    (t, i) => i > 0 && t.tag === 'v' && t.text.length > 1 && verbs.has(t.text) && !NAMING.test(t.text),
  )
  if (at < 0 || (doer && (tokens[at]?.start ?? 0) < doer.end)) return span
  const start = tokens[at]?.end ?? span.end
  return span.end - start >= 2 ? { start, end: span.end } : undefined
}

const ADDED = /(?:连续[\d一二三四五六七八九十]{1,3}[年个]月?|从不|一直|长期|就|都|均)$/u

const isPopulation = ({ text }: Reading, { start, end }: Span): boolean =>
  /(?:毕业生|学生|老年人|老龄人口)$/u.test(text.slice(start, end)) && end - start <= 8

/** Verbs that are part of an indicator's name: 新增就业, 利用外资, 完成投资. */
const NAMING =
  /^(新增|累计|利用|吸引|完成|实现|达到|出口|进口|发电|投资|消费|销售|生产|储备|就业|增长|增加|减少|降低|提高|下降|控制|保持|超过|突破|拥有|发放|实际)/u

/** Nouns of processes that end an indicator's name: 固定资产投资, 社会消费. */
const MEASURED =
  /(投资|消费|出口|进口|就业|增长|生产|销售|储备|发电|服务|贷款|开发|参保|增加|减少|下降|提高|新增|完成|达到|实现|突破|超过|增收|减排|吸引|利用|发放|收入|支出|惠及|受益|覆盖|支持)$/u

/** 386条客货运航线 after 累计开通: what is counted, where the words before the number end in a verb. */
function countedAfter(
  { grammar, text }: Reading,
  figure: FigureMention,
  name: string,
): (Span & { name: string }) | undefined {
  const own = figure.indicator[0]
  if (!own || !/^了?$/u.test(text.slice(own.end, figure.quantity.start)) || MEASURED.test(name)) return undefined
  const frame = [2, 3, 4].map((n) => grammar.verbs.get(name.slice(-n))).find((f) => f !== undefined)
  if (!frame || !/^(act|build|status|institution|process|complete|enlist)$/u.test(frame)) return undefined
  const start = figure.quantity.end
  const noun = /^(?!以上|以下|左右|以内|的|余|多)[“”\p{Script=Han}A-Za-z]{2,14}(?=[，。；、和及！])/u.exec(
    text.slice(start, start + 16),
  )?.[0]
  return noun ? { start, end: start + noun.length, name: noun } : undefined
}

/** The verb that a counted act begins with: 改造 of 改造老旧小区. */
function leadingAct({ grammar }: Reading, whole: string): string | undefined {
  const name = whole.replace(/^[再共还]/u, '')
  if (NAMING.test(name)) return undefined
  for (let length = Math.min(4, name.length - 2); length > 1; length--) {
    const verb = name.slice(0, length)
    // 服务业增加值: the verb is part of a noun.
    if (name.charAt(length) === '业') continue
    const frame = grammar.verbs.get(verb)
    if (frame && /^(act|build|status|institution|process|complete|enlist)$/u.test(frame)) return verb
  }
  return undefined
}

/** The figure as data: exact number, unit, bounds and period, where the text gives them. */
function figureOf(kind: Figure['kind'], { quantity, time }: FigureMention, indicator: string | undefined): Figure {
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
  return figure
}
