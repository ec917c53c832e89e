import type { Mention, Quantity, Span, TimeExpression } from '../../model.ts'
import type { TypedToken } from '../../recognise/tokenise.ts'
import { wordSet } from '../../wordSet.ts'
import { atomsOf } from './atoms.ts'
import type { Cue, Frame, Grammar } from './grammar.ts'
import { goesOn, NAMES, type Run, runOn, type Word, wordOf } from './words.ts'

/**
 * A typed token of clause extraction: a word with what the tables know of it, or something atomic
 * (a name, a quotation, a time) that no rule looks into. Every lexeme has every field, in one order: rules read them
 * millions of times, and objects of one shape are read fastest.
 */
export interface Lexeme extends Span {
  text: string
  /** ICTCLAS tag; `name`, `time`, `quote`, `aside` for what is atomic; `comma`, `pause`, `and`, `de`, `stop` for what joins and parts. */
  tag: string
  frame: Frame | undefined
  cues: ReadonlyMap<Cue, string> | undefined
  mention: Mention | undefined
  time: TimeExpression | undefined
}

/** The words as they stand. */
export function textOf(lexemes: readonly Lexeme[]): string {
  let text = ''
  for (const l of lexemes) text += l.text
  return text
}

/** 会议, 这次全会 of 出席会议, 出席这次全会: the meeting by its name, where the text has one; else the words. */
export function spokenName(lexemes: readonly Lexeme[]): string {
  const { entity } = lexemes.at(-1)?.mention ?? {}
  const others = textOf(lexemes.slice(0, -1))
  return entity?.class === 'Meeting' && /^了?(?:[这本此]次)?$/u.test(others) ? entity.label : textOf(lexemes)
}

const SPACE = /[ \u3000]/u
/** What a space in a heading parts: words and quoted titles, no numbers and no Latin. */
const PARTABLE = /[\p{Script=Han}》”《“]/u
/** What no heading holds: 实行直接 “三通”。 has a space that means nothing. */
const OF_BODY = /[。；！？]/u

/** Whether the character at `at` is a space that parts a heading in two. */
const parts = (text: string, span: Span, at: number): boolean =>
  SPACE.test(text.charAt(at)) &&
  PARTABLE.test(text.charAt(at - 1)) &&
  PARTABLE.test(text.charAt(at + 1)) &&
  !OF_BODY.test(text.slice(span.start, span.end + 1))

/**
 * Typed tokens of one sentence.
 * @param tokenise cuts a plain stretch of the text into tagged words
 * @param mentions names of the document, sorted by start; nested ones are passed over
 */
export function lexemes(
  text: string,
  span: Span,
  grammar: Grammar,
  tokenise: (text: string, start: number, end: number) => TypedToken<Word>[],
  mentions: readonly Mention[],
  times: readonly TimeExpression[],
  quantities: readonly Quantity[],
): Lexeme[] {
  const result: Lexeme[] = []
  let at = span.start
  const plain = (end: number) => {
    if (end <= at) return
    // 审议《…规定》 省长主持会议: a space between names parts a heading as a comma would.
    if (result.length && end < span.end && !text.slice(at, end).trim())
      result.push(lexeme(at, end, text.slice(at, end), 'comma'))
    else {
      // 听取工作汇报 省长主持会议, 省长主持会议 听取工作汇报: so does one beside a name.
      if (at > span.start && parts(text, span, at)) result.push(lexeme(at, at + 1, ' ', 'comma'))
      words(tokenise(text, at, end), grammar, result)
      if (end < span.end && parts(text, span, end - 1)) result.push(lexeme(end - 1, end, ' ', 'comma'))
    }
  }
  for (const { start, end, tag, mention, time } of atomsOf(text, span, grammar, mentions, times, quantities)) {
    plain(start)
    result.push({ start, end, text: text.slice(start, end), tag, frame: undefined, cues: undefined, mention, time })
    at = end
  }
  plain(span.end)
  splitShould(result)
  nameNouns(result)
  nameVerbs(result)
  // 1、2号机组: the numbers of one thing, no list.
  for (let i = 1; i < result.length - 1; i++)
    if (
      result[i]?.tag === 'pause' &&
      /\d$/u.test((result[i - 1] as Lexeme).text) &&
      /^\d{1,3}(?:号|$)/u.test((result[i + 1] as Lexeme).text)
    )
      result[i] = like(result[i] as Lexeme, { tag: 'x' })
  return result
}

const TAKES_WHOM = /^(进行|承担|负责|予以|加以|实行|作出|给予|实施)$/u

