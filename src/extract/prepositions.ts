import type { Mention } from '../model.ts'
import { aimsOf } from './aims.ts'
import { type Aim, type Clause, type Cursor, has, isActor, isMandate, isVerb, nextContent } from './clause.ts'
import { type Lexeme, textOf } from './lexemes.ts'

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
  /(方面|中|上|下|时|后|前|里|内|间|期间|过程|基础|领域|情况|前提|同时|以来|之际|之后|之前|方式|精神|态度|手段|原则|要求|部署|精神|指导|重点|核心|依托|抓手|主线|导向|目标|载体|契机|引领|牵引|统领|引擎|支点|突破口|切入点|落脚点|着力点|出发点|保障|关键|基调|遵循|指引|动力|支撑|根本|主题|中心|起点|层次|更高目标|高度|角度|入手|范围)$/u

/** Most tokens between a closer and the 为 that it may not close. */
const LONGEST_AS = 6

/** Words that only end like a closer: 国内需求, 线上消费. */
const NO_CLOSER =
  /^(国内|省内|市内|海内|国内外|上下|以上|以下|线上|线下|地下|地上|天下|目前|当前|民间|空间|时间|人间|房间|车间|提前|超前|空前)$/u

/** What one goes by. */
const MEASURES = /^(原则|要求|部署|精神|规定|思路|方针|方向|标准|安排|需要|实际|职责|分工|比例|程序|权限)$|\d[%％]$/u

const WHERE = /^(全社会|全国|全党|全省|全市|全县|全区|全州|全球|全系统|全行业|各地|当地|基层|全军)$/u

/** Steps over 按照…, 在…中, 以…为…, 与…; takes what mandates and partners it names. False where it belongs to the predicate. */
export function prepositional(c: Cursor): boolean {
  const { lexemes, clause } = c
  const start = c.i
  const preposition = (lexemes[start] as Lexeme).text
  if (
    /^(把|将|被|让|使|给|向|用|于|自|当|由|为|为了|对|对于)$/u.test(preposition) &&
    !(preposition === '由' && isActor(lexemes[start + 1]))
  ) {
    // 用市场化手段降低成本: by what means, and then the act.
    const means =
      preposition === '用'
        ? lexemes.findIndex((l, k) => k > start && /^(手段|方式|方法|办法|力量|思维|理念)$/u.test(l.text))
        : -1
    const act = means < 0 ? -1 : nextContent(lexemes, means + 1)
    if (act < 0 || !lexemes[act]?.frame || act >= lexemes.length - 1) return false
    c.i = means + 1
    return true
  }
  const rest = lexemes.slice(start + 1)
  if (!rest.length) return false
  // 在A、B等方面实现突破: read by the predicate.
  if (
    preposition === '在' &&
    rest.some((l) => l.tag === 'pause') &&
    /方面.{2,8}(突破|进展|成效|成果|步伐|作为|成绩|探索)$/u.test(textOf(rest))
  )
    return false
  // 现就实施乡村振兴战略提出如下意见: what the text is about, then the act of issuing it.
  if (preposition === '就') {
    const j = rest.findLastIndex((l) => /^(提出|制定|作出|通知|公告|作)$/u.test(l.text))
    if (j < 1) return false
    c.i = start + 1 + j
    return true
  }
  // 聚焦建设美丽中国: what is focused on is itself an aim.
  if (
    /^(聚焦|瞄准|着眼于|锚定)$/u.test(preposition) &&
    rest[0]?.frame &&
    rest[0].frame !== 'background' &&
    rest.length > 1 &&
    !/^(de|pause|and)$/.test(rest[1]?.tag ?? '')
  ) {
    c.i = start + 1
    return true
  }
  // 在全社会营造…氛围: where, without a closer.
  if (
    preposition === '在' &&
    WHERE.test(rest[0]?.text ?? '') &&
    rest[1] &&
    (isVerb(rest[1]) || has(rest[1], 'adverb'))
  ) {
    c.i = start + 2
    return true
  }
  if (MANDATE_PREPOSITIONS.has(preposition)) {
    for (const l of rest) if (isMandate(l)) clause.mandates.push(l.mention as Mention)
    clause.rule = 'mandate-preposition'
    // 按第三条标准的50%给予资助: what is granted.
    const grant = rest.findIndex((l) => /^(给予|予以|拨付|发放)$/u.test(l.text))
    if (grant > 0 && grant < rest.length - 1) {
      c.i = start + 1 + grant
      return true
    }
    // 按照市场化原则规范运作基金: the phrase ends before the act.
    const closed = rest.findIndex((l) => MEASURES.test(l.text))
    const act = closed < 0 ? -1 : nextContent(lexemes, start + closed + 2)
    if (act > 0 && lexemes[act]?.frame && lexemes[act]?.frame !== 'background' && act < lexemes.length - 1) {
      c.i = start + closed + 2
      return true
    }
    // 围绕保障能源安全的目标: what is aimed at is a goal.
    const aimed = /^(围绕|紧扣)$/u.test(preposition) ? strivenFor(rest, c) : []
    clause.aims.push(...aimed)
    if (aimed.length) clause.purpose = true
    c.i = lexemes.length
    return true
  }
  if (/^(与|和|同|跟|会同|携手|联合)$/u.test(preposition)) {
    const partners = rest.filter(
      (l, k) => isActor(l) && k < 8 && (k === 0 || /^(pause|and|name)$/.test(rest[k - 1]?.tag ?? '')),
    )
    if (start === 0 && !clause.subject.length && preposition === '和') return false
    // 会同有关部门加强指导: whom no name tells.
    const unnamed = /^(会同|联合|携手)$/u.test(preposition)
      ? rest.findIndex((l, k) => k < 5 && /^(部门|单位|机构|方面|企业|地方|地区)$/u.test(l.text))
      : -1
    if (!partners.length && unnamed >= 0 && unnamed < rest.length - 1) {
      c.i = start + 1 + unnamed + 1
      return true
    }
    if (!partners.length) return false
    // 同周边国家关系全面发展: a theme, not what somebody does with another.
    if (
      /^(关系|友谊|纽带|友好关系|伙伴关系|团结|贸易|交往)$/u.test(
        rest[rest.indexOf(partners.at(-1) as Lexeme) + 1]?.text ?? '',
      )
    )
      return false
    clause.partners.push(...partners.map((l) => l.mention as Mention))
    c.i = start + 1 + Math.max(...partners.map((p) => rest.indexOf(p))) + 1
    if (lexemes[c.i]?.tag === 'etc') c.i++
    while (isActor(lexemes[c.i]) || /^(有关|相关|部门|单位)$/u.test(lexemes[c.i]?.text ?? '')) c.i++
    return true
  }
  // 以增强法治观念、提升思维能力为目标: the ends stand before 为.
  const as = preposition === '以' ? rest.findLastIndex((l) => l.text === '为') : -1
  if (as > 1 && /^为(总?目标|目的|根本目的|价值追求|奋斗目标)/u.test(textOf(rest.slice(as)))) {
    const from = nextContent(rest, 0)
    const verb = rest[from]
    if (verb?.frame && verb.frame !== 'background' && as > from + 1) {
      clause.aims.push(
        ...aimsOf.verb(verb, verb.frame, rest.slice(from + 1, as), c.grammar).filter((a) => a.class === 'Goal'),
      )
      clause.purpose = clause.aims.length > 0
      c.i = lexemes.length
      return true
    }
  }
  // 以转换机制为重点的企业改革继续深化: the phrase qualifies the theme.
  if (as > 1 && rest.findIndex((l, k) => k > as && l.tag === 'de' && k <= as + 3) > 0) return false
  // The phrase ends at its closer; without one it may run to the end of the clause (a manner clause of its own).
  for (let k = 0; k < rest.length; k++) {
    const l = rest[k] as Lexeme
    const next = rest[k + 1]
    if (!CLOSERS.test(l.text) || NO_CLOSER.test(l.text) || l.tag === 'quote') continue
    // 以开展…精神学习教育为动力: the phrase goes on to what follows 为.
    if (preposition === '以' && as > k && as <= k + LONGEST_AS) continue
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
    const act =
      preposition === '通过' || (preposition === '以' && !/为/u.test(textOf(rest)))
        ? actAfterNoun(lexemes, start + 2)
        : 0
    // 通过多种措施促进收入持续增长: the first of the two.
    c.i = act > 0 && (j < 1 || act < start + 1 + j) ? act : j > 0 ? start + 1 + j : lexemes.length
    return true
  }
  // 从各层次各领域扩大公民有序政治参与: no closer; the phrase ends before a verb that has an object.
  const j = actAfterNoun(lexemes, start + (/^(立足|立足于|聚焦|瞄准|依托|面向)$/u.test(preposition) ? 3 : 2))
  if (
    j > 0 &&
    lexemes[j]?.frame !== 'attain' &&
    /^(从|随着|经|针对|由于|面对|面向|立足|立足于|依托|借助|凭借|聚焦|瞄准|锚定|结合)$/u.test(preposition)
  ) {
    c.i = j
    return true
  }
  // 在全社会营造浓厚氛围: where, and then the act.
  const place = preposition === '在' ? actAfterNoun(lexemes, start + 2) : -1
  if (place > 0 && lexemes.slice(start + 1, place).every((l) => l.tag !== 'pause' && l.frame === undefined)) {
    c.i = place
    return true
  }
  // 依托长三角一体化的叠加优势: how, to the end of the clause.
  if (/^(依托|借助|凭借|聚焦|瞄准|锚定|结合|立足|立足于|面向)$/u.test(preposition)) {
    c.i = lexemes.length
    return true
  }
  return false
}

