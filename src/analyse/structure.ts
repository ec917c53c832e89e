import type { GraphEdge, GraphNode, Predicate } from '../model.ts'
import { EXACT_BETWEENNESS, SAMPLED_SOURCES } from './betweenness.ts'
import { ACTORS, COMMITMENTS, type Corpus, cite, compare, count, groupBy, ranked } from './corpus.ts'
import { type Section, type Statement, type Table, type Term, term } from './findings.ts'
import type { Metrics } from './metrics.ts'
import { isTelling } from './telling.ts'

const ROWS = 50
const COMMUNITIES = 8
const LEADING = 3

/** How the graph hangs together: its key actors, goals and initiatives, its core, what would part it, its communities. */
export function structure(corpus: Corpus, metrics: Metrics): Section {
  const about = groupBy(
    corpus.graph.edges.flatMap((e) => [{ id: e.source, e }, ...(e.source === e.target ? [] : [{ id: e.target, e }])]),
    (x) => x.id,
  )
  /** Those first whose words have its name: they show what is meant. */
  const claimsOf = (id: string): GraphEdge[] => {
    const label = corpus.nodes.get(id)?.label ?? ''
    const claims = (about.get(id) ?? []).map((x) => x.e)
    const named = (c: GraphEdge) => (c.evidence[0]?.exact.includes(label) ? 0 : 1)
    return claims.sort((a, b) => named(a) - named(b))
  }
  // Persons stand in formulas that every text has.
  const isTold = (n: GraphNode) => !chiefs.has(n.id) && n.class !== 'Person' && isTelling(n.label)
  const chiefs = new Set(corpus.texts.map((t) => t.chief?.id))
  const statements: Statement[] = []
  const tables: Table[] = []
  for (const [code, classes] of [
    ['key-actors', ACTORS],
    ['key-goals', ['Goal']],
    ['key-initiatives', ['Initiative']],
  ] as const) {
    const nodes = corpus.graph.nodes.filter((n) => (classes as readonly string[]).includes(n.class) && n.degree)
    nodes.sort((a, b) => (b.pagerank ?? 0) - (a.pagerank ?? 0) || compare(a.id, b.id))
    // By texts first: one long section read as belonging to a heading would else make it the centre of everything.
    const textsOf = (n: GraphNode) => new Set(claimsOf(n.id).map((c) => c.evidence[0]?.document)).size
    const spread = new Map(nodes.map((n) => [n.id, textsOf(n)]))
    const byTexts = [...nodes].sort(
      (a, b) =>
        (spread.get(b.id) ?? 0) - (spread.get(a.id) ?? 0) || (b.degree ?? 0) - (a.degree ?? 0) || compare(a.id, b.id),
    )
    // Among several texts what only one names leads nothing.
    const top = byTexts
      .filter((n) => isTold(n) && (corpus.texts.length < 2 || (spread.get(n.id) ?? 0) > 1))
      .slice(0, LEADING)
    if (top.length)
      statements.push({
        code: code === 'key-actors' ? 'top-actors' : code === 'key-goals' ? 'top-goals' : 'top-initiatives',
        values: [corpus.texts.length, top.map((n) => n.label), top.map((n) => String(spread.get(n.id) ?? 0))],
        evidence: top.flatMap((n) => cite(corpus, claimsOf(n.id), 1)),
      })
    tables.push({
      code,
      columns: ['what', 'class', 'degree', 'pagerank', 'betweenness', 'hub', 'authority', 'core'],
      rows: nodes
        .filter((n) => isTelling(n.label))
        .slice(0, ROWS)
        .map((n) => ({
          cells: [
            n.label,
            { term: n.class },
            n.degree ?? 0,
            shown(n.pagerank),
            shown(n.betweenness),
            shown(n.hub),
            shown(n.authority),
            n.core ?? 0,
          ],
          evidence: cite(corpus, claimsOf(n.id), 1),
        })),
    })
  }
  const middle = [...corpus.graph.nodes]
    .filter((n) => n.betweenness && isTold(n))
    .sort((a, b) => (b.betweenness ?? 0) - (a.betweenness ?? 0) || compare(a.id, b.id))
    .slice(0, 1)
  for (const n of middle)
    statements.push({
      code: 'between',
      values: [n.label, { term: n.class }],
      evidence: cite(corpus, claimsOf(n.id), 2),
    })
  const most = corpus.graph.nodes.reduce((a, n) => Math.max(a, n.core ?? 0), 0)
  const core = corpus.graph.nodes.filter((n) => n.core === most)
  if (most > 1)
    statements.push({
      code: 'core',
      values: [most, core.length, leading(core).map((n) => n.label)],
      evidence: cite(
        corpus,
        leading(core).flatMap((n) => claimsOf(n.id).slice(0, 1)),
      ),
    })
  const parting = corpus.graph.nodes.filter((n) => n.articulation)
  parting.sort((a, b) => (b.articulation ?? 0) - (a.articulation ?? 0) || compare(a.id, b.id))
  const crucial = parting.find(isTold)
  if (crucial)
    statements.push({
      code: 'articulation',
      values: [parting.length, metrics.bridges.length, crucial.label, crucial.articulation ?? 0],
      evidence: cite(corpus, claimsOf(crucial.id), 2),
    })
  const components = count(corpus.graph.nodes.map((n) => String(n.component)))
  statements.push({
    code: 'components',
    values: [components.size, components.get('0') ?? 0, corpus.graph.nodes.length],
    evidence: [],
  })
  const { table, number } = communityTable(corpus)
  statements.push({ code: 'communities', values: [number, metrics.modularity.toFixed(2)], evidence: [] })
  for (const { cells, evidence } of table.rows.slice(0, LEADING)) {
    const [, size, lead, typical, texts] = cells as [number, number, string[], Term[], string[]]
    if (lead.length && typical.length)
      statements.push({ code: 'community', values: [size, lead, typical, texts], evidence })
  }
  return {
    code: 'structure',
    statements,
    tables: [...tables, table],
    notes: [
      { code: 'note-measures', values: [], evidence: [] },
      ...(metrics.sampledBetweenness
        ? [
            {
              code: 'note-sampled' as const,
              values: [SAMPLED_SOURCES, corpus.graph.nodes.length, EXACT_BETWEENNESS],
              evidence: [],
            },
          ]
        : []),
    ],
  }
}

