import { type Corpus, type CorpusText, cite, compare, documentOf } from './corpus.ts'
import type { Section, Statement } from './findings.ts'
import { rounded } from './metrics.ts'
import { sharedBy } from './spread.ts'

/** Texts in the matrix; of more, those with most claims. */
const MOST_TEXTS = 40
const SHOWN = 5
const SIGNIFICANCE = 0.01
/** A text stands out whose mean similarity is below this share of the mean of all. */
const ODD = 0.6

interface Pair {
  a: number
  b: number
  shared: number
  similarity: number
  /** How many they would share if each text drew its items at random. */
  expected: number
  /** Chance of sharing so many if each text drew its items at random. */
  p: number
}

/**
 * How alike texts are by the goals and initiatives that they commit to: the projection of the bipartite graph texts × items.
 * Similarity is the cosine over items of at least two texts, weighted by how few have them (idf). The backbone keeps pairs that share more than
 * chance would have it: hypergeometric test, Bonferroni-corrected (Tumminello et al., 2011).
 */
export function similarity(corpus: Corpus): Section {
  const chosen = [...corpus.texts]
    .sort((a, b) => b.claims.length - a.claims.length || compare(a.name, b.name))
    .slice(0, MOST_TEXTS)
  const texts = corpus.texts.filter((t) => chosen.includes(t))
  if (texts.length < 2)
    return { code: 'similarity', statements: [], notes: [{ code: 'note-one-text', values: [], evidence: [] }] }
  const index = new Map(texts.map((t, i) => [t, i]))
  const items = sharedBy(corpus)
    .map((s) => ({ ...s, at: s.texts.flatMap((t) => index.get(t) ?? []) }))
    .filter((s) => s.at.length)
  const size = texts.map(() => 0)
  const norm = texts.map(() => 0)
  const common = texts.map(() => texts.map(() => 0))
  const dot = texts.map(() => texts.map(() => 0))
  for (const { at } of items) {
    const weight = at.length > 1 ? Math.log((texts.length + 1) / at.length) ** 2 : 0
    for (const i of at) {
      size[i] = (size[i] as number) + 1
      norm[i] = (norm[i] as number) + weight
      for (const j of at) {
        if (j <= i) continue
        bump(common, i, j, 1)
        bump(dot, i, j, weight)
      }
    }
  }
  const pairs: Pair[] = []
  const matrix = texts.map((_, i) => texts.map((_t, j) => (i === j ? 1 : 0)))
  for (let a = 0; a < texts.length; a++)
    for (let b = a + 1; b < texts.length; b++) {
      const shared = common[a]?.[b] as number
      const scale = Math.sqrt((norm[a] as number) * (norm[b] as number))
      const cosine = scale ? rounded((dot[a]?.[b] as number) / scale) : 0
      ;(matrix[a] as number[])[b] = cosine
      ;(matrix[b] as number[])[a] = cosine
      pairs.push({
        a,
        b,
        shared,
        similarity: cosine,
        expected: ((size[a] as number) * (size[b] as number)) / items.length,
        p: atLeast(shared, items.length, size[a] as number, size[b] as number),
      })
    }
  const backbone = pairs
    .filter((p) => p.shared > 1 && p.p < SIGNIFICANCE / pairs.length)
    .sort((x, y) => x.p - y.p || x.a - y.a || x.b - y.b)
  const nameOf = (i: number) => (texts[i] as CorpusText).name
  /** Each side's claim of one thing that both have, the rarest first. */
  const both = ({ a, b }: Pair, limit: number) => {
    const [x, y] = [texts[a] as CorpusText, texts[b] as CorpusText]
    return items
      .filter((s) => s.texts.includes(x) && s.texts.includes(y))
      .sort((s, t) => s.texts.length - t.texts.length || compare(s.node.id, t.node.id))
      .slice(0, limit)
      .map((s) => ({
        label: s.node.label,
        claims: [x, y].flatMap((t) => s.claims.find((c) => documentOf(c) === t.id) ?? []),
      }))
  }
  const statements: Statement[] = backbone.slice(0, SHOWN).map((p) => ({
    code: 'alike',
    values: [nameOf(p.a), nameOf(p.b), p.shared, p.expected.toFixed(0), both(p, 3).map((s) => s.label)],
    evidence: cite(
      corpus,
      both(p, 1).flatMap((s) => s.claims),
      2,
    ),
  }))
  if (!backbone.length && texts.length > 2)
    statements.push({ code: 'alike-none', values: [pairs.length], evidence: [] })
  const mean = texts.map((_, i) => (matrix[i] as number[]).reduce((x, y) => x + y, -1) / (texts.length - 1))
  const odd = mean.indexOf(Math.min(...mean))
  const middle = mean.reduce((x, y) => x + y, 0) / mean.length
  if (texts.length > 2 && (mean[odd] as number) < ODD * middle)
    statements.push({
      code: 'unlike',
      values: [nameOf(odd), (mean[odd] as number).toFixed(2), middle.toFixed(2)],
      evidence: [],
    })
  return {
    code: 'similarity',
    statements,
    charts: [{ kind: 'matrix', code: 'similarity', about: '', labels: texts.map((t) => t.name), values: matrix }],
    tables: [
      {
        code: 'backbone',
        columns: ['text', 'other', 'shared', 'expected', 'similarity', 'p', 'example'],
        rows: backbone.map((p) => ({
          cells: [
            nameOf(p.a),
            nameOf(p.b),
            p.shared,
            p.expected.toFixed(1),
            p.similarity.toFixed(3),
            p.p.toExponential(1),
            both(p, 3).map((s) => s.label),
          ],
          evidence: cite(
            corpus,
            both(p, 1).flatMap((s) => s.claims),
            2,
          ),
        })),
      },
    ],
    notes: [
      { code: 'note-similarity', values: [], evidence: [] },
      ...(corpus.texts.length > texts.length
        ? [{ code: 'note-some-texts' as const, values: [texts.length, corpus.texts.length], evidence: [] }]
        : []),
    ],
  }
}

function bump(matrix: number[][], i: number, j: number, by: number): void {
  const row = matrix[i] as number[]
  row[j] = (row[j] as number) + by
}

/** P(X ≥ k) of the hypergeometric distribution: n items, of which one text has a and another b. */
export function atLeast(k: number, n: number, a: number, b: number): number {
  let sum = 0
  for (let x = k; x <= Math.min(a, b); x++) sum += Math.exp(choose(a, x) + choose(n - a, b - x) - choose(n, b))
  return rounded(Math.min(1, sum))
}

/** Logarithm of the binomial coefficient; −∞ where there is none. */
const choose = (n: number, k: number): number =>
  k < 0 || k > n ? Number.NEGATIVE_INFINITY : factorial(n) - factorial(k) - factorial(n - k)

const factorials: number[] = [0]
/** Logarithm of n!. */
function factorial(n: number): number {
  for (let i = factorials.length; i <= n; i++) factorials.push((factorials[i - 1] as number) + Math.log(i))
  return factorials[n] as number
}
