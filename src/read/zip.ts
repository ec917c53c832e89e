import { Unzip, UnzipInflate } from 'fflate'
import { MOST_BYTES, megabytes, ReadError } from './errors.ts'

/** Bytes handed to the unpacker at a time: a bomb is noticed after the first of them. */
const STEP = 64 * 1024

/**
 * The files of a ZIP archive that are wanted, unpacked. Sizes are counted while unpacking; what the archive says of them
 * is not believed.
 * @throws {ReadError} damaged, encrypted, too-large
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array[]>()
  let size = 0
  let ended = 0
  const archive = new Unzip((file) => {
    if (!wanted(file.name) || files.has(file.name)) return
    const pieces: Uint8Array[] = []
    files.set(file.name, pieces)
    file.ondata = (error, data, final) => {
      if (error) throw new ReadError('damaged', ['docx', error.message])
      size += data.length
      if (size > MOST_BYTES) throw new ReadError('too-large', ['unpacked size', megabytes(MOST_BYTES)])
      pieces.push(data)
      if (final) ended++
    }
    file.start()
  })
  archive.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      archive.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw new ReadError('damaged', ['docx', (error as Error).message])
  }
  if (ended < files.size) throw new ReadError('damaged', ['docx', 'it ends too early'])
  return new Map([...files].map(([name, pieces]) => [name, Buffer.concat(pieces)]))
}
