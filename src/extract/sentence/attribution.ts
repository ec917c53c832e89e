import type { Mention, Modality, Span } from '../../model.ts'
import type { Aim, Clause } from '../clause/clause.ts'
import { doneWhen, timeOf } from '../clause/timed.ts'
import { claim, type Draft, type DraftNode, entityNode, mentionNode } from '../document/draft.ts'
import { defaultActors, isReportLike, type Placed, type Reading, within } from '../document/reading.ts'
import { granted, spokenTo } from './lettersTo.ts'

/** 批准…, 授予…: what an authority does by saying so. */
const PERFORMED = /^(?:批准|同意|授予|撤销|任命|免去|命名|表彰)/u

/** 废止《…》, 删除《…》第三条: what an issuer does to documents. */
const REPEALS = /^(?:废止|停止执行|删除|取消|撤销)[^，]{0,24}《|^将《[^》]+》[^，]*修改为/u

/** pursues, undertakes, callsFor. */
export function attribute(
  reading: Reading,
  draft: Draft,
  entry: Placed,
  actors: DraftNode[],
  source: DraftNode | undefined,
  named: boolean,
  mode: Modality,
  demands: boolean,
  demanded: boolean,
  speaker: DraftNode | undefined,
  asks: boolean,
): void {
  const { node, clause } = entry
  // By when what is asked for shall be done.
  const due = timeOf(clause.time, 'called')
  if (!clause.purpose && granted(reading, draft, entry, actors)) return
  const predicate = node.class === 'Goal' ? 'pursues' : 'undertakes'
  // An opinion of ministries: what stands in it is asked of those it addresses, not done by the issuer.
  const demander =
    reading.context.demands && !clause.purpose && clause.rule !== 'in-force'
      ? defaultActors(reading, draft)[0]
      : undefined
  // 我局决定废止…, 我局进行了审评, 我局将加强检查，完善…, 我局和某部共同编写…: what the issuer does itself, with others or alone.
  const itself = actors.some((a) => a === demander)
  const own = clause.modality === 'done' ? !named || itself : itself && named
  // 三、停止执行《…通知》: done by saying so.
  if (demander && !source && !named && !clause.strength && REPEALS.test(node.label)) {
    claim(draft, demander, 'undertakes', node, entry.aim.rule, clause, doneWhen(clause))
    return
  }
  if (demander && !source && !own && !ISSUES.test(node.label) && !PERFORMED.test(node.label)) {
    claim(draft, demander, 'callsFor', node, 'demanded', clause, { when: due })
    if (!named || actors.includes(demander)) {
      if (!named) return
    } else mode = 'called'
  }
  // 各部门要加强领导，落实责任 in a report: asked of others than the one who speaks, to the end of the sentence.
  if (named && !source && asks && isReportLike(reading) && actors.every((a) => a.class === 'Group')) {
    mode = 'called'
    // 各级党委要加强领导 in a report to the party's congress: the party asks for it.
    const { party } = reading.context
    if (party) claim(draft, entityNode(draft, party), 'callsFor', node, 'called-for', clause, { when: due })
  }
  // 国务院决定，授予某某警衔: done by deciding it.
  const decided = PERFORMED.test(node.label) && /决定，\s?$/u.test(reading.text.slice(clause.start - 4, clause.start))
  let modality = decided ? 'done' : mode
  // 某某指出，一年来，解决了…问题: what he says was done, he does not ask for.
  const past = source?.class === 'Person' && clause.modality === 'done' && !clause.strength && !named
  if (source && !past) {
    // 胡衡华表示，重庆将…: he tells what will be done; only 要, 必须 or a verb of demanding calls for it.
    if (source.class !== 'Person' || demanded)
      claim(draft, source, 'callsFor', node, 'called-for', clause, { when: due })
    if ((source.class !== 'Person' || demands) && !named) return
    if (named && (source.class !== 'Person' || demands)) modality = 'called'
  }
  const says = source?.class === 'Person' ? source : source ? undefined : speaker
  if (!source && speaker && asks) claim(draft, speaker, 'callsFor', node, 'called-for', clause, { when: due })
  const details = { modality, strength: clause.strength, statedBy: says, when: timeOf(clause.time, modality) }
  // 税务局配合市财政局核查数据: an act of both, in which the first supports.
  const assisted = clause.partners.filter((m) => reading.text.slice(m.start - 2, m.start) === '配合')
  const role = assisted.length ? 'support' : undefined
  for (const actor of actors) claim(draft, actor, predicate, node, entry.aim.rule, clause, { ...details, role })
  for (const m of assisted) claim(draft, mentionNode(draft, m), predicate, node, entry.aim.rule, clause, details)
}

