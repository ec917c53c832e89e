import type { Mention } from '../../model.ts'
import { wordSet } from '../../wordSet.ts'
import { aimsOf } from '../aims/aims.ts'
import { aim, clean, some } from '../aims/labels.ts'
import { movedTo } from '../aims/movedTo.ts'
import { opensAspects } from '../predicate/aspects.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { PLAIN } from '../words/plainVerbs.ts'
import { byMeans } from './byMeans.ts'
import { actAfterNoun, type Cursor, has, isActing, isActor, isVerb, nextContent } from './clause.ts'
import { byMandate, strivenFor } from './mandatePhrases.ts'
import type { Phrase, PhraseRule } from './phraseEnds.ts'
import * as ends from './phraseEnds.ts'

const WHERE = /^(全社会|全国|全党|全省|全市|全县|全区|全州|全球|全系统|全行业|各地|当地|基层|全军)$/u

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
  towardsEnd,
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

/** 在A、B等方面实现突破, 在推进A上走在前列: read by the predicate. */
function inAspects({ lexemes, start, word }: Phrase): boolean | undefined {
  return (word === '在' || word === '从') && opensAspects(lexemes.slice(start)) ? false : undefined
}

/** 现就实施乡村振兴战略提出如下意见: what the text is about, then the act of issuing it. */
function abouts({ c, start, word, rest }: Phrase): boolean | undefined {
  if (word !== '就') return undefined
  const j = rest.findLastIndex((l) => /^(提出|制定|作出|通知|公告|作)$/u.test(l.text))
  if (j < 1) return false
  c.i = start + 1 + j
  return true
}

const FOCUSES = new Set(['聚焦', '瞄准', '着眼于', '锚定', '紧盯'])
/** 聚焦建设美丽中国: what is focused on is itself an aim. */
function focused({ c, lexemes, start, word, rest }: Phrase): boolean | undefined {
  const first = rest[0]
  if (!FOCUSES.has(word) || !first || rest.length < 2) return undefined
  // 锚定2035年建成科技强国的目标: what is striven for.
  const striven = rest.at(-1)?.text.endsWith('目标') ? strivenFor(rest, c) : []
  if (striven.length) {
    c.clause.aims.push(...striven)
    c.clause.purpose = true
    c.clause.rule = 'focus'
    c.i = lexemes.length
    return true
  }
  if (isActing(first) && !/^(de|pause|and)$/.test(rest[1]?.tag ?? '')) {
    c.i = start + 1
    return true
  }
  // 聚焦“两个维护”加强党的建设: what the act is about, and then the act.
  const act = actAfterNoun(lexemes, start + 2)
  if (
    act < 0 ||
    !PLAIN.test(lexemes[act]?.text ?? '') ||
    !/^(n|nz|nt|name|quote|vn|l|etc)$/.test(lexemes[act - 1]?.tag ?? '') ||
    lexemes.at(-1)?.tag === 'de' ||
    lexemes.some((l, k) => k > act && l.tag === 'de' && k >= lexemes.length - 2)
  )
    return undefined
  c.i = act
  return true
}

/** 在全社会营造…氛围: where, without a closer. */
function whereWithout({ c, start, word, rest }: Phrase): boolean | undefined {
  if (word !== '在' || !rest[1] || !WHERE.test(rest[0]?.text ?? '')) return undefined
  if (!isVerb(rest[1]) && !has(rest[1], 'adverb')) return undefined
  c.i = start + 2
  return true
}

