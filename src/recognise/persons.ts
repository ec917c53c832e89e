import { matches } from '../matches.ts'
import type { Entity, Span } from '../model.ts'
import { attending } from './attending.ts'
import type { Candidate, Search } from './index.ts'
import { bodyNamed, named } from './names.ts'
import { matchesNear } from './near.ts'
import { legalRepresentatives, officesAfter } from './officesAfter.ts'
import { bareName, spacedName } from './spacedNames.ts'

/** Who holds which office, as a title beside a name says; roleIn only where the title names the body. */
export interface Holder {
  person: Entity
  role: Entity
  organization?: Entity
  span: Span
}

/** 弗拉基米尔·普京: where all its characters are those of foreign names. */
const FOREIGN = /[\p{Script=Han}]{1,6}(?:·[\p{Script=Han}]{1,6}){1,3}/gu

/** Characters that foreign and minority names are written with; 强信心·权威访谈 is no name. */
const TRANSLITERATION = new Set(
  '·阿埃艾爱安昂奥巴白班邦包鲍北贝本比彼毕宾波博勃布查柴车茨达大戴丹道德登邓迪底蒂丁东杜顿多厄恩尔发法凡范方菲费芬丰佛夫弗福甫盖甘冈高戈哥格葛根贡古瓜圭郭果哈海汉翰豪赫黑亨洪侯胡华怀惠霍基吉及季加迦贾简江杰捷金津京靖九居卡凯坎康考柯科可克肯孔库夸奎昆拉来莱赖兰朗劳勒雷黎里礼李理丽利莉连廉良列林琳隆娄卢鲁路吕伦罗洛麻马玛迈麦曼芒毛茅梅门蒙米密敏明摩莫墨默姆木穆拿纳娜内尼涅宁纽农努诺欧帕派潘庞培佩彭皮平蒲朴普齐奇契恰强乔切钦琴青琼丘曲让热仁日荣茹儒瑞若萨塞赛三桑瑟森沙莎山尚绍舍申生圣施石什史士舒斯司丝松苏素孙索塔台泰坦汤唐陶特腾提田廷亭图土托陀娃瓦万汪旺威韦为维伟卫魏温文翁沃乌吾武西希锡喜夏香肖谢辛欣休许雪逊雅亚延扬杨耶叶伊依易因音英永尤于约越扎泽曾詹张章珍芝治智中朱祖佐兹子宗买提江孜吐逊热玉肉力合铁义开',
)
const LONGEST_FOREIGN = 20
/** The name of the holder on the line of the office, or on the next. */
const SIGNED = /^(\n[ \u3000]*|[ \u3000])(\p{Script=Han}{2,4})[ \u3000]*(?:\n|$)/u
const OFFICES = /^(?:总理|省长|主席|市长|州长|县长|区长)$/u
/** 对某部部长某某某的专访: a name, whatever its first character. */
const INTERVIEWED = /^(\p{Script=Han}{2,3})的专访/u
/** What may follow a name directly. */
const AFTER_NAME =
  /^(?:$|[\s，。、：；！？（）()”》\d]|在|说|表示|指出|强调|介绍|主持|出席|同志|和|与|等|参加|会见|会谈|率|将|向|对|作|是|为|日前|近日|进行|接受|带领|一行|先生|女士|总书记|主席|书记|省长|市长|总理|教授|讲话|宣布|致辞|陪同|分别|签署|听取|考察|调研|认为|告诉|代表|以|从|的|到|赴|摄|报道|担任|任|当选|也|还|曾|今|昨|上午|下午|透露|回答|提出|要求|抵|访|发表|通过|被|于|已|又|就)/u

