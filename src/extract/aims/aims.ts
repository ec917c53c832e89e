import { wordSet } from '../../wordSet.ts'
import type { Aim } from '../clause/clause.ts'
import { isFour } from '../coordination/actPhrases.ts'
import { conjuncts } from '../coordination/conjuncts.ts'
import { type Conjunct, isAct } from '../coordination/coordination.ts'
import { foursOf, pairsOf } from '../coordination/eachApart.ts'
import { GROWS } from '../coordination/nounPhrases.ts'
import { namesThing } from '../coordination/verbNouns.ts'
import { type Frame, type Grammar, headOf } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { PLAIN } from '../words/plainVerbs.ts'
import * as verbs from './actingVerbs.ts'
import { contentStart } from './actingVerbs.ts'
import { classOf, isTarget } from './classes.ts'
import { ended } from './endings.ts'
import { AFTER_VERB, aim, clean, SETS, some, splitBy, trimmed } from './labels.ts'
import { fourAndFour, isOwnVerb, joinedVerb, qualityOf, SERVICE, secondVerb } from './memberVerbs.ts'
import { advanced } from './movedTo.ts'
import * as by from './objectRules.ts'
import { oblique } from './oblique.ts'
import { oneClass } from './oneClass.ts'
import { disposal } from './phrases.ts'
import { isSlogan } from './refusals.ts'
import { eachRegion, regionAims, siteAims } from './sites.ts'
import { struggles } from './struggles.ts'
import type { VerbObject, VerbObjectRule } from './verbObject.ts'

/** In this order: the first rule that gives a list decides. */
const VERB_RULES: readonly VerbObjectRule[] = [
  advanced,
  verbs.afterMeasures,
  verbs.twoActs,
  verbs.actsInAspects,
  verbs.secondDecides,
  verbs.principle,
  verbs.complement,
  verbs.figureAlone,
  verbs.titled,
]

/** The same, once the object is named. */
const OBJECT_RULES: readonly VerbObjectRule[] = [
  by.striven,
  by.whenOrHow,
  by.nothingSaid,
  by.improvedAct,
  verbs.force,
  by.slogans,
  by.idioms,
  by.tooVague,
  by.mereMeasures,
  verbs.needed,
  by.adapted,
  by.heard,
  by.hollow,
  by.stateNamed,
  by.nationalEnd,
  by.heldLine,
  by.wayFound,
  by.ranksBuilt,
  by.helpedOn,
  by.sought,
  by.sectionTopic,
  by.bareNoun,
  by.granted,
  by.programmes,
]

function firstOf(rules: readonly VerbObjectRule[], o: VerbObject): Aim[] | undefined {
  for (const rule of rules) {
    const found = rule(o)
    if (found) return found
  }
  return undefined
}

/** 打造A和B, 提升X, 推动X发展, 支持G做V: the aims that a verb makes of its object. */
export function verbAims(verb: Lexeme, frame: Frame, rest: Lexeme[], grammar: Grammar): Aim[] {
  if (isSlogan(`${verb.text}${textOf(rest)}`)) return []
  // 主持召开…会议强调: the word that introduces what is said is no part of the object.
  const last = rest.at(-1)?.text
  const said = trimmed((last === '强调' || last === '指出') && rest.length > 1 ? rest.slice(0, -1) : rest)
  const o: VerbObject = {
    verb,
    head: verb,
    frame,
    first: said[0],
    objects: ended(said, frame),
    named: '',
    members: [],
    grammar,
  }
  const early = firstOf(VERB_RULES, o)
  if (early) return early
  o.named = textOf(o.objects)
  o.members = splitBy(o.objects, 'pause').map(textOf)
  return firstOf(OBJECT_RULES, o) ?? membersOf(o)
}

/** Verbs that take a list as one matter: 明确建设区域、目标任务和部门职责. */
const WHOLE = wordSet('统筹 高效统筹 明确 规定 载明 注明 公布 列出')

/** 落实藏粮于地、藏粮于技战略: a strategy whose name says its words twice is one. */
const REFRAIN = /^(\p{Script=Han}{2}于)\p{Script=Han}{1,2}、\1\p{Script=Han}{1,2}(?:战略|方针)$/u

