import { describe, expect, it } from 'vitest'
import { answerLine } from '../../src/batch/lineWorker.ts'
import { nquads } from '../../src/export/turtle.ts'
import type { Facts } from '../../src/index.ts'
import { BASE_IRI, buildGraph } from '../../src/index.ts'
import { factsOf, knowledge } from '../support.ts'

const options = { repair: true, write: { baseIri: BASE_IRI, generator: 'test' } }
const ask = async (line: unknown) =>
  JSON.parse(
    await answerLine(typeof line === 'string' ? line : JSON.stringify(line), knowledge, options, (s) => s.args.join()),
  )
const TEXT = '深圳市将加快打造全球海洋中心城市，大力发展海洋经济。\n'

describe('a line of the worker', () => {
  it('gives the facts that the pipeline gives', async () => {
    expect(await ask({ id: 'a.txt', text: TEXT })).toEqual({ id: 'a.txt', facts: await factsOf(TEXT, 'a.txt') })
  })
  it('takes a file of any kind as bytes', async () => {
    const bytes = Buffer.from('c9eedbdacad0bcd3bfecbda8c9e8', 'hex').toString('base64')
    const { facts } = await ask({ id: 'gb.txt', bytes })
    expect(facts.nodes.map((n: { label: string }) => n.label)).toContain('深圳市')
  })
  it('takes date and publisher where the text does not tell', async () => {
    const { facts } = await ask({ id: 'a', text: TEXT, date: '2026-01', source: '新华社' })
    expect(facts.document).toMatchObject({ date: '2026-01', source: '新华社' })
  })
  it.each([
    ['what is no JSON', '{"id":', 'bad-line', null],
    ['an empty line', '', 'bad-line', null],
    ['null', 'null', 'bad-line', null],
    ['no id', { text: TEXT }, 'bad-line', null],
    ['no text', { id: 'x' }, 'bad-line', null],
    ['text and bytes', { id: 'x', text: 'a', bytes: 'YQ==' }, 'bad-line', null],
    ['a text that is none', { id: 'x', text: 1 }, 'bad-line', null],
    ['facts that are none', { id: 'x', facts: [{ format: 1 }] }, 'bad-line', null],
    ['an empty text', { id: 'x', text: '' }, 'empty', 'x'],
    ['a picture', { id: 'x', bytes: 'iVBORw0KGgoAAAANSUhEUgAA' }, 'unsupported', 'x'],
  ])('answers %s by a problem', async (_, line, code, id) => {
    const answer = await ask(line)
    expect([answer.id, answer.problem.code]).toEqual([id, code])
    expect(answer.facts).toBeUndefined()
  })
  it('gives the N-Quads of a text of which there are copies', async () => {
    const copies: Facts[] = [await factsOf(TEXT, 'b.txt'), await factsOf(TEXT, '2024年/a.txt')]
    const answer = await ask({ id: 'x', facts: copies })
    const whole = [...nquads(buildGraph(copies), BASE_IRI, 'test')].join('')
    const gazetteer = /^.*<[^<>]*graph\/gazetteer> \.\n/gmu
    expect(answer).toEqual({ id: 'x', nq: whole.replace(gazetteer, '') })
    const places = buildGraph(copies).nodes
    expect((await ask({ id: 'y', places })).nq).toBe(whole.match(gazetteer)?.join(''))
    expect(answer.nq).toMatch(/#path> "2024年\/a.txt".*\n.*#path> "b.txt"/u)
  })
})
