import type { Candidate, Search } from './index.ts'
import type { Division } from './names.ts'

/** What a division's name ends in beside its own: 昌吉回族自治州, 昆山市. */
const LEVEL =
  /(?:(?:土家族|苗族|侗族|回族|满族|蒙古族|藏族|壮族|瑶族|彝族|羌族|畲族|土族|撒拉族|各族)+(?=自治))?(?:自治县|自治州|自治旗|市|县|区|旗)$/u
/** 文昌机场, 敦煌研究院, 临江至长白铁路: the name of a thing, or one end of a line. */
const OF_A_THING =
  /^(?:国际)?(?:机场|航天|大学|学院|医院|银行|集团|研究院|文化(?!旅游)|学|大地|农谷|博物馆|石油|煤矿|电厂|水库|公园|[东西南北]?站|[湖港山河江关路街铁至－—-]|[市县区州盟旗])/u

/** Tags that the segmenter gives names of places it knows, rightly or as names of people. */
const NAME = /^(?:ns|nrt?)$/u

/** 昆山, 珲春: the towns of the document's own province, which the tables do not call by their short names for other provinces' sake. */
export function shortPlaces(
  { text, context, tables, tokenise, grammar }: Search,
  places: readonly Candidate[],
): Candidate[] {
  const found: Candidate[] = []
  const province = context.province?.code.slice(0, 2)
  if (!province) return found
  const ends = new Set(places.filter((p) => p.entity.class === 'Place').map((p) => p.end))
  const starts = new Set(places.filter((p) => p.entity.class === 'Place').map((p) => p.start))
  for (const division of tables.divisions.values()) {
    if (!division.code.startsWith(province) || division.short) continue
    const short = division.name.replace(LEVEL, '')
    if (short.length < 2 || short === division.name || tables.names.has(short) || grammar.verbs.has(short)) continue
    const ordinary = tables.characters.words.has(short)
    for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1)) {
      const end = at + short.length
      if (text.startsWith(division.name, at) || OF_A_THING.test(text.slice(end, end + 4))) continue
      const token = tokenise(text, Math.max(0, at - 4), end + 4).find((t) => t.start === at && t.end === end)
      const listed =
        (/[、和]/u.test(text.charAt(at - 1)) && ends.has(at - 1)) || (text.charAt(end) === '、' && starts.has(end + 1))
      if (!token || !(listed || (NAME.test(token.tag) && !ordinary))) continue
      found.push(shortName(tables.names, division, at, short))
      ends.add(end)
    }
  }
  return found
}

const shortName = (names: Search['tables']['names'], division: Division, start: number, text: string): Candidate => ({
  start,
  end: start + text.length,
  text,
  entity: (names.get(division.name) ?? []).find((e) => e.division === division)?.entity as Candidate['entity'],
  rule: 'short-of-province',
  rank: 2,
})
