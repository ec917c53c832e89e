import type { Span } from '../model.ts'
import type { FigureMention } from './figures.ts'

/* Figures that several indicators share out among themselves, or each has by itself. */

/** A、B 分别增长9.6%和6.2%: the figures go to the indicators in order. */
export function share(text: string, found: FigureMention[]): FigureMention[] {
  for (let i = 0; i < found.length; i++) {
    const first = found[i] as FigureMention
    const own = first.indicator[0]
    const lead = text.slice(Math.max(own?.end ?? 0, first.quantity.start - 24), first.quantity.start)
    if (own) each(text, first, own)
    if (!/分别/u.test(lead)) continue
    const run = [first]
    for (let j = i + 1; j < found.length; j++) {
      const before = run.at(-1) as FigureMention
      const next = found[j] as FigureMention
      if (!/^(?:左右|以上|以内|以下|上下)?[和、与]$/u.test(text.slice(before.quantity.end, next.quantity.start))) break
      run.push(next)
    }
    if (run.length < 2) continue
    // 高速公路、水利、电网投资分别增长…: named together, before 分别.
    const parts = own && own.end <= first.quantity.start ? together(text, own, run.length) : undefined
    if (parts) {
      for (const [k, figure] of run.entries()) {
        const part = parts[k] as { span: Span; name: string }
        figure.indicator = [part.span]
        figure.names = [part.name]
        figure.measure = first.measure
        figure.said = lead.replace(/^.*分别/u, '')
      }
      i += run.length - 1
      continue
    }
    // Nothing tells which is whose: both are of what the clause names, never of the clause before it.
    if (own && own.end <= first.quantity.start && own.start >= first.start) {
      for (const figure of run.slice(1)) {
        figure.indicator = [own]
        figure.measure = first.measure
      }
      i += run.length - 1
      continue
    }
    const second = run[1] as FigureMention
    const names: Span[] = []
    for (let j = i - 1; j >= 0 && names.length < 2; j--) {
      const name = found[j]?.indicator[0]
      if (name && !names.some((n) => n.start === name.start)) names.unshift(name)
    }
    if (names.length < 2) continue
    first.indicator = [names[0] as Span]
    second.indicator = [names[1] as Span]
    second.measure = first.measure
  }
  return found
}

/** What the last member of a list of indicators may lend to the others. */
const SHARED_HEAD =
  /((?:(?:常住)?居民)?人均可支配收入|(?:常住)?居民人均收入|可支配收入|固定资产投资|(?:限上|限额以上|网上)?零售额|业务(?:总量|收入|量)|全产业链产值|总产值|(?:行业|产业)?增加值|产值|产量|(?:完成)?投资|出口额?|进口额?|(?:营业|销售)?收入|支出|占比|覆盖率|普及率|达标率|建成率|增速|总额|余额|人数|数量|销售额|销量|销售量|发电量|吞吐量|使用量|利润|装机容量|装机规模|贷款)$/u
const WHOSE = /^(?:城乡|城镇|农村)居民(?=\p{Script=Han}{3})/u
/** 利用率 of 生活垃圾、建筑垃圾利用率, 客运量 of 铁路、航空客运量. */
const ANY_MEASURE =
  /(?:抽检合格率|(?:营业|通车|运营)?里程|(?:装机|贸易|市场|产业)规模|\p{Script=Han}{2}[率额量值数]|(?:人均)?(?:财政)?(?:补助|补贴|津贴|救助)?(?:最低)?标准)$/u
const MEASURED =
  /(?:收入|支出|投资|外资|贷款|存款|消费|[进出]口|人口|税收|利润|面积|里程|规模|排名|占比|就业|标准|强度|密度|浓度)$/u
/** 居民 of 城镇居民、农村居民收入, 行业 of 汽车产业、电子行业增加值: already said. */
const SAID_OF_EACH: readonly [RegExp, RegExp][] = [
  [/居民$/u, /^(?:常住)?居民/u],
  [/[产行]?业$/u, /^[行产]业/u],
]

/** 铁路、高速公路里程均超过1000公里, 进出口、利用外资双双突破千亿元: the number is that of each. */
function each(text: string, figure: FigureMention, own: Span): void {
  const lead = text.slice(own.end, figure.quantity.start)
  const said = EACH.exec(lead)?.[0]
  const parts = said === undefined ? undefined : together(text, own)
  if (!parts) return
  figure.indicator = parts.map((p) => p.span)
  figure.names = parts.map((p) => p.name)
  figure.said = lead.slice(said?.length)
}
const EACH = /^[^，。；]{0,4}(?:(?<![年月日人户亩平])均|都|双双)(?!衡|等|匀)/u
const LINKS = /(、|以及|和(?![谐平])|与|及(?!率))/u
const LINKED = /^(?:、|以及|和|与|及)$/u

/** The members of 水利、电网投资, each with the head that the last names; undefined where they are not as many as the figures, or only one where one figure is told of each. */
function together(text: string, span: Span, count?: number): { span: Span; name: string }[] | undefined {
  const name = text.slice(span.start, span.end)
  // 城乡居民人均可支配收入: of the towns first, then of the villages.
  const both = count === 2 && !/[、和与]/u.test(name) ? /^(?:全[国省市区])?城乡(?=居民|常住居民)/u.exec(name) : null
  if (both) {
    const of = name.slice(both[0].length)
    return [`城镇${of}`, `农村${of}`].map((n) => ({ span, name: n }))
  }
  const parts: { span: Span; name: string }[] = []
  let at = span.start
  for (const piece of name.split(LINKS)) {
    if (!LINKED.test(piece)) parts.push({ span: { start: at, end: at + piece.length }, name: piece })
    at += piece.length
  }
  if ((count ? parts.length !== count : parts.length < 2) || parts.some((p) => p.name.length < 2)) return undefined
  // 城乡居民养老金、低保标准: whose they are is told of all.
  const whose = WHOSE.exec(name)?.[0]
  if (whose) for (const p of parts.slice(1)) if (!WHOSE.test(p.name)) p.name = whose + p.name
  const last = parts.at(-1)?.name ?? ''
  const head = SHARED_HEAD.exec(last)?.[0] ?? (last.length > 4 ? ANY_MEASURE.exec(last)?.[0] : undefined)
  const lone = (n: string) => !SHARED_HEAD.test(n) && !/[率值额量数度重价耗]$/u.test(n)
  // 资格互认、跨省通办事项均超200项: what is counted is told of them as a whole.
  if (!count && !head && lone(last) && !MEASURED.test(last)) return undefined
  if (head) for (const p of parts.slice(0, -1)) if (lone(p.name)) p.name += headFor(p.name, head)
  return parts
}

function headFor(name: string, head: string): string {
  for (const [end, said] of SAID_OF_EACH) if (end.test(name)) return head.replace(said, '')
  return head
}