/** An aim for each conjunct of the object. */
function membersOf(o: VerbObject): Aim[] {
  const { verb, frame, objects, grammar } = o
  const regions = frame === 'enlist' ? (regionAims(o) ?? eachRegion(o) ?? siteAims(o) ?? struggles(o)) : undefined
  if (regions) return regions
  // 把握将上海发展放在A上、放在B中: what 将 disposes of is one thing.
  const one = objects[0]?.text
  const parts =
    one === '把' ||
    one === '将' ||
    WHOLE.test(verb.text) ||
    (verb.text === '做到' && o.members.length > 1) ||
    (o.members.length > 1 && REFRAIN.test(o.named))
      ? [{ lexemes: objects, before: '', after: '' }]
      : conjuncts(objects, frame, grammar)
  const pauses = frame === 'enlist' && o.members.length > 1 ? splitBy(objects, 'pause') : []
  const pairs = pauses.length > 1 ? (pairsOf(pauses) ?? foursOf(pauses)) : undefined
  // 帮助企业稳订单、拓市场: an act for each, of the same group.
  if (pairs)
    return pairs.acts.flatMap((act, i) =>
      some(
        aim(
          'Initiative',
          `${verb.text}${textOf(pairs.theme)}${textOf(act)}`,
          i ? act : [verb, ...pairs.theme, ...act],
          'enlist',
          'frame-enlist',
        ),
      ),
    )
  const enlisted = frame === 'enlist' && parts.length > 1 ? enlistedAims(o, parts) : undefined
  if (enlisted) return enlisted
  const each = (as?: Aim['class']) => parts.flatMap((p, i) => memberAims(o, p, i, parts.length, as))
  const result = each()
  const as = oneClass(o, parts, result)
  return as ? each(as) : result
}

/** 支持甲产业园、乙科技园加快建设, not 支持甲和乙参与丙工作: no verb but the shared one. */
const sharesPredicate = (parts: readonly Conjunct[]): boolean =>
  parts.slice(0, -1).every((p) => !p.before && GROWS.test(p.after)) &&
  parts.every((p, i) => {
    const own = i === parts.length - 1 ? p.lexemes.slice(0, -1) : p.lexemes
    return !own.some((l) => /^(?:v|p|d|r)$/.test(l.tag) && l.text !== '加快')
  })

/** 支持这些地区加快改革开放、增强发展能力: one act for each phrase, all of the same group. */
function enlistedAims({ verb, objects, grammar }: VerbObject, parts: Conjunct[]): Aim[] | undefined {
  // 支持甲产业园、乙科技园加快建设: what they share is told of each.
  if (sharesPredicate(parts))
    return parts.flatMap((p, i) =>
      some(
        aim(
          'Initiative',
          `${verb.text}${textOf(trimmed(p.lexemes))}${p.after}`,
          i ? trimmed(p.lexemes) : [verb, ...trimmed(p.lexemes)],
          'enlist',
          'frame-enlist',
        ),
      ),
    )
  const at = objects.findIndex((l) => l.frame !== undefined)
  // 支持城市更新、乡村振兴: no group, a process each.
  const processes =
    parts.every(
      (p) =>
        p.lexemes.length > 1 &&
        (headOf(grammar, textOf(p.lexemes))?.types.has('process') || (p.lexemes.length === 2 && isAct(p.lexemes[1]))),
    ) && !objects.some((l) => l.mention)
  const ownVerbs = parts.slice(1).every((p) => contentStart(p.lexemes)?.frame)
  // 支持平台企业开放算力和算法资源: what the group does is one act.
  if (!processes && !ownVerbs)
    return some(
      aim('Initiative', `${verb.text}${clean(textOf(objects))}`, [verb, ...objects], 'enlist', 'frame-enlist'),
    )
  // 支持创业者在奋斗中成就事业、创造幸福: how, is no name of the group; 支持科技创新、扩大消费: no group.
  const named = at > 0 && parts[0]?.lexemes.at(-1) === objects[at] && !objects.slice(0, at).some((l) => l.mention)
  const group =
    at > 0 && parts[0]?.lexemes.includes(objects[at] as Lexeme) && !named
      ? textOf(objects.slice(0, at)).replace(/(?<=.)[在以用从为]$/u, '')
      : ''
  if (!group || !ownVerbs) return undefined
  return parts.flatMap((p, i) =>
    some(
      aim(
        'Initiative',
        `${verb.text}${i ? group : ''}${textOf(trimmed(p.lexemes))}`,
        i ? trimmed(p.lexemes) : [verb, ...trimmed(p.lexemes)],
        'enlist',
        'frame-enlist',
      ),
    ),
  )
}

/** 新增上市公司48家、总量达122家: a further figure, no member. */
const FURTHER =
  /^(?:(?:总量|总数|总投资|总额|累计).*\d|(?:居|位居|位列|列)(?:全国|全球|世界|全省).*第|比(?:上年|年度|去年|年初|计划))/u

