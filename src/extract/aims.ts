import type { Modality } from '../model.ts'
import type { Aim } from './clauses.ts'
import { type Conjunct, conjuncts, TOGETHER, textOf } from './conjuncts.ts'
import { type Frame, type Grammar, headOf } from './grammar.ts'
import type { Lexeme } from './lexemes.ts'

/** Words before a noun that the guidelines drop from labels. */
const DROPPED = /^(一批又一批|一大批|一批|一系列|一些|更多|各种|各类|各级|广大|一切|本|其|有关|相关的)(?=.{2,})/u
/** Complements that a verb leaves before its object: 建设好, 建设成. */
const AFTER_VERB = /^(好|成|为|到|起|出|于)(?=.{2,})/u
const PROCESS_PASS = new Set(['推动', '促进', '推进', '加快', '加速', '助推', '推动加快'])
/** Predicates of states reached: what follows 推动… or a theme and makes the clause a result. */
const ATTAINING =
  /(实现|达到|保持|成为|形成|取得|迈上|走在|走向|进入|回归|跻身|更加|更趋|更具|更|持续|有保障|得到|不断|基本|落地|有效)/u

function trimmed(lexemes: Lexeme[]): Lexeme[] {
  let from = 0
  let to = lexemes.length
  while (from < to && /^(de|etc|aside|uj|ul)$/.test((lexemes[from] as Lexeme).tag)) from++
  while (to > from && /^(pause|and|de|etc|aside|ul|y)$/.test((lexemes[to - 1] as Lexeme).tag)) to--
  return lexemes.slice(from, to)
}

const clean = (label: string): string => {
  let s = label.replace(/（[^）]*）|\([^)]*\)/gu, '').trim()
  for (let i = 0; i < 3; i++) s = s.replace(DROPPED, '')
  return s.replace(/(?<=.{4})的(总体要求|目标任务|主要目标|重大意义|基本原则|总要求|主要任务|目标|意义|思路举措)$/u, '')
}

function aim(cls: Aim['class'], label: string, lexemes: Lexeme[], frame: Aim['frame'], rule: string): Aim | undefined {
  const first = lexemes[0]
  const last = lexemes.at(-1)
  if (!first || !last || label.length < 2 || label.length > 80) return undefined
  return { class: cls, label, start: first.start, end: last.end, frame, rule }
}

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
      return (verb === '优化' || verb === '扩大' || verb === '巩固' || verb === '稳定') && is('activity')
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
      return 'Initiative'
  }
}

