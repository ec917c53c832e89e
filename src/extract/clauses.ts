import type { Mention, Modality, Span, Strength, TimeExpression } from '../model.ts'
import { aimsOf, complementAims, stateAim } from './aims.ts'
import { textOf } from './conjuncts.ts'
import type { Frame, Grammar } from './grammar.ts'
import { strengthOf } from './grammar.ts'
import type { Lexeme } from './lexemes.ts'

/** A goal or an initiative as one clause names it, before the document's wordings of it are joined. */
export interface Aim extends Span {
  class: 'Goal' | 'Initiative'
  label: string
  frame: Frame | 'state' | 'figure'
  /** Row of ontology/rules/frames.tsv. */
  rule: string
  /** Label of the programme that the clause says it is part of. */
  under?: string
}

/** What one comma-clause says: the record that rules fill and claims are made from. */
export interface Clause extends Span {
  /** The actors named as subject; empty where it is carried over. */
  subject: Mention[]
  /** 我们, 我局, 全市…: the actor of the document or the speaker. */
  self: boolean
  aims: Aim[]
  /** Stands under 为…: an end of what follows. */
  purpose: boolean
  /** Closes a run of acts as their end: 推动…, 实现…, 确保…. */
  result: boolean
  mandates: Mention[]
  /** 会议要求, 报告提出: who demands what follows. */
  source?: Mention
  /** 强调, 要求, 指出: the source demands; 表示, 介绍: he speaks for himself and his place. */
  demands?: boolean
  says?: boolean
  /** Groups mobilised by 支持, 鼓励, 引导 …. */
  enlisted: Mention[]
  partners: Mention[]
  modality?: Modality
  strength?: Strength
  time?: TimeExpression
  lexemes: Lexeme[]
  /** What the parser took for the predicate, for `explain`. */
  verb?: string
  rule: string
}

const ACTORS = new Set(['Person', 'Organization', 'Place', 'Group'])
const MANDATES = new Set(['Document', 'Meeting', 'Doctrine'])
export const isActor = (l: Lexeme | undefined): boolean => !!l?.mention && ACTORS.has(l.mention.entity.class)
const isMandate = (l: Lexeme): boolean => !!l.mention && MANDATES.has(l.mention.entity.class)
const SELF = /^(我们|我|本|我局|我委|我部|大家|咱们|全党|全党全国|全党全社会|全社会)$/u
const DEMANDS = /^(要求|强调|指出|提出|部署|号召|明确提出|主张|倡议|呼吁)$/u
const MANDATE_PREPOSITIONS = new Set([
  '按照',
  '根据',
  '依据',
  '依照',
  '遵照',
  '按',
  '参照',
  '围绕',
  '紧扣',
  '本着',
  '遵循',
])
/** 在…方面, 以…为指导: what closes a prepositional phrase. */
const CLOSERS =
  /(方面|中|上|下|时|后|前|里|内|间|期间|过程|基础|领域|情况|前提|同时|以来|之际|之后|之前|方式|精神|态度|手段|原则|要求|部署|精神|指导|重点|核心|依托|抓手|主线|导向|目标|载体|契机|引领|牵引|动力|支撑|根本|主题|中心|起点|层次|更高目标)$/u

/** Comma-clauses of a sentence, in order. */
export function pieces(lexemes: readonly Lexeme[]): Lexeme[][] {
  const out: Lexeme[][] = [[]]
  for (const l of lexemes) {
    if (l.tag === 'comma' || l.tag === 'stop' || l.tag === 'colon' || l.tag === 'dash') out.push([])
    else out.at(-1)?.push(l)
  }
  return out.filter((p) => p.length)
}

interface Cursor {
  i: number
  lexemes: Lexeme[]
  clause: Clause
  grammar: Grammar
}

