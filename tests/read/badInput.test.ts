import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ReadError, readSource } from '../../src/index.ts'
import { ROOT } from '../support.ts'
import { BAD_INPUTS } from './badInput.ts'

/** Far more than any takes: what a busy machine may need. */
const MOST_MS = 30_000

describe('a bad input, read by itself', () => {
  it.each(BAD_INPUTS.filter((row) => row.bytes))(
    '$what',
    async ({ file, bytes, sees, reads, never }) => {
      const content = bytes?.() as Uint8Array
      const started = performance.now()
      const result = await readSource(content, { path: file }).catch((error: unknown) => error)
      expect(performance.now() - started).toBeLessThan(MOST_MS)
      if (sees) {
        expect(result).toBeInstanceOf(ReadError)
        expect((result as ReadError).message.startsWith(`${file}: `)).toBe(true)
        if (!file.includes('\u001b')) expect((result as ReadError).message).toContain(sees)
      } else {
        const { text } = result as { text: string }
        expect(text).toContain(reads)
        if (never) expect(text).not.toContain(never)
      }
    },
    2 * MOST_MS,
  )
})

describe('bad inputs in a folder with a good one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhengtu-bad-'))
  const root = process.getuid?.() === 0
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  // What is slow to make or to read has been read above.
  const rows = BAD_INPUTS.filter(
    (row) =>
      !/^(bomb2?\.|line|marks|lying|nested|lists|attributes)/u.test(row.file) && !(root && row.file === 'secret.txt'),
  )
  beforeAll(() => {
    writeFileSync(join(folder, 'good.txt'), '宁波市加快建设现代化滨海大都市。\n')
    for (const { file, bytes } of rows) if (bytes) writeFileSync(join(folder, file), bytes())
    writeFileSync(join(folder, 'huge.txt'), '')
    truncateSync(join(folder, 'huge.txt'), 300 * 1024 * 1024)
    mkdirSync(join(folder, 'folder.txt'))
    symlinkSync('nothing', join(folder, 'nowhere.txt'))
    mkdirSync(join(folder, 'loop'))
    symlinkSync('..', join(folder, 'loop', 'up'))
    execFileSync('mkfifo', [join(folder, 'pipe.txt')])
    if (!root) writeFileSync(join(folder, 'secret.txt'), '深圳市', { mode: 0 })
  })
  it(
    'cost only themselves, each with its own message',
    () => {
      const { status, stderr } = spawnSync(
        process.execPath,
        [
          join(ROOT, 'dist/cli.js'),
          'export',
          folder,
          join(folder, 'folder.txt'),
          '/dev/zero',
          '-o',
          join(folder, 'out'),
        ],
        { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', LANG: 'C' }, timeout: 4 * MOST_MS },
      )
      expect(status).toBe(1)
      for (const { file, sees } of rows) if (sees) expect(stderr, file).toContain(sees)
      expect(stderr).not.toContain('\u001b')
      const graph = JSON.parse(readFileSync(join(folder, 'out/graph.json'), 'utf8'))
      expect(graph.nodes.map((n: { label: string }) => n.label)).toContain('现代化滨海大都市')
      // Everything that could be read is in the graph, and nothing else.
      const paths = graph.documents.flatMap((d: { paths: string[] }) => d.paths).sort()
      expect(paths).toEqual(['good.txt', ...rows.filter((r) => r.bytes && !r.sees).map((r) => r.file)].sort())
    },
    5 * MOST_MS,
  )
})

describe('the network', () => {
  it('is never asked for what a document names', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const utf8 = (text: string) => new TextEncoder().encode(text)
    await readSource(
      utf8(
        `<html><!DOCTYPE x SYSTEM "${at}/dtd"><link rel=stylesheet href="${at}/css"><img src="${at}/png"><p>深圳市建设海洋中心城市。`,
      ),
    )
    await readSource(
      zipSync({
        'word/document.xml': utf8(
          `<!DOCTYPE d SYSTEM "${at}/dtd" [<!ENTITY e SYSTEM "${at}/entity">]><w:document><w:p><w:r><w:t>深圳市&e;</w:t></w:r></w:p></w:document>`,
        ),
        'word/_rels/document.xml.rels': utf8(
          `<Relationships><Relationship Id="r" TargetMode="External" Target="${at}/rel"/></Relationships>`,
        ),
      }),
    )
    await readSource(readFileSync(join(ROOT, 'tests/read/fixtures/notice.libreoffice.pdf')))
    server.close()
    expect(asked).toEqual([])
  })
})

it('stands in docs/bad-input.md as it is here', async () => {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\u001b', '\\u001b')
  const lines = BAD_INPUTS.map(({ what, file, sees, never }) => {
    const seen = sees ? `“…${cell(sees)}…”` : `it is read${never ? ', without what it would draw in' : ''}`
    return `| ${cell(what)} | \`${cell(file)}\` | ${seen} |`
  })
  await expect(
    `# Bad input\n\nWhat goes wrong with inputs, and what is seen of it. Each costs only itself; all others are read. Made from\n\`tests/read/badInput.ts\`, whose tests hold every row.\n\n| input | file | what is seen |\n| --- | --- | --- |\n${lines.join('\n')}\n`,
  ).toMatchFileSnapshot(join(ROOT, 'docs/bad-input.md'))
})
