import type { Grammar } from '../extract/words/grammar.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { matches } from '../matches.ts'
import type { Entity, Mention, Metadata, Span, Structure, Token, Trace } from '../model.ts'
import { contains } from '../offsets.ts'
import { addressees } from './addressees.ts'
import { bodies } from './bodies.ts'
import { CHINA, type DocumentContext, findContext, levelNamed } from './context.ts'
import { doctrines } from './doctrines.ts'
import { documents } from './documents.ts'
import { events } from './events.ts'
import { groups } from './groups.ts'
import { settleInterview } from './interviews.ts'
import { inWord } from './inWord.ts'
import { settleIssuers } from './issuers.ts'
import { meetings } from './meetings.ts'
import { hitOf, levelOf, type NameEntry, type NameHit, type NameTables, namesIn } from './names.ts'
import { organizations } from './organizations.ts'
import { type Holder, persons } from './persons.ts'
import { placedGroups } from './placedGroups.ts'
import { regions } from './regions.ts'
import { settle } from './settle.ts'
import { shortPlaces } from './shortPlaces.ts'
import { sites } from './sites.ts'

export { loadNames, type NameTables } from './names.ts'
export type { DocumentContext, Holder }

/** What every finder of names is given. */
export interface Search {
  text: string
  structure: Structure
  tables: NameTables
  /** What `namesIn` gives for the text. */
  numbers: Int32Array
  context: DocumentContext
  /** Cuts a stretch of the text into tagged words. */
  tokenise: (text: string, start: number, end: number) => Token[]
  grammar: Grammar
}

export interface Recognised {
  mentions: Mention[]
  holders: Holder[]
  context: DocumentContext
}

/** A mention that competes with others for its place: the higher rank wins, then the longer, then the earlier. */
export interface Candidate extends Mention {
  rank: number
}

/**
 * Finds and resolves the names of a document. Names inside longer names are kept as `nested`.
 * The tables alone say what a name means where it holds anywhere; what holds in this text only (省委, 我市, 会议) is resolved by its context.
 */
export function recognise(
  text: string,
  structure: Structure,
  metadata: Metadata,
  { names: tables, tokenise, grammar }: Pick<Knowledge, 'names' | 'tokenise' | 'grammar'>,
  trace?: Trace,
): Recognised {
  const numbers = namesIn(tables, text)
  const context = findContext(text, structure, metadata, tables, numbers)
  const search: Search = { text, structure, tables, numbers, context, tokenise, grammar }
  const found: Candidate[] = []
  // One by one: the names of a long text are more than a call takes arguments.
  const add = (...lists: readonly Candidate[][]) => {
    for (const list of lists) for (const candidate of list) found.push(candidate)
  }
  add(tableNames(search), contextPlaces(search))
  add(shortPlaces(search, found))
  add(
    documents(search),
    doctrines(search),
    meetings(search),
    events(text),
    organizations(search, found),
    regions(search, found),
    sites(search),
    groups(search),
    addressees(search),
  )
  add(bodies(search, found))
  add(placedGroups(text, found))
  settleIssuers(search, found)
  const people = persons(search, found)
  add(people.mentions)
  settleInterview(search, found, people)
  const readable = structure.blocks.filter(
    (b) => b.kind !== 'metadata' || text.startsWith('抄送', b.start) || text.startsWith('附件', b.start),
  )
  const addresses = matches(text, ADDRESS).map((m) => ({ start: m.index, end: m.index + m[0].length }))
  let at = 0
  const mentions = settle(found, text.length).filter((m) => {
    while (at < readable.length && (readable[at] as Span).end <= m.start) at++
    const block = readable[at]
    if (addresses.length && m.entity.class !== 'Person' && covered(addresses, m)) return false
    if (m.entity.class === 'Place' && inQuotedName(text, m)) return false
    return block !== undefined && contains(block, m)
  })
  for (const m of mentions) if (m.entity.key === context.place?.key && m.entity.class === 'Place') m.own = true
  for (const m of mentions)
    trace?.({
      stage: 'recognise',
      kind: m.entity.class,
      span: { start: m.start, end: m.end },
      rule: m.rule,
      detail: `${m.text} → ${m.entity.label}${m.nested ? ' (nested)' : ''}`,
    })
  trace?.({ stage: 'recognise', kind: 'document', detail: described(context) })
  return { mentions, holders: people.holders, context }
}

/** What the text was taken for, on which the reading of 我市, of acts without subject and of demands rests. */
function described({ kind, place, issuers, actor, speaker, about, demands, nobody }: DocumentContext): string {
  const parts: [string, string | undefined][] = [
    ['place', place?.label],
    ['issuers', issuers.map((e) => e.label).join(' ')],
    ['actor', nobody ? 'none' : actor?.label],
    ['speaker', speaker?.label],
    ['about', about?.label],
    ['demands', demands ? 'yes' : undefined],
  ]
  return [kind, ...parts.filter(([, v]) => v).map(([k, v]) => `${k}[${v}]`)].join(' ')
}

