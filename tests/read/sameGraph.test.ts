import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildGraph, type Facts, quads, readFacts, readSource, type Source } from '../../src/index.ts'
import { simplify } from '../../src/read/traditional.ts'
import { knowledge, ROOT } from '../support.ts'

const read = async (path: string): Promise<Source> =>
  readSource(new Uint8Array(readFileSync(join(ROOT, path))), { path: path.split('/').at(-1) as string })
const fixture = (name: string): Promise<Source> => read(`tests/read/fixtures/${name}`)

/** Nodes and claims without what tells one text from another: offsets, the text's own IRI, the characters it is written in. */
function essence(facts: Facts): object {
  const plain = (id: string) => id.replaceAll(facts.document.id.replace('text/', '~'), '~')
  return {
    nodes: facts.nodes.map(({ id, class: cls, label }) => [plain(id), cls, label]).sort(),
    claims: facts.claims
      .map(({ id: _id, evidence, source, target, ...claim }) =>
        JSON.stringify([
          plain(source),
          claim.predicate,
          plain(target),
          claim.modality,
          claim.strength,
          claim.role,
          simplify(claim.value ?? ''),
          simplify(claim.time ?? ''),
          claim.measure,
          claim.rule,
          evidence.length,
        ]),
      )
      .sort(),
  }
}
const SAMPLE = 'tests/read/fixtures/notice.txt'
/** One text in every encoding and format, by programs that are not ours (scripts/make-fixtures.mjs). */
const SAME = [
  'notice.gb18030.txt',
  'notice.utf16le.txt',
  'notice.utf16be.txt',
  'notice.html',
  'notice.docx',
  'notice.libreoffice.pdf',
  'notice.chromium.pdf',
  'notice.traditional.txt',
  'notice.big5.txt',
]

describe('the same text', () => {
  it.each(SAME)('as %s gives the same nodes and edges', async (name) => {
    const expected = readFacts(await read(SAMPLE), knowledge)
    expect(expected.claims.length).toBeGreaterThan(50)
    expect(essence(readFacts(await fixture(name), knowledge))).toEqual(essence(expected))
  })
  it.each([SAMPLE, ...SAME.map((name) => `tests/read/fixtures/${name}`)])(
    'as %s quotes its own words at every span',
    async (path) => {
      const source = await read(path)
      const facts = readFacts(source, knowledge)
      const quotes = [...facts.nodes.flatMap((n) => n.mentions), ...facts.claims.flatMap((c) => c.evidence)]
      expect(quotes.length).toBeGreaterThan(100)
      for (const q of quotes) expect(source.text.slice(q.start, q.end)).toBe(q.exact)
    },
  )
  it.each(['notice.gb18030.txt', 'notice.utf16be.txt'])('as %s is one text with that in UTF-8', async (name) =>
    expect((await fixture(name)).sha256).toBe((await read(SAMPLE)).sha256),
  )
  it('as LibreOffice and Chromium print it, and as Word document, is one text', async () => {
    const texts = await Promise.all(['notice.docx', 'notice.libreoffice.pdf', 'notice.chromium.pdf'].map(fixture))
    expect(new Set(texts.map((t) => t.sha256)).size).toBe(1)
  })
})

describe('a text in Traditional characters', () => {
  it('keeps the units of its figures', async () => {
    const text = '2025年，昆明市軟件業營業收入達到2億元，進出口總額達到3億元。'
    const facts = readFacts(await readSource(new TextEncoder().encode(text)), knowledge)
    expect(facts.claims.flatMap((c) => c.value ?? []).sort()).toEqual(['2億元', '3億元'])
  })
  it('keeps them in spans, title and number; its nodes are those of the simplified text', async () => {
    const source = await fixture('notice.big5.txt')
    const facts = readFacts(source, knowledge)
    expect(facts.document).toMatchObject({
      title: '昆明市人民政府辦公室關於印發《昆明市支持中小企業數字化轉型若干措施》的通知',
      number: '昆政辦發〔2026〕15號',
    })
    const experts = facts.nodes.find((n) => n.id === 'group/数字技术人才')
    expect(experts).toMatchObject({ label: '数字技术人才', aliases: ['數字技術人才'] })
    expect(experts?.mentions.map((m) => m.exact)).toEqual(['數字技術人才'])
  })
  it('marks its names as Traditional in RDF', async () => {
    const graph = buildGraph([readFacts(await fixture('notice.big5.txt'), knowledge)])
    const names = [...quads(graph)].flatMap((q) => (q.predicate.value.endsWith('altLabel') ? [q.object] : []))
    const languages = new Map(names.map((n) => [n.value, (n as { language?: string }).language]))
    expect(languages.get('數字技術人才')).toBe('zh-hant')
    expect(languages.get('昆明')).toBe('zh')
  })
})
