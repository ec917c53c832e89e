import type { Mention } from '../../model.ts'
import { verbPhrase } from '../predicate/verbPhrase.ts'
import { stateAim } from '../states/states.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { type Cursor, has, isActing, isActor, untabled } from './clause.ts'
import { opening } from './opening.ts'
import { nominal } from './subject.ts'

/** Last words of the names of bodies and collectives that no table has: 区工信部门, 各级政府, 镇村两级. */
export const COLLECTIVE =
  /(政府|部门|单位|委员会|办公室|领导小组|机构|组织|企业|公司|集团|院校|学校|医院|法院|检察院|工会|协会|商会|联盟|各地|各区|各县|各市|各省|地区|街道|乡镇|社区|党委|党组|支部|干部|人员|同志|主体|平台公司|经济区|都市圈|城市群|新区|开发区)$/u

/** 法治政府 of 法治政府建设取得新成效: what kind the government shall be. */
const KIND_OF_GOVERNMENT =
  /^(?:法治|数字|智慧|服务型|廉洁|诚信|阳光|透明|责任|节约型|有为|人民满意)(?:政府|机关|社会)$/u

/** 近两年获得股权投资机构…, 新退出政府融资平台…: what has been done, cut at a noun. */
const NO_NAME_OF_ONE =
  /^(?:近[一二两三几\d]+年|今后|目前|其中|新退出|新[增建设获])|^(?:加[快强大]|推[进动]|深化|支持|通过|获得|发展|实施|开展|建立|完善|促进|会同)|[了着过]/u

const REGION = /(经济区|都市圈|城市群|新区|开发区)$/u

/** 区工信部门每年组织遴选…, 各级政府都要提高大局观: a subject that no table knows, told by its last word and by what follows. */
export function unknownSubject(c: Cursor): boolean {
  const { lexemes, clause } = c
  for (let j = c.i + 1; j < Math.min(lexemes.length - 1, c.i + 7); j++) {
    const l = lexemes[j] as Lexeme
    if (l.tag === 'de' || l.tag === 'pause' || l.tag === 'and' || l.tag === 'etc') return false
    const verb = lexemes[nextPredicate(lexemes, j)]
    if (!isActing(verb) || verb.frame === 'say' || verb === lexemes.at(-1)) continue
    if (verb === l && nominal(lexemes, j)) continue
    const words = lexemes.slice(c.i, j).filter((x) => x.tag !== 'aside' && !x.time)
    const name = textOf(words).replace(
      /^(?:规定|明确)?(?:[\d.]+[万千百]?[余多]?[家个所名户%％]|[一大多千百]批|[千百]余[家名]|这[种些]|有些|不少|许多)?(?:(?:全[市省区县国]|每个|每家|一批|一些|所有|现有|许多|和|由)?(?:各级|各有关|各(?!国)|广大|有关)?)(?=.{2,})/u,
      '',
    )
    if (
      name.length < 2 ||
      name.length > 16 ||
      /[把将对在以被为向从让使给由]/u.test(name) ||
      !COLLECTIVE.test(name) ||
      KIND_OF_GOVERNMENT.test(name) ||
      NO_NAME_OF_ONE.test(name) ||
      // 跨部门共享数据: how far the act goes.
      /^跨(?![国境])/u.test(name) ||
      words.some((x) => x.frame !== undefined && x !== words.at(-1))
    )
      continue
    if (closedState(c)) return false
    const last = words.at(-1) as Lexeme
    clause.subject.push(untabled(name, last.end, 'collective-suffix', REGION.test(name) ? 'Place' : 'Group'))
    c.i = j
    opening(c)
    return c.i < lexemes.length && verbPhrase(c)
  }
  return false
}

/** 金融机构改革化险取得积极进展, 政府依法行政水平不断提升: the noun is of a theme, of which something is told. */
function closedState({ lexemes, i, grammar, clause }: Cursor): boolean {
  if (clause.strength) return false
  const state = stateAim(lexemes.slice(i), grammar)
  return state !== undefined && state.tail.length <= 3 && (state.closed || state.steps) && state.aims.length > 0
}

