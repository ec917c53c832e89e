import { type WordSet, wordSet } from '../../wordSet.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { type CoordinationRule, joinedByAnd, whole } from './coordination.ts'

/* Members of a list that begin with a verb and are nouns: 增强内生动力、创新活力. */

/** 基础研究和应用基础研究, 先进技术、管理经验: names as they stand. */
const NAMES = wordSet(
  '应用基础研究 管理经验 创业教育 创业投资 投资基金 管理人才 经营人才 管理人员 创新人才 融资担保 生产经营 投资消费 宣传教育 改革双轮驱动 管理创新驱动 发展提质 合作经营企业 加工贸易 服务跟进 服务进口 生产斗争',
)

/** Verbs that are mostly nouns before such heads. */
const SOFT = wordSet(
  '服务 合作 融资 就业 投资 管理 消费 生产 应用 执法 创业 监管 检测 分配 流通 出口 进口 贸易 竞争 研究 试验 运行 教育 交流 托育 养老 经营 考核 评估 监测 治理 调查 整改 用能 物流',
)
const HEADS = wordSet(
  '机制 活力 动力 基础 品质 效能 实效 效率 质量 场景 市场 成本 能级 高地 要素 资源 自由化 便利化 精细化 精准化 下沉 水平 规划 纲要 能力 战略 模式 体系 环境 产业链 价值链 方式 手段 清单 平台 生态 优势 格局 空间 潜力 意识 理念 文化 孵化 体制 制度 政策 条件 秩序 成果 力量 需求 收入 领域 功能 效益 绩效 规模 结构 布局 标准 规则 产业 许可证 许可',
)

/** Verbs that have an object as often: only of these heads is each a part of the name. */
const OWN_HEADS: ReadonlyMap<string, WordSet> = new Map(
  Object.entries({
    创新: '战略 活力 高地 要素 政府 实践 创新链 链 能力 动力 生态 平台 潜力 成果 资源 主体 力量 氛围 体系 环境 文化 引擎 策源地',
    发展: '动力 内生动力 能级 规划 纲要 规划纲要 后劲 利益 潜力 优势 多样化 格局 空间 质量 水平 态势 基础 韧性 活力 动能 新动能 环境',
    改革: '成果 红利 动力 活力 举措 合力',
    建设: '水平 质量 标准 成果 规划 进度',
    保护: '力度 水平 意识 体系 网络',
    修复: '工程 重大工程 力度 能力 水平',
    利用: '方式 水平 效率 变革 率',
  }).map(([verb, heads]) => [verb, wordSet(heads)]),
)

/** Most words of such a name. */
const LONGEST = 4

export function namesThing(verb: string, words: readonly Lexeme[]): boolean {
  const last = words.at(-1)?.text ?? ''
  if (words.length < 2 || words.length > LONGEST || words.some((l) => l.tag === 'de')) return false
  if (SOFT.test(verb) && HEADS.test(last)) return true
  return OWN_HEADS.get(verb)?.test(last) === true || NAMES.test(textOf(words))
}

/** Nouns that want the head of the next member: 产品 of 产品和服务品质. */
const BEARS = wordSet('产品 产业 贸易 科技 人才 设计 生产 保护 改革 城市 商品 农业 工业 企业 项目 设备 经济')
const MOST_BEFORE = 4

/** 提升产品和服务品质, 推动贸易和投资自由化便利化: what is told of both stands after the second. */
export const headOfBoth: CoordinationRule = (c) => {
  const [first, last] = c.parts as [Lexeme[], Lexeme[]]
  return c.parts.length === 2 &&
    first.length <= MOST_BEFORE &&
    BEARS.test(first.at(-1)?.text ?? '') &&
    joinedByAnd(c) &&
    namesThing(last[0]?.text ?? '', last)
    ? whole(c)
    : undefined
}
