import { closeSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { MOST_BYTES, megabytes, ReadError } from '../read/errors.ts'
import type { MessageCode } from './messages.ts'

/** A file to read: where it lies, and the path that the output tells (relative to the argument, `/`, NFC). */
export interface Input {
  file: string
  path: string
  /** Bytes of the file. */
  size: number
  /** What standard input held. */
  bytes?: Uint8Array
}

export interface InputProblem {
  code: MessageCode
  args: string[]
}

/** What is taken from a folder; documents that cannot be read are taken too, so that their user hears of it. */
const TEXTS = /\.(txt|text|md|markdown|html?|shtml|xhtml|docx|pdf|doc|rtf|wps|odt)$/iu
const byPath = (a: Input, b: Input): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.file < b.file ? -1 : 1)

/** The files behind the arguments, sorted by path; folders are walked, links that lead back are not followed twice. */
export function findInputs(args: readonly string[]): { inputs: Input[]; problems: InputProblem[] } {
  const inputs: Input[] = []
  const problems: InputProblem[] = []
  for (const arg of args) {
    if (arg === '-') {
      try {
        const bytes = readBytes({ file: '-', path: '-' })
        inputs.push({ file: '-', path: '-', size: bytes.length, bytes })
      } catch (error) {
        if (error instanceof ReadError) problems.push({ code: error.code, args: ['-', ...error.args] })
        else problems.push({ code: 'unreadable', args: ['-', (error as NodeJS.ErrnoException).code ?? String(error)] })
      }
      continue
    }
    try {
      const stat = statSync(arg)
      if (stat.isCharacterDevice() || stat.isBlockDevice()) {
        problems.push({ code: 'no-file', args: [arg] })
        continue
      }
      if (!stat.isDirectory()) {
        inputs.push({ file: arg, path: basename(arg).normalize('NFC'), size: stat.size })
        continue
      }
    } catch {
      problems.push({ code: 'not-found', args: [arg] })
      continue
    }
    const before = inputs.length
    walk(arg, '', inputs, problems, new Set())
    if (inputs.length === before) problems.push({ code: 'no-texts', args: [arg] })
  }
  return { inputs: inputs.sort(byPath), problems }
}

function walk(folder: string, prefix: string, inputs: Input[], problems: InputProblem[], seen: Set<string>): void {
  let names: string[]
  try {
    const real = realpathSync(folder)
    if (seen.has(real)) return
    seen.add(real)
    names = readdirSync(folder).sort()
  } catch (error) {
    problems.push({ code: 'unreadable', args: [folder, (error as NodeJS.ErrnoException).code ?? String(error)] })
    return
  }
  for (const name of names) {
    if (name.startsWith('.')) continue
    const file = join(folder, name)
    try {
      const stat = statSync(file)
      if (stat.isDirectory()) walk(file, `${prefix}${name}/`, inputs, problems, seen)
      else if (!TEXTS.test(name)) continue
      // A pipe in a folder would be waited for without end.
      else if (!stat.isFile()) problems.push({ code: 'no-file', args: [file] })
      else inputs.push({ file, path: `${prefix}${name}`.normalize('NFC'), size: stat.size })
    } catch (error) {
      problems.push({ code: 'unreadable', args: [file, (error as NodeJS.ErrnoException).code ?? String(error)] })
    }
  }
}

const STEP = 1024 * 1024

/**
 * The bytes of an input, as far as they may go.
 * @throws {ReadError} too-large, before more than that is held
 */
export function readBytes(input: Pick<Input, 'file' | 'path'>): Uint8Array {
  const handle = input.file === '-' ? 0 : openSync(input.file, 'r')
  try {
    const pieces: Uint8Array[] = []
    for (let size = 0; ; ) {
      const piece = new Uint8Array(STEP)
      const read = readPiece(handle, piece)
      if (!read) return Buffer.concat(pieces)
      size += read
      if (size > MOST_BYTES) throw new ReadError('too-large', ['size', megabytes(MOST_BYTES)], input.path)
      pieces.push(piece.subarray(0, read))
    }
  } finally {
    if (handle !== 0) closeSync(handle)
  }
}

/** Standard input may be a pipe that has nothing yet (EAGAIN), or be closed on Windows (EOF). */
function readPiece(handle: number, piece: Uint8Array): number {
  for (;;)
    try {
      return readSync(handle, piece)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
}