/** People by title, by what they do, by the tables, and by having been named once; offices that stand beside them. */
export function persons(search: Search, others: readonly Candidate[]): { mentions: Candidate[]; holders: Holder[] } {
  const { text, tables, structure } = search
  const mentions: Candidate[] = []
  const holders: Holder[] = []
  const names = new Set<string>(
    others.filter((c) => c.entity.class === 'Person' && c.entity.label === c.text).map((c) => c.text),
  )
  for (const b of structure.blocks)
    if (b.speaker && nameLength(b.speaker, 0, tables.surnames) === b.speaker.length) names.add(b.speaker)
  const titled: { title: Span; name: Span }[] = []
  const byStart = new Map<number, Candidate>()
  for (const c of others) if (!byStart.has(c.end)) byStart.set(c.end, c)
  for (const title of tables.titles) {
    for (let i = text.indexOf(title); i >= 0; i = text.indexOf(title, i + 1)) {
      let at = i + title.length
      // 本报记者 某某; 省长 某某 on a line of its own.
      const signed = /\s/u.test(text.charAt(at)) ? SIGNED.exec(text.slice(at, at + 8)) : null
      if (signed && (title.endsWith('记者') || OFFICES.test(title) || signed[1]?.length === 1))
        at += signed[1]?.length ?? 0
      else if (/\s/u.test(text.charAt(at)) && title.endsWith('记者')) at++
      const spaced = spacedName(text, at, tables.surnames)
      if (spaced) at = spaced.start
      // 部长阴和俊: after a title 和 may be of the name, where what follows it is none.
      const known =
        nameLength(text, at, tables.surnames) ||
        (/^[\p{Script=Han}]和[\p{Script=Han}](?:的专访|[。，：\n]|表示|说|介绍)/u.test(text.slice(at, at + 6)) &&
        tables.surnames.has(text.charAt(at))
          ? 3
          : OFFICES.test(title)
            ? (signed?.[2]?.length ?? 0)
            : (INTERVIEWED.exec(text.slice(at, at + 6))?.[1]?.length ?? 0))
      const length = (spaced && spaced.end - spaced.start) || known || transliterated(text, at)
      if (!length || (known && isWord(text.slice(at, at + length), search))) continue
      names.add(text.slice(at, at + length))
      if (!titled.some((t) => t.name.start === at && t.title.start <= i))
        titled.push({ title: { start: i, end: i + title.length }, name: { start: at, end: at + length } })
    }
  }
  for (const m of matches(
    text,
    /(?<=[。，、：\n”“（家]|^)([\p{Script=Han}]{2,4}?)(?=表示|指出|强调|说[，：]|介绍说|同志|告诉记者|主持会议|主持召开)/gu,
  )) {
    const name = m[1] as string
    if (
      nameLength(`${name}，`, 0, tables.surnames) === name.length &&
      !isWord(name, search) &&
      !/会议|记者|政府|专家|全会|报告|企业/u.test(name)
    )
      names.add(name)
  }
  for (const m of matchesNear(text, FOREIGN, /·/g, 12)) {
    // 总统弗拉基米尔·普京: the title before the name is none of its characters.
    const lead = [...m[0]].findLastIndex((ch, i, all) => !TRANSLITERATION.has(ch) && all.includes('·', i)) + 1
    const start = m.index + lead
    const name = text.slice(start, start + transliterated(text, start))
    if (!name) continue
    mentions.push({
      start,
      end: start + name.length,
      text: name,
      entity: named('Person', name),
      rule: 'person-foreign',
      rank: 2,
    })
  }
  // 周总理: the tables know whom it means.
  for (const name of names)
    if (tables.names.get(name)?.some((e) => e.entity.class === 'Person' && e.entity.label !== name)) names.delete(name)
  for (const name of names)
    for (let i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + 1))
      mentions.push({
        start: i,
        end: i + name.length,
        text: name,
        entity: named('Person', bareName(name)),
        rule: 'person',
        rank: 2,
      })
  mentions.push(...listed(search, [...mentions, ...others]), ...attending(text, tables.surnames))
  for (const t of titled) roles(search, t, others, mentions, holders)
  officesAfter(search, mentions, holders)
  if (text.includes('法定代表人')) legalRepresentatives(search, others, mentions, holders)
  return { mentions, holders }
}

