import { aimAt, clean } from '../aims/labels.ts'
import type { Cursor } from '../clause/clause.ts'

/** 为全面振兴开好局起好步, 全省经济如何开好局、起好步: a good start is what shall be, whatever it is made for. */
const MADE_FOR = /^(?:也|并|将)?(?:为|保障)/u
const READ_BY_VERB = /确保|推动|实现|使/u
export function goodStart({ clause, lexemes }: Cursor): boolean {
  const { text, start } = clause
  const at = text.indexOf('开好局')
  if (at < 0 || (!text.startsWith('为') && READ_BY_VERB.test(text.slice(0, at)))) return false
  const stop = text.indexOf('起好步', at) + 3
  if (stop < at + 6 || stop > at + 7 || !/^(?:提供|奠定|$)/u.test(text.slice(stop))) return false
  const from = MADE_FOR.exec(text)?.[0].length ?? 0
  const first = lexemes.find((l) => l.start >= start + from)
  const last = lexemes.findLast((l) => l.end <= start + stop)
  if (!first || !last) return false
  const label = `${text.slice(from, at).replace(/(?:如何|怎样)$/u, '')}${text.slice(at, stop)}`
  clause.aims.push(aimAt('Goal', clean(label), first.start, last.end, 'state', 'state'))
  clause.rule = 'state'
  clause.result = true
  return true
}
