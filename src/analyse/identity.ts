import type { GraphNode } from '../model.ts'
import { type Corpus, compare } from './corpus.ts'
import { type Citation, type Row, type Section, term } from './findings.ts'
import type { NearPair } from './nearWordings.ts'

/** Examples that a statement shows. */
const SHOWN = 4
/** Wordings that a row cites. */
const CITED = 6

/** Why wordings are one node: a name of the tables or of the text itself, what the document makes clear (我市, 会议), or one normal form. */
type JoinReason = 'by-name' | 'by-context' | 'by-normal-form'

/** A node and the wordings that were joined in it, most frequent first. */
export interface Joined {
  node: GraphNode
  wordings: { text: string; count: number; why: JoinReason; mention: GraphNode['mentions'][number] }[]
}

/** Which wordings were taken for one thing, and which stand near each other without being joined: the log of identity. */
export function identity(corpus: Corpus, near: readonly NearPair[]): Section {
  const joined = joinedWordings(corpus.graph.nodes)
  const label = (id: string) => corpus.nodes.get(id)?.label ?? id
  const first = (id: string): Citation[] => (corpus.nodes.get(id)?.mentions ?? []).slice(0, 1).map(citation)
  return {
    code: 'identity',
    statements: [
      ...(joined.length
        ? [
            {
              code: 'joined' as const,
              values: [joined.length, joined.reduce((n, j) => n + j.wordings.length, 0)],
              evidence: [],
            },
          ]
        : []),
      ...near.slice(0, SHOWN).map(({ a, b, score, reason }) => ({
        code: 'near' as const,
        values: [label(a), label(b), rounded(score), term(reason)],
        evidence: [...first(a), ...first(b)],
      })),
    ],
    tables: [
      {
        code: 'joined',
        columns: ['what', 'class', 'wordings', 'why', 'texts'],
        rows: joined.map(joinedRow),
      },
      {
        code: 'near',
        columns: ['what', 'near', 'class', 'score', 'why'],
        rows: near.map(({ a, b, score, reason }) => ({
          cells: [label(a), label(b), term(corpus.nodes.get(a)?.class ?? 'Goal'), rounded(score), term(reason)],
          evidence: [...first(a), ...first(b)],
        })),
      },
    ],
    notes: [{ code: 'note-identity', values: [], evidence: [] }],
  }
}

const rounded = (score: number): number => Math.round(score * 100) / 100

const citation = ({ document, start, end, exact }: GraphNode['mentions'][number]): Citation => ({
  document,
  start,
  end,
  exact,
})

function joinedRow({ node, wordings }: Joined): Row {
  return {
    cells: [
      node.label,
      term(node.class),
      wordings.map((w) => `${w.text}×${w.count}`),
      [...new Set(wordings.map((w) => w.why))].sort().map(term),
      new Set(node.mentions.map((m) => m.document)).size,
    ],
    evidence: wordings.slice(0, CITED).map((w) => citation(w.mention)),
  }
}

/** Nodes that several wordings name, those of most wordings first. */
export function joinedWordings(nodes: readonly GraphNode[]): Joined[] {
  const found: Joined[] = []
  for (const node of nodes) {
    const byText = new Map<string, Joined['wordings'][number]>()
    for (const mention of node.mentions) {
      // A piece of a mention that other text parts is no wording.
      if (mention.piece !== undefined) continue
      const text = bare(mention.exact)
      const known = byText.get(text)
      if (known) known.count++
      else if (text) byText.set(text, { text, count: 1, why: whyOf(node, text), mention })
    }
    if (byText.size > 1)
      found.push({ node, wordings: [...byText.values()].sort((a, b) => b.count - a.count || compare(a.text, b.text)) })
  }
  return found.sort((a, b) => b.wordings.length - a.wordings.length || compare(a.node.id, b.node.id))
}

/** The words without spaces, quotation marks and brackets of titles, which never tell two things apart. */
const bare = (text: string): string => text.replace(/[\s\u3000“”"《》〈〉「」]+/gu, '')

function whyOf(node: GraphNode, text: string): JoinReason {
  if (node.class === 'Goal' || node.class === 'Initiative') return 'by-normal-form'
  return [node.label, ...(node.aliases ?? [])].some((name) => bare(name) === text) ? 'by-name' : 'by-context'
}
