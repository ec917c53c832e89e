import { wordSet } from '../../wordSet.ts'
import { aimsOf } from '../aims/aims.ts'
import { aim, clean, some, splitBy, trimmed } from '../aims/labels.ts'
import { type Aim, type Cursor, isActing, nextContent } from '../clause/clause.ts'
import type { Frame } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'

/** 实现更大突破, 出台一批务实举措: what is told of the aspects before it, and no aim. */
const FRAME_END =
  /^(?:(?!的).{0,12}|(?:提出|部署|作出|出台|推出|实施|采取|明确)了?.{2,24})(突破|进展|成就|努力|(?:大量|许多|不少|一些|很多)(?:有效|卓有成效|艰苦细致|细致|扎实|富有成效)?的?工作|成效|成果|步伐|作为|成绩|示范|表率|前列|走在前面|功夫|力气|文章|探索|贡献|担当|走在前|部署|安排|规划|举措|措施|政策|施策|要求|规定|阐述|论述|发力|用力|入手|着手|新路子?|篇章|新气象|新提升|新局面|排头兵|勇争先|(?<!它的|其)作用)$/u
/** What is told of aspects, and no aim of its own. */
export const tellsOfAspects = (lexemes: readonly Lexeme[]): boolean => FRAME_END.test(textOf(lexemes))

interface Aspects {
  body: Lexeme[]
  mark: string
}

const OPENS = wordSet('在 从')
/** 在A上走在前列: what stands between 在 and 上; 在深化改革上下功夫, where the segmenter joins 上 and 下. */
function aspectsOf(lexemes: readonly Lexeme[]): Aspects | undefined {
  const end = lexemes.findIndex(
    (l, k) => k > 1 && (/方面$/u.test(l.text) || (/^(?:上下?|中)$/u.test(l.text) && k < lexemes.length - 1)),
  )
  const mark = lexemes[end]?.text
  if (!mark || !OPENS.test(lexemes[0]?.text ?? '')) return undefined
  const told = textOf(lexemes.slice(end + 1))
  return FRAME_END.test(mark === '上下' ? `下${told}` : told) ? { body: lexemes.slice(1, end), mark } : undefined
}

/** 在A上走在前列、在B上勇争先: one after the other. */
function allAspects(lexemes: readonly Lexeme[]): Aspects[] {
  if (!OPENS.test(lexemes[0]?.text ?? '')) return []
  const starts = lexemes.flatMap((l, k) => (k === 0 || (l.text === '在' && lexemes[k - 1]?.tag === 'pause') ? [k] : []))
  const each = starts.map((from, i) =>
    aspectsOf(lexemes.slice(from, i + 1 < starts.length ? (starts[i + 1] as number) - 1 : lexemes.length)),
  )
  return each.every((a) => a !== undefined) ? each : [aspectsOf(lexemes) ?? []].flat()
}

/** 扩大准入、健全机制三个方面: how many they are. */
const COUNTED = /^(?:[一二三四五六七八九十几两\d]{1,3}个?|各个?|个|多个)$/u
/** 产业创新, 精神文明建设: what is done, by a noun. */
const NOUN_OF_ACT =
  /(?:建设|改革|创新|发展|保护|治理|改善|振兴|转型|升级|开放|合作|攻关|融合|保障|服务|管理|培育|落实)$/u

const WAY = wordSet('道路 进程 征程 新征程 过程 实践 基础 起点')

/** The members of what is done, none of them only a frame or a field; undefined where the words name another thing. */
function membersOf({ body, mark }: Aspects): Lexeme[][] | undefined {
  let to = body.length
  while (to > 1 && COUNTED.test((body[to - 1] as Lexeme).text)) to--
  const parts = splitBy(body.slice(0, to), 'pause').map(trimmed)
  const [first] = parts
  if (mark.endsWith('方面')) return parts.length > 1 ? parts : undefined
  // 在建设强国的道路上迈出步伐: where on the way.
  if (WAY.test(body.at(-1)?.text ?? '')) return undefined
  if (first && governsObject(first)) return actsOf(body.slice(0, to))
  // 在绿色发展上走在前列; 在发展进程中, 在两国合作的基础上 is where.
  const named = parts.length === 1 && mark !== '中' && NOUN_OF_ACT.test(textOf(body)) && textOf(body).length > 3
  return (parts.length > 1 && nothingNamed(parts) && mark !== '中') ||
    (named && !body.some((l) => /^(?:r|m|p)$/.test(l.tag)))
    ? parts
    : undefined
}

