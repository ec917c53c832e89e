import { type Clause, type Cursor, nextContent } from './clause.ts'
import type { Grammar } from './grammar.ts'
import { type Lexeme, lexeme, textOf } from './lexemes.ts'
import { opening } from './opening.ts'
import { aspect, predicate } from './predicate.ts'
import { FRAME_END } from './prepositions.ts'

/** Comma-clauses of a sentence, in order. */
export function pieces(lexemes: readonly Lexeme[]): Lexeme[][] {
  const out: Lexeme[][] = [[]]
  for (const l of lexemes) {
    if (l.tag === 'comma' || l.tag === 'stop' || l.tag === 'colon' || l.tag === 'dash') out.push([])
    else out.at(-1)?.push(l)
  }
  return withArrangements(out.filter((p) => p.length))
}

/** 《建议》围绕加强领导、改进作风，作出一系列部署: the comma parts one clause in two. */
function withArrangements(parts: Lexeme[][]): Lexeme[][] {
  const out: Lexeme[][] = []
  for (const part of parts) {
    const before = out.at(-1)
    if (
      before?.some((l) => l.mention) &&
      before.some((l) => /^(对|就|围绕)$/u.test(l.text)) &&
      part.length <= LONGEST_ARRANGEMENT &&
      /^(作出|作了|做出|提出|进行)/u.test(textOf(part)) &&
      /(部署|安排|规划|要求|谋划|决策)$/u.test(textOf(part))
    )
      before.push(...part)
    // 《建议》围绕加强领导，开创新局面作出一系列部署: the second of two ends.
    else if (before && arranges(before, part)) {
      const at = (part[0] as Lexeme).start
      before.push(lexeme(at, at, '、', 'pause'), ...part)
    }
    // 在放宽准入、保护产权等方面，推出一批举措: the frame stands behind the comma.
    else if (
      before?.at(-1)?.text.endsWith('方面') &&
      before.some((l) => l.tag === 'pause') &&
      before.some((l, i) => i < 4 && (l.text === '在' || l.text === '从')) &&
      part.length <= LONGEST_ARRANGEMENT &&
      FRAME_END.test(textOf(part))
    )
      before.push(...part)
    else out.push([...part])
  }
  return out
}

const arranges = (before: readonly Lexeme[], part: readonly Lexeme[]): boolean =>
  /Document|Meeting/.test(before[0]?.mention?.entity.class ?? '') &&
  before[1]?.text === '围绕' &&
  part[0]?.frame !== undefined &&
  /(?:作出|作了|做出)[^、]{0,8}(?:部署|安排|规划)$/u.test(textOf(part))

/** Most tokens of 作出一系列重大部署. */
const LONGEST_ARRANGEMENT = 8

/** 最重要的就是完善落实机制, 关键是加强党的领导: what stands before 是 only weighs the act after it. */
const told = (before: Lexeme[]): boolean =>
  !before.some((l) => l.mention) &&
  /(关键|目标|重点|核心|根本|首要|首位|目的|要害|出路|途径|的)(一点|任务|方面)?$/u.test(textOf(before))

/** Last words of a phrase of circumstance. */
const CLOSED =
  /^(基础上|同时|前提下|情况下|条件下|过程中|背景下|形势下|推动下|支持下|领导下|帮助下|时候|时|之后|以后|之前)$/u

/** 完善防洪体系意义重大, 转变发展方式刻不容缓: what weighs the act before it. */
const WEIGHED =
  /(?:(?:十分|非常|极其|极为|尤为|更加)?(?:意义(?:十分)?重大|至关重要|刻不容缓|势在必行|迫在眉睫|任重道远|大势所趋)|都?(?:具有|有着)[^，。]{0,6}(?:重大|重要|深远|特殊)[^，。]{0,6}意义)[”"]?$/u

/** Index of the word from which a clause weighs what stands before it; -1 where it does not. */
export function weighedAt(lexemes: readonly Lexeme[], text = textOf(lexemes)): number {
  const at = WEIGHED.exec(text)?.index ?? -1
  let length = 0
  return at < 0
    ? -1
    : lexemes.findIndex((l) => {
        length += l.text.length
        return length > at
      })
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
    addressed: false,
    pronoun: false,
    negated: false,
    aims: [],
    purpose: false,
    result: false,
    mandates: [],
    source: undefined,
    demands: undefined,
    says: undefined,
    announces: undefined,
    theme: undefined,
    convened: undefined,
    enlisted: [],
    opens: undefined,
    partners: [],
    modality: undefined,
    strength: undefined,
    time: undefined,
    lexemes,
    text: textOf(lexemes),
    verb: undefined,
    rule: 'none',
  }
  const cursor: Cursor = { i: 0, lexemes, clause, grammar }
  // 推进X建设是…的重要任务: what stands before 是 is read; topics are read by their own rule.
  const copula = lexemes.findIndex((l, i) => i > 1 && (l.text === '是' || l.text === '就是'))
  const is = copula < 0 ? weighedAt(lexemes, clause.text) : copula
  const opener = lexemes[nextContent(lexemes, 0)]
  if (is > 0 && opener?.frame && opener.frame !== 'background') cursor.lexemes = lexemes.slice(0, is)
  else if (is > 0 && told(lexemes.slice(0, is)) && lexemes[nextContent(lexemes, is + 1)]?.frame)
    cursor.lexemes = lexemes.slice(is + 1)
  opening(cursor)
  if (cursor.i < cursor.lexemes.length) predicate(cursor)
  aspect(clause, grammar)
  // 不能…: no aim; …达到五级的，: a condition of what follows.
  // 广泛征求意见的基础上: the end of a phrase that the comma parted.
  if (clause.negated || (last.tag === 'de' && lexemes.length > 2) || CLOSED.test(last.text)) clause.aims = []
  return clause
}
