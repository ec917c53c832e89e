import { classOf } from './classes.ts'
import type { Aim } from './clause.ts'
import { complementAims } from './complements.ts'
import { conjuncts } from './conjuncts.ts'
import type { Conjunct } from './coordination.ts'
import { type Frame, type Grammar, headOf } from './grammar.ts'
import { AFTER_VERB, aim, clean, splitBy, trimmed } from './labels.ts'
import { type Lexeme, textOf } from './lexemes.ts'
import { disposal, oblique } from './phrases.ts'
import { namedProgram, numberedParts } from './programmes.ts'
import { isSlogan, saysNothing } from './refusals.ts'

const PROCESS_PASS = new Set(['推动', '促进', '推进', '加快', '加速', '助推', '推动加快'])

/** Last words of titles that begin with an act. */
const TITLES = /.{3}(行动|实施|工作)(方案|计划)$|.{3}(若干措施|管理办法|实施意见|指导意见|实施细则)$/u
const TITLE_TAIL =
  /^(行动|实施|工作|行动方案|实施方案|工作方案|行动计划|工作计划|方案|计划|若干|措施|管理|办法|意见|指导|细则|实施细则|管理办法|指导意见|实施意见)$/u
/** Verbs of which a plan or a rule is the object. */
const DRAWS =
  /^(制定|制订|出台|编制|印发|实施|组织实施|发布|落实|执行|研究|审议|通过|修订|完善|提出|起草|公布|颁布|开展|推进|推动|启动|贯彻|按照|健全|建立|细化|优化|废止|拟定|优化实施)/u

/** States of society that a verb of process moves towards. */
const STATE_NAMED =
  /(共同富裕|社会全面进步|人的全面发展|社会公平|公平正义|社会和谐|伟大复兴|长治久安|安居乐业|良性循环)$/u

/** Verbs that take a list as one matter: 明确建设区域、目标任务和部门职责. */
const WHOLE = /^(明确|规定|细化|载明|注明|公布|列出)$/u

/** Verbs of granting, whose amounts are no targets. */
const GIVES = /^(给予|予以|奖励|资助|补贴|补助|发放)$/u

