import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Parser } from 'n3'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ROOT } from '../support.ts'

// Each test starts the program several times.
vi.setConfig({ testTimeout: 60_000 })
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-analyse-'))
afterAll(() => rmSync(folder, { recursive: true }))
const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C', LC_ALL: 'C' },
  })
const list = (growth: string, jobs: string) =>
  `今年发展主要预期目标是：地区生产总值增长${growth}左右，城镇新增就业${jobs}万人以上。`
beforeAll(() => {
  writeFileSync(
    join(folder, '2024.txt'),
    `2024年甘肃省政府工作报告\n甘肃省大力发展数字经济，支持农民返乡创业。${list('5%', '30')}\n`,
  )
  writeFileSync(
    join(folder, '2025.txt'),
    `2025年甘肃省政府工作报告\n2024年，甘肃省城镇新增就业32万人。甘肃省大力发展数字经济，加快建设绿色矿山。${list('5.5%', '31')}\n`,
  )
})

describe('zhengtu analyse', () => {
  it('writes a report and its near wordings, the same from texts as from their graph', () => {
    expect(run('analyse', '2024.txt', '2025.txt', '-o', 'r', '--quiet').status).toBe(0)
    expect(readdirSync(join(folder, 'r')).sort()).toEqual(['analysis.json', 'identity.ttl', 'report.html', 'report.md'])
    expect(run('export', '2024.txt', '2025.txt', '-o', 'g', '--format', 'json', '--quiet').status).toBe(0)
    expect(run('analyse', 'g/graph.json', '-o', 'r2', '--quiet').status).toBe(0)
    for (const name of ['analysis.json', 'identity.ttl', 'report.html', 'report.md'])
      expect(readFileSync(join(folder, 'r2', name), 'utf8')).toBe(readFileSync(join(folder, 'r', name), 'utf8'))
  })
  it('quotes words that stand in the texts, at their places', () => {
    const { sections, texts } = JSON.parse(readFileSync(join(folder, 'r/analysis.json'), 'utf8'))
    const content = new Map(
      texts.map((t: { id: string; path: string }) => [t.id, readFileSync(join(folder, t.path), 'utf8')]),
    )
    const cited = sections.flatMap((s: { statements: { evidence: object[] }[] }) =>
      s.statements.flatMap((x) => x.evidence),
    )
    expect(cited.length).toBeGreaterThan(5)
    for (const c of cited as { document: string; start: number; end: number; exact: string }[])
      expect((content.get(c.document) as string).slice(c.start, c.end)).toBe(c.exact)
  })
  it('writes in the language of --lang', () => {
    expect(run('analyse', '2024.txt', '-o', 'zh', '--lang', 'zh', '--quiet').status).toBe(0)
    expect(readFileSync(join(folder, 'zh/report.md'), 'utf8')).toMatch(/^# 政策文本分析报告/u)
  })
  it.each([
    ['a missing file', ['analyse', 'nix.txt'], 'nix.txt', 2],
    ['a graph that is none', ['analyse', 'g.json'], 'g.json', 2],
    ['no rows', ['analyse', '2024.txt', '--rows', '0'], '--rows 0', 2],
    ['some inputs that fail', ['analyse', '2024.txt', 'nix.txt', '-o', 'some'], 'nix.txt', 1],
  ])('says what is wrong with %s', (_name, args, words, status) => {
    const result = run(...(args as string[]))
    expect(result.stderr).toContain(words)
    expect(result.status).toBe(status)
  })
})

describe('zhengtu diff', () => {
  it('shows a table: what is new, what is kept, which target changed, which promise was kept', () => {
    const { status, stdout } = run('diff', '2024.txt', '2025.txt')
    expect(status).toBe(0)
    expect(stdout).toContain('地区生产总值 (growth) went from 5%左右 to 5.5%左右')
    expect(stdout).toContain('城镇新增就业 (level), promised 30万人以上, reported 32万人: met')
    expect(stdout).toMatch(/new {2,}.*绿色矿山/u)
    expect(stdout).toMatch(/kept {2,}发展数字经济/u)
  })
  it('takes years of one input, and says which there are', () => {
    expect(run('diff', '.', '--years', '2024,2025', '--format', 'json').status).toBe(0)
    const wrong = run('diff', '2024.txt', '2025.txt', '--years', '2024,2031')
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toContain('2024, 2025')
  })
  it('writes Turtle that conforms to the shapes, with both claims of a comparison', () => {
    expect(run('diff', '2024.txt', '2025.txt', '--format', 'ttl', '-o', 'd.ttl', '--quiet').status).toBe(0)
    expect(run('validate', 'd.ttl').status).toBe(0)
    const quads = new Parser().parse(readFileSync(join(folder, 'd.ttl'), 'utf8'))
    const [met] = quads.filter((q) => q.predicate.value.endsWith('#outcome') && q.object.value.endsWith('#met'))
    expect(met).toBeDefined()
    const about = quads.filter((q) => q.subject.value === met?.subject.value)
    const claims = new Set(quads.filter((q) => q.object.value.endsWith('#Claim')).map((q) => q.subject.value))
    for (const side of ['before', 'after'])
      expect(claims).toContain(about.find((q) => q.predicate.value.endsWith(`#${side}`))?.object.value)
  })
  it.each([
    ['one input', ['diff', '2024.txt'], 'two sides are needed'],
    ['a threshold that is none', ['diff', '2024.txt', '2025.txt', '--threshold', '2'], '--threshold 2'],
    ['a folder that cannot be written to', ['diff', '2024.txt', '2025.txt', '-o', '2024.txt/x'], '2024.txt/x'],
  ])('says what is wrong with %s', (_name, args, words) => {
    const result = run(...(args as string[]))
    expect(result.stderr).toContain(words)
    expect(result.status).toBe(2)
  })
  it('leaves no unfinished file', () => expect(existsSync(join(folder, '2024.txt/x'))).toBe(false))
})
