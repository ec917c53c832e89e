import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ROOT } from '../support.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhengtu-cli-rdf-'))
afterAll(() => rmSync(folder, { recursive: true }))
const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C', LC_ALL: 'C' },
  })
const SAMPLE = join(ROOT, 'output/sample/graph.json')

describe('zhengtu convert', () => {
  it('writes the committed Turtle from the committed graph.json, byte for byte, and back from N-Quads', () => {
    expect(run('convert', SAMPLE, '-o', 'a', '--format', 'ttl,nq').status).toBe(0)
    expect(readFileSync(join(folder, 'a/graph.ttl'), 'utf8')).toBe(
      readFileSync(join(ROOT, 'output/sample/graph.ttl'), 'utf8'),
    )
    expect(run('convert', 'a/graph.nq', '-o', 'b', '--format', 'json').status).toBe(0)
    expect(readFileSync(join(folder, 'b/graph.json'), 'utf8')).toBe(readFileSync(SAMPLE, 'utf8'))
  })
  it('reads N-Quads together with their metrics, and refuses what speaks of other things', () => {
    expect(run('convert', SAMPLE, '-o', 'm', '--format', 'nq').status).toBe(0)
    expect(run('convert', 'm/graph.nq', 'm/metrics.nq', '-o', 'm', '--format', 'json').status).toBe(0)
    expect(readFileSync(join(folder, 'm/graph.json'), 'utf8')).toBe(readFileSync(SAMPLE, 'utf8'))
    writeFileSync(join(folder, 'other.nq'), '<http://a> <http://b> "c" .')
    expect(run('convert', 'm/graph.nq', 'other.nq', '-o', 'n', '--format', 'json')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('other.nq'),
    })
  })
  it('says what is wrong with a file that is no graph, and writes nothing', () => {
    writeFileSync(join(folder, 'foreign.ttl'), '<http://a> <http://b> "c" .')
    writeFileSync(join(folder, 'broken.ttl'), '<http://a> <http://b> ')
    expect(run('convert', 'foreign.ttl', '-o', 'c', '--format', 'json')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no zt:Text'),
    })
    expect(run('convert', 'broken.ttl', '-o', 'c', '--format', 'json')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('line 1'),
    })
    expect(run('convert', 'nix.ttl', '-o', 'c', '--format', 'json').stderr).toContain('no such file')
    expect(run('convert', SAMPLE, '-o', 'c', '--format', 'nix').stderr).toContain('unknown format')
  })
})

describe('zhengtu query', () => {
  it('lists the ready queries and answers them', () => {
    expect(run('query', '--list').stdout).toMatch(/^who-pursues-what +Who pursues which goal/mu)
    const { status, stdout } = run('query', SAMPLE, '--ready', 'who-pursues-what', '--format', 'json')
    expect(status).toBe(0)
    const rows = JSON.parse(stdout) as { actor: string; goal: string; words: string }[]
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.every((r) => r.actor && r.goal && r.words)).toBe(true)
  })
  it("answers one's own query as CSV, and ASK and CONSTRUCT", () => {
    const zt = 'PREFIX zt: <https://w3id.org/zhengtu/ns#>'
    expect(run('query', SAMPLE, `${zt} SELECT (COUNT(*) AS ?n) { ?c a zt:Text }`, '--format', 'csv').stdout).toBe(
      'n\r\n4\r\n',
    )
    expect(run('query', SAMPLE, `${zt} ASK { ?c a zt:Claim }`).stdout).toBe('true\n')
    const built = run(
      'query',
      SAMPLE,
      `${zt} CONSTRUCT { ?s zt:pursues ?o } WHERE { ?s zt:pursues ?o }`,
      '--format',
      'turtle',
    )
    expect(built.stdout.split('\n')[0]).toMatch(/^<.*> <https:\/\/w3id.org\/zhengtu\/ns#pursues> <.*> \.$/u)
  })
  it('asks every form of RDF as it stands, also graph by graph and what is not ours', () => {
    const zt = 'PREFIX zt: <https://w3id.org/zhengtu/ns#>'
    expect(run('convert', SAMPLE, '-o', 'q', '--format', 'ttl,trig,nq,jsonld,rdfxml').status).toBe(0)
    const claims = `${zt} SELECT (COUNT(DISTINCT ?c) AS ?n) { ?c a zt:Claim }`
    const wanted = run('query', SAMPLE, claims, '--format', 'csv').stdout
    for (const file of ['graph.ttl', 'graph.trig', 'graph.nq', 'graph.jsonld', 'graph.rdf'])
      expect(run('query', `q/${file}`, claims, '--format', 'csv').stdout, file).toBe(wanted)
    const graphs = `${zt} SELECT DISTINCT ?g { GRAPH ?g { ?t a zt:Text } }`
    expect(JSON.parse(run('query', 'q/graph.trig', graphs, '--format', 'json').stdout)).toHaveLength(4)
    for (const name of ['figures-over-time'])
      expect(run('query', 'q/graph.nq', '--ready', name).stdout, name).toBe(
        run('query', SAMPLE, '--ready', name).stdout,
      )
    writeFileSync(join(folder, 'mine.ttl'), '<http://a> <http://b> "c" .')
    expect(run('query', 'mine.ttl', 'SELECT ?o { ?s ?p ?o }', '--format', 'csv').stdout).toBe('o\r\nc\r\n')
  }, 240_000)
  it('names the columns where no row is found', () => {
    expect(run('query', SAMPLE, 'SELECT ?a ?b { ?a <http://none> ?b }', '--format', 'csv').stdout).toBe('a,b\r\n')
    expect(run('query', SAMPLE, 'SELECT ?a { ?a <http://none> ?b }')).toMatchObject({ status: 0, stdout: 'a\n' })
    expect(run('query', SAMPLE, 'CONSTRUCT WHERE { ?a <http://none> ?b }')).toMatchObject({ status: 0, stdout: '' })
  })
  it('says what is wrong', () => {
    expect(run('query', SAMPLE)).toMatchObject({ status: 2, stderr: expect.stringContaining('one query') })
    expect(run('query', SAMPLE, 'SELEKT')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('the query failed'),
    })
    expect(run('query', SAMPLE, '--ready', 'nix')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('known are demands'),
    })
  })
})

