import type { NodeClass } from '../../model.ts'
import { type Box, placer, touch } from '../core/labels.ts'
import type { Model } from '../core/model.ts'
import { type Camera, type Pairs, shortName } from '../core/picture.ts'
import type { Colours } from './colours.ts'
import { CORNERS, SHAPES } from './glyphs.ts'

/** What one picture is made of. Nodes are given in the order of their importance: names of earlier ones go first. */
export interface Scene {
  m: Model
  width: number
  height: number
  camera: Camera
  radius: Float64Array
  nodes: readonly number[]
  pairs: Pairs
  lines: readonly number[]
  /** Drawn strongly while all else fades; nothing fades where there are none. */
  strong?: { nodes: ReadonlySet<number>; lines: ReadonlySet<number>; ends: ReadonlySet<number> } | undefined
  /** Arrow of a strong line: 1 towards b, 2 towards a, 3 both. */
  arrows?: ReadonlyMap<number, number>
  hovered?: number | undefined
  colourOf: (node: number) => string
  colours: Colours
  /** Lines are left out while a large picture moves. */
  hasty?: boolean
}

export interface PlacedLabel extends Box {
  node: number
  text: string
  size: number
  bold: boolean
  plate: boolean
}

export const FONT = '"PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", system-ui, sans-serif'
/** Lines put into one path: longer ones take a software renderer much longer. */
const BATCH = 400
const SHAPES_TOGETHER = 60
/** Above so many nodes they have no edge. */
const CROWD = 1500

export const toScreen = (s: Pick<Scene, 'm' | 'camera' | 'width' | 'height'>, node: number): [x: number, y: number] => [
  ((s.m.at[2 * node] as number) - s.camera.x) * s.camera.scale + s.width / 2,
  (s.camera.y - (s.m.at[2 * node + 1] as number)) * s.camera.scale + s.height / 2,
]

/** Draws all of it; returns the names that found room. */
export function draw(c: CanvasRenderingContext2D, scene: Scene): PlacedLabel[] {
  const { width, height, colours, strong } = scene
  c.fillStyle = colours.paper
  c.fillRect(0, 0, width, height)
  const at = new Map(scene.nodes.map((i) => [i, toScreen(scene, i)]))
  const inside = ([x, y]: readonly [number, number], r = 40) => x > -r && y > -r && x < width + r && y < height + r
  if (!scene.hasty) {
    c.lineWidth = 0.8
    c.strokeStyle = colours.edge
    c.globalAlpha = strong ? 0.3 : scene.lines.length > 4000 ? 0.5 : 0.9
    const plain = strong ? scene.lines.filter((p) => !strong.lines.has(p)) : scene.lines
    for (let k = 0; k < plain.length; k += BATCH) {
      c.beginPath()
      for (const p of plain.slice(k, k + BATCH)) {
        const a = at.get(scene.pairs.a[p] as number)
        const b = at.get(scene.pairs.b[p] as number)
        if (!a || !b || !crosses(a, b, width, height)) continue
        c.moveTo(a[0], a[1])
        c.lineTo(b[0], b[1])
      }
      c.stroke()
    }
    c.globalAlpha = 1
  }
  for (const p of strong?.lines ?? []) strongLine(c, scene, p, at)
  const faded = strong ? scene.nodes.filter((i) => !strong.nodes.has(i)) : []
  const bright = strong ? scene.nodes.filter((i) => strong.nodes.has(i)) : scene.nodes
  c.globalAlpha = 0.28
  shapes(
    c,
    scene,
    faded.filter((i) => inside(at.get(i) as [number, number])),
    at,
  )
  c.globalAlpha = 1
  shapes(
    c,
    scene,
    bright.filter((i) => inside(at.get(i) as [number, number])),
    at,
  )
  for (const i of strong?.ends ?? []) ring(c, scene, i, colours.accent, 2.4)
  if (scene.hovered !== undefined) ring(c, scene, scene.hovered, colours.ink, 1.2)
  const labels = placeLabels(c, scene, bright, at)
  for (const label of labels) {
    c.font = `${label.bold ? '600 ' : ''}${label.size}px ${FONT}`
    c.textBaseline = 'middle'
    if (label.plate) {
      c.globalAlpha = 0.82
      c.fillStyle = colours.paper
      c.fillRect(label.x, label.y, label.width, label.height)
      c.globalAlpha = 1
    }
    c.lineWidth = 3.5
    c.lineJoin = 'round'
    c.strokeStyle = colours.paper
    c.strokeText(label.text, label.x + 2, label.y + label.height / 2)
    c.fillStyle = colours.ink
    c.fillText(label.text, label.x + 2, label.y + label.height / 2)
  }
  return labels
}

