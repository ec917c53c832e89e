/**
 * Zhengtu as a library: the pipeline of the command line for programs.
 *
 * @example
 * const knowledge = loadKnowledge()
 * const source = await readSource(bytes, { path: 'report.txt' })
 * const facts = readFacts(source, knowledge)
 * const graph = buildGraph([facts])
 * addMetrics(graph)
 * for (const quad of quads(graph)) store.add(quad)
 */
export { type AnalyseOptions, analyse } from './analyse/analyse.ts'
export { analysisGraph } from './analyse/analysisGraph.ts'
export { type Change, type Diff, type DiffOptions, diff, type Outcome, type Side } from './analyse/diff.ts'
export type { Citation, Report, Section, Statement, Table } from './analyse/findings.ts'
export { addMetrics, type Metrics } from './analyse/metrics.ts'
export { BudgetError } from './budget.ts'
export { EXPORTERS, type Exporter, exporterNamed, type OutputFile, type WriteOptions } from './export/index.ts'
export { quads } from './export/quads.ts'
export { readTurtle } from './export/readTurtle.ts'
export { buildGraph } from './graph/buildGraph.ts'
export { type Knowledge, type KnowledgeOptions, loadKnowledge } from './knowledge/index.ts'
export { TableError } from './knowledge/table.ts'
export * from './model.ts'
export { type FactsOptions, readFacts } from './pipeline.ts'
export { ReadError, type ReadErrorCode } from './read/errors.ts'
export { readSource } from './read/readSource.ts'
export { type NameTag, tagNames } from './recognise/plain/tagNames.ts'
export { diffReport } from './report/diffReport.ts'
export { reportFiles } from './report/index.ts'
export { BASE_IRI, claimId, NameError, nodeIri, normalForm, textIri } from './resolve/iri.ts'
export { VOCABULARY, ZT, zt } from './vocabulary.ts'
