import type { Mention } from '../../model.ts'
import { wordSet } from '../../wordSet.ts'
import { aimsOf } from '../aims/aims.ts'
import { isRegion } from '../aims/sites.ts'
import { actAfterNoun, type Cursor, DEMANDS, has, isActor, isVerb, nextContent } from '../clause/clause.ts'
import { opening } from '../clause/opening.ts'
import { namesThing } from '../coordination/verbNouns.ts'
import { type Lexeme, like, textOf } from '../words/lexemes.ts'
import { PLAIN } from '../words/plainVerbs.ts'
import { arranged } from './arrangements.ts'
import { background, explains } from './backgrounds.ts'
import { NOMINAL, notAct, qualifies } from './notActs.ts'
import type { Predication, VerbRule } from './predications.ts'
import * as rules from './predications.ts'
import { bothVerbs, objectAt, oneMatter } from './sharedObjects.ts'

/** Words that make one phrase with what follows them: 把X建成Y, 为X提供Y. */
const PHRASES: ReadonlyMap<string, 'disposal' | 'oblique'> = new Map([
  ['把', 'disposal'],
  ['将', 'disposal'],
  ['对', 'oblique'],
  ['对于', 'oblique'],
  ['向', 'oblique'],
  ['用', 'oblique'],
  ['为', 'oblique'],
  ['在', 'oblique'],
  ['同', 'oblique'],
  ['与', 'oblique'],
  ['给', 'oblique'],
])

/** In this order: the first rule that applies decides. */
const BEFORE_OBJECT: readonly VerbRule[] = [
  praises,
  minds,
  hastens,
  inPhrase,
  listed,
  defines,
  notAct,
  partOfNoun,
  noVerb,
  explains,
  background,
  says,
]
const WITH_OBJECT: readonly VerbRule[] = [
  rules.verbAlone,
  rules.manner,
  arranged,
  rules.mandated,
  rules.heading,
  rules.saidOfAct,
  rules.unnamedMandate,
  rules.sharedObject,
  rules.enabling,
  rules.delegation,
  rules.groupOpens,
]

/** Verb, and what it makes of its object. */
export function verbPhrase(c: Cursor): boolean {
  const at = c.i
  const verb = c.lexemes[at] as Lexeme
  // 应按照规定的范围从事航运活动: a duty; elsewhere 从事 tells what somebody's trade is.
  const duty = verb.text === '从事' && (c.clause.strength === 'should' || c.clause.strength === 'must')
  const p: Predication = { c, at, verb, frame: duty ? 'act' : (verb.frame ?? 'act'), object: at + 1, rest: [] }
  const early = firstOf(BEFORE_OBJECT, p)
  if (early !== undefined) return early
  p.object = objectAt(p)
  p.rest = oneMatter(c.lexemes.slice(p.object).filter((l) => !(l.tag === 'ul' || l.text === '了' || l.text === '着')))
  if (c.lexemes[at + 1]?.text === '了') c.clause.modality = 'done'
  return firstOf(WITH_OBJECT, p) ?? framed(p)
}

function firstOf(rules: readonly VerbRule[], p: Predication): boolean | undefined {
  for (const rule of rules) {
    const found = rule(p)
    if (found !== undefined) return found
  }
  return undefined
}

const PRAISES = wordSet('评价 赞扬 赞赏 肯定 赞誉')
/** 高度评价所作的贡献: nothing that is done. */
function praises({ c, at, verb }: Predication): boolean | undefined {
  return PRAISES.test(verb.text) && c.lexemes[at - 1]?.text === '高度' ? false : undefined
}

/** 抓紧进行改造: how soon; 抓紧生产 is an act. */
function hastens({ c, at, verb }: Predication): boolean | undefined {
  if (verb.text !== '抓紧') return undefined
  const next = c.lexemes[at + 1]
  if (
    !(next?.frame || next?.text === '进行' || PHRASES.has(next?.text ?? '')) ||
    c.lexemes.length < at + 3 ||
    c.lexemes[at + 2]?.tag === 'de'
  )
    return undefined
  c.i = at + 1
  return verbPhrase(c)
}

