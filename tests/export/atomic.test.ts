import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeAtomic } from '../../src/export/atomic.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhengtu-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('writing a file whole or not at all', () => {
  it('writes the pieces in order and tells the bytes', () => {
    expect(writeAtomic(join(folder, 'new', 'a.txt'), ['深', '圳'])).toBe(6)
    expect(readFileSync(join(folder, 'new', 'a.txt'), 'utf8')).toBe('深圳')
  })
  it('keeps the old file and leaves no trace when a piece fails', () => {
    const file = join(folder, 'b.txt')
    writeFileSync(file, 'good')
    const broken = function* () {
      yield 'half'
      throw new Error('disk full')
    }
    expect(() => writeAtomic(file, broken())).toThrow('disk full')
    expect(readFileSync(file, 'utf8')).toBe('good')
    expect(readdirSync(folder).filter((f) => f.endsWith('.part'))).toEqual([])
  })
})
