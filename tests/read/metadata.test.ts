import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/index.ts'

const metadata = async (text: string, path = 'text.txt') =>
  (await readSource(new TextEncoder().encode(text), { path })).metadata
const BODY = '各区人民政府：\n现将有关事项通知如下，请认真贯彻执行。\n'

describe('metadata of a text', () => {
  it('from the fields at its head, on the label’s line or the next', async () =>
    expect(
      await metadata(
        `索引号：\n015-2024-0008\n发文机关：\n某市人民政府\n成文日期：\n2024年03月08日\n名称：\n关于加快发展数字经济的意见\n文号：\n某政发〔2024〕8号\n发布日期：\n2024年03月20日\n${BODY}`,
      ),
    ).toEqual({
      title: '关于加快发展数字经济的意见',
      issuer: '某市人民政府',
      number: '某政发〔2024〕8号',
      date: '2024-03-08',
    }))
  it('from fields side by side in a table’s row', async () =>
    expect(
      await metadata(
        `某市人民政府关于加快发展数字经济的意见\n索引号\t015-2024\t发文机关\t某市人民政府\n文号\t某政发〔2024〕8号\t成文日期：2024-03-08\n${BODY}`,
      ),
    ).toEqual({
      title: '某市人民政府关于加快发展数字经济的意见',
      issuer: '某市人民政府',
      number: '某政发〔2024〕8号',
      date: '2024-03-08',
    }))
  it('from the number under the title and the date under the signature', async () =>
    expect(
      await metadata(`关于加快发展数字经济的意见\n某政发〔2024〕8号\n${BODY}某市人民政府\n二〇二四年三月八日\n`),
    ).toEqual({
      title: '关于加快发展数字经济的意见',
      number: '某政发〔2024〕8号',
      date: '2024-03-08',
    }))
  it('from the file’s name, last', async () =>
    expect(await metadata(`关于加快发展数字经济的意见\n${BODY}`, 'a/20240308_意见.txt')).toMatchObject({
      date: '2024-03-08',
    }))
  it('from the day of the speech under the title, and the year of the title before years looked back on', async () => {
    const head = (line: string) =>
      `下载\n打印\n2026年江西省政府工作报告\n${line}\n各位代表：\n2025年目标的完成，来之不易。\n${BODY}`
    expect(await metadata(head('——2026年1月27日在江西省第十四届人民代表大会第四次会议上'))).toEqual({
      title: '2026年江西省政府工作报告',
      date: '2026-01-27',
    })
    expect(await metadata(head('省长'))).toMatchObject({ date: '2026' })
    expect(await metadata(`政府工作报告\n一、2025年主要目标的完成情况和2026年工作安排\n${BODY}`)).toMatchObject({
      date: '2026',
    })
  })
})