const LEVEL = wordSet('区 市 县 省 州 各级')
/** 与香港合作, 会同有关部门, 配合市财政局: with whom it is done. */
function withPartners({ c, lexemes, start, word, rest }: Phrase): boolean | undefined {
  if (!/^(与|和|同|跟|会同|携手|联合|配合)$/u.test(word)) return undefined
  const { clause } = c
  // 同各种不正之风作斗争: what is fought, no partner.
  if (/(?:斗争|较量|决裂|勾结)$/u.test(textOf(rest)) && /作|进行|开展|实行/u.test(textOf(rest))) return false
  const partners = rest.filter(
    (l, k) =>
      isActor(l) &&
      k < 8 &&
      (k === 0 ||
        /^(pause|and|name)$/.test(rest[k - 1]?.tag ?? '') ||
        // 会同区有关部门: those of the district.
        (k === 1 && LEVEL.test(rest[0]?.text ?? ''))),
  )
  if (start === 0 && !clause.subject.length && word === '和') return false
  if (!partners.length) return unnamedPartners(c, start, word, rest)
  // 同周边国家关系全面发展, 与东盟贸易额达到…: a theme, not what somebody does with another.
  if (
    /^(关系|友谊|纽带|友好关系|伙伴关系|团结|贸易|交往|贸易额|(?:双边)?(?:货物|服务)贸易|双边贸易额?|进出口.{0,2})$/u.test(
      rest[rest.indexOf(partners.at(-1) as Lexeme) + 1]?.text ?? '',
    )
  )
    return false
  clause.partners.push(...partners.map((l) => l.mention as Mention))
  // 会同有关部门加强指导, 与邻国共享机遇: the act is theirs too.
  clause.enlisted.push(...clause.partners)
  c.i = start + 1 + Math.max(...partners.map((p) => rest.indexOf(p))) + 1
  if (lexemes[c.i]?.tag === 'etc') c.i++
  while (isActor(lexemes[c.i]) || /^(有关|相关|部门|单位)$/u.test(lexemes[c.i]?.text ?? '')) c.i++
  if (/^[与和同跟]$/u.test(word))
    clause.beside = { start: (lexemes[start] as Lexeme).start, end: (lexemes[c.i - 1] as Lexeme).end }
  return true
}

/** 同这个地区的所有国家建立关系: others whom no name tells, and what is done with them. */
function otherCountries(c: Cursor, start: number, rest: Lexeme[]): boolean {
  const at = rest.findIndex((l, k) => k < MOST_OTHERS && /(?:国家|各国|人民|政党|政府|两国)$/u.test(l.text))
  if (at < 0 || rest[at + 1]?.tag === 'de' || rest.slice(0, at).some((l) => l.frame !== undefined)) return false
  const act = rest[nextContent(rest, at + 1)]
  if (!isActing(act) && rest[at + 1]?.text !== '在') return false
  // 同各国发展关系有着广阔前景: a theme; 建立和发展关系: nothing without the others.
  if (rest.some((l) => /^有着?$/u.test(l.text)) || BARE_RELATION.test(textOf(rest.slice(at + 1)))) return false
  c.clause.beside = { start: (c.lexemes[start] as Lexeme).start, end: (rest[at] as Lexeme).end }
  c.i = start + 1 + at + 1
  return true
}
const BARE_RELATION = /^(?:建立|发展|恢复|改善|保持|和|与|、)+关系$/u
/** Most tokens of 这个地区的所有国家. */
const MOST_OTHERS = 10

/** 会同有关部门加强指导: whom no name tells. */
function unnamedPartners(c: Cursor, start: number, word: string, rest: Lexeme[]): boolean {
  if (word === '同' || word === '与') return otherCountries(c, start, rest) || counted(c, start, rest)
  if (word !== '会同' && word !== '联合' && word !== '携手') return false
  const unnamed = rest.findIndex((l, k) => k < 5 && /^(部门|单位|机构|方面|企业|地方|地区)$/u.test(l.text))
  if (unnamed < 0 || unnamed >= rest.length - 1) return false
  c.i = start + 1 + unnamed + 1
  return true
}

