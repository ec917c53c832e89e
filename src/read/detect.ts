import { ReadError } from './errors.ts'

export type Format = 'text' | 'html' | 'docx' | 'pdf'

const starts = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((b, i) => bytes[i] === b)

/** Files known by their first bytes that hold no text for us; what a user calls them. */
const OTHERS: readonly [kind: string, signature: readonly number[]][] = [
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
]

/**
 * What the bytes are, whatever the file is called. Text is what nothing else is: its decoder says if it is none.
 * @throws {ReadError} unsupported, encrypted
 */
export function detectFormat(bytes: Uint8Array): Exclude<Format, 'html'> {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'docx'
  // The header of a PDF may stand after other bytes (ISO 32000-1, annex H.3.4.1).
  if (/%PDF-\d/u.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)))) return 'pdf'
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    // A locked .docx is such a compound file too; its directory names the package in UTF-16.
    if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')))
      throw new ReadError('encrypted', ['docx'])
    throw new ReadError('unsupported', ['Word 97–2003 (.doc)'])
  }
  const other = OTHERS.find(([, signature]) => starts(bytes, ...signature))
  if (other) throw new ReadError('unsupported', [other[0]])
  return 'text'
}

/** Whether a decoded text is an HTML page. */
export const isHtml = (text: string): boolean =>
  /^\uFEFF?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body|meta|title|div|table|p|h1|article|section)\b/iu.test(
    text.slice(0, 20_000),
  )
