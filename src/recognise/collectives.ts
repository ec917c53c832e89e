import { matches } from '../matches.ts'
import type { Candidate, Search } from './index.ts'
import { nameAt, named } from './names.ts'
import { matchesNear } from './near.ts'
import { matched } from './settle.ts'

/** What is no people and no states after 国家, 人民. */
const STATES_OR_PEOPLE =
  /(?:国家|人民)(?!银行|政府|法院|检察|币|日报|解放军|共和国|代表|政协|公社|大会堂|级|队|安全|利益|战略|主权|机关|图书馆|主席|元首|生活|群众|联盟|条约)/gu

/** 西欧国家, 越南人民, 各国人民: the peoples and states of a place. */
export function peoples({ text, tables }: Search): Candidate[] {
  const found: Candidate[] = []
  const add = (start: number, end: number, label: string) =>
    found.push({ start, end, text: text.slice(start, end), entity: named('Group', label), rule: 'people-of', rank: 3 })
  for (const m of matches(text, STATES_OR_PEOPLE)) {
    const states = m[0] === '国家'
    const length = whoseBefore(text, m.index, tables, states)
    const end = m.index + m[0].length
    // 大运河国家文化公园, 长三角国家技术创新中心: of the country, not countries.
    if (!length || (states && OF_THE_COUNTRY.test(text.slice(end, end + 4)))) continue
    const start = m.index - length
    add(start, end, text.slice(start, end).replace(/^我国/u, '中国'))
    if (!states) continue
    // 中亚、东南亚、中东国家: each place has its states.
    for (let to = start - 1; to > 1 && /[、和与及]/u.test(text.charAt(to)); ) {
      const before = placeBefore(text, to, tables)
      if (!before || !REGION.test(text.slice(to - before, to))) break
      add(to - before, to, `${text.slice(to - before, to)}国家`)
      to -= before + 1
    }
  }
  // 第二世界国家和人民, 日本政府和人民: the people of those states.
  for (const m of matches(text, /(国家|政府)[和、]人民(?!群众|团体|政府|代表|法院)/gu)) {
    const length = whoseBefore(text, m.index, tables, false)
    if (!length) continue
    const whose = text.slice(m.index - length, m.index)
    if (m[1] === '国家') add(m.index - length, m.index + 2, `${whose}国家`)
    const end = m.index + m[0].length
    add(end - 2, end, `${whose.replace(/^我国/u, '中国')}人民`)
  }
  return found
}

/** Parts of the world that hold many states. */
const REGION = /[亚洲欧非美东]$/u
/** Whose states and peoples they are, where no place of the table says it; 各国国家 are none. */
const WHOSE = /(?:亚、非、拉|亚非拉|第[一二三]世界|阿拉伯)$/u
const OF_COUNTRIES = /(?:各国|世界各国|[两三]国|中国|我国)$/u

const whoseBefore = (text: string, at: number, tables: Search['tables'], states: boolean): number => {
  const before = text.slice(Math.max(0, at - 8), at)
  const told = WHOSE.exec(before)?.[0].length ?? placeBefore(text, at, tables)
  const country = OF_COUNTRIES.exec(before)?.[0].length ?? 0
  return country && states ? 0 : told || country
}

/** Length of the place that ends at `at`, no division of the country. */
function placeBefore(text: string, at: number, tables: Search['tables']): number {
  for (let k = Math.max(0, at - 10); k < at - 1; k++) {
    const hit = nameAt(tables, text, k)
    if (hit && k + hit.name.length === at && hit.entries.some((e) => e.entity.class === 'Place' && !e.division))
      return hit.name.length
  }
  return 0
}

const DEPARTMENTS =
  /((?:\p{Script=Han}{2,10}、){1,8}\p{Script=Han}{2,8}?)(?:等有关|等相关|等)(主管部门|部门)(?!\p{Script=Han}?规章)/gu
/** What is the country's own after 国家. */
export const OF_THE_COUNTRY =
  /^(?:级|文化|公园|自然|森林|湿地|地质|技术|创新|自主|枢纽|重点|重大|实验|综合|现代|物流|生态|新区|产业|科技|工程|教育|医学|区域|体育|安全|战略|中心|大数据|算力|农业|农村|林业|粮食|储备|标准|计划|专项|高新|经济|城乡|数据|级|示范|先进|中医|基础|科学|知识|可持续)/u

