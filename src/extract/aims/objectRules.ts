import { wordSet } from '../../wordSet.ts'
import type { Aim } from '../clause/clause.ts'
import { conjuncts } from '../coordination/conjuncts.ts'
import { type Grammar, headOf } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { SOCIAL_STATE } from './classes.ts'
import { aim, clean, membersOf, some, splitBy, trimmed } from './labels.ts'
import { namedProgram, numberedParts } from './programmes.ts'
import { isSlogan, saysNothing } from './refusals.ts'
import { oneAct, type VerbObjectRule } from './verbObject.ts'

/* Rules that go by verb and named object; `verbAims` gives their order. Those without an aim in their result refuse the words. */

const STRIVES = wordSet('落实 把握 围绕 牢牢把握 贯彻 聚焦')
/** 落实高质量发展的要求, 把握高质量发展的主题: the state named is what is striven for. */
export const striven: VerbObjectRule = ({ verb, named, objects }) => {
  if (!STRIVES.test(verb.text)) return undefined
  const state = /^(.{2,14}(?:发展|现代化|振兴|复兴|富裕|文明))的(?:要求|主题|目标)$/u.exec(named)
  if (!state) return undefined
  const cut = objects.findLastIndex((l) => l.tag === 'de')
  return some(aim('Goal', clean(state[1] as string), objects.slice(0, cut), 'attain', 'frame-attain'))
}

/** 利用2—3年时间; 坚持“政府引导、市场运作”: when and on what principle. */
export const whenOrHow: VerbObjectRule = ({ verb, frame, named, objects }) =>
  ((verb.text === '利用' || verb.text === '用') && named.endsWith('时间')) ||
  (frame === 'uphold' && objects.length === 1 && objects[0]?.tag === 'quote')
    ? []
    : undefined

export const nothingSaid: VerbObjectRule = ({ verb, named, objects }) =>
  saysNothing(verb.text, named, objects) ? [] : undefined

/** 优化实施“两重”项目: the act decides. */
export const improvedAct: VerbObjectRule = (o) =>
  o.frame === 'quality' &&
  o.first?.frame === 'act' &&
  /^(实施|布局|调整|整合)$/u.test(o.first.text) &&
  o.objects.length > 1 &&
  o.objects[1]?.tag !== 'de'
    ? oneAct(o)
    : undefined

/** 做到学懂弄通、学深悟透; 坚持全面、系统、深入: slogans. */
export const slogans: VerbObjectRule = ({ verb, frame, members, named }) => {
  if (members.length < 2) return undefined
  if (verb.text === '做到' && members.every((t) => t.length <= 5)) return []
  return frame === 'uphold' && (members.every((t) => t.length <= 3) || /^(与|全面|全球|问题|目标)/u.test(named))
    ? []
    : undefined
}

/** 坚持举一反三, 坚持宜林则林、宜草则草: how one goes about it, in four characters. */
export const idioms: VerbObjectRule = ({ frame, objects, grammar }) =>
  // 坚持对外开放: an activity.
  frame === 'uphold' && splitBy(objects, 'pause').every((w) => isIdiom(w) && !isActivity(textOf(w), grammar))
    ? []
    : undefined

const isActivity = (text: string, grammar: Grammar): boolean => headOf(grammar, text)?.types.has('activity') ?? false

function isIdiom(words: readonly Lexeme[]): boolean {
  const text = textOf(words)
  if (text.length !== 4) return false
  return (
    isSlogan(text) ||
    /^宜.则.$/u.test(text) ||
    words.every((l) => l.frame === undefined && /^(?:[ilzvda]|ad)$/.test(l.tag))
  )
}

/** 实现增长: two characters name no state; 十分重要, 非常关键: how things are. */
export const tooVague: VerbObjectRule = ({ frame, named, objects }) =>
  (frame === 'attain' && named.length <= 2 && !objects[0]?.mention) || named.includes('十分') || named.includes('非常')
    ? []
    : undefined

/** 采取有力措施: how, not what. */
export const mereMeasures: VerbObjectRule = ({ verb, named }) =>
  verb.text === '采取' && /^.{0,6}(措施|办法|方式|形式|手段)$/u.test(named) ? [] : undefined

const ADAPTS = wordSet('适应 符合 顺应 体现')
/** 适应渔民出海的需要: whose needs are met; 适应新形势的要求: how, not what. */
const NEEDS = /^(?!.{0,6}(?:形势|时代|时期|阶段|情况)).{4,}(?:需要|需求)$/u
export const adapted: VerbObjectRule = ({ verb, named, objects }) =>
  verb.text === '适应' && NEEDS.test(named)
    ? some(aim('Goal', `${verb.text}${clean(named)}`, [verb, ...objects], 'quality', 'frame-quality'))
    : ADAPTS.test(verb.text) && /(要求|需要|变化|形势|特点|规律|方向|趋势|潮流|实际|原则)$/u.test(named)
      ? []
      : undefined

