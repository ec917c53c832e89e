import { wordSet } from '../../wordSet.ts'
import { type Aim, has } from '../clause/clause.ts'
import { conjuncts } from '../coordination/conjuncts.ts'
import type { Grammar } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { aim, clean } from './labels.ts'

/* Phrases of which each member is an act: several acts on one target, or one act on several targets. */

/** 对现有企业进行技术改造和设备更新, 对渔业码头和临港仓库进行改造: an act for each member; undefined where it is one act. */
export const obliqueConjuncts = (body: Lexeme[], grammar: Grammar): Aim[] | undefined =>
  severalActs(body, grammar) ?? eachTarget(body, grammar)

/** 对现有企业进行技术改造和设备更新, 为受灾国家提供粮食援助和技术支持: an act each. */
function severalActs(body: Lexeme[], grammar: Grammar): Aim[] | undefined {
  const does = body[0]?.text === '对' ? DONE : /^[为向给]$/u.test(body[0]?.text ?? '') ? GIVES_ACTS : undefined
  const at = does ? body.findLastIndex((l, i) => i > 1 && does.test(l.text)) : -1
  const objects = body.slice(at + 1)
  if (at < 0 || objects.some((l) => l.tag === 'etc' || l.tag === 'ul') || GIVEN.test(textOf(objects))) return undefined
  // 进行专家论证和必要的现场核查: a quality of the last; 进行政治的和技术的培训 is one.
  const de = objects.findIndex((l) => l.tag === 'de')
  if (de >= 0 && (de < objects.findIndex((l) => l.tag === 'and') || !/^必要|^相应/u.test(objects[de - 1]?.text ?? '')))
    return undefined
  const parts = conjuncts(objects, 'act', grammar)
  if (parts.length < 2) return undefined
  const before = textOf(body.slice(0, at + 1))
  return parts.flatMap(
    (p, i) =>
      aim(
        'Initiative',
        clean(`${before}${p.before}${textOf(p.lexemes)}${p.after}`),
        i ? p.lexemes : [...body.slice(0, at + 1), ...p.lexemes],
        'act',
        'oblique',
      ) ?? [],
  )
}

const GIVES_ACTS = wordSet('提供 做 开展 实施 分享')
const GIVEN = /(?:支撑|保障|动力|活力|条件|环境|基础|保证|体验)$/u

const DONE = wordSet('进行 开展 实施 实行 加强 加大 给予 予以')
/** Members of fewer characters are told together: 企业、机构和个人. */
const SHORTEST = 4
const MOST = 3

/** 对渔业码头和临港仓库进行改造: the act is done to each; what an 等 closes is one matter. */
function eachTarget(body: readonly Lexeme[], grammar: Grammar): Aim[] | undefined {
  if (body[0]?.text !== '对') return undefined
  const at = body.findIndex((l, i) => i > 1 && DONE.test(l.text))
  let to = at
  while (to > 1 && isManner(body[to - 1] as Lexeme)) to--
  const targets = body.slice(1, to)
  if (at < 0 || !targets.some((l) => l.tag === 'and') || targets.some((l) => /^(?:etc|p|r|pause)$/.test(l.tag)))
    return undefined
  const members = conjuncts(targets, 'act', grammar)
  if (members.length < 2 || members.length > MOST || members.some((m) => textOf(m.lexemes).length < SHORTEST))
    return undefined
  const done = body.slice(to)
  return members.flatMap(({ lexemes, before, after }, i) => {
    const own = i ? lexemes : [body[0] as Lexeme, ...lexemes]
    const span = i === members.length - 1 ? [...own, ...done] : own
    return (
      aim('Initiative', clean(`对${before}${textOf(lexemes)}${after}${textOf(done)}`), span, 'act', 'oblique') ?? []
    )
  })
}

const isManner = (l: Lexeme): boolean => !l.frame && (l.tag === 'd' || l.tag === 'ad' || has(l, 'adverb'))
