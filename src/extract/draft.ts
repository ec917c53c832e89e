import type {
  Entity,
  Figure,
  Measure,
  Mention,
  Modality,
  NodeClass,
  Predicate,
  Responsibility,
  Span,
  Strength,
} from '../model.ts'

/** A node while the document is read; spans are in the repaired text. */
export interface DraftNode {
  class: NodeClass
  key: string
  label: string
  aliases: Set<string>
  divisionCode?: string
  spans: Span[]
  /** Keys of `spans`, so that a name said a thousand times is not looked through each time. */
  seen: Set<string>
}

/** What a claim says besides its ends. */
export interface ClaimDetails {
  modality?: Modality
  strength?: Strength
  role?: Responsibility
  value?: string
  time?: string
  measure?: Measure
  figure?: Figure
  statedBy?: DraftNode
}

export interface DraftClaim extends ClaimDetails {
  source: DraftNode
  predicate: Predicate
  target: DraftNode
  rule: string
  evidence: Span[]
  seen: Set<string>
}

export interface Draft {
  nodes: Map<string, DraftNode>
  claims: Map<string, DraftClaim>
}

export const newDraft = (): Draft => ({ nodes: new Map(), claims: new Map() })

/** Which classes each predicate may join (GUIDELINES: Edges); what does not fit is not claimed. */
const ACTORS: readonly NodeClass[] = ['Person', 'Organization', 'Place', 'Group']
const AIMS: readonly NodeClass[] = ['Goal', 'Initiative']
const SIGNATURES: Readonly<Record<Predicate, readonly [readonly NodeClass[], readonly NodeClass[]]>> = {
  pursues: [ACTORS, ['Goal']],
  undertakes: [ACTORS, ['Initiative']],
  callsFor: [['Document', 'Meeting', 'Person', 'Organization'], AIMS],
  contributesTo: [AIMS, ['Goal']],
  partOf: [
    ['Initiative', 'Goal', 'Place', 'Organization'],
    ['Initiative', 'Goal', 'Place', 'Organization'],
  ],
  basedOn: [
    [...AIMS, ...ACTORS],
    ['Document', 'Meeting', 'Doctrine'],
  ],
  involves: [AIMS, ACTORS],
  cooperatesWith: [ACTORS, ACTORS],
  holdsRole: [['Person'], ['Role']],
  roleIn: [['Role'], ['Organization']],
  reports: [ACTORS, ['Indicator']],
}

function isNew(seen: Set<string>, { start, end }: Span): boolean {
  const key = `${start}-${end}`
  return !seen.has(key) && seen.add(key) !== undefined
}

/** The node of that class and key, made if it is new; the span is added to its mentions. */
export function draftNode(draft: Draft, cls: NodeClass, key: string, label: string, span?: Span): DraftNode {
  const id = `${cls}\u0000${key}`
  let node = draft.nodes.get(id)
  if (!node) {
    node = { class: cls, key, label, aliases: new Set(), spans: [], seen: new Set() }
    draft.nodes.set(id, node)
  }
  if (span && isNew(node.seen, span)) node.spans.push({ start: span.start, end: span.end })
  return node
}

export function entityNode(draft: Draft, entity: Entity, span?: Span): DraftNode {
  const node = draftNode(draft, entity.class, entity.key, entity.label, span)
  for (const alias of entity.aliases) node.aliases.add(alias)
  if (entity.divisionCode) node.divisionCode = entity.divisionCode
  return node
}

export const mentionNode = (draft: Draft, mention: Mention): DraftNode => entityNode(draft, mention.entity, mention)

/**
 * Adds a claim, or its evidence to the one that is there: an act said again with another modality keeps the first one's (GUIDELINES).
 * Returns undefined for a self-loop or a pair of classes that the predicate does not join.
 */
export function claim(
  draft: Draft,
  source: DraftNode,
  predicate: Predicate,
  target: DraftNode,
  rule: string,
  evidence: Span,
  details: ClaimDetails = {},
): DraftClaim | undefined {
  const [sources, targets] = SIGNATURES[predicate]
  if (source === target || !sources.includes(source.class) || !targets.includes(target.class)) return undefined
  if (predicate === 'partOf' && source.class !== target.class) return undefined
  const id = [
    source.class,
    source.key,
    predicate,
    target.class,
    target.key,
    details.value ?? '',
    details.time ?? '',
    details.measure ?? '',
  ].join('\u0000')
  const known = draft.claims.get(id)
  if (known) {
    if (isNew(known.seen, evidence)) known.evidence.push({ start: evidence.start, end: evidence.end })
    if (details.role && !known.role) known.role = details.role
    return known
  }
  const made: DraftClaim = {
    source,
    predicate,
    target,
    rule,
    evidence: [{ start: evidence.start, end: evidence.end }],
    seen: new Set([`${evidence.start}-${evidence.end}`]),
    ...details,
  }
  draft.claims.set(id, made)
  return made
}
