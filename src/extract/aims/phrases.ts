import type { Aim } from '../clause/clause.ts'
import { conjuncts } from '../coordination/conjuncts.ts'
import { type Grammar, headOf } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { verbAims } from './aims.ts'
import { aim, clean, some, splitBy, trimmed } from './labels.ts'

/** 把农业转移人口市民化摆在突出位置: a noun of process is what is to be done; 把高质量发展作为主题 names none. */
function weighed(inner: Lexeme[], grammar: Grammar): Aim[] {
  const name = textOf(inner)
  const process = headOf(grammar, name)?.types.has('process') || /(?:市民化|一体化|均等化|规模化)$/u.test(name)
  if (!process || name.length < SHORTEST || /^(?:高质量发展|经济发展|改革开放|.*的(?:讲话|思想|部署))$/u.test(name))
    return []
  if (inner.some((l) => /^(?:p|r|m|c|ul)$/.test(l.tag))) return []
  // 把重庆工作放在全局中谋划: whose work, not what.
  if (inner.length === 2 && inner[0]?.mention && inner[1]?.text === '工作') return []
  const parts = conjuncts(inner, 'process', grammar)
  const split = parts.every((p) => textOf(p.lexemes).length >= SHORTEST)
  return (split ? parts : [{ lexemes: inner, before: '', after: '' }]).flatMap((p) => {
    const own = trimmed(p.lexemes)
    return aim('Initiative', clean(`${p.before}${textOf(own)}${p.after}`), own, 'act', 'disposal') ?? []
  })
}
const SHORTEST = 4

/** 到, 为, 成 and the like lead to what becomes of the object. */
const LEADS = /[到在为成给入于进向作]|起来|出来|上去|下去|过来|[好活强清牢稳]$/u

/** 把那些脱离群众的干部, cut off before the comma: nothing is done with the object. */
function isTorn(body: readonly Lexeme[]): boolean {
  const after = body.slice(body.findLastIndex((l) => l.tag === 'de') + 1)
  const text = textOf(after)
  return (
    after.length < body.length &&
    !LEADS.test(textOf(body.slice(2)).replace(/.{0,2}$/u, '')) &&
    !LEADS.test(text) &&
    after.every((l) => /^(n|m|q|a|b|and|pause|j|name)/.test(l.tag) && !l.frame)
  )
}

/** 把改革创新摆在更加突出的位置, 把民生实事作为头等大事: a thing that is given weight, no text that one goes by, no 自己, and not the 高质量发展 that all of it is for. */
const givesWeight = (inner: readonly Lexeme[], tail: readonly Lexeme[]): boolean =>
  WEIGHTY.test(tail.at(-1)?.text ?? '') &&
  inner.length > 0 &&
  textOf(inner) !== '高质量发展' &&
  !GONE_BY.test(inner.at(-1)?.mention?.entity.class ?? '') &&
  inner.every((l) => !/^(?:r|p|c|m|ul)$/.test(l.tag))
const GONE_BY = /^(?:Doctrine|Document|Meeting|Person)$/
const WEIGHTY =
  /(?:位置|地位|首位|第一位|任务|要务|大事|重点|方向|抓手|主线|主题|责任|使命|目标|动力|常态|要求|工程|突破口|着力点|出发点|落脚点|支撑|保障|心上|关键|根本|核心|中心)$/u

/** 把深入学习贯彻…思想作为主题主线: to study a doctrine is an act where weight is given to it. */
const STUDIES = /^学习(?:宣传)?(?:贯彻|领会)/u
function studied(inner: Lexeme[]): Aim[] | undefined {
  const words = inner.slice(inner.findIndex((l) => STUDIES.test(l.text)))
  return STUDIES.test(words[0]?.text ?? '') && words.some((l) => l.mention?.entity.class === 'Doctrine')
    ? some(aim('Initiative', textOf(words), words, 'act', 'disposal'))
    : undefined
}

const wholePhrase = (body: Lexeme[]): Aim[] => {
  return some(aim('Initiative', textOf(body), body, 'act', 'disposal'))
}

