import type { Aim } from './clause.ts'
import { complementAims } from './complements.ts'
import { type Conjunct, conjuncts, textOf } from './conjuncts.ts'
import { type Frame, type Grammar, headOf } from './grammar.ts'
import { AFTER_VERB, aim, clean, splitBy, trimmed } from './labels.ts'
import type { Lexeme } from './lexemes.ts'
import { disposal, oblique } from './phrases.ts'

const PROCESS_PASS = new Set(['推动', '促进', '推进', '加快', '加速', '助推', '推动加快'])

/** Runs of four-character slogans are no aims (GUIDELINES). */
const SLOGANS =
  /^(?:解放思想|实事求是|与时俱进|求真务实|真抓实干|埋头苦干|敢于担当|勇于担当|担当作为|开拓创新|开拓进取|锐意进取|奋发有为|团结奋斗|团结一致|同心同德|同舟共济|艰苦奋斗|自力更生|凝心聚力|攻坚克难|善作善成|干事创业|奋勇争先|奋勇前进|踔厉奋发|勇毅前行|笃行不怠|自信自强|守正创新|迎难而上|久久为功|坚定信心|振奋精神|再接再厉|戒骄戒躁|不懈奋斗|万众一心|众志成城|坚定不移|知难而进|一往无前|顽强拼搏|只争朝夕|不负韶华|勇于创新|敢闯敢试|团结协作|齐心协力|扎实工作|勤奋工作|努力奋斗|共同奋斗|奋力拼搏|和){1,8}$/u

/** Verbs whose object is what ails. */
const OVERCOMES =
  /^(解决|克服|应对|化解|破解|缓解|补齐|补足|弥补|消除|战胜|正视|帮助|帮扶|救助|减轻|减少|扭转|改变|防止|避免)/u

/** Work that everybody does. */
const DUTIES =
  /^(?:各项|下半年|上半年|今年|明年|全年|当前|政府|相关|有关|本职|自己|下一步|今后|经济|经济社会发展|这些|的){0,4}(?:事|事情|工作)$/u

/** States of society that a verb of process moves towards. */
const STATE_NAMED =
  /(共同富裕|社会全面进步|人的全面发展|社会公平|公平正义|社会和谐|伟大复兴|长治久安|安居乐业|良性循环)$/u

/** Institutions that remain acts whatever verb of quality stands before them. */
const INSTRUMENT = /(机制|制度|办法|规则|政策|法规|流程|细则|条例)$/u

/** 解放思想、真抓实干: no act and no object. */
export const isSlogan = (text: string): boolean => SLOGANS.test(text.replace(/[、，“”]/gu, ''))

/** Verbs that take a list as one matter: 明确建设区域、目标任务和部门职责. */
const WHOLE = /^(明确|规定|细化|载明|注明|公布|列出)$/u

/** Verbs of granting, whose amounts are no targets. */
const GIVES = /^(给予|予以|奖励|资助|补贴|补助|发放)$/u

/** Goal or Initiative, by the verb's frame and the head of its object (GUIDELINES: Goal or Initiative?). */
function classOf(
  frame: Frame,
  verb: string,
  object: string,
  grammar: Grammar,
  place = false,
): Aim['class'] | undefined {
  const head = headOf(grammar, object)
  const is = (type: 'status' | 'concrete' | 'state' | 'institution' | 'deliverable' | 'activity' | 'process') =>
    head?.types.has(type) ?? false
  switch (frame) {
    case 'status':
      // 建设科普基地 is a work, 打造产业基地 a rank; 现代化新重庆, 平安深圳 end in a place's name.
      if (place) return 'Goal'
      // 具有国际竞争力的先进制造业基地, 世界级产业集群: a rank, though the noun could be a work.
      if (
        /具有[^，。]{0,12}(?:力|水平|地位|影响|特色|优势)的|世界级|世界一流|国际一流|全国一流|全国领先|国际领先/u.test(
          object,
        )
      )
        return 'Goal'
      // 建成绿色矿山437个: works that are counted.
      if (/\d.{0,4}[个座条家项所处套台]/u.test(object)) return 'Initiative'
      if (/^(建设|新建|建好)/u.test(verb))
        return is('concrete') || (!is('status') && !is('state')) ? 'Initiative' : 'Goal'
      return is('concrete') && !is('status')
        ? 'Initiative'
        : is('status') || is('state') || !head
          ? 'Goal'
          : 'Initiative'
    case 'attain':
      return 'Goal'
    case 'quality':
      // 优化审核机制 changes an instrument, 优化空间格局 a state.
      return (/^(优化|扩大|巩固|稳定)/u.test(verb) && is('activity')) ||
        (is('institution') && INSTRUMENT.test(object)) ||
        (/加强|改善|改进|优化/u.test(verb) && /(调控|管理|治理|监管|领导|执法)$/u.test(object)) ||
        (/^巩固提升/u.test(verb) && !/(优势|态势|水平|能力|势头|地位|成果|质量|功能)$/u.test(object))
        ? 'Initiative'
        : 'Goal'
    case 'build':
      if (verb === '形成') return is('deliverable') || /\d/u.test(object) ? 'Initiative' : 'Goal'
      return is('state') && !/(机制|制度|平台|网络)$/u.test(object)
        ? 'Goal'
        : is('institution') || is('concrete')
          ? 'Initiative'
          : 'Goal'
    case 'complete':
      return verb.endsWith('完成') && /指标|目标|任务|\d/u.test(object) ? 'Goal' : 'Initiative'
    case 'background':
    case 'mandate':
    case 'say':
      return undefined
    default:
      // 夯实发展基础: a state of the whole.
      return /^(夯实|打牢)$/u.test(verb) && /(基础|根基|底座)$/u.test(object) ? 'Goal' : 'Initiative'
  }
}

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
  if (/(遵照执行|贯彻执行|贯彻落实|组织实施|^执行)$/u.test(named) && (verb.text === '请' || named.length <= 4))
    return []
  if (verb.text === '适用' && objects[0]?.mention?.entity.class === 'Document') return []
  if (/^(这(?!些(?:地区|国家|企业|项目|行业|领域|产业))|该|此|上述|自己的|各自的|它们?的|他们?的)/u.test(named))
    return []
  if (DUTIES.test(named) && /^(办好|做好|干好|抓好|完成)$/u.test(verb.text)) return []
  // 现印发给你们, 通知如下: what the covering letter says of itself.
  if (/^(给?你们|如下)$/u.test(named)) return []
  // 落实党中央、国务院决策部署和省委工作要求: what is asked is not told.
  if (
    /^(落实|贯彻落实|执行)$/u.test(verb.text) &&
    /(决策部署|部署要求|工作要求|战略部署|任务部署)$/u.test(named) &&
    named.length <= 20
  )
    return []
  // 生产经营比较困难, 对…打击不够有力: how things stand.
  if (/(困难|滞后|薄弱|不足|不够有力|不力|不强|偏低|偏弱)$/u.test(named) && !OVERCOMES.test(verb.text)) return []
  if (objects.some((l, i) => i > 0 && /^(存在|面临)$/u.test(l.text))) return []
  if (/^(放在|摆在|用在)$/u.test(verb.text)) return []
  // 争取更好结果: no result of its own.
  if (
    /^(争取|取得|实现)$/u.test(verb.text) &&
    /^(更好|更大|新的?|更多|巨大|显著|重大|丰硕|明显|历史性)?(的)?(结果|成效|成绩|成就|成果|作为|进展|进步)$/u.test(
      named,
    )
  )
    return []
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

