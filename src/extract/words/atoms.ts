import type { Mention, Quantity, Span, TimeExpression } from '../../model.ts'
import type { Grammar } from './grammar.ts'

/* The names, quotations, asides, times and quantities of a sentence, which no rule looks into. */

/** What no rule looks into, before its words are cut off from those around it. */
export interface Atom extends Span {
  tag: string
  mention: Mention | undefined
  time: TimeExpression | undefined
}

/** Opening marks and the marks that close them, by character code. */
const CLOSING: ReadonlyMap<number, number> = new Map(
  ['“”', '「」', '『』', '《》', '（）', '()', '〔〕', '［］', '【】', '""'].map((pair) => [
    pair.charCodeAt(0),
    pair.charCodeAt(1),
  ]),
)
const codes = (marks: string): ReadonlySet<number> => new Set([...marks].map((ch) => ch.charCodeAt(0)))
const ASIDE = codes('（(〔［【')
const QUOTE = '"'.charCodeAt(0)
const CURLY = '“'.charCodeAt(0)
const CURLY_END = '”'.charCodeAt(0)
const TITLE = '《'.charCodeAt(0)
/** A quotation longer than this is a passage that rules must look into, not a term. */
const LONGEST_QUOTATION = 40
const LONGEST_TITLE = 200

/** Spans of quotations and brackets that close within the stretch, outermost only; `loose` are the marks of longer quotations. */
function brackets(text: string, span: Span, loose: number[]): (Span & { aside: boolean })[] {
  const found: (Span & { aside: boolean })[] = []
  let i = span.start
  // How many passages were opened whose marks stay.
  let kept = 0
  while (i < span.end) {
    const open = text.charCodeAt(i)
    const close = CLOSING.get(open)
    if (close === undefined) {
      if (open === CURLY_END && --kept < 0) loose.push(i)
      i++
      continue
    }
    const limit = Math.min(span.end, i + 1 + (open === TITLE ? LONGEST_TITLE : LONGEST_QUOTATION))
    let depth = 0
    let end = -1
    for (let j = i; j < limit; j++) {
      const code = text.charCodeAt(j)
      if (code === open && (open !== QUOTE || j === i)) depth++
      else if ((code === close || (open === CURLY && code === QUOTE)) && --depth === 0) {
        end = j + 1
        break
      }
    }
    if (end < 0) {
      if (open === CURLY) {
        if (OPENS.test(text.slice(Math.max(span.start, i - 5), i))) loose.push(i)
        else kept++
      }
      i++
    } else {
      found.push({ start: i, end, aside: ASIDE.has(open) })
      i = end
    }
  }
  return found
}

const SAYS = /(?:提出|强调|指出|要求|明确)了?要?[：:，]?要?$/u
/** What a passage is quoted after; 增加“…”范围 goes on with what is quoted. */
const OPENS = /^$|[：:，。；]$|(?:提出|强调|指出|要求|明确)了?要?$/u
/** What is quoted in fewer characters is a term. */
const SHORTEST_SAYING = 8

/** 提出“加快农业农村现代化，推进乡村全面振兴”: what is said is read like what stands without marks. */
function isSpoken(text: string, span: Span, q: Span & { aside: boolean }, grammar: Grammar): boolean {
  if (q.aside || text.charCodeAt(q.start) !== CURLY || q.end - q.start < SHORTEST_SAYING + 2) return false
  if (!SAYS.test(text.slice(Math.max(span.start, q.start - 5), q.start))) return false
  for (let k = 4; k > 1; k--) {
    const first = text.slice(q.start + 1, q.start + 1 + k)
    const cues = grammar.cues.get(first)
    if (grammar.verbs.has(first) || cues?.has('adverb') || cues?.has('preposition')) return true
  }
  return false
}

/** Both lists by start; those of `more` that reach into one of `atoms` or into one before them are left out. */
function joined(atoms: readonly Atom[], more: readonly Atom[]): Atom[] {
  if (!more.length) return [...atoms]
  const out: Atom[] = []
  let at = 0
  for (const atom of more) {
    while (at < atoms.length && (atoms[at] as Atom).end <= atom.start) out.push(atoms[at++] as Atom)
    const next = atoms[at]
    if ((next && next.start < atom.end) || (out.at(-1)?.end ?? 0) > atom.start) continue
    out.push(atom)
  }
  while (at < atoms.length) out.push(atoms[at++] as Atom)
  return out
}

const atom = (span: Span, tag: string, time?: TimeExpression): Atom => ({
  start: span.start,
  end: span.end,
  tag,
  mention: undefined,
  time,
})

/** The names of a sentence; those well inside a quotation or bracket belong to it. */
function names(text: string, span: Span, mentions: readonly Mention[], quotes: readonly Span[]): Atom[] {
  const found: Atom[] = []
  let at = 0
  for (const mention of mentions) {
    if (mention.nested) continue
    while (at < quotes.length && (quotes[at] as Span).end <= mention.start) at++
    const q = quotes[at]
    if (q && q.start < mention.start && mention.end < q.end && q.end - q.start > mention.end - mention.start + 2)
      continue
    // A title takes its 《》 with it.
    const titled = text[mention.start - 1] === '《' && text[mention.end] === '》' ? 1 : 0
    const start = mention.start - titled
    const end = mention.end + titled
    if (start < span.start || end > span.end) continue
    found.push({ start, end, tag: 'name', mention, time: undefined })
  }
  return joined([], found)
}

/** All of them in their order, none within another. */
export function atomsOf(
  text: string,
  span: Span,
  grammar: Grammar,
  mentions: readonly Mention[],
  times: readonly TimeExpression[],
  quantities: readonly Quantity[],
): readonly Atom[] {
  const loose: number[] = []
  const found = brackets(text, span, loose)
  const spoken = found.filter((q) => isSpoken(text, span, q, grammar))
  const quotes = spoken.length ? found.filter((q) => !spoken.includes(q)) : found
  let atoms = names(text, span, mentions, quotes)
  for (const more of [
    quotes.map((q) => atom(q, q.aside ? 'aside' : 'quote')),
    // The marks part what is said as commas would.
    spoken.flatMap((q) => [
      atom({ start: q.start, end: q.start + 1 }, 'comma'),
      atom({ start: q.end - 1, end: q.end }, 'comma'),
    ]),
    // 完善治理体系，促进和谐共生”。 The mark that closes a passage is no part of its last words.
    loose.map((start) => atom({ start, end: start + 1 }, 'comma')),
    times.map((time) => atom(time, 'time', time)),
    quantities.map((q) => atom(q, 'm')),
  ])
    if (more.length) atoms = joined(atoms, more)
  return atoms
}
