import { wordSet } from '../../wordSet.ts'
import { type Aim, has } from '../clause/clause.ts'
import { conjuncts } from '../coordination/conjuncts.ts'
import type { Grammar } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { aim, clean } from './labels.ts'

const DONE = wordSet('进行 开展 实施 实行 加强 加大 给予 予以')
/** Members of fewer characters are told together: 企业、机构和个人. */
const SHORTEST = 4
const MOST = 3

/** 对渔业码头和临港仓库进行改造: the act is done to each; what an 等 closes is one matter. */
export function eachTarget(body: readonly Lexeme[], grammar: Grammar): Aim[] | undefined {
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
