export interface Box {
  x: number
  y: number
  width: number
  height: number
}

const CELL = 64

/**
 * Greedy placement: takes boxes in the order given and keeps those that touch none kept before. Boxes are sorted into cells, so
 * that thousands are placed in milliseconds.
 */
export function placer() {
  const cells = new Map<number, Box[]>()
  const keys = function* (b: Box): Generator<number> {
    for (let x = Math.floor(b.x / CELL); x <= Math.floor((b.x + b.width) / CELL); x++)
      for (let y = Math.floor(b.y / CELL); y <= Math.floor((b.y + b.height) / CELL); y++) yield x * 65_536 + y
  }
  const free = (b: Box): boolean => {
    for (const key of keys(b)) for (const other of cells.get(key) ?? []) if (touch(b, other)) return false
    return true
  }
  const take = (b: Box): void => {
    for (const key of keys(b)) {
      const there = cells.get(key)
      if (there) there.push(b)
      else cells.set(key, [b])
    }
  }
  return { free, take }
}

export const touch = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
