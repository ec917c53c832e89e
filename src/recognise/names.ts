import { list, readTable, tableFiles } from '../knowledge/table.ts'
import type { Entity, NodeClass } from '../model.ts'

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
  division?: Division
  /** A group only with a word that qualifies it: 投资机构, not 机构. */
  qualified?: boolean
}

export interface NameTables {
  names: ReadonlyMap<string, NameEntry[]>
  /** Lengths of the names that begin with two characters, longest first, by `pairAt`. */
  lengths: ReadonlyMap<number, number[]>
  divisions: ReadonlyMap<string, Division>
  modifiers: ReadonlySet<string>
  surnames: ReadonlySet<string>
  titles: readonly string[]
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
    if (name.length < 2 && name !== PARTY) return
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
      const entry = { entity: placeEntity(division), rule: row.at, division }
      add(division.name, entry)
      if (division.short && division.short !== division.name) add(division.short, entry)
    }
  const simple = (table: string, cls: NodeClass) => {
    for (const file of tableFiles(dirs, table))
      for (const row of readTable(file, ['label'])) {
        const label = row.label as string
        const aliases = list(row.aliases)
        const entry = { entity: { class: cls, key: label, label, aliases: [...aliases].sort() }, rule: row.at }
        add(label, entry)
        for (const alias of aliases) add(alias, entry)
      }
  }
  simple('places-extra.tsv', 'Place')
  simple('organizations.tsv', 'Organization')
  simple('doctrines.tsv', 'Doctrine')
  simple('documents.tsv', 'Document')
  for (const file of tableFiles(dirs, 'persons.tsv'))
    for (const row of readTable(file, ['name']))
      add(row.name as string, { entity: named('Person', row.name as string), rule: row.at })
  for (const file of tableFiles(dirs, 'groups.tsv'))
    for (const row of readTable(file, ['noun']))
      add(row.noun as string, {
        entity: named('Group', row.label || (row.noun as string)),
        rule: row.at,
        ...(row.qualified ? { qualified: true } : {}),
      })
  const modifiers = new Set(
    tableFiles(dirs, 'group-modifiers.tsv').flatMap((f) => readTable(f, ['modifier']).map((r) => r.modifier as string)),
  )
  const surnames = new Set(
    tableFiles(dirs, 'surnames.tsv').flatMap((f) => readTable(f, ['surname']).map((r) => r.surname as string)),
  )
  const titles = tableFiles(dirs, 'titles.tsv')
    .flatMap((f) => readTable(f, ['title']).map((r) => r.title as string))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const lengths = new Map<number, number[]>()
  for (const name of names.keys()) {
    const pair = pairAt(name, 0)
    const known = lengths.get(pair)
    if (!known) lengths.set(pair, [name.length])
    else if (!known.includes(name.length)) known.push(name.length)
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a)
  return { names, lengths, divisions, modifiers, surnames, titles }
}

/** An entity whose key is its label. */
export const named = (cls: NodeClass, label: string, aliases: string[] = []): Entity => ({
  class: cls,
  key: label,
  label,
  aliases,
})

/**
 * A number for the two characters at this position, so that a text is passed over without a string for each of them.
 * Two pairs may share a number: the names themselves decide.
 */
const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 14) ^ text.charCodeAt(at + 1)

/** The one name that is a single character. */
const PARTY = '党'
const PARTY_CODE = PARTY.charCodeAt(0)

/** The longest name of the tables at this position. */
export function nameAt(
  tables: NameTables,
  text: string,
  at: number,
): { name: string; entries: NameEntry[] } | undefined {
  const lengths = tables.lengths.get(pairAt(text, at))
  if (lengths)
    for (const length of lengths) {
      const name = text.slice(at, at + length)
      if (name.length < length) continue
      const entries = tables.names.get(name)
      if (entries) return { name, entries }
    }
  if (text.charCodeAt(at) !== PARTY_CODE) return undefined
  const entries = tables.names.get(PARTY)
  return entries && { name: PARTY, entries }
}

export { levelOf }
