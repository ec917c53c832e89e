import type { NodeClass } from '../model.ts'

/** Red, green and blue of each class, 0–255: actors warm and blue, aims green, frames violet and grey; told apart by colour-blind eyes (after Okabe and Ito, 2008, with lighter and darker relatives). */
export const CLASS_COLOURS: Readonly<Record<NodeClass, readonly [number, number, number]>> = {
  Person: [204, 121, 167],
  Organization: [213, 94, 0],
  Place: [0, 114, 178],
  Group: [148, 103, 71],
  Role: [226, 170, 200],
  Goal: [0, 158, 115],
  Initiative: [86, 180, 233],
  Doctrine: [230, 159, 0],
  Document: [110, 110, 110],
  Meeting: [160, 130, 200],
  Indicator: [190, 185, 60],
}

/** Diameter of a node in the units of the layout: 2 without edges, growing with the root of its degree; two decimals. */
export const nodeSize = (degree: number | undefined): number => Math.round((2 + Math.sqrt(degree ?? 0)) * 100) / 100
