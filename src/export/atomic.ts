import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { threadId } from 'node:worker_threads'

/** A file that grows under a temporary name. */
export interface AtomicFile {
  write: (data: Uint8Array) => void
  /** Bytes written so far. */
  size: () => number
  /**
   * Puts stretches of the file in place of others before it, which are in order and do not overlap.
   * @param end where the file shall end that is left: what lies behind is what is moved
   */
  splice: (moves: readonly Move[], end: number) => void
  /** Flushes to disk and gives the file its name. @returns its size in bytes */
  commit: () => number
  /** Takes the temporary file away; a file that was there before stays as it was. */
  abort: () => void
}

/** A stretch that is replaced (`start`, `length`) and the one that replaces it. */
export interface Move {
  start: number
  length: number
  from: number
  size: number
}

/**
 * Begins a file that will appear whole or not at all: under a temporary name in the same folder, flushed, then renamed.
 * Whoever begins one ends it by `commit` or `abort`.
 */
export function atomicFile(file: string): AtomicFile {
  const temporary = prepare(file)
  let handle = openSync(temporary, 'w+')
  let size = 0
  const write = (data: Uint8Array): void => {
    for (let at = 0; at < data.length; ) at += writeSync(handle, data, at)
    size += data.length
  }
  const abort = (): void => {
    closeSync(handle)
    rmSync(temporary, { force: true })
  }
  const splice = (moves: readonly Move[], end: number): void => {
    const from = handle
    // Unnamed from here on: the new file takes the temporary name, the old one lives as long as its handle.
    rmSync(temporary)
    try {
      handle = openSync(temporary, 'w+')
      size = 0
      let at = 0
      for (const move of moves) {
        copy(from, at, move.start, write)
        copy(from, move.from, move.from + move.size, write)
        at = move.start + move.length
      }
      copy(from, at, end, write)
    } finally {
      if (handle !== from) closeSync(from)
    }
  }
  const commit = (): number => {
    try {
      fsyncSync(handle)
    } catch (error) {
      abort()
      throw error
    }
    closeSync(handle)
    try {
      renameSync(temporary, file)
    } catch (error) {
      rmSync(temporary, { force: true })
      throw error
    }
    return size
  }
  return { write, size: () => size, splice, commit, abort }
}

function copy(handle: number, start: number, end: number, write: (data: Uint8Array) => void): void {
  const buffer = Buffer.alloc(Math.min(1 << 20, Math.max(end - start, 0)))
  for (let at = start; at < end; ) {
    const read = readSync(handle, buffer, 0, Math.min(buffer.length, end - at), at)
    if (!read) throw new Error('a file that was just written ends early')
    write(buffer.subarray(0, read))
    at += read
  }
}

/**
 * Writes a file whole or not at all. On any failure a file that was there before stays as it was.
 * @returns its size in bytes
 */
export function writeAtomic(file: string, pieces: Iterable<string>): number {
  const out = atomicFile(file)
  try {
    for (const piece of pieces) out.write(Buffer.from(piece, 'utf8'))
  } catch (error) {
    out.abort()
    throw error
  }
  return out.commit()
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

const PART = /^\.(.*)\.(\d{1,10})(?:-\d+)?\.part$/u
/** What earlier runs left in each folder, looked through once: a folder may get very many files. */
const leftovers = new Map<string, readonly string[]>()

/** Makes the folder, sweeps away what killed runs left of this file, and tells the temporary name. */
function prepare(file: string): string {
  const folder = dirname(file)
  mkdirSync(folder, { recursive: true })
  const parts = leftovers.get(folder) ?? readdirSync(folder).filter((name) => PART.test(name))
  leftovers.set(folder, parts)
  for (const name of parts) {
    const [, of, writer] = PART.exec(name) ?? []
    if (of === basename(file) && !isRunning(Number(writer))) rmSync(join(folder, name), { force: true })
  }
  // Threads of one process may write the same file at the same time.
  return join(folder, `.${basename(file)}.${process.pid}${threadId ? `-${threadId}` : ''}.part`)
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
