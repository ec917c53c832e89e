import { wordSet } from '../../wordSet.ts'
import { tellsOfAspects } from '../predicate/aspects.ts'
import { askedAt, isAskable } from '../predicate/demandedThemes.ts'
import { tellsOnly } from '../states/becoming.ts'
import { type Lexeme, lexeme, textOf } from '../words/lexemes.ts'
import { has, isBody, TOWARDS } from './clause.ts'
import { BEARER } from './collectives.ts'

/* Commas that part one predicate in two: what stands before and after them is read as one clause. */

/** Last words of a theme that the comma parted from what is said of it. */
const LIGHT =
  /^(?:要|应|应当|必须|须|可|可以|一律|依法|及时|分别|坚决|一定要?|都|也|均|均应|抓紧|认真|切实|积极|逐步|首先|全部|尽快|大力|有计划地){0,4}(?:(?:进行|给以|给予|予以|加以|实行|作出|做出)(?!.{0,6}(?:奖励|资助|补贴|补助))[\p{Script=Han}]{2,12}|(?:严肃|严格|从严|从重|直接|优先|重点|公开)[\p{Script=Han}]{2,4})$/u
/** 对政府投资的项目，要加强审计: what is done for the theme before the comma. */
const STRENGTHENS =
  /^(?:要|应|应当|必须|须|可|依法|切实|继续|进一步|坚决){0,3}(?:加强|加大|强化|严格|从严|优先)[\p{Script=Han}]{2,14}$/u
/** 对困难职工实施援助: verbs that show that the phrase is an act of its own. */
const DOES = wordSet('进行 开展 实施 实行 采取 给予 予以 提供 加强 加大 落实 探索 作出 做出 认真 提出')
/** 对政府投资的项目: a noun phrase that tells of no act. */
const pureTheme = (before: readonly Lexeme[]): boolean =>
  /^(?:n|name|j|l|quote)$/.test(before.at(-1)?.tag ?? '') &&
  textOf(before).length <= LONGEST_THEME &&
  !before.some((l) => has(l, 'modal') || l.tag === 'd' || DOES.test(l.text))
/** Longest of them, in characters. */
const LONGEST_THEME = 24
/** 对我国经济的长远发展，将具有重大的意义: what it is good for stands before the comma. */
const WEIGHS =
  /^(?:都|也|将|更|仍|都将|也将|将会)?(?:具有|有着?|起着?到?了?|发挥了?)[\p{Script=Han}]{0,12}(?:意义|作用)$/u
/** 不得实施, 一律不得: a ban that says nothing of its own. */
const BARE_BAN = /^(?:一律)?(?:不得|不予|不准)[\p{Script=Han}]{0,3}$/u

/** 对主要负责人，进行公开约谈; 未经公布的，不得实施: the comma parts one predicate from what it is about. Adds to the lists in `parts`. */
export function withPhrases(parts: Lexeme[][]): Lexeme[][] {
  const out: Lexeme[][] = []
  for (const part of parts) {
    const before = out.at(-1)
    const [first] = part
    // 中共中央 国务院印发…: a space between two bodies is no comma.
    if (first && before?.length === 1 && isBody(before[0]) && isBody(first))
      before.push(lexeme(first.start, first.start, '', 'pause'), ...part)
    // 省委第三次全体会议，于5月8日在海口举行: a meeting, and when and where it was.
    else if (before?.length === 1 && before[0]?.mention?.entity.class === 'Meeting' && first?.text === '于')
      before.push(...part)
    else if (
      before &&
      before.length > 1 &&
      ((part.length <= LONGEST_ARRANGEMENT ? saidOf(before, part) : bound(before, part)) ||
        asked(before, part) ||
        (noun(before) && tellsOnly(part)) ||
        disposed(before, part))
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

/** 各种浪费现象，必须坚决制止: what is asked of the words before the comma. */
function asked(before: readonly Lexeme[], part: readonly Lexeme[]): boolean {
  const at = askedAt(part)
  return (at === 0 || (at === 1 && PARTED.has(part[0]?.text ?? ''))) && isAskable(before)
}

/** Verbs that tell what becomes of it. */
const PLACES = wordSet(
  '作为 当作 看作 视为 列为 放在 放到 摆在 摆到 纳入 提到 提拔 转到 转移到 用在 用于 集中 集中到 落到 融入 变成 变为',
)
const BECOMES = /^(?:转化|转变|落实|体现|贯穿|转换|渗透)(?:为|成|到|在|于)/u
/** What becomes of it is told before the comma. */
const PLACED_ALREADY = /^(?:.?作为|放.?|摆.?|.{1,2}[到成入为向给]|结合|起来|下去|好|完|同|与)$/u
const LONGEST_DISPOSED = 30
/** 把优秀中青年干部，提拔到领导岗位上来; 把甲，同乙结合起来: the comma parts what is disposed of from what is done with it. */
function disposed(before: readonly Lexeme[], part: readonly Lexeme[]): boolean {
  const at = before.findIndex((l, i) => i < MOST_BEFORE_BA && l.text === '把')
  if (at < 0 || before.length > LONGEST_DISPOSED) return false
  let from = 0
  while (from < part.length && has(part[from], 'adverb') && !part[from]?.frame) from++
  const first = part[from]?.text ?? ''
  return (
    (PLACES.test(first) ||
      BECOMES.test(first + (part[from + 1]?.text ?? '')) ||
      (/^[同与]$/u.test(first) && /(?:起来|结合|统一)$/u.test(textOf(part)))) &&
    !before.some((l, i) => i > at && !/^n/.test(l.tag) && PLACED_ALREADY.test(l.text))
  )
}
/** 我们, 必须, 坚决 before 把. */
const MOST_BEFORE_BA = 6

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
function saidOf(before: readonly Lexeme[], part: readonly Lexeme[]): boolean {
  const word = (before[0]?.mention ? before[1] : before[0])?.text ?? ''
  return (
    bound(before, part) ||
    (TOWARDS.test(word) &&
      (LIGHT.test(textOf(part)) ||
        (STRENGTHENS.test(textOf(part)) && pureTheme(before)) ||
        WEIGHS.test(textOf(part)) ||
        askedAt(part) === 0)) ||
    (before.at(-1)?.tag === 'de' &&
      ((part[0]?.text === '由' && part.length <= 4 && !PLACED.test(textOf(part))) || BARE_BAN.test(textOf(part)))) ||
    (PARTED.has(part[0]?.text ?? '') && noun(before) && COMPLETED.test(textOf(part)))
  )
}

/** 《建议》围绕加强领导、改进作风，作出一系列部署: the comma parts one clause in two. */
export function withArrangements(parts: Lexeme[][]): Lexeme[][] {
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
      tellsOfAspects(part)
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
