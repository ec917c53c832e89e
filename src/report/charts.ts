import type { Chart } from '../analyse/findings.ts'
import type { Lang } from '../cli/messages.ts'
import { escapeHtml } from './escape.ts'
import { plain, shown } from './render.ts'
import { CHARTS, termWords, words } from './wording.ts'

const WIDTH = 720
const LABEL = 190
const ROW = 20
const LABEL_CHARACTERS = 15

/** A chart as inline SVG; colours are classes of the page, so that it follows light and dark. */
export function svg(chart: Chart, lang: Lang): string {
  const title = [chart.about, words(CHARTS[chart.code], lang)].filter(Boolean).join(lang === 'zh' ? '：' : ': ')
  const [body, height] = DRAW[chart.kind](chart as never, lang)
  const head = escapeHtml(plain(title))
  return `<figure><figcaption>${head}</figcaption><svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${head}">${body}</svg></figure>`
}

type Of<K extends Chart['kind']> = Extract<Chart, { kind: K }>
const DRAW: { [K in Chart['kind']]: (chart: Of<K>, lang: Lang) => [string, number] } = { bars, stacked, lines, matrix }

const at = (n: number): string => String(Math.round(n * 100) / 100)
const rect = (x: number, y: number, w: number, h: number, cls: string, hint: string): string =>
  `<rect x="${at(x)}" y="${at(y)}" width="${at(Math.max(0, w))}" height="${at(h)}" class="${cls}"><title>${escapeHtml(plain(hint))}</title></rect>`
const text = (x: number, y: number, content: string, cls = ''): string =>
  `<text x="${at(x)}" y="${at(y)}"${cls ? ` class="${cls}"` : ''}>${escapeHtml(plain(content))}</text>`
const label = (content: string): string => {
  const characters = [...content]
  return characters.length > LABEL_CHARACTERS ? `${characters.slice(0, LABEL_CHARACTERS).join('')}…` : content
}

function bars({ bars: list }: Of<'bars'>): [string, number] {
  const least = Math.min(0, ...list.map((b) => b.value))
  const range = Math.max(0, ...list.map((b) => b.value)) - least || 1
  const x = (v: number) => LABEL + ((v - least) / range) * (WIDTH - LABEL - 110)
  const body = list.map(
    (b, i) =>
      text(LABEL - 8, i * ROW + 14, label(b.label), 'end') +
      rect(
        Math.min(x(0), x(b.value)),
        i * ROW + 3,
        Math.abs(x(b.value) - x(0)),
        ROW - 6,
        'c0',
        `${b.label}: ${b.text}`,
      ) +
      text(Math.max(x(0), x(b.value)) + 6, i * ROW + 14, b.text, 'value'),
  )
  return [body.join(''), list.length * ROW + 4]
}

function stacked({ bars: list, parts }: Of<'stacked'>, lang: Lang): [string, number] {
  const most = Math.max(1, ...list.map((b) => b.values.reduce((a, v) => a + v, 0)))
  const scale = (WIDTH - LABEL - 60) / most
  const legend = parts.map(
    (p, i) =>
      rect(LABEL + i * 120, 2, 11, 11, `c${i}`, termWords(p, lang)) +
      text(LABEL + i * 120 + 16, 12, termWords(p, lang)),
  )
  const body = list.map((b, row) => {
    const name = shown(b.label, lang, (s) => s)
    const y = (row + 1) * ROW + 6
    let x = LABEL
    const pieces = b.values.map((v, i) => {
      const piece = v
        ? rect(x, y, v * scale, ROW - 6, `c${i}`, `${name}, ${termWords(parts[i] as never, lang)}: ${v}`)
        : ''
      x += v * scale
      return piece
    })
    const sum = b.values.reduce((a, v) => a + v, 0)
    return text(LABEL - 8, y + 11, label(name), 'end') + pieces.join('') + text(x + 6, y + 11, String(sum), 'value')
  })
  return [legend.join('') + body.join(''), (list.length + 1) * ROW + 8]
}

function lines({ x, lines: list }: Of<'lines'>, lang: Lang): [string, number] {
  const height = 200
  const values = list.flatMap((l) => l.points.flatMap((p) => p?.value ?? []))
  const low = Math.min(0, ...values)
  const range = Math.max(...values, 0) - low || 1
  const px = (i: number) => 50 + (i * (WIDTH - 90)) / Math.max(1, x.length - 1)
  const py = (v: number) => 20 + (1 - (v - low) / range) * (height - 60)
  const axis = `<line x1="50" y1="${at(py(low))}" x2="${WIDTH - 40}" y2="${at(py(low))}" class="axis"/>`
  const ticks = x.map((t, i) => text(px(i), height - 12, t, 'middle'))
  const body = list.map((l, n) => {
    const points = l.points.flatMap((p, i) =>
      p ? [{ x: px(i), y: py(p.value), v: p.text, when: x[i] as string }] : [],
    )
    const name = shown(l.label, lang, (s) => s)
    return (
      `<polyline points="${points.map((p) => `${at(p.x)},${at(p.y)}`).join(' ')}" class="line l${n}"/>` +
      points
        .map(
          (p) =>
            `<circle cx="${at(p.x)}" cy="${at(p.y)}" r="3.5" class="c${n}"><title>${escapeHtml(plain(`${name} ${p.when}: ${p.v}`))}</title></circle>${text(p.x, p.y - 8, p.v, 'middle value')}`,
        )
        .join('')
    )
  })
  return [axis + ticks.join('') + body.join(''), height]
}

function matrix({ labels, values }: Of<'matrix'>): [string, number] {
  const cell = Math.min(24, (WIDTH - LABEL) / labels.length)
  const most = Math.max(...values.flatMap((row, i) => row.filter((_, j) => i !== j)), 0) || 1
  const body = labels.map(
    (name, i) =>
      text(LABEL - 8, i * cell + cell / 2 + 4, label(name), 'end') +
      labels
        .map((other, j) => {
          const v = values[i]?.[j] ?? 0
          const shade = i === j ? 'self' : `s${Math.min(9, Math.floor((v / most) * 9.99))}`
          return rect(LABEL + j * cell, i * cell, cell - 1, cell - 1, shade, `${name} – ${other}: ${v.toFixed(3)}`)
        })
        .join(''),
  )
  return [body.join(''), Math.ceil(labels.length * cell) + 4]
}
