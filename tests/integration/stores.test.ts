import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readyQueries } from '../../src/cli/ready.ts'
import { BASE_IRI, type Graph } from '../../src/index.ts'
import type { LoadError } from '../../src/store/load.ts'
import { endpointsOf, loadSparql } from '../../src/store/sparql.ts'
import { HOSTILE, hostileGraph } from '../export/hostile.ts'
import { ROOT } from '../support.ts'
import { counts, has, samplesGraph } from './written.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhengtu-stores-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ZT = 'https://w3id.org/zhengtu/ns#'
const CLASSES = [
  'Person',
  'Organization',
  'Place',
  'Group',
  'Role',
  'Goal',
  'Initiative',
  'Doctrine',
  'Document',
  'Meeting',
  'Indicator',
]

const SERVERS: { name: string; needs: string; script: string }[] = [
  { name: 'Fuseki', needs: 'mvn', script: 'fuseki' },
  { name: 'Oxigraph', needs: 'python3', script: 'oxigraph' },
]

describe.each(SERVERS.filter((s) => has(s.needs)))('$name', ({ script }) => {
  let url = ''
  let pid = 0
  let graph: Graph
  let less: Graph
  const start = (...more: string[]) => {
    const [at = '', id = ''] = execFileSync(join(ROOT, 'tests/servers', script), ['start', ...more], {
      encoding: 'utf8',
    })
      .trim()
      .split(' ')
    return { url: at, pid: Number(id) }
  }
  const ask = async (text: string, at = url): Promise<Record<string, string>[]> => {
    const response = await fetch(endpointsOf(at).query, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'application/sparql-query', accept: 'application/sparql-results+json' },
    })
    expect(response.status, await response.clone().text()).toBe(200)
    const { results } = (await response.json()) as { results: { bindings: Record<string, { value: string }>[] } }
    return results.bindings.map((b) => Object.fromEntries(Object.entries(b).map(([k, v]) => [k, v.value])))
  }
  const number = async (where: string, what = '*') =>
    Number((await ask(`PREFIX zt: <${ZT}> SELECT (COUNT(DISTINCT ${what}) AS ?n) WHERE { ${where} }`))[0]?.n)
  const shown = async (inGraph: (p: string) => string) => ({
    nodes: await number(inGraph(`?s a ?c FILTER(?c IN (${CLASSES.map((c) => `zt:${c}`).join(', ')}))`), '?s'),
    edges: await number(inGraph('?s a zt:Claim'), '?s'),
  })
  beforeAll(async () => {
    ;({ url, pid } = start())
    graph = await samplesGraph()
    less = await samplesGraph('昆明')
  }, 120_000)
  afterAll(() => void process.kill(pid))

  const links = async (inGraph: (p: string) => string) =>
    Number(
      (
        await ask(
          `PREFIX zt: <${ZT}> SELECT (COUNT(*) AS ?n) WHERE { { SELECT DISTINCT ?s ?p WHERE { ${inGraph('?s zt:evidence ?p')} } } }`,
        )
      )[0]?.n,
    )
  const everything = async (inGraph: (p: string) => string) => ({
    ...(await shown(inGraph)),
    evidence: await links(inGraph),
  })

  it('takes the whole graph into the default graph, and a second load changes nothing', async () => {
    const loaded = await loadSparql(graph, { url, baseIri: BASE_IRI })
    expect(loaded).toMatchObject({
      texts: graph.documents.length,
      nodes: graph.nodes.length,
      claims: graph.edges.length,
    })
    const plain = (p: string) => p
    expect(await everything(plain)).toEqual(counts(graph))
    const before = await number('?s ?p ?o', '*')
    await loadSparql(graph, { url, baseIri: BASE_IRI })
    expect(await number('?s ?p ?o', '*')).toBe(before)
  }, 60_000)

  it('answers every ready query in both layouts alike', async () => {
    const flat = new Map<string, Record<string, string>[]>()
    for (const q of readyQueries('.rq')) flat.set(q.name, await ask(q.text))
    expect(flat.get('who-pursues-what')?.length).toBeGreaterThan(10)
    await ask('SELECT * WHERE { } LIMIT 1')
    const cleared = await fetch(endpointsOf(url).update, {
      method: 'POST',
      body: 'CLEAR ALL',
      headers: { 'content-type': 'application/sparql-update' },
    })
    expect(cleared.ok).toBe(true)
    await loadSparql(graph, { url, baseIri: BASE_IRI, graphs: true })
    const named = (p: string) => `GRAPH ?g { ${p} }`
    expect(await everything(named)).toEqual(counts(graph))
    for (const q of readyQueries('.rq')) expect(await ask(q.text), q.name).toEqual(flat.get(q.name))
  }, 60_000)

  it('replaces text by text, and drops the graphs of texts that are gone', async () => {
    const loaded = await loadSparql(less, { url, baseIri: BASE_IRI, graphs: true })
    expect(loaded.removed).toBe(graph.documents.length - less.documents.length)
    expect(await everything((p) => `GRAPH ?g { ${p} }`)).toEqual(counts(less))
  }, 60_000)

  it('keeps hostile labels unchanged', async () => {
    const base = 'https://example.org/hostile/'
    await loadSparql(hostileGraph(HOSTILE), { url, baseIri: base })
    const rows = await ask(
      `SELECT ?l WHERE { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l FILTER(STRSTARTS(STR(?s), "${base}goal/")) }`,
    )
    expect(new Set(rows.map((r) => r.l))).toEqual(new Set(HOSTILE))
  }, 60_000)

  it('refuses a base that would break out of a query', async () => {
    await expect(loadSparql(graph, { url, baseIri: 'https://example.org/") } CLEAR ALL #/' })).rejects.toThrow(
      /no IRI may hold/u,
    )
  })

  it.runIf(script === 'fuseki')(
    'says when nobody answers and when the password is wrong',
    async () => {
      const failure = (options: Parameters<typeof loadSparql>[1]) =>
        loadSparql(graph, options).then(
          () => undefined,
          (e: LoadError) => e.code,
        )
      expect(await failure({ url: 'http://127.0.0.1:9/ds', baseIri: BASE_IRI })).toBe('refused')
      const passwords = join(folder, 'passwords')
      writeFileSync(passwords, 'anna: right\n')
      const closed = start(passwords)
      try {
        const login = (password: string) => ({
          url: closed.url,
          baseIri: BASE_IRI,
          credentials: { user: 'anna', password },
        })
        expect(await failure({ url: closed.url, baseIri: BASE_IRI })).toBe('unauthorized')
        expect(await failure(login('wrong'))).toBe('unauthorized')
        expect(await failure(login('right'))).toBe(undefined)
      } finally {
        process.kill(closed.pid)
      }
    },
    120_000,
  )
})

