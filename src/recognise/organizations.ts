import { matches } from '../matches.ts'
import type { Entity } from '../model.ts'
import type { Candidate, Search } from './index.ts'
import { bodyNamed, type Division, named } from './names.ts'

/** Short names of departments and what they stand for in the full name of the body. */
const FULL: readonly [RegExp, string][] = [
  [/^发展改革委$|^发改委$/u, '发展和改革委员会'],
  [/^卫生健康委$|^卫健委$/u, '卫生健康委员会'],
  [/^国资委$/u, '人民政府国有资产监督管理委员会'],
  [/^工业和信息化委$|^工信委$/u, '工业和信息化委员会'],
  [/^住房城乡建设(厅|局|委)$/u, '住房和城乡建设$1'],
  [/^人力资源社会保障(厅|局)$/u, '人力资源和社会保障$1'],
  [/^民宗委$/u, '民族宗教事务委员会'],
]
const fullDepartment = (name: string): string => {
  for (const [pattern, full] of FULL) if (pattern.test(name)) return name.replace(pattern, full)
  return name
}

const DEPARTMENT =
  /^(?:(?:发展和改革|工业和信息化|住房和城乡建设|人力资源和社会保障|文化和旅游|林业和草原|规划和自然资源|自然资源和规划|民族和宗教事务|文化广电和旅游|水利和湖泊)(?:局|厅|委员会|委)|[\p{Script=Han}]{2,10}?(?:局|厅|署|大队|总队|支队|委员会|办公室|委(?!员|托|会)|主管部门|(?:财政|教育|科技|工信|商务|民政|人社|住建|卫健|文旅|农业农村|自然资源|生态环境|交通运输|水务|水利|应急|审计|统计|发展改革|市场监管|规划|城管|税务|公安|司法|政务服务|大数据)部门|公司|银行|大学|学院|研究院|研究所|实验室|医院|法院|检察院|联合会|总工会|协会|集团|中心(?=[、，。）\s]|$)|创新联盟|开发银行|交易所|领导小组|工作小组|推进小组|专项小组|指挥部|工作专班|电视台|日报社?|晚报))/u
const ORGANS: readonly [RegExp, (place: string) => string][] = [
  [/^委(?!员|托|派|以|任|办|直|党校|宣传|组织|政法|统战|全会|常委会)/u, (p) => `中共${p}委员会`],
  [/^委办公(?:室|厅)/u, (p) => `中共${p}委员会办公${/省|自治区/u.test(p) ? '厅' : '室'}`],
  [/^第[一二三四五六七八九十]{1,3}届委员会/u, (p) => `中共${p}委员会`],
  [/^党委/u, (p) => `中共${p}委员会`],
  [/^委(?:员会)?(?:常委会)/u, (p) => `中共${p}委员会`],
  [/^(?:人民)?政府办公(?:室|厅)/u, (p) => `${p}人民政府办公${/省|自治区/u.test(p) ? '厅' : '室'}`],
  [/^人民政府|^政府(?!工作报告|和|采购|性|债|投资)/u, (p) => `${p}人民政府`],
  [/^人大常委会|^人民代表大会常务委员会/u, (p) => `${p}人民代表大会常务委员会`],
  [/^人大|^人民代表大会(?!代表)/u, (p) => `${p}人民代表大会`],
  [/^政协/u, (p) => `中国人民政治协商会议${p}委员会`],
  [/^人民法院/u, (p) => `${p}人民法院`],
  [/^人民检察院/u, (p) => `${p}人民检察院`],
  [/^委政法委(?:员会)?/u, (p) => `中共${p}委员会政法委员会`],
  [/^委组织部/u, (p) => `中共${p}委员会组织部`],
  [/^委宣传部/u, (p) => `中共${p}委员会宣传部`],
  [/^委统战部/u, (p) => `中共${p}委员会统战部`],
  [/^纪委监委|^纪委/u, (p) => `中共${p}纪律检查委员会`],
  [/^总工会/u, (p) => `${p}总工会`],
]

/** 昆明理工大学, 昆明海关, 昆明第二机床厂: bodies that a place gives its short name to, and keep it in their own. */
const OF_PLACE =
  /^(\p{Script=Han}{0,8}?)(?:大学(?![城生]|科技园)|学院|高等研究院|研究院|实验室|海关|日报|晚报|电视台|农商(?:联合)?银行|银行|森工集团|林业集团|钢铁公司|交易所|博物院|博物馆(?!群)|医院|矿务局|(?:机床|车辆|机器|机械|开关|电机|锅炉|汽车|制造|拖拉机|轴承|化工|化肥|肥料|重机|造船|仪表|纺织|毛纺|糖)厂|(?<=.[镇山家台])煤矿)/u
