import { matches } from '../matches.ts'
import type { Candidate } from './index.ts'
import { named } from './names.ts'

/** 王一鸣、李立、赵达明和钱文、孙以宁等出席: who was there, by their names alone. */
const LIST =
  /(?<=[。；，\n\u3000 ])(\p{Script=Han}{2,3}(?:[、和]\p{Script=Han}{2,3}){3,})(?<!等|同志)(?=等?(?:同志)?(?:出席|参加|列席|陪同))/gu

const PAIR = /^(\p{Script=Han}{2,3})和(\p{Script=Han}{2,3})$/u

/** The names of a list of those who attend, where each opens with a surname. */
export function attending(text: string, surnames: ReadonlySet<string>): Candidate[] {
  const found: Candidate[] = []
  for (const m of matches(text, LIST)) {
    // 刘安和 ends in the conjunction's character.
    const names = (m[1] as string).split('、').flatMap((part) => PAIR.exec(part)?.slice(1) ?? [part])
    if (!names.every((name) => surnames.has(name.charAt(0)) || surnames.has(name.slice(0, 2)))) continue
    let start = m.index
    for (const name of names) {
      const end = start + name.length
      found.push({ start, end, text: name, entity: named('Person', name), rule: 'person', rank: 2 })
      start = end + 1
    }
  }
  return found
}
