import type { Entity, Metadata, Structure } from '../model.ts'
import { titled } from './documents.ts'
import { findIssuers, isNational } from './issuers.ts'
import { type DocumentKind, genreOf, kindOf, longestTitle } from './kinds.ts'
import {
  bodyNamed,
  type Division,
  hitOf,
  levelOf,
  type NameTables,
  nameAt,
  named,
  namesIn,
  placeEntity,
} from './names.ts'
import { toldOf } from './toldOf.ts'

export type { DocumentKind }

/** What a document is about and who speaks in it: the ground on which 我市, 省委 and acts without subject are resolved. */
export interface DocumentContext {
  kind: DocumentKind
  /** The text's own title. */
  title: string | undefined
  place: Entity | undefined
  division: Division | undefined
  province: Division | undefined
  city: Division | undefined
  county: Division | undefined
  issuers: Entity[]
  /** Default actor of acts without subject. */
  actor: Entity | undefined
  speaker: Entity | undefined
  /** The document that a news text sums up: 国务院日前印发《…若干措施》. */
  about: Entity | undefined
  /** The text names nobody who does what is demanded. */
  nobody: boolean | undefined
  /** The party, in a report to its congress: what others shall do it asks of them. */
  party: Entity | undefined
  /** An opinion or notice of ministries: its acts are demanded of others. */
  demands: boolean | undefined
}

export const CHINA: Entity = named('Place', '中国', ['中华人民共和国', '我国'])
const CENTRAL = /中共中央|党中央|国务院|全国人民代表大会|中国共产党|中央委员会|中办|国办|中央军委/u
const NATIONAL = /我国|我们党|党和国家|全国(?!人大|政协)|中国(?!特色|式|共产党|人民|气派|风格)/gu
const SELF_PLACE = /全省|我省|全市(?!场)|我市|全区|我区|全州|全县|我县|自治区(?:本级|党委|政府)/u
/** The title of a text that tells of a document, which is no covering notice. */
const ISSUED_TITLE = /(?:印发|发布|公布|出台)(?:修订后的)?《([^》]{4,120})》$/u
const BY = /^(.{2,24}?)(?:[\s\u3000、]|日前|近日|印发|发布|公布|出台)/u
const BY_DECREE = /签署(国务院)令/u
/** 关于印发《…》的通知 */
const PASSED_ON = /关于(?:印发|发布|公布)《([^》]{4,120})》/u
const ARTICLE = /^[ \t\u3000]{0,8}第[一二三四五六七八九十]{1,3}条/mu
/** 近日，某部印发了…, 26日发布了《…》: the news of it. */
const NEWS = /(?:近日|日前|今天|日)[^。《》]{0,60}(?:印发|发布|公布|出台)|(?:印发|发布|公布|出台)了《/u
const MET =
  /国务院(?=常务会议|全体会议|第.{1,4}次)|中共中央政治局(?:常务委员会)?(?!委员|常委)|中央政治局(?:常务委员会|常委会)?(?!委员|常委)|中央全面深化改革委员会|中央财经委员会|中央军委|全国人大常委会|中央纪律检查委员会|中国共产党中央委员会/u
/** 中共中央政治局常务委员会召开会议 研究某地抗震救灾工作: of the centre, whatever place it met about. */
const CENTRAL_MET = /^(?:中共中央政治局|\p{Script=Han}{2,3}主持召开(?:国务院|中央))/u
/** 中央农村工作会议在京召开: called by the committee. */
const WORK_CONFERENCE = /^中央[^，。、\n]{2,6}工作会议/mu
/** 中国共产党第二十届中央委员会第二次全体会议公报: the committee met. */
const PLENUM = /^中国共产党第.{1,4}届中央委员会第.{1,3}次全体会议/u
/** 我代表第十四届中央委员会向大会作报告; 中国共产党第十次全国代表大会，是…: a report to the party's congress. */
const TO_CONGRESS =
  /中央委员会(?:委托)?，?向(?:大会|党的第.{1,4}次全国代表大会|第.{1,4}次全国代表大会)作|^(?:同志们[：！!]\s*)?中国共产党第.{1,4}次全国代表大会[，是]|在中国共产党第.{1,4}次全国代表大会上的/u
