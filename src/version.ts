import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { at } from './root.ts'

/** Version of the package. */
export const VERSION: string = (JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string }).version

/** How the program names itself in what it writes. */
export const GENERATOR = `zhengtu ${VERSION}`

/** Version of an installed package that we use. */
export const packageVersion = (name: string): string =>
  (createRequire(import.meta.url)(`${name}/package.json`) as { version: string }).version
