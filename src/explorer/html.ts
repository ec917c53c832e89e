import { existsSync, readFileSync } from 'node:fs'
import { Gzip } from 'fflate'
import type { WriteOptions } from '../export/index.ts'
import type { Graph } from '../model.ts'
import { at } from '../root.ts'
import type { ExplorerData } from './data.ts'
import { encode } from './encode.ts'

/** Data longer than this are packed: browsers unpack them faster than they read so much of a page. */
const PLAIN = 5_000_000
/** Where the template says that the data go. */
export const PLACE = '<!--data-->'

function template(): string {
  const file = at('dist/explorer/template.html')
  if (!existsSync(file)) throw new Error('the template of the explorer is not built: npm run build')
  return readFileSync(file, 'utf8')
}

/**
 * The explorer: one page that holds its program, its style and the graph, and asks for nothing else. The data stand in a script
 * element of a type that no browser runs, with every character escaped that could end it.
 */
export function* explorer(graph: Graph, options: WriteOptions): Generator<string> {
  const page = template()
  const at = page.indexOf(PLACE)
  const json = safeJson(
    encode(graph, {
      baseIri: options.baseIri,
      generator: options.generator,
      ...(options.texts ? { texts: options.texts } : {}),
    }),
  )
  yield page.slice(0, at)
  if (json.length <= PLAIN) yield `<script type="application/json" id="data">${json}</script>`
  else {
    yield '<script type="application/octet-stream" id="data" data-packed>'
    yield* packed(json)
    yield '</script>'
  }
  yield page.slice(at + PLACE.length)
}

/** JSON that is inert in a script element, whatever the labels say. */
export const safeJson = (data: ExplorerData): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/gu, (ch) => `\\u${ch.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** gzip in base64, in pieces. fflate, without a clock: the same bytes on every machine. */
function* packed(json: string): Generator<string> {
  const out: Buffer[] = []
  const gzip = new Gzip({ level: 6, mtime: 0 }, (chunk) => void out.push(Buffer.from(chunk)))
  const step = 1 << 22
  // A piece must not cut a surrogate pair in two: JSON of well-formed texts has them as they are.
  for (let from = 0; from < json.length; ) {
    let to = Math.min(from + step, json.length)
    if (to < json.length && /[\uD800-\uDBFF]/.test(json[to - 1] as string)) to--
    gzip.push(Buffer.from(json.slice(from, to), 'utf8'), to === json.length)
    from = to
  }
  const bytes = Buffer.concat(out)
  // A multiple of three bytes at a time, so that the pieces of base64 join.
  for (let from = 0; from < bytes.length; from += 3 << 18)
    yield bytes.toString('base64', from, Math.min(from + (3 << 18), bytes.length))
}
