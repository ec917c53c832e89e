import { matches } from '../matches.ts'
import type { Candidate, Search } from './index.ts'
import { named } from './names.ts'

/** Ends of names that only bodies have, whatever stands before: 江海管件有限公司. */
const COMPANY = '(?:股份有限公司|有限责任公司|有限公司|股份公司|集团公司|总公司|研究设计院)'
/** Ends of names that are a body's where a place, a country or a body opens them: 青海省盐湖研究所, 中国气象学会. */
const BODY =
  '(?:公司|集团|银行|大学|学院|研究院|研究所|研究中心|科学院|实验室|医院|协会|学会|研究会|联合会|创新联盟|产业联盟|促进会|商会|基金会|委员会|监督站|监测站|管理局|监管局|交易所|交易中心|产权中心|领导小组|工作小组|推进小组|专项小组|指挥部|工作专班|专班|出版社|电视台|广播电台|日报社|报社|工会|总会|博物馆|图书馆|管理处|管委会|核查中心|服务中心|发展中心|促进中心|安全中心|管理中心|国际机场)'
const ENDS = new RegExp(`(?:${COMPANY}|${BODY})$`, 'u')
const HAN = /[\p{Script=Han}（）]/u
const LONGEST = 26
/** What no name of a body holds. */
const FOREIGN =
  /[的了在将要是为对把等向你我]|关于|印发|支持|加强|推进|推动|打造|组建|成立|设立|新建|创建|共建|各级|各类|各有|进入|入选|排名|定点|社区|一批|多家|重点|企业集团|跨国/u
const LETTERS = /[京津冀晋辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼川渝黔滇藏陕甘宁港澳台]{2,4}(?=\p{Script=Han}{2})/u
const OPENS = /^(?:n[stz]|nr)/u
const NATIONS = /^(?:国际|中国|国家|全国|中央|中华|世界)/u

const NAMED_BODY = new RegExp(
  `${COMPANY}|${BODY}(?![\\p{Script=Han}（])|${BODY}(?=负责|牵头|等|要|应当|组织|印发|会同|审定|审核|审查|评审|认定|和(?![平谐])|与|及|建设|发展(?!区)|参与|获批|入选|报告|备案|提交|确认|同意|核实|派出|实施|开展)|联盟(?=建设)`,
  'gu',
)
const COMPANY_END = new RegExp(COMPANY, 'u')

/** Companies, institutes, associations and offices by the end of their names, and where they begin. */
export function bodies(search: Search, known: readonly Candidate[]): Candidate[] {
  const { text } = search
  const found: Candidate[] = copied(text)
  const byStart = new Map<number, Candidate>()
  for (const c of known)
    if (/Place|Organization/.test(c.entity.class)) {
      const other = byStart.get(c.start)
      if (!other || other.end < c.end) byStart.set(c.start, c)
    }
  for (const m of matches(text, NAMED_BODY)) {
    const end = m.index + m[0].length
    const start = begins(search, m.index, byStart, COMPANY_END.test(m[0]))
    if (start === undefined || start >= m.index) continue
    // 中共中央政治局常务委员会3月4日召开会议: a name of the tables has its label there.
    if (byStart.get(start)?.end === end) continue
    const name = text.slice(start, end)
    // 全国医院: a kind, told by no word between.
    if (
      name.length > LONGEST ||
      name.length < (/^(?:国家|全国)/u.test(name) ? 6 : 4) ||
      FOREIGN.test(text.slice(start, m.index)) ||
      !balanced(name)
    )
      continue
    found.push({ start, end, text: name, entity: named('Organization', name), rule: 'body', rank: 3 })
  }
  return [...found, ...branches(text, [...known, ...found]), ...offices(text, known)]
}

/** 云岭大学附属医院河东医院, 云岭第二医院河西院区: a hospital that another runs. */
const BRANCH_OF_HOSPITAL = /^(?!达到|创建|共享|建设|[和与、等及的])\p{Script=Han}{2,6}?(?:医院|院区)/u
/** What a hospital's name ends in, and the school that has it. */
const HOSPITAL = /(?:医院|大学)$/u
/** 附属医院, 第三医院 between the name of a school and that of the branch. */
const ITS_HOSPITAL = /^(?:附属)?\p{Script=Han}{0,4}?医院/u

