import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BASE_IRI, type Graph, type GraphEdge } from '../../src/index.ts'
import { loadBolt } from '../../src/store/bolt.ts'
import type { LoadError } from '../../src/store/load.ts'
import { FULL } from '../export/fixture.ts'
import { HOSTILE, hostileGraph, NUL, SURROGATE } from '../export/hostile.ts'
import { ROOT } from '../support.ts'
import { counts, has, iri, samplesGraph, written } from './written.ts'

const SERVER = join(ROOT, 'tests/servers/neo4j')
const PASSWORD = 'a-test-only-word'
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-neo4j-'))
const home = join(folder, 'home')

let url = ''
let pid = 0
let driver: Driver
async function start(): Promise<void> {
  const [address, process] = execFileSync(SERVER, ['start', home, PASSWORD], { encoding: 'utf8' }).trim().split(' ')
  url = address as string
  pid = Number(process)
  driver = neo4j.driver(url, neo4j.auth.basic('neo4j', PASSWORD), { disableLosslessIntegers: true })
  await driver.verifyConnectivity()
}
/** At once: an orderly end takes ten seconds, and what it would save is thrown away or overwritten. */
async function stop(): Promise<void> {
  await driver?.close()
  if (!pid) return
  process.kill(pid, 'SIGKILL')
  while (alive(pid)) await new Promise((done) => setTimeout(done, 50))
  pid = 0
}
function alive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch {
    return false
  }
}

const query = async (cypher: string, parameters = {}): Promise<Record<string, unknown>[]> =>
  (await driver.executeQuery(cypher, parameters)).records.map((r) => r.toObject())
const empty = async () => {
  await query('MATCH (n) DETACH DELETE n')
}
/** Counts as every format must show them; speakers' STATED repeats claims and is no edge. */
async function stored(): Promise<Record<string, unknown>> {
  const [nodes] = await query('MATCH (n:Entity) RETURN count(n) AS nodes')
  const [edges] = await query(
    "MATCH (:Entity)-[r]->(:Entity) WHERE type(r) <> 'STATED' RETURN count(r) AS edges, coalesce(sum(size(r.quotes)), 0) AS evidence",
  )
  return { ...nodes, ...edges }
}
/** Everything, in a form that two ways of loading can be compared by. */
async function everything(): Promise<string[]> {
  const nodes = await query('MATCH (n) RETURN labels(n) AS labels, properties(n) AS p')
  const edges = await query('MATCH (a)-[r]->(b) RETURN a.iri AS a, type(r) AS t, b.iri AS b, properties(r) AS p')
  const sorted = (p: unknown) => Object.entries(p as object).sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    ...nodes.map((n) => JSON.stringify([(n.labels as string[]).sort(), sorted(n.p)])),
    ...edges.map((e) => JSON.stringify([e.a, e.t, e.b, sorted(e.p)])),
  ].sort()
}
/** Equal, and if not, the first differences only. */
function same(got: string[], wanted: string[]): void {
  const [a, b] = [new Set(got), new Set(wanted)]
  expect(got.filter((x) => !b.has(x)).slice(0, 3)).toEqual([])
  expect(wanted.filter((x) => !a.has(x)).slice(0, 3)).toEqual([])
  expect(got.length).toBe(wanted.length)
  expect(got.length).toBeGreaterThan(0)
}
/** Runs a script as cypher-shell does: statements end with `;` at the end of a line, and no string of ours holds a line end. */
async function script(file: string): Promise<void> {
  for (const statement of readFileSync(file, 'utf8').split(/;\n/u)) if (statement.trim()) await query(statement)
}
const load = (graph: Graph, more: Partial<Parameters<typeof loadBolt>[1]> = {}) =>
  loadBolt(graph, { url, baseIri: BASE_IRI, credentials: { user: 'neo4j', password: PASSWORD }, ...more })
const failure = async (attempt: Promise<unknown>): Promise<LoadError> => {
  try {
    await attempt
  } catch (error) {
    return error as LoadError
  }
  throw new Error('it did not fail')
}

