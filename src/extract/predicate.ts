import type { Mention } from '../model.ts'
import { aimsOf } from './aims.ts'
import { type Aim, type Clause, type Cursor, DEMANDS, has, isActor, isMandate, isVerb, nextContent } from './clause.ts'
import { complementAims } from './complements.ts'
import { textOf } from './conjuncts.ts'
import { convened } from './convened.ts'
import type { Frame, Grammar } from './grammar.ts'
import { aim, clean, splitBy, trimmed } from './labels.ts'
import type { Lexeme } from './lexemes.ts'
import { opening } from './opening.ts'
import { actAfterNoun } from './prepositions.ts'
import { isSlogan } from './refusals.ts'
import { assessed, readAsState, themeStart, trios } from './results.ts'
import { stateAim } from './states.ts'
import { nominal, relative } from './subject.ts'

/** The predicate with its objects. */
export function predicate(c: Cursor): void {
  const { lexemes, clause, grammar } = c
  // 通知指出, 报告强调: a text that no name tells.
  if (
    /^(通知|意见|报告|决定|公报|纲要|方案|文件)$/u.test(lexemes[c.i]?.text ?? '') &&
    lexemes[c.i + 1]?.frame === 'say'
  )
    c.i++
  skipTheme(c)
  const l = lexemes[c.i] as Lexeme
  if (!l || trios(c) || assessed(c) || readAsState(c) || deployed(c) || convened(c) || inAspects(c)) return
  if (
    clause.subject.length + (clause.self ? 1 : 0) > 0 ||
    l.frame !== undefined ||
    /^(把|将|让|使|为|对|对于|向|用|在)$/u.test(l.text)
  ) {
    if (verbPhrase(c)) return
  }
  // 会议强调, 《意见》要求, 党的二十大报告指出: the source is no actor.
  const sayAt = lexemes.findIndex((x, k) => k >= c.i && x.frame === 'say' && !relative(lexemes, k))
  if (sayAt > c.i && lexemes.slice(c.i, sayAt).some((x) => x.mention) && sayAt - c.i <= 4) {
    const source = lexemes.slice(c.i, sayAt).findLast((x) => x.mention)?.mention
    if (source) {
      clause.source = source
      clause.says = true
      clause.demands = DEMANDS.test(lexemes[sayAt]?.text ?? '')
      clause.verb = lexemes[sayAt]?.text ?? ''
      clause.rule = 'say'
      c.i = sayAt + 1
      opening(c)
      if (c.i < lexemes.length) verbPhrase(c)
      return
    }
  }
  const source = l.mention && /Document|Meeting/.test(l.mention.entity.class) ? l.mention : undefined
  // 会议决定将草案提请审议: what the meeting decides.
  if (source?.entity.class === 'Meeting' && lexemes[c.i + 1]?.text === '决定' && c.i + 2 < lexemes.length) {
    clause.source = source
    clause.says = true
    clause.demands = true
    clause.rule = 'sets'
    c.i += 2
    opening(c)
    if (c.i < lexemes.length) verbPhrase(c)
    return
  }
  const setAt = nextContent(lexemes, c.i + 1)
  const sets = lexemes[setAt]
  if (source && sets && /^(明确|确定|提出|规定|确立|作出|部署|要求|指出|强调)$/u.test(sets.text)) {
    clause.source = source
    clause.says = true
    clause.demands = true
    clause.rule = 'sets'
    clause.aims.push(...namedWholes(lexemes.slice(setAt + 1)))
    c.i = setAt + 1
    if (clause.aims.length || c.i >= lexemes.length) return
    // 《建议》进一步明确要抓住机遇: what it sets is an act.
    opening(c)
    if (c.i < lexemes.length) verbPhrase(c)
    return
  }
  if (isVerb(l) && !l.frame && c.i < lexemes.length - 1 && verbPhrase(c)) return
  if (unknownSubject(c) || included(c)) return
  const state = stateAim(lexemes.slice(themeStart(c)), grammar)
  if (state) {
    clause.aims.push(...state.aims)
    clause.rule = state.rule
    if (state.modality) clause.modality ??= state.modality
    return
  }
  laterVerb(c)
}

/** Most tokens before a verb that are stepped over for want of a better reading. */
const LONGEST_UNREAD = 5