/** “清新福建”, “投资中国”: the place is part of a name that stands in quotation marks. */
function inQuotedName(text: string, { start, end }: Span): boolean {
  const before = /“([^“”、，。；：！？\n]{0,9})$/u.exec(text.slice(Math.max(0, start - 10), start))?.[1]
  if (before === undefined) return false
  const after = /^([^“”、，。；：！？\n]{0,9})”/u.exec(text.slice(end, end + 10))?.[1]
  const rest = after === undefined ? 0 : before.length + after.length
  return rest > 0 && rest < 10
}

/** 受理地址：合肥市马鞍山路509号: where letters go, about no place. */
const ADDRESS = /^[ \t\u3000]*\p{Script=Han}{0,4}地[ \t\u3000]*址[：:].*$/gmu

/** Names of the tables, longest first at each position. */
function tableNames(search: Search): Candidate[] {
  const { text, tables, numbers, context } = search
  const found: Candidate[] = []
  for (let i = 0; i < text.length; i++) {
    const hit = hitOf(tables, numbers[i])
    if (!hit) continue
    if (cutsWord(search, i, hit)) continue
    const entry = choose(hit.entries, context, found.at(-1), i)
    // 十四个市州城区, 大中城市郊区: a county of two characters is told only by the place that stands before it, or by the one listed before.
    if (entry?.division && /^.[县区]$/u.test(hit.name) && !followsPlace(text, i, found.at(-1))) continue
    if (entry && !inWord(text, i, hit.name, entry.entity)) {
      if (entry.entity.class !== 'Group')
        found.push({
          start: i,
          end: i + hit.name.length,
          text: hit.name,
          entity: entry.entity,
          rule: entry.rule,
          rank: entry.entity.class === 'Doctrine' ? 4 : 2,
        })
      else continue
    }
    i += hit.name.length - 1
  }
  return found
}

/** 宿州市萧县; 砀山县、萧县; 砀山县※、萧县. */
const followsPlace = (text: string, at: number, last: Candidate | undefined): boolean =>
  last?.end === at || (!!last?.entity.divisionCode && last.end > at - 3 && /^※?[、，]$/u.test(text.slice(last.end, at)))

/** 美丽江西: 丽江 overlaps 江西, and the segmenter parts the words before it; 创新乡村: 新乡 lies across two of its words. */
function cutsWord({ text, tables, numbers, tokenise }: Search, at: number, { name, entries }: NameHit): boolean {
  const end = at + name.length
  const short =
    name.length === 2 && entries.every((e) => (e.division ? e.entity.label !== name : e.entity.class === 'Place'))
  let overlaps = false
  for (let k = at + 1; k < end && !overlaps; k++) overlaps = (hitOf(tables, numbers[k])?.name.length ?? 0) > end - k
  if (!overlaps && !short) return false
  const words = tokenise(text, Math.max(0, at - 4), end + 4)
  if (overlaps && !words.some((w) => w.start === at)) return true
  return short && words.some((w) => w.start < at && w.end > at) && words.some((w) => w.start < end && w.end > end)
}

/** Which of several places of one name: the one under the place named just before, or under the document's. */
function choose(entries: readonly NameEntry[], context: DocumentContext, before: Candidate | undefined, at: number) {
  if (entries.length === 1) return entries[0]
  const other = entries.find((e) => e.entity.class !== 'Place' && e.entity.class !== 'Group')
  const places = entries.filter((e) => e.division)
  const chain = before && before.end === at ? before.entity.label : undefined
  const near = places.find((e) => chain && e.division?.chain.endsWith(chain))
  if (near) return near
  const here = context.division
  const own = places.find(
    (e) => here && e.division?.code.startsWith(here.code.slice(0, levelOf(here.code) === 1 ? 2 : 4)),
  )
  return (
    own ??
    other ??
    (places.length > 1 && levelOf(places[0]?.division?.code ?? '') === 3 ? undefined : places[0]) ??
    entries[0]
  )
}

/** 中美两国: countries by one character. */
const COUNTRIES: Readonly<Record<string, string>> = {
  中: '中国',
  美: '美国',
  日: '日本',
  苏: '苏联',
  俄: '俄罗斯',
  英: '英国',
  法: '法国',
  印: '印度',
  韩: '韩国',
  朝: '朝鲜',
  越: '越南',
  缅: '缅甸',
}
const TWO_COUNTRIES = new RegExp(`[${Object.keys(COUNTRIES).join('')}]{2}(?=两国)`, 'gu')

