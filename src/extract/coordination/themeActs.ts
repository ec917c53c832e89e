import { type Grammar, headOf } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import {
  type Conjunct,
  type Coordination,
  type CoordinationRule,
  hasDe,
  isAct,
  isNoun,
  isProcess,
  TOGETHER,
  whole,
} from './coordination.ts'
import { acting, RELATIONAL } from './sharedHeads.ts'

/* Rules for members that each name a matter and what is done with it; `conjuncts` gives their order. */

/** 化解处置, 督导检查 */
const isTwoActs = (part: readonly Lexeme[]): boolean =>
  part.length === 2 &&
  part.every((l) => isAct(l) && l.text.length === 2 && /^(v|vn|act|complete)$/.test(l.frame ?? l.tag)) &&
  !/^(应急|服务|协同|联动|预期)$/u.test(part[0]?.text ?? '') &&
  !/^(工作|活动|服务|任务)$/u.test(part[1]?.text ?? '')

/** 推进政务数据归集、共享、应用: bare acts after a theme that ends in one share the theme; 规范数据归集和共享 is one act on both. */
export const sharedTheme: CoordinationRule = (c) => {
  const { frame, parts, sameHead } = c
  if (frame !== 'process' && frame !== 'act') return undefined
  const out: Conjunct[] = []
  const head = textOf(parts[0] as Lexeme[]).slice(-2)
  let theme = ''
  let shared = 0
  let pair = false
  for (const part of parts) {
    if (
      theme &&
      (part.length === 1
        ? (isAct(part[0]) || /^..化$/u.test(textOf(part))) && !(textOf(part).length > 2 && textOf(part).endsWith(head))
        : !sameHead && isTwoActs(part) && !textOf(part).endsWith(head))
    ) {
      out.push({ lexemes: part, before: theme, after: '' })
      shared++
      pair ||= part.length > 1
      continue
    }
    if (part.length < 2 || !isAct(part.at(-1))) return undefined
    // 金融风险监测预警和化解处置: two acts each.
    const two = part.length > 2 && isTwoActs(part.slice(-2)) && parts.every((p) => p === part || isTwoActs(p))
    // 考核工作的政策指导和监督检查: both are of what stands before 的.
    const de = parts.some((p) => isTwoActs(p)) ? part.findLastIndex((l) => l.tag === 'de') : -1
    theme = textOf(part.slice(0, de > 0 ? de + 1 : two ? -2 : -1))
    out.push({ lexemes: part, before: '', after: '' })
  }
  if (shared < 2 && !(shared === 1 && parts.length === 2 && theme.length >= (pair ? 3 : 4))) return undefined
  return frame === 'act' && c.texts.slice(1).every((t) => t.length <= 2) ? whole(c) : out
}

/** Nouns of acts that the segmenter does not take for verbs. */
export const ACTS = /^(协同|往来|交流|研发|联动|互动|攻关|协作|对接|合作|建设|治理|管理|保护|监管|监察)$/u
/** 外商投资, 群众体育, 设备设计: nouns, though of acts. */
export const NO_ACTS =
  /(投资|体育|犯罪|设计|制造|监督|教育|经营|消费|贷款|贸易|运动|生活|斗争|思想|问题|需求|收入|污染|安全|稳定|就业|卫生)$/u

/** 部门协同, 成果转化应用: a theme and what is done with it. */
export const isThemeAct = (p: Lexeme[]): boolean =>
  p.length > 1 &&
  (ACTS.test(p.at(-1)?.text ?? '') || (isAct(p.at(-1)) && /^[vli]/.test(p.at(-1)?.tag ?? ''))) &&
  !NO_ACTS.test(p.at(-1)?.text ?? '') &&
  p.slice(0, -1).some((l) => !/^(b|a|ad|d|m)$/.test(l.tag)) &&
  !hasDe(p) &&
  !p[0]?.frame

/** 经贸往来, 法律服务, 森林抚育: matter and act in one word. */
const namesAct = ({ text, tag }: Lexeme, grammar: Grammar): boolean =>
  /^[vli]/.test(tag) || ACTS.test(text.slice(2)) || grammar.verbs.has(text.slice(2))

