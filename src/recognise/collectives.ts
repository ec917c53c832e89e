import { matches } from '../matches.ts'
import type { Candidate, Search } from './index.ts'
import { nameAt, named } from './names.ts'
import { matchesNear } from './near.ts'
import { matched } from './settle.ts'

/** 西欧国家, 越南人民, 各国人民: the peoples and states of a place. */
export function peoples({ text, tables }: Search): Candidate[] {
  const found: Candidate[] = []
  for (const m of matches(
    text,
    /(?:国家|人民)(?!银行|政府|法院|检察|币|日报|解放军|共和国|代表|政协|公社|大会堂|级|队|安全|利益|战略|主权|机关|图书馆|主席|元首|生活|群众)/gu,
  )) {
    const before = text.slice(Math.max(0, m.index - 10), m.index)
    const from = m.index - before.length
    let length = 0
    for (let k = 0; k < before.length - 1 && !length; k++) {
      const hit = nameAt(tables, before, k)
      if (
        hit &&
        hit.name.length === before.length - k &&
        hit.entries.some((e) => e.entity.class === 'Place' && !e.division)
      )
        length = hit.name.length
    }
    if (!length) length = /(?:各国|世界各国|[两三]国|中国|我国)$/u.exec(before)?.[0].length ?? 0
    if (!length || (m[0] === '国家' && /(?:各国|[两三]国|中国|我国)$/u.test(before))) continue
    // 大运河国家文化公园, 长三角国家技术创新中心: of the country, not countries.
    if (m[0] === '国家' && OF_THE_COUNTRY.test(text.slice(m.index + 2, m.index + 6))) continue
    const start = from + before.length - length
    const words = text.slice(start, m.index + m[0].length)
    const label = words.replace(/^我国/u, '中国')
    found.push({
      start,
      end: start + words.length,
      text: words,
      entity: named('Group', label),
      rule: 'people-of',
      rank: 3,
    })
  }
  return found
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
/** What is no field of a department: 各地区、各部门; 加强…. */
const NOT_FIELD =
  /各|有关|相关|^(?:省|自治区|直辖市)$|地区|企业|单位|要|加强|推动|推进|完善|建立|健全|的|委员会|政府|党委|法院|检察院|[局厅署委部会]$/u

/** Departments that are named for two fields, as the ministries above them are. */
const TWO_FIELDS =
  /(?:省级|市级|县级|州级|区级|地方|(?:各)?省、自治区、直辖市)?(?:林业和草原|住房和城乡建设|文化和旅游|工业和信息化|人力资源和社会保障|自然资源和规划|发展和改革|农业和农村|水利和湖泊)(?:行政)?(?:主管|管理|监管)?部门/gu

/** 国务院各部门, 区属各企业: whose departments and firms they are. */
export function owners(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const m of matches(text, /(国务院|区直|市直|省直|州直|县直|驻区|驻市|区属|市属|省属)各(部门|单位|企业)/gu))
    found.push(matched(m, named('Group', `${m[1]}${m[2]}`, [m[0]]), 'owned', 3))
  // 省级林业和草原主管部门: one department of two fields.
  for (const m of matches(text, TWO_FIELDS)) found.push(matched(m, named('Group', m[0]), 'departments', 3))
  // 当地党委和政府, 各级党委和政府: two bodies of each place.
  for (const m of matches(text, /(当地|地方|各级|县级|乡镇|基层)(党委)[、和与]?(?:人民)?政府/gu)) {
    const of = m[1] === '各级' ? '' : (m[1] as string)
    // 各级党委政府 without a conjunction is one name.
    if (!of && !/[、和与]/u.test(m[0])) continue
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

/** 支持农村和中西部地区, 设施向农村延伸: whom it serves; 农村改革 is about nobody. */
export function villages(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const m of matches(text, /农村(?=和[^，。]{0,5}地区|基本具备|扶持|投入|倾斜|延伸|覆盖|转移)/gu))
    if (/(?:支持|对|向|让|推动|促进|使)$/u.test(text.slice(Math.max(0, m.index - 2), m.index)))
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
  return found
}
