import { inflateSync } from 'node:zlib'
import { MOST_BYTES, megabytes, ReadError } from './errors.ts'

/** Deflate shrinks at most about a thousandfold (RFC 1951): smaller streams cannot hold too much. */
const HARMLESS = MOST_BYTES / 1032
/** A stream's dictionary stands in front of it; as many bytes hold any that is honest. */
const DICTIONARY = 2048

/**
 * Looks into the compressed streams of a PDF before a parser does: one that would unpack to more than `MOST_BYTES`,
 * in one step or in several, is refused. Pictures are never unpacked for their text. What is encrypted cannot be seen
 * from outside; the watch in pdfWorker.ts is its bound.
 * @throws {ReadError} too-large
 */
export function checkStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = file.indexOf('stream'); at >= 0; ) {
    const end = file.indexOf('endstream', at + 6)
    const stop = end < 0 ? file.length : end
    const before = file.subarray(Math.max(0, at - DICTIONARY), at).toString('latin1')
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
    const filters = dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/gu)?.length ?? 0
    if (filters && !/\/Subtype\s*\/Image\b/u.test(dictionary) && (filters > 1 || stop - at > HARMLESS)) {
      let data = at + 6
      while (data < stop && (file[data] === 0x0d || file[data] === 0x0a)) data++
      unpack(file.subarray(data, stop), filters)
    }
    at = file.indexOf('stream', stop + 9)
  }
}

function unpack(data: Uint8Array, times: number): void {
  let current = data
  for (let i = 0; i < Math.min(times, 8); i++) {
    try {
      current = inflateSync(current, { maxOutputLength: MOST_BYTES })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        throw new ReadError('too-large', ['unpacked size', megabytes(MOST_BYTES)])
      // Damaged or of another kind: the parser says what it makes of it.
      return
    }
  }
}
