// The unit tests over sources of which one place is changed: what scripts/mutate.mjs runs. The files stay as they are.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const { file, start, end, text } = JSON.parse(process.env.ZHENGTU_MUTANT ?? '{"file":""}')

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      transform(_code, id) {
        if (!file || !id.endsWith(`/${file}`)) return undefined
        const source = readFileSync(id, 'utf8')
        return source.slice(0, start) + text + source.slice(end)
      },
    },
  ],
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/integration/**'], testTimeout: 30_000 },
})
