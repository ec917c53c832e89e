import { Parser } from 'htmlparser2'
import type { Metadata } from '../model.ts'
import { levelOf, type Numbering, numbered, readNumbering, readStyles } from './docxNumbering.ts'
import { checkDepth, ReadError } from './errors.ts'
import { unzip } from './zip.ts'

/*
 * Input: a .docx file (ECMA-376 WordprocessingML in a ZIP archive). Output: a line for each paragraph, automatic numbers
 * spelt out, table rows with tabs between their cells, footnotes after the text. Deleted revisions, fields' codes,
 * headers and footers are no text. The XML parser knows no external entities and fetches nothing.
 */

const PARTS = /^(?:word\/(?:document|footnotes|endnotes|numbering|styles)\.xml|docProps\/core\.xml)$/u

/** Text and metadata of a .docx file. @throws {ReadError} damaged, encrypted, too-large, unsupported */
export function readDocx(bytes: Uint8Array): { text: string; metadata: Metadata } {
  const names: string[] = []
  const files = unzip(bytes, (name) => {
    names.push(name)
    return PARTS.test(name)
  })
  const part = (name: string): string => new TextDecoder('utf-8').decode(files.get(name) ?? new Uint8Array())
  if (!files.has('word/document.xml')) throw new ReadError('unsupported', [kindOf(names)])
  const numbering = readNumbering(part('word/numbering.xml'), readStyles(part('word/styles.xml')))
  const lines = [
    ...readPart(part('word/document.xml'), numbering),
    ...readPart(part('word/footnotes.xml'), numbering),
    ...readPart(part('word/endnotes.xml'), numbering),
  ]
  const metadata: Metadata = {}
  const title = /<dc:title>([^<]{4,200})<\/dc:title>/u.exec(part('docProps/core.xml'))?.[1]?.trim()
  // Word fills the field with the first words or a template's name; it is the title only if the text says so too.
  if (title && lines.slice(0, 5).some((l) => l === title)) metadata.title = title
  return { text: lines.length ? `${lines.join('\n')}\n` : '', metadata }
}

function kindOf(names: readonly string[]): string {
  if (names.some((n) => n.startsWith('xl/'))) return 'Excel (.xlsx)'
  if (names.some((n) => n.startsWith('ppt/'))) return 'PowerPoint (.pptx)'
  if (names.includes('content.xml')) return 'OpenDocument'
  return 'ZIP'
}

/** Elements whose text is none of the paragraph's: field codes, deletions, text boxes' second copies, formulas. */
const UNSEEN = new Set(['w:instrText', 'w:del', 'w:moveFrom', 'mc:Fallback', 'w:rPrChange', 'w:pPrChange', 'wp:docPr'])
/** Elements that hold text. */
const TEXT = new Set(['w:t', 'm:t'])

interface Paragraph {
  parts: string[]
  style?: string
  list?: { id: string; level: number }
}

function readPart(xml: string, numbering: Numbering): string[] {
  const lines: string[] = []
  const stack: Paragraph[] = []
  /** Cells of the open table rows, innermost last. */
  const rows: string[][] = []
  let depth = 0
  let unseen = 0
  let inText = false
  let note: string | undefined
  let notes = 0
  const emit = (text: string) => {
    const row = rows.at(-1)
    if (row) row[row.length - 1] = [row.at(-1) ?? '', text].filter(Boolean).join(' ')
    else lines.push(text)
  }
  const parser = new Parser(
    {
      onopentag(name, a) {
        checkDepth(++depth)
        if (unseen || UNSEEN.has(name)) {
          unseen++
          return
        }
        const p = stack.at(-1)
        if (name === 'w:p') stack.push({ parts: [] })
        else if (name === 'w:tr') rows.push([])
        else if (name === 'w:tc') rows.at(-1)?.push('')
        else if (name === 'w:footnote' || name === 'w:endnote') note = a['w:type'] ? '' : `[${++notes}] `
        else if (!p) return
        else if (TEXT.has(name)) inText = true
        else if (name === 'w:tab') p.parts.push('\t')
        else if (name === 'w:br' || name === 'w:cr') p.parts.push(a['w:type'] === 'page' ? '' : '\n')
        else if (name === 'w:noBreakHyphen') p.parts.push('-')
        else if (name === 'w:pStyle' && a['w:val']) p.style = a['w:val']
        else if (name === 'w:numId' && a['w:val']) p.list = { id: a['w:val'], level: p.list?.level ?? 0 }
        else if (name === 'w:ilvl') p.list = { id: p.list?.id ?? '', level: levelOf(a['w:val']) }
      },
      ontext(text) {
        if (inText && !unseen) stack.at(-1)?.parts.push(text)
      },
      onclosetag(name) {
        depth--
        if (unseen) {
          unseen--
          return
        }
        if (TEXT.has(name)) inText = false
        else if (name === 'w:p') {
          const p = stack.pop()
          const text = p?.parts
            .join('')
            .replaceAll(/[ \t]{0,99}\n[ \t]{0,99}/gu, '\n')
            .trim()
          if (!p || !text) return
          const number = numbered(numbering, p)
          for (const [i, line] of text.split('\n').filter(Boolean).entries())
            emit(i ? line : `${note ?? ''}${number}${line}`)
          if (note) note = undefined
        } else if (name === 'w:tr') {
          const cells = rows.pop() ?? []
          const text = cells
            .map((c) => c.replaceAll('\t', ' '))
            .join('\t')
            .trim()
          if (text) emit(text)
        } else if (name === 'w:footnote' || name === 'w:endnote') note = undefined
      },
    },
    { xmlMode: true },
  )
  parser.write(xml)
  parser.end()
  return lines
}
