import type { Figure, Graph, GraphEdge, NodeClass, Predicate } from '../../src/model.ts'

const CLASSES: Record<string, NodeClass> = {
  place: 'Place',
  organization: 'Organization',
  group: 'Group',
  person: 'Person',
  goal: 'Goal',
  initiative: 'Initiative',
  document: 'Document',
  doctrine: 'Doctrine',
  indicator: 'Indicator',
}
/** A claim of the fixture: `[text, source, predicate, target, more]`; ids as `goal/甲`. */
export type Said = [
  text: string,
  source: string,
  predicate: Predicate,
  target: string,
  more?: Partial<Omit<GraphEdge, 'figure'>> & { figure?: Figure; words?: string; at?: number },
]

/** A graph of texts `[name, date]` and claims in order; each claim stands 10 characters after the one before, unless it says where. */
export function said(texts: readonly [name: string, date?: string][], claims: readonly Said[]): Graph {
  const ids = [...new Set(claims.flatMap(([, s, , t, more]) => [s, t, more?.figure?.indicator ?? s]))].sort()
  const document = (name: string) => `text/${name}`
  return {
    documents: texts
      .map(([name, date]) => ({
        id: document(name),
        paths: [`${name}.txt`],
        sha256: '0'.repeat(64),
        length: 10_000,
        ...(date ? { date } : {}),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    nodes: ids.map((id) => ({
      id,
      class: CLASSES[id.split('/')[0] as string] as NodeClass,
      label: id.slice(id.indexOf('/') + 1),
      aliases: [],
      mentions: claims.flatMap(([text, s, , t], i) =>
        s === id || t === id ? [{ document: document(text), start: 10 * i, end: 10 * i + 1, exact: id }] : [],
      ),
    })),
    edges: claims.map(([text, source, predicate, target, { words, at, ...more } = {}], i) => ({
      id: `claim/${String(i).padStart(16, '0')}`,
      source,
      predicate,
      target,
      rule: 'r',
      evidence: [
        {
          document: document(text),
          start: at ?? 10 * i,
          end: (at ?? 10 * i) + 9,
          exact: words ?? `${source}${predicate}${target}`,
        },
      ],
      ...more,
    })),
  }
}

/** What a target or an observation has beside its claim. */
export const figure = (
  kind: Figure['kind'],
  indicator: string,
  value: string,
  more: Partial<Figure> & { words?: string; at?: number; measure?: 'level' | 'change' } = {},
) => {
  const { words, at, measure = 'change', ...rest } = more
  const number = /^[\d.]+/u.exec(value)?.[0]
  return {
    value,
    measure,
    words: words ?? value,
    ...(at !== undefined ? { at } : {}),
    figure: { kind, indicator, unit: 'P1', ...(number ? { number } : {}), ...rest },
  }
}