/** 听取加强应急管理工作情况汇报: what was heard is one matter. */
export const heard: VerbObjectRule = (o) => {
  const { verb, objects } = o
  if (!/^(听取|审议|审议通过|讨论|审定|通报|传达|学习)/u.test(verb.text)) return undefined
  return eachText(verb.text, objects, 'frame-act') ?? oneAct(o)
}

/** What the texts are that 等 closes a list of. */
const KIND_OF_TEXT =
  /^(?:[\d一二三四五六七八九十]+[个件部项])?(?:重要|有关|相关|改革)?(?:文件|法规|法律|条例|草案|规定|制度|规划|方案|意见|报告|决议)*$/u

/** 审议通过《甲》《乙》, 讨论通过《甲》和《乙》等文件: each text by itself. */
export function eachText(verb: string, objects: readonly Lexeme[], rule: string): Aim[] | undefined {
  const passed = objects[0]?.text === '通过' ? '通过' : ''
  const etc = objects.findIndex((l) => l.tag === 'etc')
  const listed = etc > 0 && KIND_OF_TEXT.test(textOf(objects.slice(etc + 1))) ? objects.slice(0, etc) : objects
  const named = passed ? listed.slice(1) : listed
  const texts = named.filter((l) => l.mention?.entity.class === 'Document' && l.text.startsWith('《'))
  return texts.length > 1 && named.every((l) => texts.includes(l) || /^(pause|and|aside)$/.test(l.tag))
    ? texts.flatMap((l) => some(aim('Initiative', `${verb}${passed}${l.text}`, [l], 'act', rule)))
    : undefined
}

/** 展现新作为, 牢记嘱托: no state and no act; 形成合力 is what all together shall have. */
export const hollow: VerbObjectRule = ({ verb, named }) =>
  (verb.text === '牢记' && named.endsWith('嘱托')) ||
  (!(verb.text === '形成' && named.endsWith('合力')) &&
    /^(?:(?:新的|强大|良好|工作)?(?:要求|目标|任务|成绩|成就|成效|合力|共识|声势|闭环|氛围|条件|局面)|(?:新|大|更大)(?:担当)?[新大]?作为)$/u.test(
      named,
    ))
    ? []
    : undefined

/** 推进全体人民共同富裕, 促进教育公平和社会稳定: states, not processes. */
export const stateNamed: VerbObjectRule = ({ frame, named, objects }) => {
  if (frame !== 'process' || named.length > 20) return undefined
  const states = membersOf(objects)
  return states.every((p) => SOCIAL_STATE.test(textOf(p)))
    ? states.flatMap((p) => some(aim('Goal', clean(textOf(p)), p, 'attain', 'frame-attain')))
    : undefined
}

/** 推进, and verbs that are joined before one object: 服务和融入, 融入和服务构建. */
const LEADS_TO = /^(?:推进|推动|加快|促进|助力|服务|融入|深度|构建|[和与、])+$/u
/** Ends of the whole country, that the tables' heads would take for processes. */
const END_NAMED = /^((?:中国式|社会主义)现代化|新发展格局|强国|碳达峰|碳中和|民族复兴(?:伟业)?)(?:建设)?$/u
const JOINS = wordSet('服务 融入 深度 加快 推进 推动 构建 和 与 、')

/** 推进中国式现代化, 服务和融入新发展格局, 推进强国建设、民族复兴伟业: what the country shall be, each end by itself. */
export const nationalEnd: VerbObjectRule = ({ verb, objects }) => {
  if (!LEADS_TO.test(verb.text)) return undefined
  const from = objects.findIndex((l) => !JOINS.test(l.text))
  if (from < 0) return undefined
  const ends = membersOf(objects.slice(from))
  const names = ends.map((p) => END_NAMED.exec(textOf(p)))
  if (!names.every((n) => n)) return undefined
  return ends.flatMap((p, i) => {
    const [whole, end] = names[i] as RegExpExecArray
    // 强国 alone names no state: 强国建设.
    return some(aim('Goal', end === '强国' ? whole : (end as string), p, 'attain', 'frame-attain'))
  })
}

