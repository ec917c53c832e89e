import { wordSet } from '../../wordSet.ts'
import { isActing } from '../clause/clause.ts'
import { type Grammar, type HeadType, headOf } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'

/** One member of a coordination. `before` and `after` are the shared words that its own span lacks: 产业园区 of 产业园区、人文景区建设 has after 建设. */
export interface Conjunct {
  lexemes: Lexeme[]
  before: string
  after: string
}

export type Head = { head: string; types: ReadonlySet<HeadType> } | undefined

/** The object of a verb with its members, as the rules of coordination look at it. */
export interface Coordination {
  lexemes: Lexeme[]
  /** Frame of the verb, or `state` for a theme of which something is told. */
  frame: string
  grammar: Grammar
  /** Where the separators stand. */
  cuts: readonly number[]
  parts: Lexeme[][]
  last: Lexeme[]
  texts: readonly string[]
  /** The text of the last member. */
  final: string
  /** All members end in the same word. */
  sameHead: boolean
  /** Index of the first 的 of the last member. */
  de: number
  heads: readonly Head[] | undefined
}

/** Its members, undefined where the rule does not apply. */
export type CoordinationRule = (c: Coordination) => Conjunct[] | undefined

export function coordination(
  lexemes: Lexeme[],
  frame: string,
  grammar: Grammar,
  cuts: readonly number[],
  parts: Lexeme[][],
): Coordination {
  const last = parts.at(-1) as Lexeme[]
  const texts = parts.map(textOf)
  const end = last.at(-1)?.text
  return {
    lexemes,
    frame,
    grammar,
    cuts,
    parts,
    last,
    texts,
    final: texts.at(-1) as string,
    sameHead: parts.every((p) => p.at(-1)?.text === end),
    de: last.findIndex((l) => l.tag === 'de'),
    heads: undefined,
  }
}

/** Heads of the members, looked up once a rule asks for them. */
export function headsOf(c: Coordination): readonly Head[] {
  c.heads ??= c.texts.map((t) => headOf(c.grammar, t))
  return c.heads
}

export const whole = ({ lexemes }: Coordination): Conjunct[] => [{ lexemes, before: '', after: '' }]

export const apart = (parts: Lexeme[][]): Conjunct[] => parts.map((lexemes) => ({ lexemes, before: '', after: '' }))

/** The members share the words that stand after the last of them. */
export const sharing = (parts: Lexeme[][], after: string): Conjunct[] =>
  parts.map((lexemes, i) => ({
    lexemes,
    before: '',
    after: i === parts.length - 1 || says(lexemes, after) ? '' : after,
  }))
/** 港口体制改革 of 港口体制改革和其他方面的改革: has what the others share. */
const says = (part: readonly Lexeme[], after: string): boolean => textOf(part).endsWith(after.replace(/^的/u, ''))

/** The members share the words that stand before the first of them. */
export const sharingBefore = (parts: Lexeme[][], before: string): Conjunct[] =>
  parts.map((lexemes, i) => ({ lexemes, before: i ? before : '', after: '' }))

export const hasDe = (part: readonly Lexeme[]): boolean => part.some((l) => l.tag === 'de')

/** The members are parted by 和 and the like, not by 、. */
export const joinedByAnd = ({ lexemes, cuts }: Coordination): boolean => lexemes[cuts[0] as number]?.tag === 'and'

/** 融合 互动 结合: what A and B do together, so that A and B is no coordination of two objects. */
export const TOGETHER =
  /(融合|互动|协调|衔接|(?<!供需)匹配|结合|联动|并重|并举|连接|统一|贯通|同步|共同|协同|共治|共赢|转变|转化|互济|循环|合作|交流|对接|平衡|关系|差距|一体化|相适应|相衔接|相协调)(发展)?$/u

/** Verbs that mostly qualify a noun: 救助系统, 监管平台. */
const QUALIFY = wordSet(
  '救助 监管 服务 保障 支撑 支持 管理 监测 预警 应急 合作 教育 培训 融资 投资 防控 指挥 调度 评价 交易 康复 运营 发展 改进 联合 生产 绿化 传播 激励 制作 检察 审判 研究 创新 经营 检验 检测 检疫 防治 救治 预防 加工 流通 储备 消费 营销 销售 宣传 评估 考核 奖励 补偿 补贴 调控 决策 统计 调查 认证 登记 审批 审核 配套 应用 示范 试验 设计 制造 施工 运行 治理 处置 处理 防护 监督 执法 养殖 种植 繁育 抚育 采伐 运输 出版',
)
const QUALIFIED = wordSet(
  '系统 平台 设施 网络 资金 队伍 机构 服务 体系 中心 政策 公司 规划 计划 方案 贸易 资料 经费 手段 力度 指标 措施 水平 能力 均衡性 机制 制度 办法 工具 设备 装备 技术 企业 单位 人员 部门 标准 条件 基地 市场 场所 方式 模式 费用 成本 环节 功能 职能 效率 效益 业务 产品 项目 工程 数据 信息 流程 权限 用地 用房',
)

