import { aimAt } from '../aims/labels.ts'
import type { Aim, Clause } from '../clause/clause.ts'
import type { Placed } from '../document/reading.ts'

/** Pairs of neighbouring characters: 民间投资 is 民间, 间投, 投资. */
function pairs(text: string): Set<string> {
  const found = new Set<string>()
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2))
  return found
}

/** From this share of its words on, an aim is what a matter on the agenda says. */
const SAME_MATTER = 0.6

/** 促进民间投资发展 after 部署进一步促进民间投资发展的若干措施: the matter of the agenda that the paragraph treats. */
function treats(label: string, agenda: readonly Aim[]): boolean {
  const own = [...pairs(label)]
  return agenda.some((matter) => {
    const words = pairs(matter.label)
    return own.filter((p) => words.has(p)).length >= own.length * SAME_MATTER
  })
}

/** Shortest aim that names what a document is for. */
const SHORTEST_MATTER = 4
/** From this share of its words on, an aim is what the title says. */
const SAME_TITLE = 0.8

/** The aim that best tells what a title says, of those looked at so far. */
export interface Treated {
  one: Placed | undefined
  /** How many of the title's pairs of characters it has. */
  shared: number
  /** How many aims were looked at: each is once, however often it is asked. */
  seen: number
}

/** 提振消费 of 提振消费专项行动方案: the aim that says most of the title's words and little else. */
export function treated(title: string, told: readonly Placed[], found: Treated): Placed | undefined {
  const words = pairs(title)
  for (; found.seen < told.length; found.seen++) {
    const one = told[found.seen] as Placed
    const own = [...pairs(one.node.label)]
    const shared = own.filter((w) => words.has(w)).length
    if (one.node.label.length < SHORTEST_MATTER || one.node.label.includes('《')) continue
    if (shared < own.length * SAME_TITLE || shared <= found.shared) continue
    found.one = one
    found.shared = shared
  }
  return found.one
}

/** 完善…的信用修复机制 after 审议通过《信用修复制度的实施方案》: as many characters of the matter in one run. */
const LONGEST_SHARED = 4

const touches = (label: string, agenda: readonly Aim[]): boolean =>
  Array.from({ length: Math.max(0, label.length - LONGEST_SHARED + 1) }, (_, i) =>
    label.slice(i, i + LONGEST_SHARED),
  ).some((run) => agenda.some((matter) => matter.label.includes(run)))

/** 要守住民生底线，重点做好…: the next clause goes into what the first one says. */
const goesInto = ({ clause, node }: Placed, clauses: readonly { start: number; text: string }[]): boolean =>
  node.class === 'Initiative' &&
  /^(?:(?:首先)?要?(?:突出|首先)?重点(?=[\p{Script=Han}]{3})(?!任务|领域|行业|地区|区域|项目|工程|企业|产业)|特别(?!需要)是?|尤其是?要?|包括)/u.test(
    clauses.find((c) => c.start > clause.start)?.text ?? '',
  )

/** 推动…创新发展, 做好…工作, 实施…行动, 统筹…建设, 开展…培训: so wide that the acts after it in the sentence are what it consists of. */
const WIDE =
  /^(?:推动|推进|促进|引领).{3,}(?:发展|建设|改革|转型|转变|振兴|升级|开放|提质惠民)$|^做好.{2,}(?:工作|防范)$|^(?:实施|开展).{3,}行动(?:\d[^，]{0,4})?$|^统筹[^和与、]{2,}(?:建设|发展|配置)$|^强化.{3,}作用$|^开展.{2,}(?:(?<!交往与|间的)合作|培训)$/u

/** 提振消费, 增强港口能力: a state that acts are to bring about. */
const WIDE_GOAL = /^(?:提振|壮大|激发|释放|稳定|提升|提高|优化|扩大|增强|增加|夯实|改善|巩固)/u
/** 增强责任感: how those who act are minded, and no matter of its own. */
const MINDED = /(?:感|信心|自信|意识|自觉性?|[主能]动性)$/u

/** 要提振资本市场，引导…，打通…: a goal that is asked for, and then how to reach it; 科研人员应提高水平，…: one thing beside the other that they are to do. */
export const leads = ({ clause, node, aim, mode }: Placed): boolean =>
  !clause.subject.length &&
  // 打造航运枢纽，改造…，开通…, in a report: what a place is to become needs no word that asks for it; 建立与航运相适应的体系 tells what it goes with.
  ((aim.rule === 'frame-status' && mode !== 'done' && !clause.verb?.endsWith('适应')) ||
    (clause.strength !== undefined &&
      ((WIDE_GOAL.test(node.label) && !MINDED.test(node.label)) || /^(?:complement|frame-build)/u.test(aim.rule))))

