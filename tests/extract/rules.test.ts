import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { list, readTable } from '../../src/knowledge/table.ts'
import { factsOf, ROOT, said } from '../support.ts'

const rows = readTable(`${ROOT}ontology/rules/claims.tsv`, ['id', 'meaning'])

describe('every rule of ontology/rules gives what its row says', () => {
  for (const row of rows.filter((r) => r.example))
    it(`${row.id}: ${row.example}`, async () => {
      const got = said(await factsOf((row.example as string).replaceAll('\\n', '\n')))
      for (const wanted of list(row.gives)) expect([...got]).toContain(wanted)
      for (const unwanted of list(row.not)) expect([...got]).not.toContain(unwanted)
    })

  it('and every rule that fires on the samples has a row', async () => {
    const known = new Set(rows.map((r) => r.id))
    for (const file of readdirSync(join(ROOT, 'samples'))) {
      const facts = await factsOf(readFileSync(join(ROOT, 'samples', file), 'utf8'), file)
      for (const claim of facts.claims) expect(known, `${claim.rule} in ${file}`).toContain(claim.rule)
    }
  })
})
