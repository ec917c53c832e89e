import type { Input } from '../cli/inputs.ts'
import type { AtomicFile, Move } from '../export/atomic.ts'
import type { GazetteerNode } from '../export/gazetteer.ts'
import type { WriteOptions } from '../export/index.ts'
import { lineFormat } from './document.ts'
import type { Read, Task } from './types.ts'

/** Where the bytes of a line format go: a file, or standard output. */
export type Sink = Omit<AtomicFile, 'write' | 'commit'> & {
  write: (data: Uint8Array) => void | Promise<void>
  commit: () => number | Promise<number>
}

/** Line formats as they are joined: the blocks of the documents, one after the other, and what closes each file. */
export interface LineFiles {
  add: (read: Read, input: Input) => Promise<void>
  /** Tasks that make one block of all copies of a text, for formats that have one. */
  copies: () => Task[]
  /** Takes such a block, which will stand in place of the first copy's. */
  unite: (read: Read) => Promise<void>
  /** Ends the files. @returns their sizes in bytes */
  commit: () => Promise<{ path: string; size: number }[]>
  abort: () => void
}

interface OneFile {
  path: string
  sink: Sink
  united: boolean
  moves: Move[]
  /** Where the blocks end, once united ones are laid behind them. */
  end?: number
}

/** A text that was read: where the first copy's block lies in each file, from and to. Numbers and short strings, for there are many. */
interface Text {
  key: string
  input: Input
  place: number[]
  /** Copies, by what their facts depend on; those of one key differ in their path alone. */
  copies?: { keys: Map<string, Input>; paths: string[] }
}

/** Begins files of line formats, by path. */
export function lineFiles(paths: readonly string[], open: (path: string) => Sink, write: WriteOptions): LineFiles {
  const files: OneFile[] = []
  const places = new Map<string, GazetteerNode>()
  const texts = new Map<string, Text>()
  const repeated: Text[] = []
  const abort = () => {
    for (const { sink } of files) sink.abort()
  }
  try {
    for (const path of paths)
      files.push({ path, sink: open(path), united: lineFormat(path).united === true, moves: [] })
  } catch (error) {
    abort()
    throw error
  }
  const append = async (read: Read, which: (file: OneFile) => boolean): Promise<number[]> => {
    const place: number[] = []
    for (const [i, file] of files.entries()) {
      place.push(file.sink.size())
      if (which(file)) for (const piece of read.blocks[i] ?? []) await file.sink.write(piece)
      place.push(file.sink.size())
    }
    return place
  }
  const add = async (read: Read, input: Input): Promise<void> => {
    for (const node of read.places) if (!places.get(node.id)?.divisionCode) places.set(node.id, node)
    if (!files.some((f) => f.united)) return void (await append(read, () => true))
    const text = texts.get(read.text)
    const key = read.key.slice(0, 16)
    const place = await append(read, (file) => !text || !file.united)
    if (!text) return void texts.set(read.text, { key, input, place })
    if (!text.copies) {
      text.copies = { keys: new Map([[text.key, text.input]]), paths: [text.input.path] }
      repeated.push(text)
    }
    if (!text.copies.keys.has(key)) text.copies.keys.set(key, input)
    text.copies.paths.push(input.path)
  }
  const copies = (): Task[] =>
    repeated.flatMap(({ copies }, index) =>
      copies ? [{ index, inputs: [...copies.keys.values()], paths: [...new Set(copies.paths)] }] : [],
    )
  const unite = async (read: Read): Promise<void> => {
    const { place } = texts.get(read.text) as Text
    for (const file of files) file.end ??= file.sink.size()
    const laid = await append(read, (file) => file.united)
    for (const [i, file] of files.entries()) {
      const [start, end, from, to] = [place[2 * i], place[2 * i + 1], laid[2 * i], laid[2 * i + 1]] as [
        number,
        number,
        number,
        number,
      ]
      if (file.united) file.moves.push({ start, length: end - start, from, size: to - from })
    }
  }
  const commit = async () => {
    const sizes: { path: string; size: number }[] = []
    for (const { path, sink, moves, end } of files) {
      if (moves.length)
        sink.splice(
          moves.sort((a, b) => a.start - b.start),
          end as number,
        )
      for (const piece of lineFormat(path).end?.(places.values(), write) ?? [])
        await sink.write(Buffer.from(piece, 'utf8'))
    }
    for (const { path, sink } of files) sizes.push({ path, size: await sink.commit() })
    return sizes
  }
  return { add, copies, unite, commit, abort }
}
