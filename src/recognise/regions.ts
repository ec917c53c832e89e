import { matches } from '../matches.ts'
import type { Candidate, Search } from './index.ts'
import { named } from './names.ts'
import { matched } from './settle.ts'

/** What the names of policy-defined regions end in: 前海深港现代服务业合作区, 成渝都市圈, 青岛科创大走廊. */
const SUFFIX =
  '(?:自由贸易试验区|自贸试验区|自由贸易港|自贸港|自贸区|综合保税区|综保区|综试区|航空港区|航空港|保税区|保税港区|高新技术产业开发区|经济技术开发区|经济特区|高新区|经开区|开发区|合作区|示范区|先行区|试验区|功能区|新区|经济区|经济带|经济圈|都市圈|城市群|城市带|科学城|科技城|大走廊|走廊|新城|生态带|产业带|产业园区|产业园|工业园区|工业园|科技园|软件园|物流园|协作园区|合作园区|协作区|示范园|创新园|农高区|国际陆路港|陆路港|国际陆港(?:核心功能区)?|陆港|创新港|集聚区|先导区|国家公园|湿地公园|森林公园|地质公园|沙漠公园|自然公园|自然保护区|风景名胜区|生物谷|光谷|中欧班列集结中心|灌区|水库|遗址|古城|港区|口岸(?!城市)|水利枢纽|物流枢纽|航空枢纽|科创园|片区|商务区|都市区|机场)'
const REGION = new RegExp(`^([\\p{Script=Han}“”]{0,12}?)${SUFFIX}`, 'u')
/** Words that no name of a region holds. */
const FOREIGN =
  /[的了在与和及将要是为对把、，以等厅局]|实施|建设|打造|推进|支持|加快|推动|发展(?!区|综合|示范|先行|合作|改革|实验|试验|产业园|科技园)|创建|设立|新建|申报|争创|获批|入选|纳入|成为|增设|新设|扩展|扩大|吸收|开展|做优|做强|推广|提升|融入|对接|获评|崛起|振兴|各|类|特色|首个|全国|国家级|省级|市级|一批|重点|等|共建|托管|建成|修建|扩建|迁建|改造|办好|开通/u

const RIVER = /[江河](?:干流)?$/u

/** A part of a river. */
const COURSE = /^(?:上中游|中上游|中下游|[上中下]游|流域|干流)(?!经济)(?:地区)?/u

/** 黄河甘肃段: the part of a river in a place; the stretch of a road there is no place of its own. */
const STRETCH = /^段(?![时落位子])/u

/** A province by one character and a point of the compass, where no other word begins or ends there. */
const PART =
  /[赣苏粤浙皖鲁豫鄂湘闽冀晋黔滇桂陇辽川陕](?<![京津冀晋辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼川渝黔滇藏陕甘宁新在江振兴].)(?:东北|东南|西北|西南|东|(?<![辽川陕])西|南|北)(?!省|市|州|县|区(?!域)|部|方|侧|段|岸|京|路|山|门|角|院|平|阳|安|郡|康|口|大|文化|话|菜|戏|语|族|苗|布依|土家|煤|虎|站|高速|铁路|线|机场|日报|实验室|师范|学院|工业|中(?!部))(?:地区)?/gu

/** 京津, 成渝, 济青 before a region's suffix. */
const LETTERED =
  /(?:[京津冀晋辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼川渝黔滇藏陕甘宁港澳深莞济青沈杭甬郑洛兰厦漳泉]{2,4})(\p{Script=Han}{0,6}?)(?:合作区|示范区|试验区|经济带|经济圈|都市圈|城市群|走廊|产业园|科技园|产业带)/gu

const FREE_TRADE = /中(?:国[—－–-]东盟|日韩|[韩澳瑞巴新俄欧])(?:自由贸易区|自贸区)(?!升级议定书)/gu

