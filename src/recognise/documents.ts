import { matches } from '../matches.ts'
import type { Entity } from '../model.ts'
import type { Candidate, Search } from './index.ts'
import { bodyNamed, named } from './names.ts'

const GENERIC =
  /^(意见|条例|办法|通知|规划|纲要|方案|规定|决定|措施|报告|实施意见|指导意见|若干意见|细则|公报|建议|章程|准则|计划|草案|行动方案)$/u
const N = '[一二三四五六七八九十]{1,3}'

/** The name of an attachment; languages and forms in brackets are left out, years and numbers belong to it. */
const ATTACHED =
  /^[ \t\u3000]{0,20}附件?[：:][ \t\u3000]{0,8}(?:1[.．、][ \t\u3000]{0,4})?([^\n]{5,60}?)(?=(?:（(?:中英文|新增|略|另附)）)?[ \t\u3000]{0,8}$)/gmu

/** 按照许可证规定的范围, 遵守确认书的要求 */
const BY_PERMIT = /(?<=按照?|遵守)(?:许可证|注册登记确认书|批准书)(?=所?规定|的(?:规定|要求))/gu
const PERMIT_NAMED =
  /(?:颁发|换发|核发|办理|取得|申领|持有|延续|[1１][.．、]|附件：)\s{0,3}(\p{Script=Han}{4,44}?(?:许可证|确认书|批准书))/u
/** 某公司港口经营许可证: whose it is. */
const HOLDER = /^.{0,36}(?:公司|集团|研究院|设计院|研究所|厂|单位)(?=.{6})/u

/** The permit that the text grants, by its whole name. */
const permitNamed = (text: string): string | undefined => PERMIT_NAMED.exec(text)?.[1]?.replace(HOLDER, '')
const NEXT_ATTACHED =
  /^((?:（(?:中英文|新增|略|另附)）)?[ \t\u3000]{0,8}\n[ \t\u3000]{0,20}\d{1,2}[.．、][ \t\u3000]{0,4})([^\n]{5,60}?)(?=(?:（(?:中英文|新增|略|另附)）)?[ \t\u3000]{0,8}(?:\n|$))/u

const CONGRESS_REPORT = new RegExp(`(?:党的)?(${N})大报告`, 'gu')

/** …规划纲要（2022-2035年）: one document, with whatever dash its years are written. */
export function titled(title: string, aliases: string[] = []): Entity {
  const label = title.replaceAll(/(?<=\d{4}年?)[-－–~～](?=\d{4})/gu, '—')
  return named('Document', label, label === title ? aliases : [...aliases, title].sort())
}

/** 某部委发出关于…的通知: the name of what was sent begins after that. */
const SENT = /^[\p{Script=Han}\s]{2,24}?(?:日前|近日)?(?:发出|下发)(?=关于.{4,}的(?:通知|意见|函)$)/u

/**
 * Documents named in the text: everything in 《》, reports and plans by name, 本办法.
 * A torn title (《 without 》) goes as far as the next bracket, stop or line end.
 */
