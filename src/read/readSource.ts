import type { Metadata, Reading, Source, SourceHint } from '../model.ts'
import { sha256 } from '../resolve/iri.ts'
import { readHtml } from './article.ts'
import { detectFormat, type Format, isHtml } from './detect.ts'
import { readDocx } from './docx.ts'
import { decode } from './encoding.ts'
import { MOST_BYTES, MOST_CHARACTERS, megabytes, ReadError } from './errors.ts'
import { isMarkdown, readMarkdown } from './markdown.ts'
import { readMetadata } from './metadata.ts'
import { readPdf } from './pdf.ts'
import { isTraditional, simplify } from './traditional.ts'

/** What a reader of one format gives. */
interface Extracted {
  format: Format
  text: string
  /** What the file says of itself outside its text. */
  metadata?: Metadata
  /** Text of a page above its article, which holds no more than fields. */
  head?: string
  pages?: number[]
}

/**
 * Reads a text, HTML page, .docx or .pdf by its content. Of a text (also Markdown) `Source.text` is the decoded file,
 * byte-order mark and CRLF included, so that offsets are the file's own; of the others what was extracted.
 * @throws {ReadError} naming the file (`hint.path`) and what is wrong with it
 */
export async function readSource(bytes: Uint8Array, hint: SourceHint = {}): Promise<Source> {
  try {
    if (!bytes.length) throw new ReadError('empty')
    if (bytes.length > MOST_BYTES) throw new ReadError('too-large', ['size', megabytes(MOST_BYTES)])
    const { format, text, metadata: told, head, pages } = await extract(bytes, hint)
    if (text.length > MOST_CHARACTERS) throw new ReadError('too-large', ['characters', String(MOST_CHARACTERS)])
    if (!text.replace(/^\uFEFF/u, '').trim())
      throw format === 'text' ? new ReadError('empty') : new ReadError('no-text', [format])
    const { reading, metadata } = asRead(text, (readable, more) =>
      readMetadata(readable, hint, { ...told, ...more }, head),
    )
    return {
      text,
      sha256: sha256(text),
      paths: hint.path ? [hint.path] : [],
      metadata,
      ...(pages ? { pages } : {}),
      ...(reading ? { reading } : {}),
    }
  } catch (error) {
    if (error instanceof ReadError && hint.path) throw new ReadError(error.code, error.args, hint.path)
    throw error
  }
}

async function extract(bytes: Uint8Array, hint: SourceHint): Promise<Extracted> {
  const format = detectFormat(bytes)
  if (format === 'docx') return { format, ...readDocx(bytes) }
  if (format === 'pdf') return { format, ...(await readPdf(bytes)) }
  const text = decode(bytes, hint.encoding)
  return isHtml(text) ? { format: 'html', ...readHtml(text) } : { format, text }
}

/** The text as it is read, where that differs from what it is, and the metadata in its own characters. */
function asRead(
  text: string,
  metadataOf: (readable: string, more: Metadata) => Metadata,
): { reading?: Reading; metadata: Metadata } {
  const plain = isMarkdown(text)
    ? readMarkdown(text)
    : { text, segments: [{ start: 0, length: text.length, source: 0 }], metadata: {} }
  if (!isTraditional(plain.text)) {
    const metadata = metadataOf(plain.text, plain.metadata)
    return plain.text === text ? { metadata } : { metadata, reading: { ...plain, metadata } }
  }
  const simple = simplify(plain.text)
  const metadata = mapValues(metadataOf(simple, mapValues(plain.metadata, simplify)), simplify)
  // Each value stands in the text: there its own characters are.
  const original = mapValues(metadata, (value) => {
    const at = simple.indexOf(value)
    return at < 0 ? value : plain.text.slice(at, at + value.length)
  })
  return { metadata: original, reading: { text: simple, segments: plain.segments, metadata } }
}

const mapValues = (metadata: Metadata, change: (value: string) => string): Metadata =>
  Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, change(value as string)]))
