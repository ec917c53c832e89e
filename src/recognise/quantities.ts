import { readTable, tableFiles } from '../knowledge/table.ts'
import { matches } from '../matches.ts'
import type { Comparator, Quantity, Span } from '../model.ts'

export interface UnitTables {
  /** Unit as written → its code, or nothing. */
  codes: ReadonlyMap<string, string>
  pattern: RegExp
}

const MULTIPLIERS: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  万亿: 12,
  亿亿: 16,
}
const BEFORE: readonly [RegExp, Comparator][] = [
  [/(不超过|不高于|控制在|以内)$/u, 'atMost'],
  [/(超过|突破|高于|大于|逾|超)了?$/u, 'moreThan'],
  [/(不低于|不少于|不小于|至少|达到|达)$/u, 'atLeast'],
  [/(低于|少于|小于|不足)$/u, 'lessThan'],
  [/(大约|(?<![节大])约|近|接近|左右)$/u, 'about'],
]
const AFTER: readonly [RegExp, Comparator][] = [
  [/^(以上|及以上)/u, 'atLeast'],
  [/^(以下|以内|之内)/u, 'atMost'],
  [/^(左右|上下)/u, 'about'],
]

/** Half-width and full-width digits: the reports of the 1990s write ２４０００亿元. */
const DIGIT = '[\\d０-９]'