/** Whom 援藏, 援疆, 援青 help. */
const HELPED: Readonly<Record<string, string>> = { 藏: '西藏自治区', 疆: '新疆维吾尔自治区', 青: '青海省' }

/** 我国, 中国政府, 中国; no part of another name: 美丽中国, 中国石化, 中国（海南）, 中国—东盟, 中国国际进口博览会. */
const CHINA_ITSELF =
  /[我中]国政府(?!网|采购|工作|间|官)|(?:中华人民共和国|新中国)(?=成立[\d一二三四五六七八九十]{1,3}周年)|我国|(?<!美丽|健康|平安|数字|法治|清洁|书香|文化|品牌|智慧|幸福|活力|信用|质量|强大|新)中国(?!化(?!工|学|肥|纤)|共产党|人民|银行|科学院|工程院|证监会|特色|式|梦|队|国家|石|移动|电信|联通|铁路|社会|气派|风格|制造|政府|作家|革命|核动力|核工业|脉冲|人(?!民)|大地|装备|品牌|创造|速度|质量奖|建造|消费名|歌剧|足协|盐湖|森林旅|林科院|国际贸易|工人阶级|血统|国籍|饭碗|特点|国情|新民主|（\p{Script=Han}{2,4}）|考古|最美|中化|华能|邮政|原子能|[—－–]\p{Script=Han}|(?!将|举|愿|已|参|是|在|与|同|和|要|成功|出席|积极|主办|承办|作|的|向|为|获|赢)\p{Script=Han}{0,6}(?:博览会|交易会|洽谈会|[交投发]\p{Script=Han}{0,2}大会|[交洽博]会|大满贯|百强|\d+强|之[都乡]|名单|(?<!嘉)奖(?!励)))/gu

/** 我省, 全市, 我州; 我国, 中国政府, 国家 as one who acts; 在华. */
function contextPlaces({ text, context, tables }: Search): Candidate[] {
  const found: Candidate[] = []
  const add = (start: number, name: string, entity: Entity | undefined, rule: string) => {
    if (entity) found.push({ start, end: start + name.length, text: name, entity, rule, rank: 1 })
  }
  for (const m of matches(text, /(?:我|(?<![健完安齐周保])全|本)(省|市|州|区|县|自治区)(?!级|直|域)/gu)) {
    const level = levelNamed(m[1] as string) as 'province' | 'city' | 'county'
    // 我区 in the report of 宁夏回族自治区
    const region = m[1] === '区' && context.division?.name.endsWith('自治区') ? context.division : undefined
    const d = context[level] ?? (level === 'county' ? region : context.division)
    const entity = d ? tables.names.get(d.name)?.find((e) => e.division?.code === d.code)?.entity : undefined
    add(m.index, m[0], entity, 'context-place')
  }
  const town =
    context.place && !context.place.divisionCode ? /[镇乡]$|街道$/u.exec(context.place.label)?.[0] : undefined
  if (town)
    for (const m of matches(text, new RegExp(`[我全]${town}`, 'gu'))) add(m.index, m[0], context.place, 'context-place')
  for (const m of matches(text, CHINA_ITSELF)) add(m.index, m[0], CHINA, 'china')
  for (const m of matches(
    text,
    /国家(?<=(?:^|[。；，\s])国家)(?=要|将|应|支持|鼓励|对|建立|实行|保护|加强|依法|加大|实施(?!方案)|采取|推进|推动|健全|扶持|引导|统筹|禁止|倡导|组织|促进|完善|培育|提倡)/gu,
  ))
    add(m.index, m[0], CHINA, 'state-acts')
  for (const m of matches(text, /华(?<=[在来对访]华)(?=[^人东北南中侨为夏丽山盛])/gu))
    add(m.index, m[0], CHINA, 'china-short')
  // 中美两国: each of them.
  for (const m of matches(text, TWO_COUNTRIES))
    for (let i = 0; i < 2; i++) {
      const name = COUNTRIES[m[0].charAt(i)] as string
      const country = tables.names.get(name)?.find((e) => e.entity.class === 'Place')?.entity
      add(m.index + i, m[0].charAt(i), name === CHINA.label ? CHINA : country, 'two-countries')
    }
  // 做好援藏援疆工作: whom one helps.
  for (const m of matches(text, /(?<=(?<![支救应声])援)[藏疆青](?=[援、，。；和干工项资医教人团])/gu)) {
    const place = tables.names.get(HELPED[m[0]] as string)?.find((e) => e.entity.class === 'Place')
    add(m.index, m[0], place?.entity, 'helped-place')
  }
  return found
}

/** Whether the span lies in one of the candidates. */
export const covered = (found: readonly Span[], span: Span): boolean => found.some((f) => contains(f, span))
