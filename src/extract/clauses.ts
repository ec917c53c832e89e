import { wordSet } from '../wordSet.ts'
import { type Clause, type Cursor, has, nextContent } from './clause.ts'
import { BEARER } from './collectives.ts'
import { actFollows, isNamed, weighedAct, weighs, withCopulas } from './copulas.ts'
import type { Grammar } from './grammar.ts'
import { aim, clean } from './labels.ts'
import { type Lexeme, lexeme, textOf } from './lexemes.ts'
import { opening } from './opening.ts'
import { aspect, predicate } from './predicate.ts'
import { FRAME_END } from './prepositions.ts'
import { isConcern, saysBearing, weighedAt } from './weighing.ts'

const PARTS = wordSet('comma stop colon dash')

/** Comma-clauses of a sentence, in order. */
export function pieces(lexemes: readonly Lexeme[]): Lexeme[][] {
  const words = withCompounds(lexemes)
  const out: Lexeme[][] = []
  let from = 0
  for (let i = 0; i <= words.length; i++) {
    if (i < words.length && !PARTS.test((words[i] as Lexeme).tag)) continue
    if (i > from) out.push(words.slice(from, i))
    from = i + 1
  }
  return withCopulas(withPhrases(withArrangements(out.flatMap(atFavours))))
}

/** 完善法律有利于筑牢防线: an act, and then what it is good for. */
function atFavours(part: Lexeme[]): Lexeme[][] {
  const at = part.findIndex((l, i) => i > 1 && (l.text === '有利于' || l.text === '有助于'))
  if (at < 0 || !part[nextContent(part, 0)]?.frame) return [part]
  let from = at
  while (from > 2 && /^(将|也|都|更|既|不仅|必将|能够|可以)$/u.test(part[from - 1]?.text ?? '')) from--
  const good = part[nextContent(part, at + 1)]
  return !good?.frame ||
    good.frame === 'background' ||
    part[from - 1]?.tag === 'and' ||
    part[from - 1]?.frame ||
    part.some((l, i) => i > at && l.tag === 'de' && i >= part.length - 3)
    ? [part]
    : [part.slice(0, from), part.slice(from)]
}

/** 珠江—西江经济带, 中国—东盟博览会, 研发—样品—产品: one dash between two words makes one of them; two part clauses. */
function withCompounds(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  if (!lexemes.some((l) => l.text === '—')) return lexemes
  const out: Lexeme[] = []
  for (let i = 0; i < lexemes.length; i++) {
    const l = lexemes[i] as Lexeme
    const before = out.at(-1)
    const next = lexemes[i + 1]
    if (
      l.text === '—' &&
      before?.end === l.start &&
      next?.start === l.end &&
      !MARK.test(before.tag) &&
      !MARK.test(next.tag)
    ) {
      out.pop()
      out.push(lexeme(before.start, next.end, `${before.text}—${next.text}`, 'n'))
      i++
    } else out.push(l)
  }
  return out
}
const MARK = /^(comma|stop|colon|dash|pause|and|de|aside|m|time)$/

/** Last words of a theme that the comma parted from what is said of it. */
const LIGHT =
  /^(?:要|应|应当|必须|须|可|可以|一律|依法|及时|分别|坚决|一定要?|都|也|均|均应){0,4}(?:(?:进行|予以|加以|实行|作出|做出)(?!.{0,6}(?:奖励|资助|补贴|补助))[\p{Script=Han}]{2,12}|(?:严肃|从严|从重|直接|优先|重点|公开)[\p{Script=Han}]{2,4})$/u
/** 不得实施, 一律不得: a ban that says nothing of its own. */
const BARE_BAN = /^(?:一律)?(?:不得|不予|不准)[\p{Script=Han}]{0,3}$/u

/* The lists of parts are the reader's own: what follows is added to them. */

/** 对主要负责人，进行公开约谈; 未经公布的，不得实施: the comma parts one predicate from what it is about. */
function withPhrases(parts: Lexeme[][]): Lexeme[][] {
  const out: Lexeme[][] = []
  for (const part of parts) {
    const before = out.at(-1)
    const [first] = part
    // 中共中央 国务院印发…: a space between two bodies is no comma.
    if (first && before?.length === 1 && isBody(before[0]) && isBody(first))
      before.push(lexeme(first.start, first.start, '', 'pause'), ...part)
    else if (
      before &&
      before.length > 1 &&
      (part.length <= LONGEST_ARRANGEMENT ? saidOf(before, part) : bound(before, part))
    )
      before.push(...part)
    else out.push(part)
  }
  return out
}

const PARTED = new Set(['也', '都', '均', '已', '已经', '也都', '均已', '大都'])
const COMPLETED = /(?:完成|制定|公布|解决|克服|消除|废止|取消|实现)了?$/u
/** 棉花的收购任务: a noun phrase of its own. */
const noun = (before: readonly Lexeme[]): boolean =>
  before[0]?.frame === undefined &&
  /^(n|vn)/.test(before.at(-1)?.tag ?? '') &&
  !before.some((l) => l.tag === 'ul' || (l.cues?.has('modal') && l.text !== '计划') || /^(是|有|在|把)$/u.test(l.text))

