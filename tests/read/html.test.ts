import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/index.ts'
import { ROOT } from '../support.ts'

const read = (html: string) => readSource(new TextEncoder().encode(html), { path: 'page.html' })
const text = async (html: string): Promise<string> => (await read(html)).text
const PROSE = '全市要加快发展数字经济，推动制造业转型升级，建设现代化产业体系。'

describe('a page', () => {
  it('of a government site gives the article without menu, path, buttons and footer, and what its tags say', async () => {
    const bytes = new Uint8Array(readFileSync(join(ROOT, 'tests/read/fixtures/notice.html')))
    const source = await readSource(bytes, { path: 'notice.html' })
    for (const part of ['首页', '当前的位置', '打印', '主办单位', '相关解读', '脚本'])
      expect(source.text, part).not.toContain(part)
    const lines = source.text.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^昆明市人民政府办公室关于印发.*的通知$/u)
    expect(lines).toContain('二、培育数字化服务商')
    expect(lines.at(-1)).toBe('附件：申报表')
    expect(source.metadata).toEqual({
      title: '昆明市人民政府办公室关于印发《昆明市支持中小企业数字化转型若干措施》的通知',
      issuer: '昆明市人民政府办公室',
      number: '昆政办发〔2026〕15号',
      date: '2026-03-18',
      source: '市政府办公室',
    })
  })
  it('without tags of its own takes headline, date and source from what stands above the article', async () => {
    const source = await read(
      `<html><head><title>某市出台意见_某日报</title></head><body><div><h1>某市出台发展意见</h1><span>来源：某日报　发布日期：2024-05-06</span></div><div><p>${PROSE}</p><p>${PROSE}</p></div></body></html>`,
    )
    expect(source.metadata).toEqual({ title: '某市出台发展意见', date: '2024-05-06', source: '某日报' })
    expect(source.text).toBe(`某市出台发展意见\n${PROSE}\n${PROSE}\n`)
  })
  it('takes the part that its site calls the article, and all parts where none holds nearly all', async () => {
    const aside = `<div class="list"><p>另一篇报道的摘要，说的是别的事情。</p></div>`
    expect(await text(`<html><div id="zoom"><p>${PROSE}</p><p>${PROSE}</p></div>${aside}`)).not.toContain('另一篇')
    const halves = `<html><div><p>${PROSE}</p></div><div><p>${PROSE.replace('全市', '全省')}</p></div>`
    expect((await text(halves)).split('\n')).toHaveLength(3)
  })
  it('numbers ordered lists and sets table rows with tabs', async () =>
    expect(
      await text(
        `<html><p>${PROSE}</p><ol start=2><li>做强产业</li><li>建设园区</li></ol><table><tr><th>指标</th><th>2025年</th></tr><tr><td><p>产值</p></td><td>100亿元</td></tr></table>`,
      ),
    ).toBe(`${PROSE}\n2. 做强产业\n3. 建设园区\n指标\t2025年\n产值\t100亿元\n`))
  it('joins what the source wrapped between Han characters, and keeps the space between words', async () =>
    expect(await text('<html><p>发展数字\n   经济，建设\nsmart\ncity。</p>')).toBe('发展数字经济，建设 smart city。\n'))
  it('leaves out what is hidden', async () =>
    expect(
      await text(`<html><p>${PROSE}</p><p style="display: none">隐藏的话，不读。</p><div hidden>也不读。</div>`),
    ).toBe(`${PROSE}\n`))
  it('is known by its content, not by its name', async () => {
    const source = await readSource(new TextEncoder().encode(`<!-- 页 -->\n<div><p>${PROSE}</p></div>`), {
      path: 'a.txt',
    })
    expect(source.text).toBe(`${PROSE}\n`)
    const plain = await readSource(new TextEncoder().encode(`a < b，${PROSE}`), { path: 'a.html' })
    expect(plain.text).toBe(`a < b，${PROSE}`)
  })
})
