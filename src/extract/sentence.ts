import type { Mention, Modality, Sentence } from '../model.ts'
import { attribute, grounded, involve, mandates } from './attribution.ts'
import type { Aim, Clause } from './clause.ts'
import { clauseText } from './clauses.ts'
import { claim, type Draft, type DraftNode, draftNode, mentionNode } from './draft.ts'
import { figureClaims } from './figures.ts'
import { carriedOut, issuedDocument, issuingAim } from './issuing.ts'
import { aimNode, defaultActors, type Flow, type Placed, type Reading, within } from './reading.ts'
import { meansAndEnds, under } from './structure.ts'

/** Claims of one sentence: who, what, why, on whose mandate. */
export function readSentence(
  reading: Reading,
  draft: Draft,
  sentence: Sentence,
  clauses: Clause[],
  flow: Flow,
  carry: Flow,
): Placed[] {
  const placed: Placed[] = []
  const sentenceText = flow.modality === 'planned' ? '将' : reading.text.slice(sentence.start, sentence.end)
  const targets = TARGETS.test(reading.text.slice(sentence.start, sentence.end))
  const figures = figureClaims(reading, draft, sentence, flow, clauses)
  let subject = flow.subject
  let source = flow.source
  const results = clauses.flatMap((c) => c.aims).filter((a) => a.rule === 'state').length
  let modality: Modality | undefined
  let lastingSubject: DraftNode[] | undefined
  let demands = source?.class === 'Person'
  let asked = false
  /** The sentence has named who acts. */
  let named = false
  /** 由于…, 目前…: the clauses tell how things stand until one says what is to be done. */
  let situation = false
  let purposeOpen = false
  let beneficiaries: Mention[] = []
  let spoken = false
  let since: Modality | undefined
  let opener: DraftNode | undefined
  const lastGrant = clauses.findLastIndex((c) => GRANTS.test(clauseText(c)))
  for (const [index, clause] of clauses.entries()) {
    // 对…的企业，给予…奖励: whom the next act is for.
    // 对经认定的工业设计中心，…给予最高500万元资助: whom or what the grant is for.
    if (opensTheme(clause) && !GRANTS.test(clauseText(clause)) && index < lastGrant) clause.aims = []
    if (!clause.aims.length && opensTheme(clause))
      beneficiaries = clause.lexemes.flatMap((l) => (l.mention?.entity.class === 'Group' ? l.mention : []))
    else if (clause.opens) beneficiaries = clause.enlisted
    else if (beneficiaries.length && clause.aims.length) clause.enlisted.push(...beneficiaries)
    if (clause.purpose) purposeOpen = true
    else if (
      purposeOpen &&
      (clause.mandates.length ||
        clause.subject.length ||
        clause.self ||
        /^(现|特|经|结合|制定|提出)/u.test(clauseText(clause)))
    )
      purposeOpen = false
    if (clause.pronoun && carry.person) {
      if (clause.says && !clause.source) {
        source = carry.person
        demands = clause.demands ?? false
        if (demands && reading.context.kind === 'meeting') carry.source = source
        subject = []
      } else if (!clause.says) subject = [carry.person]
    }
    const person =
      clause.subject.findLast((m) => m.entity.class === 'Person') ??
      (clause.source?.entity.class === 'Person' ? clause.source : undefined)
    if (person) carry.person = mentionNode(draft, person)
    // 会议研究…，指出要…: who opened the sentence says what follows.
    if (clause.says && !clause.source && !clause.pronoun && opener) {
      source = opener
      demands = clause.demands ?? false
      if (source.class === 'Meeting' || (source.class === 'Document' && reading.context.kind !== 'interview'))
        carry.source = source
      subject = []
      named = false
    }
    opener = openerOf(draft, clause) ?? opener
    if (clause.says && clause.source?.entity.class === 'Person') carry.speaker = mentionNode(draft, clause.source)
    if (clause.source) {
      source = mentionNode(draft, clause.source)
      // 会议指出…。要…: a meeting or document goes on demanding until somebody else is named; a person's words end with the sentence.
      demands = clause.demands ?? false
      // 会议强调，全会对…作出部署: whom the speech tells of does not go on speaking.
      const told = spoken
      spoken = !clause.convened
      named = false
      if (told) {
        // only for this sentence
      } else if (
        (source.class === 'Meeting' && reading.context.kind !== 'interview') ||
        (source.class === 'Person' && demands && reading.context.kind === 'meeting') ||
        (source.class === 'Document' && reading.context.kind !== 'interview')
      )
        carry.source = source
      subject = []
    }
    if (clause.subject.length) {
      named = true
      subject = clause.subject.map((m) => mentionNode(draft, m))
      // 习近平主席…出席…峰会 in a report: the next sentence is about the country again.
      const lasting = subject.filter(
        (s) =>
          s.class === 'Organization' ||
          s.class === 'Place' ||
          (s.class === 'Person' && /meeting|interview/.test(reading.context.kind)),
      )
      if (lasting.length) lastingSubject = lasting
    } else if (clause.addressed && reading.addressees.length) {
      named = true
      subject = reading.addressees.map((m) => mentionNode(draft, m))
    } else if (clause.self) {
      named = false
      subject = []
      if (reading.context.kind !== 'meeting') delete carry.source
    }
    if (clause.strength === 'should' || clause.strength === 'must') asked = true
    if (clause.modality && clause.modality !== 'ongoing') modality = clause.modality
    const actors =
      clause.subject.length || !clause.self
        ? subject.length
          ? subject
          : defaultActors(reading, draft)
        : defaultActors(reading, draft)
    if (SINCE.test(clauseText(clause))) since = 'ongoing'
    const mode: Modality = purposeOpen
      ? 'planned'
      : (clause.modality ?? modality ?? since ?? flow.modality ?? 'planned')
    mandates(
      draft,
      clause,
      subject.length || clause.self ? actors : (subjectAhead(draft, clauses.slice(index + 1)) ?? actors),
    )
    if (clause.subject.length && /召开/u.test(clause.verb ?? '')) carry.convener = actors
    if (!clause.aims.length) clause.aims.push(...issuingAim(clause))
    clause.aims.push(...carriedOut(reading, clause, sentence))
    if (!clause.aims.length && clause.rule === 'none' && results >= LISTED_RESULTS)
      clause.aims.push(...bareState(clause))
    if (!clause.aims.length && /^(none|frame-quality)$/u.test(clause.rule) && targets && index > 0)
      clause.aims.push(...listedTarget(clause))
    if (
      /^(由于|因为|虽然|尽管|鉴于|如果|一旦|只要|假如|倘若|凡是|有利于|当前|目前|现在|近几年|最近几年)/u.test(
        clauseText(clause),
      )
    )
      situation = true
    if (clause.strength || clause.modality === 'planned' || clause.says || clause.subject.length) situation = false
    for (const found of clause.aims) {
      if (situation && clause.modality !== 'done' && found.rule !== 'state-assessed') continue
      // In a list of results an act is a result too: 贫困人口实现脱贫，…，解决区域性整体贫困.
      const aim: Aim =
        found.past && results < LISTED_RESULTS && !AHEAD.test(sentenceText)
          ? { ...found, class: 'Initiative', label: found.past.label, end: found.past.end, rule: 'state-praised' }
          : results >= 3 && found.class === 'Initiative' && /^frame-(complete|process)$/u.test(found.rule)
            ? { ...found, class: 'Goal' }
            : found
      if (figures.some((f) => f.start < aim.end && aim.start < f.end)) continue
      const issued = issuedDocument(reading, clause, aim)
      const node = issued ? draftNode(draft, 'Initiative', issued, issued, aim) : aimNode(draft, aim)
      const entry: Placed = { node, aim, clause: { ...clause, purpose: purposeOpen || clause.purpose } }
      placed.push(entry)
      if (clause.convened) {
        dealtWith(draft, entry, source, carry.convener ?? actors)
        continue
      }
      const doers = aim.by ? [mentionNode(draft, aim.by)] : actors
      attribute(
        reading,
        draft,
        entry,
        doers,
        // 近日，国务院印发了…: what is done is not what the document sets.
        clause.announces || (source?.class === 'Document' && mode === 'done') ? undefined : source,
        named,
        // 为规范管理，制定本办法: the text that one reads has been made.
        issued ? 'done' : mode,
        demands && reading.context.kind !== 'interview',
        demands || asked,
        carry.speaker,
        asked,
      )
      involve(reading, draft, entry, doers)
      grounded(reading, draft, entry)
      // 会议讨论…，决定将草案提请审议: they who met will do it.
      if (source?.class === 'Meeting' && carry.convener && !named && /^(并|会议)?决定/u.test(clauseText(clause)))
        for (const by of carry.convener)
          claim(draft, by, node.class === 'Goal' ? 'pursues' : 'undertakes', node, aim.rule, clause, {
            modality: 'planned',
          })
      // What is delegated goes on being the delegate's: …，组织实施…，建立….
      if (aim.by) {
        subject = doers
        carry.subject = doers
      }
    }
    // 习近平主持召开会议强调，…: he demands what follows, he does not do it.
    if (clause.announces) {
      named = false
      subject = []
    }
    for (const partner of clause.partners)
      for (const a of actors) claim(draft, a, 'cooperatesWith', mentionNode(draft, partner), 'partner', clause)
  }
  if (lastingSubject && (placed.length > 0 || clauses.at(-1)?.lexemes.at(-1)?.text === '包括')) {
    carry.subject = lastingSubject
    // 会议强调，国务院必须…: the meeting goes on demanding.
    if (!source || source !== carry.source) delete carry.source
  }
  for (const part of placed)
    if (part.aim.under) {
      const whole = placed.find((p) => p.aim.label === part.aim.under)
      if (whole) claim(draft, part.node, 'partOf', whole.node, 'programme-part', part.clause)
    }
  if (placed.length)
    for (const mention of within(reading.mentions, sentence))
      if (!mention.nested && mention.entity.class === 'Group') mentionNode(draft, mention)
  const aims = [...placed.filter((p) => !p.aim.under), ...figures.flatMap((f) => f.placed)]
  meansAndEnds(reading.text, draft, sentence, placed)
  under(draft, aims, flow.heads)
  return aims
}

