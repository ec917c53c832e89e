import { aimsOf } from './aims.ts'
import { type Aim, type Cursor, nextContent } from './clause.ts'
import { aim, clean, trimmed } from './labels.ts'
import { type Lexeme, textOf } from './lexemes.ts'

/** What those who meet do with a matter. */
const CONVENED =
  /^(研究|听取|审议|审议通过|讨论|讨论通过|分析|分析研究|研究部署|部署|学习|传达|传达学习|审定|通报|总结|通过|审查|研究讨论|听取和审议|听取并审议|审计)$/u

/** Words that only say in what form the matter was put before the meeting: 政策举措, 进展情况汇报. */
const FORM =
  /^(政策|举措|政策措施|措施|有关|相关|工作|问题|情况|进展|进展情况|汇报|报告|事项|意见|有关情况|有关工作|关于|的|等)$/u

/**
 * 会议研究促进投资基金高质量发展政策举措, 会议听取安全生产三年行动进展情况汇报: an act of those who meet; its matter is
 * called for by the meeting and is what the sentences after it are about.
 */
export function convened(c: Cursor): boolean {
  const { lexemes, clause } = c
  const meeting = lexemes[c.i]?.mention
  if (meeting?.entity.class !== 'Meeting') return false
  const at = nextContent(lexemes, c.i + 1)
  const verb = lexemes[at]
  if (!verb || !CONVENED.test(verb.text)) return false
  const said = trimmed(lexemes.slice(at)).filter((l) => l.tag !== 'ul' && l.text !== '了')
  clause.convened = true
  clause.source = meeting
  clause.verb = verb.text
  clause.rule = 'convened'
  if (said.length < 2 || /其他事项$/u.test(textOf(said))) return true
  const act = aim('Initiative', clean(textOf(said)), said, 'act', 'convened')
  if (act) clause.aims.push(act)
  clause.aims.push(...matter(said.slice(1), c).map((a) => ({ ...a, topic: true })))
  return true
}

/** 促进投资基金高质量发展 of 促进投资基金高质量发展政策举措; 安全生产三年行动 of 安全生产三年行动进展情况汇报. */
function matter(lexemes: Lexeme[], { grammar }: Cursor): Aim[] {
  let to = lexemes.length
  while (to > 0 && FORM.test((lexemes[to - 1] as Lexeme).text)) to--
  const from = nextContent(lexemes, lexemes[0]?.text === '关于' ? 1 : 0)
  const body = trimmed(lexemes.slice(from, to))
  const verb = body[0]
  if (verb?.frame && body.length > 1 && body[1]?.tag !== 'de')
    return aimsOf.verb(verb, verb.frame, body.slice(1), grammar)
  const name = textOf(body)
  if (!/(行动|工程|计划|战略|改革|建设|发展)$/u.test(name) || body.some((l) => l.mention || l.tag === 'quote'))
    return []
  const named = aim('Initiative', clean(name), body, 'act', 'convened')
  return named ? [named] : []
}
