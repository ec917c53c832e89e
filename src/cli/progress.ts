import { type Lang, message } from './messages.ts'

/** How often it is drawn, in milliseconds: on a terminal in place, elsewhere a line at a time. */
const IN_PLACE = 100
const BY_LINE = 5000

export interface Progress {
  /** Told after each document: how many are done and failed, and how long its file was. */
  step: (done: number, failed: number, bytes: number) => void
  /** Takes the bar away, so that a message can be written. */
  clear: () => void
}

/** A progress bar on standard error: documents, MB/s, remaining time, failures. */
export function progress(documents: number, bytes: number, lang: Lang, terminal: boolean): Progress {
  const started = performance.now()
  let drawn = started
  let read = 0
  let shown = false
  const clear = (): void => {
    if (shown) process.stderr.write('\r\u001b[K')
    shown = false
  }
  const step = (done: number, failed: number, size: number): void => {
    read += size
    const now = performance.now()
    if (now - drawn < (terminal ? IN_PLACE : BY_LINE)) return
    drawn = now
    const seconds = (now - started) / 1000
    const rate = read / seconds
    const text = message(
      lang,
      'progress',
      String(done),
      String(documents),
      (rate / 1e6).toFixed(2),
      clock(rate ? Math.max(bytes - read, 0) / rate : 0),
      String(failed),
    )
    process.stderr.write(terminal ? `\r${text}\u001b[K` : `${text}\n`)
    shown = terminal
  }
  return { step, clear }
}

/** `1:05` or `2:03:04`. */
export function clock(seconds: number): string {
  const s = Math.round(seconds)
  const two = (n: number) => String(n).padStart(2, '0')
  const [h, m] = [Math.floor(s / 3600), Math.floor((s % 3600) / 60)]
  return h ? `${h}:${two(m)}:${two(s % 60)}` : `${m}:${two(s % 60)}`
}
