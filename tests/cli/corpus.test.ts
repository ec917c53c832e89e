import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nquads } from '../../src/export/turtle.ts'
import { buildGraph, type Facts } from '../../src/index.ts'
import { GENERATOR } from '../../src/version.ts'
import { ROOT } from '../support.ts'

const CLI = join(ROOT, 'dist', 'cli.js')
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-corpus-'))
const corpus = join(folder, 'corpus')
afterAll(() => rmSync(folder, { recursive: true }))
const env = { ...process.env, LANG: 'C', LC_ALL: 'C', ZHENGTU_NO_CACHE: '' }
const run = (args: string[], more: { cwd?: string; input?: string } = {}) =>
  spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8', env, maxBuffer: 1 << 28, ...more })
const contents = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir)
      .sort()
      .map((f) => [f, readFileSync(join(dir, f), 'utf8')]),
  )
const FORMATS = 'ttl,json,nq,jsonl'
const fresh = (input: string, out: string, ...more: string[]) => {
  const { status, stderr } = run(['export', input, '-o', out, '--format', FORMATS, '--quiet', '--no-cache', ...more])
  expect([status, stderr]).toEqual([0, ''])
  return contents(join(folder, out))
}

beforeAll(() => {
  // Parts of the samples: many short texts, some of them equal, one of them with another date by its name.
  mkdirSync(join(corpus, '2024年'), { recursive: true })
  const paragraphs = readdirSync(join(ROOT, 'samples'))
    .sort()
    .flatMap((f) => readFileSync(join(ROOT, 'samples', f), 'utf8').split('\n'))
    .filter((p) => p.length > 40)
  for (const [i, p] of paragraphs.entries()) writeFileSync(join(corpus, `${String(i).padStart(3, '0')}.txt`), `${p}\n`)
  for (const i of [3, 4, 5]) {
    writeFileSync(join(corpus, `copy-${i}.txt`), `${paragraphs[i]}\n`)
    writeFileSync(join(corpus, '2024年', `${i}.txt`), `${paragraphs[i]}\n`)
  }
})

