// Generates src/vocabulary.ts and docs/vocabulary.md from ontology/zhengtu.ttl.
//   node scripts/generate-vocabulary.mjs [--check]     --check writes nothing and exits with 1 where a file is stale
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Parser } from 'n3'

const ZT = 'https://w3id.org/zhengtu/ns#'
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'
const OWL = 'http://www.w3.org/2002/07/owl#'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const EXAMPLE = 'http://www.w3.org/2004/02/skos/core#example'
const file = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Every term of the ontology, in its order, with labels, comments, kind, domain, range, parents and example. */
export function readTerms() {
  const quads = new Parser().parse(readFileSync(file('ontology/zhengtu.ttl'), 'utf8'))
  const of = (subject, predicate) =>
    quads.filter((q) => q.subject.value === subject && q.predicate.value === predicate).map((q) => q.object)
  const members = (list) =>
    list.value === `${RDF}nil` ? [] : [of(list.value, `${RDF}first`)[0], ...members(of(list.value, `${RDF}rest`)[0])]
  const classes = (object) =>
    (object.termType === 'BlankNode' ? members(of(object.value, `${OWL}unionOf`)[0]) : [object]).map((o) => o.value)
  const names = [
    ...new Set(
      quads
        .filter((q) => q.predicate.value === `${RDF}type` && q.subject.value.startsWith(ZT))
        .map((q) => q.subject.value),
    ),
  ]
  return names.map((iri) => {
    const types = of(iri, `${RDF}type`).map((o) => o.value)
    const text = (predicate, lang) => of(iri, predicate).find((o) => o.language === lang)?.value ?? ''
    return {
      name: iri.slice(ZT.length),
      kind: types.includes(`${OWL}Class`)
        ? 'class'
        : types.includes(`${OWL}NamedIndividual`)
          ? 'individual'
          : 'property',
      value: types.includes(`${OWL}ObjectProperty`)
        ? '@id'
        : of(iri, `${RDFS}range`)[0]?.value.replace('http://www.w3.org/2001/XMLSchema#', 'xsd:'),
      type: types.find((t) => t.startsWith(ZT))?.slice(ZT.length),
      inverse: of(iri, `${OWL}inverseOf`)[0]?.value,
      zh: text(`${RDFS}label`, 'zh'),
      en: text(`${RDFS}label`, 'en'),
      commentZh: text(`${RDFS}comment`, 'zh'),
      commentEn: text(`${RDFS}comment`, 'en'),
      parents: [...of(iri, `${RDFS}subClassOf`), ...of(iri, `${RDFS}subPropertyOf`)].map((o) => o.value),
      domain: of(iri, `${RDFS}domain`).flatMap(classes),
      range: of(iri, `${RDFS}range`).flatMap(classes),
      example: of(iri, EXAMPLE)[0]?.value ?? '',
    }
  })
}

const PREFIXES = [
  ['zt:', ZT],
  ['foaf:', 'http://xmlns.com/foaf/0.1/'],
  ['schema:', 'https://schema.org/'],
  ['org:', 'http://www.w3.org/ns/org#'],
  ['dcterms:', 'http://purl.org/dc/terms/'],
  ['skos:', 'http://www.w3.org/2004/02/skos/core#'],
  ['prov:', 'http://www.w3.org/ns/prov#'],
  ['oa:', 'http://www.w3.org/ns/oa#'],
  ['rdf:', RDF],
  ['xsd:', 'http://www.w3.org/2001/XMLSchema#'],
]
const short = (iri) => {
  for (const [prefix, ns] of PREFIXES) if (iri.startsWith(ns)) return prefix + iri.slice(ns.length)
  return iri
}
const quoted = (s) => `'${s.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

export function typescript(terms) {
  const lines = [
    '// Generated from ontology/zhengtu.ttl by scripts/generate-vocabulary.mjs. Do not edit.',
    '',
    '/** A term of the vocabulary with its names in Chinese and English. */',
    'export interface Term {',
    '  readonly iri: string',
    "  readonly kind: 'class' | 'property' | 'individual'",
    '  /** Of properties: `@id` where the value is a thing, else its datatype. */',
    '  readonly value?: string',
    '  readonly zh: string',
    '  readonly en: string',
    '}',
    '',
    `export const ZT = '${ZT}'`,
    '',
    '/** Every term by its local name. */',
    'export const VOCABULARY = {',
    ...terms.map(
      (t) =>
        `  ${t.name}: { iri: '${ZT}${t.name}', kind: '${t.kind}'${t.kind === 'property' && t.value ? `, value: '${t.value}'` : ''}, zh: ${quoted(t.zh)}, en: ${quoted(t.en)} },`,
    ),
    '} as const satisfies Readonly<Record<string, Term>>',
    '',
    'export type TermName = keyof typeof VOCABULARY',
    '',
    '/** The IRI of a term; a misspelt name does not compile. */',
    'export const zt = (name: TermName): string => VOCABULARY[name].iri',
    '',
  ]
  return lines.join('\n')
}

export function markdown(terms) {
  const section = (t) => {
    const rows = [`### zt:${t.name} · ${t.zh} · ${t.en}`, '', t.commentZh, '', t.commentEn, '']
    const facts = []
    if (t.parents.length) facts.push(`below ${t.parents.map((p) => `\`${short(p)}\``).join(', ')}`)
    if (t.domain.length) facts.push(`from ${t.domain.map((p) => `\`${short(p)}\``).join(' or ')}`)
    if (t.range.length) facts.push(`to ${t.range.map((p) => `\`${short(p)}\``).join(' or ')}`)
    if (facts.length) rows.push(`*${facts.join('; ')}*`, '')
    if (t.example) {
      const [sentence, triples] = t.example.split(' ⇒ ')
      rows.push(`> ${sentence}`, '', '```turtle', `${triples} .`, '```', '')
    }
    return rows.join('\n')
  }
  const classes = terms.filter((t) => t.kind === 'class')
  const properties = terms.filter((t) => t.kind === 'property' && !t.inverse)
  const inverses = terms.filter((t) => t.inverse)
  const individuals = terms.filter((t) => t.kind === 'individual')
  return [
    '# The Zhengtu vocabulary',
    '',
    'Generated from `ontology/zhengtu.ttl` by `npm run generate`. Prefix `zt:` is `https://w3id.org/zhengtu/ns#`; instances are relative to the base IRI of the graph.',
    '',
    '## Classes',
    '',
    ...classes.map(section),
    '## Properties',
    '',
    ...properties.map(section),
    '## Values',
    '',
    '| value | of | zh | en |',
    '| --- | --- | --- | --- |',
    ...individuals.map((t) => `| \`zt:${t.name}\` | ${t.type} | ${t.zh}：${t.commentZh} | ${t.commentEn} |`),
    '',
    '## Inverses',
    '',
    'Declared for queries by reasoners; the data never holds them.',
    '',
    ...inverses.map((t) => `- \`zt:${t.name}\` is the inverse of \`${short(t.inverse)}\``),
    '',
  ].join('\n')
}

/** What the generated files should hold. */
export function outputs() {
  const terms = readTerms()
  return [
    { path: file('src/vocabulary.ts'), content: typescript(terms) },
    { path: file('docs/vocabulary.md'), content: markdown(terms) },
  ]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check')
  for (const { path, content } of outputs()) {
    let now = ''
    try {
      now = readFileSync(path, 'utf8')
    } catch {
      // Not generated yet.
    }
    if (now === content) continue
    if (check) {
      console.error(`${path} is stale: run npm run generate`)
      process.exitCode = 1
    } else writeFileSync(path, content)
  }
}
