import { wordSet } from '../../wordSet.ts'
import { aim, clean } from '../aims/labels.ts'
import { has, tells } from '../clause/clause.ts'
import { textOf } from '../words/lexemes.ts'
import type { Predication } from './predications.ts'

/* Verbs before an object that tell of no act: part of a noun, the theme of a figure, in a relative clause. */

const GRANTED = wordSet('资助 补贴 奖励 补助 贴息 改造 建设 申请 评审 审核 验收 支付 申报 认定 考核')
const TERMS = wordSet(
  '标准 总额 额度 金额 时间 比例 期限 时限 计算 范围 对象 上限 方式 条件 程序 流程 材料 依据 单位 项目',
)

const SEVERALLY = /(?:数|量|额|率|值|比重|水平|规模)分别.{0,3}(?:下降|增长|减少|上升|提高|提升|增加|达到?)\d/u

/** Verbs that are as often nouns: 投资翻番, 就业矛盾比较突出. */
export const NOMINAL = wordSet(
  '发展 创新 改革 生产 建设 开放 监管 治理 服务 消费 投资 就业 合作 交流 管理 教育 保障 供应 运行 执法 出口 进口 贸易 融资 竞争 研究 开发 经营 分配 流通',
)
/** What becomes of what they name. */
const TURNS = wordSet('翻番 翻两番 回升 回落 提速 下降 增长 下滑 萎缩 趋缓 复苏 反弹')
/** How things are found to stand. */
const FOUND =
  /(?:比较|较为?|很|十分|非常|相当|极为|极其|过于|日趋|日益|越来越|更加?)(?:突出|低|高|大|小|少|多|差|慢|快|难|重|弱|强|好|严重|落后|缓慢|薄弱|紧张|尖锐|单一|粗放|复杂|困难|严峻|向好|活跃|充分|明显)$|(?:不够|不力|乏力|高效顺畅)$|(?:显著|明显|持续|不断|继续|进一步|逐步|稳步|日渐)(?:加大|增加|下降|上升|减少|减轻|缓解|增强|改善|好转|释放|积累)$|有所[^，。的]{2}$|重于泰山$|^为[^，。、的]{1,2}$|^压力加大$|出现[^，。的]{0,6}(?:态势|局面|势头)$/u

/** 数据提供部门: the verb tells whose department it is. */
export const qualifies = (verb: string, next: string): boolean =>
  /^(提供|使用|主管|管理|监管|审批|采购|申报|推荐)$/u.test(verb) && /^(部门|单位|机构|人员|主体)$/u.test(next)

/** Verbs that tell what comes of itself: 得到改善, 获得好评. */
const COMES = wordSet('得到 获得')

/** How a quantity has changed, or which rank it has. */
const CHANGES = wordSet('增长 下降 上升 占 居 同比 位居 列 回落 减少 增加 提高')
/** What a quantity comes to. */
const AMOUNTS = wordSet('达 达到 超 超过 突破 增加到 提高到 增加至 提高至 降至 降到 为')
/** Words between them and their number. */
const NEAR = wordSet('了 约 近 超 超过 到 至 达 达到 全国 全省 第 为 由 从 比')
const QUANTITY = /(?:率|额|量|比重|比例|占比|利润|营收|人数|人次|总数|指数|余额|总值|增加值|业务量|交易额)$/u
/** Verbs that make others grow, or that strive for a figure. */
const MAKES = wordSet(
  '带动 推动 促进 拉动 使 让 确保 保持 力争 争取 控制 支撑 保障 实现 支持 助力 预计 推进 加快 引领 帮助 助推 新增 完成 达到 安排 保证 力求 撬动 提高 降低 增加 扩大 减少 落实 推行',
)

/** 接待入境游客增长46%, 生产安全事故起数下降10.8%, 投资超100亿元: verb and object name what is counted. */
function counted({ c, at, verb }: Predication): boolean {
  const words = c.lexemes
  // 新建5个集团、覆盖率达80%: the number belongs to what is done.
  if (MAKES.test(verb.text) || words[at + 1]?.tag === 'm' || words.at(-1)?.tag === 'de') return false
  const number = words.findIndex((l, i) => i > at + 1 && l.tag === 'm')
  if (
    number < 0 ||
    words.slice(number).some((l) => l.tag === 'de' || l.tag === 'n' || (l.frame && !CHANGES.test(l.text)))
  )
    return false
  let told = number - 1
  while (told > at && NEAR.test(words[told]?.text ?? '') && !AMOUNTS.test(words[told]?.text ?? '')) told--
  const text = words[told]?.text ?? ''
  if (CHANGES.test(text)) return true
  if (!AMOUNTS.test(text)) return false
  let of = told - 1
  while (of > at && (has(words[of], 'adverb') || /^(?:累计|年均|分别|已)$/u.test(words[of]?.text ?? ''))) of--
  if (CHANGES.test(words[of]?.text ?? '')) return of > at
  return of > at ? QUANTITY.test(words[of]?.text ?? '') : NOMINAL.test(verb.text)
}

