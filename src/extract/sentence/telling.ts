import type { Mention, Modality, Sentence } from '../../model.ts'
import type { Clause } from '../clause/clause.ts'
import { type Draft, type DraftNode, mentionNode } from '../document/draft.ts'
import type { Flow, Placed, Reading } from '../document/reading.ts'
import { figureClaims, type ToldFigure } from './figures.ts'

/** What is asked for, hoped for or aimed at. */
export const ASKS_FOR = /(?<![主需重必])要(?!求)|须|应|将|力争|争取|确保|努力|目标|左右/u
/** 修订条例，对于加强管理具有重要意义: what it is worth, whenever it is done. */
const WEIGHS = /意义|必然|关键/u
/** 新征程上，…: of what lies ahead, though nothing else says so. */
const NEW_START = /新征程|新起点|下一步|新的一年/u

/** What is known of a sentence while its clauses are read one after the other. */
export interface Telling {
  reading: Reading
  draft: Draft
  sentence: Sentence
  /** What the sentence was told and tells the next one. */
  flow: Flow
  clauses: Clause[]
  figures: ToldFigure[]
  /** How many states the sentence says were reached. */
  results: number
  /** Whether targets are announced: 主要预期目标是：. */
  targets: boolean
  /** Whether it tells of what shall be. */
  ahead: boolean
  /** Index of the clause by which the text does what it is issued for; -1 where there is none. */
  issues: number
  /** Index of the last clause that grants something. */
  lastGrant: number
  placed: Placed[]
  /** Who acts. */
  subject: DraftNode[]
  /** Who says so. */
  source: DraftNode | undefined
  /** The source demands what it says. */
  demands: boolean
  /** 要, 必须 have been said. */
  asked: boolean
  /** 会议认为，…: how things stand in the eyes of a meeting, until it asks for something. */
  judged: boolean
  /** The sentence has named who acts. */
  named: boolean
  modality: Modality | undefined
  lastingSubject: DraftNode[] | undefined
  /** 由于…, 目前…: the clauses tell how things stand until one says what is to be done. */
  situation: boolean
  purposeOpen: boolean
  beneficiaries: readonly Mention[]
  /** With whom the act of the next clause is done: 会同有关部门，…. */
  joined: readonly Mention[]
  /** With whom all that follows is done: 与各国人民一道，…. */
  alongside: readonly Mention[]
  /** Who is led (引导青年…，…) or only supported (鼓励企业…，…) to do something, and how many clauses may go on telling what. */
  led: { whom: readonly Mention[]; left: number; supported: boolean } | undefined
  /** A source has been named in this sentence. */
  spoken: boolean
  /** Who goes on speaking after a clause that tells what another has arranged: 会议强调，全会对改革作出部署，…. */
  teller: { source: DraftNode; demands: boolean } | undefined
  since: Modality | undefined
  /** The sentence does what it says: 现决定…. */
  performs: boolean
  opener: DraftNode | undefined
  /** Clauses that name what acts go by and nobody who acts. */
  unclaimed: Clause[]
  /** Whose arrangements the next act goes by: 按照党中央决策部署，…. */
  arrangers: readonly Mention[]
}

/** Acts that a text does by being issued. */
export const BY_ISSUING: ReadonlySet<string> = new Set(['made-public', 'decision', 'notified', 'in-force'])

/** 到2020年, 目标, 要: the sentence tells of what shall be. */
const AHEAD = /(?<![年自从])到[12]\d{3}年|目标|力争|(?:^|[，；])努力(?!下)|(?<![重主需必只])[要将](?!求)/u
export const looksAhead = ({ reading: { text }, sentence }: Telling): boolean =>
  AHEAD.test(text.slice(sentence.start, sentence.end))
/** 主要预期目标是：…: what follows is aimed at, with a number or without. */
const TARGETS = /目标[是为]?[：:]|预期目标[是为]/u
/** Grants to whom a clause before names. */
export const GRANTS =
  /给予(?!.{0,4}(?:处罚|处分|警告|批评|通报|制裁))|予以.{0,10}(?:奖励|资助|补贴|补助|支持|扶持|配套)|(?:奖励|资助|补贴|补助)(?!计划|名单|信息|合同|对象|申请|政策|条件|范围|办法|意见)/u

export function telling(reading: Reading, draft: Draft, sentence: Sentence, clauses: Clause[], flow: Flow): Telling {
  const text = reading.text.slice(sentence.start, sentence.end)
  const figures = figureClaims(reading, draft, sentence, flow, clauses)
  // 各部门要…。要…: their duty goes on until a sentence has a theme of its own: 专项检查要实行….
  const collective = flow.subject.length > 0 && flow.subject.every((s) => s.class === 'Group')
  // 企业要…。要…。改革公务员制度 in a report: theirs as long as the sentences say 要, one after the other.
  const rules = /^(?:notice|opinion|regulation)$/.test(reading.context.kind)
  if (collective && (!rules || flow.source) && !clauses[0]?.strength && reading.context.kind !== 'meeting')
    flow.subject = []
  const subject = collective && !opensBare(clauses[0]) ? [] : flow.subject
  // 你公司应执行大纲。发生异常，应及时报告。: the letter goes on to speak to those it is sent to.
  const told = subject.length > 0 && reading.addressees.some((m) => subject.some((s) => s.label === m.entity.label))
  const startsAnew = reading.context.kind === 'interview' && (flow.modality !== undefined || NEW_START.test(text))
  let results = 0
  for (const c of clauses) for (const a of c.aims) if (a.rule === 'state') results++
  return {
    reading,
    draft,
    sentence,
    flow,
    clauses,
    figures,
    results,
    targets: TARGETS.test(text),
    ahead: flow.modality === 'planned' || AHEAD.test(text),
    issues: reading.context.demands ? clauses.findLastIndex((c) => BY_ISSUING.has(c.rule)) : -1,
    lastGrant: clauses.findLastIndex((c) => GRANTS.test(c.text)),
    placed: [],
    subject,
    source: flow.source,
    demands: flow.source?.class === 'Person',
    asked: false,
    judged: flow.judged && flow.source?.class === 'Meeting',
    named: (collective && subject.length > 0) || told,
    modality: undefined,
    lastingSubject: undefined,
    situation: false,
    purposeOpen: false,
    beneficiaries: [],
    joined: [],
    alongside: [],
    led: undefined,
    spoken: false,
    teller: undefined,
    since: ASKS_FOR.test(text) || WEIGHS.test(text) || startsAnew ? undefined : flow.since,
    performs: false,
    opener: undefined,
    unclaimed: [],
    arrangers: [],
  }
}

/** Whether the clause begins with what is done, not with a theme. */
function opensBare(clause: Clause | undefined): boolean {
  const first = clause?.lexemes[0]
  return (
    first !== undefined &&
    (first.frame !== undefined || (first.cues?.size ?? 0) > 0 || /^(d|ad|p|c|v)$/.test(first.tag))
  )
}

/** The body, meeting, document or person that a clause begins with. */
export function openerOf(draft: Draft, { subject, source, lexemes }: Clause): DraftNode | undefined {
  const first = source ?? subject.at(-1) ?? lexemes.find((l) => !l.time && l.tag !== 'aside')?.mention
  return first && /Meeting|Document|Organization|Person/.test(first.entity.class)
    ? mentionNode(draft, first)
    : undefined
}
