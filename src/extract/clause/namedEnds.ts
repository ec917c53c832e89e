import { matches } from '../../matches.ts'
import { aimAt } from '../aims/labels.ts'
import { claim, type DraftNode } from '../document/draft.ts'
import { aimNode, defaultActors } from '../document/reading.ts'
import type { Telling } from '../sentence/telling.ts'

/** Ends of the whole country that texts name inside whatever they say: 开启全面建设社会主义现代化国家新征程. */
const NAMED =
  /(?<=全面建设)社会主义现代化(?:强国|国家)|(?<=全面建成)(?:小康社会|社会主义现代化强国)|(?<=实现|推进)中华民族伟大复兴/gu

/** A named end is striven for even where no clause makes it its object. */
export function namedEnds(t: Telling): void {
  const { reading, draft, sentence, flow } = t
  const text = reading.text.slice(sentence.start, sentence.end)
  for (const m of matches(text, NAMED)) {
    const start = sentence.start + m.index
    const end = start + m[0].length
    if (within([...draft.nodes.values()], start, end)) continue
    const span = { start, end }
    const node = aimNode(draft, aimAt('Goal', m[0], start, end, 'attain', 'frame-attain'))
    if (flow.source) claim(draft, flow.source, 'callsFor', node, 'frame-attain', span)
    else
      for (const actor of defaultActors(reading, draft))
        claim(draft, actor, 'pursues', node, 'frame-attain', span, { modality: 'planned' })
  }
}

const within = (nodes: readonly DraftNode[], start: number, end: number): boolean =>
  nodes.some(
    (n) =>
      (n.class === 'Goal' || n.class === 'Initiative') && n.spans.some((span) => span.start < end && start < span.end),
  )
