import type { Sentence } from '../../model.ts'
import { GIVES_RISE } from '../aims/served.ts'
import { claim, type Draft } from '../document/draft.ts'
import type { Placed } from '../document/reading.ts'
import { leads } from './leads.ts'
import { besideServed, closesFor, governed, served } from './servedByRun.ts'

const MOST_ENDS = 2
/** Results in a row that a long run of acts closes with. */
const MOST_RESULTS = 5
/** Clauses that one 推动 or 确保 governs. */
const MOST_LISTED = 3
/** Acts further back than this serve ends of their own, or none that the text names. */
const MOST_MEANS = 6

/** 力争产值突破40亿元: what the acts before it are to reach. */
const TO_REACH = /^力争(?!上游)/u

/** Stretches of the sentence between semicolons, each with means and ends of its own; what is done after 力争… begins another. */
function segments(text: string, placed: Placed[]): Placed[][] {
  const out: Placed[][] = []
  for (const p of placed) {
    const before = out.at(-1)?.at(-1)
    // A space in a heading parts two matters, as a semicolon does in a sentence.
    const between = before && text.slice(before.clause.end, p.clause.start)
    const apart =
      before?.node.class === 'Goal' && p.node.class === 'Initiative' && TO_REACH.test(before.clause.text)
        ? before.clause !== p.clause
        : false
    if (between === undefined || apart || /[；;]/u.test(between) || /^[\s\u3000]+$/u.test(between)) out.push([p])
    else out.at(-1)?.push(p)
  }
  return out
}

/** 【权威访谈】完善港口体系 推动航运平稳发展: the last part of an interview's headline says what the first is for. */
export function headline(draft: Draft, placed: readonly Placed[]): void {
  const last = placed.at(-1)?.clause
  for (const end of placed)
    if (end.clause.start === last?.start && end.node.class === 'Goal')
      for (const means of placed)
        if (means.clause.start < last.start)
          claim(draft, means.node, 'contributesTo', end.node, 'closing-goal', {
            start: means.clause.start,
            end: last.end,
          })
}

/** 抓住关键，以增强观念为目标，建立制度；完善…: an end in the middle of a sentence is what the acts right after it are for, one that opens or closes the sentence what all are for. */
function reaches({ clause }: Placed, means: Placed, main: readonly Placed[], text: string): boolean {
  const opens = clause.rule !== 'focus' && main.every((m) => m.clause.start > clause.start)
  const closes = clause.rule !== 'focus' && main.every((m) => m.clause.start < clause.start)
  return (
    opens || closes || (means.clause.start > clause.start && !/[；;]/u.test(text.slice(clause.end, means.clause.start)))
  )
}

/** 主持召开会议，部署…工作，确保…: the meeting is no means to what it asks for; 团结带领全国各族人民 tells only with whom. */
const NO_MEANS = /^(?:主持召开|召开|出席|主持|发表[^，]{0,6}讲话|团结带领[^，]{0,12}人民$)/u

/** 还就优化结构、完善服务、提高质量等方面提出了要求: a list, whose last member is no end of the others. */
const LISTED = /等[^，；。]{0,4}方面(?:提出|作出|做出|明确|部署|进行)[^，；。]{0,16}[。；]?$/u

/** Inside a sentence: acts contribute to the goals that follow them, and to the purposes that open it. */
export function meansAndEnds(text: string, draft: Draft, sentence: Sentence, placed: Placed[], report: boolean): void {
  // 深化改革，保持稳定，为良好开局…: at the end of a run 为 tells what comes of it.
  const run = closesFor(placed)
  const ahead = (p: Placed) => p.clause.purpose && !(p.clause === run && placed.at(-2)?.clause.purpose === false)
  const main = placed.filter((p) => !ahead(p) && !NO_MEANS.test(p.node.label))
  const said = text.slice(sentence.start, sentence.end)
  for (const end of placed.filter((p) => ahead(p) && p.node.class === 'Goal'))
    for (const means of main)
      if (means.node.class === 'Initiative' && reaches(end, means, main, text))
        claim(draft, means.node, 'contributesTo', end.node, 'purpose', sentence)
  // 围绕推进新型工业化，改造传统产业，…: the acts are what it consists of.
  const whole = placed.find((p) => p.clause.rule === 'focus' && p.node.class === 'Initiative')
  if (whole)
    for (const part of main)
      if (part.node.class === 'Initiative' && part.clause.start > whole.clause.start)
        claim(draft, part.node, 'partOf', whole.node, 'focus', sentence)
  // 为鼓励企业加大投入，推动产业升级，提升竞争力，制定本办法: the purposes are means and ends among themselves too.
  closing(
    draft,
    placed.filter((p) => ahead(p) && p.clause.rule !== 'focus'),
    text,
    true,
  )
  if (LISTED.test(said)) return
  for (const segment of segments(text, main)) closing(draft, segment, text, false, report)
}

