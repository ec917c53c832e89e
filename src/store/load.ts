import type { Credentials } from './credentials.ts'

/** What a database has taken, counted in what was sent and committed. */
export interface Loaded {
  texts: number
  nodes: number
  claims: number
  /** Texts whose claims were removed because the graph has them no more. */
  removed: number
}

export interface LoadOptions {
  /** Where the database answers, without credentials. */
  url: string
  baseIri: string
  credentials?: Credentials
  /** Text by text: each text's claims and mentions are replaced, those of texts that are not in the graph removed. */
  graphs?: boolean
  /** After each part that was committed. */
  progress?: (loaded: Loaded) => void
}

/** Why a load ended early; `loaded` was committed before, and the load can be repeated. */
export class LoadError extends Error {
  constructor(
    readonly code: 'refused' | 'unauthorized' | 'failed',
    message: string,
    readonly loaded: Loaded,
    cause: unknown,
  ) {
    super(message, { cause })
    this.name = 'LoadError'
  }
}