/** 由省局对项目进行核查: a clause of its own. */
const PLACED = /[对将]|进行|予以|按照|根据/u
/** What those who are named before the comma shall do. */
const BINDS = /^(?:应当|应|必须|须|不得|有权|可以|可|要|需)$/u
const LONGEST_BEARER = 14

/** 造成生态损害的单位或者个人，应当承担责任: who is bound, and to what. */
function bound(before: readonly Lexeme[], part: readonly Lexeme[]): boolean {
  if (!BINDS.test(part[0]?.text ?? '') || before.length > LONGEST_BEARER || !before.some((l) => l.tag === 'de'))
    return false
  const last = before.findLast((l) => l.tag !== 'aside')
  return (
    BEARER.test(last?.text ?? '') &&
    !before.some(
      (l) =>
        (has(l, 'modal') && l.text !== '计划') || /^(?:对|对于|在|如|如果|凡|凡是|由|向|与|为|按|按照)$/u.test(l.text),
    )
  )
}

/** 运输计划，也都超额完成; 超过七十公顷的，由省局审核: what is said of the words before the comma. */
const isBody = (l: Lexeme | undefined): boolean => l?.mention?.entity.class === 'Organization'

function saidOf(before: readonly Lexeme[], part: readonly Lexeme[]): boolean {
  const word = (before[0]?.mention ? before[1] : before[0])?.text
  return (
    bound(before, part) ||
    ((word === '对' || word === '对于') && LIGHT.test(textOf(part))) ||
    (before.at(-1)?.tag === 'de' &&
      ((part[0]?.text === '由' && part.length <= 4 && !PLACED.test(textOf(part))) || BARE_BAN.test(textOf(part)))) ||
    (PARTED.has(part[0]?.text ?? '') && noun(before) && COMPLETED.test(textOf(part)))
  )
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
    else out.push(part)
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

/** Last words of a phrase of circumstance. */
const CLOSED =
  /^(基础上|同时|前提下|情况下|条件下|过程中|背景下|形势下|推动下|支持下|领导下|帮助下|时候|时|后|之后|以后|前|之前|期满|期间|以来|年来)$|(?:年|月)来$/u

const EACH = /^(?:单|每)[\p{Script=Han}]{1,8}(?<!最高|最多|总额)(?:奖励|补贴|资助|补助)[\d.]+[万亿]?元$/u
const PERIOD =
  /^\S{0,8}(?:期|期限|时间|时限|有效期|周期)(?:一般)?(?:为|不(?:得)?(?:少于|超过|低于|多于|长于)|是)[\d一二三四五六七八九十两半]+个?(?:工作日|[天日年月周]|小时)/u

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
  if (is > 0 && ((opener?.frame && opener.frame !== 'background') || isConcern(lexemes[is])))
    cursor.lexemes = lexemes.slice(0, is)
  // 最重要的就是完善落实机制, 首要的任务是把工业推向前进: what stands before 是 only weighs the act after it.
  else if (
    is > 0 &&
    !lexemes.slice(0, is).some((l) => l.mention) &&
    weighs(lexemes.slice(0, is)) &&
    actFollows(lexemes, is + 1) &&
    !isNamed(lexemes.slice(is + 1))
  )
    cursor.lexemes = lexemes.slice(is + 1)
  const act = weighedAct(lexemes)
  if (act && act > 0) cursor.lexemes = lexemes.slice(act)
  opening(cursor)
  if (cursor.i < cursor.lexemes.length) predicate(cursor)
  // 单条产线奖励80万元: so much for each.
  if (!clause.aims.length && EACH.test(clause.text)) {
    const grant = aim('Initiative', clean(clause.text), lexemes, 'act', 'frame-act')
    if (grant) clause.aims.push(grant)
    clause.rule = 'frame-act'
  }
  aspect(clause, grammar)
  // 不能…: no aim; …达到五级的，: a condition of what follows.
  // 广泛征求意见的基础上: the end of a phrase that the comma parted.
  // 公示期不少于5个工作日: a term; 申报主体必须是企业: a condition.
  if (
    PERIOD.test(clause.text) ||
    (copula > 0 && /^(?:必须|应|应当|须|原则上)$/u.test(lexemes[copula - 1]?.text ?? '') && clause.subject.length === 0)
  )
    clause.aims = []
  // 每引进一家企业，给予10万元奖励: what is counted, and then what is given for it.
  if (
    clause.negated ||
    (first.text === '每' && lexemes[1]?.frame !== undefined) ||
    (last.tag === 'de' && lexemes.length > 2) ||
    CLOSED.test(last.text) ||
    // 根本在于制度不健全: what weighs, and no act.
    act === undefined ||
    saysBearing(clause.text)
  )
    clause.aims = []
  // 长江经济带发展战略是…的重大决策: no act runs over 是.
  const equals = lexemes[copula]
  if (equals && clause.aims.length)
    clause.aims = clause.aims.filter((a) => a.end <= equals.start || a.start >= equals.end)
  return clause
}
