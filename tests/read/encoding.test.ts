import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/read/encoding.ts'
import { hasShared, ROOT, SHARED } from '../support.ts'

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(ROOT, 'tests/read/fixtures', name)))
const sample = readFileSync(join(ROOT, 'tests/read/fixtures/notice.txt'), 'utf8')
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))

describe('decode', () => {
  it.each([
    ['notice.gb18030.txt', sample],
    ['notice.utf16le.txt', `\uFEFF${sample}`],
    ['notice.utf16be.txt', sample],
    ['notice.big5.txt', readFileSync(join(ROOT, 'tests/read/fixtures/notice.traditional.txt'), 'utf8')],
  ])('finds out the encoding of %s', (name, text) => expect(decode(fixture(name))).toBe(text))
  it.each([3, 20, 100, 400])('also from the first %i lines', (lines) => {
    const start = sample.split('\n').slice(0, lines).join('\n')
    const bytes = fixture('notice.gb18030.txt')
    // Chinese characters take two bytes in GB18030, all others here one.
    const length = [...start].reduce((n, ch) => n + (ch < '\u0080' ? 1 : 2), 0)
    expect(decode(bytes.subarray(0, length))).toBe(start)
  })
  it('keeps the byte-order mark, so that offsets are the file’s own', () =>
    expect(decode(new TextEncoder().encode('\uFEFF甲')).length).toBe(2))
  it('reads UTF-16 without a mark, as some editors save it', () =>
    expect(decode(utf16('深圳市，广东省。'))).toBe('深圳市，广东省。'))
  it('believes what a page declares, if it is so', () => {
    const page = Buffer.concat([Buffer.from('<html><meta charset="big5"><p>'), Buffer.from([0xa4, 0xa4])])
    expect(decode(page)).toContain('中')
  })
  it('believes the caller more than its own eyes', () =>
    expect(decode(Buffer.from([0xa4, 0xa4, 0xa4, 0xe5]), 'big5')).toBe('中文'))
  it('says which byte is none of the encoding that the caller named', () =>
    expect(() => decode(new TextEncoder().encode('政策abc'), 'big5')).toThrow(/not BIG5 \(byte \d+\)/u))
  it('knows no encoding of a made-up name', () =>
    expect(() => decode(new Uint8Array([65]), 'klingon')).toThrow('klingon'))
})

describe.skipIf(!hasShared)('on texts that lie beside the project (skipped where they do not)', () => {
  it('every 20th, cut to 300 characters, comes back from UTF-16 without a mark', () => {
    const corpus = join(SHARED, 'corpus')
    const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
      .filter((f) => f.endsWith('.txt'))
      .sort()
    for (const file of files.filter((_f, i) => i % 20 === 0)) {
      const text = readFileSync(join(corpus, file), 'utf8')
        .replace(/^\uFEFF/u, '')
        .slice(0, 300)
      expect(decode(utf16(text)), file).toBe(text)
    }
  })
})
