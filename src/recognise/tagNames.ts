import type { Knowledge } from '../knowledge/index.ts'
import type { Structure } from '../model.ts'
import { recognise } from './index.ts'

export type NameTag = 'PER' | 'LOC' | 'ORG'
const TAGS: Readonly<Record<string, NameTag>> = { Person: 'PER', Place: 'LOC', Organization: 'ORG' }

/** Names of people, places and organisations in a plain sentence, as name-tagging corpora count them: outermost, before the guidelines' exclusions. */
export function tagNames(
  text: string,
  knowledge: Pick<Knowledge, 'names' | 'tokenise' | 'grammar'>,
): { start: number; end: number; type: NameTag }[] {
  const structure: Structure = {
    blocks: [{ kind: 'paragraph', level: 0, start: 0, end: text.length }],
    sentences: [{ block: 0, start: 0, end: text.length }],
  }
  return recognise(text, structure, {}, knowledge).mentions.flatMap((m) => {
    const type = TAGS[m.entity.class]
    return type && !m.nested ? [{ start: m.start, end: m.end, type }] : []
  })
}
