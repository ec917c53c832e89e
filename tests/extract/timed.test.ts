import { describe, expect, it } from 'vitest'
import { factsOf } from '../support.ts'

/** What is claimed of each aim about when: `label: time from–until`. */
const times = async (text: string) => {
  const { nodes, claims } = await factsOf(text)
  const label = new Map(nodes.map((n) => [n.id, n.label]))
  return Object.fromEntries(
    claims
      .filter((c) => /^(?:pursues|undertakes|callsFor)$/.test(c.predicate))
      .map((c) => [label.get(c.target), c.time && `${c.time} ${c.from ?? ''}–${c.until ?? ''}`]),
  )
}

describe('when something is done', () => {
  it('is told for what follows, to the next time', async () =>
    expect(
      await times('到2030年，宁波市建成现代化港区，形成智慧航运体系，2035年前建成海洋强市。要完善引航服务机制。'),
    ).toEqual({
      现代化港区: '到2030年 –2030-12-31',
      智慧航运体系: '到2030年 –2030-12-31',
      海洋强市: '2035年前 –2035-12-31',
      完善引航服务机制: undefined,
    }))
  it('is told of deeds', async () =>
    expect(await times('2024年，宁波市制定了航运条例，2023年至2025年更新船舶装备120台。')).toEqual({
      制定航运条例: '2024年 2024-01-01–2024-12-31',
      更新船舶装备120台: '2023年至2025年 2023-01-01–2025-12-31',
    }))
  it('has its bound', async () =>
    expect(await times('各有关单位要于2026年6月底前完成航道整治，自2026年9月1日起实施引航新规。')).toEqual({
      完成航道整治: '2026年6月底前 –2026-06-30',
      实施引航新规: '自2026年9月1日起 2026-09-01–',
    }))
  it('is not when it was said', async () => {
    expect(await times('宁波市市长李明2025年3月表示，要完善港口规划，到2030年建成国际强港。')).toEqual({
      完善港口规划: undefined,
      国际强港: '到2030年 –2030-12-31',
    })
    expect(await times('3月5日，会议指出，要完善港口规划。')).toEqual({ 完善港口规划: undefined })
  })
  it('of the past is none for what shall be', async () =>
    expect(await times('去年，宁波市更新了渔船，要继续培育配套企业。')).toEqual({
      更新渔船: '去年 –',
      培育配套企业: undefined,
    }))
  it('stands in the characters of the text', async () => {
    const { claims } = await factsOf('到２０３０年，寧波市建成現代化港區，形成智慧航運體系。')
    expect(claims.flatMap((c) => c.time ?? [])).toContain('到２０３０年')
  })
  it('is told by the heading of a review or a plan, unless the sentence tells it', async () =>
    expect(
      await times(
        '宁波市2026年政府工作报告\n各位代表：\n一、2025年工作回顾\n（一）航运服务提质。更新了船舶装备。\n二、2026年重点工作\n（一）推进港口转型\n加快建设智慧码头。到2030年，建成国际强港。',
      ),
    ).toEqual({
      更新船舶装备: '2025年 2025-01-01–2025-12-31',
      推进港口转型: '2026年 2026-01-01–2026-12-31',
      建设智慧码头: '2026年 2026-01-01–2026-12-31',
      国际强港: '到2030年 –2030-12-31',
    }))
})
