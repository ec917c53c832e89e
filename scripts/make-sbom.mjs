// The software bill of materials (CycloneDX 1.5): every package that is installed with ours, and the tables that we ship.
//   node scripts/make-sbom.mjs
// Written to dist/sbom.cdx.json from the lock file and ontology/PROVENANCE.md, without a clock or a serial number: the same for
// the same input. Part of the build, so that the package has it.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { provenance } from './provenance.mjs'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const lock = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'))
const own = lock.packages['']

const licences = (name) => (/ (OR|AND) /i.test(name) ? [{ expression: name }] : [{ license: { id: name } }])
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`
const packages = Object.entries(lock.packages)
  .filter(([path, entry]) => path && !entry.dev)
  .map(([path, entry]) => ({
    type: 'library',
    'bom-ref': path,
    name: path.replace(/^.*node_modules\//, ''),
    version: entry.version,
    scope: entry.optional || entry.devOptional || entry.peer ? 'optional' : 'required',
    ...(entry.integrity
      ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(entry.integrity.slice(7), 'base64').toString('hex') }] }
      : {}),
    ...(entry.license ? { licenses: licences(entry.license) } : {}),
    purl: purl(path.replace(/^.*node_modules\//, ''), entry.version),
  }))
const tables = provenance().map(({ file, origin, licence }) => ({
  type: 'data',
  'bom-ref': file,
  name: file,
  hashes: [
    {
      alg: 'SHA-256',
      content: createHash('sha256')
        .update(readFileSync(at(file)))
        .digest('hex'),
    },
  ],
  licenses: licences(licence),
  description: origin,
}))
const component = { type: 'application', name: own.name, version: own.version, licenses: licences(own.license) }
const sbom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: { component: { ...component, 'bom-ref': '.', purl: purl(own.name, own.version) } },
  components: [...packages, ...tables].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
}

writeFileSync(at('dist/sbom.cdx.json'), `${JSON.stringify(sbom, null, 1)}\n`)