/** 守住不发生系统性风险底线, 守好守牢…: what shall not come about. */
export const heldLine: VerbObjectRule = ({ verb, named, objects }) => {
  const kept = /^守[住牢好]/u.test(verb.text) && /^(?:守[住牢好]|确保)?(不发生.{2,20}?)的?底线$/u.exec(named)?.[1]
  const from = objects[0]?.text.startsWith('守') ? 1 : 0
  return kept ? some(aim('Goal', kept, objects.slice(from, -1), 'attain', 'frame-attain')) : undefined
}

const FINDS = wordSet('走出 闯出 蹚出 趟出 探索出')
/** 走出一条渔旅融合的新路: the way to be on; 走出国门 is gone. */
export const wayFound: VerbObjectRule = ({ verb, named, objects }) =>
  FINDS.test(verb.text) && /(?:路|道路|路子)$/u.test(named)
    ? some(aim('Goal', clean(named).replace(/^一条/u, ''), objects, 'attain', 'frame-attain'))
    : undefined

const BUILDS = wordSet('统筹 统筹推进 推进 推动 加快 加快推进 促进')
/** 统筹教育强国、科技强国建设: what shall be, each member for itself. */
export const ranksBuilt: VerbObjectRule = ({ verb, named, objects, grammar }) => {
  if (!named.endsWith('建设') || !BUILDS.test(verb.text)) return undefined
  const ranks = conjuncts(objects, 'status', grammar).map((p) => trimmed(p.lexemes))
  const names = ranks.map((p) => textOf(p).replace(/建设$/u, ''))
  if (!names.every((n) => /(强国|强省|强市|强区|强县)$/u.test(n))) return undefined
  return ranks.flatMap((p, i) => {
    const end = textOf(p) === names[i] ? p : p.slice(0, -1)
    return some(aim('Goal', names[i] as string, end, 'attain', 'frame-attain'))
  })
}

/** 助力乡村振兴和美丽中国建设: what is helped on is the end. */
export const helpedOn: VerbObjectRule = ({ verb, objects, grammar }) => {
  if (verb.text !== '助力' && verb.text !== '助推') return undefined
  const ends = conjuncts(objects, 'status', grammar).flatMap((p) => {
    const label = textOf(trimmed(p.lexemes)).replace(/(?<=中国|强国|强省|强市|示范区|都市)建设$/u, '')
    return /(振兴|高质量发展|现代化|中国|富裕|复兴|强国|强省|增收|提升)$/u.test(label)
      ? some(aim('Goal', label, trimmed(p.lexemes), 'attain', 'frame-attain'))
      : []
  })
  return ends.length ? ends : undefined
}

/** 资助对象, 审核流程, 申请单位需满足的条件: what a section is about. */
export const sectionTopic: VerbObjectRule = ({ verb, frame, named }) =>
  frame === 'act' &&
  !/^(创新|改进|转变|改革|简化|规范|优化|探索|拓展|明确|细化|放宽|缩短|延长|压缩|公开|严格)/u.test(verb.text) &&
  /(对象|条件|流程|范围|情形|职责|期限|程序|依据|方式)$/u.test(named) &&
  (named.length <= 4 || /[需须应]/u.test(named))
    ? []
    : undefined

const SEEKS = wordSet('争取 力求 力争')
/** 争取祖国统一早日实现, 争取下岗职工实现再就业: what shall come about. */
export const sought: VerbObjectRule = ({ verb, objects }) => {
  if (!SEEKS.test(verb.text)) return undefined
  const ends = objects.at(-1)?.text === '实现'
  if (!ends && !objects.some((l, i) => i > 0 && l.frame === 'attain' && objects[i + 1]?.tag !== 'de')) return undefined
  const state = ends ? objects.slice(0, objects.findLastIndex((l) => !/^(?:实现|早日|的)$/u.test(l.text)) + 1) : objects
  return some(aim('Goal', clean(textOf(state)), state, 'attain', 'frame-attain'))
}

export const bareNoun: VerbObjectRule = ({ named }) =>
  named.length < 2 || /^(工作|作用|问题|关系|情况|会议|活动|会谈|开幕式|闭幕式)$/u.test(named) ? [] : undefined

/** Verbs of granting, whose amounts are no targets. */
const GIVES = wordSet('给予 予以 奖励 资助 补贴 补助 发放')

/** 给予500万元、300万元一次性奖励: the amounts belong to one grant. */
export const granted: VerbObjectRule = (o) =>
  GIVES.test(o.verb.text) && o.objects.some((l) => l.tag === 'm') ? oneAct(o) : undefined

export const programmes: VerbObjectRule = ({ verb, objects }) => {
  const program = namedProgram(objects)
  if (program.length) return program
  const chapters = numberedParts(verb, objects)
  return chapters.length ? chapters : undefined
}
