import type { Quad } from '@rdfjs/types'

/** Neighbouring quads of one subject, as `quads` yields them. */
export function* bySubject(quads: Iterable<Quad>): Generator<Quad[]> {
  let group: Quad[] = []
  for (const q of quads) {
    if (group[0] && group[0].subject.value !== q.subject.value) {
      yield group
      group = []
    }
    group.push(q)
  }
  if (group.length) yield group
}