/** 党中央 in 落实党中央决策部署, 职工 in 职工代表大会制度, 企业 in 企业所得税: words of another's that whose they are is told by. */
const POSSESSED =
  /^(?:(?:、|和|及)国务院)?(?:关于|确定的|的?(?:[重]大)?(?:决策|部署|工作部署|工作要求|要求|精神|指示)|代表大会|负责制|责任制|所得税|工资支付情况|战略意图|使命任务|令(?!人)|第[一二三四五六七八九十\d]+次|(?:已经|已)?(?:批准|印发|下达|制定|确定|提出|颁布|赋予|发布|公布|交办|认定|部署)的)/u
/** 扎根中国, 来渝投资, said of firms: where they come to. */
const HITHER = /(?:投资|扎根|落户|来到|落地|[来赴])$/u
/** 加强党的纪律建设: work of the party, done for nobody. */
const PARTY_WORK = /^的[^，。；、]{0,4}建设/u
/** 听取…汇报: what those named in it say is heard. */
export const HEARS = /^听取了?/u
/** 稳企业: a verb and its object in three characters name nobody. */
const TRIO = 3
/** Acts of issuing a text are the issuer's own: 制定《管理办法》. */
const ISSUES = /^(?:现)?(?:制定|提出|出台|编制|印发|发布|公布|转发|修订|起草|公告)[^，]{0,12}《/u

/** 两座渔港入选水利部典型案例, 做法获国务院通报表扬: who honours, and the name of the honour. */
const HONOURED = /(?:入选|入围|获评|荣获|被认定为|被评为)|获$/u
/** 中国—东盟港口合作中心, 甬江—姚江航运走廊: names that a dash joins into another name. */
const dashed = (text: string, { start, end }: Mention): boolean =>
  (DASH.test(text[end] ?? '') && HAN.test(text[end + 1] ?? '')) ||
  (DASH.test(text[start - 1] ?? '') && HAN.test(text[start - 2] ?? ''))
const DASH = /[—－–]/u
const HAN = /\p{Script=Han}/u

/** 增速居西部地区首位: with whom one is compared. */
const COMPARED = /(?:[居列排]|高于|低于|快于|优于|好于|领先|跻身)$/u

