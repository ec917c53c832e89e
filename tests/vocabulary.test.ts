import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { outputs, readTerms } from '../scripts/generate-vocabulary.mjs'
import { NODE_CLASSES, PREDICATES } from '../src/model.ts'
import { VOCABULARY } from '../src/vocabulary.ts'

interface Term {
  name: string
  kind: string
  zh: string
  en: string
  commentZh: string
  commentEn: string
  domain: string[]
  range: string[]
  parents: string[]
}
const terms = readTerms() as Term[]
const ZT = 'https://w3id.org/zhengtu/ns#'

describe('the vocabulary', () => {
  it('is current: what the generator makes is what is committed', () => {
    for (const { path, content } of outputs() as { path: string; content: string }[])
      expect(readFileSync(path, 'utf8'), path).toBe(content)
  })
  it('has label and comment in both languages for every term', () => {
    for (const t of terms) for (const text of [t.zh, t.en, t.commentZh, t.commentEn]) expect(text, t.name).not.toBe('')
  })
  it('names every class and predicate of the model', () => {
    for (const name of [...NODE_CLASSES, ...PREDICATES]) expect(VOCABULARY).toHaveProperty(name)
  })
  it('refers only to terms that it declares', () => {
    const known = new Set(terms.map((t) => t.name))
    for (const t of terms)
      for (const iri of [...t.domain, ...t.range, ...t.parents])
        if (iri.startsWith(ZT)) expect(known, `${t.name} → ${iri}`).toContain(iri.slice(ZT.length))
  })
  it('has no two names that differ by case alone within classes and properties', () => {
    const classes = new Set(terms.filter((t) => t.kind === 'class').map((t) => t.name.toLowerCase()))
    // SQL and Neo4j tables fold case. Figure and figure are fixed names of the data model; nothing else may join them.
    const clashes = terms.filter((t) => t.kind === 'property' && classes.has(t.name.toLowerCase())).map((t) => t.name)
    expect(clashes).toEqual(['figure'])
  })
  it('aligns the leaves as the data model says', () => {
    const parents = (name: string) => terms.find((t) => t.name === name)?.parents ?? []
    expect(parents('Role')).toContain('http://www.w3.org/ns/org#Post')
    expect(parents('Claim')).toContain('http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement')
    expect(parents('holdsRole')).toContain('http://www.w3.org/ns/org#holds')
    expect(parents('Person')).toContain('http://xmlns.com/foaf/0.1/Person')
    expect(parents('Actor')).toEqual([])
  })
})
