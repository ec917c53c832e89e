import type { Wording } from './statements.ts'

/** How to read a section, and what it cannot tell. */
export const NOTES = {
  'note-extraction': {
    en: () =>
      'All of this is what a program read from the texts; it makes mistakes. Every statement shows its words: judge by them.',
    zh: () => '以上均由程序从文本中读出，可能有误。每条陈述都附原文，请以原文为准。',
  },
  'note-targets': {
    en: () =>
      'Compared are only figures of the same indicator, measure and unit, of the actor that the text is about, and for the year of the text: the figure or its list says so (今年). Averages over several years (年均) are left out; names of one indicator count as one (生产总值, 地区生产总值). Values stand as written, with the words that make them a floor, a ceiling or an approximation; a text that is not named may set a target that was not read.',
    zh: () =>
      '只比较同一指标、同一度量、同一单位、属于文本主要主体且针对文本当年（数值或其所在清单写明今年）的目标；多年平均（年均）不计；同一指标的不同叫法视为一个（生产总值、地区生产总值）。数值连同“左右”“以上”“以内”等照录原文；未列出的文本可能有未读出的目标。',
  },
  'note-commitments': {
    en: () =>
      'A commitment is a claim that somebody pursues a goal, undertakes an initiative or demands it of others. The same thing said twice in one text is one commitment. Strength is that of the modal (必须, 应, 要), else of the verb itself where it only supports or explores (支持, 鼓励, 探索); most commitments have neither.',
    zh: () =>
      '承诺指某主体追求目标、开展举措或要求他人去做的论断；同一文本中的重复表述算一个。强度取情态词（必须、应、要），没有情态词而动词本身只是支持或探索的（支持、鼓励、探索）取动词；多数承诺两者皆无。',
  },
  'note-means': {
    en: () =>
      'Counted are what is planned, ongoing or demanded, not what is reported as done. A gap means that the text, as read, does not say what serves what; it does not prove that nothing does. Counts, chains and trees take what stands within 800 characters of what it serves. Chains stay within one text.',
    zh: () =>
      '只计计划、进行中和要求的内容，不计已完成的。“缺口”指文中未写明（或未被读出）支撑关系，并不证明没有举措。计数、链条与树形图只取距目标 800 字符以内的内容。链条不跨文本。',
  },
  'note-responsibility': {
    en: () =>
      'What a text says of its own chief actor (the place of a work report) is left out of the bodies, and so are places and persons; lead and support are counted only where the text says 牵头, 负责 or 配合.',
    zh: () =>
      '文本对其主要主体（如报告所属地方）的陈述不计入责任单位，地方和人物也不计；只有写明牵头、负责、配合的才计为牵头或配合。',
  },
  'note-within': {
    en: () => 'Each chain follows the claims of one text. With --across, chains may pass from one text to another.',
    zh: () => '每条链只沿同一文本的论断展开；加 --across 可跨文本。',
  },
  'note-across': {
    en: () => 'Chains pass from one text to another here: a chain may join what no single text says.',
    zh: () => '此处链条可跨文本，可能连起任何单一文本都没有说过的内容。',
  },
  'note-identity': {
    en: () =>
      'Likeness is Dice’s coefficient of pairs of characters, from 0.8; labels with different numbers or quoted names are never near. identity.ttl has the pairs as skos:closeMatch.',
    zh: () =>
      '相近度为相邻字对的 Dice 系数，取 0.8 以上；数字或引号内名称不同者不算相近。identity.ttl 以 skos:closeMatch 记录这些配对。',
  },
  'note-concerned': {
    en: () =>
      'Concerned are groups of people, firms and the like whom an initiative or goal that is planned, under way or asked for names as its object or partners; whether they gain by it, the sentence tells.',
    zh: () => '“涉及”指计划、进行中或要求的举措、目标所写明的人群、企业等对象或参与者；是否受益，请看原文。',
  },
  'note-wording': {
    en: () =>
      'Goals and initiatives count as the same when their names are the same in normal form; other wordings of the same thing are counted apart. What is reported as done is left out. Texts of one year have no order.',
    zh: () => '名称规范化后相同才算同一目标或举措，同义的不同措辞分别计数；已完成的不计；同年文本不分先后。',
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
      'Pairs are made by name first, then, for figures, by indicator, then by wording. New and dropped, or only on one side, mean: not read on the other side by the same or similar words.',
    zh: () =>
      '先按同名配对，数值再按指标配对，最后按措辞配对。“新增”“不再出现”或“仅一方有”，指另一方未读出相同或相近的措辞。',
  },
  'note-kept': {
    en: () =>
      'A figure is held against a target of the same actor, indicator, measure and unit. Where the later text gives no time, it is taken to report on the year before its date. A target of about a figure is met within a twentieth of it and missed beyond a tenth; between, and where prices rise far less than aimed at, nothing is said. Of unemployment, prices and deficits less counts as better.',
    zh: () =>
      '只将同一主体、指标、度量、单位的实际值与目标对照。后者未写明时间的，视为报告其前一年。“左右”的目标，偏差在二十分之一以内为达到，超过十分之一为未达到，介于两者之间或物价涨幅远低于目标的不作判断；失业、物价、赤字以低为好。',
  },
} as const satisfies Record<string, Wording>
