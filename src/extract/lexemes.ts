import type { Mention, Quantity, Span, TimeExpression, Token } from '../model.ts'
import type { Cue, Frame, Grammar } from './grammar.ts'

/**
 * A typed token of clause extraction: a word with what the tables know of it, or something atomic
 * (a name, a quotation, a time) that no rule looks into.
 */
export interface Lexeme extends Span {
  text: string
  /** ICTCLAS tag; `name`, `time`, `quote`, `aside` for what is atomic; `comma`, `pause`, `and`, `de`, `stop` for what joins and parts. */
  tag: string
  frame?: Frame
  cues?: ReadonlyMap<Cue, string>
  mention?: Mention
  time?: TimeExpression
}

const OPEN: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '《': '》',
  '（': '）',
  '(': ')',
  '〔': '〕',
  '［': '］',
  '【': '】',
}
const ASIDE = new Set(['（', '(', '〔', '［', '【'])
/** A quotation longer than this is a passage that rules must look into, not a term. */
const LONGEST_QUOTATION = 40

/** Spans of quotations and brackets that close within the stretch, outermost only. */
function brackets(text: string, span: Span): (Span & { aside: boolean })[] {
  const found: (Span & { aside: boolean })[] = []
  let i = span.start
  while (i < span.end) {
    const ch = text[i] as string
    let close = OPEN[ch]
    if (ch === '"') close = '"'
    if (close === undefined) {
      i++
      continue
    }
    const limit = Math.min(span.end, i + 1 + (ch === '《' ? 200 : LONGEST_QUOTATION))
    let depth = 0
    let end = -1
    for (let j = i; j < limit; j++) {
      if (text[j] === ch && (ch !== '"' || j === i)) depth++
      else if ((text[j] === close || (ch === '“' && text[j] === '"')) && --depth === 0) {
        end = j + 1
        break
      }
    }
    if (end < 0) i++
    else {
      found.push({ start: i, end, aside: ASIDE.has(ch) })
      i = end
    }
  }
  return found
}

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

/**
 * Typed tokens of one sentence.
 * @param tokenise cuts a plain stretch of the text into tagged words
 * @param mentions names of the document, sorted by start; nested ones are passed over
 */
export function lexemes(
  text: string,
  span: Span,
  grammar: Grammar,
  tokenise: (text: string, start: number, end: number) => Token[],
  mentions: readonly Mention[],
  times: readonly TimeExpression[],
  quantities: readonly Quantity[],
): Lexeme[] {
  type Atom = Span & { tag: string; mention?: Mention; time?: TimeExpression }
  const atoms: Atom[] = []
  const taken = new Uint8Array(span.end - span.start)
  const add = (atom: Atom) => {
    if (atom.start < span.start || atom.end > span.end) return
    for (let i = atom.start; i < atom.end; i++) if (taken[i - span.start]) return
    taken.fill(1, atom.start - span.start, atom.end - span.start)
    atoms.push(atom)
  }
  const quotes = brackets(text, span)
  /** The quotation or bracket at each place, so that a name is held against the one around it alone. */
  const around = new Int32Array(span.end - span.start).fill(-1)
  for (const [i, q] of quotes.entries()) around.fill(i, q.start - span.start, q.end - span.start)
  for (const mention of mentions) {
    if (mention.nested) continue
    const q = quotes[around[mention.start - span.start] ?? -1]
    if (q && q.start < mention.start && mention.end < q.end && q.end - q.start > mention.end - mention.start + 2)
      continue
    // A title takes its 《》 with it.
    const titled = text[mention.start - 1] === '《' && text[mention.end] === '》' ? 1 : 0
    add({ start: mention.start - titled, end: mention.end + titled, tag: 'name', mention })
  }
  for (const q of quotes) add({ start: q.start, end: q.end, tag: q.aside ? 'aside' : 'quote' })
  for (const time of times) add({ start: time.start, end: time.end, tag: 'time', time })
  for (const q of quantities) add({ start: q.start, end: q.end, tag: 'm' })
  atoms.sort((a, b) => a.start - b.start)
  const result: Lexeme[] = []
  let at = span.start
  const plain = (end: number) => {
    if (end <= at) return
    // 审议《…规定》 省长主持会议: a space between names parts a heading as a comma would.
    const space = /^[\s\u3000]+$/u.test(text.slice(at, end))
    if (space && result.length && end < span.end)
      result.push({ start: at, end, text: text.slice(at, end), tag: 'comma' })
    else result.push(...words(tokenise(text, at, end), grammar))
  }
  for (const atom of atoms) {
    plain(atom.start)
    result.push({ ...atom, text: text.slice(atom.start, atom.end) })
    at = atom.end
  }
  plain(span.end)
  return result
}

