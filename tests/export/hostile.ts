import type { Graph } from '../../src/model.ts'

/** Texts that break out of careless writers: quotes, escapes, markup, line ends, formulas, Cypher, length. */
export const HOSTILE: readonly string[] = [
  '"',
  "'",
  '\\',
  'ends in a backslash\\',
  '>',
  'a\nb',
  'a\r\nb\rc',
  'a\tb',
  '</script><script>alert(1)</script>',
  ']]>',
  '&amp;&#0;',
  '=cmd()',
  '@SUM(A1)',
  '+1-2',
  "'=quoted",
  'a;b',
  'a,b|c',
  '\\u0027}) DETACH DELETE n //',
  "'}) MATCH (n) DETACH DELETE n //",
  '"; DROP TABLE t; --',
  '$x `y` {z}',
  ' leading and trailing ',
  '𠮷\u2028\u202Eabc',
  '长'.repeat(10_000),
]
/** What no text format can hold, or what not all can. */
export const SURROGATE = 'a\uD800b'
export const NUL = 'a\u0000b'

/** A graph in which each of the texts is a label, an alias, a quote, a value, a time, a title and a path. */
export function hostileGraph(texts: readonly string[]): Graph {
  const document = 'text/0123456789abcdef'
  const id = (i: number) => `goal/${String(i).padStart(3, '0')}`
  const quote = (i: number, exact: string) => ({ document, start: i, end: i + 1, exact })
  return {
    documents: [
      {
        id: document,
        paths: [...texts].sort(),
        title: texts.join(''),
        sha256: '0123456789abcdef'.repeat(4),
        length: 99,
      },
    ],
    nodes: [
      ...texts.map((text, i) => ({
        id: id(i),
        class: 'Goal' as const,
        label: text,
        aliases: [`${text}!`],
        mentions: [quote(i, text)],
      })),
      { id: 'place/深圳市', class: 'Place' as const, label: '深圳市', aliases: [], mentions: [quote(50, '深圳市')] },
    ],
    edges: texts.map((text, i) => ({
      id: `claim/${String(i).padStart(16, '0')}`,
      source: 'place/深圳市',
      predicate: 'pursues' as const,
      target: id(i),
      value: text,
      time: text,
      rule: 'r',
      evidence: [quote(i, text), quote(i + 1, text)],
    })),
  }
}
