import type { Lang } from '../cli/messages.ts'
import { TERMS, type TermCode } from './terms.ts'

export type { TermCode } from './terms.ts'

type Words = readonly [en: string, zh: string]

/** Titles of sections with the question they answer. */
export const SECTIONS = {
  analysis: ['What the texts commit to', '政策文本分析报告'],
  comparison: ['What changed', '政策文本对比报告'],
  overview: ['What was read', '读了哪些文本'],
  targets: ['Which targets are set in figures?', '有哪些量化目标？'],
  commitments: ['How firmly do they commit?', '承诺的语气与强度如何？'],
  meansEnds: ['Which goals are there, and what serves them?', '有哪些目标，靠什么实现？'],
  responsibility: ['Who is responsible for what?', '谁负责什么？'],
  mandates: ['On whose mandate?', '依据谁的要求？'],
  beneficiaries: ['Who is concerned?', '涉及哪些群体？'],
  spread: ['Which goals and initiatives spread?', '哪些目标和举措在扩散？'],
  similarity: ['Which texts are alike?', '哪些文本相近？'],
  series: ['What changed over the years?', '历年有何变化？'],
  structure: ['How does it all hang together?', '整体结构如何？'],
  changes: ['Goals and initiatives', '目标与举措的变化'],
  figures: ['Targets in figures', '量化目标的变化'],
  kept: ['Promised and reported', '承诺与兑现'],
  sources: ['Sources', '出处'],
} as const satisfies Record<string, Words>
export type SectionCode = keyof typeof SECTIONS

export const TABLES = {
  texts: ['Texts', '文本'],
  compared: ['Targets that several texts set', '多份文本共有的量化目标'],
  targets: ['Targets', '量化目标'],
  tone: ['Modality and strength, text by text', '各文本承诺的状态与强度'],
  strong: ['Firmest and softest wording', '语气最强与最弱的承诺'],
  meansEnds: ['Goals and initiatives, text by text', '各文本的目标与举措'],
  meansChains: ['Longest chain from means to end, text by text', '各文本从手段到目标的最长链条'],
  gaps: ['Goals for which no initiative was read', '未读出支撑举措的目标'],
  bodies: ['Bodies and their tasks', '责任单位与任务'],
  mandates: ['What the texts rest on', '行动依据'],
  chains: ['Chains of mandates', '依据链'],
  concerned: ['Who is named as concerned', '涉及的对象'],
  spread: ['Shared goals and initiatives', '共有的目标与举措'],
  own: ['Goals that no other text has, also in similar words', '其他文本没有（含相近措辞）的目标'],
  backbone: ['Pairs that share more than chance would have it', '共有内容显著多于随机的文本对'],
  terms: ['Guiding thoughts and initiatives by year', '历年的理念与举措'],
  'key-actors': ['Key actors', '关键主体'],
  'key-goals': ['Key goals', '关键目标'],
  'key-initiatives': ['Key initiatives', '关键举措'],
  communities: ['Communities', '社群'],
  changes: ['Every pairing, with both sentences', '全部配对及两边的原文'],
  kept: ['Targets against later figures', '目标与后来的实际值'],
} as const satisfies Record<string, Words>
export type TableCode = keyof typeof TABLES

export const CHARTS = {
  targets: ['Target of each text', '各文本的目标值'],
  modalities: ['Commitments by modality', '各文本承诺的状态'],
  concerned: ['Initiatives and goals that name them', '提及该群体的举措与目标数'],
  similarity: ['Similarity of texts (columns in the order of the rows)', '文本相似度（列与行同序）'],
  series: ['By year of the text', '按文本年份'],
  changes: ['What became of goals and initiatives', '目标与举措的去向'],
} as const satisfies Record<string, Words>
export type ChartCode = keyof typeof CHARTS

export const COLUMNS = {
  text: ['Text', '文本'],
  title: ['Title', '标题'],
  date: ['Date', '日期'],
  chief: ['Chief actor', '主要主体'],
  claims: ['Claims', '论断'],
  commitments: ['Commitments', '承诺'],
  done: ['Done', '已完成'],
  ongoing: ['Ongoing', '进行中'],
  planned: ['Planned', '计划'],
  called: ['Demanded', '要求'],
  must: ['Must', '必须'],
  should: ['Should', '应、要'],
  encourage: ['Encourage', '鼓励支持'],
  explore: ['Explore', '探索'],
  targets: ['Targets', '量化目标'],
  observations: ['Reported figures', '实际数值'],
  actor: ['Actor', '主体'],
  indicator: ['Indicator', '指标'],
  measure: ['Measure', '度量'],
  comparator: ['Bound', '界限'],
  value: ['Value', '数值'],
  unit: ['Unit', '单位代码'],
  baseline: ['Baseline', '基期'],
  period: ['For', '时间'],
  predicate: ['Relation', '关系'],
  what: ['What', '内容'],
  strength: ['Strength', '强度'],
  goals: ['Goals', '目标'],
  unserved: ['… without an initiative, as read', '未读出支撑举措'],
  initiatives: ['Initiatives', '举措'],
  aimless: ['… without a goal, as read', '未读出所服务目标'],
  depth: ['Longest chain', '最长链'],
  body: ['Body', '单位'],
  lead: ['Lead', '牵头'],
  support: ['Support', '配合'],
  tasks: ['Tasks', '任务'],
  example: ['For example', '例如'],
  mandate: ['Basis', '依据'],
  class: ['Kind', '类别'],
  texts: ['Texts', '文本数'],
  by: ['By', '由谁'],
  length: ['Steps', '步数'],
  chain: ['Chain', '链条'],
  group: ['Who', '对象'],
  first: ['First', '最早'],
  other: ['Other text', '另一文本'],
  shared: ['Shared', '共有'],
  similarity: ['Similarity', '相似度'],
  expected: ['By chance', '随机预期'],
  p: ['p', 'p 值'],
  since: ['Since', '始于'],
  until: ['Until', '止于'],
  years: ['Years', '年数'],
  mentions: ['Mentions by year', '各年提及次数'],
  number: ['No.', '编号'],
  size: ['Size', '规模'],
  leading: ['Leading nodes', '主要节点'],
  typical: ['Typical relations', '典型关系'],
  degree: ['Degree', '度'],
  pagerank: ['PageRank', 'PageRank'],
  betweenness: ['Betweenness', '介数'],
  hub: ['Hub', '枢纽'],
  authority: ['Authority', '权威'],
  core: ['Core', '核数'],
  outcome: ['Outcome', '结果'],
  before: ['Before', '之前'],
  sideFirst: ['First side', '第一方'],
  sideSecond: ['Second side', '第二方'],
  after: ['After', '之后'],
  paired: ['Paired by', '配对依据'],
  evidence: ['Evidence', '出处'],
} as const satisfies Record<string, Words>
export type ColumnCode = keyof typeof COLUMNS

/** The statements, as functions of their values; what they are given is already escaped and in the report's language. */
export { STATEMENTS, type StatementCode } from './statements.ts'

export const words = (pair: Words, lang: Lang): string => pair[lang === 'zh' ? 1 : 0]
export const termWords = (code: TermCode, lang: Lang): string => words(TERMS[code], lang)
