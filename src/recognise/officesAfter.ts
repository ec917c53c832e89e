import { matches } from '../matches.ts'
import { COPIED } from './addressees.ts'
import type { Candidate, Search } from './index.ts'
import { bodyNamed, named } from './names.ts'
import type { Holder } from './persons.ts'

/** 习近平总书记, 习近平主席: the office after the name; 以胡锦涛同志为总书记的党中央: the office that he is called to. */
export function officesAfter({ text, tables }: Search, mentions: Candidate[], holders: Holder[]): void {
  const centre = bodyNamed(tables, '中共中央')
  for (const m of matches(text, /习近平(总书记|主席)|以(\p{Script=Han}{2,3})同志为(总书记)的党中央/gu)) {
    const office = (m[1] ?? m[3]) as string
    const role = named('Role', office === '主席' ? '国家主席' : '中共中央总书记', [office])
    const start = m.index + m[0].indexOf(office)
    const end = start + office.length
    mentions.push({ start, end, text: office, entity: role, rule: 'role-after', rank: 6 })
    holders.push({
      person: named('Person', m[2] ?? '习近平'),
      role,
      span: { start: m.index, end },
      ...(m[2] && centre ? { organization: centre } : {}),
    })
  }
  // 毛主席, 周恩来总理 in the reports of their time.
  for (const m of matches(text, /(毛(?:泽东)?)(主席)|(周(?:恩来)?)(总理)/gu)) {
    const [person, office] = m[2] ? (['毛泽东', '中共中央主席'] as const) : (['周恩来', '国务院总理'] as const)
    const words = (m[2] ?? m[4]) as string
    const role = named('Role', office, [words])
    const end = m.index + m[0].length
    mentions.push({ start: end - words.length, end, text: words, entity: role, rule: 'role-after', rank: 1 })
    holders.push({ person: named('Person', person), role, span: { start: m.index, end } })
  }
}

/** 法定代表人：某某 in a licence or a letter: of the body that the line before names, or that the letter is sent to. */
export function legalRepresentatives(
  { text }: Search,
  others: readonly Candidate[],
  mentions: Candidate[],
  holders: Holder[],
): void {
  for (const m of matches(text, /(法定代表人)[：:]\s*(\p{Script=Han}{2,4})(?=\s*(?:\n|$))/gu)) {
    const of = others
      .filter((c) => c.rule === 'addressee' && c.entity.class === 'Organization' && c.end < m.index)
      .filter((c) => !COPIED.test(text.slice(text.lastIndexOf('\n', c.start) + 1, c.start)))
      .sort((a, b) => b.start - a.start)[0]?.entity
    if (!of) continue
    const [words, office, name] = m as unknown as [string, string, string]
    const role = named('Role', `${of.label}${office}`, [office])
    const person = named('Person', name)
    const [start, end] = [m.index, m.index + words.length]
    mentions.push({ start, end: start + office.length, text: office, entity: role, rule: 'role-after', rank: 6 })
    mentions.push({ start: end - name.length, end, text: name, entity: person, rule: 'person', rank: 6 })
    holders.push({ person, role, organization: of, span: { start, end } })
  }
}
