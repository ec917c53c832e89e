import { wordSet } from '../../wordSet.ts'
import { type Aim, isActing } from '../clause/clause.ts'
import type { Grammar } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { verbAims } from './aims.ts'
import { aim, clean, membersOf, some } from './labels.ts'
import type { VerbObject } from './verbObject.ts'

const TOWARDS = wordSet('向 朝着 向着')
/** 迈进, and 稳步前进 that the segmenter takes for one word. */
const MOVES = /(?:迈进|前进|奋进|挺进)$/u
/** 的目标, 宏伟目标, 方向: what the end is called. */
const CALLED = wordSet('目标 方向 道路 宏伟 宏伟目标 奋斗 奋斗目标 战略 战略目标 总目标 的 地')
/** Ends of what can be moved towards. */
const END =
  /(?:现代化|富裕|[强大][国省市]|社会|经济|复兴|高端|中高端|自立自强|国家|城市|中心|文明|小康|小康生活|七有|高地|家园|体系|格局|\p{Script=Han}”)$/u

/** 朝着共同富裕方向稳步前进, 向海洋强国的目标迈进: the end that is moved towards; undefined where nothing is. */
export function movedTo(body: readonly Lexeme[], grammar: Grammar): Aim[] | undefined {
  if (!TOWARDS.test(body[0]?.text ?? '') || !MOVES.test(body.at(-1)?.text ?? '')) return undefined
  let to = body.length - 1
  while (to > 1 && isCalled(body[to - 1] as Lexeme)) to--
  const end = body.slice(1, to)
  const first = end.findIndex((l) => !isManner(l))
  const verb = end[first]
  if (isActing(verb) && end.length > first + 1) return verbAims(verb, verb.frame, end.slice(first + 1), grammar)
  const members = membersOf(end)
  if (!members.length || !members.every((m) => END.test(textOf(m)))) return undefined
  return members.flatMap((m) => some(aim('Goal', clean(textOf(m)), m, 'attain', 'oblique')))
}

const isManner = (l: Lexeme): boolean => !l.frame && l.cues?.has('adverb') === true
const isCalled = (l: Lexeme): boolean => CALLED.test(l.text) || isManner(l) || /^(?:d|ad|z|uv)$/.test(l.tag)

/** 加速向智能社会迈进: the verb says only how. */
export const advanced = ({ objects, grammar }: VerbObject): Aim[] | undefined => movedTo(objects, grammar)
