import { type Line, MARKER, type Note } from './lines.ts'

/** Lines in their true order: a lone tail goes to its head; else the head, with the list items that follow it, goes to its tail. */
export function order(
  lines: Line[],
  content: string[],
  nextOf: Map<number, number>,
  moved: Map<number, number>,
  note: Note,
): Line[] {
  const before = new Map<number, number>()
  const followers = new Map<number, number[]>()
  const skip = new Set<number>()
  for (const [tail, head] of moved) {
    const lone =
      tail === lines.length - 1 || (MARKER.test(content[tail] as string) && (content[tail] as string).length < 30)
    if (lone) {
      before.set(head, tail)
      skip.add(tail)
      note({
        kind: 'moved',
        start: (lines[tail] as Line).start,
        end: (lines[tail] as Line).end,
        other: (lines[head] as Line).start,
      })
      continue
    }
    const run = [head]
    for (
      let k = head + 1;
      k < lines.length && /^[一二三四五六七八九十]{1,2}是/u.test(content[k] as string) && !moved.has(k);
      k++
    )
      run.push(k)
    followers.set(tail, run)
    for (const k of run) {
      skip.add(k)
      note({
        kind: 'moved',
        start: (lines[k] as Line).start,
        end: (lines[k] as Line).end,
        other: (lines[tail] as Line).end,
      })
    }
  }
  const out: Line[] = []
  let current: Line | undefined
  const append = (index: number, joins: boolean) => {
    const line = lines[index] as Line
    if (joins && current) {
      note({
        kind: line.start === current.end + 1 ? 'joined-line' : 'stitched',
        start: line.start,
        end: line.end,
        other: current.end,
      })
      current.parts.push(...line.parts)
      current.end = line.end
    } else {
      current = { ...line, parts: [...line.parts] }
      out.push(current)
    }
  }
  for (let i = 0; i < lines.length; i++) {
    if (skip.has(i)) continue
    const tail = before.get(i)
    if (tail !== undefined) {
      append(tail, false)
      append(i, true)
    } else append(i, i > 0 && nextOf.get(i - 1) === i && !skip.has(i - 1))
    for (const [n, k] of (followers.get(i) ?? []).entries()) append(k, n === 0)
  }
  return out
}
