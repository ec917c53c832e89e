import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../support.ts'

// Whatever ends a run, the files of the run before stay whole.
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-crash-'))
const CLI = join(ROOT, 'dist/cli.js')
const out = join(folder, 'out')
const text = join(folder, 'big.txt')
const args = ['export', text, '-o', out, '--quiet', '--format', 'ttl,json,nq']
const contents = () =>
  Object.fromEntries(
    readdirSync(out)
      .sort()
      .map((f) => [f, readFileSync(join(out, f), 'utf8')]),
  )

beforeAll(() => {
  const sample = readFileSync(join(ROOT, 'samples', '通知-昆明.txt'), 'utf8')
  // Many different paragraphs, so that writing takes long enough to be interrupted.
  const line = (i: number) => `${i}.昆明市推进第${i}号示范园区建设，打造第${i}号开放高地。`
  writeFileSync(text, `${sample}\n${Array.from({ length: 1500 }, (_, i) => line(i)).join('\n')}`)
  expect(spawnSync(process.execPath, [CLI, ...args]).status).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a run that ends early', () => {
  it('leaves the last good output when it is killed at any moment', async () => {
    const good = contents()
    const started = performance.now()
    spawnSync(process.execPath, [CLI, ...args])
    const whole = performance.now() - started
    for (let i = 1; i <= 12; i++) {
      const child = spawn(process.execPath, [CLI, ...args], { stdio: 'ignore' })
      // Most kills fall into the last half, where files are written.
      await new Promise((done) => setTimeout(done, whole * (0.4 + (0.6 * i) / 12)))
      child.kill('SIGKILL')
      await new Promise((done) => ((child.exitCode ?? child.signalCode) === null ? child.once('exit', done) : done(0)))
      for (const [name, before] of Object.entries(good)) expect(readFileSync(join(out, name), 'utf8')).toBe(before)
    }
    // And the next whole run sweeps away what the killed ones left.
    expect(spawnSync(process.execPath, [CLI, ...args]).status).toBe(0)
    expect(contents()).toEqual(good)
  }, 300_000)

  it.skipIf(process.getuid?.() === 0)('says that a folder may not be written to', () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o500)
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'export', text, '-o', closed], { encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toMatch(/closed.*EACCES/u)
  })

  // Mounting needs root.
  it.skipIf(process.getuid?.() !== 0)('leaves nothing on a full disk, and keeps what was there', () => {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', disk]).status !== 0) return
    try {
      writeFileSync(join(disk, 'graph.ttl'), 'from before')
      const { status, stderr } = spawnSync(process.execPath, [CLI, 'export', text, '-o', disk, '--format', 'ttl'], {
        encoding: 'utf8',
      })
      expect(status).toBe(2)
      expect(stderr).toMatch(/graph\.ttl.*(?:ENOSPC|no space)/u)
      expect(readdirSync(disk)).toEqual(['graph.ttl'])
      expect(readFileSync(join(disk, 'graph.ttl'), 'utf8')).toBe('from before')
    } finally {
      spawnSync('umount', [disk])
    }
  })

  it('says that a file stands where the folder should be, and leaves it', () => {
    const file = join(folder, 'file')
    writeFileSync(file, 'mine')
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'export', text, '-o', file], { encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toContain(file)
    expect(statSync(file).isFile() && readFileSync(file, 'utf8')).toBe('mine')
  })

  it('survives a path in a file name that leads outside the output folder', () => {
    const evil = join(folder, '..%2f..%2fevil.txt')
    writeFileSync(evil, '昆明市打造国际大健康名城。')
    const target = join(folder, 'kept')
    spawnSync(process.execPath, [CLI, 'export', evil, '-o', target, '--keep-text', '--quiet'])
    const names = readdirSync(target, { recursive: true }).map(String)
    expect(names.some((n) => n.includes('evil'))).toBe(false)
    expect(existsSync(join(target, 'texts')) || names.length > 1).toBe(true)
  })
})
