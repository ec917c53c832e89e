import { readTable, tableFiles } from '../../knowledge/table.ts'

/** How dear a character is (−ln of its share) in each place of a name. */
export interface NameCharacters {
  surname: ReadonlyMap<string, number>
  first: ReadonlyMap<string, number>
  last: ReadonlyMap<string, number>
  only: ReadonlyMap<string, number>
  foreign: ReadonlyMap<string, number>
  place: ReadonlyMap<string, number>
  /** Words that only look like names: 高雅, 海关, 许可. */
  words: ReadonlySet<string>
  /** Names that the segmenter's dictionary lacks. */
  further: ReadonlyMap<string, string>
  /** Japanese surnames: 桥本, 长谷川. */
  japanese: ReadonlySet<string>
  /** Words that decide names in plain sentences, by kind. */
  plain: ReadonlyMap<string, ReadonlySet<string>>
}

const PLACES = ['surname', 'first', 'last', 'only', 'foreign', 'place'] as const

/** Loads the tables that scripts/make-names.mjs makes. @throws {TableError} naming file and line */
export function loadCharacters(dirs: readonly string[]): NameCharacters {
  const maps = Object.fromEntries(PLACES.map((p) => [p, new Map<string, number>()])) as Record<
    (typeof PLACES)[number],
    Map<string, number>
  >
  for (const file of tableFiles(dirs, 'name-characters.tsv'))
    for (const row of readTable(file, ['character']))
      for (const place of PLACES) {
        const cost = row[place]
        if (cost) maps[place].set(row.character as string, Number(cost) / 10)
      }
  const words = new Set(
    tableFiles(dirs, 'not-names.tsv').flatMap((f) => readTable(f, ['word']).map((r) => r.word as string)),
  )
  const further = new Map(
    tableFiles(dirs, 'known-names.tsv').flatMap((f) =>
      readTable(f, ['word', 'kind']).map((r) => [r.word as string, r.kind as string] as const),
    ),
  )
  const japanese = new Set(
    tableFiles(dirs, 'foreign-surnames.tsv').flatMap((f) => readTable(f, ['surname']).map((r) => r.surname as string)),
  )
  const plain = new Map<string, Set<string>>()
  for (const file of tableFiles(dirs, 'plain-names.tsv'))
    for (const row of readTable(file, ['word', 'kind'])) {
      const known = plain.get(row.kind as string)
      if (known) known.add(row.word as string)
      else plain.set(row.kind as string, new Set([row.word as string]))
    }
  return { ...maps, words, further, japanese, plain }
}

/** Two characters in five given names, one in the fifth. */
const TWO = 0.25
const ONE = 1.6
/** A double surname (欧阳, 司马) that the counts do not know. */
const RARE = 8

/** −ln of the chance that surname and given name are these; Infinity where they cannot be. */
export function nameCost(c: NameCharacters, surname: string, given: string): number {
  const head = c.surname.get(surname) ?? (surname.length > 1 ? RARE : Number.POSITIVE_INFINITY)
  if (given.length === 1) return head + ONE + (c.only.get(given) ?? Number.POSITIVE_INFINITY)
  return head + TWO + (c.first.get(given.charAt(0)) ?? 10.5) + (c.last.get(given.charAt(1)) ?? 10.5)
}

/** −ln of the chance that a transliteration is written so. */
export function foreignCost(c: NameCharacters, name: string): number {
  let sum = 0
  for (const ch of name) sum += c.foreign.get(ch) ?? 9
  return sum
}
