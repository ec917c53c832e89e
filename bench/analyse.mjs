// Time and memory of `analyse` on a made-up graph: node bench/analyse.mjs [nodes] [claims]   (default 100000 300000)
// Goals and initiatives hang in trees under their texts' actors, hubs are few, as in graphs of real texts. Needs `npm run build`.
import { analyse } from '../dist/analyse/analyse.js'
import { seeded } from '../dist/analyse/random.js'
import { reportFiles } from '../dist/report/index.js'

const nodes = Number(process.argv[2] ?? 100_000)
const claims = Number(process.argv[3] ?? 300_000)
const random = seeded(1)
const below = (n) => Math.floor(random() * n)
// Low numbers are drawn more often: hubs.
const skewed = (n) => Math.floor(random() ** 3 * n)
const TEXTS = Math.ceil(nodes / 500)
const CLASSES = [
  ['place', 'Place', 0.01],
  ['document', 'Document', 0.02],
  ['group', 'Group', 0.025],
  ['doctrine', 'Doctrine', 0.005],
  ['indicator', 'Indicator', 0.1],
  ['goal', 'Goal', 0.24],
  ['initiative', 'Initiative', 0.6],
]
const ids = {}
const graph = { documents: [], nodes: [], edges: [] }
for (let i = 0; i < TEXTS; i++)
  graph.documents.push({
    id: `text/${String(i).padStart(16, '0')}`,
    paths: [`${i}.txt`],
    date: String(2010 + (i % 15)),
    sha256: '0'.repeat(64),
    length: 1e6,
  })
for (const [name, cls, share] of CLASSES) {
  ids[name] = Array.from({ length: Math.round(nodes * share) }, (_, i) => `${name}/${String(i).padStart(7, '0')}`)
  for (const id of ids[name])
    graph.nodes.push({ id, class: cls, label: `标签${id.slice(-7)}`, aliases: [], mentions: [] })
}
graph.nodes.sort((a, b) => (a.id < b.id ? -1 : 1))
const any = (name) => ids[name][skewed(ids[name].length)]
for (let i = 0; i < claims; i++) {
  const text = below(TEXTS)
  const draw = random()
  const own = ids.place[text % ids.place.length]
  const [source, predicate, target] =
    draw < 0.3
      ? [own, 'undertakes', any('initiative')]
      : draw < 0.42
        ? [own, 'pursues', any('goal')]
        : draw < 0.68
          ? [any('initiative'), 'partOf', any('initiative')]
          : draw < 0.86
            ? [any('initiative'), 'contributesTo', any('goal')]
            : draw < 0.93
              ? [any('initiative'), 'involves', any('group')]
              : draw < 0.98
                ? [own, 'reports', any('indicator')]
                : draw < 0.99
                  ? [own, 'basedOn', any(i % 2 ? 'document' : 'doctrine')]
                  : [any('document'), 'callsFor', any('initiative')]
  const number = String(1 + below(100))
  const figure = predicate === 'reports' ? { kind: 'observation', indicator: target, number, unit: 'P1' } : undefined
  const start = below(1e6)
  graph.edges.push({
    id: `claim/${String(i).padStart(16, '0')}`,
    source,
    predicate,
    target,
    modality: 'planned',
    ...(figure ? { figure, value: `${number}%` } : {}),
    rule: 'bench',
    evidence: [{ document: graph.documents[text].id, start, end: start + 10, exact: `第${i}句` }],
  })
}
const byId = new Map(graph.nodes.map((n) => [n.id, n]))
for (const { source, target, evidence } of graph.edges)
  for (const id of [source, target]) byId.get(id).mentions.push({ ...evidence[0], exact: byId.get(id).label })
const started = performance.now()
const report = analyse(graph)
const analysed = performance.now()
let bytes = 0
for (const { pieces } of reportFiles(report, { lang: 'en', baseIri: 'https://example.org/' }))
  for (const piece of pieces) bytes += piece.length
const ended = performance.now()
const seconds = (ms) => (ms / 1000).toFixed(1)
console.log(
  `${nodes} nodes, ${claims} claims, ${TEXTS} texts: analysed in ${seconds(analysed - started)} s, report of ${(bytes / 1e6).toFixed(1)} MB in ${seconds(ended - analysed)} s, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`,
)
