import { matches } from '../../matches.ts'
import type { Span } from '../../model.ts'
import { contains } from '../../offsets.ts'
import { aimAt } from '../aims/labels.ts'
import { claim, type Draft, type DraftClaim, type DraftNode } from './draft.ts'
import { aimNode, defaultActors, type Reading, sentenceAt } from './reading.ts'

/** 改革开放以来, 脱贫攻坚期: since when, not what; 脱贫攻坚成果: what came of it. */
const WHEN = /^(?:以来|以后|以前|之后|之前|时期|初期|期间|期|成果)/u
/** Most characters of what WHEN tells. */
const LONGEST_WHEN = 2

/** 在中国式现代化的大场景中谋划工作: an aim of the whole country, by its name, where no clause of the text makes it its object. */
export function knownAims(reading: Reading, draft: Draft): void {
  const { text, grammar } = reading
  const { names, pattern } = grammar.knownAims
  const inside = longerNames(reading)
  const told = new Set<string>()
  for (const m of matches(text, pattern)) {
    const [name] = m
    const start = m.index
    const end = start + name.length
    const known = names.get(name)
    if (!known || told.has(known.label) || WHEN.test(text.slice(end, end + LONGEST_WHEN)) || inside(start, end))
      continue
    told.add(known.label)
    if (isNamed(draft, name, known.within)) continue
    const node = aimNode(draft, aimAt(known.class, known.label, start, end, 'attain', 'known-aim'))
    const predicate = known.class === 'Goal' ? 'pursues' : 'undertakes'
    const demander = demanderOf(reading, draft, start)
    if (demander) claim(draft, demander, 'callsFor', node, 'known-aim', { start, end })
    else
      for (const actor of defaultActors(reading, draft))
        claim(draft, actor, predicate, node, 'known-aim', { start, end }, { modality: known.modality })
  }
}

/** 会议指出，要聚焦高质量发展，提升…: who asks for the other aims of the sentence asks for this one; so does who asks for those of the paragraph, where the sentence tells of no other. */
function demanderOf(reading: Reading, draft: Draft, at: number): DraftNode | undefined {
  const sentence = sentenceAt(reading, at)
  const block = sentence && reading.structure.blocks[sentence.block]
  if (!sentence || !block) return undefined
  const within = nearestDemand(draft, sentence, at)
  if (within || claimed(draft, sentence)) return within?.source
  const around = nearestDemand(draft, block, at)?.source
  return around && /^(?:Document|Meeting)$/u.test(around.class) ? around : undefined
}

function nearestDemand(draft: Draft, within: Span, at: number): DraftClaim | undefined {
  let nearest: DraftClaim | undefined
  for (const c of draft.claims.values()) {
    if (c.predicate !== 'callsFor') continue
    const span = c.evidence.find((e) => contains(within, e))
    if (span && (!nearest || span.start <= at)) nearest = c
  }
  return nearest
}

/** Whether somebody pursues or undertakes what the sentence tells. */
function claimed(draft: Draft, sentence: Span): boolean {
  return [...draft.claims.values()].some(
    ({ predicate, evidence }) =>
      (predicate === 'pursues' || predicate === 'undertakes') && evidence.some((e) => contains(sentence, e)),
  )
}

/** Whether a span is part of a longer name, asked from the first span of the text to the last. */
function longerNames({ mentions }: Reading): (start: number, end: number) => boolean {
  let at = 0
  let reaches = 0
  return (start, end) => {
    for (let next = mentions[at]; next && next.start <= start; next = mentions[++at])
      if (next.end - next.start > end - start) reaches = Math.max(reaches, next.end)
    return end <= reaches
  }
}

/** Whether an aim of the text has the name in its own; that an act does, 描绘中国式现代化的蓝图, hides no state of the whole country. */
const isNamed = (draft: Draft, name: string, within: boolean): boolean => {
  for (const n of draft.nodes.values())
    if ((n.class === 'Goal' || (n.class === 'Initiative' && !within)) && n.label.includes(name)) return true
  return false
}
