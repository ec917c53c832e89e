import type { DatasetCore, Quad } from '@rdfjs/types'
import { DataFactory, Store, Writer } from 'n3'
import { MissingPackageError, optional } from '../optional.ts'
import { at } from '../root.ts'
import type { ExitCode } from './export.ts'
import { readRdf, sayWhy } from './graphs.ts'
import { type Lang, type MessageCode, message } from './messages.ts'

const SHAPES = at('ontology/shapes.ttl')
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const SH = 'http://www.w3.org/ns/shacl#'
const FORMATS = ['text', 'json', 'turtle'] as const
export type ReportFormat = (typeof FORMATS)[number]
export const REPORT_FORMATS: readonly ReportFormat[] = FORMATS

/** One finding of SHACL. */
interface Finding {
  focusNode: string
  path?: string
  value?: string
  message: string
  severity: string
}

/** `zhengtu validate`: RDF against our shapes or one's own. Exit code 1 where something does not conform. */
export async function validateCommand(
  file: string,
  options: { shapes?: string[]; format: ReportFormat; quiet?: boolean; lang: Lang },
): Promise<ExitCode> {
  const say = (code: MessageCode, ...rest: string[]) =>
    process.stderr.write(`zhengtu: ${message(options.lang, code, ...rest)}\n`)
  const store = async (names: readonly string[]): Promise<Store | undefined> => {
    const all = new Store()
    for (const name of names)
      try {
        // Named graphs are read as one: a shape looks at what the texts say together.
        for (const q of await readRdf(name)) {
          all.addQuad(q.subject, q.predicate, q.object)
          // What a claim reifies (RDF 1.2) is looked at as the three triples that the shapes know.
          if (q.predicate.value === `${RDF}reifies` && (q.object.termType as string) === 'Quad') {
            const { subject, predicate, object } = q.object as unknown as Quad
            all.addQuad(q.subject, DataFactory.namedNode(`${RDF}subject`), subject)
            all.addQuad(q.subject, DataFactory.namedNode(`${RDF}predicate`), predicate)
            all.addQuad(q.subject, DataFactory.namedNode(`${RDF}object`), object)
          }
        }
      } catch (error) {
        sayWhy(error, name, say)
        return undefined
      }
    return all
  }
  const shapes = await store(options.shapes ?? [SHAPES])
  const data = shapes && (await store([file]))
  if (!shapes || !data) return 2
  let report: { conforms: boolean; dataset: DatasetCore }
  try {
    const { Validator } = await optional('shacl-engine', () => import('shacl-engine'))
    // Without this part the engine passes over constraints in SPARQL, as if they were met.
    const sparql = shapes.some((q) => q.predicate.value === `${SH}sparql` || q.predicate.value === `${SH}target`)
      ? await optional('shacl-engine', () => import('shacl-engine/sparql.js'))
      : {}
    const factory = { ...DataFactory, dataset: (given?: Iterable<Quad>) => new Store([...(given ?? [])]) }
    report = await new Validator(shapes, { factory: factory as never, ...sparql }).validate({ dataset: data })
  } catch (error) {
    if (error instanceof MissingPackageError) say('missing-package', 'validate', error.packageName)
    else say('bad-shapes', (error as Error).message.split('\n')[0] as string)
    return 2
  }
  const found = findings([...report.dataset])
  if (options.format === 'turtle') process.stdout.write(await turtle([...report.dataset]))
  else if (options.format === 'json')
    process.stdout.write(`${JSON.stringify({ conforms: report.conforms, results: found }, null, 1)}\n`)
  else {
    for (const f of found)
      process.stdout.write(
        `${f.severity} ${f.focusNode}${f.path ? ` ${f.path}` : ''}: ${f.message}${f.value ? ` (${f.value})` : ''}\n`,
      )
    if (!options.quiet)
      process.stderr.write(
        `${message(options.lang, report.conforms ? 'conforms' : 'violations', file, String(found.length), (options.shapes ?? ['ontology/shapes.ttl']).join(', '))}\n`,
      )
  }
  return report.conforms ? 0 : 1
}

function findings(quads: readonly Quad[]): Finding[] {
  const of = (subject: string, name: string) =>
    quads.find((q) => q.subject.value === subject && q.predicate.value === `${SH}${name}`)?.object.value
  return quads
    .filter((q) => q.predicate.value === `${SH}result`)
    .map(({ object: { value: id } }) => {
      const path = of(id, 'resultPath')
      const value = of(id, 'value')
      return {
        focusNode: of(id, 'focusNode') ?? '',
        ...(path ? { path } : {}),
        ...(value ? { value } : {}),
        message: of(id, 'resultMessage') ?? of(id, 'sourceConstraintComponent')?.replace(SH, '') ?? '',
        severity: of(id, 'resultSeverity')?.replace(SH, '') ?? 'Violation',
      }
    })
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

const turtle = (quads: Quad[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const writer = new Writer({ prefixes: { sh: SH, zt: 'https://w3id.org/zhengtu/ns#' } })
    writer.addQuads(quads)
    writer.end((error, result) => (error ? reject(error) : resolve(result)))
  })
