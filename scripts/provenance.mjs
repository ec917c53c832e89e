import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../ontology/', import.meta.url))

/** Where each file of ontology/ comes from, as ontology/PROVENANCE.md tells: `{file, origin, licence}`. */
export const provenance = () =>
  readFileSync(`${folder}PROVENANCE.md`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, file, origin, licence] = /^\| `([^`]+)` +\| (.+?) +\| (\S+) +\|$/.exec(line) ?? []
      return file ? [{ file: `ontology/${file}`, origin, licence }] : []
    })

/** Files that it does not tell of, and those it tells of that are not there. */
export function untold() {
  const told = new Set(provenance().map((p) => p.file))
  const there = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile() && f.name !== 'PROVENANCE.md')
    .map((f) => `ontology/${`${f.parentPath}/`.slice(folder.length)}${f.name}`.replace(/\/+/g, '/'))
  return [...there.filter((f) => !told.has(f)), ...[...told].filter((f) => !there.includes(f))]
}
