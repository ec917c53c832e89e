import { aimsOf } from '../aims/aims.ts'
import { aim, clean, splitBy, trimmed } from '../aims/labels.ts'
import { type Aim, type Cursor, has, isActing, isVerb, nextContent, tells, untabled } from '../clause/clause.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { delegated } from './delegations.ts'

/*
 * What rules and announcements say by themselves: prohibitions (不得占用耕地), decisions (我局决定废止…) and what is made
 * public (现将…予以公告).
 */

/** Words that forbid; 不能 and 不要 only advise (GUIDELINES: what must not be done is no aim unless it is a rule). */
const FORBIDS = new Set(['不可', '不得', '不准', '不许', '不允许', '决不允许', '绝不允许', '严禁', '禁止'])
/** 不再受理: what is done no longer, by who decides so; 不再是, 不再重复 tell how it is. */
const ENDS = '不再'
const GOES_ON = /^(?:是|有|会|能|需|为|像|如|说|多|一一|重复|赘述|详|减|增|发生|出现|存在|满足|适用|享受|属于)/u
/** 禁止建设区域, 禁止类项目: the word qualifies a noun. */
const FORBIDDEN = /(区域|范围|名单|目录|事项|类)$/u
/** Longest theme that a prohibition takes into its label. */
const LONGEST_THEME = 24

/** 不可战胜, 不可侵犯: how it is. */
const INHERENT = /^(?:持续|分割|侵犯|战胜|阻挡|逆转|或缺|动摇|避免|抗拒|磨灭|替代|多得|估量|比拟|想象|忽视|低估|思议)/u
/** 执行不准谋取私利的规定, 见不得世面, 不可战胜: the word stands in something else. */
function isNoBan(lexemes: readonly Lexeme[], at: number): boolean {
  const before = lexemes[at - 1]
  if (lexemes[at]?.text === '不可' && INHERENT.test(lexemes[at + 1]?.text ?? '')) return true
  // 鼓励和禁止事项清单 is told whole.
  if (before?.tag === 'and') return false
  if (before?.tag === 'v' && before.text.length === 1) return true
  const first = lexemes[0]
  if (at > 1 && first?.frame && !lexemes.slice(0, at).some((l) => l.tag === 'de')) return first.frame !== 'uphold'
  return at > 0 && /^(?:规定|口号|决心|意志|建议|问题|政策)$/u.test(lexemes.at(-1)?.text ?? '')
}

/** 不得占用耕地, 永久基本农田不得转为林地, 严禁破坏古树名木: the prohibition is the act, with the word that forbids and what it is about. */
export function prohibited(c: Cursor): boolean {
  const { lexemes, clause } = c
  const at = lexemes.findIndex((l) => FORBIDS.has(l.text) || l.text === ENDS)
  if (at < 0 || at === lexemes.length - 1 || isNoBan(lexemes, at)) return false
  const ends = lexemes[at]?.text === ENDS
  if (ends && !isEnded(c, at)) return false
  const rest = trimmed(lexemes.slice(at + 1))
  const [first] = rest
  const said = textOf(rest)
  if (!first || first.tag === 'de' || rest[1]?.tag === 'de' || said.length < 2 || /^(人心|已)$/u.test(said))
    return false
  if (/^[禁严]/u.test((lexemes[at] as Lexeme).text) && rest.length <= 2 && FORBIDDEN.test(said)) return false
  const theme = clause.subject.length ? [] : themeOf(lexemes.slice(0, at))
  // 不得实施: of what is not told.
  if (!theme.length && said.length < 3 && rest.length < 2) return false
  const words = [...theme, lexemes[at] as Lexeme, ...rest]
  const ban = aim('Initiative', clean(textOf(words)), words, 'act', 'prohibition')
  if (!ban) return false
  clause.aims.push(ban)
  // 任何单位和个人不得…: whom the ban binds.
  const bound = /^任何(\p{Script=Han}{2,4}(?:和|或者|或|、)\p{Script=Han}{2,4}|\p{Script=Han}{2,4})$/u.exec(
    textOf(theme),
  )?.[1]
  const last = theme.at(-1)
  if (bound && last) clause.enlisted.push(untabled(bound, last.end, 'prohibition'))
  clause.verb = (lexemes[at] as Lexeme).text
  clause.rule = 'prohibition'
  if (!ends) clause.strength = 'must'
  clause.negated = false
  return true
}