/** Reads one comma-clause. */
export function parseClause(lexemes: Lexeme[], grammar: Grammar): Clause {
  const first = lexemes[0] as Lexeme
  const last = lexemes.at(-1) as Lexeme
  const clause: Clause = {
    start: first.start,
    end: last.end,
    subject: [],
    self: false,
    aims: [],
    purpose: false,
    result: false,
    mandates: [],
    enlisted: [],
    partners: [],
    lexemes,
    rule: 'none',
  }
  const cursor: Cursor = { i: 0, lexemes, clause, grammar }
  // 推进X建设是…的重要任务: what stands before 是 is read; topics are read by their own rule.
  const is = lexemes.findIndex((l, i) => i > 1 && (l.text === '是' || l.text === '就是'))
  if (is > 0 && lexemes[0]?.frame && lexemes[0].frame !== 'background') cursor.lexemes = lexemes.slice(0, is)
  opening(cursor)
  if (cursor.i < cursor.lexemes.length) predicate(cursor)
  aspect(clause, grammar)
  return clause
}

/** Words that the segmenter takes for verbs and that only qualify a noun. */
const QUALIFIERS = /^(相关|有关|综合|特色|新型|重点|统一|现有|原有)$/u
const isVerb = (l: Lexeme | undefined): boolean =>
  !!l &&
  (l.frame !== undefined ||
    (l.tag === 'v' && l.text.length > 1 && !QUALIFIERS.test(l.text) && !/[化性]$/u.test(l.text)))
const has = (
  l: Lexeme | undefined,
  cue: 'adverb' | 'modal' | 'connective' | 'preposition' | 'done' | 'ongoing',
): boolean => l?.cues?.has(cue) ?? false

/** The next lexeme after adverbs, from `i`. */
function nextContent(lexemes: Lexeme[], i: number): number {
  let j = i
  while (j < lexemes.length && ((has(lexemes[j], 'adverb') && !lexemes[j]?.frame) || lexemes[j]?.text === '地')) j++
  return j
}

/** Steps over connectives, times, manner adverbs, modals, prepositional phrases and the subject. */
function opening(c: Cursor): void {
  const { lexemes, clause, grammar } = c
  let guard = 0
  while (c.i < lexemes.length && guard++ < 60) {
    const l = lexemes[c.i] as Lexeme
    if (
      l.tag === 'aside' ||
      l.text === '地' ||
      (l.tag === 'and' && c.i === 0 && l.text !== '与') ||
      (l.tag === 'pause' && c.i > 0 && has(lexemes[c.i - 1], 'adverb'))
    ) {
      c.i++
      continue
    }
    if (l.time) {
      clause.time ??= l.time
      c.i++
      continue
    }
    if (SELF.test(l.text) && !l.mention) {
      clause.self = true
      c.i++
      continue
    }
    if ((l.text === '为' || l.text === '为了') && purposeAt(c)) {
      clause.purpose = true
      c.i++
      continue
    }
    if (has(l, 'preposition') && !(l.frame && isObjectNext(c)) && prepositional(c)) continue
    if (has(l, 'modal') && (!l.frame || followedByVerb(c)) && !(l.text === '将' && disposes(c))) {
      const strength = strengthOf(grammar, l.text)
      if (strength) clause.strength ??= strength
      clause.modality ??= 'planned'
      c.i++
      continue
    }
    if (has(l, 'done') && !l.frame) {
      clause.modality ??= 'done'
      c.i++
      continue
    }
    if ((has(l, 'adverb') || has(l, 'ongoing') || l.frame === 'uphold') && (!l.frame || followedByVerb(c))) {
      if (has(l, 'ongoing') || l.frame === 'uphold') clause.modality ??= 'ongoing'
      c.i++
      continue
    }
    if (has(l, 'connective') && !l.frame) {
      c.i++
      continue
    }
    // 沉着 应对挑战, 热情 拥抱: a word of manner that no table has.
    const follower = lexemes[c.i + 1]
    if (
      !l.frame &&
      !l.mention &&
      /^(a|ad|d|vd|v|z|i|l|b|an)$/.test(l.tag) &&
      l.text.length > 1 &&
      !QUALIFIERS.test(l.text) &&
      follower?.frame &&
      follower.text.length > 1 &&
      follower.frame !== 'background' &&
      c.i + 2 < lexemes.length &&
      !/^(de|pause|and)$/.test(lexemes[c.i + 2]?.tag ?? '')
    ) {
      c.i++
      continue
    }
    // 国务院总理李强: body and title before the holder.
    if (l.mention && /Role|Organization/.test(l.mention.entity.class)) {
      const person = lexemes.slice(c.i, c.i + 5).findIndex((x) => x.mention?.entity.class === 'Person')
      if (person > 0 && lexemes.slice(c.i, c.i + person).every((x) => x.mention || x.tag === 'pause')) c.i += person
      else if (l.mention.entity.class === 'Role') return
    }
    if (isActor(lexemes[c.i]) && subjectAt(c)) continue
    return
  }
}