/** Whom an aim mobilises, supports or benefits: the groups and bodies that its words name. */
export function involve(reading: Reading, draft: Draft, entry: Placed, actors: DraftNode[]): void {
  const { node, aim, clause } = entry
  const { place, actor } = reading.context
  const all = within(reading.mentions, aim)
  const inside =
    aim.label.length > TRIO && aim.rule !== 'made-known'
      ? all.filter((m) => /Group|Organization|Place|Person/.test(m.entity.class))
      : []
  const named = [...all.filter((m) => m.entity.class === 'Document')]
  // Where the partner named last ends.
  let beside = -1
  // 配合市场监管、海事等部门: it is an act of both, whatever follows.
  let assisted = false
  for (const mention of [
    ...inside,
    ...clause.enlisted,
    ...antecedents(reading, aim),
    ...shared(reading, entry),
    ...spokenTo(reading, aim),
  ]) {
    const holds = (o: Mention) => o !== mention && !o.nested && o.start <= mention.start && mention.end <= o.end
    if (
      mention.nested &&
      (mention.entity.class !== 'Group' ||
        inside.some((o) => /Group|Place|Organization/.test(o.entity.class) && holds(o)))
    )
      continue
    // 印发《…领导干部…规定》: in a title.
    if (named.some(holds) || inBrackets(reading.text, aim.start, mention.start)) continue
    // 听取财政部关于…的汇报: those who tell it.
    const owned = POSSESSED.test(reading.text.slice(mention.end, mention.end + 12)) && !HEARS.test(aim.label)
    if (owned && !clause.enlisted.includes(mention)) continue
    if (PARTY_WORK.test(reading.text.slice(mention.end, mention.end + 8)) && mention.text === '党') continue
    // 促进我国航运发展, said of the State Council: the country is not the doer; 落户陕西, done by firms.
    if (
      place &&
      mention.entity.key === place.key &&
      mention.entity.class === 'Place' &&
      !(actor?.class === 'Organization' && reading.context.kind === 'meeting') &&
      !(mention.end === aim.end && clause.subject.length > 0) &&
      !HITHER.test(reading.text.slice(mention.start - 2, mention.start))
    )
      continue
    // 创新型国家, 经济中心城市: what is to be reached, not whom it serves.
    if (node.class === 'Goal' && mention.end === aim.end && /^(status|attain|build)$/u.test(aim.frame)) continue
    // 牢记某同志的嘱托, 以某同志为核心的党中央: whose words or lead they are; 看望某同志 is for him.
    if (mention.entity.class === 'Person' && !PERSONAL.test(aim.label)) continue
    // 反对帝国主义, 揭批“四人帮”: whom one fights is not mobilised, and does not benefit.
    if (ADVERSARIES.test(mention.entity.label)) continue
    // 落实国务院深化改革的要求, 执行党的纪律规定: whose words or rules are carried out.
    if (mention.entity.class === 'Organization' && mention.end < aim.end && OBEYS.test(aim.label)) continue
    const before = reading.text.slice(Math.max(0, mention.start - 4), mention.start)
    if (node.class === 'Goal' && COMPARED.test(before)) continue
    if (HONOURED.test(reading.text.slice(aim.start, mention.start)) || dashed(reading.text, mention)) continue
    const target = mentionNode(draft, mention)
    if (actors.includes(target)) continue
    claim(draft, node, 'involves', target, 'named-in-aim', clause)
    // 深化与周边国家的合作, 配合公安机关查办: an act of both.
    // 深化与香港、澳门的合作: each of those joined to the partner.
    const joined = JOINED.test(before) && mention.start - 1 === beside
    if (WITH.test(before)) assisted = before.endsWith('配合')
    if (WITH.test(before) || joined) beside = mention.end
    if (mention.end !== beside || !(assisted || joint(reading.text, mention, aim))) continue
    // 支持高校与企业合作: those two do, not the one who supports them.
    const other = inside.find(
      (o) => !o.nested && o.end === mention.start - 1 && /Group|Place|Organization/.test(o.entity.class),
    )
    const partners = other && !JOINED_TO.test(before) ? [mentionNode(draft, other)] : actors
    for (const partner of partners) claim(draft, partner, 'cooperatesWith', target, 'partner', clause)
  }
}

/** Acts that are done to, for or with a person. */
const PERSONAL =
  /^(?:提议|提名|任命|决定|免去|罢免|递补|推选|推举|选举|补选|增补|接受|撤销|开除|给予|授予|追授|会见|会晤|接见|看望|慰问|邀请|欢迎|陪同|审查|处分|查处|缅怀|悼念|纪念|委托|请|确定|表彰|祝贺|聘请|支持|同|与|和)/u
const OBEYS = /^(?:遵守|贯彻|落实|执行|传达|领会)/u
const ADVERSARIES = /主义者?$|^四人帮$|^苏修|^美帝$|反动派$|侵略者$|反革命分子$|反党集团$/u
/** 保障群众住房、用药需求: the second need is theirs too, as its label says. */
function shared(reading: Reading, { aim, clause }: Placed): Mention[] {
  // 出席会议: the name of the meeting, which stands elsewhere, names nobody.
  if (aim.start === clause.start || aim.label.length <= aim.end - aim.start || aim.rule === 'attended') return []
  return within(reading.mentions, { start: clause.start, end: aim.start }).filter(
    (m) =>
      !m.nested &&
      /^(?:Group|Place|Organization)$/u.test(m.entity.class) &&
      m.text.length > 1 &&
      aim.label.includes(m.text) &&
      !reading.text.slice(aim.start, aim.end).includes(m.text),
  )
}

/** 支持他们创业, 帮助这些地区加快发展: whom the words mean. */
const PRONOUN = /[他它她]们|这(?:些|类)(?:地区|企业|国家|单位|部门|群众|地方|人员|家庭)/u
/** 粉碎他们的阴谋: adversaries, whom the text calls by names that are no group's. */
const AGAINST = /^(?:粉碎|推翻|埋葬|反对|揭露|揭穿|打败|消灭|打击|防止|批判|戳穿)|[他它]们(?:自己|的走狗)/u
/** How far back the named one stands. */
const REACH = 90

