import { describe, expect, it } from 'vitest'
import { factsOf } from '../support.ts'

const modes = async (text: string) =>
  new Set((await factsOf(text)).claims.filter((c) => c.predicate === 'undertakes').map((c) => c.modality))

describe('a passage of a report without its headings', () => {
  it('is a review where it counts what was reached', async () =>
    expect(
      await modes(
        '宁波市深入推进产业升级，实施技术改造项目634个，临港工业产值增长16.9%，新增航线12条，引进重大项目14个。',
      ),
    ).toEqual(new Set(['done'])))
  it('is a plan where it says what will be', async () =>
    expect(await modes('宁波市要深入推进产业升级，实施技术改造项目，临港工业产值增长6%左右，新增航线12条。')).toEqual(
      new Set(['planned']),
    ))
})
