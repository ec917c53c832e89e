import type { Knowledge } from '../../knowledge/index.ts'
import type { Span } from '../../model.ts'
import { bodies } from './bodies.ts'
import { type Word, words } from './lattice.ts'
import { letters } from './letters.ts'
import { people } from './people.ts'
import { places } from './places.ts'

export type NameTag = 'PER' | 'LOC' | 'ORG'
export interface TaggedName extends Span {
  type: NameTag
}

/** What a finder of names in plain sentences is given. */
export interface Plain {
  text: string
  words: readonly Word[]
  names: Knowledge['names']
}

/**
 * Names of people, places and organisations in a plain sentence, as name-tagging corpora count them: outermost, before
 * the guidelines' exclusions. Bodies come first, for they hold names of places and people.
 */
export function tagNames(text: string, { names }: Pick<Knowledge, 'names'>): TaggedName[] {
  const plain: Plain = { text, words: words(text, names, names.characters), names }
  const found = [...bodies(plain), ...people(plain), ...letters(plain), ...places(plain)]
  const taken = new Uint8Array(text.length)
  const out: TaggedName[] = []
  for (const name of found) {
    if (taken.subarray(name.start, name.end).includes(1)) continue
    taken.fill(1, name.start, name.end)
    out.push(name)
  }
  return out.sort((a, b) => a.start - b.start)
}