/** 加强企业管理，健全账目，严禁弄虚作假: what is strengthened, and how; more acts are a list. */
const STRENGTHENED = /^(?:重视和)?加强.{2,}(?<!协调|配合|协作|协同|沟通|团结|合作|创新)$/u
const MOST_DETAILS = 2

/** The wide act that a sentence begins with, where two acts or more follow in clauses of their own; `free` where nothing heads the sentence. */
export function wideAct(placed: readonly Placed[], free: boolean): Placed | undefined {
  const [first, second] = placed
  if (!first || first.clause.purpose || first.clause.convened || first.clause.start === second?.clause.start)
    return undefined
  const acts = placed.filter((p) => p.node.class === 'Initiative' && p.node !== first.node)
  // 选优配强班子，重点选好正职: the next clause goes into it.
  if (
    acts.length > 0 &&
    goesInto(
      first,
      placed.map((p) => p.clause),
    )
  )
    return first
  if (acts.length < 2) return undefined
  if (first.node.class === 'Initiative')
    return WIDE.test(first.node.label) || (free && acts.length === MOST_DETAILS && STRENGTHENED.test(first.node.label))
      ? first
      : undefined
  return leads(first) ? first : undefined
}

/**
 * The aim of a paragraph's first demands that heads the rest of it: 会议指出，要推动…发展，加快…。要…。要…: the one that takes up a matter of the
 * agenda, one that stands alone, or a wide first act.
 */
export function paragraphHead(
  placed: readonly Placed[],
  clauses: readonly Clause[],
  agenda: readonly Aim[],
  opens: boolean,
  asksOn: boolean,
): Placed[] {
  const demanded = clauses.some((c) => c.strength === 'should' || c.strength === 'must')
  const [first] = placed
  // 会议审议通过《…意见》，强调要…: what is asked is no part of passing it.
  if (!first || !demanded || first.clause.convened) return []
  // 通过深化改革健全服务体系: a way is not what the paragraph treats, though it share the agenda's words.
  const named = agenda.length ? placed.find((p) => !p.aim.means && treats(p.node.label, agenda)) : undefined
  if (named) return [named]
  // After a sentence that tells how things stand only the agenda can tell.
  if (!opens) return []
  const count = new Set(placed.map((p) => p.node)).size
  const acts = new Set(placed.filter((p) => p.node.class === 'Initiative').map((p) => p.node)).size
  // 会议强调，要用…凝心铸魂。要坚持…。要推动…。: each sentence asks for something of its own, unless the first is wide.
  if (
    count === 1 &&
    asksOn &&
    !(first.node.class === 'Goal' || WIDE.test(first.node.label)) &&
    !touches(first.node.label, agenda)
  )
    return []
  // 我国已建成港口网，要优化航线结构、提高服务质量。要…: goals alone, and then how to reach them.
  const asked = placed.filter((p) => p.mode !== 'done')
  if (acts === 0 && asked.length === 2 && asksOn && asked.every((p) => BETTERED.test(p.aim.rule))) return asked
  if (count === 1 || (acts < 3 && touches(first.node.label, agenda)) || goesInto(first, clauses)) return [first]
  return first.node.class === 'Initiative' && WIDE.test(first.node.label) ? [first] : []
}

/** 优化航线结构, 建成港口网: what is bettered or built. */
const BETTERED = /^frame-(?:quality|build)$/u

/** 一是粮食节约减损行动，要求…: an item that is a proper name. */
export function namedItem(clauses: readonly Clause[]): void {
  const [clause] = clauses
  if (!clause || clauses.length < 2 || !NAMED_ITEM.test(clause.text)) return
  const verb = clause.lexemes[0]
  if (verb?.frame && clause.aims.some((a) => a.label.startsWith(verb.text))) return
  clause.aims = [aimAt('Initiative', clause.text, clause.start, clause.end, 'act', 'named-programme')]
}

const NAMED_ITEM = /^[^，的在]{3,16}(?:行动|工程|计划|专项)$/u

export const goalsOf = (placed: readonly Placed[]): Placed[] =>
  placed.filter((p) => p.node.class === 'Goal' && !/\d/u.test(p.node.label))

export const alone = (placed: readonly Placed[]): boolean =>
  placed.length > 0 && placed.every((p) => p.node === placed[0]?.node && !p.clause.purpose)