/** 扩大开放, 提升平台能级, 建设枢纽 in a report: a quality that another goal follows is a step beside the acts, no end of theirs. */
const isStep = ({ aim, clause }: Placed, at: number, ends: readonly Placed[], acts: number): boolean =>
  aim.rule === 'frame-quality' &&
  !ends.slice(0, at).some(governed) &&
  // 扩大范围，完善标准，提高质量: so is what a list of acts closes with.
  ((acts > 1 && aim.label.startsWith('提高')) ||
    ends.some((later, i) => i > at && later.clause.start !== clause.start && !hasTheme(later)))

const BROUGHT_ABOUT = /^(frame-build|frame-quality|frame-attain|frame-complete|complement|complement-pivot|enable)$/u

/** 收集线索，摧毁团伙，形成震慑声势，遏制…: a state in the middle of a run ends the acts right before it. */
function midway(draft: Draft, main: Placed[], lastAct: number): Set<Placed> {
  const reached = new Set<Placed>()
  for (let i = 1; i < lastAct; i++) {
    const end = main[i] as Placed
    // 更好满足需求，共同促进发展: 更好 tells that it is what comes of the acts before.
    const comes = /^更好/u.test(end.clause.text)
    if (end.node.class !== 'Goal' || end.aim.rule === 'trio' || !(comes || /^(build|state)$/u.test(end.aim.frame)))
      continue
    for (let k = i - 1; k >= 0 && i - k <= MOST_MEANS && main[k]?.node.class === 'Initiative'; k--) {
      const means = main[k] as Placed
      if (means.clause !== end.clause) reached.add(end)
      if (means.clause !== end.clause)
        claim(draft, means.node, 'contributesTo', end.node, 'closing-goal', {
          start: means.clause.start,
          end: end.clause.end,
        })
    }
  }
  return reached
}

/** Goals that are themselves means: to what is brought about any that is built, bettered or kept, to a quality only what is built. */
const serves = ({ aim }: Placed, final: Placed): boolean =>
  // 推动构建新型国际关系，推动构建命运共同体: two that are built stand beside each other.
  (/^(status|build)$/u.test(aim.frame) && final.aim.rule !== 'frame-build') ||
  (!/^frame-quality$/u.test(final.aim.rule) && (aim.frame === 'quality' || aim.rule === 'trio'))

/** 推动中国制造向中国创造转变、中国速度向中国质量转变，推进质量强国建设: in two clauses at most, more than two only as clauses that 推动 or 确保 governs. */
const broughtAbout = (ends: readonly Placed[]): boolean => {
  const last = ends.at(-1)?.clause.start
  const [closing, before] = [ends.filter((p) => p.clause.start === last), ends.filter((p) => p.clause.start !== last)]
  return (
    closing.length <= MOST_LISTED &&
    before.length <= MOST_LISTED &&
    before.every((p) => p.clause.start === before[0]?.clause.start) &&
    (before.length < 2 || before.every((p) => p.aim.rule.startsWith('complement')))
  )
}

/** 使产品升级换代，提高性能，满足市场需要: after what is brought about, what is bettered, kept and reached. */
const results = (ends: readonly Placed[]): boolean =>
  ends.length <= MOST_RESULTS &&
  ends[0] !== undefined &&
  governed(ends[0]) &&
  ends[0].clause.verb !== '让' &&
  ends.every((p) => BROUGHT_ABOUT.test(p.aim.rule) || governed(p))