/** 六个一批 推动 落实重点项目, 5年内 释放 产业空间: words that no rule knows, and then a verb with an object of its own. */
function laterVerb(c: Cursor): void {
  const { lexemes } = c
  const at = actAfterNoun(lexemes, c.i + 1)
  if (at < 0 || at - c.i > LONGEST_UNREAD) return
  const verb = lexemes[at] as Lexeme
  const before = lexemes.slice(c.i, at)
  if (
    /^(say|mandate|enable|attain)$/u.test(verb.frame ?? '') ||
    !PLAIN.test(verb.text) ||
    (lexemes[at + 1]?.tag === 'm' && at + 2 >= lexemes.length) ||
    before.some((l) => l.frame !== undefined || /^(de|pause|and|etc|p)$/.test(l.tag) || UNREAD.test(l.text)) ||
    lexemes.slice(at).some((l) => /^(是|就是)$/u.test(l.text))
  )
    return
  c.i = at
  verbPhrase(c)
}

/** Verbs that are hardly ever nouns, so that an object may be looked for behind them whatever stands before. */
const PLAIN =
  /^(推动落实|推动|推进|加快|促进|推出|实施|开展|抓好|做好|反对|提供|制定|出台|推广|举办|召开|引进|打造|建立|健全|完善|构建|形成|建成|提升|提高|增强|优化|扩大|改善|解决|破解|化解|支持|鼓励|引导|加强|强化|落实|履行|承担|履行|负责|推行|培育|壮大|发挥|激发|释放|降低|减少|挖掘|维护|保障|编制|印发|建好|用好|打通|畅通|盘活|深化|拓展|夯实|织密|铸牢|筑牢|守住|守牢|防范|遏制|严查|严厉打击|打击|完成|组织推进|组织实施|组织开展)$/u

/** Words that make of what follows them something else than an act. */
const UNREAD = /^(是|为|有|没有|不|未|尚未|没|所|被|比|于|如|若|因|由|这|那|什么|怎么|为什么|如何)$/u

/** 党的二十届三中全会对进一步全面深化改革作出部署: the meeting, document or body calls for what it makes arrangements for. */
function deployed(c: Cursor): boolean {
  const { lexemes, clause, grammar } = c
  const end = lexemes.findIndex((l, k) => k > c.i + 2 && /^(作出|作了|做出|提出|进行|作)$/u.test(l.text))
  // 理解全会对发展作出的部署: told of, not said.
  if (
    end < 0 ||
    lexemes[end + 1]?.tag === 'de' ||
    !/(部署|安排|规划|要求|谋划|决策)$/u.test(textOf(lexemes.slice(end + 1)))
  )
    return false
  const at = lexemes.findIndex((l, k) => k >= c.i && k < end && /^(对|就|围绕)$/u.test(l.text))
  const source = lexemes.slice(c.i, Math.max(at, c.i)).findLast((l) => l.mention)?.mention ?? clause.subject.at(-1)
  if (at < 0 || !source || !/Meeting|Document|Organization|Person/.test(source.entity.class)) return false
  const inner = lexemes.slice(at + 1, end)
  const start = nextContent(inner, 0)
  const verb = inner[start]
  if (!verb?.frame || inner.length < start + 2) return false
  clause.source = source
  clause.says = true
  clause.demands = true
  clause.verb = verb.text
  clause.rule = 'deployed'
  clause.aims.push(...aimsOf.verb(verb, verb.frame, inner.slice(start + 1), grammar))
  return true
}

/** 高等教育要稳定规模, 固定资产投资要量力而行: what stands before 要 is the theme, though it hold a verb; what follows is the predicate. */
function skipTheme(c: Cursor): void {
  const { lexemes } = c
  // 单条产线奖励80万元: what is granted, after what it is granted for.
  const grant = lexemes.findIndex(
    (l, k) =>
      k > c.i && /^(奖励|资助|补助|补贴|给予)$/u.test(l.text) && lexemes.slice(k + 1, k + 4).some((x) => x.tag === 'm'),
  )
  if (grant > 0 && !lexemes.slice(c.i, grant).some((l) => l.frame !== undefined || l.tag === 'de')) {
    c.i = grant
    return
  }
  const at = lexemes.findIndex(
    (l, k) =>
      k > c.i &&
      k <= c.i + LONGEST_THEME &&
      /^(要|必须|应|应当|应该|须|需要|都要|也要|还要|必将|就要|要着力|将|将要)$/u.test(l.text) &&
      has(l, 'modal') &&
      lexemes[k - 1]?.tag !== 'de' &&
      (l.text !== '将' || lexemes[k + 1]?.frame !== undefined || has(lexemes[k + 1], 'adverb')),
  )
  if (at < 0) {
    // 治理整顿又为改革创造了条件, 重复建设又有抬头: a noun of process that something is told of.
    const told = lexemes.findIndex(
      (l, k) =>
        k > c.i &&
        k <= c.i + LONGEST_THEME &&
        /^(又|也|已经|已|仍|仍然|尚未|尚|之所以)$/u.test(l.text) &&
        // 推进已出让土地的开发: it qualifies the object.
        !(/^已/u.test(l.text) && (k === c.i + 1 || lexemes.slice(k).some((x) => x.tag === 'de'))),
    )
    if (
      told > 0 &&
      lexemes[c.i]?.frame &&
      lexemes.slice(c.i, told).every((l) => !l.cues?.has('preposition') && !/^(既|不仅|不但|还)$/u.test(l.text))
    ) {
      c.i = told
      opening(c)
    }
    return
  }
  if (at >= lexemes.length - 1) return
  if (
    lexemes.slice(c.i, at).some((l) => l.frame === 'say' || l.frame === 'background' || /^(把|将|使|让)$/u.test(l.text))
  )
    return
  const theme = lexemes.slice(c.i, at)
  // A collective that no table knows is a subject, told elsewhere.
  if (COLLECTIVE.test(textOf(theme)) && theme.length <= 4) return
  // 学习宣传大会精神要联系实际: the theme is an act that the text has named.
  const start = nextContent(theme, 0)
  const verb = theme[start]
  if (verb?.frame && verb.frame !== 'mandate' && theme.length > start + 1 && theme[start + 1]?.tag !== 'de')
    c.clause.theme = aimsOf.verb(verb, verb.frame, theme.slice(start + 1), c.grammar)
  c.i = at
  opening(c)
}