/** Last words of bodies that their acts or their field tell: 数据提供部门, 归口管理单位, 考核领导小组. */
const BODY =
  /(?:部门|单位|机构|小组|办公室|委员会|提供方|使用方|经营者|申请人|使用人|责任人|人民政府|权利人|义务人|当事人|持有人|承包人|发包人|联络员|兽医|同志|管护员|人员|[查导察作家审验评考]组|(?:科技|人事|法规|规划|财务|政策|宣传|资源|生态|环境|核电|辐射)司|秘书处)$/u
/** What opens the predicate of a subject that nothing else tells. */
const DUTY =
  /^(?:应当|应|必须|须|需|需要|不得|可以|可|均应|要|负责|对|根据|按照|依据|依照|依法|开展|承担|制定|落实|履行|组织|编制|建立|牵头|提供|会同|在|每年|定期|及时)$/u
/** Words that qualify the name of a body. */
const QUALIFIES = /^(?:n|ng|nz|nt|v|vn|b|j|l|nt|f)$/
const LONGEST_BODY = 5
/** 科技司责成筹建单位: asked of the body, which is no subject. */
const ASKS = /^(?:责成|要求|督促|组织|委托|授权|指导|支持|通知|协助|配合|监督|鼓励|引导|建议|成立|设立|加强|建立)$/u

/** Index after a body that begins at `from` and that no table knows; -1 where none does. */
function bodyEnd(lexemes: readonly Lexeme[], from: number): number {
  for (let j = from; j < Math.min(lexemes.length, from + LONGEST_BODY); j++) {
    const l = lexemes[j] as Lexeme
    if (
      l.mention ||
      l.time ||
      !QUALIFIES.test(l.tag) ||
      (has(l, 'modal') && l.text !== '计划') ||
      has(l, 'preposition')
    )
      return -1
    if (l.frame !== undefined && ASKS.test(l.text)) return -1
    if (BODY.test(l.text)) return j > from || l.text.length > 2 ? j + 1 : -1
    // 赔偿 权利 人: cut in two.
    if (l.text === '人' && j > from && BODY.test(`${lexemes[j - 1]?.text}人`)) return j + 1
    // 支持科研机构…: a verb that governs what follows, not one that tells the body.
    if (
      j === from &&
      l.frame !== undefined &&
      !BODY.test(textOf(lexemes.slice(j + 1, j + 2))) &&
      lexemes[j + 2]?.text !== '人'
    )
      return -1
    if (l.text.length < 2) return -1
  }
  return -1
}

/** 数据提供部门及运营单位应当…, 归口管理单位对材料进行审核: bodies that their acts tell, by the duty or the phrase after them. */
export function bodies(c: Cursor): boolean {
  const { lexemes, clause } = c
  if (clause.subject.length || clause.self || clause.addressed || clause.source) return false
  const found: Mention[] = []
  let told = false
  let j = c.i
  for (;;) {
    const l = lexemes[j]
    if (isActor(l)) {
      found.push(l?.mention as Mention)
      j++
    } else {
      const end = bodyEnd(lexemes, j)
      if (end < 0) return false
      // 省级 审批机构: of which level, where the opening has stepped over it.
      const level = !found.length && /^(?:[省市县区州]级|主要|分管)$/u.test(lexemes[j - 1]?.text ?? '') ? 1 : 0
      found.push(collective(lexemes.slice(j - level, end)))
      told = true
      j = end
    }
    if (!/^(?:and|pause)$/.test(lexemes[j]?.tag ?? '')) break
    j++
  }
  const next = lexemes[j]
  // 同一单位在委员会任职的委员: no subject.
  if (next?.text === '在' && lexemes.slice(j).some((l) => l.tag === 'de')) return false
  if (!told || !next || !DUTY.test(next.text) || j >= lexemes.length - 1) return false
  clause.subject.push(...found)
  c.i = j
  return true
}

