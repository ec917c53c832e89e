import { expect, it } from 'vitest'
import { CONSTRAINTS } from '../../src/export/merges.ts'
import { prepare } from '../../src/store/bolt.ts'

const asked = async (refuse: (statement: string) => string | undefined, texts = false) => {
  const statements: string[] = []
  const { sweep } = await prepare(async (statement) => {
    statements.push(statement)
    const code = refuse(statement)
    if (code) throw Object.assign(new Error('refused'), { code })
  }, texts)
  return { statements, sweep }
}

it('makes named constraints in Neo4j, and waits for them', async () => {
  const { statements, sweep } = await asked(() => undefined)
  expect(statements).toEqual([...CONSTRAINTS, 'CALL db.awaitIndexes(300)'])
  expect(sweep).toContain('IN TRANSACTIONS')
  expect((await asked(() => undefined, true)).statements.join()).toContain('(r.document)')
})

it('makes constraints of nodes in Memgraph, in its own words', async () => {
  const { statements, sweep } = await asked((s) =>
    /FOR|CALL/u.test(s) ? 'Memgraph.ClientError.MemgraphError.MemgraphError' : undefined,
  )
  expect(statements.slice(1)).toEqual([
    'CREATE INDEX ON :Entity(iri)',
    'CREATE CONSTRAINT ON (n:Entity) ASSERT n.iri IS UNIQUE',
    'CREATE INDEX ON :Text(iri)',
    'CREATE CONSTRAINT ON (n:Text) ASSERT n.iri IS UNIQUE',
  ])
  expect(sweep).not.toContain('CALL')
})

it('hides no other failure', async () => {
  await expect(asked(() => 'Neo.ClientError.Schema.ConstraintCreationFailed')).rejects.toThrow('refused')
})