/** 强化通道建设、经贸往来、人文交流; 加快技术研发和成果应用: each member has its own matter and its own act. */
export const actsOnOwnMatters: CoordinationRule = ({ frame, parts, texts, last, sameHead, grammar }) => {
  if ((frame !== 'process' && frame !== 'act') || sameHead) return undefined
  // 开展设备设计和制造活动: one activity.
  if (texts.some((t) => t.length < 4) || (last.length === 2 && /^(活动|工作|服务|行动)$/u.test(last[1]?.text ?? '')))
    return undefined
  // 社会公德、职业道德、家庭美德建设: words that name no act, and one act for all.
  const among = parts.slice(0, -1).some((p) => p.length > 1 || namesAct(p[0] as Lexeme, grammar))
  const ownAct = (p: Lexeme[]) => {
    const l = p.at(-1) as Lexeme
    if (hasDe(p) || NO_ACTS.test(l.text)) return false
    // 经贸往来: matter and act in one word, beside members that have both.
    if (p.length === 1) return parts.length > 2 && l.text.length === 4 && !l.mention && (among || namesAct(l, grammar))
    return isAct(l) && (l.frame !== undefined || l.tag === 'vn' || isProcess(l, grammar))
  }
  if (!parts.every(ownAct) || !parts.some((p) => p.length > 1)) return undefined
  // 国有经济布局优化和结构调整: the structure of what the first member names.
  const bearer = textOf((parts[0] as Lexeme[]).slice(0, -2))
  return parts.map((lexemes, i) => ({
    lexemes,
    before: i && lexemes.length === 2 && ASPECT.test(lexemes[0]?.text ?? '') ? bearer : '',
    after: '',
  }))
}
/** What is nothing without its bearer. */
const ASPECT = /^(结构|布局|规模|质量|效率|水平|职能|体制|机制|模式|方式|功能|素质|能力|动力|成本|效益|产能|形态)$/u

/** No noun that closes the list: 查验检疫、医学巡查和卫生处理流程. */
const standsAlone = (last: readonly Lexeme[]): boolean =>
  !hasDe(last) && !RELATIONAL.test(last.at(-1)?.text ?? '') && !CLOSES.test(last.at(-1)?.text ?? '')
const CLOSES =
  /(?:制度|流程|标准|经验|政策|队伍|机构|服务|产业|方式|手段|形式|规划|布局|重点|规定|数据|信息|资料|材料|内容|资金|费用|范围|领域|环节|部门|人员|工具|结构|资源|环境|企业|单位|渠道|试点|举措|措施)$/u

export const notParallel: CoordinationRule = (c) =>
  c.frame !== 'status' && !parallel(c, c.grammar) ? whole(c) : undefined

/** 商协会, 龙头企业: no act, no count, not in quotes. */
const nounPhrase = (p: readonly Lexeme[]): boolean =>
  p.length < 3 &&
  textOf(p).length > 2 &&
  p.every((l) => l.mention || /^(?:n|nz|b|j)$/.test(l.tag)) &&
  !ENDS_IN_ACT.test(textOf(p))
const ENDS_IN_ACT = /(?:权|教育|工程|治理|防治|试点|专项|建设|工作|活动|行动|改革)$/u

const actsOrNames = (p: readonly Lexeme[], grammar: Grammar): boolean => {
  const l = p.at(-1) as Lexeme
  return p.length > 1 ? acting(l) || NOUN_OF_ACT.test(l.text) : namesAct(l, grammar) || NOUN_OF_ACT.test(l.text)
}
/** 国防科研, 社会主义革命, 农村审计: acts that the segmenter takes for nouns. */
export const NOUN_OF_ACT =
  /(?:公平|科研|动员|环保|革命|行政|保障|执法|司法|科普|救助|供应|保护|治理|管理|监测|防治|整治|宣传|调研|研究|监察|审计|立法|监督)$/u

/** A、B和C, not A和B、C; no 这篇文章, no bearer that the first alone names: 各民族和睦相处、和衷共济. */
const plainList = ({ parts, texts, cuts, lexemes, last }: Coordination): boolean =>
  cuts.slice(0, -1).every((i) => lexemes[i]?.tag === 'pause') &&
  !parts.slice(1).some(hasDe) &&
  !(parts.length === 2 && hasDe(parts[0] as Lexeme[])) &&
  !lexemes.some((l) => /^(?:这|一系列|共$)/u.test(l.text)) &&
  last[0]?.tag !== 'm' &&
  !parts.slice(1).some((p) => p.length === 1 && /^[li]$/.test(p[0]?.tag ?? '') && (texts[0]?.length as number) > 6)

/** 家庭工场、手工作坊、乡村车间; 村庄布局、产业结构、风貌特征: nouns with a word of their own, three and more, none of them an act. */
function threeNouns(c: Coordination): boolean {
  const { parts, texts, last, final, frame } = c
  return (
    parts.length > 2 &&
    /^(?:act|quality|state|build)$/u.test(frame) &&
    texts.every((t) => t.length >= 4) &&
    texts.slice(0, -1).some((t) => final.length <= t.length + 2) &&
    (standsAlone(last) || final.endsWith('环境')) &&
    plainList(c) &&
    parts.every((p) => {
      const l = p.at(-1) as Lexeme
      return (
        // 道德规范: the segmenter takes it for the name of a person.
        (isNoun(l) || l.tag === 'nr') &&
        l.frame === undefined &&
        !p[0]?.frame &&
        !ENDS_IN_ACT.test(l.text) &&
        !/(?:主义|攻关|培训|体制|制度|机制)$/u.test(l.text) &&
        !p.some((x, i) => x.tag === 'm' && i > 0)
      )
    })
  )
}