/** Communities by their leading nodes and what their claims mostly say. */
function communityTable(corpus: Corpus): { table: Table; number: number } {
  const groups = groupBy(corpus.graph.nodes, (n) => String(n.community))
  const inside = groupBy(corpus.graph.edges, (e) => {
    const c = corpus.nodes.get(e.source)?.community
    return c === corpus.nodes.get(e.target)?.community ? String(c) : undefined
  })
  const big = [...groups].filter(([, nodes]) => nodes.length > 2)
  return {
    number: big.length,
    table: {
      code: 'communities',
      columns: ['number', 'size', 'leading', 'typical', 'texts'],
      rows: big
        .slice(0, ROWS)
        .sort(([, a], [, b]) => b.length - a.length || Number(a[0]?.community) - Number(b[0]?.community))
        .slice(0, COMMUNITIES * 2)
        .map(([key, nodes]) => {
          const claims = inside.get(key) ?? []
          const predicates = ranked(count(claims.map((e) => e.predicate))).slice(0, 2)
          const lead = leading(nodes)
          const named = (c: GraphEdge) =>
            (c.evidence[0]?.exact.includes(lead[0]?.label ?? '') ? 0 : 2) + (COMMITMENTS.includes(c.predicate) ? 0 : 1)
          const texts = ranked(count(claims.map((e) => e.evidence[0]?.document ?? ''))).slice(0, 2)
          return {
            cells: [
              Number(key) + 1,
              nodes.length,
              lead.map((n) => n.label),
              predicates.map(([p]) => term(p as Predicate)),
              texts.map(([t]) => corpus.textOf.get(t)?.name ?? ''),
            ],
            evidence: cite(
              corpus,
              claims
                .filter((c) => c.source === lead[0]?.id || c.target === lead[0]?.id)
                .sort((a, b) => named(a) - named(b)),
              1,
            ),
          }
        }),
    },
  }
}

const leading = (nodes: readonly GraphNode[]): GraphNode[] =>
  [...nodes]
    .filter((n) => /^(?:Goal|Initiative|Group)$/u.test(n.class) && isTelling(n.label))
    .sort((a, b) => (b.pagerank ?? 0) - (a.pagerank ?? 0) || compare(a.id, b.id))
    .slice(0, LEADING)

/** Three significant digits: more would only look exact. */
const shown = (value: number | undefined): string =>
  value === undefined ? '' : value === 0 ? '0' : value < 0.001 ? value.toExponential(1) : value.toPrecision(3)
