import { COMMITMENTS, type Corpus, cite } from './corpus.ts'
import type { Section } from './findings.ts'

/** What was read, text by text. */
export function overview(corpus: Corpus): Section {
  const { graph, texts } = corpus
  const number = (cls: string) => graph.nodes.filter((n) => n.class === cls).length
  const targets = graph.edges.filter((e) => e.figure?.kind === 'target').length
  return {
    code: 'overview',
    statements: [
      {
        code: 'read',
        values: [texts.length, graph.edges.length, graph.nodes.length, number('Goal'), number('Initiative'), targets],
        evidence: [],
      },
    ],
    tables: [
      {
        code: 'texts',
        columns: ['text', 'title', 'date', 'chief', 'claims', 'commitments', 'targets', 'observations'],
        rows: texts.map((t) => ({
          cells: [
            t.name,
            t.title ?? '',
            t.date ?? '',
            t.chief?.label ?? '',
            t.claims.length,
            t.claims.filter((c) => COMMITMENTS.includes(c.predicate)).length,
            t.claims.filter((c) => c.figure?.kind === 'target').length,
            t.claims.filter((c) => c.figure?.kind === 'observation').length,
          ],
          evidence: cite(corpus, t.claims.filter((c) => c.source === t.chief?.id).slice(0, 1), 1),
        })),
      },
    ],
    notes: [{ code: 'note-extraction', values: [], evidence: [] }],
  }
}
