import { matches } from '../../matches.ts'
import { isPerson, type Word } from './lattice.ts'
import { isPlace } from './places.ts'
import type { Plain, TaggedName } from './tagNames.ts'

/** A tag that the middle of a body's name may have. */
const INSIDE = /^(?:n|nz|nt|ns|nr|nrt|vn|b|j|s|f|ng|g|k|x|an|a|v|i|l|q|m|zg|eng|NS|NT|NR)$/
const LONGEST = 8
/** 清丰县 + 委, 克罗地亚 + 队: a body by one character after a place. */
const COMMITTEE = /^委(?![员托任派])/u
const TEAM = /^(?:男队|女队|队)(?![员伍列友形长])/u

/** What opens the name of a national or international body. */
const NATIONS = /^(?:国家|国际|全国|中央|联邦)$/u
const LONGEST_END = 6

/** Whether a word ends as bodies do, by the longest ending of the table. */
export function endsBody(word: string, plain: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  for (let length = Math.min(LONGEST_END, word.length); length > 0; length--) {
    const end = word.slice(-length)
    if (plain.get('no-body')?.has(end)) return false
    if (plain.get('body-end')?.has(end)) return true
  }
  return false
}

/** The dictionary's bodies, without its governments, relations and ordinary words. */
const isBody = (word: string, ordinary: ReadonlySet<string>, ends: boolean): boolean =>
  !/(?:政府|关系|公报|大厦|美术馆|剧院)$/u.test(word) && (!ordinary.has(word) || (ends && word.length > 2))

/** 美国公司, 国际组织: a kind of body that a place or 国际 qualifies; 李某办公室: a room. */
function vague(words: readonly Word[], start: number, tail: number, names: Plain['names']): boolean {
  const first = words[start] as Word
  const last = (words[tail] as Word).text
  if (NATIONS.test(first.text) && tail - start <= 2 && /^(?:组织|集团|通讯社|公司|银行|学校|大学)$/u.test(last))
    return true
  if (
    tail - start === 1 &&
    /^(?:公司|企业|队|学校|大学|中学|医院|工厂)$/u.test(last) &&
    /国$|^(?:我国|日本|欧洲)$/u.test(first.text) &&
    last !== '队'
  )
    return true
  return /^(?:办公室|处|室)$/u.test(last) && isPerson(first, names, names.characters)
}

const joined = (words: readonly Word[], from: number, to: number, breaks: ReadonlySet<string>): boolean =>
  words.slice(from, to + 1).every((w) => INSIDE.test(w.tag) && !breaks.has(w.text))

/** 郑州市公安局, 牙买加队, 国防大学: a place or proper noun, and nouns up to a word that bodies end in. */
export function bodies({ text, words, names }: Plain): TaggedName[] {
  const out: TaggedName[] = []
  const { words: ordinary, plain } = names.characters
  const alone = plain.get('body') as ReadonlySet<string>
  const breaks = plain.get('break') as ReadonlySet<string>
  const proper = (w: Word) =>
    isPlace(w, names.characters) ||
    w.kind === 'foreign' ||
    w.tag === 'NT' ||
    alone.has(w.text) ||
    NATIONS.test(w.text) ||
    (/^(nz|nt|nrt|nr|j)$/.test(w.tag) && w.text.length > 1 && !ordinary.has(w.text)) ||
    (isPerson(w, names, names.characters) && w.text.length > 1)
  let free = 0
  let last: { from: number; to: number; name: TaggedName } | undefined
  for (let k = 0; k < words.length; k++) {
    const tail = words[k] as Word
    const ends = endsBody(tail.text, plain)
    const known =
      tail.tag === 'NT' ||
      alone.has(tail.text) ||
      (tail.tag === 'nt' && tail.text.length > 1 && isBody(tail.text, ordinary, ends))
    if (!ends && !known) continue
    let start = -1
    for (let i = k; ends && i >= Math.max(free, k - LONGEST); i--) {
      const w = words[i] as Word
      if (i < k && (!INSIDE.test(w.tag) || breaks.has(w.text))) break
      if (i < k && proper(w)) start = i
    }
    // 福州市国税局 + 党组: the office of the body just named.
    if (last && start < 0 && ends && k - last.to <= 3 && joined(words, last.to + 1, k, breaks)) {
      last.name.end = tail.end
      last.to = k
      free = k + 1
      continue
    }
    if (start < 0 && !known) continue
    if (start >= 0 && start < k && vague(words, start, k, names)) continue
    const from = words[start < 0 ? k : start] as Word
    const name: TaggedName = { start: from.start, end: tail.end, type: 'ORG' }
    out.push(name)
    last = { from: start < 0 ? k : start, to: k, name }
    free = start < 0 ? free : k + 1
  }
  for (const w of words) {
    if (!isPlace(w, names.characters)) continue
    const after = text.slice(w.end, w.end + 3)
    const tail = /[省市县区州]$/u.test(w.text) ? COMMITTEE.exec(after) : TEAM.exec(after)
    if (tail) out.push({ start: w.start, end: w.end + tail[0].length, type: 'ORG' })
  }
  // 党的十五大: such corpora take the party's congresses for bodies.
  for (const m of matches(text, /(?:中共)?十[一二三四五六七八九]大(?![类项战])/gu))
    out.push({ start: m.index, end: m.index + m[0].length, type: 'ORG' })
  ministers(words, out)
  // The longest of those that end or begin together.
  return out
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .filter((o) => text.length >= o.end)
}

/** 美国财政部长: the ministry in the office of its minister. */
function ministers(words: readonly Word[], out: TaggedName[]): void {
  for (const [i, w] of words.entries()) {
    if (!/^\p{Script=Han}{2,}部长$/u.test(w.text) || /(?:宣传|组织|统战|前)部长$/u.test(w.text)) continue
    const before = words[i - 1]
    const start = before && /^(?:ns|NS)$/.test(before.tag) ? before.start : w.start
    out.push({ start, end: w.end - 1, type: 'ORG' })
  }
}
