import type { Candidate } from './index.ts'
import { named } from './names.ts'

/* The people, bodies and regions of a place that is named just before them: 东北高校, 全省各族人民, 沂蒙革命老区. */

/** The people of the document's own place and of the country, whose other groups are told by themselves: 我国民营企业. */
const OF_ALL = /^(?:各族|广大)?(?:人民|干部群众|干部职工|公民|各界|各级(?:党委|党组织|政府|领导干部|干部))$/u
const OF_CHINA = /^(?:公民|企业|科学家|学者|专家|游客|留学生|青年|运动员|领导人|船员)$/u
/** 兰州试点城市, 西藏地方与祖国: what the place is; 贺兰山全民健身中心: part of a name. */
const NOT_ITS =
  /^(?:地方|各地|全民|全社会|社会|国家|各国|侵略者|中央|人民群众|机构|单位|部门|企业主体)|(?:试点|示范|一线|中心|标杆|样板)城市$|[大强]省$|(?:试验区|开发区|经开区|高新区|园区|自贸区|保税区|新区|合作区)$|帝国主义$|主义者?$/u
/** 宁波市航运人才规模, 全市企业总数: what is told of the place. */
const OF_THE_PLACE = /^的?(?:规模|队伍|总量|总数|数量|人数|人均|平均|占比|比例|收入|工资|结构|素质|水平|培养|引进)/u
/** Regions by what they are, which a place makes one region: 川陕革命老区. */
const REGION = /(?:革命老区|老工业基地|山区|库区|牧区|林区)$/u

/** The groups of places, by the candidates found so far. */
export function placedGroups(text: string, found: readonly Candidate[]): Candidate[] {
  const places = new Map<number, Candidate>()
  for (const c of found)
    if (c.entity.class === 'Place' && c.text.length > 1) {
      const other = places.get(c.end)
      if (!other || c.start < other.start) places.set(c.end, c)
    }
  if (!places.size) return []
  const more: Candidate[] = []
  for (const group of found) {
    if (group.entity.class !== 'Group') continue
    const place = places.get(group.start)
    if (!place || NOT_ITS.test(group.text) || OF_THE_PLACE.test(text.slice(group.end, group.end + 3))) continue
    const whose = place.rule === 'context-place' ? OF_ALL : /^(?:我国|中国)$/u.test(place.text) ? OF_CHINA : undefined
    if (whose && !whose.test(group.text)) continue
    // 九江市共青城市: a place under the other.
    if (/[市县区]$/u.test(place.text) && group.text.endsWith('城市')) continue
    const words = text.slice(place.start, group.end)
    const region = REGION.test(group.text)
    // 川东地区各级党组织: those of every level, as without the place; 全市各级政府 are called so.
    const label = place.rule === 'context-place' ? words : words.replace(/各级|广大/u, '')
    const entity = named(region ? 'Place' : 'Group', label, label === words ? [] : [words])
    more.push({ start: place.start, end: group.end, text: words, entity, rule: 'of-place', rank: 3 })
  }
  if (!more.length) return more
  // 中国企业联合会: the name of a body.
  const taken = new Uint8Array(text.length)
  for (const c of found) if (!/^(?:Group|Place)$/u.test(c.entity.class)) taken.fill(1, c.start, c.end)
  return more.filter((m) => taken.subarray(m.start, m.end).indexOf(1) < 0)
}
