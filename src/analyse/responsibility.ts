import type { GraphEdge } from '../model.ts'
import { type Corpus, cite, compare, distinct, documentOf, groupBy, labelOf, opensClaim } from './corpus.ts'
import type { Section, Statement } from './findings.ts'
import { isTelling } from './telling.ts'

const SHOWN = 5
/** A smaller share without a bearer tells more of the reading than of the texts. */
const FEWEST_ORPHANS = 0.05
/** One clause may be a slip of the reading; who is named for several bears them. */
const FEWEST_TASKS = 2
/** A part that somebody plays, or anyone's government: not somebody. */
const UNNAMED =
  /^(?:牵头|责任|配合|主办|承办|有关|相关|各级?|地方|人民|跨)*(?:单位|部门|方面|政府|机关|地方|地区|各地|党委|干部|党员)+$|^跨|^报经|^有条件|^政府系统$/u
const PUBLIC = /政府|部门|机关|干部|各地|地方|单位|委员会|党委/u
const CARRIED: readonly string[] = ['undertakes', 'pursues']

/** Who is responsible for what: lead and supporting bodies, the load of each, and tasks that nobody is named for. */
export function responsibility(corpus: Corpus): Section {
  const chiefs = new Set(corpus.texts.flatMap((t) => (t.chief ? [`${t.id} ${t.chief.id}`] : [])))
  const bodies = [
    ...groupBy(
      corpus.graph.edges.filter((e) => CARRIED.includes(e.predicate)),
      (e) => e.source,
    ),
  ]
    .map(([id, claims]) => ({
      id,
      claims,
      lead: claims.filter((c) => c.role === 'lead'),
      support: claims.filter((c) => c.role === 'support'),
      // What a text says of the place whose report it is tells nothing of who does it; nor does a subject from a clause before.
      own: claims.filter(
        (c) =>
          c.role !== undefined ||
          (!chiefs.has(`${documentOf(c)} ${id}`) &&
            c.modality !== 'done' &&
            opensClaim(corpus, c) &&
            isTelling(labelOf(corpus, c.target))),
      ),
    }))
    .filter((b) => b.own.length + b.lead.length + b.support.length)
    .filter((b) => isBody(corpus, b.id))
    .sort((a, b) => b.lead.length - a.lead.length || tasks(b.own) - tasks(a.own) || compare(a.id, b.id))
  const statements: Statement[] = []
  for (const b of bodies.filter((x) => x.lead.length).slice(0, SHOWN))
    statements.push({
      code: 'leads',
      values: [labelOf(corpus, b.id), tasks(b.lead), b.lead.slice(0, 3).map((c) => labelOf(corpus, c.target))],
      evidence: cite(corpus, b.lead),
    })
  const named = bodies
    .map((b) => ({ ...b, own: b.own.filter((c) => c.role === undefined) }))
    .sort((a, b) => tasks(b.own) - tasks(a.own) || compare(a.id, b.id))
  for (const b of named.slice(0, SHOWN))
    if (tasks(b.own) >= FEWEST_TASKS)
      statements.push({
        code: 'carries',
        values: [
          labelOf(corpus, b.id),
          tasks(b.own),
          distinct(b.own.map((c) => labelOf(corpus, c.target))).slice(0, 3),
        ],
        evidence: cite(corpus, b.own),
      })
  const orphans = corpus.texts.map((text) => {
    const inits = new Set(
      text.claims.flatMap((c) => [c.source, c.target]).filter((id) => corpus.nodes.get(id)?.class === 'Initiative'),
    )
    const held = new Set(text.claims.filter((c) => c.predicate === 'undertakes').map((c) => c.target))
    // A part of something that somebody undertakes has its bearer there.
    const parts = groupBy(
      text.claims.filter((c) => c.predicate === 'partOf'),
      (c) => c.target,
    )
    const queue = [...held]
    while (queue.length)
      for (const c of parts.get(queue.pop() as string) ?? [])
        if (!held.has(c.source)) {
          held.add(c.source)
          queue.push(c.source)
        }
    return { text, all: inits.size, orphan: [...inits].filter((i) => !held.has(i)).sort(compare) }
  })
  const total = orphans.reduce((a, o) => a + o.orphan.length, 0)
  const worst = [...orphans].sort((a, b) => b.orphan.length - a.orphan.length || compare(a.text.name, b.text.name))[0]
  const all = orphans.reduce((a, o) => a + o.all, 0)
  if (worst && total && total >= FEWEST_ORPHANS * all)
    statements.push({
      code: 'orphans',
      values: [all, total, worst.text.name, worst.orphan.slice(0, 3).map((i) => labelOf(corpus, i))],
      evidence: cite(
        corpus,
        worst.orphan.slice(0, 3).flatMap((i) => worst.text.claims.find((c) => c.source === i || c.target === i) ?? []),
      ),
    })
  return {
    code: 'responsibility',
    statements,
    tables: [
      {
        code: 'bodies',
        columns: ['body', 'lead', 'support', 'tasks', 'example'],
        rows: bodies.map((b) => ({
          cells: [
            labelOf(corpus, b.id),
            tasks(b.lead),
            tasks(b.support),
            tasks(b.own),
            labelOf(corpus, (b.lead[0] ?? b.own[0] ?? b.claims[0])?.target ?? ''),
          ],
          evidence: cite(corpus, [...b.lead, ...b.own, ...b.support].slice(0, 1), 1),
        })),
      },
    ],
    notes: [{ code: 'note-responsibility', values: [], evidence: [] }],
  }
}

const tasks = (claims: readonly GraphEdge[]): number => new Set(claims.map((c) => c.target)).size

/** An organisation, or a group of public bodies. 京津冀 in 京津冀协同发展 does not act, graduates are not charged, persons are praised. */
function isBody(corpus: Corpus, id: string): boolean {
  const node = corpus.nodes.get(id)
  if (!node || UNNAMED.test(node.label)) return false
  return node.class === 'Organization' || (node.class === 'Group' && PUBLIC.test(node.label))
}
