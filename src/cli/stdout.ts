import type { Sink } from '../batch/lines.ts'

/** Writes to standard output. @returns false where the reader of the pipe has gone, which is no error of ours */
export function writeStdout(pieces: Iterable<string>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    process.stdout.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EPIPE' ? resolve(false) : reject(error),
    )
    const next = async () => {
      for (const piece of pieces)
        if (!process.stdout.write(piece)) await new Promise((drained) => process.stdout.once('drain', drained))
      process.stdout.write('', () => resolve(true))
    }
    next().catch(reject)
  })
}

/** Standard output as a place for a line format. Where its reader goes away the program ends, see cli.ts. */
export function stdoutSink(): Sink {
  let size = 0
  return {
    write: (data) => {
      size += data.length
      if (!process.stdout.write(data)) return new Promise((resolve) => process.stdout.once('drain', resolve))
    },
    size: () => size,
    splice: () => {
      throw new Error('what was written to standard output cannot be changed')
    },
    commit: () => new Promise((resolve) => process.stdout.write('', () => resolve(size))),
    abort: () => {},
  }
}
