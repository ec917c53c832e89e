import { describe, expect, it } from 'vitest'
import { factsOf } from '../support.ts'

const aims = async (text: string) =>
  (await factsOf(text)).nodes.filter((n) => /Goal|Initiative/.test(n.class)).map((n) => `${n.class}:${n.label}`)

describe('what an aim is called', () => {
  it('leaves out how many and how likely', async () => {
    expect(await aims('要打破各种形式的准入限制。')).toContain('Initiative:打破准入限制')
    expect(await aims('宁波航运市场有望总体回升。')).toContain('Goal:航运市场总体回升')
  })
  it('takes no verb that is part of a noun for its head', async () => {
    expect(await aims('发展结构更优、效益更好。')).toContain('Goal:发展结构更优')
    expect(await aims('要以先行区建设牵引全港高质量发展。')).toContain('Initiative:以先行区建设牵引全港高质量发展')
    expect(await aims('要使基本建设保持必要的规模。')).toContain('Goal:基本建设保持必要的规模')
  })
})