/** 各省、自治区、直辖市林业和草原主管部门：, 江岸仪器有限公司：: a letter of a ministry, whatever it is called. */
const SALUTED = /^各(?:省|有关|地|市|直属)|^[^，。：]{4,30}(?:公司|研究院|研究所|设计院|厂)(?:[、，：]|$)/u
const addresses = (text: string): boolean =>
  text.split('\n').some((line) => SALUTED.test(unlabelled(line)) && /[：:]$/u.test(line.trim()))
/** 【法规正文】 各省…：: the line without the label of the collection. */
const unlabelled = (line: string): string => line.replace(/^【.{2,8}】/u, '').trim()
/** 各有关省（区、市）商务主管部门；某市总部…：: to all provinces, whichever of their bodies are named. */
const toProvinces = (text: string): boolean =>
  text.split('\n').some((line) => ALL_PROVINCES.test(unlabelled(line)) && /：\s*$/u.test(line))
const ALL_PROVINCES = /^各(?:有关)?省[（(、]/u
const ADDRESSED_WITHIN = 1200
const TITLE_WEIGHT = 8
/** 新华社北京1月6日电, 会议在北京召开: where the news was written or a meeting held says nothing of what it is about. */
const VENUE = /^(?:\d{1,2}月\d{1,2}日(?:电|讯)|召开|举行|开幕|闭幕)/u
const ZONE = /^(?:经济技术|高新技术产业|经济)?开发区|^高新区|^经开区/u
/** 云溪镇2025年工作计划, 青山街道关于…的通知: a place that no table has. */
const TOWN =
  /^(?:\p{Script=Han}{2,12}[县区市])?(?!乡镇|城镇|村镇|各)(\p{Script=Han}{1,4}(?:镇|乡|街道))(?=党委|党工委|人民政府|政府|办事处|关于|工作|印发|\d{4})/mu
/** 北京日报_0312.txt may hold a text about anywhere: the name of a file weighs no more than a few mentions. */
const NAME_WEIGHT = 3
/** 2026_江苏省.txt: the full name of a province is chosen with care. */
const FULL_NAME_WEIGHT = 8
const FULL_NAME = /(?:^|\s)\p{Script=Han}{2,6}(?:[省市]|自治区)(?:\s|$)/u
/** Of them a text of the country speaks, and they seldom speak in this language of themselves as of a province. */
const APART = /^(?:71|81|82)/
/** A text shorter than this is about the place it names, though it name it once. */
const SHORT_TEXT = 400

/** 行政长官2025年施政报告 */
const ADDRESS = /施政报告/u
/** 特区政府会…: of the one of the two that the address names more. */
function specialRegion(text: string, tables: NameTables): Division | undefined {
  const code = (text.match(/澳门/gu)?.length ?? 0) > (text.match(/香港|港/gu)?.length ?? 0) ? '820000' : '810000'
  return tables.divisions.get(code)
}

/** 全省, 省委: the text speaks of a province as its own, and of no city. */
const ofProvince = (text: string): boolean =>
  /(?:我|全)省|省委|省政府/u.test(text) && !/(?:我|全|本)市(?!场)|市委|市政府/u.test(text)

/** Which of the places lies in the one named right before. */
const within = (places: readonly Division[], outer: Division | undefined): Division | undefined =>
  outer && places.find((d) => d.chain.endsWith(outer.name))

/** Finds what the text is about from its head and from the places it names. */
export function findContext(
  text: string,
  structure: Structure,
  metadata: Metadata,
  tables: NameTables,
  /** What `namesIn` gives for the text. */
  numbers: Int32Array,
): DocumentContext {
  // 广东省委副书记、深圳市委书记孟凡利： and short texts that are all head.
  const intro = structure.blocks
    .slice(0, 5)
    .map((b) => text.slice(b.start, Math.min(b.end, b.start + 60)))
    .filter((line) => line.endsWith('：') || text.length < SHORT_TEXT)
    .join('\n')
  const titleBlocks = structure.blocks.filter((b, i) => b.kind === 'title' || (i < 3 && b.kind === 'heading'))
  // A record of a list may bring its title beside the text: {"title":"云岭市2026年政府工作报告","text":"各位代表：…"}.
  const beside = metadata.title && !text.includes(metadata.title) ? [metadata.title] : []
  const head = [...titleBlocks.map((b) => text.slice(b.start, b.end)), ...beside].join('\n')
  const title = longestTitle(titleBlocks.map((b) => text.slice(b.start, b.end))) ?? metadata.title
  const questions = structure.blocks.some((b) => b.kind === 'question')
  const kind = kindOf(title ?? '', head, text, questions)
  const votes = new Map<string, { division: Division; count: number }>()
  const headHasPlace = votesInHead(head, tables)
  const vote = (part: string, weight: number, numbers = namesIn(tables, part)) => {
    let last: Division | undefined
    let lastEnd = -1
    for (let i = 0; i < part.length; i++) {
      const hit = hitOf(tables, numbers[i])
      if (!hit) continue
      const options = hit.divisions
      const after = part.slice(i + hit.name.length, i + hit.name.length + 8)
      if (options.length && !VENUE.test(after)) {
        const near = lastEnd === i ? within(options, last) : undefined
        const division =
          near ?? (options.length === 1 || levelOf((options[0] as Division).code) < 3 ? options[0] : undefined)
        if (division && (levelOf(division.code) < 3 || near || hit.name.length > 2)) {
          const known = votes.get(division.code) ?? { division, count: 0 }
          // 滨江市东湖区 滨江开发区: a zone is named for the city, the district for itself.
          const zone = ZONE.test(after)
          known.count += zone || (levelOf(division.code) === 3 && !near) ? weight / 2 : weight
          // 深圳市坪山区 speaks of the district, not of the city.
          const outer = near && last ? votes.get(last.code) : undefined
          if (outer) outer.count -= weight
          votes.set(division.code, known)
          last = division
          lastEnd = i + hit.name.length
        }
      }
      i += hit.name.length - 1
    }
  }
  vote(head, TITLE_WEIGHT)
  // 2026_江苏省.txt: where the text has no head that names a place, its file may.
  const fullName = FULL_NAME.test(metadata.name ?? '')
  if (metadata.name && !headHasPlace) vote(metadata.name, fullName ? FULL_NAME_WEIGHT : NAME_WEIGHT)
  const filed = [...votes.values()].find((v) => levelOf(v.division.code) === 1)
  vote(intro, 2)
  if (metadata.issuer) vote(metadata.issuer, TITLE_WEIGHT)
  if (text.length > 60_000) vote(text.slice(0, 60_000), 1)
  else vote(text, 1, numbers)
  const best = [...votes.values()].sort((a, b) => b.count - a.count || (a.division.code < b.division.code ? -1 : 1))
  const issuers = findIssuers(text, structure, metadata, tables)
  const context: DocumentContext = {
    kind,
    title: title || undefined,
    place: undefined,
    division: undefined,
    province: undefined,
    city: undefined,
    county: undefined,
    issuers,
    actor: undefined,
    speaker: undefined,
    about: undefined,
    party: undefined,
    demands: undefined,
    nobody: undefined,
  }
  // 全省上下…, 我市…: the text speaks of itself as of one place, though it name it once.
  const speaksOfItself = SELF_PLACE.test(text) && !/我国|国务院/u.test(text)
  const central =
    ((CENTRAL.test(head) && !fullName) ||
      toProvinces(text.slice(0, ADDRESSED_WITHIN)) ||
      CENTRAL.test(metadata.issuer ?? '') ||
      /我代表(国务院|第.{1,4}届中央)/u.test(text) ||
      (!speaksOfItself && !fullName && (text.match(NATIONAL)?.length ?? 0) > (best[0]?.count ?? 0))) &&
    (!headHasPlace || (kind === 'meeting' && CENTRAL_MET.test(head)))
  // 2026_河南省.txt that speaks of 郑州 often and never as of itself: the city is of the province that the file is named for.
  const city = best[0]
  const filedUnder =
    metadata.name && filed && city && filed !== city && !/全市(?!场)|我市|本市/u.test(text) && !headHasPlace
      ? city.division.code.startsWith(filed.division.code.slice(0, 2))
      : false
  // 全省推进会在某市召开: of the province, though the city is named more.
  const outer = city && levelOf(city.division.code) === 2 && !headHasPlace && ofProvince(text)
  const above = outer ? tables.divisions.get(`${city.division.code.slice(0, 2)}0000`) : undefined
  const top = filedUnder ? filed : above && city ? { division: above, count: city.count } : city
  const ministry = issuers.length > 0 && issuers.every((o) => isNational(o.label, tables))
  // 包头、兰州、西藏 in a report of the country, 香港 in what it says of reunion: nothing but some of its places.
  const others = best.reduce(
    (n, v) => n + (top && v.division.code.slice(0, 2) !== top.division.code.slice(0, 2) ? v.count : 0),
    0,
  )
  const among =
    !headHasPlace && !filed && !speaksOfItself && top && (APART.test(top.division.code) || others >= top.count)
  if (top && !central && !ministry && !among && top.count >= (speaksOfItself ? 1 : 2))
    setPlace(context, top.division, tables)
  else if (!ministry) context.place = CHINA
  // 关于印发《…管理办法》的通知: what its articles say is the duty of those they bind, as in the rules by themselves.
  const rules = genreOf(PASSED_ON.exec(title ?? '')?.[1] ?? '') === 'regulation' && ARTICLE.test(text)
  const asks =
    kind === 'opinion' ||
    (kind === 'notice' && !rules) ||
    // 质量抽查情况的通报 tells what was found; so does 检查报告, sent with a letter.
    (kind === 'other' && !/通报|报告》/u.test(title ?? '') && addresses(text.slice(0, 800)))
  if (ministry && asks) context.demands = true
  const region =
    ADDRESS.test(title ?? '') && /特区政府|特别行政区/u.test(text) ? specialRegion(text, tables) : undefined
  if (region) setPlace(context, region, tables)
  const town = TOWN.exec(head)?.[1]
  if (town) context.place = named('Place', town)
  const about = ISSUED_TITLE.exec(title ?? '')?.[1]
  if (about && NEWS.test(text.slice(0, 1200))) context.about = titled(about)
  else if (!/^(?:meeting|interview|report)$/.test(kind)) context.about = toldOf(title ?? '', text, structure)
  // 国务院印发《…措施》, 某某签署国务院令 公布《…条例》: who issued it is whom the news speaks of.
  const by = context.about && (BY_DECREE.exec(title ?? '') ?? BY.exec(title ?? ''))?.[1]
  const body = by ? bodyNamed(tables, by) : undefined
  const actor = body ?? context.place ?? issuers[0]
  if (actor) context.actor = actor
  // 国务院常务会议, 中共中央政治局召开会议: those who met are whom the minutes speak of.
  const met =
    kind === 'meeting' && context.place === CHINA
      ? PLENUM.test(title ?? head) || WORK_CONFERENCE.test(head)
        ? '中国共产党中央委员会'
        : MET.exec(`${head}\n${text.slice(0, 300)}`)?.[0]
      : undefined
  const sat = met && bodyNamed(tables, met)
  if (sat) context.actor = sat
  if (kind === 'report' && context.place === CHINA && TO_CONGRESS.test(text.slice(0, ADDRESSED_WITHIN)))
    context.party = bodyNamed(tables, '中国共产党')
  const answer = structure.blocks.find((b) => b.kind === 'answer' && b.speaker && b.speaker !== '答')
  if (answer?.speaker) context.speaker = named('Person', answer.speaker)
  return context
}

function votesInHead(head: string, tables: NameTables): boolean {
  for (let i = 0; i < head.length; i++) {
    const hit = nameAt(tables, head, i)
    if (!hit) continue
    if (hit.divisions.length && !VENUE.test(head.slice(i + hit.name.length, i + hit.name.length + 8))) return true
    i += hit.name.length - 1
  }
  return false
}

const LEVELS: Readonly<Record<string, 'province' | 'city' | 'county'>> = {
  省: 'province',
  自治区: 'province',
  市: 'city',
  州: 'city',
  区: 'county',
  县: 'county',
}

/** Which level 省, 省委 and 自治区党委 speak of. */
export const levelNamed = (words: string): 'province' | 'city' | 'county' | undefined =>
  LEVELS[/^(?:自治区|[省市州区县])/u.exec(words)?.[0] ?? '']

/** The place with the levels above it, so that 省委 and 市政府 find theirs. */
function setPlace(context: DocumentContext, division: Division, tables: NameTables): void {
  context.division = division
  context.place = placeEntity(division)
  const up = (code: string) => tables.divisions.get(code)
  const province = up(`${division.code.slice(0, 2)}0000`)
  const city = up(`${division.code.slice(0, 4)}00`)
  if (province) context.province = province
  const level = levelOf(division.code)
  if (level >= 2 && city) context.city = city
  // 北京市, 上海市 …: province and city in one.
  if (province && /市$/u.test(province.name)) context.city = province
  if (level === 3) context.county = division
  // 市委, 我市 in a county-level city: its own.
  if (level === 3 && /市$/u.test(division.name)) context.city = division
}
