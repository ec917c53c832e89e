import { type Cursor, has } from './clause.ts'
import { type Lexeme, textOf } from './lexemes.ts'
import { opening } from './opening.ts'
import { nominal } from './subject.ts'
import { verbPhrase } from './verbPhrase.ts'

/** Last words of the names of bodies and collectives that no table has: 区工信部门, 各级政府, 镇村两级. */
export const COLLECTIVE =
  /(政府|部门|单位|委员会|办公室|领导小组|机构|组织|企业|公司|集团|院校|学校|医院|法院|检察院|工会|协会|商会|联盟|各地|各区|各县|各市|各省|地区|街道|乡镇|社区|党委|党组|支部|干部|人员|同志|主体|平台公司|经济区|都市圈|城市群|新区|开发区)$/u

/** 法治政府 of 法治政府建设取得新成效: what kind the government shall be. */
const KIND_OF_GOVERNMENT =
  /^(?:法治|数字|智慧|服务型|廉洁|诚信|阳光|透明|责任|节约型|有为|人民满意)(?:政府|机关|社会)$/u

const REGION = /(经济区|都市圈|城市群|新区|开发区)$/u

/** 区工信部门每年组织遴选…, 各级政府都要提高大局观: a subject that no table knows, told by its last word and by what follows. */
export function unknownSubject(c: Cursor): boolean {
  const { lexemes, clause } = c
  for (let j = c.i + 1; j < Math.min(lexemes.length - 1, c.i + 7); j++) {
    const l = lexemes[j] as Lexeme
    if (l.tag === 'de' || l.tag === 'pause' || l.tag === 'and' || l.tag === 'etc') return false
    const verb = lexemes[nextPredicate(lexemes, j)]
    if (!verb?.frame || verb.frame === 'background' || verb.frame === 'say' || verb === lexemes.at(-1)) continue
    if (verb === l && nominal(lexemes, j)) continue
    const words = lexemes.slice(c.i, j).filter((x) => x.tag !== 'aside' && !x.time)
    const name = textOf(words).replace(
      /^(?:规定|明确)?(?:(?:全[市省区县国]|每个|每家|一批|一些|所有|现有|许多|和|由)?(?:各级|各有关|各|广大|有关)?)(?=.{2,})/u,
      '',
    )
    if (
      name.length < 2 ||
      name.length > 16 ||
      /[把将对在以被为向从让使给由]/u.test(name) ||
      !COLLECTIVE.test(name) ||
      KIND_OF_GOVERNMENT.test(name) ||
      words.some((x) => x.frame !== undefined && x !== words.at(-1))
    )
      continue
    const last = words.at(-1) as Lexeme
    const cls = REGION.test(name) ? 'Place' : 'Group'
    clause.subject.push({
      start: last.end - name.length,
      end: last.end,
      text: name,
      entity: { class: cls, key: name, label: name, aliases: [] },
      rule: 'collective-suffix',
    })
    c.i = j
    opening(c)
    return c.i < lexemes.length && verbPhrase(c)
  }
  return false
}

/** Index of the verb after modals, adverbs and times, from `i`. */
function nextPredicate(lexemes: Lexeme[], i: number): number {
  let j = i
  while (
    j < lexemes.length &&
    (lexemes[j]?.time || has(lexemes[j], 'modal') || (has(lexemes[j], 'adverb') && !lexemes[j]?.frame))
  )
    j++
  return j
}