/** 将 + noun: it disposes of an object (将X纳入Y); 将 + verb, adverb or preposition: it tells the future. */
function disposes(c: Cursor): boolean {
  const next = c.lexemes[c.i + 1]
  if (!next || next.frame !== undefined || next.time || (next.cues && next.cues.size > 0)) return false
  if (/^(d|ad|vd|v|p)$/.test(next.tag) || SELF.test(next.text)) return false
  return c.lexemes
    .slice(c.i + 2)
    .some((l) =>
      /^(纳入|作为|列入|融入|转化为|落实|用于|放在|提请|报|交由|建设成|打造成|改造为|摆在|贯穿|植入|嵌入|计入|写入|并入|移交|移送)$/u.test(
        l.text,
      ),
    )
}

/** 加快 构建, 统筹 推进, 坚持 走好: the word says how, the next says what. */
function followedByVerb(c: Cursor): boolean {
  const j = nextContent(c.lexemes, c.i + 1)
  const next = c.lexemes[j]
  if (!next) return false
  if (next.text === '把' || next.text === '将' || next.text === '以' || next.text === '用') return true
  if (!next.frame && !has(next, 'modal')) return false
  if (j > c.i + 1) return true
  // 加快 发展 (verb + noun of process) is verb and object unless an object follows: 加快 发展 海洋经济.
  const after = c.lexemes[j + 1]
  return !!after && after.tag !== 'de' && after.tag !== 'pause' && after.tag !== 'and'
}

const isObjectNext = (c: Cursor): boolean => {
  const next = c.lexemes[c.i + 1]
  return !!next && !next.frame && !has(next, 'adverb')
}

/** 为积极适应…, 为深入贯彻…: a verb phrase follows; not 为企业提供…. */
function purposeAt(c: Cursor): boolean {
  const j = nextContent(c.lexemes, c.i + 1)
  const next = c.lexemes[j]
  // 为建设…作出贡献: whom or what the act serves, told by the verb that follows.
  if (c.lexemes.slice(j + 1).some((l) => /^(作出|创造|提供|奠定|指明|夯实|增添|注入|贡献|打下|形成)$/u.test(l.text)))
    return false
  return !!next && (next.frame !== undefined || has(next, 'adverb'))
}

