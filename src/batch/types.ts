import type { Input } from '../cli/inputs.ts'
import type { MessageCode } from '../cli/messages.ts'
import type { GazetteerNode } from '../export/gazetteer.ts'
import type { WriteOptions } from '../export/index.ts'
import type { Facts } from '../model.ts'
import type { CacheOptions } from './cache.ts'

/** What every worker of a run is told once. Plain data: it is sent to threads. */
export interface Job {
  lexicon?: readonly string[]
  date?: string
  encoding?: string
  /** False reads damaged texts as they stand. */
  repair: boolean
  /** Folder that gets the texts that evidence refers to. */
  keepText?: string
  /** Tell what was mended, line by line. */
  mends?: boolean
  /** Tell what was mended or left out by its code. */
  notices?: boolean
  lang: 'en' | 'zh'
  /** Line formats to make, by the path of their file. */
  blocks: readonly string[]
  /** Send the facts back. */
  facts: boolean
  write: WriteOptions
  cache?: CacheOptions
}

/** Documents to read: one, or the copies of one text, which then become one block. */
export interface Task {
  index: number
  inputs: readonly Input[]
  /** All paths of the text, where `inputs` names only some of its copies. */
  paths?: readonly string[]
}

/** Something to tell the user, in order of path: a message, or a line as it stands. */
export type Said = { code: MessageCode; args: string[] } | { line: string }

/** What came of a task. */
export type Result = Read | Failed

export interface Read {
  index: number
  ok: true
  said: Said[]
  /** Line formats that could not hold the text. */
  refused: number
  /** Relative IRI of the text. */
  text: string
  /** Of the text, its metadata and the options: equal keys, equal facts but for the path. */
  key: string
  bytes: number
  characters: number
  claims: Record<string, number>
  notices: Record<string, number>
  /** Nodes that the gazetteer may say something of. */
  places: GazetteerNode[]
  /** For each of `Job.blocks` its bytes in pieces, or nothing where it could not hold the text. */
  blocks: (Uint8Array[] | undefined)[]
  facts?: Facts
}

export interface Failed {
  index: number
  ok: false
  said: Said[]
}