/** 打造A和B, 提升X, 推动X发展, 支持G做V: the aims that a verb makes of its object. */
export function verbAims(verb: Lexeme, frame: Frame, rest: Lexeme[], grammar: Grammar): Aim[] {
  if (isSlogan(`${verb.text}${textOf(rest)}`)) return []
  let head = verb
  // 主持召开…会议强调: the word that introduces what is said is no part of the object.
  let objects = trimmed(/^(强调|指出)$/u.test(rest.at(-1)?.text ?? '') && rest.length > 1 ? rest.slice(0, -1) : rest)
  let used: Frame = frame
  // 采取有力措施引导和扩大消费: the measures say how, the verbs after them what.
  if (verb.text === '采取') {
    const at = objects.findIndex(
      (l, i) =>
        i > 0 &&
        l.frame !== undefined &&
        /措施$|办法$|方式$|形式$/u.test(objects.findLast((x, k) => k < i && !x.cues?.has('adverb'))?.text ?? ''),
    )
    const act = objects[at]
    if (act?.frame && at < objects.length - 1) return verbAims(act, act.frame, objects.slice(at + 1), grammar)
  }
  const first = objects[0]
  // 主持召开会议并发表讲话: two acts of one doer.
  const and = objects.findIndex((l, i) => i > 0 && /^并且?$/u.test(l.text))
  if (and > 0 && /^(act|institution|status|complete|quality)$/u.test(used)) {
    const next = objects.slice(and + 1)
    const at = next.findIndex((l) => !(l.cues?.has('adverb') && !l.frame))
    const second = next[at]
    const before = objects[and - 1]
    if (
      second?.frame &&
      second.frame !== 'background' &&
      next.length > at + 1 &&
      next[at + 1]?.tag !== 'de' &&
      before?.frame === undefined &&
      !/^(v|d|a)/.test(before?.tag ?? '')
    )
      return [
        ...verbAims(verb, used, objects.slice(0, and), grammar),
        ...verbAims(second, second.frame, next.slice(at + 1), grammar),
      ]
  }
  // 突出构建A、推动B等五个方面: each is an act of its own.
  if (
    /^(突出|聚焦|围绕|抓好|包括)$/u.test(verb.text) &&
    first?.frame &&
    objects.length > 2 &&
    /等.{0,4}方面$/u.test(textOf(objects))
  )
    return verbAims(first, first.frame, objects.slice(1), grammar)
  // 推动形成X, 加快构建X: the second verb decides.
  if (
    first?.frame &&
    objects.length > 1 &&
    PROCESS_PASS.has(verb.text) &&
    (/^(status|attain|build|institution|quality)$/.test(first.frame) ||
      /^(加强|强化|落实|解决|实施|制定|出台|开展|破解)$/u.test(first.text)) &&
    objects[1]?.tag !== 'de'
  ) {
    head = first
    used = first.frame
    objects = trimmed(objects.slice(1))
  }
  if (used === 'uphold' && /(导向|视野|原则|基调|方针|理念|思想|立场|标准|惯例|要求|路线)$/u.test(textOf(objects)))
    return []
  if (used === 'process' && (verb.text === '推动' || verb.text === '促进' || verb.text === '助推')) {
    const complement = complementAims(objects, grammar, 'process', verb)
    if (complement.length) return complement
  }
  // 达到13731亿斤, 增产74亿斤: a figure alone.
  if (objects.length && objects.every((l) => /^(m|q|mq)$/.test(l.tag) || /^(左右|以上|以内|多)$/u.test(l.text)))
    return []
  // 培育高成长企业行动方案, a title: what the document does.
  const titled = objects.findLastIndex((l) => !TITLE_TAIL.test(l.text)) + 1
  if (
    titled > 0 &&
    titled < objects.length &&
    TITLES.test(textOf(objects)) &&
    !DRAWS.test(verb.text) &&
    !objects.some((l) => l.tag === 'de' || l.mention?.entity.class === 'Document')
  )
    objects = objects.slice(0, titled)
  const named = textOf(objects)
  // 落实高质量发展的要求, 把握高质量发展的主题: the state named is what is striven for.
  const striven = /^(.{2,14}(?:发展|现代化|振兴|复兴|富裕|文明))的(?:要求|主题|目标)$/u.exec(named)
  if (striven && /^(落实|把握|围绕|牢牢把握|贯彻|聚焦)$/u.test(verb.text)) {
    const cut = objects.findLastIndex((l) => l.tag === 'de')
    const a = aim('Goal', clean(striven[1] as string), objects.slice(0, cut), 'attain', 'frame-attain')
    return a ? [a] : []
  }
  // 利用2—3年时间; 坚持“政府引导、市场运作”: when and on what principle.
  if (/^(利用|用)$/u.test(verb.text) && /时间$/u.test(named)) return []
  if (used === 'uphold' && objects.length === 1 && objects[0]?.tag === 'quote') return []
  if (saysNothing(verb.text, named, objects)) return []
  // 优化实施“两重”项目: the act decides.
  if (
    used === 'quality' &&
    first?.frame === 'act' &&
    /^(实施|布局|调整|整合)$/u.test(first.text) &&
    objects.length > 1 &&
    objects[1]?.tag !== 'de'
  ) {
    const both = aim('Initiative', `${verb.text}${clean(named)}`, [verb, ...objects], 'act', 'frame-act')
    return both ? [both] : []
  }
  // 加大优化营商环境力度: the force is given to what is done.
  if (
    verb.text === '加大' &&
    first?.frame === 'quality' &&
    /^力度$/u.test(objects.at(-1)?.text ?? '') &&
    objects.length > 2
  )
    return verbAims(first, first.frame, objects.slice(1, -1), grammar)
  // 做到学懂弄通、学深悟透; 坚持全面、系统、深入: slogans.
  const members = splitBy(objects, 'pause').map(textOf)
  if (verb.text === '做到' && members.length > 1 && members.every((t) => t.length <= 5)) return []
  if (
    used === 'uphold' &&
    members.length > 1 &&
    (members.every((t) => t.length <= 3) || /^(与|全面|全球|问题|目标)/u.test(named))
  )
    return []
  if (used === 'attain' && named.length <= 2 && !objects[0]?.mention) return []
  if (/十分|非常/u.test(named)) return []
  // 采取有力措施, 适应新形势的要求: how, not what.
  if (verb.text === '采取' && /^.{0,6}(措施|办法|方式|形式|手段)$/u.test(named)) return []
  // 适应构建新发展格局、推动高质量发展的需要: what is needed is itself an aim.
  const needed = objects.findLastIndex((l) => l.tag === 'de')
  if (
    /^(适应|符合|顺应)$/u.test(verb.text) &&
    first?.frame &&
    needed > 1 &&
    /^(需要|要求)$/u.test(textOf(objects.slice(needed + 1)))
  )
    return verbAims(first, first.frame, objects.slice(1, needed), grammar)
  if (
    /^(适应|符合|顺应|体现)$/u.test(verb.text) &&
    /(要求|需要|变化|形势|特点|规律|方向|趋势|潮流|实际|原则)$/u.test(named)
  )
    return []
  // 听取加强应急管理工作情况汇报: what was heard is one matter.
  if (/^(听取|审议|审议通过|讨论|审定|通报|传达|学习)/u.test(verb.text)) {
    // 审议通过《甲》《乙》: each text by itself.
    const texts = objects.filter((l) => l.mention?.entity.class === 'Document' && l.text.startsWith('《'))
    if (texts.length > 1 && objects.every((l) => texts.includes(l) || /^(pause|and|aside)$/.test(l.tag)))
      return texts.flatMap((l) => aim('Initiative', `${verb.text}${l.text}`, [l], 'act', 'frame-act') ?? [])
    const matter = aim('Initiative', `${verb.text}${clean(named)}`, [verb, ...objects], 'act', 'frame-act')
    return matter ? [matter] : []
  }
  if (/^(新的|强大|良好|工作)?(要求|目标|任务|成绩|成就|成效|合力|共识|声势|闭环|氛围)$/u.test(named)) return []
  // 推进全体人民共同富裕, 促进社会公平: a state, not a process.
  if (used === 'process' && STATE_NAMED.test(named) && named.length <= 20) {
    const state = aim('Goal', clean(named), objects, 'attain', 'frame-attain')
    return state ? [state] : []
  }
  // 统筹教育强国、科技强国建设: what shall be, each member for itself.
  if (/^(统筹|统筹推进|推进|推动|加快|加快推进|促进)$/u.test(verb.text) && /建设$/u.test(named)) {
    const ranks = conjuncts(objects, 'status', grammar).map((p) => trimmed(p.lexemes))
    const names = ranks.map((p) => textOf(p).replace(/建设$/u, ''))
    if (names.every((n) => /(强国|强省|强市|强区|强县)$/u.test(n)))
      return ranks.flatMap((p, i) => {
        const end = textOf(p) === names[i] ? p : p.slice(0, -1)
        return aim('Goal', names[i] as string, end, 'attain', 'frame-attain') ?? []
      })
  }
  // 助力乡村振兴和美丽中国建设: what is helped on is the end.
  if (/^(助力|助推)$/u.test(verb.text)) {
    const ends = conjuncts(objects, 'status', grammar).flatMap((p) => {
      const label = textOf(trimmed(p.lexemes)).replace(/(?<=中国|强国|强省|强市|示范区|都市)建设$/u, '')
      return /(振兴|发展|现代化|中国|富裕|复兴|强国|强省|转型|升级|增收|提升)$/u.test(label)
        ? (aim('Goal', label, trimmed(p.lexemes), 'attain', 'frame-attain') ?? [])
        : []
    })
    if (ends.length) return ends
  }
  // 资助对象, 审核流程, 申请单位需满足的条件: what a section is about.
  if (
    used === 'act' &&
    /(对象|条件|流程|范围|情形|职责|期限|程序|依据|方式)$/u.test(named) &&
    (named.length <= 4 || /[需须应]/u.test(named))
  )
    return []
  if (/^(工作|作用|问题|关系|情况|会议|活动|会谈|开幕式|闭幕式)$/u.test(named) || named.length < 2) return []
  // 给予500万元、300万元一次性奖励: the amounts belong to one grant.
  if (GIVES.test(verb.text) && objects.some((l) => l.tag === 'm')) {
    const grant = aim('Initiative', `${verb.text}${clean(named)}`, [verb, ...objects], 'act', 'frame-act')
    return grant ? [grant] : []
  }
  const program = namedProgram(objects)
  const chapters = program.length ? [] : numberedParts(verb, objects)
  if (chapters.length) return chapters
  if (program.length) return program
  // 把握将上海发展放在A上、放在B中: what 将 disposes of is one thing.
  const parts =
    /^[把将]$/u.test(objects[0]?.text ?? '') || WHOLE.test(verb.text) || (verb.text === '做到' && members.length > 1)
      ? [{ lexemes: objects, before: '', after: '' }]
      : conjuncts(objects, used, grammar)
  if (used === 'enlist' && parts.length > 1) {
    // 支持这些地区加快改革开放、增强发展能力: one act for each phrase, all of the same group.
    const at = objects.findIndex((l) => l.frame !== undefined)
    // 支持城市更新、乡村振兴: no group, a process each.
    const processes =
      parts.every((p) => p.lexemes.length > 1 && headOf(grammar, textOf(p.lexemes))?.types.has('process')) &&
      !objects.some((l) => l.mention)
    if (!processes && !parts.slice(1).every((p) => contentStart(p.lexemes)?.frame)) {
      // 支持平台企业开放算力和算法资源: what the group does is one act.
      const whole = aim(
        'Initiative',
        `${verb.text}${clean(textOf(objects))}`,
        [verb, ...objects],
        'enlist',
        'frame-enlist',
      )
      return whole ? [whole] : []
    }
    const group = at > 0 && parts[0]?.lexemes.includes(objects[at] as Lexeme) ? textOf(objects.slice(0, at)) : ''
    if (group && parts.slice(1).every((p) => contentStart(p.lexemes)?.frame))
      return parts.flatMap(
        (p, i) =>
          aim(
            'Initiative',
            `${verb.text}${i ? group : ''}${textOf(trimmed(p.lexemes))}`,
            i ? trimmed(p.lexemes) : [verb, ...trimmed(p.lexemes)],
            'enlist',
            'frame-enlist',
          ) ?? [],
      )
  }
  const result: Aim[] = []
  for (const [i, part] of parts.entries()) {
    const found = one(head, used, part, i, parts.length, grammar)
    if (found) result.push(found)
  }
  return result
}

