import { type Lexeme, textOf } from '../words/lexemes.ts'
import { type CoordinationRule, hasDe, isNoun, sharing, TOGETHER, whole } from './coordination.ts'
import { acting } from './sharedHeads.ts'

/* Rules for members that are told of by one noun or act after the last: 激发高等学校、科研院所创新活力; `conjuncts` gives their order. */

/** What bodies and people have or what is done for them, so that each member has it. */
const OF_EACH =
  /(?:作用|活力|权益|利益|积极性|主动性|创造性|需求|责任|职责|保障|服务|帮扶|救助|关爱|慰问|安置|就业|待遇|收入|工作|建设|管理|监管|监督|队伍建设|改革|发展|培养|培训|引进|力度|支持|能力|水平|负担|压力|潜力|动力|能动性|诉求|素质|素养|功能)$/u
/** Most members that each have the tail; more of them are a list. */
const MOST = 4

/** 实施“村播计划”、“青创行动”工程, 推进山区“桥改渡”“渡改桥”: names of their own, what they are stands after the last. */
export const quotedEach: CoordinationRule = (c) => {
  const { parts, last, lexemes, cuts } = c
  const first = parts[0] as Lexeme[]
  if (first.at(-1)?.tag !== 'quote' || last[0]?.tag !== 'quote') return undefined
  if (!parts.slice(1, -1).every((p) => p.length === 1 && p[0]?.tag === 'quote')) return undefined
  const after = textOf(last.slice(1))
  const before = textOf(first.slice(0, -1))
  const sideBySide = cuts.every((i) => lexemes[i]?.text === '')
  const apart = parts.length <= MOST && (QUOTED.test(after) || (sideBySide && !after))
  if (!apart || first.slice(0, -1).some((l) => l.tag === 'de' || l.frame !== undefined))
    return sideBySide ? whole(c) : undefined
  return parts.map((own, i) => ({
    lexemes: own,
    before: i ? before : '',
    // “船长计划”、“匠人兴港”行动: the first says what it is.
    after: i < parts.length - 1 && !QUOTED.test(textOf(own).slice(-3, -1)) ? after : '',
  }))
}
const QUOTED = /^(?:专项|系列|品牌)?(?:行动|工程|计划|活动|攻坚战|保卫战|工作法|改革|战略|项目|模式|机制|平台|品牌)$/u

/** 实施渔港提升、航线培育、船舶更新行动: each is a programme of its own; 两大行动 is one. */
export const programmes: CoordinationRule = (c) => {
  const { parts, texts, last, final, frame, cuts, lexemes } = c
  const tail = PROGRAMME.exec(final)?.[0]
  // 东西部协作和“万企”行动: what the last alone is called.
  if (
    !tail ||
    last[0]?.tag === 'quote' ||
    !/^(?:act|process|institution)$/u.test(frame) ||
    final.length < tail.length + 3
  )
    return undefined
  if (!cuts.some((i) => lexemes[i]?.tag === 'pause') || cuts.some((i) => lexemes[i]?.text === '及')) return undefined
  const members = parts.slice(0, -1)
  const plain = (p: Lexeme[], i: number) =>
    (texts[i] as string).length > 3 &&
    !p.some((x) => /^(?:m|de|etc|p|r)$/.test(x.tag) || x.mention?.entity.class === 'Place')
  if (
    !members.every(plain) ||
    last.some(
      (l) =>
        /^(?:de|etc|p|r)$/.test(l.tag) ||
        ((l.tag === 'm' || /^[一二两三四五六七八九十]大$/u.test(l.text)) && !tail.startsWith(l.text)),
    )
  )
    return undefined
  // 退耕还湿、“海防”林带和湿地修复工程: most of them name an act, or all are mottoes of four characters.
  const named = members.filter((p, i) => namesAct(p) || PROGRAMME.test(texts[i] as string)).length
  const mottoes = tail === '战略' && texts.slice(0, -1).every((t) => t.length === 4)
  if (!mottoes && named * 2 <= members.length) return undefined
  return parts.map((own, i) => ({ lexemes: own, before: '', after: PROGRAMME.test(texts[i] as string) ? '' : tail }))
}
const namesAct = (p: Lexeme[]): boolean => {
  const l = p.at(-1) as Lexeme
  return acting(l) || /^(?:[vil]|vn|an?)$/.test(l.tag) || /^(?:act|complete)$/.test(p[0]?.frame ?? '')
}
const PROGRAMME = /(?:专项|攻坚|重点|重大|(?:[一二三四五]年))?(?:行动计划|行动|工程|计划|战略)$/u