// Each run starts a program: on a busy machine that takes seconds.
describe('a corpus', { timeout: 240_000 }, () => {
  it('gives the same bytes however many workers there are', () => {
    const one = fresh(corpus, 'one', '--workers', '1')
    for (const n of ['2', '5']) expect(fresh(corpus, `w${n}`, '--workers', n)).toEqual(one)
    expect(Object.keys(one)).toEqual(['facts.jsonl', 'graph.json', 'graph.nq', 'graph.ttl', 'metrics.nq'])
  })
  it('is the same graph in line formats', () => {
    const out = fresh(corpus, 'lines')
    const facts = (out['facts.jsonl'] as string)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Facts)
    expect(facts.length).toBe(readdirSync(corpus).length - 1 + 3)
    const base = 'https://w3id.org/zhengtu/id/'
    const ours = new Set((out['graph.nq'] as string).split('\n'))
    const whole = new Set([...nquads(buildGraph(facts), base, GENERATOR)].join('').split('\n'))
    // The graph as a whole no longer knows in which text a name stood, and repeats it in each.
    expect([...ours].filter((line) => !whole.has(line))).toEqual([])
    const triples = (lines: Set<string>) => [...new Set([...lines].map((l) => l.replace(/ <[^>]*> \.$/u, '')))].sort()
    expect(triples(ours)).toEqual(triples(whole))
    expect(run(['convert', 'lines/facts.jsonl', '-o', 'back', '--format', 'json', '--quiet']).status).toBe(0)
    expect(readFileSync(join(folder, 'back', 'graph.json'), 'utf8')).toBe(out['graph.json'])
  })
  it('has one block for each text, in order of path, with all paths of its copies', () => {
    const nq = readFileSync(join(folder, 'lines', 'graph.nq'), 'utf8')
      .trimEnd()
      .split('\n')
    const graphs = nq.map((line) => /<([^>]*)> \.$/u.exec(line)?.[1])
    const changes = graphs.filter((g, i) => g !== graphs[i - 1])
    expect(changes.length).toBe(new Set(graphs).size)
    const firsts = new Map<string, string>()
    for (const line of nq) {
      const [, text, path] = /^<([^>]*)> <[^>]*#path> "(.*)" </u.exec(line) ?? []
      if (text && path && !(firsts.get(text) as string)) firsts.set(text, path)
    }
    expect([...firsts.values()]).toEqual([...firsts.values()].sort())
    expect(nq.filter((l) => l.includes('#path>')).length).toBe(readdirSync(corpus).length - 1 + 3)
  })
  it('is written as lines to standard output', () => {
    const { stdout, status } = run(['export', corpus, '-o', '-', '--format', 'jsonl', '--quiet'])
    expect(status).toBe(0)
    expect(stdout).toBe(readFileSync(join(folder, 'lines', 'facts.jsonl'), 'utf8'))
  })
  it('that was read before gives the bytes of a fresh run: as it was, more, changed, less, damaged entries', () => {
    const changing = join(folder, 'changing')
    cpSync(corpus, changing, { recursive: true })
    const kept = (out: string) => {
      const { status } = run(['export', 'changing', '-o', out, '--format', FORMATS, '--quiet'])
      expect(status).toBe(0)
      return contents(join(folder, out))
    }
    const entries = () =>
      readdirSync(join(folder, '.zhengtu/cache'), { recursive: true, withFileTypes: true }).filter((f) => f.isFile())
    const first = kept('k1')
    expect(first).toEqual(fresh(corpus, 'f1'))
    const size = entries().length
    expect(size).toBeGreaterThan(20)
    expect(kept('k2')).toEqual(first)
    expect(entries().length).toBe(size)
    writeFileSync(join(changing, 'new.txt'), '厦门市推进高素质高颜值现代化国际化城市建设。\n')
    writeFileSync(join(changing, '001.txt'), '厦门市发展海洋经济。\n')
    rmSync(join(changing, '002.txt'))
    rmSync(join(changing, 'copy-3.txt'))
    expect(kept('k3')).toEqual(fresh(changing, 'f3'))
    for (const f of entries()) writeFileSync(join(f.parentPath, f.name), 'damaged')
    expect(kept('k4')).toEqual(fresh(changing, 'f3'))
  })
  it('uses no cache when told so', () => {
    const cwd = join(folder, 'bare')
    mkdirSync(cwd)
    run(['export', join(corpus, '001.txt'), '--no-cache'], { cwd })
    expect(readdirSync(cwd)).toEqual(['output'])
  })
  it('leaves out metrics where nothing needs the graph, and what was there of another run', () => {
    const large = join(folder, 'large')
    mkdirSync(large)
    // Large by what nobody reads.
    const filler = `<!-- ${'x'.repeat(2_100_000)} -->`
    writeFileSync(
      join(large, 'a.html'),
      `<html><head><meta charset="utf-8"></head><body>${filler}<p>厦门市发展海洋经济。</p></body></html>`,
    )
    mkdirSync(join(folder, 'stale'))
    writeFileSync(join(folder, 'stale', 'metrics.nq'), 'old')
    const { stderr } = run(['export', large, '-o', 'stale', '--format', 'nq'])
    expect(stderr).toContain('metrics.nq was left out')
    expect(readdirSync(join(folder, 'stale'))).toEqual(['graph.nq'])
  })
  it('names the streaming way when the graph outgrows its memory, and writes nothing', () => {
    const { status, stderr } = run(['export', corpus, '-o', 'small', '--memory', '100K'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/graph takes over .* --format nq or --format jsonl/u)
    expect(() => readdirSync(join(folder, 'small'))).toThrow()
    expect(run(['export', corpus, '-o', 'small', '--memory', '100K', '--format', 'jsonl']).status).toBe(0)
  })
  it('leaves out a text that takes too long', () => {
    const line = '厦门市推进高素质高颜值现代化国际化城市建设，'
    const slow = join(folder, 'slow.txt')
    writeFileSync(slow, Array.from({ length: 10_000 }, (_, i) => `${line}到${i}年。`).join('\n'))
    const { status, stderr } = run(['export', slow, '-o', 'slowly', '--time-limit', '0.01', '--no-cache'])
    expect(stderr).toContain('slow.txt: left out, because reading it took over 0.01 s')
    expect(status).toBe(2)
  })
  it('is kept as far as it was read when the run is interrupted', async () => {
    const many = join(folder, 'many')
    mkdirSync(many)
    for (let i = 0; i < 2000; i++) writeFileSync(join(many, `${10_000 + i}.txt`), `第${i}号：厦门市发展海洋经济。\n`)
    const child = spawn(
      process.execPath,
      [CLI, 'export', many, '-o', 'partly', '--format', 'jsonl,json', '--no-cache', '--workers', '1'],
      { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    let stderr = ''
    child.stderr.on('data', (data) => {
      stderr += data
    })
    const part = () => readdirSync(join(folder, 'partly')).find((f) => f.startsWith('.facts'))
    for (;;) {
      await new Promise((done) => setTimeout(done, 10))
      try {
        if (readFileSync(join(folder, 'partly', part() as string)).length > 2000) break
      } catch {}
      if (child.exitCode !== null) break
    }
    child.kill('SIGINT')
    const code = await new Promise((done) => child.once('close', done))
    expect([code, stderr]).toEqual([1, expect.stringMatching(/stopped after \d+ of 2000 texts/u)])
    const out = contents(join(folder, 'partly'))
    expect(Object.keys(out)).toEqual(['facts.jsonl', 'graph.json'])
    const read = (out['facts.jsonl'] as string).trimEnd().split('\n').length
    expect(stderr).toContain(`stopped after ${read} of 2000`)
    expect(JSON.parse(out['graph.json'] as string).documents.length).toBe(read)
  })
  it('shows progress where it is asked to', () => {
    const { stderr } = run(['export', corpus, '-o', 'p', '--format', 'jsonl', '--progress'])
    expect(stderr).not.toContain('\u001b')
  })
  it.each([
    ['--workers', '0', 'whole number'],
    ['--workers', 'x', 'whole number'],
    ['--memory', 'much', 'a size like'],
    ['--memory', '900G', 'NODE_OPTIONS'],
    ['--time-limit', '-1', 'seconds'],
  ])('refuses %s %s', (option, value, message) => {
    const { status, stderr } = run(['export', corpus, option, value])
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)])
  })
})

