import { type Grammar, headOf } from './grammar.ts'
import type { Lexeme } from './lexemes.ts'

/** One member of a coordination. `before` and `after` are the shared words that its own span lacks: 产业园区 of 产业园区、人文景区建设 has after 建设. */
export interface Conjunct {
  lexemes: Lexeme[]
  before: string
  after: string
}

export function textOf(lexemes: readonly Lexeme[]): string {
  let text = ''
  for (const l of lexemes) text += l.text
  return text
}

/** 或 names alternatives of one act: 编制工作方案或专项规划. */
const isSeparator = (l: Lexeme): boolean => l.tag === 'pause' || (l.tag === 'and' && !l.text.startsWith('或'))
/** 融合 互动 结合: what A and B do together, so that A and B is no coordination of two objects. */
export const TOGETHER =
  /(融合|互动|协调|衔接|结合|联动|并重|并举|连接|统一|贯通|同步|共同|协同|共治|共赢|转变|转化|互济|循环|合作|交流|对接|平衡|关系|差距|一体化|相适应|相衔接|相协调)(发展)?$/u
/** Qualities that several words say of one bearer: 创新力、竞争力 of 农业. */
const QUALITY =
  /(力|性|感|度|率|能力|水平|功能|质量|素质|意识|觉悟|本领|效率|效益|效能|精神|自觉|作用|作风|气质|规模)["”]?$/u

/**
 * Cuts the object of a verb into the conjuncts that could stand alone (GUIDELINES: How fine?).
 * Examples: 经济中心城市和现代化国际大都市 → two; 质量和水平 → one; 产业园区、商贸街区建设 → two that share 建设;
 * 信息化和工业化深度融合 → one; 研发、会计等现代服务业 → one, the cover noun speaks.
 */
export function conjuncts(lexemes: Lexeme[], frame: string, grammar: Grammar): Conjunct[] {
  const whole: Conjunct[] = [{ lexemes, before: '', after: '' }]
  const cuts: number[] = []
  for (const [i, l] of lexemes.entries()) if (isSeparator(l) && i > 0 && i < lexemes.length - 1) cuts.push(i)
  if (!cuts.length) return whole
  // 与贸易商、平台对接: whom the act is done with.
  if (/^[与同]$/u.test(lexemes[0]?.text ?? '')) return whole
  const toward = targets(lexemes, cuts)
  if (toward) return toward
  const parts = joinModifiers(lexemes, cuts)
  if (parts.length < 2) return whole
  const last = parts.at(-1) as Lexeme[]
  const etc = last.findIndex((l) => l.tag === 'etc')
  if (etc >= 0) return cover(parts, last, etc, grammar) ?? whole
  const texts = parts.map(textOf)
  // 产业体系、生产体系、经营体系: 生产 qualifies, it is no verb.
  const sameHead = parts.every((p) => p.at(-1)?.text === last.at(-1)?.text)
  // 固本铸魂的思想政治教育体系、公平优质的基础教育体系: each has its own qualities and the same last word.
  if (sameHead && parts.every((p) => p.some((l) => l.tag === 'de')) && last.length > 1) return apart(parts)
  // 维护党中央权威和集中统一领导: both are of one bearer.
  if (/^集中统一领导/u.test(texts.at(-1) as string)) return whole
  // 健全权责一致、激励约束相容的责任机制; 营造鼓励创新、宽容失败的氛围: qualities that lead to one noun.
  const noun = last.findLastIndex((l) => l.tag === 'de')
  if (
    noun > 0 &&
    BEARER.test(textOf(last.slice(noun + 1))) &&
    parts.slice(0, -1).every((p, i) => {
      const types = headOf(grammar, texts[i] as string)?.types
      return (
        !p.some((l) => l.tag === 'de') &&
        (texts[i] as string).length <= 8 &&
        (!types || (types.has('process') && types.size === 1))
      )
    })
  )
    return whole
  // 数据专区的建设和运营: two short acts on one matter.
  const act = parts[0]?.at(-1)
  if (
    parts.length === 2 &&
    lexemes[cuts[0] as number]?.tag === 'and' &&
    parts[0]?.at(-2)?.tag === 'de' &&
    act?.text.length === 2 &&
    last.length === 1 &&
    texts[1]?.length === 2
  )
    return whole
  const heads2 = sharedModifierList(parts, lexemes, cuts, grammar)
  if (heads2) return heads2
  // 健全保障和改善民生制度体系; 提高党对深化改革、推进现代化的领导水平: clauses inside one noun phrase.
  const lastDe = last.findLastIndex((l) => l.tag === 'de')
  if (
    parts.length === 2 &&
    parts[0]?.length === 1 &&
    parts[0][0]?.frame &&
    lexemes[cuts[0] as number]?.tag === 'and' &&
    last[0]?.frame &&
    last.length > 2
  )
    return whole
  if (
    lastDe > 0 &&
    textOf(last.slice(lastDe + 1)).length <= 6 &&
    parts.slice(1).every((p) => p[0]?.frame !== undefined) &&
    parts[0]?.some((l, i) => i > 0 && l.frame !== undefined) &&
    parts[0].some((l) => /^(对|向|在)$/u.test(l.text))
  )
    return whole
  // 推动重要领域改革攻坚突破、落地见效: what becomes of one thing.
  if (
    frame === 'process' &&
    textOf(last).length === 4 &&
    last.every((l) => l.frame !== undefined || /^(v|l|i)/.test(l.tag)) &&
    texts.slice(0, -1).join('').length > 4
  )
    return whole
  // 推进国家治理体系和治理能力现代化: what both shall become.
  if (
    /^(process|attain|act)$/u.test(frame) &&
    /现代化$/u.test(texts.at(-1) as string) &&
    texts.slice(0, -1).every((t) => /(体系|能力|方式)$/u.test(t))
  )
    return whole
  if (!sameHead && parts.slice(1).every((p) => isVerbPhrase(p, grammar))) return apart(parts)
  // 农业强、农村美、农民富
  if (
    frame === 'state' &&
    texts.every((t) => t.length === 3) &&
    new Set(texts.map((t) => t.slice(-1))).size === texts.length
  )
    return apart(parts)
  if (frame === 'attain' && TOGETHER.test(texts.at(-1) as string) && parts.length === 2) return whole
  // 推动事项能减则减、应放尽放: how, of one thing.
  if (texts.slice(1).some((t) => /^(能.则.|应.尽.|先.后.|即.即.|免.即.)$/u.test(t))) return whole
  // 推动产品上平台、上商超: what becomes of the first, whom it alone names.
  if (frame === 'process' && texts.slice(1).every((t) => t.length <= 5 && /^(上|进|入|走进|下)/u.test(t))) return whole
  if (frame === 'process' && TOGETHER.test(texts.at(-1) as string)) {
    // 工业化和城镇化良性互动 is one; 信息化和工业化深度融合、工业化和城镇化良性互动 are two.
    const pauses = splitAt(lexemes, (l) => l.tag === 'pause')
    if (pauses.length > 1 && pauses.every((p) => TOGETHER.test(textOf(p)) || p.some((l) => l.tag === 'and')))
      return apart(pauses)
    return whole
  }
  // 系统完备、科学规范、运行有效的制度体系: qualities before one 的, one thing.
  const de = last.findIndex((l) => l.tag === 'de')
  const heads = texts.map((t) => headOf(grammar, t))
  if (de >= 0 && !parts.slice(0, -1).some((p) => p.some((l) => l.tag === 'de'))) {
    const first = heads[0]
    const final = heads.at(-1)
    const alike = first && final && first.head === final.head
    // 产业发展平台、集中服务园区、创造…的高地: nouns; 系统完备、科学规范: qualities; 资源节约、环境保护: processes.
    const nouns = frame === 'status' && heads.slice(0, -1).every((h) => h !== undefined && !h.types.has('process'))
    if (!alike && !nouns) return whole
  }
  if (parts.slice(0, -1).some((p) => p.every((l) => l.tag === 'de'))) return whole
  // 制度化、规范化、程序化; 积极性、主动性: several words for one quality of one bearer.
  if (texts.slice(1).every((t) => t.length <= 4 && /(化|性)$/u.test(t)) && /(化|性)$/u.test(texts[0] as string))
    return whole
  // 市场化、法治化、国际化一流营商环境; 一大批标志性、引领性成果: qualities before one noun.
  if (texts.slice(0, -1).every((t, i) => t.length <= (i ? 4 : 8) && /(化|性)$/u.test(t) && !/的/u.test(t))) return whole
  // 形成改革和发展的合力: the first member alone would be too little.
  if (frame !== 'status' && de > 0 && parts.length === 2 && (texts[0] as string).length <= 3 && !parts[0]?.[0]?.mention)
    return whole
  // 提高应对处置突发事件、防范化解重大风险的能力: clauses that lead to one 的 and a short noun.
  if (
    de > 0 &&
    textOf(last.slice(de + 1)).length <= 4 &&
    parts.slice(0, -1).every((p) => p[0]?.frame !== undefined && !p.some((l) => l.tag === 'de')) &&
    last[0]?.frame !== undefined
  )
    return whole
  if (frame === 'quality' || frame === 'enable' || frame === 'state') {
    const same = texts.every((t) => QUALITY.test(t))
    if (same && new Set(texts.map((t) => t.replace(/["”]$/u, '').slice(-1))).size === 1) return whole
    // 净化市场环境和网络空间: two objects, no quality.
    if (
      parts.length === 2 &&
      texts.every((t) => t.length === 4 && !QUALITY.test(t)) &&
      heads[0] &&
      heads[1] &&
      heads[0].head !== heads[1].head
    )
      return apart(parts)
    // 能源成本、物流成本、融资成本: the same thing of several matters.
    const tail = last.at(-1)?.text ?? ''
    if (sameHead && tail.length >= 2 && !QUALITY.test(tail) && parts.every((p) => p.length === 2)) return apart(parts)
    if (texts.every((t) => t.length <= 4) || (same && texts.length > 2)) return whole
    if (!QUALITY.test(texts[0] as string) && QUALITY.test(texts.at(-1) as string)) return whole
  }
  const chained = sharedTheme(parts)
  if (chained && /^(process|act)$/u.test(frame)) return chained
  if (
    texts.some((t) => t.length < 2) ||
    (texts.length > 2 && texts.slice(0, -1).some((t) => t.length <= 2)) ||
    texts.every((t) => t.length <= 3)
  )
    return whole
  // 应急和调节能力, 改革和建设, 发展和减排关系: the members are too short to stand alone, or share the last word.
  if (/关系$/u.test(texts.at(-1) as string)) return whole
  if (frame !== 'status' && texts.length === 2 && lexemes[cuts[0] as number]?.tag === 'and') {
    const [a, b] = texts as [string, string]
    const own = a.slice(a.lastIndexOf('的') + 1)
    const like = heads[0] && heads[1] && [...heads[0].types].some((t) => heads[1]?.types.has(t))
    if (own.length <= 2 || b.length <= 2) return whole
    if (!like && b.length <= 4 && a.length >= b.length + 3) return whole
  }
  // 激发高等学校、科研院所创新活力: names that share what follows the last.
  if (parts.slice(0, -1).every((p) => p.length === 1 && p[0]?.mention) && last[0]?.mention && last.length > 1)
    return whole
  // 走新型工业化、信息化道路; 狠抓落实的任务书、路线图、时间表: the last word is said of all.
  if (/道路$/u.test(texts.at(-1) as string)) return whole
  if (frame === 'build' && texts.length > 2 && heads.at(-1)?.types.has('deliverable')) return whole
  const shared = sharedTail(parts, grammar)
  if (shared) return shared
  if (frame !== 'status' && !parallel(parts, grammar)) return whole
  return withSharedModifier(parts)
}

/** 对农村和中西部地区扶持力度, 对民营企业、小微企业的支持: the members share 对 and what follows the last. */
function targets(lexemes: Lexeme[], cuts: readonly number[]): Conjunct[] | undefined {
  if (lexemes[0]?.text !== '对') return undefined
  const members: Lexeme[][] = []
  let from = 1
  for (const cut of cuts) {
    members.push(lexemes.slice(from, cut))
    from = cut + 1
  }
  const last = lexemes.slice(from)
  const at = last[0]?.mention ? 1 : last.findIndex((l) => l.tag === 'de')
  if (
    at < 1 ||
    at >= last.length ||
    members.some((m) => !m.length || m.length > 2 || m.some((l) => l.frame || l.tag === 'de'))
  )
    return undefined
  if (last.slice(0, at).some((l) => l.frame)) return undefined
  const after = textOf(last.slice(at))
  return [
    ...members.map((m, i) => ({ lexemes: i ? m : [lexemes[0] as Lexeme, ...m], before: i ? '对' : '', after })),
    { lexemes: last, before: '对', after: '' },
  ]
}

/** What several qualities before one 的 are said of. */
const BEARER = /(氛围|环境|机制|体系|格局|制度|体制|局面|态势|生态|模式|队伍|办法|关系)$/u

/** 强化重点时段、重点场所、薄弱环节隐患排查和安全管控: one list of places, two acts. */
function sharedModifierList(
  parts: Lexeme[][],
  lexemes: Lexeme[],
  cuts: readonly number[],
  grammar: Grammar,
): Conjunct[] | undefined {
  const acts = parts.slice(-2)
  if (parts.length < 4 || lexemes[cuts.at(-1) as number]?.tag !== 'and') return undefined
  if (cuts.slice(0, -1).some((c) => lexemes[c]?.tag !== 'pause')) return undefined
  const endsInAct = (p: Lexeme[]) => {
    const l = p.at(-1) as Lexeme
    return p.length > 1 && (isProcess(l, grammar) || (l.frame !== undefined && l.text.length === 2))
  }
  if (!acts.every(endsInAct) || parts.slice(0, -2).some(endsInAct)) return undefined
  const last = parts.at(-1) as Lexeme[]
  const from = lexemes.indexOf(last[0] as Lexeme)
  return apart([lexemes.slice(0, from - 1), last])
}

/**
 * The members between the separators; relative clauses that lead to one 的 stay with their noun:
 * 具有全球影响力、立足服务湾区、具有深圳特点的科技创新中心 is one member.
 */
function joinModifiers(lexemes: Lexeme[], cuts: readonly number[]): Lexeme[][] {
  const bounds = [-1, ...cuts, lexemes.length]
  const spans: [number, number][] = []
  for (let i = 0; i + 1 < bounds.length; i++) {
    const from = (bounds[i] as number) + 1
    const to = bounds[i + 1] as number
    if (to > from) spans.push([from, to])
  }
  const bare = ([from, to]: [number, number]) => !lexemes.slice(from, to).some((l) => l.tag === 'de')
  const relative = (span: [number, number]) =>
    bare(span) &&
    /^(具有|立足|立足于|富有|充满|体现|符合|促进|引领|面向|服务|适应|支撑|有利于)$/u.test(lexemes[span[0]]?.text ?? '')
  const parts: Lexeme[][] = []
  for (let i = 0; i < spans.length; i++) {
    let j = i
    if (relative(spans[i] as [number, number])) {
      while (j < spans.length && bare(spans[j] as [number, number])) j++
      if (j >= spans.length || j - i > 4) j = i
    }
    parts.push(lexemes.slice((spans[i] as [number, number])[0], (spans[j] as [number, number])[1]))
    i = j
  }
  return parts
}

function splitAt(lexemes: Lexeme[], at: (l: Lexeme) => boolean): Lexeme[][] {
  const parts: Lexeme[][] = [[]]
  for (const l of lexemes) {
    if (at(l)) parts.push([])
    else parts.at(-1)?.push(l)
  }
  return parts.filter((p) => p.length)
}

const apart = (parts: Lexeme[][]): Conjunct[] => parts.map((lexemes) => ({ lexemes, before: '', after: '' }))

/** 优化产业布局, 推进整合重组: a verb of the tables and an object of its own, not 素质培养. */
function isVerbPhrase(part: Lexeme[], grammar: Grammar): boolean {
  const at = part.findIndex((l) => !(l.cues?.has('adverb') && !l.frame))
  const verb = part[at]
  if (!verb?.frame || verb.frame === 'background') return false
  const object = textOf(part.slice(at + 1))
  if (verb.text === '发展' && /^(最|更)/u.test(object)) return false
  // 应急和调节能力: a quality that the verb only qualifies.
  if (part.length === at + 2 && /^(能力|水平|功能|作用|机制|力度|体系|制度|方式)$/u.test(object)) return false
  // 发展的合力, 引领性成果: the verb only qualifies.
  if (/^[的性化型式]$/u.test(part[at + 1]?.text ?? '')) return false
  return (
    verb.text.length >= 2 &&
    object.length >= 2 &&
    !part.some((l) => l.tag === 'de' && l === part.at(-1)) &&
    grammar.verbs.has(verb.text)
  )
}

/** A、B等C: named things stay apart (国际海洋开发银行、国家深海科学中心等项目), kinds are told by the cover noun. */
function cover(parts: Lexeme[][], last: Lexeme[], etc: number, grammar: Grammar): Conjunct[] | undefined {
  const members = [...parts.slice(0, -1), last.slice(0, etc)]
  // 改造传统产业、布局未来产业等五项措施: each is an act of its own.
  const named = textOf(last.slice(etc + 1))
  if (
    /^(?:[一二三四五六七八九十]+[项条个])?(举措|措施|做法|办法|方式|方面)/u.test(named) &&
    members.slice(1).every((p) => isVerbPhrase(p, grammar))
  )
    return apart(members)
  // 推行党员到社区报到、支部建在小区上等举措: each is an act of its own.
  if (
    /^(举措|措施|做法|方面)/u.test(textOf(last.slice(etc + 1))) &&
    members.every((p) => p.length >= 3 && textOf(p).length >= 6 && p.some((l, i) => i > 0 && /^v/.test(l.tag)))
  )
    return apart(members)
  if (
    !members.every(
      (p) => p.length === 1 && p[0]?.mention && /Organization|Meeting|Document|Place/.test(p[0].mention.entity.class),
    )
  )
    return undefined
  const after = textOf(last.slice(etc + 1)).match(/(建设|发展|改革|工作)$/u)?.[0] ?? ''
  return members.map((lexemes) => ({ lexemes, before: '', after }))
}

/** 产业园区、生活社区、人文景区建设: the last member alone ends in a noun of process, which all share. */
function sharedTail(parts: Lexeme[][], grammar: Grammar): Conjunct[] | undefined {
  const last = parts.at(-1) as Lexeme[]
  const tailAt = last.findLastIndex((l, i) => i > 0 && isProcess(l, grammar) === false) + 1
  if (tailAt <= 0 || tailAt >= last.length) return undefined
  const tail = last.slice(tailAt)
  if (parts.slice(0, -1).some((p) => isProcess(p.at(-1) as Lexeme, grammar))) return undefined
  const after = textOf(tail)
  return parts.map((lexemes, i) => ({ lexemes, before: '', after: i === parts.length - 1 ? '' : after }))
}

function isProcess(lexeme: Lexeme, grammar: Grammar): boolean {
  if (lexeme.mention) return false
  const types = headOf(grammar, lexeme.text)?.types
  return (types?.has('process') ?? false) && (lexeme.text.length <= 3 || lexeme.frame !== undefined)
}

const isAct = (l: Lexeme | undefined): boolean =>
  !!l &&
  !l.mention &&
  (l.text.length === 2 || l.text.length === 4) &&
  (l.frame !== undefined || /^(vn?|l|i)$/.test(l.tag))

/** 政务数据归集、共享、应用: bare acts after a theme that ends in one share the theme. */
function sharedTheme(parts: Lexeme[][]): Conjunct[] | undefined {
  const out: Conjunct[] = []
  let theme = ''
  let shared = 0
  for (const part of parts) {
    if (part.length === 1 && isAct(part[0]) && theme) {
      out.push({ lexemes: part, before: theme, after: '' })
      shared++
      continue
    }
    if (part.length < 2 || !isAct(part.at(-1))) return undefined
    theme = textOf(part.slice(0, -1))
    out.push({ lexemes: part, before: '', after: '' })
  }
  return shared >= 2 || (shared === 1 && parts.length === 2 && theme.length >= 4) ? out : undefined
}

/** Whether the members are of one kind: all names, the same last character, or heads of a common type. */
function parallel(parts: Lexeme[][], grammar: Grammar): boolean {
  if (parts.every((p) => p.at(-1)?.mention)) return true
  const texts = parts.map(textOf)
  const heads = texts.map((t) => headOf(grammar, t))
  const final = heads.at(-1)
  if (new Set(texts.map((t) => t.slice(-1))).size === 1) return true
  if (!final) return texts.every((t) => t.length >= 4) || parts.length >= 3
  return heads.slice(0, -1).every((h) => h !== undefined)
}

/** 更具全球影响力的经济中心城市和现代化国际大都市: what stands before 的 in the first member is said of the others that have no 的 of their own. */
function withSharedModifier(parts: Lexeme[][]): Conjunct[] {
  const first = parts[0] as Lexeme[]
  const de = first.findLastIndex((l) => l.tag === 'de')
  // 现代农业产业体系、生产体系: the words before what the members have in common are said of all.
  const rest = parts.slice(1)
  const size = rest[0]?.length ?? 0
  const alike =
    de < 0 &&
    first.length > size &&
    size > 1 &&
    parts.every((p) => p.at(-1)?.text === first.at(-1)?.text) &&
    rest.every((p) => p.length === size)
  const before = de > 0 ? textOf(first.slice(0, de + 1)) : alike ? textOf(first.slice(0, -size)) : ''
  return parts.map((lexemes, i) => ({
    lexemes,
    before: i > 0 && !lexemes.some((l) => l.tag === 'de') ? before : '',
    after: '',
  }))
}