/** 市场监管、交通运输等部门: each field has its department. */
export function fields({ text, grammar }: Search): Candidate[] {
  const found: Candidate[] = []
  for (const m of matchesNear(text, DEPARTMENTS, /等(?:有关|相关)?(?:主管)?部门/g, 200)) {
    const list = (m[1] as string).split('、')
    let at = m.index
    // 积极配合市场监管、…: the first field begins behind the verb.
    const first = list[0] as string
    for (let p = 0; p < first.length - 2; p++) {
      const verb = grammar.verbs.has(first.slice(p, p + 2)) ? 2 : /[由与和同向会请]/u.test(first.charAt(p)) ? 1 : 0
      if (verb && first.length - p - verb >= 2) at = m.index + p + verb
    }
    // 会同发展改革、财政等部门: 发展 is part of the name.
    const two = TWO_WORDS.exec(first)
    if (two) at = m.index + two.index
    list[0] = first.slice(at - m.index)
    if (list.some((x) => NOT_FIELD.test(x))) continue
    // 省级教育部门会同财政、民政等部门: they are of the same level.
    const level =
      /(?:^|[。！？\n])[^。！？\n]*?(省级|市级|州级|县级|区级)\p{Script=Han}{2,8}部门[^。！？\n]*$/u.exec(
        text.slice(Math.max(0, at - 80), at),
      )?.[1] ?? ''
    for (const field of list) {
      const entity = named('Group', `${level}${field}${m[2]}`, level ? [`${field}${m[2]}`] : [])
      found.push({ start: at, end: at + field.length, text: field, entity, rule: 'departments', rank: 3 })
      at += field.length + 1
    }
  }
  return found
}
/** Fields whose name begins as a verb does, or has 和 in it. */
const TWO_WORDS =
  /(?:发展(?:和)?改革|工业和信息化|住房和城乡建设|人力资源和社会保障|文化和旅游|林业和草原|自然资源和规划|农业和农村|审计|监察|统计|检察)$/u
/** What is no field of a department: 各地区、各部门; 加强…. */
const NOT_FIELD =
  /各|有关|相关|^(?:省|自治区|直辖市)$|地区|企业|单位|要|加强|推动|推进|完善|建立|健全|的|委员会|政府|党委|法院|检察院|[局厅署委部会]$/u

/** Departments that are named for two fields, as the ministries above them are. */
const TWO_FIELDS =
  /(?:省级|市级|县级|州级|区级|地方|(?:各)?省、自治区、直辖市)?(?:林业和草原|住房和城乡建设|文化和旅游|工业和信息化|人力资源和社会保障|自然资源和规划|发展和改革|农业和农村|水利和湖泊)(?:行政)?(?:主管|管理|监管)?部门/gu

/** 国务院各部门, 区属各企业: whose departments and firms they are. */
export function owners(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const m of matches(
    text,
    /(国务院|中央(?!和)|区直|市直|省直|州直|县直|驻区|驻市|区属|市属|省属)各(部门|单位|企业)/gu,
  ))
    found.push(matched(m, named('Group', `${m[1]}${m[2]}`, [m[0]]), 'owned', 3))
  // 国务院有关部门, 国务院部门: those of the State Council, not any.
  for (const m of matches(text, /(?:(?:国务院|中央和国家机关|中央)(?:有关|相关)|国务院)(?:部门|单位)/gu))
    found.push(matched(m, named('Group', m[0]), 'owned', 3))
  // 省级林业和草原主管部门: one department of two fields.
  for (const m of matches(text, TWO_FIELDS)) found.push(matched(m, named('Group', m[0]), 'departments', 3))
  // 当地党委和政府, 各级党委和政府: two bodies of each place.
  for (const m of matches(text, /(当地|地方|各级|县级|乡镇|基层)(党委)[、和与]?(?:人民)?政府/gu)) {
    const of = m[1] === '各级' ? '' : (m[1] as string)
    // 各级党委政府, 地方党委政府 without a conjunction are one name.
    if (!/[、和与]/u.test(m[0])) {
      if (of) found.push(matched(m, named('Group', m[0]), 'local-bodies', 3))
      continue
    }
    const start = m.index + (of ? 0 : 2)
    const cut = m.index + 4
    const end = m.index + m[0].length
    const body = (from: number, to: number, label: string): Candidate => ({
      start: from,
      end: to,
      text: text.slice(from, to),
      entity: named('Group', label),
      rule: 'local-bodies',
      rank: 3,
    })
    found.push(body(start, cut, `${of}党委`), body(end - 2, end, `${of}政府`))
  }
  // 个体、私营和外资企业: each kind is one.
  for (const m of matches(
    text,
    /((?:(?:个体|私营|国有|国营|集体|民营|外资|中资|大型|中型|小型|微型|大中型|中小微)[、和及与]){1,4})(?:个体|私营|国有|国营|集体|民营|外资|中资|大型|中型|小型|微型|大中型|中小微)企业/gu,
  )) {
    let at = m.index
    for (const kind of (m[1] as string).split(/[、和及与]/u)) {
      if (kind)
        found.push({
          start: at,
          end: at + kind.length,
          text: kind,
          entity: named('Group', `${kind}企业`),
          rule: 'kinds',
          rank: 3,
        })
      at += kind.length + 1
    }
  }
  return found
}

