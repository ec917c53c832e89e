import { wordSet } from '../../wordSet.ts'
import { classOf } from '../aims/classes.ts'
import { aim, clean } from '../aims/labels.ts'
import { type Cursor, has, isActor, tells } from '../clause/clause.ts'
import { COLLECTIVE } from '../clause/collectives.ts'
import { opening } from '../clause/opening.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'

/* 农产品收购价格要逐步调整: a theme, what is asked, and at the end the verb whose object the theme is. */

const ASKS = wordSet('要 应 应当 应该 必须 须 需 需要 都要 也要 还要 仍要 仍需 都应 都必须')
/** Words between what is asked and the verb, beside adverbs. */
const BETWEEN = wordSet(
  '也 来 都 均 又 就 再 能 地 加以 予以 得到 给予 严加 严格 从严 认真 继续 坚决 切实 有效 好好 各自 分别',
)
/** 根据行业情况逐步提高: what it goes by stands between as well. */
const GOES_BY = wordSet('根据 按照 按 依照 结合 随着 在')
/** Verbs that say of their subject what it does, or that could be nouns after another one. */
const NO_OBJECT = wordSet(
  '工作 努力 前进 奋斗 斗争 合作 配合 负责 参加 服从 发展 进步 领导 支持 协助 帮助 动手 行动 注意 重视 服务 学习 研究 指出 认为 看到 说明 变化 增长 上升 下降 存在 开始 结束 生产 消费 投资 就业 协作 竞争 保护 照顾 讲 有 是 成为 到 团结 联合 适应 依靠 依据 遵守 掌握 实现 保持 起来 示范 带头 牵头 统筹 协调 推进 组织 准备 出发 表现 体现 反映 履行 经营 检讨 作为 参与 指导 相互 结合 进行 经过 公开 衔接 到位 落后 加力 发力 尊重 落地 见效',
)
const FRAMES: ReadonlySet<string> = new Set(['act', 'quality', 'institution', 'build', 'complete', 'process'])
const NO_THEME = wordSet(
  '是 有 把 将 对 对于 为 以 与 向 从 在 使 让 由 如 如果 凡 因 因为 由于 为了 我们 他们 它 谁 不 没有 既 虽然 只有 只要 但 而 就 之所以 这 那 这些 那些 这个 这种 这样 其 上述 以上 主要 特别 更 如何 彼此 互相 相互 第一 第二 第三',
)
/** Who acts, told by a word that no table of groups holds. */
const AGENT =
  /(?:者|员|家|人|党|军|国|省|市|县|区|部|院|局|厅|委|社|队|会|方|工人|农民|群众|人民|地方|方面|银行|工厂|学校|青年|妇女|领导|书记|战线|干部|国家|财政|中央|同志|学生|企业|机关|机构|司法|行业|媒体|新闻|工会|农村|城市|各级|各地|基层)$/u
/** 机会, 社会: words that only end like one. */
const NO_AGENT = /(?:机会|国民|需求|全部|外部|内部|总会|人口|市区|比方|地位|配方|药方|方面的)$/u
const LONGEST = 16

/** Index of the modal in the words that ask something of a theme and close with the verb; -1 where they do not. */
export function askedAt(lexemes: readonly Lexeme[]): number {
  const verb = lexemes.at(-1)
  if (!verb?.frame || !FRAMES.has(verb.frame) || verb.text.length < 2 || NO_OBJECT.test(verb.text)) return -1
  const at = lexemes.findIndex((l) => ASKS.test(l.text) && has(l, 'modal'))
  if (at < 0 || at === lexemes.length - 1) return -1
  const between = lexemes.slice(at + 1, -1)
  // 应该认真地在各地推广: how and where.
  const how = between.findIndex((l) => !says(l))
  if (how < 0) return at
  const phrase = GOES_BY.test(between[how]?.text ?? '')
  return phrase && !between.slice(how + 1).some((l) => GOES_BY.test(l.text)) ? at : -1
}

const says = (l: Lexeme): boolean =>
  BETWEEN.test(l.text) ||
  (has(l, 'modal') && l.text !== '计划') ||
  (has(l, 'adverb') && l.frame === undefined) ||
  /^(d|ad|vd)$/.test(l.tag)

