import type { DocumentRecord, GraphEdge, Quote } from '../../model.ts'
import { documentName, type Model } from './model.ts'
import { type Lang, term } from './words.ts'

export type CitationStyle = 'gb' | 'plain'

/** Claims as a numbered list: what is claimed, the words that say it, and where they stand. */
export function citationList(m: Model, edges: readonly number[], style: CitationStyle, lang: Lang): string {
  return edges.map((e, i) => `[${i + 1}] ${citation(m, e, style, lang)}`).join('\n')
}

export function citation(m: Model, edge: number, style: CitationStyle, lang: Lang): string {
  const e = m.edges[edge] as GraphEdge
  return style === 'gb' ? standard(m, edge, e, lang) : plain(m, edge, e, lang)
}

/** Who … what, in the words of the vocabulary: 深圳市 追求 全球海洋中心城市（计划）. */
export function statement(m: Model, edge: number, lang: Lang): string {
  const e = m.edges[edge] as GraphEdge
  const [source, target] = [m.nodes[m.source[edge] as number], m.nodes[m.target[edge] as number]]
  const more = [e.modality ? term(e.modality, lang) : '', e.value ?? ''].filter(Boolean)
  const note = more.length ? (lang === 'zh' ? `（${more.join('，')}）` : ` (${more.join(', ')})`) : ''
  return `${oneLine(source?.label ?? '')} ${term(e.predicate, lang)} ${oneLine(target?.label ?? '')}${note}`
}

/** The quotes of a claim, pieces of one sentence joined. */
export const quoteOf = (e: GraphEdge): string => oneLine(e.evidence.map((q) => q.exact).join('……'))

function plain(m: Model, edge: number, e: GraphEdge, lang: Lang): string {
  const d = m.graph.documents[m.documentOf[edge] as number]
  const speaker = e.statedBy ? m.nodes[m.indexOf.get(e.statedBy) ?? -1]?.label : undefined
  const facts = [d?.number, d?.issuer, d?.date, places(d, e.evidence, lang)]
    .filter(Boolean)
    .map((f) => oneLine(f as string))
  const title = oneLine(documentName(m, m.documentOf[edge] as number))
  return lang === 'zh'
    ? `${statement(m, edge, lang)}：“${quoteOf(e)}”${speaker ? `（${oneLine(speaker)}语）` : ''}。《${title}》，${facts.join('，')}。`
    : `${statement(m, edge, lang)}: “${quoteOf(e)}”${speaker ? ` (said by ${oneLine(speaker)})` : ''}. ${title}, ${facts.join(', ')}.`
}

/**
 * GB/T 7714—2015: 主要责任者. 题名: 其他题名信息[文献类型标识]. 日期: 引文页码. Reports are [R], interviews of newspapers [N],
 * other official texts [Z]; the place is the page where there is one, and the characters of the text. The words follow.
 */
function standard(m: Model, edge: number, e: GraphEdge, lang: Lang): string {
  const document = m.documentOf[edge] as number
  const d = m.graph.documents[document]
  const title = oneLine(documentName(m, document))
  const type = /报告/u.test(title) ? 'R' : /访谈|专访|记者|——访/u.test(title) ? 'N' : 'Z'
  const issuer = d?.issuer ?? d?.source
  const head = `${issuer ? `${oneLine(issuer)}. ` : ''}${title}${d?.number ? `: ${oneLine(d.number)}` : ''}[${type}]. `
  const place = places(d, e.evidence, lang)
  return `${head}${d?.date ? `${d.date}: ` : ''}${place}. “${quoteOf(e)}”`
}

/** Where quotes stand: 第3页, 第609–622字符. */
export function places(d: DocumentRecord | undefined, quotes: readonly Quote[], lang: Lang): string {
  const spans = quotes.map((q) => `${q.start}–${q.end}`).join(lang === 'zh' ? '、' : ', ')
  const pages = [...new Set(quotes.flatMap((q) => pageOf(d, q.start) ?? []))]
  const page = pages.length ? (lang === 'zh' ? `第${pages.join('、')}页，` : `p. ${pages.join(', ')}, `) : ''
  return lang === 'zh' ? `${page}第${spans}字符` : `${page}characters ${spans}`
}

/** The page of a PDF on which an offset lies, from 1. */
export function pageOf(d: DocumentRecord | undefined, offset: number): number | undefined {
  if (!d?.pages) return undefined
  let page = 0
  while (page < d.pages.length && (d.pages[page] as number) <= offset) page++
  return Math.max(page, 1)
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