/** 市民出行更加便捷: a result with a theme of its own. */
const hasTheme = (end: Placed): boolean => /^state/u.test(end.aim.rule) && !governed(end)

/** 38项成果落地, 荣获奖项: counted, or an honour. */
const COUNTED = /\d|荣获|获评|获批|入选/u

/**
 * 完善公交线网，市民出行更加便捷: what the acts come to.
 * 市场建设全面展开，调控体系不断完善; 引进首店180家，网上消费较快增长: beside results that are told, or what is counted.
 */
function standsBeside(end: Placed, main: readonly Placed[]): boolean {
  if (!hasTheme(end)) return false
  const acts = main.filter((p) => p.node.class === 'Initiative')
  // 提高流通效率，物价保持稳定: beside what the acts are to bring about.
  const sought = main.some(
    (p) => p.clause.start > (acts.at(-1)?.clause.start ?? 0) && p.node.class === 'Goal' && !hasTheme(p),
  )
  return (
    COUNTED.test(end.clause.text) ||
    acts.some(hasTheme) ||
    acts.every((p) => COUNTED.test(p.clause.text)) ||
    (sought && acts.length > 1)
  )
}

/** 同时改善环境, 并提高收入; 有条件的地方要率先实现现代化: said beside the acts before, or of somebody else. */
const turns = ({ clause }: Placed, main: readonly Placed[]): boolean =>
  main[0]?.clause !== clause &&
  (/^(?:同时|并且?|还|也|此外)(?![促使推让])/u.test(clause.text) ||
    (clause.subject.length > 0 && clause.strength !== undefined))

/** 健全网络，以便提高效率; 减少浪费，从而增强后劲; 扩大交流，有利于增进互信: words that say that the clause tells what comes of the acts before. */
const SO_THAT =
  /^(?:以便|以利|以期|以求|借以|藉以|从而|进而|使得|以(?:更好地?|进一步|更加|不断|逐步|便于)?(?:提高|增强|扩大|改善|减少|满足|实现|达到|保证|确保|保障|保持|促进|推动|提升))|^(?:这样|这|都|也|既|又|将|必将|还|更|不仅|而且)*(?:有利于|有助于)|^[既又]可?[能可]以?|^(?:这样)?，?(?:也|就|都|便)?(?:才(?:可以|可能|能|会)|[就便](?:可以|能))/u

/** 兴修水利，为农业增产创造条件: what the words tell to come of the acts and goals before. */
function givenRise(draft: Draft, told: readonly Placed[]): void {
  for (const [i, end] of told.entries()) {
    if (i === 0 || end.aim.rule !== 'oblique' || end.node.class !== 'Goal' || end.node.label.startsWith('为')) continue
    if (!GIVES_RISE.test(end.clause.text)) continue
    for (const m of told.slice(Math.max(0, i - MOST_MEANS), i))
      if (m.clause.start !== end.clause.start && m.node !== end.node && !turns(m, told))
        claim(draft, m.node, 'contributesTo', end.node, 'closing-goal', { start: m.clause.start, end: end.clause.end })
  }
}

/** 健全网络，以便提高效率，减少浪费: what stands after the word to the end of the stretch comes of the acts before; the acts and goals before it. */
function soThat(draft: Draft, told: Placed[]): Placed[] {
  givenRise(draft, told)
  const at = told.findIndex(
    ({ clause, node }) => SO_THAT.test(clause.text) || (node.class === 'Goal' && TO_REACH.test(clause.text)),
  )
  if (at < 1) return told
  const first = told[at] as Placed
  const means = told.slice(Math.max(0, at - MOST_MEANS), at).filter((p) => p.aim.rule !== 'trio')
  for (const end of told.slice(at)) {
    const goesOn = !SO_THAT.test(end.clause.text) && (turns(end, told) || end.aim.rule.startsWith('state'))
    if (goesOn && end.clause !== first.clause) break
    if (end.node.class !== 'Goal') continue
    for (const m of means)
      claim(draft, m.node, 'contributesTo', end.node, 'closing-goal', { start: m.clause.start, end: end.clause.end })
  }
  return told.slice(0, at)
}

