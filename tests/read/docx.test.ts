import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/index.ts'
import { ROOT } from '../support.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
async function text(body: string): Promise<string> {
  const xml = `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`
  return (await readSource(zipSync({ 'word/document.xml': utf8(xml) }))).text
}
const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`

describe('a .docx', () => {
  it('written by LibreOffice gives headings, spelt-out list numbers, table rows and footnotes', async () => {
    const bytes = new Uint8Array(readFileSync(join(ROOT, 'tests/read/fixtures/measures.docx')))
    const source = await readSource(bytes, { path: 'measures.docx' })
    expect(source.text.split('\n')).toEqual([
      '宜春市支持锂电产业发展若干措施',
      '一、总体目标',
      '（一）做强锂电产业。',
      '（二）建设国家级新能源示范基地。',
      '二、主要指标',
      '指标\t2025年\t2030年',
      '产值（亿元）\t1000\t2000',
      '本措施由市工业和信息化局负责解释。',
      '[1] 锂电产业指锂离子电池及其材料的生产。',
      '',
    ])
    expect(source.metadata.title).toBe('宜春市支持锂电产业发展若干措施')
  })
  it('joins the runs of a paragraph and ends lines at breaks', async () =>
    expect(await text(`<w:p>${run('发展')}${run('数字经济')}<w:r><w:br/></w:r>${run('第二行')}</w:p>`)).toBe(
      '发展数字经济\n第二行\n',
    ))
  it('leaves out deletions, codes of fields and second copies of drawings, keeps insertions', async () =>
    expect(
      await text(
        `<w:p><w:ins>${run('新增')}</w:ins><w:del><w:r><w:delText>旧的</w:delText></w:r>${run('旧')}</w:del><w:r><w:instrText>PAGE</w:instrText></w:r><mc:AlternateContent><mc:Choice>${run('一次')}</mc:Choice><mc:Fallback>${run('两次')}</mc:Fallback></mc:AlternateContent></w:p>`,
      ),
    ).toBe('新增一次\n'))
  it('sets several paragraphs of a cell in its row', async () =>
    expect(
      await text(
        `<w:tbl><w:tr><w:tc><w:p>${run('牵头')}</w:p><w:p>${run('单位')}</w:p></w:tc><w:tc><w:p>${run('市发改委')}</w:p></w:tc></w:tr></w:tbl>`,
      ),
    ).toBe('牵头 单位\t市发改委\n'))
})
