import { addMetrics } from '../analyse/metrics.ts'
import { UnsafeTermError } from '../export/guard.ts'
import { MissingPackageError } from '../optional.ts'
import { CredentialsError, credentialsFor } from '../store/credentials.ts'
import { LOADERS, loaderFor } from '../store/index.ts'
import { LoadError, type Loaded } from '../store/load.ts'
import type { ExitCode } from './export.ts'
import { readGraphs } from './graphs.ts'
import { type Lang, type MessageCode, message } from './messages.ts'

/** `zhengtu load`: puts graphs that were exported before into a database. */
export async function loadCommand(
  files: readonly string[],
  options: { to: string; graphs?: boolean; quiet?: boolean; lang: Lang },
): Promise<ExitCode> {
  const { lang } = options
  const say = (code: MessageCode, ...rest: string[]) =>
    process.stderr.write(`zhengtu: ${message(lang, code, ...rest)}\n`)
  const url = URL.canParse(options.to) ? new URL(options.to) : undefined
  const loader = url && loaderFor(url)
  if (!url || !loader) {
    // What stands before an @ may be a password.
    say('bad-target', options.to.replace(/\/\/[^/@]*@/u, '//…@'), LOADERS.flatMap((l) => l.schemes).join(', '))
    return 2
  }
  if (url.username || url.password) {
    say('credentials-in-url')
    return 2
  }
  const read = await readGraphs(files, say)
  if (!read) return 2
  // N-Quads have their metrics in a file of their own, which need not be among these.
  if (read.graph.nodes.some((n) => n.degree === undefined)) addMetrics(read.graph)
  const counted = (l: Loaded) => [l.texts, l.nodes, l.claims, l.removed].map(String)
  const showing = !options.quiet && process.stderr.isTTY
  const clear = () => showing && process.stderr.write('\r\u001b[K')
  try {
    const credentials = credentialsFor(url)
    const loaded = await loader.load(read.graph, {
      url: options.to,
      baseIri: read.baseIri,
      ...(credentials ? { credentials } : {}),
      graphs: options.graphs === true,
      progress: (l) => showing && process.stderr.write(`\r${message(lang, 'loaded', ...counted(l))}\u001b[K`),
    })
    clear()
    if (!options.quiet) process.stderr.write(`${message(lang, 'loaded', ...counted(loaded))}\n`)
    return 0
  } catch (error) {
    clear()
    if (error instanceof CredentialsError) say(`credentials-${error.code}`, error.file)
    else if (error instanceof MissingPackageError) say('missing-package', options.to, error.packageName)
    else if (error instanceof UnsafeTermError) say('not-loaded', options.to, error.message)
    else if (error instanceof LoadError) {
      say(error.code === 'failed' ? 'not-loaded' : `load-${error.code}`, options.to, error.message)
      if (error.loaded.texts + error.loaded.nodes) {
        say('loaded-so-far', ...counted(error.loaded))
        return 1
      }
    } else throw error
    return 2
  }
}
