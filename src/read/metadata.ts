import type { Metadata, SourceHint } from '../model.ts'
import { hanNumber } from '../recognise/quantities.ts'

const HEAD = 4000

/**
 * Title, date, issuer and 文号 as the text's head and foot, then the file itself, then its name, then the hint tell them.
 * @param told what the file says of itself outside its text: tags of a page, properties of a document
 * @param above text that stands above the article of a page: the table with 索引号, 发文机关, 成文日期, 文号
 */
export function readMetadata(text: string, hint: SourceHint, told: Metadata = {}, above = ''): Metadata {
  const metadata: Metadata = {}
  const lines = linesOf(text)
  // Fields stand side by side in a table's row.
  const head = [...linesOf(above).slice(-40), ...lines.slice(0, 40)].join('\n').replaceAll(/\t+/gu, '\n').slice(0, HEAD)
  const title =
    hint.title ??
    field(head, '名称|标题') ??
    told.title ??
    lines
      .slice(0, 12)
      .find(
        (l) =>
          l.length >= 6 &&
          l.length <= 80 &&
          !/[。！？；：]$/u.test(l) &&
          !/^(索引号|分类|发布|成文|文号|主题|下载|打印)/u.test(l),
      )
  if (title) metadata.title = title.replace(/^【[^】]{1,12}】\s*/u, '')
  const issuer =
    hint.issuer ??
    field(head, '发布机构|发布机关|发文机关|发文机构|发布单位|制定机关|颁布单位|颁布机关') ??
    // Collections of laws have the field below the text.
    field(lines.slice(-16).join('\n'), '颁布单位|颁布机关') ??
    told.issuer
  if (issuer) metadata.issuer = issuer
  const number =
    field(`${head}\n${lines.slice(-5).join('\n')}`, '文号|发文字号') ?? lines.slice(0, 12).find((l) => NUMBER.test(l))
  if (number && NUMBER.test(number)) metadata.number = number
  else if (told.number) metadata.number = told.number
  const date = findDate(head, lines) ?? told.date ?? fromPath(hint.path) ?? hint.date
  if (date) metadata.date = date
  const source = told.source ?? hint.source
  if (source) metadata.source = source
  const name = wordsOf(hint.path)
  if (name) metadata.name = name
  return metadata
}

/** 江苏省 of reports/2026_江苏省.txt. */
const wordsOf = (path: string | undefined): string =>
  (path?.split('/').at(-1) ?? '')
    .replace(/\.[A-Za-z]{1,5}$/u, '')
    .replaceAll(/[^\p{Script=Han}《》]+/gu, ' ')
    .trim()

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/u)
    .map((l) => l.replace(/^\uFEFF/u, '').trim())
    .filter(Boolean)

const NUMBER = /^[\p{Script=Han}]{1,10}[〔［[（(]\d{4}[〕］\])）]\s*\d{1,5}号$/u

/** The value of a labelled field, on the label's line or the next: 文号：深府规〔2018〕23号; fourteen ministries may have issued one text. */
function field(text: string, labels: string): string | undefined {
  const m = new RegExp(`(?:^|\\n)【?(?:${labels})】?[：:]?[ \\u3000]*\\n?([^\\n：:]{2,200})(?:\\n|$)`, 'u').exec(text)
  const value = m?.[1]?.trim()
  return value && !/^(文号|发布日期|主题词|名称|成文日期)/u.test(value) ? value : undefined
}

function findDate(head: string, lines: string[]): string | undefined {
  const written =
    /成文日期】?[：:]?\s*(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})/u.exec(head) ??
    /(?:发布日期|公布日期|印发日期|日期)】?[：:]?\s*(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})/u.exec(head) ??
    /^[（(—－-]{0,3}(\d{4})年(\d{1,2})月(\d{1,2})日/mu.exec(head)
  if (written) return iso(written[1] as string, written[2], written[3])
  for (const line of lines.slice(-4).reverse()) {
    const m = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u.exec(line)
    if (m) return iso(m[1] as string, m[2], m[3])
    const han =
      /^([二一][〇○零九][〇○零一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/u.exec(
        line,
      )
    if (han)
      return iso(
        [...(han[1] as string)].map((c) => '〇一二三四五六七八九'.indexOf(c === '○' || c === '零' ? '〇' : c)).join(''),
        String(hanNumber(han[2] as string)),
        String(hanNumber(han[3] as string)),
      )
  }
  // 二、2019年经济社会发展总体要求, 2006年国民经济…主要预期目标: the year that a report plans for.
  // 2025年目标的完成 is what a report looks back on; its own title says its year first: 2026年江西省政府工作报告.
  const year = (/^(\d{4})年[\p{Script=Han}]{0,12}工作报告$/mu.exec(head) ??
    /(\d{4})年(?:经济社会发展|国民经济和社会发展|(?:工作|主要)?(?:任务|目标|安排|打算))(?!的?(?:顺利|圆满|全面)?完成)/u.exec(
      head,
    ))?.[1]
  return year
}

/** 20221007_标题.txt, 2019.txt: a date at the beginning of the file's name. */
function fromPath(path: string | undefined): string | undefined {
  const name = path?.split('/').at(-1) ?? ''
  const day = /(?:^|\D)(19|20)(\d{2})(0[1-9]|1[0-2])([0-3]\d)(?!\d)/u.exec(name)
  if (day) return `${day[1]}${day[2]}-${day[3]}-${day[4]}`
  return /(?:^|\D)((?:19|20)\d{2})(?!\d)/u.exec(name)?.[1]
}

const iso = (y: string, m?: string, d?: string): string =>
  [y, m?.padStart(2, '0'), d?.padStart(2, '0')].filter(Boolean).join('-')