/** 由区教育局负责组织申报, 由相关部门进行责任追究: who does it stands behind 由. */
export function doneBy(c: Cursor): boolean {
  const { lexemes, clause, i } = c
  // 将仍由村集体经营的林地折股量化; 由各方代表组成: no doer of the clause.
  if (
    lexemes[i]?.text !== '由' ||
    lexemes.slice(0, i).some((l) => /^[将把对]$/u.test(l.text)) ||
    /[组构]成$/u.test(lexemes.at(-1)?.text ?? '')
  )
    return false
  if (clause.subject.length || clause.self || clause.addressed) return false
  let j = i + 1
  if (DETERMINES.test(lexemes[j]?.text ?? '') && lexemes[j + 1]) j++
  const found: Mention[] = []
  for (;;) {
    const l = lexemes[j]
    const end = isActor(l) ? j + 1 : bodyEnd(lexemes, j)
    if (end < 0) return false
    found.push(isActor(l) ? (l?.mention as Mention) : collective(lexemes.slice(j, end)))
    j = end
    while (lexemes[j]?.tag === 'etc' || lexemes[j]?.tag === 'aside') j++
    if (!/^(?:and|pause)$/.test(lexemes[j]?.tag ?? '')) break
    j++
  }
  const act = lexemes[nextPredicate(lexemes, j)]
  if (!act || act === lexemes.at(-1) || act.tag === 'de') return false
  if (MADE_OF.test(act.text) || (!act.frame && !/^v/.test(act.tag) && !has(act, 'preposition'))) return false
  // 由外方帮助设计的工程: a relative clause.
  const placed = lexemes.slice(j).some((l) => /^(?:对|将|进行|予以|负责|按照|根据|按|组织)$/u.test(l.text))
  if (!placed && lexemes.slice(j).some((l) => l.tag === 'de')) return false
  if (lexemes.some((l) => l.text === '是' || (l.tag === 'de' && l === lexemes.at(-1)))) return false
  clause.subject.push(...found)
  clause.modality ??= 'planned'
  c.i = j
  return true
}
const DETERMINES = /^(?:各级|各|有关|相关|各有关|各相关|县级以上|省级以上|市级以上|所在地)$/u
const MADE_OF = /^(?:组成|构成|转为|变为|主导|领导|决定|承担|来)$/u

function collective(words: readonly Lexeme[]): Mention {
  const name = textOf(words).replace(/^(?:各级|各类|各有关|各相关|各|有关|相关)(?=.{3,})/u, '')
  return untabled(name, (words.at(-1) as Lexeme).end)
}

/** Whose noun a relative clause tells: 使用草原的单位或者个人. */
export const BEARER =
  /^(?:省|市|县|地方|地区|行政区|省份|单位|机构|部门|组织|企业|人员|个人|公民|法人|团体|公司|农户|家庭|院校|高校|学校|医院)$/u
const BOUND = /^(?:应当|应|必须|须|不得|可以|可|要|需|需要|均应|均须|有权|有义务)$/u
const LONGEST_RELATIVE = 24

/** Index after the noun at `at`, which one word may qualify: 县级行政区; -1 where it is no bearer. */
function bearerAt(lexemes: readonly Lexeme[], at: number): number {
  const l = lexemes[at]
  if (BEARER.test(l?.text ?? '') || (l?.mention?.entity.class === 'Group' && COLLECTIVE.test(l.text))) return at + 1
  return /^(?:n|b|f)$/.test(lexemes[at]?.tag ?? '') && BEARER.test(lexemes[at + 1]?.text ?? '') ? at + 2 : -1
}