/** Loads units.tsv. @throws {TableError} */
export function loadUnits(dirs: readonly string[]): UnitTables {
  const codes = new Map<string, string>()
  for (const file of tableFiles(dirs, 'units.tsv'))
    for (const row of readTable(file, ['unit'])) codes.set(row.unit as string, row.code ?? '')
  const units = [...codes.keys()]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((u) => u.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
  const number = `(?:${DIGIT}(?:${DIGIT}|[,，](?=${DIGIT}{3}))*(?:[.．·]${DIGIT}+)?|(?:[一二三四五六七八九]、(?=[一二三四五六七八九][十百千万]))?[一二三四五六七八九十百千两零万亿]{1,12}(?:点[一二三四五六七八九零]{1,4})?)`
  const scale = '(?:万亿|亿|千万|百万|十万|万|千|百)?'
  const range = `(?:[%％]?[-－—～~至](?=${DIGIT})${DIGIT}+(?:[.．]${DIGIT}+)?)?`
  return {
    codes,
    pattern: new RegExp(
      `(?<![\\d０-９.．第红])(${number})${range}(多|余|几)?(${scale})(多|余)?(${units.join('|')})`,
      'gu',
    ),
  }
}

/** Exact decimal by moving the point in the string: 1.5 + 万亿 → 1500000000000. */
export function shiftDecimal(digits: string, places: number): string {
  const [whole = '0', fraction = ''] = digits.replace(/[,，]/gu, '').replace('．', '.').split('.')
  const padded = fraction.padEnd(places, '0')
  const left = `${whole}${padded.slice(0, places)}`.replace(/^0+(?=\d)/u, '')
  let right = padded.slice(places)
  while (right.endsWith('0')) right = right.slice(0, -1)
  return right ? `${left}.${right}` : left
}

const HAN: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
/** 一百六十 → 160, 一万二千亿 → 1200000000000; undefined for what is no numeral. */
export function hanNumber(text: string): number | undefined {
  let total = 0
  let section = 0
  let current = 0
  for (const ch of text) {
    if (ch === '零') continue
    if (HAN[ch] !== undefined) current = HAN[ch] as number
    else if (ch === '十' || ch === '百' || ch === '千') {
      section += (current || 1) * 10 ** (MULTIPLIERS[ch] as number)
      current = 0
    } else if (ch === '万' || ch === '亿') {
      if (!total && !section && !current) return undefined
      total = (total + section + current) * 10 ** (MULTIPLIERS[ch] as number)
      section = 0
      current = 0
    } else return undefined
  }
  return total + section + current
}

/** 二五 → 25 */
const digitsOf = (text: string): string => [...text].map((ch) => HAN[ch] ?? 0).join('')

const PERCENT =
  /百分之([一二三四五六七八九十百零〇两]{1,5})(?:点([一二三四五六七八九零〇]{1,3}))?(?:(?:至|到)(?:百分之)?[一二三四五六七八九十零〇]{1,4}(?:点[一二三四五六七八九零〇]{1,3})?)?/gu

/** 百分之七点九 → 7.9; 百分之八至九 keeps its words and has no exact number. */
function percentages(text: string, span: Span): Quantity[] {
  const part = text.slice(span.start, span.end)
  if (!part.includes('百分之')) return []
  return matches(part, PERCENT).map((m) => {
    const start = span.start + m.index
    const quantity: Quantity = { start, end: start + m[0].length, text: m[0], unit: 'P1' }
    const whole = hanNumber((m[1] as string).replace(/〇/gu, '零'))
    const decimals = digitsOf(m[2] ?? '')
    if (whole !== undefined && !/[至到]/u.test(m[0]))
      quantity.number = decimals ? `${whole}.${decimals}` : String(whole)
    const comparator = comparatorAt(text, quantity)
    if (comparator) quantity.comparator = comparator
    return quantity
  })
}

const TWO_DIGITS = /两位数(?=增长|的?增速|增幅)/gu

/** Numbers with units in the span, as written. Chinese numerals count only before units that figures have (not 一个, 三大). */
export function recogniseQuantities(text: string, span: Span, units: UnitTables): Quantity[] {
  const found: Quantity[] = percentages(text, span)
  const part = text.slice(span.start, span.end)
  for (const m of matches(part, units.pattern)) {
    const [all, digits, more1, scale, more2, written] = m as unknown as [
      string,
      string,
      string | undefined,
      string,
      string | undefined,
      string,
    ]
    // 迈上5万亿台阶: a step, no machine.
    const unit = written === '台' && text.charAt(span.start + m.index + all.length) === '阶' ? '' : written
    const whole = all.slice(0, all.length - written.length + unit.length)
    const han = /^[一二三四五六七八九十百千两零万亿]/u.test(digits)
    // 产值超千亿元, 航线突破百条: one of such a step, which the word before it tells.
    const step = STEP.test(digits) && STEPS_OVER.test(part.slice(Math.max(0, m.index - 2), m.index))
    // 每千人口, 万人: so many people that something is counted for.
    if (/^[百千万]$/u.test(digits) && unit === '人' && !step) continue
    // 五点二倍, 二、三十亿斤: the words after 点 are digits; a range in words has no exact number.
    const [integer = '', decimals] = han ? digits.split('点') : []
    const counted = han ? hanNumber(step ? `一${digits}` : integer.replace(/^.、/u, '')) : undefined
    // 一个, 三大, 几十种: small counts in words are no figures.
    if (han && (counted === undefined || counted < (SMALL_COUNTS.test(unit) ? 10 : 3)) && unit !== '倍') continue
    const ranged = /[-－—～~至、]/u.test(whole)
    const exact = !more1 && !more2 && !ranged
    const value = han ? `${counted}${decimals ? `.${digitsOf(decimals)}` : ''}` : digits.normalize('NFKC')
    const quantity: Quantity = { start: span.start + m.index, end: span.start + m.index + whole.length, text: whole }
    if (exact && value) quantity.number = shiftDecimal(value, scale ? (MULTIPLIERS[scale] ?? 0) : 0)
    const code = units.codes.get(unit)
    if (code) quantity.unit = code
    const comparator = comparatorAt(text, quantity)
    if (comparator) quantity.comparator = comparator
    found.push(quantity)
  }
  // 保持两位数增长: how much, without a number.
  for (const m of matches(part, TWO_DIGITS))
    found.push({ start: span.start + m.index, end: span.start + m.index + m[0].length, text: m[0] })
  return found.sort((a, b) => a.start - b.start)
}

const STEP = /^[百千万]?[百千万亿]$/u
const STEPS_OVER = /超过?$|突破$|达到?$|近$|逾$|[跨迈]过$/u

/** Counters that small numbers in words stand before without being figures: 两个, 三项. */
const SMALL_COUNTS = /^(个|项|家|所|座|条|件|台|套|次|种|名|位|处|批|只|头|张|床|间|门|村|县|岁|天|度|门|次)$/u

function comparatorAt(text: string, q: Span): Comparator | undefined {
  const after = text.slice(q.end, q.end + 3)
  for (const [pattern, comparator] of AFTER) if (pattern.test(after)) return comparator
  const before = text.slice(Math.max(0, q.start - 4), q.start)
  for (const [pattern, comparator] of BEFORE) if (pattern.test(before)) return comparator
  return undefined
}
