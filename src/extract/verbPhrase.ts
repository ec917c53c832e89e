import type { Mention } from '../model.ts'
import { aimsOf } from './aims.ts'
import { type Cursor, DEMANDS, has, isActor, isMandate, isVerb, nextContent } from './clause.ts'
import { complementAims } from './complements.ts'
import type { Frame } from './grammar.ts'
import { aim, trimmed } from './labels.ts'
import { type Lexeme, textOf } from './lexemes.ts'
import { opening } from './opening.ts'
import { isSlogan } from './refusals.ts'

const HEADING_NOUN =
  /^(措施|方案|要求|目标|任务|原则|思路|范围|对象|条件|程序|流程|内容|方式|标准|依据|情况|成效|成果|情形)$/u

const isFormula = (l: Lexeme | undefined): boolean =>
  l?.mention?.entity.class === 'Doctrine' && /^“?[一二两三四五六七八九十]个/u.test(l.text)

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
])

/** Verb, and what it makes of its object. */
export function verbPhrase(c: Cursor): boolean {
  const { lexemes, clause, grammar } = c
  const at = c.i
  const verb = lexemes[at] as Lexeme
  const phrase = PHRASES.get(verb.text)
  if (phrase) {
    const aims = aimsOf[phrase](lexemes.slice(at), grammar)
    clause.aims.push(...aims)
    clause.rule = phrase
    clause.verb = verb.text
    return aims.length > 0
  }
  // 包括开展进口试点等措施: what is listed is an act.
  if (
    verb.text === '包括' &&
    lexemes[nextContent(lexemes, at + 1)]?.frame &&
    /(措施|举措|任务|工作)$/u.test(textOf(lexemes))
  ) {
    c.i = nextContent(lexemes, at + 1)
    // What 和 joins in a listed measure is one: 放宽配偶和家属停留期限.
    c.lexemes = lexemes
      .slice(0, lexemes.findLastIndex((l) => l.tag !== 'etc' && !/^(措施|举措|任务|工作)$/u.test(l.text)) + 1)
      .map((l) => (l.tag === 'and' ? { ...l, tag: 'cc' } : l))
    return verbPhrase(c)
  }
  // 调研内容主要包括…: a definition.
  if (lexemes.slice(at + 1).some((l) => /^(包括|分为|属于|是指)$/u.test(l.text))) return false
  // 资助标准按面积计算, 改造后为生产用途的项目: the verb is part of a noun or of a condition.
  if (
    (/^(资助|补贴|奖励|补助|贴息|改造|建设|申请|评审|审核|验收|支付|申报|认定|考核)$/u.test(verb.text) &&
      /^(标准|总额|额度|金额|时间|比例|期限|时限|计算|范围|对象|上限|方式|条件|程序|流程|材料|依据|单位|项目)$/u.test(
        lexemes[at + 1]?.text ?? '',
      ) &&
      (at + 2 >= lexemes.length || lexemes[at + 2]?.tag !== 'n')) ||
    /^后$/u.test(lexemes[at + 1]?.text ?? '')
  )
    return false
  // 触及的矛盾层次更深: the verb is in a relative clause.
  if (!isVerb(verb) || lexemes[at + 1]?.tag === 'de') return false
  clause.verb = verb.text
  const frame: Frame = verb.frame ?? 'act'
  if (frame === 'background') {
    clause.rule = 'background'
    return true
  }
  if (frame === 'say' && (clause.subject.length || clause.pronoun || at === 0)) {
    const source = clause.subject.at(-1)
    clause.says = true
    clause.demands = DEMANDS.test(verb.text)
    if (source) clause.source = source
    clause.subject = []
    clause.rule = 'say'
    c.i = at + 1
    if (c.i < lexemes.length) {
      opening(c)
      if (c.i < lexemes.length) verbPhrase(c)
    }
    return true
  }
  let object = at + 1
  // 坚持和加强党的领导, 保护、涵养水源: verbs that share the object.
  while (
    /^(pause|and)$/.test(lexemes[object]?.tag ?? '') &&
    lexemes[object + 1]?.frame &&
    lexemes[object + 2] &&
    !/^(pause|and|de|etc)$/.test(lexemes[object + 2]?.tag ?? '') &&
    lexemes[object + 2]?.frame !== frame &&
    object === at + 1
  )
    object += 2
  const spoken: Lexeme =
    object > at + 1
      ? { ...verb, end: lexemes[object - 1]?.end ?? verb.end, text: textOf(lexemes.slice(at, object)) }
      : verb
  const rest = lexemes.slice(object).filter((l) => !(l.tag === 'ul' || l.text === '了' || l.text === '着'))
  if (lexemes[at + 1]?.text === '了') clause.modality = 'done'
  // 简政放权: verb and object in one word.
  if (!rest.length && frame === 'act' && verb.text.length >= 4 && !isSlogan(verb.text)) {
    const lone = aim('Initiative', verb.text, [verb], 'act', 'frame-act')
    if (lone) clause.aims.push(lone)
    clause.rule = 'frame-act'
    return true
  }
  // 精心组织、周密实施: manner and verbs, of what is not told.
  if (
    rest[0]?.tag === 'pause' &&
    rest.every((l) => l.tag === 'pause' || l.frame !== undefined || has(l, 'adverb') || /^(d|ad|vd|v|a)$/.test(l.tag))
  ) {
    clause.rule = 'bare-verb'
    return true
  }
  if (!rest.length) {
    clause.rule = 'bare-verb'
    return true
  }
  // 增强“四个意识”, 领悟“两个确立”的决定性意义: the formula is what one acts on.
  const formula =
    isFormula(rest[0]) &&
    (rest[1]?.tag === 'de'
      ? rest.length <= 4
      : rest.every((l) => isFormula(l) || /^(pause|and)$/.test(l.tag) || l.frame !== undefined))
  if (frame === 'mandate' || frame === 'uphold' || verb.text === '落实' || formula) {
    const named = rest.filter(isMandate)
    if (named.length) {
      clause.mandates.push(...named.map((l) => l.mention as Mention))
      clause.rule = 'mandate-verb'
      return true
    }
  }
  // 保障措施, 支持条件: a heading.
  if (lexemes.length === at + 2 && at === 0 && HEADING_NOUN.test(rest[0]?.text ?? '')) {
    clause.rule = 'none'
    return true
  }
  // 反腐败是最彻底的自我革命: what is said of an act.
  if (/^(是|就是|也是)$/u.test(rest[0]?.text ?? '') || (!verb.frame && rest.slice(0, 3).some((l) => l.text === '是'))) {
    clause.rule = 'background'
    return true
  }
  if (frame === 'mandate') {
    clause.rule = 'mandate-unnamed'
    return true
  }
  // 保障和改善民生: the second verb holds the object of both.
  if (/^(and|pause)$/.test(rest[0]?.tag ?? '') && rest[1]?.frame) {
    const whole = trimmed([verb, ...rest])
    const both = aim('Initiative', textOf(whole), whole, 'act', 'frame-act')
    if (both) clause.aims.push(both)
    clause.rule = 'frame-act'
    return true
  }
  if (frame === 'enable') {
    const inner = rest.findIndex((x) => !x.time && !(has(x, 'adverb') && !x.frame) && !/^(到|在)$/u.test(x.text))
    const next = rest[inner]
    const result =
      next?.frame && /^(attain|status|build|quality|complete)$/.test(next.frame) && inner < rest.length - 1
        ? aimsOf.verb(next, next.frame, rest.slice(inner + 1), grammar)
        : verb.text.startsWith('保障') &&
            !rest.some((x) => x.frame === 'attain' || /^(更|更加|得到|有力|充分)$/u.test(x.text))
          ? aimsOf.verb(verb, 'act', rest, grammar)
          : complementAims(rest, grammar, 'enable', verb)
    clause.aims.push(...result)
    clause.result = true
    clause.rule = 'enable'
    return true
  }
  // 授权州数据局负责统筹…: an act of the subject, and what it asks of the other (GUIDELINES: settled cases).
  const delegate = /^(授权|委托|指定)$/u.test(verb.text) ? rest.findIndex((l) => isActor(l)) : -1
  if (delegate >= 0 && delegate < rest.length - 1) {
    const to = rest[delegate]?.mention as Mention
    const whole = aim('Initiative', textOf([verb, ...trimmed(rest)]), [verb, ...trimmed(rest)], 'act', 'delegation')
    if (whole) clause.aims.push(whole)
    const duty = rest.slice(delegate + 1)
    const from = /^负责$/u.test(duty[0]?.text ?? '') && duty[1]?.frame ? 1 : 0
    const act = duty[from]
    if (act?.frame && duty.length > from + 1)
      clause.aims.push(...aimsOf.verb(act, act.frame, duty.slice(from + 1), grammar).map((a) => ({ ...a, by: to })))
    clause.rule = 'delegation'
    return true
  }
  if (frame === 'enlist') {
    const group = rest.findIndex((l) => isActor(l))
    // 鼓励产业园区基于…技术，…打造…: the act stands in the clause that follows.
    if (
      group >= 0 &&
      group < rest.length - 1 &&
      /^(基于|围绕|依托|利用|结合|按照|根据|通过|以|在)$/u.test(rest[group + 1]?.text ?? '') &&
      !rest
        .slice(group + 2)
        .some(
          (l, k, all) =>
            l.frame !== undefined &&
            l.frame !== 'background' &&
            all[k + 1] &&
            all[k + 1]?.tag !== 'de' &&
            k > 0 &&
            all[k - 1]?.tag !== 'de',
        )
    ) {
      for (const l of rest.slice(0, group + 1)) if (isActor(l)) clause.enlisted.push(l.mention as Mention)
      clause.opens = true
      clause.rule = 'frame-enlist'
      return true
    }
    if (group >= 0 && group < rest.length - 1)
      for (const l of rest.slice(0, group + 1)) if (isActor(l)) clause.enlisted.push(l.mention as Mention)
  }
  const announces = rest.at(-1)
  if (announces && /^(强调|指出)$/u.test(announces.text) && rest.length > 1) {
    clause.says = true
    clause.demands = DEMANDS.test(announces.text)
    const speaker = clause.subject.at(-1)
    if (speaker) clause.source = speaker
    clause.announces = true
  }
  // 引导和扩大消费需求: of two verbs the one beside the object decides, where it names a quality.
  const beside = lexemes[object - 1]?.frame
  const shared = beside === 'quality' ? beside : 'act'
  clause.aims.push(...aimsOf.verb(spoken, object > at + 1 ? shared : frame, rest, grammar))
  clause.result = frame === 'process' || frame === 'attain' || frame === 'status' || frame === 'quality'
  clause.rule = `frame-${frame}`
  return true
}
