import { matches } from '../matches.ts'
import type { Candidate } from './index.ts'
import { named } from './names.ts'

/* Forums, fairs and congresses of a field, which a text names by a list or by who holds them. */

const ENDS =
  /(?:论坛(?:年会|峰会)?|峰会|博览会|洽谈会|交易会|推介会|高官会|[洽博贸]会|(?:产业|科技|互联网|商|业|发展|对话|装备|创新|汽车|算力|文明|合作|气候变化)大会)(?=[、，。；等和及的（”\s]|$|筹备|开幕|主宾|落户|永久|期间|品牌)/gu
/** What the name of a gathering is written with. */
const IN_NAME = /[\p{Script=Han}“”（）·—\d０-９]/u
/** Longest name without its end. */
const LONGEST = 24
/** Who holds it, and what is done with it, stands before the name. */
const HELD =
  /^.*(?:举办|承办|主办|合办|争办|筹办|申办|协办|办好|办出|做好|启动|扩大|压减|压缩|规范|召开|举行|出席|参加|用好|做强|做优|提升|打造|推动|推进|落实|依托|发挥|借助|亮相|入选|参与|倚重|利用|筹备|在)(?:了|好)?(?:一批|系列|\d+届)?/u
/** A number of them, or any of their kind. */
const ANY =
  /^(?:\d+[场届次]|[一二两三四五六七八九十]+场|多场|各类|各种|系列|专题|高级别|高端|国际性?|全国性?|行业|相关|有关|节庆|庆典|表彰|本届|这次|本次|此次|历届|上届|首届|大型|重要)*(?:主题|专题|高峰|平行|分)?$/u
/** What no name holds. */
const FOREIGN = /[的了是将把为以让]|“$|[（]$|活动|工作|\d场|^年/u

/** 办好世界林木业大会、第九届某某洽谈会: by their ends, from the mark or the verb before them. */
export function events(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const m of matches(text, ENDS)) {
    const end = m.index + m[0].length
    let start = m.index
    while (start > 0 && m.index - start < LONGEST && IN_NAME.test(text.charAt(start - 1)) && !joins(text, start - 1))
      start--
    const lead = HELD.exec(text.slice(start, m.index))?.[0].length ?? 0
    start += lead
    const own = text.slice(start, m.index)
    const listed = found.at(-1)?.end === start - 1
    if (own.length < 2 || ANY.test(own) || FOREIGN.test(own) || !balanced(own)) continue
    if (/大会$/u.test(m[0]) && !lead && !listed && !/^第|^\d{4}|^(?:世界|中国|全球|联合国)/u.test(own)) continue
    const name = text.slice(start, end)
    found.push({
      start,
      end,
      text: name,
      entity: named('Meeting', name.replace(/^上合组织/u, '上海合作组织')),
      rule: 'event',
      rank: 3,
    })
  }
  return found
}

/** 和 joins two of them; 互联网和大数据大会 is left as it is found. */
const joins = (text: string, at: number): boolean => /[和及]/u.test(text.charAt(at))

const balanced = (name: string): boolean =>
  (name.match(/[“（]/gu)?.length ?? 0) === (name.match(/[”）]/gu)?.length ?? 0)
