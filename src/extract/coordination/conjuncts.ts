import { wordSet } from '../../wordSet.ts'
import { splitBy } from '../aims/labels.ts'
import { nextContent } from '../clause/clause.ts'
import type { Grammar } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { PLAIN } from '../words/plainVerbs.ts'
import * as acts from './actPhrases.ts'
import {
  apart,
  type Conjunct,
  type Coordination,
  type CoordinationRule,
  coordination,
  hasDe,
  isVerbPhrase,
} from './coordination.ts'
import { cover } from './coverNouns.ts'
import { cutsOf, quotesApart } from './cuts.ts'
import * as each from './eachApart.ts'
import * as measured from './measured.ts'
import * as names from './namedTails.ts'
import * as nouns from './nounPhrases.ts'
import * as qualities from './qualities.ts'
import * as relatives from './relatives.ts'
import * as heads from './sharedHeads.ts'
import * as tails from './sharedTails.ts'
import * as themes from './themeActs.ts'
import { headOfBoth } from './verbNouns.ts'

/** In this order: the first rule that applies decides. */
const RULES: readonly CoordinationRule[] = [
  cover,
  institutionsAtPauses,
  acts.listBeforeActs,
  nouns.namedTogether,
  qualities.relations,
  qualities.qualitiesOfBoth,
  relatives.clausesOfNoun,
  relatives.sidesOfNoun,
  relatives.pairOfAll,
  relatives.pairsBeforeNoun,
  relatives.sidesOfProblem,
  acts.towards,
  acts.underInnerVerb,
  acts.sharedPredicate,
  nouns.joinedWithEachOther,
  each.actOfEach,
  each.fourEach,
  names.quotedEach,
  names.programmes,
  names.afterNames,
  names.battles,
  names.supplied,
  names.hadByEach,
  names.oneStrength,
  nouns.kinds,
  qualities.adjectives,
  qualities.qualityOfAct,
  nouns.nounOfActs,
  nouns.institutionOfBoth,
  nouns.closedBy,
  nouns.countedTogether,
  nouns.twoWorks,
  acts.sharedObject,
  nouns.ownQualities,
  nouns.oneLeadership,
  qualities.qualitiesOfBearer,
  nouns.actsOnMatter,
  acts.listWithActs,
  measured.quantityOfEach,
  measured.quantities,
  tails.afterSharedNoun,
  heads.marksOfState,
  heads.nounOfSeveralActs,
  heads.nounOfQualifiers,
  heads.rankOfAll,
  heads.placeBeforeDe,
  acts.verbsInNoun,
  acts.clausesInNoun,
  each.whatBecomes,
  acts.modernised,
  each.oneInstitution,
  headOfBoth,
  acts.verbPhrases,
  verbPhrasesAtPauses,
  acts.threeCharacters,
  nouns.twoTogether,
  acts.slogan,
  acts.nounsOfVerb,
  acts.whereTo,
  each.ownTurns,
  nouns.processesTogether,
  qualities.qualitiesBeforeDe,
  heads.endsInDe,
  heads.nounAfterEqual,
  heads.adjectivesBeforeNoun,
  qualities.modernisations,
  qualities.wordsForQuality,
  qualities.qualitiesBeforeNoun,
  qualities.waysOfBearer,
  nouns.tooLittleAlone,
  acts.clausesBeforeDe,
  qualities.improved,
  themes.sharedTheme,
  qualities.oneWay,
  themes.actsOnOwnMatters,
  nouns.tooShort,
  nouns.relation,
  nouns.unlikePair,
  nouns.namesWithTail,
  nouns.bodiesTogether,
  nouns.oneRoad,
  nouns.drawnUp,
  qualities.qualitiesOfAct,
  tails.sharedTail,
  tails.sharedAct,
  nouns.sharedNoun,
  themes.notParallel,
  heads.nounOfLastAct,
  tails.toldOfAll,
  tails.oneState,
]

