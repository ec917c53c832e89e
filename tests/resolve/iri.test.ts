import { describe, expect, it } from 'vitest'
import { claimId, NameError, nodeIri, normalForm, textIri } from '../../src/resolve/iri.ts'

describe('normal form of a key', () => {
  it('is NFKC, trimmed, with white space as one underscore', () =>
    expect(normalForm(' ＧＤＰ  增长\t率 ')).toBe('GDP_增长_率'))
  it('puts what breaks IRIs in full width', () => expect(normalForm('增长5%以上')).toBe('增长5％以上'))
  it('leaves nothing that an IRI may not hold', () => {
    const key = normalForm('"#%/<>?[\\]^{|}`_')
    expect(key).not.toMatch(/["#%/<>?[\\\]^{|}`_]/u)
    expect(key).toHaveLength(16)
  })
  it('makes . and .. harmless', () => expect([normalForm('.'), normalForm('..')]).toEqual(['．', '．．']))
  it('cuts long keys and closes them with a digest that tells them apart', () => {
    const long = '推'.repeat(90)
    const key = normalForm(long)
    expect(key).toMatch(/^推{40}~[0-9a-f]{12}$/u)
    expect(normalForm(`${long}进`)).not.toBe(key)
  })
  it('never cuts between the halves of a character', () =>
    expect(normalForm(`${'a'.repeat(39)}${'𠮷'.repeat(40)}`).isWellFormed()).toBe(true))
  it('refuses by name what no IRI may hold', () => {
    for (const bad of ['a\u0000b', 'a\uD800b', 'a\uE000b', 'a\uFFFEb', ''])
      expect(() => normalForm(bad)).toThrow(NameError)
  })
})

describe('IRIs', () => {
  it('are the class in lower case and the key', () => expect(nodeIri('Place', '深圳市')).toBe('place/深圳市'))
  it('of texts are the first 16 digits of the digest', () =>
    expect(textIri('0123456789abcdef0123')).toBe('text/0123456789abcdef'))
  it('of claims depend on every part of the claim', () => {
    const claim = { source: 'place/a', predicate: 'pursues', target: 'goal/b' } as const
    const ids = new Set([
      claimId('text/1', claim),
      claimId('text/2', claim),
      claimId('text/1', { ...claim, modality: 'done' }),
      claimId('text/1', { ...claim, statedBy: 'person/x' }),
      claimId('text/1', { ...claim, value: '5%' }),
      claimId('text/1', { ...claim, figure: { kind: 'target', number: '5' } }),
    ])
    expect(ids.size).toBe(6)
    expect(claimId('text/1', claim)).toBe(claimId('text/1', { ...claim }))
  })
})