/** 打破壁垒、提高效率: a quality that a pause parts from the act stands beside it. */
const besides = (text: string, means: Placed, end: Placed): boolean =>
  means.clause === end.clause &&
  /^(?:frame-quality|frame-act)$/u.test(end.aim.rule) &&
  !means.aim.means &&
  /[、和与及]/u.test(text.slice(means.aim.end, end.aim.start))

/** 打造航运枢纽，改造…，开通…，提升效率: what the sentence begins with is over the acts after it, and no way to what it closes with. */
const over = (p: Placed, main: readonly Placed[]): boolean =>
  p === main[0] && leads(p) && main.filter((m) => m.node.class === 'Initiative' && !m.clause.convened).length > 1

/** 构建系统完备的制度体系，使各方面制度更加成熟; 着力稳就业、稳市场，确保…开好局: what is built or bettered serves what it brings about. */
function goalsForGoals(draft: Draft, main: readonly Placed[], stands: (p: Placed) => boolean): void {
  const final = main.at(-1)
  if (final?.node.class !== 'Goal' || !BROUGHT_ABOUT.test(final.aim.rule) || stands(final)) return
  const goals = main.filter((p) => p.node.class === 'Goal')
  // 让道路更通畅，让村庄更整洁: so are those that are brought about in clauses of their own.
  const from = main.findLastIndex((p) => !(p.clause.start === final.clause.start || (governed(final) && governed(p))))
  const finals = main.slice(from + 1).filter((p) => p.node.class === 'Goal')
  // 提升治理能力和服务水平: several qualities are ends beside each other; 让企业敢投资、有回报 is one that is told twice.
  const one = finals.length === 1 || final.aim.rule.startsWith('complement')
  for (const p of one ? goals : [])
    if (!finals.includes(p) && serves(p, final) && !over(p, main))
      for (const end of finals)
        claim(draft, p.node, 'contributesTo', end.node, 'closing-goal', {
          start: p.clause.start,
          end: end.clause.end,
        })
}

function closing(draft: Draft, said: Placed[], text: string, purposes = false, report = false): void {
  const before = purposes ? said : soThat(draft, said)
  const main = served(draft, before)
  const lastAct = main.findLastIndex((p) => p.node.class === 'Initiative')
  const forWhat = closesFor(before)
  const stands = besideServed(main, lastAct, forWhat)
  goalsForGoals(draft, main, stands)
  if (lastAct < 0) return
  const reached = midway(draft, main, lastAct)
  // 盘活存量，着力稳就业、稳市场: a list of watchwords ends nothing; 改造码头，以产业兴旺助力高质量发展: told with means of its own.
  const ends = main
    .slice(lastAct + 1)
    .filter(
      (p) =>
        p.node.class === 'Goal' &&
        !/^(?:trio|by-means)$/u.test(p.aim.rule) &&
        !stands(p) &&
        !standsBeside(p, main) &&
        !turns(p, main),
    )
  // Many goals at the end are a list of their own, not the end of the acts before; a figure tells how far one of them goes.
  const told = ends.filter((p) => p.aim.frame !== 'figure')
  const many = told.length > MOST_ENDS && (purposes || !broughtAbout(told))
  const listed = many && !purposes && results(told)
  if (many && !listed) return
  // 会议研究促进就业举措，…: what those who met did is no means either.
  const acts = main.slice(0, lastAct + 1).filter((p) => p.node.class === 'Initiative' && !p.clause.convened)
  // 做好政府工作，要…，…，推动…，保持…，实现…: what a whole year's work shall bring about.
  const means = listed ? acts.filter((p) => p.aim.rule !== 'frame-uphold') : acts.slice(-MOST_MEANS)
  // 扩大内需, 盘活存量, 推动经济稳中向好: so does a goal that stands among them.
  if (!listed)
    for (const p of main.slice(0, lastAct))
      if (p.node.class === 'Goal' && !reached.has(p) && !over(p, main)) means.push(p)
  means.push(...main.slice(lastAct + 1).filter(stands))
  for (const end of report ? ends.filter((e, i) => !isStep(e, i, ends, acts.length)) : ends)
    for (const m of means)
      if (!besides(text, m, end) && !(hasTheme(m) && hasTheme(end)))
        claim(draft, m.node, 'contributesTo', end.node, 'closing-goal', { start: m.clause.start, end: end.clause.end })
}
