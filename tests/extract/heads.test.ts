import { describe, expect, it } from 'vitest'
import { factsOf } from '../support.ts'

/** What stands under what: part → whole, means → end. */
const under = async (text: string) => {
  const { claims, nodes } = await factsOf(text)
  const label = (id: string) => nodes.find((n) => n.id === id)?.label
  return claims
    .filter((c) => c.predicate === 'partOf' || c.predicate === 'contributesTo')
    .map((c) => `${label(c.source)} ${c.predicate} ${label(c.target)}`)
}

describe('heads', () => {
  it('are what a meeting says anew in the middle of a paragraph', async () =>
    expect(
      await under(
        '李明主持召开国务院常务会议\n国务院总理李明3月3日主持召开国务院常务会议。\n会议听取航运工作汇报，审议通过《渔港条例》。会议强调，改革航运体制是当前一项重大政治任务。要完善船闸调度。要整顿港口收费。',
      ),
    ).toContain('完善船闸调度 partOf 改革航运体制'))
  it('are the first item that is over the paragraphs before the second', async () =>
    expect(
      await under(
        '宁波市2026年政府工作报告\n各位代表：\n今年要把握好以下两点。\n第一，完善海洋政策。健全渔业补贴。\n要支持远洋船队，改造渔港。\n第二，发展临港产业。建设造船基地。',
      ),
    ).toContain('改造渔港 partOf 完善海洋政策'))
  it('are one act, whatever verb pushes it on', async () => {
    const { nodes } = await factsOf('宁波市要建设内河航道。加快推进内河航道建设。深化港口体制改革，推进港口体制改革。')
    expect(nodes.filter((n) => n.class === 'Initiative').map((n) => n.label)).toEqual([
      '建设内河航道',
      '深化港口体制改革',
    ])
  })
  it('are no words of a congress that the one interviewed goes on from', async () => {
    const got = await under(
      '【权威访谈】发展航运\n来看总台记者对交通运输部部长周海平的专访。\n党的二十届三中全会提出，完善港口管理机制。周海平表示，交通运输部将建设内河航道。',
    )
    expect(got).not.toContain('建设内河航道 partOf 完善港口管理机制')
  })
  it('are short sentences of one length that divide a long paragraph of a report', async () => {
    const got = await under(
      '宁波市2026年政府工作报告\n各位代表：\n加快港口转型。建设自动化码头，推广岸电设施。壮大港航主体。支持船舶企业改造渔港，引进航运机构。提升航线能级。开通远洋航线，扩建集装箱泊位。优化口岸服务。简化通关手续，减少查验次数。',
    )
    expect(got).toContain('简化通关手续 partOf 优化口岸服务')
    expect(got).toContain('优化口岸服务 partOf 加快港口转型')
  })
})