/** A hospital that is named by the one that runs it and by its own place. */
function branches(text: string, known: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = []
  for (const k of known) {
    if (k.entity.class !== 'Organization' || !HOSPITAL.test(k.text)) continue
    const own = k.text.endsWith('医院') ? '' : (ITS_HOSPITAL.exec(text.slice(k.end, k.end + 10))?.[0] ?? '')
    if (!own && !k.text.endsWith('医院')) continue
    const at = k.end + own.length
    const m = BRANCH_OF_HOSPITAL.exec(text.slice(at, at + 10))
    if (!m || FOREIGN.test(own + m[0])) continue
    const end = at + m[0].length
    const name = text.slice(k.start, end)
    const label = `${k.entity.label}${text.slice(k.end, end)}`
    found.push({ start: k.start, end, text: name, entity: named('Organization', label), rule: 'body', rank: 4 })
  }
  return found
}

/** 抄送：华南核与辐射安全监督站，机械工业促进中心: a list of bodies, each from mark to mark. */
function copied(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const line of matches(text, /^[ \t\u3000]*(?:抄送|主送|抄报)[：:](.+)$/gmu)) {
    const list = line[1] as string
    let at = line.index + line[0].length - list.length
    for (const name of list.split(/[，、；。]/u)) {
      const lead = /^\s*/u.exec(name)?.[0].length ?? 0
      const bare = name.trim()
      if (bare.length > 3 && bare.length <= LONGEST && ENDS.test(bare) && !/各|^(?:有关|相关)/u.test(bare))
        found.push({
          start: at + lead,
          end: at + lead + bare.length,
          text: bare,
          entity: named('Organization', bare),
          rule: 'body',
          rank: 3,
        })
      at += name.length + 1
    }
  }
  return found
}

const balanced = (name: string): boolean => (name.match(/（/gu)?.length ?? 0) === (name.match(/）/gu)?.length ?? 0)

/** Where the name that ends with the suffix at `at` begins: at the first place or body of the run of nouns, or at the mark before a company. */
function begins(
  { text, tokenise, grammar }: Search,
  at: number,
  known: ReadonlyMap<number, Candidate>,
  company: boolean,
): number | undefined {
  let from = at
  while (from > 0 && at - from < LONGEST && HAN.test(text.charAt(from - 1))) from--
  // Between two marks: the whole run, where a place or a body opens it.
  const first = known.get(from)
  if (
    from < at &&
    !FOREIGN.test(text.slice(from, at)) &&
    (first ? first.end <= at : NATIONS.test(text.slice(from, from + 2)))
  )
    return from
  const whole = company ? wholeCompany(text, from, at, grammar) : undefined
  if (whole !== undefined) return whole
  let start: number | undefined
  let edge = at
  for (const token of tokenise(text, from, at).reverse()) {
    // 华南 核 与 辐射 安全监督站: the conjunction stands inside the name, where a place opens it farther on.
    if (token.text === '与' && start === undefined && token.end < at) continue
    if (/^第[一二三四五六七八九十]$/u.test(token.text)) continue
    if (
      grammar.cues.has(token.text) ||
      /^(?:p|u|r|d|c|m)/u.test(token.tag) ||
      (grammar.verbs.has(token.text) &&
        token.text.length < 3 &&
        !/^(?:建设|投资|发展|开发|创新|管理|监督|服务|安全|审定|设计|制造|促进|交易)$/u.test(token.text))
    )
      break
    edge = token.start
    const opener = known.get(token.start)
    if (opener || ((OPENS.test(token.tag) || NATIONS.test(token.text)) && token.text.length > 1)) start = token.start
  }
  // 沪苏浙皖创新联盟: places by one character each.
  const letters = LETTERS.exec(text.slice(edge, at))
  if (letters && edge + letters.index < (start ?? at)) start = edge + letters.index
  for (let p = edge; p < (start ?? at); p++) {
    const opener = known.get(p)
    if (opener && opener.end <= at) start = p
  }
  if (start !== undefined) return start
  return company && edge < at - 1 ? edge : undefined
}