/** 承担科研项目的单位应当…, 使用草原的单位或者个人不得…: those who are bound are told by what they do. */
export function relatives(c: Cursor): boolean {
  const { lexemes, clause, i } = c
  const first = lexemes[i]
  if (clause.subject.length || clause.self || !first || first.mention) return false
  // 任何单位和个人有权…; what nobody may do is told whole.
  const any = first.text === '任何'
  if (!any && !first.frame && !/^v/.test(first.tag) && !/^(?:从事|在|对|向|拟)$/u.test(first.text)) return false
  const de = any
    ? BEARER.test(lexemes[i + 1]?.text ?? '')
      ? i
      : -1
    : lexemes.findIndex((l, k) => k > i && l.tag === 'de' && bearerAt(lexemes, k + 1) > 0)
  if (de < 0) return false
  let j = any ? i + 2 : bearerAt(lexemes, de + 1)
  while (/^(?:and|pause)$/.test(lexemes[j]?.tag ?? '') && BEARER.test(lexemes[j + 1]?.text ?? '')) j += 2
  while (lexemes[j]?.tag === 'aside') j++
  let next = j
  if (/^(?:均|都|也|还|同时|一律)$/u.test(lexemes[next]?.text ?? '')) next++
  // 已经编制规划的地方, 直接服务群众的单位: the opening has stepped over what belongs to the name.
  let from = any ? i + 1 : i
  while (from > 0 && /^(?:已|已经|尚未|未|还未|直接|仍)$/u.test(lexemes[from - 1]?.text ?? '')) from--
  const words = lexemes.slice(from, j)
  const name = textOf(words)
  if (
    name.length > LONGEST_RELATIVE ||
    !BOUND.test(lexemes[next]?.text ?? '') ||
    (any && lexemes[next]?.text === '不得') ||
    next >= lexemes.length - 1
  )
    return false
  // From its first word: a line break between its words is in the span and not in the name.
  clause.subject.push({ ...untabled(name, (words.at(-1) as Lexeme).end), start: (words[0] as Lexeme).start })
  if (from < i) {
    clause.modality = undefined
    clause.negated = false
  }
  c.i = j
  return true
}

/** Index of the verb after modals, adverbs and times, from `i`. */
function nextPredicate(lexemes: Lexeme[], i: number): number {
  let j = i
  while (
    j < lexemes.length &&
    (lexemes[j]?.time || has(lexemes[j], 'modal') || (has(lexemes[j], 'adverb') && !lexemes[j]?.frame))
  )
    j++
  return j
}

/** Last words of those who can be asked to act, beside COLLECTIVE: 银行, 养殖户, 基层, 各方面. */
const ONE_WHO_ACTS =
  /(?:[商农牧渔林种养殖]户|银行|车企|药企|房企|[店商]家|[从经生]?[业产]者|者|方面|各方|人大|政协|基层|工匠|市县|县区|区县|县乡|其他各[市县区省]|各国|团队|队伍|林场|农场|牧场|园区|盟国|厂家|学会|研究会|基金会|妇联|共青团|工会)$/u
/** What no name of those who act holds. */
const NO_NAME = /[的把将对在以被为向从让使给由等们]|^这/u

/** 鼓励银行合理让利, 引导养殖户调整结构: whom a verb of supporting asks to act, where no table knows them. */
export function unknownEnlisted(rest: readonly Lexeme[]): Mention | undefined {
  const verb = rest.findIndex((l) => (isActing(l) && l.tag !== 'n') || has(l, 'adverb') || ACTS_SO.test(l.text))
  if (verb < 1 || verb > 4 || verb === rest.length - 1) return undefined
  const words = rest.slice(0, verb)
  if (words.some((l) => isActor(l) || /^(?:de|pause|and|etc|comma|quote|time|aside)$/u.test(l.tag))) return undefined
  const name = textOf(words).replace(
    /^(?:各级|各类|[各多]种|各(?![国方市县区省])|有关(?!部门|单位)|相关(?!部门|单位)|广大|更多|一批|所有|部分)(?=.{2})/u,
    '',
  )
  if (name.length < 2 || name.length > 10 || NO_NAME.test(name)) return undefined
  if (!ONE_WHO_ACTS.test(name) && !COLLECTIVE.test(name)) return undefined
  return untabled(name, (words.at(-1) as Lexeme).end, 'enlisted', REGION.test(name) ? 'Place' : 'Group')
}
/** What opens what they do: 把…, 在…, 依法…. */
const ACTS_SO = /^(?:把|将|在|以|依法|对|向|按照|根据|通过|利用|参与|合理|主动|积极)$/u
