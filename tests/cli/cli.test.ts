import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ROOT } from '../support.ts'

const CLI = join(ROOT, 'dist', 'cli.js')
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))
const run = (args: string[], more: { cwd?: string; input?: string; env?: Record<string, string> } = {}) =>
  spawnSync(process.execPath, [CLI, ...args], {
    cwd: more.cwd ?? folder,
    input: more.input,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C', LC_ALL: 'C', ...more.env },
  })
const text = join(folder, 'a.txt')
writeFileSync(text, '深圳市将加快打造全球海洋中心城市，大力发展海洋经济。\n')

describe('zhengtu explore', () => {
  const page = () => readFileSync(join(folder, 'page', 'graph.html'), 'utf8')
  it('writes the page of a text', () => {
    const { status, stderr } = run(['explore', text, '-o', 'page', '--no-open'])
    expect(status).toBe(0)
    expect(stderr).toContain('graph.html')
    expect(page()).toContain('深圳市将加快打造全球海洋中心城市')
  })
  it('writes the page of an exported graph, with the texts that lie beside it unchanged', () => {
    run(['export', text, '-o', 'kept', '--keep-text', '--format', 'json'])
    expect(run(['explore', 'kept/graph.json', '-o', 'page', '--no-open', '-q'])).toMatchObject({
      status: 0,
      stderr: '',
    })
    const whole = '深圳市将加快打造全球海洋中心城市，大力发展海洋经济。\\n'
    expect(page()).toContain(whole)
    expect(run(['convert', 'kept/graph.json', '-o', 'page', '--format', 'html', '-q']).status).toBe(0)
    expect(page()).toContain(whole)
    const [name] = readdirSync(join(folder, 'kept', 'texts'))
    writeFileSync(join(folder, 'kept', 'texts', name as string), '别的文字')
    run(['explore', 'kept/graph.json', '-o', 'page', '--no-open', '-q'])
    expect(page()).not.toContain(whole)
    expect(page()).not.toContain('别的文字')
  })
  it('says what to open where there is no browser', () => {
    const { status, stderr } = run(['explore', text, '-o', 'page'], { env: { PATH: '' } })
    expect(status).toBe(0)
    expect(stderr).toContain('by hand')
  })
  it('says what is wrong with its input', () => {
    expect(run(['explore', 'nix.json', '--no-open'])).toMatchObject({ status: 2 })
    expect(run(['explore', 'nix.txt', '--no-open']).stderr).toContain('no such file')
  })
})