/** Steps over 按照…, 在…中, 以…为…, 与…; takes what mandates and partners it names. False where it belongs to the predicate. */
function prepositional(c: Cursor): boolean {
  const { lexemes, clause } = c
  const start = c.i
  const preposition = (lexemes[start] as Lexeme).text
  if (
    /^(把|将|被|让|使|给|向|用|于|自|当|由|为|为了|对|对于)$/u.test(preposition) &&
    !(preposition === '由' && isActor(lexemes[start + 1]))
  )
    return false
  const rest = lexemes.slice(start + 1)
  if (!rest.length) return false
  // 现就实施乡村振兴战略提出如下意见: what the text is about, then the act of issuing it.
  if (preposition === '就') {
    const j = rest.findLastIndex((l) => /^(提出|制定|作出|通知|公告|作)$/u.test(l.text))
    if (j < 1) return false
    c.i = start + 1 + j
    return true
  }
  if (MANDATE_PREPOSITIONS.has(preposition)) {
    for (const l of rest) if (isMandate(l)) clause.mandates.push(l.mention as Mention)
    clause.rule = 'mandate-preposition'
    c.i = lexemes.length
    return true
  }
  if (/^(与|和|同|跟|会同|携手|联合)$/u.test(preposition)) {
    const partners = rest.filter(
      (l, k) => isActor(l) && k < 8 && (k === 0 || /^(pause|and|name)$/.test(rest[k - 1]?.tag ?? '')),
    )
    if (start === 0 && !clause.subject.length && preposition === '和') return false
    if (!partners.length) return false
    clause.partners.push(...partners.map((l) => l.mention as Mention))
    c.i = start + 1 + Math.max(...partners.map((p) => rest.indexOf(p))) + 1
    if (lexemes[c.i]?.tag === 'etc') c.i++
    while (isActor(lexemes[c.i]) || /^(有关|相关|部门|单位)$/u.test(lexemes[c.i]?.text ?? '')) c.i++
    return true
  }
  // The phrase ends at its closer; without one it may run to the end of the clause (a manner clause of its own).
  for (let k = 0; k < rest.length; k++) {
    const l = rest[k] as Lexeme
    const next = rest[k + 1]
    if (!CLOSERS.test(l.text) || l.tag === 'quote') continue
    if (
      next &&
      (next.tag === 'de' ||
        next.tag === 'pause' ||
        next.tag === 'and' ||
        (/^n/.test(next.tag) && !next.frame && !has(next, 'adverb')))
    )
      continue
    if (
      preposition === '以' &&
      !rest.slice(0, k + 1).some((x) => x.text === '为' || x.text === '的' || x.tag === 'de') &&
      next?.text === '为'
    )
      continue
    if (
      next &&
      (isVerb(next) || has(next, 'adverb') || has(next, 'modal') || isActor(next) || has(next, 'preposition'))
    ) {
      takeMandates(clause, preposition, rest.slice(0, k + 1))
      c.i = start + 1 + k + 1
      return true
    }
    if (!next) {
      takeMandates(clause, preposition, rest)
      c.i = lexemes.length
      return true
    }
  }
  if (preposition === '以' || preposition === '通过' || preposition === '随着' || preposition === '由于') {
    takeMandates(clause, preposition, rest)
    if (preposition === '通过') {
      // 通过广泛开展学习培训: the way is itself an act.
      const j = nextContent(lexemes, start + 1)
      if (lexemes[j]?.frame) {
        c.i = start + 1
        return true
      }
    }
    const j = rest.findIndex((l, k) => k > 0 && has(l, 'adverb') && !l.frame && rest[k + 1]?.frame !== undefined)
    c.i = j > 0 ? start + 1 + j : lexemes.length
    return true
  }
  // 从各层次各领域扩大公民有序政治参与: no closer; the phrase ends before a verb that has an object.
  const j = rest.findIndex(
    (l, k) =>
      k > 0 &&
      l.frame !== undefined &&
      l.frame !== 'background' &&
      rest[k - 1]?.frame === undefined &&
      rest[k - 1]?.tag !== 'de' &&
      rest[k + 1] !== undefined &&
      !/^(de|pause|and|etc)$/.test(rest[k + 1]?.tag ?? ''),
  )
  if (j > 0 && /^(从|随着|经|针对|由于|面对|面向|立足|立足于)$/u.test(preposition)) {
    c.i = start + 1 + j
    return true
  }
  return false
}

function takeMandates(clause: Clause, preposition: string, lexemes: Lexeme[]): void {
  if (preposition === '以' && lexemes.some((l) => /指导|遵循|统领|指引/u.test(l.text))) {
    for (const l of lexemes) if (isMandate(l)) clause.mandates.push(l.mention as Mention)
    clause.rule = 'mandate-guidance'
  }
}