const MINDS = wordSet('注重 重视')
/** 注重提高质量, 重视解决就业困难, 高度重视解决基本生活问题: the act is what is minded. */
function minds({ c, at, verb }: Predication): boolean | undefined {
  if (!MINDS.test(verb.text)) return undefined
  const { lexemes } = c
  const highly = verb.text === '重视' && lexemes[at - 1]?.text === '高度'
  // 高度重视、认真做好办理工作: the second of the two has the object.
  const joined = highly && lexemes[at + 1]?.tag === 'pause'
  const act = nextContent(lexemes, joined ? at + 2 : at + 1)
  const own = lexemes[act]
  const next = lexemes[act + 1]
  if (joined && !own?.frame) return false
  if (!own?.frame || !next || next.tag === 'de' || NOMINAL.test(own.text)) return undefined
  if (highly ? own.frame === 'background' : !isMinded(own, next, lexemes.slice(act))) return undefined
  c.i = act
  return verbPhrase(c)
}
/** 注重提高质量; 注重发展质量 minds a quality. */
const isMinded = (act: Lexeme, next: Lexeme, words: readonly Lexeme[]): boolean =>
  next.tag !== 'and' &&
  next.tag !== 'pause' &&
  (act.frame === 'quality' || act.frame === 'complete' || PLAIN.test(act.text) || MINDED.test(act.text)) &&
  !namesThing(act.text, words)
/** Acts that are nouns too. */
const MINDED = wordSet('发展 保护 培养 培育 利用 支持 建设 引进 维护 防范 发挥 研究 调整 统筹 听取 加强 推进 促进 稳定')

/** What is done with others whom no name tells. */
const TOGETHER =
  /^[同与][^，]{2,24}(?<!相互?|目标.{0,4}|要求.{0,4})(?:衔接|对接|合作|交流|协作|联动|互动|和睦相处|沟通)$/u
function inPhrase({ c, at, verb }: Predication): boolean | undefined {
  const phrase = PHRASES.get(verb.text)
  if (!phrase) return undefined
  // 同不正之风作斗争, 给企业以自主权: only these wordings of 同 and 给 are acts.
  const text = /^[同与给]$/u.test(verb.text) ? textOf(c.lexemes.slice(at)) : ''
  // 与资助对象签订合同, 与基层做好对接: with whom an agreement is made or something is done.
  if (
    text &&
    !/^[同与].{2,30}(?:作|进行|开展).{0,6}斗争$|^[同与].{2,30}(?:签订|签署|订立).{2,24}$|^给.{2,20}以(?!及|上|下|后|前|来).{2,20}$/u.test(
      text,
    ) &&
    !(
      TOGETHER.test(text) &&
      !c.clause.subject.some((m) => m.entity.class === 'Place') &&
      !c.lexemes.slice(at).some((l) => l.tag === 'de')
    )
  )
    return undefined
  const aims = aimsOf[phrase](c.lexemes.slice(at), c.grammar)
  c.clause.aims.push(...aims)
  c.clause.rule = phrase
  c.clause.verb = verb.text
  return aims.length > 0
}

/** 包括开展进口试点等措施: what is listed is an act. */
function listed({ c, at, verb }: Predication): boolean | undefined {
  if (verb.text !== '包括') return undefined
  const { lexemes } = c
  const act = nextContent(lexemes, at + 1)
  if (!lexemes[act]?.frame || !/(措施|举措|任务|工作)$/u.test(textOf(lexemes))) return undefined
  c.i = act
  // What 和 joins in a listed measure is one: 放宽配偶和家属停留期限.
  c.lexemes = lexemes
    .slice(0, lexemes.findLastIndex((l) => l.tag !== 'etc' && !/^(措施|举措|任务|工作)$/u.test(l.text)) + 1)
    .map((l) => (l.tag === 'and' ? like(l, { tag: 'cc' }) : l))
  return verbPhrase(c)
}

const DEFINES = new Set(['包括', '分为', '属于', '是指'])

/** 调研内容主要包括…: a definition. */
function defines({ c, at }: Predication): boolean | undefined {
  const { lexemes } = c
  for (let i = at + 1; i < lexemes.length; i++) if (DEFINES.has((lexemes[i] as Lexeme).text)) return false
  return undefined
}