/** What no such name has before its last noun: 在西安建设一流大学, 安徽省级重点实验室. */
const NOT_OF_PLACE =
  /[的和与及、等各省市县区将要在把对为以由到向将入获所]|国家|全国|重点|公立|一流|高水平|建设|推动|推进|加快|支持|发展|现代产业|本科|成立|设立|新增|争创|创建|打造|学生|孩子/u

const BRANCH = /^(?![和与及等会同对向或将按负牵])\p{Script=Han}{2,4}?(?:分局|监管局|管理局)/u

/** Places that are states, and no parts of the world or of the country. */
const STATE = /^(?!中国|中东|远东|第三世界|.*(?:[洲欧美亚盟区岛角港带圈海江河湖山]|(?<![南中])非)$)/u

/** 牵头单位：…, 责任单位：…: a list of bodies. */
const UNIT_LIST = /(?:牵头|责任|配合|参与|主管)(?:责任)?单位[：:]([^）)。：:\n]+)/gu
/** 农牧厅, 残联: a body by its office alone. */
const BARE_BODY = /^[\p{Script=Han}]{1,9}(?:厅|局|委|办|会|院|署|联)$/u
/** 国家…, 市…, 各…: it says itself whose body it is, or is none by itself. */
const PLACED =
  /^(?:国家|国务院|中央|中共|中国|全国|最高|省|市|区|县|州|自治|各|有关|相关|其他)|[省市县区州盟旗](?=[\p{Script=Han}]{2})/u

/** 全省, 城市, 社区, 自治区, 各市: the level's character belongs to another word. */
const WORD_WITH_LEVEL =
  /^[城都地社园新校郊各全本我该跨外邻两三四五六七八九十多同每辖片灾景市县省区自直行股集超夜菜楼门上入股治专院库税牧林矿林军战防特一二某个百千几数其别乡镇较边](?:省|市|州|区|县)$/u

/** 云岭市东湖区 in the names of its bodies: districts of one name are told apart by their city; a county has its name for itself. */
const fullName = ({ name, chain }: Division): string =>
  `${name.endsWith('区') ? (/(?:^|[省区])([^省区]+市)$/u.exec(chain)?.[1] ?? '') : ''}${name}`