/** The body, meeting, document or person that a clause begins with. */
function openerOf(draft: Draft, { subject, source, lexemes }: Clause): DraftNode | undefined {
  const first = source ?? subject.at(-1) ?? lexemes.find((l) => !l.time && l.tag !== 'aside')?.mention
  return first && /Meeting|Document|Organization|Person/.test(first.entity.class)
    ? mentionNode(draft, first)
    : undefined
}

/** 会议研究X: done by those who called the meeting; X is what the meeting calls for. */
function dealtWith(draft: Draft, { node, aim, clause }: Placed, meeting: DraftNode | undefined, by: DraftNode[]): void {
  if (aim.topic) {
    if (meeting) claim(draft, meeting, 'callsFor', node, 'convened', clause)
  } else for (const actor of by) claim(draft, actor, 'undertakes', node, 'convened', clause, { modality: 'done' })
}

/** 根据…规划，省政府编制了…: the subject that follows the mandate. */
function subjectAhead(draft: Draft, clauses: readonly Clause[]): DraftNode[] | undefined {
  const next = clauses.find((c) => c.subject.length > 0 || c.self || c.source)
  return next?.subject.length ? next.subject.map((m) => mentionNode(draft, m)) : undefined
}
/** 到2020年, 目标, 要: the sentence tells of what shall be. */
const AHEAD = /到[12]\d{3}年|目标|力争|(?<![重主需必只])[要将](?!求)/u

