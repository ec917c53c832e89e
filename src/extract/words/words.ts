import { wordSet } from '../../wordSet.ts'
import type { Cue, Frame, Grammar } from './grammar.ts'

/** What the tables know of a word: looked up once for each word of a language, not once for each of a text. */
export interface Word {
  text: string
  /** ICTCLAS tag, or what the word joins or parts. */
  tag: string
  frame: Frame | undefined
  cues: ReadonlyMap<Cue, string> | undefined
  /** A longer verb or cue of the tables begins with it: a bit for each character that goes on, by the last five bits of its code. */
  begins: number
  /** White space. */
  space: boolean
  /** An adverb and a verb, or a verb and what follows it, that the segmenter took for one word. */
  parts: readonly Word[] | undefined
  /** What it makes with the words after it, by their text, as far as it has been asked. */
  runs: Map<string, Run> | undefined
}

/** Words run together: 加快 + 推进. */
export interface Run {
  text: string
  /** It is a word of the tables. */
  known: boolean
  /** It is one only as a cue. */
  onlyCue: boolean
  /** It is an adverb of them. */
  adverb: boolean
  begins: number
  runs: Map<string, Run> | undefined
}

/** Whether the next word could go on from the run. */
export const goesOn = (run: Word | Run, next: string): boolean => ((run.begins >>> (next.charCodeAt(0) & 31)) & 1) === 1

/** The run that goes on with the next word. */
export function runOn(run: Word | Run, next: string, grammar: Grammar): Run {
  run.runs ??= new Map()
  const seen = run.runs.get(next)
  if (seen) return seen
  if (run.runs.size >= MOST_RUNS) run.runs.clear()
  const text = run.text + next
  const cues = grammar.cues.get(text)
  const named = grammar.verbs.has(text) || NAMED.has(text)
  const known = named || cues !== undefined
  const begins = grammar.beginnings.get(text) ?? 0
  const made =
    known || begins
      ? { text, known, onlyCue: !named, adverb: cues?.has('adverb') === true, begins, runs: undefined }
      : NO_RUN
  run.runs.set(next, made)
  return made
}

const NO_RUN: Run = { text: '', known: false, onlyCue: false, adverb: false, begins: 0, runs: undefined }
/** So many runs of a word are remembered. */
const MOST_RUNS = 200

const MARKS: Readonly<Record<string, string>> = {
  '，': 'comma',
  ',': 'comma',
  '；': 'stop',
  ';': 'stop',
  '：': 'colon',
  ':': 'colon',
  '。': 'stop',
  '！': 'stop',
  '？': 'stop',
  '、': 'pause',
  和: 'and',
  与: 'and',
  及: 'and',
  以及: 'and',
  或: 'and',
  或者: 'and',
  的: 'de',
  等: 'etc',
  '—': 'dash',
  '——': 'dash',
}

/** Words with 和 or 及 that is no conjunction, and with 可 or 应 that is no modal verb. */
export const NAMES = [
  '和美乡村',
  '宜居宜业和美乡村',
  '可及性',
  '可感可及',
  '可持续',
  '可预期',
  '可复制',
  '可推广',
  '可复制可推广',
  '可循环',
  '可再生能源',
  '可追溯',
  '可兑换',
  '投资于人',
  '投资于物',
  // 生产安全事故, 生产资料工业: verbs that are part of a noun.
  '生产安全',
  '生产资料',
  '基本建设',
  '加工工业',
  '消费资料',
  '生产矿山',
  '建设用地',
  '固定资产投资',
  '基本建设投资',
  '政府投资',
  '总投资',
  '育儿补贴',
  '种粮补贴',
  '财政补助',
  '政府融资',
  '不动产登记',
  '超长期',
  '算力网',
  '获得感',
  '数智化',
  // 应保尽保: all that shall be is.
  ...[...'保收享赔绿减退清检救放报延助出治换纳贷接采种统管奖补查防护'].map((act) => `应${act}尽${act}`),
]

const NAMED: ReadonlySet<string> = new Set(NAMES)