/** 把经济特区办得更好 → Goal; 把干部放到基层一线去磨砺, 将X纳入Y → Initiative; the whole phrase is the label. */
export function disposal(lexemes: Lexeme[], grammar: Grammar): Aim[] {
  const body = trimmed(lexemes)
  const text = textOf(body)
  // 把解决好“三农”问题作为重中之重, 把提振消费摆到突出位置: the weight given says how; the act is what is weighed.
  const weight = body.findIndex((l) =>
    /^(作为|摆到|摆在|放在|放到|当作|当成|列为|确定为|明确为|定位为|定为|视为|看作)$/u.test(l.text),
  )
  if (weight > 1) {
    const inner = trimmed(body.slice(1, weight))
    // 把重点放在提高质量上: what follows is the act.
    if (/(重点|重心|着力点|立足点|基点)$/u.test(textOf(inner))) {
      const act = trimmed(body.slice(weight + 1).filter((l, i, all) => !(i === all.length - 1 && l.text === '上')))
      const first = act[0]
      return first?.frame && act.length > 1 ? verbAims(first, first.frame, act.slice(1), grammar) : []
    }
    // 把改革作为优化服务、提升效能的重要抓手: what the weight is for is an aim as well.
    const told = body.slice(weight + 1)
    // 作为正确处理矛盾的出发点: how is no part of it.
    const tail = told.slice(
      Math.max(
        0,
        told.findIndex((l) => l.frame !== undefined || l.cues?.has('adverb') !== true),
      ),
    )
    const de = tail.findLastIndex((l) => l.tag === 'de')
    const served =
      de > 1 &&
      tail[0]?.frame &&
      tail[1]?.tag !== 'pause' &&
      /(抓手|举措|任务|保障|支撑|途径|手段|突破口|着力点|出发点|落脚点|动力)$/u.test(text)
        ? verbAims(tail[0], tail[0].frame, tail.slice(1, de), grammar)
        : []
    const verb = inner[0]
    const acts = verb?.frame && inner.length > 1 ? verbAims(verb, verb.frame, inner.slice(1), grammar) : []
    const own = acts.length ? acts : (studied(inner) ?? weighed(inner, grammar))
    // 把消费作为扩大内需的着力点: a thing, and what it is to serve.
    return [...(own.length || !givesWeight(inner, tail) ? own : wholePhrase(body)), ...served]
  }
  if (text.includes('体现到')) return []
  if (isTorn(body)) return []
  // 把好事办好: no object.
  if (/^[把将](好事|实事|事情|工作|各项工作|大事)/u.test(text) && text.length <= 8) return []
  // 把优化防洪布局和加强工程建设结合起来: two acts; how they go together is none.
  if (/(结合|统一|衔接|贯通)起来$/u.test(text)) {
    const members = splitBy(body.slice(1, -1), 'and').map((m) =>
      trimmed(m.filter((l) => !/^(起来|结合)$/u.test(l.text))),
    )
    if (members.length === 2 && members.every((m) => m[0]?.frame && m.length > 1))
      return members.flatMap((m) => verbAims(m[0] as Lexeme, m[0]?.frame ?? 'act', m.slice(1), grammar))
  }
  // 将《甲》《乙》提请审议: each text by itself.
  const texts = body.filter((l, i) => i > 0 && l.mention?.entity.class === 'Document' && l.text.startsWith('《'))
  const after = body.slice(body.indexOf(texts.at(-1) as Lexeme) + 1)
  if (texts.length > 1 && after.length && body.indexOf(texts.at(-1) as Lexeme) <= texts.length * 2)
    return texts.flatMap(
      (l) => aim('Initiative', `${body[0]?.text}${l.text}${textOf(after)}`, [l], 'act', 'disposal') ?? [],
    )
  // 把产品质量提高到新水平: a quality and what it becomes.
  if (/(提高|提升|增强|降低|压减|控制|推进|推向)[到至在]/u.test(text) && /^把/u.test(text) && !/高度/u.test(text)) {
    return some(aim('Goal', textOf(body.slice(1)), body.slice(1), 'state', 'disposal-state'))
  }
  // 把渔民教育办好, 把海事工作做得更好: work is done, and becomes nothing; 把渔港办好 tells how it shall be.
  const goal =
    !/(?:工作|教育|事业|事情?)(?:办|做|干)得?(?:更加?)?[好实]$/u.test(text) &&
    /得(更|越|更加)|[办建搞](好|活|强)$|做大做强|做强做优|建设(成|成为|得|为)|打造[成为]|建成|办成|(?:转化|转变)[为成]|变[成为]|推向.*(?:胜利|辉煌)/u.test(
      text,
    )
  const inner = body.slice(1)
  return goal ? some(aim('Goal', textOf(inner), inner, 'state', 'disposal-state')) : wholePhrase(body)
}