/** 激发高等学校、科研院所创新活力; 加强空巢老人、残疾人关爱保障: names, and what is told of each after the last. */
export const afterNames: CoordinationRule = (c) => {
  const { parts, last, final, frame } = c
  if (frame === 'state' || frame === 'enlist' || frame === 'status' || parts.length > MOST) return undefined
  if (TOGETHER.test(final) || !OF_EACH.test(final)) return undefined
  const at = last.findLastIndex((l) => l.mention !== undefined)
  if (at < 0 || at === last.length - 1 || at > 1) return undefined
  const tail = last.slice(at + 1)
  if (tail[0]?.tag === 'etc' || tail.some((l) => l.tag === 'm' || l.tag === 'de') || NO_TAIL.test(tail[0]?.text ?? ''))
    return undefined
  const kind = last[at]?.mention?.entity.class
  // 上海、江苏、安徽自贸试验区: a zone in each of them.
  if (kind === 'Place' && ZONE.test(last[at]?.text ?? '')) return undefined
  const alike = (p: Lexeme[]) => p.length <= 3 && !hasDe(p) && p.at(-1)?.mention?.entity.class === kind
  return parts.slice(0, -1).every(alike) ? sharing(parts, textOf(tail)) : undefined
}
const ZONE = /[试示新开]..?区$/u
/** What tells of both together. */
const NO_TAIL = /^(?:之间|间|共同|双方|联合|合作|脱钩|分工|等)$/u

/** 打好碧水、净土保卫战, 打赢治沙、护林两大攻坚战: a battle for each. */
export const battles: CoordinationRule = ({ parts, last, final }) => {
  if (last.length < 2 || !BATTLE.test(last.at(-1)?.text ?? '') || parts.length > MOST + 1 || hasDe(last))
    return undefined
  // 净土提升攻坚战
  const size = (parts[0] as Lexeme[]).length
  const at = size < last.length ? size : last.length - 1
  const members = [...parts.slice(0, -1), last.slice(0, at)]
  return members.every(
    (p) => p.length <= 3 && textOf(p).length <= LONGEST_FOE && !p.some((l) => l.tag === 'm' || BATTLE.test(l.text)),
  )
    ? sharing(parts, final.slice(textOf(last.slice(0, at)).length))
    : undefined
}
const BATTLE = /^(?:保卫战|攻坚战|歼灭战|阻击战)$/u
const LONGEST_FOE = 6

const SUPPLY = /(?:供给|供应)$/u
/** What has a supply. */
const GOODS = /(?:产品|商品|消费品|食品|设施|物资|服务|住房|用地|能源|内容|岗位|资源|场景|制度|政策|作品|技术|要素)$/u

/** 丰富旅游产品和服务供给: what is supplied, each for itself. */
export const supplied: CoordinationRule = ({ parts, last, final, frame }) => {
  if (!/^(quality|act|process)$/u.test(frame) || hasDe(last) || last.length < 2 || !SUPPLY.test(final)) return undefined
  if (parts.slice(0, -1).some((p) => !GOODS.test(textOf(p)) || p[0]?.frame)) return undefined
  return sharing(parts, (last.at(-1) as Lexeme).text)
}

/** 激发渔业和养殖业发展活力, 发挥产业、要素集聚功能: nouns that each have it. */
export const hadByEach: CoordinationRule = ({ parts, texts, last, final, frame }) => {
  const noun = last.at(-1) as Lexeme
  if (!/^(?:act|quality|process)$/u.test(frame) || last.length < 2 || parts.length > MOST || !HAD.test(noun.text))
    return undefined
  if (hasDe(last) || TOGETHER.test(final) || last[0]?.frame) return undefined
  const plain = (p: Lexeme[], i: number) => {
    const l = p.at(-1) as Lexeme
    return (
      isNoun(l) &&
      !p.some((x) => x.frame !== undefined || x.tag === 'm' || x.tag === 'de') &&
      (texts[i] as string).length > 2 &&
      !OWNED.test(texts[i] as string)
    )
  }
  if (!parts.slice(0, -1).every(plain)) return undefined
  let at = last.length - 1
  while (at > 1 && /^vn?$/.test(last[at - 1]?.tag ?? '') && !last[at - 1]?.mention) at--
  // 劳动者权益保障
  if (at > 1 && noun.text === '保障' && /^(?:权益|合法权益|要素)$/u.test(last[at - 1]?.text ?? '')) at--
  return sharing(parts, textOf(last.slice(at)))
}
const HAD = /^(?:活力|功能|职责|保障)$/u
/** What is had itself, or a quality of it: 多样化、高品质需求. */
const OWNED =
  /(?:力|性|能|化|品质|层次|元|责|权|需求|要求|供给|条件|质量|水平|环境|体系|机制|制度|方式|队伍|政策|管理|服务)$/u

/** Acts whose strength is added to. */
const STRENGTH = /力度$/u
/** 加大国有企业、金融领域反腐败力度: members that are no acts have no strength of their own. */
export const oneStrength: CoordinationRule = (c) => {
  const { parts, texts, final, frame } = c
  if (!STRENGTH.test(final) || frame === 'state') return undefined
  return texts.slice(0, -1).some((t) => /(?:力度|投入|支持|规模|供给|补贴|保障|投放)$/u.test(t)) ||
    parts.slice(1).some((p) => p[0]?.frame && p.length > 2)
    ? undefined
    : whole(c)
}