/** The groups that a pronoun of the aim stands for: those named last before it in its paragraph, with what is joined to them. */
function antecedents(reading: Reading, aim: Aim): Mention[] {
  const m = PRONOUN.exec(reading.text.slice(aim.start, aim.end))
  if (!m || AGAINST.test(aim.label)) return []
  const places = /(?:地区|国家|地方)$/u.test(m[0])
  const found: Mention[] = []
  let at = aim.start + m.index
  for (const mention of within(reading.mentions, { start: Math.max(0, at - REACH), end: at }).reverse()) {
    const named = mention.entity.class === 'Group' || (places && mention.entity.class === 'Place')
    if (mention.nested || !named) continue
    const between = reading.text.slice(mention.end, at)
    if (found.length ? !/^[、和与及]$/u.test(between) : between.includes('\n')) break
    found.push(mention)
    at = mention.start
  }
  return found
}

/** 发生费用（含专家邀请、媒体宣传等费用）: what brackets count up is nobody the act is for. */
function inBrackets(text: string, from: number, at: number): boolean {
  const words = text.slice(from, at)
  return (
    Math.max(words.lastIndexOf('（'), words.lastIndexOf('(')) >
    Math.max(words.lastIndexOf('）'), words.lastIndexOf(')'))
  )
}

/** What stands before whom one acts with. */
const WITH = /(?:与|(?<!共|协|等|相|不|赞|认)同|配合)$/u
const JOINED = /[、和与及]$/u
/** 高校和企业 are joined; 高校与企业合作 tells of two that act together. */
const JOINED_TO = /[、和及]$/u

/** Whether the words after the partner, to the end of the aim, tell of acting together. */
const joint = (text: string, { end }: Mention, aim: Span): boolean =>
  /^(?!建设|发展)[^，。；]{0,20}(?:合作|协作|联动|携手|团结|友好|睦邻)/u.test(text.slice(end, aim.end))

/** Acts of carrying out what a document, a meeting or a doctrine says. */
const CARRIES_OUT = /^(?:学习|宣传|贯彻|落实|执行|践行|实施|领会|领悟|遵守|遵循|完成|推进|抓好|把|用|开展|做到|坚持)/u

/** 引导干部领悟“两个确立”, 弘扬社会主义核心价值观: what is held, whoever is led to hold it. */
const HOLDS = /(?:领悟|拥护|增强|坚定|做到|践行|弘扬|树立|贯彻|落实|坚持|遵循|遵守)[^，。；]{0,4}$/u
/** 货物按《办法》管理, 参照本办法执行: what an act goes by. */
const GOES_BY = /(?:按照?|参照|依照|依据|根据|遵照)$/u

/** 实现“十五五”规划目标, 达到《方案》提出的各项任务: what a text sets. */
const SET_BY = /^》?(?:(?:所?规定|所?确定|提出|明确|赋予)的|的)?[^，。；、的]{0,8}(?:目标|任务)/u

/** 落实八项规定精神, 把大会的部署落实到基层: based on what the act carries out. */
export function grounded(reading: Reading, draft: Draft, { node, aim, clause }: Placed): void {
  if (aim.upon) claim(draft, node, 'basedOn', entityNode(draft, aim.upon), 'carries-out', clause)
  const carries = CARRIES_OUT.test(node.label)
  const goesBy = ({ start, end, entity }: Mention) => {
    if (entity.class === 'Document' && SET_BY.test(reading.text.slice(end, Math.min(end + 20, aim.end)))) return true
    const before = reading.text.slice(Math.max(aim.start, start - 8), start).replace(/《$/u, '')
    return carries || GOES_BY.test(before) || (entity.class === 'Doctrine' && HOLDS.test(before))
  }
  for (const mention of within(reading.mentions, aim))
    if (!mention.nested && /Document|Meeting|Doctrine/.test(mention.entity.class) && goesBy(mention))
      claim(draft, node, 'basedOn', mentionNode(draft, mention), 'carries-out', clause)
}

/** What acts or their doers go by: 国务院、全国政协党组坚持…, each of those whom the text joins. */
export function mandates(draft: Draft, clause: Clause, actors: DraftNode[]): void {
  for (const actor of actors)
    for (const mandate of clause.mandates)
      claim(draft, actor, 'basedOn', mentionNode(draft, mandate), clause.rule, clause)
}
