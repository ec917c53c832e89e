import { describe, expect, it } from 'vitest'
import { segment } from '../src/segment/segment.ts'

const read = (text: string) => {
  const { blocks, sentences } = segment(text, {})
  return {
    blocks,
    sentences,
    said: blocks.map((b) => `${b.kind}${b.marker ? ` ${b.marker}` : ''}: ${text.slice(b.start, b.end)}`),
    text,
  }
}
const parentOf = (r: ReturnType<typeof read>, starts: string) => {
  const block = r.blocks.find((b) => r.text.startsWith(starts, b.start))
  const parent = block?.parent === undefined ? undefined : r.blocks[block.parent]
  return parent ? r.text.slice(parent.start, parent.end) : undefined
}

describe('segment', () => {
  it('finds the title below the buttons and paths of a page', () => {
    for (const page of ['下载\n打印\n全屏\n收藏\n【字号：\n加大\n还原\n减小', '当前位置：\n首页\n>\n政务信息\n>\n要闻'])
      expect(read(`${page}\n2026年湖南省政府工作报告\n各位代表：\n现在，我向大会报告工作。`).said).toContain(
        'title: 2026年湖南省政府工作报告',
      )
    expect(read('意见\n第一段说明情况。\n加大\n推进工作，取得实效。').said).not.toContain('metadata: 加大')
  })
  it('takes the last item of a list for an item, whatever long paragraph follows', () => {
    const long =
      '我们讲整顿，就是要把港口企业整顿好。要健全港口企业的各项制度，严格岗位责任，减少货物损失，缩短船舶停时，把管理水平提高到新的程度，按期完成全年的任务。'
    const r = read(
      `工作报告\n做好以下三件事：\n（一）扩建泊位，增加吞吐能力。\n（二）疏浚航道，改善通航条件。\n（三）整修码头，提高装卸效率。\n${long}`,
    )
    expect(r.said).toContain('item （三）: 整修码头，提高装卸效率。')
    expect(parentOf(r, '我们讲整顿')).not.toBe('整修码头，提高装卸效率。')
  })
  it('takes 第一、 for a marker, but not the first of a list of numbers', () => {
    const r = read(
      '工作报告\n第一、控制投资规模\n要压缩项目。\n第二、改进管理\n要健全制度。\n第一、二、三章由各部门起草，第四章另行起草。',
    )
    expect(r.said).toContain('heading 第一、: 控制投资规模')
    expect(r.said).toContain('heading 第二、: 改进管理')
    expect(r.said.some((s) => s.includes('第一、二、三章'))).toBe(true)
  })
  it('nests headings and items by their markers', () => {
    const r = read(
      '关于做好工作的意见\n一、总体要求\n（一）指导思想。全面推进，取得实效。\n（二）工作目标。到年底完成。\n二、重点任务\n1.发展产业。优化布局。',
    )
    expect(r.said.slice(0, 3)).toEqual([
      'title: 关于做好工作的意见',
      'heading 一、: 总体要求',
      'item （一）: 指导思想。全面推进，取得实效。',
    ])
    expect(parentOf(r, '工作目标')).toBe('总体要求')
    expect(parentOf(r, '发展产业')).toBe('重点任务')
  })
  it('lets what stands between two items of a list belong to the first', () => {
    const r = read(
      '重点工作\n今年要做好两项工作：\n一是扩大港口开放。要简化手续。\n口岸通关要再提速，航线要再增加。\n二是发展海洋经济。要建设渔港。\n各地要抓好落实，取得实效。',
    )
    expect(parentOf(r, '口岸通关')).toBe('扩大港口开放。要简化手续。')
    expect(parentOf(r, '各地要抓好')).not.toBe('发展海洋经济。要建设渔港。')
    // However many items have plain paragraphs of their own.
    const sections = ['扩大港口开放', '发展海洋经济', '建设航运中心', '保护近海生态']
    const longer = read(
      `重点工作\n一年来主要做了以下工作：\n${sections.map((s, i) => `（${'一二三四'[i]}）${s}。简化了手续。\n${s}取得新进展，成效好。`).join('\n')}`,
    )
    for (const s of sections) expect(parentOf(longer, `${s}。`)).toBe('一年来主要做了以下工作：')
  })
  it('puts a numbered section under no sentence on a line of its own, and what looks at the whole again neither', () => {
    const long =
      '沿海各地改造泊位，新辟航线，货物吞吐量稳步增长，通关时间继续缩短，船员收入不断提高，渔区面貌有了改善。'
    const r = read(
      `港口报告\n各位代表：\n航运能力继续提高。\n${long}${long}\n这些成绩的取得，是大家努力的结果。\n一、扩大港口开放\n要简化手续，增加航线。`,
    )
    expect(parentOf(r, '沿海各地')).toBe('航运能力继续提高。')
    expect(parentOf(r, '这些成绩')).not.toBe('航运能力继续提高。')
    expect(parentOf(r, '扩大港口开放')).not.toBe('航运能力继续提高。')
  })
  it('takes a sentence on a line of its own over a list for a heading, with a short lead between or not', () => {
    const long =
      '沿海各地改造泊位，新辟航线，货物吞吐量稳步增长，通关时间继续缩短，船员收入不断提高，渔区面貌有了改善。'
    const r = read(
      `港口报告\n各位代表：\n航运能力继续提高。\n${long}${long}\n深化港口体制改革。\n近几年，改革有了进展，必须继续推进。\n一是理顺管理关系。\n${long}${long}\n二是改革收费办法。\n${long}`,
    )
    expect(parentOf(r, '理顺管理关系')).toBe('深化港口体制改革。')
    expect(parentOf(r, '改革收费办法')).toBe('深化港口体制改革。')
  })
  it('tells questions from answers by who asks', () => {
    const r = read('晚报：您怎样看？\n王明：我们要发展经济。\n还要改善民生。\n晚报：下一步呢？\n王明：继续努力。')
    expect(r.blocks.map((b) => b.kind)).toEqual(['question', 'answer', 'paragraph', 'question', 'answer'])
    expect(r.blocks[1]?.speaker).toBe('王明')
    expect(r.said[1]).toBe('answer: 我们要发展经济。')
  })
  it('cuts a paragraph with 一是 … 二是 … into items under its head', () => {
    const r = read('重点抓好三件事。一是增强获得感。二是增强幸福感。三是增强安全感。')
    expect(r.said).toEqual([
      'paragraph: 重点抓好三件事。',
      'item 一是: 增强获得感。',
      'item 二是: 增强幸福感。',
      'item 三是: 增强安全感。',
    ])
    expect(parentOf(r, '增强幸福感')).toBe('重点抓好三件事。')
  })
  it('ends a list right below its lead where plain text follows, and takes its last item for no heading', () => {
    const after =
      '港口各单位要结合实际制定计划，一项一项安排落实，切实解决船舶待泊时间长、货物周转慢、作业成本高的问题。航运企业要主动配合，及时报告船期，合理安排运力，保证港口生产平稳有序，不得影响重点物资运输。'
    const r = read(`港口改造从以下方面进行：\n一、改造泊位；\n二、疏浚航道；\n三、更新装卸设备。\n${after}`)
    expect(r.said[3]).toBe('item 三、: 更新装卸设备。')
    expect(parentOf(r, '更新装卸设备')).toBe('港口改造从以下方面进行：')
    expect(parentOf(r, '港口各单位')).not.toBe('更新装卸设备。')
  })
  it('parts chapter and article that stand in one line, and the marker from words that touch it', () => {
    const r = read('第一章　总则　　第一条 　为规范管理，制定本办法。\n第二条本办法适用于全州。')
    expect(r.said).toEqual([
      'heading 第一章: 总则',
      'item 第一条: 为规范管理，制定本办法。',
      'item 第二条: 本办法适用于全州。',
    ])
  })
  it('knows addressees, signatures, dates and labelled fields', () => {
    const r = read(
      '某市关于做好工作的通知\n文号：\n各有关单位：\n现将办法印发给你们，请认真执行。\n某市人民政府\n2026年3月18日',
    )
    expect(r.blocks.map((b) => b.kind)).toEqual([
      'title',
      'metadata',
      'addressee',
      'paragraph',
      'signature',
      'signature',
    ])
  })
  it('knows who signs a covering notice above its annex', () => {
    const r = read(
      '关于印发航运办法的通知\n各有关单位：\n现将办法印发给你们，请认真执行。\n省港航局\n财 政 厅\n2026年3月18日\n航运办法\n第一条 为了规范航运管理，保障水上交通安全，维护当事人各方的合法权益，促进航运事业健康发展，制定本办法。',
    )
    expect(r.blocks.filter((b) => b.kind === 'signature')).toHaveLength(3)
    expect(r.blocks.at(-2)?.kind).toBe('heading')
  })
  it('ends sentences after the closing quotation mark, and not inside a title', () => {
    const text = '他说：“干就完了！”大家《怎么办？》都看了。好。'
    const { sentences } = segment(text, {})
    expect(sentences.map((s) => text.slice(s.start, s.end))).toEqual([
      '他说：“干就完了！”',
      '大家《怎么办？》都看了。',
      '好。',
    ])
  })
})