/** 国家林草局原则上不再受理…: nothing but how stands before the word, and an act after it. */
const isEnded = ({ lexemes, i }: Cursor, at: number): boolean =>
  !GOES_ON.test(lexemes[at + 1]?.text ?? '') &&
  (isActing(lexemes[at + 1]) || /^(?:将|把|对|向|按)$/u.test(lexemes[at + 1]?.text ?? '')) &&
  lexemes.slice(i, at).every((l) => has(l, 'adverb') || has(l, 'modal') || /^(?:原则上|一律|均|也|都)$/u.test(l.text))

/** The words before 不得 that tell what the ban is about: 永久基本农田 of 因此永久基本农田一律不得转为林地. */
function themeOf(before: Lexeme[]): Lexeme[] {
  let to = before.length
  while (
    to > 0 &&
    (has(before[to - 1], 'adverb') ||
      has(before[to - 1], 'modal') ||
      /^(一律|也|均|都|且|但|并|绝对|坚决)$/u.test(before[to - 1]?.text ?? ''))
  )
    to--
  let from = 0
  while (from < to && (before[from]?.time || before[from]?.tag === 'aside' || has(before[from], 'connective'))) from++
  const theme = before.slice(from, to)
  const text = textOf(theme)
  return text.length > LONGEST_THEME || has(theme[0], 'preposition') || theme.some((l) => l.frame === 'say')
    ? []
    : theme
}

/** 予以注销, 予以表彰: what is done by deciding it. */
const DONE_BY_DECIDING = /(?:予以|给予|进行|实行|作出)\p{Script=Han}{2,8}(?:[（(][^（()）]*[）)])?$/u

/** 我局对…文件予以废止: done by saying so, without a word of deciding. */
const DONE_BY_SAYING = /予以(?:废止|撤销|注销|取消|批准|核准|表彰|延续)(?:[（(][^（()）]*[）)])?$/u
const saysSo = (lexemes: readonly Lexeme[]): number =>
  lexemes.findIndex(
    (l, i) => i > 0 && l.text === '对' && /^[我本][局部委会厅办署院]$/u.test(lexemes[i - 1]?.text ?? ''),
  )

/** 我局决定废止…, 国务院决定设立…: the decision is the act that follows, and it is done. */
export function decided(c: Cursor): boolean {
  const { lexemes, clause, grammar } = c
  const said = saysSo(lexemes)
  if (said > 0 && DONE_BY_SAYING.test(textOf(lexemes.slice(said)))) return disposed(c, said)
  const decides = [c.i - 1, c.i, c.i + 1].find((i) => i >= 0 && lexemes[i]?.text === '决定')
  if (decides === undefined) return false
  const at = nextContent(lexemes, decides + 1)
  const verb = lexemes[at]
  // 决定对下列文件予以废止: with whom or what it is done to before the verb.
  if ((verb?.text === '对' || verb?.text === '将') && DONE_BY_DECIDING.test(textOf(lexemes.slice(at))))
    return disposed(c, at)
  if (!verb || !isVerb(verb) || at >= lexemes.length - 1 || lexemes[at + 1]?.tag === 'de') return false
  const rest = lexemes.slice(at + 1)
  // 我局决定委托省局实施许可: so is what the other is to do.
  clause.aims.push(...(delegated(verb, rest, grammar) ?? aimsOf.verb(verb, verb.frame ?? 'act', rest, grammar)))
  clause.verb = verb.text
  clause.rule = 'decision'
  if (clause.aims.length) clause.modality = 'done'
  return clause.aims.length > 0
}

/** 对下列文件予以废止, from 对 or 将 on. */
function disposed({ lexemes, clause, grammar }: Cursor, at: number): boolean {
  clause.aims.push(...aimsOf[lexemes[at]?.text === '对' ? 'oblique' : 'disposal'](lexemes.slice(at), grammar))
  clause.rule = 'decision'
  if (clause.aims.length) clause.modality = 'done'
  return clause.aims.length > 0
}

const MADE_PUBLIC = /^(公告|公布|发布|公示|通告|印发|颁布)$/u

