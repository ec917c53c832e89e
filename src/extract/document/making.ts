import type { Mention } from '../../model.ts'
import { wordSet } from '../../wordSet.ts'
import type { Clause } from '../clause/clause.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { claim, type Draft, draftNode } from './draft.ts'
import { defaultActors, type Placed, type Reading } from './reading.ts'

/* What a text tells of its own making. */

const MADE = wordSet('修订 制定 出台 修改 颁布')

/** 《条例》修订总结经验，完善规定, 《纲要》的制定实施，对于…具有重要意义: the issuer's work on its own text is told of, and asked of nobody; the words that name it. */
export function making(clauses: readonly Clause[]): { text: Mention; verbs: Lexeme[] } | undefined {
  for (const { lexemes } of clauses) {
    const [first, second] = lexemes
    if (first?.mention?.entity.class !== 'Document') continue
    const from = second?.tag === 'de' ? 2 : 1
    if (!MADE.test(lexemes[from]?.text ?? '')) continue
    return { text: first.mention, verbs: lexemes.slice(from, lexemes[from + 1]?.text === '实施' ? from + 2 : from + 1) }
  }
  return undefined
}

/** 《条例》修订总结经验，完善规定，对于…具有重要意义: the acts before 对于 are what making the text consists of, the goals after it what it is for. */
export function consistsOf(
  reading: Reading,
  draft: Draft,
  { text, verbs }: { text: Mention; verbs: Lexeme[] },
  clauses: readonly Clause[],
  placed: readonly Placed[],
): void {
  const label = `${textOf(verbs)}《${text.entity.label}》`
  const span = { start: text.start, end: verbs.at(-1)?.end ?? text.end }
  const node = draftNode(draft, 'Initiative', label, label, span)
  for (const actor of defaultActors(reading, draft))
    claim(draft, actor, 'undertakes', node, 'making', span, { modality: 'done' })
  const good = clauses.find((c) => /^对于?/u.test(c.text))?.start ?? Number.POSITIVE_INFINITY
  for (const p of placed)
    if (p.node.class === 'Goal' && p.clause.start >= good)
      claim(draft, node, 'contributesTo', p.node, 'making', p.clause)
    else if (p.node.class === 'Initiative' && p.clause.start < good && p.clause.start >= span.start)
      claim(draft, p.node, 'partOf', node, 'making', p.clause)
}
