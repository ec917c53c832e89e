import type { NodeClass } from '../../model.ts'
import { draw, FONT, type Scene, toScreen } from './draw.ts'
import { CORNERS, SHAPES } from './glyphs.ts'

/** The picture at twice the size of the screen. */
export async function picturePng(scene: Scene): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(2 * scene.width, 2)
  canvas.height = Math.max(2 * scene.height, 2)
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  context.scale(2, 2)
  draw(context, { ...scene, hovered: undefined, hasty: false })
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )
}

const number = (v: number): string => String(Math.round(v * 100) / 100)
// biome-ignore lint/suspicious/noControlCharactersInRegex: what no XML document may hold
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu
const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/gu, (ch) => `&#${ch.charCodeAt(0)};`)

/** The same picture as SVG, names as text. */
export function pictureSvg(scene: Scene): string {
  const { m, width, height, colours, strong } = scene
  // The placing of names needs a canvas to measure them on.
  const canvas = document.createElement('canvas')
  const labels = draw(canvas.getContext('2d') as CanvasRenderingContext2D, { ...scene, hovered: undefined })
  const out = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="100%" height="100%" fill="${xmlText(colours.paper)}"/>`,
  ]
  const faded = (is: boolean) => (strong && !is ? ' opacity="0.28"' : '')
  const shown = new Set(scene.nodes)
  for (const p of scene.lines) {
    const [a, b] = [scene.pairs.a[p] as number, scene.pairs.b[p] as number]
    if (!shown.has(a) || !shown.has(b)) continue
    const [x1, y1] = toScreen(scene, a)
    const [x2, y2] = toScreen(scene, b)
    const is = strong?.lines.has(p) ?? false
    out.push(
      `<line x1="${number(x1)}" y1="${number(y1)}" x2="${number(x2)}" y2="${number(y2)}" stroke="${xmlText(is ? colours.strong : colours.edge)}" stroke-width="${is ? 1.6 : 0.8}"${faded(is)}/>`,
    )
  }
  for (const i of [...scene.nodes].reverse()) {
    const [x, y] = toScreen(scene, i)
    const r = scene.radius[i] as number
    const corners = CORNERS[SHAPES[m.nodes[i]?.class as NodeClass]]
    const paint = `fill="${xmlText(scene.colourOf(i))}" stroke="${xmlText(colours.paper)}"${faded(strong?.nodes.has(i) ?? false)}`
    const title = `<title>${xmlText(m.nodes[i]?.label ?? '')}</title>`
    out.push(
      corners.length
        ? `<polygon points="${corners.map(([dx, dy]) => `${number(x + dx * r)},${number(y + dy * r)}`).join(' ')}" ${paint}>${title}</polygon>`
        : `<circle cx="${number(x)}" cy="${number(y)}" r="${number(r)}" ${paint}>${title}</circle>`,
    )
  }
  for (const l of labels)
    out.push(
      `<text x="${number(l.x + 2)}" y="${number(l.y + l.height / 2)}" dominant-baseline="central" font-family="${xmlText(FONT)}" font-size="${l.size}"${l.bold ? ' font-weight="600"' : ''} fill="${xmlText(colours.ink)}" stroke="${xmlText(colours.paper)}" stroke-width="3" paint-order="stroke">${xmlText(l.text)}</text>`,
    )
  out.push('</svg>\n')
  return out.join('\n')
}
