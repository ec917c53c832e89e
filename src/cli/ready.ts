import { readdirSync, readFileSync } from 'node:fs'
import { at } from '../root.ts'

const QUERIES = at('queries/')

export interface ReadyQuery {
  name: string
  /** What it answers, in both languages: its first line. */
  about: string
  text: string
}

/** The documented queries of a language: SPARQL in `.rq`, Cypher in `.cypher`, by name. */
export const readyQueries = (extension: '.rq' | '.cypher'): ReadyQuery[] =>
  readdirSync(QUERIES)
    .filter((f) => f.endsWith(extension))
    .sort()
    .map((f) => {
      const text = readFileSync(QUERIES + f, 'utf8')
      return { name: f.slice(0, -extension.length), about: /^(?:#|\/\/) ?(.*)/u.exec(text)?.[1] ?? '', text }
    })