/** 深圳、广州和佛山 + verb: the subject; 深圳战略性新兴产业…: part of a longer noun phrase. */
function subjectAt(c: Cursor): boolean {
  const { lexemes, clause } = c
  const subject: Mention[] = []
  let j = c.i
  while (isActor(lexemes[j])) {
    subject.push(lexemes[j]?.mention as Mention)
    const next = lexemes[j + 1]
    // 重庆与四川紧密协作: the second is a partner, told by its preposition.
    if (
      next?.text === '与' &&
      lexemes.slice(j + 3).some((l) => /^(协作|合作|携手|协同|紧密|联手|联合|共建|对接|共同)$/u.test(l.text))
    ) {
      j++
      break
    }
    if (next && (next.tag === 'pause' || next.tag === 'and') && isActor(lexemes[j + 2])) j += 2
    else {
      j++
      if (lexemes[j]?.tag === 'etc') j++
      // 习近平主席等国家领导人: the title is stepped over, the group is subject too.
      if (lexemes[j]?.mention?.entity.class === 'Role' && lexemes[j + 1]?.tag === 'etc' && isActor(lexemes[j + 2])) {
        j += 2
        continue
      }
      if (lexemes[j]?.mention?.entity.class === 'Role') j++
      if (/^(部门|单位|地区)$/u.test(lexemes[j]?.text ?? '')) j++
      break
    }
  }
  const next = lexemes[j]
  if (!next) return false
  const opensPredicate =
    next.tag === 'aside' ||
    next.time !== undefined ||
    has(next, 'modal') ||
    has(next, 'adverb') ||
    has(next, 'preposition') ||
    has(next, 'done') ||
    has(next, 'connective') ||
    (next.frame !== undefined && (next.frame === 'say' || !nominal(lexemes, j)))
  if (!opensPredicate) return false
  if (next.text === '与' || next.text === '和') {
    // 重庆与四川紧密协作
    clause.subject.push(...subject)
    c.i = j
    return true
  }
  clause.subject.push(...subject)
  c.i = j
  return true
}

/** 深圳 建设 全球…中心 is a verb and object; 深圳 发展 迅速, 企业 发展 的: a noun. */
function nominal(lexemes: Lexeme[], j: number): boolean {
  const next = lexemes[j + 1]
  if (!next) return true
  if (
    next.frame === 'background' ||
    next.frame === 'attain' ||
    (has(next, 'adverb') && /^(仍|仍然|正|已|还|总体)$/u.test(next.text))
  )
    return true
  return next.tag === 'de' || next.tag === 'pause' || next.tag === 'and'
}