/** 提高质量和效益、增强竞争力: 、 parts the verb phrases, 和 only what one of them holds. */
function verbPhrasesAtPauses({ lexemes, frame, cuts, grammar }: Coordination): Conjunct[] | undefined {
  if (!cuts.some((i) => lexemes[i]?.tag === 'and')) return undefined
  const parts = splitBy(lexemes, 'pause')
  const [first, ...others] = parts
  if (!first || !others.length || !others.every((p) => governs(p, grammar))) return undefined
  return [...conjuncts(first, frame, grammar), ...apart(others)]
}

const INSTITUTION = wordSet('制度 机制 体系 体制 政策 规划 标准 责任制')
/** 完善公示和听证制度、咨询制度、责任制度: 、 parts what each ends in the same noun, 和 only what one of them holds. */
function institutionsAtPauses({ lexemes, cuts, parts }: Coordination): Conjunct[] | undefined {
  const noun = lexemes.at(-1)?.text ?? ''
  if (!INSTITUTION.test(noun) || parts.some((p) => hasDe(p) || p.length < 2)) return undefined
  const members = splitBy(lexemes, 'pause')
  const both = (p: Lexeme[]) => p.some((l, i) => cuts.includes(lexemes.indexOf(l)) && p[i - 1]?.text !== noun)
  return members.length > 1 && members.every((p) => p.at(-1)?.text === noun) && members.some(both)
    ? apart(members.flatMap((p) => (both(p) ? [p] : splitBy(p, 'and'))))
    : undefined
}

/** 增强竞争力, not 吸收和创新 nor 维护稳定的要求: a verb that is no noun, with its own object. */
function governs(part: Lexeme[], grammar: Grammar): boolean {
  const at = nextContent(part, 0)
  return PLAIN.test(part[at]?.text ?? '') && part[at + 1]?.tag !== 'and' && !hasDe(part) && isVerbPhrase(part, grammar)
}

/**
 * Cuts the object of a verb into the conjuncts that could stand alone (GUIDELINES: How fine?).
 * Examples: 经济中心城市和现代化国际大都市 → two; 质量和水平 → one; 产业园区、商贸街区建设 → two that share 建设;
 * 信息化和工业化深度融合 → one; 研发、会计等现代服务业 → one, the cover noun speaks.
 */
export function conjuncts(object: Lexeme[], frame: string, grammar: Grammar): Conjunct[] {
  const lexemes = quotesApart(object)
  const cuts = cutsOf(lexemes)
  // 与贸易商、平台对接: whom the act is done with.
  const first = lexemes[0]?.text
  if (!cuts.length || first === '与' || first === '同' || withSeveral(lexemes, cuts[0] as number))
    return [{ lexemes, before: '', after: '' }]
  return targets(lexemes, cuts) ?? membersOf(lexemes, frame, grammar, cuts)
}

/** 人工智能同产业发展、文化建设相结合: what one thing does with several. */
const withSeveral = (lexemes: Lexeme[], cut: number): boolean =>
  /相.{2,3}$/u.test(textOf(lexemes.slice(-2))) &&
  lexemes.slice(1, cut).some((l) => l.text === '同' || l.text === '与' || l.text === '跟')

function membersOf(lexemes: Lexeme[], frame: string, grammar: Grammar, cuts: readonly number[]): Conjunct[] {
  const parts = joinModifiers(lexemes, cuts)
  if (parts.length < 2) return [{ lexemes, before: '', after: '' }]
  const c = coordination(lexemes, frame, grammar, cuts, parts)
  for (const rule of RULES) {
    const found = rule(c)
    if (found) return found
  }
  return withSharedModifier(parts)
}

