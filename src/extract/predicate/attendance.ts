import type { Mention } from '../../model.ts'
import { wordSet } from '../../wordSet.ts'
import { aim } from '../aims/labels.ts'
import { type Cursor, has, isActor, untabled } from '../clause/clause.ts'
import { type Lexeme, lexeme, textOf } from '../words/lexemes.ts'

/* Who came to a meeting, who presided and who spoke: 省委委员列席会议, 全会由常务委员会主持, 主任作了重要讲话. */

const ATTENDS = wordSet('出席 列席 参加 主持')
const GATHERING = /^(?:会议|全会|全体会议|座谈会|大会)$/u
/** Last words of those who attend and whom no table names: 有关方面负责同志, 纪委委员. */
const ATTENDANT = /(?:委员|成员|同志|代表团|负责人|书记|代表|学者|领导人?|人士|干部|专家)$/u
/** 请有关同志列席会议, 应当参加会议: it has not taken place. */
const NOT_YET = wordSet('请 邀请 要求 组织 可 可以 应 应当 必须 不得 不 未 要 将 拟 如 因 的')

const isMeeting = (l: Lexeme | undefined): boolean =>
  l !== undefined && (l.mention?.entity.class === 'Meeting' || GATHERING.test(l.text))

/** What the clause says of a meeting that has taken place. */
export function attendance(c: Cursor): boolean {
  const { lexemes, clause } = c
  if (lexemes.some((l) => NOT_YET.test(l.text))) return satAs(c)
  const last = lexemes.at(-1)
  return chaired(c, last) || spoke(c, last) || attended(c, clause.subject)
}

/** 厅长出席会议, 有关部门负责同志列席会议: each who came. */
function attended(c: Cursor, known: readonly Mention[]): boolean {
  const lexemes = c.lexemes.flatMap(parted)
  const at = lexemes.findLastIndex((l) => ATTENDS.test(l.text))
  const meeting = lexemes.length - 1
  if (at < 1 || !isMeeting(lexemes[meeting])) return false
  const between = lexemes.slice(at + 1, meeting)
  if (between.some((l) => !/^(?:了|这次|本次|第.{1,2}次|此次)$/u.test(l.text) && l.tag !== 'm' && l.tag !== 'q'))
    return false
  const who = doersOf(lexemes.slice(0, at), known)
  return (
    who.length > 0 && tell(c, who, lexemes.slice(at, meeting + 1), `${lexemes[at]?.text}${called(lexemes, meeting)}`)
  )
}

/** 列席会议, which the segmenter takes for one word. */
function parted(l: Lexeme): Lexeme[] {
  const verb = l.text.slice(0, 2)
  if (l.text.length !== 4 || !ATTENDS.test(verb)) return [l]
  const at = l.start + 2
  return [lexeme(l.start, at, verb, 'v'), lexeme(at, l.end, l.text.slice(2), 'n')]
}

/** 出席这次全会的有省委委员75人: those who came stand after. */
function satAs(c: Cursor): boolean {
  const { lexemes } = c
  const meeting = lexemes.findIndex((l, i) => i < 4 && isMeeting(l))
  if (!ATTENDS.test(lexemes[0]?.text ?? '') || meeting < 1) return false
  if (lexemes[meeting + 1]?.tag !== 'de' || lexemes[meeting + 2]?.text !== '有') return false
  const counted = lexemes.findIndex((l, i) => i > meeting + 2 && l.tag === 'm')
  const who = doersOf(lexemes.slice(meeting + 3, counted < 0 ? undefined : counted), [])
  return who.length > 0 && tell(c, who, lexemes.slice(0, meeting + 1), `${lexemes[0]?.text}${called(lexemes, meeting)}`)
}

/** 全会由中央政治局主持: the meeting stands before. */
function chaired(c: Cursor, last: Lexeme | undefined): boolean {
  const { lexemes } = c
  const by = lexemes.findIndex((l) => l.text === '由')
  if (last?.text !== '主持' || by !== 1 || !isMeeting(lexemes[0])) return false
  const who = lexemes.slice(by + 1).flatMap((l) => (isActor(l) && l.mention ? l.mention : []))
  return who.length > 0 && tell(c, who, lexemes, `主持${called(lexemes, 0)}`)
}

/** 总书记作了重要讲话. */
function spoke(c: Cursor, last: Lexeme | undefined): boolean {
  const { lexemes } = c
  const at = lexemes.findIndex((l) => /^(?:作|发表|作出)$/u.test(l.text))
  if (!/(?:讲话|说明)$/u.test(last?.text ?? '') || at < 1 || lexemes.some((l) => ATTENDS.test(l.text))) return false
  const words = lexemes.slice(at).filter((l) => l.text !== '了')
  const who = lexemes.slice(0, at).flatMap((l) => (l.mention?.entity.class === 'Person' ? l.mention : []))
  if (words.length > 3 || who.length !== 1) return false
  return tell(c, who, lexemes.slice(at), textOf(words).replace('一系列', ''))
}

/** The meeting by its words; 会议 alone by its name. */
function called(lexemes: readonly Lexeme[], at: number): string {
  const meeting = lexemes[at] as Lexeme
  return meeting.text === '会议' ? (meeting.mention?.entity.label ?? meeting.text) : meeting.text
}

/** Named persons, else the members of the list before the verb. */
function doersOf(before: readonly Lexeme[], known: readonly Mention[]): Mention[] {
  const words = before.filter((l) => !has(l, 'adverb') && !/^(?:也|都|均|等|分别)$/u.test(l.text))
  const named = words.flatMap((l) => (l.mention?.entity.class === 'Person' ? l.mention : []))
  if (named.length || known.length) return named.length ? named : [...known]
  const members: Lexeme[][] = [[]]
  for (const l of words)
    if (l.tag === 'pause' || l.tag === 'and') members.push([])
    else members.at(-1)?.push(l)
  return members.flatMap((m) => {
    const name = textOf(m)
    const last = m.at(-1)
    if (!last) return []
    if (m.length === 1 && isActor(last) && (last.mention?.entity.class !== 'Group' || ATTENDANT.test(name)))
      return last.mention ?? []
    return ATTENDANT.test(name) && name.length <= LONGEST ? untabled(name, last.end) : []
  })
}
const LONGEST = 24

function tell({ clause }: Cursor, who: Mention[], words: Lexeme[], label: string): boolean {
  const act = aim('Initiative', label, words, 'act', 'attended')
  if (!act) return false
  clause.aims.push(act)
  clause.subject = who
  clause.self = false
  clause.modality ??= 'done'
  clause.verb = words[0]?.text
  clause.rule = 'attended'
  return true
}