/** 数据提供部门负责…: the verb tells whose department it is. */
function partOfNoun({ c, at, verb }: Predication): boolean | undefined {
  if (!qualifies(verb.text, c.lexemes[at + 1]?.text ?? '') || !c.lexemes[at + 2]?.frame) return undefined
  c.i = at + 2
  return verbPhrase(c)
}

/** 触及的矛盾层次更深: the verb is in a relative clause. */
function noVerb({ c, at, verb }: Predication): boolean | undefined {
  if (!isVerb(verb) || c.lexemes[at + 1]?.tag === 'de') return false
  c.clause.verb = verb.text
  return undefined
}

/** 会议强调, 指出: what follows is said. */
function says({ c, at, verb, frame }: Predication): boolean | undefined {
  const { clause, lexemes } = c
  // 我们历来主张和平解决争端: the body that speaks demands it.
  const ours = clause.self && DEMANDS.test(verb.text) && c.lexemes[at - 1]?.text !== '不'
  if (frame !== 'say' || !(clause.subject.length || clause.pronoun || at === 0 || ours)) return undefined
  const source = clause.subject.at(-1)
  clause.says = true
  clause.demands = DEMANDS.test(verb.text)
  if (source) clause.source = source
  clause.subject = []
  clause.rule = 'say'
  c.i = at + 1
  if (c.i < lexemes.length) {
    opening(c)
    if (ASKS.test(verb.text)) untabledDoer(c)
    if (c.i < lexemes.length) verbPhrase(c)
  }
  return true
}

const ASKS = wordSet('希望 要求 号召 呼吁 敦促')
/** Most words of 有关国家 in 要求有关国家停止侵略. */
const LONGEST_DOER = 3

/** 希望我国工人阶级发挥作用: of whom it is asked, where the opening has found no subject. */
function untabledDoer(c: Cursor): void {
  const { lexemes, clause, i } = c
  if (clause.subject.length || isVerb(lexemes[i])) return
  const at = actAfterNoun(lexemes, i + 1)
  let end = at
  while (end > i && has(lexemes[end - 1], 'adverb')) end--
  const words = lexemes.slice(i, end)
  const last = words.at(-1)
  if (
    at < 0 ||
    !last ||
    words.length > LONGEST_DOER ||
    words.some((l) => l.frame !== undefined || /^(de|p|pause|and|m)$/.test(l.tag))
  )
    return
  if (isActor(last)) clause.subject.push(last.mention as Mention)
  c.i = end
  opening(c)
}

/** The aims that the verb's frame makes of the object. */
function framed({ c, at, verb, frame, object, rest }: Predication): boolean {
  const { clause, lexemes, grammar } = c
  const announces = rest.at(-1)
  if (announces && rest.length > 1 && (announces.text === '强调' || announces.text === '指出')) {
    clause.says = true
    clause.demands = DEMANDS.test(announces.text)
    const speaker = clause.subject.at(-1)
    if (speaker) clause.source = speaker
    clause.announces = true
    // 发表重要讲话强调: he has said it.
    if (!clause.strength) clause.modality ??= 'done'
  }
  if (object === at + 1) {
    const found = aimsOf.verb(verb, frame === 'mandate' ? 'act' : frame, rest, grammar)
    clause.aims.push(...bothVerbs(verb.text, rest[0]?.text ?? '', found, grammar))
  } else {
    // 引导和扩大消费需求: of two verbs the one beside the object decides, where it names a quality.
    const both = lexemes.slice(at, object)
    const beside = both.at(-1) as Lexeme
    const spoken = like(verb, { end: beside.end, text: textOf(both) })
    clause.aims.push(
      ...aimsOf.verb(spoken, beside.frame === 'quality' && frame !== 'enable' ? 'quality' : 'act', rest, grammar),
    )
  }
  // 支持革命老区、民族地区加快发展: each act is for its own region, whom its words name.
  const group = frame === 'enlist' && clause.aims.length > 1 ? rest.find(isRegion)?.text : undefined
  if (group && clause.aims.some((a) => !a.label.includes(group))) clause.enlisted = []
  clause.result = frame === 'process' || frame === 'attain' || frame === 'status' || frame === 'quality'
  clause.rule = `frame-${frame === 'mandate' || frame === 'enable' ? 'act' : frame}`
  return true
}
