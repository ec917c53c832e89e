import { type Clause, type Cursor, nextContent } from './clause.ts'
import { textOf } from './conjuncts.ts'
import type { Grammar } from './grammar.ts'
import type { Lexeme } from './lexemes.ts'
import { opening } from './opening.ts'
import { aspect, predicate } from './predicate.ts'

/** Comma-clauses of a sentence, in order. */
export function pieces(lexemes: readonly Lexeme[]): Lexeme[][] {
  const out: Lexeme[][] = [[]]
  for (const l of lexemes) {
    if (l.tag === 'comma' || l.tag === 'stop' || l.tag === 'colon' || l.tag === 'dash') out.push([])
    else out.at(-1)?.push(l)
  }
  return out.filter((p) => p.length)
}

/** Reads one comma-clause. */
export function parseClause(lexemes: Lexeme[], grammar: Grammar): Clause {
  const first = lexemes[0] as Lexeme
  const last = lexemes.at(-1) as Lexeme
  const clause: Clause = {
    start: first.start,
    end: last.end,
    subject: [],
    self: false,
    pronoun: false,
    negated: false,
    aims: [],
    purpose: false,
    result: false,
    mandates: [],
    enlisted: [],
    partners: [],
    lexemes,
    rule: 'none',
  }
  const cursor: Cursor = { i: 0, lexemes, clause, grammar }
  // 推进X建设是…的重要任务: what stands before 是 is read; topics are read by their own rule.
  const is = lexemes.findIndex((l, i) => i > 1 && (l.text === '是' || l.text === '就是'))
  const opener = lexemes[nextContent(lexemes, 0)]
  if (is > 0 && opener?.frame && opener.frame !== 'background') cursor.lexemes = lexemes.slice(0, is)
  opening(cursor)
  if (cursor.i < cursor.lexemes.length) predicate(cursor)
  aspect(clause, grammar)
  // 不能…: no aim; …达到五级的，: a condition of what follows.
  if (clause.negated || (last.tag === 'de' && lexemes.length > 2)) clause.aims = []
  return clause
}

export const clauseText = (clause: Clause): string => textOf(clause.lexemes)