/** 对农村和中西部地区扶持力度, 对民营企业、小微企业的支持: the members share 对 and what follows the last. */
function targets(lexemes: Lexeme[], cuts: readonly number[]): Conjunct[] | undefined {
  if (lexemes[0]?.text !== '对') return undefined
  const members: Lexeme[][] = []
  let from = 1
  for (const cut of cuts) {
    members.push(lexemes.slice(from, cut))
    from = cut + 1
  }
  // 对企业、对国家的责任感: the members say 对 again.
  const again = (p: Lexeme[]): Lexeme[] => (p[0]?.text === '对' ? p.slice(1) : p)
  for (let i = 0; i < members.length; i++) members[i] = again(members[i] as Lexeme[])
  const last = again(lexemes.slice(from))
  const at = last[0]?.mention ? 1 : last.findIndex((l) => l.tag === 'de')
  // 对失业、残疾等困难群体的帮扶: one group.
  if (
    at < 1 ||
    at >= last.length ||
    last.some((l) => l.tag === 'etc') ||
    members.some((m) => !m.length || m.length > 2 || m.some((l) => l.frame || l.tag === 'de'))
  )
    return undefined
  if (last.slice(0, at).some((l) => l.frame)) return undefined
  const after = textOf(last.slice(at))
  return [
    ...members.map((m, i) => ({ lexemes: i ? m : [lexemes[0] as Lexeme, ...m], before: i ? '对' : '', after })),
    { lexemes: last, before: '对', after: '' },
  ]
}

const RELATIVE = wordSet('具有 立足 立足于 富有 充满 体现 符合 促进 引领 面向 服务 适应 支撑 有利于')
/**
 * The members between the separators; relative clauses that lead to one 的 stay with their noun:
 * 具有全球影响力、立足服务湾区、具有深圳特点的科技创新中心 is one member.
 */
function joinModifiers(lexemes: Lexeme[], cuts: readonly number[]): Lexeme[][] {
  const bounds = [-1, ...cuts, lexemes.length]
  const spans: [number, number][] = []
  for (let i = 0; i + 1 < bounds.length; i++) {
    const from = (bounds[i] as number) + 1
    const to = bounds[i + 1] as number
    if (to > from) spans.push([from, to])
  }
  const bare = ([from, to]: [number, number]) => !lexemes.slice(from, to).some((l) => l.tag === 'de')
  const relative = (span: [number, number]) => bare(span) && RELATIVE.test(lexemes[span[0]]?.text ?? '')
  const parts: Lexeme[][] = []
  for (let i = 0; i < spans.length; i++) {
    let j = i
    if (relative(spans[i] as [number, number])) {
      while (j < spans.length && bare(spans[j] as [number, number])) j++
      if (j >= spans.length || j - i > 4) j = i
    }
    parts.push(lexemes.slice((spans[i] as [number, number])[0], (spans[j] as [number, number])[1]))
    i = j
  }
  return parts
}

/** A member of more characters than these is told whole. */
const LONGEST_SHARING = 6

/** 更具全球影响力的经济中心城市和现代化国际大都市: what stands before 的 in the first member is said of the others that have no 的 of their own. */
function withSharedModifier(parts: Lexeme[][]): Conjunct[] {
  const first = parts[0] as Lexeme[]
  const de = first.findLastIndex((l) => l.tag === 'de')
  // 现代农业产业体系、生产体系: the words before what the members have in common are said of all.
  const rest = parts.slice(1)
  const size = rest[0]?.length ?? 0
  const tail = textOf(first.slice(-size))
  const alike =
    de < 0 &&
    first.length > size &&
    size > 1 &&
    parts.every((p) => p.at(-1)?.text === first.at(-1)?.text) &&
    // 服务消费惠民行动、绿色消费推进行动: the second has qualities of its own.
    tail.length <= LONGEST_SHARING &&
    rest.every((p) => p.length === size && !p[0]?.mention && p[0]?.tag !== 'm') &&
    // 知识创新工程和技术创新工程: as long as the first, so whole of itself.
    rest.filter((p) => textOf(p).length === tail.length).length * 2 > rest.length
  const before = de > 0 ? textOf(first.slice(0, de + 1)) : alike ? textOf(first.slice(0, -size)) : ''
  // 庆祝党的百年华诞和新中国成立75周年, 人的全面发展、全体人民共同富裕: a bearer of its own.
  const own = (p: Lexeme[]) => de > 0 && before.length <= 2 && textOf(p).length > textOf(first.slice(de + 1)).length + 1
  return parts.map((lexemes, i) => ({
    lexemes,
    before: i > 0 && !lexemes.some((l) => l.tag === 'de') && !own(lexemes) ? before : '',
    after: '',
  }))
}
