import { matches } from '../matches.ts'
import type { Entity } from '../model.ts'
import type { Candidate, Search } from './index.ts'
import { named } from './names.ts'

/** 各省、自治区、直辖市(及计划单列市、新疆生产建设兵团)水利厅（局）, 山西、陕西、宁夏等省（区）水利厅: what stands before the departments. */
const PROVINCES =
  /^(?:(?:各有关|各|有关)省|(?:\p{Script=Han}{2,3}、)+\p{Script=Han}{2,3}?等?省)(?!会)(?:（(?:区|区、市|自治区、直辖市)）|、自治区、直辖市|、自治区)?(?:[、及]?(?:计划单列市|副省级城市))*(?:[、及]?新疆生产建设兵团)?/u
const CORPS_NAME = '新疆生产建设兵团'
const CORPS = /^新疆生产建设兵团/u
const CORPS_ENDS = /.新疆生产建设兵团$/u
const ASIDE = /[（(][^（(）)]*[）)]/gu

/** 抄送：甲，乙。: those that a letter is copied to. */
export const COPIED = /^抄送[：:]/u

const HOLDER =
  /^(?:(?:持证|营运|申请|承担)?单位|许可证持有(?:人|单位))(?:名称)?[：:]\s*(\p{Script=Han}{4,24}(?:公司|院|所|中心|大学|集团|厂|局))\s*$/u

/** Those a notice, opinion or letter is addressed or copied to, each a Group, an Organization or a Place of its own. */
export function addressees({ text, structure, tables }: Search): Candidate[] {
  const found: Candidate[] = []
  const take = (start: number, words: string, entity: Entity) =>
    found.push({ start, end: start + words.length, text: words, entity, rule: 'addressee', rank: 5 })
  for (const block of structure.blocks) {
    const line = text.slice(block.start, block.end)
    // 持证单位名称：江岸核能研究设计院: by this name it is bound in what follows.
    const holder = HOLDER.exec(line)?.[1]
    if (holder)
      for (let at = text.indexOf(holder); at >= 0; at = text.indexOf(holder, at + holder.length))
        take(at, holder, named('Organization', holder))
    if (block.kind !== 'addressee' && !COPIED.test(line)) continue
    for (const part of matches(line, /[^，,；;：:。]+/gu)) {
      const opening = PROVINCES.exec(part[0]) ?? CORPS.exec(part[0])
      const from = opening && opening[0].length < part[0].length ? opening[0].length : 0
      const level = !from ? undefined : CORPS.test(opening?.[0] ?? '') ? 'corps' : 'province'
      const list = items(part[0], from)
      const shared = sharedEnd(list.map((i) => i.text))
      let owner = ''
      for (const item of list) {
        const words = item.text.replace(/^各/u, '').replace(/等(?:单位|部门)?$/u, '')
        const start = block.start + part.index + item.at + (item.text.startsWith('各') ? 1 : 0)
        const theirs = item.text.startsWith('各') && owner && OF_OWNER.test(words)
        const entity = theirs
          ? named('Group', `${owner}${words}`, [words])
          : addressee(words + shared(words), level, tables.names)
        owner = /^(\p{Script=Han}{4,})各/u.exec(item.text)?.[1] ?? owner
        if (!entity || words === '抄送') continue
        // 新疆生产建设兵团水利局: one name, whose first part the others of the list share.
        if (level === 'corps' && item.at === from && opening) {
          const whole = opening[0] + words
          take(start - opening[0].length, whole, { ...entity, aliases: [...entity.aliases, words] })
        } else if (level === 'province' && opening) {
          // 各省、自治区、直辖市林业厅（局） is also called by all its words.
          const whole = `${opening[0].replace(/^各|[、及]?新疆生产建设兵团$/gu, '')}${words}`
          take(start, words, { ...entity, aliases: [...entity.aliases, whole] })
          // 各省、新疆生产建设兵团林业和草原主管部门: that of the corps too.
          if (item === list[0] && CORPS_ENDS.test(opening[0]))
            take(
              block.start + part.index + from - CORPS_NAME.length,
              CORPS_NAME,
              named(/^(?:有关|相关)/u.test(words) ? 'Group' : 'Organization', `${CORPS_NAME}${words}${shared(words)}`),
            )
        } else take(start, words, entity)
        // 中国第一重型机械股份公司 in the title of a letter to it: no part of another name.
        if (block.kind === 'addressee' && entity.class === 'Organization' && words.length > 5)
          for (let at = text.indexOf(words); at >= 0 && at < block.start; at = text.indexOf(words, at + words.length))
            take(at, words, entity)
      }
    }
  }
  return found
}

