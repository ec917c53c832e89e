import type { Mention } from '../../model.ts'
import { wordSet } from '../../wordSet.ts'
import { aimsOf } from '../aims/aims.ts'
import { aim, trimmed } from '../aims/labels.ts'
import { type Aim, isActor } from '../clause/clause.ts'
import type { Grammar } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'

/* What a body has another do: an act of its own, and what it asks of the other (GUIDELINES: settled cases). */

const DELEGATES = wordSet('授权 委托 指定')
const DONE_TO = /^(?:对于?|就)$/u
/** 同意委托省局实施…: 负责 tells no act of its own. */
const BEARS = /^(?:负责|承担)$/u

/** 授权州数据局负责统筹…, 委托第三方机构对项目进行初审; undefined where nobody is named who is to do it. */
export function delegated(verb: Lexeme, rest: Lexeme[], grammar: Grammar): Aim[] | undefined {
  if (!DELEGATES.test(verb.text)) return undefined
  const delegate = rest.findIndex(isActor)
  if (delegate < 0 || delegate >= rest.length - 1) return undefined
  const to = rest[delegate]?.mention as Mention
  const words = [verb, ...trimmed(rest)]
  const whole = aim('Initiative', textOf(words), words, 'act', 'delegation')
  const duty = rest.slice(delegate + 1)
  const from = BEARS.test(duty[0]?.text ?? '') && duty[1]?.frame ? 1 : 0
  return [...(whole ? [whole] : []), ...dutyOf(duty.slice(from), grammar).map((a) => ({ ...a, by: to }))]
}

/** 实施许可事项, 对项目进行初审. */
function dutyOf(duty: Lexeme[], grammar: Grammar): Aim[] {
  const [act, ...rest] = duty
  if (!act || !rest.length) return []
  if (DONE_TO.test(act.text)) return aimsOf.oblique(duty, grammar)
  return act.frame ? aimsOf.verb(act, act.frame, rest, grammar) : []
}
