/**
 * The plain data that the stages hand to each other. Offsets are UTF-16 code units; `end` is exclusive.
 *
 * read → Source → repair → Repaired → segment → Structure → recognise → Mention[] → extract/resolve → Facts → graph → Graph
 */

/** The eleven classes of nodes (ontology/zhengtu.ttl); `Actor` is their abstract parent and never a node's class. */
export const NODE_CLASSES = [
  'Person',
  'Organization',
  'Place',
  'Group',
  'Role',
  'Goal',
  'Initiative',
  'Doctrine',
  'Document',
  'Meeting',
  'Indicator',
] as const
export type NodeClass = (typeof NODE_CLASSES)[number]

export const PREDICATES = [
  'pursues',
  'undertakes',
  'callsFor',
  'contributesTo',
  'partOf',
  'basedOn',
  'involves',
  'cooperatesWith',
  'holdsRole',
  'roleIn',
  'reports',
] as const
export type Predicate = (typeof PREDICATES)[number]

export type Modality = 'done' | 'ongoing' | 'planned' | 'called'
export type Strength = 'must' | 'should' | 'encourage' | 'explore'
export type Responsibility = 'lead' | 'support'
export type Measure = 'level' | 'change' | 'share'
export type Comparator = 'moreThan' | 'atLeast' | 'lessThan' | 'atMost' | 'about' | 'equal'

/** A stretch of some text. */
export interface Span {
  start: number
  end: number
}

/** A span of Source.text together with what stands there. `piece` (from 2) marks the later pieces of one mention that the damaged text tore apart. */
export interface Quote extends Span {
  exact: string
  piece?: number
}

/** What the caller knows about the bytes: where they lie (relative to the input argument, `/`, NFC), and a date if neither head nor file name tells. */
export interface SourceHint {
  path?: string
  date?: string
  title?: string
  issuer?: string
  /** Who put it on the web, where the text does not tell. */
  source?: string
  /** Encoding of a text (a WHATWG label, `gb18030`), where it is known; a byte-order mark overrules it. */
  encoding?: string
}

/** What the text says about itself. Dates are `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export interface Metadata {
  title?: string
  date?: string
  issuer?: string
  number?: string
  /** Who put it on the web (来源), as an HTML page tells. */
  source?: string
  /** Words of the file's name: 江苏省 of 2026_江苏省.txt. */
  name?: string
}

/** A text to read: the string that every span refers to, never changed afterwards. */
export interface Source {
  text: string
  /** SHA-256 of `text` in UTF-8, hex. */
  sha256: string
  paths: string[]
  metadata: Metadata
  /** Offsets at which the pages of a PDF begin, the first page first. */
  pages?: number[]
  /** What is read in place of `text`, where that differs. */
  reading?: Reading
}

/** A text as it is read: Traditional characters as simplified ones, marks of Markdown left out; with the way back to `Source.text`. */
export interface Reading {
  text: string
  segments: OffsetSegment[]
  /** The metadata in the same characters. */
  metadata: Metadata
}

/** One stretch of the repaired text that stands in the source, character by character. Segments are sorted by `start` and do not overlap. */
export interface OffsetSegment {
  start: number
  length: number
  source: number
}

/** Something that repair did, in offsets of the source. */
export interface Mend extends Span {
  kind:
    | 'repeated-paragraph'
    | 'repeated-sentence'
    | 'repeated-clause'
    | 'running-head'
    | 'rights-notice'
    | 'stitched'
    | 'joined-line'
    | 'moved'
  /** The offset (in the source) of what it repeats or was joined to. */
  other?: number
}

/** The text as it should have been, with its way back to the source. Paragraphs are separated by one `\n`. */
export interface Repaired {
  text: string
  segments: OffsetSegment[]
  mends: Mend[]
}

export type BlockKind =
  | 'title'
  | 'heading'
  | 'byline'
  | 'caption'
  | 'question'
  | 'answer'
  | 'item'
  | 'paragraph'
  | 'addressee'
  | 'signature'
  | 'metadata'

/** A paragraph or heading of the repaired text. Spans here and below are in the repaired text. */
export interface Block extends Span {
  kind: BlockKind
  /** Heading depth from 1; 0 for what is no heading. */
  level: number
  /** List or section marker that opens it (`一是`, `（三）`, `第五条`); `start` lies after it. */
  marker?: string | undefined
  /** Index of the block under which this one stands (heading, list head, question). */
  parent?: number | undefined
  /** Who speaks in a question or answer, as written. */
  speaker?: string | undefined
}

export interface Sentence extends Span {
  /** Index into `Structure.blocks`. */
  block: number
}

export interface Structure {
  blocks: Block[]
  sentences: Sentence[]
}

