import { h } from './dom.ts'

/** Hands a file to the browser, from memory: nothing is sent anywhere. */
export function saveFile(name: string, type: string, pieces: Iterable<string> | Blob): void {
  const blob = pieces instanceof Blob ? pieces : new Blob([...pieces], { type: `${type};charset=utf-8` })
  const url = URL.createObjectURL(blob)
  const link = h('a', { href: url, download: name, hidden: true })
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