/** Verbs that no noun begins with: 扩大内需 is one word to the segmenter. */
const OPENERS =
  /^(扩大|利用|保卫|提高|提升|优化|改善|增强|增加|减少|降低|缩小|满足|实现|保持|加快|推进|推动|促进|深化|完善|健全|建立|构建|形成|加强|强化|采取|集中|解决|调整|保护|引进|开拓|发挥|节约|转变|化解|稳定|履行|总结|创造|维护|挖掘|惩治|追究|开展|取得|抓住|突出|发动|克服|整顿|振兴|巩固|打击|防止|反对|争取|尊重|吸引|征求|发扬|确保)$/u
/** 保护主义, 突出贡献, 创造力: nouns all the same; 挖掘潜力 is verb and object. */
const NOUN_TAILS =
  /(主义|意识|精神|作用|贡献|成绩|位置|表现|机制|人员|部门|机构|制度|体系|工作|方案|幅度|意见|使用|以来|以后|批评|教育|能力|因素)$|^..[力性]$/u

/** Words that the segmenter takes for verbs and that name things: 收入分配差距缩小, 信访总量下降. */
const NOUNS = wordSet(
  '收入 支出 预算 决算 产能 增速 死亡 信访 快递 劳务 在校 在职 在建 退化 脱贫 需求 行为 耗能 使命 通道 做法 学前 随迁 失信 实有 旱作 持久战 保费 休闲 进出口 报告期',
)

/** So many words are remembered: what a few thousand texts use; a worker must not grow with the corpus. */
const MOST_WORDS = 50_000

/** The word with what the tables know of it. */
export function wordOf({ text, tag }: { text: string; tag: string }, grammar: Grammar): Word {
  const known = grammar.words.get(text)
  // The segmenter tells one tag for a word; a word that rules join or cut is told theirs.
  if (known?.as === tag) return known.word
  const word: Word = {
    text,
    tag: MARKS[text] ?? (NOUNS.test(text) ? 'n' : tag),
    frame: grammar.verbs.get(text),
    cues: grammar.cues.get(text),
    begins: grammar.beginnings.get(text) ?? 0,
    space: text.trim() === '',
    parts: cut(text, tag, grammar),
    runs: undefined,
  }
  if (grammar.words.size >= MOST_WORDS) grammar.words.clear()
  grammar.words.set(text, { as: tag, word })
  return word
}

/** 努力创造/nr → 努力 + 创造; 紧紧抓住/l → 紧紧 + 抓住; 要坚持/v → 要 + 坚持; a word that the tables know stays whole. */
function cut(text: string, tag: string, grammar: Grammar): Word[] | undefined {
  if (text.length < 3 || grammar.verbs.has(text) || grammar.cues.has(text) || grammar.heads.has(text)) return undefined
  // 开发新/nz 产品: the quality belongs to what follows.
  // 基本建设: a name, though 基本 alone is an adverb.
  if (NAMED.has(text)) return undefined
  if (text.length === 3 && text.endsWith('新') && grammar.verbs.has(text.slice(0, 2)))
    return [part(text.slice(0, 2), 'v', grammar), part('新', 'a', grammar)]
  for (let k = text.length - 1; k > 0; k--) {
    const first = text.slice(0, k)
    const rest = text.slice(k)
    if (
      rest.length > 1 &&
      (grammar.cues.get(first)?.has('adverb') || first === '要' || first === '必须') &&
      (grammar.verbs.has(rest) || grammar.cues.has(rest))
    )
      return [part(first, 'd', grammar), part(rest, 'v', grammar)]
  }
  for (let k = 2; k < text.length - 1; k++)
    if (
      grammar.verbs.has(text.slice(0, k)) &&
      (/^(nr|l|i|v|x)/.test(tag) || (OPENERS.test(text.slice(0, k)) && !NOUN_TAILS.test(text))) &&
      text.length - k >= 2
    )
      return [part(text.slice(0, k), 'v', grammar), part(text.slice(k), 'n', grammar)]
  return undefined
}

const part = (text: string, tag: string, grammar: Grammar): Word => ({
  text,
  tag: MARKS[text] ?? tag,
  frame: grammar.verbs.get(text),
  cues: grammar.cues.get(text),
  begins: 0,
  space: false,
  parts: undefined,
  runs: undefined,
})
