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
  TimeExpression,
} from '../../model.ts'
import { contains } from '../../offsets.ts'

/** A node while the document is read; spans are in the repaired text. */
export interface DraftNode {
  class: NodeClass
  key: string
  label: string
  aliases: Set<string>
  divisionCode: string | undefined
  /** Where it is named; one place may stand here more than once. */
  spans: Span[]
  /** Counts the nodes of the draft: short keys of claims are made of it. */
  number: number
}

/** What a claim says besides its ends. */
export interface ClaimDetails {
  modality?: Modality | undefined
  strength?: Strength | undefined
  role?: Responsibility | undefined
  value?: string
  /** Of the figure, as written. */
  time?: string
  /** Of what has been or shall be done, where no figure is told. */
  when?: TimeExpression | undefined
  measure?: Measure
  figure?: Figure
  statedBy?: DraftNode | undefined
}

/** A claim while the document is read; all its fields are there, so that all claims have one shape. */
export interface DraftClaim {
  source: DraftNode
  predicate: Predicate
  target: DraftNode
  rule: string
  modality: Modality | undefined
  strength: Strength | undefined
  role: Responsibility | undefined
  value: string | undefined
  measure: Measure | undefined
  time: string | undefined
  when: TimeExpression | undefined
  figure: Figure | undefined
  statedBy: DraftNode | undefined
  /** One stretch may stand here more than once. */
  evidence: Span[]
}

export interface Draft {
  nodes: Map<string, DraftNode>
  /** The nodes of entities that were met as the same object: names of the tables are. */
  entities: Map<Entity, DraftNode>
  /** By what they say: a number where that is the ends and the predicate alone. */
  claims: Map<string | number, DraftClaim>
  /** The first label of each act, by what its wordings have in common. */
  wordings: Map<string, string>
}

export const newDraft = (): Draft => ({ nodes: new Map(), entities: new Map(), claims: new Map(), wordings: new Map() })

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

const NUMBERS: ReadonlyMap<string, number> = new Map(Object.keys(SIGNATURES).map((predicate, i) => [predicate, i]))
const MOST_NODES = 2 ** 24

/** Adds a stretch, but for the one that was added just before; what else comes twice is found when all are sorted. */
function add(spans: Span[], { start, end }: Span): void {
  const last = spans.at(-1)
  if (last?.start !== start || last.end !== end) spans.push({ start, end })
}

/** The node of that class and key, made if it is new; the span is added to its mentions. */
export function draftNode(draft: Draft, cls: NodeClass, key: string, label: string, span?: Span): DraftNode {
  const id = `${cls}\u0000${key}`
  let node = draft.nodes.get(id)
  if (!node) {
    node = { class: cls, key, label, aliases: new Set(), divisionCode: undefined, spans: [], number: draft.nodes.size }
    draft.nodes.set(id, node)
  }
  if (span) add(node.spans, span)
  return node
}

export function entityNode(draft: Draft, entity: Entity, span?: Span): DraftNode {
  const known = draft.entities.get(entity)
  if (known) {
    if (span) add(known.spans, span)
    return known
  }
  const node = draftNode(draft, entity.class, entity.key, entity.label, span)
  draft.entities.set(entity, node)
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
  const { value, time, measure } = details
  // Numbers of nodes are smaller than the length of a text: all three fit a double.
  const ends = (source.number * MOST_NODES + target.number) * NUMBERS.size + (NUMBERS.get(predicate) as number)
  const id = value || time || measure ? [ends, value, time, measure].join('\u0000') : ends
  const known = draft.claims.get(id)
  if (known) {
    add(known.evidence, evidence)
    if (details.role && !known.role) known.role = details.role
    known.when ??= details.when
    return known
  }
  const made: DraftClaim = {
    source,
    predicate,
    target,
    rule,
    modality: details.modality,
    strength: details.strength,
    role: details.role,
    value,
    measure,
    time,
    when: details.when,
    figure: details.figure,
    statedBy: details.statedBy,
    evidence: [{ start: evidence.start, end: evidence.end }],
  }
  draft.claims.set(id, made)
  return made
}

/** Takes back a claim that all its evidence in the stretch was taken for. */
export function unclaim(draft: Draft, source: DraftNode, predicate: Predicate, target: DraftNode, span: Span): void {
  const id = (source.number * MOST_NODES + target.number) * NUMBERS.size + (NUMBERS.get(predicate) as number)
  const known = draft.claims.get(id)
  if (known?.evidence.every((e) => contains(span, e))) draft.claims.delete(id)
}