/** Words of what is told of a theme that stands before them. */
const FINITE = wordSet('已经 已 正在 应当 尚未 仍 仍然 依然')
/** Verbs whose object may be a clause. */
const OF_CLAUSE = wordSet(
  '确定 规定 明确 认定 发现 承认 确认 了解 公布 声明 宣布 记住 告诉 告知 检查 核实 审查 查明 通知 证实 保证 确保 带动 引导 要求 推动 防止 避免',
)
/** 摘掉帽子的工作已经完成, 参加合作社的农户已达六成: verb and object are in the theme. */
function themeOf({ c, at, verb }: Predication): boolean {
  if (OF_CLAUSE.test(verb.text)) return false
  const { lexemes } = c
  const told = lexemes.findIndex((l, i) => i > at + 2 && FINITE.test(l.text))
  return (
    told > 0 &&
    told < lexemes.length - 1 &&
    /^(?:n|vn|name|j|l|nz|quote|v)$/.test(lexemes[told - 1]?.tag ?? '') &&
    !lexemes.some((l, i) => i > told && /^(?:de|pause|and)$/.test(l.tag)) &&
    lexemes.some((l, i) => i > at && i < told && l.tag === 'de')
  )
}

/** How a matter is judged, with whatever stands before it. */
const JUDGED =
  /(?:问题|矛盾|难题)(?:依然|仍然|仍|最为|较为|比较|更加|日益|日趋|在.{2,4})*(?:突出|严重|尖锐|凸显|并存)$|(?:尤为|十分|特别|非常|极为|更加|更)(?:重要|必要|迫切|关键)$|难度(?:加大|较大)$|时有发生$|[得还]不够$|(?:失衡|脱节|稳中有降|应减尽减)$|还(?:很短|不够健全|很不稳定)$|(?:还|正)处于.{2,16}(?:水平|阶段|时期)$|^所占的比重$/u
/** Last words of such judgements: JUDGED is tried where one stands. */
const JUDGES = /[出重锐显存要切键大生够衡节降减短全定平段期]$/u

const STRUGGLES = wordSet(
  '反对 争取 维护 保卫 捍卫 揭批 抵抗 改造 处置 处理 运用 引进 抵御 集成 驾驭 参加 发扬 接受 热爱 拥护 赶上 建立 战胜',
)
const OF_IT = wordSet('斗争 能力 号召 指示 倡议 决心 勇气 本领 信念 大业')
const BELIEVES = wordSet('接受 热爱 拥护 反对 参加')
const PEOPLE = wordSet('人们 同志 人士')

/** 反对殖民主义的斗争, 处置突发事件的能力: verb and object tell which. */
function relative({ c, at, verb }: Predication): boolean {
  const { lexemes } = c
  const last = lexemes.at(-1)?.text ?? ''
  return (
    lexemes.at(-2)?.tag === 'de' &&
    lexemes.length > at + 3 &&
    ((OF_IT.test(last) && STRUGGLES.test(verb.text)) || (PEOPLE.test(last) && BELIEVES.test(verb.text)))
  )
}

/** 资助标准按面积计算, 改造后为生产用途的项目: the verb is part of a noun or of a condition. */
export function notAct(p: Predication): boolean | undefined {
  const { c, at, verb } = p
  const next = c.lexemes[at + 1]
  if (next?.text === '后' || COMES.test(verb.text)) return false
  // 计划安排为一百五十八亿元, 划分为4个等级: what it amounts to.
  if (next?.text === '为' && c.lexemes[at + 2]?.tag === 'm') return false
  // 安全生产事故起数和死亡人数分别下降4.3%、5.6%: figures of a theme.
  if (/^(生产|就业|消费|投资|建设)$/u.test(verb.text) && SEVERALLY.test(textOf(c.lexemes.slice(at)))) return false
  // 水利投资翻番, 就业矛盾比较突出: the word names what is spoken of.
  if (NOMINAL.test(verb.text) && (TURNS.test(next?.text ?? '') || FOUND.test(textOf(c.lexemes.slice(at + 1)))))
    return false
  if (JUDGES.test(c.lexemes.at(-1)?.text ?? '') && JUDGED.test(textOf(c.lexemes.slice(at + 1)))) return false
  if (themeOf(p)) return false
  if (counted(p)) {
    // 力争接待游客增长10%: the figure is what shall be.
    const words = c.lexemes.slice(at)
    const target =
      c.clause.modality === 'planned' ? aim('Goal', clean(textOf(words)), words, 'state', 'state') : undefined
    if (!tells(c.clause, target)) return false
    return true
  }
  if (relative(p)) return false
  return GRANTED.test(verb.text) &&
    TERMS.test(next?.text ?? '') &&
    (at + 2 >= c.lexemes.length || c.lexemes[at + 2]?.tag !== 'n')
    ? false
    : undefined
}
