import { claim, type Draft, mentionNode } from './draft.ts'
import { type Reading, within } from './reading.ts'

/* Places that lie in each other by the way they are written. */

/** 深圳市坪山区: a place named with the one above it. */
export function placesWithin(reading: Reading, draft: Draft): void {
  const places = reading.mentions.filter((m) => m.entity.class === 'Place')
  for (const [i, inner] of places.entries()) {
    const outer = places[i - 1]
    if (!outer || outer.end !== inner.start || !inner.entity.key.endsWith(`${outer.entity.label}${inner.entity.label}`))
      continue
    if (outer.nested || inner.nested) continue
    claim(draft, mentionNode(draft, inner), 'partOf', mentionNode(draft, outer), 'place-within', {
      start: outer.start,
      end: inner.end,
    })
  }
}

/** 江西省：九江市湖口县、彭泽县，赣州市赣县区。: a list of places under the one that opens the line. */
export function placesListed(reading: Reading, draft: Draft): void {
  for (const block of reading.structure.blocks) {
    const places = within(reading.mentions, block).filter((m) => m.entity.class === 'Place' && m.entity.divisionCode)
    const [first] = places
    const before = first && reading.text.slice(block.start, first.start)
    if (!first || before?.trim() || !/[：:]/u.test(reading.text.charAt(first.end))) continue
    for (const [i, inner] of places.entries()) {
      const code = inner.entity.divisionCode as string
      const outer = places.findLast((p, k) => k < i && lies(code, p.entity.divisionCode as string))
      if (outer) claim(draft, mentionNode(draft, inner), 'partOf', mentionNode(draft, outer), 'place-within', block)
    }
  }
}

/** 360429 lies in 360400 and in 360000. */
const lies = (inner: string, outer: string): boolean =>
  inner !== outer && /00$/u.test(outer) && inner.startsWith(outer.replace(/(?:00){1,2}$/u, ''))