/** The predicate with its objects. */
function predicate(c: Cursor): void {
  const { lexemes, clause, grammar } = c
  const l = lexemes[c.i] as Lexeme
  if (readAsState(c)) return
  if (
    clause.subject.length + (clause.self ? 1 : 0) > 0 ||
    l.frame !== undefined ||
    /^(把|将|让|使|为|对|向|用|在)$/u.test(l.text)
  ) {
    if (verbPhrase(c)) return
  }
  // 会议强调, 《意见》要求, 党的二十大报告指出: the source is no actor.
  const sayAt = lexemes.findIndex((x, k) => k >= c.i && x.frame === 'say')
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
  const sets = lexemes[c.i + 1]
  if (source && sets && /^(明确|确定|提出|规定|确立|作出|部署)$/u.test(sets.text)) {
    clause.source = source
    clause.says = true
    clause.rule = 'sets'
    clause.aims.push(...namedWholes(lexemes.slice(c.i + 2)))
    return
  }
  if (isVerb(l) && !l.frame && c.i < lexemes.length - 1 && verbPhrase(c)) return
  if (unknownSubject(c)) return
  const state = stateAim(lexemes.slice(c.i), grammar)
  if (state) {
    clause.aims.push(...state.aims)
    clause.rule = state.rule
    if (state.modality) clause.modality ??= state.modality
  }
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
    const name = textOf(words).replace(/^(全市|全省|全区|全县|全国)?(各级|各有关|各|广大|有关)(?=.{2,})/u, '')
    if (
      name.length < 2 ||
      name.length > 16 ||
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

/** 司法公信力不断提高, 转变经济发展方式取得重大进展: the word that could be a verb opens a theme. */
function readAsState(c: Cursor): boolean {
  const { lexemes, clause, grammar } = c
  const l = lexemes[c.i] as Lexeme
  if (c.i > 0 && (has(lexemes[c.i - 1], 'adverb') || has(lexemes[c.i - 1], 'modal'))) return false
  if (!isVerb(l) || (l.frame !== undefined && l.frame !== 'act')) return false
  const state = stateAim(lexemes.slice(c.i), grammar)
  if (!state?.closed) return false
  clause.aims.push(...state.aims)
  clause.rule = state.rule
  return true
}

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
  if (verb.text === '对' || verb.text === '向' || verb.text === '用' || verb.text === '为' || verb.text === '在') {
    const aims = aimsOf.oblique(lexemes.slice(at), grammar)
    clause.aims.push(...aims)
    clause.rule = 'oblique'
    clause.verb = verb.text
    return aims.length > 0
  }
  if (!isVerb(verb)) return false
  clause.verb = verb.text
  const frame: Frame = verb.frame ?? 'act'
  if (frame === 'background') {
    clause.rule = 'background'
    return true
  }
  if (frame === 'say' && (clause.subject.length || at === 0)) {
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
  if (!rest.length) {
    clause.rule = 'bare-verb'
    return true
  }
  if (frame === 'mandate' || frame === 'uphold' || verb.text === '落实') {
    const named = rest.filter(isMandate)
    if (named.length) {
      clause.mandates.push(...named.map((l) => l.mention as Mention))
      clause.rule = 'mandate-verb'
      return true
    }
  }
  if (frame === 'mandate') {
    clause.rule = 'mandate-unnamed'
    return true
  }
  if (frame === 'enable') {
    const inner = rest.findIndex((x) => !x.time && !(has(x, 'adverb') && !x.frame) && !/^(到|在)$/u.test(x.text))
    const next = rest[inner]
    const result =
      next?.frame && /^(attain|status|build|quality|complete)$/.test(next.frame) && inner < rest.length - 1
        ? aimsOf.verb(next, next.frame, rest.slice(inner + 1), grammar)
        : complementAims(rest, grammar, 'enable')
    clause.aims.push(...result)
    clause.result = true
    clause.rule = 'enable'
    return true
  }
  if (frame === 'enlist') {
    const group = rest.findIndex((l) => isActor(l))
    if (group >= 0 && group < rest.length - 1)
      for (const l of rest.slice(0, group + 1)) if (isActor(l)) clause.enlisted.push(l.mention as Mention)
  }
  const announces = rest.at(-1)
  if (announces && /^(强调|指出)$/u.test(announces.text) && rest.length > 1) {
    clause.says = true
    clause.demands = DEMANDS.test(announces.text)
    const speaker = clause.subject.at(-1)
    if (speaker) clause.source = speaker
  }
  clause.aims.push(...aimsOf.verb(spoken, object > at + 1 ? 'act' : frame, rest, grammar))
  clause.result = frame === 'process' || frame === 'attain' || frame === 'status' || frame === 'quality'
  clause.rule = `frame-${frame}`
  return true
}

/** 已, 了, 取得…: done; 正在, 持续: ongoing. */
function aspect(clause: Clause, grammar: Grammar): void {
  if (clause.modality) return
  const texts = clause.lexemes.map((l) => l.text)
  if (clause.verb && grammar.events.has(clause.verb) && !clause.strength) clause.modality = 'done'
  if (texts.includes('了') || texts.includes('已') || texts.includes('已经')) clause.modality = 'done'
}

export const clauseText = (clause: Clause): string => textOf(clause.lexemes)
