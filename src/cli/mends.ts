import type { Notice, Source } from '../model.ts'
import { type Lang, message, visible } from './messages.ts'

const MENDS = [
  'repeated-paragraph',
  'repeated-sentence',
  'repeated-clause',
  'running-head',
  'rights-notice',
  'stitched',
  'joined-line',
  'moved',
] as const
const EXCERPT = 30

/** What was mended in a text, a line for each mend, by line of the text (from 1): `--explain-repair`. */
export function mendLines(path: string, source: Source, notices: readonly Notice[], lang: Lang): string[] {
  const starts = [0]
  for (let at = source.text.indexOf('\n'); at >= 0; at = source.text.indexOf('\n', at + 1)) starts.push(at + 1)
  const lineAt = (offset: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const mid = (low + high + 1) >> 1
      if ((starts[mid] as number) <= offset) low = mid
      else high = mid - 1
    }
    return low + 1
  }
  return notices.flatMap(({ code, span }) => {
    const kind = MENDS.find((m) => m === code)
    if (!kind || !span) return []
    const words = source.text.slice(span.start, span.end).replace(/\s+/gu, ' ')
    const excerpt = words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words
    return [`${visible(path)}:${lineAt(span.start)}: ${message(lang, kind)}: “${visible(excerpt)}”`]
  })
}
