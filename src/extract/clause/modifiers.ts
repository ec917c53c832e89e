import { wordSet } from '../../wordSet.ts'
import { strengthOf } from '../words/grammar.ts'
import type { Lexeme } from '../words/lexemes.ts'
import { type Cursor, has, QUALIFIERS } from './clause.ts'
import { disposes, followedByVerb } from './lookAhead.ts'
import { hasObject } from './openers.ts'

/* Steps of the opening over words that tell how, how strongly or that it is done: 必须, 已经, 深入, 沉着. */

/** 就是要完善制度, of what the clause before tells: it asks for what follows. */
const demandsByIs = ({ i, lexemes, clause }: Cursor): boolean =>
  (i === 0 || clause.self) && lexemes[i]?.text === '就是' && lexemes[i + 1]?.text === '要'

export function modal(c: Cursor, l: Lexeme): boolean {
  if (demandsByIs(c)) {
    c.i++
    return modal(c, c.lexemes[c.i] as Lexeme)
  }
  if (!has(l, 'modal') || (l.frame && !followedByVerb(c)) || (l.text === '将' && disposes(c))) return false
  const { clause } = c
  const strength = strengthOf(c.grammar, l.text)
  if (strength) clause.strength ??= strength
  if (/^[决绝]?不/u.test(l.text)) clause.negated = true
  clause.modality ??= 'planned'
  c.i++
  return true
}

export function done(c: Cursor, l: Lexeme): boolean {
  if (!has(l, 'done') || l.frame) return false
  c.clause.modality ??= 'done'
  c.i++
  return true
}

export function adverb(c: Cursor, l: Lexeme): boolean {
  if (hasObject(c, l)) return false
  // 坚持推进 goes on; 坚定维护 only tells how.
  const goesOn = has(l, 'ongoing') || (l.frame === 'uphold' && !has(l, 'adverb'))
  if ((!goesOn && !has(l, 'adverb')) || (l.frame && !followedByVerb(c))) return false
  if (goesOn) c.clause.modality ??= 'ongoing'
  c.i++
  return true
}

export function connective(c: Cursor, l: Lexeme): boolean {
  if (!has(l, 'connective') || l.frame) return false
  c.i++
  return true
}

/** Manner that the segmenter takes for nouns: 全部取消, 专门听取; 专门学校 is a name. */
const WHOLLY = wordSet('全部 专门 多维度 多元化 精细化 实体化')

/** 精神文明, 高等教育, 粮食产量: idioms to the segmenter, and the themes of what follows. */
const THEME = /(?:文明|教育|产量|财产|建设|开放|资本|安全|治安|经济|体制|事业|工业|农业)$/u

/** 沉着 应对挑战, 热情 拥抱: a word of manner that no table has. */
export function manner(c: Cursor, l: Lexeme): boolean {
  const { lexemes } = c
  const follower = lexemes[c.i + 1]
  if (
    l.frame ||
    l.mention ||
    !follower?.frame ||
    l.text.length < 2 ||
    follower.text.length < 2 ||
    follower.frame === 'background' ||
    c.i + 2 >= lexemes.length ||
    !(/^(a|ad|d|vd|v|z|i|l|b|an)$/.test(l.tag) || WHOLLY.test(l.text)) ||
    QUALIFIERS.test(l.text) ||
    (/^[il]/.test(l.tag) && THEME.test(l.text)) ||
    (follower.frame === 'attain' && /^[li]$/.test(l.tag)) ||
    /^(de|pause|and)$/.test(lexemes[c.i + 2]?.tag ?? '')
  )
    return false
  c.i++
  return true
}