/** Whether words that stand alone can be what is asked about: 各种浪费现象, not 各级政府. */
export function isAskable(theme: readonly Lexeme[]): boolean {
  const last = theme.at(-1)
  const first = theme[0]
  const text = textOf(theme)
  if (!last || !first || text.length < 4 || theme.length > LONGEST) return false
  if (!/^(n|vn|j|l|an|quote|nz)$/.test(last.tag) && !/^(?:开支|投资|建设|改造|工作|管理)$/u.test(last.text))
    return false
  if (isActor(last) || (COLLECTIVE.test(text) && !theme.some((l) => l.tag === 'de'))) return false
  if (AGENT.test(text) && !NO_AGENT.test(text)) return false
  // 加强领导要…: a verb with its object is told by the rule of themes.
  if (first.frame && first.tag === 'v' && theme.length > 1 && theme[1]?.tag !== 'de' && !NOMINAL.test(first.text))
    return false
  return !theme.some(
    (l) =>
      NO_THEME.test(l.text) ||
      l.frame === 'say' ||
      l.frame === 'background' ||
      l.tag === 'ul' ||
      (has(l, 'modal') && l.text !== '计划') ||
      (has(l, 'preposition') && l.tag !== 'and'),
  )
}
const NOMINAL = wordSet('就业 生产 建设 改革 发展 投资 经营 管理 教育 消费 计划 分配 流通 合作 科研 研究 设计')

/** How a policy shall be, told without an object. */
const POLICY = /政策$/u
const OBJECTLESS =
  /^(?:更加|更为|适度|持续|全面|扎实|靠前|协同|适时|主动|及时|精准|继续|进一步|综合|有效|切实|加快){0,2}(?:加力|提效|提质|增效|发力|落地|见效|给力|强化|优化|加强|稳健|有效|有力|精准|灵活|适度|到位|落实|加大力度|提升效能|积极有为|跟进|衔接|加码|扩围|生效|显效){1,4}$/u

/** 积极的财政政策要适度加力、提质增效: a policy and how it shall be are one. */
export function policies(c: Cursor): boolean {
  const { lexemes, clause } = c
  let i = 0
  // 积极的财政政策: no adverb.
  while (lexemes[i + 1] && lexemes[i + 1]?.tag !== 'de' && isBefore(lexemes[i] as Lexeme)) i++
  const at = lexemes.findIndex((l, k) => k > i && ASKS.test(l.text) && has(l, 'modal'))
  if (at < 0 || !POLICY.test(lexemes[at - 1]?.text ?? '')) return false
  const theme = lexemes.slice(i, at)
  const told = textOf(lexemes.slice(at + 1))
  // 就业优先政策要全面强化: the verb alone has the policy for its object.
  if (
    theme.length > LONGEST ||
    theme.some((l) => (l.frame !== undefined && !NOMINAL.test(l.text)) || l.tag === 'r') ||
    askedAt(lexemes) > 0
  )
    return false
  if (!told.split('、').every((t) => OBJECTLESS.test(t))) return false
  const made = aim('Initiative', `${clean(textOf(theme))}${told}`, lexemes.slice(i), 'act', 'theme-duty')
  if (!made) return false
  c.i = at
  opening(c)
  tells(clause, made)
  clause.modality ??= 'planned'
  c.i = lexemes.length
  return true
}

const OPENS = wordSet('同时 此外 另外 其中 因此 所以 今后 今年 明年 并且 而且 但是 但 首先 其次 最后 一切 所有')

/** 今年, 因此, 进一步: no part of a theme. */
const isBefore = (l: Lexeme): boolean =>
  l.time !== undefined || has(l, 'connective') || has(l, 'adverb') || OPENS.test(l.text)

/** 新建项目要严加控制, 折旧率要根据行业情况逐步提高: the theme is the object. */
export function demandedTheme(c: Cursor): boolean {
  const { lexemes, clause, grammar } = c
  if (clause.subject.length || clause.self || clause.addressed) return false
  const at = askedAt(lexemes)
  if (at < 1) return false
  let from = 0
  while (from < at && isBefore(lexemes[from] as Lexeme)) from++
  let to = at
  while (
    to > from &&
    (/^(也|都|均|还|又|就|则|更|一定|仍|仍然|一律)$/u.test(lexemes[to - 1]?.text ?? '') ||
      has(lexemes[to - 1], 'modal'))
  )
    to--
  const theme = lexemes.slice(from, to)
  if (!isAskable(theme)) return false
  const verb = lexemes.at(-1) as Lexeme
  // 目前的人口增长率, 所有的规定: time and number are no part of it.
  const name = clean(textOf(theme)).replace(/^的/u, '')
  const frame = verb.frame ?? 'act'
  const made = aim(
    classOf(frame, verb.text, name, grammar) ?? 'Initiative',
    `${verb.text}${name}`,
    lexemes.slice(from),
    frame,
    'theme-demanded',
  )
  if (!made) return false
  c.i = at
  opening(c)
  clause.aims.push(made)
  clause.modality ??= 'planned'
  clause.verb = verb.text
  clause.rule = 'theme-demanded'
  return true
}
