import { type Aim, isActing } from '../clause/clause.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { aim, membersOf, some, splitBy } from './labels.ts'
import type { VerbObject } from './verbObject.ts'

/* 支持 + regions or sites + what each shall do: an act for each. */

export const isRegion = (l: Lexeme | undefined): boolean =>
  l?.mention?.entity.class === 'Place' ||
  (l?.mention?.entity.class === 'Group' && /(地区|老区|城市|边疆|中西部|省份)$/u.test(l.text))

/** 支持革命老区、民族地区加快发展: an act for each region (GUIDELINES: How fine?). */
export function regionAims({ verb, objects }: VerbObject): Aim[] | undefined {
  let at = 0
  const regions: Lexeme[] = []
  while (isRegion(objects[at])) {
    regions.push(objects[at] as Lexeme)
    at++
    if (objects[at]?.tag === 'pause' || objects[at]?.tag === 'and') at++
    else break
  }
  if (objects[at]?.tag === 'etc') at++
  const tail = objects.slice(at)
  // 支持香港、澳门融入发展大局: both under one policy.
  if (regions.every((r) => /^(香港|澳门|台湾)/u.test(r.text))) return undefined
  const [act] = tail
  if (regions.length < 2 || !act || tail.some((l) => l.tag === 'pause')) return undefined
  if (!act.frame && !act.cues?.has('adverb') && !act.tag.startsWith('v')) return undefined
  return regions.flatMap((r, i) =>
    some(
      aim(
        'Initiative',
        `${verb.text}${r.text}${textOf(tail)}`,
        i === 0 ? [verb, r] : i === regions.length - 1 ? [r, ...tail] : [r],
        'enlist',
        'frame-enlist',
      ),
    ),
  )
}

/** 支持甲市打造港口城市、乙市创建旅游试验区: what each region shall do. */
export function eachRegion({ verb, objects }: VerbObject): Aim[] | undefined {
  const members = splitBy(objects, 'pause')
  if (members.length < 2 || !members.every((m) => m.length > 2 && isRegion(m[0]) && isActing(m[1]))) return undefined
  return members.flatMap((m, i) =>
    some(aim('Initiative', `${verb.text}${textOf(m)}`, i ? m : [verb, ...m], 'enlist', 'frame-enlist')),
  )
}

const SITE =
  /(?:园|园区|新区|港|港区|机场|基地|口岸|示范区|试验区|开发区|高新区|综保区|自贸区|大学|医院|实验室|研究院|项目)$/u
/** 支持甲产业园、乙科技园加快建设: an act for each site. */
export function siteAims({ verb, objects }: VerbObject): Aim[] | undefined {
  const members = membersOf(objects)
  const last = members.at(-1) ?? []
  const at = last.findIndex((l, i) => i > 0 && (isActing(l) || l.cues?.has('adverb') === true))
  if (members.length < 2 || at < 0 || last.some((l) => l.tag === 'de' || l.tag === 'etc')) return undefined
  const sites = [...members.slice(0, -1), last.slice(0, at)]
  if (!sites.every((s) => SITE.test(textOf(s)) && !s.some((l) => isActing(l) || l.tag === 'm'))) return undefined
  const after = textOf(last.slice(at))
  return sites.flatMap((s, i) =>
    some(
      aim(
        'Initiative',
        `${verb.text}${textOf(s)}${after}`,
        i === 0 ? [verb, ...s] : i === sites.length - 1 ? last : s,
        'enlist',
        'frame-enlist',
      ),
    ),
  )
}
