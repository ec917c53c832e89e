import type { Modality, Sentence } from '../model.ts'
import { mandates } from './attribution.ts'
import { servedByMeans } from './byMeans.ts'
import type { Clause } from './clause.ts'
import { claim, type Draft, mentionNode } from './draft.ts'
import { addAims, placeAims } from './placing.ts'
import { defaultActors, type Flow, type Placed, type Reading, within } from './reading.ts'
import * as who from './speakers.ts'
import { meansAndEnds, under } from './structure.ts'
import { type Telling, telling } from './telling.ts'

/** Claims of one sentence: who, what, why, on whose mandate. */
export function readSentence(
  reading: Reading,
  draft: Draft,
  sentence: Sentence,
  clauses: Clause[],
  flow: Flow,
  carry: Flow,
): Placed[] {
  const t = telling(reading, draft, sentence, clauses, flow, carry)
  for (let index = 0; index < clauses.length; index++) readClause(t, clauses[index] as Clause, index)
  carryOn(t)
  return joinAims(t)
}

/** What a clause adds to what is told: in this order, since each step goes by those before it. */
function readClause(t: Telling, clause: Clause, index: number): void {
  const { reading, draft, carry } = t
  who.beneficiariesOf(t, clause, index)
  who.purposeOf(t, clause)
  who.pronounOf(t, clause)
  who.personOf(t, clause)
  who.openerSays(t, clause)
  who.sourceOf(t, clause)
  who.subjectOf(t, clause)
  who.modalityOf(t, clause)
  const own = t.subject.length > 0 && (clause.subject.length > 0 || !clause.self)
  const actors = own ? t.subject : defaultActors(reading, draft)
  const mode: Modality = t.purposeOpen
    ? 'planned'
    : (clause.modality ?? t.modality ?? t.since ?? t.flow.modality ?? 'planned')
  if (clause.mandates.length)
    mandates(draft, clause, t.subject.length || clause.self ? actors : (who.subjectAhead(t, index + 1) ?? actors))
  if (clause.subject.length && clause.verb?.includes('召开')) carry.convener = actors
  addAims(t, clause, index)
  who.situationOf(t, clause)
  placeAims(t, clause, actors, mode)
  // 习近平主持召开会议强调，…: he demands what follows, he does not do it.
  if (clause.announces) {
    t.named = false
    t.subject = []
  }
  for (const partner of clause.partners)
    for (const a of actors) claim(draft, a, 'cooperatesWith', mentionNode(draft, partner), 'partner', clause)
}

/** What the next sentence is told: who acts, and who goes on demanding. */
function carryOn({ clauses, carry, lastingSubject, placed, source }: Telling): void {
  if (!lastingSubject || !(placed.length > 0 || clauses.at(-1)?.lexemes.at(-1)?.text === '包括')) return
  carry.subject = lastingSubject
  // 会议强调，国务院必须…: the meeting goes on demanding.
  if (!source || source !== carry.source) carry.source = undefined
}

/** Parts of programmes, means and ends, heads and what stands under them. */
function joinAims({ reading, draft, sentence, flow, figures, placed }: Telling): Placed[] {
  for (const part of placed)
    if (part.aim.under) {
      const whole = placed.find((p) => p.aim.label === part.aim.under)
      if (whole) claim(draft, part.node, 'partOf', whole.node, 'programme-part', part.clause)
    }
  if (placed.length)
    for (const mention of within(reading.mentions, sentence))
      if (!mention.nested && mention.entity.class === 'Group') mentionNode(draft, mention)
  const aims = placed.filter((p) => !p.aim.under)
  for (const f of figures) aims.push(...f.placed)
  servedByMeans(draft, placed)
  meansAndEnds(reading.text, draft, sentence, placed)
  under(draft, aims, flow.heads)
  return aims
}