/** 今年以来，我市着力…: what has been going on. */
const SINCE = /^(?:今年|近年|近几年|近期|当前|目前|一直)(?:以来|来)?$/u

/** 对…, 宁波市对…: the clause names whom or what the next is about. */
const opensTheme = ({ lexemes, subject }: Clause): boolean =>
  /^(对|对于|针对)$/u.test((subject.length ? lexemes.find((l) => !l.mention) : lexemes[0])?.text ?? '')

/** Grants to whom a clause before names. */
const GRANTS = /给予|予以|奖励|资助|补贴|补助/u

/** From this many results a sentence is a list of them. */
const LISTED_RESULTS = 3

/** 主要预期目标是：…: what follows is aimed at, with a number or without. */
const TARGETS = /目标[是为]?[：:]|预期目标[是为]/u

/** 居民收入增长与经济增长同步 in a list of targets. */
function listedTarget({ lexemes, start, end, rule }: Clause): Aim[] {
  const label = lexemes.map((l) => l.text).join('')
  if (lexemes.length < 2 || label.length < 5 || label.length > 26 || /目标|^[在努力]/u.test(label)) return []
  // 贫困人口减少1000万以上: a number without a unit, which no figure tells.
  if (rule === 'none' && /\d/u.test(label)) return []
  return [{ class: 'Goal', label, start, end, frame: 'state', rule: 'state' }]
}

/** 流域水系通畅洁净 in a list of results: a theme and an adjective, without a verb. */
function bareState({ lexemes, start, end }: Clause): Aim[] {
  const last = lexemes.at(-1)
  const label = lexemes.map((l) => l.text).join('')
  if (!last || lexemes.length < 2 || label.length < 4 || label.length > 16 || !/^(a|an|z|i|l)/u.test(last.tag))
    return []
  return [{ class: 'Goal', label, start, end, frame: 'state', rule: 'state' }]
}
