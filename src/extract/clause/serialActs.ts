import { wordSet } from '../../wordSet.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { has, nextContent } from './clause.ts'

/* 深化改革促进航运发展: two acts in a row, which no comma parts. */

/** Verbs whose object is no clause, so that a verb behind it opens an act of its own; not 推进航运业扩大开放. */
const FIRST = wordSet(
  '加强 强化 深化 完善 健全 优化 保障 构建 落实 培育 规范 创新 对接 积聚 凝聚 汇聚 夯实 打通 防范 巩固 提振 激发 加大 严格 改进 拓展 扩大',
)
/** Verbs that open the second. */
const SECOND = wordSet('促进 推动 助力 深化 强化 提升 优化 防范 加强 提高 推进 解决 带动 扩大 服务 支撑')
/** What an act is done to or for, at its end; 提升工程, 推进机制 are names. */
const DONE =
  /(?:发展|开放|融合|转型|升级|改革|建设|创新|监管|统筹|治理|保护|管理|问题|风险|矛盾|能力|水平|质量|效能|效率|活力|动能|安全|消费|增长|就业|振兴|复兴|现代化|行稳致远|服务|底线|成效)$/u
/** 投资促进机制, 产能提升工程: the verb is part of a name. */
const NAMED = /^(?:机制|体系|工程|行动|计划|战略|政策|制度|中心|措施|办法|条例|法|工作|活动|试点|会|基金)/u
/** Tags of the last word of the first object. */
const NOUN = /^(?:n|nz|vn|an|j|l|quote|name)$/

/** Cuts a part before the verb of its second act. */
export function atSecondAct(part: Lexeme[]): Lexeme[][] {
  // 宁波市要深化改革促进航运发展
  const who = nextContent(part, part[0]?.mention ? 1 : 0)
  const from = has(part[who], 'modal') ? nextContent(part, who + 1) : who
  if (part.length < from + 4 || !FIRST.test(part[from]?.text ?? '')) return [part]
  const at = part.findIndex((l, i) => i > from + 1 && opensAct(l, part[i - 1] as Lexeme))
  if (
    at < 0 ||
    at > part.length - 2 ||
    NAMED.test(part[at + 1]?.text ?? '') ||
    part.some((l) => CLOSED.test(l.tag)) ||
    !DONE.test(textOf(part))
  )
    return [part]
  let to = at
  while (to > from + 1 && has(part[to - 1], 'adverb') && !part[to - 1]?.frame) to--
  const object = part.slice(from + 1, to)
  return object.length && NOUN.test(part[to - 1]?.tag ?? '') && textOf(object).length > 1 && isDone(part.slice(at))
    ? [part.slice(0, to), ...atSecondAct(part.slice(to))]
    : [part]
}
/** 服务业扩大开放 is a clause; 深化改革扩大开放 are two acts. */
const opensAct = ({ tag, text, frame }: Lexeme, before: Lexeme): boolean =>
  frame !== undefined &&
  (tag === 'v' || text === '助力') &&
  SECOND.test(text) &&
  (text !== '扩大' || before.text === '改革')
/** 促进航运发展, 扩大开放; not 促进服务. */
const isDone = ([verb, ...object]: readonly Lexeme[]): boolean =>
  textOf(object).length > 2 || (verb?.text === '扩大' && object.length > 0)

/** A clause with such a word is no plain row of acts. */
const CLOSED = /^(?:de|p|c|ul|uz|pause|and|m|etc)$/
