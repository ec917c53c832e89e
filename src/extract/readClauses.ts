import type { Sentence } from '../model.ts'
import type { Clause } from './clause.ts'
import { parseClause, pieces } from './clauses.ts'
import { lexemes } from './lexemes.ts'
import { type Reading, within } from './reading.ts'

/** The comma-clauses of a sentence, each with what it says. */
export function readClauses(reading: Reading, sentence: Sentence): Clause[] {
  const { text, grammar } = reading
  const inside = within(reading.mentions, sentence)
  const times = reading.times(sentence)
  const quantities = reading.quantities(sentence)
  const lexed = lexemes(text, sentence, grammar, reading.tokenise, inside, times, quantities)
  const clauses = pieces(lexed).map((p) => {
    // Rules look from each word of a clause at the others.
    reading.spend(p.length * p.length)
    return parseClause(p, grammar)
  })
  reading.spend(lexed.length + clauses.length * clauses.length)
  reading.trace?.({
    stage: 'extract',
    kind: 'sentence',
    span: sentence,
    detail: text.slice(sentence.start, sentence.end),
  })
  reading.trace?.({
    stage: 'extract',
    kind: 'tokens',
    span: sentence,
    detail: lexed.map((l) => `${l.text}/${l.frame ?? l.tag}`).join(' '),
  })
  for (const c of clauses)
    reading.trace?.({
      stage: 'extract',
      kind: 'clause',
      span: c,
      rule: c.rule,
      detail: `${c.text} ⇒ subject[${c.subject.map((m) => m.entity.label).join(' ')}${c.self ? ' self' : ''}] ${c.purpose ? 'purpose ' : ''}${c.source ? `source[${c.source.entity.label}] ` : ''}verb[${c.verb ?? ''}] ${c.aims.map((a) => `${a.class}:${a.label}`).join(' | ')}${c.mandates.length ? ` mandates[${c.mandates.map((m) => m.entity.label).join(' ')}]` : ''} ${c.modality ?? ''} ${c.strength ?? ''}`,
    })
  return clauses
}
