import { NOTES } from './notes.ts'

type Say = (...values: string[]) => string
/** A sentence in both languages. */
export interface Wording {
  en: Say
  zh: Say
}

/** Every sentence of a report as a function of its values, in both languages. Values are already escaped. */
export const STATEMENTS = {
  read: {
    en: (t, c, n, g, i, f) =>
      `${t} text(s) make ${c} claims about ${n} things, among them ${g} goals, ${i} initiatives and ${f} targets in figures.`,
    zh: (t, c, n, g, i, f) =>
      `共 ${t} 份文本，作出 ${c} 个论断，涉及 ${n} 个事物，其中目标 ${g} 个、举措 ${i} 个、量化目标 ${f} 个。`,
  },
  'targets-count': {
    en: (n, k, t, b) =>
      `${n} targets in figures are set, for ${k} indicators; ${t} of them say for which time, ${b} against which baseline.`,
    zh: (n, k, t, b) => `共有量化目标 ${n} 个，涉及 ${k} 个指标；其中写明时间的 ${t} 个，写明基期的 ${b} 个。`,
  },
  'in-all': {
    en: (n, list) => `${n} goals and initiatives stand in every text: ${list}.`,
    zh: (n, list) => `见于全部文本的目标和举措有 ${n} 个：${list}。`,
  },
  // What is read is not all that is there: the extremes are those of the texts in which a target was found.
  'target-same': {
    en: (ind, m, n, y, all, value) =>
      `${ind} (${m}): a target is read in ${n} of ${all} texts of ${y}, the same in all these: ${value}.`,
    zh: (ind, m, n, y, all, value) =>
      `${ind}（${m}）：${y} 年的 ${all} 份文本中有 ${n} 份读出目标，这些均为 ${value}。`,
  },
  'target-range': {
    en: (ind, m, n, y, all, low, lowText, high, highText) =>
      `${ind} (${m}): a target is read in ${n} of ${all} texts of ${y}; among these from ${low} (${lowText}) to ${high} (${highText}).`,
    zh: (ind, m, n, y, all, low, lowText, high, highText) =>
      `${ind}（${m}）：${y} 年的 ${all} 份文本中有 ${n} 份读出目标，这些之中最低 ${low}（${lowText}），最高 ${high}（${highText}）。`,
  },
  modalities: {
    en: (n, d, o, p, c) =>
      `Of ${n} commitments, ${d} are reported as done, ${o} as ongoing, ${p} are planned and ${c} are demanded of others.`,
    zh: (n, d, o, p, c) => `在 ${n} 个承诺中，已完成 ${d} 个，进行中 ${o} 个，计划 ${p} 个，对他人提出要求 ${c} 个。`,
  },
  must: {
    en: (n, t) => `The firmest wording (必须, 不得, 一定要 and the like) is read in ${n} commitments of ${t} text(s).`,
    zh: (n, t) => `语气最强的措辞（必须、不得、一定要等）见于 ${t} 份文本的 ${n} 个承诺。`,
  },
  soft: {
    en: (n, t) => `The softest wording (鼓励, 探索, 可 and the like) is read in ${n} commitments of ${t} text(s).`,
    zh: (n, t) => `语气最弱的措辞（鼓励、探索、可等）见于 ${t} 份文本的 ${n} 个承诺。`,
  },
  'goal-served': {
    en: (t, g, n) => `In 「${t}」, the goal 「${g}」 is served by ${n} initiatives.`,
    zh: (t, g, n) => `在「${t}」中，有 ${n} 个举措服务于目标「${g}」。`,
  },
  'goal-chain': {
    en: (t, n, chain) =>
      `The longest chain from means to end, of ${n} steps, stands in 「${t}」: ${chain} (each serves or is part of the next).`,
    zh: (t, n, chain) => `从手段到目标最长的链条有 ${n} 步，见于「${t}」：${chain}（前者服务于或属于后者）。`,
  },
  'goal-gap': {
    en: (t, n, k, list) =>
      `「${t}」 plans ${n} goals (figures apart); for ${k} of them no initiative is said to serve them, for example ${list}.`,
    zh: (t, n, k, list) =>
      `「${t}」计划 ${n} 个目标（量化目标除外），其中 ${k} 个没有写明由哪项举措支撑，例如 ${list}。`,
  },
  'initiative-gap': {
    en: (t, n, k, list) =>
      `「${t}」 plans ${n} initiatives; for ${k} of them no goal is said that they serve, for example ${list}.`,
    zh: (t, n, k, list) => `「${t}」计划 ${n} 个举措，其中 ${k} 个没有写明服务于哪个目标，例如 ${list}。`,
  },
  leads: {
    en: (b, n, list) => `「${b}」 is named as the lead of ${n} task(s): ${list}.`,
    zh: (b, n, list) => `「${b}」被写明牵头 ${n} 项任务：${list}。`,
  },
  carries: {
    en: (b, n, list) => `「${b}」 is said to carry ${n} task(s) or goal(s), among them ${list}.`,
    zh: (b, n, list) => `文中写明由「${b}」承担的任务或目标有 ${n} 个，包括 ${list}。`,
  },
  orphans: {
    en: (n, k, t, list) =>
      `Of ${n} initiatives (counted text by text), ${k} have nobody named who undertakes them, most of them in 「${t}」, for example ${list}.`,
    zh: (n, k, t, list) => `按文本计共 ${n} 个举措，其中 ${k} 个没有写明由谁开展，最多的是「${t}」，例如 ${list}。`,
  },
  'rests-on': {
    en: (b, t, list) => `At least ${t} text(s) say that somebody acts on the basis of 「${b}」 (${list}).`,
    zh: (b, t, list) => `至少有 ${t} 份文本写明以「${b}」为行动依据（${list}）。`,
  },
  demands: {
    en: (b, n, list) => `「${b}」 demands ${n} thing(s) of others, among them ${list}.`,
    zh: (b, n, list) => `「${b}」对他人提出 ${n} 项要求，包括 ${list}。`,
  },
  'mandate-chain': {
    en: (chain) => `A chain of mandates: ${chain} (each acts for, was demanded by or rests on the next).`,
    zh: (chain) => `依据链：${chain}（前者执行、来自或依据后者）。`,
  },
  concerned: {
    en: (g, t, i, n, ex) =>
      `「${g}」 is named as concerned in at least ${t} text(s): ${i} initiative(s) and ${n} goal(s) were read, for example 「${ex}」.`,
    zh: (g, t, i, n, ex) => `至少有 ${t} 份文本涉及「${g}」（读出举措 ${i} 个、目标 ${n} 个），例如「${ex}」。`,
  },
  spread: {
    en: (w, c, n, all) => `The ${c} 「${w}」 is read by this wording in at least ${n} of ${all} texts.`,
    zh: (w, c, n, all) => `${c}「${w}」以此措辞至少见于 ${all} 份文本中的 ${n} 份。`,
  },
  'spread-from': {
    en: (w, c, n, all, first, date, last) =>
      `The ${c} 「${w}」 is read by this wording in at least ${n} of ${all} texts: first in 「${first}」 (${date}), last in 「${last}」.`,
    zh: (w, c, n, all, first, date, last) =>
      `${c}「${w}」以此措辞至少见于 ${all} 份文本中的 ${n} 份：最早为「${first}」（${date}），最近为「${last}」。`,
  },
  unique: {
    en: (n, u, s) =>
      `Of ${n} goals and initiatives, ${u} stand in one text only and ${s} in several, by the same wording.`,
    zh: (n, u, s) => `在 ${n} 个目标和举措中，仅见于一份文本的有 ${u} 个，措辞相同而见于多份文本的有 ${s} 个。`,
  },
  alike: {
    en: (a, b, n, s, list) =>
      `「${a}」 and 「${b}」 are close (similarity ${s}): they share ${n} goals and initiatives, the rarest of them ${list}.`,
    zh: (a, b, n, s, list) => `「${a}」与「${b}」相近（相似度 ${s}）：共有 ${n} 个目标和举措，其中最少见的是 ${list}。`,
  },
  unlike: {
    en: (a, s, mean) => `「${a}」 has least in common with the others (mean similarity ${s}; of all texts ${mean}).`,
    zh: (a, s, mean) => `「${a}」与其他文本共同点最少（平均相似度 ${s}，全体平均 ${mean}）。`,
  },
  'figure-series': {
    en: (a, i, m, list) => `Targets of ${a} for ${i} (${m}), by year of the text: ${list}.`,
    zh: (a, i, m, list) => `${a}历年提出的${i}目标（${m}）：${list}。`,
  },
  'term-since': {
    en: (w, y, n) => `「${w}」 is named in the texts since ${y} (in ${n} years).`,
    zh: (w, y, n) => `「${w}」自 ${y} 年起出现（见于 ${n} 个年份）。`,
  },
  'term-until': {
    en: (w, y, n) => `「${w}」 is named for the last time in ${y} (in ${n} years).`,
    zh: (w, y, n) => `「${w}」最后一次出现在 ${y} 年（见于 ${n} 个年份）。`,
  },
  'top-actor': {
    en: (w, t, n) =>
      `Beside the chief actors of the texts, the actor that most texts link is 「${w}」: ${t} text(s), ${n} goals, initiatives and other things.`,
    zh: (w, t, n) =>
      `除各文本的主要主体外，最多文本提到联系的主体是「${w}」：${t} 份文本，与 ${n} 个目标、举措等相连。`,
  },
  'top-goal': {
    en: (w, t, n) => `The goal that most texts link is 「${w}」: ${t} text(s), ${n} actors, initiatives and goals.`,
    zh: (w, t, n) => `最多文本提到联系的目标是「${w}」：${t} 份文本，与 ${n} 个主体、举措、目标相连。`,
  },
  'top-initiative': {
    en: (w, t, n) =>
      `The initiative that most texts link is 「${w}」: ${t} text(s), ${n} actors, goals, parts and groups.`,
    zh: (w, t, n) => `最多文本提到联系的举措是「${w}」：${t} 份文本，与 ${n} 个主体、目标、组成部分、群体相连。`,
  },
  between: {
    en: (w, c) =>
      `Beside the chief actors, most shortest paths run through the ${c} 「${w}」: it stands between what would else be far apart.`,
    zh: (w, c) => `除主要主体外，经过${c}「${w}」的最短路径最多：它连接了原本相距较远的部分。`,
  },
  core: {
    en: (k, n, list) =>
      `The innermost core has ${n} things, each linked to at least ${k} others of it; foremost ${list}.`,
    zh: (k, n, list) => `最内层的核有 ${n} 个事物，每个都与核内至少 ${k} 个相连，首先是 ${list}。`,
  },
  articulation: {
    en: (n, b, w, k) =>
      `${n} things and ${b} links hold parts of the graph together alone; beside the chief actors, 「${w}」 holds most: without it there would be ${k} more parts.`,
    zh: (n, b, w, k) =>
      `有 ${n} 个事物、${b} 条联系独自维系着图的各部分；除主要主体外，最关键的是「${w}」，去掉它图会多分成 ${k} 块。`,
  },
  components: {
    en: (n, size, all) => `The graph has ${n} separate part(s); the largest holds ${size} of ${all} things.`,
    zh: (n, size, all) => `全图有 ${n} 个互不相连的部分，最大的含 ${all} 个事物中的 ${size} 个。`,
  },
  communities: {
    en: (n, q) =>
      `${n} communities of more than two things are found, with modularity ${q} (0: as chance would have it, 1: wholly apart).`,
    zh: (n, q) => `两个事物以上的社群有 ${n} 个，模块度 ${q}（0 为随机，1 为完全分离）。`,
  },
  'diff-counts': {
    en: (a, b, kept, added, dropped) =>
      `From 「${a}」 to 「${b}」, ${kept} goals and initiatives are kept, ${added} are new, ${dropped} are no longer named.`,
    zh: (a, b, kept, added, dropped) =>
      `从「${a}」到「${b}」，延续的目标和举措有 ${kept} 个，新增 ${added} 个，不再出现 ${dropped} 个。`,
  },
  'diff-outcome': {
    en: (n, outcome) => `${n} are ${outcome}.`,
    zh: (n, outcome) => `${outcome}的有 ${n} 个。`,
  },
  'diff-wording': {
    en: (n, threshold) =>
      `${n} pairs were found by wording alone (similarity of at least ${threshold}): judge them by both sentences.`,
    zh: (n, threshold) => `有 ${n} 对仅凭措辞相近配对（相似度不低于 ${threshold}），请对照两边原文判断。`,
  },
  'diff-revised': {
    en: (a, i, m, x, y) => `${a}: the target for ${i} (${m}) went from ${x} to ${y}.`,
    zh: (a, i, m, x, y) => `${a}：${i}（${m}）的目标由 ${x} 变为 ${y}。`,
  },
  'diff-apart': {
    en: (i, m, x, a, y, b) => `The target for ${i} (${m}) is ${x} for ${a} and ${y} for ${b}.`,
    zh: (i, m, x, a, y, b) => `${i}（${m}）的目标：${a} 为 ${x}，${b} 为 ${y}。`,
  },
  'diff-stronger': {
    en: (w, x, y) => `「${w}」 is worded more firmly: ${x} became ${y}.`,
    zh: (w, x, y) => `「${w}」的措辞加强：由${x}变为${y}。`,
  },
  'diff-weaker': {
    en: (w, x, y) => `「${w}」 is worded less firmly: ${x} became ${y}.`,
    zh: (w, x, y) => `「${w}」的措辞减弱：由${x}变为${y}。`,
  },
  'diff-moved': {
    en: (w, x, y) => `「${w}」 moved from ${x} to ${y}.`,
    zh: (w, x, y) => `「${w}」的主体由 ${x} 变为 ${y}。`,
  },
  'diff-kept': {
    en: (n, met, missed, unknown) =>
      `Of ${n} targets of the first side that the second reports on, ${met} were met, ${missed} were missed, ${unknown} cannot be judged.`,
    zh: (n, met, missed, unknown) =>
      `第一方提出、第二方有实际值的目标共 ${n} 个：达到 ${met} 个，未达到 ${missed} 个，无法判断 ${unknown} 个。`,
  },
  'diff-met': {
    en: (a, i, m, x, y, outcome) => `${a}: ${i} (${m}), promised ${x}, reported ${y}: ${outcome}.`,
    zh: (a, i, m, x, y, outcome) => `${a}：${i}（${m}），目标 ${x}，实际 ${y}：${outcome}。`,
  },
  ...NOTES,
} as const satisfies Record<string, Wording>
export type StatementCode = keyof typeof STATEMENTS
