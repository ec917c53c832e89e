import { matches } from '../matches.ts'
import type { Entity } from '../model.ts'
import type { Candidate } from './index.ts'
import { named } from './names.ts'

/** Nouns that close a principle or line. */
const LINE = '总?方针|总?路线|原则|总要求|基本国策|总基调'
/** Verbs and prepositions that take one. */
const TAKES =
  '根据|按照|依照|本着|遵循|遵照|遵守|坚持|(?:贯彻(?:执行|实行)?|执行|实行|采取|采用|制定|提出)了?|实现|违反|体现|符合|在'
/** Longest principle without quotation marks. */
const LONGEST = 60

/** Principles, lines and policies by what they say: 遵循“公开透明、即申快享”的原则, 贯彻积极领导、稳步前进的方针. */
export function principles(text: string): Candidate[] {
  const found: Candidate[] = []
  const add = (start: number, end: number, entity: Entity, rule: string, rank = 5) =>
    found.push({ start, end, text: text.slice(start, end), entity, rule, rank })
  // 贯彻优先发展重工业、同时发展农业的方针; 党中央提出的长期共存的方针: what the line says, after whose it is.
  for (const m of matches(text, CONTENT)) {
    const name = (m[2] as string).replace(/^[了着]|等$/gu, '')
    if (name.length < 4 || /这样|宣布|^在/u.test(name) || NO_CONTENT.test(name)) continue
    const start = m.index + m[0].lastIndexOf(name)
    const full = `${name}的${m[3]}`
    // 多快好省地建设社会主义的总路线 goes by its whole name.
    if (m[3] === '总路线') add(start, start + full.length, named('Doctrine', full), 'principle-content', 3)
    else add(start, start + name.length, named('Doctrine', name, [full]), 'principle-content', 3)
  }
  return found
}

const CONTENT = new RegExp(
  `(${TAKES})(?:[^，。；：、“”「」\\n]{0,24}?(?:提出|指示|规定|确定|制定|倡导)的)?([\\p{Script=Han}、]{4,${LONGEST}}?)的(${LINE})(?=[，。；、\\n]|[下上中来去和与]|$|\\p{Script=Han})`,
  'gu',
)
/** 这样的方针, 党在过渡时期的总路线, 外交政策的原则: the words point to a principle and do not say it. */
const NO_CONTENT =
  /^(?:这|那|该|此|同样|正确|一定|一项|一个|一种|重要|什么|怎样|各项|新|原有|有关|相关|上述|下列|以下|我们|我国|我党|国家(?!统一)|党|中央|人民|宪法|法律|自己)|(?:时期|以来|国家|政府|政策|工作|体制|共产党|同志|会议|中央|党|人民|方面|部门|规定|宪法|法律|提出|确定|制定|决定|问题|正确|总|根本|基本|重要|坚定|一贯|宝贵|社会主义|马克思主义)$|的|所/u
