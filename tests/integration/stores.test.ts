import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readyQueries } from '../../src/cli/ready.ts'
import { BASE_IRI, type Graph } from '../../src/index.ts'
import { METRIC_NAMES } from '../../src/model.ts'
import { httpClient } from '../../src/store/http.ts'
import type { LoadError } from '../../src/store/load.ts'
import { endpointsOf, loadSparql } from '../../src/store/sparql.ts'
import { HOSTILE, hostileGraph, NUL, SURROGATE } from '../export/hostile.ts'
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
  const update = async (text: string) => {
    const headers = { 'content-type': 'application/sparql-update' }
    expect((await fetch(endpointsOf(url).update, { method: 'POST', body: text, headers })).ok).toBe(true)
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
  }, 240_000)
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
  }, 240_000)

  it('answers every ready query in both layouts alike', async () => {
    const flat = new Map<string, Record<string, string>[]>()
    for (const q of readyQueries('.rq')) flat.set(q.name, await ask(q.text))
    expect(flat.get('who-pursues-what')?.length).toBeGreaterThan(10)
    await update('CLEAR ALL')
    await loadSparql(graph, { url, baseIri: BASE_IRI, graphs: true })
    const named = (p: string) => `GRAPH ?g { ${p} }`
    expect(await everything(named)).toEqual(counts(graph))
    for (const q of readyQueries('.rq')) expect(await ask(q.text), q.name).toEqual(flat.get(q.name))
  }, 240_000)

  it('keeps metrics and division codes in graphs of their own, and replaces them', async () => {
    const metric = `?s <${ZT}pagerank> ?o`
    expect(await number(`GRAPH <${BASE_IRI}graph/analysis> { ${metric} }`, '?s')).toBe(graph.nodes.length)
    expect(await number(`GRAPH ?g { ${metric} }`, '?g')).toBe(1)
    expect(await number(`GRAPH ?g { ?s <${ZT}divisionCode> ?o }`, '?g')).toBe(1)
    const other = { ...graph, nodes: graph.nodes.map((n) => ({ ...n, pagerank: 0.5 })) }
    await loadSparql(other, { url, baseIri: BASE_IRI, graphs: true })
    expect(await number(`GRAPH ?g { ${metric} }`, '?o')).toBe(1)
  }, 240_000)

  it('says what was loaded before the server broke off, and completes it when repeated', async () => {
    const breaking = await breakingProxy(url)
    try {
      for (const graphs of [true, false]) {
        await update('CLEAR ALL')
        const inGraph = (p: string) => (graphs ? `GRAPH ?g { ${p} }` : p)
        // Text by text the third request is the third text; whole, the metrics are deleted first, one by one.
        breaking.after = graphs ? 2 : METRIC_NAMES.length
        const failed = await loadSparql(graph, { url: breaking.url, baseIri: BASE_IRI, graphs }).then(
          () => undefined,
          (e: LoadError) => e,
        )
        expect(failed).toMatchObject({ name: 'LoadError', loaded: { texts: graphs ? 2 : 0 } })
        await loadSparql(graph, { url, baseIri: BASE_IRI, graphs })
        expect(await everything(inGraph)).toEqual(counts(graph))
      }
      await update('CLEAR ALL')
      await loadSparql(graph, { url, baseIri: BASE_IRI, graphs: true })
    } finally {
      breaking.close()
    }
  }, 240_000)

  it('replaces text by text, and drops the graphs of texts that are gone', async () => {
    const loaded = await loadSparql(less, { url, baseIri: BASE_IRI, graphs: true })
    expect(loaded.removed).toBe(graph.documents.length - less.documents.length)
    expect(await everything((p) => `GRAPH ?g { ${p} }`)).toEqual(counts(less))
  }, 240_000)

  it('keeps hostile labels unchanged', async () => {
    const base = 'https://example.org/hostile/'
    await loadSparql(hostileGraph(HOSTILE), { url, baseIri: base })
    const rows = await ask(
      `SELECT ?l WHERE { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l FILTER(STRSTARTS(STR(?s), "${base}goal/")) }`,
    )
    expect(new Set(rows.map((r) => r.l))).toEqual(new Set(HOSTILE))
  }, 240_000)

  it('keeps or refuses by name what not every store can hold', async () => {
    const base = 'https://example.org/zero/'
    await expect(loadSparql(hostileGraph([SURROGATE]), { url, baseIri: base })).rejects.toThrow(/lone surrogate/u)
    await loadSparql(hostileGraph([NUL]), { url, baseIri: base })
    const rows = await ask(`SELECT ?l WHERE { <${base}goal/000> <http://www.w3.org/2000/01/rdf-schema#label> ?l }`)
    expect(rows).toEqual([{ l: NUL }])
  }, 240_000)

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
    240_000,
  )
})