/** What acts have: 服务创新力度, not 创新监督方式. */
const OF_ACTS = wordSet('力度 水平 能力 效率')

/** Verbs that qualify no noun: 压实责任 is what is done. */
export const GOVERNS =
  /^(压实|压紧|扛起|扛牢|履行|承担|明确|出台|制定|建立|健全|完善|构建|强化|加强|拓展|畅通|打通|释放|激发|简化|规范|严格|严守|夯实|筑牢|守牢|守住|丰富|做优|做强|做大)$/u

/** Verbs whose object is an act. */
const LIGHT =
  /^(开展|实施|组织|做好|抓好|抓实|推行|坚持|鼓励|支持|反对|防止|遏制|严禁|杜绝|打击|进行|接受|参与|统筹|强化)$/u

const JOINTLY = /^(?:良性|深度|有机|双向|相互|紧密)(?:互动|融合|衔接|结合|联动|促进|赋能|转化)(?:发展)?$/u

const NAMES_WORK = wordSet('项目 工程 行动 计划 企业')
const CHAIN = wordSet('延链 补链 强链 建链 固链 拓链')

/** 优化产业布局, 推进整合重组: a verb of the tables and an object of its own, not 素质培养. */
export function isVerbPhrase(part: Lexeme[], grammar: Grammar): boolean {
  const at = part.findIndex((l) => !(l.cues?.has('adverb') && !l.frame))
  const verb = part[at]
  if (!isActing(verb)) return false
  const object = textOf(part.slice(at + 1))
  if (verb.text === '发展' && /^(最|更)/u.test(object)) return false
  // 动员范围最广、投入力量最大的斗争, 技术水平高、带动能力强的工程: qualities.
  if (/^(?:能力|水平|作用|潜力|效果|力度|效应)[强高大好优显](?:著)?的/u.test(object)) return false
  if (/最.$|(?:能力|水平|规模|速度|范围|力度|程度|效果|质量)[强高大快广好优]$/u.test(object)) return false
  if (qualifiesNoun(part, at)) return false
  // 水资源保护和节约利用: two acts of what was named before.
  if (
    part.length === at + 2 &&
    object.length === 2 &&
    /^(act|complete)$/.test(verb.frame) &&
    /^(act|complete)$/.test(part[at + 1]?.frame ?? '') &&
    !GOVERNS.test(verb.text) &&
    !LIGHT.test(verb.text)
  )
    return false
  // 应急和调节能力: a quality that the verb only qualifies.
  if (
    part.length === at + 2 &&
    !GOVERNS.test(verb.text) &&
    /^(能力|水平|功能|作用|机制|力度|体系|制度|方式)$/u.test(object)
  )
    return false
  // 消费和投资良性互动: what both do, though the second word is a verb too.
  if (JOINTLY.test(object)) return false
  // 补链强链项目: acts without an object only tell of what kind it is.
  if (
    NAMES_WORK.test(part.at(-1)?.text ?? '') &&
    part.length > at + 2 &&
    part.slice(at, -1).every((l) => CHAIN.test(l.text))
  )
    return false
  // 发展的合力, 引领性成果: the verb only qualifies.
  if (/^[的性化型式]$/u.test(part[at + 1]?.text ?? '')) return false
  return (
    verb.text.length >= 2 &&
    object.length >= 2 &&
    !part.some((l) => l.tag === 'de' && l === part.at(-1)) &&
    grammar.verbs.has(verb.text)
  )
}

/** 康复服务水平, 创新力度, 发展规划: what the verb qualifies, in one word or two. */
export const qualifiesNoun = (part: readonly Lexeme[], at = 0): boolean =>
  QUALIFY.test(part[at]?.text ?? '') &&
  (part.length === at + 2 ||
    (part.length === at + 3 && part[at + 1]?.text.length === 2 && OF_ACTS.test(part.at(-1)?.text ?? ''))) &&
  (QUALIFIED.test(part.at(-1)?.text ?? '') || QUALIFIED.test(part.at(-1)?.text.slice(2) ?? '')) &&
  !part[at + 1]?.mention

/** 渔港, 国家深海中心, 长江: a word that by itself names a thing. */
export const isNoun = (l: Lexeme): boolean => l.mention !== undefined || /^(?:n|nz|nt|ns|s|j|name)$/.test(l.tag)

/** A word that by itself names an act: 归集, 共享应用. */
export const isAct = (l: Lexeme | undefined): boolean =>
  !!l &&
  !l.mention &&
  (l.text.length === 2 || l.text.length === 4) &&
  (l.frame !== undefined || /^(vn?|l|i)$/.test(l.tag))

export function isProcess(lexeme: Lexeme, grammar: Grammar): boolean {
  if (lexeme.mention) return false
  const types = headOf(grammar, lexeme.text)?.types
  return (types?.has('process') ?? false) && (lexeme.text.length <= 3 || lexeme.frame !== undefined)
}
