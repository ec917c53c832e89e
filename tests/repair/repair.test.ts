import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../src/model.ts'
import { sourceQuotes } from '../../src/offsets.ts'
import { repair } from '../../src/repair/repair.ts'
import { hasShared, SHARED } from '../support.ts'

const source = (text: string): Source => ({ text, sha256: '', paths: [], metadata: {} })
const repaired = (text: string) => repair(source(text))
const LONG = '要大力发展平台经济，更多引进一大批平台，支持平台企业在国际竞争中大显身手。'

describe('repair', () => {
  it('leaves a clean text as it is, but for blank lines', () => {
    const { text, mends } = repaired(`标题\n\n　　${LONG}\n第二段也完整，没有问题。\n`)
    expect(text).toBe(`标题\n${LONG}\n第二段也完整，没有问题。`)
    expect(mends).toEqual([])
  })
  it('keeps the first of repeated paragraphs', () => {
    const { text, mends } = repaired([LONG, LONG, '中间一段，另有内容。', LONG].join('\n'))
    expect(text).toBe(`${LONG}\n中间一段，另有内容。`)
    expect(mends.map((m) => m.kind)).toEqual(['repeated-paragraph', 'repeated-paragraph'])
  })
  it('drops a clause said again in the same sentence', () => {
    const { text, mends } = repaired(
      '把学习精神与学习讲话结合起来，与学习重要指示结合起来，与学习重要指示结合起来，形成共识。',
    )
    expect(text).toBe('把学习精神与学习讲话结合起来，与学习重要指示结合起来，形成共识。')
    expect(mends).toHaveLength(1)
  })
  it('drops a sentence said again at once, but not later', () => {
    const { text, mends } = repaired(
      '推进绿色发展，守住生态底线。推进绿色发展，守住生态底线。做好保障。推进绿色发展，守住生态底线。',
    )
    expect(text).toBe('推进绿色发展，守住生态底线。做好保障。推进绿色发展，守住生态底线。')
    expect(mends.map((m) => [m.kind, m.start, m.end])).toEqual([['repeated-sentence', 14, 28]])
  })
  it('keeps items that say the same of different things, but not the same item twice at once', () => {
    const item = '四、严格执行质量保证大纲及相关程序，定期监查和审查质量保证体系的有效性。'
    const other = '甲堆的许可条件如上，下面是乙堆的条件。'
    expect(repaired([item, other, item].join('\n')).mends).toEqual([])
    expect(repaired([item, item, other].join('\n')).text).toBe([item, other].join('\n'))
  })
  it('drops running heads with their page numbers and joins what they cut, but keeps the title', () => {
    const head = '遵义市第十五个五年规划纲要'
    const page = (n: number) => `${head} ${n}`
    const { text, mends } = repaired(
      [head, `${LONG}新能源产业实现从`, page(1), `无到有的突破。${LONG}我们要`, page(2), '优化环境，服务企业。'].join(
        '\n',
      ),
    )
    expect(text).toBe(`${head}\n${LONG}新能源产业实现从无到有的突破。${LONG}我们要优化环境，服务企业。`)
    expect(mends.filter((m) => m.kind === 'running-head')).toHaveLength(2)
  })
  it('leaves out the notice of rights below a text, and only there', () => {
    const notice = [
      '本作品是国家机关的决议，根据《',
      '中华人民共和国著作权法',
      '》第五条，属于',
      '公有领域',
      '。',
      'Public domain',
    ]
    const { text, mends } = repaired([LONG, '第二段完整。', ...notice].join('\n'))
    expect(text).toBe(`${LONG}\n第二段完整。`)
    expect(mends).toEqual([expect.objectContaining({ kind: 'rights-notice', start: LONG.length + 8 })])
    const play = [LONG, '本作品在全省巡演，受到好评。', '第二段完整。'].join('\n')
    expect(repaired(play).text).toBe(play)
  })
  it('drops page numbers by their dashes or 页, not bare numbers, and not at the top', () => {
    const body = ['标题', '第一段完整。', '第二段完整。', '第三段完整。']
    for (const page of ['— 12 —', '-3-', '第 3 页', '12页'])
      expect(repaired([...body, page, '第四段。'].join('\n')).mends).toEqual([
        expect.objectContaining({ kind: 'running-head', start: 24, end: 24 + page.length }),
      ])
    for (const lines of [
      [...body, '2026', '第四段。'],
      ['— 1 —', ...body],
      [...body, '— 甲 —', '第四段。'],
    ])
      expect(repaired(lines.join('\n')).mends).toEqual([])
  })
  it('takes indents, byte-order marks and the dashes of a conversion off each line', () => {
    expect(repaired('\uFEFF 　标题\u3000\n \u3000第一段完整。 \n').text).toBe('标题\n第一段完整。')
    expect(repaired('- 第一条。\n-  第二条。').text).toBe('第一条。\n第二条。')
    expect(repaired('- 第一条。\n第二条。').text).toBe('- 第一条。\n第二条。')
  })
  it('keeps short repeats and repeats without a stop inside', () => {
    const form = '单位名称和负责人姓名以及联系电话和通信地址和邮政编码和电子邮箱和备注'
    for (const line of ['推进工作，取得实效，形成共识。', form])
      expect(repaired([line, LONG, line].join('\n')).mends).toEqual([])
  })
  it('takes no short line for a running head that cuts no sentence, or that is a piece of one', () => {
    for (const lines of [
      ['工作要求和安排', LONG, '工作要求和安排', LONG.slice(3), '工作要求和安排', LONG.slice(6)],
      ['加快，推进', '第一条 总体要求'].flatMap((head) =>
        [1, 2, 3].flatMap((n) => [`${LONG}第${n}次从`, head, `到第${n}次。`]),
      ),
      [1, 2, 3].flatMap((n) => [`${LONG}第${n}次审议了《`, '规划纲要（草案）', `》，第${n}次通过。`]),
    ])
      expect(repaired(lines.join('\n')).mends.filter((m) => m.kind === 'running-head')).toEqual([])
  })
  it('joins a paragraph cut in mid-word to the next', () =>
    expect(repaired('推进各项工作。着力解决综\n\n合平台少的问题，取得实效。').text).toBe(
      '推进各项工作。着力解决综合平台少的问题，取得实效。',
    ))
  it('joins lines that a conversion wrapped, and takes its dashes off', () =>
    expect(repaired('- 第三条加快发展。推动发展方式转\n- 变，给予资助。\n- （一）一项内容。').text).toBe(
      '第三条加快发展。推动发展方式转变，给予资助。\n（一）一项内容。',
    ))
  it('joins a title or quotation that stood in a link to the words around it', () => {
    expect(
      repaired('要认真执行《\n海岸线保护办法\n》，使岸线得到保护。\n关于印发《宁波市\n港口管理办法》的通知').text,
    ).toBe('要认真执行《海岸线保护办法》，使岸线得到保护。\n关于印发《宁波市港口管理办法》的通知')
    expect(repaired('根据《\n你公司应严格执行许可规定。').text).toBe('根据《\n你公司应严格执行许可规定。')
  })
  it('finds the other half far away by the text’s own words', () => {
    const { text } = repaired(
      '我们要加快打造经济中心城市，这是目标。\n四是坚持发展，加快打造经济中心城\n另一段话，说别的事情。\n市的功能，让城市更加美好，没有止境。',
    )
    expect(text).toContain('加快打造经济中心城市的功能，让城市更加美好')
  })
  it('does not join a heading to what follows, also one of two halves', () => {
    for (const heading of ['一、总体要求', '二、提高思想认识，加强组织领导', '深入落实规划，推动协同发展走深走实'])
      expect(repaired(`${heading}\n全面推进各项工作，取得实效。`).text).toBe(`${heading}\n全面推进各项工作，取得实效。`)
  })
  it('takes a paragraph of a million characters in its stride', () => {
    const started = performance.now()
    repaired('推进各项工作，取得实效。'.repeat(100_000))
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('the way back to the source', () => {
  it('is one quote over a line break, pieces over other text', () => {
    const text = '推进各项工作。着力解决综\n\n合平台少的问题。'
    const r = repaired(text)
    const at = r.text.indexOf('综合平台')
    expect(sourceQuotes(r, text, { start: at, end: at + 4 })).toEqual([{ start: 11, end: 17, exact: '综\n\n合平台' }])
  })
  it('numbers the later pieces where other text lies between', () => {
    const text =
      '我们要加快打造经济中心城市，这是目标。\n四是坚持发展，加快打造经济中心城\n另一段话，说别的事情。\n市的功能，让城市更加美好，没有止境。'
    const r = repaired(text)
    const at = r.text.lastIndexOf('中心城市')
    const quotes = sourceQuotes(r, text, { start: at, end: at + 4 })
    expect(quotes.map((q) => [q.exact, q.piece])).toEqual([
      ['中心城', undefined],
      ['市', 2],
    ])
  })
})

describe.skipIf(!hasShared)('on texts that lie beside the project (skipped where they do not)', () => {
  it('mends the damaged interview: eight of nine repeats gone, halves together, every character kept or accounted for', () => {
    const text = readFileSync(join(SHARED, 'annotation/gold/interview-shenzhen.txt'), 'utf8')
    const r = repaired(text)
    expect(r.mends.filter((m) => m.kind === 'repeated-paragraph')).toHaveLength(8)
    for (const joined of [
      '按照中央经济工作会议决策部署',
      '立体化宣讲、深层次阐释',
      '着力解决综合平台少',
      '牢记深圳经济特区的使命任务。改革不停顿',
      '经济中心城市的提升',
      '跟党走的坚强力量',
    ])
      expect(r.text).toContain(joined)
    const kept = new Set<number>()
    for (const s of r.segments) for (let i = 0; i < s.length; i++) kept.add(s.source + i)
    const mended = new Set<number>()
    for (const m of r.mends) if (m.kind.startsWith('repeated')) for (let i = m.start; i < m.end; i++) mended.add(i)
    for (let i = 0; i < text.length; i++)
      if (/\S/u.test(text.charAt(i))) expect(kept.has(i) !== mended.has(i), `${i} ${text.slice(i, i + 8)}`).toBe(true)
  })
  it('joins words that stood in a link to the sentence that they stood in', () => {
    const line = '港口建设稳步推进。全年开工泊位十二个，新增'
    expect(repaired([line, '集装箱航线', '，吞吐量居全省首位。', LONG].join('\n')).text).toBe(
      [`${line}集装箱航线，吞吐量居全省首位。`, LONG].join('\n'),
    )
    // Where blank lines part the paragraphs, a single break is one inside.
    expect(
      repaired(
        [LONG, '', line, '集装箱航线', '九条，吞吐量居全省首位。', '', '第一部分', '', '第二部分', '', '结语'].join(
          '\n',
        ),
      ).text,
    ).toContain('新增集装箱航线九条')
  })
  it('joins a marker, or a link that opens a paragraph, to what stands below it', () => {
    const body = '要控制港口投资，压缩在建项目。'
    expect(repaired('港口建设加快，\n航线继续增加，\n货物周转提速。\n渔业稳步发展。').text).toBe(
      '港口建设加快，航线继续增加，货物周转提速。\n渔业稳步发展。',
    )
    expect(repaired(['　　', '第一、', body, '', '　　', '第二、', LONG].join('\n')).text).toBe(
      [`第一、${body}`, `第二、${LONG}`].join('\n'),
    )
    expect(repaired([LONG, '', '　　', '港口管理条例（试行草案）', `经过试行，${body}`].join('\n')).text).toBe(
      [LONG, `港口管理条例（试行草案）经过试行，${body}`].join('\n'),
    )
    // A heading, and the paragraph below it.
    expect(repaired([LONG, '', '　　', '发展港口经济。', body].join('\n')).mends).toEqual([])
    expect(repaired(['发展港口经济', body, LONG].join('\n')).mends).toEqual([])
  })
  it('changes nothing in 200 clean texts of the corpus, and mends those that are damaged', () => {
    const corpus = join(SHARED, 'corpus')
    const half = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
      .filter((f) => f.endsWith('.txt') && existsSync(join(corpus, f)))
      .sort()
      .filter((_f, i) => i % 2 === 0)
    const mends = (file: string) => repaired(readFileSync(join(corpus, file), 'utf8')).mends.length
    // A title that stood in a link has been put on a line of its own: 根据《 / 著作权法 / 》.
    const linked = (file: string) => /《\n[^《》\n]+\n》|印发\n《/u.test(readFileSync(join(corpus, file), 'utf8'))
    const damaged = (file: string) => linked(file) || Object.keys(DAMAGED).some((name) => file.includes(name))
    const clean = half.filter((f) => !damaged(f)).slice(0, 200)
    expect(clean).toHaveLength(200)
    expect(clean.filter(mends)).toEqual([])
    expect(half.filter(damaged).filter((f) => !mends(f))).toEqual([])
  })
})

/** What repair changes among every second text of the corpus; each was looked at, and is cut within sentences: how. */
const DAMAGED = {
  nfga_078: 'lines wrapped at a width',
  nfga_099: 'lines wrapped at a width',
  gwr_1957: 'paragraphs cut by pages',
  gwr_1982: '一条是 on a line of its own',
  gwr_1995: '一是 on a line of its own',
  gwr_1999: '一是 on a line of its own',
  gwr_2001: 'a title in 《》 on a line of its own',
  gwr_2006: 'titles in 《》 on lines of their own',
  四川省: 'words in a link on a line of their own',
  gwr_2021: 'paragraphs cut by pages',
  sz_02: 'paragraphs cut by pages',
  sz_04: 'paragraphs cut by pages',
  sz_06: 'paragraphs cut by pages',
}
