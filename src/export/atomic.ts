import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file whole or not at all: to a temporary name in the same folder, flushed to disk, then renamed.
 * On any failure the temporary file goes and a file that was there before stays as it was.
 */
export function writeAtomic(file: string, pieces: Iterable<string>): number {
  mkdirSync(dirname(file), { recursive: true })
  const temporary = temporaryName(file)
  let bytes = 0
  const handle = openSync(temporary, 'w')
  try {
    try {
      for (const piece of pieces) {
        const data = Buffer.from(piece, 'utf8')
        for (let at = 0; at < data.length; ) at += writeSync(handle, data, at)
        bytes += data.length
      }
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  return bytes
}

/** The same for a file that a library writes to the name it is given. @returns its size in bytes */
export async function saveAtomic(file: string, save: (temporary: string) => Promise<void>): Promise<number> {
  mkdirSync(dirname(file), { recursive: true })
  const temporary = temporaryName(file)
  try {
    await save(temporary)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  return statSync(file).size
}

const temporaryName = (file: string): string => join(dirname(file), `.${basename(file)}.${process.pid}.part`)
