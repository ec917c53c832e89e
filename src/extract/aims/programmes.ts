import type { Aim } from '../clause/clause.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { aim, splitBy } from './labels.ts'

const KIND = /^“[一二三四五六七八九十][个大项场]?(振兴|攻坚战|保卫战|建设|革命|倍增|提升)”$/u
const NUMBERED = /^“.{0,6}[一二三四五六七八九十]/u

/** 就业、教育、医疗等“民生十大工程”: the programme, and a part for each member. */
export function namedProgram(objects: Lexeme[]): Aim[] {
  const at = objects.findLastIndex((l) => l.tag === 'quote' && /[一二三四五六七八九十]/u.test(l.text))
  if (at < 0) return []
  const name = objects[at] as Lexeme
  const tail = objects[at + 1]
  if (objects.length > at + 2 || (tail && !/^(工程|行动|计划|举措)$/u.test(tail.text))) return []
  if (!tail && !/(工程|行动|计划|举措|任务)”$/u.test(name.text)) return []
  // 数字产业化“十大工程”、产业数字化“八大行动”: two programmes.
  if (objects.slice(0, at).some((l) => l.tag === 'quote' && NUMBERED.test(l.text))) return []
  const etc = objects.findLastIndex((l, i) => i < at && l.tag === 'etc')
  const kind = /(工程|行动|计划|举措|任务)/u.exec(tail?.text ?? name.text)?.[0] ?? ''
  const whole = aim(
    'Initiative',
    `${name.text.replace(/[“”]/gu, '')}${tail ? tail.text : ''}`,
    objects.slice(at, at + 2),
    'act',
    'named-programme',
  )
  if (!whole) return []
  if (etc < 0) return [whole]
  const from = objects.findLastIndex((l, i) => i < etc && l.tag === 'de') + 1
  const members = splitBy(objects.slice(from, etc), 'pause')
  if (members.length < 3) return [whole]
  const parts = members.flatMap((m) => {
    const part = aim('Initiative', `${textOf(m)}${kind}`, m, 'act', 'programme-part')
    return part ? [{ ...part, under: whole.label }] : []
  })
  return [whole, ...parts]
}

/** 做好科技金融、绿色金融、普惠金融“三篇文章”: the whole, and a part for each member. */
export function numberedParts(verb: Lexeme, objects: Lexeme[]): Aim[] {
  const name = objects.at(-1)
  if (name?.tag !== 'quote' || !/^“[一二三四五六七八九十]/u.test(name.text)) return []
  const members = splitBy(objects.slice(0, -1), 'pause')
  if (members.length < 3 || members.some((m) => m.some((l) => l.tag === 'de' || l.tag === 'and'))) return []
  const whole = aim('Initiative', `${verb.text}${name.text}`, [name], 'act', 'named-programme')
  if (!whole) return []
  // 产业、人才“两个振兴”: what each part is; “三篇文章” says none.
  const kind = KIND.exec(name.text)?.[1] ?? ''
  return [
    whole,
    ...members.flatMap((m) => {
      const part = aim('Initiative', `${verb.text}${textOf(m)}${kind}`, m, 'act', 'programme-part')
      return part ? [{ ...part, under: whole.label }] : []
    }),
  ]
}
