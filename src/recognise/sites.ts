import { matches } from '../matches.ts'
import type { Candidate, Search } from './index.ts'
import { named } from './names.ts'

/** What a site's name ends in, whose first part no table knows; 遗址公园 and 遗址博物馆 have names of their own. */
const SITE = /(等)?(?:大中型|大型)?(灌区|遗址|古道|保护区|(?<=[江河])流域)(?!公园|博物馆|管理|级|的?[实核缓])/gu
const SHORTEST = 2
const LONGEST = 4
const REACH = 8
/** What no such name holds: 国家级, 在封禁, 各类. */
const COMMON = /[的各多级类全国型小大等将在与及和为对该其本跨区域省市县好要]|封禁|自然|禁|首批|一批|生态|水库|着力/u
const LISTED = /([、。，；：“”（）\s]|^)(\p{Script=Han}{2,10})、$/u

/** 石门河灌区, 青塘、鹿湾、松岗等大中型灌区: sites by their own names, each of a list with what the last ends in. */
export function sites(search: Search): Candidate[] {
  const { text } = search
  const found: Candidate[] = []
  for (const m of matches(text, SITE)) {
    const kind = (m[1] ? m[2] : m[0]) as string
    let at = m.index
    let name = nameBefore(search, at)
    while (name) {
      const start = at - name.length
      const end = at === m.index && !m[1] ? m.index + m[0].length : at
      const entity = named('Place', `${name}${kind}`)
      found.push({ start, end, text: text.slice(start, end), entity, rule: 'site', rank: 1 })
      if (text.charAt(start - 1) !== '、') break
      at = start - 1
      name =
        kind !== '流域' && LISTED.test(text.slice(Math.max(0, at - REACH), at + 1)) ? nameBefore(search, at) : undefined
    }
  }
  return found
}

/** The name that ends there, without the verb before it: 琴溪 in 推进琴溪遗址保护. */
function nameBefore({ text, grammar, tables, tokenise }: Search, end: number): string | undefined {
  let start = end
  while (end - start < REACH && /\p{Script=Han}/u.test(text.charAt(start - 1))) start--
  const opens = (n: number) =>
    n === 2 ? grammar.verbs.has(text.slice(start, start + 2)) : /[和与及]/u.test(text.charAt(start))
  while (end - start > SHORTEST && (opens(2) || opens(1))) start += opens(2) ? 2 : 1
  const name = text.slice(start, end)
  if (name.length < SHORTEST || name.length > LONGEST || COMMON.test(name)) return undefined
  const ordinary = tokenise(name, 0, name.length).every((w) => w.text.length > 1 && tables.characters.words.has(w.text))
  return ordinary || grammar.verbs.has(name) ? undefined : name
}