/** 支持各县发展特色产业: the counties, as 各地 are the places; 各县（市）政府 are bodies. */
export function counties(text: string): Candidate[] {
  const found = matches(text, BASE).map((m) => matched(m, named('Group', m[0]), 'base', 2))
  for (const m of matches(
    text,
    /各[县市区](?<=(?:支持|引导|鼓励|推动|指导|督促|帮助|要求|组织|，|。|\n)各.)(?![（(市区县乡级委政、直州])/gu,
  ))
    found.push({
      start: m.index + 1,
      end: m.index + 2,
      text: m[0].slice(1),
      entity: named('Group', m[0].slice(1), [m[0]]),
      rule: 'counties',
      rank: 2,
    })
  return found
}

/** 为基层减负: those at the base; 基层治理 is about nobody. */
const BASE = /基层(?=减负|松绑|减压|负担|赋能|放权|财政困难)/gu

/** 区县人民政府确定的档案主管部门, 甲部门指定的机构: told by who has appointed them. */
const APPOINTED =
  /(?:(?:县（市）|区（县）|市县|县级|市级|省级(?:以上)?)?(?:人民政府|(?:林业|水利|\p{Script=Han}{2})?主管部门|(?:赔偿)?权利人))(?:确定|指定|设立)的\p{Script=Han}{0,8}?(?:部门或机构|部门|机构)/gu
export const appointed = (text: string): Candidate[] =>
  matches(text, APPOINTED).map((m) => matched(m, named('Group', m[0]), 'appointed', 4))

/** 单位和个人, 机关、单位: bodies of any kind, told by what is named beside them. */
const BESIDE = /机关、单位|(?:单位|组织)(?=(?:和|或|或者|、|与|及)个人(?!信息|所得))/gu
export function bodiesBeside(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const m of matches(text, BESIDE)) {
    const before = text.charAt(m.index - 1)
    // 违反规定的单位和个人 are told by the clause before them; 社会组织和个人, 承担单位和个人 by a word.
    if (
      /[\p{Script=Han}]/u.test(before) &&
      !/[的对向使由何给是了有要让与和]/u.test(before) &&
      !DONE.test(text.slice(m.index - 2, m.index))
    )
      continue
    let at = m.index
    for (const name of m[0].split('、')) {
      const entity = named('Group', name)
      found.push({ start: at, end: at + name.length, text: name, entity, rule: 'beside', rank: 2 })
      at += name.length + 1
    }
  }
  return found
}
const DONE = /(?:压实|强调|任何|明确|规定|要求|落实|督促|对于|关于|引导|支持|鼓励|涉及|禁止|处罚|表彰|奖励)$/u

/** 支持农村和中西部地区, 设施向农村延伸, 在农村，要积极推广沼气: whom it serves; 农村改革 is about nobody. */
export function villages(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const m of matches(
    text,
    /农村(?=和[^，。]{0,5}地区|基本具备|扶持|投入|倾斜|延伸|覆盖|转移|(?<=[，。；要也]在农村)(?:，|要|新建|开展|推广|推行|实行|建立))/gu,
  ))
    if (/(?:支持|对|向|让|推动|促进|使|在)$/u.test(text.slice(Math.max(0, m.index - 2), m.index)))
      found.push(matched(m, named('Group', '农村地区', [m[0]]), 'villages', 2))
  return found
}

/** 单位和个人, 家庭或个人: persons named beside bodies; 个人信息 is about nobody. */
export function individuals(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const m of matches(
    text,
    /个人(?<=(?:(?:单位|组织|企业|机构|家庭|集体|团体|法人|公司|政府|社会)(?:和|或|或者|、|与|及)|任何|申请的?)个人)(?!所得|信息|账户|帐户|名义|破产|消费|隐私|工作|主义|利益|收入|投资|缴费|事项|住房|养老|贷款)/gu,
  ))
    found.push(matched(m, named('Group', m[0]), 'individuals', 2))
  // 引导人们爱护港口: whoever they are.
  for (const m of matches(text, /(?<=引导|教育|激励|鼓励|帮助|满足|丰富|增强|提高)人们(?=[^，。；的]{2}|的)/gu))
    found.push(matched(m, named('Group', m[0]), 'individuals', 2))
  return found
}