/** “五大战略定位”“三个阶段发展目标”和“五个率先”重点任务: named wholes, told by their last word. */
function namedWholes(lexemes: Lexeme[]): Aim[] {
  const aims: Aim[] = []
  for (const [i, l] of lexemes.entries()) {
    if (l.tag !== 'quote' || !/[一二三四五六七八九十]/u.test(l.text)) continue
    const after = lexemes.slice(i + 1).findIndex((x) => x.tag === 'quote' || x.tag === 'and' || x.tag === 'pause')
    const tail = lexemes.slice(i + 1, after < 0 ? lexemes.length : i + 1 + after)
    const label = `${l.text}${textOf(tail)}`
    const goal = /(定位|目标|愿景|格局)”?$/u.test(label)
    if (!goal && !/(任务|工程|行动|举措|战略|率先)”?$/u.test(label)) continue
    aims.push({
      class: goal ? 'Goal' : 'Initiative',
      label,
      start: l.start,
      end: tail.at(-1)?.end ?? l.end,
      frame: 'state',
      rule: 'named-whole',
    })
  }
  return aims
}

/** 在A、B、C等方面实现更大突破: the members are what is done, the frame is not (GUIDELINES: settled cases). */
function inAspects(c: Cursor): boolean {
  const { lexemes, clause, grammar } = c
  if (lexemes[c.i]?.text !== '在') return false
  const end = lexemes.findIndex(
    (l, k) => k > c.i + 1 && (/方面$/u.test(l.text) || (/^[上中]$/u.test(l.text) && k < lexemes.length - 1)),
  )
  if (
    end < 0 ||
    !/(突破|进展|成效|成果|步伐|作为|成绩|示范|表率|前列|功夫|文章|探索|贡献|担当|走在前|部署|安排|规划|举措|措施|政策|具有.{0,4}作用|发挥.{0,6}作用)$/u.test(
      textOf(lexemes.slice(end + 1)),
    )
  )
    return false
  const members = splitBy(lexemes.slice(c.i + 1, end), 'pause')
  if (members.length < 2) return false
  for (const member of members) {
    const body = trimmed(member)
    const start = nextContent(body, 0)
    const verb = body[start]
    if (verb?.frame && verb.frame !== 'background' && body.length > start + 1 && body[start + 1]?.tag !== 'de')
      clause.aims.push(...aimsOf.verb(verb, verb.frame, body.slice(start + 1), grammar))
    else {
      const act = aim('Initiative', clean(textOf(body)), body, 'act', 'aspect')
      if (act) clause.aims.push(act)
    }
  }
  clause.rule = 'aspect'
  return clause.aims.length > 0
}

/** 所需经费纳入同级财政预算: the theme is what is put there. */
function included(c: Cursor): boolean {
  const { lexemes, clause } = c
  const at = lexemes.findIndex((l, k) => k > c.i && /^(纳入|列入|计入)$/u.test(l.text))
  if (at < 0 || at === lexemes.length - 1 || lexemes.slice(at).some((l) => l.tag === 'de' && l === lexemes.at(-1)))
    return false
  const body = trimmed(lexemes.slice(c.i))
  const whole = aim('Initiative', `将${clean(textOf(body))}`, body, 'act', 'disposal')
  if (whole) clause.aims.push(whole)
  clause.rule = 'disposal'
  return whole !== undefined
}

/** Most tokens before 要 that are taken for its theme. */
const LONGEST_THEME = 8

