import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { MessageCode } from './messages.ts'

/** A file to read: where it lies, and the path that the output tells (relative to the argument, `/`, NFC). */
export interface Input {
  file: string
  path: string
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
      inputs.push({ file: '-', path: '-' })
      continue
    }
    try {
      if (!statSync(arg).isDirectory()) {
        inputs.push({ file: arg, path: basename(arg).normalize('NFC') })
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
      if (statSync(file).isDirectory()) walk(file, `${prefix}${name}/`, inputs, problems, seen)
      else if (TEXTS.test(name)) inputs.push({ file, path: `${prefix}${name}`.normalize('NFC') })
    } catch (error) {
      problems.push({ code: 'unreadable', args: [file, (error as NodeJS.ErrnoException).code ?? String(error)] })
    }
  }
}

/** The bytes of an input. */
export const readBytes = (input: Input): Uint8Array => readFileSync(input.file === '-' ? 0 : input.file)
