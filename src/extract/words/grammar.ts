import { type Row, readTable, TableError, tableFiles } from '../../knowledge/table.ts'
import type { Modality, Strength } from '../../model.ts'
import { NAMES, type Word } from './words.ts'

/** What a verb makes of its object; ontology/rules/claims.tsv says what each gives, with examples. */
export const FRAMES = [
  'status',
  'attain',
  'quality',
  'build',
  'institution',
  'process',
  'enable',
  'uphold',
  'mandate',
  'say',
  'enlist',
  'complete',
  'background',
  'act',
] as const
export type Frame = (typeof FRAMES)[number]

export const CUES = ['adverb', 'modal', 'done', 'ongoing', 'connective', 'preposition'] as const
export type Cue = (typeof CUES)[number]

export const HEAD_TYPES = [
  'status',
  'concrete',
  'state',
  'institution',
  'deliverable',
  'activity',
  'process',
  'policyframe',
] as const
export type HeadType = (typeof HEAD_TYPES)[number]

/** An aim of the whole country, by the name that everybody uses. */
export interface KnownAim {
  class: 'Goal' | 'Initiative'
  label: string
  modality: Modality
  /** Whether it is an aim of the text even where only an act has it in its name. */
  within: boolean
}

/** The compiled tables of clause extraction. */
export interface Grammar {
  verbs: ReadonlyMap<string, Frame>
  /** Verbs of events that a text without modal reports as done: 印发, 召开, 审议. */
  events: ReadonlySet<string>
  cues: ReadonlyMap<string, ReadonlyMap<Cue, string>>
  heads: ReadonlyMap<string, ReadonlySet<HeadType>>
  /** How long the heads are that end in a character, by its code, longest first. */
  headLengths: ReadonlyMap<number, readonly number[]>
  /** Aims of the whole country by their names, and what finds a name in a text. */
  knownAims: { names: ReadonlyMap<string, KnownAim>; pattern: RegExp }
  /** Length of the longest verb, cue and head: bounds every look-up. */
  longest: number
  /** What a longer verb or cue begins with, and a bit for each character that goes on from it, by the last five bits of its code. */
  beginnings: ReadonlyMap<string, number>
  /** Words looked up so far, with the tag that each was looked up with. */
  words: Map<string, { as: string; word: Word }>
}

function oneOf<T extends string>(values: readonly T[], row: Row, column: string): T {
  const value = row[column] as T
  if (!values.includes(value))
    throw new TableError(row.at, `"${value}" is no ${column}; known are ${values.join(', ')}`)
  return value
}

/**
 * Loads verbs.tsv, cues.tsv, heads.tsv and known-aims.tsv from `ontology/lexicon` and then from the user's directories, whose rows win.
 * @throws {TableError} for a bad row, naming file and line
 */
export function loadGrammar(dirs: readonly string[]): Grammar {
  const verbs = new Map<string, Frame>()
  const events = new Set<string>()
  for (const file of tableFiles(dirs, 'verbs.tsv'))
    for (const row of readTable(file, ['verb', 'frame'])) {
      verbs.set(row.verb as string, oneOf(FRAMES, row, 'frame'))
      if (row.aspect === 'event') events.add(row.verb as string)
    }
  const cues = new Map<string, Map<Cue, string>>()
  for (const file of tableFiles(dirs, 'cues.tsv'))
    for (const row of readTable(file, ['cue', 'kind'])) {
      const kinds = cues.get(row.cue as string) ?? new Map<Cue, string>()
      kinds.set(oneOf(CUES, row, 'kind'), row.value ?? '')
      cues.set(row.cue as string, kinds)
    }
  const heads = new Map<string, Set<HeadType>>()
  for (const file of tableFiles(dirs, 'heads.tsv'))
    for (const row of readTable(file, ['head', 'type'])) {
      const types = heads.get(row.head as string) ?? new Set<HeadType>()
      types.add(oneOf(HEAD_TYPES, row, 'type'))
      heads.set(row.head as string, types)
    }
  const knownAims = loadKnownAims(dirs)
  let longest = 0
  for (const table of [verbs, cues, heads]) for (const word of table.keys()) longest = Math.max(longest, word.length)
  const beginnings = new Map<string, number>()
  for (const words of [verbs.keys(), cues.keys(), NAMES])
    for (const word of words)
      for (let k = 1; k < word.length; k++) {
        const first = word.slice(0, k)
        beginnings.set(first, (beginnings.get(first) ?? 0) | (1 << (word.charCodeAt(k) & 31)))
      }
  const headLengths = lengthsByEnd(heads.keys())
  return { verbs, events, cues, heads, headLengths, knownAims, longest, beginnings, words: new Map() }
}

function loadKnownAims(dirs: readonly string[]): Grammar['knownAims'] {
  const names = new Map<string, KnownAim>()
  for (const file of tableFiles(dirs, 'known-aims.tsv'))
    for (const row of readTable(file, ['name', 'class', 'label', 'modality']))
      names.set(row.name as string, {
        class: oneOf(['Goal', 'Initiative'] as const, row, 'class'),
        label: row.label as string,
        modality: oneOf(['planned', 'ongoing', 'done'] as const, row, 'modality'),
        within: row.within === 'yes',
      })
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length)
  const escaped = longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'))
  return { names, pattern: names.size ? new RegExp(escaped.join('|'), 'gu') : /(?!)/gu }
}

function lengthsByEnd(words: Iterable<string>): Map<number, number[]> {
  const found = new Map<number, number[]>()
  for (const word of words) {
    const end = word.charCodeAt(word.length - 1)
    const lengths = found.get(end) ?? []
    if (!lengths.includes(word.length))
      found.set(
        end,
        [...lengths, word.length].sort((a, b) => b - a),
      )
  }
  return found
}

/** The longest head noun that ends the phrase (`更具全球影响力的经济中心城市` → 城市), with its types. */
export function headOf(grammar: Grammar, phrase: string): { head: string; types: ReadonlySet<HeadType> } | undefined {
  const bare = /["”’」》）)]$/u.test(phrase) ? phrase.replace(/["”’」》）)]{1,8}$/u, '') : phrase
  for (const length of grammar.headLengths.get(bare.charCodeAt(bare.length - 1)) ?? []) {
    if (length > bare.length) continue
    const head = bare.slice(-length)
    const types = grammar.heads.get(head)
    if (types) return { head, types }
  }
  return undefined
}

/** The strength that a modal gives, if any. */
export const strengthOf = (grammar: Grammar, word: string): Strength | undefined =>
  (grammar.cues.get(word)?.get('modal') || undefined) as Strength | undefined