export function documents({ text, structure, context, tables }: Search): Candidate[] {
  const found: Candidate[] = []
  const full = new Map<string, Entity>()
  const add = (start: number, end: number, entity: Entity, rule: string, rank = 5) =>
    found.push({ start, end, text: text.slice(start, end), entity, rule, rank })
  // “十六五”规划《建议》: the short title belongs to the name before it, and stands for both from there on.
  for (const m of matches(text, /(“[一二三四五六七八九十]{1,3}五”规划)《(建议|纲要)》/gu)) {
    const entity = named('Document', m[0], [`《${m[2]}》`])
    full.set(m[2] as string, entity)
    add(m.index, m.index + m[0].length, entity, 'plan-and-short', 6)
  }
  for (const m of matches(text, /《([^《》\n]{1,160})(》?)/gu)) {
    const title = (m[1] as string).trim()
    if (!m[2]) {
      const cut = /^[^。，；]{6,}/u.exec(title)?.[0]
      if (cut) add(m.index + 1, m.index + 1 + cut.length, named('Document', cut), 'document-torn')
      continue
    }
    const start = m.index + 1
    const end = start + (m[1] as string).length
    // 《新闻联播》推出系列报道: who speaks, no text.
    const media = bodyNamed(tables, title)
    if (media) {
      add(m.index, m.index + m[0].length, media, 'document-of-media')
      continue
    }
    const after = text.slice(end + 1, end + 60)
    const short = /^[（(]以下简称[：:]?《?([^》）)，]{1,12})》?/u.exec(after)?.[1]
    const bare = bareTitle(title)
    if (GENERIC.test(bare) || (context.about && bare.length <= 8 && bareTitle(context.about.label).endsWith(bare))) {
      const entity = full.get(title) ?? own(title, full, context) ?? titled(title)
      // 印发《质量强国建设纲要》。《纲要》指出: the short title is that of the one named first.
      if (!GENERIC.test(title)) full.set(title, entity)
      add(start, end, entity, 'document-short')
      continue
    }
    const number = /^[（(]([\p{Script=Han}]{1,8}[〔［[（(]\d{4}[〕］\])）]\s*\d{1,5}号)/u.exec(after)?.[1]
    const known = full.get(title)
    const entity = known ?? titled(title, number ? [number] : [])
    full.set(title, entity)
    if (short) full.set(short.replace(/[《》]/gu, ''), entity)
    add(start, end, entity, 'document-title')
  }
  // 甲区专项资金管理办法, over the text that a notice has passed on: its title without marks.
  for (const { start, end } of structure.blocks) {
    const entity = end - start > 7 && end - start < 90 ? full.get(text.slice(start, end)) : undefined
    if (entity) add(start, end, entity, 'document-title')
  }
  // 审议进一步优化政务服务的指导意见: a text by its name without marks.
  for (const m of matches(
    text,
    /(?:研究|审议|讨论)(?:并?(?:原则)?通过)?了?([^，。；《》\n]{4,88}?(?:若干|指导|实施)意见)(?=[，。])/gu,
  )) {
    const name = m[1] as string
    const end = m.index + m[0].length
    if (!name.startsWith('的')) add(end - name.length, end, named('Document', name), 'document-unmarked', 3)
  }
  // 关于扩大企业自主权的规定》，给企业…: the opening mark is lost with what stood before.
  for (const m of matches(text, /^([^《》，。；\n]{6,60})》(?=[，。、的])/gmu))
    add(m.index, m.index + (m[1] as string).length, named('Document', m[1] as string), 'document-torn')
  for (const m of matches(text, /《([^《》\n]{1,80}〈[^〉\n]{1,80}〉[^《》\n]{0,40})》/gu))
    add(m.index + 1, m.index + m[0].length - 1, named('Document', m[1] as string), 'document-nested', 6)
  for (const m of matches(text, CONGRESS_REPORT))
    add(m.index, m.index + m[0].length, named('Document', `党的${m[1]}大报告`), 'congress-report')
  // “十四五”规划纲要, “八五”计划, 十年规划和“八五”计划纲要, 第十个五年计划
  for (const m of matches(
    text,
    /(?:十年规划和)?(?:“[一二三四五六七八九十]{1,3}五”|(?<![第一二三四五六七八九十])[一二三四五六七八九十]{1,3}五|第[一二三四五六七八九十]{1,3}个五年)(?:规划|计划)(?:纲要)?/gu,
  ))
    add(
      m.index,
      m.index + m[0].length,
      named('Document', m[0].replace(/^([一二三四五六七八九十]{1,3}五)/u, '“$1”')),
      'five-year-plan',
    )
  for (const m of matches(text, /中央八项规定(及其实施细则)?/gu)) {
    add(m.index, m.index + 6, named('Document', '中央八项规定'), 'eight-rules')
    if (m[1]) add(m.index + 8, m.index + 12, named('Document', '中央八项规定实施细则'), 'eight-rules')
  }
  // 附件：2022年度良种名录（中英文）: what is attached is a text of its own, though without 《》.
  const attached = (name: string, start: number) => {
    if (!/[《》、，。：]/u.test(name))
      add(start, start + name.length, full.get(name) ?? named('Document', name), 'attachment', 6)
  }
  for (const m of matches(text, ATTACHED)) {
    const name = (m[1] as string).trimEnd()
    attached(name, m.index + m[0].lastIndexOf(name))
    // 附件：1.甲名录 and under it 2.乙名录: each is one.
    let at = m.index + m[0].length
    const next = () => NEXT_ATTACHED.exec(text.slice(at, at + 160))
    for (let n = next(); n; n = next()) {
      attached((n[2] as string).trimEnd(), at + (n[1] as string).length)
      at += n[0].length
    }
  }
  // 《…监督管理条例》及其实施细则: the rules to the text named before.
  for (const m of matches(text, /》及其(实施(?:细则|条例|办法))/gu)) {
    const of = found.find((c) => c.end === m.index || c.end === m.index + 1)
    if (!of) continue
    const entity = named('Document', `${of.entity.label}${m[1]}`, [m[1] as string])
    add(m.index + 3, m.index + m[0].length, entity, 'rules-to-it')
  }
  // 严格执行招标投标法, 修订矿产资源法: the country's laws are known by their short names.
  for (const m of matches(text, LAW)) {
    const name = m[1] as string
    const start = m.index + m[0].length - name.length
    const full = `中华人民共和国${name}`
    // 根据形势变化适时修订矿产资源法: the law begins after the second verb, where it is found by itself.
    if (LAW_VERB.test(name)) continue
    if (!NO_LAW.test(name)) add(start, start + name.length, named('Document', full, [name]), 'law', 3)
    // 专利法实施细则: a text of its own beside the law.
    const under = /^实施(?:细则|条例)/u.exec(text.slice(start + name.length, start + name.length + 4))?.[0]
    if (under && !NO_LAW.test(name))
      add(start, start + name.length + 4, named('Document', `${full}${under}`, [`${name}${under}`]), 'law', 4)
  }
  // 按照许可证规定的范围经营: the one that the letter grants.
  const permit = permitNamed(text)
  if (permit)
    for (const m of matches(text, BY_PERMIT))
      if (permit.endsWith(m[0])) add(m.index, m.index + m[0].length, named('Document', permit, [m[0]]), 'permit', 3)
  for (const m of matches(text, REGULATION)) {
    const name = m[1] as string
    if (!/[和与及、的]/u.test(name))
      add(m.index + m[0].length - name.length, m.index + m[0].length, named('Document', name), 'regulation', 3)
  }
  // 中美联合公报, 两岸经济合作框架协议: what states have agreed on, by its name without marks.
  for (const m of matches(text, AGREEMENT))
    if (!/[的和与及、了在同为向对等]/u.test(m[1] as string))
      add(m.index, m.index + m[0].length, named('Document', m[0]), 'agreement', 4)
  // 实施国家中长期人才发展规划纲要: a plan of the country or of a region by its whole name.
  // 国家中长期科学和技术发展规划: the conjunction is part of the name.
  for (const m of matches(text, PLAN_BY_NAME))
    if (!NO_PLAN.test(m[0].replace(/^国家中长期\p{Script=Han}{2,4}[和与]/u, '国家中长期')))
      add(m.index, m.index + m[0].length, named('Document', m[0]), 'plan-by-name', 3)
  // 方案提出, 在优化环境方面，方案明确: the document that the news tells of, without marks.
  const short = context.about && shortTitle(context.about.label)
  if (short && context.about)
    for (const m of matches(text, new RegExp(`(?<=^|[。，；：])${short}${SAYS}`, 'gmu')))
      add(m.index, m.index + short.length, context.about, 'document-short')
  const self = selfTitle(text, context.title)
  if (self)
    for (const m of matches(text, /本(办法|规定|条例|细则|意见|措施|方案|规划|通知|决定|纲要|计划)/gu))
      if (self.includes(m[1] as string))
        add(m.index, m.index + m[0].length, full.get(self) ?? named('Document', self), 'document-self')
  return found
}

const AGREEMENT =
  /(?:[中美日苏英法德俄韩印]{2,3}(?:两国)?(?:政府)?|两岸|区域全面|中国[—－-]\p{Script=Han}{2,6})(?!.{0,6}(?:签署|达成|签订))(\p{Script=Han}{0,12}?)(?:联合声明|联合公报|上海公报|公报|条约|伙伴关系协定|经贸协[定议]|贸易协定|框架协议|联合宣言)(?![^《》\n]{0,20}》)/gu
const PLAN_BY_NAME =
  /(?:国家中长期|全国|国家|京津冀|珠江三角洲|长江|黄河|长三角|粤港澳|西部|三北|东北|妇女儿童|战略性|主体功能区|“[一二三四五六七八九十]{1,3}五”(?=专项))\p{Script=Han}{2,22}?(?:规划纲要|发展纲要|规划)(?=[，。、；和的及（]|$|提出|明确|要求|确定|实施)(?![^《》\n]{0,20}》)/gmu
/** 国家有关规划, 全国统一规划, 国家制定的规划: none by name. */
const NO_PLAN =
  /作出|没有|进行|等|公园|国家级|有关|相关|统一|[的了和与及在将把各]|制定|编制|实施|发布|出台|批准|专项规划$(?<!”专项规划)|^(?:全国|国家).{0,2}规划$/u

/** A law by its short name, after the verb that it is the object of. */
const LAW =
  /(?:执行|落实|贯彻|实施|修订|修改|制定|出台|遵守|依据|依照|按照|根据|违反|发挥|宣传)(?:实施|执行|落实)?了?(?:好)?(?:新?(?:修订|修改|制定)后?的)?(?!的|我国|新|实施|执行|落实)(\p{Script=Han}{2,12}法)(?=[，。、；和与及的在]|实施[条细]|规定|办事)/gu
const LAW_VERB = /(?:修订|修改|制定|执行|落实|贯彻|实施|遵守|依据|依照|按照|根据)/u
/** 学习贯彻巡视工作条例, 落实民营经济促进条例: by the name as it stands. */
const REGULATION =
  /(?:执行|落实|贯彻|实施|遵守|依据|依照|按照|根据|违反|宣传|学习)(?:实施|执行|落实|好)?(?:新?(?:修订|修改|制定|颁布)后?的)?(?!的|我国|新|实施|执行|落实|贯彻|各|有关|相关|意见)(\p{Script=Han}{3,14}条例)(?=[，。、；和与及的在]|规定|精神)/gu
/** 具体办法, 典型做法, 严格执法: no law. */
const NO_LAW =
  /[办做方宪司执立守用书看说想违合非依尊手普技疗打本]法$|^(?:法|本|这|该|有关|相关|各|一|全面|科学|严格|宪)|法[和与及、]|[的了]/u

/** 《意见》 where a title that ends so stands before. */
function own(short: string, full: Map<string, Entity>, { title, about }: Search['context']): Entity | undefined {
  // 《某某纲要（2023年版）》…《纲要（2023年版）》: the edition is told again, or is not.
  const ends = (name: string) => bareTitle(name).endsWith(short) || name.endsWith(short)
  for (const [name, entity] of full) if (name !== short && ends(name)) return entity
  if (about && ends(about.label)) return about
  return title?.endsWith(short) ? named('Document', title.replace(SENT, '')) : undefined
}

/** 乡村全面振兴规划（2024—2027年）, 某某条例（草案）: without what stands in brackets at the end. */
const bareTitle = (name: string): string => name.replace(/[（(][^（()）]{1,16}[）)]$/u, '')

/** 方案 of 促进冰雪消费专项行动方案（2025年）: what the text calls it for short. */
export const shortTitle = (title: string): string | undefined =>
  /(?:意见|方案|通知|办法|规划|措施|条例|细则|纲要|计划|决定|规定|指南)$/u.exec(bareTitle(title))?.[0]

/** What is said of a document that the news tells of. */
export const SAYS =
  '(?=(?:还|也|同时|特别|进一步|分别)?(?:提出|明确|要求|强调|指出|规定|部署|从[^，。]{1,30}(?:方面|维度|环节)|围绕|聚焦|共[^，。]{0,6}[条章部项]|分为|包括))'

/** What says that a line names a document. */
const TITLED = /《|(?:通知|意见|办法|决定|报告|公告|措施|规划|纲要|条例|规定|方案|细则|章程|批复|函|计划)$/u

/** 现公布《…条例》，自…起施行; 《…条例》已由…通过，现予公布 */
const MADE_PUBLIC =
  /现(?:将|予以?)?(?:公布|发布)《([^《》\n]{4,80})》|《([^《》\n]{4,80})》(?=[^《》。]{0,80}(?:已经|已由|经)[^《》。]{0,120}(?:公布|发布|施行))/u

/** What 本办法 means: the title in 《》 inside the text's title, else the title. */
export function selfTitle(text: string, title: string | undefined): string | undefined {
  if (!title) return undefined
  // 某市人民政府令 第12号: the text that it makes public is the one that speaks of 本办法.
  const made =
    /(?:令|公告)(?:[（(][^（()）]{1,20}[）)])?$/u.test(title.trim()) && !/关于|《/u.test(title)
      ? MADE_PUBLIC.exec(text.slice(0, 1200))
      : null
  if (made) return made[1] ?? made[2]
  // The name of a page stands above: 宁波市教育局政府信息公开, and then 关于印发《…办法》的通知.
  const passed = TITLED.test(title) ? undefined : /关于印发《([^《》]+)》/u.exec(text.slice(0, 2000))?.[1]
  const inner = passed ?? /《([^《》]+)》/u.exec(title)?.[1]
  // 甲部 乙部关于…的意见: several bodies issue it, its name begins after them.
  const several = !inner && /^\S{1,60}[\s\u3000]{1,8}[^《》]{0,80}?(关于[^《》]{6,70})$/u.exec(title)?.[1]
  if (several) return several
  return inner ?? /^[^\n]{6,80}$/u.exec(title.replace(SENT, ''))?.[0] ?? (text ? title : undefined)
}