/** 某某某、李四两个…: a word that the segmenter takes for a name, in a list with somebody known. */
function listed({ text, tables, tokenise }: Search, known: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = []
  const starts = new Set(known.filter((c) => c.entity.class === 'Person').map((c) => c.start))
  for (const one of known) {
    if (one.entity.class !== 'Person') continue
    for (let at = one.end; text.charAt(at) === '、' && !starts.has(at + 1); ) {
      const [word] = tokenise(text, at + 1, Math.min(text.length, at + 7))
      if (word?.tag !== 'nr' || !/^\p{Script=Han}{2,3}$/u.test(word.text) || !tables.surnames.has(word.text.charAt(0)))
        break
      const { start, end, text: name } = word
      starts.add(start)
      found.push({ start, end, text: name, entity: named('Person', name), rule: 'person', rank: 2 })
      at = end
    }
  }
  return found
}

/** Length of a name such as 阿布力孜·买买提 at this place. */
function transliterated(text: string, at: number): number {
  let end = at
  while (TRANSLITERATION.has(text.charAt(end)) && end - at < LONGEST_FOREIGN) end++
  const name = text.slice(at, end)
  return /^[^·]{2,6}(?:·[^·]{2,6}){1,3}$/u.test(name) ? end - at : 0
}

/** 周总理强调指出, 负责人和专家, 任期内: a verb or another word of the language, no name. */
function isWord(name: string, { grammar, tables, tokenise }: Pick<Search, 'grammar' | 'tables' | 'tokenise'>): boolean {
  if (grammar.verbs.has(name) || grammar.cues.has(name) || tables.characters.words.has(name) || NO_PERSON.test(name))
    return true
  const [first, second] = tokenise(name, 0, name.length)
  if (!first) return false
  // 和 专家, 向 他们, 关于 党, 强调 说
  if (second) return first.text.length > 1 ? /^[pcdrtmv]/u.test(first.tag) : /^[向和从都]$/u.test(first.text)
  return /^(?:d|a|an|m|t|v|vn|p|r|n)$/u.test(first.tag)
}
const NO_PERSON = /^(?:白皮书|时期)$|^农民|^任期|^[和从都](?=\p{Script=Han}{2})/u

/** Length of a personal name at this position: surname and one or two more, with something after it that may follow a name. */
function nameLength(text: string, at: number, surnames: ReadonlySet<string>): number {
  const double = surnames.has(text.slice(at, at + 2)) ? 2 : 0
  const single = surnames.has(text.charAt(at)) ? 1 : 0
  for (const surname of [double, single]) {
    if (!surname) continue
    for (const given of [2, 1]) {
      const name = text.slice(at, at + surname + given)
      if (
        name.length < surname + given ||
        !/^\p{Script=Han}+$/u.test(name) ||
        /[的了和与在是将及等摄]/u.test(name.slice(surname))
      )
        continue
      if (AFTER_NAME.test(text.slice(at + surname + given, at + surname + given + 4))) return surname + given
    }
  }
  return 0
}

/** 副主任李强、王沪宁、蔡奇: names that share the title before the first; those that nothing else tells become mentions. */
function sharers(text: string, from: number, mentions: Candidate[], surnames: ReadonlySet<string>): Span[] {
  const found: Span[] = []
  for (let at = from; /[、和]/u.test(text.charAt(at)); ) {
    const known = mentions.find((m) => m.entity.class === 'Person' && m.start === at + 1)
    const length = known ? known.end - known.start : nameLength(text, at + 1, surnames)
    if (!length) break
    const next = { start: at + 1, end: at + 1 + length }
    const name = text.slice(next.start, next.end)
    if (!known) mentions.push({ ...next, text: name, entity: named('Person', name), rule: 'person', rank: 2 })
    found.push(next)
    at = next.end
  }
  return found
}

/** 人民银行党委书记: the office of the body by its full name, that of a ministry as it is written. */
const officeOf = (body: Candidate): string =>
  body.entity.label.endsWith(body.text) && !body.entity.label.startsWith('中华人民共和国')
    ? body.entity.label
    : body.text

const CHARGED = /(?:分管|主持|负责)(?:日常|全面|常务)?工作的$/u

