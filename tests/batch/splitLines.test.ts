import { expect, it } from 'vitest'
import { splitLines } from '../../src/batch/splitLines.ts'

async function* chunks(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text, 'utf8')
}
async function lines(longest: number, ...texts: string[]): Promise<(string | undefined)[]> {
  const out: (string | undefined)[] = []
  for await (const { text } of splitLines(chunks(...texts), longest)) out.push(text)
  return out
}

it('splits at line feeds alone, wherever the chunks end', async () => {
  expect(await lines(100, 'a\rb\n', '深', '圳\n\nlast')).toEqual(['a\rb', '深圳', '', 'last'])
  const bytes = Buffer.from('深圳\n广州\n', 'utf8')
  async function* single() {
    for (const byte of bytes) yield Uint8Array.of(byte)
  }
  const out: unknown[] = []
  for await (const line of splitLines(single(), 100)) out.push(line.text)
  expect(out).toEqual(['深圳', '广州'])
})
it('drops a line that is too long, and reads the next', async () => {
  expect(await lines(4, 'abc', 'def', 'ghi\nok\n')).toEqual([undefined, 'ok'])
  expect(await lines(4, 'abcdef')).toEqual([undefined])
})
it('gives nothing for nothing', async () => expect(await lines(4)).toEqual([]))