/** 内蒙古、大兴安岭森工（林业）集团公司; 长白山、伊春森工集团; 林业和草原、自然资源、水行政主管部门: what the last of a list ends in and those before it lack. */
function sharedEnd(list: readonly string[]): (item: string) => string {
  const last = list.at(-1) ?? ''
  const end =
    list.length > 1
      ? /(?:[（(]?森工[）)]?[（(]?林业[）)]?集团公司|森工集团|(?:行政)?主管部门)$/u.exec(last)?.[0]
      : undefined
  if (!end) return () => ''
  return (item) =>
    !NAMED.test(item) && !item.includes(end) && !/^各/u.test(item) ? (/集团/u.test(end) ? end : '主管部门') : ''
}

/** 国家林业和草原局各司局、各派出机构: of the body named before. */
const OF_OWNER = /^(?:有关|相关)?(?:司局|派出机构|直属单位|部门|单位|内设机构)$/u

/** What names a body by itself. */
const NAMED = /(?:厅|局|委|委员会|部|部门|政府|办|办公室|公司|集团|中心|单位|机构|司局|兵团)(?:[（(][^（(）)]*[）)])?$/u

/** The members of a list, cut at 、 outside brackets. */
function items(text: string, from: number): { text: string; at: number }[] {
  const out: { text: string; at: number }[] = []
  let at = from
  let depth = 0
  for (let i = from; i <= text.length; i++) {
    const ch = text.charAt(i)
    if (/[（(]/u.test(ch)) depth++
    else if (/[）)]/u.test(ch)) depth--
    if ((ch === '、' && depth === 0) || i === text.length) {
      const item = text.slice(at, i)
      const lead = item.length - item.trimStart().length
      if (item.trim().length > 1) out.push({ text: item.trim(), at: at + lead })
      at = i + 1
    }
  }
  return out
}

/** 水利（水务）厅（局） of the provinces → 省级水利部门; 州级各部门 → 州级部门; 卧龙特别行政区 → a place. */
function addressee(
  words: string,
  level: 'province' | 'corps' | undefined,
  names: Search['tables']['names'],
): Entity | undefined {
  // 各位代表：: those who listen.
  if (words.startsWith('位')) return undefined
  // 民（宗）委（厅、局）: a word that only some of them have in their names.
  const bare = words.replace(/[（(](\p{Script=Han})[）)](?=[委局厅])/gu, '$1').replace(ASIDE, '')
  if (level === 'corps') return named('Organization', `新疆生产建设兵团${bare}`)
  if (level === 'province') {
    if (/^(?:人民)?政府$/u.test(bare)) return named('Group', `省级${bare}`, [bare])
    const field = /^(.+?)(厅|局|委员会|委|主管部门|部门)$/u.exec(bare)
    if (field) return named('Group', `省级${field[1]}${field[2] === '主管部门' ? '主管部门' : '部门'}`, [bare])
    // 农业农村（农垦管理部门）
    if (bare !== words && /部门[）)]$/u.test(words)) return named('Group', `省级${bare}部门`, [bare])
  }
  const known = names.get(words)?.find((e) => e.entity.class !== 'Group')
  if (known) return known.entity
  if (/^(?!.*各)\p{Script=Han}{2,12}(行政区|新区|开发区|合作区|管理区|示范区)$/u.test(words))
    return named('Place', words)
  if (
    /^(?!.*(?:各|有关))[\p{Script=Han}（）]{2,24}(中心|公司|集团|委员会|院|研究所|站|大学|学会|协会|联合会|厂|局|署|厅|政府|电厂|总部|办公室)$/u.test(
      words,
    )
  )
    return named('Organization', words)
  const group = words.replace(/(?<=\p{Script=Han})各(?=\p{Script=Han}{2})/gu, '').replace(/(?<=直属)有关(?=单位)/u, '')
  return group.length > 1 ? named('Group', group) : undefined
}