/** Bodies of a place: 广东省委 → 中共广东省委员会, 省财政厅 → 广东省财政厅, 我局 → the issuer; and names built with an organisation's suffix. */
export function organizations({ text, context, tables, grammar }: Search, places: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = []
  const add = (start: number, end: number, entity: Entity, rule: string, rank = 3) =>
    found.push({ start, end, text: text.slice(start, end), entity, rule, rank })
  const organAt = (at: number, place: string): { end: number; label: string } | undefined => {
    const rest = text.slice(at, at + 24)
    for (const [pattern, label] of ORGANS) {
      const m = pattern.exec(rest)
      if (m) return { end: at + m[0].length, label: label(place) }
    }
    const m = DEPARTMENT.exec(rest)
    if (
      m &&
      !/^[级属直域各专]|^委|重点实验室$|部署$/u.test(m[0]) &&
      !/[的了在与及将要是为对把、，]|^.?(?:场|民|区|容|内|值)|和(?!.{1,8}(?:局|委员会|厅)$)|关于|共建|创建|新建|印发|支持|加强|推进|建设|各级|各类|贯彻|落实|坚持|坚决|深入|认真|严格|按照|根据|围绕|全面|积极|通过|召开|实施|开展|完成/u.test(
        m[0]
          .replace(/(?:推进|建设|创建)?(?:工作)?(?:领导|推进|工作|专项)小组$/u, '')
          // 省住房城乡建设厅: what it is called, not what is done.
          .replace(/^(?:住房(?:和)?)?城乡建设(?=[局厅委])/u, '城建'),
      )
    ) {
      // 市公安局城东分局: its branch, not the bureau.
      const branch = m[0].endsWith('局')
        ? (BRANCH.exec(text.slice(at + m[0].length, at + m[0].length + 8))?.[0] ?? '')
        : ''
      return { end: at + m[0].length + branch.length, label: `${place}${fullDepartment(m[0])}${branch}` }
    }
    return undefined
  }
  for (const p of places) {
    if (p.entity.class !== 'Place') continue
    // 日本政府, 埃及政府和人民: the government of a state.
    if (!p.entity.divisionCode && text.startsWith('政府', p.end) && STATE.test(p.entity.label))
      add(p.start, p.end + 2, named('Organization', `${p.entity.label}政府`), 'government-of-state')
    if (!p.entity.divisionCode) continue
    const division = tables.divisions.get(p.entity.divisionCode)
    if (!division) continue
    // 广东 + 省委, 深圳 + 市政府, 阿坝 + 州人民政府
    const level = text.charAt(p.end)
    const whole = p.text === division.name
    const party = /(?:中共|中国共产党)$/u.exec(text.slice(Math.max(0, p.start - 5), p.start))?.[0].length ?? 0
    const start = p.start - party
    const at = !whole && /[省市县区州]/u.test(level) ? p.end + 1 : p.end
    if (!whole && at === p.end) {
      const own = OF_PLACE.exec(text.slice(at, at + 14))
      const ministry = text.startsWith('教育部', p.start - 3) ? 3 : 0
      if (own && !NOT_OF_PLACE.test(own[1] as string))
        add(
          p.start - ministry,
          at + own[0].length,
          named('Organization', text.slice(p.start - ministry, at + own[0].length)),
          'named-for-place',
        )
      continue
    }
    const organ = organAt(at, fullName(division))
    if (organ) add(start, organ.end, named('Organization', organ.label, []), 'organ-of-place')
  }
  const inPlace = new Set<number>()
  for (const p of places) if (p.end - p.start > 1) for (let i = p.start; i < p.end; i++) inPlace.add(i)
  const levels: readonly [string, Division | undefined][] = [
    ['省', context.province],
    ['自治区', context.province],
    ['市', context.city],
    ['州', context.city],
    ['区', context.county ?? context.province],
    ['县', context.county],
  ]
  for (const [ch, division] of levels) {
    if (!division || (ch !== '省' && !division.name.endsWith(ch) && !(ch === '市' && /市$/u.test(division.name))))
      continue
    for (let i = text.indexOf(ch); i >= 0; i = text.indexOf(ch, i + 1)) {
      if (WORD_WITH_LEVEL.test(text.slice(Math.max(0, i - 1), i + 1)) || inPlace.has(i)) continue
      const organ = organAt(i + ch.length, fullName(division))
      if (organ) add(i, organ.end, named('Organization', organ.label, []), 'organ-by-context', 2)
    }
  }
  // 牵头单位：农牧厅、林草局: in a text of a place they are bodies of that place, also where one has a national namesake.
  const place = context.county ?? context.city ?? context.province
  if (place)
    for (const m of matches(text, UNIT_LIST)) {
      let at = m.index + m[0].length - (m[1] as string).length
      for (const piece of (m[1] as string).split(/([、，,；;\s]+|(?<=[厅局委办会院])[及和])/u)) {
        if (
          BARE_BODY.test(piece) &&
          !PLACED.test(piece) &&
          !found.some((f) => f.start < at + piece.length && at < f.end)
        )
          add(
            at,
            at + piece.length,
            named('Organization', `${fullName(place)}${fullDepartment(piece)}`),
            'unit-list',
            4,
          )
        at += piece.length
      }
    }
  const issuer = context.issuers[0] ?? own(text, found)
  if (issuer)
    for (const m of matches(text, /我(局|委|部|办|厅|会|院)(?![员们国])/gu))
      if (issuer.label.endsWith(m[1] as string)) add(m.index, m.index + m[0].length, issuer, 'issuer-self', 2)
  for (const m of matches(
    text,
    /(?:国际|中国|国家|全国|中央)[\p{Script=Han}]{2,12}?(?:开发银行|银行|科学中心|实验室|研究院|委员会|总局|协会|联合会|基金会|公司|集团)(?![\p{Script=Han}]{0,3}(?:建设|机制))/gu,
  ))
    if (!/[的、和与]|推进|建设/u.test(m[0].slice(2, -2)) && !KIND.test(m[0]) && opensName(text, m.index, grammar))
      add(m.index, m.index + m[0].length, named('Organization', m[0]), 'organ-suffix', 1)
  // 新一届政府要…, in a report 政府将…: the government of the place, or of the country.
  const government = context.division
    ? named('Organization', `${fullName(context.division)}人民政府`)
    : context.place
      ? bodyNamed(tables, '国务院')
      : undefined
  if (government)
    for (const m of matches(
      text,
      context.kind === 'report'
        ? /(?:新一届|本届)政府|(?<=[。；，\n\u3000])政府(?=要(?!求)|将|应当?(?!急)|必须|采取|继续|坚持|已经)/gu
        : /(?:新一届|本届)政府/gu,
    ))
      add(m.index, m.index + m[0].length, government, 'government-by-context', 2)
  // 特区政府 in an address of its chief executive.
  const region = context.division?.name.endsWith('特别行政区') ? context.division.name : undefined
  if (region)
    for (const m of matches(text, /(?<!香港|澳门)特区政府/gu))
      add(m.index, m[0].length + m.index, named('Organization', `${region}政府`), 'government-by-context', 2)
  // 我代表第十六届中央委员会向大会报告: the party's of that congress; …第三次全体会议 is a meeting.
  for (const m of matches(
    text,
    /(?:中国共产党|中共)?(第[一二三四五六七八九十]{1,3}届中央委员会)(?!第|[一二三四五六七八九十]次|委员|候补|全体|会)/gu,
  ))
    add(m.index, m.index + m[0].length, named('Organization', `中国共产党${m[1]}`), 'central-committee', 4)
  // 自觉接受人大监督、政协民主监督: those of the place that reports, or of each level.
  for (const m of matches(
    text,
    /(人大|人民代表大会|政协)(?<![国省市区州县级届](?:人大|人民代表大会|政协))(?=(?:及其常委会|及其常务委员会)?的?(?:法律|工作|民主|依法)?监督|的?意见|、政协)/gu,
  )) {
    const council = m[1] === '政协'
    const of = context.division ? fullName(context.division) : ''
    const label = council ? `中国人民政治协商会议${of && `${of}委员会`}` : `${of}人民代表大会`
    add(m.index, m.index + m[0].length, named(of || council ? 'Organization' : 'Group', label), 'supervising', 2)
  }
  // 本台记者, in a programme that says whose it is.
  const station = /总台|央视|权威访谈|新闻联播/u.test(text) ? bodyNamed(tables, '总台') : undefined
  if (station)
    for (const m of matches(text, /本台(?=记者|推出|从|讯|消息|报道|今)/gu))
      add(m.index, m.index + 2, station, 'station-self', 2)
  // 中央先后召开…: the party's centre, where it acts.
  const centre = bodyNamed(tables, '中共中央')
  if (centre)
    for (const m of matches(
      text,
      /中央(?<=(?:^|[，。；、\n])中央)(?=先后|决定|召开|要求|提出|强调|作出|对|高度|始终|多次|专门)/gu,
    ))
      add(m.index, m.index + 2, centre, 'centre-acts', 2)
  return [...found, ...shortNames(text, found)]
}

