import { matches } from '../matches.ts'
import type { Candidate } from './index.ts'
import { named } from './names.ts'
import { matched } from './settle.ts'

/* Groups that are told by the body they belong to, whose name alone would be another thing. */

/** 省人大代表: the members, not the assembly. */
const MEMBERS = /(?:全国|自治区|省|市|州|盟|区|县)人大代表(?!会|大会|团)/gu
/** 国务院机构改革, 党和国家机构职能: the bodies of the state, not the one that they are under. */
const ORGANS = /(?:党和国家|党中央|国务院|全国人大|全国政协)机构(?=改革(?!方案)|职能|[，、。])/gu
/** 党和国家领导人; 有关部门负责同志: who is at their head. */
const HEADS =
  /党和国家领导人(?=出席|参加|接见|会见|会晤)|(?:中央和国家机关|中央军委机关|国务院)?(?:各?有关|相关)(?:部门|方面|单位)(?:主要)?负责同志|(?:国务院|中央)领导同志/gu
/** 驻滇解放军指战员, 驻藏部队: those who are stationed in a place. */
const STATIONED = /驻\p{Script=Han}(?:(?:人民)?解放军(?:指战员)?|武警部队|部队(?:官兵)?|中直单位)/gu
/** 驻滇解放军和武警部队: the second is stationed there too. */
const STATIONED_TOO = /(驻\p{Script=Han})解放军[和与、](武警部队)(?!官兵)/gu
/** 向社会公布, 中央和地方财政关系: whom it is told to, and the two levels whose duties are set apart. */
const AT_LARGE =
  /(?<=向)社会(?=公布|公开|发布|公示|公告|开放|提供|征集|征求|招聘|通报|承诺)|(?<!党)中央(?=[和与、]地方(?!组织|委员会|党|国家机关))|地方(?=财政关系|财力)/gu

/** 构建党委领导、政府主导、社会参与的格局: who has which part in a work that is theirs together. */
const PARTS =
  /(?<=(?:[、建成善立持]|健全)(?:\p{Script=Han}{0,2})?)(?<!(?<!健)全)(?:党委|政府|社会|公众|群众|企业)(?=(?:统一|广泛|共同|积极|全程)?(?:领导|负责|主导|主体|参与|协同|监督|共享|共治|立项|出题|投入)[、的])|(?<=、)(?:党委|政府|社会|公众|群众|企业)(?=(?:统一|广泛|共同|积极|全程)?(?:领导|负责|主导|主体|参与|协同|监督|共享|共治|立项|出题|投入)，)/gu

export function members(text: string): Candidate[] {
  const found = [MEMBERS, ORGANS, HEADS, AT_LARGE, STATIONED, PARTS].flatMap((names) =>
    matches(text, names).map((m) => matched(m, named('Group', m[0]), 'members', 5)),
  )
  for (const m of matches(text, STATIONED_TOO)) {
    const [whole, where, troops] = m as unknown as [string, string, string]
    const end = m.index + whole.length
    const entity = named('Group', `${where}${troops}`)
    found.push({ start: end - troops.length, end, text: troops, entity, rule: 'members', rank: 5 })
  }
  return found
}