/** 就业、教育、医疗等“民生十大工程”: the programme, and a part for each member. */
function namedProgram(objects: Lexeme[]): Aim[] {
  const at = objects.findLastIndex((l) => l.tag === 'quote' && /[一二三四五六七八九十]/u.test(l.text))
  const name = objects[at]
  const tail = objects[at + 1]
  if (!name || objects.length > at + 2 || (tail && !/^(工程|行动|计划|举措)$/u.test(tail.text))) return []
  if (!tail && !/(工程|行动|计划|举措|任务)”$/u.test(name.text)) return []
  const etc = objects.findLastIndex((l, i) => i < at && l.tag === 'etc')
  const kind = /(工程|行动|计划|举措|任务)/u.exec(tail?.text ?? name.text)?.[0] ?? ''
  const whole = aim(
    'Initiative',
    `${name.text.replace(/[“”]/gu, '')}${tail ? tail.text : ''}`,
    objects.slice(at, at + 2),
    'act',
    'named-programme',
  )
  if (!whole) return []
  if (etc < 0) return [whole]
  const from = objects.findLastIndex((l, i) => i < etc && l.tag === 'de') + 1
  const members = splitBy(objects.slice(from, etc), 'pause')
  if (members.length < 3) return [whole]
  const parts = members.flatMap((m) => {
    const part = aim('Initiative', `${textOf(m)}${kind}`, m, 'act', 'programme-part')
    return part ? [{ ...part, under: whole.label }] : []
  })
  return [whole, ...parts]
}

/** 做好科技金融、绿色金融、普惠金融“三篇文章”: the whole, and a part for each member. */
function numberedParts(verb: Lexeme, objects: Lexeme[]): Aim[] {
  const name = objects.at(-1)
  if (name?.tag !== 'quote' || !/^“[一二三四五六七八九十]/u.test(name.text)) return []
  const members = splitBy(objects.slice(0, -1), 'pause')
  if (members.length < 3 || members.some((m) => m.some((l) => l.tag === 'de' || l.tag === 'and'))) return []
  const whole = aim('Initiative', `${verb.text}${name.text}`, [name], 'act', 'named-programme')
  if (!whole) return []
  return [
    whole,
    ...members.flatMap((m) => {
      const part = aim('Initiative', `${verb.text}${textOf(m)}`, m, 'act', 'programme-part')
      return part ? [{ ...part, under: whole.label }] : []
    }),
  ]
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
  /^(成本|供给|质量|规模|渠道|活动|中心|场所|措施|举措|任务|责任|意见|机制|制度|体系|政策|方案|能力|水平|功能|标准|平台|模式|方式|规则|环境|服务|队伍|力度)$/u

/** 优化产业布局 is a verb with its object; 激励措施, 创新能力 are nouns. */
const isOwnVerb = (verb: Lexeme, lexemes: Lexeme[]): boolean =>
  !(lexemes.at(-2) === verb && NOUNS.test(lexemes.at(-1)?.text ?? '')) &&
  (verb.frame !== 'act' || !(lexemes.length === 2 && lexemes[1]?.frame !== undefined && lexemes[1].text.length === 2))

export const aimsOf = { verb: verbAims, disposal, oblique }