/** Verbs that no noun begins with: 扩大内需 is one word to the segmenter. */
const OPENERS =
  /^(扩大|提高|提升|优化|改善|增强|增加|减少|降低|缩小|满足|实现|保持|加快|推进|推动|促进|深化|完善|健全|建立|构建|形成|加强|强化|采取|集中|解决|调整|保护|引进|开拓|发挥|节约|转变|化解|稳定|履行|总结|创造|维护|挖掘|惩治|追究|开展|取得|抓住|突出|发动|克服|整顿|振兴|巩固|打击|防止|反对|争取|尊重|吸引|征求|发扬|确保)$/u
/** 保护主义, 突出贡献: nouns all the same. */
const NOUN_TAILS =
  /(主义|意识|精神|作用|贡献|成绩|位置|表现|机制|力|性|人员|部门|机构|制度|体系|工作|方案|幅度|意见|使用|以来|以后|批评|教育|能力|因素)$/u

/** 和美乡村: 和 is no conjunction here. */
const AND_NAMES = /^(宜居宜业)?和美乡村$/u

/** 四是推进…, 五要健全…: the segmenter takes 四 and 是 apart. */
const ORDINAL = /^([一二三四五六七八九十][是要]|把[准好牢])$/u

/** Joins tokens into the longest verb of the tables, cuts adverb + verb that the segmenter took for one word, and types each. */
function words(tokens: Token[], grammar: Grammar): Lexeme[] {
  const result: Lexeme[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    // A space inside a heading parts it as a comma would: 做强产业 建设中心城市.
    if (/^[\s\u3000]+$/u.test(token.text)) {
      if (i > 0 && i < tokens.length - 1) result.push({ ...token, tag: 'comma' })
      continue
    }
    let joined = ''
    let best = 0
    for (let k = i; k < Math.min(i + 5, tokens.length); k++) {
      joined += (tokens[k] as Token).text
      if (joined.length > grammar.longest) break
      if (
        k > i &&
        (joined.length > 2 || ORDINAL.test(joined)) &&
        (grammar.verbs.has(joined) || grammar.cues.has(joined) || AND_NAMES.test(joined))
      )
        best = k
    }
    if (best > i) {
      const last = tokens[best] as Token
      result.push(
        typed(
          {
            start: token.start,
            end: last.end,
            text: tokens
              .slice(i, best + 1)
              .map((t) => t.text)
              .join(''),
            tag: 'v',
          },
          grammar,
        ),
      )
      i = best
      continue
    }
    for (const part of cut(token, grammar)) result.push(typed(part, grammar))
  }
  return result
}

/** 努力创造/nr → 努力 + 创造; 紧紧抓住/l → 紧紧 + 抓住; a word that the tables know stays whole. */
function cut(token: Token, grammar: Grammar): Token[] {
  const { text, start, end } = token
  if (text.length < 3 || grammar.verbs.has(text) || grammar.cues.has(text) || grammar.heads.has(text)) return [token]
  for (let k = text.length - 1; k > 0; k--) {
    const first = text.slice(0, k)
    const rest = text.slice(k)
    if (
      rest.length > 1 &&
      grammar.cues.get(first)?.has('adverb') &&
      (grammar.verbs.has(rest) || grammar.cues.has(rest))
    )
      return [
        { start, end: start + k, text: first, tag: 'd' },
        { start: start + k, end, text: rest, tag: 'v' },
      ]
  }
  for (let k = 2; k < text.length - 1; k++)
    if (
      grammar.verbs.has(text.slice(0, k)) &&
      (/^(nr|l|i|v|x)/.test(token.tag) || (OPENERS.test(text.slice(0, k)) && !NOUN_TAILS.test(text))) &&
      text.length - k >= 2
    )
      return [
        { start, end: start + k, text: text.slice(0, k), tag: 'v' },
        { start: start + k, end, text: text.slice(k), tag: 'n' },
      ]
  return [token]
}

function typed(token: Token, grammar: Grammar): Lexeme {
  const lexeme: Lexeme = { start: token.start, end: token.end, text: token.text, tag: MARKS[token.text] ?? token.tag }
  const frame = grammar.verbs.get(token.text)
  if (frame) lexeme.frame = frame
  const cues = grammar.cues.get(token.text)
  if (cues) lexeme.cues = cues
  return lexeme
}
