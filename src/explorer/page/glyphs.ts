import type { NodeClass } from '../../model.ts'
import { s } from './dom.ts'

/** Classes are told by shape as well as by colour: actors round, aims with corners, frames pointed. */
export type Shape = 'circle' | 'diamond' | 'square' | 'triangle' | 'sheet' | 'hexagon' | 'drop'
export const SHAPES: Readonly<Record<NodeClass, Shape>> = {
  Person: 'circle',
  Organization: 'circle',
  Place: 'circle',
  Group: 'circle',
  Role: 'circle',
  Goal: 'diamond',
  Initiative: 'square',
  Doctrine: 'triangle',
  Document: 'sheet',
  Meeting: 'hexagon',
  Indicator: 'drop',
}

/** Corners of a shape of radius 1; a circle has none. */
export const CORNERS: Readonly<Record<Shape, readonly (readonly [number, number])[]>> = {
  circle: [],
  diamond: [
    [0, -1.2],
    [1.2, 0],
    [0, 1.2],
    [-1.2, 0],
  ],
  square: [
    [-0.88, -0.88],
    [0.88, -0.88],
    [0.88, 0.88],
    [-0.88, 0.88],
  ],
  triangle: [
    [0, -1.15],
    [1.1, 0.85],
    [-1.1, 0.85],
  ],
  sheet: [
    [-0.75, -1.05],
    [0.3, -1.05],
    [0.8, -0.5],
    [0.8, 1.05],
    [-0.75, 1.05],
  ],
  hexagon: [
    [-0.55, -1],
    [0.55, -1],
    [1.1, 0],
    [0.55, 1],
    [-0.55, 1],
    [-1.1, 0],
  ],
  drop: [
    [-1.1, -0.85],
    [1.1, -0.85],
    [0, 1.15],
  ],
}

/** Colours beside those of classes: what no community's colour stands for. */
export const COMMUNITY_COLOURS = 12

/** The mark of a class, as the graph draws it. */
export function glyph(cls: NodeClass): SVGSVGElement {
  const shape = SHAPES[cls]
  const body =
    shape === 'circle'
      ? s('circle', { cx: 0, cy: 0, r: 1 })
      : s('polygon', { points: CORNERS[shape].map((c) => c.join(',')).join(' ') })
  return s('svg', { viewBox: '-1.5 -1.5 3 3', class: `glyph ${cls}`, 'aria-hidden': 'true' }, body)
}