const crosses = (a: [number, number], b: [number, number], w: number, h: number): boolean =>
  !((a[0] < 0 && b[0] < 0) || (a[1] < 0 && b[1] < 0) || (a[0] > w && b[0] > w) || (a[1] > h && b[1] > h))

function strongLine(
  c: CanvasRenderingContext2D,
  scene: Scene,
  p: number,
  at: ReadonlyMap<number, [number, number]>,
): void {
  const [i, j] = [scene.pairs.a[p] as number, scene.pairs.b[p] as number]
  const [a, b] = [at.get(i), at.get(j)]
  if (!a || !b) return
  c.strokeStyle = scene.colours.strong
  c.fillStyle = scene.colours.strong
  c.lineWidth = 1.2
  c.beginPath()
  c.moveTo(a[0], a[1])
  c.lineTo(b[0], b[1])
  c.stroke()
  const arrow = scene.arrows?.get(p) ?? 0
  if (arrow & 1) head(c, a, b, (scene.radius[j] as number) + 1)
  if (arrow & 2) head(c, b, a, (scene.radius[i] as number) + 1)
}

function head(c: CanvasRenderingContext2D, from: [number, number], to: [number, number], gap: number): void {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(dx, dy)
  if (length < gap + 8) return
  const [ux, uy] = [dx / length, dy / length]
  const [x, y] = [to[0] - ux * gap, to[1] - uy * gap]
  c.beginPath()
  c.moveTo(x, y)
  c.lineTo(x - ux * 7 - uy * 3.2, y - uy * 7 + ux * 3.2)
  c.lineTo(x - ux * 7 + uy * 3.2, y - uy * 7 - ux * 3.2)
  c.fill()
}

/** Nodes of one colour and shape go into paths together. A thin edge of paper keeps neighbours apart, where there is room for it. */
function shapes(
  c: CanvasRenderingContext2D,
  scene: Scene,
  nodes: readonly number[],
  at: ReadonlyMap<number, [number, number]>,
): void {
  const groups = new Map<string, { colour: string; cls: NodeClass; nodes: number[] }>()
  for (const i of nodes) {
    const cls = scene.m.nodes[i]?.class as NodeClass
    const colour = scene.colourOf(i)
    const key = `${colour} ${SHAPES[cls]}`
    const group = groups.get(key)
    if (group) group.nodes.push(i)
    else groups.set(key, { colour, cls, nodes: [i] })
  }
  c.lineWidth = 1
  c.strokeStyle = scene.colours.paper
  const edged = nodes.length < CROWD
  for (const group of groups.values()) {
    c.fillStyle = group.colour
    for (let k = 0; k < group.nodes.length; k += SHAPES_TOGETHER) {
      c.beginPath()
      for (const i of group.nodes.slice(k, k + SHAPES_TOGETHER))
        outline(c, group.cls, at.get(i) as [number, number], scene.radius[i] as number)
      c.fill()
      if (edged) c.stroke()
    }
  }
}

function outline(c: CanvasRenderingContext2D, cls: NodeClass, [x, y]: [number, number], r: number): void {
  const corners = CORNERS[SHAPES[cls]]
  const first = corners[0]
  if (!first) {
    c.moveTo(x + r, y)
    c.arc(x, y, r, 0, 2 * Math.PI)
    return
  }
  // No closePath: in a long path it costs some browsers as much as all the rest.
  c.moveTo(x + first[0] * r, y + first[1] * r)
  for (const [dx, dy] of corners.slice(1)) c.lineTo(x + dx * r, y + dy * r)
  c.lineTo(x + first[0] * r, y + first[1] * r)
}

