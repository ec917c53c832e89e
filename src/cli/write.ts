import { join } from 'node:path'
import { saveAtomic, writeAtomic } from '../export/atomic.ts'
import { UnsafeTermError } from '../export/guard.ts'
import { exporterNamed, type WriteOptions } from '../export/index.ts'
import type { Graph } from '../model.ts'
import { MissingPackageError } from '../optional.ts'
import type { MessageCode } from './messages.ts'

/**
 * Writes the graph in each format into a folder, each file whole or not at all. A format that cannot hold some text, or whose
 * package is missing, says so and costs the others nothing.
 * @param except files that are written already
 * @returns how many formats failed, or nothing where the folder cannot be written to
 */
export async function writeFormats(
  graph: Graph,
  formats: readonly string[],
  folder: string,
  options: WriteOptions,
  tell: { say: (code: MessageCode, ...args: string[]) => void; info: (code: MessageCode, ...args: string[]) => void },
  except: ReadonlySet<string> = new Set(),
): Promise<number | undefined> {
  let failed = 0
  const wrote = (file: string, size: number) => tell.info('written', file, `${(size / 1e6).toFixed(2)} MB`)
  for (const name of formats) {
    const exporter = exporterNamed(name)
    if (!exporter) continue
    let file = folder
    try {
      for (const { path, write } of exporter.files) {
        if (except.has(path)) continue
        file = join(folder, path)
        wrote(file, writeAtomic(file, write(graph, options)))
      }
      for (const { path, save } of exporter.binary ?? []) {
        file = join(folder, path)
        wrote(file, await saveAtomic(file, (temporary) => save(graph, options, temporary)))
      }
    } catch (error) {
      if (error instanceof UnsafeTermError) tell.say('refused', file, error.message)
      else if (error instanceof MissingPackageError) tell.say('missing-package', name, error.packageName)
      else if ((error as NodeJS.ErrnoException).code !== undefined) {
        tell.say('not-written', file, (error as NodeJS.ErrnoException).code as string)
        return undefined
      } else throw error
      failed++
    }
  }
  return failed
}
