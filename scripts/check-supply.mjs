// What we install: every package under a licence of the list, none with an install script but those named here. What we ship:
// every table with its provenance, also under a licence of the list.
//   node scripts/check-supply.mjs
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { provenance, untold } from './provenance.mjs'

/** Permissive licences (SPDX). */
const LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'CC-BY-4.0',
  'Zlib',
])
/** Told in the old form of package.json, which the lock file does not repeat; read by hand. */
const READ_BY_HAND = new Map([['negotiate 1.0.1', 'BSD-2-Clause']])
/** Development only, weak copyleft of single files: the CSS tools that the test runner brings. Never shipped. */
const DEV_ONLY = new Set(['MPL-2.0'])
/** Packages that run a script when they are installed, and why that is borne. */
const SCRIPTS = new Map([['fsevents', 'macOS only, development: the test runner watches files with it']])

const lock = JSON.parse(readFileSync(fileURLToPath(new URL('../package-lock.json', import.meta.url)), 'utf8'))
const problems = []
let count = 0
/** `(MIT OR CC0-1.0)` is fine where one of them is; `MIT AND Zlib` where both are. */
const allowed = (licence, known) =>
  licence
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((part) => part.split(/ AND /i).every((one) => known(one.trim())))
for (const [path, entry] of Object.entries(lock.packages)) {
  if (!path) continue
  count++
  const name = path.replace(/^.*node_modules\//, '')
  const licence = entry.license ?? READ_BY_HAND.get(`${name} ${entry.version}`) ?? 'none told'
  if (!allowed(licence, (l) => LICENCES.has(l) || (entry.dev && DEV_ONLY.has(l))))
    problems.push(`${name} ${entry.version}: licence ${licence}`)
  if (entry.hasInstallScript && !SCRIPTS.has(name))
    problems.push(`${name} ${entry.version}: runs a script when installed`)
  if (entry.resolved && !entry.integrity) problems.push(`${name} ${entry.version}: no checksum`)
}
for (const file of untold()) problems.push(`${file}: ontology/PROVENANCE.md tells of it, or it is there, but not both`)
for (const { file, licence } of provenance())
  if (!allowed(licence, (l) => LICENCES.has(l))) problems.push(`${file}: licence ${licence}`)
for (const p of problems) console.error(p)
console.log(`${count} packages, ${problems.length} problems`)
process.exitCode = problems.length ? 1 : 0
