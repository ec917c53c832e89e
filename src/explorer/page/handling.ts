import { edgesAt } from '../core/model.ts'
import { type App, chooseNode, classOf, labelOf } from './app.ts'
import { type GraphView, nextNode } from './graphView.ts'

const ZOOM = { least: 0.02, most: 60 }
const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** Pointer, wheel, pinch and keys on the picture. */
export function handle(app: App, view: GraphView, { click }: { click: (x: number, y: number) => void }): void {
  const { canvas } = view
  const pointers = new Map<number, { x: number; y: number }>()
  let moved = 0
  const zoomAt = (x: number, y: number, factor: number, hasty = true) => {
    const { camera, width, height } = view.scene()
    const scale = Math.min(Math.max(camera.scale * factor, ZOOM.least), ZOOM.most)
    const k = 1 / camera.scale - 1 / scale
    view.look({ x: camera.x + (x - width / 2) * k, y: camera.y - (y - height / 2) * k, scale }, { hasty })
  }
  const pan = (dx: number, dy: number) => {
    const { camera } = view.scene()
    view.look({ ...camera, x: camera.x - dx / camera.scale, y: camera.y + dy / camera.scale }, { hasty: true })
  }
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId)
    pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY })
    if (pointers.size === 1) moved = 0
  })
  canvas.addEventListener('pointermove', (event) => {
    const at = { x: event.offsetX, y: event.offsetY }
    const before = pointers.get(event.pointerId)
    if (!before) return view.hover(view.nodeAt(at.x, at.y))
    pointers.set(event.pointerId, at)
    moved += Math.abs(at.x - before.x) + Math.abs(at.y - before.y)
    if (moved < 4) return
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1]
    if (other) {
      const was = Math.hypot(before.x - other.x, before.y - other.y)
      const is = Math.hypot(at.x - other.x, at.y - other.y)
      if (was > 0) zoomAt((at.x + other.x) / 2, (at.y + other.y) / 2, is / was)
    } else pan(at.x - before.x, at.y - before.y)
  })
  const up = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return
    if (event.type === 'pointerup' && moved < 4 && !pointers.size) click(event.offsetX, event.offsetY)
  }
  canvas.addEventListener('pointerup', up)
  canvas.addEventListener('pointercancel', up)
  canvas.addEventListener('pointerleave', () => view.hover(undefined))
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      zoomAt(event.offsetX, event.offsetY, Math.exp(-Math.min(Math.max(event.deltaY, -240), 240) / 320))
    },
    { passive: false },
  )
  canvas.addEventListener('dblclick', (event) => zoomAt(event.offsetX, event.offsetY, 1.8, false))
  canvas.addEventListener('keydown', (event) => {
    const { width, height } = view.scene()
    const direction = DIRECTIONS[event.key]
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (direction && event.shiftKey) pan(-60 * direction[0], 60 * direction[1])
    else if (direction) step(app, direction)
    else if (event.key === '+' || event.key === '=') zoomAt(width / 2, height / 2, 1.4)
    else if (event.key === '-') zoomAt(width / 2, height / 2, 1 / 1.4)
    else if (event.key === '0') view.fit()
    else if (event.key === 'Enter' && app.state.node !== undefined) {
      app.set({ panel: 'details' })
      document.querySelector<HTMLElement>('.panel h2')?.focus()
    } else if (event.key === 'Escape') app.set({ node: undefined, edge: undefined }, 'push')
    else return
    event.preventDefault()
  })
}

/** To the next node in a direction; the first step chooses the most central one. */
function step(app: App, direction: readonly [number, number]): void {
  const { state, m, shown } = app
  const from = state.node !== undefined && shown.node[state.node] ? state.node : undefined
  const to = from === undefined ? [...m.order].find((i) => shown.node[i]) : nextNode(app, from, direction)
  if (to === undefined) return
  chooseNode(app, to)
  app.announce(
    app.say('selected-node', { v: labelOf(app, to), c: app.term(classOf(app, to)), n: edgesAt(m, to).length }),
  )
}
