import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { gunzipSync, gzipSync } from 'node:zlib'
import { ONTOLOGY } from '../knowledge/index.ts'
import type { Facts, Source } from '../model.ts'
import { at } from '../root.ts'
import { packageVersion } from '../version.ts'

export interface CacheOptions {
  folder: string
  /** Digest of all that facts depend on beside the document: see `generation`. */
  generation: string
}

/** Where facts are kept between runs, under the working directory. */
export const CACHE = join('.zhengtu', 'cache')

/** Files and folders of the code that make facts of bytes; all that their result depends on. */
const STAGES = ['read', 'repair', 'recognise', 'extract', 'resolve', 'knowledge']
const CODE = at(import.meta.url.endsWith('.ts') ? 'src/' : 'dist/')

/** Digests that are kept: going back to other tables or another version finds its facts again. */
const GENERATIONS = 3

/** The cache in a folder, for tables of one's own where they are given; facts of digests long not used are removed. */
export function openCache(folder: string, lexicon: readonly string[] = []): CacheOptions {
  const cache = { folder, generation: generation(lexicon) }
  try {
    const own = join(folder, cache.generation)
    mkdirSync(own, { recursive: true })
    utimesSync(own, new Date(), new Date())
    const age = (name: string) => -statSync(join(folder, name)).mtimeMs
    const old = readdirSync(folder).filter((name) => /^[0-9a-f]{32}$/u.test(name) && name !== cache.generation)
    for (const name of old.sort((a, b) => age(a) - age(b)).slice(GENERATIONS - 1))
      rmSync(join(folder, name), { recursive: true, force: true })
  } catch {
    // A folder that cannot be written to: nothing is kept, nothing found.
  }
  return cache
}

/** Digest of the code of the stages, of every table and of what else the facts of any document depend on. */
export function generation(lexicon: readonly string[] = []): string {
  const hash = createHash('sha256')
  const add = (folder: string, names: readonly string[]) => {
    for (const name of [...names].sort()) {
      const content = readFileSync(join(folder, name))
      hash.update(`${name}\u0000${content.length}\u0000`).update(content)
    }
  }
  const isCode = (name: string) => /\.[jt]s$/u.test(name) && !name.endsWith('.d.ts')
  add(CODE, readdirSync(CODE).filter(isCode))
  for (const stage of STAGES) {
    const names = readdirSync(join(CODE, stage), { recursive: true, encoding: 'utf8' })
    add(join(CODE, stage), names.filter(isCode))
  }
  for (const folder of [join(ONTOLOGY, 'lexicon'), join(ONTOLOGY, 'rules'), ...lexicon])
    add(
      folder,
      readdirSync(folder, { withFileTypes: true }).flatMap((f) => (f.isFile() ? [f.name] : [])),
    )
  // The segmenter's dictionary, and the character tables of the engine.
  hash.update(JSON.stringify([packageVersion('@node-rs/jieba'), process.versions.unicode, process.versions.v8]))
  return hash.digest('hex').slice(0, 32)
}

/** Key of a document's facts: everything of it that they depend on, its path aside. */
export function factsKey(source: Source, options: { date?: string; repair: boolean }, of: string): string {
  const parts = [
    of,
    source.sha256,
    source.metadata,
    source.reading?.metadata,
    source.pages,
    options.date,
    options.repair,
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

const fileOf = (cache: CacheOptions, key: string): string =>
  join(cache.folder, cache.generation, key.slice(0, 2), `${key.slice(2)}.gz`)

/** The facts under a key; nothing where there are none, or the entry is damaged (gzip has a checksum). */
export function cached(cache: CacheOptions, key: string, source: Source): Facts | undefined {
  try {
    const facts = JSON.parse(gunzipSync(readFileSync(fileOf(cache, key))).toString('utf8')) as Facts
    if (facts.format !== 1 || facts.document.sha256 !== source.sha256) return undefined
    facts.document.paths = source.paths
    return facts
  } catch {
    return undefined
  }
}

/** Keeps facts. A cache that cannot be written to costs time, not the run. */
export function keep(cache: CacheOptions, key: string, facts: Facts): void {
  const file = fileOf(cache, key)
  const temporary = `${file}.${process.pid}-${threadId}`
  const data = gzipSync(JSON.stringify(facts), { level: 1 })
  try {
    try {
      writeFileSync(temporary, data)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(temporary, data)
    }
    renameSync(temporary, file)
  } catch {
    try {
      rmSync(temporary, { force: true })
    } catch {
      // There is no such folder either.
    }
  }
}