/** Passes requests on; after so many, takes one whole and breaks off without an answer, as a server that dies. */
async function breakingProxy(to: string) {
  const state = { after: 0, url: '', close: () => void server.close() }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method = 'GET', headers } = request
    const answer = await fetch(new URL(request.url ?? '/', to), {
      method,
      headers: { 'content-type': headers['content-type'] ?? '' },
      ...(chunks.length ? { body: Buffer.concat(chunks) } : {}),
    })
    if (state.after-- === 0) return void request.socket.destroy()
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${new URL(to).pathname}`
  return state
}

describe.skipIf(!existsSync('/usr/bin/virtuoso-t'))('Virtuoso', () => {
  it('takes the graph by digest authentication, whole and text by text, and drops what is gone', async () => {
    const [url = '', pid] = execFileSync(join(ROOT, 'tests/servers/virtuoso'), ['start', join(folder, 'virtuoso')], {
      encoding: 'utf8',
    })
      .trim()
      .split(' ')
    const sparql = async (query: string) => {
      const response = await fetch(`${new URL('/sparql', url)}?query=${encodeURIComponent(query)}`, {
        headers: { accept: 'text/csv' },
      })
      return Number((await response.text()).split('\n')[1])
    }
    const login = { url, baseIri: BASE_IRI, credentials: { password: 'dba' } }
    const drop = (name: string) =>
      httpClient(login.credentials, 'dba')('DELETE', new URL(`${url}?graph=${encodeURIComponent(name)}`))
    const count = (what: string) =>
      sparql(`SELECT (COUNT(DISTINCT ${what}) AS ?n) WHERE { GRAPH ?g { ?s a <${ZT}Claim> } }`)
    try {
      const [graph, less] = [await samplesGraph(), await samplesGraph('昆明')]
      await expect(loadSparql(graph, { ...login, credentials: { password: 'wrong' } })).rejects.toThrow(/401/u)
      const answers = async () => {
        const given = new Map<string, string[]>()
        for (const q of readyQueries('.rq')) {
          const response = await fetch(new URL('/sparql', url), {
            method: 'POST',
            body: new URLSearchParams({ query: q.text }),
            headers: { accept: 'text/csv' },
          })
          expect(response.status, q.name).toBe(200)
          given.set(q.name, (await response.text()).trim().split('\n').sort())
        }
        return given
      }
      const metrics = async () => (await sparql(`SELECT (COUNT(*) AS ?n) WHERE { ?s <${ZT}pagerank> ?o }`)) as number
      await loadSparql({ ...graph, nodes: graph.nodes.map((n) => ({ ...n, pagerank: 0.5 })) }, login)
      await loadSparql(graph, login)
      expect(await count('?s')).toBe(graph.edges.length)
      expect(await metrics()).toBe(graph.nodes.length)
      const flat = await answers()
      expect(flat.get('who-pursues-what')?.length).toBeGreaterThan(10)
      await loadSparql(hostileGraph(HOSTILE), { ...login, baseIri: 'https://example.org/hostile/' })
      const labels = async (name: string) => {
        const query = `SELECT DISTINCT ?l WHERE { GRAPH <https://example.org/${name}/graph/all> { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l } }`
        const response = await fetch(`${new URL('/sparql', url)}?query=${encodeURIComponent(query)}`, {
          headers: { accept: 'application/sparql-results+json' },
        })
        const { results } = (await response.json()) as { results: { bindings: { l: { value: string } }[] } }
        return results.bindings.map((b) => b.l.value).sort()
      }
      expect(await labels('hostile')).toEqual([...HOSTILE, '深圳市'].sort())
      await drop('https://example.org/hostile/graph/all')
      await expect(loadSparql(hostileGraph([SURROGATE]), login)).rejects.toThrow(/lone surrogate/u)
      await loadSparql(hostileGraph([NUL]), { ...login, baseIri: 'https://example.org/zero/' })
      expect(await labels('zero')).toEqual([NUL, '深圳市'])
      await drop('https://example.org/zero/graph/all')
      await loadSparql(graph, { ...login, graphs: true })
      expect(await count('?g')).toBe(graph.documents.length + 1)
      await drop(`${BASE_IRI}graph/all`)
      expect(await answers()).toEqual(flat)
      expect((await loadSparql(less, { ...login, graphs: true })).removed).toBe(1)
      expect(await count('?g')).toBe(less.documents.length)
    } finally {
      process.kill(Number(pid))
    }
  }, 240_000)
})
