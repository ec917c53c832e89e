import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { ROOT } from '../support.ts'

/** What goes wrong with inputs, and what the user sees of it: also the table of docs/bad-input.md. */
export interface BadInput {
  what: string
  file: string
  /** The bytes; rows without bytes are made by the test (folders, links, devices). */
  bytes?: () => Uint8Array
  /** Part of the message; nothing for what is read all the same. */
  sees?: string
  /** What must be read from it all the same, and what must not. */
  reads?: string
  never?: string
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const GOOD = '深圳市加快建设全球海洋中心城市。'
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(ROOT, 'tests/read/fixtures', name)))
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const document = (body: string, head = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}<w:document ${W}><w:body>${body}</w:body></w:document>`
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const zip = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([n, c]) => [n, typeof c === 'string' ? utf8(c) : c])))
const docx = (xml: string | Uint8Array): Uint8Array => zip({ 'word/document.xml': xml })
const ole = (name: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(name, 'utf16le'),
  ])
const cut = (bytes: Uint8Array, share: number): Uint8Array => bytes.subarray(0, Math.floor(bytes.length * share))
const MB = 1024 * 1024

/** A PDF of one page whose contents are the given stream. */
function pdf(contents: Uint8Array, filter: string, more = ''): Uint8Array {
  const stream = Buffer.concat([
    utf8(`4 0 obj <</Length ${contents.length} /Filter ${filter}>>\nstream\n`),
    contents,
    utf8('\nendstream endobj\n'),
  ])
  return Buffer.concat([
    utf8(
      `%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R ${more}>> endobj\n2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources <</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>> endobj\n`,
    ),
    stream,
    utf8('trailer <</Root 1 0 R>>\n%%EOF\n'),
  ])
}
const page = (text: string): Uint8Array => deflateSync(utf8(`BT /F 8 Tf 10 50 Td (${text}) Tj ET`))

/** An archive that says its file is small. */
function lyingZip(): Uint8Array {
  const bytes = docx(document(paragraph(GOOD.repeat(1000))))
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  view.setUint32(22, 10, true)
  return bytes
}

export const BAD_INPUTS: readonly BadInput[] = [
  { what: 'an empty file', file: 'empty.txt', bytes: () => utf8(''), sees: 'the file is empty' },
  { what: 'white space alone', file: 'blank.txt', bytes: () => utf8(' \n\u3000\n'), sees: 'the file is empty' },
  { what: 'a byte-order mark alone', file: 'bom.txt', bytes: () => utf8('\uFEFF'), sees: 'the file is empty' },
  {
    what: 'a program',
    file: 'program.txt',
    bytes: () => Buffer.from('\x7fELF\x02\x01\x01\x00\x00\x00\xff\xfe\x80'.repeat(9), 'latin1'),
    sees: 'not a text (byte 7 stands in none)',
  },
  {
    what: 'zeros in a text',
    file: 'zeros.txt',
    bytes: () => utf8(`${GOOD}\0\0\0${GOOD}`),
    sees: 'not a text (byte 48',
  },
  {
    what: 'a PNG picture',
    file: 'a.png.txt',
    bytes: () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    sees: 'PNG files are not read',
  },
  {
    what: 'a JPEG picture',
    file: 'scan.pdf.txt',
    bytes: () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1]),
    sees: 'JPEG files are not read',
  },
  {
    what: 'a gzip archive',
    file: 'texts.txt',
    bytes: () => Buffer.from([0x1f, 0x8b, 8, 0, 0]),
    sees: 'gzip files are not read',
  },
  { what: 'an RTF file', file: 'a.rtf', bytes: () => utf8('{\\rtf1\\ansi text}'), sees: 'RTF files are not read' },
  {
    what: 'an old Word file',
    file: 'a.doc',
    bytes: () => ole('WordDocument'),
    sees: 'Word 97–2003 (.doc) files are not read',
  },
  {
    what: 'a .docx with a password',
    file: 'locked.docx',
    bytes: () => ole('EncryptedPackage'),
    sees: 'the docx file is locked by a password',
  },
  {
    what: 'an Excel file called .docx',
    file: 'x.docx',
    bytes: () => zip({ 'xl/workbook.xml': '<x/>' }),
    sees: 'Excel (.xlsx) files are not read',
  },
  {
    what: 'a PowerPoint file called .docx',
    file: 'p.docx',
    bytes: () => zip({ 'ppt/presentation.xml': '<x/>' }),
    sees: 'PowerPoint (.pptx) files are not read',
  },
  {
    what: 'an OpenDocument file',
    file: 'o.odt',
    bytes: () => zip({ 'content.xml': '<x/>' }),
    sees: 'OpenDocument files are not read',
  },
  {
    what: 'a ZIP archive in a ZIP archive',
    file: 'zip.docx',
    bytes: () => zip({ 'a.zip': zip({ 'b.txt': GOOD }) }),
    sees: 'ZIP files are not read',
  },
  {
    what: 'a .docx cut off',
    file: 'cut.docx',
    bytes: () => cut(fixture('notice.docx'), 0.5),
    sees: 'the docx file is damaged',
  },
  {
    what: 'a ZIP bomb: 300 MB in 300 KB',
    file: 'bomb.docx',
    bytes: () => docx(Buffer.alloc(300 * MB, ' ')),
    sees: 'too large (unpacked size over 256 MB)',
  },
  { what: 'a .docx that lies about its size', file: 'lying.docx', bytes: lyingZip, reads: GOOD.repeat(1000) },
  {
    what: 'a .docx with an external entity',
    file: 'xxe.docx',
    bytes: () =>
      docx(document(paragraph(`${GOOD}&file;`), '<!DOCTYPE d [<!ENTITY file SYSTEM "file:///etc/passwd">]>')),
    reads: GOOD,
    never: 'root:',
  },
  {
    what: 'a .docx with entities that grow (“billion laughs”)',
    file: 'laughs.docx',
    bytes: () =>
      docx(document(paragraph(`${GOOD}&b;`), '<!DOCTYPE d [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>')),
    reads: GOOD,
    never: '哈哈哈哈',
  },
  {
    what: 'a .docx whose XML breaks off',
    file: 'broken.docx',
    bytes: () => docx(cut(utf8(document(paragraph(GOOD).repeat(9))), 0.7)),
    reads: GOOD,
  },
  {
    what: 'a .docx without text',
    file: 'pictures.docx',
    bytes: () => docx(document('<w:p/>')),
    sees: 'the docx file holds no text',
  },
  {
    what: '5,000 nested tables in a .docx',
    file: 'tables.docx',
    bytes: () =>
      docx(
        document(`${'<w:tbl><w:tr><w:tc>'.repeat(5_000)}${paragraph(GOOD)}${'</w:tc></w:tr></w:tbl>'.repeat(5_000)}`),
      ),
    reads: GOOD,
  },
  {
    what: '300,000 nested elements in a .docx',
    file: 'nested.docx',
    bytes: () =>
      docx(
        document(
          `${'<w:tbl><w:tr><w:tc>'.repeat(100_000)}${paragraph(GOOD)}${'</w:tc></w:tr></w:tbl>'.repeat(100_000)}`,
        ),
      ),
    sees: 'too large (nesting over 20000 levels)',
  },
  {
    what: 'a PDF cut off',
    file: 'cut.pdf',
    bytes: () => cut(fixture('notice.libreoffice.pdf'), 0.3),
    sees: 'PDF file',
  },
  {
    what: 'the header of a PDF alone',
    file: 'header.pdf',
    bytes: () => utf8('%PDF-1.7\n'),
    sees: 'the PDF file is damaged',
  },
  {
    what: 'a PDF with a password',
    file: 'locked.pdf',
    bytes: () => fixture('locked.pdf'),
    sees: 'the PDF file is locked by a password',
  },
  {
    what: 'a PDF of pictures',
    file: 'scan.pdf',
    bytes: () => pdf(deflateSync(utf8('q Q')), '/FlateDecode'),
    sees: 'run character recognition (OCR)',
  },
  {
    what: 'a PDF stream of 300 MB in 300 KB',
    file: 'bomb.pdf',
    bytes: () => pdf(deflateSync(Buffer.alloc(300 * MB, ' ')), '/FlateDecode'),
    sees: 'too large (unpacked size over 256 MB)',
  },
  {
    what: 'a PDF stream deflated twice: 300 MB in 1 KB',
    file: 'bomb2.pdf',
    bytes: () => pdf(deflateSync(deflateSync(Buffer.alloc(300 * MB, ' '))), '[/FlateDecode /FlateDecode]'),
    sees: 'too large (unpacked size over 256 MB)',
  },
  {
    what: 'a PDF that would run a script and open a page',
    file: 'script.pdf',
    bytes: () =>
      pdf(
        page('policy text'),
        '/FlateDecode',
        "/OpenAction <</S /JavaScript /JS (app.launchURL('http://example.invalid'))>>",
      ),
    reads: 'policy text',
  },
  {
    what: 'Latin-1',
    file: 'latin1.txt',
    bytes: () => Buffer.from('Développement économique à Québec. '.repeat(9), 'latin1'),
    sees: 'not UTF-8, UTF-16, GB18030 or Big5',
  },
  {
    what: 'Shift-JIS',
    file: 'sjis.txt',
    bytes: () => Buffer.from('8365834c83588367828c82c582b7814282b182ea82cd'.repeat(20), 'hex'),
    sees: 'not UTF-8, UTF-16, GB18030 or Big5',
  },
  {
    what: 'UTF-8 with a broken character',
    file: 'broken.txt',
    bytes: () => Buffer.concat([utf8(GOOD), Buffer.from([0xe6, 0xb7]), utf8(GOOD)]),
    sees: '(byte 50)',
  },
  {
    what: 'UTF-16 cut in mid-character',
    file: 'cut16.txt',
    bytes: () => cut(fixture('notice.utf16le.txt'), 0.5).subarray(0, 701),
    sees: 'not UTF-16LE (byte',
  },
  {
    what: 'half a surrogate pair in UTF-16',
    file: 'lone.txt',
    bytes: () => Buffer.from('\uFEFF深圳\uD800市', 'utf16le'),
    sees: 'not UTF-16LE (byte',
  },
  {
    what: 'HTML without text',
    file: 'empty.html',
    bytes: () => utf8('<!doctype html><html><body><script>var a</script><img src="x.png"></body></html>'),
    sees: 'the html file holds no text',
  },
  {
    what: '100,000 nested divisions',
    file: 'nested.html',
    bytes: () => utf8(`<html>${'<div>'.repeat(100_000)}${GOOD}`),
    sees: 'too large (nesting over 20000 levels)',
  },
  {
    what: '5,000 nested lists',
    file: 'lists5000.html',
    bytes: () => utf8(`<html>${'<ul><li>'.repeat(5_000)}${GOOD}`),
    reads: GOOD,
  },
  {
    what: '100,000 nested lists',
    file: 'lists.html',
    bytes: () => utf8(`<html>${'<ul><li>'.repeat(100_000)}${GOOD}`),
    sees: 'too large (nesting over 20000 levels)',
  },
  {
    what: 'HTML that would load pictures, frames, styles and scripts from elsewhere',
    file: 'remote.html',
    bytes: () =>
      utf8(
        `<html><head><link rel=stylesheet href="http://example.invalid/a.css"><script src="http://example.invalid/a.js"></script></head><body><img src="http://example.invalid/a.png" onerror="process.exit(9)"><iframe src="file:///etc/passwd"></iframe><p>${GOOD}</p></body></html>`,
      ),
    reads: GOOD,
    never: 'root:',
  },
  {
    what: 'HTML with tags and comments left open',
    file: 'open.html',
    bytes: () => utf8(`<html><body><p>${GOOD}<p>第二段，也在。<!-- <div`),
    reads: '第二段，也在。',
  },
  {
    what: 'a million attributes',
    file: 'attributes.html',
    bytes: () => utf8(`<html><p ${'a=1 '.repeat(1_000_000)}>${GOOD}`),
    reads: GOOD,
  },
  {
    what: 'HTML that declares another encoding than it has',
    file: 'declared.html',
    bytes: () => utf8(`<html><meta charset="shift_jis"><p>${GOOD}`),
    reads: GOOD,
  },
  { what: 'a line of 10 million characters', file: 'line.txt', bytes: () => utf8(GOOD.repeat(625_000)), reads: GOOD },
  {
    what: 'a line of 10 million asterisks and brackets',
    file: 'marks.md',
    bytes: () => utf8(`# ${GOOD}\n${'*[_!'.repeat(2_500_000)}`),
    reads: GOOD,
  },
  { what: 'a file of 300 MB', file: 'huge.txt', sees: 'too large (size over 256 MB)' },
  { what: 'a folder called .txt', file: 'folder.txt', sees: 'the folder holds no text' },
  { what: 'a link that leads nowhere', file: 'nowhere.txt', sees: 'cannot be read (ENOENT)' },
  { what: 'a folder that links to itself', file: 'loop', reads: GOOD },
  { what: 'a named pipe in a folder', file: 'pipe.txt', sees: 'neither a file nor a folder' },
  { what: 'a device', file: '/dev/zero', sees: 'neither a file nor a folder' },
  { what: 'a file that may not be read', file: 'secret.txt', sees: 'cannot be read (EACCES)' },
  {
    what: 'a name that would steer the terminal',
    file: 'a\u001b[2J.txt',
    bytes: () => utf8(''),
    sees: 'a\\u001b[2J.txt: the file is empty',
  },
]
