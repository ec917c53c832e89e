import { matches } from '../matches.ts'
import {
  appointed,
  bodiesBeside,
  counties,
  described,
  fields,
  individuals,
  owners,
  peoples,
  villages,
} from './collectives.ts'
import { compoundStart, DONE_TO_PEOPLE, PEOPLE, qualifierBefore } from './groupKinds.ts'
import {
  ACROSS,
  FIELDS,
  isField,
  isMeasured,
  NOT_AFTER,
  NOT_AFTER_LAST,
  NOT_BEFORE,
  NOT_BEFORE_NOUN,
  ONLY_BEFORE,
  TAKEN,
} from './groupLimits.ts'
import type { Candidate, Search } from './index.ts'
import { members } from './members.ts'
import { hitOf, nameAt, named } from './names.ts'
import { matched } from './settle.ts'

const RENEW = '创新'
const WAY = /^\p{Script=Han}{0,6}(?:模式|机制|方式|体制|制度|方法|手段)/u
/** 创新出口企业融资方式, 创新人才培养模式: the verb of the clause and whose way is made anew, no innovative people. */
const renewed = (text: string, start: number, end: number): boolean =>
  text.startsWith(RENEW, start) && /^[，；。：\s]?$/u.test(text.charAt(start - 1)) && WAY.test(text.slice(end, end + 9))

