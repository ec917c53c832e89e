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
    en: (n, k, t) => `${n} targets in figures are read, for ${k} indicators; ${t} of them are for a known year.`,
    zh: (n, k, t) => `共读出量化目标 ${n} 个，涉及 ${k} 个指标；其中目标年份明确的 ${t} 个。`,
  },
  'in-all': {
    en: (n, list) => `${n} goals and initiatives stand in every text: ${list}.`,
    zh: (n, list) => `见于全部文本的目标和举措有 ${n} 个：${list}。`,
  },
  // What is read is not all that is there: no extremes, but what each text says.
  'target-same': {
    en: (ind, m, n, y, all, value) =>
      `${ind} (${m}): a target is read in ${n} of ${all} texts of ${y}, the same in all these: ${value}.`,
    zh: (ind, m, n, y, all, value) =>
      `${ind}（${m}）：${y} 年的 ${all} 份文本中有 ${n} 份读出目标，这些均为 ${value}。`,
  },
  'target-spread': {
    en: (ind, m, n, y, all, list) => `${ind} (${m}): a target is read in ${n} of ${all} texts of ${y}: ${list}.`,
    zh: (ind, m, n, y, all, list) => `${ind}（${m}）：${y} 年的 ${all} 份文本中有 ${n} 份读出目标：${list}。`,
  },
  modalities: {
    en: (n, d, o, p, c) =>
      `Of ${n} commitments read, ${d} are reported as done, ${o} as ongoing, ${p} are planned and ${c} are demanded of others.`,
    zh: (n, d, o, p, c) =>
      `读出的 ${n} 个承诺中，已完成 ${d} 个，进行中 ${o} 个，计划 ${p} 个，对他人提出要求 ${c} 个。`,
  },
  must: {
    en: (n, t) =>
      `The firmest wording (必须, 不得, 一定要 and the like) is read in ${n} commitments of at least ${t} text(s), for example:`,
    zh: (n, t) => `语气最强的措辞（必须、不得、一定要等）至少在 ${t} 份文本中读出 ${n} 处承诺，例如：`,
  },
  soft: {
    en: (n, t) =>
      `Softer than doing it (支持, 鼓励, 引导, 探索 and the like) are ${n} commitments of at least ${t} text(s), for example:`,
    zh: (n, t) => `措辞较弱、不直接承担的承诺（支持、鼓励、引导、探索等）至少在 ${t} 份文本中读出 ${n} 处，例如：`,
  },
  'goal-served': {
    en: (t, g, n) => `In 「${t}」, ${n} initiatives are read under the goal 「${g}」 or as serving it, among them:`,
    zh: (t, g, n) => `在「${t}」中，读出 ${n} 个列在目标「${g}」之下或服务于它的举措，包括：`,
  },
  gaps: {
    en: (g, k, i, j) =>
      `Of ${g} planned goals (figures apart, counted text by text), for ${k} no initiative was read that serves them; of ${i} initiatives, for ${j} no goal. The tables show them text by text.`,
    zh: (g, k, i, j) =>
      `各文本计划的目标（量化目标除外）合计 ${g} 个，其中 ${k} 个未读出支撑它的举措；计划的举措合计 ${i} 个，其中 ${j} 个未读出所服务的目标。各文本情况见表。`,
  },
  leads: {
    en: (b, n, list) => `「${b}」 is named as the lead of at least ${n} task(s): ${list}.`,
    zh: (b, n, list) => `「${b}」被写明牵头的任务至少 ${n} 项：${list}。`,
  },
  carries: {
    en: (b, n, list) => `「${b}」 is named as who is to bear ${n} task(s) or goal(s), among them ${list}.`,
    zh: (b, n, list) => `文中点名由「${b}」承担的任务或目标读出 ${n} 个，包括${list}。`,
  },
  orphans: {
    en: (n, k, t, list) =>
      `Of ${n} initiatives (counted text by text), for ${k} nobody was read who undertakes them, most of them in 「${t}」, for example ${list}.`,
    zh: (n, k, t, list) => `按文本计共 ${n} 个举措，其中 ${k} 个未读出由谁开展，最多的是「${t}」，例如${list}。`,
  },
  'rest-all': {
    en: (n, list) => `In all ${n} texts somebody follows or acts on ${list}: formulas that tell none apart.`,
    zh: (n, list) => `全部 ${n} 份文本都写明遵循或依据${list}（通行表述，不体现差异）。`,
  },
  'rests-on': {
    en: (b, t, all) => `「${b}」 is read as what somebody follows or acts on in at least ${t} of ${all} texts.`,
    zh: (b, t, all) => `${all} 份文本中至少有 ${t} 份写明遵循或依据「${b}」。`,
  },
  'rests-own': {
    en: (t, list) => `Of 「${t}」 alone it was read that somebody follows or acts on ${list}.`,
    zh: (t, list) => `只在「${t}」中读出遵循或依据${list}。`,
  },
  'plan-sets': {
    en: (b, t, n, list) => `As 「${t}」 reports, 「${b}」 sets ${n} goals and tasks, among them ${list}.`,
    zh: (b, t, n, list) => `据「${t}」，「${b}」提出的目标和任务读出 ${n} 项，包括${list}。`,
  },
  demands: {
    en: (b, t, n, list) => `As 「${t}」 reports, 「${b}」 demands ${n} thing(s), among them ${list}.`,
    zh: (b, t, n, list) => `据「${t}」，「${b}」提出的要求读出 ${n} 项，包括${list}。`,
  },
  'mandate-chain': {
    en: (chain) => `A chain of mandates: ${chain} (each acts for, was demanded by or rests on the next).`,
    zh: (chain) => `依据链：${chain}（前者执行、来自或依据后者）。`,
  },
  concerned: {
    en: (g, t, i, n, ex) =>
      `The plans of at least ${t} text(s) concern 「${g}」: ${i} initiative(s) and ${n} goal(s) were read, for example 「${ex}」.`,
    zh: (g, t, i, n, ex) => `至少有 ${t} 份文本的计划涉及「${g}」：读出举措 ${i} 个、目标 ${n} 个，例如「${ex}」。`,
  },
  spread: {
    en: (w, c, n, all) => `The ${c} ${w}: read by this wording in at least ${n} of ${all} texts.`,
    zh: (w, c, n, all) => `${c}${w}：以此措辞至少见于 ${all} 份文本中的 ${n} 份。`,
  },
  'spread-from': {
    en: (w, c, n, all, first, date, last) =>
      `The ${c} ${w}: read by this wording in at least ${n} of ${all} texts, first in 「${first}」 (${date}), last in 「${last}」.`,
    zh: (w, c, n, all, first, date, last) =>
      `${c}${w}：以此措辞至少见于 ${all} 份文本中的 ${n} 份，最早为「${first}」（${date}），最近为「${last}」。`,
  },
  alike: {
    en: (a, b, n, e, list) =>
      `「${a}」 and 「${b}」 share ${n} goals and initiatives by the same wording, where chance would give ${e}; fewest others have ${list}.`,
    zh: (a, b, n, e, list) =>
      `「${a}」与「${b}」有 ${n} 个措辞相同的目标和举措，随机预期为 ${e} 个；其中其他文本最少见的是${list}。`,
  },
  'alike-none': {
    en: (n) =>
      `None of the ${n} pairs of texts shares more goals and initiatives, by the same wording, than chance explains.`,
    zh: (n) => `${n} 对文本中，没有一对措辞相同的目标和举措显著多于随机。`,
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
  'top-actors': {
    en: (all, list, n) =>
      `Beside the chief actors, these actors are linked to goals, initiatives and others in most of the ${all} text(s): ${list} (${n}).`,
    zh: (all, list, n) => `除主要主体外，在 ${all} 份文本中与目标、举措等相连最广的主体：${list}（见于 ${n} 份）。`,
  },
  'top-goals': {
    en: (all, list, n) =>
      `These goals are linked to actors, means or other goals in most of the ${all} text(s): ${list} (${n}).`,
    zh: (all, list, n) => `在 ${all} 份文本中与主体、举措等相连最广的目标：${list}（见于 ${n} 份）。`,
  },
  'top-initiatives': {
    en: (all, list, n) =>
      `These initiatives are linked to actors, goals or parts in most of the ${all} text(s): ${list} (${n}).`,
    zh: (all, list, n) => `在 ${all} 份文本中与主体、目标等相连最广的举措：${list}（见于 ${n} 份）。`,
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
  community: {
    en: (n, list, p, texts) =>
      `A community of ${n} things around ${list}; its links mostly say ${p}, most of them in ${texts}.`,
    zh: (n, list, p, texts) => `以${list}为首的社群有 ${n} 个事物，联系多为${p}，主要来自${texts}。`,
  },
  'diff-counts': {
    en: (a, b, kept, added, dropped) =>
      `From 「${a}」 to 「${b}」, as read: ${kept} goals and initiatives are kept by the same or similar words, ${added} are new, ${dropped} are no longer named.`,
    zh: (a, b, kept, added, dropped) =>
      `从「${a}」到「${b}」，按读出的措辞（相同或相近）：延续的目标和举措 ${kept} 个，新增 ${added} 个，不再出现 ${dropped} 个。`,
  },
  'diff-counts-apart': {
    en: (a, b, both, second, first) =>
      `As read, 「${a}」 and 「${b}」 share ${both} goals and initiatives by the same or similar words; ${first} are of the first alone, ${second} of the second.`,
    zh: (a, b, both, second, first) =>
      `按读出的措辞（相同或相近），「${a}」与「${b}」共有的目标和举措 ${both} 个，仅前者有 ${first} 个，仅后者有 ${second} 个。`,
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
  joined: {
    en: (n, w) =>
      `${n} things are named in several wordings, ${w} in all, which were taken for one each; the table says why.`,
    zh: (n, w) => `有 ${n} 个节点由多种说法合并而成，共 ${w} 种说法；理由见表。`,
  },
  near: {
    en: (a, b, s, why) => `「${a}」 and 「${b}」 are near (${s}: ${why}), and were kept apart.`,
    zh: (a, b, s, why) => `「${a}」与「${b}」相近（${s}，${why}），未予合并。`,
  },
  'diff-kept': {
    en: (n, met, missed, unknown) =>
      `For ${n} targets of the first side a figure was read on the second: ${met} were met, ${missed} were missed, ${unknown} cannot be judged.`,
    zh: (n, met, missed, unknown) =>
      `第一方提出、并在第二方读出实际值的目标有 ${n} 个：达到 ${met} 个，未达到 ${missed} 个，无法判断 ${unknown} 个。`,
  },
  'diff-met': {
    en: (a, i, m, x, y, outcome) => `${a}: ${i} (${m}), promised ${x}, reported ${y}: ${outcome}.`,
    zh: (a, i, m, x, y, outcome) => `${a}：${i}（${m}），目标 ${x}，实际 ${y}：${outcome}。`,
  },
  ...NOTES,
} as const satisfies Record<string, Wording>
export type StatementCode = keyof typeof STATEMENTS