/** 在全面学习、全面落实上下功夫: verbs and how, of what is not told. */
const nothingNamed = (members: readonly Lexeme[][]): boolean =>
  members.every((m) => m.every((l) => l.frame !== undefined || l.cues !== undefined))

/** 促进城乡融合、区域协调: what has no verb of its own goes with the act before it. */
function actsOf(body: Lexeme[]): Lexeme[][] {
  const acts: Lexeme[][] = []
  for (const part of splitBy(body, 'pause')) {
    const before = acts.at(-1)
    const from = body.indexOf(part[0] as Lexeme)
    if (before && !governsObject(part)) before.push(...body.slice(from - 1, from), ...part)
    else acts.push([...part])
  }
  return acts.map(trimmed)
}

/** Whether 在… opens such a clause, which the predicate reads. */
export const opensAspects = (lexemes: readonly Lexeme[]): boolean => allAspects(lexemes).some((a) => membersOf(a))

/** 在A、B、C等方面实现更大突破: the members are what is done, the frame is not (GUIDELINES: settled cases). */
export function inAspects(c: Cursor): boolean {
  const { lexemes, clause } = c
  // 保险业在保障民生、防灾减损等方面具有重要作用: what has no name may stand before 在.
  let at = c.i
  while (at < c.i + 3 && stepped(lexemes[at])) at++
  const members = allAspects(lexemes.slice(at)).flatMap((a) => membersOf(a) ?? [])
  if (!members.length) return false
  // 在改革发展稳定、内政外交国防各方面取得成就: all fields there are.
  if (/^改革发展稳定$/u.test(textOf(members[0] ?? []))) return true
  if (members.length > 1 && !members.some(governsObject)) return nothingNamed(members)
  clause.aims.push(...members.flatMap((m) => sharesVerb(m, members[0] as Lexeme[]) ?? memberAims(m, c)))
  clause.rule = 'aspect'
  // 《纲要》还从A、B等方面提出了要求: who asks.
  const asks = lexemes.slice(c.i, at).find((l) => l.mention)?.mention
  if (asks && /Document|Meeting/.test(asks.entity.class)) {
    clause.source = asks
    clause.says = true
    clause.demands = true
    clause.modality = 'planned'
  }
  return clause.aims.length > 0
}

/** What may stand before 在 and 从: a noun, a text, 还. */
const stepped = (l: Lexeme | undefined): boolean =>
  !!l &&
  !l.frame &&
  (/^n/.test(l.tag) || l.text === '还' || l.text === '也' || /Document|Meeting/.test(l.mention?.entity.class ?? ''))

/** 扩大准入, not 规划: a verb with an object of its own. */
export const governsObject = (member: Lexeme[]): boolean => {
  const at = nextContent(member, 0)
  const verb = member[at]
  return isActing(verb) && member.length > at + 1 && member[at + 1]?.tag !== 'de'
}

/** What a verb of quality takes. */
const OF_QUALITY =
  /^(?!降低|提高|提升|增强|优化|改善|扩大|增加|减少).*(?:成本|负担|费用|价格|能力|水平|质量|效率|效益|比重|结构|环境|布局|条件)$/u
/** 在降低过闸费用、靠泊成本等方面: the verb is of all; in 在放宽准入、港口建设等方面 each is by itself. */
function sharesVerb(member: Lexeme[], first: Lexeme[]): Aim[] | undefined {
  const [verb] = first
  const name = textOf(member)
  if (member === first || verb?.frame !== 'quality' || !governsObject(first) || !OF_QUALITY.test(name)) return undefined
  return some(aim('Goal', clean(`${verb.text}${name}`), member, 'quality', 'aspect'))
}

function memberAims(member: Lexeme[], { grammar }: Cursor): Aim[] {
  const start = nextContent(member, 0)
  const verb = member[start] as Lexeme
  // 保障和改善民生: the verbs share the object.
  const aims =
    governsObject(member) && member[start + 1]?.tag !== 'and'
      ? aimsOf.verb(verb, verb.frame as Frame, member.slice(start + 1), grammar)
      : []
  if (aims.length) return aims
  const label = clean(textOf(member))
  return some(aim(label === '高质量发展' ? 'Goal' : 'Initiative', label, member, 'act', 'aspect'))
}