/** Collectives by their noun, with the modifiers of the tables: 规上工业企业, 农村贫困人口; 广大, 各级 and 各类 stay outside. */
export function groups(search: Search): Candidate[] {
  const { text, tables, numbers } = search
  const found: Candidate[] = []
  for (let i = 0; i < text.length; i++) {
    const hit = hitOf(tables, numbers[i])
    if (!hit) continue
    const entry = hit.entries.find((e) => e.entity.class === 'Group')
    if (!entry) continue
    const after = text.slice(i + hit.name.length, i + hit.name.length + 4)
    if (/委员$/u.test(hit.name) && after.startsWith('会')) continue
    // 责任单位：市财政局: the label of a list, no collective.
    if (/单位$/u.test(hit.name) && /^[：:]/u.test(after)) continue
    // 国资国企改革: a field of reform; 养老机构932个: a figure.
    if (
      (/^改革(?!开放)/u.test(after) && !REFORMED.test(hit.name)) ||
      /^\d+(?:\.\d+)?[万多余]*[个家户名所]/u.test(text.slice(i + hit.name.length, i + hit.name.length + 8))
    ) {
      i += hit.name.length - 1
      continue
    }
    if (TAKEN[hit.name]?.test(text.charAt(i - 1))) continue
    if (ONLY_BEFORE[hit.name]?.test(text.slice(i + hit.name.length, i + hit.name.length + 4)) === false) continue
    if (hit.name === '人才' && isField(text, i)) continue
    if (
      NOT_AFTER[hit.name]?.test(after) ||
      isMeasured(text, i) ||
      NOT_BEFORE_NOUN[hit.name]?.test(text.slice(Math.max(0, i - 3), i)) ||
      (hit.name === '人民' && NOT_BEFORE.test(text.slice(Math.max(0, i - 3), i)))
    ) {
      i += hit.name.length - 1
      continue
    }
    if (STANDING.test(hit.name) && isBuilt(text, i, hit.name.length)) continue
    if (crossesWord(text, i, hit.name, after) || ACROSS.test(text.charAt(i - 1))) continue
    // What stands in the longer noun is found by itself: 企业家 in 科技企业家.
    if (NOT_AFTER_LAST.some(([noun, next]) => hit.name.endsWith(noun) && next.test(after))) continue
    let start = modifiersBefore(search, i, hit.name)
    // 国家: only with words of the table, or a quotation: 共建“一带一路”国家.
    if (
      !/^(各|有关|相关|其他|全体|全国|一)|^(?:消费者|群众|公众|农民|学生|老人|干部|党员|青年|知识分子|地方财政|开发区|经开区)$/u.test(
        hit.name,
      ) &&
      (hit.name !== '国家' || text.charAt(start - 1) === '”')
    )
      // 青年科学技术人才, 高素质技术技能人才: words of the table before the compound too.
      start = modifiersBefore(search, compoundStart(search, start, hit.name), hit.name)
    // 人才培养 is a field of work, 跨境电商人才培养 speaks of them.
    if (start === i && hit.name === '人才' && WORK_ON_TALENT.test(after)) {
      i += hit.name.length - 1
      continue
    }
    if (renewed(text, start, i + hit.name.length)) {
      if (start === i) continue
      start += RENEW.length
    }
    if (start === i) start -= qualifierBefore(search, i, hit.name, entry.qualified)
    // 被审计单位: whom it is done to.
    if (start < i + hit.name.length - 2 && text.charAt(start - 1) === '被' && DONE_TO.test(hit.name)) start--
    // 专精特新“小巨人”企业: words of the table before a quotation.
    if (text.charAt(start) === '“') start -= longestBefore(text, start, tables.modifiers)
    const told =
      start === i && hit.name !== '国家' && (entry.qualified || /^(?:地方|企业)$/u.test(hit.name))
        ? determined(text, i)
        : undefined
    if (entry.qualified && start === i && told === undefined && !ownerBefore(text, i)) continue
    // 委托专业机构组织评审: the verb.
    if (hit.name === '组织' && found.at(-1)?.end === i && /^\p{Script=Han}{2}/u.test(after)) continue
    // 有关地方: the determiner is part of the name; 有关地方和部门: the second shares it.
    if (told && text.startsWith(told, start - told.length)) start -= told.length
    // 党委（党组）, 厂长（经理）: the other name in brackets belongs to it.
    const bracket = bracketed(search, i + hit.name.length)
    // 共建“一带一路”国家和地区: one whole, with what tells which they are.
    const regions = hit.name.endsWith('国家') && start < i && text.startsWith('和地区', i + hit.name.length) ? 3 : 0
    const end = i + hit.name.length + (bracket || regions)
    const words = text.slice(start, end)
    if (FIELDS.test(words) || isPredicate(text, start, end)) continue
    const label = start === i && !bracket ? (told ?? '') + entry.entity.label : words
    const aliases = label === words ? [] : [words]
    found.push({ start, end, text: words, entity: named('Group', label, aliases), rule: entry.rule, rank: 1 })
    i = end - 1
  }
  // 各省、自治区、直辖市林业和草原主管部门: of the provinces, wherever they are named.
  for (const m of matches(
    text,
    /(?:省、自治区、直辖市|省（区、市）|省（自治区、直辖市）)(\p{Script=Han}{2,12}?)(主管部门|行政部门|部门)/gu,
  ))
    if (!/[和与及]$|[的各有相]/u.test(m[1] as string))
      found.push(matched(m, named('Group', `省级${m[1]}${m[2]}`, [m[0]]), 'provincial', 3))
  // 各许可证持证单位应…: those who have a duty, by whatever name.
  for (const m of matches(
    text,
    /各(?!有关|相关|自|类|级|个|地|牵头|直属|成员|派出)(\p{Script=Han}{3,14}?单位)(?=应当?|须|必须|要(?!素|求))/gu,
  )) {
    const name = m[1] as string
    if (!/[和与及或、把的]/u.test(name))
      found.push({
        start: m.index + 1,
        end: m.index + m[0].length,
        text: name,
        entity: named('Group', name),
        rule: 'each-unit',
        rank: 3,
      })
  }
  for (const more of [
    peoples(search),
    fields(search),
    owners(text),
    individuals(text),
    villages(text),
    counties(text),
    bodiesBeside(text),
    described(text, found),
    appointed(text),
    members(text),
  ])
    for (const m of more) found.push(m)
  for (const m of matches(
    text,
    /各?((?:县级以上(?:地方)?(?:各级)?(?=人民)|地方(?:各级)?(?=人民)|县（市、区）|县（市）区|县（市）|区县|市县|县区|设区市|市（州）|州（市）|区（县）)(?:人民)?政府)/gu,
  )) {
    const name = m[1] as string
    const start = m.index + m[0].length - name.length
    found.push({
      start,
      end: start + name.length,
      text: name,
      entity: named('Group', name),
      rule: 'local-governments',
      rank: 3,
    })
  }
  return asTheTextSays(found)
}

/** 群众, 人民, 老百姓 are 人民群众 where the text says so; else they are called as it calls them most often. */
function asTheTextSays(found: Candidate[]): Candidate[] {
  const uses = new Map<string, number>()
  for (const { text, entity } of found) if (entity.label === PEOPLE_AT_LARGE) uses.set(text, (uses.get(text) ?? 0) + 1)
  if (!uses.size || uses.has(PEOPLE_AT_LARGE)) return found
  const label = [...uses].reduce((most, use) => (use[1] > most[1] ? use : most))[0]
  return found.map((c) =>
    c.entity.label === PEOPLE_AT_LARGE ? { ...c, entity: named('Group', label, c.text === label ? [] : [c.text]) } : c,
  )
}
const PEOPLE_AT_LARGE = '人民群众'