/** 你公司应对下属单位承担管理责任: 应 and 对, where a later verb takes the phrase; 应对挑战 is one verb. */
function splitShould(lexemes: Lexeme[]): void {
  const at = lexemes.findIndex((l) => l.text === '应对')
  if (at < 1) return
  const word = lexemes[at] as Lexeme
  // 对积极应对风险作出部署: how one meets it stands before the verb.
  if (lexemes[at - 1]?.cues?.has('adverb')) return
  const end = lexemes.findIndex((l, i) => i > at && (l.tag === 'comma' || l.tag === 'stop'))
  const later = lexemes.slice(at + 2, end < 0 ? lexemes.length : end)
  if (!later.some((l, i) => TAKES_WHOM.test(l.text) && later[i + 1] !== undefined && later[i + 1]?.tag !== 'de')) return
  const cue = (kind: Cue, value: string): ReadonlyMap<Cue, string> => new Map([[kind, value]])
  lexemes.splice(
    at,
    1,
    like(lexeme(word.start, word.start + 1, '应', 'v'), { cues: cue('modal', 'should') }),
    like(lexeme(word.start + 1, word.end, '对', 'p'), { cues: cue('preposition', '') }),
  )
}

/** Verbs that as often qualify a noun, and nouns that hardly any verb has for its object: 发展战略, 改革步伐, 就业形势. */
const QUALIFIES = wordSet(
  '发展 改革 建设 生产 创新 投资 指导 开放 工作 服务 消费 就业 合作 交流 竞争 经营 斗争 革命 外交 增长 执政 学习 治理 转型',
)
const QUALIFIED = wordSet(
  '战略 步伐 领域 信心 动力 动能 潜力 思想 战线 方向 纪录 道路 阶段 进程 规律 形势 趋势 前景 速度 手段 格局 势头 态势 热潮 高潮 成果 成就 成效 胆识 意识 热情 积极性 质量 效益 效率 水平 能力 规模 成本 条件 环境 结构 后劲 底气 成色 空间 机遇 基础 中心 策源地 联合体 高地',
)

/** What is intended for somebody or something: 拟资助名单, 拟建项目. */
const INTENDED = wordSet('计划 名单 信息 金额 项目 方案 对象 设施 企业 单位 人选')

/** 加快改革步伐, 增强发展动力, 引领性工程: the word before such a noun is no verb. */
function nameNouns(lexemes: Lexeme[]): void {
  for (let i = 0; i < lexemes.length - 1; i++) {
    const l = lexemes[i] as Lexeme
    // 带动性强的行业, 引领性工程: the word before 性 is no verb.
    if (l.frame && lexemes[i + 1]?.text === '性') lexemes[i] = lexeme(l.start, l.end, l.text, 'n')
    // 确定拟资助名单: which list it is.
    if (l.text === '拟' && lexemes[i + 1]?.frame && INTENDED.test(lexemes[i + 2]?.text ?? '')) {
      const verb = lexemes[i + 1] as Lexeme
      lexemes.splice(i, 2, lexeme(l.start, verb.end, l.text + verb.text, 'vn'))
      continue
    }
    if (l.frame !== 'act' || !QUALIFIES.test(l.text)) continue
    const noun = lexemes[i + 1] as Lexeme
    if (QUALIFIED.test(noun.text) && !noun.frame) lexemes[i] = lexeme(l.start, l.end, l.text, 'vn')
  }
}

/** Words that are verbs at the head of a clause and before a noun, and what the clause then ends in. */
const OPENING_VERBS: ReadonlyMap<string, { frame: Frame; ends: RegExp; anywhere?: true }> = new Map([
  ['升级', { frame: 'act', ends: /./u }],
  // 应提出书面申请, 由科技处提出换届方案: handed in, not said.
  ['提出', { frame: 'act', ends: /(?:申请|申诉|诉讼|名单|方案|异议|议案|提案)$/u, anywhere: true }],
  ['密切', { frame: 'quality', ends: /(?:关系|联系|交往|往来|协作|合作|交流|情谊|亲情)$/u }],
] as const)
/** What the object of such a verb begins with. */
const OBJECT = /^(?:n|nz|nt|ns|nr|j|l|b|f|quote|name)$/
const ENDS_CLAUSE = /^(?:comma|stop)$/

