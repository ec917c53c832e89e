import type { Metadata } from '../model.ts'
import { type Element, type Line, type Page, readPage } from './html.ts'

/*
 * The article of a page: from the root down, as long as one child holds nearly all the prose. Prose is a line with
 * sentence marks that is not mostly links. Menus, footers and lists of links hold none.
 */

/** What a page calls the parts that are not its article. */
const FURNITURE =
  /^(?:nav|navbar|menu|footer|foot|breadcrumbs?|crumbs?|sidebar|share|copyright|related|toolbar|pagination|pager|search|login|comments?|bottom)$/u
const FURNITURE_ELEMENTS = new Set(['nav', 'footer', 'aside', 'form'])
const ARTICLE_NAMES =
  /^(?:ucap-content|trs_editor|trs_ueditor|article-content|articlecontent|pages_content|view|zoom|article|content|articlebody)$/u
/** Elements that hold lines; a paragraph is never the whole article. */
const CONTAINERS = new Set([
  '',
  'html',
  'body',
  'div',
  'article',
  'main',
  'section',
  'center',
  'table',
  'tbody',
  'tr',
  'td',
])
const NEARLY_ALL = 0.8
/** An element that the page itself calls its article needs less. */
const MOST = 0.6
/** Buttons and credits that stand inside an article. */
const BUTTONS =
  /^(?:【?字体[：:\s]|【?[大中小]】?(?:\s|$)|打印|关闭|收藏|分享|扫一扫|上一篇|下一篇|返回顶部|责任编辑[：:]|相关(?:阅读|链接|新闻|稿件)|您?当前位置|首页)/u

/** The article's text, a line each, and what the page says of itself. */
export function readHtml(html: string): { text: string; metadata: Metadata; head: string } {
  const page = readPage(html)
  const furniture = furnitureOf(page.elements)
  let lines = page.lines.filter((l) => !furniture.has(l.element))
  if (!lines.length) lines = page.lines
  const inside = insideOf(page.elements, articleOf(page.elements, lines))
  const article = lines.filter(
    (l) => inside.has(l.element) && !isMenu(l) && !(BUTTONS.test(l.text) && l.text.length < 60),
  )
  const before = page.lines.slice(0, article[0] ? page.lines.indexOf(article[0]) : 0).filter((l) => !isMenu(l))
  const metadata = metadataOf(page, before)
  const body = article.map((l) => l.text)
  // The headline often stands outside the article's own element.
  const titled =
    metadata.title === undefined || body.slice(0, 6).some((l) => bare(l).includes(bare(metadata.title ?? '')))
  if (!titled && metadata.title) body.unshift(metadata.title)
  return { text: body.length ? `${body.join('\n')}\n` : '', metadata, head: before.map((l) => l.text).join('\n') }
}

const bare = (text: string): string => text.replace(/[\s\u00A0\u3000]/gu, '')
const isProse = (line: Line): boolean => /[，。；！？]/u.test(line.text) && line.linked * 2 < line.text.length
const isMenu = (line: Line): boolean => line.linked * 2 > bare(line.text).length && !/[。；]/u.test(line.text)

/** Elements that are furniture or lie in it. Parents stand before their children. */
function furnitureOf(elements: readonly Element[]): Set<number> {
  const found = new Set<number>()
  for (const [i, e] of elements.entries())
    if (
      found.has(e.parent) ||
      FURNITURE_ELEMENTS.has(e.name) ||
      (e.name !== 'body' && e.names.some((n) => FURNITURE.test(n)))
    )
      found.add(i)
  return found
}

function articleOf(elements: readonly Element[], lines: readonly Line[]): number {
  const prose = new Array<number>(elements.length).fill(0)
  for (const line of lines) if (isProse(line)) prose[line.element] = (prose[line.element] ?? 0) + line.text.length
  const biggest = new Array<number>(elements.length).fill(-1)
  for (let i = elements.length - 1; i > 0; i--) {
    const { parent, name } = elements[i] as Element
    prose[parent] = (prose[parent] ?? 0) + (prose[i] ?? 0)
    const known = biggest[parent] ?? -1
    if (CONTAINERS.has(name) && (known < 0 || (prose[i] ?? 0) >= (prose[known] ?? 0))) biggest[parent] = i
  }
  const all = prose[0] ?? 0
  if (!all) return 0
  let named = -1
  for (const [i, e] of elements.entries())
    if (
      (prose[i] ?? 0) >= all * MOST &&
      CONTAINERS.has(e.name) &&
      (e.name === 'article' || e.name === 'main' || e.names.some((n) => ARTICLE_NAMES.test(n)))
    )
      named = i
  if (named >= 0) return named
  let at = 0
  for (;;) {
    const child = biggest[at] ?? -1
    if (child < 0 || (prose[child] ?? 0) < (prose[at] ?? 0) * NEARLY_ALL) return at
    at = child
  }
}

function insideOf(elements: readonly Element[], root: number): Set<number> {
  const inside = new Set([root])
  for (const [i, e] of elements.entries()) if (inside.has(e.parent)) inside.add(i)
  return inside
}

function metadataOf({ meta, title, lines, elements }: Page, before: readonly Line[]): Metadata {
  const of = (...names: string[]): string | undefined => {
    for (const name of names) if (meta.get(name)) return meta.get(name)
    return undefined
  }
  const heading = lines.find((l) => ancestors(elements, l.element).some((e) => e.name === 'h1') && l.text.length >= 4)
  const metadata: Metadata = {}
  const found = of('articletitle', 'og:title', 'dc.title', 'dcterms.title') ?? heading?.text ?? withoutSite(title)
  if (found) metadata.title = found
  const date = /\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}/u.exec(
    of(
      'pubdate',
      'publishdate',
      'article:published_time',
      'og:release_date',
      'dc.date',
      'dcterms.date',
      'publish_time',
    ) ?? '',
  )?.[0]
  if (date)
    metadata.date = date
      .split(/[-/年月.]/u)
      .map((n, i) => (i ? n.padStart(2, '0') : n))
      .join('-')
  const source =
    of('contentsource', 'source', 'dc.publisher', 'article:author') ??
    /来源[：:]\s*([^\s|｜]{2,30})/u.exec(before.map((l) => l.text).join('\n'))?.[1]
  if (source) metadata.source = source
  return metadata
}

/** The element and the few above it. */
function ancestors(elements: readonly Element[], at: number): Element[] {
  const out: Element[] = []
  for (let i = at; i > 0 && out.length < 5; i = (elements[i] as Element).parent) out.push(elements[i] as Element)
  return out
}

/** 关于…的通知_某某政府网 → 关于…的通知. */
const withoutSite = (title: string | undefined): string | undefined =>
  title
    ?.slice(0, 200)
    .replace(/\s{0,4}[-_|｜—–]{1,4}\s{0,4}[^-_|｜—–]{2,30}$/u, '')
    .trim() || undefined