describe('zhengtu validate', () => {
  it('finds that what we wrote conforms', () =>
    expect(run('validate', join(ROOT, 'output/sample/graph.ttl'))).toMatchObject({ status: 0, stdout: '' }))
  it('reports violations as text, JSON and SHACL, and exits with 1', () => {
    const turtle = readFileSync(join(ROOT, 'output/sample/graph.ttl'), 'utf8').replace(
      /zt:modality zt:\w+;?/u,
      'zt:modality zt:nonsense;',
    )
    writeFileSync(join(folder, 'bad.ttl'), turtle)
    expect(run('validate', 'bad.ttl')).toMatchObject({ status: 1, stdout: expect.stringContaining('modality') })
    const report = JSON.parse(run('validate', 'bad.ttl', '--format', 'json').stdout)
    expect(report).toMatchObject({
      conforms: false,
      results: [{ path: 'https://w3id.org/zhengtu/ns#modality', value: 'https://w3id.org/zhengtu/ns#nonsense' }],
    })
    expect(run('validate', 'bad.ttl', '--format', 'turtle').stdout).toContain('sh:ValidationReport')
  })
  it('reads every form that export writes', () => {
    expect(run('convert', SAMPLE, '-o', 'v', '--format', 'trig,jsonld,rdfxml').status).toBe(0)
    for (const file of [SAMPLE, 'v/graph.trig', 'v/graph.jsonld', 'v/graph.rdf'])
      expect(run('validate', file), file).toMatchObject({ status: 0, stdout: '' })
  }, 240_000)
  it('checks constraints in SPARQL too', () => {
    writeFileSync(
      join(folder, 'sparql.ttl'),
      '@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix zt: <https://w3id.org/zhengtu/ns#> . <http://a/S> a sh:NodeShape ; sh:targetClass zt:Text ; sh:sparql [ sh:message "titled" ; sh:select "SELECT $this WHERE { $this <https://w3id.org/zhengtu/ns#title> ?t }" ] .',
    )
    const { status, stdout } = run('validate', join(ROOT, 'output/sample/graph.ttl'), '--shapes', 'sparql.ttl')
    expect(status).toBe(1)
    expect(stdout.match(/titled/gu)).toHaveLength(4)
  })
  it("takes shapes of one's own", () => {
    writeFileSync(
      join(folder, 'mine.ttl'),
      '@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix zt: <https://w3id.org/zhengtu/ns#> . <http://a/S> a sh:NodeShape ; sh:targetClass zt:Text ; sh:property [ sh:path zt:title ; sh:maxLength 3 ] .',
    )
    expect(run('validate', join(ROOT, 'output/sample/graph.ttl'), '--shapes', 'mine.ttl').status).toBe(1)
  })
})