/** Regions by a place's name and a suffix: 上海 + 自由贸易试验区, 成渝 + 地区双城经济圈. */
export function regions({ text, context }: Search, places: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = []
  // 皖北地区, 闽西革命老区: parts of a province.
  for (const m of matches(text, PART)) {
    const name = m[0].replace(/地区$/u, '')
    found.push(matched(m, named('Place', name, name === m[0] ? [] : [m[0]]), 'part-of-province', 1))
  }
  // 汉江中下游, 长江上游, 汉江干流: the part of a river, not the whole of it.
  for (const p of places) {
    const part = /[江河]$/u.test(p.text) && p.entity.class === 'Place' && COURSE.exec(text.slice(p.end, p.end + 5))?.[0]
    if (!part) continue
    const name = p.text + part
    found.push({
      ...p,
      end: p.end + part.length,
      text: name,
      entity: named('Place', name),
      rule: 'river-part',
      rank: 3,
    })
  }
  const byStart = new Map(places.map((p) => [p.start, p] as const))
  for (const river of [...places, ...found]) {
    const p = RIVER.test(river.text) ? byStart.get(river.end) : undefined
    if (p?.entity.class === 'Place' && STRETCH.test(text.slice(p.end, p.end + 2)))
      found.push(region(text, river.start, p.end + 1, 'river-part', 4))
  }
  for (const p of [...places, ...found]) {
    if (p.entity.class !== 'Place' || /^(我国|中国|[全我][省市区县州])$/u.test(p.text)) continue
    const m = REGION.exec(text.slice(p.end, p.end + 24))
    // 黄河流域生态保护和高质量发展先行区: the conjunction stands inside the name.
    // 九龙山国家级自然保护区: its rank is part of the name.
    if (!m || FOREIGN.test(m[0].replace(/生态保护和高质量发展|(?<=\p{Script=Han})国家级(?=自然|森林|风景)/u, '')))
      continue
    // 日照市东港区: a district by its own name.
    if (places.some((o) => o.end === p.end + m[0].length && o.entity.divisionCode)) continue
    const after = text.slice(p.end + m[0].length, p.end + m[0].length + 4)
    // 高新区管委会 is a body; 新区建设 still names the region.
    if (/^(管委会|管理委员会|税务|人民|法院|党工委)/u.test(after)) continue
    // 中国上海自由贸易试验区
    const start =
      /自由贸易试验区$/u.test(m[0]) && text.startsWith('中国', p.start - 2) ? p.start - 2 : pairStart(text, p, places)
    const name = text.slice(start, p.end + m[0].length)
    found.push(region(text, start, start + name.length, 'region-suffix', 3), ...sharers(text, start, m[0], places))
  }
  // 京津合作示范区, 济青都市圈: places by one character each.
  for (const m of matches(text, LETTERED))
    if (!FOREIGN.test(m[1] as string)) found.push(matched(m, named('Place', m[0]), 'region-suffix', 2))
  // 中国—东盟自贸区: of all its members together.
  for (const m of matches(text, FREE_TRADE)) found.push(matched(m, named('Place', m[0]), 'region-suffix', 3))
  // 2020年松材线虫病疫区公告: what a notice declares.
  for (const m of matches(text, /\d{4}年(?!撤销|全国|新)\p{Script=Han}{2,8}疫区(?=公告|名单|）)/gu))
    if (!/撤销/u.test(m[0])) found.push(matched(m, named('Place', m[0]), 'declared-zone', 2))
  // 中国（上海）自由贸易试验区
  for (const m of matches(text, /中国（\p{Script=Han}{2,6}）自由贸易试验区/gu))
    found.push(matched(m, named('Place', m[0]), 'region-suffix', 3))
  const province = context.province
  if (province)
    for (const m of matches(text, OWN_ZONE)) {
      // 海南自由贸易港 is a whole island.
      const port = m[0].endsWith('港')
      if (port !== (province.short === '海南')) continue
      const label = port ? `${province.short}自由贸易港` : `中国（${province.short}）自由贸易试验区`
      found.push(matched(m, named('Place', label, [m[0]]), 'own-zone', 2))
    }
  return found
}

const region = (text: string, start: number, end: number, rule: string, rank: number): Candidate => {
  const name = text.slice(start, end)
  return { start, end, text: name, entity: named('Place', name), rule, rank }
}

/** 西河县, 华东地区, not 徐州: a place by its whole name, which shares no suffix with the next. */
const WHOLE = /[省市县区州旗盟镇乡村国]$|地区$/u
const LONGEST_SHARED = 8

/** 徐州、南通、无锡高新区: places listed before the last, which its suffix is told of too. */
function sharers(text: string, from: number, suffix: string, places: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = []
  if (suffix.length > LONGEST_SHARED || /^新[区城]$/u.test(suffix)) return found
  for (let at = from; /[、和]/u.test(text.charAt(at - 1)); ) {
    const before = places.find((p) => p.end === at - 1 && p.entity.class === 'Place')
    if (!before || (WHOLE.test(before.text) && before.text === before.entity.label)) break
    const entity = named('Place', `${before.text}${suffix}`)
    found.push({ ...before, entity, rule: 'region-suffix', rank: 3 })
    at = before.start
  }
  return found
}

/** 宁波—舟山都市圈: the first of those joined by a dash opens the name. */
function pairStart(text: string, { start }: Candidate, places: readonly Candidate[]): number {
  if (!/[—－–-]/u.test(text.charAt(start - 1))) return start
  const before = places.find((p) => p.end === start - 1 && p.entity.class === 'Place')
  return before ? pairStart(text, before, places) : start
}

/** 实施自贸试验区提升战略 in the report of a province: its own; 多个自贸试验区, 全国自贸试验区 are others. */
const OWN_ZONE =
  /(?<![国各个类等家）]|推广|创建|申建|设立|申报|争创|申请)(?:自贸试验区|自由贸易试验区|自贸港|自由贸易港)(?!数量|网络|联动|、自由贸易港|和自由贸易港)/gu
