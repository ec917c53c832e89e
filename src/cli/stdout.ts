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