describe('zhengtu export', () => {
  it('writes graph.ttl, graph.json and graph.html and sums up', () => {
    const { status, stdout, stderr } = run(['export', text, '-o', 'out'])
    expect(status).toBe(0)
    expect(stdout).toBe('')
    expect(stderr).toContain('documents 1')
    expect(stderr).toContain('Goal 1')
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['graph.html', 'graph.json', 'graph.ttl'])
    // The page holds the text, the graph, and where it lies in the text.
    expect(readFileSync(join(folder, 'out', 'graph.html'), 'utf8')).toContain('深圳市将加快打造全球海洋中心城市')
  })
  it('puts nothing but data on standard output', () => {
    const { status, stdout } = run(['export', '-', '-o', '-', '--format', 'json'], {
      input: readFileSync(text, 'utf8'),
    })
    expect(status).toBe(0)
    expect(JSON.parse(stdout).nodes.map((n: { label: string }) => n.label)).toContain('全球海洋中心城市')
  })
  it('is quiet when asked', () => expect(run(['export', text, '-o', 'out', '--quiet']).stderr).toBe(''))
  it('speaks Chinese by --lang and by locale', () => {
    expect(run(['export', 'nix.txt', '--lang', 'zh']).stderr).toContain('不存在')
    expect(run(['export', 'nix.txt'], { env: { LC_ALL: 'zh_CN.UTF-8' } }).stderr).toContain('不存在')
    expect(run(['export', 'nix.txt']).stderr).toContain('no such file')
  })
  it('takes another base IRI', () => {
    const { stdout } = run(['export', text, '-o', '-', '--format', 'ttl', '--base-iri', 'https://example.org/id/'])
    expect(stdout).toContain('@base <https://example.org/id/>')
  })
  it.each([
    ['a missing file', ['export', 'nix.txt'], 'nix.txt', 2],
    ['no input', ['export'], 'nothing to read', 2],
    ['an unknown format', ['export', 'a.txt', '--format', 'pdf'], 'unknown format "pdf"', 2],
    ['two formats on standard output', ['export', 'a.txt', '-o', '-'], 'one format', 2],
    ['a bad base', ['export', 'a.txt', '--base-iri', 'nonsense'], 'absolute IRI', 2],
    ['an unknown encoding', ['export', 'a.txt', '--encoding', 'klingon'], 'no encoding is called "klingon"', 2],
    [
      'kept text on standard output',
      ['export', 'a.txt', '-o', '-', '--format', 'json', '--keep-text'],
      'name a folder with -o',
      2,
    ],
    ['a bad date', ['export', 'a.txt', '--date', '26'], 'YYYY', 2],
    ['an unknown command', ['nonsense'], 'unknown command', 2],
    ['an unknown option', ['export', '--nonsense'], 'unknown option', 2],
  ])('says what is wrong with %s', (_what, args, says, status) => {
    const result = run(args)
    expect(result.stderr).toContain(says)
    expect(result.status).toBe(status)
  })
  it('lets bad files harm nothing else: missing, empty, binary, in no encoding, an empty folder', () => {
    const mixed = join(folder, 'mixed')
    mkdirSync(join(mixed, 'none'), { recursive: true })
    cpSync(text, join(mixed, 'good.txt'))
    writeFileSync(join(mixed, 'empty.txt'), '')
    writeFileSync(join(mixed, 'binary.txt'), Buffer.from([0x89, 0x50, 0x00, 0x01]))
    writeFileSync(join(mixed, 'bytes.txt'), Buffer.from([0xc9, 0xee, 0xff, 0xff, 0xca, 0xd0]))
    const { status, stderr } = run(['export', mixed, join(mixed, 'none'), 'nix.txt', '-o', 'out2'])
    expect(status).toBe(1)
    for (const part of [
      'empty.txt: the file is empty',
      'binary.txt: not a text (byte 2',
      'bytes.txt: not UTF-8, UTF-16, GB18030 or Big5 (byte 1)',
      'the folder holds no text (.txt',
      'nix.txt: no such file',
      'failed 5',
    ])
      expect(stderr).toContain(part)
    expect(existsSync(join(folder, 'out2', 'graph.ttl'))).toBe(true)
  })
  it('warns loudly where nothing is found', () => {
    writeFileSync(join(folder, 'poem.txt'), '春眠不觉晓。\n')
    const { status, stderr } = run(['export', 'poem.txt', '-o', 'out3', '--quiet'])
    expect(stderr).toContain('WARNING: poem.txt')
    expect(status).toBe(0)
  })
  it('names file and line of a bad table', () => {
    mkdirSync(join(folder, 'lexicon'), { recursive: true })
    writeFileSync(join(folder, 'lexicon', 'verbs.tsv'), 'verb\tframe\n打造\tnonsense\n')
    const { status, stderr } = run(['export', text, '--lexicon', 'lexicon'])
    expect(stderr).toContain('verbs.tsv:2')
    expect(status).toBe(2)
  })
  it('reads a table of the user’s own', () => {
    mkdirSync(join(folder, 'own'), { recursive: true })
    writeFileSync(join(folder, 'own', 'doctrines.tsv'), 'label\taliases\n“三港融合”理念\t三港融合\n')
    writeFileSync(join(folder, 'own.txt'), '宁波市坚持三港融合，发展海洋经济。\n')
    const { stdout } = run(['export', 'own.txt', '--lexicon', 'own', '-o', '-', '--format', 'json'])
    expect(JSON.parse(stdout).nodes.map((n: { label: string }) => n.label)).toContain('“三港融合”理念')
  })
  it('gives the same bytes from another folder, time zone, locale and order of inputs', () => {
    const samples = join(ROOT, 'samples')
    const [first, second] = readdirSync(samples).sort() as [string, string]
    const one = run(['export', join(samples, first), join(samples, second), '-o', 'd1', '--quiet'])
    const two = run(['export', second, first, '-o', join(folder, 'd2'), '--quiet'], {
      cwd: samples,
      env: { TZ: 'Asia/Shanghai', LC_ALL: 'de_DE.UTF-8' },
    })
    expect([one.status, two.status]).toEqual([0, 0])
    for (const name of ['graph.ttl', 'graph.json'])
      expect(readFileSync(join(folder, 'd1', name), 'utf8')).toBe(readFileSync(join(folder, 'd2', name), 'utf8'))
  })
  it('reads a text in the encoding that it is told', () => {
    writeFileSync(join(folder, 'gb.txt'), Buffer.from('c9eedbdacad0bcd3bfecbda8c9e8', 'hex'))
    const labels = (...args: string[]) =>
      JSON.parse(run(['export', 'gb.txt', '-o', '-', '--format', 'json', ...args]).stdout).nodes.map(
        (n: { label: string }) => n.label,
      )
    expect(labels()).toContain('深圳市')
    expect(labels('--encoding', 'gbk')).toContain('深圳市')
    const { status, stderr } = run(['export', 'gb.txt', '--encoding', 'utf-8'])
    expect([status, stderr]).toEqual([2, expect.stringContaining('gb.txt: not UTF-8 (byte')])
  })
  it('keeps the text that evidence refers to beside the graph', () => {
    const { status } = run([
      'export',
      join(ROOT, 'tests/read/fixtures/notice.docx'),
      '-o',
      'kept',
      '--keep-text',
      '--quiet',
    ])
    expect(status).toBe(0)
    const { documents, edges } = JSON.parse(readFileSync(join(folder, 'kept/graph.json'), 'utf8'))
    const hex = documents[0].id.split('/').at(-1)
    const kept = readFileSync(join(folder, 'kept/texts', `${hex}.txt`), 'utf8')
    expect(createHash('sha256').update(kept).digest('hex')).toBe(documents[0].sha256)
    expect(edges.length).toBeGreaterThan(50)
    for (const e of edges) for (const q of e.evidence) expect(kept.slice(q.start, q.end)).toBe(q.exact)
  })
  it('tells what was mended by line, in either language, and mends nothing if asked', () => {
    const long = '要大力发展平台经济，更多引进一大批平台，支持平台企业在国际竞争中大显身手。'
    writeFileSync(join(folder, 'torn.txt'), `${long}\n${long}\n推进各项工作。着力解决综\n合平台少的问题，取得实效。\n`)
    const told = (...args: string[]) => run(['export', 'torn.txt', '-o', 'out4', '--explain-repair', ...args]).stderr
    expect(told()).toContain('torn.txt:2: repeated paragraph left out: “要大力发展平台经济')
    expect(told()).toContain('torn.txt:4: joined to the line before: “合平台少的问题')
    expect(told('--lang', 'zh')).toContain('torn.txt:2: 略去重复段落')
    expect(told('--no-repair')).not.toContain('torn.txt:')
    expect(run(['explain', 'torn.txt']).stdout).toContain('综合平台')
    expect(run(['explain', 'torn.txt', '--no-repair']).stdout).not.toContain('综合平台')
  })
  it('survives a reader that goes away', () => {
    const out = execFileSync(
      'sh',
      [
        '-c',
        `"${process.execPath}" "${CLI}" export "${join(ROOT, 'samples')}" -o - --format ttl --quiet | head -c 20; echo done`,
      ],
      { encoding: 'utf8' },
    )
    expect(out).toContain('done')
  })
})

describe('zhengtu explain', () => {
  it('shows tokens, names, clauses and claims with their rules', () => {
    const { status, stdout } = run(['explain', text, '--at', '海洋经济'])
    expect(status).toBe(0)
    expect(stdout).toContain('打造/status')
    expect(stdout).toContain('places.tsv')
    expect(stdout).toContain('[frame-status]')
    expect(stdout).toMatch(/claim +\[frame-act\] 深圳市 undertakes 发展海洋经济/u)
  })
  it('says so where the words are not in the text', () => expect(run(['explain', text, '--at', '火星']).status).toBe(1))
})

describe('help', () => {
  it.each([[['--help']], [['export', '--help']], [['explain', '--help']]])('of %s has examples', (args) => {
    const { status, stdout } = run(args)
    expect(status).toBe(0)
    expect(stdout).toContain('Examples:')
  })
})
