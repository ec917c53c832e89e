import { Parser } from 'htmlparser2'
import { checkDepth } from './errors.ts'

/*
 * Input: an HTML page. Output: its lines with the element each stands in. The parser streams, so that depth costs no
 * stack; it fetches nothing, runs nothing and knows no entities but HTML's own.
 */

/** An open or closed element; `parent` is an index into the same list, -1 for the root. */
export interface Element {
  name: string
  parent: number
  /** `id` and `class`, in lower case. */
  names: string[]
}

/** A line of the page: a paragraph, heading, list item or table row. */
export interface Line {
  element: number
  text: string
  /** How many of its characters stand in links. */
  linked: number
}

export interface Page {
  elements: Element[]
  lines: Line[]
  /** `<title>`. */
  title?: string
  /** `<meta>` by name or property, in lower case. */
  meta: Map<string, string>
}

/** Elements whose text is none of the page's. */
const UNSEEN = new Set('script style noscript template svg math iframe object select option textarea button'.split(' '))
/** Elements inside a line. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup td th time tt u var wbr img'.split(
    ' ',
  ),
)
/** White space of HTML; no-break and full-width spaces are text. */
const SPACE = /[ \t\r\n\f]+/gu

/** Cuts a page into lines. */
export function readPage(html: string): Page {
  const elements: Element[] = [{ name: '', parent: -1, names: [] }]
  const page: Page = { elements, lines: [], meta: new Map() }
  const open: number[] = [0]
  const lists: { next: number }[] = []
  const rows: { firstLine: number; cells: number[]; cell: number }[] = []
  let line: { element: number; parts: string[]; linked: number } | undefined
  let depth = 0
  let unseen = 0
  let links = 0
  let title: string[] | undefined
  let prefix = ''

  const endLine = () => {
    if (!line) return
    const text = squeeze(line.parts.join(''))
    if (text) {
      page.lines.push({ element: line.element, text: prefix + text, linked: line.linked })
      rows.at(-1)?.cells.push(rows.at(-1)?.cell ?? 0)
      prefix = ''
    }
    line = undefined
  }
  const endRow = () => {
    const row = rows.pop()
    if (!row) return
    // What holds a row in its cell is layout.
    rows.at(-1)?.cells.push(0, 0)
    // A row of one line a cell is a row of a table; anything else is layout.
    if (row.cells.length < 2 || new Set(row.cells).size < row.cells.length) return
    const cells = page.lines.splice(row.firstLine)
    const first = cells[0] as Line
    page.lines.push({
      element: (elements[first.element] as Element).parent,
      text: cells.map((c) => c.text).join('\t'),
      linked: cells.reduce((n, c) => n + c.linked, 0),
    })
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      checkDepth(++depth)
      const hidden = 'hidden' in attributes || /display\s*:\s*none/iu.test(attributes.style ?? '')
      if (unseen || UNSEEN.has(name) || (hidden && name !== 'html' && name !== 'body')) {
        unseen++
        return
      }
      if (name === 'meta') {
        const key = (attributes.name ?? attributes.property ?? '').toLowerCase()
        if (key && attributes.content && !page.meta.has(key)) page.meta.set(key, squeeze(attributes.content))
      }
      if (name === 'title' && page.title === undefined) title = []
      if (name === 'a') links++
      if (name === 'td' || name === 'th' || !INLINE.has(name)) endLine()
      if (name === 'ol' || name === 'ul') lists.push({ next: name === 'ol' ? Number(attributes.start ?? 1) || 1 : 0 })
      const list = lists.at(-1)
      if (name === 'li') prefix = list?.next ? `${list.next++}. ` : ''
      if (name === 'tr') rows.push({ firstLine: page.lines.length, cells: [], cell: 0 })
      const row = rows.at(-1)
      if (row && (name === 'td' || name === 'th')) row.cell++
      const names = `${attributes.id ?? ''} ${attributes.class ?? ''}`.toLowerCase().split(SPACE).filter(Boolean)
      open.push(elements.push({ name, parent: open.at(-1) ?? 0, names }) - 1)
    },
    ontext(text) {
      if (title) title.push(text)
      if (unseen || title) return
      if (!line) {
        if (!text.trim()) return
        line = { element: open.at(-1) ?? 0, parts: [], linked: 0 }
      }
      line.parts.push(text)
      if (links) line.linked += text.trim().length
    },
    onclosetag(name) {
      depth--
      if (unseen) {
        unseen--
        return
      }
      if (name === 'title' && title) {
        page.title = squeeze(title.join(''))
        title = undefined
      }
      if (name === 'a' && links) links--
      if (name === 'td' || name === 'th' || !INLINE.has(name)) endLine()
      if (name === 'ol' || name === 'ul') lists.pop()
      if (name === 'li') prefix = ''
      if (name === 'tr') endRow()
      if (open.length > 1) open.pop()
    },
  })
  parser.write(html)
  parser.end()
  endLine()
  return page
}

/** White space as a browser shows it, but none where the source broke a line between two Han characters. */
const squeeze = (text: string): string =>
  text
    .replace(
      /(?<=[\p{Script=Han}，。；：！？、）》”])[ \t\r\f]*\n[ \t\r\n\f]*(?=[\p{Script=Han}，。；：！？、（《“])/gu,
      '',
    )
    .replace(SPACE, ' ')
    .trim()