/** 广东省委副书记、深圳市委书记孟凡利: the chain of titles before the name, each with its body. */
function roles(
  { text, context, tables }: Search,
  found: { title: Span; name: Span },
  others: readonly Candidate[],
  mentions: Candidate[],
  holders: Holder[],
): void {
  const people = [found.name, ...sharers(text, found.name.end, mentions, tables.surnames)].map((n) => ({
    end: n.end,
    entity: named('Person', bareName(text.slice(n.start, n.end))),
  }))
  let title: Span | undefined = found.title
  const chain: { span: Span; body?: Candidate; state?: string; title: string }[] = []
  while (title) {
    // 中央金融委员会办公室分管日常工作的副主任: what the holder is charged with stands between the body and the office.
    const at: number =
      title.start - (CHARGED.exec(text.slice(Math.max(0, title.start - 12), title.start))?.[0].length ?? 0)
    const body = others
      .filter((c) => c.end === at && /Organization|Place/.test(c.entity.class))
      .sort((a, b) => a.start - b.start)[0]
    // 国家主席, 中央书记处书记: what the office belongs to is no body of the tables.
    const state = body
      ? undefined
      : /(?:国家|中央书记处|中共中央|(?<!\p{Script=Han})自治区)$/u.exec(text.slice(Math.max(0, at - 6), at))?.[0]
    // 某某自治区党委常委、人民政府副主席: the government of the place named before.
    const theirs = !body && !state && text.startsWith('、人民政府', at - 5) ? 4 : 0
    const opens = body?.start ?? at - (state?.length ?? theirs)
    chain.unshift({
      span: { start: opens, end: title.end },
      ...(state ? { state } : {}),
      ...(body ? { body } : {}),
      title: text.slice(title.start - theirs, title.end),
    })
    const from = opens
    title = undefined
    if (text.charAt(from - 1) === '、') {
      const earlier = tables.titles.find((t) => text.startsWith(t, from - 1 - t.length))
      if (earlier) title = { start: from - 1 - earlier.length, end: from - 1 }
    }
  }
  // 省长 某某 in the report of a province.
  const head = chain[0]
  let place: string | undefined =
    head && !head.body && !head.state
      ? head.title === '省长'
        ? context.province?.name
        : head.title === '市长' && context.county === undefined
          ? context.city?.name
          : undefined
      : undefined
  let office: { name: string; entity: Entity } | undefined
  for (const link of chain) {
    const body = link.body
    const words = text.slice(link.span.start, link.span.end)
    if (body?.entity.class === 'Place') place = body.entity.label
    if (body?.entity.class === 'Organization')
      place =
        /^中共(.+?)委员会$/u.exec(body.entity.label)?.[1] ?? /^(.+?[省市区县州])/u.exec(body.entity.label)?.[1] ?? place
    // 财政部党组书记、部长蓝某: the second office is of the same ministry.
    if (body?.entity.class === 'Organization' && !place) office = { name: officeOf(body), entity: body.entity }
    else if (body || link.state) office = undefined
    const same = !body && !place && !link.state ? office : undefined
    if (!body && !place && !link.state && !same) continue
    const label = link.state
      ? // 自治区主席: of the one that the report is of.
        words.replace(/^自治区/u, context.province?.name ?? '自治区')
      : body
        ? body.entity.class === 'Place'
          ? `${body.entity.label}${link.title}`
          : `${officeOf(body)}${words.slice(body.text.length)}`
        : `${same?.name ?? place}${link.title}`
    // 中共中央总书记, 某某省省长 in the report of its government: whose office it is goes without saying.
    const organization =
      body?.entity.class === 'Organization'
        ? body.entity
        : (same?.entity ??
          (link.state ? bodyNamed(tables, link.state) : undefined) ??
          (place && (link.title.startsWith('人民政府') || (context.kind === 'report' && OFFICES.test(link.title)))
            ? named('Organization', `${place}人民政府`)
            : undefined))
    const role = named('Role', label)
    mentions.push({ ...link.span, text: words, entity: role, rule: 'role', rank: 6 })
    for (const { entity: person, end } of people)
      holders.push({
        person,
        role,
        span: { start: link.span.start, end },
        ...(organization ? { organization } : {}),
      })
  }
}