/** 国有企业改革, 公立医院改革: the bodies of a kind that are reformed. */
const REFORMED = /(?:企业|(?<!国资)国企|央企|医院|单位|银行|信用社|金融机构|公司|院所|高校|院校|院团)$/u

/** What a place may become: 把我国建设成为强大的社会主义国家, 建设现代化人民城市. */
const STANDING = /(?:国家|城市|大国|大省|强国|省份|开发区|经开区)$/u
const BECOMES =
  /(?:建设|建成|成为|变成|变为|打造|创建|迈向|跻身|入选|入围|获批|获评|评为|列入)(?![^，。；：！？\n]*(?:[与同和向对在]|支持|推动))[^，。；：！？\n]{0,24}$/u
const ENDS_THERE = /^(?:[，。；、！？”而\n]|$)/u

/** Whether the noun at this place names what is built, not who acts or benefits. */
const isBuilt = (text: string, at: number, length: number): boolean =>
  ENDS_THERE.test(text.slice(at + length, at + length + 1)) && BECOMES.test(text.slice(Math.max(0, at - 30), at))

/** 作为制造业大省, 我国是发展中国家, 使企业成为创新主体: what somebody is, not who acts or benefits; 特别是领导干部 names them. */
const IS =
  /(?:(?:作为|成为)[^，。；：！？、\n]{0,12}|(?<![别其尤须键或还])是(?:[^，。；：！？、\n]{1,12}的)?(?:一个|首个|[东中西]部|全国)?)$/u
const ENDS_AS = /^(?:之一)?(?:[。；！”\n]|，(?![都要均应])|$)/u

const isPredicate = (text: string, start: number, end: number): boolean =>
  ENDS_AS.test(text.slice(end, end + 4)) && IS.test(text.slice(Math.max(0, start - 18), start))

/** 参保人 in 参保人数, 供应方 in 供应方式, 国企 in 全国企业, 家长 in 国家长治久安: the last or first character is of another word. */
const crossesWord = (text: string, at: number, name: string, after: string): boolean =>
  (/人$/u.test(name) && /^[数员才]/u.test(after)) ||
  (/方$/u.test(name) && /^[面式向案法针]/u.test(after)) ||
  (/[企农]$/u.test(name) && /^[业村]/u.test(after)) ||
  (/会$/u.test(name) && after.startsWith('议')) ||
  (name === '家长' && text[at - 1] === '国')

/** Length of （…） at this place, where a collective stands in it. */
function bracketed({ text, tables }: Search, at: number): number {
  const inner = /^（(\p{Script=Han}{2,6})）/u.exec(text.slice(at, at + 8))
  const hit = inner ? nameAt(tables, inner[1] as string, 0) : undefined
  return inner && hit && hit.name === inner[1] && hit.entries.some((e) => e.entity.class === 'Group')
    ? inner[0].length
    : 0
}

/** What a bare 部门 is told by: 有关 of 有关部门 and of 有关地方和部门; '' where 各类, 任何 or a group joined to it tells it. */
function determined(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - 10), at)
  const own = /(有关|相关)$/u.exec(before)?.[1]
  if (own) return own
  if (/(?:各类|各级|任何)$/u.test(before)) return ''
  const joined = /(有关|相关|各|地方|地区)(?:地方|地区|企业|单位|组织|机构|部门|行业)?(?:和|与|及|或|或者|以及)$/u.exec(
    before,
  )?.[1]
  return joined && (/关/u.test(joined) ? joined : '')
}

/** 被审计单位: whom something is done to. */
const DONE_TO = /(?:单位|机构|对象)$/u

const ownerBefore = (text: string, at: number): boolean =>
  /(?:区属|市属|省属|区直|市直|省直|驻区|驻市)$/u.test(text.slice(Math.max(0, at - 2), at))

/** 人才队伍, 人才引进: a field of work where no word tells of which people. */
const WORK_ON_TALENT = /^(?:引进|引育|培养|队伍|评价)/u

/** Where the words of the table before `at` begin: at most three. */
function modifiersBefore({ text, tables }: Search, at: number, noun: string): number {
  let start = at
  for (let k = 0; k < 3; k++) {
    const length = longestBefore(text, start, tables.modifiers)
    const word = text.slice(start - length, start)
    // 创新开发区体制机制: what is done to them.
    if (!length || (PEOPLE.test(noun) && DONE_TO_PEOPLE.test(word)) || (noun === '开发区' && word === '创新')) break
    start -= length
  }
  return start
}

const LONGEST = 10
function longestBefore(text: string, at: number, words: ReadonlySet<string>): number {
  for (let length = Math.min(LONGEST, at); length > 1; length--)
    if (words.has(text.slice(at - length, at))) return length
  return 0
}