const contentStart = (lexemes: Lexeme[]): Lexeme | undefined =>
  lexemes.find((l) => !(l.cues?.has('adverb') && !l.frame))

function one(
  verb: Lexeme,
  frame: Frame,
  part: Conjunct,
  index: number,
  count: number,
  grammar: Grammar,
): Aim | undefined {
  const lexemes = trimmed(part.lexemes)
  const from = index > 0 ? lexemes.indexOf(contentStart(lexemes) as Lexeme) : 0
  const own = lexemes[from]
  if (!own) return undefined
  // 优化产业布局、强化标准引领: a member with a verb of its own.
  if (
    index > 0 &&
    own.frame &&
    lexemes.length > from + 1 &&
    count > 1 &&
    !part.after &&
    own.text.length > 1 &&
    own.frame !== 'background' &&
    lexemes[from + 1]?.tag !== 'de' &&
    isOwnVerb(own, lexemes)
  ) {
    const nested = verbAims(own, own.frame, lexemes.slice(from + 1), grammar)[0]
    if (nested) return nested
  }
  const object = textOf(lexemes.filter((l) => l.tag !== 'aside'))
  const label = clean(
    `${part.before}${index === 0 && AFTER_VERB.test(own.text) ? object.slice(own.text.length) : object}${part.after}`,
  )
  const cls = classOf(frame, verb.text, label, grammar, lexemes.at(-1)?.mention?.entity.class === 'Place')
  if (!cls) return undefined
  const bare = frame === 'status' || frame === 'attain' || frame === 'build'
  const spoken =
    cls === 'Goal' && bare ? label : `${verb.text.length > 2 ? verb.text.replace(/好$/u, '') : verb.text}${label}`
  const span = index === 0 && !(cls === 'Goal' && bare) ? [verb, ...lexemes] : lexemes
  return aim(cls, spoken, span, frame, `frame-${frame}`)
}

/** Nouns that a verb before them qualifies. */
const NOUNS =
  /^(做法|成本|供给|质量|规模|渠道|活动|中心|场所|措施|举措|任务|责任|意见|机制|制度|体系|政策|方案|能力|水平|功能|标准|平台|模式|方式|规则|环境|服务|队伍|力度)$/u

/** 优化产业布局 is a verb with its object; 激励措施, 创新能力 are nouns. */
const isOwnVerb = (verb: Lexeme, lexemes: Lexeme[]): boolean =>
  !(lexemes.at(-2) === verb && NOUNS.test(lexemes.at(-1)?.text ?? '')) &&
  (verb.frame !== 'act' || !(lexemes.length === 2 && lexemes[1]?.frame !== undefined && lexemes[1].text.length === 2))

export const aimsOf = { verb: verbAims, disposal, oblique }
