import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { addMetrics } from '../analyse/metrics.ts'
import { textKeeper } from '../explorer/texts.ts'
import { GENERATOR } from '../version.ts'
import type { ExitCode } from './export.ts'
import { GRAPH, graphOf } from './graphOf.ts'
import { type MessageCode, message } from './messages.ts'
import type { TextOptions } from './texts.ts'
import { textsBeside } from './textsBeside.ts'
import { writeFormats } from './write.ts'

export interface ExploreCommandOptions extends TextOptions {
  output: string
  /** False for `--no-open`. */
  open?: boolean
}

/** `zhengtu explore`: the page for texts or an exported graph, written and opened. */
export async function exploreCommand(args: readonly string[], options: ExploreCommandOptions): Promise<ExitCode> {
  const say = (code: MessageCode, ...rest: string[]) =>
    process.stderr.write(`zhengtu: ${message(options.lang, code, ...rest)}\n`)
  const info = (code: MessageCode, ...rest: string[]) => {
    if (!options.quiet) process.stderr.write(`${message(options.lang, code, ...rest)}\n`)
  }
  const keeper = textKeeper()
  const read = await graphOf(args, options, say, keeper.add)
  if (!read) return 2
  const { graph, baseIri, failed } = read
  if (graph.nodes.some((n) => n.degree === undefined)) addMetrics(graph)
  const files = args.filter((a) => GRAPH.test(a))
  const texts = new Map([...textsBeside(graph, files), ...keeper.texts()])
  const refused = await writeFormats(
    graph,
    ['html'],
    options.output,
    { baseIri, generator: GENERATOR, texts },
    { say, info },
  )
  if (refused) return 1
  if (refused === undefined) return 2
  const file = join(options.output, 'graph.html')
  if (options.open !== false && !(await opened(pathToFileURL(file).href))) info('open-it', file)
  return failed ? 1 : 0
}

const OPENERS: Partial<Record<NodeJS.Platform, readonly [program: string, ...args: string[]]>> = {
  darwin: ['open'],
  // `start` takes a first argument in quotes for the title of its window.
  win32: ['cmd', '/c', 'start', '""'],
}

/** Hands an address to the system's browser. @returns whether there is a program that takes it */
function opened(url: string): Promise<boolean> {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open']
  return new Promise((resolve) => {
    const child = spawn(program, [...args, url], { detached: true, stdio: 'ignore' })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
    // A browser that stays in the foreground is open too.
    setTimeout(() => resolve(true), 1500).unref()
    child.unref()
  })
}