/** A word with its part-of-speech tag (ICTCLAS tags as jieba gives them, or those of ontology/lexicon). */
export interface Token extends Span {
  text: string
  tag: string
}

/** A thing that a name refers to. `key` is the node's relative IRI without the class: `深圳市` of `place/深圳市`. */
export interface Entity {
  class: NodeClass
  key: string
  label: string
  /** Names that hold anywhere (深圳); names that hold only in this text (我市) stay on the mention. */
  aliases: string[]
  divisionCode?: string | undefined
}

/** A recognised name in the repaired text. */
export interface Mention extends Span {
  text: string
  entity: Entity
  /** Row of ontology/ that found it. */
  rule: string
  /** Named only inside a longer name (深圳 in 深圳湾实验室) or where the guidelines count no node; still a mention for the name-tagging score. */
  nested?: boolean | undefined
  /** The place that the text is of. */
  own?: boolean | undefined
}

/** A number with its unit, as written, in the repaired text. `number` (xsd:decimal lexical form) only when exact. */
export interface Quantity extends Span {
  text: string
  number?: string
  unit?: string
  comparator?: Comparator
}

/** A time expression. `from`/`until` are inclusive ISO dates where they can be resolved. */
export interface TimeExpression extends Span {
  text: string
  from?: string
  until?: string
}

/** A figure on a claim: what was reported (observation) or is aimed at (target). */
export interface Figure {
  kind: 'observation' | 'target'
  /** Relative IRI of the Indicator. */
  indicator?: string
  number?: string
  unit?: string
  comparator?: Comparator
  from?: string
  until?: string
  /** With what the text compares it, as written: 2020年 of 比2020年增长12%, 上年. */
  baseline?: string
}

/** A node as one document sees it. `id` is the IRI relative to the base: `goal/全球海洋中心城市`. */
export interface FactNode {
  id: string
  class: NodeClass
  label: string
  aliases: string[]
  divisionCode?: string
  mentions: Quote[]
}

/** A claim: one text × (source, predicate, target, modality, speaker, figure). All ids are relative IRIs. */
export interface Claim {
  id: string
  source: string
  predicate: Predicate
  target: string
  modality?: Modality
  strength?: Strength
  role?: Responsibility
  value?: string
  /** Of the figure, or of what has been or shall be done, as written. */
  time?: string
  /** First and last day of a time that no figure has, where these can be told. */
  from?: string
  until?: string
  measure?: Measure
  figure?: Figure
  statedBy?: string
  rule: string
  evidence: Quote[]
}

export interface DocumentRecord {
  /** Relative IRI: `text/` and the first 16 hex digits of the SHA-256. */
  id: string
  paths: string[]
  title?: string
  date?: string
  issuer?: string
  number?: string
  source?: string
  sha256: string
  /** Length of the text in UTF-16 code units. */
  length: number
  /** Offsets (UTF-16) of characters beyond the BMP, where there are any: RDF counts code points, and reads them back by these. */
  astral?: number[]
  /** Offsets (UTF-16) at which the pages of a PDF begin, the first page first. */
  pages?: number[]
}

/** What was left out or is doubtful, as a code with its place; worded where it is shown. */
export interface Notice {
  code: string
  span?: Span
  detail?: string
}

/** All that is read from one document: plain JSON, the same object whichever process made it. */
export interface Facts {
  format: 1
  document: DocumentRecord
  nodes: FactNode[]
  claims: Claim[]
  notices: Notice[]
}

/** A node of the union of documents, with its metrics. `mentions` name their document. */
export interface GraphNode extends Omit<FactNode, 'mentions'>, Partial<Record<NodeMetric, number>> {
  mentions: (Quote & { document: string })[]
}

/** Metrics of a node (src/analyse/metrics.ts) in the order of every format, with the type that formats give them. */
export const NODE_METRICS = {
  degree: 'integer',
  pagerank: 'double',
  betweenness: 'double',
  hub: 'double',
  authority: 'double',
  core: 'integer',
  component: 'integer',
  articulation: 'integer',
  community: 'integer',
} as const
export type NodeMetric = keyof typeof NODE_METRICS
export const METRIC_NAMES = Object.keys(NODE_METRICS) as NodeMetric[]

export interface GraphEdge extends Omit<Claim, 'evidence'> {
  evidence: (Quote & { document: string })[]
}

/** The union of the documents' facts; everything sorted by id. */
export interface Graph {
  documents: DocumentRecord[]
  nodes: GraphNode[]
  edges: GraphEdge[]
}

/** A stage tells what it did and why; `zhengtu explain` prints it. */
export interface TraceEvent {
  stage: 'repair' | 'segment' | 'recognise' | 'extract' | 'resolve'
  kind: string
  span?: Span
  /** Row of ontology/ that decided. */
  rule?: string
  detail?: string
}
export type Trace = (event: TraceEvent) => void
