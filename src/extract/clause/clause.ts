import type { Entity, Mention, Modality, Span, Strength, TimeExpression } from '../../model.ts'
import { named } from '../../recognise/names.ts'
import { wordSet } from '../../wordSet.ts'
import type { Frame, Grammar } from '../words/grammar.ts'
import type { Lexeme } from '../words/lexemes.ts'

/** A goal or an initiative as one clause names it, before the document's wordings of it are joined. */
export interface Aim extends Span {
  class: 'Goal' | 'Initiative'
  label: string
  frame: Frame | 'state' | 'figure'
  /** Row of ontology/rules/claims.tsv. */
  rule: string
  /** 国有企业改革稳步推进 told of what is past: the act alone is the node. */
  past: { label: string; end: number; praised?: boolean } | undefined
  /** Label of the programme that the clause says it is part of. */
  under: string | undefined
  /** Who does it where the clause names another than its subject: 授权州数据局统筹…. */
  by: Mention | undefined
  /** What a meeting dealt with: the sentences after it are about it. */
  topic: boolean | undefined
  /** 以优化环境增强信心: serves the goals that its clause tells after it. */
  means: boolean | undefined
  /** 贯彻省委关于…的部署: whose arrangement it is. */
  askedBy: Mention | undefined
  /** The document that it carries out: 认真贯彻落实. */
  upon: Entity | undefined
}

/** What one comma-clause says: the record that rules fill and claims are made from. */
export interface Clause extends Span {
  /** The actors named as subject; empty where it is carried over. */
  subject: Mention[]
  /** 我们, 我局, 全市…: the actor of the document or the speaker. */
  self: boolean
  /** 你公司, 你单位: whom the text is addressed to. */
  addressed: boolean
  /** 不能提倡高消费: what must not be done is no aim. */
  negated: boolean
  /** 他, 她: the person named last. */
  pronoun: boolean
  aims: Aim[]
  /** Stands under 为…: an end of what follows. */
  purpose: boolean
  /** Closes a run of acts as their end: 推动…, 实现…, 确保…. */
  result: boolean
  mandates: Mention[]
  /** 会议要求, 报告提出: who demands what follows. */
  source: Mention | undefined
  /** 强调, 要求, 指出: the source demands; 表示, 介绍: he speaks for himself and his place. */
  demands: boolean | undefined
  says: boolean | undefined
  /** 主持召开会议强调: an act of the speaker, and then what he demands. */
  announces: boolean | undefined
  /** 学习宣传大会精神要联系实际: the act that stands before 要 as its theme. */
  theme: Aim[] | undefined
  /** 会议研究…: an act of those who meet; `source` is the meeting. */
  convened: boolean | undefined
  /** Index of 是 in it, or of the word from which it finds important what stands before; -1 where it says neither. */
  weighs: number
  /** Groups mobilised by 支持, 鼓励, 引导 …. */
  enlisted: Mention[]
  /** 鼓励企业基于…，: whom the acts of the next clauses mobilise. */
  opens: boolean | undefined
  partners: Mention[]
  /** 同邻国 of 同邻国发展关系: the words that say with whom. */
  beside: Span | undefined
  modality: Modality | undefined
  strength: Strength | undefined
  time: TimeExpression | undefined
  lexemes: Lexeme[]
  /** Its words as they stand. */
  text: string
  /** What the parser took for the predicate, for `explain`. */
  verb: string | undefined
  rule: string
}

const ACTORS = new Set(['Person', 'Organization', 'Place', 'Group'])

const MANDATES = new Set(['Document', 'Meeting', 'Doctrine'])

/** Who acts where no table names them, told by the last words before `end`: 台账报送单位, 使用草原的单位或者个人. */
export const untabled = (
  name: string,
  end: number,
  rule = 'collective-suffix',
  cls: 'Group' | 'Place' = 'Group',
): Mention => {
  // 所有的地方, 报省级主管部门审核: the word before them is none of theirs.
  const text = name.replace(/^(?:的|[报经送](?=[省市县区国上各]))+/u, '')
  return { start: end - text.length, end, text, entity: named(cls, text), rule }
}

export const isActor = (l: Lexeme | undefined): boolean => !!l?.mention && ACTORS.has(l.mention.entity.class)

export const isBody = (l: Lexeme | undefined): boolean => l?.mention?.entity.class === 'Organization'

export const isMandate = (l: Lexeme): boolean => !!l.mention && MANDATES.has(l.mention.entity.class)

/** 对于提高效率: what opens a phrase that tells what something is about or good for. */
export const TOWARDS = wordSet('对 对于')

export const SELF = wordSet('我们 我 本 我局 我委 我部 大家 咱们 全党 全党全国 全党全社会 全社会')

export const DEMANDS = wordSet('要求 强调 指出 提出 部署 号召 明确提出 主张 倡议 呼吁 希望 建议 敦促')

export interface Cursor {
  i: number
  lexemes: Lexeme[]
  clause: Clause
  grammar: Grammar
}

/** Words that the segmenter takes for verbs and that only qualify a noun. */
export const QUALIFIERS = wordSet('相关 有关 综合 特色 新型 重点 统一 现有 原有')

export const isVerb = (l: Lexeme | undefined): boolean =>
  !!l &&
  (l.frame !== undefined ||
    (l.tag === 'v' && l.text.length > 1 && !QUALIFIERS.test(l.text) && !/[化性]$/u.test(l.text)))

/** 推进, not 具有: a verb of the tables that does something, not one that only tells how things stand. */
export const isActing = (l: Lexeme | undefined): l is Lexeme & { frame: Frame } =>
  l?.frame !== undefined && l.frame !== 'background'

/** Takes what a reading has found, by the rule that found it, for what the clause tells; false where it has found nothing. */
export function tells(clause: Clause, aim: Aim | undefined): aim is Aim {
  if (!aim) return false
  clause.aims.push(aim)
  clause.rule = aim.rule
  return true
}

export const has = (
  l: Lexeme | undefined,
  cue: 'adverb' | 'modal' | 'connective' | 'preposition' | 'done' | 'ongoing',
): boolean => l?.cues?.has(cue) ?? false

/** The next lexeme after adverbs, from `i`. */
export function nextContent(lexemes: Lexeme[], i: number): number {
  let j = i
  while (j < lexemes.length && ((has(lexemes[j], 'adverb') && !lexemes[j]?.frame) || lexemes[j]?.text === '地')) j++
  return j
}

/** Index of the first verb from `from` that follows a noun and takes an object of its own; -1 where there is none. */
export const actAfterNoun = (lexemes: readonly Lexeme[], from: number): number =>
  lexemes.findIndex(
    (l, k) =>
      k >= from &&
      isActing(l) &&
      lexemes[k - 1]?.frame === undefined &&
      lexemes[k - 1]?.tag !== 'de' &&
      lexemes[k + 1] !== undefined &&
      !has(lexemes[k + 1], 'done') &&
      (!/^(de|pause|and|etc)$/.test(lexemes[k + 1]?.tag ?? '') || twoVerbs(lexemes, k)),
  )

/** 制定和实施宏观政策: two verbs before one object. */
const twoVerbs = (lexemes: readonly Lexeme[], k: number): boolean =>
  lexemes[k + 1]?.tag === 'and' &&
  lexemes[k + 2]?.frame !== undefined &&
  lexemes[k]?.tag === 'v' &&
  lexemes[k + 2]?.tag === 'v' &&
  lexemes[k + 3] !== undefined &&
  lexemes[k + 3]?.text !== lexemes[k]?.text &&
  !/^(de|pause|and|etc)$/.test(lexemes[k + 3]?.tag ?? '')