function memberAims(o: VerbObject, part: Conjunct, index: number, count: number, as?: Aim['class']): Aim[] {
  const { head: verb, frame, grammar } = o
  const lexemes = trimmed(part.lexemes)
  if (index === 0 && joinedVerb(lexemes, frame))
    return memberAims(o, { ...part, lexemes: lexemes.slice(2) }, 0, count, as)
  const from = index > 0 ? lexemes.indexOf(contentStart(lexemes) as Lexeme) : 0
  const own = lexemes[from]
  if (!own || (index > 0 && FURTHER.test(textOf(lexemes)))) return []
  // 优化产业布局、强化标准引领: a member with a verb of its own.
  if (
    index > 0 &&
    own.frame &&
    lexemes.length > from + 1 &&
    count > 1 &&
    !part.after &&
    !(part.before && lexemes.length === 2) &&
    own.text.length > 1 &&
    own.frame !== 'background' &&
    lexemes[from + 1]?.tag !== 'de' &&
    !(own.text === '建设' && lexemes[from + 1]?.text === '用地') &&
    !namesThing(own.text, lexemes.slice(from)) &&
    !(own.text === '服务' && SERVICE.test(lexemes[from + 1]?.text ?? '')) &&
    !(frame === 'quality' && qualityOf(own, lexemes, o)) &&
    (isOwnVerb(own, lexemes) || fourAndFour(part, lexemes, o))
  ) {
    const nested = verbAims(own, own.frame, lexemes.slice(from + 1), grammar)
    // 抢占先机、取得突破, 统一思想、坚定信心: a member that names nothing is no object of the first verb.
    // 增进共识、增强合力
    if (
      nested.length ||
      own.frame === 'attain' ||
      own.text === '履行' ||
      (PLAIN.test(own.text) && lexemes.at(-1)?.end === own.end + 2) ||
      isSlogan(textOf(lexemes.slice(from)))
    )
      return nested
    // 缓和局势、促进实现裁军: nothing is found in it, but the first verb is none of its.
    if (PLAIN.test(own.text))
      return some(aim('Initiative', clean(textOf(lexemes)), lexemes, own.frame, `frame-${own.frame}`))
  }
  // 增加品种、改善质量、节能降耗: an act in four characters.
  if (index > 0 && frame === 'quality' && !part.after && isFour(lexemes))
    return some(aim('Initiative', textOf(lexemes), lexemes, 'act', 'frame-act'))
  // 融入日常工作、融入职责: the member says the verb again.
  const again = index > 0 && own.text === verb.text && lexemes.length > from + 1 ? lexemes.slice(from + 1) : lexemes
  const object = textOf(again.filter((l) => l.tag !== 'aside'))
  // 建设成X, but 坚持为人民服务 tells for whom.
  // 转变为…, 照顾到…, 健全为企业服务的网络: of an act the word tells what becomes of it, or for whom it is.
  const completes =
    index === 0 &&
    AFTER_VERB.test(own.text) &&
    frame !== 'uphold' &&
    !(frame === 'act' && BECOMES.test(own.text) && verb.text !== '共同')
  // 实现好、维护好、发展好人民利益: verbs of one object.
  const gathered = completes && lexemes[1]?.tag === 'pause'
  const said = completes && !gathered ? object.slice(own.text.length) : object
  const named = clean(`${part.before}${said}${part.after}`, SETS.test(verb.text))
  const label =
    frame === 'status' || frame === 'build' || verb.text === '实现' ? ofTarget(named.replace(WEIGHED, '')) : named
  if (!label) return []
  const cls = as ?? classOf(frame, verb.text, label, grammar, lexemes.at(-1)?.mention?.entity.class === 'Place')
  if (!cls) return []
  const bare = (frame === 'status' || frame === 'attain' || frame === 'build') && !isTarget(verb.text, label)
  // 统一保护、统一修复: the member repeats the verb.
  const repeated = index > 0 && label.startsWith(verb.text) && label.length > verb.text.length
  const alone = repeated || (cls === 'Goal' && bare && !gathered)
  const second = index > 0 && !repeated && !part.before ? secondVerb(o) : ''
  const spoken = alone
    ? label
    : `${/^[^和与、]{2}好$/u.test(verb.text) && !second ? verb.text.slice(0, -1) : verb.text}${second}${label}`
  const span = index === 0 && !(cls === 'Goal' && bare) ? [verb, ...lexemes] : lexemes
  return some(aim(cls, spoken, span, frame, `frame-${frame}`))
}

const BECOMES = wordSet('成 为 到 于')
/** 建设高效政府的要求, 实现现代化的纲领: what a text makes of the end. */
const WEIGHED =
  /(?<=.{4})的(?:历史|战略|主要|总|新)?(?:要求|任务|步伐|纲领|阶段|进程|过程|征程|号召|构想|设想|情况|时候|需要|决定|决策|思路|关键时期|关键期)$/u

/** 建设航运强国目标, 实现全面建成小康社会奋斗目标: the state that is the target. */
const ofTarget = (named: string): string => TARGET.exec(named)?.[1] ?? named
const TARGET =
  /^(?:全面|基本)?(?:建成|建设|实现)?(.{0,12}(?:强国|强省|强市|强区|社会|现代化|国家|碳达峰|碳中和|复兴|富裕))(?:这一)?(?:奋斗|宏伟|战略|远景|总体|总)?目标$/u

export const aimsOf = { verb: verbAims, disposal, oblique }
