import type { Aim } from '../clause/clause.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { aim, clean, some } from './labels.ts'
import type { VerbObject } from './verbObject.ts'

/** What others do that is supported. */
const STRUGGLE =
  /^(?:正义|英勇|革命|合理|一切|各种|爱国|民族|伟大|艰苦|积极)*(?:斗争|努力|事业|运动|要求|主张|愿望|立场|行动|合理要求)$/u

/** 支持各国人民反对侵略、维护主权和发展经济的斗争: each act of theirs, for the same group. */
export function struggles({ verb, objects }: VerbObject): Aim[] | undefined {
  const de = objects.findLastIndex((l) => l.tag === 'de')
  if (de < 3 || !STRUGGLE.test(textOf(objects.slice(de + 1)))) return undefined
  const at = objects.findIndex((l) => l.frame !== undefined)
  const group = objects.slice(0, at)
  if (at < 1 || !group.some((l) => l.mention) || group.some((l) => /^(?:p|v)$/.test(l.tag))) return undefined
  const acts = actsOf(objects.slice(at, de))
  if (acts.some((a) => a.length < 2 || a[0]?.frame === undefined)) return undefined
  if (acts.length < 2)
    return some(
      aim('Initiative', `${verb.text}${clean(textOf(objects))}`, [verb, ...objects], 'enlist', 'frame-enlist'),
    )
  return acts.flatMap((act, i) =>
    some(
      aim(
        'Initiative',
        `${verb.text}${textOf(group)}${clean(textOf(act))}`,
        i ? act : [verb, ...group, ...act],
        'enlist',
        'frame-enlist',
      ),
    ),
  )
}

/** 反对侵略和干涉 | 维护主权: cut at 、 and 和 where a verb with its own object follows. */
function actsOf(words: readonly Lexeme[]): Lexeme[][] {
  const acts: Lexeme[][] = []
  let from = 0
  for (let i = 1; i < words.length; i++) {
    const verb = words[i + 1]
    const next = words[i + 2]
    const own =
      verb?.frame !== undefined &&
      next !== undefined &&
      // 争取和维护独立: two verbs of one object.
      (!/^(?:and|pause|de)$/.test(next.tag) || (next.tag === 'and' && words[i + 3]?.frame !== undefined)) &&
      i - from > 1
    if (!/^(?:and|pause)$/.test(words[i]?.tag ?? '') || !own || NOUNS.test(verb.text)) continue
    acts.push(words.slice(from, i))
    from = i + 1
  }
  return [...acts, words.slice(from)]
}

/** Verbs that are as often nouns: 侵略和干涉. */
const NOUNS = /^(?:侵略|干涉|压迫|控制|威胁|颠覆|统治|剥削|歧视|扩张|占领|合作|独立|解放|团结)$/u
