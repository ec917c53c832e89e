type Say = (...values: string[]) => string
interface Statement {
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
  'target-same': {
    en: (ind, m, n, y, value) => `${ind} (${m}): a target is read in ${n} texts of ${y}, the same in all: ${value}.`,
    zh: (ind, m, n, y, value) => `${ind}（${m}）：${y} 年有 ${n} 份文本读出目标，均为 ${value}。`,
  },
  'target-range': {
    en: (ind, m, n, y, low, lowText, high, highText) =>
      `${ind} (${m}): a target is read in ${n} texts of ${y}, from ${low} (${lowText}) to ${high} (${highText}).`,
    zh: (ind, m, n, y, low, lowText, high, highText) =>
      `${ind}（${m}）：${y} 年有 ${n} 份文本读出目标，最低 ${low}（${lowText}），最高 ${high}（${highText}）。`,
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
  'most-done': {
    en: (a, x, b, y) => `「${a}」 looks back most: ${x} of its commitments are reported as done; 「${b}」 least: ${y}.`,
    zh: (a, x, b, y) => `「${a}」回顾最多，${x} 的承诺为已完成；「${b}」最少，为 ${y}。`,
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
    en: (w, c, n, all) => `The ${c} 「${w}」 is read in at least ${n} of ${all} texts.`,
    zh: (w, c, n, all) => `${c}「${w}」至少见于 ${all} 份文本中的 ${n} 份。`,
  },
  'spread-from': {
    en: (w, c, n, all, first, date, last) =>
      `The ${c} 「${w}」 is read in at least ${n} of ${all} texts: first in 「${first}」 (${date}), last in 「${last}」.`,
    zh: (w, c, n, all, first, date, last) =>
      `${c}「${w}」至少见于 ${all} 份文本中的 ${n} 份：最早为「${first}」（${date}），最近为「${last}」。`,
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
    en: (w, n, t) =>
      `Beside the chief actors of the texts, the actor with most links is 「${w}」: ${n} goals, initiatives and other things in ${t} text(s).`,
    zh: (w, n, t) => `除各文本的主要主体外，联系最多的主体是「${w}」：在 ${t} 份文本中与 ${n} 个目标、举措等相连。`,
  },
  'top-goal': {
    en: (w, n, t) => `The goal with most links is 「${w}」: ${n} actors, initiatives and goals in ${t} text(s).`,
    zh: (w, n, t) => `联系最多的目标是「${w}」：在 ${t} 份文本中与 ${n} 个主体、举措、目标相连。`,
  },
  'top-initiative': {
    en: (w, n, t) =>
      `The initiative with most links is 「${w}」: ${n} actors, goals, parts and groups in ${t} text(s).`,
    zh: (w, n, t) => `联系最多的举措是「${w}」：在 ${t} 份文本中与 ${n} 个主体、目标、组成部分、群体相连。`,
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
  'note-extraction': {
    en: () =>
      'All of this is what a program read from the texts; it makes mistakes. Every statement shows its words: judge by them.',
    zh: () => '以上均由程序从文本中读出，可能有误。每条陈述都附原文，请以原文为准。',
  },
  'note-targets': {
    en: () =>
      'Compared are only figures of the same indicator, measure and unit, of the actor that the text is about, and for the year of the text: the figure or its list says so (今年). Averages over several years (年均) are left out; a range counts by its middle. Values stand as written.',
    zh: () =>
      '只比较同一指标、同一度量、同一单位、属于文本主要主体且针对文本当年（数值或其所在清单写明今年）的目标；多年平均（年均）不计，区间取其中点；数值照录原文。',
  },
  'note-commitments': {
    en: () =>
      'A commitment is a claim that somebody pursues a goal, undertakes an initiative or demands it of others. The same thing said twice in one text is one commitment.',
    zh: () => '承诺指某主体追求目标、开展举措或要求他人去做的论断；同一文本中的重复表述算一个。',
  },
  'note-means': {
    en: () =>
      'Counted are what is planned, ongoing or demanded, not what is reported as done. A gap means that the text, as read, does not say what serves what; it does not prove that nothing does. Chains stay within one text.',
    zh: () =>
      '只计计划、进行中和要求的内容，不计已完成的。“缺口”指文中未写明（或未被读出）支撑关系，并不证明没有举措。链条不跨文本。',
  },
  'note-responsibility': {
    en: () =>
      'What a text says of its own chief actor (the place of a work report) is left out of the bodies, and so are persons; lead and support are counted only where the text says 牵头, 负责 or 配合.',
    zh: () =>
      '文本对其主要主体（如报告所属地方）的陈述不计入责任单位，人物也不计；只有写明牵头、负责、配合的才计为牵头或配合。',
  },
  'note-within': {
    en: () => 'Each chain follows the claims of one text. With --across, chains may pass from one text to another.',
    zh: () => '每条链只沿同一文本的论断展开；加 --across 可跨文本。',
  },
  'note-across': {
    en: () => 'Chains pass from one text to another here: a chain may join what no single text says.',
    zh: () => '此处链条可跨文本，可能连起任何单一文本都没有说过的内容。',
  },
  'note-concerned': {
    en: () =>
      'Concerned are those whom an initiative or goal names as its object or partners; whether they gain by it, the sentence tells.',
    zh: () => '“涉及”指举措或目标写明的对象或参与者；是否受益，请看原文。',
  },
  'note-wording': {
    en: () =>
      'Goals and initiatives count as the same when their names are the same in normal form; other wordings of the same thing are counted apart. Texts of one year have no order.',
    zh: () => '名称规范化后相同才算同一目标或举措，同义的不同措辞分别计数；同年文本不分先后。',
  },
  'note-similarity': {
    en: () =>
      'Similarity is the cosine over the goals and initiatives that at least two texts have, rarer ones counting more (idf). The pairs of the table share more than chance explains (hypergeometric test, p below 0.01 after Bonferroni’s correction).',
    zh: () =>
      '相似度为至少见于两份文本的目标与举措的余弦，越少见的权重越大（idf）。表中各对的共有数显著多于随机（超几何检验，经 Bonferroni 校正 p 低于 0.01）。',
  },
  'note-some-texts': {
    en: (n, all) => `Compared are the ${n} texts of ${all} that make most claims.`,
    zh: (n, all) => `仅比较 ${all} 份文本中论断最多的 ${n} 份。`,
  },
  'note-one-text': { en: () => 'With one text there is nothing to compare.', zh: () => '只有一份文本，无从比较。' },
  'note-few-years': {
    en: (n) => `Texts of at least three years are needed; these are of ${n}.`,
    zh: (n) => `至少需要三个年份的文本，目前只有 ${n} 个。`,
  },
  'note-series': {
    en: () =>
      'Years are those of the texts. Shown are terms whose words do not stand in any sentence read of the other years; they may still stand there in other words.',
    zh: () => '年份为文本年份。所列用语在其他年份读出的句子中均未出现，但可能以其他措辞出现。',
  },
  'note-measures': {
    en: () =>
      'Degree: to how many others a thing is linked. PageRank: how much of a random walk along the links ends there. Betweenness: how many shortest paths run through it. Hub and authority: how much it points to what many point to, and is pointed to by such. Core: it stands in a part where everything has at least so many links. Communities: groups with more links inside than chance would have it (Louvain, seeded).',
    zh: () =>
      '度：与多少事物相连。PageRank：沿联系随机游走停留于此的份额。介数：有多少最短路径经过它。枢纽与权威：指向多少被众多指向的事物，以及被多少这样的枢纽指向。核数：所在部分中每个事物至少有这么多联系。社群：内部联系多于随机的群（Louvain，固定种子）。',
  },
  'note-sampled': {
    en: (k, n, limit) =>
      `Betweenness is an estimate from ${k} sampled starts, because the graph has ${n} things (exact up to ${limit}).`,
    zh: (k, n, limit) => `全图有 ${n} 个事物，介数为取 ${k} 个起点抽样的估计值（${limit} 个以下为精确值）。`,
  },
  'note-diff': {
    en: () =>
      'Pairs are made by name first, then, for figures, by indicator, then by wording. New and dropped mean: not named on the other side, as read.',
    zh: () => '先按同名配对，数值再按指标配对，最后按措辞配对。“新增”“不再出现”指另一方（按所读）没有提及。',
  },
  'note-kept': {
    en: () =>
      'A figure is held against a target of the same actor, indicator, measure and unit. Where the later text gives no time, it is taken to report on the year before its date. A target of about a figure is met within a tenth of it; of unemployment, prices and deficits less counts as better.',
    zh: () =>
      '只将同一主体、指标、度量、单位的实际值与目标对照。后者未写明时间的，视为报告其前一年。“左右”的目标，偏差在十分之一以内为达到；失业、物价、赤字以低为好。',
  },
} as const satisfies Record<string, Statement>
export type StatementCode = keyof typeof STATEMENTS
