import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file whole or not at all: to a temporary name in the same folder, flushed to disk, then renamed.
 * On any failure the temporary file goes and a file that was there before stays as it was.
 */
export function writeAtomic(file: string, pieces: Iterable<string>): number {
  const temporary = prepare(file)
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
  const temporary = prepare(file)
  try {
    await save(temporary)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  return statSync(file).size
}

/** Makes the folder, sweeps away what a killed run left of this file, and tells the temporary name. */
function prepare(file: string): string {
  const folder = dirname(file)
  mkdirSync(folder, { recursive: true })
  const parts = new RegExp(`^\\.${basename(file).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}\\.(\\d{1,10})\\.part$`, 'u')
  for (const name of readdirSync(folder)) {
    const writer = parts.exec(name)?.[1]
    if (writer && !isRunning(Number(writer))) rmSync(join(folder, name), { force: true })
  }
  return join(folder, `.${basename(file)}.${process.pid}.part`)
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
