import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { cached, factsKey, generation, keep, openCache } from '../../src/batch/cache.ts'
import { readSource } from '../../src/index.ts'
import { factsOf } from '../support.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhengtu-cache-'))
afterAll(() => rmSync(folder, { recursive: true }))
const TEXT = '深圳市将加快打造全球海洋中心城市。\n'
const sourceOf = (text: string, path: string) => readSource(new TextEncoder().encode(text), { path })
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name))

describe('facts kept between runs', () => {
  it('come back as they were, with the path of now', async () => {
    const cache = openCache(folder)
    const source = await sourceOf(TEXT, 'a.txt')
    const key = factsKey(source, { repair: true }, cache.generation)
    expect(cached(cache, key, source)).toBeUndefined()
    keep(cache, key, await factsOf(TEXT, 'a.txt'))
    expect(cached(cache, key, await sourceOf(TEXT, 'b.txt'))).toEqual(await factsOf(TEXT, 'b.txt'))
  })
  it('are not found where an entry is damaged in any way', async () => {
    const cache = openCache(folder)
    const source = await sourceOf(TEXT, 'a.txt')
    const key = factsKey(source, { repair: true }, cache.generation)
    const [file] = files() as [string]
    const good = readFileSync(file)
    for (let at = 0; at < good.length; at += 7) {
      const bad = Buffer.from(good)
      bad[at] = (bad[at] as number) ^ 0x55
      writeFileSync(file, bad)
      const found = cached(cache, key, source)
      // The header's time stamp and flags say nothing of the contents.
      if (found) expect(found).toEqual(await factsOf(TEXT, 'a.txt'))
      else expect(found).toBeUndefined()
    }
    for (const half of [0, 10, good.length - 1]) {
      writeFileSync(file, good.subarray(0, half))
      expect(cached(cache, key, source)).toBeUndefined()
    }
    writeFileSync(file, good)
    expect(cached(cache, key, source)).toBeDefined()
  })
  it('have another key for another text, metadata, option or table', async () => {
    const plain = await sourceOf(TEXT, 'a.txt')
    const own = join(folder, 'own')
    const { mkdirSync } = await import('node:fs')
    mkdirSync(own)
    writeFileSync(join(own, 'doctrines.tsv'), 'label\taliases\n甲\t乙\n')
    const first = generation([own])
    writeFileSync(join(own, 'doctrines.tsv'), 'label\taliases\n甲\t丙\n')
    const keys = [
      factsKey(plain, { repair: true }, 'g'),
      factsKey(plain, { repair: false }, 'g'),
      factsKey(plain, { repair: true, date: '2026' }, 'g'),
      factsKey(plain, { repair: true }, 'h'),
      factsKey(await sourceOf(`${TEXT} `, 'a.txt'), { repair: true }, 'g'),
      factsKey(await sourceOf(TEXT, '2024年.txt'), { repair: true }, 'g'),
      generation(),
      first,
      generation([own]),
    ]
    expect(new Set(keys).size).toBe(keys.length)
    expect(factsKey(await sourceOf(TEXT, 'b.txt'), { repair: true }, 'g')).toBe(keys[0])
  })
  it('of a folder that cannot be written to cost nothing', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const cache = openCache(file)
    keep(cache, 'abc', await factsOf(TEXT))
    expect(cached(cache, 'abc', await sourceOf(TEXT, 'a.txt'))).toBeUndefined()
  })
})
