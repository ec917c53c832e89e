// The entries of dist/ in a few files, in place of the compiled ones: a process that opens three hundred takes a third longer to start.
//   node scripts/bundle.mjs    (a part of npm run build)
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
rmSync(`${root}dist/chunks`, { recursive: true, force: true })
await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts', 'src/index.ts', 'src/batch/thread.ts'],
  outbase: 'src',
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  charset: 'utf8',
  logLevel: 'warning',
})
