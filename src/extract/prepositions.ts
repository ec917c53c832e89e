import type { Mention } from '../model.ts'
import { aimsOf } from './aims.ts'
import { byMeans } from './byMeans.ts'
import { type Aim, actAfterNoun, type Cursor, has, isActor, isMandate, isVerb, nextContent } from './clause.ts'
import { aim, clean, trimmed } from './labels.ts'
import { type Lexeme, textOf } from './lexemes.ts'
import type { Phrase, PhraseRule } from './phraseEnds.ts'
import * as ends from './phraseEnds.ts'

const MANDATE_PREPOSITIONS = new Set([
  '按照',
  '严格按照',
  '严格依照',
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

/** What one goes by. */
const MEASURES =
  /^(范围|条件|原则|要求|部署|精神|规定|思路|方针|方向|标准|安排|需要|实际|职责|分工|比例|程序|权限|法律法规|法规|办法|约定|规范|规程|章程|合同|协议|公告|通知|计划|规划|方案|情况|特点|结果|需求|职能|意见)$|\d[%％]$/u

const WHERE = /^(全社会|全国|全党|全省|全市|全县|全区|全州|全球|全系统|全行业|各地|当地|基层|全军)$/u

/** 实现更大突破, 出台一批务实举措: what is told of the aspects before it, and no aim. */
export const FRAME_END =
  /^(?:(?!的).{0,12}|(?:提出|部署|作出|出台|推出|实施|采取|明确)了?.{2,24})(突破|进展|成效|成果|步伐|作为|成绩|示范|表率|前列|功夫|文章|探索|贡献|担当|走在前|部署|安排|规划|举措|措施|政策|要求|阐述|论述|发力|入手|着手|(?<!它的|其)作用)$/u

/** In this order: the first rule that applies decides. */
const RULES: readonly PhraseRule[] = [
  ofPredicate,
  nothingAfter,
  inAspects,
  abouts,
  focused,
  whereWithout,
  byMandate,
  withPartners,
  toEnds,
  forWhom,
  qualifiesTheme,
  byMeans,
  finalEnd,
  ends.closed,
  ends.byWay,
  ends.uptoAct,
  ends.placeThenAct,
  ends.toTheEnd,
]

/** Steps over 按照…, 在…中, 以…为…, 与…; takes what mandates and partners it names. False where it belongs to the predicate. */
export function prepositional(c: Cursor): boolean {
  const { lexemes, i: start } = c
  const word = (lexemes[start] as Lexeme).text
  const rest = lexemes.slice(start + 1)
  const p: Phrase = {
    c,
    lexemes,
    start,
    word,
    rest,
    as: word === '以' ? rest.findLastIndex((l) => l.text === '为') : -1,
  }
  for (const rule of RULES) {
    const found = rule(p)
    if (found !== undefined) return found
  }
  return false
}

/** 把, 将, 对, 为 belong to the predicate, 由 where no actor follows. */
function ofPredicate({ c, lexemes, start, word }: Phrase): boolean | undefined {
  if (
    !/^(把|将|被|让|使|给|向|用|于|自|当|由|为|为[了着]|对|对于)$/u.test(word) ||
    (word === '由' && isActor(lexemes[start + 1]))
  )
    return undefined
  if (word !== '用') return false
  // 用市场化手段降低成本: by what means, and then the act.
  const means = lexemes.findIndex((l, k) => k > start && /^(手段|方式|方法|办法|力量|思维|理念)$/u.test(l.text))
  const act = means < 0 ? -1 : nextContent(lexemes, means + 1)
  if (act < 0 || !lexemes[act]?.frame || act >= lexemes.length - 1) return false
  c.i = means + 1
  return true
}

function nothingAfter({ rest }: Phrase): boolean | undefined {
  return rest.length ? undefined : false
}

/** 在A、B等方面实现突破: read by the predicate. */
function inAspects({ word, rest }: Phrase): boolean | undefined {
  return (word === '在' || word === '从') &&
    rest.some((l) => l.tag === 'pause') &&
    FRAME_END.test(textOf(rest.slice(rest.findLastIndex((l) => /方面$/u.test(l.text)) + 1)))
    ? false
    : undefined
}

/** 现就实施乡村振兴战略提出如下意见: what the text is about, then the act of issuing it. */
function abouts({ c, start, word, rest }: Phrase): boolean | undefined {
  if (word !== '就') return undefined
  const j = rest.findLastIndex((l) => /^(提出|制定|作出|通知|公告|作)$/u.test(l.text))
  if (j < 1) return false
  c.i = start + 1 + j
  return true
}

/** 聚焦建设美丽中国: what is focused on is itself an aim. */
function focused({ c, start, word, rest }: Phrase): boolean | undefined {
  const first = rest[0]
  if (
    !first?.frame ||
    first.frame === 'background' ||
    rest.length < 2 ||
    !/^(聚焦|瞄准|着眼于|锚定|紧盯)$/u.test(word) ||
    /^(de|pause|and)$/.test(rest[1]?.tag ?? '')
  )
    return undefined
  c.i = start + 1
  return true
}

/** 在全社会营造…氛围: where, without a closer. */
function whereWithout({ c, start, word, rest }: Phrase): boolean | undefined {
  if (word !== '在' || !rest[1] || !WHERE.test(rest[0]?.text ?? '')) return undefined
  if (!isVerb(rest[1]) && !has(rest[1], 'adverb')) return undefined
  c.i = start + 2
  return true
}

/** 按照《…》的要求: what one goes by. */
function byMandate({ c, lexemes, start, word, rest }: Phrase): boolean | undefined {
  if (!MANDATE_PREPOSITIONS.has(word)) return undefined
  const { clause } = c
  for (const l of rest) if (isMandate(l)) clause.mandates.push(l.mention as Mention)
  clause.rule = 'mandate-preposition'
  // 按第三条标准的50%给予资助: what is granted.
  const grant = rest.findIndex((l) => /^(给予|予以|拨付|发放|追加)$/u.test(l.text))
  if (grant > 0 && grant < rest.length - 1) {
    const body = trimmed(lexemes.slice(start))
    const given = /(资助|奖励|补贴|补助|贴息|支持|补偿)$/u.test(textOf(body))
    const act = given ? aim('Initiative', clean(textOf(body)), body, 'act', 'frame-act') : undefined
    if (act) clause.aims.push(act)
    clause.verb = rest[grant]?.text
    c.i = act ? lexemes.length : start + 1 + grant
    return true
  }
  // 按照市场化原则规范运作基金: the phrase ends before the act.
  let closes = rest.findIndex((l) => MEASURES.test(l.text))
  // 按照规范要求进行检测: the last of them.
  while (closes >= 0) {
    // 根据有关规定和职权范围开展审批: joined to another.
    const joined = /^(?:and|pause)$/.test(rest[closes + 1]?.tag ?? '') ? 2 : 1
    const more = rest.slice(closes + joined, closes + joined + 1 + joined).findIndex((l) => MEASURES.test(l.text))
    if (more < 0 || (joined === 1 && more > 0)) break
    closes += joined + more
  }
  const act = closes < 0 ? -1 : nextContent(lexemes, start + closes + 2)
  if (
    act > 0 &&
    act < lexemes.length - 1 &&
    // 按程序向主管部门提交申请: the phrase after it opens the act.
    ((lexemes[act]?.frame && lexemes[act]?.frame !== 'background') || /^[向对把将为]$/u.test(lexemes[act]?.text ?? ''))
  ) {
    c.i = start + closes + 2
    return true
  }
  // 根据新形势不断提高针对性: an adverb opens the act.
  const opens = rest.findIndex(
    (l, k) =>
      k > 0 &&
      has(l, 'adverb') &&
      !l.frame &&
      rest[k + 1]?.frame !== undefined &&
      rest[k + 1]?.frame !== 'background' &&
      rest[k + 2] !== undefined &&
      !/^(de|pause|and)$/.test(rest[k + 2]?.tag ?? '') &&
      !/^(pause|and)$/.test(rest[k - 1]?.tag ?? ''),
  )
  if (
    opens > 0 &&
    !rest.slice(0, opens).some((l) => l.frame !== undefined || l.text === '将' || l.text === '把') &&
    lexemes.at(-1)?.tag !== 'de'
  ) {
    c.i = start + 1 + opens
    return true
  }
  // 围绕产业链优化支持政策: what the act is about, and then the act.
  const about = word === '围绕' || word === '紧扣' ? actAfterNoun(lexemes, start + 2) : -1
  if (about > 0 && !/^(pause|and)$/.test(lexemes[about - 1]?.tag ?? '') && lexemes.at(-1)?.tag !== 'de') {
    c.i = about
    return true
  }
  // 围绕保障能源安全的目标: what is aimed at is a goal.
  const aimed = (word === '围绕' || word === '紧扣') && !clause.mandates.length ? strivenFor(rest, c) : []
  clause.aims.push(...aimed)
  if (aimed.length) {
    clause.purpose = true
    clause.rule = 'focus'
  }
  c.i = lexemes.length
  return true
}

/** 与香港合作, 会同有关部门: with whom it is done. */
function withPartners({ c, lexemes, start, word, rest }: Phrase): boolean | undefined {
  if (!/^(与|和|同|跟|会同|携手|联合)$/u.test(word)) return undefined
  const { clause } = c
  // 同各种不正之风作斗争: what is fought, no partner.
  if (/斗争$/u.test(textOf(rest)) && /作|进行|开展/u.test(textOf(rest))) return false
  const partners = rest.filter(
    (l, k) => isActor(l) && k < 8 && (k === 0 || /^(pause|and|name)$/.test(rest[k - 1]?.tag ?? '')),
  )
  if (start === 0 && !clause.subject.length && word === '和') return false
  if (!partners.length) return unnamedPartners(c, start, word, rest)
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

/** 会同有关部门加强指导: whom no name tells. */
function unnamedPartners(c: Cursor, start: number, word: string, rest: readonly Lexeme[]): boolean {
  if (word !== '会同' && word !== '联合' && word !== '携手') return false
  const unnamed = rest.findIndex((l, k) => k < 5 && /^(部门|单位|机构|方面|企业|地方|地区)$/u.test(l.text))
  if (unnamed < 0 || unnamed >= rest.length - 1) return false
  c.i = start + 1 + unnamed + 1
  return true
}

/** 以增强法治观念、提升思维能力为目标: the ends stand before 为. */
function toEnds({ c, lexemes, rest, as }: Phrase): boolean | undefined {
  if (as <= 1 || !/^为(总?目标|目的|根本目的|价值追求|奋斗目标)/u.test(textOf(rest.slice(as)))) return undefined
  const from = nextContent(rest, 0)
  const verb = rest[from]
  if (!verb?.frame || verb.frame === 'background' || as <= from + 1) return undefined
  const { clause } = c
  const ends = aimsOf.verb(verb, verb.frame, rest.slice(from + 1, as), c.grammar)
  clause.aims.push(...ends.filter((a) => a.class === 'Goal'))
  clause.purpose = clause.aims.length > 0
  c.i = lexemes.length
  return true
}

/** 以扎实有效的工作为全局多作贡献: how, and then whom the act serves. */
function forWhom({ c, start, rest, as }: Phrase): boolean | undefined {
  if (as <= 1) return undefined
  const close = textOf(rest.slice(as))
  if (!/^为.{2,30}(贡献|支撑|保障|动力|基础|力量)$/u.test(close)) return undefined
  if (!/(作|提供|奠定|打下|注入|增添|创造|凝聚|贡献)/u.test(close)) return undefined
  c.i = start + 1 + as
  return true
}

/** 以转换机制为重点的企业改革继续深化: the phrase qualifies the theme. */
function qualifiesTheme({ rest, as }: Phrase): boolean | undefined {
  return as > 1 && rest.findIndex((l, k) => k > as && l.tag === 'de' && k <= as + 3) > 0 ? false : undefined
}

/** Frames whose verbs tell what comes about. */
const BRINGS_ABOUT = /^(process|quality|attain|status|enable)$/u

/** …，以促进农业的发展: the clause tells what those before it are done for. */
function finalEnd({ c, lexemes, start, word, rest, as }: Phrase): boolean | undefined {
  if (word !== '以' || start !== 0 || as >= 0) return undefined
  const verb = nextContent(rest, 0)
  if (!BRINGS_ABOUT.test(rest[verb]?.frame ?? '') || verb >= rest.length - 1) return undefined
  if (/^(de|pause|and)$/.test(rest[verb + 1]?.tag ?? '')) return undefined
  // 以促进消费带动生产, 以提升…为重点: a way, and then the act; 以增加产量的方式: how.
  const act = actAfterNoun(lexemes, start + verb + 3)
  if ((act > 0 && !/^(pause|and)$/.test(lexemes[act - 1]?.tag ?? '')) || ends.CLOSERS.test(rest.at(-1)?.text ?? ''))
    return undefined
  c.i = start + 1
  return true
}

/** 提升能源安全保障能力 of 提升能源安全保障能力的目标: the ends that a phrase closes with 目标. */
function strivenFor(lexemes: Lexeme[], { grammar }: Cursor): Aim[] {
  const close = lexemes.findLastIndex((l) => /(目标|愿景|目的)$/u.test(l.text))
  const body = close < 1 ? lexemes : lexemes.slice(0, lexemes[close - 1]?.tag === 'de' ? close - 1 : close)
  const from = nextContent(body, 0)
  const verb = body[from]
  if (!verb?.frame || verb.frame === 'background' || verb.frame === 'say') return []
  if (body.length < from + 2 || body[from + 1]?.tag === 'de') return []
  // 围绕发展生产力这个根本任务, 围绕缩短工期来进行: a name or a way of acting, not an aim.
  if (close < 1 && body.some((l) => l.text === '这个' || l.text === '这一' || l.text === '来')) return []
  const aims = aimsOf.verb(verb, verb.frame, body.slice(from + 1), grammar)
  // 围绕推进新型工业化、发展新质生产力，改造…: without 目标 an act too is what all is done for.
  return close < 1 ? aims : aims.filter((a) => a.class === 'Goal')
}