/** 港口升级、航线加密、临港产业布局: three and more, each a matter of its own and what is done with it. */
const threeActs = (c: Coordination): boolean =>
  c.parts.length > 2 &&
  /^(?:act|process|enlist|complete)$/u.test(c.frame) &&
  !TOGETHER.test(c.final) &&
  c.cuts.slice(0, -1).every((i) => c.lexemes[i]?.tag === 'pause') &&
  c.texts.every((t) => t.length >= 4 && OWN_ACT.test(t)) &&
  // 推动农民合作社规范管理、提质增效: what one bearer does.
  !(c.parts[0]?.[0]?.mention && c.parts.slice(1).every((p) => p.length < 3)) &&
  c.parts.every((p) => !hasDe(p) && !p.some((l) => /^(?:m|etc|r|p)$/.test(l.tag)))
const OWN_ACT =
  /(?:升级|壮大|布局|落地|见效|突破|提升|提质|增效|转化|决策|行政|执法|动员|教育|进步|创新|调整|创建|生产|加工|发展|振兴|改造|改革|建设|治理|保护|监管|管理|防治|利用|监测|共享|共建|协作|帮扶|先行先试|研发|攻关|推广|培育|培养|招引|引进|检查|整治|修复)$/u

/** 法人治理结构、风险控制机制和内部监督制度: each an institution. */
const institutions = ({ frame, texts, parts, last }: Coordination): boolean =>
  /^(?:institution|act|build|complete)$/u.test(frame) &&
  texts.every((t) => t.length >= 5 && INSTITUTION.test(t)) &&
  (parts.every(hasDe) || !parts.some(hasDe)) &&
  last[0]?.tag !== 'm'
const INSTITUTION = /(?:制度|机制|结构|体系|体制|规划|纲要|条例|政策|预案)$/u

const NO_MEMBER = /(?:[型位]|范围|领域|层次|程度|主义|各级|广大)$/u
const ONE_OF_ALL =
  /(?:秩序|通道|范围|组合|覆盖面?|战略|集群|协议|意见|任务|目标|精神|思想|[活运]动|行动|工程|教育|培训|交流|监督|服务|问题|[难贵]题?|决策|内容|成果|文章|要求|主义|投资|试点|项目|模式|建设|规则|岗位|制度|办法|机制|体制|体系|标准|能力|信息化|保护|权|期|类|案)$/u

/** 输出优势产能和成套设备, 推进集约经营和集群发展, 抓好选种育苗、水肥管理、机械作业: as long as each other, none of them closing what the others open. */
function asLong(c: Coordination): boolean {
  const { parts, texts, last, final, frame } = c
  if (!/^(?:act|process|complete)$/u.test(frame) || !plainList(c) || !standsAlone(last)) return false
  // 民主选举、民主决策、民主监督: all of one measure.
  const even = parts.length > 2 && texts.every((t) => t.length === final.length)
  if ((!even && ONE_OF_ALL.test(final)) || TOGETHER.test(final) || texts.some((t) => t.length < 4 || NO_MEMBER.test(t)))
    return false
  if (parts.some((p) => hasDe(p) || p[0]?.frame !== undefined || p.some((l) => /^[pmcrd]$/.test(l.tag)))) return false
  const [first, second] = texts as [string, string]
  if (final.length > first.length + 2 || (parts.length > 2 && first.length > second.length + 1)) return false
  const acts = parts.map((p) => acting(p.at(-1)))
  // 个人信息与重要数据保护: what the last alone ends in is done to both.
  return acts.at(-1)
    ? acts.every((a) => a)
    : first.length <= final.length + 3 && /^(?:n|nz|nt|ns|j|vn)$/.test(last.at(-1)?.tag ?? '') && !last.at(-1)?.frame
}

/** Whether the members are of one kind: all names, the same last character, or heads of a common type. */
function parallel(c: Coordination, grammar: Grammar): boolean {
  const { parts, texts, last, final, frame } = c
  if (parts.every((p) => p.at(-1)?.mention)) return true
  // 加强部门协同、上下联动: acts that the segmenter takes for nouns or adverbs.
  if (parts.every(isThemeAct)) return true
  // 支持城市更新、乡村振兴
  if (
    frame === 'enlist' &&
    parts.every((p) => p.length === 2 && textOf(p).length === 4 && isAct(p[1]) && !p[0]?.mention)
  )
    return true
  // 用好招商顾问、商协会、龙头企业和专业机构: nouns, three and more.
  if (frame === 'act' && parts.length > 3 && parts.every(nounPhrase) && standsAlone(last)) return true
  if (new Set(texts.map((t) => t.slice(-1))).size === 1) return true
  // 行政监察和审计监督, 民生保障和生态环境保护: of one measure, or the last with a longer theme of its own.
  if (
    /^(?:act|process)$/u.test(frame) &&
    final.length <= (texts[0]?.length as number) + 2 &&
    texts.every((t) => t.length >= 4) &&
    standsAlone(last) &&
    plainList(c) &&
    parts.every((p) => actsOrNames(p, grammar))
  )
    return true
  if (threeNouns(c) || asLong(c) || threeActs(c) || institutions(c)) return true
  const heads = texts.map((t) => headOf(grammar, t))
  if (!heads.at(-1)) return texts.every((t) => t.length >= 4) || parts.length >= 3
  return heads.slice(0, -1).every((h) => h !== undefined)
}