const DESCRIBED = /的(?:地方|地区|区域|城市|省份|企业|单位|部门|机构|高校|医院|群众|家庭)/gu
/** 地方病, 地方保护, 群众性: of another word; 企业家, 企业负责人: somebody in them. */
const NOT_THEY =
  /^(?:病|保护|民族|性|戏|霸权|联产|家|一把手|负责人|法定|经济|之间|制度|名单|数量|总数|特色|标准|政府|财政|化|群|范例|建设|发展|管理|文化|规划|质量|工作)/u
const THEY_DO = /^(?:建设|发展|管理)(?!的|水平|环境|规划)/u
/** 鼓励有条件的企业…, 对排放超标的企业…: whom an act enlists or is done to. */
const TURNED_TO =
  /^(?:\p{Script=Han}{0,8}?(?:支持和鼓励|鼓励和引导|鼓励和支持|清理和整顿|支持|鼓励|引导|帮助|督促|聚焦|遴选|允许|整顿|淘汰)(?!类)|(?:要|应当|应|并|积极|重点|继续|进一步|优先|可以|可|也)*对于?)(?=\p{Script=Han})/u
const MUST = /^(?:要(?!求|素|点|件)|应|必须|可以|可(?!持|见|能|靠|支))/u
/** What stands before 的 and tells no kind: 我们的企业, 大量的企业, 有的地方. */
const TELLS_NOTHING =
  /^(?:我们|他们|你们|自己|越来越多|更多|大量|许多|不同|多数|绝?大多数|主要|所有|全体|全部|一切|新|有|原有|现有|其他|其它|当地|本地|中国|我国|全国|全省|全市|国内|国外|自己|一般|重要|重大|相应|相关|有关)$/u

/** 有条件的民营企业, 受影响较大的外贸企业, 在大陆的台资企业: what tells which of a kind they are, and not whose. */
const WHICH =
  /^(?:有(?!关)|具[有备]|符合|在|受|被|经|获|新[设落迁办建成投引]|因|已|未|不|非法|从事|承担|参[与加]|属于|拥有|达到|超过|取得|列入|纳入|入选|依法|实际|连续|需要|缺乏|没有|存在|首次|当年)|(?:有|较[大高差好多]|严重|困难|突出|所属|管理|认定|达标|亏损|注册|落户|投产|建成)$/u

/** 房价上涨压力大的城市要增加用地, 鼓励承担重点项目的企业…: those whom a whole clause tells; `kinds` are the groups found by their nouns. */
export function described(text: string, kinds: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = []
  const add = (at: number, end: number, bare: boolean) => {
    const after = text.slice(end, end + 4)
    // 对受影响较大的企业，提高返还比例: a clause of its own.
    const apart = after.startsWith('，')
    if (!apart && !/^[\p{Script=Han}、]/u.test(after)) return
    const clause = /[^，。；：、！？\s）]{2,24}$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? ''
    const turned = TURNED_TO.exec(clause)?.[0].length
    if (turned === undefined && !(bare && MUST.test(after))) return
    if (apart && !/^\p{Script=Han}{0,4}对于?/u.test(clause)) return
    const told = clause
      .slice(turned ?? 0)
      .replace(/^(?:但是?|而|对于?|凡是?|其中|同时|因此|所以|目前|各类|各种|那些|这些|部分|一些)/u, '')
    if (
      told.length < 2 ||
      told.length > 16 ||
      TELLS_NOTHING.test(told) ||
      // 鼓励有条件的企业建设码头: what these shall do.
      (WHICH.test(told) ? NOT_THEY.test(after) && !THEY_DO.test(after) : !bare || NOT_THEY.test(after)) ||
      /[是把将使让的]|除了|中国|我国|我们/u.test(told)
    )
      return
    const start = at - told.length
    const words = text.slice(start, end)
    found.push({ start, end, text: words, entity: named('Group', words), rule: 'described', rank: 3 })
  }
  for (const m of matches(text, DESCRIBED)) add(m.index, m.index + m[0].length, true)
  for (const { start, end, text: kind } of kinds)
    if (text.charAt(start - 1) === '的' && kind.length > 2) add(start - 1, end, false)
  return found
}
