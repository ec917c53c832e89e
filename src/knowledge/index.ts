import { type Grammar, loadGrammar } from '../extract/words/grammar.ts'
import { type Word, wordOf } from '../extract/words/words.ts'
import { loadNames, type NameTables } from '../recognise/index.ts'
import { loadUnits, type UnitTables } from '../recognise/quantities.ts'
import { loadTimes, type TimeTables } from '../recognise/times.ts'
import { createTokeniser, type TypedToken } from '../recognise/tokenise.ts'
import { at } from '../root.ts'

/** Every table of ontology/ in compiled form, and the segmenter that knows their words. */
export interface Knowledge {
  names: NameTables
  units: UnitTables
  times: TimeTables
  grammar: Grammar
  tokenise: (text: string, start: number, end: number) => TypedToken<Word>[]
}

export interface KnowledgeOptions {
  /** Directories with tables of the user's own (`--lexicon DIR`); their rows are added to ours and win. */
  lexicon?: readonly string[]
}

/** The package's own tables. */
export const ONTOLOGY = at('ontology/')

/** 要紧盯风险 is 要 and 紧盯. */
const prepositions = ({ cues }: Grammar): string[] =>
  [...cues].flatMap(([word, kinds]) => (kinds.has('preposition') ? word : []))

/** 聚力 of 聚力推动融合, that the segmenter would else cut into 聚, 力推, 动: adverbs of which the table says that they are words. */
const adverbs = ({ cues }: Grammar): string[] =>
  [...cues].flatMap(([word, kinds]) => (kinds.get('adverb') === 'word' ? word : []))

/**
 * Loads and compiles the tables.
 * @throws {TableError} for a bad row, naming file and line
 */
export function loadKnowledge(options: KnowledgeOptions = {}): Knowledge {
  const dirs = [`${ONTOLOGY}lexicon`, ...(options.lexicon ?? [])]
  const grammar = loadGrammar(dirs)
  return {
    names: loadNames(dirs),
    units: loadUnits(dirs),
    times: loadTimes(dirs),
    grammar,
    tokenise: createTokeniser([...grammar.verbs.keys(), ...prepositions(grammar), ...adverbs(grammar)], (word) =>
      wordOf(word, grammar),
    ),
  }
}
