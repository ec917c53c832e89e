import { edgesAt, otherEnd } from '../core/model.ts'
import { type Camera, fitting, pairsOf, radii } from '../core/picture.ts'
import { type App, chooseEdge, chooseNode, classOf, labelOf } from './app.ts'
import { type Colours, colours } from './colours.ts'
import { h, reducedMotion } from './dom.ts'
import { draw, type PlacedLabel, type Scene, toScreen } from './draw.ts'
import { COMMUNITY_COLOURS } from './glyphs.ts'
import { handle } from './handling.ts'

/** Above so many lines a moving picture leaves them out. */
const QUICK_LINES = 2500

export interface GraphView {
  element: HTMLElement
  canvas: HTMLCanvasElement
  update: () => void
  scene: () => Scene
  labels: () => PlacedLabel[]
  fit: (animate?: boolean) => void
  /** Moves the camera; the picture follows. */
  look: (camera: Camera, how?: { hasty?: boolean; animate?: boolean }) => void
  centreOn: (node: number) => void
  nodeAt: (x: number, y: number) => number | undefined
  lineAt: (x: number, y: number) => number | undefined
  hover: (node: number | undefined) => void
}

/** The picture on a plain canvas: no WebGL is needed, and there is no context to lose. */
export function graphView(app: App): GraphView {
  const { m } = app
  const canvas = h('canvas', { tabindex: 0, role: 'img' })
  const element = h('div', { class: 'picture' }, canvas)
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  const pairs = pairsOf(m)
  let theme: Colours = colours()
  let radius = radii(m, app.state.size)
  let order = [...m.order]
  let nodes: number[] = []
  let lines: number[] = []
  let camera: Camera | undefined
  let hovered: number | undefined
  let labels: PlacedLabel[] = []
  let hasty = false
  let settle = 0
  let frame = 0
  let moving = 0
  const size = () => ({ width: canvas.clientWidth, height: canvas.clientHeight })

  /** What is shown, in order of importance. Lines: one for all claims of a pair. */
  const gather = () => {
    nodes = order.filter((i) => app.shown.node[i])
    const seen = new Uint8Array(pairs.a.length)
    for (let e = 0; e < m.edges.length; e++) if (app.shown.edge[e]) seen[pairs.of[e] as number] = 1
    lines = []
    for (let p = 0; p < seen.length; p++) if (seen[p]) lines.push(p)
  }
  const strong = (): Pick<Scene, 'strong' | 'arrows'> => {
    const { node, edge, panel } = app.state
    const arrows = new Map<number, number>()
    const found = { nodes: new Set<number>(), lines: new Set<number>(), ends: new Set<number>() }
    const add = (e: number) => {
      const p = pairs.of[e] as number
      found.lines.add(p)
      arrows.set(p, (arrows.get(p) ?? 0) | (m.target[e] === pairs.b[p] ? 1 : 2))
      found.nodes.add(m.source[e] as number).add(m.target[e] as number)
    }
    if (panel === 'path' && app.path) {
      for (const step of app.path) for (const e of step.edges) add(e)
      found.ends.add(app.path[0]?.from as number).add(app.path.at(-1)?.to as number)
    } else if (edge !== undefined) {
      add(edge)
      found.ends.add(m.source[edge] as number).add(m.target[edge] as number)
    } else if (node !== undefined) {
      found.nodes.add(node)
      found.ends.add(node)
      for (const e of edgesAt(m, node)) if (app.shown.edge[e]) add(e)
    } else return {}
    for (const i of found.ends) if (!app.shown.node[i]) found.ends.delete(i)
    return { strong: found, arrows }
  }
  const colourOf = (i: number): string => {
    if (app.state.colour === 'class') return theme.classes[classOf(app, i)]
    const k = m.nodes[i]?.community ?? 0
    return k < COMMUNITY_COLOURS ? (theme.communities[k] as string) : theme.others
  }
  const scene = (): Scene => ({
    m,
    ...size(),
    camera: view(),
    radius: scaled(),
    nodes,
    lines,
    pairs,
    ...strong(),
    hovered: hovered !== undefined && app.shown.node[hovered] ? hovered : undefined,
    colourOf,
    colours: theme,
    hasty,
  })
  const view = (): Camera => {
    camera ??= fitting(m, nodes, size().width, size().height)
    return camera
  }
  /** Nodes grow with the camera, but less than distances do, and never into each other's places. */
  const scaled = (): Float64Array => {
    const grow = Math.min(Math.max(view().scale / 4, 0.35), 6) ** 0.5
    return radius.map((r) => r * grow)
  }
  const paint = () => {
    frame = 0
    const { width, height } = size()
    if (!width || !height) return
    const ratio = Math.min(devicePixelRatio || 1, 2)
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio)
      canvas.height = Math.round(height * ratio)
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    labels = draw(context, scene())
  }
  const request = () => {
    if (!frame) frame = requestAnimationFrame(paint)
  }
  const look: GraphView['look'] = (to, { hasty: quick = false, animate = false } = {}) => {
    cancelAnimationFrame(moving)
    if (animate && !reducedMotion()) return glide(to)
    camera = to
    if (quick && lines.length > QUICK_LINES) hasty = true
    clearTimeout(settle)
    settle = window.setTimeout(() => {
      hasty = false
      request()
      app.set({ camera: [to.x, to.y, to.scale] })
    }, 140)
    request()
  }
  const glide = (to: Camera) => {
    const from = view()
    const start = performance.now()
    const step = (now: number) => {
      const t = Math.min((now - start) / 240, 1)
      const k = 1 - (1 - t) ** 3
      const scale = from.scale * (to.scale / from.scale) ** k
      camera = { x: from.x + (to.x - from.x) * k, y: from.y + (to.y - from.y) * k, scale }
      if (lines.length > QUICK_LINES) hasty = t < 1
      request()
      if (t < 1) moving = requestAnimationFrame(step)
      else app.set({ camera: [to.x, to.y, to.scale] })
    }
    moving = requestAnimationFrame(step)
  }
  const fitAll = (animate = true) => {
    const { width, height } = size()
    look(fitting(m, nodes, width, height), { animate })
  }
  /** Brings a node into the middle where it is out of sight, or too small to be told apart. */
  const centreOn = (i: number) => {
    const { width, height } = size()
    const [x, y] = toScreen({ m, camera: view(), width, height }, i)
    const seen = x > 60 && y > 60 && x < width - 60 && y < height - 60
    const near = Math.max(view().scale, 1.6)
    if (seen && near === view().scale) return
    look({ x: m.at[2 * i] as number, y: m.at[2 * i + 1] as number, scale: near }, { animate: true })
  }
  const nodeAt = (x: number, y: number): number | undefined => {
    const now = scene()
    let [best, least] = [undefined as number | undefined, 7]
    for (const i of nodes) {
      const [nx, ny] = toScreen(now, i)
      const distance = Math.hypot(nx - x, ny - y) - (now.radius[i] as number)
      if (distance < least) [best, least] = [i, distance]
    }
    return best ?? labels.find((l) => x >= l.x && x <= l.x + l.width && y >= l.y && y <= l.y + l.height)?.node
  }
  const lineAt = (x: number, y: number): number | undefined => {
    const now = scene()
    let [best, least] = [undefined as number | undefined, 6]
    for (const p of lines) {
      const a = toScreen(now, pairs.a[p] as number)
      const b = toScreen(now, pairs.b[p] as number)
      const d = distanceTo(x, y, a, b)
      // A line that stands out is meant before the faint ones across it.
      const meant = now.strong?.lines.has(p) ? d - 3 : d
      if (meant < least) [best, least] = [p, meant]
    }
    if (best === undefined) return undefined
    const a = pairs.a[best] as number
    return [...edgesAt(m, a)].find((e) => pairs.of[e] === best && app.shown.edge[e])
  }
  let last = app.state
  let lastShown: unknown
  const update = () => {
    const { state } = app
    if (lastShown !== app.shown) gather()
    if (state.size !== last.size || !lastShown) {
      radius = radii(m, state.size)
      const value = m.nodes.map((n) => n[state.size] ?? 0)
      order = [...m.order].sort(
        (a, b) => (value[b] as number) - (value[a] as number) || (m.rank[a] as number) - (m.rank[b] as number),
      )
      gather()
    }
    if (state.theme !== last.theme) theme = colours()
    const scoped = state.depth !== last.depth || (state.depth > 0 && state.centre !== last.centre)
    if (state.camera && state.camera !== last.camera) {
      const [x, y, scale] = state.camera
      camera = { x, y, scale }
    }
    if (scoped && lastShown) fitAll()
    else if (state.node !== last.node && state.node !== undefined && lastShown && canvas.clientWidth)
      centreOn(state.node)
    else if (app.path && state.panel === 'path' && lastPath !== app.path) {
      const { width, height } = size()
      const ends = app.path.flatMap((step) => [step.from, step.to])
      look(fitting(m, ends, width, height), { animate: true })
    }
    lastPath = app.path
    lastShown = app.shown
    last = state
    canvas.setAttribute('aria-label', app.say('canvas-label', { n: app.shown.nodes }))
    request()
  }
  let lastPath = app.path
  const self: GraphView = {
    element,
    canvas,
    update,
    scene,
    labels: () => labels,
    fit: fitAll,
    look,
    centreOn,
    nodeAt,
    lineAt,
    hover: (node) => {
      if (node === hovered) return
      hovered = node
      canvas.title = node === undefined ? '' : labelOf(app, node)
      request()
    },
  }
  new ResizeObserver(() => {
    // Until someone moves the picture it fits whatever room it has.
    if (!app.state.camera) camera = undefined
    request()
  }).observe(canvas)
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    theme = colours()
    request()
  })
  handle(app, self, {
    click: (x, y) => {
      const node = nodeAt(x, y)
      const edge = node === undefined ? lineAt(x, y) : undefined
      if (node !== undefined) chooseNode(app, node)
      else if (edge !== undefined) chooseEdge(app, edge)
      else if (app.state.node !== undefined || app.state.edge !== undefined)
        app.set({ node: undefined, edge: undefined }, 'push')
    },
  })
  return self
}

function distanceTo(x: number, y: number, a: [number, number], b: [number, number]): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length = dx * dx + dy * dy
  const t = length ? Math.min(Math.max(((x - a[0]) * dx + (y - a[1]) * dy) / length, 0), 1) : 0
  return Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy)
}

/** The node that lies next in a direction, for the arrow keys. */
export function nextNode(app: App, from: number, [dx, dy]: readonly [number, number]): number | undefined {
  const { m } = app
  let [best, least] = [undefined as number | undefined, Number.POSITIVE_INFINITY]
  const neighbours = new Set([...edgesAt(m, from)].map((e) => otherEnd(m, e, from)))
  for (let i = 0; i < m.nodes.length; i++) {
    if (i === from || !app.shown.node[i]) continue
    const x = (m.at[2 * i] as number) - (m.at[2 * from] as number)
    const y = (m.at[2 * i + 1] as number) - (m.at[2 * from + 1] as number)
    const along = x * dx + y * dy
    const aside = Math.abs(x * dy - y * dx)
    if (along <= 0 || aside > along) continue
    // A neighbour is preferred to a stranger at twice the way.
    const way = (along + aside) * (neighbours.has(i) ? 0.5 : 1)
    if (way < least) [best, least] = [i, way]
  }
  return best
}