function ring(c: CanvasRenderingContext2D, scene: Scene, node: number, colour: string, width: number): void {
  const [x, y] = toScreen(scene, node)
  c.strokeStyle = colour
  c.lineWidth = width
  c.beginPath()
  c.arc(x, y, (scene.radius[node] as number) * 1.15 + 3.5, 0, 2 * Math.PI)
  c.stroke()
}

/** Names tried for room, and nodes that names keep clear of. */
/** Names of so many nodes are written whatever stands around them. */
const LEADING = 8
const MOST_TRIED = 500
const MOST_CLEAR = 1500

function placeLabels(
  c: CanvasRenderingContext2D,
  scene: Scene,
  order: readonly number[],
  at: ReadonlyMap<number, [number, number]>,
): PlacedLabel[] {
  const { free, take } = placer()
  const visible = order.filter((i) => {
    const [x, y] = at.get(i) as [number, number]
    return x > 0 && y > 0 && x < scene.width && y < scene.height
  })
  const dot = (i: number): Box => {
    const [x, y] = at.get(i) as [number, number]
    const r = scene.radius[i] as number
    return { x: x - r, y: y - r, width: 2 * r, height: 2 * r }
  }
  const important = new Set([...(scene.strong?.ends ?? []), ...(scene.hovered === undefined ? [] : [scene.hovered])])
  const first = [
    ...visible.filter((i) => important.has(i)),
    ...visible.filter((i) => !important.has(i)).slice(0, LEADING),
  ]
  const rest = visible.slice(0, MOST_TRIED).filter((i) => !first.includes(i))
  const dots = visible.slice(0, MOST_CLEAR).map(dot)
  const labels: PlacedLabel[] = []
  const largest = scene.radius.reduce((a, b) => Math.max(a, b), 1)
  const put = (i: number, leading: boolean) => {
    const bold = important.has(i)
    const r = scene.radius[i] as number
    const size = bold ? 13.5 : Math.round((11 + 3 * (r / largest)) * 2) / 2
    const text = shortName(scene.m.nodes[i]?.label ?? '', bold ? 24 : 14)
    const width = measure(c, text, size, bold) + 4
    const height = size + 4
    const [x, y] = at.get(i) as [number, number]
    // A ring stands around those that matter.
    const gap = bold ? r * 1.15 + 6 : r + 3
    const fits = (
      [
        [x + gap, y - height / 2],
        [x - width / 2, y + gap],
        [x - gap - width, y - height / 2],
        [x - width / 2, y - gap - height],
      ] as const
    )
      .map(([lx, ly]) => ({ x: lx, y: ly, width, height }))
      .filter((b) => b.x > 2 && b.y > 2 && b.x + width < scene.width - 2 && b.y + height < scene.height - 2 && free(b))
    // A leading name may cover dots of others, as few as can be; it stands on a plate of its own.
    const covered = (b: Box) => dots.reduce((n, d) => n + (touch(b, d) ? 1 : 0), 0)
    const box = leading ? fits.sort((a, b) => covered(a) - covered(b))[0] : fits[0]
    if (!box) return
    take(box)
    labels.push({ ...box, node: i, text, size, bold, plate: leading })
  }
  for (const i of first) put(i, true)
  for (const d of dots) take(d)
  for (const i of rest) put(i, false)
  return labels
}

const widths = new Map<string, number>()
function measure(c: CanvasRenderingContext2D, text: string, size: number, bold: boolean): number {
  const key = `${bold ? 'b' : ''}${size} ${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  c.font = `${bold ? '600 ' : ''}${size}px ${FONT}`
  const width = Math.ceil(c.measureText(text).width)
  widths.set(key, width)
  return width
}
