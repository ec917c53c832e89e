import { list, readTable, tableFiles } from '../knowledge/table.ts'
import type { Entity, NodeClass } from '../model.ts'
import { loadCharacters, type NameCharacters } from './plain/characters.ts'
import { buildTrie, longestAt, type Trie } from './trie.ts'

/** A division of GB/T 2260. */
export interface Division {
  code: string
  name: string
  /** Names of the levels above, joined: 江苏省南京市. */
  chain: string
  short: string
}

/** What a name of the tables may mean; several rows may share a name (28 county names cover 64 places). */
export interface NameEntry {
  entity: Entity
  rule: string
  division: Division | undefined
  /** A group only with a word that qualifies it: 投资机构, not 机构. */
  qualified: boolean
}

/** A name of the tables with what it may mean, and the divisions among that. */
export interface NameHit {
  name: string
  entries: readonly NameEntry[]
  divisions: readonly Division[]
}

export interface NameTables {
  names: ReadonlyMap<string, NameEntry[]>
  /** The names in the order of the trie, each made once. */
  hits: readonly NameHit[]
  /** The names as a trie, for looking one up at a place of a text. */
  trie: Trie
  divisions: ReadonlyMap<string, Division>
  modifiers: ReadonlySet<string>
  surnames: ReadonlySet<string>
  titles: readonly string[]
  characters: NameCharacters
}

const levelOf = (code: string): 1 | 2 | 3 => (code.endsWith('0000') ? 1 : code.endsWith('00') ? 2 : 3)

/** Key of a place: province and prefecture bare, county and below with the chain (MODEL: IRIs). */
export function placeEntity(d: Division): Entity {
  const county = levelOf(d.code) === 3
  return {
    class: 'Place',
    key: county ? `${d.chain}${d.name}` : d.name,
    label: d.name,
    aliases: d.short ? [d.short] : [],
    divisionCode: d.code,
  }
}

/** Loads the tables of names; a user's rows are added. @throws {TableError} naming file and line */
export function loadNames(dirs: readonly string[]): NameTables {
  const names = new Map<string, NameEntry[]>()
  const divisions = new Map<string, Division>()
  const add = (name: string, entry: NameEntry) => {
    if (name.length < 2 && name !== '党') return
    const known = names.get(name)
    if (known) known.push(entry)
    else names.set(name, [entry])
  }
  for (const file of tableFiles(dirs, 'places.tsv'))
    for (const row of readTable(file, ['code', 'name'])) {
      const division = {
        code: row.code as string,
        name: row.name as string,
        chain: row.chain ?? '',
        short: row.short ?? '',
      }
      divisions.set(division.code, division)
      const entry = { entity: placeEntity(division), rule: row.at, division, qualified: false }
      add(division.name, entry)
      if (division.short && division.short !== division.name) add(division.short, entry)
    }
  const simple = (table: string, cls: NodeClass) => {
    for (const file of tableFiles(dirs, table))
      for (const row of readTable(file, ['label'])) {
        const label = row.label as string
        const aliases = list(row.aliases)
        const entry = entryOf(named(cls, label, [...aliases].sort()), row.at)
        add(label, entry)
        for (const alias of aliases) add(alias, entry)
      }
  }
  simple('places-extra.tsv', 'Place')
  simple('world-places.tsv', 'Place')
  simple('organizations.tsv', 'Organization')
  simple('doctrines.tsv', 'Doctrine')
  simple('documents.tsv', 'Document')
  for (const file of tableFiles(dirs, 'persons.tsv'))
    for (const row of readTable(file, ['name'])) {
      const aliases = list(row.aliases)
      const entry = entryOf(named('Person', row.name as string, [...aliases].sort()), row.at)
      for (const name of [row.name as string, ...aliases]) add(name, entry)
    }
  for (const file of tableFiles(dirs, 'groups.tsv'))
    for (const row of readTable(file, ['noun']))
      add(
        row.noun as string,
        entryOf(
          named('Group', row.label || (row.noun as string), row.label ? [row.noun as string] : []),
          row.at,
          row.qualified !== undefined && row.qualified !== '',
        ),
      )
  const modifiers = new Set(
    tableFiles(dirs, 'group-modifiers.tsv').flatMap((f) => readTable(f, ['modifier']).map((r) => r.modifier as string)),
  )
  const surnames = new Set(
    tableFiles(dirs, 'surnames.tsv').flatMap((f) => readTable(f, ['surname']).map((r) => r.surname as string)),
  )
  const titles = tableFiles(dirs, 'titles.tsv')
    .flatMap((f) => readTable(f, ['title']).map((r) => r.title as string))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return {
    names,
    hits: [...names].map(([name, entries]) => ({ name, entries, divisions: entries.flatMap((e) => e.division ?? []) })),
    trie: buildTrie(names.keys()),
    divisions,
    modifiers,
    surnames,
    titles,
    characters: loadCharacters(dirs),
  }
}

/** Every entry has every field, as every entity has: rules read them at each name of a text. */
const entryOf = (entity: Entity, rule: string, qualified = false): NameEntry => ({
  entity,
  rule,
  division: undefined,
  qualified,
})

/** An entity whose key is its label. */
export const named = (cls: NodeClass, label: string, aliases: string[] = []): Entity => ({
  class: cls,
  key: label,
  label,
  aliases,
  divisionCode: undefined,
})

/** The body that goes by this name; 国家 is none. */
export const bodyNamed = ({ names }: Pick<NameTables, 'names'>, name: string): Entity | undefined =>
  names.get(name)?.find((e) => e.entity.class === 'Organization')?.entity

/** The longest name of the tables at this position, no longer than `most`. */
export function nameAt(tables: NameTables, text: string, at: number, most?: number): NameHit | undefined {
  const found = longestAt(tables.trie, text, at, most)
  return found ? tables.hits[found - 1] : undefined
}

/** The longest name at each place of a text, counted from 1, 0 where none is: several rules pass over a text by its names. */
export function namesIn(tables: NameTables, text: string): Int32Array {
  const found = new Int32Array(text.length)
  for (let i = 0; i < text.length; i++) found[i] = longestAt(tables.trie, text, i)
  return found
}

/** The name of the tables that has this number in what `namesIn` gives. */
export const hitOf = (tables: NameTables, number: number | undefined): NameHit | undefined =>
  number ? tables.hits[number - 1] : undefined

export { levelOf }