const JOINT = wordSet('开展 签署 签订 建立 深化 加强 达成 缔结 推进 共建 扩大 发展 增进 拓展')
const SOME = wordSet('国家 地区 各国 城市 高校 院校 企业 省份 组织 机构 省市 省区市')
/** 与54个国家和地区开展科技合作, 与周边各国深化睦邻友好: those whom a number or a place tells. */
function counted(c: Cursor, start: number, rest: readonly Lexeme[]): boolean {
  const verb = rest.findIndex((l) => isActing(l))
  const last = rest[verb - 1]
  if (start !== 0 || verb < 1 || verb > MOST_PARTNERS || !rest[verb + 1] || !JOINT.test(rest[verb]?.text ?? ''))
    return false
  if (!last || !(isActor(last) || SOME.test(last.text)) || rest.slice(0, verb).some((l) => /^(?:de|p|c)$/.test(l.tag)))
    return false
  if (isActor(last)) c.clause.partners.push(last.mention as Mention)
  c.i = start + 1 + verb
  return true
}
const MOST_PARTNERS = 7

const STATE_AIMED_AT = /^.{4,24}为(?:总|主要|奋斗)?目标$/u
/** 以增强法治观念、提升思维能力为目标: the ends stand before 为. */
function toEnds({ c, lexemes, rest, as }: Phrase): boolean | undefined {
  if (as < 1 || !/^为((?:总|主要)?目标|目的|根本目的|价值追求|奋斗目标)/u.test(textOf(rest.slice(as)))) return undefined
  const from = nextContent(rest, 0)
  const verb = rest[from]
  const { clause } = c
  // 以共同富裕为目标: no verb, the state itself.
  const inner = rest.slice(0, as)
  const acts = isActing(verb) && as > from + 1
  if (!acts && !(STATE_AIMED_AT.test(textOf(rest)) && !inner.some((l) => l.text === '为'))) return undefined
  const ends = acts
    ? aimsOf.verb(verb, verb.frame, rest.slice(from + 1, as), c.grammar)
    : some(aim('Goal', clean(textOf(inner)), inner, 'attain', 'purpose'))
  clause.aims.push(...ends.filter((a) => a.class === 'Goal'))
  clause.purpose = clause.aims.length > 0
  c.i = lexemes.length
  return true
}

/** 朝着共同富裕方向稳步前进: the end is what the clause tells. */
function towardsEnd({ c, lexemes, start, word }: Phrase): boolean | undefined {
  if (word !== '朝着') return undefined
  const ends = movedTo(lexemes.slice(start), c.grammar)
  if (!ends?.length) return undefined
  c.clause.aims.push(...ends)
  c.clause.rule = 'oblique'
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

/** …，以缓解财政困难, …，以适应社会需求: acts that are done for an end. */
const MEETS = wordSet(
  '解决 缓解 防止 防范 防范化解 化解 避免 减轻 保障 保证 确保 满足 适应 调动 发挥 节约 应对 弥补 维护 吸引 带动 克服 加强 方便 迎接 鼓励 体现 补充 消除',
)
/** …，以促进农业的发展: the clause tells what those before it are done for. */
function finalEnd({ c, lexemes, start, word, rest, as }: Phrase): boolean | undefined {
  if (word !== '以' || start !== 0 || as >= 0) return undefined
  const verb = nextContent(rest, 0)
  const first = rest[verb]
  if (!(BRINGS_ABOUT.test(first?.frame ?? '') || (first?.frame && MEETS.test(first.text))) || verb >= rest.length - 1)
    return undefined
  if (/^(de|pause|and)$/.test(rest[verb + 1]?.tag ?? '')) return undefined
  // 以促进消费带动生产, 以提升…为重点: a way, and then the act; 以增加产量的方式: how.
  const act = actAfterNoun(lexemes, start + verb + 3)
  if ((act > 0 && !/^(pause|and)$/.test(lexemes[act - 1]?.tag ?? '')) || ends.CLOSERS.test(rest.at(-1)?.text ?? ''))
    return undefined
  c.i = start + 1
  return true
}