/** 升级服务平台, 密切经贸往来: elsewhere a noun and an adverb. */
function nameVerbs(lexemes: Lexeme[]): void {
  for (let i = 0; i < lexemes.length - 1; i++) {
    const l = lexemes[i] as Lexeme
    const opening = OPENING_VERBS.get(l.text)
    if (!opening) continue
    const next = lexemes[i + 1] as Lexeme
    const before = lexemes[i - 1]
    const opens = !before || ENDS_CLAUSE.test(before.tag) || before.cues?.has('modal') || before.cues?.has('adverb')
    if (opening.anywhere ? next.tag === 'de' || ENDS_CLAUSE.test(next.tag) : !(opens && OBJECT.test(next.tag))) continue
    const end = lexemes.findIndex((x, k) => k > i && ENDS_CLAUSE.test(x.tag))
    if (!opening.ends.test((lexemes.at(end < 0 ? -1 : end - 1) as Lexeme).text)) continue
    // 提出精简机构、减少人员的方案: what is said.
    if (opening.anywhere && lexemes.slice(i, end < 0 ? undefined : end).some((x) => x.tag === 'pause')) continue
    lexemes[i] = { ...lexeme(l.start, l.end, l.text, 'v'), frame: opening.frame }
  }
}

/** A word that no table knows. */
export const lexeme = (start: number, end: number, text: string, tag: string): Lexeme => ({
  start,
  end,
  text,
  tag,
  frame: undefined,
  cues: undefined,
  mention: undefined,
  time: undefined,
})

/** The lexeme with something else about it: of the shape that all have, which a spread of its fields is not. */
export const like = (l: Lexeme, other: Partial<Pick<Lexeme, 'end' | 'text' | 'tag' | 'cues'>>): Lexeme => ({
  start: l.start,
  end: other.end ?? l.end,
  text: other.text ?? l.text,
  tag: other.tag ?? l.tag,
  frame: l.frame,
  cues: other.cues ?? l.cues,
  mention: l.mention,
  time: l.time,
})

/** The word at this place, with what the tables know of it. */
const typed = (start: number, { text, tag, frame, cues }: Word): Lexeme => ({
  start,
  end: start + text.length,
  text,
  tag,
  frame,
  cues,
  mention: undefined,
  time: undefined,
})

/** 四是推进…, 五要健全…: the segmenter takes 四 and 是 apart, and 更 and 多 of 更多调动…. */
const ORDINAL = /^([一二三四五六七八九十][是要]|把[准好牢])$/u

/** 更多调动资源; but 朋友更多了, 更多的人. */
const manner = (run: Run, next: TypedToken<Word> | undefined): boolean =>
  run.adverb && next !== undefined && next.text !== '了' && next.text !== '的'

/** 保障更加有力。: at the end of a clause it is told of the theme. */
const closes = (run: string, next: TypedToken<Word> | undefined): boolean =>
  run.startsWith('更加') && (next === undefined || /^[，。；、！]/u.test(next.text))

/** Most tokens that one word of the tables is cut into. */
const MOST_JOINED = 5

const LETTERS = /^\p{Script=Latin}+$/u
const CODE = /^[\p{Script=Latin}\d]+$/u

/** Joins tokens into the longest verb of the tables, cuts adverb + verb that the segmenter took for one word, and types each. */
function words(tokens: readonly TypedToken<Word>[], grammar: Grammar, result: Lexeme[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as TypedToken<Word>
    const { word } = token
    // A space inside a heading parts it as a comma would: 做强产业 建设中心城市.
    if (word.space) {
      // ENUN 24P: one code.
      const code = LETTERS.test(tokens[i - 1]?.text ?? '') && CODE.test(tokens[i + 1]?.text ?? '')
      if (i > 0 && i < tokens.length - 1 && !code) result.push(lexeme(token.start, token.end, token.text, 'comma'))
      continue
    }
    let whole = ''
    let last = i
    if (word.begins) {
      let run: Word | Run = word
      const most = Math.min(i + MOST_JOINED, tokens.length)
      for (let k = i + 1; k < most; k++) {
        const next: string = (tokens[k] as TypedToken<Word>).text
        if (!goesOn(run, next)) break
        const longer: Run = runOn(run, next, grammar)
        run = longer
        if (!longer.known || (longer.onlyCue && closes(longer.text, tokens[k + 1]))) continue
        if (longer.text.length > 2 || ORDINAL.test(longer.text) || manner(longer, tokens[k + 1])) {
          whole = longer.text
          last = k
        }
      }
    }
    if (last > i) {
      result.push(typed(token.start, wordOf({ text: whole, tag: NAMES.includes(whole) ? 'n' : 'v' }, grammar)))
      i = last
      continue
    }
    if (!word.parts) result.push(typed(token.start, word))
    else {
      let at = token.start
      for (const part of word.parts) {
        result.push(typed(at, part))
        at += part.text.length
      }
    }
  }
}