/** 打造A和B, 提升X, 推动X发展, 支持G做V: the aims that a verb makes of its object. */
function verbAims(verb: Lexeme, frame: Frame, rest: Lexeme[], grammar: Grammar): Aim[] {
  let head = verb
  // 主持召开…会议强调: the word that introduces what is said is no part of the object.
  let objects = trimmed(/^(强调|指出)$/u.test(rest.at(-1)?.text ?? '') && rest.length > 1 ? rest.slice(0, -1) : rest)
  let used: Frame = frame
  const first = objects[0]
  // 推动形成X, 加快构建X: the second verb decides.
  if (
    first?.frame &&
    objects.length > 1 &&
    PROCESS_PASS.has(verb.text) &&
    /^(status|attain|build|institution|quality)$/.test(first.frame) &&
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
  const named = textOf(objects)
  // 落实高质量发展的要求, 把握高质量发展的主题: the state named is what is striven for.
  const striven = /^(.{2,14}(?:发展|现代化|振兴|复兴|富裕|文明))的(?:要求|主题|目标)$/u.exec(named)
  if (striven && /^(落实|把握|围绕|牢牢把握|贯彻|聚焦)$/u.test(verb.text)) {
    const cut = objects.findLastIndex((l) => l.tag === 'de')
    const a = aim('Goal', clean(striven[1] as string), objects.slice(0, cut), 'attain', 'frame-attain')
    return a ? [a] : []
  }
  if (/实际$/u.test(named) && verb.text === '结合') return []
  if (/^(遵照执行|贯彻执行|执行)$/u.test(named)) return []
  if (/^(这|该|此|上述|自己的|各自的)/u.test(named)) return []
  if (/^.{0,6}的?(事|事情|工作)$/u.test(named) && named.length <= 7 && /^(办好|做好|干好|抓好|完成)$/u.test(verb.text))
    return []
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
  if (/^(新的)?(要求|目标|任务|成绩|成就|成效)$/u.test(named)) return []
  if (/^(工作|作用|问题|关系|情况)$/u.test(named) || named.length < 2) return []
  const program = namedProgram(objects)
  if (program.length) return program
  const parts = conjuncts(objects, used, grammar)
  if (used === 'enlist' && parts.length > 1) {
    // 支持这些地区加快改革开放、增强发展能力: one act for each phrase, all of the same group.
    const at = objects.findIndex((l) => l.frame !== undefined)
    if (!parts.slice(1).every((p) => contentStart(p.lexemes)?.frame)) {
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
  const label = clean(`${part.before}${index === 0 ? object.replace(AFTER_VERB, '') : object}${part.after}`)
  const cls = classOf(frame, verb.text, label, grammar, lexemes.at(-1)?.mention?.entity.class === 'Place')
  if (!cls) return undefined
  const bare = frame === 'status' || frame === 'attain' || frame === 'build'
  const spoken =
    cls === 'Goal' && bare ? label : `${verb.text.length > 2 ? verb.text.replace(/好$/u, '') : verb.text}${label}`
  const span = index === 0 && !(cls === 'Goal' && bare) ? [verb, ...lexemes] : lexemes
  return aim(cls, spoken, span, frame, `frame-${frame}`)
}

const isOwnVerb = (verb: Lexeme, lexemes: Lexeme[]): boolean =>
  verb.frame !== 'act' || !(lexemes.length === 2 && lexemes[1]?.frame !== undefined && lexemes[1].text.length === 2)

/**
 * The complement of 推动, 促进, 使, 让, 确保: what shall come about.
 * Examples: 推动经济实现质的有效提升 → Goal; 推动数字经济和实体经济融合 → no result, an act; 确保经济安稳、社会安定 → two Goals.
 */
export function complementAims(lexemes: Lexeme[], grammar: Grammar, frame: 'enable' | 'process', verb?: Lexeme): Aim[] {
  const objects = trimmed(lexemes)
  if (!objects.length) return []
  const text = textOf(objects)
  const pauses = splitBy(objects, 'pause')
  if (frame === 'process') {
    if (TOGETHER.test(text) && !(pauses.length > 1 && pauses.every((p) => TOGETHER.test(textOf(p))))) return []
    const attains = objects.findIndex(
      (l, i) => i > 0 && (l.frame === 'attain' || /^(成为|形成|更加|更趋|更|回归|迸发)$/u.test(l.text)),
    )
    if (attains < 0) {
      const clauses = pauses.length >= 3 && pauses.every((p) => p.length >= 2 && isPredicate(p.at(-1) as Lexeme))
      if (!clauses) return []
      return pauses.flatMap((p) => aim('Goal', textOf(p), p, 'state', 'complement-series') ?? [])
    }
    if (objects[attains]?.text === '形成' && verb?.text === '推动' && attains === 0) return []
  }
  if (frame === 'enable' && verb === undefined && !/[\u4e00-\u9fff]{2}/u.test(text)) return []
  // 使每栋楼宇成为产业发展平台、集中服务园区: theme and verb are shared by the members.
  const pivot = objects.findIndex((l, i) => i > 0 && /^(成为|实现|保持|做到|变成)$/u.test(l.text))
  if (pivot > 0 && pivot < objects.length - 1) {
    const theme = textOf(objects.slice(0, pivot + 1))
    const parts = conjuncts(objects.slice(pivot + 1), 'status', grammar)
    if (parts.length > 1)
      return parts.flatMap(
        (p, i) =>
          aim(
            'Goal',
            `${theme}${textOf(trimmed(p.lexemes))}`,
            i === 0 ? objects.slice(0, objects.indexOf(p.lexemes.at(-1) as Lexeme) + 1) : trimmed(p.lexemes),
            'state',
            'complement-pivot',
          ) ?? [],
      )
    return [aim('Goal', text, objects, 'state', 'complement')].flatMap((a) => a ?? [])
  }
  if (
    pauses.length > 1 &&
    pauses.every((p, i) => textOf(p).length >= 3 && (i === 0 || !/^(更|更加|更趋)/u.test((p[0] as Lexeme).text)))
  )
    return pauses.flatMap((p) => aim('Goal', textOf(p), p, 'state', 'complement') ?? [])
  const label =
    frame === 'enable' &&
    !ATTAINING.test(text) &&
    !objects.some((l, i) => i > 0 && (l.frame !== undefined || l.tag === 'quote' || /^(a|d|i|l|v|z)/.test(l.tag)))
      ? undefined
      : text
  const a = aim('Goal', label ?? `确保${text}`, objects, 'state', 'complement')
  return a ? [a] : []
}

const splitBy = (lexemes: Lexeme[], tag: string): Lexeme[][] => {
  const parts: Lexeme[][] = [[]]
  for (const l of lexemes) {
    if (l.tag === tag) parts.push([])
    else parts.at(-1)?.push(l)
  }
  return parts.filter((p) => p.length)
}
const isPredicate = (l: Lexeme): boolean =>
  l.frame !== undefined || l.cues?.has('adverb') === true || /^(v|a|i|l|z)/.test(l.tag)

/** 把经济特区办得更好 → Goal; 把干部放到基层一线去磨砺, 将X纳入Y → Initiative; the whole phrase is the label. */
function disposal(lexemes: Lexeme[], grammar: Grammar): Aim[] {
  const body = trimmed(lexemes)
  const text = textOf(body)
  // 把解决好“三农”问题作为重中之重, 把提振消费摆到突出位置: the weight given says how; the act is what is weighed.
  const weight = body.findIndex((l) => /^(作为|摆到|摆在|放在|放到|当作|当成|列为)$/u.test(l.text))
  if (weight > 1) {
    const inner = trimmed(body.slice(1, weight))
    const verb = inner[0]
    return verb?.frame && inner.length > 1 ? verbAims(verb, verb.frame, inner.slice(1), grammar) : []
  }
  if (/体现到|落到实处|落到|转化为/u.test(text)) return []
  const goal = /得(更|越|更加)|做大做强|做强做优|建设(成|成为|得)|打造成/u.test(text)
  const inner = body.slice(1)
  const a = goal
    ? aim('Goal', textOf(inner), inner, 'state', 'disposal-state')
    : aim('Initiative', text, body, 'act', 'disposal')
  return a ? [a] : []
}

/** 向空中寻找发展空间, 用X凝心铸魂, 为企业提供优质载体, 在X方面率先示范: the phrase belongs to the act. */
function oblique(lexemes: Lexeme[], _grammar: Grammar): Aim[] {
  const body = trimmed(lexemes)
  const verbs = body.filter(
    (l, i) =>
      i > 1 &&
      !(
        i === body.length - 1 &&
        l.frame !== undefined &&
        body[i - 1]?.tag !== 'd' &&
        !body[i - 1]?.cues?.has('adverb')
      ) &&
      (l.frame !== undefined || /^v/.test(l.tag)),
  )
  const lastVerb = verbs.at(-1)
  if (!lastVerb) return []
  // 对…的股份合作公司、区属国企，给予…: names whom the next clause is about.
  if (body.slice(body.indexOf(lastVerb)).some((l) => l.tag === 'de') && !/^v/.test(body.at(-1)?.tag ?? '')) return []
  const text = textOf(body)
  const goal = /(走在|率先|示范|前列|形成|有力支撑)/u.test(text) && body[0]?.text !== '向'
  const a = aim(goal ? 'Goal' : 'Initiative', clean(text), body, 'act', 'oblique')
  return a ? [a] : []
}

/** Verbs of change that the label puts in front: 农业综合生产能力稳步提升 → 提升农业综合生产能力. */
const FRONTED: Readonly<Record<string, string>> = {
  提升: '提升',
  提高: '提高',
  增强: '增强',
  改善: '改善',
  缩小: '缩小',
  扩大: '扩大',
  拓宽: '拓宽',
  好转: '改善',
  下降: '降低',
}
const STATE_ADVERB =
  /^(更加|更|明显|显著|进一步|大幅|大幅度|稳步|基本|全面|持续|逐步|普遍|有效|初步|深入|扎实|不断|总体|较快|逐渐|日益|充分|切实|更为|更趋|更好|深度|平稳|健康|协调|继续|同步|得以|快速|加快|圆满|同步|相互|总体|纵深|如期|全部|加速|高效|蓬勃|成功|顺利|大力)$/u
/** Predicates of change; after a word that could be a verb only these make a state: 司法公信力不断提高, not 严格上市公司持续监管. */
const CHANGE =
  /^(提升|提高|增强|改善|缩小|扩大|拓宽|好转|下降|上升|健全|完善|形成|建成|推进|发展|实现|落实|发挥|显现|优化|巩固|壮大|减少|增加|加强|深化|丰富|取得|得到|确立|迈出)/u
/** 中国特色大国外交取得新成就: what is praised is the theme. */
const PRAISE =
  /^(取得|实现|迈出|呈现|获得)(了)?(新|显著|重大|重要|积极|历史性|明显|可喜|丰硕)?(的)?(新)?(成就|成效|成果|成绩|突破)$/u
const BACKGROUND = /(是|处于|面临|具有|意味着|标志着|体现|彰显|说明|证明|表明|有|属于|存在)/u

/**
 * A theme and what becomes of it: 民主制度更加完善, 制度框架基本形成, 对外开放水平进一步提高, 转变经济发展方式取得重大进展.
 */
export function stateAim(
  lexemes: Lexeme[],
  grammar: Grammar,
): { aims: Aim[]; rule: string; closed: boolean; modality?: Modality } | undefined {
  const body = trimmed(lexemes)
  if (body.length < 2) return undefined
  if (body.some((l) => l.frame === 'background' && BACKGROUND.test(l.text) && l.tag !== 'n')) return undefined
  let at = -1
  for (let i = 1; i < body.length; i++) {
    const l = body[i] as Lexeme
    if (l.tag === 'de') continue
    const adverb = STATE_ADVERB.test(l.text)
    const verb = l.frame === 'attain' || /^(得到|形成|成为|迈出|健全|建成|确立|受到)$/u.test(l.text)
    if (!adverb && !verb) continue
    if (
      body
        .slice(i)
        .some((x, k) => k > 0 && x.tag === 'de' && adverb && !body.slice(i, i + k).some((y) => y.frame === 'attain'))
    )
      continue
    at = i
    break
  }
  if (at < 1) return undefined
  const theme = body.slice(0, at)
  const tail = body.slice(at)
  if (tail.every((l) => STATE_ADVERB.test(l.text)) && tail.length < 2) return undefined
  const pred = tail.find((l) => !STATE_ADVERB.test(l.text))
  if (!pred) return undefined
  const front = tail.length <= 2 ? FRONTED[pred.text] : undefined
  // 制度框架和政策体系基本形成: one predicate, several themes.
  const parts = conjuncts(theme, 'state', grammar)
  const aims: Aim[] = []
  const predicate = textOf(tail)
  for (const [i, p] of parts.entries()) {
    const own = trimmed(p.lexemes)
    const name = clean(`${p.before}${textOf(own)}${p.after}`)
    const praised = PRAISE.test(predicate)
    if (praised) {
      const cls =
        headOf(grammar, name)?.types.has('process') || /(外交|改革|开放|建设|创新|合作)$/u.test(name)
          ? 'Initiative'
          : 'Goal'
      const a = aim(cls, name.replace(/事业$/u, ''), own, 'state', 'state-praised')
      if (a) aims.push(a)
      continue
    }
    const label = front
      ? `${front}${name}`
      : /^(基本|初步)?(形成|建成|实现)$/u.test(predicate)
        ? name
        : `${name}${predicate}`
    const span = i === parts.length - 1 ? [...own, ...tail] : own
    const a = aim('Goal', label, span, 'state', 'state')
    if (a) aims.push(a)
  }
  return aims.length
    ? {
        aims,
        rule: 'state',
        closed: CHANGE.test(pred.text) && (tail.length <= 3 || pred.text === '取得' || pred.text === '得到'),
      }
    : undefined
}

export const aimsOf = { verb: verbAims, disposal, oblique }