/** Index of the first verb from `from` that follows a noun and takes an object of its own; -1 where there is none. */
export const actAfterNoun = (lexemes: readonly Lexeme[], from: number): number =>
  lexemes.findIndex(
    (l, k) =>
      k >= from &&
      l.frame !== undefined &&
      l.frame !== 'background' &&
      lexemes[k - 1]?.frame === undefined &&
      lexemes[k - 1]?.tag !== 'de' &&
      lexemes[k + 1] !== undefined &&
      !has(lexemes[k + 1], 'done') &&
      !/^(de|pause|and|etc)$/.test(lexemes[k + 1]?.tag ?? ''),
  )

/** 提升能源安全保障能力 of 提升能源安全保障能力的目标: the ends that a phrase closes with 目标. */
function strivenFor(lexemes: Lexeme[], { grammar }: Cursor): Aim[] {
  const close = lexemes.findLastIndex((l) => /(目标|愿景|目的)$/u.test(l.text))
  if (close < 1) return []
  const body = lexemes.slice(0, lexemes[close - 1]?.tag === 'de' ? close - 1 : close)
  const from = nextContent(body, 0)
  const verb = body[from]
  if (!verb?.frame || verb.frame === 'background' || body.length < from + 2) return []
  return aimsOf.verb(verb, verb.frame, body.slice(from + 1), grammar).filter((a) => a.class === 'Goal')
}

function takeMandates(clause: Clause, preposition: string, lexemes: Lexeme[]): void {
  if (preposition === '以' && lexemes.some((l) => /指导|遵循|统领|指引/u.test(l.text))) {
    for (const l of lexemes) if (isMandate(l)) clause.mandates.push(l.mention as Mention)
    clause.rule = 'mandate-guidance'
  }
}
