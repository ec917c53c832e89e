import type { Metadata } from '../model.ts'
import { MOST_CHARACTERS, ReadError } from './errors.ts'
import { type Item, orderPage, type PageLines } from './pdfLayout.ts'
import { paragraphs } from './pdfParagraphs.ts'
import { checkStreams } from './pdfStreams.ts'
import { openPdf } from './pdfWorker.ts'

/** Pages of one document. */
const MOST_PAGES = 20_000

/**
 * Text of a PDF in reading order, a line for each paragraph, with the offset at which each page begins.
 * @throws {ReadError} damaged, encrypted, too-large, too-slow
 */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; pages: number[]; metadata: Metadata }> {
  checkStreams(bytes)
  const pages: PageLines[] = []
  let characters = 0
  const title = await openPdf(bytes, async (pdf) => {
    if (pdf.numPages > MOST_PAGES) throw new ReadError('too-large', ['pages', String(MOST_PAGES)])
    for (let n = 1; n <= pdf.numPages; n++) {
      const page = await pdf.getPage(n)
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view
      const items: Item[] = []
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item) || !item.str.trim()) continue
        const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[]
        // What stands askew is a watermark.
        if (Math.abs(b) > Math.abs(a) * 0.1) continue
        characters += item.str.length
        if (characters > MOST_CHARACTERS) throw new ReadError('too-large', ['characters', String(MOST_CHARACTERS)])
        items.push({
          text: item.str,
          x: x - left,
          y: y - bottom,
          width: item.width,
          size: Math.abs(d) || item.height || 1,
        })
      }
      pages.push(orderPage(items, { width: right - left, height: top - bottom }))
      page.cleanup()
    }
    const info = (await pdf.getMetadata()).info as { Title?: unknown }
    return typeof info.Title === 'string' ? info.Title.trim() : ''
  })
  const { text, starts } = paragraphs(pages)
  const metadata: Metadata = {}
  // Programs put file names and first words there; it is the title only if the text says so too.
  if (title.length >= 6 && text.slice(0, 2000).includes(title)) metadata.title = title
  return { text, pages: starts, metadata }
}