/** 国家重点实验室, 国家级商协会: kinds of body, not one of them. */
const KIND =
  /^(?:国家|国家级|全国|国际)(?:级|重点|技术创新|制造业创新|工程|产业创新)?(?:实验室|重点实验室|研究中心|技术中心|商会|协会|商协会|合作组织)$/u

/** Whether a name can begin here: at a mark, or after a verb or a function word (推进国际海洋开发银行). */
const opensName = (text: string, at: number, grammar: Search['grammar']): boolean =>
  !/\p{Script=Han}/u.test(text.charAt(at - 1)) ||
  grammar.verbs.has(text.slice(Math.max(0, at - 2), at)) ||
  grammar.cues.has(text.slice(at - 1, at)) ||
  grammar.cues.has(text.slice(Math.max(0, at - 2), at))

/** 深圳市科技行政主管部门（以下简称市科技行政主管部门）: the short name holds from there on. */
function shortNames(text: string, found: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = []
  const byEnd = new Map([...found].reverse().map((f) => [f.end, f] as const))
  for (const m of matches(text, /[（(]以下简称[：:“"]?([\p{Script=Han}]{2,16}?)[”"]?[）)]/gu)) {
    const full = byEnd.get(m.index)
    if (!full) continue
    const short = m[1] as string
    for (let i = text.indexOf(short, m.index); i >= 0; i = text.indexOf(short, i + 1))
      out.push({ start: i, end: i + short.length, text: short, entity: full.entity, rule: 'short-name', rank: 4 })
  }
  return out
}

/** The body of a place that the text names first and most. */
function own(_text: string, found: readonly Candidate[]): Entity | undefined {
  const counts = new Map<string, { entity: Entity; n: number }>()
  for (const f of found) {
    const c = counts.get(f.entity.label) ?? { entity: f.entity, n: 0 }
    c.n++
    counts.set(f.entity.label, c)
  }
  return [...counts.values()].sort((a, b) => b.n - a.n || (a.entity.label < b.entity.label ? -1 : 1))[0]?.entity
}