/** Last words of the names of bodies and collectives that no table has: 区工信部门, 各级政府, 镇村两级. */
const COLLECTIVE =
  /(政府|部门|单位|委员会|办公室|领导小组|机构|组织|企业|公司|集团|院校|学校|医院|法院|检察院|工会|协会|商会|联盟|各地|各区|各县|各市|各省|地区|街道|乡镇|社区|党委|党组|支部|干部|人员|同志|主体|平台公司|经济区|都市圈|城市群|新区|开发区)$/u

const REGION = /(经济区|都市圈|城市群|新区|开发区)$/u

/** 区工信部门每年组织遴选…, 各级政府都要提高大局观: a subject that no table knows, told by its last word and by what follows. */
function unknownSubject(c: Cursor): boolean {
  const { lexemes, clause } = c
  for (let j = c.i + 1; j < Math.min(lexemes.length - 1, c.i + 7); j++) {
    const l = lexemes[j] as Lexeme
    if (l.tag === 'de' || l.tag === 'pause' || l.tag === 'and' || l.tag === 'etc') return false
    const verb = lexemes[nextPredicate(lexemes, j)]
    if (!verb?.frame || verb.frame === 'background' || verb.frame === 'say' || verb === lexemes.at(-1)) continue
    if (verb === l && nominal(lexemes, j)) continue
    const words = lexemes.slice(c.i, j).filter((x) => x.tag !== 'aside' && !x.time)
    const name = textOf(words).replace(
      /^(?:(?:全[市省区县国]|每个|每家|一批|一些|所有|现有|许多|和|由)?(?:各级|各有关|各|广大|有关)?)(?=.{2,})/u,
      '',
    )
    if (
      name.length < 2 ||
      name.length > 16 ||
      /[把将对在以被为向从让使给由]/u.test(name) ||
      !COLLECTIVE.test(name) ||
      words.some((x) => x.frame !== undefined && x !== words.at(-1))
    )
      continue
    const last = words.at(-1) as Lexeme
    const cls = REGION.test(name) ? 'Place' : 'Group'
    clause.subject.push({
      start: last.end - name.length,
      end: last.end,
      text: name,
      entity: { class: cls, key: name, label: name, aliases: [] },
      rule: 'collective-suffix',
    })
    c.i = j
    opening(c)
    return c.i < lexemes.length && verbPhrase(c)
  }
  return false
}

/** Index of the verb after modals, adverbs and times, from `i`. */
function nextPredicate(lexemes: Lexeme[], i: number): number {
  let j = i
  while (
    j < lexemes.length &&
    (lexemes[j]?.time || has(lexemes[j], 'modal') || (has(lexemes[j], 'adverb') && !lexemes[j]?.frame))
  )
    j++
  return j
}

const HEADING_NOUN =
  /^(措施|方案|要求|目标|任务|原则|思路|范围|对象|条件|程序|流程|内容|方式|标准|依据|情况|成效|成果|情形)$/u

const isFormula = (l: Lexeme | undefined): boolean =>
  l?.mention?.entity.class === 'Doctrine' && /^“?[一二两三四五六七八九十]个/u.test(l.text)

/** Verb, and what it makes of its object. */
function verbPhrase(c: Cursor): boolean {
  const { lexemes, clause, grammar } = c
  const at = c.i
  const verb = lexemes[at] as Lexeme
  if (verb.text === '把' || verb.text === '将') {
    const aims = aimsOf.disposal(lexemes.slice(at), grammar)
    clause.aims.push(...aims)
    clause.rule = 'disposal'
    clause.verb = verb.text
    return aims.length > 0
  }
  if (
    verb.text === '对' ||
    verb.text === '对于' ||
    verb.text === '向' ||
    verb.text === '用' ||
    verb.text === '为' ||
    verb.text === '在'
  ) {
    const aims = aimsOf.oblique(lexemes.slice(at), grammar)
    clause.aims.push(...aims)
    clause.rule = 'oblique'
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

/** 已, 了, 取得…: done; 正在, 持续: ongoing. */
export function aspect(clause: Clause, grammar: Grammar): void {
  if (clause.modality) return
  const texts = clause.lexemes.map((l) => l.text)
  if (clause.verb && grammar.events.has(clause.verb) && !clause.strength) clause.modality = 'done'
  // 已建成, but 推进已出让土地的开发 is yet to come.
  const verb = clause.verb ? texts.indexOf(clause.verb) : -1
  const already = texts.findIndex((t) => t === '已' || t === '已经')
  if (texts.includes('了') || (already >= 0 && (verb < 0 || already < verb))) clause.modality = 'done'
  else if (clause.verb === '坚持' && !clause.strength) clause.modality = 'ongoing'
}