describe('zhengtu worker', { timeout: 120_000 }, () => {
  it('answers every line, in order, with nothing else on standard output', () => {
    const input = `${JSON.stringify({ id: 'a.txt', text: '深圳市发展海洋经济。' })}\nbroken\n\n${JSON.stringify({ id: 'b.txt', text: '厦门市\r发展海洋经济。' })}`
    const { stdout, stderr, status } = run(['worker'], { input })
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map((a) => a.id)).toEqual(['a.txt', null, null, 'b.txt'])
    expect(answers.map((a) => 'facts' in a)).toEqual([true, false, false, true])
    expect([status, stderr]).toEqual([0, ''])
  })
  it('gives the facts that export gives', () => {
    const lines = readFileSync(join(folder, 'lines', 'facts.jsonl'), 'utf8')
    const facts = lines.trimEnd().split('\n')
    const input = facts
      .map((line) => {
        const [path] = (JSON.parse(line) as Facts).document.paths as [string]
        return `${JSON.stringify({ id: path, text: readFileSync(join(corpus, path), 'utf8') })}\n`
      })
      .join('')
    const { stdout } = run(['worker'], { input })
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.stringify(JSON.parse(line).facts)),
    ).toEqual(facts)
  })
  it('answers a line before the next is there', async () => {
    const child = spawn(process.execPath, [CLI, 'worker'], { env, stdio: ['pipe', 'pipe', 'inherit'] })
    for (let i = 0; i < 3; i++) {
      const answer = new Promise<string>((done) => child.stdout.once('data', (data) => done(String(data))))
      child.stdin.write(`${JSON.stringify({ id: String(i), text: '深圳市发展海洋经济。' })}\n`)
      expect(JSON.parse(await answer).id).toBe(String(i))
    }
    child.stdin.end()
    expect(await new Promise((done) => child.once('close', done))).toBe(0)
  })
  it('says that its tables are bad', () => {
    const { status, stdout } = run(['worker', '--lexicon', 'nowhere'], { input: '' })
    expect([status, stdout]).toEqual([2, ''])
  })
})
