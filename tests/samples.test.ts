import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { factsOf, ROOT } from './support.ts'

describe('the committed sample export', () => {
  it('is current: npm run sample makes the same bytes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhengtu-sample-'))
    try {
      const { status } = spawnSync(process.execPath, [
        join(ROOT, 'dist/cli.js'),
        'export',
        join(ROOT, 'samples'),
        '-o',
        folder,
        '--quiet',
      ])
      expect(status).toBe(0)
      for (const name of ['graph.ttl', 'graph.json', 'graph.html'])
        expect(readFileSync(join(folder, name), 'utf8'), name).toBe(
          readFileSync(join(ROOT, 'output/sample', name), 'utf8'),
        )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe.each(readdirSync(join(ROOT, 'samples')))('%s', (file) => {
  const text = readFileSync(join(ROOT, 'samples', file), 'utf8')
  it('quotes its exact words behind every node and edge', async () => {
    const facts = await factsOf(text, file)
    for (const q of [...facts.nodes.flatMap((n) => n.mentions), ...facts.claims.flatMap((c) => c.evidence)])
      expect(text.slice(q.start, q.end)).toBe(q.exact)
    for (const c of facts.claims) expect(c.evidence.length).toBeGreaterThan(0)
  })
  it('has no claim whose ends are missing', async () => {
    const facts = await factsOf(text, file)
    const ids = new Set(facts.nodes.map((n) => n.id))
    for (const c of facts.claims) expect([ids.has(c.source), ids.has(c.target)]).toEqual([true, true])
  })
})
