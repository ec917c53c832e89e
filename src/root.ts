import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The package's own folder: the nearest above this file with a package.json, whether sources, compiled files or a bundle run. */
function root(): URL {
  let folder = new URL('.', import.meta.url)
  while (!existsSync(new URL('package.json', folder))) {
    const above = new URL('..', folder)
    if (above.href === folder.href) throw new Error('zhengtu: no package.json above its files')
    folder = above
  }
  return folder
}

export const ROOT = root()

/** The path of a file of the package: `ontology/shapes.ttl`. */
export const at = (path: string): string => fileURLToPath(new URL(path, ROOT))
