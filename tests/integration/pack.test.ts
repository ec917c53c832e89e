import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../support.ts'

// The package as a user gets it: packed, installed in an empty folder, and run.
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-pack-'))
const sample = join(ROOT, 'samples', '通知-昆明.txt')
let packed: { filename: string; files: { path: string }[] }
const zhengtu = (...args: string[]) =>
  spawnSync(join(folder, 'node_modules', '.bin', 'zhengtu'), args, { cwd: folder, encoding: 'utf8' })

beforeAll(() => {
  const out = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  packed = JSON.parse(out)[0]
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', join(folder, packed.filename)], {
    cwd: folder,
    stdio: 'pipe',
  })
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000)

describe('the packed package', () => {
  it('holds what it needs to run, and neither tests, samples, benches nor sources', () => {
    const paths = packed.files.map((f) => f.path)
    expect(paths).toEqual(expect.arrayContaining(['package.json', 'LICENSE', 'README.md', 'dist/cli.js']))
    expect(paths.filter((p) => !/^(dist|ontology|queries|docs)\/|^[A-Za-z.]+\.(md|json)$|^LICENSE$/u.test(p))).toEqual(
      [],
    )
  })

  it('exports a text just as the working tree does', () => {
    expect(zhengtu('export', sample, '-o', 'out', '--quiet')).toMatchObject({ status: 0, stderr: '' })
    const there = join(folder, 'here')
    execFileSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'export', sample, '-o', there, '--quiet'])
    for (const name of readdirSync(there))
      expect(readFileSync(join(folder, 'out', name), 'utf8')).toBe(readFileSync(join(there, name), 'utf8'))
  })

  it('holds its bill of materials: what is installed with it, and its tables with their origin', () => {
    const { components } = JSON.parse(readFileSync(join(folder, 'node_modules/zhengtu/dist/sbom.cdx.json'), 'utf8'))
    const named = new Map<string, { version?: string; licenses?: object[]; description?: string }>(
      components.map((c: { name: string }) => [c.name, c]),
    )
    const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    for (const name of Object.keys({ ...own.dependencies, ...own.optionalDependencies }))
      expect(named.get(name)?.version, name).toBeTruthy()
    for (const file of readdirSync(join(ROOT, 'ontology/lexicon')))
      expect(named.get(`ontology/lexicon/${file}`), file).toMatchObject({ description: expect.anything() })
    for (const name of ['vitest', 'typescript', 'playwright-core']) expect(named.has(name)).toBe(false)
    expect(components.every((c: { licenses?: object[] }) => c.licenses)).toBe(true)
  })

  it.each([
    ['oxigraph', ['query', 'out/graph.ttl', 'ASK {}']],
    ['oxigraph', ['convert', 'jsonld/graph.jsonld', '-o', 'x', '--format', 'ttl']],
    ['@duckdb/node-api', ['convert', 'out/graph.json', '-o', 'x', '--format', 'parquet']],
    ['neo4j-driver', ['load', 'out/graph.json', '--to', 'bolt://127.0.0.1:9']],
    ['shacl-engine', ['validate', 'out/graph.ttl']],
  ])('says how to install %s where it is needed and not there', (name, args) => {
    zhengtu('convert', 'out/graph.json', '-o', 'jsonld', '--format', 'jsonld', '--quiet')
    rmSync(join(folder, 'node_modules', name), { recursive: true, force: true })
    const { status, stderr } = zhengtu(...args)
    expect(stderr).toContain(`npm install ${name}`)
    expect(status).not.toBe(0)
    expect(stderr).not.toMatch(/^ +at /mu)
  })

  it('is a library too, with types', () => {
    writeFileSync(
      join(folder, 'use.mjs'),
      `import { loadKnowledge, readFacts, readSource, buildGraph } from 'zhengtu'
       const source = await readSource(new TextEncoder().encode('昆明市打造国际大健康名城。'), { path: 'a.txt' })
       console.log(buildGraph([readFacts(source, loadKnowledge(), {})]).nodes.map((n) => n.label).join())`,
    )
    const out = execFileSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' })
    expect(out.trim().split(',').sort()).toEqual(['国际大健康名城', '昆明市'])
    const { types } = JSON.parse(readFileSync(join(folder, 'node_modules/zhengtu/package.json'), 'utf8')).exports['.']
    expect(existsSync(join(folder, 'node_modules/zhengtu', types))).toBe(true)
  })
})
