import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { MOST_BYTES } from '../explorer/texts.ts'
import type { Graph } from '../model.ts'

/**
 * The texts of a graph that lie beside its file: `texts/{hex}.txt`, as `export --keep-text` writes them. One that was changed since
 * is left out: the spans would point to other words. Nor is one read that is larger than all that a page holds.
 */
export function textsBeside(graph: Graph, files: readonly string[]): Map<string, string> {
  const out = new Map<string, string>()
  const folders = [...new Set(files.map((f) => join(dirname(f), 'texts')))].filter((f) => existsSync(f))
  for (const d of graph.documents)
    for (const folder of folders) {
      const file = join(folder, `${d.id.slice('text/'.length)}.txt`)
      if (out.has(d.id) || !existsSync(file) || statSync(file).size > MOST_BYTES) continue
      const text = readFileSync(file, 'utf8')
      if (createHash('sha256').update(text, 'utf8').digest('hex') === d.sha256) out.set(d.id, text)
    }
  return out
}
