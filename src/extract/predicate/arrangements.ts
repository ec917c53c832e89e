import { aimsOf } from '../aims/aims.ts'
import { isActing, nextContent } from '../clause/clause.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import type { Predication } from './predications.ts'

/** What a body has arranged, asked for or decided. */
const ARRANGEMENT =
  /(?:等|的)?(?:重大|各项|一系列|工作|总体|战略|有关)*(?:决策部署|部署要求|决策|部署|要求|安排|决定)$/u

/**
 * 贯彻省委关于发展海洋经济、壮大港口的决策部署: what the body calls for and the subject sets out to do.
 * Undefined where the arrangement is not told.
 */
export function arranged({ c, verb, rest }: Predication): boolean | undefined {
  if (!/^(?:全面|深入|认真|坚决)?(?:贯彻|落实|贯彻落实|执行|学习贯彻)$/u.test(verb.text)) return undefined
  const about = rest.findIndex((l) => l.text === '关于')
  const by = rest.slice(0, Math.max(about, 0)).findLast((l) => l.mention)?.mention
  if (!by || !/Organization|Person/.test(by.entity.class)) return undefined
  const told = rest.slice(about + 1)
  const tail = ARRANGEMENT.exec(textOf(told))?.[0].length ?? 0
  if (!tail) return undefined
  const aims = actsOf(told, tail, c.grammar).map((a) => ({ ...a, askedBy: by }))
  if (!aims.length) return undefined
  c.clause.aims.push(...aims)
  c.clause.verb = verb.text
  c.clause.rule = 'arranged'
  return true
}

/** The acts before the last `tail` characters. */
function actsOf(told: Lexeme[], tail: number, grammar: Predication['c']['grammar']) {
  const end = (told.at(-1)?.end ?? 0) - tail
  const inner = told.filter((l) => l.end <= end)
  const at = nextContent(inner, 0)
  const verb = inner[at]
  if (!isActing(verb) || inner.length < at + 2) return []
  return aimsOf.verb(verb, verb.frame, inner.slice(at + 1), grammar)
}