/** 现将…名单予以公布, 现将…疫区公告如下: what an announcement makes public. */
export function madePublic(c: Cursor): boolean {
  const { lexemes, clause } = c
  const from = lexemes.findIndex((l, i) => l.text === '将' && (i === 0 || /^[现特]$/u.test(lexemes[i - 1]?.text ?? '')))
  if (from < 0) return false
  const at = lexemes.findLastIndex((l) => MADE_PUBLIC.test(l.text))
  if (at < from + 2) return false
  const object = trimmed(
    lexemes.slice(from + 1, at).filter((l) => l.tag !== 'aside' && !/^(予以|予|给予)$/u.test(l.text)),
  )
  const tail = textOf(lexemes.slice(at + 1))
  const verb = lexemes[at] as Lexeme
  if (!object.length || !/^(如下)?$/u.test(tail) || /(事项|情况|要求|问题)$/u.test(textOf(object))) return false
  // 将及时向社会公告: when and to whom, and nothing that is made public.
  if (/^(?:d|ad)$/u.test(object[0]?.tag ?? '') || object[0]?.text === '向') return false
  const label = clean(`${verb.text}${clean(textOf(object)).replace(/^由/u, '')}`)
  const made = aim('Initiative', label, [...object, verb], 'act', 'made-public')
  if (!made) return false
  clause.aims.push(...examined(object), made)
  clause.verb = verb.text
  clause.rule = 'made-public'
  clause.modality = 'done'
  clause.subject = []
  return true
}

const NOTIFIES = /^(通知|紧急通知|函告|批复|答复|通报|公告|通告)$/u

/** 现就有关要求通知如下, 现将有关事项公告如下: the act of telling; whom it is told to stands above. */
export function notifies(c: Cursor): boolean {
  const { lexemes, clause } = c
  const at = lexemes.length - 2
  const verb = lexemes[at]
  if (!verb || lexemes[at + 1]?.text !== '如下' || !NOTIFIES.test(verb.text)) return false
  const from = lexemes.findLastIndex((l, i) => i < at && /^[就将]$/u.test(l.text))
  if (from < 0 && at > 2) return false
  const matter = from < 0 ? [] : trimmed(lexemes.slice(from + 1, at))
  const told = aim(
    'Initiative',
    `${verb.text}${textOf(matter) || '有关事项'}`,
    lexemes.slice(Math.max(from, 0)),
    'act',
    'notified',
  )
  if (!tells(clause, told)) return false
  clause.verb = verb.text
  clause.modality = 'done'
  clause.subject = []
  return true
}

/** 由甲审定委员会审定通过的18个品种: what a body has examined before. */
function examined(object: Lexeme[]): Aim[] {
  // 将甲审定委员会审定通过的18个品种: without a word for by whom.
  const at = /^[由经]$/u.test(object[0]?.text ?? '') ? 1 : 0
  const body = object[at]
  if (body?.mention?.entity.class !== 'Organization') return []
  const to = object.findIndex((l) => l.text === '作为')
  return splitBy(object.slice(at + 1, to < 0 ? object.length : to), 'and').flatMap((part) => {
    const de = part.findIndex((l) => l.tag === 'de')
    const acts = part.slice(0, de)
    if (de < 1 || de > 3 || !acts.every((l) => l.tag.startsWith('v') || l.frame !== undefined)) return []
    const what = trimmed(part.slice(de + 1))
    const act = aim('Initiative', `${textOf(acts)}${clean(textOf(what))}`, [...acts, ...what], 'act', 'made-public')
    return act ? [{ ...act, by: body.mention }] : []
  })
}

/** 可以作为林木良种使用: as what something may be used. */
export function usedAs(c: Cursor): boolean {
  const { lexemes, clause } = c
  const last = lexemes.at(-1)
  if (lexemes[c.i]?.text !== '作为' || !clause.strength || !/^(使用|管理|处理|对待|推广)$/u.test(last?.text ?? ''))
    return false
  const words = lexemes.slice(c.i)
  const act = aim('Initiative', textOf(words), words, 'act', 'frame-act')
  if (act) clause.aims.push(act)
  clause.rule = 'frame-act'
  return act !== undefined
}
