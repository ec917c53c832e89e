import type { Mention } from '../../model.ts'
import { type Aim, type Clause, isActing, nextContent } from '../clause/clause.ts'
import { type Reading, within } from '../document/reading.ts'
import { GRANTS, type Telling } from './telling.ts'

/* Whom an act is for or with, where a clause before it has named them. */

/** 对…, 宁波市对…: the clause names whom or what the next is about. */
function opensTheme({ lexemes, subject }: Clause): boolean {
  const word = (subject.length ? lexemes.find((l) => !l.mention) : lexemes[0])?.text
  return word === '对' || word === '对于' || word === '针对'
}

/** 对…的企业，给予…奖励: whom the next act is for. */
export function beneficiariesOf(t: Telling, clause: Clause, index: number): void {
  const theme = opensTheme(clause)
  // 对经认定的工业设计中心，…给予最高500万元资助: whom or what the grant is for.
  if (theme && index < t.lastGrant && !GRANTS.test(clause.text)) clause.aims = []
  if (theme && !clause.aims.length)
    t.beneficiaries = clause.lexemes.flatMap((l) => (l.mention?.entity.class === 'Group' ? l.mention : []))
  else if (clause.opens) t.beneficiaries = clause.enlisted
  else if (t.beneficiaries.length && clause.aims.length) clause.enlisted.push(...t.beneficiaries)
  // 会同有关部门，编制规划: the act that follows is done with them.
  if (clause.aims.length) {
    clause.enlisted.push(...t.joined)
    t.joined = []
  } else if (clause.partners.length) t.joined = clause.enlisted
  among(t, clause)
  alongside(t, clause)
  led(t, clause)
}

const TELLS_OF = /^(?:[abmrfn]|nz)$/u
/** 在干部中, 在重点企业里: the end of whom it is done among. */
const AMONG = /^(?:[中里内上]|当中|中间|范围内|层面)$/u
/** 在农村地区的作用, 在国家之间: no place of an act. */
const NOT_AMONG = /^(?:[的之与和及、]|方面|领域|之间|内部|境内|海域|问题|工作|建设|下)/u
/** Most words that tell which they are: 在四百多个重点企业. */
const MOST_TOLD = 4

/** 在干部中开展教育, 在农村，要推广沼气: those among whom an act is done. */
function among(t: Telling, clause: Clause): void {
  const { lexemes, aims, start } = clause
  const first = aims.length ? Math.min(...aims.map((a) => a.start)) : Number.POSITIVE_INFINITY
  const at = lexemes.findIndex((l) => l.text === '在')
  if (at < 0 || (lexemes[at]?.start ?? start) > first) return
  let j = at + 1
  while (j <= at + MOST_TOLD && !lexemes[j]?.mention && !lexemes[j]?.frame && TELLS_OF.test(lexemes[j]?.tag ?? '')) j++
  const found: Mention[] = []
  while (/Group|Place/.test(lexemes[j]?.mention?.entity.class ?? '')) {
    found.push(lexemes[j]?.mention as Mention)
    j++
    if (/^(?:pause|and)$/.test(lexemes[j]?.tag ?? '') && lexemes[j + 1]?.mention) j++
  }
  if (!found.length) return
  if (AMONG.test(lexemes[j]?.text ?? '')) j++
  const next = lexemes[j]
  if (next && (next.time || NOT_AMONG.test(next.text) || (next.tag.startsWith('n') && !next.frame))) return
  if (aims.length) clause.enlisted.push(...found)
  else if (!next && at === 0) t.beneficiaries = found
}

const ALONGSIDE = /(?:一道|一起)$/u
/** 与各国人民一道，推动…，促进…: all that follows is done with them. */
function alongside(t: Telling, clause: Clause): void {
  if (clause.partners.length && !clause.aims.length && ALONGSIDE.test(clause.text)) t.alongside = clause.partners
  else if (clause.aims.length) clause.enlisted.push(...t.alongside)
}

const LEADS = /^(?:教育|宣传|积极)?(?:引导|督促)/u
/** What those who are led do not do by themselves. */
const OWN_ACT = /^(?:加快)?(?:支持|鼓励|引导|督促|营造|构建|完善|培育|推动|推进|促进|打造|建设|建立|形成|满足)/u
/** So many clauses after 引导… tell what they are led to do. */
const MOST_LED = 2
/** 支持企业…, 鼓励企业…: what they do next only sometimes goes on being told. */
const SUPPORTS = /^(?:支持|鼓励)/u
/** 鼓励企业建立制度，完善治理: what those who are encouraged do, unlike 加强监管. */
const ENCOURAGED = /^(?:开展|承担|参与|参加|建立|完善|搭建|探索|加大|设立|组建|牵头|申报|开拓|投入|承接|改善|走|继续)/u
const JOINED = /^[、和与及]$/u

/** 支持企业参与攻关, not 支持企业改革: an act follows whom it is about, with an object of its own. */
function actsItself({ lexemes }: Clause, whom: Mention | undefined): boolean {
  const at = lexemes.findIndex((l) => whom !== undefined && l.start >= whom.end)
  const verb = nextContent(lexemes, at)
  return at >= 0 && isActing(lexemes[verb]) && lexemes.length > verb + 1 && lexemes[verb + 1]?.tag !== 'de'
}

/** 引导青年树立理想，掌握本领: what they are led to do goes on over the comma. */
function led(t: Telling, clause: Clause): void {
  const [aim] = clause.aims
  if (!aim) return
  const leads = LEADS.test(aim.label)
  if (aim.frame === 'enlist' && (leads || SUPPORTS.test(aim.label))) {
    const whom = groupsOf(t.reading, aim)
    t.led = leads || actsItself(clause, whom.at(-1)) ? { whom, left: MOST_LED, supported: !leads } : undefined
    return
  }
  const { led } = t
  if (!led?.left) return
  const others =
    clause.subject.length > 0 || clause.self || clause.says || clause.strength !== undefined || clause.purpose
  const theirs = led.supported ? ENCOURAGED.test(aim.label) : !OWN_ACT.test(aim.label)
  if (others || !theirs) led.left = 0
  else {
    clause.enlisted.push(...led.whom)
    led.left--
  }
}

/** The group named first, with those joined to it. */
function groupsOf({ mentions, text }: Reading, aim: Aim): Mention[] {
  const found: Mention[] = []
  for (const m of within(mentions, aim)) {
    if (m.nested || m.entity.class !== 'Group') continue
    const last = found.at(-1)
    if (last && !JOINED.test(text.slice(last.end, m.start))) break
    found.push(m)
  }
  return found
}
