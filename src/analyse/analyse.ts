import type { Graph } from '../model.ts'
import { beneficiaries } from './beneficiaries.ts'
import { commitments } from './commitments.ts'
import { type Corpus, corpusOf } from './corpus.ts'
import type { Report, Section } from './findings.ts'
import { identity } from './identity.ts'
import { type MandateOptions, mandates } from './mandates.ts'
import { meansEnds } from './meansEnds.ts'
import { addMetrics, type Metrics } from './metrics.ts'
import { type NearPair, nearWordings } from './nearWordings.ts'
import { overview } from './overview.ts'
import { responsibility } from './responsibility.ts'
import { series } from './series.ts'
import { similarity } from './similarity.ts'
import { spread } from './spread.ts'
import { structure } from './structure.ts'
import { targets } from './targets.ts'

export interface AnalyseOptions extends MandateOptions {
  /** The graph's near wordings, where they have been looked for already. */
  near?: readonly NearPair[]
}

/** The questions of a report, in its order. A new one is a row here, with its words in src/report/wording.ts. */
const QUESTIONS: readonly ((corpus: Corpus, metrics: Metrics, options: AnalyseOptions) => Section)[] = [
  overview,
  targets,
  commitments,
  meansEnds,
  responsibility,
  (corpus, _metrics, options) => mandates(corpus, options),
  beneficiaries,
  spread,
  similarity,
  series,
  structure,
  (corpus, _metrics, { near = nearWordings(corpus.graph.nodes) }) => identity(corpus, near),
]

/** Answers every question about a graph, as data; writes the metrics into the graph. */
export function analyse(graph: Graph, options: AnalyseOptions = {}): Report {
  const metrics = addMetrics(graph)
  const corpus = corpusOf(graph)
  return {
    title: 'analysis',
    about: corpus.texts.map((t) => t.name),
    texts: citedTexts(corpus),
    sections: QUESTIONS.map((ask) => ask(corpus, metrics, options)),
  }
}

/** What a report says of the texts it cites. */
export const citedTexts = (corpus: Corpus): Report['texts'] =>
  corpus.texts.map(({ id, name, path, title, date }) => ({
    id,
    name,
    path,
    ...(title !== undefined ? { title } : {}),
    ...(date !== undefined ? { date } : {}),
  }))