describe.skipIf(!existsSync('/usr/bin/virtuoso-t'))('Virtuoso', () => {
  it('takes the graph by digest authentication, whole and text by text, and drops what is gone', async () => {
    const [url = '', pid] = execFileSync(join(ROOT, 'tests/servers/virtuoso'), ['start', join(folder, 'virtuoso')], {
      encoding: 'utf8',
    })
      .trim()
      .split(' ')
    const count = async (what: string) => {
      const query = `SELECT (COUNT(DISTINCT ${what}) AS ?n) WHERE { GRAPH ?g { ?s a <${ZT}Claim> } }`
      const response = await fetch(`${new URL('/sparql', url)}?query=${encodeURIComponent(query)}`, {
        headers: { accept: 'text/csv' },
      })
      return Number((await response.text()).split('\n')[1])
    }
    try {
      const [graph, less] = [await samplesGraph(), await samplesGraph('昆明')]
      const login = { url, baseIri: BASE_IRI, credentials: { password: 'dba' } }
      await expect(loadSparql(graph, { ...login, credentials: { password: 'wrong' } })).rejects.toThrow(/401/u)
      for (let i = 0; i < 2; i++) await loadSparql(graph, login)
      expect(await count('?s')).toBe(graph.edges.length)
      await loadSparql(graph, { ...login, graphs: true })
      expect(await count('?g')).toBe(graph.documents.length + 1)
      expect((await loadSparql(less, { ...login, graphs: true })).removed).toBe(1)
      expect(await count('?g')).toBe(less.documents.length + 1)
    } finally {
      process.kill(Number(pid))
    }
  }, 120_000)
})
