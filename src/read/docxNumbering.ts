import { Parser } from 'htmlparser2'
import { checkDepth } from './errors.ts'

/*
 * Word counts lists while it shows them: 一、 and （一） stand in no text. This spells them out (ECMA-376, 17.9).
 */

interface Level {
  format: string
  /** `第%1章`, `（%2）`: the numbers of the levels in their place. */
  text: string
  start: number
}

export interface Numbering {
  /** Levels by `numId`. */
  lists: ReadonlyMap<string, ReadonlyMap<number, Level>>
  /** Lists that a paragraph style brings along. */
  styles: ReadonlyMap<string, { id: string; level: number }>
  /** Last number of each level, by the list it counts for. */
  counts: Map<string, number[]>
}

const walk = (xml: string, onopentag: (name: string, attributes: Record<string, string>) => void): void => {
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        checkDepth(++depth)
        onopentag(name, attributes)
      },
      onclosetag() {
        depth--
      },
    },
    { xmlMode: true },
  )
  parser.write(xml)
  parser.end()
}

/** Levels go from 0 to 8. */
export const levelOf = (value: string | undefined): number => Math.min(Math.max(Math.trunc(Number(value)) || 0, 0), 8)

/** The lists that paragraph styles bring along (`Heading1` numbered 一、). */
export function readStyles(xml: string): Map<string, { id: string; level: number }> {
  const styles = new Map<string, { id: string; level: number }>()
  let style = ''
  let level = 0
  walk(xml, (name, a) => {
    if (name === 'w:style') {
      style = a['w:styleId'] ?? ''
      level = 0
    } else if (name === 'w:ilvl') level = levelOf(a['w:val'])
    else if (name === 'w:numId' && style) styles.set(style, { id: a['w:val'] ?? '', level })
  })
  return styles
}

/** The lists of `word/numbering.xml`. */
export function readNumbering(xml: string, styles: Numbering['styles']): Numbering {
  const abstracts = new Map<string, Map<number, Level>>()
  const lists = new Map<string, ReadonlyMap<number, Level>>()
  let levels: Map<number, Level> | undefined
  let level: Level | undefined
  let list = ''
  walk(xml, (name, a) => {
    const value = a['w:val'] ?? ''
    if (name === 'w:abstractNum') {
      levels = new Map()
      abstracts.set(a['w:abstractNumId'] ?? '', levels)
    } else if (name === 'w:num') {
      list = a['w:numId'] ?? ''
      levels = undefined
      level = undefined
    } else if (name === 'w:abstractNumId') lists.set(list, abstracts.get(value) ?? new Map())
    else if (name === 'w:lvl') {
      level = { format: 'decimal', text: '', start: 1 }
      levels?.set(levelOf(a['w:ilvl']), level)
    } else if (name === 'w:start' && level) level.start = Number(value) || 0
    else if (name === 'w:numFmt' && level) level.format = value
    else if (name === 'w:lvlText' && level) level.text = value
  })
  return { lists, styles, counts: new Map() }
}

/** The number that stands before a paragraph, or nothing; counts on. */
export function numbered(
  numbering: Numbering,
  paragraph: { style?: string; list?: { id: string; level: number } },
): string {
  const list = paragraph.list?.id ? paragraph.list : paragraph.style ? numbering.styles.get(paragraph.style) : undefined
  const levels = list ? numbering.lists.get(list.id) : undefined
  const level = levels?.get(list?.level ?? 0)
  if (!list || !levels || !level || level.format === 'none') return ''
  const counts = numbering.counts.get(list.id) ?? []
  for (let i = 0; i < list.level; i++) counts[i] ??= levels.get(i)?.start ?? 1
  counts[list.level] = (counts[list.level] ?? level.start - 1) + 1
  counts.length = list.level + 1
  numbering.counts.set(list.id, counts)
  if (level.format === 'bullet') return ''
  const text = level.text.replace(/%(\d)/gu, (_all, n: string) =>
    spelt(counts[Number(n) - 1] ?? 1, levels.get(Number(n) - 1)?.format ?? 'decimal'),
  )
  return /[、）)章节条编款]$/u.test(text) ? text : `${text} `
}

const HAN = '〇一二三四五六七八九'

/** A number as a list format of ECMA-376 (17.18.59) writes it; what is rare is written in digits. */
function spelt(n: number, format: string): string {
  if (/^(?:chineseCounting|chineseCountingThousand|japaneseCounting|ideographDigital|taiwaneseCounting)/u.test(format))
    return han(n)
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese')
    return n >= 1 && n <= 20 ? String.fromCodePoint(0x2460 + n - 1) : String(n)
  if (format === 'upperLetter' || format === 'lowerLetter') {
    const letter = String.fromCharCode(65 + ((n - 1) % 26))
    return format === 'upperLetter' ? letter : letter.toLowerCase()
  }
  return String(n)
}

function han(n: number): string {
  if (n < 1 || n > 999) return String(n)
  const [h, t, u] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10]
  const hundreds = h ? `${HAN.charAt(h)}百` : ''
  const tens = t ? `${t === 1 && !h ? '' : HAN.charAt(t)}十` : h && u ? '零' : ''
  return `${hundreds}${tens}${u ? HAN.charAt(u) : ''}`
}