/** 关于批准 of 关于批准浙江某某特材科技股份有限公司变更许可: what stands before the name of a company. */
const BEFORE_COMPANY = /^(?:关于|批准|同意|核准|颁发|授予|撤销|注销|暂停|恢复|延续|受理|变更|对|向|由|给|和|与|及|等)*/u

/** From the mark before a company, or from what is done to it: its name is told whole. */
function wholeCompany(text: string, from: number, at: number, grammar: Search['grammar']): number | undefined {
  const start = from + (BEFORE_COMPANY.exec(text.slice(from, at))?.[0].length ?? 0)
  const name = text.slice(start, at)
  if (name.length < 2 || FOREIGN.test(name)) return undefined
  const opening = name.slice(0, 2)
  return grammar.verbs.has(opening) || grammar.cues.has(opening) ? undefined : start
}

/** 财政部税政司 beside its head is a body; 国务院办公厅主任 holds an office of the body itself. */
const OFFICE =
  /^(?![的与和及])(?:(?:\p{Script=Han}{0,10}?(?:审定委员会|专业委员会|管理局|监督站|研究院|保护办公室|管理办公室|协调办公室)|办公厅|办公室|党组|机关党委)(?!主任|副主任)|(?:\p{Script=Han}{2,8}[司局](?=副?[司局]长)|(?:政策)?研究室)(?=副?[司局]长|副?主任))/u

/** 水利部水资源管理司, 我局科技司（…）, 林草局行政许可受理中心负责…: a department, up to where its name must end. */
const DEPARTMENT_OF =
  /^(?![的与和及对])(?!.{0,9}[了你]|.{0,9}(?:金融|区域|研发|服务|国际)中心)\p{Script=Han}{2,10}(?:(?<!公)司(?![法机令徒务长])|中心(?=[（(，。；、：:\s]|负责|牵头|承担|承办|主办|会同|组织|主持|提出|统筹|开展|审核|$))/u
const HEADS = /(?:部|局|委员会|办公厅)$/u
const ITSELF = /^我[局部委]$/u

/** 水利部办公厅, 交通运输部长江航务管理局: an office of a body named just before. */
function offices(text: string, known: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = []
  for (const k of known) {
    if (k.entity.class !== 'Organization' || (k.end - k.start < 3 && !ITSELF.test(k.text))) continue
    const rest = text.slice(k.end, k.end + 18)
    const m = OFFICE.exec(rest) ?? (HEADS.test(k.entity.label) ? DEPARTMENT_OF.exec(rest) : null)
    if (!m || FOREIGN.test(m[0]) || /[、，]/u.test(m[0])) continue
    const end = k.end + m[0].length
    const name = text.slice(k.start, end)
    const full = `${k.entity.label}${m[0]}`
    // 我局科技司: by its whole name.
    const [label, alias] = ITSELF.test(k.text) ? [full, name] : [name, full]
    const entity = named('Organization', label, alias === label ? [] : [alias])
    found.push({ start: k.start, end, text: name, entity, rule: 'office', rank: 4 })
    if (name.endsWith(PARTY_GROUP)) found.push(...partyGroups(text, known, k.start))
  }
  return found
}

const PARTY_GROUP = '党组'
/** 国务院、全国政协、最高人民法院党组: each of them has a party group of its own. */
function partyGroups(text: string, known: readonly Candidate[], last: number): Candidate[] {
  const found: Candidate[] = []
  let at = last
  while (/[、和]/u.test(text[at - 1] ?? '')) {
    const before = known.find((c) => c.end === at - 1 && c.entity.class === 'Organization')
    if (!before) break
    const entity = named('Organization', `${before.entity.label}${PARTY_GROUP}`)
    found.push({ ...before, entity, rule: 'office', rank: 4 })
    at = before.start
  }
  return found
}
