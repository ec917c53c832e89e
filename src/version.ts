import { readFileSync } from 'node:fs'

/** Version of the package. */
export const VERSION: string = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
).version

/** How the program names itself in what it writes. */
export const GENERATOR = `zhengtu ${VERSION}`
