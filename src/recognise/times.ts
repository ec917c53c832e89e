import { readTable, tableFiles } from '../knowledge/table.ts'
import { matches } from '../matches.ts'
import type { Span, TimeExpression } from '../model.ts'

export interface TimeTables {
  periods: ReadonlyMap<string, { from: string; until: string }>
}

/** When the text was written, to resolve 今年 and 全年. */
export interface Now {
  year?: number
  date?: string
}

/** Loads times.tsv. @throws {TableError} */
export function loadTimes(dirs: readonly string[]): TimeTables {
  const periods = new Map<string, { from: string; until: string }>()
  for (const file of tableFiles(dirs, 'times.tsv'))
    for (const row of readTable(file, ['period']))
      periods.set(row.period as string, { from: row.from ?? '', until: row.until ?? '' })
  return { periods }
}

const DIGITS = '零〇○一二三四五六七八九'
const Y = '(?:\\d{4}|二[0〇○零]{1}[0-9〇○零一二三四五六七八九]{2}|一九[0-9〇○零一二三四五六七八九]{2})'
const YEAR = new RegExp(Y, 'gu')
/** 10月20日至23日: the last day, told by the month or by the day alone. */
const UNTIL_DAY = '(?:[至到—－-](?:\\d{1,2}月)?\\d{1,2}日)?'
const PATTERN = new RegExp(
  [
    `(?:到|至|截至|从|自)?${Y}年?(?:[—－-]|至|到)${Y}年`,
    `(?:到|至|截至|力争到|自|从)?${Y}年(?:末|底|初|\\d{1,2}月(?:\\d{1,2}日${UNTIL_DAY}|底|末)?|前|以来|上半年|下半年|[一二三四]季度|前三季度)?`,
    `(?<![比较])(?:今年|去年|明年|前年|当年|上年)(?:以来|年底|底|末|初|上半年|下半年|前三季度|一季度|[一二三四]季度|\\d{1,2}月(?:\\d{1,2}日${UNTIL_DAY})?)?`,
    `(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日${UNTIL_DAY}`,
    // 国务院总理26日主持召开会议, 会议17日至18日在北京召开: the month is that of the news.
    `(?<![\\d月第])\\d{1,2}日${UNTIL_DAY}(?=(?:上午|下午|晚)?(?:在|主持|召开|发布|举行|发表|会见|出席|致信|致电|印发|就|向|作出))`,
    '前三季度|上半年|下半年|[一二三四]季度|全年|年末|年底',
    '(?:过去|近|最近|这)?(?:\\d{1,3}|[一二三四五六七八九十几]{1,3})多?年(?:多)?(?:来|以来|间)',
    '(?:过去|今后|未来)(?:一年|五年|两年|三年)|五年|三年来',
    '“[一二三四五六七八九十]{1,2}五”(?:时期|期间|末|以来)?',
    '本世纪中叶|当前和今后一个时期|党的[一二三四五六七八九十]{1,2}大以来|改革开放以来',
  ].join('|'),
  'gu',
)

/** One of which every time expression holds. */
const ANY = /[年月日季期来世”]/u

const year4 = (text: string): number =>
  Number(
    [...text]
      .map((c) => (c === '○' || c === '零' || c === '〇' ? 0 : DIGITS.indexOf(c) >= 0 ? DIGITS.indexOf(c) - 2 : c))
      .join(''),
  )

/** Time expressions of the span, as written, with their days where these can be told. */
export function recogniseTimes(text: string, span: Span, now: Now, tables: TimeTables): TimeExpression[] {
  const found: TimeExpression[] = []
  const part = text.slice(span.start, span.end)
  if (!ANY.test(part)) return found
  for (const m of matches(part, PATTERN)) {
    const time: TimeExpression = { start: span.start + m.index, end: span.start + m.index + m[0].length, text: m[0] }
    Object.assign(time, days(m[0], now, tables))
    found.push(time)
  }
  return found
}

function days(text: string, now: Now, tables: TimeTables): { from?: string; until?: string } {
  const named = tables.periods.get(text.replace(/(时期|期间|末|以来)$/u, ''))
  if (named) return { ...(named.from ? { from: named.from } : {}), ...(named.until ? { until: named.until } : {}) }
  const years = matches(text, YEAR).map((m) => year4(m[0]))
  const relative = /^(今年|当年|去年|上年|明年|前年)/u.exec(text)?.[1]
  if (relative && now.year)
    years.push(now.year + ({ 今年: 0, 当年: 0, 去年: -1, 上年: -1, 明年: 1, 前年: -2 }[relative] ?? 0))
  // 10月26日 in the news of a day: the last one before it.
  if (!years.length && now.date?.length === 10 && /^\d{1,2}月\d{1,2}日/u.test(text)) {
    const year = Number(now.date.slice(0, 4))
    if (within(text, year, year)[0] <= now.date) years.push(year)
  }
  const first = years[0]
  if (first === undefined || !Number.isFinite(first)) return {}
  const last = years.at(-1) as number
  const [from, until] = within(text, first, last)
  if (/以来$|^[自从](?!.*[到至])/u.test(text)) return { from }
  if (/^(?:到|至|截至|力争到)|[底末前]$/u.test(text)) return { until }
  return { from, until }
}

/** First and last months of 上半年, 前三季度, 一季度. */
const PARTS: readonly [RegExp, number, number][] = [
  [/前三季度/u, 1, 9],
  [/上半年/u, 1, 6],
  [/下半年/u, 7, 12],
  [/一季度/u, 1, 3],
  [/二季度/u, 4, 6],
  [/三季度/u, 7, 9],
  [/四季度/u, 10, 12],
]

/** First and last day of years, or of what of a year the words tell: 2025年3月, 10月20日至23日, 今年上半年. */
function within(text: string, first: number, last: number): [string, string] {
  const day = (month: number, of: number) => date(first, month, of)
  const said = /(\d{1,2})月(?:(\d{1,2})日(?:[至到—－-](?:(\d{1,2})月)?(\d{1,2})日)?)?/u.exec(text)
  if (said) {
    const [month, from, untilMonth, until] = said.slice(1).map((n) => (n === undefined ? undefined : Number(n)))
    if (month && month <= 12)
      return from
        ? [day(month, from), day(untilMonth ?? month, until ?? from)]
        : [day(month, 1), day(month, lastOf(first, month))]
  }
  const part = PARTS.find(([words]) => words.test(text))
  return part ? [day(part[1], 1), day(part[2], lastOf(first, part[2]))] : [date(first, 1, 1), date(last, 12, 31)]
}

const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
const date = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, lastOf(year, month))).padStart(2, '0')}`