describe.skipIf(!has('mvn') || !has('java', '-version'))('Neo4j', () => {
  let samples: Graph
  const hostile = hostileGraph([...HOSTILE, NUL])
  let byBolt: string[] = []
  beforeAll(async () => {
    samples = await samplesGraph()
    await start()
  }, 300_000)
  afterAll(async () => {
    await stop()
    rmSync(folder, { recursive: true })
  }, 60_000)

  it('takes the graph over Bolt; a second time changes nothing', async () => {
    const { nodes, edges } = counts(samples)
    expect(await load(samples)).toEqual({ texts: 4, nodes, claims: edges, removed: 0 })
    expect(await stored()).toEqual(counts(samples))
    byBolt = await everything()
    await load(samples, { url: url.replace('bolt:', 'neo4j:') })
    same(await everything(), byBolt)
  })
  it('takes it text by text, to the same; leaves what texts share, drops what is gone', async () => {
    await load(samples, { graphs: true })
    same(await everything(), byBolt)
    await query("MATCH (n:Place) WITH n LIMIT 1 CREATE (:Note {text: 'mine'})-[:ABOUT]->(n)")
    const fewer = await samplesGraph('访谈')
    expect(fewer.documents.length).toBe(samples.documents.length - 1)
    expect(await load(fewer, { graphs: true })).toMatchObject({ texts: 3, removed: 1, nodes: fewer.nodes.length })
    expect(await query('MATCH (n:Note)-[:ABOUT]->(:Place) RETURN n.text AS text')).toEqual([{ text: 'mine' }])
    await query('MATCH (n:Note)-[:ABOUT]->(p) DETACH DELETE n')
    await load(fewer, { graphs: true })
    const after = await everything()
    await empty()
    await load(fewer)
    same(after, await everything())
  })
  it('replaces a claim that a text makes no more', async () => {
    await empty()
    await load(FULL, { graphs: true })
    await load({ ...FULL, edges: FULL.edges.slice(1) }, { graphs: true })
    expect(await stored()).toMatchObject({ edges: FULL.edges.length - 1 })
    expect(await query('MATCH ()-[r:STATED]->() RETURN r')).toEqual([])
  })
  it('keeps labels, figures, dates, whole numbers and speakers', async () => {
    await empty()
    await load(FULL)
    const [r] = await query(
      "MATCH (:Actor:Place {label: '深圳市'})-[r:PURSUES]->(g:Goal), (s:Person)-[st:STATED {claim: r.claim}]->(g) RETURN properties(r) AS p, toString(r.until) AS until, valueType(r.until) AS type, valueType(r.starts) AS starts, s.label AS who, st.document = r.document AS same",
    )
    expect(r).toMatchObject({ until: '2025-12-31', who: '李明', same: true })
    expect(String(r?.type)).toMatch(/^DATE/u)
    expect(String(r?.starts)).toMatch(/^LIST<INTEGER/u)
    expect(r?.p).toMatchObject({
      modality: 'planned',
      figure: 'target',
      number: 1.5e12,
      unit: 'CNY',
      quotes: ['深圳市…'],
    })
    expect(
      await query("MATCH (n {label: '修路'})-[m:MENTIONED_IN]->(t:Text) RETURN m.pieces AS pieces, t.title AS t"),
    ).toEqual([{ pieces: [1, 1, 2], t: '题“目”' }])
  })
  it('keeps hostile texts over Bolt, refuses a lone surrogate', async () => {
    await empty()
    await load(hostile)
    await expectHostile(hostile)
    await expect(load(hostileGraph([SURROGATE]))).rejects.toThrow(/lone surrogate/u)
  })
  it('takes the Cypher script, twice, to the same as over Bolt', async () => {
    await empty()
    expect(await written(samples, ['cypher', 'neo4j'], join(folder, 'samples'))).toEqual([])
    await script(join(folder, 'samples/graph.cypher'))
    same(await everything(), byBolt)
    await script(join(folder, 'samples/graph.cypher'))
    same(await everything(), byBolt)
    await empty()
    expect(await written(hostile, ['cypher'], join(folder, 'hostile'))).toEqual([])
    await script(join(folder, 'hostile/graph.cypher'))
    await expectHostile(hostile)
  })
  it('answers every ready query as the graph itself does', async () => {
    await empty()
    // The samples share no goal and name no leading body: another graph does, and one more place pursues what it pursues.
    const [shared] = FULL.edges as [GraphEdge]
    const source = samples.nodes.find((n) => n.class === 'Place')?.id as string
    const graph: Graph = {
      documents: [...samples.documents, ...FULL.documents],
      nodes: [...samples.nodes, ...FULL.nodes],
      edges: [...samples.edges, ...FULL.edges, { ...shared, source, id: 'claim/ffffffffffffffff' }],
    }
    await load(graph)
    const files = readdirSync(join(ROOT, 'queries')).filter((f) => f.endsWith('.cypher'))
    const wanted = answers(graph)
    expect(files.map((f) => f.replace('.cypher', ''))).toEqual(Object.keys(wanted).sort())
    for (const [name, rows] of Object.entries(wanted)) {
      const given = await query(readFileSync(join(ROOT, 'queries', `${name}.cypher`), 'utf8'))
      expect(
        given
          .map((r) => Object.values(r).slice(0, 3))
          .map(String)
          .sort(),
        name,
      ).toEqual(rows.map(String).sort())
      expect(rows.length, `${name} has rows in the samples`).toBeGreaterThan(0)
    }
  })
  it('says what is wrong, and what was loaded so far', async () => {
    const wrong = await failure(load(samples, { credentials: { user: 'neo4j', password: 'wrong-password' } }))
    expect(wrong).toMatchObject({ name: 'LoadError', code: 'unauthorized', loaded: { nodes: 0 } })
    expect(wrong.message).not.toContain('wrong-password')
    expect(await failure(load(samples, { url: 'bolt://127.0.0.1:1' }))).toMatchObject({ code: 'refused' })
    await empty()
    const goal = FULL.nodes.find((n) => n.class === 'Goal')
    await query('CREATE (:Goal {label: $label})', { label: goal?.label })
    await query('CREATE CONSTRAINT stranger FOR (g:Goal) REQUIRE g.label IS UNIQUE')
    const failed = await failure(load(FULL))
    expect(failed).toMatchObject({ code: 'failed', loaded: { texts: 2, claims: 0 } })
    expect(failed.message).toMatch(/ConstraintValidationFailed/u)
    await query('DROP CONSTRAINT stranger')
    await empty()
    await load(FULL)
    expect(await stored()).toEqual(counts(FULL))
  })
  it('takes the bulk import, to the same as over Bolt', async () => {
    await stop()
    const plain = hostileGraph(HOSTILE)
    for (const [graph, name] of [
      [samples, 'samples'],
      [plain, 'plain'],
    ] as const) {
      expect(await written(graph, ['neo4j'], join(folder, name))).toEqual([])
      const command = /```sh\n(neo4j-admin[^`]*)```/u.exec(
        readFileSync(join(folder, name, 'neo4j/README.md'), 'utf8'),
      )?.[1]
      const options = (command ?? '').replaceAll('\\\n', ' ').trim().split(/\s+/u).slice(1)
      const imported = spawnSync(SERVER, ['admin', home, ...options], {
        cwd: join(folder, name, 'neo4j'),
        encoding: 'utf8',
      })
      expect(imported.status, imported.stdout + imported.stderr).toBe(0)
      await start()
      await script(join(folder, name, 'neo4j/constraints.cypher'))
      if (name === 'samples') {
        same(await everything(), byBolt)
        await load(samples)
        same(await everything(), byBolt)
      } else await expectHostile(plain)
      await stop()
    }
  }, 240_000)
})

/** The first three columns of each ready query, by plain code over the graph. */
function answers(graph: Graph): Record<string, (string | undefined)[][]> {
  const node = new Map(graph.nodes.map((n) => [n.id, n]))
  const label = (id = '') => node.get(id)?.label
  const cls = (id: string) => node.get(id)?.class ?? ''
  const actor = (id: string) => ['Person', 'Organization', 'Place', 'Group'].includes(cls(id))
  const of = (predicate: string) => graph.edges.filter((e) => e.predicate === predicate)
  const type = (predicate: string) => predicate.replace(/[A-Z]/gu, '_$&').toUpperCase()
  const places = new Map<string, Set<string>>()
  for (const e of of('pursues'))
    if (cls(e.source) === 'Place')
      places.set(e.target, (places.get(e.target) ?? new Set()).add(label(e.source) as string))
  const serving = new Set(of('contributesTo').flatMap((e) => (cls(e.target) === 'Goal' ? [e.source] : [])))
  const idle = of('undertakes').filter(
    (e) => actor(e.source) && cls(e.target) === 'Initiative' && !serving.has(e.target),
  )
  return {
    'who-pursues-what': of('pursues')
      .filter((e) => actor(e.source) && cls(e.target) === 'Goal')
      .map((e) => [label(e.source), label(e.target), e.modality]),
    'shared-goals': [...places].flatMap(([goal, set]) =>
      set.size > 1 ? [[label(goal), String(set.size), String([...set].sort())]] : [],
    ),
    'initiatives-without-goal': [
      ...new Map(idle.map((e) => [`${e.source} ${e.target}`, [label(e.source), label(e.target)]])).values(),
    ],
    mandates: of('basedOn').map((e) => [label(e.target), cls(e.target), label(e.source)]),
    'figures-over-time': graph.edges.flatMap((e) =>
      e.figure ? [[label(e.source), label(e.figure.indicator ?? e.target), e.figure.kind]] : [],
    ),
    responsibilities: of('undertakes').flatMap((e) =>
      e.role && actor(e.source) ? [[label(e.source), e.role, label(e.target)]] : [],
    ),
    'who-said-what': graph.edges.flatMap((e) =>
      e.statedBy ? [[label(e.statedBy), label(e.source), type(e.predicate)]] : [],
    ),
    due: graph.edges.flatMap((e) => {
      const until = e.figure?.until ?? e.until
      const ahead = e.modality === 'planned' || e.modality === 'called' || e.predicate === 'callsFor'
      return ahead && until ? [[until, label(e.source), label(e.target)]] : []
    }),
    demands: graph.edges.flatMap((e) =>
      e.modality === 'called' && actor(e.source) ? [[label(e.source), label(e.target), e.strength]] : [],
    ),
  }
}

/** Every label, alias, value and quote came back as it was given. */
async function expectHostile(graph: Graph): Promise<void> {
  const nodes = await query('MATCH (n:Entity) RETURN n.iri AS iri, n.label AS label, n.aliases AS aliases ORDER BY iri')
  expect(nodes).toEqual(
    graph.nodes.map((n) => ({ iri: iri(n.id), label: n.label, aliases: n.aliases.length ? n.aliases : null })),
  )
  const edges = await query(
    'MATCH ()-[r:PURSUES]->() RETURN r.claim AS claim, r.value AS value, r.quotes AS quotes ORDER BY claim',
  )
  expect(edges).toEqual(
    graph.edges.map((e) => ({ claim: iri(e.id), value: e.value, quotes: e.evidence.map((q) => q.exact) })),
  )
  expect(await stored()).toEqual(counts(graph))
}
